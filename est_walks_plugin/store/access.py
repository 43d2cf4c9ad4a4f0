"""Calling OGR the same way whether its exceptions are on or off, and telling planners what its errors mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from typing import TypeVar

from osgeo import gdal

from ..i18n import tr
from ..model.errors import RightsError, StoreBusyError, StoreDeadlockError, StoreError, StoreLostError
from .roles.refusals import told_by_trigger

T = TypeVar("T")


class Trouble(Enum):
    """What can be wrong with a store that is open."""

    BUSY = "busy"
    DEADLOCK = "deadlock"
    SAME_ROWS = "same rows"
    READ_ONLY = "read only"
    NO_RIGHT = "no right"
    FULL = "full"
    SLOW = "slow"
    DAMAGED = "damaged"
    LOST = "lost"
    UNKNOWN = "unknown"


class ServerName(str):
    """The name of a database in messages, which can ask its server what is wrong: that tells it in its own language."""

    ask: Callable[[str], Trouble]
    shorten: Callable[[str], str]

    def __new__(cls, name: str, ask: Callable[[str], Trouble], shorten: Callable[[str], str]) -> ServerName:
        """`ask` is given what OGR said, and `shorten` leaves out of it what people wrote."""
        made = super().__new__(cls, name)
        made.ask, made.shorten = ask, shorten
        return made


def explain(label: str, details: str) -> StoreError:
    """Return the error a planner can read for what OGR, SQLite or a server said about the store called `label`."""
    ours = told_by_trigger(label, details)
    if ours is not None:
        return ours
    is_server = isinstance(label, ServerName)
    trouble = label.ask(details) if isinstance(label, ServerName) else _told_by_sqlite(details)
    kind = {
        Trouble.BUSY: StoreBusyError,
        Trouble.DEADLOCK: StoreDeadlockError,
        Trouble.SAME_ROWS: StoreBusyError,
        Trouble.LOST: StoreLostError,
    }.get(trouble, StoreError)
    told = label.shorten(details) if isinstance(label, ServerName) else details
    return kind(_sentence(trouble, is_server).format(store=label), details=told)


def _told_by_sqlite(details: str) -> Trouble:
    """Return what is wrong with a file: SQLite and OGR speak English everywhere."""
    said = details.lower()
    if "locked" in said or "busy" in said:
        return Trouble.BUSY
    if "unique" in said and "external_id" in said:
        return Trouble.SAME_ROWS
    if "readonly" in said or "read-only" in said or "permission denied" in said:
        return Trouble.READ_ONLY
    if "full" in said and ("disk" in said or "database" in said):
        return Trouble.FULL
    return Trouble.DAMAGED if is_damage(details) else Trouble.UNKNOWN


def _sentence(trouble: Trouble, is_server: bool) -> str:
    """Return the sentence, with {store} to fill in."""
    if trouble is Trouble.BUSY:
        return tr(
            "“{store}” is in use by somebody else; save or cancel edits in other windows and programs and try again."
        )
    if trouble is Trouble.DEADLOCK:
        return tr("“{store}” was written by two at once, and this change was not kept; make it again.")
    if trouble is Trouble.SAME_ROWS:
        return tr("Somebody else stored the same rows in “{store}” meanwhile; import the file again.")
    if trouble is Trouble.NO_RIGHT:
        return tr("You may not do this in “{store}”; ask its administrator for the right.")
    if trouble is Trouble.READ_ONLY:
        return (
            tr("“{store}” can only be read now; ask its administrator when it can be written again.")
            if is_server
            else tr("“{store}” cannot be written; ask for write permission or copy it to a folder of your own.")
        )
    if trouble is Trouble.FULL:
        return (
            tr("The disk of “{store}”'s server is full and it was left as it was; ask its administrator for space.")
            if is_server
            else tr("The disk is full and “{store}” was left as it was; free some space and try again.")
        )
    if trouble is Trouble.SLOW:
        return tr(
            "The server of “{store}” ended what took it too long; try again, and ask its administrator for a longer "
            "statement_timeout if that does not help."
        )
    if trouble is Trouble.DAMAGED:
        return tr("“{store}” is damaged; use a backup copy of it.")
    if trouble is Trouble.LOST:
        return tr("The connection to “{store}” was lost; try again, and look whether the last change is there.")
    return tr("“{store}” could not be read or written; what the database said is in the details.")


def dropped(label: str) -> RightsError:
    """Return the error about a change that a server did not make and did not refuse either."""
    return RightsError(_sentence(Trouble.NO_RIGHT, True).format(store=label), details="a row was left as it was")


def is_damage(details: str) -> bool:
    """Return whether what OGR or SQLite said is that the file is broken."""
    said = details.lower()
    return "malformed" in said or "not a database" in said or "disk image" in said


@contextmanager
def ogr_calls(label: str) -> Iterator[None]:
    """Keep OGR quiet in the block and turn its exceptions, where they are on, into a StoreError."""
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    except RuntimeError as error:
        raise explain(label, str(error)) from error
    finally:
        gdal.PopErrorHandler()


def checked(label: str, result: T) -> T:
    """Return `result` of an OGR call; raise StoreError when it is None or an error code."""
    if result is None or (isinstance(result, int) and result != 0):
        raise explain(label, gdal.GetLastErrorMsg())
    return result


def check_last(label: str) -> None:
    """Raise StoreError when the last OGR call failed without saying so in its result."""
    if gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise explain(label, gdal.GetLastErrorMsg())
