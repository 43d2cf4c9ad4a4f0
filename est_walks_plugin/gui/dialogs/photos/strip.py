"""Photos that are to be stored, as small pictures with their time and where they belong."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon, QImage, QPainter, QPen, QPixmap
from qgis.PyQt.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem, QWidget

from ....i18n import tr
from ...theme import muted, plain_tip
from .placing import Placing

PICTURE = QSize(92, 69)
_NUMBER = int(Qt.ItemDataRole.UserRole)


class PlacedStrip(QListWidget):
    """Arrow keys go from photo to photo; many can be chosen at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Photos"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setIconSize(PICTURE)
        self.setUniformItemSizes(True)
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(PICTURE.height() + 3 * self.fontMetrics().height() + 20)

    def fill(self, count: int) -> None:
        """Show so many photos, their pictures and words to come."""
        self.clear()
        self.setGridSize(QSize(PICTURE.width() + 16, PICTURE.height() + 2 * self.fontMetrics().height() + 14))
        blank = QIcon(self._blank())
        for number in range(count):
            item = QListWidgetItem(blank, "", self)
            item.setData(_NUMBER, number)
            item.setSizeHint(self.gridSize() - QSize(2, 2))
            item.setTextAlignment(int(Qt.AlignmentFlag.AlignHCenter))
        if count:
            self.setCurrentRow(0)

    def tell(self, placing: Placing) -> None:
        """Say of each when it was taken and where it belongs."""
        for number in range(self.count()):
            item = self.item(number)
            time = placing.time(number) or tr("no time")
            item.setText(f"{number + 1} · {time}\n{placing.where(number)}")
            told = placing.told(number)
            item.setData(int(Qt.ItemDataRole.AccessibleTextRole), told)
            item.setToolTip(plain_tip(told))

    def set_picture(self, number: int, picture: QImage | None) -> None:
        """Show the picture of a photo that came."""
        if picture is not None:
            self.item(number).setIcon(QIcon(QPixmap.fromImage(picture)))

    def chosen(self) -> list[int]:
        """Return the numbers of the chosen photos, from 0."""
        return sorted(item.data(_NUMBER) for item in self.selectedItems())

    def choose(self, numbers: list[int]) -> None:
        """Choose photos by their numbers."""
        for number in range(self.count()):
            self.item(number).setSelected(number in numbers)

    def _blank(self) -> QPixmap:
        """Return what stands where a picture will be."""
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(PICTURE * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setPen(QPen(muted(self.palette()), 1, Qt.PenStyle.DotLine))
        painter.drawRect(0, 0, PICTURE.width() - 1, PICTURE.height() - 1)
        painter.end()
        return pixmap
