"""Where the situation is told of: the areas of the store as rows, and which of them are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Iterator, NamedTuple

import numpy as np

from ...engine.situation.areas import SituationArea, members
from ...engine.situation.picture import LastMeasure
from ...i18n import tr
from ...model.area import MUNICIPALITY, Area
from ...model.codes import EffortState, TaskState
from ...model.localtime import local_days

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
    done = sorted(
        (one for one in _done(store) if one.day <= as_of), key=lambda one: (one.day, one.measure, one.category)
    )
    held: dict[int, list[str]] = {}
    for row, number in np.argwhere(grounds.members(np.array([one.xy for one in done]).reshape(-1, 2)).T).tolist():
        held.setdefault(row, []).append(grounds.areas[number].key)
    keys = {area.key for area in grounds.areas}
    for row, one in enumerate(done):
        last = LastMeasure(one.measure, one.day)
        for key in (*held.get(row, ()), *({one.area} & keys), ""):
            found[key, ""] = last
            if one.category:
                found[key, one.category] = last
    return found


class _Done(NamedTuple):
    """A thing done: its day, measure and category, its point (NaN without) and its area's key."""

    day: date
    measure: str
    category: str
    xy: tuple[float, float]
    area: str


def _done(store: Store) -> Iterator[_Done]:
    tasks = {"state": [TaskState.DONE.value, TaskState.VERIFIED.value]}
    efforts = {"state": EffortState.DONE.value}
    for table, moment, of, where in (
        ("task", "done_at", "category", tasks),
        ("presence_effort", "starts_at", "area", efforts),
    ):
        columns = store.arrays(table, ("measure", of, moment, "x", "y"), where)
        days = local_days(columns[moment], store.time_zone).tolist()
        points = zip(columns["x"].tolist(), columns["y"].tolist())
        for day, measure, told, xy in zip(days, columns["measure"].tolist(), columns[of].tolist(), points):
            if day is not None and measure:
                yield _Done(
                    day, measure, told or "" if of == "category" else "", xy, told or "" if of == "area" else ""
                )
