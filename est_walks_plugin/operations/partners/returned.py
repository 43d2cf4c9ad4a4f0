"""Read a partner's package back: what it answered is compared with what went out and with the desk, cell by cell.

What came once and is settled is nothing new when it comes again. Nothing but the answers is read; all else that was
changed is ignored, and told.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Iterable, Mapping

from ...i18n import language, tr
from ...model.codes import CLOSED_TASK_STATES, OwnerListKind
from ...model.errors import InputError
from ...model.feedback import Feedback
from ...model.from_row import FromRow
from ...model.partners.package import TASK
from ...model.wording.told import remembered
from ..importing.kept import told_safely
from ..owners.answered import Proposal, compare
from ..owners.cells import OwnerAnswer
from .came import CamePackage, CameTask, read_package
from .marks import WHERE, Marks, SentTask, canonical

if TYPE_CHECKING:
    from ...store import Store

CELLS = {
    "state": "state",
    "planned_date": "day",
    "cost": "cost",
    "work_order": "work_order",
    "reason": "reason",
    "note_partner": "note",
}
"""Column of the package -> what it answers (`OwnerAnswer`)."""
CONFLICT_OF = {"due": "day", "done_at": "day", "verified_at": "day"}
"""Column of a task -> what it was answered by, where that is called otherwise."""
Came = dict[str, dict[str, list[str]]]
"""Task -> answer -> digests of its values that are settled."""


@dataclass(frozen=True)
class RememberedPackage(FromRow):
    """A package that went out. `snapshot` is task -> what it said."""

    uuid: str
    owner: str
    sequence: int = 0
    sha256: str = ""
    snapshot: Mapping[str, SentTask] = field(default_factory=dict)

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> RememberedPackage:
        """Return the package of a row."""
        told = {task: SentTask.from_json(one) for task, one in (row["snapshot"] or {}).items()}
        return super().from_row({**row, "snapshot": told})


@dataclass(frozen=True)
class Fresh:
    """What a row says newly of a task: answer -> digest."""

    task: str
    marks: Mapping[str, str]


@dataclass(frozen=True)
class PartnerAnswer:
    """A package that came back, compared; nothing of it is taken in yet (`take_in`).

    `owner` is the code of who answers, `fresh` what each row says newly, `notes` what the planner should know.
    """

    package: str
    owner: str
    name: str
    fingerprint: str
    proposal: Proposal
    fresh: Mapping[int, Fresh]
    notes: tuple[str, ...] = ()


def look_at(store: Store, path: str, feedback: Feedback | None = None) -> PartnerAnswer:
    """Return what a package that came back would change. Nothing is written.

    Raises InputError in one sentence for what is no package, damaged, or not sent from this store; StoreError, Cancelled.
    """
    feedback = feedback or Feedback()
    with told_safely(), remembered():
        came = read_package(path, feedback.part(0.0, 0.5))
        sent = _sent(store, came)
        reading = _Reading.of(store, sent)
        answers = [reading.answer(task) for task in came.tasks]
        feedback.check()
        told = {task: one.said for task, one in sent.snapshot.items()}
        proposal = compare(store, answers, owner=sent.owner, sent=told)
        notes = (*came.notes, *_notes(store, came, sent), *reading.notes())
    feedback.progress(1.0)
    return PartnerAnswer(sent.uuid, sent.owner, came.name, came.fingerprint, proposal, reading.fresh, notes)


def _sent(store: Store, came: CamePackage) -> RememberedPackage:
    columns = ("uuid", "owner", "sequence", "sha256", "snapshot")
    wanted = {"uuid": came.package, "kind": OwnerListKind.PACKAGE.value}
    found = store.rows("owner_list", wanted, columns=columns, limit=1)
    if not found:
        raise InputError(
            tr(
                "“{file}” is a package that did not go out from this database; open the database it was made in."
            ).format(file=came.name)
        )
    return RememberedPackage.from_row(found[0])


def _notes(store: Store, came: CamePackage, sent: RememberedPackage) -> list[str]:
    notes = []
    of_owner = {"owner": sent.owner, "kind": OwnerListKind.PACKAGE.value}
    latest = max((row["sequence"] or 0 for row in store.rows("owner_list", of_owner, columns=("sequence",))), default=0)
    if sent.sequence < latest:
        text = tr("This is package number {number}; number {latest} has gone out since.")
        notes.append(text.format(number=sent.sequence, latest=latest))
    if came.snapshot != sent.sha256 or came.sequence != sent.sequence:
        notes.append(tr("What the package says of itself was changed; it is compared with what went out from here."))
    gone = set(sent.snapshot) - {task.uuid for task in came.tasks}
    if gone:
        notes.append(tr("%n task(s) of the package did not come back; nothing is done about them.", None, len(gone)))
    return notes


@dataclass
class _Reading:
    """Makes answers of rows; what is not new in them says nothing."""

    marks: Marks
    sent: RememberedPackage
    before: Came
    closed: frozenset[str]
    """The tasks that the desk has closed since."""
    fresh: dict[int, Fresh] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    changed: Counter[str] = field(default_factory=Counter)
    emptied: int = 0
    unused_days: int = 0

    @staticmethod
    def of(store: Store, sent: RememberedPackage) -> _Reading:
        keys = list(sent.snapshot)
        rows = store.rows("task", {"uuid": keys}, columns=("uuid", "state")) if keys else []
        return _Reading(
            Marks.of(store),
            sent,
            came_before(store, sent.uuid),
            frozenset(row["uuid"] for row in rows if row["state"] in CLOSED_TASK_STATES),
        )

    def answer(self, task: CameTask) -> OwnerAnswer:
        """Return what a row says newly."""
        out = self.sent.snapshot.get(task.uuid)
        told = {answer: task.values.get(column) for column, answer in CELLS.items()}
        if not task.uuid:
            return _refused(task, tr("drawn in the package; tasks are made by the municipality"), told.values())
        if out is None:
            return _refused(task, tr("not in the package as it went out"), told.values())
        said = {name: value for name, value in told.items() if self._is_said(value, out.went(name))}
        if task.uuid in self.seen:
            twice = tr("the task stands twice in the package; keep one of the two")
            return _refused(task, twice, said.values()) if said else OwnerAnswer(task.uuid, task.row)
        self.seen.add(task.uuid)
        self._ignored(task, out)
        known = self.before.get(task.uuid, {})
        new: dict[str, Any] = {
            name: value for name, value in said.items() if self.marks.mark(value) not in known.get(name, ())
        }
        if "day" in new and task.uuid in self.closed and told["state"] not in CLOSED_TASK_STATES:
            del new["day"]  # planned while it was open: what is closed since is not done on that day
            self.unused_days += 1
        if new:
            self.fresh[task.row] = Fresh(task.uuid, {name: self.marks.mark(value) for name, value in new.items()})
        return OwnerAnswer(task.uuid, task.row, **new)

    def _is_said(self, value: Any, sent: Any) -> bool:
        """Return whether a cell says something else than went out."""
        said, went = canonical(value), canonical(sent)
        self.emptied += bool(went and not said)
        return bool(said) and said != went

    def _ignored(self, task: CameTask, out: SentTask) -> None:
        """Count what was changed of what the partner is only shown."""
        self.changed.update(name for name, mark in self.marks.shown(task).items() if out.shown.get(name, mark) != mark)

    def notes(self) -> list[str]:
        """Return what was ignored, in sentences."""
        titles = {column.name: column.title for column in TASK.columns}
        notes = []
        for name, count in self.changed.items():
            if name == WHERE:
                notes.append(tr("Ignored: %n task(s) moved on the map.", None, count))
            else:
                text = tr("Ignored: “{column}” changed in %n row(s).", None, count)
                notes.append(text.format(column=titles[name][language().startswith("sv")]))
        if self.emptied:
            notes.append(
                tr("Ignored: %n value(s) taken away; a new value is taken in, an empty one is not.", None, self.emptied)
            )
        if self.unused_days:
            notes.append(tr("Ignored: %n planned day(s) of tasks that are closed here since.", None, self.unused_days))
        return notes


def _refused(task: CameTask, why: str, told: Iterable[Any]) -> OwnerAnswer:
    """Return a row that is refused, with its words; whoever compares screens them."""
    blamed = " · ".join(canonical(value) for value in told if canonical(value))
    return OwnerAnswer(task.uuid, task.row, refused=why, blamed=blamed)


def came_before(store: Store, package: str) -> Came:
    """Return what came with a package (key) before and is settled."""
    found: Came = {}
    for row in store.rows("owner_answer", {"owner_list": package}, columns=("came",)):
        for task, cells in (row["came"] or {}).items():
            for name, marks in cells.items():
                known = found.setdefault(task, {}).setdefault(name, [])
                known += [mark for mark in marks if mark not in known]
    return found
