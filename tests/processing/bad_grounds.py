"""Towns that lack what figures are made of: no reports, one, few years, nobody who lives there, two borders over one another, dates to come."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Callable

from shapely.geometry import box

from est_walks_plugin.operations.own_places import add_own_place
from est_walks_plugin.store import Store

from .. import town

PLACE = "Mikaelsparken"


def reports(store: Store, days: list[date]) -> None:
    """Put a report of litter at the place on each day."""
    covered = {"period_from": min(days), "period_to": max(days)} if days else {}
    (source,) = store.insert("source", [{"kind": "case", "name": "Felanmälan", "stored": len(days), **covered}])
    rows = [
        {
            "source": source, "external_id": f"r{number}", "kind": "case", "category": "litter", "status": "closed",
            "observed_at": datetime(day.year, day.month, day.day, 18, 10 + number % 40, tzinfo=timezone.utc),
            "geometry": town.at(500 + number % 5, 500 + number % 7), "position_method": "exact", "review": "clear",
        }
        for number, day in enumerate(days)
    ]  # fmt: skip
    store.insert("observation", rows)


def years(*wanted: int) -> list[date]:
    """Return a day a week of each year."""
    return [date(year, 1, 3) + timedelta(days=7 * week) for year in wanted for week in range(51)]


def _nothing(store: Store) -> None:
    reports(store, [])


def _one(store: Store) -> None:
    reports(store, [date(2025, 10, 7)])


def _short(store: Store) -> None:
    reports(store, years(2024, 2025))


def _nobody(store: Store) -> None:
    reports(store, years(2021, 2022, 2023, 2024, 2025))


def _overlap(store: Store) -> None:
    reports(store, years(2021, 2022, 2023, 2024, 2025))
    store.insert("area", [{"name": "Byn igen", "population": 900, "geometry": box(*town.at(0, 0), *town.at(700, 700))}])


def _future(store: Store) -> None:
    reports(store, [*years(2021, 2022, 2023, 2024, 2025), date(2099, 1, 1), date(2099, 2, 1)])


GROUNDS: dict[str, Callable[[Store], None]] = {
    "nothing": _nothing, "one": _one, "short": _short, "nobody": _nobody, "overlap": _overlap, "future": _future,
}  # fmt: skip


def build(path: Path, ground: str, language: str = "sv") -> str:
    """Make the town with one of `GROUNDS` and return its address."""
    with town.build(path, language=language) as store:
        store.delete("observation", [row["uuid"] for row in store.rows("observation", columns=("uuid",))])
        if ground != "nobody":
            store.update("area", store.rows("area")[0]["uuid"], {"population": 2000})
        add_own_place(store, PLACE, town.at(500, 500))
        GROUNDS[ground](store)
    return str(path)
