"""What is changed in the list of stops and in the form, as changes of the walk in work."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import TYPE_CHECKING, Mapping, Sequence

from .....i18n import tr
from ....widgets.ask_line import Number, Question
from .change_functions import addition, removal

if TYPE_CHECKING:
    from .....engine.walks.session import WalkSession
    from ....context import Context
    from ..stops import StopRow
    from ..view import WalkView
    from .editor import WalkEditor


class WalkChanges:
    """Takes what the planner does and asks the editor for it; without a walk in work it is kept for the proposal."""

    def __init__(self, context: Context, editor: WalkEditor, view: WalkView) -> None:
        self._context = context
        self._editor = editor
        self._view = view
        self._form = view.parts.form

    def form_changed(self, change: Mapping[str, object]) -> None:
        """Take fields of the request that were changed in the form."""
        self._view.message = ""
        self._view.show_sun()
        if self._editor.session is not None and "groups" not in change:
            self._editor.apply(lambda walk: walk.set_request(**change))
        else:
            self._view.show_state()

    def end_chosen(self, which: str) -> None:
        """Take another "start" or "end" from its field."""
        field = self._form.start if which == "start" else self._form.end
        xy, name = field.value(), field.name()
        self._view.message = ""
        self._view.show_sun()
        if self._editor.session is None:
            self._view.show_state()
        elif which == "start" and xy is not None:
            self._or_back(self._editor.apply(lambda walk: walk.set_start(xy, name), text=tr("move the start")))
        elif which == "end":
            self._or_back(self._editor.apply(lambda walk: walk.set_end(xy, name), text=tr("move the end")))

    def _or_back(self, made: bool) -> None:
        """Show what holds when a change was refused."""
        if not made and self._editor.session is not None:
            self._form.show_request(self._editor.session.request, self._view.zone())

    def remove_stops(self, rows: Sequence[StopRow]) -> None:
        """Take stops out of the walk."""
        places = sorted((row.seq - 1 for row in rows), reverse=True)
        if places:
            self._editor.apply(*(removal(at) for at in places), text=tr("remove %n stop(s)", None, len(places)))

    def ask_dwell(self, at: int) -> None:
        """Ask for the minutes at one stop."""
        row = self._view.parts.stops.rows()[at]
        question = tr("How many minutes at {stop}?").format(stop=row.name)

        def change(minutes: int) -> None:
            self._editor.apply(lambda walk: walk.set_dwell(at, minutes), text=tr("change the minutes at a stop"))

        self._context.ask.ask(Question(question, tr("Change"), change, number=Number(round(row.dwell_min), 0, 60)))

    def add_places(self, places: list[str]) -> None:
        """Add places to the walk in work; without one they wait for the walk that is chosen or made next."""
        if self._context.session.info is None:
            return
        self._view.waiting = tuple(dict.fromkeys([*self._view.waiting, *places]))
        self.add_waiting()
        self._view.show_state()

    def add_waiting(self) -> None:
        """Lock the places that wait into the walk in work; those that find no room, or of a walk held, wait on."""
        session, store = self._editor.session, self._context.session.store
        if session is None or self._editor.is_busy or not self._view.waiting or self._was_held(session):
            return
        there = {stop.place for stop in session.plan.stops}
        fresh = [place for place in self._view.waiting if place not in there]
        changes = (change for place in fresh for change in addition(store, place))
        if not fresh or self._editor.apply(*changes, text=tr("add %n stop(s)", None, len(fresh))):
            self._view.waiting = ()

    def _was_held(self, session: WalkSession) -> bool:
        """Whether the walk lies behind: nothing is added to what was walked."""
        return session.request.starts_at < datetime.now(timezone.utc)
