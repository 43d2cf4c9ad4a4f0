"""Page Start: *Getting started*, the steps on the way to a walk, each with its tick, its count and its button."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ....i18n import tr
from ....operations.getting_started import Step, getting_started
from ...theme import QuietLabel
from ..base import Page
from . import words
from .step_line import StepLine

if TYPE_CHECKING:
    from ...context import Context

#: What starts a step: the page it is taken on, and what that page is told to do.
COMMANDS = {
    Step.NETWORK: ("sources", "osm"),
    Step.LAMPS: ("sources", "import lighting"),
    Step.SURVEY: ("sources", "import survey"),
    Step.CASES: ("sources", "import case"),
    Step.RANKING: ("situation", "rank"),
    Step.WALK: ("walk", "propose"),
}
WRITTEN_BY = {
    Step.AREA: ("area",),
    Step.NETWORK: ("source", "path"),
    Step.LAMPS: ("source", "lamp"),
    Step.SURVEY: ("source", "observation"),
    Step.CASES: ("source", "observation"),
    Step.RANKING: ("ranking", "place"),
    Step.WALK: ("walk", "stop"),
}
BEFORE_BACKGROUND = Step.CASES


class StartPage(Page):
    """Controller of page Start while a store is open; without one the dock shows the ways to a store."""

    tables = ("area", "path", "lamp", "observation", "source", "ranking", "ranking_item", "walk")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.lines: dict[Step, StepLine] = {}
        self._next: Step | None = None

    def load(self) -> QWidget:
        self.whole = whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.addWidget(
            QuietLabel(tr("Getting started: each line starts its step. Files can be dragged here as well."))
        )
        self.background = StepLine(tr("Background map"), tr("Choose …"))
        self.background.pressed.connect(lambda: self.context.command("sources", "background"))
        for step in Step:
            other = tr("From a file …") if step is Step.NETWORK else ""
            line = StepLine(words.title(step), words.verb(step), other)
            for button in line.buttons:
                self.context.rights.needs(button, *WRITTEN_BY[step])
            line.pressed.connect(partial(self.start, step))
            line.other_pressed.connect(lambda: self.context.command("sources", "import network"))
            self.lines[step] = line
            layout.addWidget(line)
            if step is BEFORE_BACKGROUND:
                layout.addWidget(self.background)
        layout.addStretch(1)
        self.watch()
        return whole

    def refresh(self) -> None:
        told = getting_started(self.context.session.store)
        for state in told.steps:
            line = self.lines[state.step]
            line.tell(state.is_done, words.detail(state), tr("there") if state.is_done else tr("missing"))
            line.set_next(state.step is told.next)
        self._tell_background()
        if told.next is not self._next:
            self._next = told.next
            QTimer.singleShot(0, self._show_next)

    def shown(self) -> None:
        self._stale = True  # the background map is remembered outside the store
        self._next = None
        super().shown()

    def start(self, step: Step) -> None:
        """Take a step."""
        if step is Step.AREA:
            self.context.draw_area()
        else:
            self.context.command(*COMMANDS[step])

    def _show_next(self) -> None:
        """Scroll to the step to take now, where the page is higher than the dock."""
        around, line = self.whole.parentWidget(), self.lines.get(self._next) if self._next is not None else None
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None and line is not None:
            around.ensureWidgetVisible(line)

    def _tell_background(self) -> None:
        info = self.context.session.info
        kept = self.context.backgrounds.of(info.municipality) if info is not None else None
        text = kept.title if kept is not None else tr("The municipality's own map or aerial photo under everything.")
        self.background.tell(kept is not None, text, tr("there") if kept is not None else tr("missing"))
        self.background.set_next(False)
