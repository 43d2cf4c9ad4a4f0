"""Counts around the treated places and around the control, of the same months before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Sequence

import numpy as np

from ...engine.statistics import compare, overdispersion, poisson_interval
from ...model.codes import ObservationKind
from ..scene import read_observations
from .coverage import Covered, covered_by, months_of
from .months import Interval, Month, SameMonths, same_months
from .result import CountEffect, SurveyEffect

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...store import Store

LEAST_AREAS = 10
"""From so many places of the control it is told how much more than chance counts vary."""
OF_KIND = {ObservationKind.CASE.value: "case", ObservationKind.EST_REPORT.value: "est_report"}


@dataclass(frozen=True)
class Ground:
    """Where is counted: treated and control points (n, 2) in the work CRS, and the radius around each in metres."""

    treated: NDArray[np.float64]
    control: NDArray[np.float64]
    radius_m: float

    @classmethod
    def of(
        cls, treated: Sequence[tuple[float, float]], control: Sequence[tuple[float, float]], radius_m: float
    ) -> Ground:
        """Return the points as arrays."""
        return cls(
            np.asarray(treated, dtype=float).reshape(-1, 2), np.asarray(control, dtype=float).reshape(-1, 2), radius_m
        )

    def nearest(self, xy: NDArray[np.float64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return for points (m, 2) the row of the treated and of the control place they belong to, -1 for none."""
        mine = _within(xy, self.treated, self.radius_m)
        others = _within(xy, self.control, self.radius_m)
        return mine, np.where(mine >= 0, -1, others)


def _within(xy: NDArray[np.float64], places: NDArray[np.float64], radius: float) -> NDArray[np.int64]:
    if not len(xy) or not len(places):
        return np.full(len(xy), -1)
    from scipy.spatial import cKDTree

    away, row = cKDTree(places).query(xy)
    return np.where(away <= radius, row, -1)


def count_effect(store: Store, kind: str, ground: Ground, before: Interval, after: Interval) -> CountEffect:
    """Return what became of the observations of a kind (a code of ObservationKind)."""
    covered = covered_by(store, kind)
    months = same_months(before, after, months_of(covered))
    if months.is_empty:
        return CountEffect(kind, months)
    found = read_observations(store, first=before.first, last=after.last, where={"kind": OF_KIND[kind]})
    at = np.asarray(found.date).astype("datetime64[M]").astype(np.int64)
    mine, others = ground.nearest(np.asarray(found.xy, dtype=float).reshape(-1, 2))
    sides = [np.isin(at, _numbers(side)) for side in (months.before, months.after)]
    treated = _counts(mine, sides)
    control = _counts(others, sides) if len(ground.control) else None
    dispersion, known = _dispersion(ground, months, at, mine, others)
    return CountEffect(
        kind,
        months,
        treated,
        control,
        dispersion,
        known,
        compare(
            treated,
            control,
            years=months.years,
            sizes=(len(ground.treated), max(1, len(ground.control))),
            dispersion=dispersion,
        ),
        tuple(_interval(count, years) for count, years in zip(treated, months.years)),
        (_telling(covered, months.before), _telling(covered, months.after)),
    )


def _counts(rows: NDArray[np.int64], sides: Sequence[NDArray[np.bool_]]) -> tuple[int, int]:
    return int(((rows >= 0) & sides[0]).sum()), int(((rows >= 0) & sides[1]).sum())


def _interval(count: int, years: int) -> tuple[float, float]:
    """Return the exact interval of a count as many as in one year."""
    low, high = poisson_interval(count)
    return low / years, high / years


def _numbers(months: Sequence[Month]) -> NDArray[np.int64]:
    return np.array([(year - 1970) * 12 + month - 1 for year, month in months], dtype=np.int64)


def _telling(covered: Sequence[Covered], months: Sequence[Month]) -> tuple[str, ...]:
    """Return the names of the sources that tell of any of the months."""
    return tuple(one.name for one in covered if (set(one.days.touched()) - one.silent) & set(months))


def _dispersion(
    ground: Ground, months: SameMonths, at: NDArray[np.int64], mine: NDArray[np.int64], others: NDArray[np.int64]
) -> tuple[float, bool]:
    """Return how much more than chance the years before vary at the places, and whether that can be told."""
    years = months.years[0]
    if years < 2:
        return 1.0, False
    number = dict(zip(_numbers(months.before).tolist(), months.year_of().values()))
    year = np.array([number.get(month, -1) for month in at.tolist()], dtype=np.int64)
    rows = np.where(others >= 0, others, np.where(mine >= 0, mine + len(ground.control), -1))
    used = (rows >= 0) & (year >= 0)
    counts = np.zeros((len(ground.control) + len(ground.treated), years))
    np.add.at(counts, (rows[used], year[used]), 1)
    counts = counts[counts.sum(axis=1) > 0]
    if len(counts) < LEAST_AREAS:
        return 1.0, False
    return overdispersion(counts), True


def survey_effect(store: Store, ground: Ground, before: Interval, after: Interval) -> SurveyEffect:
    """Return the respondents who pointed at the treated places in the last survey of each side, of all who answered it."""
    minimum = store.municipal_settings.smallest_count
    here: list[int | None] = []
    everyone: list[int | None] = []
    names: list[str] = []
    surveys = covered_by(store, ObservationKind.SURVEY.value)
    for side in (before, after):
        for one in reversed([one for one in surveys if one.days.first <= side.last and one.days.last >= side.first]):
            mine, of_all = _respondents(store, ground, one, side)
            if of_all:
                here, everyone, names = [*here, mine], [*everyone, of_all], [*names, one.name]
                break
        else:
            here, everyone, names = [*here, None], [*everyone, None], [*names, ""]
    hidden = any(count is not None and 0 < count < minimum for count in here)
    return SurveyEffect(
        (None, None) if hidden else (here[0], here[1]), (everyone[0], everyone[1]), (names[0], names[1]), hidden
    )


def _respondents(store: Store, ground: Ground, survey: Covered, side: Interval) -> tuple[int, int]:
    """Return how many respondents of a survey pointed at the treated places, and how many answered at all."""
    where = {"kind": ObservationKind.SURVEY.value, "source": survey.source}
    found = read_observations(store, first=side.first, last=side.last, where=where)
    keys = np.array([who or key for who, key in zip(found.respondent, found.id)], dtype=object).astype(str)
    mine, _ = ground.nearest(np.asarray(found.xy, dtype=float).reshape(-1, 2))
    return len(np.unique(keys[mine >= 0])), len(np.unique(keys))
