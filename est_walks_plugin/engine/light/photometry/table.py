"""The light of a luminaire by direction: candela by plane C and angle gamma, type C."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True)
class IntensityTable:
    """Candela (c, g) of planes `c_deg` (c,), rising from 0 and below 360, at `gamma_deg` (g,), rising, 0 straight down.

    One plane is rotationally symmetric. With `per_klm` the candela are for 1 000 lm of the luminaire's lamps, else absolute.
    `lumen` and `watts` are of all lamps in it, nan where its file tells none. `street_deg` is the plane that points at the street:
    90 in EULUMDAT, 0 in IES. `assumed`: no maker measured it.
    """

    c_deg: NDArray[np.float64]
    gamma_deg: NDArray[np.float64]
    cd: NDArray[np.float64]
    per_klm: bool = True
    lumen: float = math.nan
    watts: float = math.nan
    name: str = ""
    street_deg: float = 90.0
    assumed: bool = False

    @property
    def is_round(self) -> bool:
        """Whether every plane is the same."""
        return len(self.c_deg) == 1

    def candela(self, c: NDArray[np.float64], gamma: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return candela (n,) at planes and angles (n,) in degrees: linear between both; nothing beyond the angles given."""
        at = np.clip(np.searchsorted(self.gamma_deg, gamma, side="right") - 1, 0, max(len(self.gamma_deg) - 2, 0))
        after = np.minimum(at + 1, len(self.gamma_deg) - 1)
        share = _share(gamma, self.gamma_deg[at], self.gamma_deg[after])
        if self.is_round:
            found = self.cd[0, at] * (1 - share) + self.cd[0, after] * share
        else:
            turned = np.mod(c - self.c_deg[0], 360.0) + self.c_deg[0]
            plane = np.searchsorted(self.c_deg, turned, side="right") - 1
            beside = (plane + 1) % len(self.c_deg)
            end = np.where(beside == 0, self.c_deg[0] + 360.0, self.c_deg[beside])
            aside = _share(turned, self.c_deg[plane], end)
            first = self.cd[plane, at] * (1 - share) + self.cd[plane, after] * share
            second = self.cd[beside, at] * (1 - share) + self.cd[beside, after] * share
            found = first * (1 - aside) + second * aside
        beyond = (gamma > self.gamma_deg[-1] + 1e-9) | (gamma < self.gamma_deg[0] - 1e-9)
        return np.where(beyond, 0.0, found)

    def turned_round(self) -> IntensityTable:
        """Return the table with every plane the mean of all: what is known where nobody knows which way a luminaire looks."""
        if self.is_round:
            return self
        width = np.diff(np.append(self.c_deg, self.c_deg[0] + 360.0))
        weight = (width + np.roll(width, 1)) / 2 / 360.0
        mean = (self.cd * weight[:, None]).sum(axis=0, keepdims=True)
        return replace(self, c_deg=np.zeros(1), cd=mean)

    def flux(self) -> float:
        """Return the lumens that the candela add up to: 1 000 times the light output ratio with `per_klm`."""
        fine = np.linspace(0.0, 180.0, 3601)
        mean = self.turned_round().candela(np.zeros(len(fine)), fine)
        edge = mean * np.sin(np.radians(fine))
        return float(2 * math.pi * np.sum((edge[1:] + edge[:-1]) / 2 * np.radians(np.diff(fine))))


@lru_cache(maxsize=1)
def lambert() -> IntensityTable:
    """Return a luminaire that looks equally bright from everywhere below: I = 1000/pi cos(gamma) candela per 1 000 lm."""
    gamma = np.linspace(0.0, 90.0, 181)
    cd = 1000.0 / math.pi * np.cos(np.radians(gamma))
    return IntensityTable(np.zeros(1), gamma, np.maximum(cd, 0.0)[None, :], assumed=True)


#: Angle -> candela before it is scaled to 1 000 lm: brightest at 65 degrees, next to nothing above 80, the same all round.
_STREET = (
    (0, 100), (10, 101), (20, 105), (30, 114), (40, 130), (50, 152), (60, 170),
    (65, 172), (70, 140), (75, 76), (80, 24), (85, 5), (90, 0),
)  # fmt: skip


@lru_cache(maxsize=1)
def street() -> IntensityTable:
    """Return the optic that is assumed where no file of the luminaire is given.

    A wide street optic as LED luminaires for paths have it, simplified: it throws its light sideways, brightest at 65 degrees
    from straight down, and is the same all round, since a register does not tell which way a luminaire looks. Ours, of no
    maker; whatever is reckoned with it says so.
    """
    gamma, shape = np.array(_STREET, dtype=float).T
    raw = IntensityTable(np.zeros(1), gamma, shape[None, :], assumed=True)
    return replace(raw, cd=raw.cd * 1000.0 / raw.flux())


def _share(value: NDArray[np.float64], low: NDArray[np.float64], high: NDArray[np.float64]) -> NDArray[np.float64]:
    width = high - low
    return np.where(width > 0, (value - low) / np.where(width > 0, width, 1.0), 0.0)
