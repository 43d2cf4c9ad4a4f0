"""A store on a server by qgis_process, from the packaged zip in a fresh profile: whoever keeps the password, nothing tells it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from ..planted_key import holding
from ..postgres import PostgresServer

pytestmark = pytest.mark.package
SECRET = "hemligtord"  # pragma: allowlist secret
EXAMPLE = Path(__file__).resolve().parents[2] / "resources" / "example"
ROLE = "paketet"


@pytest.fixture
def place(pg_server: PostgresServer, pg_address: str) -> dict[str, str]:
    """An empty database that a role owns, who needs a password."""
    database = pg_address.partition("dbname=")[2]
    if not pg_server.run_sql(f"SELECT 1 FROM pg_roles WHERE rolname = '{ROLE}'"):
        pg_server.run_sql(f"CREATE ROLE {ROLE} LOGIN PASSWORD '{SECRET}'")
    pg_server.require_password(ROLE)
    pg_server.run_sql(f"ALTER DATABASE {database} OWNER TO {ROLE}", database)
    return {"host": str(pg_server.folder), "dbname": database, "user": ROLE}


def keep(way: str, place: dict[str, str], folder: Path, environment: dict[str, str]) -> str:
    """Let somebody else keep the password, and return the address."""
    told = " ".join(f"{name}={value}" for name, value in place.items())
    if way == "service":
        lines = [f"{name}={value}" for name, value in {**place, "password": SECRET}.items()]
        (folder / "kept.conf").write_text("\n".join(["[trygghet]", *lines, ""]), encoding="utf-8")
        environment["PGSERVICEFILE"] = str(folder / "kept.conf")
        return "PG:service=trygghet active_schema=kumla"
    if way == "connection":
        profile = Path(environment["QGIS_CUSTOM_CONFIG_PATH"]) / "profiles" / "default" / "QGIS" / "QGIS3.ini"
        names = {"host": place["host"], "database": place["dbname"], "username": ROLE, "password": SECRET}
        lines = [f"connections\\kommunens\\{name}={value}" for name, value in names.items()]
        lines += [f"connections\\kommunens\\{name}=true" for name in ("saveUsername", "savePassword")]
        text = profile.read_text(encoding="utf-8") if profile.is_file() else ""
        profile.parent.mkdir(parents=True, exist_ok=True)
        profile.write_text("\n".join([text, "[PostgreSQL]", *lines, ""]), encoding="utf-8")
        return f"PG:{told} active_schema=kumla"
    return f"PG:{told} password={SECRET} active_schema=kumla"


@pytest.mark.parametrize("way", ["service", "connection", "address"])
def test_no_run_tells_the_password(profile: dict[str, str], place: dict[str, str], tmp_path: Path, way: str) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    out = tmp_path / "out"
    out.mkdir()
    environment = {**profile, "QGIS_LOG_FILE": str(out / "qgis.log")}
    address = keep(way, place, kept, environment)

    def ask(algorithm: str, **inputs: Any) -> dict[str, Any]:
        given = {"STORE": address, "RECEIPT": str(out / f"{algorithm}.json"), **inputs}
        done = subprocess.run(
            ["qgis_process", "run", f"estwalks:{algorithm}", "-"],
            env=environment,
            input=json.dumps({"inputs": given}),
            capture_output=True,
            text=True,
            timeout=300,
        )
        assert done.returncode == 0, done.stderr
        answer: dict[str, Any] = json.loads(done.stdout)
        if way == "address":
            answer.pop("inputs", None)  # what was written on the command line qgis_process repeats
            assert SECRET not in json.dumps(answer) + done.stderr
        else:
            assert SECRET not in done.stdout + done.stderr
        return answer["results"]

    assert ask("createstore", MUNICIPALITY="Upplands-Bro")["AREA_COUNT"] >= 1
    ask("importreports", INPUT=str(EXAMPLE / "felanmalan_2023-2026_exempel.csv"))
    given = ask("rankplaces", AREA="all")
    assert given["STORE"].startswith("PG:")
    assert holding(out, [SECRET.encode()]) == []
    assert len(list(out.glob("*.json"))) == 3
