"""What belongs to an area, said once for lists, pages and map layers: its ranking, dark stretches, walks' findings, tasks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Callable, Collection, Iterable, Mapping, Protocol, TypeVar

from ...model.area import MUNICIPALITY, Area
from ...model.codes import ObservationKind
from ...model.task import Task
from ...store.roles.rights import Right
from ...store.tasks.links import walks_of

if TYPE_CHECKING:
    from ...store import Store, Where
    from ...store.schema import Row
    from ..scene import Bounds


class Placed(Protocol):
    """Something that was found or is done on a walk, or lies somewhere."""

    @property
    def walk(self) -> str | None:
        """The walk's key."""

    @property
    def geometry(self) -> Any:
        """A shapely point in the work CRS, or None."""


P = TypeVar("P", bound=Placed)

MOST_LOOKED_AT = 5_000
_YEAR, _MANY_YEARS = timedelta(days=365), timedelta(days=548)


def latest_ranking(store: Store, area: str | None) -> Row | None:
    """Return the row of the newest ranking of an area (key); for all areas that of all, else the newest of any area.

    None for a login that may not read rankings.
    """
    if not store.may("ranking", Right.READ):
        return None
    found = ranking_of(store, area)
    if found is None and area is None:
        rows = store.rows("ranking", order_by=("-created",))
        found = next((row for row in rows if row["area"]), None)
    return found


def ranking_of(store: Store, area: str | None) -> Row | None:
    """Return the row of the newest ranking of exactly this area (key), None for all of them.

    A ranking with a name but no area was of one that is gone: walks were planned from it, nothing else asks for it. None
    for a login that may not read rankings.
    """
    if not store.may("ranking", Right.READ):
        return None
    where = {"area": area} if area is not None else {"area": None, "area_name": (None, "")}
    found = store.rows("ranking", where, order_by=("-created",), limit=1)
    return found[0] if found else None


def ground_to_show(store: Store, area: str | None) -> Bounds | None:
    """Return xmin, ymin, xmax, ymax in the work CRS of what a map shows of an area (key), None for all areas.

    All areas are the areas that work is about; the whole municipality while nothing is imported or there are none. None
    where the store knows of no ground.
    """
    rows = store.rows("area", {} if area is None else {"uuid": area}, columns=("kind", "geometry"))
    placed = [row for row in rows if row["geometry"] is not None and not row["geometry"].is_empty]
    own = [row for row in placed if row["kind"] != MUNICIPALITY]
    chosen = own if own and store.rows("source", limit=1, columns=("uuid",)) else placed
    if not chosen:
        return None
    west, south, east, north = zip(*(row["geometry"].bounds for row in chosen))
    return min(west), min(south), max(east), max(north)


def usual_period(store: Store, area: str | None) -> tuple[date | None, date | None]:
    """Return the days that list and map of an area (key) begin with, None = open: those of its ranking.

    Before there is one: the last year, where what was told spans over a year and a half, else everything.
    """
    ranking = latest_ranking(store, area)
    if ranking is not None:
        return ranking["date_from"], ranking["date_to"]
    rows = store.rows("source", {"kind": [str(kind) for kind in ObservationKind]}, columns=("period_from", "period_to"))
    first = min((row["period_from"] for row in rows if row["period_from"]), default=None)
    last = max((row["period_to"] for row in rows if row["period_to"]), default=None)
    if first is None or last is None or last - first <= _MANY_YEARS:
        return None, None
    return last - _YEAR, last


def dark_stretches_of(store: Store, area: str | None) -> Where:
    """Return the condition on dark stretches of an area (key), None for all areas.

    Those of the whole network go for every area that they touch and that has none found of its own. A store of before
    they were found of the whole network has those of areas only: then all areas show those of each.
    """
    from ..light.known import WHOLE, found_in

    found = found_in(store)
    if area is None and WHOLE not in found and not store.count("dark_gap", {"area": None}):
        return {}
    if area is None or area in found or WHOLE not in found:
        return {"area": area}
    border = Area.from_row(store.get("area", area)).geometry
    return {"area": None, "uuid": _touching(store, border)}


def _touching(store: Store, border: Any) -> list[str]:
    """Return the keys of the dark stretches of the whole network that touch a polygon."""
    from shapely.prepared import prep

    if border is None or border.is_empty:
        return []
    touches = prep(border).intersects
    rows = store.rows("dark_gap", {"area": None}, columns=("uuid", "geometry"), bbox=border.bounds)
    return [row["uuid"] for row in rows if row["geometry"] is not None and touches(row["geometry"])]


