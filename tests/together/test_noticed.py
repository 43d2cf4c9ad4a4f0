"""What others changed is noticed by what the database counts: a computer whose clock is behind is not missed."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import pytest

from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.together.changes import (
    WATCHED,
    ByOthers,
    ChangedRows,
    by_others,
    look,
    sentence,
    who_and_when,
)
from est_walks_plugin.store import Store

LONG_AGO = datetime(2001, 1, 1, tzinfo=timezone.utc)


@pytest.fixture(params=["file", "server"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    path = str(tmp_path / "noticed.gpkg") if request.param == "file" else request.getfixturevalue("pg_address")
    with create_store(path) as store:
        store.insert("task", [{"title": f"Uppgift {number}", "state": "new"} for number in range(3)])
    return path


def test_a_change_from_a_computer_whose_clock_is_behind_is_noticed(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(address) as store, Store.open(address) as other:
        first = look(store)
        key = other.rows("task")[1]["uuid"]
        with monkeypatch.context() as behind:
            behind.setattr("est_walks_plugin.store.writing.now", lambda: LONG_AGO)
            other.update("task", key, {"title": "Ny"})
        second = look(store, first)
        found = by_others(store, first, second)
        assert [(one.table, one.count, one.keys) for one in found.rows] == [("task", 1, (key,))]
        assert found.roles == (("administrator",) if store.backend.is_server else ())
        with monkeypatch.context() as behind:
            behind.setattr("est_walks_plugin.store.writing.now", lambda: LONG_AGO)
            (new,) = other.insert("task", [{"title": "Till"}])
            other.delete("task", [key])
        third = look(store, second)
        assert third.states["task"].count == second.states["task"].count
        (one,) = by_others(store, second, third).rows
        assert (one.count, one.keys) == (2, (new,)), "one came and one went"
        assert by_others(store, third, look(store, third)).rows == ()


def test_it_looks_with_one_question_for_all_tables(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    with Store.open(address) as store:
        before, ask = look(store), store.backend.execute
        monkeypatch.setattr(store.backend, "execute", lambda statement: asked.append(statement) or ask(statement))
        look(store, before)
        counting = [one for one in asked if "sum(row_version)" in one]
        assert len(counting) == 1
        assert all(f'"{name}"' in counting[0] for name in WATCHED)
        assert len(asked) <= (3 if store.backend.is_server else 1), "a server is asked for its last change too"


def test_ones_own_tables_are_read_again_and_not_told(address: str) -> None:
    with Store.open(address) as store:
        before = look(store)
        store.update("task", store.rows("task")[0]["uuid"], {"title": "Min"})
        found = by_others(store, before, look(store, before), frozenset({"task"}))
        assert found.tables == ("task",)
        assert (found.rows[0].count, found.roles, found.at) == (0, (), None)


def test_a_partner_is_told_by_its_name() -> None:
    names = {"street_lighting": "Gatubelysningen"}
    changed = ByOthers((ChangedRows("task", 2, ("a", "b")),), ("field", "partner:street_lighting"))
    said = sentence(changed, "Europe/Stockholm", names.__getitem__)
    assert "“Gatubelysningen”" in said
    assert "street_lighting" not in said
    by = who_and_when(("partner:street_lighting",), LONG_AGO, "Europe/Stockholm", names.__getitem__)
    assert by.startswith("by the partner “Gatubelysningen” 2001-01-01")
