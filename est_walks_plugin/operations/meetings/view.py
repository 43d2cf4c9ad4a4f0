"""What a meeting of the EST group opens on: what is open from earlier, what is late, and what it has decided itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...model.est.analyses import Analysis
from ...model.est.meetings import Meeting, Seen
from ...model.task import Task
from ..analyses.record import analyses
from ..follow_up import overdue
from .kept import MeetingOf, decisions_of, find_meeting
from .standing import Standing, open_decisions, standings

if TYPE_CHECKING:
    from ...model.feedback import Feedback
    from ...store import Store


@dataclass(frozen=True)
class MeetingView:
    """A meeting as the group sees it. `meeting` is None until something is kept of it; `decided` is what it decided.

    `open` is what earlier meetings decided that is not done, `late_tasks` and `due_analyses` what is overdue today.
    """

    of: MeetingOf
    meeting: Meeting | None
    decided: tuple[Standing, ...] = ()
    open: tuple[Standing, ...] = ()
    late_tasks: tuple[Task, ...] = ()
    due_analyses: tuple[Analysis, ...] = ()

    @property
    def numbers(self) -> Seen:
        """The counts as they stand, to be kept with the meeting."""
        return Seen(late_tasks=len(self.late_tasks), open_decisions=len(self.open), due_analyses=len(self.due_analyses))


def meeting_view(store: Store, of: MeetingOf, feedback: Feedback) -> MeetingView:
    """Return what a meeting opens on. Raises Cancelled."""
    today, area = store.today, of.area
    meeting = find_meeting(store, of)
    feedback.check()
    return MeetingView(
        of,
        meeting,
        tuple(standings(store, decisions_of(store, [meeting.uuid])) if meeting else ()),
        tuple(open_decisions(store, area, of.period.start)),
        tuple(overdue(store, today, area)),
        tuple(one for one in analyses(store, area) if one.days_late(today)),
    )
