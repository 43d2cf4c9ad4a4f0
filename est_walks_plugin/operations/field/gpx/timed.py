"""The part of a recorded track that has times, in the work CRS."""

from __future__ import annotations

from ....engine.tracks.tidy import Tidied, tidy
from ....importers.gpx import GpxTrack
from ....model.crs import transform

WGS84 = "EPSG:4326"


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
