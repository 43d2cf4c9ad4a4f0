"""EULUMDAT (.ldt): LiTG 1990, as its makers write it today."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from ...engine.light.photometry import IntensityTable
from ...i18n import tr
from .lines import MOST_ANGLES, Lines

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MOST_SETS = 20
_GEOMETRY = 9
#: Symmetry -> what the number of planes is a multiple of, so that the planes of symmetry are among them.
_EVEN = {2: 2, 3: 4, 4: 4}
#: Symmetry -> how many parts alike there are, of which one is stored.
_ALIKE = {2: 2, 3: 2, 4: 4}


def read_ldt(data: bytes, name: str) -> IntensityTable:
    """Return the table of a EULUMDAT file called `name`, candela per 1 000 lm, all planes written out.

    Symmetry 0 none, 1 all round, 2 to C0-C180, 3 to C90-C270, 4 to both. Raises InputError with the line.
    """
    lines = Lines(data, name)
    lines.text()
    lines.number()
    symmetry = lines.whole(tr("the symmetry"), 0, 4)
    planes = lines.whole(tr("the number of C planes"), 1, MOST_ANGLES)
    lines.number()
    angles = lines.whole(tr("the number of angles"), 2, MOST_ANGLES)
    lines.number()
    if planes % _EVEN.get(symmetry, 1):
        raise lines.broken(tr("{count} C planes do not fit the symmetry").format(count=planes))
    lines.text()
    called = lines.text()
    for _ in range(3):
        lines.text()
    for _ in range(_GEOMETRY + 4):
        lines.number()
    lumen, watts = _lamps(lines)
    lines.numbers(10)
    c = lines.rising(lines.numbers(planes), tr("the C planes"), 360.0)
    gamma = lines.rising(lines.numbers(angles), tr("the angles"), 180.0)
    stored = {0: planes, 1: 1}.get(symmetry) or planes // _ALIKE[symmetry] + 1
    values = lines.bright(lines.numbers(stored * angles)).reshape(stored, angles)
    if c[-1] >= 360.0 and planes > 1:
        raise lines.broken(tr("the C planes do not rise from 0 to {most} degrees").format(most=359))
    full = _written_out(values, symmetry, planes)
    if symmetry == 1 or planes == 1:
        c, full = np.zeros(1), full[:1]
    return IntensityTable(c, gamma, full, True, lumen, watts, called)


def _lamps(lines: Lines) -> tuple[float, float]:
    """Return lumens and watts of the first set of lamps: the others are what else may be put in."""
    sets = lines.whole(tr("the number of lamp sets"), 0, _MOST_SETS)
    lumen, watts = math.nan, math.nan
    for number in range(max(1, sets)):
        lines.number()
        lines.text()
        flux = lines.number()
        lines.text()
        lines.text()
        drawn = lines.number()
        if number == 0:
            lumen, watts = flux if flux > 0 else math.nan, drawn if drawn > 0 else math.nan
    return lumen, watts


def _written_out(values: NDArray[np.float64], symmetry: int, planes: int) -> NDArray[np.float64]:
    """Return the candela of every plane: row k is that of plane k of evenly turned ones."""
    number = np.arange(planes)
    if symmetry == 0:
        return values
    if symmetry == 1:
        return values[np.zeros(planes, dtype=np.int64)]
    if symmetry == 2:
        return values[np.minimum(number, planes - number)]
    if symmetry == 3:  # stored from C270 through C0 to C90; C and 180 - C are alike
        turned = (number + planes / 4) % planes
        return values[np.minimum(turned, planes - turned).astype(np.int64)]
    folded = np.minimum(number, planes - number)
    return values[np.minimum(folded, planes // 2 - folded)]
