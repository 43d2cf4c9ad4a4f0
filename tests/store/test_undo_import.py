"""An import is taken back whole and made again, whether its source is new or was there before."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import ConflictError
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file, options_from_mapping
from est_walks_plugin.operations.undoing import Changes, Versions, recorded, take_back
from est_walks_plugin.store import Store, recorder
from est_walks_plugin.store.schema import TABLES

from ..made_once import made_once

CASES = Path(__file__).parents[1] / "data" / "cases"
STAMPS = {"fid", "changed", "row_version"}
FILES = {
    "cases": (SourceKind.CASE, "C02/felanmalan_epoch.csv"),
    "lamps": (SourceKind.LIGHTING, "X07/errors.xlsx"),
    "network": (SourceKind.NETWORK, "N03/plaza_way.osm"),
}
HEADER = "Id;Adress;Beskrivning;N;E"
FIRST = ("1;Parkvägen 1;mörkt;6595977;135973", "2;;klotter;6595990;135990", "3;;skräp;6595995;135995")
NEWER = ("1;Parkvägen 1;fortfarande mörkt;6595977;135973", "2;;klotter;6595990;135990", "4;;ny;6595999;135999")


@pytest.fixture
def store(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Any:
    path = tmp_path / "a.gpkg"
    empty = made_once(tmp_path_factory, "tomma_bro.gpkg", lambda made: create_store(str(made)).close())
    shutil.copyfile(empty, path)
    with Store.open(path) as opened:
        yield opened


def rows_of(store: Store) -> dict[str, list[dict[str, Any]]]:
    """Everything in the store, stamps apart."""
    return {
        table.name: [
            {name: str(value) if name == "geometry" else value for name, value in row.items() if name not in STAMPS}
            for row in store.rows(table.name, order_by=("uuid",))
        ]
        for table in TABLES
        if table.name != "meta"
    }


def imported(store: Store, kind: SourceKind, path: Path, **wishes: Any) -> Changes:
    """Import a file as the window does, and return what that did."""
    with recorded(store, makes_one=False) as record:
        receipt = import_file(store, kind, path, options_from_mapping(wishes))
    assert receipt.stored or receipt.updated
    return record.changes


def to_and_fro(store: Store, before: dict[str, Any], changes: Changes) -> None:
    """Take changes back, make them again and take them back: the store says each time what it said."""
    after = rows_of(store)
    assert after != before
    for state in (before, after, before):
        changes = take_back(store, changes)
        assert rows_of(store) == state


@pytest.mark.parametrize("name", FILES)
def test_a_first_import(store: Store, name: str) -> None:
    kind, file = FILES[name]
    before = rows_of(store)
    to_and_fro(store, before, imported(store, kind, CASES / file))


def test_a_newer_file_of_a_source_that_is_there(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "felanmälan.csv"
    path.write_text("\n".join([HEADER, *FIRST]), encoding="utf-8")
    first = imported(store, SourceKind.CASE, path)
    middle = rows_of(store)
    path.write_text("\n".join([HEADER, *NEWER]), encoding="utf-8")
    second = imported(store, SourceKind.CASE, path)
    told = {row["external_id"]: row["text"] for row in store.rows("observation")}
    assert told["1"] == "fortfarande mörkt"
    versions: Versions = {}
    again = take_back(store, second, versions=versions)
    assert rows_of(store) == middle
    second = take_back(store, again, versions=versions)
    take_back(store, second, versions=versions)
    assert rows_of(store) == middle
    take_back(store, first, versions=versions)
    assert store.count("observation") == store.count("source") == 0


def test_one_that_somebody_worked_on_since_stays(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "felanmälan.csv"
    path.write_text("\n".join([HEADER, *FIRST]), encoding="utf-8")
    changes = imported(store, SourceKind.CASE, path)
    store.update("observation", store.rows("observation")[0]["uuid"], {"category": "litter"})
    as_it_is = rows_of(store)
    with pytest.raises(ConflictError):
        take_back(store, changes)
    assert rows_of(store) == as_it_is


def test_what_somebody_else_changed_is_not_lost_by_way_of_a_change_of_ones_own(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "felanmälan.csv"
    path.write_text("\n".join([HEADER, *FIRST]), encoding="utf-8")
    first = imported(store, SourceKind.CASE, path)
    key = store.rows("observation")[0]["uuid"]
    store.update("observation", key, {"category": "litter"})  # somebody else
    with recorded(store) as record:
        store.update("observation", key, {"category": "graffiti"})
    versions: Versions = {}
    take_back(store, record.changes, versions=versions)
    with pytest.raises(ConflictError):
        take_back(store, first, versions=versions)
    assert store.get("observation", key)["category"] == "litter"


def test_new_rows_that_the_same_work_changes_go_whole(store: Store) -> None:
    before = rows_of(store)
    with recorded(store) as record:
        store.bulk_insert("lamp", ("external_id",), [[("L1", 135_000.0, 6_598_000.0), ("L2", None, None)]])
        lamp = store.rows("lamp", {"external_id": "L1"})[0]["uuid"]
        store.update("lamp", lamp, {"pole": "4711"})
    assert len(record.changes) == 2
    to_and_fro(store, before, record.changes)


def test_an_import_that_fails_leaves_nothing_to_take_back(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "tom.csv"
    path.write_text(HEADER, encoding="utf-8")
    with pytest.raises(Exception, match="no rows"), recorded(store, makes_one=False) as record:
        import_file(store, SourceKind.CASE, path)
    assert record.changes == ()
    assert store.recorder is None


def test_of_more_than_is_noted_nothing_is(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder, "MOST_NEW", 2)
    path = tmp_path / "felanmälan.csv"
    path.write_text("\n".join([HEADER, *FIRST]), encoding="utf-8")
    with recorded(store, makes_one=False) as record:
        import_file(store, SourceKind.CASE, path)
    assert (record.is_too_much, record.changes) == (True, ())
    assert store.count("observation") == 3
