"""Who changed what in a store on a server: by role, table, row and column, never a value."""

from __future__ import annotations

import datetime as dt
import subprocess
from typing import Any

import pytest

from est_walks_plugin.operations.privacy_review import purge
from est_walks_plugin.store import Store
from est_walks_plugin.store.roles import audit

from ..made_stores import new_store

LONG_AGO = dt.datetime(2000, 1, 1, tzinfo=dt.timezone.utc)


def test_what_is_changed_is_told_without_its_values(pg_server: Any, pg_address: str) -> None:
    with new_store(Store.create, pg_address, pg_server, municipality="Håbo") as store:
        assert not audit.changes_since(store.backend, LONG_AGO), "what a new store holds is nobody's change"
        store.set_meta("web", "1")
        moment = audit.changes_since(store.backend, LONG_AGO)[-1].at
        (task,) = store.insert("task", [{"title": "Byt lampan", "state": "new", "geometry": (135_900, 6_595_900)}])
        store.update("task", task, {"state": "planned", "geometry": (135_901, 6_595_900), "title": "Hemligt ord"})
        store.delete("task", [task])
        found = audit.changes_since(store.backend, moment, uuid=task)
        assert [(one.operation, one.table, one.columns, one.row_version) for one in found] == [
            ("insert", "task", (), 1),
            ("update", "task", ("geom", "state", "title"), 2),
            ("delete", "task", (), 2),
        ]
        assert {one.role for one in found} == {"administrator"}, "who owns the tables"
        assert moment <= found[0].at <= found[1].at
        assert not audit.changes_since(store.backend, found[-1].at)
        assert audit.prune(store.backend) == 0, "nothing is old yet"
        name = pg_address.partition("dbname=")[2]
        pg_server.run_sql("UPDATE est_audit SET at = now() - interval '25 months' WHERE operation <> 'delete'", name)
        assert audit.prune(store.backend) == 3
        assert [one.operation for one in audit.changes_since(store.backend, LONG_AGO)] == ["delete"]
    kept = pg_server.run_sql("SELECT est_audit::text FROM est_audit", pg_address.partition("dbname=")[2])
    assert "Hemligt" not in kept


def test_a_file_keeps_none(tmp_path: Any) -> None:
    with Store.create(tmp_path / "a.gpkg") as store:
        store.insert("task", [{"title": "Städa"}])
        assert audit.changes_since(store.backend, LONG_AGO) == ()
        assert audit.prune(store.backend) == 0


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE task SET title = 'x', row_version = 2", ""),
        ("UPDATE task SET title = 'x', row_version = -1", ""),
        ("UPDATE task SET title = 'x'", "EW002: "),
        ("UPDATE task SET title = 'x', row_version = 3", "EW001: "),
        ("UPDATE task SET title = 'x', row_version = -2", "EW001: "),
        ("UPDATE task SET title = 'x', row_version = NULL", "EW001: "),
        ("UPDATE task SET title = 'x', row_version = 2 WHERE uuid = 'gone'", "EW003: "),
    ],
)
def test_an_update_says_which_version_it_read(pg_server: Any, pg_address: str, statement: str, said: str) -> None:
    with new_store(Store.create, pg_address, pg_server) as store:
        store.insert("task", [{"title": "Städa"}])
    name = pg_address.partition("dbname=")[2]
    try:
        pg_server.run_sql(statement, name)
        told = ""
    except subprocess.CalledProcessError as error:
        told = error.stderr
    assert (said in told) if said else not told
    stored = pg_server.run_sql("SELECT title, row_version FROM task", name)
    assert stored == ("Städa|1" if said else "x|2")


def test_deletion_by_schedule_takes_what_is_old(pg_server: Any, pg_address: str) -> None:
    name = pg_address.partition("dbname=")[2]
    with new_store(Store.create, pg_address, pg_server) as store:
        store.insert("task", [{"title": "Gammal"}, {"title": "Ny"}])
        old = "interval '1 month'"
        months = store.municipal_settings.deletion_months
        pg_server.run_sql(f"UPDATE est_audit SET at = now() - {old} * {months + 1} WHERE id = 1", name)
        purge(store, store.today)
        assert len(audit.changes_since(store.backend, LONG_AGO, tables=["task"])) == 1
