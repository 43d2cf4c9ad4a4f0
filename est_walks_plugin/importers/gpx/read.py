"""Read a GPX file, 1.0 or 1.1: its tracks as arrays, its waypoints with their words, streamed through `safe_xml`."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.errors import InputError
from ...model.feedback import Feedback
from ..formats.registry import signs_of
from ..formats.xml_files.safe_xml import Element, RecordReader, declared_encoding
from .moments import seconds_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

_RECORDS = frozenset({"wpt", "trkpt", "rtept", "name"})
_MARKS = frozenset({"trk", "trkseg", "rte"})
_BETWEEN_CHECKS = 5_000


@dataclass(frozen=True, eq=False)
class GpxTrack:
    """A track: `lonlat` (n, 2) in WGS 84, `times` (n,) seconds since 1970 in UTC or NaN, in the order of the file.

    `starts` (k,) are the numbers of the points a segment begins with. Only segments with points count.
    """

    name: str
    lonlat: NDArray[Any]
    times: NDArray[Any]
    starts: NDArray[Any]


@dataclass(frozen=True)
class GpxWaypoint:
    """A waypoint. `row` is its number in the file, from 1; `seconds` since 1970 or NaN; `kind` what its element type says.

    `name` and `text` (its description, else its comment) are as they were written, not screened.
    """

    row: int
    lon: float
    lat: float
    seconds: float = math.nan
    name: str = ""
    text: str = ""
    kind: str = ""


@dataclass
class GpxFile:
    """What a file holds. `bad_points` have no position on earth, or lie at 0/0, where a receiver without one puts them.

    `bad_waypoints` are the numbers of such waypoints; `route_points` belong to routes that were planned, not walked.
    """

    name: str
    tracks: list[GpxTrack] = field(default_factory=list)
    waypoints: list[GpxWaypoint] = field(default_factory=list)
    bad_points: int = 0
    bad_waypoints: list[int] = field(default_factory=list)
    route_points: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing was recorded in it."""
        return not (self.tracks or self.waypoints or self.bad_points or self.bad_waypoints)


class _Growing:
    """A track that is being read."""

    def __init__(self) -> None:
        self.name = ""
        self.lonlat: list[tuple[float, float]] = []
        self.times: list[float] = []
        self.starts: list[int] = []

    def finished(self) -> GpxTrack | None:
        import numpy as np

        if not self.lonlat:
            return None
        starts = [start for start, end in zip(self.starts, [*self.starts[1:], len(self.lonlat)]) if end > start]
        return GpxTrack(
            self.name,
            np.array(self.lonlat, dtype=float),
            np.array(self.times, dtype=float),
            np.array(starts, dtype=int),
        )


def read_file(path: str, feedback: Feedback | None = None) -> GpxFile:
    """Read a file. Raises InputError in one sentence for one that is no GPX, not complete, harmful, or empty; Cancelled."""
    feedback = feedback or Feedback()
    name = Path(path).name
    if signs_of(path).root[0].casefold() != "gpx":
        raise InputError(tr("“{file}” is no GPX file; export the track or the waypoints as GPX.").format(file=name))
    found, reader = GpxFile(name), RecordReader(name, _RECORDS, _MARKS)
    inside, track, waypoint_row = "", _Growing(), 0
    size = max(1, Path(path).stat().st_size)
    with open(path, "rb") as stream:
        head = stream.read(4096)
        stream.seek(0)
        for number, element in enumerate(reader.read(stream, declared_encoding(head))):
            if number % _BETWEEN_CHECKS == 0:
                feedback.check()
                feedback.progress(stream.tell() / size, tr("Reading the file"))
            tag = element.tag.casefold()
            if tag in ("trk", "rte"):
                _keep(found, track)
                inside, track = tag, _Growing()
            elif tag == "trkseg":
                track.starts.append(len(track.lonlat))
            elif tag == "name":
                track.name = track.name or (element.text.strip() if inside == "trk" else "")
            elif tag == "rtept":
                found.route_points += 1
            elif tag == "trkpt":
                _take_point(found, track, element)
            else:
                waypoint_row += 1
                _take_waypoint(found, waypoint_row, element)
    _keep(found, track)
    if found.is_empty:
        raise InputError(_why_empty(found))
    return found


def _why_empty(found: GpxFile) -> str:
    if found.route_points:
        return tr("“{file}” holds a planned route only and nothing that was recorded on the walk.").format(
            file=found.name
        )
    return tr("“{file}” holds no waypoints and no tracks; nothing was recorded in it.").format(file=found.name)


def _keep(found: GpxFile, track: _Growing) -> None:
    finished = track.finished()
    if finished is not None:
        found.tracks.append(finished)


def _take_point(found: GpxFile, track: _Growing, element: Element) -> None:
    position = _position(element)
    if position is None:
        found.bad_points += 1
        return
    if not track.starts:
        track.starts.append(0)
    track.lonlat.append(position)
    track.times.append(seconds_of(element.value("time")))


def _take_waypoint(found: GpxFile, row: int, element: Element) -> None:
    position = _position(element)
    if position is None:
        found.bad_waypoints.append(row)
        return
    found.waypoints.append(
        GpxWaypoint(
            row,
            *position,
            seconds=seconds_of(element.value("time")),
            name=element.value("name"),
            text=element.value("desc") or element.value("cmt"),
            kind=element.value("type"),
        )
    )


def _position(element: Element) -> tuple[float, float] | None:
    """Return longitude and latitude, None for what is no position on earth or exactly 0/0."""
    try:
        lon, lat = (float(element.attributes[name].replace(",", ".")) for name in ("lon", "lat"))
    except (KeyError, ValueError):
        return None
    if not (abs(lon) <= 180 and abs(lat) <= 90) or (lon == 0 and lat == 0):
        return None
    return lon, lat
