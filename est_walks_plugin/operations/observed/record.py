"""Take in one observation of the EST group or of a partner: what, where, when, by which role."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

import numpy as np

from ...i18n import tr
from ...model.codes import CaseStatus, ObservationKind, PositionMethod
from ...model.errors import ParameterError
from ...model.localtime import local
from ...model.names import folded
from ...model.wording.place_names import PlaceName, place_name
from ...model.wording.position_notes import PositionCode, PositionNote, position_columns
from ...privacy import screen
from ...store.keys import new_uuid
from .. import catalogue
from ..daylight import Daylight, moments_of
from ..find_duplicates import suspect_around
from ..importing.territory import territory_of
from ..typed_text import typed_line, typed_text, worst
from .source import KINDS, count_own, own_source

if TYPE_CHECKING:
    from ...store import Store

XY = tuple[float, float]


@dataclass(frozen=True)
class NewObservation:
    """An observation as it is typed in, before it is checked and screened.

    It lies at `point` (work CRS), or at the place or landmark called `place`; a name that nobody knows is kept, without a
    position. `observed_at` is aware; midnight tells the day alone. `role` is a function, never a person.
    """

    category: str
    text: str = ""
    point: XY | None = None
    place: str = ""
    observed_at: datetime | None = None
    role: str = ""
    kind: str = ObservationKind.EST_REPORT.value


@dataclass(frozen=True)
class RecordedObservation:
    """The key of what was stored, its source, how it was placed, how many duplicates are suspected, what was masked."""

    uuid: str
    source: str
    position_method: str
    outside_area: bool
    suspected_duplicates: int
    review: str


@dataclass(frozen=True)
class _Placed:
    """Where an observation lies, and how that is known."""

    xy: XY | None
    method: PositionMethod
    name: str = ""
    notes: tuple[PositionNote, ...] = ()


def record_observation(store: Store, new: NewObservation) -> RecordedObservation:
    """Store an observation. Raises ParameterError; then nothing is stored."""
    kind = _kind(new.kind)
    category = catalogue.category(store, new.category)
    _check_time(store, new.observed_at)
    (text, of_text), (role, of_role) = typed_text(new.text), typed_line(new.role)
    placed, of_place = _placed(store, new)
    uuid, review = new_uuid(), worst((of_text, of_role, of_place))
    row: dict[str, Any] = {
        "uuid": uuid,
        "external_id": uuid,
        "kind": kind.value,
        "category": category.code,
        "text": text or None,
        "role": role or None,
        "observed_at": None if new.observed_at is None else new.observed_at.astimezone(timezone.utc),
        "time_of_day": str(Daylight(store).times_of_day(moments_of([_utc(new.observed_at)]))[0]),
        "status": CaseStatus.UNKNOWN.value,
        "review": review.value,
        "masked": sum(not one.doubtful for one in screen(new.text)[1]),
        "vanished": False,
        **_position(store, placed),
    }
    with store.transaction():
        source = own_source(store, kind)
        store.insert("observation", [{**row, "source": source}])
        count_own(store, source)
        suspected = suspect_around(store, uuid)
    return RecordedObservation(uuid, source, placed.method.value, bool(row["outside_area"]), suspected, review.value)


def known_names(store: Store) -> dict[str, XY]:
    """Return what places and landmarks are called -> where they lie; the first of a name counts."""
    reader = store.reader()
    names: dict[str, XY] = {}
    for row in store.rows("place", {"active": True}):
        name = place_name(PlaceName.from_row(row), reader) or row["shown_name"] or ""
        if name and row["geometry"] is not None:
            names.setdefault(name, (row["geometry"].x, row["geometry"].y))
    for row in store.rows("landmark", columns=("name", "geometry")):
        if row["name"] and row["geometry"] is not None:
            names.setdefault(row["name"], (row["geometry"].x, row["geometry"].y))
    return names


def _kind(told: str) -> ObservationKind:
    kind = next((one for one in KINDS if one.value == told), None)
    if kind is None:
        known = ", ".join(one.value for one in KINDS)
        raise ParameterError(
            tr("“{kind}” is no kind of observation that is entered here; choose one of: {known}.").format(
                kind=told, known=known
            )
        )
    return kind


def _check_time(store: Store, moment: datetime | None) -> None:
    if moment is None:
        raise ParameterError(tr("Say when it was observed: a day, and the time where it is known."))
    if moment > datetime.now(timezone.utc):
        raise ParameterError(
            tr("What is observed {when} is still to come; give a time that has been.").format(
                when=f"{local(moment, store.time_zone):%Y-%m-%d %H:%M}"
            )
        )


def _utc(moment: datetime | None) -> datetime | None:
    return None if moment is None else moment.astimezone(timezone.utc)


def _placed(store: Store, new: NewObservation) -> tuple[_Placed, Any]:
    """Return where an observation lies and how its name of the place is to be looked at."""
    name, review = typed_line(new.place)
    if new.point is not None:
        if not all(math.isfinite(part) for part in new.point):
            raise ParameterError(tr("An observation needs a point on the map."))
        return _Placed(new.point, PositionMethod.MANUAL, name), review
    if not name:
        raise ParameterError(tr("Say where it was observed: a point on the map, or the name of a place."))
    known = {folded(one): (one, xy) for one, xy in reversed(known_names(store).items())}
    found = known.get(folded(name))
    if found is None:
        return _Placed(None, PositionMethod.NONE, name), review
    return _Placed(
        found[1], PositionMethod.PLACE_NAME, name, (PositionNote(PositionCode.PLACE_NAME, found[0]),)
    ), review


def _position(store: Store, placed: _Placed) -> dict[str, Any]:
    territory = territory_of(store)
    point = np.array([placed.xy or (math.nan, math.nan)], dtype=float)
    return {
        "geometry": placed.xy,
        "place_name": placed.name or None,
        "position_method": placed.method.value,
        **position_columns(list(placed.notes), store.reader(store.language)),
        "outside_area": bool(territory.outside(point)[0]),
        "area": territory.area_of(point)[0],
    }
