"""Where photos belong: by their own place, else by their moment on a track, else by the time at a stop.

Pure: the dialog asks again for every move of its slider.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import datetime, timezone
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from ....engine.tracks.at_time import GAP_S, Offset, offset_by_place, offset_of, offset_of_hours, positions_at
from ....model.codes import PhotoPosition
from ....model.crs import transform
from ....model.defaults import NEAR_STOP_M
from ....model.field.photo import PhotoFacts, PhotoFile, PhotoPlace, PlacedByHand
from ....model.finding import Finding
from ....model.localtime import zone
from .awaited import matched
from .ground import Ground, Window

if TYPE_CHECKING:
    from datetime import tzinfo

    from numpy.typing import NDArray

NEAR_WINDOW_S = 600.0
"""A photo that was taken so long before or after a stop may still belong to it, when nothing tells better."""
AROUND_S = 300.0
"""A recorder is switched on after the first photo, and off before the last, by so much."""
WITH_FINDING_S = 180.0
"""Who records a finding takes its photo within this time."""
FAR_M = 20_000.0
"""What a receiver without satellites makes up lies anywhere."""
_STEADY_S = 30.0


def clock_seconds(facts: PhotoFacts, here: tzinfo) -> float:
    """Return the moment a camera's clock showed, as it is, in seconds since 1970 (UTC); NaN where it showed none.

    Without an offset of its own it is taken to show the local time.
    """
    if facts.clock is None:
        return math.nan
    if facts.offset_s is not None:
        return facts.clock.replace(tzinfo=timezone.utc).timestamp() - facts.offset_s
    return facts.clock.replace(tzinfo=here).timestamp()


def clocks_of(photos: Sequence[PhotoFile], ground: Ground) -> NDArray[Any]:
    """Return `clock_seconds` (n,) of photos."""
    import numpy as np

    here = zone(ground.time_zone)
    return np.array([clock_seconds(photo.facts, here) for photo in photos], dtype=float)


def geotags_of(photos: Sequence[PhotoFile], ground: Ground) -> NDArray[Any]:
    """Return where photos say they were taken (n, 2) in the work CRS, NaN where they say nothing, or nonsense."""
    import numpy as np

    lonlat = np.array([photo.facts.lonlat or (math.nan, math.nan) for photo in photos], dtype=float).reshape(-1, 2)
    known = np.isfinite(lonlat[:, 0])
    xy = np.full((len(photos), 2), np.nan)
    if known.any():
        xy[known] = transform(lonlat[known], "EPSG:4326", ground.crs)
    around = [stop.xy for stop in ground.stops if stop.xy is not None] or [
        track.xy[0] for track in ground.tracks if len(track.xy)
    ]
    if around:
        middle = np.median(np.array(around, dtype=float), axis=0)
        xy[~(np.hypot(*(xy - middle).T) <= FAR_M)] = np.nan
    xy[~np.isfinite(xy).all(axis=1)] = np.nan
    return xy


def estimate_offsets(photos: Sequence[PhotoFile], ground: Ground) -> dict[str, Offset]:
    """Return how far the clock of each camera is off, for those of which that can be told.

    By photos that have both a time and a place, held against the track; else by the satellites' time in its photos;
    else, when the clock as it is fits nothing, by the one number of whole hours that fits everything.
    """
    clocks, xy = clocks_of(photos, ground), geotags_of(photos, ground)
    found: dict[str, Offset] = {}
    for camera in dict.fromkeys(photo.facts.camera for photo in photos):
        mine = [number for number, photo in enumerate(photos) if photo.facts.camera == camera]
        by_track = offset_of(ground.tracks, clocks[mine], xy[mine]) if ground.tracks else None
        by_satellites = _by_satellites([photos[number] for number in mine], clocks[mine])
        sure = [one for one in (by_track, by_satellites) if one is not None and one.is_sure]
        told = [*sure, by_track, by_satellites, offset_of_hours(ground.spans, clocks[mine])]
        best = next((one for one in told if one is not None), None)
        if best is not None:
            found[camera] = best
    return found


def _by_satellites(photos: Sequence[PhotoFile], clocks: NDArray[Any]) -> Offset | None:
    """Return the median of the differences between the satellites' time and the camera's."""
    import numpy as np

    differences = (
        np.array([photo.facts.gps_time.timestamp() if photo.facts.gps_time else math.nan for photo in photos]) - clocks
    )
    differences = differences[np.isfinite(differences)]
    if not len(differences):
        return None
    middle = float(np.median(differences))
    steady = differences[np.abs(differences - middle) <= _STEADY_S]
    if not len(steady):
        return None
    return Offset(middle, float(steady.min()), float(steady.max()), len(steady), len(differences))


def offset_by_stop(ground: Ground, clock: float, place: PlacedByHand, near: float = 0.0) -> Offset | None:
    """Return how far a clock is off that showed `clock` at a place or a stop; None when neither track nor plan tells when."""
    stop = next((one for one in ground.stops if one.uuid == place.stop), None)
    xy = place.xy or (stop.xy if stop else None)
    by_track = offset_by_place(ground.tracks, clock, xy, near) if xy else None
    if by_track is not None:
        return by_track
    window = next((one for one in ground.windows if stop and one.stop == stop.uuid), None)
    if window is None:
        return None
    return Offset((window.arrive + window.leave) / 2 - clock, window.arrive - clock, window.leave - clock, 1, 1)


def place_all(
    photos: Sequence[PhotoFile],
    ground: Ground,
    offsets: Mapping[str, float],
    by_hand: Mapping[str, PlacedByHand] | None = None,
) -> list[PhotoPlace]:
    """Return where photos belong. `offsets` are seconds by camera, 0 for one that is not there; `by_hand` is by path."""
    import numpy as np

    by_hand = by_hand or {}
    off = np.array([offsets.get(photo.facts.camera, 0.0) for photo in photos], dtype=float)
    moments = clocks_of(photos, ground) + off
    geotags = geotags_of(photos, ground)
    on_track = positions_at(ground.tracks, moments)
    places = [
        _by_hand(ground, by_hand[photo.path], moments[number])
        if photo.path in by_hand
        else _placed(ground, moments[number], geotags[number], on_track[number])
        for number, photo in enumerate(photos)
    ]
    return _awaited(photos, _noted(photos, places, ground), ground)


def _noted(photos: Sequence[PhotoFile], places: list[PhotoPlace], ground: Ground) -> list[PhotoPlace]:
    """Give findings the photos whose number was noted with them, where both are the only ones and no stop says otherwise."""
    noted: dict[int, list[Finding]] = {}
    for finding in ground.findings:
        for number in set(_numbers(finding.photo_no)):
            noted.setdefault(number, []).append(finding)
    named: dict[int, list[int]] = {}
    for index, photo in enumerate(photos):
        for number in _numbers(PurePath(photo.name).stem)[-1:]:
            named.setdefault(number, []).append(index)
    for number in noted.keys() & named.keys():
        (finding, *others), (index, *twins) = noted[number], named[number]
        place = places[index]
        is_taken = place.finding is not None or place.position_from is PhotoPosition.HAND
        if others or twins or is_taken or (place.stop and not place.is_guess and place.stop != finding.stop):
            continue
        stop, xy = hand_place(ground, PlacedByHand(finding=finding.uuid))
        if place.position_from in (PhotoPosition.GEOTAG, PhotoPosition.TRACK):
            xy = place.xy
        told_by = place.position_from if xy is place.xy and xy is not None else PhotoPosition.HAND
        places[index] = PhotoPlace(place.taken_at, xy, told_by, stop, finding.uuid)
    return places


def _numbers(text: str) -> list[int]:
    """Return the whole numbers in a text, in their order: "12, 13" and "IMG_0012" alike."""
    parts = "".join(sign if sign.isascii() and sign.isdigit() else " " for sign in text).split()
    return [int(part) for part in parts if len(part) <= 9]


def _moment(seconds: float) -> datetime | None:
    if not math.isfinite(seconds):
        return None
    try:
        return datetime.fromtimestamp(round(seconds), timezone.utc)
    except (ValueError, OverflowError, OSError):
        return None


def _by_hand(ground: Ground, hand: PlacedByHand, moment: float) -> PhotoPlace:
    stop, xy = hand_place(ground, hand)
    return PhotoPlace(_moment(moment), xy, PhotoPosition.HAND, stop, hand.finding)


def hand_place(ground: Ground, hand: PlacedByHand) -> tuple[str | None, tuple[float, float] | None]:
    """Return the stop (key) and the point of the work CRS that a place by hand means, as far as it says them."""
    finding = next((one for one in ground.findings if one.uuid == hand.finding), None)
    stop_key = hand.stop or (finding.stop if finding else None) or (_near(ground, hand.xy) if hand.xy else None)
    stop = next((one for one in ground.stops if one.uuid == stop_key), None)
    shape = finding.geometry if finding else None
    xy = hand.xy or ((float(shape.x), float(shape.y)) if shape is not None else None) or (stop.xy if stop else None)
    return stop_key, xy


def _placed(ground: Ground, moment: float, geotag: NDArray[Any], on_track: NDArray[Any]) -> PhotoPlace:
    """Return where a photo belongs by its own place, its moment on a track, or the time at a stop, in this order."""
    taken_at = _moment(moment)
    for xy, told_by in ((geotag, PhotoPosition.GEOTAG), (on_track, PhotoPosition.TRACK)):
        if math.isfinite(xy[0]):
            place = (float(xy[0]), float(xy[1]))
            stop = _near(ground, place)
            return PhotoPlace(taken_at, place, told_by, stop, _finding(ground, stop, moment))
    window = _window(ground, moment)
    stop_at = next((one for one in ground.stops if window and one.uuid == window.stop), None)
    if window is None or stop_at is None:
        return PhotoPlace(taken_at)
    is_guess = window.is_planned or window.away(moment) > GAP_S
    finding = _finding(ground, window.stop, moment)
    return PhotoPlace(taken_at, stop_at.xy, PhotoPosition.STOP_TIME, window.stop, finding, is_guess=is_guess)


def _near(ground: Ground, xy: tuple[float, float]) -> str | None:
    """Return the stop that a place belongs to; none between the stops."""
    lying = [(math.dist(xy, stop.xy), stop.seq, stop.uuid) for stop in ground.stops if stop.xy is not None]
    metres, _, stop = min(lying, default=(math.inf, 0, ""))
    return stop if metres <= NEAR_STOP_M else None


def _window(ground: Ground, moment: float) -> Window | None:
    """Return the visit of a stop nearest in time, within the hours the group was out."""
    is_out = any(begin - AROUND_S <= moment <= end + AROUND_S for begin, end in ground.spans)
    nearest = min(ground.windows, key=lambda window: window.away(moment), default=None) if is_out else None
    return nearest if nearest is not None and nearest.away(moment) <= NEAR_WINDOW_S else None


def _finding(ground: Ground, stop: str | None, moment: float) -> str | None:
    """Return the finding at a stop that was recorded when a photo was taken, when it is exactly one."""
    fitting = [
        one.uuid
        for one in ground.findings
        if stop and one.stop == stop and one.found_at and abs(one.found_at.timestamp() - moment) <= WITH_FINDING_S
    ]
    return fitting[0] if len(fitting) == 1 else None


def _awaited(photos: Sequence[PhotoFile], places: list[PhotoPlace], ground: Ground) -> list[PhotoPlace]:
    """Give the photos that were recorded in the field their files: by the name they were given, else by time and place."""
    stops = {finding.uuid: finding.stop for finding in ground.findings}
    for number, row in matched(photos, places, ground).items():
        place = places[number]
        places[number] = PhotoPlace(
            taken_at=place.taken_at or row.taken_at,
            xy=place.xy,
            position_from=place.position_from,
            stop=row.stop or stops.get(row.finding) or place.stop,
            finding=row.finding or place.finding,
            waiting=row.uuid,
        )
    return places
