"""What lies around places: voices, cases, dark metres, broken lamps, schools - as one array a kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - `date` is a common parameter name
from typing import TYPE_CHECKING

import numpy as np

from ...model.wording.reasons import HOMES_TO, VULNERABLE_KINDS, Reason, ReasonCode
from ..light.gaps import DarkGap
from ..light.lighting import Lamps
from ..pairs import near_pairs
from .dark_near import dark_near
from .nearby import Nearby, nearby, nearest, ordered

if TYPE_CHECKING:
    from .homes import HomesPassing, HomesWay
    from .proposals import Observations, Points

VULNERABLE_M = 200.0

_ENOUGH = {
    "respondents": 5.0,
    "cases": 3.0,
    "est_reports": 2.0,
    "school_view": 2.0,
    "partners": 2.0,
    "dark_gap": 60.0,
    "lamps_out": 3.0,
    "trend": 3.0,
    "recency": 3.0,
    "homes": 100.0,
}
"""What a part of 1 takes at least, so that a lone pin is not the top of the scale where there is little else."""


@dataclass(frozen=True)
class Evidence:
    """Counts and measures around each place, arrays (p,). `feeling` is mean unease 0-3 (3 = frightening), nan if
    nobody said; `vulnerable` is 0-1 by nearness of the nearest such place, `vulnerable_kind` which kind. `homes` (p) have their way by each
    place, after a model; None where there is none."""

    respondents: np.ndarray
    cases_open: np.ndarray
    cases_closed: np.ndarray
    est_reports: np.ndarray
    school_view: np.ndarray
    partners: np.ndarray
    gap_m: np.ndarray
    lamps_out: np.ndarray
    vulnerable: np.ndarray
    vulnerable_kind: list[str]
    trend: np.ndarray
    feeling: np.ndarray
    recency: np.ndarray
    common: list[tuple[str, int]]
    near: Nearby
    homes: list[HomesWay] | None = None

    def parts(self) -> dict[str, np.ndarray]:
        """Return (p,) 0-1 for each weight, or (p, draws) of what was drawn: logarithmic, 1 = the most found anywhere (or enough).

        Of what nobody knows there is none.
        """
        parts = {
            "respondents": self.respondents,
            "cases": self.cases_open + 0.25 * self.cases_closed,
            "est_reports": self.est_reports,
            "school_view": self.school_view,
            "partners": self.partners,
            "dark_gap": self.gap_m,
            "lamps_out": self.lamps_out,
            "trend": self.trend,
            "recency": self.recency,
        }
        if self.homes is not None:
            parts["homes"] = np.array([way.homes for way in self.homes], dtype=float)
        scaled = {name: np.log1p(v) / np.log1p(np.maximum(v.max(axis=0), _ENOUGH[name])) for name, v in parts.items()}
        scaled["vulnerable"] = self.vulnerable
        scaled["feeling"] = np.nan_to_num(self.feeling, nan=0.0) / 3.0
        return scaled

    def reasons(self, row: int) -> list[tuple[str, Reason]]:
        """Return (weight name, reason) of everything found at a place."""
        told = [
            ("respondents", Reason(ReasonCode.RESPONDENTS, float(self.respondents[row]))),
            ("cases", Reason(ReasonCode.CASES_OPEN, float(self.cases_open[row]))),
            ("dark_gap", Reason(ReasonCode.DARK_GAP, float(self.gap_m[row]), "m")),
            ("lamps_out", Reason(ReasonCode.LAMPS_OUT, float(self.lamps_out[row]))),
            (
                "vulnerable",
                Reason(ReasonCode.VULNERABLE, float(self.vulnerable[row]), "share", self.vulnerable_kind[row]),
            ),
            ("est_reports", Reason(ReasonCode.EST_REPORTS, float(self.est_reports[row]))),
            ("school_view", Reason(ReasonCode.SCHOOL_VIEW, float(self.school_view[row]))),
            ("partners", Reason(ReasonCode.PARTNERS, float(self.partners[row]))),
            ("trend", Reason(ReasonCode.TREND, float(self.trend[row]))),
            ("recency", Reason(ReasonCode.RECENCY, float(self.recency[row]))),
        ]
        if self.cases_open[row] == 0:
            told[1] = ("cases", Reason(ReasonCode.CASES_CLOSED, float(self.cases_closed[row])))
        if self.feeling[row] >= 1.5:
            told.append(("feeling", Reason(ReasonCode.FEELING, float(self.feeling[row]))))
        if self.homes is not None and self.homes[row].homes:
            kind, count = self.homes[row].most
            told.append(("homes", Reason(HOMES_TO[kind], float(count))))
        return told

    def category(self, row: int) -> Reason | None:
        """Return the reason that names what most observations are about, or None."""
        code, count = self.common[row]
        return Reason(ReasonCode.CATEGORY, float(count), "", code) if code and count >= 2 else None


def gather(
    xy: np.ndarray,
    observations: Observations,
    gaps: list[DarkGap],
    landmarks: Points | None,
    lamps: Lamps | None,
    radius_m: float,
    date_from: Date | None,
    date_to: Date | None,
    homes: HomesPassing | None = None,
) -> Evidence:
    """Return what lies within `radius_m` of each place `xy` (p,2).

    An observation or a broken lamp counts at the nearest place only, so that two places side by side do not both
    claim it; darkness and schools belong to the surroundings and count at each.
    """
    near = nearby(xy, observations, radius_m, date_from, date_to)
    vulnerable, vulnerable_kind = _vulnerable(xy, landmarks)
    return Evidence(
        **vars(near.counted()),
        gap_m=np.array([dark.metres if dark is not None else 0.0 for dark in dark_near(xy, gaps, radius_m)]),
        lamps_out=_lamps_out(xy, lamps, radius_m),
        vulnerable=vulnerable,
        vulnerable_kind=vulnerable_kind,
        common=_common(near.place, observations.categories()[near.row], len(xy)),
        near=near,
        homes=None if homes is None else homes.by(xy, radius_m),
    )


def _lamps_out(xy: np.ndarray, lamps: Lamps | None, radius_m: float) -> np.ndarray:
    if lamps is None or len(lamps) == 0:
        return np.zeros(len(xy))
    out = np.asarray(lamps.xy, dtype=float)[lamps.statuses() == "out"]
    place, _ = nearest(xy, out, radius_m)
    return np.bincount(place, minlength=len(xy)).astype(float)


def _vulnerable(xy: np.ndarray, landmarks: Points | None) -> tuple[np.ndarray, list[str]]:
    """Return (p,) 1 beside a school or the like falling to 0 at 200 m, and its kind."""
    share, kinds = np.zeros(len(xy)), [""] * len(xy)
    if landmarks is None or len(landmarks) == 0:
        return share, kinds
    kind = landmarks.kinds()
    wanted = np.flatnonzero(np.isin(kind, VULNERABLE_KINDS))
    place, near, away = near_pairs(xy, np.asarray(landmarks.xy, dtype=float).reshape(-1, 2)[wanted], VULNERABLE_M)
    for row, landmark, distance in zip(place, near, away):
        nearness = 1.0 - distance / VULNERABLE_M
        if nearness > share[row]:
            share[row], kinds[row] = nearness, str(kind[wanted[landmark]])
    return share, kinds


def _common(place: np.ndarray, category: np.ndarray, count: int) -> list[tuple[str, int]]:
    """Return the commonest category of each place with its count, the first in the alphabet when equal."""
    common: list[tuple[str, int]] = [("", 0)] * count
    told = np.flatnonzero((category != "") & (category != "other"))
    if len(told) == 0:
        return common
    codes, code = ordered(category[told])
    pairs, number = np.unique(place[told] * len(codes) + code, return_counts=True)
    for pair, times in zip(pairs.tolist(), number.tolist()):
        row, which = divmod(pair, len(codes))
        if times > common[row][1]:
            common[row] = (codes[which], times)
    return common
