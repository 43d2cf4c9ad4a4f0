"""Workbooks (.xlsx) as KoBoToolbox's export writes them, made with openpyxl: typed cells, labels, split answers, repeats."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any, Mapping, Sequence

import pytest

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.survey.questionnaire import questionnaire
from est_walks_plugin.operations.importing.files import import_file

from .test_answers_at_stops import add_walk

openpyxl = pytest.importorskip("openpyxl")

PEOPLE = {
    "username": "anna.andersson",
    "deviceid": "collect:QzX81device",
    "phonenumber": "0701234567",
    "email": "anna@example.org",
    "simserial": "8946123456789sim",
    "subscriberid": "24001subscriber",
    "_submitted_by": "anna.andersson",
}
"""What KoBo's Collect can tell of who answers."""
SENT = {
    "_id": 301,
    "_uuid": "7f1c-1",
    "_submission_time": datetime(2025, 10, 12, 16, 5, 10),
    "_validation_status": None,
    "_notes": None,
    "_status": "submitted_via_web",
    "_submitted_by": PEOPLE["_submitted_by"],
    "__version__": "vX9",
    "_tags": None,
    "_index": 1,
}
BEGUN = {"start": datetime(2025, 10, 12, 18, 3, 22), "end": datetime(2025, 10, 12, 18, 5)}
LABELS = {one.name: one.words.sv for one in questionnaire().questions}
Row = Mapping[str, Any]


@pytest.fixture
def store(ready_store: Any) -> Any:
    return ready_store


