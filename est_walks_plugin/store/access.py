"""Calling OGR the same way whether its exceptions are on or off, and telling planners what its errors mean."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator, TypeVar

from osgeo import gdal

from ..i18n import tr
from ..model.errors import StoreBusyError, StoreDeadlockError, StoreError
from .server.refusals import told_by_trigger

T = TypeVar("T")


def explain(label: str, details: str) -> StoreError:
    """Return the error a planner can read for what OGR or SQLite said about the store called `label`."""
    ours = told_by_trigger(label, details)
    if ours is not None:
        return ours
    said = details.lower()
    if "deadlock" in said:
        return StoreDeadlockError(
            tr("“{store}” was written by two at once, and this change was not kept; make it again.").format(
                store=label
            ),
            details=details,
        )
    if "locked" in said or "busy" in said or "could not serialize" in said or "lock timeout" in said:
        return StoreBusyError(
            tr(
                "“{store}” is in use by somebody else; save or cancel edits in other windows and programs and try again."
            ).format(store=label),
            details=details,
        )
    if "unique" in said and "external_id" in said:
        return StoreBusyError(
            tr("Somebody else stored the same rows in “{store}” meanwhile; import the file again.").format(store=label),
            details=details,
        )
    if "readonly" in said or "read-only" in said or "permission denied" in said:
        return StoreError(
            tr("“{store}” cannot be written; ask for write permission or copy it to a folder of your own.").format(
                store=label
            ),
            details=details,
        )
    if "full" in said and ("disk" in said or "database" in said):
        return StoreError(
            tr("The disk is full and “{store}” was left as it was; free some space and try again.").format(store=label),
            details=details,
        )
    if is_damage(details):
        return StoreError(
            tr("“{store}” is damaged; use a backup copy of it.").format(store=label),
            details=details,
        )
    return StoreError(
        tr("“{store}” could not be read or written; what the database said is in the details.").format(store=label),
        details=details,
    )


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
