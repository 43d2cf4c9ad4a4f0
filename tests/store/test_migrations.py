"""A store of every released schema is brought to this one with its data, or left as it was."""

from __future__ import annotations

import hashlib

import pytest

from est_walks_plugin.model.errors import Cancelled, StoreVersionError
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.store import Store, migrate, migrations, needs_migration
from est_walks_plugin.store.schema import SCHEMA_VERSION, TABLES

WALK = "00000000-0000-7000-8000-000000000001"


@pytest.fixture
def old(tmp_path, repository):
    """A store as version 1 of the schema was."""
    path = tmp_path / "gammal.gpkg"
    path.write_bytes((repository / "tests" / "data" / "store" / "store_v1.gpkg").read_bytes())
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


def test_data_is_kept_and_the_new_is_there(old, defects):
    before = _digest(old)
    told = []
    backup = migrate(old, CallbackFeedback(on_progress=lambda fraction, text: told.append(fraction)))
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert not needs_migration(old)
    assert needs_migration(backup)
    assert defects(old) == []
    assert defects(backup) == []
    assert before != _digest(old)
    with Store.open(old) as store:
        walk = store.get("walk", WALK)
        assert (walk["name"], walk["length_m"], walk["repeats"]) == ("Brunna höst 2025", 2450.5, None)
        assert store.rows("leg")[0]["geometry"].length > 50
        assert store.rows("observation")[0]["text"] == "Mörkt vid tunneln"
        assert store.meta("salt") == "0" * 64
        store.update("walk", WALK, {"repeats": WALK})
        store.insert("weight_set", [{"name": "Kväll", "weights": {"dark": 2}}])
        for table in TABLES:
            definition = store.backend.layer(table).GetLayerDefn()
            assert [name for name in table.names if definition.GetFieldIndex(name) < 0] == [], table.name
    assert defects(old) == []


def test_same_tables_as_a_new_store(old, empty_store):
    migrate(old)

    def shape(path):
        with Store.open(path, readonly=True) as store:
            found = {}
            for table in TABLES:
                definition = store.backend.layer(table).GetLayerDefn()
                fields = [definition.GetFieldDefn(i) for i in range(definition.GetFieldCount())]
                found[table.name] = {
                    (f.GetName(), f.GetType(), f.GetSubType(), f.GetAlternativeName(), f.GetDomainName())
                    for f in fields
                }
            indices = store.backend.execute("SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name")
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

    def broken(store):
        migrations.add_what_came_with(store, 2)
        raise RuntimeError("half way")

    monkeypatch.setitem(migrations.STEPS, 1, broken)
    with pytest.raises(RuntimeError):
        migrate(old)
    assert needs_migration(old)
    assert defects(old) == []
    monkeypatch.undo()
    migrate(old)
    assert not needs_migration(old)


def test_backup_is_beside_it_with_its_date(old):
    import datetime as dt

    backup = migrate(old)
    assert str(old.parent) in backup
    assert dt.date.today().isoformat() in backup