def book(path: Path, sheets: Mapping[str, Sequence[Row]]) -> str:
    """Write sheets of rows under the keys of the first."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for cells in (list(rows[0]), *([row.get(key) for key in rows[0]] for row in rows)):
            sheet.append(cells)
    made.save(path)
    return str(path)


def point(name: str, text: str) -> Row:
    """Return the columns of a point: the whole, then its parts, as the export splits them."""
    parts = [float(part) for part in text.split()] if text else [None] * 4
    group, _, leaf = name.rpartition("/")
    front = f"{group}/_" if group else "_"
    return {
        name: text or None,
        **{
            f"{front}{leaf}_{part}": cell
            for part, cell in zip(("latitude", "longitude", "altitude", "precision"), parts)
        },
    }


def kept(tmp_path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in tmp_path.glob("s.gpkg*"))


def assert_nobody_is_kept(receipt: Any, tmp_path: Path) -> None:
    stored, told = kept(tmp_path), str(receipt.to_dict())
    for value in PEOPLE.values():
        assert value.encode() not in stored, value
        assert value not in told, value


HELP = LABELS["vad_skulle_hjalpa"]
ANSWERED = {
    LABELS["datum"]: date(2025, 10, 11),
    **point(LABELS["plats"], "59.4775 17.7503 0 4.5"),
    LABELS["platsnamn"]: "Tunneln",
    LABELS["kansla"]: "Ganska otryggt",
    LABELS["kategori"]: "Svag belysning",
    LABELS["tid_pa_dygnet"]: "På kvällen",
    HELP: "Bättre belysning Röjd växtlighet",
    f"{HELP}/Bättre belysning": 1,
    f"{HELP}/Röjd växtlighet": 1,
    f"{HELP}/Städat och helt": 0,
    LABELS["beratta"]: "Mörkt här, ring 070-765 43 21",
    LABELS["roll"]: "Boende",
}


def test_labels_and_typed_cells(store: Any, tmp_path: Path) -> None:
    """The export with labels, and with cells of numbers, days and times instead of texts."""
    path = book(
        tmp_path / "kobo.xlsx", {"Så känns platsen – Upplands-Bro"[:31]: [{**BEGUN, **ANSWERED, **PEOPLE, **SENT}]}
    )
    receipt = import_file(store, SourceKind.SURVEY, path)
    assert (receipt.read, receipt.stored, receipt.without_position, receipt.rejected_count) == (1, 1, 0, 0)
    only = store.rows("observation")[0]
    assert (only["external_id"], only["feeling"], only["category"]) == ("7f1c-1", 1, "lighting_weak")
    assert (only["time_of_day"], only["place_name"], only["role"]) == ("evening", "Tunneln", "Resident")
    assert only["text"] == "Mörkt här, ring [telefon]\nWould help: Better lighting, Cut greenery"
    assert store.local_day(only["observed_at"]) == date(2025, 10, 11)
    assert only["position_method"] == "exact"
    dropped = receipt.to_dict()["dropped_columns"]
    assert set(PEOPLE) <= set(dropped)
    assert_nobody_is_kept(receipt, tmp_path)
    assert b"070-765" not in kept(tmp_path)


def named(cells: Row) -> Row:
    """Return cells under the names of the questions, in a group, as texts."""
    names = {label: name for name, label in LABELS.items()}
    found = {}
    for label, cell in cells.items():
        name = next((label.replace(known, name) for known, name in names.items() if known in label), label)
        found[f"g1/{name}"] = None if cell is None else str(cell)
    return found


def test_names_in_groups_and_texts(store: Any, tmp_path: Path) -> None:
    codes = {LABELS["kansla"]: "0", LABELS["kategori"]: "dark_spot", LABELS["tid_pa_dygnet"]: "night", HELP: "light people",
             LABELS["roll"]: "young"}  # fmt: skip
    cells = {**named({**ANSWERED, **codes}), **PEOPLE, **SENT, "_submission_time": "2025-10-12T16:05:10"}
    receipt = import_file(store, SourceKind.SURVEY, book(tmp_path / "kobo.xlsx", {"Form": [cells]}))
    only = store.rows("observation")[0]
    assert (only["feeling"], only["category"], only["time_of_day"], only["role"]) == (
        0,
        "dark_spot",
        "night",
        "Child or young",
    )
    assert only["text"].endswith("Would help: Better lighting, More people about")
    assert only["position_method"] == "exact"
    assert_nobody_is_kept(receipt, tmp_path)


def test_ticks_alone(store: Any, tmp_path: Path) -> None:
    cells = {name: cell for name, cell in ANSWERED.items() if name != HELP}
    import_file(store, SourceKind.SURVEY, book(tmp_path / "kobo.xlsx", {"Form": [{**cells, **SENT}]}))
    assert store.rows("observation")[0]["text"].endswith("Would help: Better lighting, Cut greenery")


def test_an_unsplit_point(store: Any, tmp_path: Path) -> None:
    cells = {**ANSWERED, **SENT}
    unsplit = {name: cell for name, cell in cells.items() if not name.startswith("_Var")}
    import_file(store, SourceKind.SURVEY, book(tmp_path / "kobo.xlsx", {"Form": [unsplit]}))
    whole = store.rows("observation")[0]["geometry"]
    store.delete("observation", [store.rows("observation")[0]["uuid"]])
    told = {name: cell for name, cell in unsplit.items() if name != LABELS["plats"]}
    import_file(
        store,
        SourceKind.SURVEY,
        book(tmp_path / "old.xlsx", {"Form": [{**told, "_geolocation": "[59.4775, 17.7503]"}]}),
    )
    only = store.rows("observation")[0]["geometry"]
    assert (only.x, only.y) == pytest.approx((whole.x, whole.y))


@pytest.mark.parametrize("answered", [True, False])
def test_where_the_form_was_begun_is_no_place(store: Any, tmp_path: Path, answered: bool) -> None:
    """`start-geopoint` is where the telephone was, perhaps somebody's home: it neither places an answer nor is kept."""
    begun = {**point("start-geopoint", "59.5301 17.6404 0 9"), "_geolocation": "[59.5301, 17.6404]"}
    cells = {**BEGUN, **begun, **ANSWERED, **(point(LABELS["plats"], "") if not answered else {}), **SENT}
    receipt = import_file(store, SourceKind.SURVEY, book(tmp_path / "kobo.xlsx", {"Form": [cells]}))
    only = store.rows("observation")[0]
    assert receipt.without_position == (0 if answered else 1)
    assert (only["geometry"] is not None) == answered
    if answered:
        assert only["geometry"].y < 6_600_000, "the place, not the home"
    assert "59.5301" not in str(receipt.to_dict())
    assert b"59.5301" not in kept(tmp_path)


