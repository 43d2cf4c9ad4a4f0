"""A store of a few rows for tests of the window."""

from __future__ import annotations

from datetime import date, datetime, timezone
from pathlib import Path

from shapely.geometry import LineString, MultiLineString

from est_walks_plugin.operations.create_store import create_store

E, N = 135_973.0, 6_595_977.0


def build(path: Path) -> str:
    """Make the store and return its path."""
    with create_store(str(path)) as store:
        area = next(row for row in store.rows("area") if row["name"] == "Kungsängen")["uuid"]
        survey, cases = store.insert(
            "source",
            [
                {
                    "kind": "survey",
                    "name": "Enkät 2025",
                    "stored": 20,
                    "problems": 0,
                    "period_from": date(2025, 3, 1),
                    "period_to": date(2025, 3, 31),
                    "imported_at": datetime(2025, 4, 1, tzinfo=timezone.utc),
                    "receipt": {"read": 20, "stored": 20, "updated": 0, "unchanged": 0, "rejected": []},
                },
                {
                    "kind": "case",
                    "name": "Felanmälan",
                    "stored": 5,
                    "problems": 2,
                    "imported_at": datetime(2025, 5, 1, tzinfo=timezone.utc),
                    "delete_after": date(2020, 1, 1),
                    "receipt": {
                        "read": 7,
                        "stored": 5,
                        "updated": 0,
                        "unchanged": 0,
                        "rejected_count": 2,
                        "rejected": [{"row": 3, "reason": "no position", "text": "=1+1"}, {"row": 4, "reason": "x"}],
                        "masked": {"phone": 1},
                    },
                },
            ],
        )
        store.insert("observation", [_observation(survey, area, number, "survey") for number in range(20)])
        store.insert("observation", [_observation(cases, area, number, "case") for number in range(5)])
        _ranking(store, area)
        store.insert(
            "dark_gap",
            [
                {
                    "area": area,
                    "name": f"Gångväg {number}",
                    "length_m": 40.0 + number,
                    "state": "dark",
                    "lamps_out": number,
                    "reason": "mellan lampor",
                    "geometry": MultiLineString([LineString([(E, N + number), (E + 40 + number, N + number)])]),
                }
                for number in range(3)
            ],
        )
    return str(path)


def _observation(source: str, area: str, number: int, kind: str) -> dict:
    return {
        "source": source,
        "external_id": f"{kind}-{number}",
        "kind": kind,
        "category": "dark_spot",
        "title": f"Titel {number}",
        "text": f"Text {number}",
        "observed_at": datetime(2025, 3, 1 + number, 18, tzinfo=timezone.utc),
        "time_of_day": "evening" if number % 2 else "day",
        "status": "open",
        "respondent": f"r{number}",
        "area": area,
        "position_method": "exact",
        "review": "masked" if number == 0 else "clear",
        "geometry": (E + 3 * number, N + 2 * number),
    }


def _ranking(store: object, area: str) -> None:
    for where in (area, None):
        ranking = store.insert("ranking", [{"area": where, "weights": {"respondents": 1.0}, "radius_m": 60.0}])[0]
        places = store.insert(
            "place",
            [{"area": area, "name": f"Plats {n}", "active": True, "geometry": (E + 50 * n, N)} for n in range(1, 11)],
        )
        store.insert(
            "ranking_item",
            [
                {
                    "ranking": ranking,
                    "place": place,
                    "position": n,
                    "name": f"Plats {n}",
                    "score": 100.0 - 7 * n,
                    "reasons": [
                        {"code": "respondents", "value": 20 - n, "unit": ""},
                        {"code": "cases_open", "value": n, "unit": ""},
                        {"code": "dark_gap", "value": 62, "unit": "m"},
                        {"code": "vulnerable", "value": 0.5, "unit": "share", "ref": "school"},
                    ],
                    "geometry": (E + 50 * n, N),
                }
                for n, place in enumerate(places, start=1)
            ],
        )
