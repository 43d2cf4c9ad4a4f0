"""Tracks of walks: those of a file, those that are stored, and a GPX file that comes back from the field."""

from __future__ import annotations

import hashlib
import time
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from ...i18n import tr
from ...importers.gpx import GpxFile, read_file
from ...model.codes import ReturnKind
from ...model.crs import transform
from ...model.errors import InputError
from ...model.feedback import Feedback
from ...model.field.returned import Returned
from ...model.field.track import StoredTrack, Track
from ...model.receipt import SourceFile
from ...model.wording.told import WORDING, remembered, wording_of
from ...privacy import screen
from ..importing.kept import told_safely
from .gpx.keep_tracks import keep_tracks
from .gpx.keep_waypoints import keep_waypoints
from .gpx.timed import WGS84, timed
from .gpx.walk_lines import WalkLines
from .gpx.walked import tracks_along
from .gpx.which_walk import Recorded, day_told, evening_of, which_walk

if TYPE_CHECKING:
    from ...store import Store

KEYS = "gpx_keys"
"""The part of a return's receipt that lists what was in the file: deleted here, it is not made again."""


def tracks_of_file(path: str, crs: str, feedback: Feedback | None = None) -> list[Track]:
    """Return the tracks of a GPX file that have times, in a work CRS; points without a time are left out.

    Raises InputError in one sentence for a file that is no GPX, not complete, harmful, or empty; Cancelled.
    """
    with told_safely():
        found = read_file(path, feedback)
    tidied = (timed(track, crs) for track in found.tracks)
    return [one.track for one in tidied if one is not None]


def stored_tracks(store: Store, walk: str) -> list[Track]:
    """Return the tracks of a walk (uuid) that have times, the earliest first."""
    rows = store.rows("track", {"walk": walk}, order_by=("started_at", "created", "uuid"))
    return [track for row in rows if (track := StoredTrack.from_row(row).track) is not None]


def read_gpx(store: Store, walk: str | None, path: str, feedback: Feedback | None = None) -> Returned:
    """Read a GPX file that was recorded on a walk: its tracks to table track, its waypoints to findings at the nearest stop.

    `walk` is a uuid or name, or that of a series; None finds the walk that was held there and then. Of tracks only the part
    near the walk and of its evening is kept. A second reading of the same changes nothing. Rows are counted as tracks (one
    an outing) and waypoints. Raises InputError, NotFoundError, ParameterError in one sentence; then nothing is changed.
    """
    feedback, began = feedback or Feedback(), time.monotonic()
    with told_safely(), remembered():
        found = read_file(path, feedback.part(0.0, 0.5))
        feedback.progress(0.5, tr("Looking which walk it is"))
        recorded = _recorded(found, store.crs)
        if not len(recorded.xy):
            raise InputError(
                tr("“{file}” holds no position on earth; nothing of it can be used.").format(file=found.name)
            )
        lines = which_walk(store, walk, recorded)
        sha256 = hashlib.sha256(Path(path).read_bytes()).hexdigest()
        with store.transaction(feedback):
            returned = _kept(store, lines, found, recorded, sha256, feedback)
            returned.receipt.seconds = time.monotonic() - began
    return returned


def _recorded(found: GpxFile, crs: str) -> Recorded:
    """Return all points of a file."""
    import numpy as np

    waypoints = np.array([(one.lon, one.lat) for one in found.waypoints], dtype=float).reshape(-1, 2)
    lonlat = np.concatenate([*(track.lonlat for track in found.tracks), waypoints])
    moments = np.concatenate([*(track.times for track in found.tracks), [one.seconds for one in found.waypoints]])
    return Recorded(found.name, transform(lonlat, WGS84, crs), moments)


def _kept(
    store: Store, lines: WalkLines, found: GpxFile, recorded: Recorded, sha256: str, feedback: Feedback
) -> Returned:
    """Write what belongs to the walk, and the return itself when that changed something."""
    file = screen(found.name)[0]
    returned = Returned(ReturnKind.GPX, file, lines.walk.uuid)
    receipt = returned.receipt
    receipt.source = SourceFile(file, sha256, ReturnKind.GPX.value)
    _note_faults(store, lines, found, recorded, returned)
    evening, earlier = evening_of(lines.walk, recorded), _earlier(store, lines.walk.uuid)
    keys = keep_tracks(store, lines, found.tracks, receipt, evening=evening, earlier=earlier)
    feedback.check()
    feedback.progress(0.8, tr("Making findings of the waypoints"))
    keys += keep_waypoints(store, lines, found.waypoints, receipt, evening=evening, earlier=earlier)
    receipt.notes = list(dict.fromkeys(receipt.notes))
    if found.tracks:
        receipt.extra["along"] = [one.to_dict() for one in tracks_along(store, lines.walk.uuid)]
    if receipt.stored or receipt.updated:
        told = {**receipt.to_dict(), KEYS: sorted(keys)}
        row = {
            "walk": lines.walk.uuid,
            "kind": ReturnKind.GPX.value,
            "file_name": file,
            "sha256": sha256,
            "at": datetime.now(timezone.utc).replace(microsecond=0),
            "receipt": {**told, WORDING: wording_of(told)},
        }
        (returned.return_uuid,) = store.insert("field_return", [row])
    return returned


def _note_faults(store: Store, lines: WalkLines, found: GpxFile, recorded: Recorded, returned: Returned) -> None:
    """Tell what of the file is left out or doubtful; waypoints without a place are rejected."""
    import numpy as np

    receipt = returned.receipt
    for row in found.bad_waypoints:
        receipt.read += 1
        receipt.reject(row, tr("The waypoint has no position."))
    if found.bad_points:
        receipt.notes.append(tr("%n point(s) without a position on earth were left out.", None, found.bad_points))
    told = recorded.moments[np.isfinite(recorded.moments)]
    if len(told) and lines.walk.starts_at is not None and evening_of(lines.walk, recorded) is None:
        said = tr("The file was recorded on {day}, another day than the walk was planned for.")
        receipt.notes.append(said.format(day=day_told(store, told.min())))


def _earlier(store: Store, walk: str) -> frozenset[str]:
    """Return the keys of tracks and waypoints that were read in for a walk before."""
    rows = store.rows("field_return", {"walk": walk, "kind": ReturnKind.GPX.value}, columns=("receipt",))
    return frozenset(key for row in rows for key in (row["receipt"] or {}).get(KEYS, ()))
