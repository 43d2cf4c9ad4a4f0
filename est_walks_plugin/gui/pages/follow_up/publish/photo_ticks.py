"""The photos of a task's findings, each with a tick where it may be shown to residents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterable, Sequence

from qgis.PyQt.QtCore import QPoint, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QListWidgetItem, QMenu, QStyle, QVBoxLayout, QWidget

from .....i18n import tr
from ....theme import QuietLabel, link_button
from ....widgets.charts.photo_strip import PhotoStrip
from ....widgets.charts.picture_strip import KEY
from ...photo_shelf import PhotoShelf

if TYPE_CHECKING:
    from ....context import Context

CHECK = int(Qt.ItemDataRole.CheckStateRole)
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class TickStrip(PhotoStrip):
    """Only what is reviewed can be ticked; a tick can always be taken away. `ticked` holds those of other tasks too."""

    ticks_changed = pyqtSignal()

    def __init__(self, ticked: Iterable[str]) -> None:
        super().__init__(1)
        self.ticked = list(ticked)
        self.setAccessibleName(tr("Photos to show residents"))
        self.itemChanged.connect(self._changed)

    def start(self) -> None:
        super().start()
        room = self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth) + 8
        self.setGridSize(self.gridSize() + QSize(room, 0))

    def put(self, key: str, icon: QIcon, words: str = "") -> QListWidgetItem:
        item = super().put(key, icon, words)
        photo = self._photos[key]
        fit = photo.is_reviewed and photo.has_come and key not in self._originals
        if fit or key in self.ticked:
            item.setData(CHECK, ON if key in self.ticked else OFF)
        return item

    def waiting(self) -> list[str]:
        """Return the photos (keys) that nobody has looked through yet."""
        photos = self._photos.values()
        return [one.uuid for one in photos if one.has_come and not one.is_reviewed and one.uuid not in self._originals]

    def untick(self, key: str) -> None:
        """Leave a photo (key) out, also one that is not shown here."""
        if key in self.ticked:
            self.ticked.remove(key)
            self.ticks_changed.emit()

    def _changed(self, item: QListWidgetItem) -> None:
        key = item.data(KEY)
        is_on = item.checkState() == ON
        if item.data(CHECK) is None or is_on == (key in self.ticked):
            return
        self.ticked = [*self.ticked, key] if is_on else [one for one in self.ticked if one != key]
        self.ticks_changed.emit()


class PhotoTicks(QWidget):
    """The strip, what waits for review, and the door to it; hidden where there are no photos."""

    def __init__(self, context: Context, ticked: Iterable[str]) -> None:
        super().__init__()
        self.strip = TickStrip(ticked)
        self.shelf = PhotoShelf(context, strip=self.strip)
        self.hint = QuietLabel(tr("Tick the photos that residents may see. Only reviewed ones can be ticked."))
        self.review_button = link_button(tr("Review photos …"), self)
        self.review_button.clicked.connect(lambda: self.review())
        self.findings: tuple[str, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.hint, self.shelf.widget, self.review_button):
            layout.addWidget(part)
        context.session.data_changed.connect(self._data_changed)
        self._context = context
        self.hide()

    def show_findings(self, findings: Sequence[str]) -> None:
        """Show the photos of findings (keys)."""
        if tuple(findings) != self.findings:
            self.findings = tuple(findings)
            self._show()

    def review(self, photo: str = "") -> None:
        """Offer what a photo (key) needs before it may be shown: to be opened, masked, marked as reviewed."""
        keys = [photo] if photo else [one for one in self.strip.chosen() if one in self.strip.waiting()]
        item = self.strip.items().get((keys or self.strip.waiting() or [""])[0])
        if item is None:
            return
        self.strip.clearSelection()
        item.setSelected(True)
        self.strip.setCurrentItem(item)
        menu = QMenu(self)
        self.strip.fill_menu(menu, self.strip.chosen())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.review_button.mapToGlobal(QPoint(0, self.review_button.height())))

    def unload(self) -> None:
        """Read nothing more."""
        self._context.session.data_changed.disconnect(self._data_changed)
        self.shelf.unload()

    def _show(self) -> None:
        there = bool(self.shelf.show(self.findings)) if self.findings else False
        self.shelf.widget.setVisible(there)
        self.setVisible(there)
        self.review_button.setVisible(bool(self.strip.waiting()) if there else False)

    def _data_changed(self, table: str) -> None:
        if table == "photo":
            self._show()
