"""Records that importers read and the store keeps: one frozen dataclass a `table`, fields named as its columns.

Observations come by the million and travel as columns named after the fields (`importers.record_columns`).

Coordinates are (x, y) = (easting, northing) in the store's work CRS; geometry of lines and areas is an array (k, 2)
or a list of rings. Instants are aware datetimes. None means "not told".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar

from .codes import (
    BaseAreaKind,
    BaseLineKind,
    CaseStatus,
    LampStatus,
    LandmarkKind,
    LightSource,
    Lit,
    ObservationKind,
    PositionMethod,
    Review,
    RoadKeeper,
    TimeOfDay,
)
from .homes.building_use import BuildingUse

if TYPE_CHECKING:
    from .hours.rules import HourRule

XY = tuple[float, float]
_GEOMETRY = frozenset({"xy", "coordinates", "polygons"})


def is_geometry(name: str) -> bool:
    """Return whether a field of a record is its shape, not a column."""
    return name in _GEOMETRY


@dataclass(frozen=True)
class Record:
    """What all records have: the table of the store that keeps them."""

    table: ClassVar[str] = ""


@dataclass(frozen=True)
class Observation(Record):
    """A survey pin, case, EST report, school view or partner's observation. `text` has been screened, and so has the `role` of
    who told; `respondent` is a salted key."""

    table = "observation"

    kind: ObservationKind
    external_id: str
    xy: XY | None = None
    category: str | None = None
    category_text: str | None = None
    title: str | None = None
    text: str | None = None
    observed_at: datetime | None = None
    time_of_day: TimeOfDay = TimeOfDay.UNKNOWN
    status: CaseStatus = CaseStatus.UNKNOWN
    closed_at: datetime | None = None
    respondent: str | None = None
    feeling: int | None = None
    address: str | None = None
    place_name: str | None = None
    role: str | None = None
    position_method: PositionMethod = PositionMethod.EXACT
    position_notes: list[dict[str, str]] | None = None
    position_note: str | None = None
    area: str | None = None
    outside_area: bool = False
    shape_wkt: str | None = None
    masked: int = 0
    review: Review = Review.CLEAR


@dataclass(frozen=True)
class Lamp(Record):
    """A lamp post with one or several luminaires."""

    table = "lamp"

    external_id: str
    xy: XY
    pole: str | None = None
    light_source: LightSource = LightSource.UNKNOWN
    light_source_text: str | None = None
    power_w: float | None = None
    height_m: float | None = None
    luminaire: str | None = None
    luminaires: int = 1
    colour_temperature_k: int | None = None
    installed_year: int | None = None
    owner: str | None = None
    status: LampStatus = LampStatus.UNKNOWN
    status_text: str | None = None
    control: str | None = None
    status_date: date | None = None
    street: str | None = None
    position_method: PositionMethod | None = None


@dataclass(frozen=True)
class Path(Record):
    """A stretch of the walking network; `coordinates` is an array (k, 2), `rules` open or close it by the hour."""

    table = "path"

    external_id: str
    coordinates: Any
    highway: str = "path"
    name: str | None = None
    lit: Lit = Lit.UNKNOWN
    stairs: bool = False
    tunnel: bool = False
    passage: bool = False
    bridge: bool = False
    level: int = 0
    surface: str | None = None
    smoothness: str | None = None
    incline: float | None = None
    width_m: float | None = None
    foot: bool = True
    oneway_foot: int = 0
    crossing: bool = False
    rules: tuple[HourRule, ...] = ()
    position_method: PositionMethod | None = None
    keeper: RoadKeeper | None = None


@dataclass(frozen=True)
class Landmark(Record):
    """A school, stop, station, meeting point or other place people know."""

    table = "landmark"

    external_id: str
    xy: XY
    kind: LandmarkKind
    name: str | None = None
    address: str | None = None
    position_method: PositionMethod | None = None


@dataclass(frozen=True)
class BaseArea(Record):
    """An area of the local base map; `polygons` is a list of polygons, each a list of rings (k, 2), shell first. Of a
    building also what it is, how many homes and storeys it has, where that is told."""

    table = "base_area"

    external_id: str
    kind: BaseAreaKind
    polygons: list[list[Any]] = field(default_factory=list)
    name: str | None = None
    building: BuildingUse | None = None
    flats: int | None = None
    storeys: float | None = None


@dataclass(frozen=True)
class BaseLine(Record):
    """A line of the local base map that is not walked."""

    table = "base_line"

    external_id: str
    kind: BaseLineKind
    coordinates: Any
    class_: str | None = None
    name: str | None = None


@dataclass(frozen=True)
class SurveyShare(Record):
    """A published share of a survey, for an area and a year; `share` is 0-1."""

    table = "survey_share"

    external_id: str
    area_name: str
    year: int
    share: float
    question: str | None = None
    area_code: str | None = None
    n: int | None = None
