"""Page Vandring: the walk planned, changed by hand on map and in list, and printed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Callable, Sequence

from qgis.PyQt.QtWidgets import QWidget

from ....i18n import tr
from ....model.walk import WalkRequest
from ...map_shows import Shown
from ..base import Page, with_margins
from . import facts
from .form import WalkForm, new_request
from .layout import Parts, WalkStack
from .map_edit import MapEditing
from .take_out import paper
from .take_out.entry import Chosen, Entry, TakingOut
from .view import WalkView
from .work.change_functions import to_propose
from .work.changes import WalkChanges
from .work.deleting import delete_kept
from .work.editor import WalkEditor

if TYPE_CHECKING:
    from ....model.walk import PlanResult, WalkPlan
    from ....operations.municipality.meeting_points import MeetingPoint


class WalkPage(Page):
    """Controller of page Vandring."""

    tables = ("walk", "stop", "landmark", "path", "finding", "task", "task_finding", "track")

    def load(self) -> QWidget:
        context = self.context
        self.editor = WalkEditor(context)
        self.parts = Parts(context)
        self.out = TakingOut(context, self.parts.printed)
        self.view = WalkView(context, self.editor, self.parts)
        self.changes = WalkChanges(context, self.editor, self.view)
        self.map = MapEditing(context, self.editor, self.parts, self.changes.end_chosen)
        self.form: WalkForm = self.parts.form
        self._draft: WalkRequest | None = None
        self._draft_area: str | None = None
        self._propose_when_open = False
        self._wanted: WalkRequest | None = None
        self._landmarks: Sequence[MeetingPoint] = ()
        self.panes = self.parts.lay_out()
        self.content = with_margins(self.panes)
        self.stack = WalkStack(self.content, context)
        self._connect()
        self.watch()
        return self.stack

    def unload(self) -> None:
        self.map.unload()
        session = self.context.session
        session.places_for_walk.disconnect(self.changes.add_places)
        session.walk_requested.disconnect(self.take_request)
        session.store_changed.disconnect(self._store_changed)
        super().unload()
        self.editor.close(tell=False)

    def _connect(self) -> None:
        session, parts, editor = self.context.session, self.parts, self.editor
        session.places_for_walk.connect(self.changes.add_places)
        session.walk_requested.connect(self.take_request)
        session.store_changed.connect(self._store_changed)
        editor.edited.connect(self._forget_message)
        editor.changed.connect(self._show)
        editor.opened.connect(self._walk_opened)
        editor.proposed.connect(self._proposed)
        editor.refused.connect(self._refused)
        editor.busy_changed.connect(lambda _busy: self._show_state())
        editor.found.connect(self._found)
        parts.walks.activated.connect(lambda _row: self._walk_chosen())
        parts.zoom_button.clicked.connect(lambda: self.map.zoom(parts.stops.rows()))
        parts.new_button.clicked.connect(lambda: self.new_walk())
        parts.delete_button.clicked.connect(self.delete_walk)
        parts.propose_button.clicked.connect(self.propose)
        parts.recalculate_button.clicked.connect(editor.recalculate)
        parts.remove_button.clicked.connect(lambda: self.changes.remove_stops(parts.stops.selected()))
        parts.lock_button.clicked.connect(parts.stops.toggle_lock)
        parts.add_place.place_chosen.connect(lambda place: self.changes.add_places([place]))
        parts.compare.pressed.connect(self._proposal_chosen)
        parts.compare.pointed.connect(self._proposal_hovered)
        parts.take_out.chosen.connect(self.take_out)
        for notes in (parts.asked, parts.notes, parts.printed):
            notes.pressed.connect(self.note_pressed)
        stops = parts.stops
        stops.move_asked.connect(
            lambda old, new: editor.apply(lambda walk: walk.move(old, new), text=tr("move a stop"))
        )
        stops.lock_asked.connect(
            lambda at, lock: editor.apply(lambda walk: walk.lock(at, lock), text=tr("lock a stop"))
        )
        stops.dwell_asked.connect(self.changes.ask_dwell)
        stops.removal_asked.connect(self.changes.remove_stops)
        stops.selection_changed.connect(lambda _rows: self._show_state())
        self.map.asked_by_hand.connect(self._begin_by_hand)
        self.form.changed.connect(self.changes.form_changed)
        self.form.start_moved.connect(lambda: self.changes.end_chosen("start"))
        self.form.end_moved.connect(lambda: self.changes.end_chosen("end"))

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        from ....operations.municipality.meeting_points import meeting_points
        from ....operations.walks.find_walk import walks_of

        session = self.context.session
        store = session.store
        self.stack.set_ready(bool(store.rows("path", limit=1, columns=("uuid",))))
        area = session.area_uuid
        walks = walks_of(store, area)
        border = session.area.geometry if session.area else None
        self._landmarks = self.map.landmarks = meeting_points(store, border)
        for field in (self.form.start, self.form.end):
            field.set_points(self._landmarks)
        current = self.editor.walk
        if self._wanted is not None:
            request, self._wanted = self._wanted, None
            self.parts.show_walks(walks, None)
            self._begin(request)
            self.propose()
            return
        known = any(walk.uuid == current for walk in walks)
        beginning = self._draft is not None or (current is not None and not known and not self.editor.is_saved)
        if beginning and self._draft_area == area:
            self.parts.show_walks(walks, current if known else None)
            return
        if not known:
            current = walks[0].uuid if walks else None
        self.parts.show_walks(walks, current)
        if not known or current is None or self.editor.has_other_area(walks):
            self.open_walk(current)
        self.view.read_findings()
        self._show_state()

    def shown(self) -> None:
        super().shown()
        self._show_on_project()
        self.map.set_shown(True)

    def hidden(self) -> None:
        super().hidden()
        self.map.set_shown(False)

    def command(self, name: str) -> None:
        self._refresh_if_seen()
        if name == "propose":
            self.propose()
        elif name == "print":
            self.take_out(paper.MAP)

    def _store_changed(self) -> None:
        self.editor.close()
        self._draft = self._wanted = None
        self.view.forget()
        self.parts.printed.set_notes([])
        self.map.clear()

    def open_walk(self, walk: str | None) -> None:
        """Open a stored walk; None begins a new one."""
        self.view.message = ""
        self.parts.printed.set_notes([])
        if walk is None:
            self.new_walk()
            return
        from ....operations.walks.find_walk import find_walk

        self._draft = None
        self.view.show_stored(find_walk(self.context.session.store, walk))
        self.editor.open(walk)

    def _walk_opened(self) -> None:
        self.map.preview = None
        self.parts.show_walks(None, self.editor.walk)
        self.view.read_findings()
        self._show_on_project()
        self._show_state()
        if self.editor.session is not None:
            self.form.show_request(self.editor.session.request, self.view.zone())
            self.view.message = ""
            self.changes.add_waiting()
            if self._propose_when_open:
                self.propose()
        self._propose_when_open = self._propose_when_open and self.editor.is_opening

    def _show(self) -> None:
        """Show the walk in work: list, totals, bar, notes, map. Called after every change."""
        session = self.editor.session
        if session is None:
            self._show_state()
            return
        plan = session.plan
        if self.form.value() != session.request:
            self.form.show_request(session.request, self.view.zone())
        self.view.show_sun()
        self.view.show_plan(plan)
        self.map.draw()
        self._show_state()

    def _show_on_project(self) -> None:
        """Show the walk in the project's layers: only it, and only when it is stored."""
        if self._visible and self.context.session.info is not None:
            self.context.map_shows.show(self, Shown(walk=self.editor.walk or "", rings=True))

    def _show_state(self) -> None:
        if self.context.session.info is None:
            return  # work that was under way when the store was closed has ended
        self.view.show_state()
        self.map.update_handles()

    # --- walks ---------------------------------------------------------------------------------------------------

    def _walk_chosen(self) -> None:
        walk = self.parts.walks.currentData()
        if walk is None:
            self.new_walk()
        elif walk != self.editor.walk:
            self.view.required = ()
            self.open_walk(walk)
            self.map.bring_rows_into_view(self.parts.stops.rows())

    def new_walk(self) -> None:
        """Begin a walk; it is stored when it has stops."""
        from ....operations.walks.proposed_start import proposed_start

        session = self.context.session
        first = self._landmarks[0] if self._landmarks else None
        starts_at = proposed_start(session.store, first.xy if first else facts.middle(session))
        request = new_request(facts.new_name(session), first, starts_at)
        self._begin(replace(request, area=session.area_uuid))

    def _begin(self, request: WalkRequest) -> None:
        self.editor.start_new()
        self._draft, self._draft_area = request, self.context.session.area_uuid
        self.view.message = ""
        self.view.required = ()
        self.parts.printed.set_notes([])
        self.parts.show_walks(None, None)
        self.form.show_request(request, self.view.zone())
        self.parts.clear_plan()
        self.map.clear()
        self.view.show_sun()
        self.parts.section.head.setChecked(True)
        self._show_state()

    def _begin_by_hand(self, then: Any) -> None:
        """Begin a walk without a proposal, and go on."""
        request, reason = self.form.value(), self.form.why_not()
        if request is None or reason:
            self._refused(reason, *self.form.mend())
        elif not self.editor.is_busy:
            self.editor.begin_empty(replace(request, groups=1), then)

    def delete_walk(self) -> None:
        """Delete the walk with its stops; can be undone. A walk with findings stays."""
        walk = self.editor.walk
        if walk is None:
            self.open_walk(None)
            return
        store = self.context.session.store
        if store.count("finding", {"walk": walk}):
            self._refused(
                tr("Findings belong to this walk; delete them first, in page Findings."),
                tr("Go to Findings"),
                "findings:",
            )
            return
        name, keeper = self.parts.walks.currentText(), self.editor.keeper
        self.editor.close()
        self._show()
        delete_kept(self.context, walk, keeper, name, refused=lambda: self.open_walk(walk))

    def take_request(self, request: WalkRequest) -> None:
        """Plan a walk that was asked for elsewhere, such as a walk again."""
        from ....operations.areas import resolve_area

        request = replace(request, area=resolve_area(self.context.session.store, request.area).uuid)
        self._wanted = request
        self.refresh_later()

    # --- planning ------------------------------------------------------------------------------------------------

    def propose(self) -> None:
        """Propose the best walks for what the form says."""
        if self.context.session.info is None or self.editor.is_busy:
            self._propose_when_open = self.editor.is_opening
            return
        request, reason = self.form.value(), self.form.why_not()
        if request is None or reason:
            return self._refused(reason, *self.form.mend())
        request, own = to_propose(request, self.editor.session, self.view.wanted)
        self.view.asked = request.required
        self.view.message = ""
        if request.groups > 1:
            self.editor.plan_groups(request, self._groups_planned)
        else:
            self.editor.propose(request, own)

    def _groups_planned(self, result: PlanResult) -> None:
        self._draft = None
        self.view.take_asked()
        self.open_walk(result.walks[0].id)
        self.refresh_later()

    def _found(self, plan: WalkPlan) -> None:
        """Show the best plan so far while better ones are looked for."""
        if self.editor.is_busy and self._visible:
            self.view.show_plan(plan)
            request = self.form.value()
            if request is not None:
                self.map.show_found(plan, request)

    def _proposed(self) -> None:
        self._draft = None
        self.view.take_asked()
        self.parts.show_walks(None, self.editor.walk)
        self.parts.section.head.setChecked(False)
        self.map.bring_into_view()
        self._show_on_project()
        self._show()

    def _proposal_chosen(self, number: str) -> None:
        self.map.preview = None
        self.editor.choose(self.editor.proposals[int(number)])

    def _proposal_hovered(self, number: str) -> None:
        proposals = self.editor.proposals
        self.map.show_preview(proposals[int(number)] if number and int(number) < len(proposals) else None)

    def _forget_message(self) -> None:
        self.view.message = ""

    def _refused(self, text: str, link: str = "", action: str = "") -> None:
        self.view.message, self.view.mend = text, (link, action)
        if self.editor.plan is None and self._draft is not None:
            self.parts.clear_plan()
        self._show()

    # --- notes and print -----------------------------------------------------------------------------------------

    def note_pressed(self, action: str) -> None:
        kind, _, value = action.partition(":")
        doing: dict[str, Callable[[], object]] = {
            "start": lambda: self.form.set_starts_at(facts.moment(value)),
            "minutes": lambda: self.form.minutes.setValue(int(value)),
            "forget": self._forget_wanted,
            "again": self._plan_again,
            "undo": self.context.undo.take_back,
            "pick": self.form.start.pick.click,
            "name": self.form.name.setFocus,
            "propose": lambda: self.propose(),
            "findings": lambda: self.context.show_page("findings"),
            "reload": self._read_again,
            "open": lambda: self.out.show(value, folder=False),
            "folder": lambda: self.out.show(value, folder=True),
        }
        doing[kind]()

    def _forget_wanted(self) -> None:
        self.view.required = self.view.waiting = ()
        self._show_state()

    def _plan_again(self) -> None:
        """Make a new walk of one that was walked: the same wishes, its stops as required places."""
        if (walk := self.editor.walk) is None:
            return
        places = tuple(row.place for row in self.parts.stops.rows() if row.place)
        self._begin(facts.again(self.context.session.store, walk, places))
        self.view.required = places
        self._show_state()

    def _read_again(self) -> None:
        """Show the walk as somebody else stored it, or a new one when it is gone; what was changed here goes."""
        walk = self.editor.walk
        self.editor.close()
        self.open_walk(walk if self.context.session.store.count("walk", {"uuid": walk}) else None)
        self.refresh_later()

    def take_out(self, entry: Entry) -> None:
        """Store what is not stored, and take the walk out as the entry says."""
        walk = self.editor.walk
        if walk is None or not self.parts.stops.rows():
            text = tr("There is no walk to print yet; propose one first.")
            return self._refused(text, tr("Propose a walk"), "propose:")
        self.editor.flush()
        name = self.form.name.text() or self.parts.walks.currentText()
        entry.take(Chosen(walk, name), self.out)
