"""The first categories of the catalogue as buttons: always in the same order, each with its icon and a digit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from ....i18n import language, tr
from ...icons import category_icon
from ...theme import plain_action, plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....model.catalogue import Category

WIDTH = 150
"""Pixels a button needs for the longest of the shipped names; a narrower one ends with dots, the tooltip has it whole."""


class CategoryButtons(QWidget):
    """Where a button stands never changes while the catalogue is the same: the hand learns it.

    The first nine categories have 1-9 and the first good one 0. `chosen` tells the code.
    """

    chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[CategoryButton] = []
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(3)

    def set_categories(self, categories: Sequence[tuple[str, Category]]) -> None:
        """Offer these, each with its digit."""
        for old in self._buttons:
            self._grid.removeWidget(old)
            old.deleteLater()
        self._buttons = [CategoryButton(digit, category, self) for digit, category in categories]
        for button in self._buttons:
            button.clicked.connect(lambda _checked=False, code=button.code: self.chosen.emit(code))
        self._across = 0
        self._arrange()

    def press(self, digit: str) -> bool:
        """Choose the category with this digit; False where there is none."""
        button = next((one for one in self._buttons if digit and one.digit == digit), None)
        if button is not None:
            button.click()
        return button is not None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt override
        return QSize(0, super().minimumSizeHint().height())

    def _arrange(self) -> None:
        across = max(2, min(5, self.width() // WIDTH))
        if across == self._across:
            return
        self._across = across
        for number, button in enumerate(self._buttons):
            self._grid.addWidget(button, number // across, number % across)
        for column in range(5):
            self._grid.setColumnStretch(column, 1 if column < across else 0)


class CategoryButton(QToolButton):
    """A button whose text is shortened with dots when there is no room; the tooltip has it whole."""

    def __init__(self, digit: str, category: Category, parent: QWidget) -> None:
        super().__init__(parent)
        self.digit, self.code = digit, category.code
        name = category.label(language())
        self._text = f"{digit}  {name}"
        self.setIcon(category_icon(category.code, positive=category.positive))
        self.setIconSize(QSize(16, 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setText(plain_action(self._text))
        self.setToolTip(plain_tip(tr("{name} (type {digit} in Category)").format(name=name, digit=digit)))
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        super().resizeEvent(event)
        room = self.width() - 34
        elided = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        self.setText(plain_action(elided))
