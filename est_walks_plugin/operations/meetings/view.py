"""What a meeting of the EST group opens on: what came in, what is open and late, what is proposed, and what it has decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Mapping

from ...engine.situation.picture import ChangeRow, Lack, Missing, Picture
from ...engine.situation.reports import NO_CATEGORY
from ...model.est.analyses import Analysis
from ...model.est.meetings import Meeting, Proposal, ReasonCode, Seen, Standing
from ...model.task import Task
from ..analyses.record import analyses
from ..areas.shown import area_names
from ..follow_up import overdue
from ..situation.situation import situation
from ..situation.told_until import told_until
from .kept import MeetingOf, decisions_of, find_meeting
from .opening import decided_before
from .proposals import proposals
from .standing import open_decisions, standings

if TYPE_CHECKING:
    from ...model.feedback import Feedback
    from ...store import Store


@dataclass(frozen=True)
class MeetingView:
    """A meeting as the group sees it. `meeting` is None until something is kept of it; `decided` is what it decided.

    `open` is what earlier meetings decided that is not done (of this one too, when it meets again on the same reports), `late_tasks` and `due_analyses` what is overdue today.
    `task_areas` names the areas of late tasks (their keys). `proposed` are matters to give priority to; `told_until` is the last day that reports tell of.
    """

    of: MeetingOf
    meeting: Meeting | None
    picture: Picture
    decided: tuple[Standing, ...] = ()
    open: tuple[Standing, ...] = ()
    late_tasks: tuple[Task, ...] = ()
    due_analyses: tuple[Analysis, ...] = ()
    proposed: tuple[Proposal, ...] = ()
    told_until: date | None = None
    task_areas: Mapping[str, str] = field(default_factory=dict)

    @property
    def new_proposals(self) -> tuple[Proposal, ...]:
        """What is proposed and was not decided before: that stands among what is open."""
        return tuple(one for one in self.proposed if not one.decision)

    @property
    def old_left(self) -> tuple[ChangeRow, ...]:
        """The old cases that no proposal tells of."""
        told = {(one.area, one.category) for one in self.new_proposals if one.tells(ReasonCode.OLD_CASES)}
        return tuple(
            row for row in self.old_cases if (row.area, "" if row.category == NO_CATEGORY else row.category) not in told
        )

    def placed(self, task: Task, title: str) -> str:
        """Return a task's title with the area it is in, where the meeting is of all of them."""
        area = self.task_areas.get(task.uuid, "")
        return title if self.of.area or not area or area in title else f"{title}, {area}"

    @property
    def is_told(self) -> bool:
        """Whether anything is told of the period: else its count is no count."""
        return self.told_until is None or self.told_until >= self.of.period.start

    @property
    def lacks(self) -> tuple[Missing, ...]:
        """What the picture lacks, beside that nothing is told of the period, which is said in one sentence."""
        if self.is_told:
            return self.picture.missing
        return tuple(one for one in self.picture.missing if one.lack not in (Lack.NO_SOURCE, Lack.NO_DATA))

    @property
    def came_in(self) -> tuple[ChangeRow, ...]:
        """What came in in the period: a row for each area and category, the most first."""
        rows = [row for row in self.picture.changes if row.area and row.category and row.now]
        return tuple(sorted(rows, key=lambda row: (-row.now, row.area_name, row.category)))

    @property
    def old_cases(self) -> tuple[ChangeRow, ...]:
        """Areas and categories with cases that have been open for more than 60 days, the most first."""
        rows = [row for row in self.picture.changes if row.area and row.category and row.open_over_60]
        return tuple(sorted(rows, key=lambda row: (-row.open_over_60, row.area_name, row.category)))

    @property
    def total(self) -> ChangeRow | None:
        """All that came in together."""
        return next((row for row in self.picture.changes if not row.area and not row.category), None)

    @property
    def numbers(self) -> Seen:
        """The counts as they stand, to be kept with the meeting."""
        total = self.total
        return Seen(
            came_in=total.now if total else 0,
            late_tasks=len(self.late_tasks),
            open_decisions=len(self.open),
            old_cases=total.open_over_60 if total else 0,
            due_analyses=len(self.due_analyses),
        )


def meeting_view(store: Store, of: MeetingOf, feedback: Feedback) -> MeetingView:
    """Return what a meeting opens on. Reads only. Raises ParameterError for a period to come, Cancelled."""
    today, area = store.today, of.area
    picture = situation(store, area, period=of.kind.value, day=of.day, feedback=feedback)
    meeting = find_meeting(store, of)
    feedback.check()
    until = told_until(store)
    late = tuple(overdue(store, today, area))
    open_now = tuple(open_decisions(store, area, decided_before(store, of, meeting, until)))
    return MeetingView(
        of,
        meeting,
        picture,
        tuple(standings(store, decisions_of(store, [meeting.uuid])) if meeting else ()),
        open_now,
        late,
        tuple(one for one in analyses(store, area) if one.days_late(today)),
        proposals(picture, open_now),
        until,
        {} if area else area_names(store, late),
    )
