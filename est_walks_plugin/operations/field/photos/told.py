"""Where photos were put, in words: how many by what, how far clocks were off, what is to be looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from ....engine.tracks.at_time import Offset
from ....i18n import tr
from ....model.codes import PhotoPosition
from ....model.field.photo import PhotoPlace
from ....model.localtime import minutes_text
from ....privacy import screen

_LISTED = 10
"""So many names stand in one note."""
BY_THE_CLOCK = (PhotoPosition.TRACK, PhotoPosition.STOP_TIME)
"""A wrong clock puts these in the wrong place."""


def counted(places: Iterable[PhotoPlace]) -> str:
    """Return how many photos are placed by what."""
    told = Counter(_told_by(place) for place in places)
    parts = [
        (tr("{count} recorded in the field"), "awaited"),
        (tr("{count} by their own place"), PhotoPosition.GEOTAG.value),
        (tr("{count} by the track"), PhotoPosition.TRACK.value),
        (tr("{count} by the time at a stop"), PhotoPosition.STOP_TIME.value),
        (tr("{count} by hand"), PhotoPosition.HAND.value),
        (tr("{count} not placed"), ""),
    ]
    said = ""
    for text, key in parts:
        if told[key] or not key:
            said = (said + " · " if said else "") + text.format(count=told[key])
    return said


def _told_by(place: PhotoPlace) -> str:
    if place.waiting:
        return "awaited"
    return "" if place.is_open or place.position_from is None else place.position_from.value


def names_told(names: Sequence[str]) -> str:
    """Return names, the first of them where there are many."""
    return ", ".join([*names[:_LISTED], *(["…"] if len(names) > _LISTED else [])])


def joined_told(count: int) -> str:
    """Return that photos that came alone before were put with what was recorded of them."""
    return tr("%n photo(s) that came before their records are with them now.", None, count)


def clocks_told(offsets: Mapping[str, Offset], by_clock: Mapping[str, int], *, is_estimated: bool) -> list[str]:
    """Return a sentence for each camera whose clock is not known to be right.

    `by_clock` are the cameras (by name) that took photos, and how many of these lie by the clock alone.
    """
    told = [clock_told(camera, offset) for camera, offset in offsets.items() if offset.seconds or not offset.is_sure]
    unknown = [camera for camera, count in by_clock.items() if count and camera not in offsets]
    for camera in unknown if is_estimated else ():
        text = tr(
            "Nothing tells whether the clock of {camera} was right; %n photo(s) lie by it: check one of them.",
            None,
            by_clock[camera],
        )
        told.append(text.format(camera=_camera(camera)))
    return told


def clock_told(camera: str, offset: Offset) -> str:
    """Return how far a camera's clock was taken to be off."""
    if not offset.is_sure:
        return tr(
            "The clock of {camera} seems to be {minutes} off, but anything from {least} to {most} fits as well; check where "
            "its photos lie."
        ).format(
            camera=_camera(camera),
            minutes=minutes_text(offset.seconds),
            least=minutes_text(offset.least),
            most=minutes_text(offset.most),
        )
    return tr("The clock of {camera} was put right by {minutes} (minutes:seconds).").format(
        camera=_camera(camera), minutes=minutes_text(offset.seconds)
    )


def _camera(name: str) -> str:
    return screen(name)[0] or tr("the camera")
