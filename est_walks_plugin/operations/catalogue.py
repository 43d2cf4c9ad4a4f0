"""The municipality's own catalogue as kept in its store: categories, measures and owners."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from ..i18n import tr
from ..model.errors import ParameterError
from ..model.names import folded

if TYPE_CHECKING:
    from ..store import Store


def entry(store: Store, table: str, code: str) -> dict[str, Any]:
    """Return the row of category, measure or owner with this code, or with this name in Swedish or English.

    Raises ParameterError naming the codes there are.
    """
    rows = store.rows(table, {"code": code}, limit=1)
    if rows:
        return rows[0]
    for row in store.rows(table, order_by=("position",)):
        if code and folded(code) in {folded(row[name] or "") for name in ("name_sv", "name_en")}:
            return row
    known = ", ".join(row["code"] for row in store.rows(table, order_by=("position",), columns=("code",)))
    raise ParameterError(
        tr("“{code}” is not in the catalogue of the store; choose one of: {known}.").format(code=code, known=known)
    )


def measure_for(store: Store, category: str | None) -> dict[str, Any]:
    """Return the measure that suits a category best: the one that names it earliest, "other" where none does."""
    first = measures_for(store, category)[:1]
    if first and category in (first[0]["categories"] or []):
        return first[0]
    return entry(store, "measure", "other")


def measures_for(store: Store, category: str | None) -> list[dict[str, Any]]:
    """Return all measures in use, the one that suits the category best first."""

    def fit(row: dict[str, Any]) -> int:
        suits = row["categories"] or []
        return suits.index(category) if category in suits else len(suits) + 100

    return sorted(store.rows("measure", {"active": True}, order_by=("position",)), key=fit)


def label(row: dict[str, Any], language: str) -> str:
    """Return the name of a catalogue row in the language of the reader."""
    return str(row["name_sv"] if language == "sv" else row["name_en"])


def labels(store: Store, table: str, language: str) -> dict[str, str]:
    """Return code -> name of a catalogue table."""
    return {row["code"]: label(row, language) for row in store.rows(table, order_by=("position",))}


def deadline(measure: dict[str, Any], today: date) -> date | None:
    """Return the last day for a measure begun today, moved into its season where it has one."""
    days = measure["deadline_days"]
    if days is None:
        return None
    due = today + timedelta(days=int(days))
    first, last = measure["season_from"], measure["season_to"]
    if not first or not last:
        return due
    return due if in_season(due, first, last) else _season_end_after(due, first, last)


def in_season(day: date, first: str, last: str) -> bool:
    """Return whether `day` lies in a season of "MM-DD" days, both included; it may span New Year."""
    here = day.strftime("%m-%d")
    return first <= here <= last if first <= last else here >= first or here <= last


def season_text(measure: dict[str, Any]) -> str | None:
    """Return the season as "MM-DD/MM-DD", None when the measure has none."""
    if not measure["season_from"] or not measure["season_to"]:
        return None
    return f"{measure['season_from']}/{measure['season_to']}"


def _season_end_after(day: date, first: str, last: str) -> date:
    """Return a month into the first season that begins after `day`: the work waits until it may be done."""
    month, number = (int(part) for part in first.split("-"))
    start = date(day.year, month, number)
    if start < day:
        start = date(day.year + 1, month, number)
    return start + timedelta(days=30)
