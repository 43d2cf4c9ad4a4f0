"""What a group found on a walk, as it is kept and as it travels."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Mapping

from .codes import Review
from .from_row import FromRow


@dataclass(frozen=True)
class Finding(FromRow):
    """A finding. `category` is a code of the store's catalogue, scores are 0-3 by day and in the dark.

    `scores` holds them per aspect, {"day": {"lighting": 1}, "dark": {...}}; `text` has been screened. `geometry` is a
    shapely point in the work CRS. `severity` is 1-3, `owner` the code of the one who is proposed to mend it, `spot` says
    in words where at the stop it is, `photo_no` which pictures show it, as noted on paper. `version` of the row guards against two planners changing it at once.
    """

    uuid: str
    category: str = ""
    walk: str | None = None
    stop: str | None = None
    place: str | None = None
    text: str = ""
    positive: bool = False
    score_day: int | None = None
    score_dark: int | None = None
    scores: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    found_at: datetime | None = None
    role: str = ""
    review: str = Review.CLEAR.value
    severity: int | None = None
    owner: str = ""
    spot: str = ""
    photo_no: str = ""
    geometry: Any = None
    row_version: int = 1


@dataclass(frozen=True)
class Photo(FromRow):
    """A photo of a finding, or of no finding yet, without the picture itself; nobody outside sees it until it is reviewed.

    `easting`, `northing` (work CRS) say where it was taken, `position_from` what told so, `field_name` what it was called
    in the field. Without `sha256` it was recorded in the field and its file has not come. `copy_of` is the photo that this
    one is a blurred copy of. `clock_offset_s` are the seconds that were added to the clock of its `camera`, None where no
    camera's clock says where it belongs.
    """

    uuid: str
    finding: str = ""
    walk: str | None = None
    stop: str | None = None
    file_name: str = ""
    sha256: str = ""
    taken_at: datetime | None = None
    easting: float | None = None
    northing: float | None = None
    position_from: str = ""
    field_name: str = ""
    copy_of: str | None = None
    caption: str = ""
    camera: str = ""
    clock_offset_s: float | None = None
    width: int = 0
    height: int = 0
    delete_after: date | None = None
    review: str = Review.DOUBTFUL.value
    row_version: int = 1

    @property
    def is_reviewed(self) -> bool:
        """Whether somebody has looked at it and found it fit to be shown."""
        return self.review == Review.APPROVED

    @property
    def has_come(self) -> bool:
        """Whether its picture is in the store."""
        return bool(self.sha256)
