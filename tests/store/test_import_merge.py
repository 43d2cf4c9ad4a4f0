"""One merge for every kind of source: what is new, changed, the same and gone, who names systems, who writes sources."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.importers.formats.registry import open_table
from est_walks_plugin.importers.meaning.columns import signature
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.operations.importing.files import ImportOptions, import_file
from est_walks_plugin.operations.importing.gone import Gone
from est_walks_plugin.operations.importing.kinds import KINDS, data_tables, kind_of, kinds_of
from est_walks_plugin.store import Store, migrate
from est_walks_plugin.store.schema import table

PACKAGE = Path(__file__).resolve().parents[2] / "est_walks_plugin"
LAMPS = "Stolpnummer;Ljuskälla;Effekt;N;E\n"


@pytest.fixture
def store(ready_store: Any) -> Any:
    return ready_store


def lamps(*numbers: int, power: int = 50) -> str:
    return LAMPS + "".join(f"K{n};LED;{power};{6595977 + 30 * n};{135973 + 20 * (n % 3)}\n" for n in numbers)


def written(folder: Path, text: str, name: str = "lampor 2025.csv") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


# --- one declaration a kind ------------------------------------------------------------------------------------------


def test_every_kind_of_source_is_declared_once() -> None:
    assert sorted(declared.kind.value for declared in KINDS) == sorted(kind.value for kind in SourceKind)


@pytest.mark.parametrize("declared", KINDS, ids=lambda declared: declared.kind.value)
def test_fields_of_a_record_are_columns_of_its_table(declared: Any) -> None:
    for record in declared.records:
        shapes = {"xy", "coordinates", "polygons"}
        names = {item.name.rstrip("_") for item in fields(record)} - shapes
        assert names <= set(table(record.table).names), record


def test_a_kind_that_marks_what_is_gone_has_a_column_for_it() -> None:
    for declared in KINDS:
        if declared.gone is Gone.MARK:
            assert all("vanished" in table(record.table).names for record in declared.records)


@pytest.mark.parametrize("code", ["survey_share", "landmark"])
def test_a_kind_is_known_to_five_files_of_code(code: str) -> None:
    """docs/architecture.md, "A new kind of source": nothing else lists kinds one by one."""
    member = re.compile(rf"SourceKind\.{code.upper()}\b")
    found = {
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if member.search(path.read_text(encoding="utf-8"))
    }
    if code == "survey_share":  # a survey may turn out to be shares; the example ships some
        found = {name for name in found if name != "operations/importing/reading.py" and "/example" not in name}
    assert found == {"importers/meaning/subjects.py", "operations/importing/kinds.py"}


def test_algorithms_take_the_kinds_in_the_order_of_their_parameter() -> None:
    assert [declared.kind.value for declared in kinds_of("importsurvey")] == ["survey", "school_view", "survey_share"]
    assert [declared.kind.value for declared in kinds_of("importreports")] == ["case", "est_report", "partner"]


def test_the_tables_of_sources_are_those_of_the_records() -> None:
    assert set(data_tables()) == {
        "observation", "lamp", "path", "landmark", "base_area", "base_line", "survey_share"
    }  # fmt: skip


def test_only_the_merge_writes_records_and_sources() -> None:
    """No reader writes: what is new, changed or gone is decided and written in one place."""
    room = PACKAGE / "operations" / "importing"
    writes = re.compile(
        r"\.(insert|bulk_insert|update|update_many|delete)\(\s*\"?(source|observation|lamp|path|landmark)"
    )
    writers = {path.name for path in room.glob("*.py") if writes.search(path.read_text(encoding="utf-8"))}
    # These place rows that are stored already, without any file.
    assert writers - {"match_positions.py", "place_by_hand.py"} <= {"merge.py", "sources.py"}


# --- what is gone ----------------------------------------------------------------------------------------------------


def test_lamps_that_are_gone_are_marked_and_only_where_the_file_has_lamps(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.LIGHTING, written(tmp_path, lamps(*range(9), 500)))
    receipt = import_file(store, SourceKind.LIGHTING, written(tmp_path, lamps(0, 1, 2, 6, 7, 8)))
    assert (receipt.unchanged, receipt.vanished) == (6, 3)
    gone = {row["external_id"] for row in store.rows("lamp") if row["vanished"]}
    assert gone == {"K3", "K4", "K5"}
    again = import_file(store, SourceKind.LIGHTING, written(tmp_path, lamps(*range(9))))
    assert (again.updated, again.unchanged, again.vanished) == (3, 6, 0)
    assert not any(row["vanished"] for row in store.rows("lamp"))


def test_a_file_that_shares_nothing_with_its_system_lets_nothing_vanish(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.LIGHTING, written(tmp_path, lamps(0, 1, 2, 3)))
    other = lamps(20, 21, 22, 23).replace("K", "N")  # other poles elsewhere: a second owner's inventory
    receipt = import_file(store, SourceKind.LIGHTING, written(tmp_path, other, "lampor norr.csv"))
    assert (receipt.stored, receipt.vanished) == (4, 0)
    assert not any(row["vanished"] for row in store.rows("lamp"))
    assert store.count("source", {"kind": "lighting"}) == 2


def test_shares_that_are_gone_are_kept_and_counted(store: Store, tmp_path: Path) -> None:
    text = "Område;År;Fråga;Andel trygga\nBro;2024;Trygg;61 %\nBrunna;2024;Trygg;72 %\nKungsängen;2024;Trygg;80 %\n"
    options = ImportOptions(system="Mätning")
    import_file(store, SourceKind.SURVEY_SHARE, written(tmp_path, text), options)
    fewer = "\n".join(text.splitlines()[:2]) + "\nBro;2024;Trygg;61 %\nBrunna;2024;Trygg;70 %\n"
    receipt = import_file(store, SourceKind.SURVEY_SHARE, written(tmp_path, fewer), options)
    assert (receipt.read, receipt.unchanged, receipt.updated, receipt.rejected_count) == (3, 1, 1, 1)
    assert receipt.vanished == 1
    assert receipt.balances
    assert store.count("survey_share") == 3
    assert {row["area_name"]: row["share"] for row in store.rows("survey_share")}["Brunna"] == pytest.approx(0.70)


# --- sources ---------------------------------------------------------------------------------------------------------


def test_an_inventory_is_called_by_its_name_and_found_again_by_its_layout(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.LIGHTING, written(tmp_path, lamps(0, 1, 2)))
    import_file(store, SourceKind.LIGHTING, written(tmp_path, lamps(0, 1, 2, 3), "helt annat namn.csv"))
    sources = store.rows("source", {"kind": "lighting"})
    assert [(row["system"], row["stored"]) for row in sources] == [("lampor", 4)]


def test_the_file_of_a_named_system_is_no_newer_export_of_another(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.LIGHTING, written(tmp_path, lamps(0, 1, 2)))
    import_file(store, SourceKind.LIGHTING, written(tmp_path, lamps(0, 1, 2), "b.csv"), ImportOptions(system="Norr"))
    assert sorted(row["system"] for row in store.rows("source", {"kind": "lighting"})) == ["Norr", "lampor"]
    assert store.count("lamp") == 6


def test_a_store_of_0_1_0_finds_its_inventory_again(tmp_path: Path, repository: Path) -> None:
    """0.1.0 called the system of an inventory by its layout's signature; the step to schema 3 gives it its name."""
    path = tmp_path / "gammal.gpkg"
    path.write_bytes((repository / "tests" / "data" / "store" / "store_v2.gpkg").read_bytes())
    file = written(tmp_path, lamps(0, 1, 2))
    opened = open_table(file)
    old = signature(SourceKind.LIGHTING.value, opened)
    opened.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE source SET system = ? WHERE kind = 'lighting'", (old,))
    migrate(path)
    with Store.open(path) as store:
        source = store.rows("source", {"kind": "lighting"})[0]
        assert source["system"] == source["name"] == "Belysning"
        lamp = {"source": source["uuid"], "external_id": "K1", "vanished": False, "geometry": (135993.0, 6596007.0)}
        store.insert("lamp", [lamp])
        receipt = import_file(store, SourceKind.LIGHTING, file)
        assert (receipt.updated, receipt.stored) == (1, 2)
        assert store.count("source", {"kind": "lighting"}) == 1


def test_importing_an_inventory_again_keeps_the_attribution_a_planner_gave(store: Store, tmp_path: Path) -> None:
    file = written(tmp_path, lamps(0, 1, 2))
    import_file(store, SourceKind.LIGHTING, file)
    source = store.rows("source", {"kind": "lighting"})[0]["uuid"]
    store.update("source", source, {"attribution": "Kommunen"})
    import_file(store, SourceKind.LIGHTING, file)
    assert store.get("source", source)["attribution"] == "Kommunen"


def test_of_a_layer_the_file_is_hashed(store: Store, tmp_path: Path) -> None:
    from est_walks_plugin.operations.importing.sources import sha256

    file = written(tmp_path, lamps(0))
    assert sha256(file + "|layername=lampor") == sha256(file) != ""
    assert sha256("PG:dbname=nothing") == ""


def test_the_kind_of_a_code_is_its_declaration() -> None:
    assert kind_of("lighting").subject.kind is SourceKind.LIGHTING
