"""Photos as a strip of small pictures, each with what is to be known of it in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Mapping, Sequence

from qgis.PyQt.QtCore import QItemSelectionModel, QPoint, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QImage, QKeyEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QMenu, QSizePolicy, QWidget

from ....i18n import tr
from ... import format as fmt
from ...together.rights import SHOWS
from .picture_strip import KEY, PictureStrip

if TYPE_CHECKING:
    from ....model.finding import Photo

PICTURE = QSize(76, 57)


class PhotoStrip(PictureStrip):
    """Arrow keys go from photo to photo, Enter opens one, Delete asks to remove the chosen ones."""

    opened = pyqtSignal(str)
    removal_asked = pyqtSignal(list)
    approval_asked = pyqtSignal(list)
    mask_asked = pyqtSignal(str)
    place_asked = pyqtSignal(list, object)
    """Photos, and the menu to offer their places in."""
    offered = pyqtSignal(object)
    """A menu of what can be done with photos, before it is shown."""

    def __init__(self, most_lines: int, parent: QWidget | None = None) -> None:
        super().__init__(PICTURE, parent)
        self._most_lines = most_lines
        self._photos: dict[str, Photo] = {}
        self._about: Mapping[str, str] = {}
        self._originals: set[str] = set()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(item.data(KEY)))

    # --- what is shown -------------------------------------------------------------------------------------------

    def set_photos(self, photos: Sequence[Photo], about: Mapping[str, str] | None = None) -> None:
        """Show these, their pictures to come; the ones that stay keep the picture they have.

        `about` says of photos (keys) what they hang on, where that is worth a word.
        """
        kept = {key: item.icon() for key, item in self.items().items()}
        chosen, row = set(self.chosen()), self.currentRow()
        self._photos, self._about = {photo.uuid: photo for photo in photos}, about or {}
        self._originals = {photo.copy_of for photo in photos if photo.copy_of}
        self.start()
        for photo in photos:
            icon = kept.get(photo.uuid) or self.blank(there=True)
            self.put(photo.uuid, icon, self._state(photo)).setSelected(photo.uuid in chosen)
        if row >= 0:
            stays = QItemSelectionModel.SelectionFlag.NoUpdate
            self.setCurrentRow(min(row, self.count() - 1), stays)
        self._tell()
        self._fit()

    def set_picture(self, key: str, picture: QImage | None) -> None:
        """Show the picture of a photo that came; None says that it is not there."""
        super().set_picture(key, picture)
        item = self.items().get(key)
        if item is not None:
            if picture is None:
                item.setText(tr("picture missing"))
            self._tell()

    def _tell(self) -> None:
        """Say what each is in words."""
        for number, item in enumerate(self.items().values(), 1):
            photo = self._photos[item.data(KEY)]
            told = [tr("Photo {number} of {count}").format(number=number, count=self.count()), item.text()]
            if photo.width and photo.height:
                told.append(f"{fmt.number(photo.width)} × {fmt.number(photo.height)}")
            if photo.delete_after:
                told.append(tr("to be deleted {date}").format(date=fmt.day(photo.delete_after)))
            self.say(item, *told)

    def _fit(self) -> None:
        """Be as tall as the lines need, up to some; more scroll."""
        grid = self.gridSize()
        if not self.count() or not grid.width():
            return
        across = max(1, (self.width() - 2 * self.frameWidth() - 4) // grid.width())
        lines = min(self._most_lines, -(-self.count() // across))
        tall = lines * grid.height() + 2 * self.frameWidth() + 2
        if tall != self.height():
            self.setFixedHeight(tall)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        super().resizeEvent(event)
        self._fit()

    # --- what is done --------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if item is not None:
                self.opened.emit(item.data(KEY))
        elif event.key() == Qt.Key.Key_Delete:
            if self.chosen():
                self.removal_asked.emit(self.chosen())
        else:
            super().keyPressEvent(event)

    def _show_menu(self, position: QPoint) -> None:
        chosen = self.chosen()
        if not chosen:
            return
        menu = QMenu(self)
        self.fill_menu(menu, chosen)
        menu.exec(self.viewport().mapToGlobal(position))
        menu.deleteLater()

    def fill_menu(self, menu: QMenu, chosen: list[str]) -> None:
        """Offer what can be done with photos (keys)."""
        came = [key for key in chosen if self._photos[key].has_come]
        fit = [key for key in came if key not in self._originals and not self._photos[key].is_reviewed]
        if came:
            menu.addAction(tr("Open"), lambda: self.opened.emit(came[0])).setObjectName(SHOWS)
        if len(came) == len(chosen) == 1:
            menu.addAction(tr("Mask …"), lambda: self.mask_asked.emit(came[0]))
        if fit:
            menu.addAction(tr("Reviewed: may be shown"), lambda: self.approval_asked.emit(fit))
        self.place_asked.emit(chosen, menu)
        menu.addAction(tr("Delete"), lambda: self.removal_asked.emit(chosen))
        self.offered.emit(menu)

    def _state(self, photo: Photo) -> str:
        """Return what a photo is, in few words."""
        if photo.uuid in self._originals:
            told = tr("original")
        elif photo.is_reviewed:
            told = tr("reviewed") + " \N{CHECK MARK}"
        else:
            told = tr("masked, not reviewed") if photo.copy_of else tr("not reviewed")
        about = self._about.get(photo.uuid, "")
        return f"{about}: {told}" if about else told
