"""Roles given by Processing: what is made, moved and taken, and each refusal with nothing changed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.store import Store

from .contract import RefusedError, run


@pytest.fixture
def database(pg_server: Any, pg_address: str) -> str:
    Store.create(pg_address).close()
    name = pg_address.partition("dbname=")[2]
    for login in ("anna", "berit"):
        pg_server.run_sql(f"CREATE ROLE {login}_{name} LOGIN")
    pg_server.run_sql(f"CREATE ROLE maker_{name} LOGIN")
    return name


def groups(server: Any, login: str) -> list[str]:
    told = server.run_sql(
        "SELECT g.rolname FROM pg_auth_members a JOIN pg_roles g ON g.oid = a.roleid JOIN pg_roles m ON m.oid = a.member "
        f"WHERE m.rolname = '{login}'"
    )
    return told.splitlines()


def test_given_moved_and_taken(pg_server: Any, pg_address: str, database: str, tmp_path: Path) -> None:
    anna, receipt = f"anna_{database}", tmp_path / "r.json"
    first = run("grantroles", {"STORE": pg_address, "ROLES": f"viewer={anna}", "RECEIPT": str(receipt)})
    assert (first["MADE"], first["CHANGED"]) == (15, 1), "four, and one for each of eleven owners"
    told = json.loads(receipt.read_text())
    assert told["changed"] == [{"login": anna, "before": "none", "after": "viewer"}]
    assert told["roles"]["partner:police"] == f"est_{database}_public_partner_police"
    assert groups(pg_server, anna) == [f"est_{database}_public_viewer"]
    again = run("grantroles", {"STORE": pg_address, "ROLES": f"viewer={anna}", "RECEIPT": str(receipt)})
    assert (again["MADE"], again["CHANGED"]) == (0, 0)
    assert json.loads(receipt.read_text())["already"] == [anna]
    dry = run("grantroles", {"STORE": pg_address, "ROLES": f"planner={anna}", "DRY_RUN": True})
    assert dry["CHANGED"] == 1
    assert groups(pg_server, anna) == [f"est_{database}_public_viewer"]
    run("grantroles", {"STORE": pg_address, "ROLES": f"partner:polis={anna}"})
    assert groups(pg_server, anna) == [f"est_{database}_public_partner_police"]
    run("grantroles", {"STORE": pg_address, "ROLES": f"none={anna}"})
    assert groups(pg_server, anna) == []


@pytest.mark.parametrize(
    ("roles", "said"),
    [
        ("boss=anna_{0}", "is no role"),
        ("partner:mars=anna_{0}", "names no owner"),
        ("planner=anna_{0}; viewer=nobody_at_all", "no login “nobody_at_all”"),
    ],
)
def test_refused_with_nothing_changed(pg_server: Any, pg_address: str, database: str, roles: str, said: str) -> None:
    with pytest.raises(RefusedError, match=said):
        run("grantroles", {"STORE": pg_address, "ROLES": roles.format(database)})
    assert groups(pg_server, f"anna_{database}") == []
    assert pg_server.run_sql(f"SELECT count(*) FROM pg_roles WHERE rolname LIKE 'est_{database}_%'") == "0"


def test_a_file_has_no_logins(tmp_path: Path) -> None:
    path = tmp_path / "a.gpkg"
    Store.create(path).close()
    with pytest.raises(RefusedError, match="is a file, which knows no logins"):
        run("grantroles", {"STORE": str(path), "ROLES": "viewer=anna"})


def test_who_may_not_make_roles_writes_the_script(
    pg_server: Any, pg_address: str, database: str, tmp_path: Path
) -> None:
    maker, anna, script = f"maker_{database}", f"anna_{database}", tmp_path / "roles.sql"
    run("grantroles", {"STORE": pg_address, "ROLES": f"administrator={maker}"})
    address = pg_address.replace("user=est ", f"user={maker} ")
    with pytest.raises(RefusedError, match="CREATEROLE"):
        run("grantroles", {"STORE": address, "ROLES": f"field={anna}"})
    receipt = tmp_path / "r.json"
    run("grantroles", {"STORE": address, "ROLES": f"field={anna}", "OUTPUT": str(script), "RECEIPT": str(receipt)})
    assert json.loads(receipt.read_text())["applied"] is False
    assert groups(pg_server, anna) == []
    pg_server.run_sql(script.read_text(encoding="utf-8"), database)
    assert groups(pg_server, anna) == [f"est_{database}_public_field"]
    with pytest.raises(RefusedError, match="nobody takes the role of administrator from himself"):
        run("grantroles", {"STORE": address, "ROLES": f"viewer={maker}", "OUTPUT": str(script)})


def test_two_stores_on_one_server_do_not_mix(pg_server: Any, pg_address: str, database: str) -> None:
    other = pg_server.new_database()
    Store.create(other).close()
    anna = f"anna_{database}"
    run("grantroles", {"STORE": pg_address, "ROLES": f"planner={anna}"})
    run("grantroles", {"STORE": other, "ROLES": ""})
    with pytest.raises(subprocess.CalledProcessError):
        pg_server.run_sql("SELECT count(*) FROM task", other.partition("dbname=")[2], anna)
    assert pg_server.run_sql("SELECT count(*) FROM task", database, anna) == "0"


def test_a_database_without_triggers_and_views_gets_them(pg_server: Any, pg_address: str, database: str) -> None:
    """As one is that an older plugin made."""
    pg_server.run_sql(
        "DROP VIEW partner_task, partner_photo, partner_place, partner_count, partner_about; "
        "DROP FUNCTION est_version, est_changed, est_added, est_removed, est_field, est_role CASCADE; "
        "DROP TABLE est_audit, est_server_role",
        database,
    )
    with Store.open(pg_address) as store:
        (uuid,) = store.insert("task", [{"title": "Städa"}])
    run("grantroles", {"STORE": pg_address, "ROLES": f"planner=anna_{database}"})
    with pytest.raises(subprocess.CalledProcessError):
        pg_server.run_sql("UPDATE task SET title = 'x'", database, f"anna_{database}")
    with Store.open(pg_address) as store:
        store.update("task", uuid, {"state": "done"})
    assert pg_server.run_sql("SELECT role, operation FROM est_audit", database) == "administrator|update"
