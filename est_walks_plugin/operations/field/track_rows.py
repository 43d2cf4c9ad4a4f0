"""A track as the columns of table track; `model.field.track.StoredTrack` reads them."""

from __future__ import annotations

import hashlib
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from ...model.field.track import Track
from ...model.localtime import months_later

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...store import Store


def row_of(store: Store, walk: str, track: Track, *, length_m: float, external_id: str = "") -> dict[str, Any]:
    """Return the columns that keep a track of a walk (uuid); `track.name` is to be screened already.

    `points` are [seconds since started_at, x, y]; null stands between two segments.
    """
    began = float(track.times[0])
    starts = set(track.starts.tolist()[1:])
    points: list[list[float] | None] = []
    for number, (seconds, (x, y)) in enumerate(zip(track.times.tolist(), track.xy.tolist())):
        if number in starts:
            points.append(None)
        points.append([round(seconds - began, 3), round(x, 2), round(y, 2)])
    return {
        **_common(store, walk, track.name, length_m, external_id),
        "started_at": datetime.fromtimestamp(began, timezone.utc),
        "ended_at": datetime.fromtimestamp(float(track.times[-1]), timezone.utc),
        "points": points,
        "geometry": shape_of(track.xy, track.starts),
    }


def row_of_line(
    store: Store,
    walk: str,
    xy: NDArray[Any],
    starts: NDArray[Any],
    name: str,
    *,
    length_m: float,
    external_id: str = "",
) -> dict[str, Any]:
    """Return the columns that keep a track without times (n, 2): where it went and how long it is."""
    return {**_common(store, walk, name, length_m, external_id), "geometry": shape_of(xy, starts)}


def _common(store: Store, walk: str, name: str, length_m: float, external_id: str) -> dict[str, Any]:
    return {
        "walk": walk,
        "external_id": external_id or None,
        "name": name or None,
        "length_m": round(length_m, 1),
        "delete_after": months_later(store.today, store.municipal_settings.deletion_months),
    }


def shape_of(xy: NDArray[Any], starts: NDArray[Any]) -> Any:
    """Return the segments of two points and more as a multi line, None where there are none."""
    from shapely.geometry import MultiLineString

    ends = [*starts.tolist()[1:], len(xy)]
    lines = [xy[begin:end] for begin, end in zip(starts.tolist(), ends) if end - begin > 1]
    return MultiLineString([line.tolist() for line in lines]) if lines else None


def key_of(times: NDArray[Any], xy: NDArray[Any]) -> str:
    """Return what tells a track of a file from others: where and when it begins, then all of it; a later copy of the same
    recording shares the first half."""
    began = (
        f"{times[0]:.0f} {xy[0][0]:.0f} {xy[0][1]:.0f}" if len(times) else f"{xy[0][0]:.1f} {xy[0][1]:.1f} {len(xy)}"
    )
    whole = " ".join(f"{value:.2f}" for value in [*times.tolist(), *xy.ravel().tolist()])
    return f"gpx:{_digest(began)}:{_digest(whole)}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:16]
