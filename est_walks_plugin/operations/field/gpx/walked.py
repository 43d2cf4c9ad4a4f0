"""What the recorded tracks of a walk tell beside its plan: how far, when at which stop, what was passed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from ....engine.tracks.along import Walked, along
from ....model.codes import Visit
from ....model.field.track import StoredTrack
from ....model.stored_walk import StoredWalk
from ....model.wording.place_names import place_name
from .walk_lines import WalkLines, lines_of
from .which_walk import planned_evening

if TYPE_CHECKING:
    from ....store import Store


@dataclass(frozen=True)
class StopAlong:
    """A stop: when the plan is there, and when the group was; None where that is not known."""

    number: int
    name: str
    planned: datetime | None
    planned_leave: datetime | None
    visit: Visit
    arrive: datetime | None
    leave: datetime | None
    nearest_m: float


@dataclass(frozen=True)
class TrackAlong:
    """A track. Without times only `length_m` is known of it, and it has no `stops`.

    `covered_m` of `route_m` planned were walked, `off_m` were walked off the plan, `farthest_m` at most, at `farthest_at`.
    One `on_another_day` was recorded outside the evening the walk is planned for.
    """

    uuid: str
    name: str
    length_m: float
    started: datetime | None = None
    ended: datetime | None = None
    route_m: float = 0.0
    covered_m: float = 0.0
    off_m: float = 0.0
    farthest_m: float = 0.0
    farthest_at: datetime | None = None
    stops: tuple[StopAlong, ...] = ()
    on_another_day: bool = False

    @property
    def reached(self) -> int:
        """At how many stops the group was."""
        return sum(stop.arrive is not None for stop in self.stops)

    def to_dict(self) -> dict[str, Any]:
        """Return the track for a receipt."""
        return {
            "track": self.uuid,
            "length_m": round(self.length_m),
            "started": _iso(self.started),
            "ended": _iso(self.ended),
            "route_m": round(self.route_m),
            "covered_m": round(self.covered_m),
            "off_m": round(self.off_m),
            "farthest_m": round(self.farthest_m),
            "stops": [
                {
                    "seq": stop.number,
                    "visit": stop.visit.value,
                    "arrive": _iso(stop.arrive),
                    "leave": _iso(stop.leave),
                    "nearest_m": round(stop.nearest_m),
                }
                for stop in self.stops
            ],
        }


def tracks_along(store: Store, walk: str) -> list[TrackAlong]:
    """Return the tracks of a walk (uuid) along its plan, first the one that was at most stops; none for a walk that is gone."""
    rows = store.rows("walk", {"uuid": walk})
    if not rows:
        return []
    lines = lines_of(store, StoredWalk.from_row(rows[0]))
    tracks = store.rows("track", {"walk": walk}, order_by=("started_at", "created", "uuid"))
    told = [_told(store, lines, StoredTrack.from_row(row)) for row in tracks]
    return sorted(told, key=lambda one: (one.started is None, -one.reached, -one.length_m))


def _told(store: Store, lines: WalkLines, stored: StoredTrack) -> TrackAlong:
    track = stored.track
    if track is None:
        return TrackAlong(stored.uuid, stored.name, stored.length_m or 0.0)
    ends = lines.ends or (track.xy[0], track.xy[-1])
    walked = along(track, lines.route, lines.places, ends)
    return TrackAlong(
        stored.uuid,
        stored.name,
        walked.length_m,
        _moment(walked.began),
        _moment(walked.ended),
        walked.route_m,
        walked.covered_m,
        walked.off_m,
        walked.farthest_m,
        _moment(walked.farthest_at),
        _stops(store, lines, walked),
        _on_another_day(lines.walk, walked),
    )


def _on_another_day(walk: StoredWalk, walked: Walked) -> bool:
    evening = planned_evening(walk)
    return evening is not None and not (walked.began <= evening[1] and walked.ended >= evening[0])


def _stops(store: Store, lines: WalkLines, walked: Walked) -> tuple[StopAlong, ...]:
    reader = store.reader()
    return tuple(
        StopAlong(
            number=stop.seq,
            name=place_name(stop.name, reader),
            planned=stop.arrive,
            planned_leave=stop.arrive + timedelta(minutes=stop.dwell_min) if stop.arrive else None,
            visit=visit.visit,
            arrive=_moment(visit.arrive),
            leave=_moment(visit.leave),
            nearest_m=visit.nearest_m,
        )
        for stop, visit in zip(lines.stops, walked.stops)
    )


def _moment(seconds: float | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(round(seconds), timezone.utc)


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
