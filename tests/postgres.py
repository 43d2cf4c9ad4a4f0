"""A PostgreSQL server with PostGIS that only the tests see, on a socket of its own; skipped, and says so, where there is none."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import pytest

OWNER = "est"
"""The superuser of the server, who needs no password on its socket."""

_PREFIX = "est-pg-"


@dataclass
class PostgresServer:
    """A server that runs: the folder of its socket and data, and where its programs are."""

    folder: Path
    programs: Path
    called: dict[str, Any]
    """How its programs are run: by whom, and in which language."""
    options: str
    port: int = 5432
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _model: str = ""
    _filled: dict[str, str] = field(default_factory=dict)

    def start(self) -> None:
        """Start it and wait until it answers."""
        start = ["-o", self.options, "-l", self.folder / "log", "-w", "start"]
        subprocess.run([self.programs / "pg_ctl", "-D", self.folder / "data", *start], **self.called)

    def stop(self, mode: str = "immediate") -> None:
        """Stop it: "immediate" is as when its machine loses power."""
        subprocess.run([self.programs / "pg_ctl", "-D", self.folder / "data", "-m", mode, "stop"], **self.called)

    def run_sql(self, sql: str, database: str = "postgres", user: str = OWNER) -> str:
        """Return what psql answers, one row a line, columns divided by "|"; raises CalledProcessError with its words."""
        command = [
            self.programs / "psql",
            "-qAtX",
            "-v",
            "ON_ERROR_STOP=1",
            "-h",
            self.folder,
            "-p",
            str(self.port),
            "-U",
            user,
            database,
        ]
        done = subprocess.run(command, input=sql, check=True, capture_output=True, encoding="utf-8")
        return done.stdout.strip()

    def new_database(self, *, postgis: bool = True, model: str = "") -> str:
        """Return the connection string of a new database, empty or as another one that nobody is in."""
        name = f"est{next(self._numbers)}"
        if postgis and not model:
            model = self._with_postgis()
        self.run_sql(f"CREATE DATABASE {name}" + (f" TEMPLATE {model}" if model else ""))
        port = f" port={self.port}" if self.port != 5432 else ""
        return f"PG:host={self.folder}{port} user={OWNER} dbname={name}"

    def _with_postgis(self) -> str:
        """Return the name of an empty database with PostGIS: to copy it takes a seventh of installing that anew."""
        if not self._model:
            self.run_sql("CREATE DATABASE with_postgis IS_TEMPLATE true")
            self.run_sql("CREATE EXTENSION postgis", "with_postgis")
            self._model = "with_postgis"
        return self._model

    def fill(self, address: str, key: str, make: Callable[[str], object]) -> None:
        """Make an empty database that nobody is in as `make(address)` leaves one, copied from the first of this `key`."""
        if key not in self._filled:
            model = self.new_database()
            make(model)
            self._filled[key] = self.name_of(model)
        name = self.name_of(address)
        self.run_sql(f"DROP DATABASE {name}")
        self.run_sql(f"CREATE DATABASE {name} TEMPLATE {self._filled[key]}")

    @staticmethod
    def name_of(address: str) -> str:
        """Return the name of a database that `new_database` made."""
        return address.rpartition("dbname=")[2]

    def drop_database(self, address: str) -> None:
        """Drop what `new_database` made, where nobody is in it: a layer that is still open keeps its own."""
        name = self.name_of(address)
        if self.run_sql(f"SELECT count(*) FROM pg_stat_activity WHERE datname = '{name}'") == "0":
            self.run_sql(f"DROP DATABASE IF EXISTS {name}")

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
def serving(*, language: str = "", port: int = 0) -> Iterator[PostgresServer]:
    """Start a server of one's own and stop it; where nothing is `missing`.

    It speaks `language` ("sv") where that is given, and listens on the loopback's `port` too.
    """
    programs = _programs()
    assert programs is not None
    _sweep()
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    (folder / "tests.pid").write_text(str(os.getpid()))
    user: dict[str, Any] = {}
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        who = pwd.getpwnam("postgres")
        os.chown(folder, who.pw_uid, who.pw_gid)
        user = {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []}
    environment = _speaking(language, folder) if language else dict(os.environ)
    options = f"-k {folder} -c listen_addresses={'127.0.0.1' if port else ''} -c port={port or 5432} -c fsync=off"
    if language:
        options += f" -c lc_messages={LOCALES[language]}"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": True, "cwd": folder, **user}
    server = PostgresServer(folder, programs, {**quiet, "env": environment}, options, port or 5432)
    subprocess.run(
        [programs / "initdb", "-D", folder / "data", "-U", OWNER, "-E", "UTF8", "--locale=C"], **server.called
    )
    server.start()
    try:
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _sweep() -> None:
    """Stop and remove the servers of tests that were killed before they could."""
    for mark in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*/tests.pid"):
        if not mark.exists() or Path("/proc", mark.read_text().strip() or "0").exists():
            continue
        with suppress(OSError, ValueError, IndexError):
            os.kill(int((mark.parent / "data" / "postmaster.pid").read_text().split()[0]), signal.SIGQUIT)
        shutil.rmtree(mark.parent, ignore_errors=True)


@contextmanager
def running(*, language: str = "", port: int = 0) -> Iterator[PostgresServer]:
    """The same for a test, which is skipped where something is missing."""
    lacks = missing()
    if lacks:
        pytest.skip(lacks)
    with serving(language=language, port=port) as server:
        yield server


LOCALES = {"sv": "sv_SE.UTF-8", "de": "de_DE.UTF-8"}


def _speaking(language: str, folder: Path) -> dict[str, str]:
    """Return the environment of a server whose messages are in a language; its locale is made for it alone."""
    name = LOCALES[language]
    locales = folder / "locales"
    locales.mkdir()
    made = subprocess.run(
        ["localedef", "-i", name.partition(".")[0], "-f", "UTF-8", locales / name], capture_output=True, check=False
    )
    if made.returncode > 1:  # 1: made, with warnings
        pytest.skip("needs the descriptions of locales (Debian: locales)")
    return {**os.environ, "LOCPATH": str(locales)}


@pytest.fixture(scope="session")
def pg_server() -> Iterator[PostgresServer]:
    """One server a test process, started by the first test that asks."""
    with running() as server:
        yield server


@pytest.fixture
def pg_address(pg_server: PostgresServer) -> Iterator[str]:
    """The connection string of a new, empty database with PostGIS, gone after the test."""
    address = pg_server.new_database()
    yield address
    pg_server.drop_database(address)
