"""Why a database lets nobody in, in one sentence: by codes and by asking, never by the words of libpq or the server."""

from __future__ import annotations

import getpass
import os
from enum import Enum
from pathlib import Path
from typing import Mapping

from ....i18n import tr
from ... import address
from ...filters import quote_text, sql
from . import errors
from .greeting import greet

_STATES = {"28P01": "password", "28000": "not let in", "42501": "not let in", "3D000": "no database"}
_KEPT_ELSEWHERE = ("/etc/postgresql-common", "/etc")
_OF_ENVIRONMENT = {"host": "PGHOST", "hostaddr": "PGHOSTADDR", "port": "PGPORT", "dbname": "PGDATABASE",
                   "user": "PGUSER", "sslmode": "PGSSLMODE"}  # fmt: skip
_MAINTENANCE = ("postgres", "template1")


class Refusal(Enum):
    """Why nobody was let in."""

    NO_SERVICE = "no service"
    PASSWORD = "password"  # nosec B105 - the name of a reason  # pragma: allowlist secret
    NO_DATABASE = "no database"
    NOT_LET_IN = "not let in"
    NOT_READY = "not ready"
    NO_ANSWER = "no answer"

    def sentence(self) -> str:
        """Return what a planner is told, with {store} to fill in."""
        if self is Refusal.NO_SERVICE:
            return tr(
                "This computer knows no service “{store}”; write it in pg_service.conf, or write host and dbname in the address."
            )
        if self is Refusal.PASSWORD:
            return tr("The database “{store}” does not take this user and password; check them where they are kept.")
        if self is Refusal.NO_DATABASE:
            return tr("The server has no database “{store}”; check its name, or let its administrator create it.")
        if self is Refusal.NOT_LET_IN:
            return tr(
                "The server does not let this user into “{store}” from here; ask its administrator for the right to connect."
            )
        if self is Refusal.NOT_READY:
            return tr("The server of “{store}” is starting, stopping or full; try again in a moment.")
        return tr("The database “{store}” does not answer; check the connection and your rights.")


def why(opened: str, said: str) -> Refusal:
    """Return why the connection string `opened` (with its password) led nowhere; `said` is what libpq said."""
    named = address.parameters(opened)
    service = named.get("service") or os.environ.get("PGSERVICE", "")
    kept = _service(service) if service else {}
    if kept is None:
        told = (
            service in said or os.environ.get("PGSERVICEFILE", "\n") in said
        )  # the name, or the file that is not there
        return Refusal.NO_SERVICE if told else Refusal.NO_ANSWER
    from_environment = {name: os.environ[key] for name, key in _OF_ENVIRONMENT.items() if os.environ.get(key)}
    named = {**from_environment, **kept, **named}
    answer = greet(named, named.get("user") or getpass.getuser())
    if not answer.answered:
        return Refusal.NO_ANSWER
    if answer.state:
        known = _STATES.get(answer.state)
        return Refusal(known) if known else Refusal.NOT_READY if answer.state[:2] in ("53", "57") else Refusal.NO_ANSWER
    return _behind_the_door(opened, named) if answer.asks else Refusal.NO_ANSWER


def _behind_the_door(opened: str, named: Mapping[str, str]) -> Refusal:
    """Tell a wrong password from a database that is not there or not for us: by a database that every server has."""
    wanted = quote_text(named.get("dbname") or named.get("user", ""))
    asked = {name: value for name, value in address.parameters(opened).items() if name != "active_schema"}
    for database in _MAINTENANCE:
        dataset = errors.opened(address.connection_string({**asked, "dbname": database}))
        if dataset is None:
            continue
        there = errors.row(dataset, sql("SELECT count(*)::int FROM pg_database WHERE datname =", wanted))
        if there is not None and not there[0]:
            return Refusal.NO_DATABASE
        may = errors.row(dataset, sql("SELECT has_database_privilege(", wanted + ", 'CONNECT')::int"))
        return Refusal.NOT_LET_IN if may is not None and not may[0] else Refusal.NO_ANSWER
    return Refusal.PASSWORD


def _service(name: str) -> dict[str, str] | None:
    """Return what the service files that libpq reads say of a service, None where none knows it."""
    for file in _service_files():
        try:
            lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:  # not there, or not ours to read: libpq finds nothing in it either
            continue
        found: dict[str, str] | None = None
        for line in map(str.strip, lines):
            if line.startswith("["):
                if found is not None:
                    break
                found = {} if line == f"[{name}]" else None
            elif found is not None and "=" in line and not line.startswith("#"):
                key, _, value = line.partition("=")
                found[key.strip()] = value.strip()
        if found is not None:
            return found
    return None


def _service_files() -> list[Path]:
    named = os.environ.get("PGSERVICEFILE")
    windows = Path(os.environ.get("APPDATA", "")) / "postgresql" / ".pg_service.conf"
    own = Path(named) if named else windows if os.name == "nt" else Path.home() / ".pg_service.conf"
    folders = [os.environ["PGSYSCONFDIR"]] if os.environ.get("PGSYSCONFDIR") else list(_KEPT_ELSEWHERE)
    return [own, *(Path(folder) / "pg_service.conf" for folder in folders)]
