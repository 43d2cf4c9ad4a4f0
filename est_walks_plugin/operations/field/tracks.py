"""Tracks of walks: those of a file, those that are stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...engine.tracks.tidy import Tidied, tidy
from ...importers.gpx import GpxTrack, read_file
from ...model.crs import transform
from ...model.feedback import Feedback
from ...model.field.track import StoredTrack, Track
from ..importing.kept import told_safely

if TYPE_CHECKING:
    from ...store import Store

WGS84 = "EPSG:4326"


def tracks_of_file(path: str, crs: str, feedback: Feedback | None = None) -> list[Track]:
    """Return the tracks of a GPX file that have times, in a work CRS; points without a time are left out.

    Raises InputError in one sentence for a file that is no GPX, not complete, harmful, or empty; Cancelled.
    """
    with told_safely():
        found = read_file(path, feedback)
    tidied = (timed(track, crs) for track in found.tracks)
    return [one.track for one in tidied if one is not None]


def timed(track: GpxTrack, crs: str) -> Tidied | None:
    """Return the part of a recorded track that has times, tidied, in a work CRS; None when nothing has.

    Its name is as it was written, not screened.
    """
    import numpy as np

    xy = transform(track.lonlat, WGS84, crs)
    usable = np.isfinite(track.times) & np.isfinite(xy).all(axis=1)
    if not usable.any():
        return None
    before = np.concatenate([[0], np.cumsum(usable)])
    starts = np.unique(before[track.starts])
    return tidy(track.times[usable], xy[usable], starts[starts < usable.sum()], track.name)


def stored_tracks(store: Store, walk: str) -> list[Track]:
    """Return the tracks of a walk (uuid) that have times, the earliest first."""
    rows = store.rows("track", {"walk": walk}, order_by=("started_at", "created", "uuid"))
    return [track for row in rows if (track := StoredTrack.from_row(row).track) is not None]
