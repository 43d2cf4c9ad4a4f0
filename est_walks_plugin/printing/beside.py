"""What is told beside a walk: the sun of its day, and the places that are no stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..engine.light.sun import times
from ..model.crs import to_lon_lat
from ..model.localtime import local
from ..model.wording.left_out import LeftOut
from ..model.wording.place_names import PlaceName

if TYPE_CHECKING:
    from ..engine.light.sun import SunTimes
    from ..model.stored_walk import StoredWalk
    from ..store import Store


def sun_of(store: Store, walk: StoredWalk, at: tuple[float, float] | None) -> SunTimes | None:
    """Return the sun of the walk's day at a point (work CRS), None without one."""
    if at is None:
        return None
    day = local(walk.starts, store.time_zone).date()
    return times(day, *to_lon_lat(*at, store.crs), store.time_zone)


def left_out_of_walk(store: Store, walk: StoredWalk) -> tuple[LeftOut, ...]:
    """Return the places that are no stops, under the names they have now."""
    kept = walk.settings.get("left_out") or ()
    uuids = {uuid for entry in kept for uuid in (entry.get("place"), entry.get("near")) if uuid}
    rows = store.rows("place", {"uuid": sorted(uuids)}) if uuids else []
    return LeftOut.all_from_json(kept, {row["uuid"]: PlaceName.from_row(row) for row in rows})
