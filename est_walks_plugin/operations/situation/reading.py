"""The observations of a store as the picture counts them: read once, one voice apart from the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Sequence

import numpy as np

from ...engine.situation.reports import NO_CATEGORY, Reports, clocks, darkness, days_of
from ...engine.statistics.small_counts import respondent_keys
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
_VAGUE = (PositionMethod.AREA_CENTRE.value, PositionMethod.PLACE_NAME.value)


@dataclass(frozen=True)
class Observed:
    """The observations of a store. `reports` are what is counted; `keys`, `sources` (n,) beside them, in the order of the keys.

    `survey` are the pins of surveys (`survey_sources` beside them) and `school` the children's, apart. `good` and `future` are how many reports of the period
    tell of something good, and lie after the day looked at; neither is among `reports`.
    """

    reports: Reports
    keys: NDArray[Any]
    sources: NDArray[Any]
    survey: Reports
    survey_keys: NDArray[Any]
    survey_sources: NDArray[Any]
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
    order = np.argsort(columns["uuid"].astype(str), kind="stable")
    columns = {name: values[order] for name, values in columns.items()}
    keys = columns["uuid"].astype(str)
    twice = {row["second"] for row in store.rows("duplicate_pair", {"state": "confirmed"}, columns=("second",))}
    kept = ~np.isin(keys, list(twice) or [""])
    if asked.categories:
        kept &= np.isin(_words(columns["category"], NO_CATEGORY), asked.categories)
    if asked.sources:
        kept &= np.isin(_words(columns["source"], ""), asked.sources)
    columns = {name: values[kept] for name, values in columns.items()}
    every = _reports(store, columns)
    sources, kinds = _words(columns["source"], ""), every.kind
    later = every.day > np.datetime64(asked.as_of, "D")
    report = np.isin(kinds, [str(kind) for kind in REPORTS])
    positive = [entry.code for entry in store.catalogue.categories if entry.positive]
    good = report & np.isin(every.category, positive or [""])
    mine = report & ~good & ~later
    survey, school = (
        np.flatnonzero((kinds == kind.value) & ~later) for kind in (ObservationKind.SURVEY, ObservationKind.SCHOOL_VIEW)
    )
    told_by = _told_by(store, asked)
    sources = np.where(np.isin(sources, [one.uuid for one in told_by]), sources, kinds)
    loose = sorted(set(kinds[mine].tolist()) & set(sources[mine].tolist()))
    told_by = (*told_by, *(Source(kind, kind) for kind in loose))
    keys = columns["uuid"].astype(str)
    return Observed(
        reports=every.of(mine),
        keys=keys[mine],
        sources=sources[mine],
        survey=every.of(survey),
        survey_keys=keys[survey],
        survey_sources=_words(columns["source"], "")[survey],
        school=every.of(school),
        covered=_covered(told_by, sources[report & ~later], every.day[report & ~later]),
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


def _covered(told_by: Sequence[Source], sources: NDArray[Any], days: NDArray[Any]) -> dict[str, list[Covered]]:
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


def _reports(store: Store, columns: dict[str, NDArray[Any]]) -> Reports:
    at = columns["observed_at"].astype("datetime64[s]")
    zone = store.time_zone
    xy = np.column_stack([columns["x"], columns["y"]]).astype(float).reshape(-1, 2)
    placed = np.isfinite(xy).all(axis=1)
    wall = clocks(at, _words(columns["source"], ""), zone)
    respondent = _words(columns["respondent"], "")
    vanished = np.array([bool(value) and value == value for value in columns["vanished"]], dtype=bool)
    return Reports(
        xy=xy,
        precise=placed & ~np.isin(_words(columns["position_method"], ""), _VAGUE),
        at=at,
        day=days_of(at, zone),
        wall=wall,
        kind=_words(columns["kind"], ""),
        category=_words(columns["category"], NO_CATEGORY),
        person=respondent_keys(respondent, len(at)),
        keyed=respondent != "",
        open=(_words(columns["status"], "") == CaseStatus.OPEN.value) & ~vanished,
        closed=days_of(columns["closed_at"].astype("datetime64[s]"), zone),
        dark=darkness(at, ~np.isnat(wall), lon_lat_of(store, xy)),
    )


def _words(values: NDArray[Any], default: str) -> NDArray[Any]:
    """Return texts (n,), each of as many letters as the longest."""
    return np.array([str(value) if value else default for value in values.tolist()], dtype=str)
