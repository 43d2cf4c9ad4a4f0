"""GPX as phones, watches and hand-held receivers write it."""

from .read import GpxFile, GpxTrack, GpxWaypoint, read_file

__all__ = ["GpxFile", "GpxTrack", "GpxWaypoint", "read_file"]
