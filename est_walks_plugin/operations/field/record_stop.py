"""Take in what a group said of a whole stop: how it was by day and in the dark, and a note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..record_findings import check_score
from ..typed_text import typed_text

if TYPE_CHECKING:
    from ...model.stored_walk import StoredStop
    from ...store import Store


@dataclass(frozen=True)
class TypedStop:
    """What is said of a stop as it is typed in, before it is checked and screened; scores are 0-3 or None."""

    score_day: int | None = None
    score_dark: int | None = None
    note: str = ""


def said_of(stop: StoredStop) -> TypedStop:
    """Return what is kept of a stop."""
    return TypedStop(stop.score_day, stop.score_dark, stop.field_note)


def record_stop(store: Store, stop: StoredStop, typed: TypedStop) -> int:
    """Keep what is said of a stop now and return its row version, the same when nothing is new.

    Raises ParameterError, ConflictError when somebody else changed the stop since it was read.
    """
    values = stop_columns(typed)
    before = stop_columns(said_of(stop))
    if values == before:
        return stop.row_version
    if values["field_note"] == before["field_note"]:
        del values["review"]  # somebody may have looked at it
    return store.update("stop", stop.uuid, values, expected_version=stop.row_version)


def stop_columns(typed: TypedStop) -> dict[str, Any]:
    """Return what is typed as columns, checked and screened. Raises ParameterError."""
    note, review = typed_text(typed.note)
    return {
        "score_day": check_score(typed.score_day),
        "score_dark": check_score(typed.score_dark),
        "field_note": note.strip() or None,
        "review": review.value,
    }
