"""What went wrong on a server, by its codes and by asking it: never by its words, which come in the server's language.

OGR hands on what a server said, without the SQLSTATE. So statements of ours run in a block that puts it into the message
(`guarded`). Where OGR wrote the statement, a connection of its own asks the server what stands in the way: whether ours
is still there, who may write, how it says that a lock did not come in time, and whether a page can still be written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Optional

from osgeo import gdal

from ...access import Trouble
from ...filters import quote_name, quote_text, sql
from ...schema import BY_NAME

_MARK = re.compile(r"est_walks SQLSTATE ([0-9A-Z]{5}):")
_SAME_KEY = re.compile(r"\best_\w+_external_id\b")
"""An index that two imports meet in; no server translates a name."""
_READING = "ogrpglayerreader"
"""How OGR calls the cursors it reads rows with."""
_RIGHTS = ("SELECT", "INSERT", "UPDATE", "DELETE")
_NOBODYS = int.from_bytes(b"est_wait", "big")
"""The number of a lock that nobody else takes."""
_GUARDED = frozenset({"INSERT", "UPDATE", "DELETE", "TRUNCATE", "LOCK"})
_HOLDING = ("FOR UPDATE", "pg_advisory_xact_lock")

_STATES = {
    "55P03": Trouble.BUSY,
    "40001": Trouble.BUSY,
    "55006": Trouble.BUSY,
    "40P01": Trouble.DEADLOCK,
    "23505": Trouble.SAME_ROWS,
    "42501": Trouble.NO_RIGHT,
    "25006": Trouble.READ_ONLY,
    "53100": Trouble.FULL,
    "57014": Trouble.SLOW,
    "57P01": Trouble.LOST,
    "57P02": Trouble.LOST,
    "57P03": Trouble.LOST,
}

_STATE_NOW = (
    "SELECT (SELECT count(*) FROM pg_stat_activity WHERE pid = {pid}) AS alive, pg_is_in_recovery()::int AS copy, "
    "(current_setting('transaction_read_only') = 'on')::int AS closed"
)
"""Each column has a name of its own: OGR takes those of one name for one."""
_TOO_LONG = ("SET statement_timeout = 1", "SELECT pg_sleep(5)")
_TRIAL = (
    "CREATE TEMPORARY TABLE est_trial AS SELECT repeat(md5(n::text), 60) FROM generate_series(1, 500) n",
    "DROP TABLE est_trial",
)


def guarded(statement: str) -> str:
    """Return a statement so that what a server refuses it for begins with its SQLSTATE; others as they are.

    A SELECT is guarded where it only holds rows or locks: what it gives is not asked for.
    """
    first, _, rest = statement.partition(" ")
    if first == "SELECT" and any(word in statement for word in _HOLDING):
        return _block("PERFORM " + rest)
    return _block(statement) if first in _GUARDED else statement


def _block(statement: str) -> str:
    tag = "$est$"
    while tag in statement:
        tag = tag[:-1] + "t$"
    raised = "RAISE EXCEPTION USING ERRCODE = SQLSTATE, MESSAGE = 'est_walks SQLSTATE ' || SQLSTATE || ': ' || SQLERRM;"
    return sql("DO", tag, "BEGIN", statement + ";", "EXCEPTION WHEN OTHERS THEN", raised, "END", tag)


def without_values(details: str) -> str:
    """Return what a server said without what follows: OGR's whole statement, and the row, which people wrote."""
    return "\n".join(details.strip().splitlines()[:2])


def trouble_in(details: str, address: str, pid: int) -> Trouble:
    """Return what is wrong, told by a code in what was said, else by asking the server at `address` (for OGR alone to see).

    `pid` is the server's number of the connection that failed.
    """
    if _SAME_KEY.search(details):
        return Trouble.SAME_ROWS
    found = _MARK.search(details)
    if found is not None:
        return _STATES.get(found.group(1), Trouble.UNKNOWN)
    return _asked(details, address, pid)


