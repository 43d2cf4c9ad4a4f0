"""An observation placed by hand: where it belongs then, what newer files do to it, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator

import pytest
from shapely.geometry import Point

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import NotFoundError, ParameterError
from est_walks_plugin.model.wording.position_notes import PositionCode, PositionNote, position_columns
from est_walks_plugin.operations import privacy_review
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.operations.importing.place_by_hand import (
    count_unsure,
    find_observation,
    place_by_hand,
    unsure_positions,
)
from est_walks_plugin.store import Store

from ..made_stores import new_store

HEADER = "Ärendenummer;Inkom;Status;Beskrivning;Adress;N;E"
HERE = (135_973.0, 6_595_977.0)
EXACT = "A1;2023-10-05;Öppen;Släckt lampa;Torget 4;6595977;135973"
GUESSED = "A2;2023-10-06;Öppen;Mörkt;Månvägen 3;;"
LOST = "A3;2023-10-07;Öppen;Skräp;Okända vägen 9;;"


def write(folder: Path, *rows: str) -> str:
    path = folder / "ärenden.csv"
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return str(path)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_store(create_store, tmp_path / "s.gpkg") as made:
        near = (HERE[0] + 500, HERE[1])
        made.insert("landmark", [{"name": "Torget", "address": "Månvägen 3", "kind": "square", "geometry": near}])
        import_file(made, SourceKind.CASE, write(tmp_path, EXACT, GUESSED, LOST))
        yield made


def row(store: Store, number: str) -> dict[str, Any]:
    return dict(store.rows("observation", {"external_id": number})[0])


def test_guesses_and_what_lies_nowhere_are_found_from_the_store(store: Store) -> None:
    assert [(one.external_id, one.position_method) for one in unsure_positions(store)] == [
        ("A3", "none"),
        ("A2", "address"),
    ]
    assert count_unsure(store) == (1, 1)
    store.update("observation", row(store, "A3")["uuid"], {"vanished": True})
    assert count_unsure(store) == (0, 1)
    assert [one.external_id for one in unsure_positions(store)] == ["A2"]


@pytest.mark.parametrize("number", ["A2", "A3"])
def test_a_placed_row_has_its_point_and_area(store: Store, number: str) -> None:
    place_by_hand(store, find_observation(store, number), HERE)
    placed = row(store, number)
    assert (placed["position_method"], placed["position_note"], placed["outside_area"]) == ("manual", None, False)
    assert placed["area"] == row(store, "A1")["area"] is not None
    assert number not in [one.external_id for one in unsure_positions(store)]
    place_by_hand(store, placed["uuid"], (HERE[0] + 300_000, HERE[1]))
    moved = row(store, number)
    assert (moved["area"], moved["outside_area"]) == (None, True)


@pytest.mark.parametrize(
    ("number", "newer"),
    [
        ("A2", GUESSED),
        ("A3", LOST),
        ("A2", "A2;2023-10-06;Avslutad;Mörkt;Månvägen 3;;"),
        ("A3", "A3;2023-10-07;Avslutad;Mer skräp;Okända vägen 9;;"),
        ("A3", "A3;2023-10-07;Avslutad;Skräp;Månvägen 3;;"),
        ("A2", "A2;2023-10-06;Avslutad;Mörkt;;;"),
    ],
)
def test_a_newer_file_leaves_what_was_placed_by_hand(store: Store, tmp_path: Path, number: str, newer: str) -> None:
    place_by_hand(store, find_observation(store, number), HERE)
    others = [one for one in (EXACT, GUESSED, LOST) if not one.startswith(number)]
    import_file(store, SourceKind.CASE, write(tmp_path, *others, newer))
    kept = row(store, number)
    assert kept["geometry"].distance(Point(HERE)) < 0.01
    assert (kept["position_method"], kept["position_note"], kept["position_notes"]) == ("manual", None, None)
    assert kept["area"] == row(store, "A1")["area"]
    assert kept["status"] == ("closed" if "Avslutad" in newer else "open")
    assert store.count("observation") == 3


def test_a_rounded_row_is_listed_placed_by_hand_and_left_there(store: Store, tmp_path: Path) -> None:
    rounded = "A4;2023-10-08;{};Mörkt;;6596000;136000"
    import_file(store, SourceKind.CASE, write(tmp_path, EXACT, GUESSED, LOST, rounded.format("Öppen")))
    assert [(one.external_id, one.position_method) for one in unsure_positions(store)][1:] == [
        ("A4", "rounded"),
        ("A2", "address"),
    ]
    assert count_unsure(store) == (1, 2)
    place_by_hand(store, find_observation(store, "A4"), HERE)
    import_file(store, SourceKind.CASE, write(tmp_path, EXACT, GUESSED, LOST, rounded.format("Avslutad")))
    kept = row(store, "A4")
    assert kept["geometry"].distance(Point(HERE)) < 0.01
    assert (kept["position_method"], kept["status"]) == ("manual", "closed")


def test_a_file_that_tells_an_exact_position_moves_it(store: Store, tmp_path: Path) -> None:
    place_by_hand(store, find_observation(store, "A3"), HERE)
    newer = "A3;2023-10-07;Öppen;Skräp;Okända vägen 9;6596377;135973"
    import_file(store, SourceKind.CASE, write(tmp_path, EXACT, GUESSED, newer))
    told = row(store, "A3")
    assert told["position_method"] == "exact"
    assert told["geometry"].distance(Point(HERE)) == pytest.approx(400.0)


def test_what_cannot_be_placed_is_refused(store: Store) -> None:
    before = row(store, "A1")
    with pytest.raises(ParameterError, match="source tells"):
        place_by_hand(store, before["uuid"], (HERE[0] + 5, HERE[1]))
    with pytest.raises(ParameterError, match="needs a point"):
        place_by_hand(store, row(store, "A3")["uuid"], (float("nan"), 1.0))
    with pytest.raises(NotFoundError):
        place_by_hand(store, "nothing", HERE)
    with pytest.raises(NotFoundError, match="A9"):
        find_observation(store, "A9")
    assert row(store, "A1") == before
    assert count_unsure(store) == (1, 1)


@pytest.mark.parametrize("how", ["screened again", "mended by hand"])
def test_a_person_taken_out_of_an_address_is_in_no_note_on_the_position(store: Store, how: str) -> None:
    spelt = "Månvägn 3, ring 070-174 06 05"
    notes = [PositionNote(PositionCode.ADDRESS, "Månvägen 3"), PositionNote(PositionCode.SPELT, spelt)]
    key = row(store, "A2")["uuid"]
    store.update("observation", key, {"address": spelt, **position_columns(notes, store.reader("sv"))})
    if how == "screened again":
        privacy_review.screen_store(store)
    else:
        privacy_review.rewrite(store, "observation", key, address="Månvägn 3")
    kept = row(store, "A2")
    assert "070-174" not in str({name: value for name, value in kept.items() if name != "geometry"})
    assert kept["position_notes"] == [{"code": "address", "ref": "Månvägen 3"}]
    assert kept["position_note"] == "ungefärligt: vid adressen Månvägen 3"


def test_a_note_in_an_older_plugins_words_is_screened(store: Store) -> None:
    key = row(store, "A2")["uuid"]
    told = {"address": "Ring 070-174 06 05", "position_notes": None, "position_note": "vid Ring 070-174 06 05"}
    store.update("observation", key, told)
    privacy_review.screen_store(store)
    assert "070" not in row(store, "A2")["position_note"]
