"""An earlier finding that a group looks at again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..codes import Review
from ..finding import Finding


@dataclass(frozen=True)
class OldFinding:
    """A finding of an earlier walk to look at again. `stop` is the stop (uuid) of this walk it belongs to, None on the way.

    `seen` (a code of SeenAgain, or empty) and `note` are what the group answered, `review` is the note's, `answer` the key of
    the row that says so and `row_version` its version (0 before there is one); `state` is the state of the task made of it.
    """

    finding: Finding
    stop: str | None = None
    seen: str = ""
    note: str = ""
    state: str = ""
    review: str = Review.CLEAR.value
    answer: str = ""
    row_version: int = 0


@dataclass(frozen=True)
class SeenBy:
    """What a group that came by again answered last of a finding: `answer` is a code of SeenAgain, `walk` their walk (uuid)."""

    answer: str
    note: str = ""
    at: datetime | None = None
    walk: str = ""
    walk_name: str = ""
