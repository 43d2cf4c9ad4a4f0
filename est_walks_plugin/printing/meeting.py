"""What the third meeting talks about: each finding of a walk, and what is done about it, by who answers for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Mapping, Sequence

from ..model.codes import Audience, Review, TaskState
from ..model.finding import Finding
from ..model.stored_walk import StoredStop, StoredWalk
from ..model.task import Task
from ..model.wording.place_names import place_name
from ..model.wording.task_titles import task_title
from ..store.tasks.links import findings_of, tasks_of_walks
from .words import Words

if TYPE_CHECKING:
    from ..store import Store


@dataclass(frozen=True)
class MeetingRow:
    """A finding with a task made of it, or without one. All texts are fit to be read out; `number` is the stop's, 0 on the way."""

    owner: str
    group: int
    number: int
    where: str
    what: str
    task: str
    severity: int | None
    lane: str
    state: str
    due: date | None
    answer: str
    positive: bool = False


@dataclass(frozen=True)
class Meeting:
    """The rows in the order of the list: by owner as the catalogue has them, nobody's last, then by group and stop."""

    rows: tuple[MeetingRow, ...]
    groups: int
    findings: int

    def of_owners(self) -> Mapping[str, tuple[MeetingRow, ...]]:
        """Return owner (code, "" for nobody) -> rows of what is to be mended."""
        owners = dict.fromkeys(row.owner for row in self.rows if not row.positive)
        return {owner: tuple(r for r in self.rows if r.owner == owner and not r.positive) for owner in owners}

    def good(self) -> tuple[MeetingRow, ...]:
        """Return what works well."""
        return tuple(row for row in self.rows if row.positive)


def meeting_of(store: Store, walks: Sequence[str], audience: Audience, words: Words) -> Meeting:
    """Return what was found on these walks (uuids) and what became of it.

    A task that is a duplicate is left out: the other one stands there. For the public no text is told but what is
    published anyway: category, measure, reason and answer.
    """
    kept = {row["uuid"]: StoredWalk.from_row(row) for row in store.rows("walk", {"uuid": list(walks)})}
    stops = {row["uuid"]: StoredStop.from_row(row) for row in store.rows("stop", {"walk": list(walks)})}
    findings = [Finding.from_row(row) for row in store.rows("finding", {"walk": list(walks)}, order_by=("created",))]
    tasks = _tasks(store, walks, findings)
    made = _Rows(kept, stops, audience, words)
    rows = [made.row(finding, task) for finding in findings for task in tasks.get(finding.uuid, [None])]
    rows += [made.row(None, task) for task in tasks.get("", []) if task is not None]
    order = {code: number for number, code in enumerate(words.catalogue.labels("owner", words.language))}
    rows.sort(key=lambda row: (order.get(row.owner, len(order) + (row.owner == "")), row.group, row.number or 999))
    return Meeting(tuple(rows), max((walk.groups for walk in kept.values()), default=1), len(findings))


def _tasks(store: Store, walks: Sequence[str], findings: Sequence[Finding]) -> dict[str, list[Task | None]]:
    """Return finding -> its tasks; "" -> those of the walks that no finding of theirs was made into."""
    known = {finding.uuid for finding in findings}
    tasks = [task for task in tasks_of_walks(store, walks) if task.state != TaskState.DUPLICATE]
    sees_to = findings_of(store, tasks)
    found: dict[str, list[Task | None]] = {}
    for task in tasks:
        for finding in [one for one in sees_to[task.uuid] if one in known] or [""]:
            found.setdefault(finding, []).append(task)
    return found


@dataclass(frozen=True)
class _Rows:
    walks: Mapping[str, StoredWalk]
    stops: Mapping[str, StoredStop]
    audience: Audience
    words: Words

    def row(self, finding: Finding | None, task: Task | None) -> MeetingRow:
        """Return the row of a finding, a task, or both."""
        tr, words = self.words.tr, self.words
        stop = self.stops.get(finding.stop or "") if finding else None
        walk = self.walks.get((finding.walk if finding else None) or (task.walk if task else None) or "")
        category = (finding.category if finding else task.category if task else "") or ""
        told = (
            self._told(finding.text, finding.review) if finding else self._told(task.text, task.review) if task else ""
        )
        return MeetingRow(
            owner=(task.owner if task else finding.owner if finding else "") or "",
            group=walk.group_no if walk else 1,
            number=stop.seq if stop else 0,
            where=self._where(finding, stop),
            what=": ".join(part for part in (words.category(category), told) if part),
            task=task_title(task, words) if task else "",
            severity=finding.severity if finding else None,
            lane=words.code("Lane", task.lane) if task else "",
            state=words.code("TaskState", task.state) if task else tr("No task yet"),
            due=task.due if task and not task.is_closed else None,
            answer=self._answer(task),
            positive=bool(finding and finding.positive and task is None),
        )

    def _where(self, finding: Finding | None, stop: StoredStop | None) -> str:
        named = place_name(stop.name, self.words) or self.words.code("PlaceType", stop.place_type) if stop else ""
        spot = self._told(finding.spot, finding.review) if finding else ""
        return ", ".join(part for part in (named, spot) if part)

    def _told(self, text: str, review: str) -> str:
        """Return a text that may be read out here; one that waits for its review is only said to be there."""
        tr = self.words.tr
        if not text or self.audience is Audience.PUBLIC:
            return ""
        return tr("(waits for privacy review)") if review == Review.DOUBTFUL else text

    def _answer(self, task: Task | None) -> str:
        """Return what is published about a task."""
        if task is None:
            return ""
        reason = task.reason if task.state == TaskState.DECLINED else ""
        return " ".join(part for part in (reason, task.feedback) if part)
