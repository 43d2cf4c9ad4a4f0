"""Keep presence efforts: plan one, change it, note that it was held or called off, delete it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any, Sequence

from ...i18n import tr
from ...model.area import MUNICIPALITY, Area
from ...model.codes import EffortState
from ...model.errors import ParameterError
from ...model.localtime import local
from ...model.tasks.effort import Effort
from ..deletions import Selection, delete_rows
from ..typed_text import typed_text
from .kinds import presence_measure

if TYPE_CHECKING:
    from ...store import Store

MOST_ROUNDS = 999
MOST_NAMED = 8
XY = tuple[float, float]


@dataclass(frozen=True)
class NewEffort:
    """An effort as it is typed in, before it is checked and screened.

    `kind` is a measure of presence as people call it, `starts` and `ends` are aware. It is in the area or at the place with
    this key, or at `point` (work CRS); one of them is told. `count` is how many rounds it stands for.
    """

    kind: str
    starts: datetime
    ends: datetime | None = None
    area: str | None = None
    place: str | None = None
    point: XY | None = None
    count: int = 1
    state: str = EffortState.PLANNED.value
    note: str = ""
    task: str | None = None


def record_effort(store: Store, new: NewEffort) -> str:
    """Store an effort and return its key. Raises ParameterError, NotFoundError; then nothing is stored."""
    return store.insert("presence_effort", [_columns(store, new)])[0]


def change_effort(store: Store, effort: Effort, new: NewEffort) -> int:
    """Let an effort be as it is typed now and return its version. Raises as `record_effort`, and ConflictError."""
    return store.update("presence_effort", effort.uuid, _columns(store, new), expected_version=effort.row_version)


def as_typed(effort: Effort) -> NewEffort:
    """Return a stored effort as it would be typed."""
    shape = effort.geometry
    return NewEffort(
        effort.measure,
        effort.starts,
        effort.ends_at,
        effort.area,
        effort.place,
        None if shape is None else (shape.x, shape.y),
        effort.count,
        effort.state,
        effort.note,
        effort.task,
    )


def set_state(store: Store, efforts: Sequence[str], state: EffortState) -> int:
    """Note of efforts (keys) that they were held, called off, or are planned again; return how many it changed.

    Raises ParameterError for one that is to be held later, NotFoundError; then nothing is changed.
    """
    with store.transaction():
        found = [Effort.from_row(store.get("presence_effort", key)) for key in dict.fromkeys(efforts)]
        for one in found:
            _check_held(store, state, one.starts)
        changes = {one.uuid: {"state": state.value} for one in found if one.state != state.value}
        return store.update_many("presence_effort", changes) if changes else 0


def delete_efforts(store: Store, efforts: Sequence[str]) -> int:
    """Delete efforts (keys); decisions and analyses that named them stay without them. Return how many rows went."""
    keys = list(efforts)
    with store.transaction():
        for table in ("est_decision", "analysis_measure"):
            rows = store.rows(table, {"effort": keys}, columns=("uuid",))
            store.update_many(table, {row["uuid"]: {"effort": None} for row in rows})
        linked = Selection("analysis_link", {"of_table": "presence_effort", "row_uuid": keys})
        return delete_rows(store, [linked, Selection("presence_effort", {"uuid": keys})])


def _columns(store: Store, new: NewEffort) -> dict[str, Any]:
    """Return an effort as columns, checked and screened."""
    try:
        state = EffortState(new.state)
    except ValueError as error:
        known = ", ".join(one.value for one in EffortState)
        raise ParameterError(
            tr("“{state}” is no state of an effort; choose one of: {known}.").format(state=new.state, known=known)
        ) from error
    measure = presence_measure(store, new.kind)
    if not 1 <= new.count <= MOST_ROUNDS:
        raise ParameterError(
            tr("An effort stands for 1 to {most} rounds; “{count}” is none of that.").format(
                count=new.count, most=MOST_ROUNDS
            )
        )
    if new.ends is not None and new.ends <= new.starts:
        told = {"begins": _said(store, new.starts), "ends": _said(store, new.ends)}
        raise ParameterError(
            tr("The effort ends {ends}, before it begins {begins}; let it end after it begins.").format(**told)
        )
    _check_held(store, state, new.starts)
    text, review = typed_text(new.note)
    return {
        "measure": measure.code,
        "state": state.value,
        "starts_at": new.starts.astimezone(timezone.utc),
        "ends_at": None if new.ends is None else new.ends.astimezone(timezone.utc),
        "count": new.count,
        "task": new.task,
        "note": text or None,
        "review": review.value,
        **_where(store, new),
    }


def _check_held(store: Store, state: EffortState, starts: datetime) -> None:
    if state is EffortState.DONE and starts > datetime.now(timezone.utc):
        raise ParameterError(
            tr("An effort that begins {when} has not been held yet; record it as planned until then.").format(
                when=_said(store, starts)
            )
        )


def _where(store: Store, new: NewEffort) -> dict[str, Any]:
    """Return area, place and point of an effort: the place's own point where none is told, the area around the point."""
    place = store.get("place", new.place) if new.place else None
    if new.area:
        store.get("area", new.area)
    point = new.point
    if point is not None and not all(math.isfinite(part) for part in point):
        raise ParameterError(tr("An effort needs a point on the map."))
    if point is None and place is not None and place["geometry"] is not None:
        point = (place["geometry"].x, place["geometry"].y)
    if new.area is None and place is None and point is None:
        raise ParameterError(tr("Say where the effort is: an area, a place or a point on the map."))
    area = new.area if point is None else _area_at(store, point, new.area)
    return {"area": area or (place["area"] if place else None), "place": new.place, "geometry": point}


def _area_at(store: Store, point: XY, told: str | None) -> str | None:
    """Return the area (key) that a point lies in, None within the municipality's border alone.

    Raises ParameterError where it lies in none of the store's areas, or not in the one that is told.
    """
    from shapely.geometry import Point

    areas = [Area.from_row(row) for row in store.rows("area", order_by=("name",))]
    drawn = [one for one in areas if one.geometry is not None and not one.geometry.is_empty]
    around = [one for one in drawn if one.polygon.intersects(Point(point))]
    words = {"e": round(point[0]), "n": round(point[1])}
    if told is not None:
        chosen = next(one for one in areas if one.uuid == told)
        if chosen in drawn and chosen not in around:
            raise ParameterError(
                tr("The point {e} {n} does not lie in {area}; leave the area out, or point out a place in it.").format(
                    **words, area=chosen.name
                )
            )
        return told
    if drawn and not around:
        names = ", ".join(one.name for one in drawn[:MOST_NAMED])
        raise ParameterError(
            tr("The point {e} {n} lies in no area of the store ({names}); point out a place in one of them.").format(
                **words, names=names
            )
        )
    return next((one.uuid for one in around if one.kind != MUNICIPALITY), None)


def _said(store: Store, moment: datetime) -> str:
    return f"{local(moment, store.time_zone):%Y-%m-%d %H:%M}"
