"""Shows the walk in work in the page's widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....model.task import count_states
from ....store.tasks.links import tasks_of_walks
from . import facts
from .stops import rows_of_plan, rows_of_store
from .turns import shorten, turn_rows
from .way_light import way_of

if TYPE_CHECKING:
    from ....engine.light.sun import SunTimes
    from ....model.stored_walk import StoredWalk
    from ....model.walk import WalkPlan
    from ...context import Context
    from .layout import Parts
    from .work.editor import WalkEditor

NOTHING = ("", "")


class WalkView:
    """Reads the editor and the store, writes the widgets; changes nothing else.

    `message` is the last thing that could not be done, `mend` its link and what that does, `required` the places the next proposal must have; `waiting`
    are those that were chosen elsewhere and go into the walk that is chosen or made next.
    """

    def __init__(self, context: Context, editor: WalkEditor, parts: Parts) -> None:
        self._context = context
        self._editor = editor
        self.parts = parts
        editor.kept.connect(lambda: parts.status.setText(facts.status(editor)))
        parts.tasks.pressed.connect(lambda key: context.command("follow_up", f"walk {editor.walk} {key}"))
        self._ranked: tuple[str | None, list[tuple[str, str]]] | None = None
        self._findings = 0
        self._findings_at: dict[str, int] = {}
        self.message, self.mend = "", NOTHING
        self.required: tuple[str, ...] = ()
        self.waiting: tuple[str, ...] = ()
        self.asked: tuple[str, ...] = ()

    @property
    def wanted(self) -> tuple[str, ...]:
        """The places that wait, and those required of the next proposal."""
        return tuple(dict.fromkeys([*self.required, *self.waiting]))

    def take_asked(self) -> None:
        """What was asked for is in the walk; what was chosen since waits on."""
        self.required = ()
        self.waiting = tuple(place for place in self.waiting if place not in self.asked)

    def forget(self) -> None:
        """Another store, or another walk."""
        self._ranked = None
        self._findings, self._findings_at = 0, {}
        self.parts.show_tasks(())
        self.parts.walked.show_walk(None)
        self.message = ""
        self.required = self.waiting = ()

    def show_stored(self, walk: StoredWalk) -> None:
        """Show a walk as the store has it, until it can be changed."""
        from ....operations.walks.find_walk import stops_of
        from ....operations.walks.stored_request import request_of_one

        store, parts = self._context.session.store, self.parts
        parts.stops_first()
        parts.form.show_request(request_of_one(walk, store.time_zone), store.time_zone)
        self.show_sun()
        parts.stops.set_rows(rows_of_store(stops_of(store, walk.uuid), store.reader()))
        parts.totals.setText(facts.stored_totals(walk, len(parts.stops.rows())))
        parts.bar.set_evening(facts.evening_of_store(walk, parts.stops.rows(), self.sun(), self.zone()))
        parts.light.set_way(None)

    def read_findings(self) -> None:
        """Look how many findings belong to the walk, and to which of its stops."""
        from ....operations.walks.store_walk import findings_at_stops

        store, walk = self._context.session.store, self._editor.walk
        self._findings_at = findings_at_stops(store, walk) if walk else {}
        self._findings = store.count("finding", {"walk": walk}) if walk else 0
        self.parts.show_tasks(count_states(tasks_of_walks(store, [walk] if walk else []), store.today))
        self.parts.walked.show_walk(walk)

    def show_plan(self, plan: WalkPlan) -> None:
        """Show stops, totals, dusk bar and turns of a plan."""
        parts, model = self.parts, self._editor.session.model if self._editor.session else None
        parts.stops.set_rows(rows_of_plan(plan.stops, self.zone(), self._context.session.store.reader()))
        parts.totals.setText(facts.totals(plan))
        sun = model.sun if model is not None else self.sun()
        wanted = self.parts.form.minutes.value()
        parts.bar.set_evening(facts.evening(plan, sun, wanted, self.zone()))
        parts.light.set_way(way_of(plan, self.zone()))
        rows = turn_rows(plan)
        parts.turns.set_rows(rows)
        parts.turns.filter_line.hide()
        parts.turn_section.set_summary(shorten(rows))

    def show_state(self) -> None:
        """Say what can be done, what is wrong and whether the walk is stored."""
        editor, parts = self._editor, self.parts
        can_edit = editor.session is not None and not editor.is_busy
        parts.set_enabled(
            editable=can_edit,
            busy=editor.is_busy,
            selected=len(parts.stops.selected()),
            stored=editor.walk is not None,
        )
        parts.section.set_summary(self.parts.form.summary())
        asked = facts.asked_notes(
            editor, parts.form, message=self.message, mend=self.mend, required=len(self.wanted), findings=self._findings
        )
        parts.asked.set_notes(asked)
        parts.notes.set_notes(facts.plan_notes(editor, self.zone(), self._findings_at))
        parts.show_left_out(facts.left_out(editor))
        parts.status.setText(facts.status(editor))
        parts.show_proposals(editor.proposals, editor.session)
        self._offer_places()

    def _offer_places(self) -> None:
        """Offer the ranked places that are not stops yet."""
        store = self._context.session.store
        ranking = facts.newest_ranking(store, self._context.session.area_uuid)
        if self._ranked is None or self._ranked[0] != ranking:
            self._ranked = (ranking, facts.ranked_places(store, ranking))
        taken = {stop.place for stop in self.parts.stops.rows()} | set(self.wanted)
        self.parts.add_place.set_places([place for place in self._ranked[1] if place[0] not in taken])

    def show_sun(self) -> None:
        """Say in the form when the sun sets and when it is dark."""
        self.parts.form.show_sun(self.sun())

    def sun(self) -> SunTimes | None:
        """Return the sun of the day where the walk starts, or in the middle of the area."""
        from ....engine.light import sun
        from ....model.crs import to_lon_lat

        request = self.parts.form.value()
        info = self._context.session.info
        if request is None or info is None:
            return None
        xy = self.parts.form.start.value() or facts.middle(self._context.session)
        if xy is None:
            return None
        return sun.times(request.starts_at.date(), *to_lon_lat(*xy, info.crs), self.zone())

    def zone(self) -> str:
        """Return the name of the municipality's time zone."""
        return self._context.session.store.time_zone
