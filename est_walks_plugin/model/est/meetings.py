"""A meeting of the EST group, what it saw and what it decided."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any, Mapping

from ..codes import Code, Cycle, DecisionKind, DecisionState, Review
from ..from_row import FromJson, FromRow
from ..task import Task
from .analyses import Analysis


@dataclass(frozen=True)
class Seen(FromJson):
    """The numbers as they stood when the meeting was kept: what came in, what was late."""

    came_in: int = 0
    late_tasks: int = 0
    open_decisions: int = 0
    old_cases: int = 0
    due_analyses: int = 0

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Seen:
        """Return it as it was stored; what a later version told too is left out."""
        return cls(**{one.name: int(stored.get(one.name) or 0) for one in fields(cls)})

    def to_json(self) -> dict[str, int]:
        """Return it as it is stored."""
        return asdict(self)


@dataclass(frozen=True)
class Meeting(FromRow):
    """A meeting that looked back on `period_from` to `period_to`, the last day; `area` is a key, None for all areas.

    `kind` is a code of Cycle. `note` has been screened and may wait for its privacy review. `seen` is read by `numbers`.
    """

    uuid: str
    kind: str = Cycle.WEEK.value
    period_from: date | None = None
    period_to: date | None = None
    held_on: date | None = None
    area: str | None = None
    note: str = ""
    review: str = Review.CLEAR.value
    seen: dict[str, Any] | None = None
    row_version: int = 1

    @property
    def numbers(self) -> Seen | None:
        """What the group saw, None where nothing was kept of it."""
        return Seen.from_json(self.seen) if self.seen else None

    @property
    def waits_for_review(self) -> bool:
        """Whether its note goes nowhere out yet."""
        return self.review == Review.DOUBTFUL


@dataclass(frozen=True)
class Decision(FromRow):
    """What a meeting decided. `kind` is a code of DecisionKind, `state` of DecisionState as the group set it.

    `task`, `effort` and `analysis` are keys of what was made of it; `measure`, `owner` and `category` codes of the
    catalogue. `needed` is the largest count of the next equal period that would tell a decrease. `text` and `outcome` may
    wait for their privacy review.
    """

    uuid: str
    meeting: str = ""
    kind: str = DecisionKind.OTHER.value
    state: str = DecisionState.OPEN.value
    text: str = ""
    review: str = Review.CLEAR.value
    area: str | None = None
    category: str | None = None
    place: str | None = None
    measure: str = ""
    owner: str = ""
    due: date | None = None
    needed: int | None = None
    task: str | None = None
    effort: str | None = None
    analysis: str | None = None
    outcome: str = ""
    row_version: int = 1

    @property
    def waits_for_review(self) -> bool:
        """Whether its texts go nowhere out yet."""
        return self.review == Review.DOUBTFUL


@dataclass(frozen=True)
class Standing:
    """A decision and how it stands. `task` is the one made of it, `late` the days since it was due while it is open.

    `is_gone` says that what was made of it is there no more.
    """

    decision: Decision
    state: DecisionState
    due: date | None = None
    late: int = 0
    task: Task | None = None
    effort_state: str = ""
    analysis: Analysis | None = None
    is_gone: bool = False

    @property
    def uuid(self) -> str:
        """The decision's key."""
        return self.decision.uuid

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.state is DecisionState.OPEN


class ReasonCode(Code):
    """Why a matter is proposed as a priority; the numbers it is told with."""

    CLEARLY_MORE = "clearly_more"  # now, mean of earlier years, how many of now are compared where not all
    MAYBE_MORE = "maybe_more"  # the same
    HOT_SPOTS = "hot_spots"  # how many
    NEAR_REPEAT = "near_repeat"
    OLD_CASES = "old_cases"  # how many
    MOST = "most"  # how many came in
    LATE_DECISION = "late_decision"  # days


@dataclass(frozen=True)
class ProposalReason:
    """A reason with its numbers, in the order that the code tells."""

    code: ReasonCode
    values: tuple[float, ...] = ()


@dataclass(frozen=True)
class Proposal:
    """A matter that the group may decide on: an area (key, "" for all) and a category, and why.

    `needed` is the largest count of the next equal period that would tell a decrease. `decision` is the key of an earlier
    decision that it is about, "" of none.
    """

    area: str
    area_name: str
    category: str
    reasons: tuple[ProposalReason, ...]
    needed: int | None = None
    decision: str = ""
    text: str = ""

    @property
    def uuid(self) -> str:
        """What tells it apart in a list."""
        return self.decision or f"{self.area}/{self.category}"

    def tells(self, code: ReasonCode) -> bool:
        """Return whether it is among the reasons."""
        return any(one.code is code for one in self.reasons)
