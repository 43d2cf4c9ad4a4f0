"""A walk with three stops for the small store of the window's tests."""

from __future__ import annotations

from datetime import datetime, timezone

from shapely.geometry import MultiLineString

from est_walks_plugin.store import Store

ORIGIN = (135_900.0, 6_595_900.0)


def add_walk(store: Store, name: str = "Kvällsvandring") -> str:
    """Store a walk and return its uuid."""
    x, y = ORIGIN
    starts = datetime(2026, 10, 15, 16, tzinfo=timezone.utc)
    points = [(x + 100 * number, y + 50) for number in range(3)]
    walk = store.insert(
        "walk",
        [
            {
                "name": name,
                "state": "planned",
                "starts_at": starts,
                "starts_text": "2026-10-15 18:00",
                "duration_min": 60,
                "pace_kmh": 3.5,
                "stop_min": 5,
                "profile": 0,
                "groups": 1,
                "group_no": 1,
                "start_x": x,
                "start_y": y,
                "end_x": x,
                "end_y": y,
                "settings": {"loop": True},
                "geometry": MultiLineString([points]),
            }
        ],
    )[0]
    places = store.insert(
        "place",
        [
            {"name": f"Ställe {number}", "place_type": "path", "origin": "own", "active": True, "geometry": point}
            for number, point in enumerate(points, 1)
        ],
    )
    store.insert(
        "stop",
        [
            {
                "walk": walk,
                "seq": number,
                "place": place,
                "name": f"Ställe {number}",
                "place_type": "path",
                "arrive": starts,
                "arrive_text": "18:10",
                "light": "dark",
                "dwell_min": 5,
                "geometry": point,
            }
            for number, (place, point) in enumerate(zip(places, points), 1)
        ],
    )
    return walk
