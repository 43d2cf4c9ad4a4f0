"""What was asked for <-> the row of table walk it is kept in: the only place that knows which field is kept where.

A field has a column of its own, or stands in the column `settings`. A field of `WalkRequest` that is mapped nowhere
fails the test over all fields.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ...model.codes import Profile
from ...model.localtime import DEFAULT_ZONE, local
from ...model.stored_walk import StoredWalk
from ...model.walk import WalkRequest

#: Fields that are columns of the same name.
COLUMNS = ("area", "duration_min", "pace_kmh", "stop_min", "groups", "start_name", "end_name", "ranking", "repeats")
#: Fields in `settings` that are plain numbers, and those that are lists or mappings.
PLAIN = ("seed", "time_limit_s", "max_stops", "every_kind", "follow_light", "gather_before_min", "gather_after_min")
LISTS = ("required", "forbidden", "order")
MAPPINGS = ("dwell_min", "type_dwell_min")


def row_of(request: WalkRequest, group_no: int = 1) -> dict[str, Any]:
    """Return the columns of table walk that keep a request, for the walk of one of its groups.

    `request.area` and `request.ranking` are to be uuids. What belongs to the plan may be added to "settings".
    """
    end = request.end_xy or request.start_xy
    return {
        **{name: getattr(request, name) for name in COLUMNS},
        "name": request.name if request.groups == 1 else f"{request.name} ({group_no})",
        "group_no": group_no,
        "profile": int(request.profile),
        "starts_at": request.starts_at,
        "start_x": request.start_xy[0],
        "start_y": request.start_xy[1],
        "end_x": end[0],
        "end_y": end[1],
        "settings": {
            "loop": request.end_xy is None,
            **{name: getattr(request, name) for name in PLAIN},
            **{name: list(getattr(request, name)) for name in LISTS},
            **{name: dict(getattr(request, name)) for name in MAPPINGS},
        },
    }


def request_of(walk: StoredWalk, zone: str = DEFAULT_ZONE) -> WalkRequest:
    """Return the request a stored walk was planned from, its start in wall-clock time of `zone`.

    Settings that a walk of an older plugin does not have are as they are in a new request.
    """
    kept = walk.settings
    settings = {name: kept[name] for name in PLAIN if name in kept}
    settings |= {name: tuple(kept[name]) for name in LISTS if name in kept}
    settings |= {name: dict(kept[name]) for name in MAPPINGS if name in kept}
    return WalkRequest(
        **{name: getattr(walk, name) for name in COLUMNS},
        name=walk.shared_name,
        start_xy=walk.start_xy or (float("nan"), float("nan")),
        end_xy=walk.end_xy,
        starts_at=local(walk.starts, zone),
        profile=Profile(walk.profile),
        **settings,
    )


def request_of_one(walk: StoredWalk, zone: str = DEFAULT_ZONE) -> WalkRequest:
    """Return the request as that of this one walk, under its own name, whatever was planned beside it."""
    return replace(request_of(walk, zone), name=walk.name, groups=1)
