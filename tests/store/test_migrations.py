"""A store of every released schema is brought to this one with its data, or left as it was."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date

import pytest
from osgeo import gdal

from est_walks_plugin.model.catalogue import Category, load_catalogue
from est_walks_plugin.model.errors import Cancelled, StoreVersionError
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.project.opening import open_layer
from est_walks_plugin.store import Store, catalogue, layer_uri, migrate, migrations, needs_migration
from est_walks_plugin.store.schema import SCHEMA_VERSION, TABLES


@dataclass(frozen=True)
class Kept:
    """A fixture, and what of its data must be there after the migration."""

    version: int
    walk: str
    name: str
    length_m: float
    counts: dict[str, int]
    texts: set[str]


FIXTURES = (
    Kept(
        1,
        "00000000-0000-7000-8000-000000000001",
        "Brunna höst 2025",
        2450.5,
        {"walk": 1, "leg": 1, "stop": 1, "observation": 1},
        {"Mörkt vid tunneln"},
    ),
    Kept(
        2,
        "03393106-127d-4d94-a853-639f05f132e0",
        "Byvandring",
        2424.264068711929,
        {"walk": 1, "leg": 13, "stop": 6, "finding": 1, "task": 1, "lamp": 513, "place": 8, "observation": 24},
        set(),
    ),
)


@pytest.fixture(params=FIXTURES, ids=lambda kept: f"schema {kept.version}")
def kept(request):
    """What must be kept of a store as an older version of the schema was."""
    return request.param


@pytest.fixture
def old(tmp_path, repository, kept):
    """The store itself."""
    path = tmp_path / "gammal.gpkg"
    path.write_bytes((repository / "tests" / "data" / "store" / f"store_v{kept.version}.gpkg").read_bytes())
    return path


def _digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_every_version_has_a_step():
    assert sorted(migrations.STEPS) == list(range(1, SCHEMA_VERSION))


def test_the_fixture_is_what_it_says(old, defects):
    assert needs_migration(old)
    assert defects(old) == []
    with pytest.raises(StoreVersionError, match="migrate it"):
        Store.open(old)


def _rows(path):
    """Every row of every table as SQLite has it, by its key; what a step may reword is left out.

    Milliseconds of nought are no difference: newer GDALs do not write them.
    """
    reworded = {"name", "reasons", "reasons_text", "turns", "settings", "changed", "row_version", "shown_name"}
    with closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        found = {}
        for (table,) in db.execute("SELECT table_name FROM gpkg_contents").fetchall():
            if table not in ("meta", "layer_styles"):
                for row in db.execute(f'SELECT * FROM "{table}"'):
                    found[table, row["uuid"]] = {
                        key: value.replace(".000Z", "Z") if isinstance(value, str) else value
                        for key, value in dict(row).items()
                        if key not in reworded
                    }
    return found


def test_data_is_kept_and_the_new_is_there(old, kept, defects):
    before, rows = _digest(old), _rows(old)
    told = []
    backup = migrate(old, CallbackFeedback(on_progress=lambda fraction, text: told.append(fraction)))
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert not needs_migration(old)
    assert needs_migration(backup)
    assert defects(old) == []
    assert defects(backup) == []
    assert before != _digest(old)
    assert _rows(backup) == rows
    after = _rows(old)
    for key, row in rows.items():
        assert {name: after[key][name] for name in row} == row, key
    with Store.open(old) as store:
        walk = store.get("walk", kept.walk)
        assert (walk["name"], walk["length_m"], walk["repeats"]) == (kept.name, kept.length_m, None)
        assert {table: store.count(table) for table in kept.counts} == kept.counts
        assert {row["group_no"] for table in ("stop", "leg") for row in store.rows(table)} == {walk["group_no"] or 1}
        assert kept.texts <= {row["text"] for row in store.rows("observation")}
        assert len(store.meta("salt")) == 64
        store.update("walk", kept.walk, {"repeats": kept.walk})
        store.insert("weight_set", [{"name": "Kväll", "weights": {"dark": 2}}])
        for table in TABLES:
            definition = store.backend.layer(table).GetLayerDefn()
            assert [name for name in table.names if definition.GetFieldIndex(name) < 0] == [], table.name
    assert defects(old) == []


@pytest.mark.usefixtures("qgis_app")
def test_aliases_are_those_of_a_new_store(old):
    """In the file, where other programs look, and in QGIS."""
    migrate(old)
    with closing(sqlite3.connect(old)) as db:
        titles = {row[:2]: row[2] for row in db.execute("SELECT table_name, column_name, title FROM gpkg_data_columns")}
    for table in TABLES:
        layer = open_layer(layer_uri(str(old), table.name), table.name)
        for column in table.all_columns:
            assert titles[table.name, column.name] == column.alias_in("sv")
            assert layer.attributeDisplayName(layer.fields().indexOf(column.name)) == column.alias_in("sv")


def test_same_tables_as_a_new_store(old, empty_store):
    migrate(old)

    def shape(path):
        with Store.open(path, readonly=True) as store:
            found = {}
            for table in TABLES:
                definition = store.backend.layer(table).GetLayerDefn()
                fields = [definition.GetFieldDefn(i) for i in range(definition.GetFieldCount())]
                found[table.name] = {(f.GetName(), f.GetType(), f.GetSubType(), f.GetDomainName()) for f in fields}
            indices = store.backend.execute("SELECT name FROM sqlite_master WHERE name LIKE 'est_%' ORDER BY name")
            return found, indices

    assert shape(old) == shape(empty_store)


def test_migrating_again_does_nothing(old):
    migrate(old)
    before = _digest(old)
    assert migrate(old) == ""
    assert _digest(old) == before


def test_cancelled_or_broken_leaves_it_as_it_was(old, monkeypatch, defects):
    with pytest.raises(Cancelled):
        migrate(old, CallbackFeedback(cancelled=lambda: True))
    assert needs_migration(old)

    last = SCHEMA_VERSION - 1
    step = migrations.STEPS[last]

    def broken(store):
        step(store)
        raise RuntimeError("half way")

    before = _rows(old)
    monkeypatch.setitem(migrations.STEPS, last, broken)
    with pytest.raises(RuntimeError):
        migrate(old)
    assert needs_migration(old)
    assert _rows(old) == before
    assert defects(old) == []
    monkeypatch.undo()
    migrate(old)
    assert not needs_migration(old)


def test_backup_is_beside_it_with_its_date(old):
    import datetime as dt

    backup = migrate(old)
    assert str(old.parent) in backup
    assert dt.date.today().isoformat() in backup


def test_codes_shipped_since_are_added_and_those_deleted_stay_away(old, monkeypatch):
    """A store of 0.1.0 kept no list of what it was given; it is known all the same."""
    with closing(sqlite3.connect(old)) as db:
        given = {table: {row[0] for row in db.execute(f'SELECT code FROM "{table}"')} for table in ("measure", "owner")}
        db.execute("DELETE FROM category WHERE code = 'traffic'")
        db.execute("UPDATE category SET name_sv = 'Tags' WHERE code = 'graffiti'")
        db.commit()
    migrate(old)
    shipped = load_catalogue()
    with Store.open(old) as store:
        found = {category.code: category.sv for category in store.catalogue.categories}
        assert found["graffiti"] == "Tags"
        assert "traffic" not in found
        for table, codes in given.items():
            since = {entry.code for entry in shipped.entries(table)} - set(catalogue.SEEN_BY_0_1_0[table])
            assert {entry.code for entry in store.catalogue.entries(table)} == codes | since
    later = replace(shipped, categories=(*shipped.categories, Category("scooters", "Elsparkcyklar", "Scooters")))
    monkeypatch.setattr(catalogue, "load_catalogue", lambda: later)
    with Store.open(old) as store:
        assert [category.code for category in store.catalogue.categories] == [*found, "scooters"]


def test_what_0_1_0_shipped_is_known():
    """The list never changes; what ships today holds all of it, or a code went out of use and this is looked at."""
    shipped = load_catalogue()
    for table, codes in catalogue.SEEN_BY_0_1_0.items():
        assert set(codes) <= {entry.code for entry in shipped.entries(table)}
        assert len(codes) == {"category": 15, "measure": 21, "owner": 11}[table]


def test_the_day_of_the_data_moves_from_the_receipt_into_its_column(old):
    with sqlite3.connect(old) as connection:
        keys = [key for (key,) in connection.execute("SELECT uuid FROM source ORDER BY uuid")]
        for key in keys:
            receipt = '{"data_date": "2021-03-04"}' if key == keys[0] else '{"data_date": null}'
            connection.execute("UPDATE source SET receipt = ? WHERE uuid = ?", (receipt, key))
    connection.close()
    migrate(old)
    with Store.open(old) as store:
        told = {row["uuid"]: row["data_date"] for row in store.rows("source")}
    assert told == {key: date(2021, 3, 4) if key == keys[0] else None for key in keys}


def test_settings_and_checklists_are_there_as_in_a_new_store(old, empty_store):
    migrate(old)
    with closing(sqlite3.connect(old)) as db:  # before anybody opens it
        assert db.execute("SELECT count(*) FROM municipal_settings").fetchone() == (1,)
        before = db.execute("SELECT count(*) FROM checklist").fetchone()[0]
    with Store.open(old) as store, Store.open(empty_store, readonly=True) as new:
        assert store.municipal_settings == new.municipal_settings
        assert store.catalogue.questions == new.catalogue.questions
        assert store.count("checklist") == before == len(new.catalogue.questions)
        assert all(category.owner == "" for category in store.catalogue.categories)


def test_the_streets_of_a_programme_are_gathered_in_one(repository, tmp_path):
    """0.1.0 knew a task of the LED programme by its street alone; other measures of a street are a programme of their own."""
    path = tmp_path / "gammal.gpkg"
    path.write_bytes((repository / "tests" / "data" / "store" / "store_v2.gpkg").read_bytes())
    led = (("task-0", "led", "Storgatan"), ("task-1", "led", "Åvägen"), ("task-2", "other", "Storgatan"))
    data = gdal.OpenEx(str(path), gdal.OF_UPDATE)
    columns = [field.GetName() for field in data.GetLayerByName("task").schema]
    told = {"uuid", "measure", "programme"}
    rest = ", ".join(name for name in columns if name not in told)
    for key, measure, street in led:
        data.ExecuteSQL(
            f"INSERT INTO task (uuid, measure, programme, {rest}) "
            f"SELECT '{key}', '{measure}', '{street}', {rest} FROM task LIMIT 1"
        )
    del data
    migrate(path)
    with Store.open(path) as store:
        tasks = {row["uuid"]: row for row in store.rows("task")}
        programmes = {row["uuid"]: row["measure"] for row in store.rows("programme")}
        assert sorted(programmes.values()) == ["led", "other"]
        assert [tasks[key]["street"] for key, _measure, _street in led] == ["Storgatan", "Åvägen", "Storgatan"]
        assert [programmes[tasks[key]["programme"]] for key, _measure, _street in led] == ["led", "led", "other"]
        assert [row["programme"] for key, row in tasks.items() if not key.startswith("task-")] == [None]
        for table in ("task_finding", "task_case", "task_filter", "owner_list", "owner_answer", "answer"):
            assert store.count(table) == 0
        (key,) = store.insert("task_case", [{"task": "task-0", "observation": store.rows("observation")[0]["uuid"]}])
        assert store.get("task_case", key)["task"] == "task-0"


def test_what_was_suspected_of_two_voices_waits_for_nobody(repository, tmp_path):
    """A pin and a report are never one record; two reports may be, and what the planner decided stays."""
    path = tmp_path / "gammal.gpkg"
    path.write_bytes((repository / "tests" / "data" / "store" / "store_v2.gpkg").read_bytes())
    with closing(sqlite3.connect(path)) as db:
        columns = [row[1] for row in db.execute("PRAGMA table_info(duplicate_pair)")]
    assert {"first", "second", "state"} <= set(columns)
    data = gdal.OpenEx(str(path), gdal.OF_UPDATE)
    data.ExecuteSQL("DELETE FROM duplicate_pair")
    found = {}
    for kind in ("survey", "case"):
        rows = data.ExecuteSQL(f"SELECT uuid FROM observation WHERE kind = '{kind}' LIMIT 1")
        found[kind] = rows.GetNextFeature()["uuid"]
        data.ReleaseResultSet(rows)
    pin, report = found["survey"], found["case"]
    for key, second, state in (("a", report, "suspected"), ("b", report, "confirmed"), ("c", pin, "suspected")):
        data.ExecuteSQL(
            f"INSERT INTO duplicate_pair (uuid, first, second, state) VALUES ('{key}', '{pin}', '{second}', '{state}')"
        )
    del data
    migrate(path)
    with Store.open(path) as store:
        assert {row["uuid"] for row in store.rows("duplicate_pair")} == {"b", "c"}
