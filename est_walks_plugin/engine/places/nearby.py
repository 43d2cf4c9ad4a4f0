"""The observations around places, and what they amount to when some of those who told are drawn several times and others not at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - `date` is a common parameter name
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ..pairs import near_pairs

if TYPE_CHECKING:
    from .proposals import Observations

_RISING = 1.5
_REPORTS = ("case", "est", "partner")
"""Kinds counted one by one, not by who told."""
_SUMS = (
    "respondents",
    "cases_open",
    "cases_closed",
    "est_reports",
    "partners",
    "school_view",
    "recency",
    "early",
    "late",
    "unease",
    "said",
)
"""What is summed up of each place, as `Nearby` has it in its matrix."""


@dataclass(frozen=True)
class Counted:
    """What is counted of people and reports around places, arrays (p,), or (p, draws) when drawn.

    `feeling` is mean unease 0-3 (3 = frightening), nan if nobody said; `trend` voices more in the later half of the period
    than in the earlier, 0 unless clearly rising; `recency` voices of the last year.
    """

    respondents: np.ndarray
    cases_open: np.ndarray
    cases_closed: np.ndarray
    est_reports: np.ndarray
    partners: np.ndarray
    school_view: np.ndarray
    trend: np.ndarray
    feeling: np.ndarray
    recency: np.ndarray


@dataclass(frozen=True)
class Nearby:
    """Observations (k,), each at the nearest of `count` places; `voice` 0-(`people` - 1) is who told.

    `report` numbers the `reports` among them that are counted one by one (cases, EST's and partners'), -1 the others.
    They and the voices are numbered by where and when they are: the same observations in another order, with other keys, are
    numbered the same. `early` and `late` are the halves of the period, `recent` its last year.
    """

    count: int
    people: int
    reports: int
    place: np.ndarray
    row: np.ndarray
    voice: np.ndarray
    report: np.ndarray
    kind: np.ndarray
    is_open: np.ndarray
    feeling: np.ndarray
    early: np.ndarray
    late: np.ndarray
    recent: np.ndarray

    def counted(self, drawn: np.ndarray | None = None) -> Counted:
        """Return what is counted when each voice, then each report, is `drawn` (v + r, draws) times; else each once, as arrays (p,)."""
        times = np.ones((self.people + self.reports, 1)) if drawn is None else drawn
        sums = np.asarray(self._counts @ times, dtype=float).reshape(len(_SUMS), self.count, times.shape[1])
        found = dict(zip(_SUMS, sums))
        before, after, total, number = (found.pop(name) for name in ("early", "late", "unease", "said"))
        counted = Counted(
            **found,
            trend=np.where((after >= 3) & (after >= _RISING * before), after - before, 0.0),
            feeling=np.divide(total, number, out=np.full(number.shape, np.nan), where=number > 0),
        )
        if drawn is not None:
            return counted
        return Counted(**{name: value[:, 0] for name, value in vars(counted).items()})

    @cached_property
    def _counts(self) -> Any:
        """The sparse matrix ((sums of each place, one sum after the other), (voices, then reports)): how often whoever is drawn counts."""
        from scipy.sparse import coo_matrix

        case, said = self.kind == "case", np.isfinite(self.feeling)
        unease = 3.0 - np.clip(self.feeling[said], 0.0, 3.0)
        parts = {
            "respondents": self._voices(np.isin(self.kind, ("survey", "school"))),
            "cases_open": self._rows(case & self.is_open),
            "cases_closed": self._rows(case & ~self.is_open),
            "est_reports": self._rows(self.kind == "est"),
            "partners": self._rows(self.kind == "partner"),
            "school_view": self._voices(self.kind == "school"),
            "recency": self._voices(self.recent),
            "early": self._voices(self.early),
            "late": self._voices(self.late),
            "unease": (self.place[said], self.voice[said], unease),
            "said": (self.place[said], self.voice[said], np.ones(len(unease))),
        }
        row = np.concatenate([parts[name][0] + at * self.count for at, name in enumerate(_SUMS)])
        who, times = (np.concatenate([parts[name][which] for name in _SUMS]) for which in (1, 2))
        shape = (len(_SUMS) * self.count, self.people + self.reports)
        return coo_matrix((times.astype(np.float32), (row, who)), shape=shape).tocsr()

    def _voices(self, which: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return each different voice of those rows once a place: place, who, times."""
        people = max(self.people, 1)
        place, voice = np.divmod(np.unique(self.place[which] * people + self.voice[which]), people)
        return place, voice, np.ones(len(place))

    def _rows(self, which: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        return self.place[which], self.people + self.report[which], np.ones(int(which.sum()))


def nearest(xy: np.ndarray, points: np.ndarray, radius_m: float) -> tuple[np.ndarray, np.ndarray]:
    """Return (place, point) pairs: every point within the radius of a place belongs to the nearest one only."""
    place, point, away = near_pairs(xy, points, radius_m)
    order = np.lexsort((away, point))  # pairs come by place: of places as near the first stays first
    first = order[np.concatenate([[True], np.diff(point[order]) > 0])] if len(order) else order
    first = np.sort(first)
    return place[first], point[first]


def nearby(
    xy: np.ndarray, observations: Observations, radius_m: float, date_from: Date | None, date_to: Date | None
) -> Nearby:
    """Return the observations of the period within `radius_m` of a place `xy` (p,2), each at its nearest."""
    dates, points = observations.dates(), np.asarray(observations.xy, dtype=float).reshape(-1, 2)
    rows = np.flatnonzero(_in_period(dates, date_from, date_to))
    place, near = nearest(xy, points[rows], radius_m)
    row = rows[near]
    kind, is_open, feeling = observations.kinds()[row], observations.opens()[row], observations.feelings()[row]
    keys = (
        np.nan_to_num(feeling, nan=-1.0),
        is_open,
        ordered(kind)[1],
        dates[row].astype(np.int64),
        points[row, 1],
        points[row, 0],
    )
    order = np.lexsort(keys)
    place, row, kind, is_open, feeling = place[order], row[order], kind[order], is_open[order], feeling[order]
    voice, people = _in_order(observations.voices()[row])
    one_by_one = np.isin(kind, _REPORTS)
    report = np.where(one_by_one, np.cumsum(one_by_one) - 1, -1)
    early, late, recent = _halves(dates[row], dates[rows], date_from, date_to)
    return Nearby(
        len(xy), people, int(one_by_one.sum()), place, row, voice, report, kind, is_open, feeling, early, late, recent
    )


def ordered(texts: np.ndarray) -> tuple[list[str], np.ndarray]:
    """Return the different texts (k,) of an array in the order of the alphabet, and the number of each: few of many rows."""
    listed = [str(text) for text in texts]
    codes = sorted(set(listed))
    number = {code: at for at, code in enumerate(codes)}
    return codes, np.array([number[text] for text in listed], dtype=np.int64)


def _in_order(keys: np.ndarray) -> tuple[np.ndarray, int]:
    """Return the keys numbered as they first come, and how many different there are."""
    _, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
    return np.argsort(np.argsort(first))[inverse.reshape(-1)], len(first)


def _in_period(dates: np.ndarray, first: Date | None, last: Date | None) -> np.ndarray:
    inside = np.ones(len(dates), dtype=bool)
    if first is not None:
        inside &= dates >= np.datetime64(first, "D")
    if last is not None:
        inside &= dates <= np.datetime64(last, "D")
    return inside


def _halves(dates: np.ndarray, period: np.ndarray, first: Date | None, last: Date | None) -> tuple[Any, Any, Any]:
    """Return which dates (k,) are in the earlier half of the period, the later half and the last year; none where it is a day."""
    none = np.zeros(len(dates), dtype=bool)
    dated = period[~np.isnat(period)]
    if len(dated) == 0:
        return none, none, none
    begin = np.datetime64(first, "D") if first is not None else dated.min()
    end = np.datetime64(last, "D") if last is not None else dated.max()
    middle = begin + (end - begin) // 2
    recent = dates > end - np.timedelta64(365, "D")
    return (dates <= middle, dates > middle, recent) if end > begin else (none, none, recent)
