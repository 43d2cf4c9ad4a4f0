"""Where the situation is told of: the areas of the store as rows, and which of them are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np

from ...engine.situation.areas import SituationArea, members
from ...engine.situation.picture import LastMeasure
from ...i18n import tr
from ...model.area import MUNICIPALITY, Area
from ...model.codes import EffortState, TaskState

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...store import Store

FROM_OUTSIDE = "polygon"
"""Key of a polygon that is no area of the store."""


@dataclass(frozen=True)
class Grounds:
    """All areas that are rows, and the number of the one asked for, None for all of them."""

    areas: tuple[SituationArea, ...]
    chosen: int | None = None

    @property
    def shown(self) -> tuple[SituationArea, ...]:
        """The areas that are told of."""
        return self.areas if self.chosen is None else (self.areas[self.chosen],)

    def members(self, xy: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Return (areas, n): which points (n,2) lie in each area."""
        return members(xy, self.areas)

    def held(self, belongs: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Return which (n,) of what `members` told is asked for: all of it, wherever it lies, where all areas are."""
        return np.ones(belongs.shape[1], dtype=bool) if self.chosen is None else belongs[self.chosen]


def grounds_of(store: Store, area: Area) -> Grounds:
    """Return the areas of a store with `area` among them. The municipality's border is a row only where nothing else is."""
    rows = [Area.from_row(row) for row in store.rows("area", order_by=("name", "uuid"))]
    drawn = [one for one in rows if one.geometry is not None and not one.geometry.is_empty]
    parts = [one for one in drawn if one.kind != MUNICIPALITY] or drawn
    if area.polygon is None:
        return Grounds(tuple(_row(one) for one in parts))
    if area.uuid is not None:
        parts = [one for one in parts if one.uuid != area.uuid]
    own = SituationArea(area.uuid or FROM_OUTSIDE, area.name or tr("the polygon"), area.polygon, area.population)
    return Grounds((*(_row(one) for one in parts), own), len(parts))


def _row(area: Area) -> SituationArea:
    return SituationArea(str(area.uuid), area.name, area.polygon, area.population)


def last_measures(store: Store, grounds: Grounds, as_of: date) -> dict[tuple[str, str], LastMeasure]:
    """Return the last task done, or presence effort held, by a day: for each area, and category in it, ("", "") for all."""
    found: dict[tuple[str, str], LastMeasure] = {}
    days, told, xy, areas = _done(store)
    order = sorted(range(len(days)), key=lambda row: (days[row], told[row]))
    belongs = grounds.members(np.array(xy, dtype=float).reshape(-1, 2))
    for row in order:
        if days[row] > as_of:
            break
        measure, category = told[row]
        last = LastMeasure(measure, days[row])
        keys = [area.key for number, area in enumerate(grounds.areas) if belongs[number, row] or area.key == areas[row]]
        for key in (*keys, ""):
            found[key, ""] = last
            if category:
                found[key, category] = last
    return found


def _done(store: Store) -> tuple[list[date], list[tuple[str, str]], list[tuple[float, float]], list[str]]:
    """Return of each thing done its day, its measure and category, its point (NaN without) and its area's key."""
    days: list[date] = []
    told: list[tuple[str, str]] = []
    xy: list[tuple[float, float]] = []
    areas: list[str] = []

    def add(moment: Any, measure: str, category: str, point: Any, area: str) -> None:
        day = store.local_day(moment)
        if day is not None and measure:
            days.append(day)
            told.append((measure, category))
            xy.append((point.x, point.y) if point is not None and not point.is_empty else (np.nan, np.nan))
            areas.append(area)

    tasks = {"state": [TaskState.DONE.value, TaskState.VERIFIED.value]}
    for row in store.rows("task", tasks, columns=("measure", "category", "done_at", "geometry")):
        add(row["done_at"], row["measure"] or "", row["category"] or "", row["geometry"], "")
    efforts = {"state": EffortState.DONE.value}
    for row in store.rows("presence_effort", efforts, columns=("measure", "starts_at", "area", "geometry")):
        add(row["starts_at"], row["measure"] or "", "", row["geometry"], row["area"] or "")
    return days, told, xy, areas
