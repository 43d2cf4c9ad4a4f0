"""What goes wrong on a server is told in one sentence of ours, the same whatever language the server speaks."""

from __future__ import annotations

import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CalledProcessError
from typing import Any

import pytest

from est_walks_plugin.model.errors import StoreBusyError, StoreError, StoreLostError
from est_walks_plugin.store import Store
from est_walks_plugin.store.backends import postgis
from est_walks_plugin.store.backends.postgres import refused

from ..postgres import PostgresServer, running

BUSY = "in use by somebody else"
NO_RIGHT = "You may not do this in"
PASSWORD = "does not take this user and password"  # pragma: allowlist secret
NOT_LET_IN = "does not let this user into"
NO_ANSWER = "does not answer"


def _free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


@pytest.fixture(scope="module", params=["", "sv"], ids=["English", "Swedish"])
def server(request: pytest.FixtureRequest) -> Iterator[PostgresServer]:
    """A server that speaks one of two languages, on its socket and on the loopback."""
    with running(language=request.param, port=_free_port()) as one:
        rules = one.folder / "data" / "pg_hba.conf"
        guard = "all guarded scram-sha-256\n"
        rules.write_text(
            f"local {guard}host {guard.replace('guarded', 'guarded 127.0.0.1/32')}local all barred reject\n"
            + rules.read_text()
        )
        for name in ("guarded", "barred", "plain"):
            one.run_sql(f"CREATE ROLE {name} LOGIN PASSWORD 'rätt ord'")
        one.run_sql("SELECT pg_reload_conf()")
        if request.param:
            with pytest.raises(CalledProcessError) as said:
                one.run_sql("SELECT FROM nowhere")
            assert "existerar inte" in said.value.stderr, "the server speaks Swedish"
        yield one


@pytest.fixture(scope="module")
def model(server: PostgresServer) -> str:
    """A database with a store of two tasks, to be copied."""
    made = server.new_database()
    with Store.create(made) as store:
        store.insert("task", [{"title": title} for title in ("Ett", "Två")])
    return made.rpartition("=")[2]


@pytest.fixture
def address(server: PostgresServer, model: str) -> str:
    """The same, of one's own."""
    return server.new_database(postgis=False, model=model)


def told(work: Callable[[], Any]) -> StoreError:
    """Return what was said, which is one sentence without a word of the server's."""
    with pytest.raises(StoreError) as caught:
        work()
    message = caught.value.message
    assert "\n" not in message
    assert not re.search(r"ERROR|FEL|FATAL|est_walks", message)
    return caught.value


def opening(path: str) -> str:
    """Return what is said when a store is opened."""
    return told(lambda: Store.open(path).close()).message


def as_user(address: str, user: str, password: str = "") -> str:
    return address.replace("user=est", f"user={user}") + (f" password='{password}'" if password else "")


# --- the door ----------------------------------------------------------------------------------------------------------


def test_nobody_answers(address: str, server: PostgresServer) -> None:
    assert NO_ANSWER in opening(address.replace(str(server.folder), "/nowhere"))
    assert NO_ANSWER in opening(re.sub(r"port=\d+", f"port={_free_port()}", address))
    assert NO_ANSWER in opening(f"PG:host=127.0.0.1 port={_free_port()} user=est dbname=est")


