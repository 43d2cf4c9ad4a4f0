"""A PostgreSQL server with PostGIS that only the tests see, on a socket of its own; skipped, and says so, where there is none."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import pytest

OWNER = "est"
"""The superuser of the server, who needs no password on its socket."""


@dataclass
class PostgresServer:
    """A server that runs: the folder of its socket and data, and where its programs are."""

    folder: Path
    programs: Path
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def run_sql(self, sql: str, database: str = "postgres", user: str = OWNER) -> str:
        """Return what psql answers, one row a line, columns divided by "|"; raises CalledProcessError with its words."""
        command = [self.programs / "psql", "-qAtX", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-U", user, database]
        done = subprocess.run(command, input=sql, check=True, capture_output=True, encoding="utf-8")
        return done.stdout.strip()

    def new_database(self, *, postgis: bool = True) -> str:
        """Return the connection string of a new, empty database."""
        name = f"est{next(self._numbers)}"
        self.run_sql(f"CREATE DATABASE {name}")
        if postgis:
            self.run_sql("CREATE EXTENSION postgis", name)
        return f"PG:host={self.folder} user={OWNER} dbname={name}"

    def require_password(self, role: str) -> None:
        """Let a role in by its password only; others need none."""
        rules = self.folder / "data" / "pg_hba.conf"
        line = f"local all {role} scram-sha-256\n"
        if line not in rules.read_text():
            rules.write_text(line + rules.read_text())
            self.run_sql("SELECT pg_reload_conf()")


def _programs() -> Path | None:
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return folders[-1].parent if folders else None


def missing() -> str:
    """Return what this machine lacks of a server, "" for nothing."""
    from osgeo import gdal

    if _programs() is None or not list(Path("/usr/share/postgresql").glob("*/extension/postgis.control")):
        return "needs PostgreSQL with PostGIS (Debian: postgresql-15-postgis-3)"
    return "" if gdal.GetDriverByName("PostgreSQL") is not None else "this GDAL has no PostgreSQL driver"


@contextmanager
def serving() -> Iterator[PostgresServer]:
    """Start a server of one's own and stop it; where nothing is `missing`."""
    programs = _programs()
    assert programs is not None
    folder = Path(tempfile.mkdtemp(prefix="est-pg-"))
    user: dict[str, Any] = {}
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        who = pwd.getpwnam("postgres")
        os.chown(folder, who.pw_uid, who.pw_gid)
        user = {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []}
    quiet: dict[str, Any] = {
        "stdout": subprocess.DEVNULL,
        "stderr": subprocess.DEVNULL,
        "check": True,
        "cwd": folder,
        **user,
    }
    options = f"-k {folder} -c listen_addresses= -c fsync=off"
    subprocess.run([programs / "initdb", "-D", folder / "data", "-U", OWNER, "-E", "UTF8", "--locale=C"], **quiet)
    start = ["-o", options, "-l", folder / "log", "-w", "start"]
    subprocess.run([programs / "pg_ctl", "-D", folder / "data", *start], **quiet)
    try:
        yield PostgresServer(folder, programs)
    finally:
        subprocess.run([programs / "pg_ctl", "-D", folder / "data", "-m", "immediate", "stop"], **quiet)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def pg_server() -> Iterator[PostgresServer]:
    """One server a test process, started by the first test that asks."""
    lacks = missing()
    if lacks:
        pytest.skip(lacks)
    with serving() as server:
        yield server


@pytest.fixture
def pg_address(pg_server: PostgresServer) -> str:
    """The connection string of a new, empty database with PostGIS."""
    return pg_server.new_database()
