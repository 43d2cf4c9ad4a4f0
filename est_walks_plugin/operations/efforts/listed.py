"""The efforts that are planned and held, as lists and promises read them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Iterable

from ...i18n import tr
from ...model.area import Area
from ...model.codes import EffortState
from ...model.errors import NotFoundError
from ...model.tasks.effort import Effort
from ...model.wording.place_names import PlaceName, place_name

if TYPE_CHECKING:
    from ...store import Store


@dataclass(frozen=True)
class ListedEffort:
    """An effort with its day and where it is in words; `within` are the areas (keys) that it is in.

    `geometry` is its shapely point, or the polygon of its area, in the work CRS.
    """

    effort: Effort
    day: date | None
    where: str
    within: frozenset[str]
    geometry: Any = None

    @property
    def uuid(self) -> str:
        """Key of the effort."""
        return self.effort.uuid

    @property
    def state(self) -> str:
        """State of the effort (code)."""
        return self.effort.state

    @property
    def starts(self) -> datetime:
        """When it begins."""
        return self.effort.starts

    def is_asked(self, today: date) -> bool:
        """Return whether its day has passed without anybody saying what became of it."""
        return self.state == EffortState.PLANNED and self.day is not None and self.day < today


def by_turn(listed: Iterable[ListedEffort], today: date) -> list[ListedEffort]:
    """Return those that ask whether they were held first, then what comes, the next first, then what was, the last first."""

    def turn(one: ListedEffort) -> tuple[int, int]:
        day = one.day.toordinal() if one.day is not None else 0
        if one.is_asked(today):
            return 0, day
        return (1, day) if one.state == EffortState.PLANNED else (2, -day)

    return sorted(listed, key=turn)


def efforts(store: Store, area: str | None = None) -> list[ListedEffort]:
    """Return the efforts of an area (key): those said to be of it and those that lie in it; of all, the latest first."""
    rows = store.rows("presence_effort", order_by=("-starts_at",))
    if not rows:
        return []
    areas = {row["uuid"]: Area.from_row(row) for row in store.rows("area")}
    keys = {row["place"] for row in rows if row["place"]}
    reader = store.reader()
    places = {
        row["uuid"]: place_name(PlaceName.from_row(row), reader) or row["shown_name"] or ""
        for row in (store.rows("place", {"uuid": sorted(keys)}) if keys else ())
    }
    listed = [_listed(store, Effort.from_row(row), areas, places) for row in rows]
    return listed if area is None else [one for one in listed if area in one.within]


def effort_of(store: Store, text: str) -> Effort:
    """Return the effort with this key. Raises NotFoundError."""
    for row in store.rows("presence_effort", {"uuid": text}):
        return Effort.from_row(row)
    raise NotFoundError(tr("There is no presence effort with the key “{name}” in the store.").format(name=text))


def _listed(store: Store, effort: Effort, areas: dict[str, Area], places: dict[str, str]) -> ListedEffort:
    shape = effort.geometry
    within = {effort.area} if effort.area else set()
    if shape is not None:
        within |= {key for key, one in areas.items() if one.geometry is not None and one.geometry.intersects(shape)}
    area = areas.get(effort.area or "")
    names = [places.get(effort.place or "", ""), area.name if area else ""]
    where = ", ".join(name for name in names if name)
    if shape is None and area is not None:
        shape = area.geometry
    return ListedEffort(effort, store.local_day(effort.starts_at), where, frozenset(within), shape)
