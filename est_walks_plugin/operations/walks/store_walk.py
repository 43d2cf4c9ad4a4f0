"""Write plans to the store: a walk, its stops and its legs. A stop that stays keeps its key, so findings stay at it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.codes import LegPart, WalkState
from ...model.errors import ParameterError
from ...model.localtime import clock, local
from ...model.wording.left_out import LeftOutCode
from ...model.wording.place_names import name_columns
from ...model.wording.reasons import reason_columns
from ..areas import keep_area, resolve_area
from .stored_request import row_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...engine.walks.model import WalkModel
    from ...model.walk import PlannedStop, WalkPlan, WalkRequest
    from ...model.wording.reader import Reader
    from ...store import Store


MOST_KEPT = 60
"""So many of the places left out are kept with a walk, the best of the ranking."""
_NOT_KEPT = (LeftOutCode.OUT_OF_REACH, LeftOutCode.NOT_COMPARED)


def store_plans(store: Store, model: WalkModel, plans: Sequence[WalkPlan]) -> None:
    """Write the walks of all groups, planned together, in one transaction; none of them may be stored already.

    Raises ParameterError for a walk without stops.
    """
    for plan in plans:
        _check_stops(plan)
    series, language = str(uuid.uuid4()), store.reader(store.language)
    with store.transaction():
        for plan in plans:
            row = {"series": series, "state": WalkState.PLANNED.value, **_walk_row(store, model, plan)}
            store.insert("walk", [{"uuid": plan.id, **row}])
            store.insert("stop", [_stop_row(plan, stop, store.time_zone, language) for stop in plan.stops])
            store.insert("leg", _leg_rows(plan))


@dataclass(frozen=True)
class WalkRead:
    """A walk as it was read, or written last: what was asked for, and its stops."""

    request: WalkRequest
    stops: tuple[PlannedStop, ...]


@dataclass
class WalkKeeper:
    """Writes one walk again and again as it changes.

    `version` is that of the walk's row when it was read or written last, None when it is not stored yet. `taken_off` are
    the findings of stops that are no longer in the walk, uuid of the stop -> those of the findings: they keep their place
    and point, and get their stop back when it comes back; `photos_off` are the photos. `read` is the walk as of that version.
    """

    walk: str
    version: int | None = None
    taken_off: dict[str, tuple[str, ...]] = field(default_factory=dict)
    photos_off: dict[str, tuple[str, ...]] = field(default_factory=dict)
    read: WalkRead | None = None

    def save(self, store: Store, model: WalkModel, plan: WalkPlan) -> None:
        """Write the walk as `plan` has it, in one transaction.

        Raises ConflictError, with nothing written, when somebody else changed or deleted the walk since, ParameterError
        for a walk without stops.
        """
        _check_stops(plan)
        row = _walk_row(store, model, plan)
        with store.transaction():
            if self.version is None:
                state = {"series": str(uuid.uuid4()), "state": WalkState.PLANNED.value}
                store.insert("walk", [{"uuid": self.walk, **state, **row}])
                version = 1
            else:
                of_its_own = ["groups", "group_no"]  # stays one of several that were planned together
                if row["area"] is None:
                    of_its_own.append("area_name")  # of an area that is gone it keeps the name
                values = {name: value for name, value in row.items() if name not in of_its_own}
                version = store.update("walk", self.walk, values, expected_version=self.version)
            taken_off, photos_off = self._save_stops(store, plan)
            store.delete("leg", [leg["uuid"] for leg in store.rows("leg", {"walk": self.walk}, columns=("uuid",))])
            store.insert("leg", [{**leg, "walk": self.walk} for leg in _leg_rows(plan)])
        self.version, self.taken_off, self.photos_off = version, taken_off, photos_off
        self.read = WalkRead(model.request, tuple(plan.stops))

    def _save_stops(
        self, store: Store, plan: WalkPlan
    ) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
        """Write the stops under their keys and return the findings, and the photos, that have none now, by the stop they had."""
        zone, language = store.time_zone, store.reader(store.language)
        rows = {stop.uuid: {**_stop_row(plan, stop, zone, language), "walk": self.walk} for stop in plan.stops}
        known = {row["uuid"] for row in store.rows("stop", {"walk": self.walk}, columns=("uuid",))}
        gone = sorted(known - set(rows))
        store.update_many("stop", {key: row for key, row in rows.items() if key in known})
        store.insert("stop", [row for key, row in rows.items() if key not in known])
        off = [
            self._loosened(store, table, before, gone, set(rows))
            for table, before in (("finding", self.taken_off), ("photo", self.photos_off))
        ]
        store.delete("stop", gone)
        return off[0], off[1]

    def _loosened(
        self, store: Store, table: str, before: Mapping[str, tuple[str, ...]], gone: Sequence[str], there: set[str]
    ) -> dict[str, tuple[str, ...]]:
        """Take rows off stops that are gone, give those of stops that came back theirs; return what is off now."""
        off = {**before, **_rows_at(store, table, gone)}
        store.update_many(table, {key: {"stop": None} for stop in gone for key in off.get(stop, ())})
        back = {key: stop for stop in set(off) & there for key in off[stop]}
        if back:  # those that are still there and were given none since
            free = store.rows(table, {"uuid": list(back), "walk": self.walk, "stop": None}, columns=("uuid",))
            store.update_many(table, {row["uuid"]: {"stop": back[row["uuid"]]} for row in free})
        return {stop: keys for stop, keys in off.items() if stop not in there}


def findings_at_stops(store: Store, walk: str) -> dict[str, int]:
    """Return how many findings were made at each stop of a walk, by the stop's uuid."""
    counts: dict[str, int] = {}
    for row in store.rows("finding", {"walk": walk}, columns=("stop",)):
        if row["stop"]:
            counts[row["stop"]] = counts.get(row["stop"], 0) + 1
    return counts


