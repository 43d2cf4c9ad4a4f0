"""The tracks of a GPX file become rows of table track: the part of the evening, near the walk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ....engine.tracks.along import length_of
from ....engine.tracks.distances import to_lines
from ....engine.tracks.tidy import near, outings
from ....i18n import tr
from ....importers.gpx import GpxTrack
from ....model.crs import transform
from ....model.field.track import Track
from ....privacy import count_kinds, normal, screen
from ....privacy.safe_text import plain_text
from ...typed_text import NAME_LETTERS
from ..track_rows import key_of, row_of, row_of_line
from .timed import WGS84, timed
from .which_walk import Evening, day_told

if TYPE_CHECKING:
    from ....model.receipt import Receipt
    from ....store import Store
    from .walk_lines import WalkLines

PLANNED_M = 0.5
"""A track without times all of whose points lie so near to the planned way is that way: no receiver is so exact."""


@dataclass(frozen=True, eq=False)
class _Piece:
    """An outing: the number of its track in the file, and its points. `timeless` are those of a track without times."""

    row: int
    track: Track
    timeless: bool = False


def keep_tracks(
    store: Store,
    lines: WalkLines,
    tracks: list[GpxTrack],
    receipt: Receipt,
    *,
    evening: Evening | None,
    earlier: frozenset[str],
) -> list[str]:
    """Store the tracks of a file that belong to a walk, each counted in the receipt, and return their keys.

    Those recorded outside `evening` are rejected, where it is known. `earlier` are keys that were read in before: one whose row is gone was deleted on purpose and stays away.
    """
    pieces = _pieces(store, lines, tracks, receipt)
    receipt.read += len(pieces)
    keys = []
    for piece in pieces:
        cut = near(piece.track, lines.all) if lines.all else piece.track
        if cut is None:
            receipt.reject(piece.row, tr("The track was recorded elsewhere than the walk."), piece.track.name)
        elif len(cut.xy) < 2:
            receipt.reject(piece.row, tr("The track has a single point near the walk."), piece.track.name)
        elif evening and not piece.timeless and not _overlaps(cut, evening):
            told = tr("The track was recorded on {day}, not on the evening of the walk.")
            receipt.reject(piece.row, told.format(day=day_told(store, cut.times[0])), piece.track.name)
        else:
            keys.append(_write(store, lines, replace(piece, track=cut), receipt, earlier))
    return keys


def _pieces(store: Store, lines: WalkLines, tracks: list[GpxTrack], receipt: Receipt) -> list[_Piece]:
    """Return the outings of tracks with times, and those without times; what was mended is noted."""
    import numpy as np

    pieces: list[_Piece] = []
    moved = dropped = untimed = 0
    for number, recorded in enumerate(tracks, 1):
        name = _clean_name(recorded.name, receipt)
        tidied = timed(recorded, store.crs)
        if tidied is None:
            xy, starts = _finite(recorded, store.crs)
            if lines.route and (to_lines(xy, lines.route) <= PLANNED_M).all():
                receipt.notes.append(tr("The file holds the planned way as it was sent out; it is no recorded track."))
                continue
            pieces.append(_Piece(number, Track(np.arange(len(xy)), xy, starts, name), timeless=True))
            continue
        moved += tidied.moved
        dropped += tidied.dropped
        untimed += len(recorded.times) - len(tidied.track.times) - tidied.dropped
        pieces += [_Piece(number, outing) for outing in outings(replace(tidied.track, name=name))]
    if moved:
        receipt.notes.append(tr("Points were not in the order of their times; they were sorted."))
    if dropped:
        receipt.notes.append(tr("%n point(s) that the receiver made up or told twice were left out.", None, dropped))
    if untimed:
        receipt.notes.append(tr("%n point(s) without a time were left out.", None, untimed))
    if any(piece.timeless for piece in pieces):
        receipt.notes.append(
            tr("A track without times tells where the group went and how far, not when it was at the stops.")
        )
    return pieces


def _finite(recorded: GpxTrack, crs: str) -> tuple[Any, Any]:
    """Return the points of a track that have a place in the work CRS, and where its segments begin."""
    import numpy as np

    xy = transform(recorded.lonlat, WGS84, crs)
    usable = np.isfinite(xy).all(axis=1)
    starts = np.unique(np.concatenate([[0], np.cumsum(usable)])[recorded.starts])
    return xy[usable], starts[starts < usable.sum()]


def _clean_name(name: str, receipt: Receipt) -> str:
    masked, found = screen(" ".join(plain_text(normal(name)).split()))
    receipt.masked.update(count_kinds(found))
    return masked[:NAME_LETTERS]


def _overlaps(track: Track, evening: Evening) -> bool:
    return bool(track.times[-1] >= evening[0] and track.times[0] <= evening[1])


def _write(store: Store, lines: WalkLines, piece: _Piece, receipt: Receipt, earlier: frozenset[str]) -> str:
    """Store a track, or bring it up to date, and return its key; a longer copy of one that is there takes its place."""
    track, walk = piece.track, lines.walk.uuid
    metres = length_of(track.xy, track.starts, None if piece.timeless else track.times)
    key = key_of(track.times[:0] if piece.timeless else track.times, track.xy)
    began = key.rpartition(":")[0]
    there = [
        row
        for row in store.rows("track", {"walk": walk}, columns=("uuid", "external_id"))
        if (row["external_id"] or "").rpartition(":")[0] == began
    ]
    if any(row["external_id"] == key for row in there) or (not there and key in earlier):
        receipt.unchanged += 1
        return key
    if piece.timeless:
        values = row_of_line(store, walk, track.xy, track.starts, track.name, length_m=metres, external_id=key)
    else:
        values = row_of(store, walk, track, length_m=metres, external_id=key)
    if there:
        store.update("track", there[0]["uuid"], values)
        receipt.updated += 1
    else:
        store.insert("track", [values])
        receipt.stored += 1
    return key
