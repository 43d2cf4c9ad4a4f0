"""What came from the field is known again by marks of either kind: a file's, a server's, and those of a file that was moved there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.model.errors import RightsError
from est_walks_plugin.operations.copying.copy_store import copy_store
from est_walks_plugin.operations.field.merge_return import read_package
from est_walks_plugin.operations.server_roles.grant import grant_roles
from est_walks_plugin.store import Store

from ..field.evening import Evening, everything
from ..town import at

FIRST, LATER = "Trasig bänk vid porten", "Trasig bänk, och nu även lutande"


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    with Store.create(tmp_path / "Byn.gpkg", crs="EPSG:3011") as store:
        yield Evening(store, tmp_path)


@pytest.fixture
def moved(evening: Evening, pg_server: Any) -> tuple[Evening, str, str, str, str]:
    """A store whose return was read in as a file, and then moved to a server; the phone's package as it came then and later."""
    phone = evening.phone()
    new = phone.add("finding", at(100, 100), text=FIRST, category="damage")
    phone.edit("stop", evening.stops[0], note="Läskigt hörn")
    home = evening.home(phone)
    read_package(evening.store, None, home)
    phone.edit("finding", new, text=LATER)
    later = evening.home(phone, "igen.zip")
    address = pg_server.new_database()
    copy_store(str(evening.store.path), address)
    return evening, address, new, home, later


def _signs(store: Store) -> set[str]:
    """How the marks of texts begin that are kept of returns, and that no text is."""
    found = set()
    for row in store.rows("field_return"):
        assert FIRST not in str(row["came"])
        cells = [cells for phone in row["came"]["phones"] for *_place, cells in phone]
        texts = [one[name] for one in cells for name in ("text", "note") if one.get(name)]
        found |= {text[: text.count("#")] for text in texts}
    return found


def test_what_a_file_remembers_a_server_knows_again(moved: tuple[Evening, str, str, str, str]) -> None:
    evening, address, new, home, later = moved
    assert _signs(evening.store) == {"#"}
    with Store.open(address) as store:
        before = everything(store)
        again = read_package(store, None, home)
        assert (again.return_uuid, again.receipt.stored, again.receipt.updated, again.conflicts) == ("", 0, 0, [])
        assert everything(store) == before
        store.update("finding", new, {"text": "Bänken vid porten är trasig"})
        assert read_package(store, None, home).conflicts == [], "what came once is nothing new"
        (asked,) = read_package(store, None, later).conflicts
        assert (asked.desk, asked.field) == ("Bänken vid porten är trasig", LATER)
        assert _signs(store) == {"#", "##"}


def test_what_a_server_remembers_a_file_knows_again(moved: tuple[Evening, str, str, str, str], tmp_path: Path) -> None:
    _evening, address, new, _home, later = moved
    with Store.open(address) as store:
        assert read_package(store, None, later).conflicts == []
        assert store.get("finding", new)["text"] == LATER
    copy_store(address, str(tmp_path / "hem.gpkg"))
    with Store.open(tmp_path / "hem.gpkg") as store:
        assert "##" in _signs(store)
        before = everything(store)
        again = read_package(store, None, later)
        assert (again.return_uuid, again.receipt.stored, again.receipt.updated, again.conflicts) == ("", 0, 0, [])
        assert everything(store) == before


def test_a_field_login_that_cannot_tell_leaves_it_to_a_planner(
    moved: tuple[Evening, str, str, str, str], pg_server: Any
) -> None:
    _evening, address, new, _home, later = moved
    login = f"phone_{pg_server.name_of(address)}"
    pg_server.run_sql(f'CREATE ROLE "{login}" LOGIN')
    with Store.open(address) as store:
        grant_roles(store, f"field={login}")
        before = everything(store)
        of_field = address.replace("user=est ", f"user={login} ")
        with Store.open(of_field) as field, pytest.raises(RightsError, match="let a planner read this in"):
            read_package(field, None, later)
        assert everything(store) == before
        assert store.count("field_return") == 1
        read_package(store, None, later)
        assert store.get("finding", new)["text"] == LATER
