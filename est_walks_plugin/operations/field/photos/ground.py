"""What the store knows of a walk that tells where its photos were taken: tracks, stops, findings, photos that are awaited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from ....model.field.track import Track
from ....model.finding import Finding, Photo
from ....model.stored_walk import StoredStop, StoredWalk
from ...walks.find_walk import find_walk, stops_of

if TYPE_CHECKING:
    from ....store import Store

EARLY = timedelta(minutes=30)
"""So long before the walk starts pictures of it are taken already."""
LATE = timedelta(minutes=90)
"""So long after its planned end it may still go on."""
_PHOTO = ("uuid", "finding", "walk", "stop", "sha256", "taken_at", "easting", "northing", "field_name", "copy_of")


@dataclass(frozen=True)
class Window:
    """When the group was at a stop (key), in seconds since 1970 (UTC); `is_planned` when only the plan says so."""

    stop: str
    arrive: float
    leave: float
    is_planned: bool

    def away(self, moment: float) -> float:
        """Return how many seconds a moment lies outside."""
        return max(self.arrive - moment, moment - self.leave, 0.0)


@dataclass(frozen=True, eq=False)
class Ground:
    """A walk with all that places photos. `waiting` are photos that were recorded and whose files have not come."""

    walk: StoredWalk
    crs: str
    time_zone: str
    stops: tuple[StoredStop, ...]
    findings: tuple[Finding, ...]
    waiting: tuple[Photo, ...]
    tracks: tuple[Track, ...]
    windows: tuple[Window, ...]

    @property
    def spans(self) -> list[tuple[float, float]]:
        """When the group was out, (from, to) in seconds since 1970 (UTC): as recorded, else as planned with some room."""
        recorded = [(float(track.times[0]), float(track.times[-1])) for track in self.tracks if len(track.times)]
        return recorded or [((self.walk.starts - EARLY).timestamp(), (self.walk.ends + LATE).timestamp())]


def ground_of(store: Store, walk: str) -> Ground:
    """Return what is known of a walk (name or key). Raises NotFoundError."""
    from ..tracks import stored_tracks

    found = find_walk(store, walk)
    stops = tuple(stops_of(store, found.uuid))
    findings = tuple(map(Finding.from_row, store.rows("finding", {"walk": found.uuid})))
    tracks = tuple(stored_tracks(store, found.uuid))
    return Ground(
        walk=found,
        crs=store.crs,
        time_zone=store.time_zone,
        stops=stops,
        findings=findings,
        waiting=tuple(_waiting(store, found.uuid, stops, findings)),
        tracks=tracks,
        windows=tuple(_walked(stops, tracks) or _planned(stops)),
    )


def _waiting(store: Store, walk: str, stops: Any, findings: Any) -> list[Photo]:
    """Return the photos of a walk, its stops and its findings whose files have not come."""
    rows: dict[str, Photo] = {}
    for column, keys in (
        ("walk", [walk]),
        ("stop", [one.uuid for one in stops]),
        ("finding", [one.uuid for one in findings]),
    ):
        for row in store.rows("photo", {column: keys, "sha256": None}, columns=_PHOTO) if keys else ():
            rows[row["uuid"]] = Photo.from_row(row)
    return list(rows.values())


def _walked(stops: tuple[StoredStop, ...], tracks: tuple[Track, ...]) -> list[Window]:
    """Return when the group was at its stops as recorded; of several tracks the first that came there tells."""
    import numpy as np

    from ....engine.tracks.along import along

    placed = [stop for stop in stops if stop.xy is not None]
    found: dict[str, Window] = {}
    xy = np.array([stop.xy for stop in placed], dtype=float).reshape(-1, 2)
    for track in tracks if placed else ():
        ends = (track.xy[0], track.xy[-1])
        for stop, visit in zip(placed, along(track, [], xy, ends).stops):
            if visit.arrive is not None and visit.leave is not None:
                found.setdefault(stop.uuid, Window(stop.uuid, visit.arrive, visit.leave, False))
    return list(found.values())


def _planned(stops: tuple[StoredStop, ...]) -> list[Window]:
    return [
        Window(stop.uuid, _seconds(stop.arrive), _seconds(stop.arrive + timedelta(minutes=stop.dwell_min)), True)
        for stop in stops
        if stop.arrive is not None
    ]


def _seconds(moment: datetime) -> float:
    return moment.timestamp()
