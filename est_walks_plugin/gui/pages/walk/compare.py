"""Proposals side by side: what tells them apart, and a button each that takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ....i18n import tr
from ... import format as fmt
from ...theme import QuietLabel

if TYPE_CHECKING:
    from ....model.walk import WalkPlan
    from .work.editor import Proposal

LETTERS = "ABCDEFGH"


class CompareView(QWidget):
    """A column a proposal. The pressed button is the walk on the map."""

    chosen = pyqtSignal(int)
    hovered = pyqtSignal(int)
    """The column under the mouse, -1 for none."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Proposals side by side"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4, 2, 4, 4)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(1)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idClicked.connect(self.chosen)
        self._plans: list[WalkPlan] = []
        self.buttons: list[QPushButton] = []

    def set_proposals(self, proposals: list[Proposal], current: int) -> None:
        """Show these, `current` pressed (-1: none)."""
        plans = [proposal.plan for proposal in proposals]
        if plans != self._plans:
            self._plans = plans
            self._rebuild([problems(proposal) for proposal in proposals])
        self._group.setExclusive(False)
        for number, button in enumerate(self.buttons):
            button.setChecked(number == current)
        self._group.setExclusive(True)

    def cell(self, row: int, column: int) -> str:
        """Return the text of a cell, the heading row and column not counted."""
        item = self._grid.itemAtPosition(row + 1, column + 1)
        label = item.widget() if item else None
        return label.text() if isinstance(label, QLabel) else ""

    def _rebuild(self, kinds: list[set[str]]) -> None:
        while self._grid.count():
            widget = self._grid.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
        self.buttons = []
        for number in range(len(self._plans)):
            button = QPushButton(LETTERS[number], self)
            button.setCheckable(True)
            button.setAccessibleName(tr("Take proposal {letter}").format(letter=LETTERS[number]))
            button.setToolTip(button.accessibleName())
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.installEventFilter(self)
            self._group.addButton(button, number)
            self._grid.addWidget(button, 0, number + 1)
            self._grid.setColumnStretch(number + 1, 1)
            self.buttons.append(button)
        for row, (title, text) in enumerate(_facts(kinds), start=1):
            self._grid.addWidget(QuietLabel(title, self), row, 0)
            for number, plan in enumerate(self._plans):
                cell = QLabel(text(number, plan), self)
                cell.setTextFormat(Qt.TextFormat.PlainText)
                cell.setAlignment(Qt.AlignmentFlag.AlignCenter)
                cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
                self._grid.addWidget(cell, row, number + 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt override
        """Tell which column the mouse, or the keyboard, is on."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn) and watched in self.buttons:
            self.hovered.emit(self.buttons.index(watched))
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self.hovered.emit(-1)
        return False


def _facts(kinds: list[set[str]]) -> list[tuple[str, Callable[[int, WalkPlan], str]]]:
    return [
        (tr("Stops"), lambda number, plan: fmt.number(len(plan.stops))),
        (tr("Length"), lambda number, plan: fmt.metres(plan.length_m)),
        (tr("Minutes"), lambda number, plan: fmt.number(plan.total_min)),
        (tr("Score"), lambda number, plan: fmt.number(plan.score)),
        (tr("Kinds of problem"), lambda number, plan: fmt.number(len(kinds[number]))),
        (tr("Share in the dark"), lambda number, plan: tr("{share} %").format(share=fmt.number(100 * plan.dark_share))),
        (tr("Without light"), lambda number, plan: fmt.metres(plan.unlit_m)),
    ]


def problems(proposal: Proposal) -> set[str]:
    """Return the kinds of problem the stops of a proposal stand for."""
    model = proposal.session.model
    kinds = {candidate.place: candidate.main_problem for candidate in model.candidates if candidate.place}
    return {kinds[stop.place] for stop in proposal.plan.stops if stop.place in kinds}
