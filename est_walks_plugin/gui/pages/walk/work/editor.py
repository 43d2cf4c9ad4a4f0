"""The walk in work behind page Vandring: edits at once on the main thread, the rest in tasks, kept after each change."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Callable, Mapping, Sequence

from qgis.PyQt.QtCore import QObject, pyqtSignal

from .....i18n import tr
from .....model.errors import Cancelled, ConflictError, EstWalksError
from .bound import Bound
from .change_functions import Change, add_locked, proposal_session
from .save_over import save_over
from .saver import TABLES, WalkSaver
from .undo_steps import WalkEdit, WalkSwap

if TYPE_CHECKING:
    from .....engine.walks.model import WalkModel
    from .....engine.walks.session import WalkSession
    from .....model.feedback import Feedback
    from .....model.stored_walk import StoredWalk
    from .....model.walk import PlannedStop, PlanResult, WalkPlan, WalkRequest
    from .....operations.undoing import Changes
    from .....operations.walks.edit_walk import OpenWalk
    from .....operations.walks.store_walk import WalkKeeper
    from .....store import Store
    from ....context import Context
    from ....tasks import Job

PROPOSALS = 3
RANK_TABLES = ("ranking", "ranking_item", "place")


@dataclass(eq=False)
class Proposal:
    """One of the walks to choose between; `session` changes it further."""

    session: WalkSession
    plan: WalkPlan


class WalkEditor(QObject):
    """Holds the open walk. Every change is undoable and stored a moment later; nothing is lost when the window goes."""

    changed = pyqtSignal()
    """The plan, or what can be undone."""
    kept = pyqtSignal()
    """The walk as it stands was stored, or begins to be."""
    edited = pyqtSignal()
    """A change was made, taken back or made again; sent before `changed`."""
    opened = pyqtSignal()
    """Another walk, or none, is in work."""
    proposed = pyqtSignal()
    """There are other proposals to choose between."""
    refused = pyqtSignal(str)
    """A change that cannot be, in one sentence."""
    busy_changed = pyqtSignal(bool)
    found = pyqtSignal(object)
    """The best plan so far, while better ones are looked for; sent from the worker."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.session: WalkSession | None = None
        self.walk: str | None = None
        self.proposals: list[Proposal] = []
        self._path: str | None = None
        self._job: Job | None = None
        self._bound: Bound | None = None
        self._is_stored = False
        self._saver = WalkSaver(context, self._snapshot)
        self._saver.changed.connect(self.kept)
        self._saver.failed.connect(self._not_saved)
        context.session.clocks_changed.connect(self._read_again)

    # --- what there is -------------------------------------------------------------------------------------------

    @property
    def plan(self) -> WalkPlan | None:
        """The walk as it stands."""
        return self.session.plan if self.session else None

    @property
    def is_busy(self) -> bool:
        """Whether a task works on the walk; edits wait."""
        return self._job is not None

    @property
    def is_opening(self) -> bool:
        """Whether a stored walk is being made ready."""
        return self.is_busy and self.session is None and self._is_stored

    @property
    def is_saved(self) -> bool:
        """Whether the store has the walk as it stands."""
        return self._saver.is_saved

    @property
    def is_lost(self) -> bool:
        """Whether somebody else changed or deleted the walk since it was read, so that it cannot be stored."""
        return self._saver.is_lost

    @property
    def keeper(self) -> WalkKeeper | None:
        """What keeps the walk stored, None before it is read."""
        return self._saver.keeper

    def findings_taken_off(self, at_stops: Mapping[str, int]) -> int:
        """Return how many findings have lost their stop by the changes made; `at_stops` counts those there are by stop."""
        keeper = self._saver.keeper
        if self.session is None or keeper is None:
            return 0
        there = {stop.uuid for stop in self.session.plan.stops}
        counts = {**{stop: len(off) for stop, off in keeper.taken_off.items()}, **at_stops}
        return sum(count for stop, count in counts.items() if stop not in there)

    @property
    def bound(self) -> float | None:
        """The most score there is to have in the time, where it is known for what is asked now."""
        if self.session is None or self._bound is None or not self._bound.holds_for(self.session):
            return None
        return self._bound.score

    # --- opening and closing -------------------------------------------------------------------------------------

    def open(self, walk: str) -> None:
        """Make a stored walk ready for changes."""
        from .....operations.walks.edit_walk import open_walk

        self.close()
        self.walk, self._is_stored = walk, True
        self._path = self._context.session.path

        def done(opened: OpenWalk) -> None:
            self._finish()
            self.session = session = opened.session
            self._saver.begin(self._path, opened.keeper)
            known = opened.walk.score_upper_bound
            self._bound = Bound.of(known, session.request, session.model) if known is not None else None
            self.opened.emit()
            self.changed.emit()

        self._start(
            tr("Opening the walk"),
            lambda store, feedback: open_walk(store, walk, feedback=feedback),
            done,
            quiet=True,
        )
        self.opened.emit()

    def has_other_area(self, walks: Sequence[StoredWalk]) -> bool:
        """Return whether the walk in work was read with another area than it has among the stored ones now."""
        stored = next((walk for walk in walks if walk.uuid == self.walk), None)
        return stored is not None and self.session is not None and self.session.request.area != stored.area

    def _read_again(self) -> None:
        """The store's clocks are others: the stored walk is told by them."""
        if self.walk is not None and self._is_stored:
            self.open(self.walk)

    def start_new(self) -> None:
        """Work on a walk that is not stored yet."""
        self.close()
        self._path = self._context.session.path
        self.opened.emit()

    def close(self, *, tell: bool = True) -> None:
        """Store what is not stored and forget the walk."""
        self.flush(tell=tell)
        self._cancel()
        self._saver.begin(None, None)
        self.session = None
        self.walk = None
        self._is_stored = False
        self.proposals = []
        self._context.undo.forget(self)
        self._bound = None

    # --- changing ------------------------------------------------------------------------------------------------

    def apply(self, *changes: Change, text: str = "") -> bool:
        """Make changes that are undone together; return whether they could be. A refused one takes back the others.

        `text` is said after "Undo: ".
        """
        session = self.session
        if session is None or self.is_busy:
            return False
        made = 0
        try:
            for change in changes:
                change(session)
                made += 1
        except EstWalksError as error:
            for _number in range(made):
                session.undo()
            self.refused.emit(error.message)
            self.changed.emit()
            return False
        self._context.undo.push(WalkEdit(self, text or tr("change the walk"), session, made))
        self.touched()
        return True

    def choose(self, proposal: Proposal) -> None:
        """Let one of the proposals be the walk."""
        if not self.is_busy and proposal.session is not self.session:
            self._swap(proposal.session, tr("choose another proposal"))

    # --- work in tasks -------------------------------------------------------------------------------------------

    def propose(self, request: WalkRequest, own: Sequence[PlannedStop] = ()) -> None:
        """Look for up to three different walks; the best takes the place of what is there, which Undo brings back.

        `own` are points the planner put on the map and locked: every proposal gets them where they cost least.
        """
        from .....operations.walks.plan_walk import proposals

        walk = self.walk or str(uuid.uuid4())
        stop_uuids = self.session.stop_uuids if self.session else {}

        def work(store: Any, feedback: Any) -> list[tuple[WalkSession, WalkPlan]]:
            model, found = proposals(
                store,
                request,
                PROPOSALS,
                so_far=lambda plans: self.found.emit(plans[0]),
                feedback=feedback,
            )
            sessions = [proposal_session(model.copied(), plans[0], walk, stop_uuids) for plans in found]
            for session in sessions:
                add_locked(session, request.required, own)
            return [
                (session, replace(session.plan, score_upper_bound=plans[0].score_upper_bound))
                for session, plans in zip(sessions, found)
            ]

        def done(found: list[tuple[WalkSession, WalkPlan]]) -> None:
            self._finish()
            self._keep(walk)
            self.proposals = [Proposal(session, plan) for session, plan in found]
            best = found[0][1]
            if best.score_upper_bound is not None:
                self._bound = Bound.of(best.score_upper_bound, request, found[0][0].model)
            self._swap(self.proposals[0].session, tr("propose a walk"))
            self.proposed.emit()

        self._start(
            tr("Proposing a walk"),
            work,
            done,
            changes=self._ranks(request),
            cancel_says=tr("Stop looking; the best walk so far is kept"),
        )

    def _ranks(self, request: WalkRequest) -> tuple[str, ...]:
        """Return the tables that planning writes: those of the ranking when there is none yet."""
        from .....operations.walks.read_model import known_ranking

        try:
            known = known_ranking(self._context.session.store, request)
        except EstWalksError:
            return ()
        return () if known else RANK_TABLES

    def plan_groups(self, request: WalkRequest, then: Callable[[PlanResult], None]) -> None:
        """Plan one walk a group and store them all, which can be undone; go on with `then`."""
        from .....operations.undoing import recorded
        from .....operations.walks.plan_walk import find_walks, keep_walks

        def work(store: Store, feedback: Feedback) -> tuple[PlanResult, Changes]:
            found = find_walks(store, request, feedback)
            with recorded(store) as record:
                result = keep_walks(store, found, feedback)
            return result, record.changes

        def done(outcome: tuple[PlanResult, Changes]) -> None:
            self._finish()
            result, changes = outcome
            said = tr("{count} walks are planned, one a group.", None, len(result.walks)).format(
                count=len(result.walks)
            )
            self._context.undo.remember(tr("plan one walk a group"), changes, said=said)
            then(result)

        self._start(tr("Planning the walks of the groups"), work, done, changes=(*TABLES, *RANK_TABLES))

    def begin_empty(self, request: WalkRequest, then: Callable[[], None]) -> None:
        """Begin a walk without stops, to be filled by hand, and go on with `then`."""
        from .....engine.walks.session import WalkSession
        from .....operations.walks.read_model import read_model

        walk = str(uuid.uuid4())

        def work(store: Any, feedback: Any) -> WalkSession:
            model = read_model(store, request, feedback)
            return WalkSession(model, [0, model.end], walk_id=walk)

        def done(session: WalkSession) -> None:
            self._finish()
            self._keep(walk)
            self.session = session
            self.changed.emit()
            then()

        self._start(tr("Reading the walking network"), work, done, changes=self._ranks(request))

    def recalculate(self) -> None:
        """Choose the stops anew; locked ones stay."""
        session = self.session
        if session is None:
            return

        def done(_plan: Any) -> None:
            self._finish()
            self._context.undo.push(WalkEdit(self, tr("recalculate the walk"), session, 1))
            self.touched()

        self._start(tr("Recalculating the walk"), lambda _store, feedback: session.recalculate(feedback=feedback), done)

    def _start(self, title: str, work: Callable[[Any, Any], Any], done: Callable[[Any], None], **how: Any) -> None:
        """Run the work in a task, `how` as TaskRunner.run is told."""
        self._cancel()
        self._path = self._path or self._context.session.path
        self._job = self._context.runner.run(title, work, done=done, failed=self._failed, store_path=self._path, **how)
        self.busy_changed.emit(True)

    def cancel(self) -> None:
        """Cancel the task that works on the walk."""
        self._context.runner.cancel(self._job)

    def _cancel(self) -> None:
        """Give up the task; what it finds is not listened to."""
        if self._job is not None:
            job = self._job
            self._finish()
            job.done = _nothing
            job.failed = _nothing
            self._context.runner.cancel(job)

    def _finish(self) -> None:
        self._job = None
        self.busy_changed.emit(False)

    def _failed(self, error: EstWalksError) -> None:
        self._finish()
        self.refused.emit("" if isinstance(error, Cancelled) else error.message)
        self.changed.emit()

    # --- keeping -------------------------------------------------------------------------------------------------

    def flush(self, *, tell: bool = True) -> None:
        """Store now what is not stored."""
        self._saver.flush(tell=tell)

    def _snapshot(self) -> tuple[WalkModel, WalkPlan] | None:
        """Return the walk as it stands now, None without stops; it is the plan that goes on changing."""
        if self.session is None or not self.session.plan.stops:
            return None
        return replace(self.session.model), replace(self.session.plan, score_upper_bound=self.bound)

    def touched(self) -> None:
        """The walk was changed: tell it, and store it a moment later."""
        if self.session is not None and (self.session.plan.stops or self._is_stored):
            self._is_stored = True
            self._saver.touch()
        self.edited.emit()
        self.changed.emit()

    def _keep(self, walk: str) -> None:
        """Begin to keep a new walk under a key; one that is kept already stays so."""
        from .....operations.walks.store_walk import WalkKeeper

        if self.walk != walk:
            self.walk = walk
            self._saver.begin(self._path, WalkKeeper(walk))

    def _not_saved(self, error: EstWalksError) -> None:
        if not isinstance(error, ConflictError) or not save_over(self._context, self, self._saver.keeper):
            self.refused.emit(error.message)
        self.changed.emit()

    # --- inside --------------------------------------------------------------------------------------------------

    def _swap(self, session: WalkSession, text: str) -> None:
        if self.session is not None:
            self._context.undo.push(WalkSwap(self, text, self.session, session))
        self.session = session
        self.touched()


def _nothing(_outcome: Any) -> None:
    """Stands in for a listener that is gone."""