def test_no_such_service(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "tjänster.conf"
    monkeypatch.setenv("PGSERVICEFILE", str(file))
    assert "knows no service “okänd”" in opening("PG:service=okänd")
    file.write_text("[trygghet]\nhost=/nowhere\nport=1\n# [okänd]\n", encoding="utf-8")
    assert "knows no service “okänd”" in opening("PG:service=okänd")
    assert NO_ANSWER in opening("PG:service=trygghet dbname=est")


@pytest.mark.parametrize("line", ["socket", "loopback"])
@pytest.mark.parametrize("password", ["", "fel ord"], ids=["missing", "wrong"])
def test_a_password_that_is_not_right(address: str, server: PostgresServer, password: str, line: str) -> None:
    path = address if line == "socket" else address.replace(str(server.folder), "127.0.0.1")
    assert PASSWORD in opening(as_user(path, "guarded", password))
    error = told(lambda: Store.open(as_user(path, "guarded", "hemligt")))
    assert "hemligt" not in error.message + error.details


@pytest.mark.parametrize("user", ["est", "guarded"])
def test_no_such_database(address: str, user: str) -> None:
    path = as_user(re.sub(r"dbname=\w+", "dbname=finns_inte", address), user, "rätt ord")
    assert "has no database “finns_inte”" in opening(path)


def test_no_right_to_connect(address: str, server: PostgresServer) -> None:
    name = address.rpartition("=")[2]
    server.run_sql(f"REVOKE CONNECT ON DATABASE {name} FROM PUBLIC")
    for path in (as_user(address, "plain"), as_user(address, "guarded", "rätt ord"), as_user(address, "barred")):
        assert NOT_LET_IN in opening(path), path
    assert NOT_LET_IN in opening(as_user(address, "nobody_such"))


def test_a_server_that_starts_or_is_full(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from est_walks_plugin.store.backends.postgres.greeting import Greeting

    for state in ("57P03", "53300"):
        monkeypatch.setattr(refused, "greet", lambda _named, _user, state=state: Greeting(True, state))
        assert "starting, stopping or full" in opening(address + "x")


# --- inside ------------------------------------------------------------------------------------------------------------


def test_a_right_that_is_taken_back_meanwhile(address: str, server: PostgresServer) -> None:
    """What a login may do is asked when it is let in; what the server refuses later is told all the same."""
    name = address.rpartition("=")[2]
    everything = (
        "GRANT ALL ON ALL TABLES IN SCHEMA public TO plain; GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO plain"
    )
    with Store.open(address) as store:
        task = store.rows("task")[0]["uuid"]
    works: tuple[Callable[[Store], Any], ...] = (
        lambda store: store.insert("task", [{"title": "Ny"}]),
        lambda store: store.update("task", task, {"title": "Ny"}),
        lambda store: store.delete("task", [task]),
        lambda store: store.bulk_insert("lamp", ["pole"], [[("a", 1.0, 1.0)]]),
        lambda store: store.rows("task"),
    )
    for work in works:
        server.run_sql(everything, name)
        with Store.open(as_user(address, "plain")) as store:
            server.run_sql("REVOKE ALL ON task, lamp FROM plain; GRANT SELECT ON lamp TO plain", name)
            assert NO_RIGHT in told(lambda work=work, store=store: work(store)).message  # type: ignore[misc]
    with Store.open(address) as store:
        assert (store.count("task"), store.count("lamp")) == (2, 0)


def test_others_hold_what_is_written(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgis, "LOCK_TIMEOUT_MS", 50)
    with Store.open(address) as one, Store.open(address) as other:
        task = one.rows("task")[0]["uuid"]
        with one.transaction():
            one.update("task", task, {"title": "Min"})
            error = told(lambda: other.update("task", task, {"title": "Din"}))
            assert BUSY in error.message
            assert isinstance(error, StoreBusyError)


def test_a_row_that_plain_qgis_holds(address: str, server: PostgresServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row lock alone: the statement that waits is OGR's."""
    monkeypatch.setattr(postgis, "LOCK_TIMEOUT_MS", 50)
    with Store.open(address) as store, Store.open(address) as qgis:
        task = store.rows("task")[0]["uuid"]
        qgis.backend.begin_plain()
        qgis.backend.execute("UPDATE task SET title = 'QGIS', row_version = row_version + 1")
        assert BUSY in told(lambda: store.update("task", task, {"title": "Din"})).message
        qgis.backend.undo_open()
        assert store.update("task", task, {"title": "Din"}) == 2


def test_two_that_wait_for_each_other(address: str, server: PostgresServer) -> None:
    with Store.open(address) as one, Store.open(address) as other:
        first, second = (row["uuid"] for row in one.rows("task"))
        said: list[StoreError] = []
        for store in (one, other):
            store.backend.begin_plain()
        hold = "UPDATE task SET row_version = row_version + 1 WHERE uuid = '{}'"
        one.backend.execute(hold.format(first))
        other.backend.execute(hold.format(second))

        def wait() -> None:
            try:
                one.backend.execute(hold.format(second))
            except StoreError as error:
                said.append(error)

        waiting = threading.Thread(target=wait)
        waiting.start()
        time.sleep(0.3)
        try:
            other.backend.execute(hold.format(first))
        except StoreError as error:
            said.append(error)
            other.backend.undo_open()
        waiting.join()
        one.backend.undo_open()
    (error,) = said
    assert "written by two at once" in error.message
    assert isinstance(error, StoreBusyError)


def test_the_same_rows_stored_twice(address: str) -> None:
    with Store.open(address) as store:
        (source,) = store.insert("source", [{"kind": "lighting", "name": "x", "system": "x"}])
        store.insert("lamp", [{"source": source, "external_id": "1"}])
        for work in (
            lambda: store.insert("lamp", [{"source": source, "external_id": "1"}]),
            lambda: store.bulk_insert("lamp", ["external_id"], [[("1", 1.0, 1.0)]], constants={"source": source}),
        ):
            error = told(work)
            assert "import the file again" in error.message
            assert isinstance(error, StoreBusyError)


def test_a_full_disk(address: str, server: PostgresServer) -> None:
    """A trigger says so: what a server says when it can't write a page has this code."""
    server.run_sql(
        "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = "
        "'53100'; END $$; CREATE TRIGGER full_disk BEFORE INSERT ON lamp EXECUTE FUNCTION full_disk()",
        address.rpartition("=")[2],
    )
    with Store.open(address) as store:
        error = told(lambda: store.bulk_insert("lamp", ["pole"], [[("a", 1.0, 1.0)]]))
        assert "server is full" in error.message
        assert store.count("lamp") == 0


def test_what_people_wrote_is_not_in_the_details(address: str, server: PostgresServer) -> None:
    """OGR tells the whole statement it could not do, and the server the row; details are kept in a log."""
    name = address.rpartition("=")[2]
    server.run_sql("ALTER TABLE task ADD CONSTRAINT short CHECK (length(title) < 10)", name)
    with Store.open(address) as store:
        error = told(lambda: store.insert("task", [{"title": "Ring Kajsa Ypsilander"}]))
        assert "short" in error.details
        assert "Ypsilander" not in error.details


@pytest.mark.parametrize("single", [True, False], ids=["OGR's statement", "ours"])
def test_a_server_that_can_only_be_read(address: str, server: PostgresServer, single: bool) -> None:
    name = address.rpartition("=")[2]
    server.run_sql(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    with Store.open(address) as store:
        assert store.count("task") == 2
        work = (
            (lambda: store.insert("task", [{"title": "Ny"}]))
            if single
            else (lambda: store.backend.execute("DELETE FROM task"))
        )
        assert "can only be read now" in told(work).message


def test_a_connection_that_is_lost_comes_back(address: str, server: PostgresServer) -> None:
    name = address.rpartition("=")[2]
    cut = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
    with Store.open(address) as store:
        server.run_sql(cut)
        error = told(lambda: store.rows("task"))
        assert isinstance(error, StoreLostError)
        assert "was lost" in error.message
        assert len(store.rows("task")) == 2, "it is made again when it is asked for next"

        def lose() -> None:
            with store.transaction():
                store.insert("task", [{"title": "Halv"}])
                server.run_sql(cut)
                store.insert("task", [{"title": "Halv"}])

        assert isinstance(told(lose), StoreLostError)
        assert store.count("task") == 2
        store.insert("task", [{"title": "Hel"}])
        assert store.count("task") == 3


def test_a_server_that_stops_and_starts(address: str, server: PostgresServer) -> None:
    with Store.open(address) as store:
        server.stop("fast")
        assert isinstance(told(lambda: store.rows("task")), StoreLostError)
        assert NO_ANSWER in told(lambda: store.rows("task")).message
        assert NO_ANSWER in opening(address)
        server.start()
        assert len(store.rows("task")) == 2


def test_what_nobody_knows_is_in_the_details(address: str) -> None:
    with Store.open(address) as store:
        error = told(lambda: store.backend.execute("SELECT * FROM nowhere_at_all"))
        assert "in the details" in error.message
        assert "nowhere_at_all" in error.details


def test_what_nobody_knows_is_not_put_on_somebody_who_happens_to_write(address: str) -> None:
    with Store.open(address) as one, Store.open(address) as other, other.transaction():
        other.update("task", other.rows("task")[0]["uuid"], {"title": "Din"})
        error = told(lambda: one.backend.execute("SELECT * FROM nowhere_at_all"))
        assert "in the details" in error.message
        assert not isinstance(error, StoreBusyError)


def test_a_table_that_somebody_holds_while_ogr_writes_it(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The statement is OGR's and has no code: that it waited is known by how this server says so."""
    monkeypatch.setattr(postgis, "LOCK_TIMEOUT_MS", 50)
    with Store.open(address) as store, Store.open(address) as other:
        other.backend.begin_plain()
        other.backend.execute("LOCK TABLE task IN SHARE MODE")
        assert BUSY in told(lambda: store.insert("task", [{"title": "Min"}])).message
        other.backend.undo_open()
        assert store.count("task") == 2