def _asked(details: str, address: str, pid: int) -> Trouble:
    dataset = opened(address)
    if dataset is None:
        return Trouble.LOST
    now = row(dataset, _STATE_NOW.format(pid=f"{pid:d}"))
    if now is None or not now[0]:
        return Trouble.LOST
    if now[1] or now[2]:
        return Trouble.READ_ONLY
    if _READING in details:  # OGR tells that its cursor is not there, and not of which table
        if any(_lacks_right(dataset, name, ("SELECT",)) for name in BY_NAME):
            return Trouble.NO_RIGHT
    elif any(_lacks_right(dataset, name, _RIGHTS) for name in BY_NAME if re.search(rf"\b{name}\b", details)):
        return Trouble.NO_RIGHT
    waited = _words_of_waiting(dataset, address)
    if waited and waited in details:
        return Trouble.BUSY
    if _told_of_slowness(dataset, details):
        return Trouble.SLOW
    return _tried(dataset)


def _told_of_slowness(dataset: Any, details: str) -> bool:
    """Return whether the server said what it says, in its language, of a statement that it ends for its length."""
    begun, said = (_run(dataset, statement) for statement in _TOO_LONG)
    _run(dataset, "RESET statement_timeout")
    return not begun and bool(said.strip()) and said.strip().splitlines()[0] in details


def _lacks_right(dataset: Any, table: str, wanted: Sequence[str]) -> bool:
    """Return whether this login lacks one of the rights on a table that is there."""
    name = quote_text(quote_name(table))
    rights = " AND ".join(f"has_table_privilege(to_regclass({name}), '{right}')" for right in wanted)
    found = row(dataset, sql("SELECT", f"(to_regclass({name}) IS NULL OR ({rights}))::int"))
    return found is not None and not found[0]


def _words_of_waiting(dataset: Any, address: str) -> str:
    """Return how this server says, in its language, that a lock did not come in time: one is waited for to hear it."""
    other = opened(address)
    if other is None or row(dataset, f"SELECT pg_advisory_lock({_NOBODYS})::text = '' AS held") is None:
        return ""
    try:
        waiting = f"PERFORM set_config('lock_timeout', '1', true), pg_advisory_xact_lock({_NOBODYS})"
        return _MARK.sub("", _first_line(_run(other, _block(waiting)))).strip()
    finally:
        row(dataset, f"SELECT pg_advisory_unlock({_NOBODYS})::int AS free")


def _first_line(said: str) -> str:
    found = _MARK.search(said)
    return said[found.start() :].splitlines()[0] if found is not None else ""


def _tried(dataset: Any) -> Trouble:
    """Write a megabyte where nobody sees it: a full disk says so by its code."""
    for statement in _TRIAL:
        said = _run(dataset, _block(statement))
        found = _MARK.search(said)
        if found is not None and _STATES.get(found.group(1)) is Trouble.FULL:
            return Trouble.FULL
    return Trouble.UNKNOWN


def opened(address: str) -> Any:
    """Return a connection of its own, None where the server lets nobody in."""
    with _Quiet():
        try:
            return gdal.OpenEx(
                address, gdal.OF_VECTOR, allowed_drivers=["PostgreSQL"], open_options=["LIST_ALL_TABLES=NO"]
            )
        except RuntimeError:  # with OGR's exceptions on
            return None


def row(dataset: Any, statement: str) -> Optional[list[int]]:
    """Return the numbers of the row that a statement gives, None where it fails."""
    with _Quiet():
        try:
            result = dataset.ExecuteSQL(statement)
        except RuntimeError:
            return None
        if result is None:
            return None
        feature = result.GetNextFeature()
        numbers = [feature.GetFieldAsInteger(index) for index in range(feature.GetFieldCount())] if feature else None
        del feature
        dataset.ReleaseResultSet(result)
        return numbers


def _run(dataset: Any, statement: str) -> str:
    """Run a statement and return what was said against it."""
    with _Quiet():
        gdal.ErrorReset()
        try:
            dataset.ExecuteSQL(statement)
        except RuntimeError as error:
            return str(error)
        return str(gdal.GetLastErrorMsg())


class _Quiet:
    """Keeps OGR from writing what it is told, as in `access.ogr_calls`."""

    def __enter__(self) -> None:
        gdal.PushErrorHandler("CPLQuietErrorHandler")

    def __exit__(self, *_: object) -> None:
        gdal.PopErrorHandler()
