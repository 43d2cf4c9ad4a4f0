"""Many write one database at the same time: what waits for what, and what never does."""

from __future__ import annotations

import subprocess
import threading
import time

import pytest

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import ConflictError, NotFoundError, StoreBusyError
from est_walks_plugin.model.feedback import Feedback
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.deletions import delete_walk
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks.change import update_task
from est_walks_plugin.store import Store
from est_walks_plugin.store.backends import postgis
from est_walks_plugin.store.backends.locks import lock_of
from est_walks_plugin.store.schema import TABLES

from ..gui.walked import add_walk
from ..made_stores import new_store
from .test_two_at_once import FILES


@pytest.fixture
def store(pg_server, pg_address):
    """A new store in a database."""
    with new_store(create_store, pg_address, pg_server) as opened:
        yield opened


class _Meanwhile(Feedback):
    """Does something once, when the work that it follows has begun to write."""

    def __init__(self, work):
        self._work, self.results = work, []

    def check(self) -> None:
        if not self.results:
            self.results.append(None)
            self.results = [self._work()]


@pytest.mark.parametrize("what", ["cases", "pins", "lamps", "lines", "OpenStreetMap", "shares"])
def test_the_field_and_the_office_write_while_an_import_runs(store, pg_address, tmp_path, monkeypatch, what):
    monkeypatch.setattr(postgis, "LOCK_TIMEOUT_MS", 300)
    kind, name, text = FILES[what]
    file = tmp_path / name
    file.write_text(text(), encoding="utf-8")
    walk = add_walk(store)
    (task,) = store.insert("task", [{"title": "Byt lampa", "state": "new"}])

    def others():
        with Store.open(pg_address) as other:
            finding = record_finding(other, walk, category="dark_spot", text="Mörkt", point=(135000, 6595000))
            update_task(other, task, note="Ringt")
            return finding, other.count("source")

    meanwhile = _Meanwhile(others)
    receipt = import_file(store, SourceKind(kind), file, feedback=meanwhile)
    finding, sources = meanwhile.results[0]
    assert receipt.stored
    assert sources == 0, "the import had ended before the others wrote"
    assert store.get("finding", finding)["text"] == "Mörkt"
    assert store.count("source") == 1


def test_two_writers_of_findings_take_turns_and_say_so(store, pg_address, monkeypatch):
    monkeypatch.setattr(postgis, "LOCK_TIMEOUT_MS", 50)
    with Store.open(pg_address) as other, store.transaction(of=("finding",)):
        store.insert("finding", [{"text": "a"}])
        assert other.insert("task", [{"title": "b"}])  # another lock
        with pytest.raises(StoreBusyError):
            other.insert("finding", [{"text": "c"}])


def test_a_task_that_means_a_lamp_waits_for_the_import_of_lamps(store, pg_address, monkeypatch):
    monkeypatch.setattr(postgis, "LOCK_TIMEOUT_MS", 50)
    (lamp,) = store.insert("lamp", [{"pole": "K1"}])
    with Store.open(pg_address) as other:
        with store.transaction(of=("lamp",)):
            assert other.insert("task", [{"title": "utan lampa"}])
            with pytest.raises(StoreBusyError):
                other.insert("task", [{"title": "med lampa", "lamp": lamp}])
        assert other.insert("task", [{"title": "med lampa", "lamp": lamp}])
        with other.transaction():
            other.insert("task", [{"title": "en till", "lamp": lamp}])
            with pytest.raises(StoreBusyError):
                store.delete("lamp", [lamp])  # what a task has just pointed at


def test_a_role_that_may_only_write_findings_writes_them(store, pg_server, pg_address):
    walk = add_walk(store)
    database = pg_address.rpartition("dbname=")[2]
    if not pg_server.run_sql("SELECT 1 FROM pg_roles WHERE rolname = 'only_findings'"):
        pg_server.run_sql("CREATE ROLE only_findings LOGIN")
    pg_server.run_sql(
        "GRANT SELECT ON ALL TABLES IN SCHEMA public TO only_findings; "
        "GRANT INSERT, UPDATE ON finding, photo TO only_findings; "
        "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO only_findings",
        database,
    )
    with Store.open(pg_address.replace("user=est", "user=only_findings")) as field:
        with store.transaction(of=("lamp",)):
            uuid = record_finding(field, walk, category="dark_spot", text="Mörkt", point=(135000, 6595000))
        assert field.update("finding", uuid, {"text": "Mörkare"}, expected_version=1) == 2
    assert store.get("finding", uuid)["text"] == "Mörkare"


