"""Small pictures in lines, each with a few words under it and all that is to be known of it in its tip."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QIcon, QImage, QPainter, QPen, QPixmap
from qgis.PyQt.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem, QWidget

from ....i18n import tr
from ...theme import plain_tip
from .fills import Inks

KEY = int(Qt.ItemDataRole.UserRole)


class PictureStrip(QListWidget):
    """Arrow keys go from photo to photo; many can be chosen at once. Each photo has a key of its own."""

    def __init__(self, picture: QSize, parent: QWidget | None = None) -> None:
        """`picture` is the room of each picture, in pixels of the screen's own size."""
        super().__init__(parent)
        self.picture = picture
        self.setAccessibleName(tr("Photos"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setIconSize(picture)
        self.setUniformItemSizes(True)
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def side_px(self) -> int:
        """The longer side of a picture in the pixels of the screen."""
        return round(max(self.picture.width(), self.picture.height()) * self.devicePixelRatioF())

    def start(self) -> None:
        """Show nothing; what is put in from now on has room for two lines of words."""
        self.clear()
        self.setGridSize(QSize(self.picture.width() + 14, self.picture.height() + 2 * self.fontMetrics().height() + 12))

    def put(self, key: Any, icon: QIcon, words: str = "") -> QListWidgetItem:
        """Add a photo behind the others."""
        item = QListWidgetItem(icon, words, self)
        item.setData(KEY, key)
        item.setSizeHint(self.gridSize() - QSize(2, 2))
        item.setTextAlignment(int(Qt.AlignmentFlag.AlignHCenter))
        return item

    def say(self, item: QListWidgetItem, *told: str) -> None:
        """Say all that is to be known of a photo, part by part."""
        item.setData(int(Qt.ItemDataRole.AccessibleTextRole), ", ".join(told))
        item.setToolTip(plain_tip("\n".join(told)))

    def items(self) -> dict[Any, QListWidgetItem]:
        """Return what is shown, by key."""
        shown = (self.item(row) for row in range(self.count()))
        return {item.data(KEY): item for item in shown}

    def chosen(self) -> list[Any]:
        """Return the keys of the chosen photos."""
        return [item.data(KEY) for item in self.selectedItems()]

    def set_picture(self, key: Any, picture: QImage | None) -> None:
        """Show the picture of a photo that came; None says that it is not there."""
        item = self.items().get(key)
        if item is not None:
            item.setIcon(QIcon(QPixmap.fromImage(picture)) if picture is not None else self.blank(there=False))

    def blank(self, *, there: bool) -> QIcon:
        """Return what stands where a picture will be, or is not."""
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(self.picture * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        frame = QRectF(0.5, 0.5, self.picture.width() - 1, self.picture.height() - 1)
        painter.setPen(QPen(Inks.of(self).quiet, 1, Qt.PenStyle.SolidLine if there else Qt.PenStyle.DashLine))
        painter.drawRect(frame)
        if not there:
            painter.drawLine(frame.topLeft(), frame.bottomRight())
            painter.drawLine(frame.topRight(), frame.bottomLeft())
        painter.end()
        return QIcon(drawn)
