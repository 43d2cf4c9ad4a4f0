"""A store whose counts before and after are known by hand: one treated tunnel, one near it, eleven that are a control."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from est_walks_plugin.operations.create_store import create_store

E, N = 135_973.0, 6_595_977.0
BEFORE, AFTER = "2024-01-01/2024-12-31", "2025-01-01/2025-12-31"
FOUR_YEARS = "2021-01-01/2024-12-31"
DONE = date(2025, 1, 20)


def moment(day: date, hour: int = 11) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=timezone.utc)


def _case(
    source: str, number: int, day: date, xy: tuple[float, float], kind: str = "case", who: str = ""
) -> dict[str, Any]:
    return {
        "source": source,
        "external_id": f"{kind}-{number}-{day}-{who}",
        "kind": kind,
        "category": "dark_spot",
        "observed_at": moment(day),
        "respondent": who or None,
        "position_method": "exact",
        "review": "clear",
        "geometry": xy,
    }


def _spread(source: str, year: int, count: int, xy: tuple[float, float], start: int) -> list[dict[str, Any]]:
    """Return cases spread over a year, none nearer to its ends than a week."""
    first = date(year, 1, 8)
    return [
        _case(source, start + number, first + timedelta(days=number * 350 // max(1, count)), xy)
        for number in range(count)
    ]


PLACES = {"here": (E, N), "near": (E + 150, N), **{f"far {n}": (E + 400 * n, N + 500) for n in range(1, 12)}}
"""The treated place, one within 200 m of it, and eleven that are a control."""


def build(path: Path) -> None:
    with create_store(str(path)) as store:
        cases, first, second = store.insert(
            "source",
            [
                {"kind": "case", "name": "Felanmälan", "period_from": date(2021, 1, 1), "period_to": date(2026, 9, 30)},
                {
                    "kind": "survey",
                    "name": "Enkät 2024",
                    "period_from": date(2024, 3, 1),
                    "period_to": date(2024, 3, 31),
                },
                {
                    "kind": "survey",
                    "name": "Enkät 2025",
                    "period_from": date(2025, 3, 1),
                    "period_to": date(2025, 3, 31),
                },
            ],
        )
        keys = store.insert(
            "place",
            [
                {"name": name, "shown_name": name, "place_type": "tunnel", "active": True, "geometry": xy}
                for name, xy in PLACES.items()
            ]
            + [
                {
                    "name": "a park",
                    "shown_name": "a park",
                    "place_type": "park",
                    "active": True,
                    "geometry": (E, N + 3000),
                }
            ],
        )
        rows: list[dict[str, Any]] = []
        for year in range(2021, 2026):
            rows += _spread(cases, year, 10 if year == 2025 else 30, PLACES["here"], 1000)
            rows += _spread(cases, year, 40, PLACES["near"], 2000)
            rows += _spread(cases, year, 50, (E, N + 3000), 3000)
            for number in range(1, 12):
                rows += _spread(cases, year, 27 if number < 11 else 30, PLACES[f"far {number}"], 4000 + 100 * number)
        for source, year, mine, everyone in ((first, 2024, 14, 60), (second, 2025, 6, 50)):
            rows += [
                _case(source, n, date(year, 3, 10), PLACES["here"] if n < mine else (E + 5000, N), "survey", f"r{n}")
                for n in range(everyone)
            ]
        store.insert("observation", rows)
        store.insert(
            "task",
            [
                {
                    "measure": "repair_lamp",
                    "state": "done",
                    "title": "Laga belysning",
                    "place": keys[0],
                    "done_at": moment(DONE),
                    "geometry": PLACES["here"],
                },
                {"measure": "prune", "state": "new", "title": "Beskär", "place": keys[0], "geometry": PLACES["here"]},
            ],
        )
