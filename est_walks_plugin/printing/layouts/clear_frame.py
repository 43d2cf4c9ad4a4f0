"""Where a large map looks, so that what lies on it hides no stop."""

from __future__ import annotations

import math
from typing import Sequence

from ..quick import marks
from ..quick.canvas import Box
from ..quick.maps import SCALES, XY, Bounds, Frame, fitted

_MARGIN_MM = 9.0
_STEPS = 4


def clear_frame(bounds: Bounds, points: Sequence[XY], box: Box, lying: Sequence[Box]) -> Frame:
    """Return the frame that shows `bounds` in `box` with none of `points` under what is `lying` on it (mm in `box`).

    The middle of the ground is moved as little as does; where that is not enough the scale is one smaller, once. Where
    nothing does, as few points as can be are hidden.
    """
    first = fitted(bounds, box, margin=_MARGIN_MM)
    smaller = next((float(scale) for scale in SCALES if scale > first.scale), first.scale)
    tried = [frame for scale in (first.scale, smaller) for frame in _moved(Frame(box, first.centre, scale), bounds)]
    return min(tried, key=lambda frame: _hidden(frame, points, lying))  # the first of those that hide the fewest


def _moved(frame: Frame, bounds: Bounds) -> list[Frame]:
    """Return the frame with its middle moved as far as `bounds` allow, the least moves first."""
    metres = frame.scale / 1000
    free = [
        max(0.0, (side - 2 * _MARGIN_MM) * metres - (high - low)) / 2
        for side, low, high in ((frame.box.width, bounds[0], bounds[2]), (frame.box.height, bounds[1], bounds[3]))
    ]
    steps = range(-_STEPS, _STEPS + 1)
    moves = sorted(((across, up) for across in steps for up in steps), key=lambda move: (math.hypot(*move), move))
    x, y = frame.centre
    return [
        Frame(frame.box, (x + free[0] * across / _STEPS, y + free[1] * up / _STEPS), frame.scale)
        for across, up in moves
    ]


def _hidden(frame: Frame, points: Sequence[XY], lying: Sequence[Box]) -> int:
    around = [box.inset(-marks.DISC_MM - 0.5) for box in lying]
    return sum(
        any(box.x < x < box.right and box.y < y < box.bottom for box in around)
        for x, y in (frame.to_paper(*point) for point in points)
    )