def test_a_telephone_passed_around_is_not_one_person(store: Any, tmp_path: Path) -> None:
    rows = [{**BEGUN, **ANSWERED, **PEOPLE, **SENT, "_uuid": f"u{number}", "_id": number} for number in range(4)]
    receipt = import_file(store, SourceKind.SURVEY, book(tmp_path / "kobo.xlsx", {"Form": rows}))
    assert receipt.extra["respondents"] == 4
    assert {row["respondent"] for row in store.rows("observation")} == {None}
    assert_nobody_is_kept(receipt, tmp_path)


def test_a_walk_comes_along_and_places_the_answer(store: Any, tmp_path: Path) -> None:
    add_walk(store)
    cells = {
        **named(ANSWERED),
        **named(point(LABELS["plats"], "")),
        "g1/platsnamn": "4",
        "vandring": "Bro höst",
        **SENT,
    }
    receipt = import_file(store, SourceKind.SURVEY, book(tmp_path / "kobo.xlsx", {"Form": [cells]}))
    assert receipt.without_position == 0
    (guess,) = receipt.extra["guessed"]
    assert guess["why"] == "approximate: at stop 4 Stationen, Bro höst"


# -- repeats: a place a row, on a sheet of its own --------------------------------------------------------------------

BELOW = {
    "_parent_table_name": "Så känns platsen",
    "_submission__id": 301,
    "_submission__submission_time": datetime(2025, 10, 12, 16, 5, 10),
    "_submission__validation_status": None,
    "_submission__notes": None,
    "_submission__status": "submitted_via_web",
    "_submission__submitted_by": PEOPLE["_submitted_by"],
    "_submission___version__": "vX9",
    "_submission__tags": None,
}


def answer(number: int, day: str) -> Row:
    sent = {**SENT, "_id": 300 + number, "_uuid": f"u{number}", "_index": number}
    return {**BEGUN, "datum": day, "roll": "resident", "vandring": "Bro höst", **PEOPLE, **sent}


def place(number: int, of: int, stop: str, feeling: str, where: str = "") -> Row:
    told = {
        "platser/platsnamn": stop,
        "platser/kansla": feeling,
        "platser/kategori": "graffiti",
        "platser/beratta": f"Plats {number}",
    }
    return {
        **point("platser/plats", where),
        **told,
        "_index": number,
        "_parent_index": of,
        "_submission__uuid": f"u{of}",
        **BELOW,
    }


def repeated(path: Path, answers: Sequence[Row], places: Sequence[Row]) -> str:
    return book(path, {"Så känns platsen": answers, "platser": places, "Choices": [{"name": "x", "label": "y"}]})


def test_a_sheet_of_repeats_is_read_with_what_its_answer_says_once(store: Any, tmp_path: Path) -> None:
    add_walk(store)
    answers = [answer(1, "2025-10-11"), answer(2, "2025-10-12")]
    places = [place(1, 1, "4", "0"), place(2, 1, "Torget", "2", "59.4775 17.7503 0 0"), place(3, 2, "2", "1")]
    receipt = import_file(store, SourceKind.SURVEY, repeated(tmp_path / "kobo.xlsx", answers, places))
    assert (receipt.read, receipt.stored, receipt.without_position) == (3, 3, 0)
    rows = store.rows("observation", order_by=("external_id",))
    assert [row["external_id"] for row in rows] == ["u1/1", "u1/2", "u2/1"]
    assert [row["feeling"] for row in rows] == [0, 2, 1]
    assert [store.local_day(row["observed_at"]).day for row in rows] == [11, 11, 12]
    assert {row["role"] for row in rows} == {"Resident"}
    first, second, third = (row["respondent"] for row in rows)
    assert first == second != third, "two people, not three"
    assert receipt.extra["respondents"] == 2
    assert "u1" not in (first, second)
    assert any("“platser”" in note and "“Så känns platsen”" in note for note in receipt.notes)
    assert_nobody_is_kept(receipt, tmp_path)


