"""What could not be used is told with its number, and can be said: VALUES, remembered for the system (issue 8, K14)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from est_walks_plugin.importers.formats.table import ReadOptions
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.model.receipt import Receipt
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file, options_from_mapping
from est_walks_plugin.operations.importing.preview import preview
from est_walks_plugin.store import Store

HEAD = "Ärendenummer;Inkom;Kategori;Status;Beskrivning;Kostnadsställe;N;E\n"
ROWS = [
    ("Klotter", "Avslutad"), ("Belysning", "Vidarebefordrat"), ("Fontän", "Vidarebefordrat"), ("Fontän", "Delvis åtgärdad"),
    ("Klotter", "Ej åtgärdad"), ("Anna Svensson 0701234567", "Öppen"),
]  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = create_store(tmp_path / "kommun.gpkg", municipality="Upplands-Bro")
    yield made
    made.close()


def cases(folder: Path, name: str = "ärenden.csv", first: int = 1) -> Path:
    rows = [
        f"{number};2024-05-{number:02d};{category};{status};Text {number};70{number};{6595977 + number};{135973 + number}"
        for number, (category, status) in enumerate(ROWS, start=first)
    ]
    path = folder / name
    path.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def told(store: Store, path: Path, values: dict | None = None, kind: SourceKind = SourceKind.CASE, **more) -> Receipt:
    return import_file(store, kind, path, options_from_mapping({}, None, values), **more)


def by_id(store: Store, column: str) -> dict[str, str]:
    return {row["external_id"]: row[column] for row in store.rows("observation")}


def test_words_that_decide_nothing_are_counted_and_columns_left_out_are_listed(store: Store, tmp_path: Path) -> None:
    receipt = told(store, cases(tmp_path))
    values = receipt.to_dict()["unmapped_values"]
    assert values["status"] == {"Vidarebefordrat": 2, "Delvis åtgärdad": 1}
    assert values["category"]["Fontän"] == 2
    assert values["category"]["•••"] == 1, "a value that may hold a person is hidden whole"
    assert "0701234567" not in str(values)
    assert "Svensson" not in str(values)
    assert receipt.to_dict()["unused_columns"] == ["Kostnadsställe"]
    assert any("Vidarebefordrat (2)" in note for note in receipt.notes)
    assert by_id(store, "status") == {
        "1": "closed", "2": "unknown", "3": "unknown", "4": "unknown", "5": "open", "6": "open"
    }  # fmt: skip


@pytest.mark.parametrize("values", [
    {"Vidarebefordrat": "open", "fontän": "maintenance"},
    {"status": {" vidarebefordrat ": "OPEN"}, "category": {"Fontän": "maintenance"}},
])  # fmt: skip
def test_the_planner_says_what_they_mean_and_the_store_remembers(store: Store, tmp_path: Path, values: dict) -> None:
    told(store, cases(tmp_path))
    receipt = told(store, cases(tmp_path), values)
    assert (receipt.stored, receipt.updated, receipt.unchanged) == (0, 3, 3)
    assert by_id(store, "status")["2"] == "open"
    assert by_id(store, "category")["3"] == "maintenance"
    assert receipt.extra["unmapped_values"]["status"] == {"Delvis åtgärdad": 1}
    again = told(store, cases(tmp_path))
    assert (again.unchanged, again.extra["unmapped_values"]["status"]) == (6, {"Delvis åtgärdad": 1})
    newer = told(store, cases(tmp_path, "ärenden 2.csv", first=4))
    assert newer.read == 6
    assert by_id(store, "status")["5"] == "open"
    assert told(store, cases(tmp_path), {"Vidarebefordrat": "closed"}).updated
    assert by_id(store, "status")["2"] == "closed"


@pytest.mark.parametrize(("values", "words"), [
    ({"Vidarebefordrat": "kanske"}, "kanske"), ({"status": {"x": "litter"}}, "litter"), ({"adress": {"x": "open"}}, "adress"),
])  # fmt: skip
def test_codes_that_no_field_has_are_refused(store: Store, tmp_path: Path, values: dict, words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        told(store, cases(tmp_path), values)
    assert store.count("observation") == 0


def test_a_planners_word_outranks_the_list(store: Store, tmp_path: Path) -> None:
    told(store, cases(tmp_path), {"status": {"Avslutad": "unknown"}, "category": {"Klotter": "damage"}})
    assert by_id(store, "status")["1"] == "unknown"
    assert by_id(store, "category")["1"] == "damage"


def test_the_preview_shows_values_and_columns_left_out(store: Store, tmp_path: Path) -> None:
    seen = preview(store, SourceKind.CASE, cases(tmp_path))
    assert seen.unused == ("Kostnadsställe",)
    met = {(value.name, value.text): (value.rows, value.code) for value in seen.values}
    assert met["status", "Vidarebefordrat"] == (2, None)
    assert met["status", "Avslutad"] == (1, "closed")
    assert met["category", "Fontän"] == (2, None)
    assert [value.code for value in seen.values] == sorted(
        (value.code for value in seen.values), key=lambda code: code is not None
    )
    assert not any("0701234567" in value.text for value in seen.values)


@pytest.mark.parametrize(
    ("kind", "column", "usual", "late", "code"),
    [
        (SourceKind.CASE, "Status", "Inkommen", "Vidarebefordrat", None),
        (SourceKind.CASE, "Status", "Inkommen", "Avslutad", "closed"),
        (SourceKind.CASE, "Kategori", "Belysning", "Fontän", None),
        (SourceKind.LIGHTING, "Driftstatus", "I drift", "Utredes", None),
    ],
)
def test_a_value_of_the_last_of_very_many_rows_is_seen(
    store: Store, tmp_path: Path, kind: SourceKind, column: str, usual: str, late: str, code: str | None
) -> None:
    path = tmp_path / "stor.csv"
    rows = [f"A{index};{usual if index < 20_000 else late};135973;6595977" for index in range(20_001)]
    path.write_text("\n".join([f"Stolpnummer;{column};E;N", *rows]), "utf-8")
    told: list[str] = []
    heard = CallbackFeedback(on_progress=lambda _share, text: told.append(text))
    met = {value.text: value for value in preview(store, kind, path, ReadOptions(feedback=heard)).values}
    assert (met[late].rows, met[late].code) == (1, code)
    assert met[usual].rows == 20_000
    assert any("20000" in text for text in told)


def test_lamps(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "belysning.csv"
    rows = ["K1;LED;I drift", ";3752;Zeta", ";LED;", "K4;LED;Planerad", "K5;LED;Delvis i drift"]
    lines = "".join(f"{row};{6595736 + 9 * n};{136062 + n}\n" for n, row in enumerate(rows))
    path.write_text("Stolpnummer;Ljuskälla;Status;N;E\n" + lines, encoding="utf-8")
    receipt = told(store, path, kind=SourceKind.LIGHTING)
    data = receipt.to_dict()
    assert data["unmapped_values"] == {"light_source": {"3752": 1}, "status": {"Delvis i drift": 1, "Zeta": 1}}
    assert (data["without_id"], data["without_status"], data["not_built"], data["without_position"]) == (2, 3, 1, 0)
    assert data["read"] == data["stored"] + data["rejected_count"] == 5
    assert "planned" in data["rejected"][0]["reason"]
    told(store, path, {"Zeta": "out", "3752": "hps"}, kind=SourceKind.LIGHTING)
    lamps = {row["light_source_text"]: row for row in store.rows("lamp") if not row["vanished"]}
    assert (lamps["3752"]["status"], lamps["3752"]["light_source"]) == ("out", "hps")
    again = told(store, path, kind=SourceKind.LIGHTING)
    assert again.unchanged == 4
    assert again.extra["unmapped_values"] == {"status": {"Delvis i drift": 1}}


def test_times_and_feelings_of_a_survey(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "enkät.csv"
    rows = ["1;Kväll;otrygg", "1;Alltid;sådär", "2;Alltid;trygg"]
    lines = "".join(f"{row};2024-05-0{n + 1};{6595736 + n};{136062 + n}\n" for n, row in enumerate(rows))
    path.write_text("Svarsnr;När;Känsla;Datum;N;E\n" + lines, encoding="utf-8")
    receipt = told(store, path, kind=SourceKind.SURVEY)
    assert receipt.extra["unmapped_values"] == {"feeling": {"sådär": 1}, "time_of_day": {"Alltid": 2}}
    assert (receipt.extra["respondents"], receipt.extra["without_id"]) == (2, 3)
    told(store, path, {"Alltid": "night", "sådär": "1"}, kind=SourceKind.SURVEY)
    assert sorted(row["time_of_day"] for row in store.rows("observation")) == ["evening", "night", "night"]
    assert sorted(row["feeling"] for row in store.rows("observation")) == [1, 1, 3]