def _check_stops(plan: WalkPlan) -> None:
    if not plan.stops:
        raise ParameterError(tr("A walk without stops is not stored; add a place or a point first."))


def _rows_at(store: Store, table: str, stops: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return the rows of a table that hang on stops, by the stop."""
    found: dict[str, tuple[str, ...]] = {}
    for row in store.rows(table, {"stop": list(stops)}, columns=("uuid", "stop")) if stops else []:
        found[row["stop"]] = (*found.get(row["stop"], ()), row["uuid"])
    return found


def _walk_row(store: Store, model: WalkModel, plan: WalkPlan) -> dict[str, Any]:
    from dataclasses import replace

    from shapely.geometry import MultiLineString

    area = keep_area(store, resolve_area(store, model.request.area))
    request = replace(model.request, area=area.uuid, ranking=model.ranking)
    asked = row_of(request, plan.group_no)
    lines = [leg.line[:, :2] for leg in plan.legs if len(leg.line) > 1]
    return {
        **asked,
        "area_name": area.name or None,
        "starts_text": local(request.starts_at, store.time_zone).strftime("%Y-%m-%d %H:%M"),
        "length_m": plan.length_m,
        "walking_min": plan.walking_min,
        "total_min": plan.total_min,
        "score": plan.score,
        "score_upper_bound": plan.score_upper_bound,
        "sunset": plan.sunset,
        "civil_dusk": plan.civil_dusk,
        "settings": {**asked["settings"], **_told(plan)},
        "geometry": MultiLineString(lines) if lines else None,
    }


def _told(plan: WalkPlan) -> dict[str, Any]:
    """Return what else a stored walk tells of its plan."""
    kept = [place.to_json() for place in plan.left_out if place.why not in _NOT_KEPT][:MOST_KEPT]
    return {
        "warnings": [warning.to_json() for warning in plan.warnings],
        "left_out": kept,
        "left_out_more": len(plan.left_out) - len(kept),
    }


def _stop_row(plan: WalkPlan, stop: PlannedStop, zone: str, language: Reader) -> dict[str, Any]:
    return {
        "uuid": stop.uuid,
        "walk": plan.id,
        "seq": stop.seq,
        "place": stop.place,
        **name_columns(stop.name, language),
        "place_type": stop.place_type,
        "arrive": stop.arrive,
        "arrive_text": clock(stop.arrive, zone),
        "light": stop.light,
        "dwell_min": stop.dwell_min,
        "score": stop.score,
        **reason_columns(stop.reasons, language),
        "locked": stop.locked,
        "group_no": plan.group_no,
        "geometry": stop.xy,
    }


def _leg_rows(plan: WalkPlan) -> list[dict[str, Any]]:
    from shapely.geometry import MultiLineString

    rows = []
    for leg in plan.legs:
        values = {
            "walk": plan.id,
            "seq": leg.seq,
            "length_m": leg.length_m,
            "walking_min": leg.walking_s / 60,
            "unlit_m": leg.unlit_m,
            "stairs": leg.stairs,
            "group_no": plan.group_no,
        }
        lines = {LegPart.WHOLE: (leg.line[:, :2],), LegPart.UNLIT: leg.unlit, LegPart.UNKNOWN: leg.unknown}
        for part, drawn in lines.items():
            kept = [line for line in drawn if len(line) > 1]
            if kept:
                turns = [turn.to_json() for turn in leg.turns] if part == LegPart.WHOLE else None
                rows.append({**values, "light": part.value, "turns": turns, "geometry": MultiLineString(kept)})
    return rows