def _psql(pg_server, pg_address, sql: str) -> subprocess.Popen:
    command = [pg_server.programs / "psql", "-qAtX", "-h", pg_server.folder, "-U", "est"]
    process = subprocess.Popen(
        [*command, pg_address.rpartition("dbname=")[2]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    process.stdin.write(sql)
    process.stdin.flush()
    return process


def test_an_edit_in_plain_qgis_is_not_lost_between_look_and_write(store, pg_server, pg_address):
    """It takes none of our locks; the row itself is held from when its version is compared."""
    (task,) = store.insert("task", [{"title": "a"}])
    sql = f"BEGIN; UPDATE task SET title = 'b', row_version = row_version + 1 WHERE uuid = '{task}'; SELECT 'held';\n"
    qgis = _psql(pg_server, pg_address, sql)
    assert qgis.stdout.readline().strip() == "held"
    refused = []

    def write():
        with Store.open(pg_address) as other:
            try:
                other.update("task", task, {"reason": "c"}, expected_version=1)
            except ConflictError as error:
                refused.append(error)

    thread = threading.Thread(target=write)
    thread.start()
    _wait_until(pg_server, pg_address, "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
    qgis.communicate("COMMIT;\n")
    thread.join(30)
    assert refused
    assert store.get("task", task)["title"] == "b"


def _wait_until(pg_server, pg_address, sql: str) -> None:
    for _ in range(200):
        if int(pg_server.run_sql(sql, pg_address.rpartition("dbname=")[2])):
            return
        time.sleep(0.05)
    raise AssertionError(sql)


def test_two_that_wait_for_each_other_both_get_there(store, pg_server, pg_address):
    """The database ends one of them; a single call is made again."""
    first, second = store.insert("task", [{"title": "a"}, {"title": "b"}])
    hold = "UPDATE task SET reason = 'q', row_version = row_version + 1 WHERE uuid = '{}';"
    until_we_wait = "LOOP EXIT WHEN EXISTS (SELECT FROM pg_locks WHERE NOT granted); PERFORM pg_sleep(0.02); END LOOP;"
    sql = (
        f"BEGIN; SET LOCAL deadlock_timeout = '60s'; {hold.format(second)} SELECT 'held';\n"
        f"DO $$ BEGIN {until_we_wait} {hold.format(first)} END $$; COMMIT; SELECT 'done';\n"
    )
    qgis = _psql(pg_server, pg_address, sql)
    assert qgis.stdout.readline().strip() == "held"
    assert store.update_many("task", {first: {"title": "A"}, second: {"title": "B"}}) == 2
    assert "done" in qgis.communicate(timeout=60)[0]
    rows = store.rows("task", order_by=("title",))
    assert [(row["title"], row["reason"]) for row in rows] == [("A", "q"), ("B", "q")]


def test_a_finding_is_not_written_to_a_walk_that_went(store, pg_address, monkeypatch):
    walk = add_walk(store)
    from est_walks_plugin.operations import record_findings

    screened = record_findings.screened

    def and_meanwhile(text):
        with Store.open(pg_address) as other:
            if other.count("walk", {"uuid": walk}):
                delete_walk(other, walk)
        return screened(text)

    monkeypatch.setattr(record_findings, "screened", and_meanwhile)
    with pytest.raises(NotFoundError):
        record_finding(store, walk, category="dark_spot", text="Mörkt", point=(135000, 6595000))
    assert store.count("finding") == 0


def test_every_table_has_a_lock_or_says_why_not():
    free = {table.name for table in TABLES if not lock_of(table)}
    assert free == {"source", "mapping"}
    assert {table.name for table in TABLES if lock_of(table) == "field"} >= {"finding", "photo", "stop", "walk"}