def test_a_newer_workbook_changes_its_rows(store: Any, tmp_path: Path) -> None:
    """Another answer in front moves every `_index`; the places are the same by their answer and their order in it."""
    import_file(
        store,
        SourceKind.SURVEY,
        repeated(tmp_path / "a.xlsx", [answer(1, "2025-10-11")], [place(1, 1, "A", "0"), place(2, 1, "B", "2")]),
    )
    answers = [{**answer(2, "2025-10-13"), "_index": 1}, {**answer(1, "2025-10-11"), "_index": 2}]
    places = [
        {**place(1, 1, "C", "3"), "_submission__uuid": "u2"},
        {**place(2, 2, "A", "0"), "_submission__uuid": "u1", "platser/beratta": "Plats 1"},
        {**place(3, 2, "B", "1"), "_submission__uuid": "u1", "platser/beratta": "Plats 2"},
    ]
    receipt = import_file(store, SourceKind.SURVEY, repeated(tmp_path / "b.xlsx", answers, places))
    assert (receipt.unchanged, receipt.updated, receipt.stored) == (1, 1, 1)
    found = {row["external_id"]: (row["place_name"], row["feeling"]) for row in store.rows("observation")}
    assert found == {"u1/1": ("A", 0), "u1/2": ("B", 1), "u2/1": ("C", 3)}


def test_a_repeat_that_is_no_place_leaves_the_answers_as_they_are(store: Any, tmp_path: Path) -> None:
    """A municipality added a repeat of its own (photos): the answers are still the answers."""
    photos = [{"foton/foto": "1.jpg", "_index": 1, "_parent_index": 1, "_submission__uuid": "7f1c-1", **BELOW}]
    path = book(tmp_path / "kobo.xlsx", {"Så känns platsen": [{**named(ANSWERED), **PEOPLE, **SENT}], "foton": photos})
    receipt = import_file(store, SourceKind.SURVEY, path)
    assert (receipt.read, receipt.stored) == (1, 1)
    assert store.rows("observation")[0]["external_id"] == "7f1c-1"
    assert_nobody_is_kept(receipt, tmp_path)


def test_a_repeat_whose_answers_are_gone_still_reads(store: Any, tmp_path: Path) -> None:
    places = [place(1, 1, "A", "0", "59.4775 17.7503 0 0"), place(2, 1, "B", "2")]
    receipt = import_file(store, SourceKind.SURVEY, book(tmp_path / "kobo.xlsx", {"platser": places}))
    assert (receipt.stored, receipt.without_position) == (2, 1)
    assert any("“Så känns platsen”, is not in the workbook" in note for note in receipt.notes)
    assert {row["external_id"] for row in store.rows("observation")} == {"u1/1", "u1/2"}
    assert_nobody_is_kept(receipt, tmp_path)


def test_a_long_title_is_cut_to_the_name_of_a_sheet(store: Any, tmp_path: Path) -> None:
    title = "Så känns platsen – Kungsängens centrum och stationen"
    places = [{**place(1, 1, "A", "0"), "_parent_table_name": title}]
    import_file(
        store,
        SourceKind.SURVEY,
        book(tmp_path / "a.xlsx", {title[:28] + "...": [answer(1, "2025-10-11")], "platser": places}),
    )
    assert store.rows("observation")[0]["role"] == "Resident"
