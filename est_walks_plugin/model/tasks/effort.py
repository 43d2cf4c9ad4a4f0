"""Presence where it is needed: guards, field assistants, patrol cars, police, night walkers, safety hosts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from ..codes import EffortState, Review
from ..from_row import FromRow

ANY = "presence"
"""What a promise counts that any measure of presence keeps."""


@dataclass(frozen=True)
class Effort(FromRow):
    """A presence effort, table `presence_effort`. `measure` is a code of the catalogue, `count` the rounds it stands for.

    It is in an area, at a place, or both; `geometry` is a shapely point in the work CRS or None. `note` may wait for review.
    """

    uuid: str
    measure: str = ""
    state: str = EffortState.PLANNED.value
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    count: int = 1
    area: str | None = None
    place: str | None = None
    task: str | None = None
    note: str = ""
    review: str = Review.CLEAR.value
    geometry: Any = None
    row_version: int = 1

    @property
    def starts(self) -> datetime:
        """When it begins; what plain QGIS left empty is long ago."""
        return self.starts_at or datetime.min.replace(tzinfo=timezone.utc)

    @property
    def is_done(self) -> bool:
        """Whether it was held."""
        return self.state == EffortState.DONE

    @property
    def waits_for_review(self) -> bool:
        """Whether its note may not be shown outside the project group yet."""
        return self.review == Review.DOUBTFUL
