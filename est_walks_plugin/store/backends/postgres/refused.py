"""Why a database lets nobody in, in one sentence: by codes and by asking, never by the words of libpq or the server."""

from __future__ import annotations

import getpass
import os
from enum import Enum
from typing import Mapping

from ....i18n import tr
from ... import address
from ...connecting.services import service
from ...filters import quote_text, sql
from . import errors
from .greeting import greet

_STATES = {"28P01": "password", "28000": "not let in", "42501": "not let in", "3D000": "no database"}
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
    named_service = named.get("service") or os.environ.get("PGSERVICE", "")
    kept = service(named_service) if named_service else {}
    if kept is None:
        told = named_service in said or os.environ.get("PGSERVICEFILE", "\n") in said  # the file that is not there
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
