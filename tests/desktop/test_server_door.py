"""The doors to a database server in a real QGIS: a store made through them is on the map, and no file tells the password."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from est_walks_plugin.store import Store

from ..planted_key import holding
from ..postgres import PostgresServer
from . import harness

pytestmark = pytest.mark.desktop
SECRET = "hemligt ord"  # pragma: allowlist secret

if not shutil.which("xvfb-run") or not shutil.which("qgis"):
    pytest.skip("needs QGIS and Xvfb", allow_module_level=True)


@pytest.mark.parametrize(("theme", "scale"), [("default", 1.0), ("Night Mapping", 1.5)])
def test_the_doors(tmp_path: Path, pg_server: PostgresServer, pg_address: str, theme: str, scale: float) -> None:
    database = pg_address.partition("dbname=")[2]
    if not pg_server.run_sql("SELECT 1 FROM pg_roles WHERE rolname = 'dorr'"):
        pg_server.run_sql(f"CREATE ROLE dorr LOGIN PASSWORD '{SECRET}'")
    pg_server.require_password("dorr")
    pg_server.run_sql(f"ALTER DATABASE {database} OWNER TO dorr", database)
    address = f"PG:host={pg_server.folder} dbname={database} user=dorr"
    Store.create(f"{address} password='{SECRET}' active_schema=habo", municipality="Håbo").close()
    outcome = harness.run(
        "server_door",
        tmp_path,
        theme=theme,
        scale=scale,
        arguments={
            "connection": {
                "host": str(pg_server.folder),
                "database": database,
                "username": "dorr",
                "password": SECRET,  # pragma: allowlist secret
                "saveUsername": "true",
                "savePassword": "true",  # pragma: allowlist secret
            }
        },
    )
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told = outcome.result
    print(told)
    assert told["path"] == f"{address} active_schema=kumla"
    assert told["said"].endswith("finns Håbo.")
    assert "svarar inte" in told["refused"]
    assert told["top"] == f"{database} (kumla)"
    assert told["top"] in told["welcome"]
    assert all(valid for valid, _provider in told["layers"].values())
    assert sum(provider == "postgres" for _valid, provider in told["layers"].values()) > 10
    for name, (width, height) in told["sizes"].items():
        assert (width <= told["screen"][0], height <= told["screen"][1]) == (True, True), name
    (tmp_path / "request.json").unlink()
    with zipfile.ZipFile(tmp_path / "kväll.qgz") as packed:
        packed.extractall(tmp_path / "unpacked")
    where = holding(tmp_path, [SECRET.encode()])
    assert [found for found in where if "QGIS3.ini: " not in found] == []
    ini = next(tmp_path.rglob("QGIS3.ini")).read_text(encoding="utf-8")
    saved = [line.partition("=")[0] for line in ini.splitlines() if SECRET in line]
    assert len(saved) == 1, "where the planner let QGIS save it"
    assert saved[0].endswith("password")
    assert "connections" in saved[0]
    assert SECRET not in outcome.log
