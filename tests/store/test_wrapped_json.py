"""Wherever a JSON answer keeps its rows, they are found, and what it says of people in them is not."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from est_walks_plugin.importers.formats.registry import open_table

NAME, MAIL = "Ingalill Xyberg", "ingalill.xyberg@example.org"
KEYS = st.sampled_from(["result", "results", "records", "data", "items", "value", "response", "d", "body", "svar"])
BESIDE = st.fixed_dictionaries(
    {},
    optional={
        "total": st.integers(0, 9),
        "success": st.booleans(),
        "help": st.just("https://example.org/help"),
        "links": st.just([{"rel": "next", "href": "https://example.org/2"}, {"rel": "self", "href": "x"}]),
        "pages": st.lists(st.integers(1, 9), max_size=12),
        "facets": st.just([{"name": "status", "count": 3}]),
        "_meta": st.just({"page": 1, "of": 7}),
        "fields": st.just([{"id": "kategori", "type": "text"}, {"id": "lat", "type": "numeric"}]),
    },
)
PEOPLE = st.sampled_from(["anmalare", "reporter", "contact", "kontakt", "handläggare"])


def _rows(count: int, people: str, deep: bool) -> list[dict[str, Any]]:
    person: dict[str, Any] = {"namn": NAME, "epost": MAIL}
    if deep:
        person = {"person": person, "roller": [{"namn": NAME}]}
    return [
        {"id": f"A-{n}", "kategori": "Klotter", "beskrivning": "Klotter på muren", "lat": 59.47 + n / 1000, "lon": 17.75,
         people: person}
        for n in range(count)
    ]  # fmt: skip


def _wrapped(rows: list[dict[str, Any]], way: list[tuple[str, dict[str, Any]]]) -> Any:
    held: Any = rows
    for key, beside in reversed(way):
        held = {**beside, key: held}
    return held


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(
    count=st.integers(3, 7),
    way=st.lists(st.tuples(KEYS, BESIDE), max_size=4),
    people=PEOPLE,
    deep=st.booleans(),
    start=st.sampled_from(["", "\ufeff", "\n  "]),
)
def test_rows_are_found_in_any_wrapping_and_people_are_not(
    count: int, way: list[tuple[str, dict[str, Any]]], people: str, deep: bool, start: str
) -> None:
    rows = _rows(count, people, deep)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "svar.json"
        path.write_text(start + json.dumps(_wrapped(rows, way), ensure_ascii=False), encoding="utf-8")
        table = open_table(str(path))
        batch = table.sample(100)
        cells = dict(zip(table.headers, batch.columns))
        table.close()
    assert list(cells["id"]) == [row["id"] for row in rows]
    assert list(cells["kategori"]) == ["Klotter"] * count
    assert NAME not in str(batch.columns)
    assert MAIL not in str(batch.columns)
