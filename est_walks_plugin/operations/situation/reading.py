"""The observations of a store as the picture counts them: read once, one voice apart from the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Sequence

import numpy as np

from ...engine.situation.reports import NO_CATEGORY, Reports, clocks, darkness, days_of
from ...engine.statistics.small_counts import respondent_keys
from ...engine.texts import Texts
from ...model.codes import REPORTS, CaseStatus, ObservationKind, PositionMethod
from ...model.source import Source
from ..effects.coverage import Covered, covered_of
from .by_light import lon_lat_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...store import Store
    from .asking import Asked

_COLUMNS = (
    "uuid",
    "kind",
    "category",
    "source",
    "respondent",
    "observed_at",
    "status",
    "closed_at",
    "vanished",
    "position_method",
    "x",
    "y",
)
_TEXTS = {
    "kind": "",
    "category": NO_CATEGORY,
    "source": "",
    "respondent": "",
    "status": "",
    "position_method": "",
}
"""The columns of texts of which few differ, with what stands for none."""
_NUMBERS = ("observed_at", "closed_at", "vanished", "x", "y")
_VAGUE = (PositionMethod.AREA_CENTRE.value, PositionMethod.PLACE_NAME.value)


@dataclass(frozen=True)
class Observed:
    """The observations of a store. `reports` are what is counted; `keys`, `sources` (n,) beside them, in the order of the keys.

    `survey` are the pins of surveys (`survey_sources` beside them) and `school` the children's, apart. `good` and `future` are how many reports of the period
    tell of something good, and lie after the day looked at; neither is among `reports`.
    """

    reports: Reports
    keys: NDArray[Any]
    sources: Texts
    survey: Reports
    survey_keys: NDArray[Any]
    survey_sources: Texts
    school: Reports
    covered: dict[str, list[Covered]]
    told_by: tuple[Source, ...]
    good: NDArray[np.datetime64]
    future: int


def read_observed(store: Store, asked: Asked) -> Observed:
    """Return the observations of a store up to the day looked at; of what one person told twice, the first.

    Reports without a source, or of one that is gone, are a nameless one of their kind, which is its key.
    """
    columns = store.arrays("observation", _COLUMNS)
    # Texts become arrays of numbers while they lie in the order they were read in: in any other, each is looked for in memory.
    texts = {name: Texts.of(columns[name], default) for name, default in _TEXTS.items()}
    keys = np.array(columns["uuid"].tolist(), dtype=str)
    twice = {row["second"] for row in store.rows("duplicate_pair", {"state": "confirmed"}, columns=("second",))}
    kept = np.fromiter((key not in twice for key in columns["uuid"].tolist()), dtype=bool, count=len(keys))
    if asked.categories:
        kept &= texts["category"].among(asked.categories)
    if asked.sources:
        kept &= texts["source"].among(asked.sources)
    order = np.argsort(keys, kind="stable")
    order = order[kept[order]]
    keys = keys[order]
    texts = {name: one.at(order) for name, one in texts.items()}
    every = _reports(store, {name: columns[name][order] for name in _NUMBERS}, texts)
    source, kind = texts["source"], texts["kind"]
    later = every.day > np.datetime64(asked.as_of, "D")
    report = kind.among([str(one) for one in REPORTS])
    positive = [entry.code for entry in store.catalogue.categories if entry.positive]
    good = report & texts["category"].among(positive or [""])
    mine = report & ~good & ~later
    survey, school = (
        np.flatnonzero(kind.among([one.value]) & ~later)
        for one in (ObservationKind.SURVEY, ObservationKind.SCHOOL_VIEW)
    )
    told_by = _told_by(store, asked)
    sources = source.where(source.among([one.uuid for one in told_by]), kind)
    loose = sorted(kind.at(mine).counts().keys() & sources.at(mine).counts().keys())
    told_by = (*told_by, *(Source(one, one) for one in loose))
    return Observed(
        reports=every.of(mine),
        keys=keys[mine],
        sources=sources.at(mine),
        survey=every.of(survey),
        survey_keys=keys[survey],
        survey_sources=source.at(survey),
        school=every.of(school),
        covered=_covered(told_by, sources.at(report & ~later), every.day[report & ~later]),
        told_by=told_by,
        good=every.day[good & ~later],
        future=int((report & later).sum()),
    )


def _told_by(store: Store, asked: Asked) -> tuple[Source, ...]:
    """Return the sources of reports that are asked for, by name."""
    where = {"kind": sorted(str(kind) for kind in REPORTS)}
    columns = ("uuid", "kind", "name", "period_from", "period_to", "data_date")
    found = [Source.from_row(row) for row in store.rows("source", where, columns=columns)]
    kept = [one for one in found if not asked.sources or one.uuid in asked.sources]
    return tuple(sorted(kept, key=lambda one: (one.name, one.uuid)))


def _covered(told_by: Sequence[Source], sources: Texts, days: NDArray[Any]) -> dict[str, list[Covered]]:
    kinds = sorted({one.kind for one in told_by})
    return {kind: covered_of([one for one in told_by if one.kind == kind], sources, days) for kind in kinds}


def covered_days(covered: list[Covered], until: date) -> NDArray[np.datetime64]:
    """Return the days, sorted, that sources tell of, none after `until`."""
    found = [np.zeros(0, dtype="datetime64[D]")]
    for one in covered:
        days = np.arange(np.datetime64(one.days.first, "D"), np.datetime64(min(one.days.last, until), "D") + 1)
        silent = np.array([f"{year:04d}-{month:02d}" for year, month in one.silent], dtype="datetime64[M]")
        found.append(days[~np.isin(days.astype("datetime64[M]"), silent)])
    return np.unique(np.concatenate(found))


def _reports(store: Store, columns: dict[str, NDArray[Any]], texts: dict[str, Texts]) -> Reports:
    at = columns["observed_at"].astype("datetime64[s]")
    zone = store.time_zone
    xy = np.column_stack([columns["x"], columns["y"]]).astype(float).reshape(-1, 2)
    placed = np.isfinite(xy).all(axis=1)
    wall = clocks(at, texts["source"].number, zone)
    vanished = columns["vanished"]
    return Reports(
        xy=xy,
        precise=placed & ~texts["position_method"].among(_VAGUE),
        at=at,
        day=days_of(at, zone),
        wall=wall,
        kind=texts["kind"].array(),
        category=texts["category"].array(),
        person=respondent_keys(texts["respondent"].array(), len(at)),
        keyed=~texts["respondent"].among([""]),
        open=texts["status"].among([CaseStatus.OPEN.value]) & ~((vanished != 0) & (vanished == vanished)),
        closed=days_of(columns["closed_at"].astype("datetime64[s]"), zone),
        dark=darkness(at, ~np.isnat(wall), lon_lat_of(store, xy)),
    )
