"""Poles, addresses and places are found although they are spelt in many ways, and never by guessing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.importers.fingerprints import SeenRows, fingerprint, from_hex
from est_walks_plugin.importers.meaning.known_places import KnownPlaces, Names, distance, mentioned_pole, split_address
from est_walks_plugin.model.codes import PositionMethod


@pytest.mark.parametrize(
    ("a", "b", "slips"),
    [
        ("hagnasvagen", "hagnasvagen", 0),
        ("hagnasvagen", "hagnassvagen", 1),
        ("hagnasvagen", "hagnasvagne", 1),
        ("hagnasvagen", "hagansvagen", 1),
        ("hagnasvagen", "hagnesvagen", 1),
        ("hagnasvagen", "hagnasvag", 2),
        ("hagnasvagen", "storgatan", 4),
        ("", "ab", 2),
    ],
)
def test_slips_between_names(a, b, slips) -> None:
    assert distance(a, b, 3) == slips
    assert distance(b, a, 3) == slips


def plain_distance(a: str, b: str) -> int:
    """The whole table, as in the textbook."""
    rows = [[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


@settings(deadline=None)
@given(st.text("abc", max_size=8), st.text("abc", max_size=8), st.integers(0, 4))
def test_distance_is_the_textbooks_up_to_its_limit(a, b, limit) -> None:
    assert distance(a, b, limit) == min(plain_distance(a, b), limit + 1)


def known() -> KnownPlaces:
    made = KnownPlaces()
    made.add_poles([("K-4711", 1.0, 2.0), ("K 4712", 5.0, 6.0), ("12", 0.0, 0.0), ("12", 900.0, 0.0), (None, 3.0, 3.0)])
    made.add_address("Torget 4, 196 30 Kungsängen", 10.0, 20.0)
    made.add_place("Hagnässkolan", 30.0, 40.0)
    made.add_place("Norra parken", 100.0, 0.0)
    made.add_place("Södra parken", 900.0, 0.0)
    street = np.array([[0.0, 0.0], [100.0, 0.0], [200.0, 0.0]])
    made.add_streets(
        [("Hagnäsvägen", street), ("Storvägen", street + 50), ("Korvägen", street + 90), ("Torvägen", street + 70)]
    )
    made.finish()
    return made


@pytest.mark.parametrize(
    ("pole", "address", "place", "expected"),
    [
        ("k4711", None, None, ((1.0, 2.0), PositionMethod.POLE, False)),
        ("K 4711", "Torget 4", None, ((1.0, 2.0), PositionMethod.POLE, False)),
        ("9999", "Torget 4", None, ((10.0, 20.0), PositionMethod.ADDRESS, False)),
        (None, "TORGET 4", None, ((10.0, 20.0), PositionMethod.ADDRESS, False)),
        (None, "Torget 4 B", None, None),
        (None, "Hagnässvägen 12, 197 40 Bro", None, ((100.0, 0.0), PositionMethod.ADDRESS, True)),
        (None, "Hagnäsvägen", None, ((100.0, 0.0), PositionMethod.ADDRESS, False)),
        (None, None, "vid Hagnässkolan", ((30.0, 40.0), PositionMethod.PLACE_NAME, False)),
        (None, None, "Hagnesskolan", ((30.0, 40.0), PositionMethod.PLACE_NAME, True)),
        (None, None, "Hagnäsvägen 3", ((100.0, 0.0), PositionMethod.ADDRESS, False)),
        (None, None, "Södra parkén", ((900.0, 0.0), PositionMethod.PLACE_NAME, False)),
        ("12", None, None, None),
        (None, None, "stolpe K 4712", ((5.0, 6.0), PositionMethod.POLE, False)),
        (None, "Månvägen 3", "Okänd plats", None),
        (None, "Porvägen 2", None, None),
        (None, None, None, None),
    ],
)
def test_where_a_row_is(pole, address, place, expected) -> None:
    found = known().find(pole, address, place)
    if expected is None:
        assert found is None
    else:
        assert (found.xy, found.method, found.spelt_differently) == expected


@pytest.mark.parametrize(
    ("text", "pole"),
    [
        ("stolpe K-4711", "K-4711"),
        ("Lyktstolpe nr 12 vid skolan", "12"),
        ("lamp post 77b", "77b"),
        ("Stolpnr: 0012", "0012"),
        ("stolpen vid skolan", None),
        ("Storgatan 5", None),
        ("stolpe", None),
        (None, None),
    ],
)
def test_poles_mentioned_in_a_text(text, pole) -> None:
    assert mentioned_pole(text) == pole


def test_numbers_in_names_are_never_slips() -> None:
    names = Names()
    names.add("Gångväg 1234 norra", 1.0, 1.0)
    assert names.find("Gångväg 1235 norra") is None
    assert names.find("Gångväg 1234 nora") is not None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Storgatan 5 B, 196 30 Kungsängen", ("Storgatan", "5b")),
        ("Sturenkatu 33, 00550 Helsinki, Suomi", ("Sturenkatu", "33")),
        ("Kaarlenkatu 12, Helsinki", ("Kaarlenkatu", "12")),
        ("Hagnäsvägen", ("Hagnäsvägen", "")),
        ("Hagnäsvägen, Brunna", ("Hagnäsvägen", "")),
        ("12", None),
    ],
)
def test_addresses_are_split(text, parts) -> None:
    assert split_address(text) == parts


@settings(deadline=None)
@given(st.lists(st.lists(st.integers(0, 30), max_size=12), max_size=8))
def test_seen_rows_remember_the_first_of_each(batches) -> None:
    seen, first = SeenRows(), {}
    number = 0
    for batch in batches:
        keys = fingerprint([f"id {value}" for value in batch])
        rows, contents = seen.look_up(keys)
        for value, row, content in zip(batch, rows.tolist(), contents.tolist()):
            assert row == first.get(value, (-1, 0))[0]
            assert content == first.get(value, (-1, 0))[1]
        fresh = [i for i, value in enumerate(batch) if value not in first and value not in batch[:i]]
        numbers = np.arange(number, number + len(batch))
        seen.add(keys[fresh], numbers.astype(np.uint64)[fresh] + 7, numbers[fresh])
        for i in fresh:
            first[batch[i]] = (number + i, number + i + 7)
        number += len(batch)


def test_hashes_become_numbers() -> None:
    values = from_hex(["00000000000000010000", "ffffffffffffffff1234"])
    assert len(set(values.tolist())) == 2
