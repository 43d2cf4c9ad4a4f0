"""What belongs to an area: what stays and what goes when it is removed, and what lies in it when its border moves."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from ...model.area import Area
from ..light.known import drop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry

    from ...store import Store

#: Tables whose points belong to the area that they lie in.
_LYING = ("observation", "place")
_OF_THE_YEAR = ("est_meeting", "est_decision", "cause_analysis", "presence_effort")


@dataclass(frozen=True)
class Belongings:
    """How many rows belong to an area. When it goes these stay, but the last two, which are computed."""

    walks: int = 0
    rankings_of_walks: int = 0
    places: int = 0
    observations: int = 0
    promises: int = 0
    efforts: int = 0
    rankings: int = 0
    dark_stretches: int = 0

    def to_dict(self) -> dict[str, Any]:
        """Return it for a receipt."""
        return asdict(self)


def belongings(store: Store, area: str) -> Belongings:
    """Count what belongs to an area (key)."""
    mine = {"area": area}
    unused = len(_unused_rankings(store, area))
    return Belongings(
        walks=store.count("walk", mine),
        rankings_of_walks=store.count("ranking", mine) - unused,
        places=store.count("place", mine),
        observations=store.count("observation", mine),
        promises=store.count("commitment", mine),
        efforts=store.count("presence_effort", mine),
        rankings=unused,
        dark_stretches=store.count("dark_gap", mine),
    )


def let_go(store: Store, area: Area) -> Belongings:
    """Loosen what stays from an area that is about to go, delete what was computed for it; return what there was."""
    key = str(area.uuid)
    counted = belongings(store, key)
    for ranking in _unused_rankings(store, key):
        items = store.rows("ranking_item", {"ranking": ranking}, columns=("uuid",))
        store.delete("ranking_item", [item["uuid"] for item in items])
        store.delete("ranking", [ranking])
    drop(store, key)
    for table in ("walk", "ranking"):  # on paper a walk is still where it was
        rows = store.rows(table, {"area": key}, columns=("uuid",))
        store.update_many(table, {row["uuid"]: {"area": None, "area_name": area.name} for row in rows})
    for table in ("commitment", "programme", "hot_spot", *_OF_THE_YEAR, *_LYING):
        rows = store.rows(table, {"area": key}, columns=("uuid",))
        store.update_many(table, {row["uuid"]: {"area": None} for row in rows})
    return counted


def settle(store: Store, shapes: Sequence[BaseGeometry]) -> None:
    """Let observations and places within the bounds of polygons belong to the area they now lie in, if to any."""
    import numpy as np
    from shapely.ops import unary_union

    from ..importing.territory import territory_of

    if not shapes:
        return
    territory = territory_of(store)
    box = unary_union(list(shapes)).bounds
    for table in _LYING:
        found = store.arrays(table, ("uuid", "area", "x", "y"), bbox=box)
        now = territory.area_of(np.column_stack([found["x"], found["y"]]).astype(float).reshape(-1, 2))
        moved = {
            str(uuid): {"area": new}
            for uuid, old, new in zip(found["uuid"], found["area"], now)
            if (old or None) != new
        }
        if moved:
            store.update_many(table, moved)


def _unused_rankings(store: Store, area: str) -> list[str]:
    keys = [str(row["uuid"]) for row in store.rows("ranking", {"area": area}, columns=("uuid",))]
    walked = store.rows("walk", {"ranking": keys}, columns=("ranking",)) if keys else []
    used = {row["ranking"] for row in walked}
    return [key for key in keys if key not in used]
