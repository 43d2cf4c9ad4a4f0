"""The lines of a luminaire's file, taken one after another; whatever is wrong names the line."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from ...i18n import tr
from ...model.errors import InputError

if TYPE_CHECKING:
    from numpy.typing import NDArray

LARGEST_BYTES = 5_000_000
MOST_ANGLES = 2_000
LARGEST = 1e9


def _decoded(data: bytes) -> str:
    """Return UTF-8 where it is that, else what makers on Windows write; every file can be read so."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


class Lines:
    """Text of a file called `name`, line by line; a comma is `comma` among numbers. What cannot be read raises InputError."""

    def __init__(self, data: bytes, name: str, comma: str = ".") -> None:
        self.name, self._comma = name, comma
        if len(data) > LARGEST_BYTES:
            raise InputError(
                tr("{file} is larger than a luminaire's file can be; choose the .ldt or .ies file.").format(file=name)
            )
        text = _decoded(data.removeprefix(b"\xef\xbb\xbf")).replace("\r\n", "\n").replace("\r", "\n")
        self._lines = text.split("\n")
        self.at = 0

    def text(self) -> str:
        """Return the next line, which may be empty."""
        if self.at >= len(self._lines):
            raise self.broken(tr("the file ends too early"))
        line = self._lines[self.at].strip()
        self.at += 1
        return line

    def number(self) -> float:
        """Return the number that is the next line; an empty line is 0."""
        line = self.text()
        return self._number(line.split()[0]) if line else 0.0

    def whole(self, what: str, least: int, most: int) -> int:
        """Return the whole number that is the next line, from `least` to `most`; `what` it counts is told when it is not."""
        value = self.number()
        return self.counted(value, what, least, most)

    def counted(self, value: float, what: str, least: int, most: int) -> int:
        """Return a number as a count within bounds."""
        if value != int(value) or not least <= value <= most:
            raise self.broken(
                tr("{what} is {value}, which is not a whole number from {least} to {most}").format(
                    what=what, value=f"{value:g}", least=least, most=most
                )
            )
        return int(value)

    def numbers(self, count: int) -> NDArray[np.float64]:
        """Return `count` numbers from the next lines, however they are broken up."""
        found: list[float] = []
        while len(found) < count:
            found += [self._number(word) for word in self.text().replace(",", self._comma).split()]
        if len(found) > count:
            raise self.broken(tr("the line holds more numbers than are due"))
        return np.array(found)

    def broken(self, why: str) -> InputError:
        """Return the error that names file, line and remedy."""
        return InputError(
            tr("{file}, line {line}: {why}; ask the maker for the luminaire's file again.").format(
                file=self.name, line=max(1, min(self.at, len(self._lines))), why=why
            )
        )

    def rising(self, angles: NDArray[np.float64], what: str, most: float) -> NDArray[np.float64]:
        """Return angles that rise from 0 on at least and end at `most` degrees at most."""
        if len(angles) and (angles[0] < 0 or angles[-1] > most + 1e-6 or np.any(np.diff(angles) <= 0)):
            raise self.broken(tr("{what} do not rise from 0 to {most} degrees").format(what=what, most=f"{most:g}"))
        return angles

    def bright(self, candela: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return candela that are not less than nothing, and not all nothing."""
        if np.any(candela < 0):
            raise self.broken(tr("the light in some direction is less than nothing"))
        if not np.any(candela > 0):
            raise self.broken(tr("the luminaire gives no light in any direction"))
        return candela

    def _number(self, word: str) -> float:
        try:
            value = float(word.replace(",", "."))
        except ValueError:
            value = math.nan
        if not abs(value) <= LARGEST:
            raise self.broken(tr("“{text}” is no number").format(text=word[:20]))
        return value