def count_outside(store: Store, source: str, area: Area) -> int:
    """Return how many observations of a source (key) lie outside an area; those that lie nowhere are not counted."""
    from ...store import Inside

    placed = store.arrays("observation", ("x",), {"source": source})["x"]
    inside = store.count("observation", {"source": source, "geometry": Inside(area.geometry)})
    return int((placed == placed).sum()) - inside


def most_of_source(store: Store, source: str, kind: str) -> tuple[float, float, float, float] | None:
    """Return xmin, ymin, xmax, ymax in the work CRS of where most of a source (key) lies, None where nothing lies.

    What lies far from the rest, as a row at (0, 0), is left out.
    """
    import numpy as np

    from ..importing.kinds import kind_of

    for table in (record.table for record in kind_of(kind).records):
        rows = store.rows(table, {"source": source}, columns=("geometry",), limit=MOST_LOOKED_AT)
        middles = [row["geometry"].centroid for row in rows if row["geometry"] is not None]
        if middles:
            xy = np.array([(point.x, point.y) for point in middles])
            low, high = np.percentile(xy, [2, 98], axis=0).tolist()
            return low[0], low[1], high[0], high[1]
    return None


def area_names(store: Store, things: Iterable[Task]) -> dict[str, str]:
    """Return task (key) -> the name of the area that it is of, see `of_area`; of several the first by name, of none nothing."""
    asked, found = list(things), {}
    rows = store.rows("area", columns=("uuid", "name", "kind"), order_by=("name",)) if asked else []
    walks = walks_of(store, asked)
    for row in (row for row in rows if row["kind"] != MUNICIPALITY and row["name"]):
        for task in of_area(store, row["uuid"], [task for task in asked if task.uuid not in found], walks):
            found[task.uuid] = row["name"]
    return found


def of_area(
    store: Store, area: str | None, things: Iterable[P], walks: Mapping[str, Collection[str]] | None = None
) -> list[P]:
    """Return the findings or tasks of an area (key): of its walks, and of no area's walk those that lie in it.

    A task that sees to findings of several walks is of the areas of them all; one that lies nowhere, of the area that a
    meeting of the EST group decided on it for. `walks` are those of each task (`store.tasks.links.walks_of`) where they are known.
    """
    asked = list(things)
    if area is None:
        return asked
    of = walks_of(store, (thing for thing in asked if isinstance(thing, Task))) if walks is None else walks
    belongs = _belonging(store, area)

    def is_of(thing: P) -> bool:
        if isinstance(thing, Task):
            return belongs(of[thing.uuid], thing.geometry, thing.uuid)
        return belongs([thing.walk or ""], thing.geometry, None)

    return [thing for thing in asked if is_of(thing)]


def _belonging(store: Store, area: str) -> Callable[[Collection[str], Any, str | None], bool]:
    """Return what tells of the walks (keys) that something is of, its shape and its key if it is a task whether it is of an area."""
    areas = {row["uuid"]: row["area"] for row in store.rows("walk", columns=("uuid", "area"))}
    border = Area.from_row(store.get("area", area)).geometry
    decided = {row["task"] for row in store.rows("est_decision", {"area": area}, columns=("task",)) if row["task"]}

    def belongs(walks: Collection[str], shape: Any, task: str | None) -> bool:
        walked = {found for walk in walks if (found := areas.get(walk)) is not None}
        if walked:
            return area in walked
        if shape is None and task is not None:
            return task in decided
        return border is not None and shape is not None and bool(border.intersects(shape))

    return belongs


def keys_of_area(store: Store, area: str | None, table: str, where: Where | None = None) -> list[str]:
    """Return the keys of the findings or tasks (`table`) of an area (key), see `of_area`; read without their shapes."""
    if area is None:
        return [str(key) for key in store.arrays(table, ("uuid",), where)["uuid"].tolist()]
    from shapely.geometry import Point

    told = store.arrays(table, ("uuid", "walk", "x", "y"), where)
    walks = store.arrays("walk", ("uuid", "area"))
    settled = {walk for walk, of in zip(walks["uuid"].tolist(), walks["area"].tolist()) if of is not None}
    things = [  # of what was found on an area's walk nobody asks where it lies
        (key, walk, None if walk in settled or x != x else Point(x, y))
        for key, walk, x, y in zip(*(told[name].tolist() for name in ("uuid", "walk", "x", "y")))
    ]
    if table == "task":
        tasks = (Task(key, walk=walk, geometry=shape) for key, walk, shape in things)
        return [task.uuid for task in of_area(store, area, tasks)]
    belongs = _belonging(store, area)
    return [key for key, walk, shape in things if belongs([walk or ""], shape, None)]
