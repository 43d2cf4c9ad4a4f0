"""Causes and measures as JSON gives them, each fault in one sentence that names the entry."""

from __future__ import annotations

from datetime import date
from typing import Any

from ...i18n import tr
from ...model.errors import ParameterError
from .record import CauseLine, MeasureLine

_CAUSE = {"text", "known_from", "key"}
_MEASURE = {"measure", "text", "owner", "due", "cause", "key", "task"}


def causes_of(given: Any) -> tuple[CauseLine, ...] | None:
    """Return causes: a list of texts, or of {"text", "known_from", "key"}; None for nothing given. Raises ParameterError."""
    if given is None:
        return None
    found = []
    for number, entry in enumerate(_listed(given, "CAUSES"), 1):
        told = _entry({"text": entry} if isinstance(entry, str) else entry, _CAUSE, "CAUSES", number)
        found.append(CauseLine(told.get("text", ""), told.get("known_from", ""), told.get("key", "")))
    return tuple(found)


def measures_of(given: Any) -> tuple[tuple[MeasureLine, ...] | None, tuple[bool, ...]]:
    """Return measures, and of each whether a task is to be made of it: a list of
    {"measure", "text", "owner", "due", "cause" (its number), "key", "task" (true)}. Raises ParameterError."""
    if given is None:
        return None, ()
    found, tasks = [], []
    for number, entry in enumerate(_listed(given, "MEASURES"), 1):
        plain = {"text": entry} if isinstance(entry, str) else entry
        made = plain.get("task", False) if isinstance(plain, dict) else False
        cause = plain.get("cause", 0) if isinstance(plain, dict) else 0
        if not isinstance(made, bool) or not isinstance(cause, int) or isinstance(cause, bool):
            raise ParameterError(
                tr("{name}, entry {number}: “cause” is a number and “task” true or false.").format(
                    name="MEASURES", number=number
                )
            )
        told = _entry(plain, _MEASURE, "MEASURES", number, {"cause", "task"})
        due = _day(told.get("due", ""), "MEASURES", number)
        text, measure = told.get("text", ""), told.get("measure", "")
        found.append(MeasureLine(measure, text, told.get("owner", ""), due, cause, told.get("key", "")))
        tasks.append(made)
    return tuple(found), tuple(tasks)


def _listed(given: Any, name: str) -> list[Any]:
    if isinstance(given, dict):
        return [given]
    if not isinstance(given, list):
        raise ParameterError(tr("{name} is a list in JSON, with an entry for each.").format(name=name))
    return given


def _entry(
    entry: Any, known: set[str], name: str, number: int, other: frozenset[str] | set[str] = frozenset()
) -> dict[str, str]:
    """Return the texts of an entry. Raises ParameterError for what is no text or nobody knows."""
    if not isinstance(entry, dict):
        raise ParameterError(
            tr("{name}, entry {number} is no text and no object in JSON.").format(name=name, number=number)
        )
    strange = sorted(set(entry) - known)
    if strange:
        raise ParameterError(
            tr("{name}, entry {number}: “{field}” is not known; there are: {known}.").format(
                name=name, number=number, field=strange[0], known=", ".join(sorted(known))
            )
        )
    wrong = [field for field, value in entry.items() if field not in other and not isinstance(value, (str, type(None)))]
    if wrong:
        raise ParameterError(
            tr("{name}, entry {number}: “{field}” is no text.").format(name=name, number=number, field=wrong[0])
        )
    return {field: value or "" for field, value in entry.items() if field not in other}


def _day(text: str, name: str, number: int) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise ParameterError(
            tr("{name}, entry {number}: “{text}” is no date; write it as for example 2026-10-15.").format(
                name=name, number=number, text=text
            )
        ) from error
