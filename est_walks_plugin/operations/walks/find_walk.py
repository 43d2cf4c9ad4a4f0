"""Find a walk and its stops in the store."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ...i18n import tr
from ...model.defaults import NEAR_STOP_M
from ...model.errors import NotFoundError
from ...model.stored_walk import StoredStop, StoredWalk

if TYPE_CHECKING:
    from ...store import Row, Store

NAMES_TOLD = 10


def find_walk(store: Store, walk: str) -> StoredWalk:
    """Return the walk with this uuid or name (the newest of that name). Raises NotFoundError naming those there are."""
    for column in ("uuid", "name"):
        found = store.rows("walk", {column: walk}, order_by=("-created",), limit=1)
        if found:
            return StoredWalk.from_row(found[0])
    rows = store.rows("walk", order_by=("-created",), limit=NAMES_TOLD, columns=("name",))
    names = ", ".join(row["name"] for row in rows)
    raise NotFoundError(
        tr("There is no walk “{walk}” in the store; the walks are: {names}.").format(
            walk=walk, names=names or tr("(none yet)")
        ),
        details=walk,
    )


def find_groups(store: Store, walk: str) -> list[StoredWalk]:
    """Return the walk with this uuid or name, or all groups of the series with this uuid or shared name, in their order.

    Raises NotFoundError naming those there are.
    """
    series = store.rows("walk", {"series": walk}) or _named_together(store, walk)
    if not series:
        return [find_walk(store, walk)]
    return groups_of(store, StoredWalk.from_row(series[0]))


def _named_together(store: Store, name: str) -> list[Row]:
    """Return the first group of the newest series that is called `name`, unless a walk is called so itself."""
    if store.count("walk", {"uuid": name}) or store.count("walk", {"name": name}):
        return []
    rows = store.rows("walk", {"group_no": 1}, order_by=("-created",))
    return [row for row in rows if StoredWalk.from_row(row).shared_name == name and row["series"]][:1]


def groups_of(store: Store, walk: StoredWalk) -> list[StoredWalk]:
    """Return the walks of all groups that were planned with a walk, itself among them, in the order of the groups."""
    if not walk.series or walk.groups < 2:
        return [walk]
    return [StoredWalk.from_row(row) for row in store.rows("walk", {"series": walk.series}, order_by=("group_no",))]


def group_walks(store: Store, walk: str) -> list[str]:
    """Return the walks (uuids) of all groups that were planned with a walk (uuid); none for a walk that is gone."""
    columns = ("uuid", "series", "group_no", "groups")
    found = [StoredWalk.from_row(row) for row in store.rows("walk", {"uuid": walk}, columns=columns)]
    return [other.uuid for one in found for other in groups_of(store, one)]


def find_stop(store: Store, walk: str, number: int) -> StoredStop:
    """Return the stop with a number in a walk (uuid). Raises NotFoundError naming how many there are."""
    found = store.rows("stop", {"walk": walk, "seq": number}, limit=1)
    if found:
        return StoredStop.from_row(found[0])
    raise NotFoundError(
        tr("The walk “{name}” has no stop {number}; it has stops 1 to {last}.").format(
            name=store.get("walk", walk)["name"], number=number, last=store.count("stop", {"walk": walk})
        )
    )


def nearest_stop(store: Store, walk: str, xy: tuple[float, float]) -> tuple[int, float] | None:
    """Return number and distance in metres of the walk's stop that lies nearest to a point of the work CRS.

    None when all lie farther away than NEAR_STOP_M: what is found there is found between the stops.
    """
    rows = store.rows("stop", {"walk": walk}, columns=("seq", "geometry"))
    lying = [(math.dist(xy, (row["geometry"].x, row["geometry"].y)), row["seq"]) for row in rows if row["geometry"]]
    metres, seq = min(lying, default=(math.inf, 0))
    return (seq, metres) if metres <= NEAR_STOP_M else None


def walks_of(store: Store, area: str | None = None) -> list[StoredWalk]:
    """Return the walks of an area (uuid), or all of them, the latest first; without their geometry and settings."""
    columns = ("uuid", "name", "area", "state", "starts_at", "starts_text", "groups", "group_no")
    rows = store.rows("walk", {"area": area} if area else None, order_by=("-starts_at",), columns=columns)
    return [StoredWalk.from_row(row) for row in rows]


def stops_of(store: Store, walk: str) -> list[StoredStop]:
    """Return the stops of a walk (uuid) in their order."""
    return [StoredStop.from_row(row) for row in store.rows("stop", {"walk": walk}, order_by=("seq",))]
