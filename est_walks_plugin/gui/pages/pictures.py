"""The pane of a page's pictures: beside the list where there is room, folded under it where there is not."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ...i18n import tr
from ..widgets.section import Section

LEAST_WIDTH = 280
"""A picture gets at least this many pixels; where there is room for two, two stand beside each other."""
NARROW_HEIGHT = 220
LEAST_HEIGHT = 100
"""Less of an unfolded picture is none: the page scrolls instead."""


class _Grid(QWidget):
    """As many pictures in a row as have room."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures: list[QWidget] = []
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)

    def add(self, picture: QWidget) -> None:
        self.pictures.append(picture)
        self._arrange(again=True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self, *, again: bool = False) -> None:
        across = min(max(1, self.width() // LEAST_WIDTH), max(1, len(self.pictures)))
        if across == self._across and not again:
            return
        for column in range(self._across):
            self._grid.setColumnStretch(column, 0)
        self._across = across
        for number, picture in enumerate(self.pictures):
            self._grid.addWidget(picture, number // across, number % across, Qt.AlignmentFlag.AlignTop)
        for column in range(across):
            self._grid.setColumnStretch(column, 1)
        self._grid.setRowStretch(len(self.pictures), 1)


class Pictures(QWidget):
    """Holds charts and photos. A page adds them once, and fills them when it refreshes; folded or not is remembered."""

    filled = pyqtSignal()
    """A picture came, or went."""

    def __init__(self, name: str, title: str = "", narrow: int = NARROW_HEIGHT) -> None:
        """`title` is what stands over them where they fold; without one they are pictures. They take `narrow` pixels there."""
        super().__init__()
        self._narrow = narrow
        self._grid = _Grid()
        self.scroll = QScrollArea()
        self.scroll.setWidget(self._grid)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.section = Section(title or tr("Pictures"), self.scroll, name=f"{name}_pictures")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.section)

    @property
    def is_shown(self) -> bool:
        """Whether there is a picture to see."""
        return any(not picture.isHidden() for picture in self._grid.pictures)

    def add(self, picture: QWidget) -> None:
        """Show this too, after what is there."""
        self._grid.add(picture)
        self.filled.emit()

    def show_picture(self, picture: QWidget, shown: bool) -> None:
        """Show one of the pictures, or hide it while it has nothing to show."""
        if picture.isHidden() == shown:
            picture.setVisible(shown)
            self.filled.emit()

    def set_narrow(self, is_narrow: bool) -> None:
        """Say whether the panes stand under each other: then the pictures fold, and never take more than a part."""
        self.section.set_foldable(is_narrow)
        self.scroll.setMaximumHeight(self._narrow if is_narrow else 16_777_215)
        self.scroll.setMinimumHeight(max(LEAST_HEIGHT, self._narrow - NARROW_HEIGHT) if is_narrow else 0)
        vertical = QSizePolicy.Policy.Maximum if is_narrow else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)
