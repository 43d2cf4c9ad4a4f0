"""Tracks that the phones recorded, as the store keeps tracks."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Optional

from ....engine.tracks.along import length_of
from ....engine.tracks.tidy import near, tidy
from ....model.field.track import Track
from ..cells import moment_of
from ..desk_rows import Desk
from ..gpx.walk_lines import WalkLines
from ..three_way import Cells
from ..track_rows import row_of, row_of_line
from .geometry import Shape

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SECONDS_FROM = 1e9
"""Larger measures are no seconds since the start but since 1970; a hundred times larger still, milliseconds."""
_MILLISECONDS_FROM = 1e11
Extent = tuple[Optional[datetime], float]
"""When a track ends, None where it has no times, and its length in metres."""


def track_row(
    desk: Desk, uuid: str, cells: Cells, shape: Optional[Shape], lines: WalkLines
) -> Optional[dict[str, Any]]:
    """Return the columns of a track, None for one without a line near the walk; the way there and home is left out.

    Times are its measures (M), where it has such.
    """
    import numpy as np

    parts = [index for index, part in enumerate(shape.parts) if len(part) > 1] if shape else []
    if shape is None or not parts:
        return None
    xy = np.concatenate([shape.parts[index] for index in parts])
    starts = np.cumsum([0, *(len(shape.parts[index]) for index in parts[:-1])])
    began = moment_of(cells.get("started_at"))
    times = _times([shape.measures[index] for index in parts], began)
    whole = Track(np.arange(len(xy), dtype=float), xy, starts) if times is None else tidy(times, xy, starts).track
    cut = near(whole, lines.all) if lines.all else whole
    if cut is None or len(cut.xy) < 2:
        return None
    length = length_of(cut.xy, cut.starts, None if times is None else cut.times)
    if times is not None:
        row = row_of(desk.store, desk.walk.uuid, cut, length_m=length, external_id=uuid)
    else:
        row = row_of_line(desk.store, desk.walk.uuid, cut.xy, cut.starts, "", length_m=length, external_id=uuid)
    return {**row, "uuid": uuid, "started_at": row.get("started_at") or began}


def is_longer(now: Extent, before: Extent) -> bool:
    """Return whether a track was recorded on since it came; another moment or metre is none."""
    (ended, length), (then, length_then) = now, before
    if ended is None:
        return then is None and length > length_then + 1.0
    return then is None or (ended - then).total_seconds() >= 1.0


def _times(measures: list[Optional[NDArray[Any]]], began: Any) -> Optional[NDArray[Any]]:
    """Return seconds since 1970, None where the measures tell none: missing, not rising, or from an unknown start."""
    import numpy as np

    if any(one is None for one in measures):
        return None
    told = np.concatenate([one for one in measures if one is not None])
    if not np.isfinite(told).all() or len(told) < 2 or told[-1] <= told[0]:
        return None
    if told[0] >= _MILLISECONDS_FROM:
        return told / 1000
    if told[0] >= _SECONDS_FROM:
        return told
    return None if began is None else began.timestamp() + told
