"""IES LM-63 (.ies), type C: LM-63-1986 to LM-63-2019 alike."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

import numpy as np

from ...engine.light.photometry import IntensityTable
from ...i18n import tr
from .lines import MOST_ANGLES, Lines

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MOST_KEYWORDS = 500
_TYPE_C = 1


def read_ies(data: bytes, name: str) -> IntensityTable:
    """Return the table of an IES file called `name`, absolute candela, all planes written out. Raises InputError with the line."""
    lines = Lines(data, name, comma=" ")
    called = _head(lines)
    lamps, lumen, times, angles, planes, kind, _units, *_size, ballast, _future, watts = lines.numbers(13)
    if kind != _TYPE_C:
        raise lines.broken(tr("the photometry is not of type C, which luminaires for streets have"))
    count = lines.counted(angles, tr("the number of angles"), 2, MOST_ANGLES)
    turns = lines.counted(planes, tr("the number of C planes"), 1, MOST_ANGLES)
    gamma = lines.rising(lines.numbers(count), tr("the angles"), 180.0)
    c = lines.rising(lines.numbers(turns), tr("the C planes"), 360.0)
    values = lines.numbers(count * turns).reshape(turns, count)
    c, full = _written_out(lines, c, lines.bright(values * times * ballast))
    total = lamps * lumen if lumen > 0 and lamps > 0 else math.nan
    return IntensityTable(c, gamma, full, False, total, watts if watts > 0 else math.nan, called, street_deg=0.0)


def _head(lines: Lines) -> str:
    """Read up to and with TILT and return what the luminaire is called."""
    called = ""
    for _ in range(_MOST_KEYWORDS):
        line = lines.text()
        found = re.match(r"\[(LUMINAIRE|LUMCAT)\](.*)", line, re.IGNORECASE)
        called = called or (found.group(2).strip() if found else "")
        if line.upper().replace(" ", "").startswith("TILT="):
            if line.upper().replace(" ", "") == "TILT=INCLUDE":
                lines.number()
                count = lines.whole(tr("the number of angles"), 0, MOST_ANGLES)
                lines.numbers(count)
                lines.numbers(count)
            return called
    raise lines.broken(tr("there is no line that begins with TILT="))


def _written_out(
    lines: Lines, c: NDArray[np.float64], values: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return planes all round and their candela: files stop at 0, 90 or 180 degrees where the rest is the mirror image."""
    if len(c) == 1:
        return np.zeros(1), values
    if c[0] != 0 or c[-1] not in (90.0, 180.0, 360.0):
        raise lines.broken(tr("the C planes do not go from 0 to 90, 180 or 360 degrees"))
    if c[-1] == 90.0:
        c, values = np.concatenate([c, 180.0 - c[-2::-1]]), np.concatenate([values, values[-2::-1]])
    if c[-1] == 180.0:
        c, values = np.concatenate([c, 360.0 - c[-2::-1]]), np.concatenate([values, values[-2::-1]])
    return c[:-1], values[:-1]
