"""What each table of the catalogue shows and how a cell of it is changed."""

from __future__ import annotations

from typing import Any, Mapping

from ....i18n import language, tr
from ....model.catalogue import Catalogue, Entry
from ....model.codes import Lane
from ....operations.catalogue import EntryChange
from ... import format as fmt
from ...labels import label
from .ordered_model import Cell, OrderedColumn

MOST_DAYS, MOST_KRONOR = 3650, 100_000_000


def columns_of(table: str, catalogue: Any) -> list[OrderedColumn]:
    """Return the columns of a table of the catalogue; `catalogue()` is the open store's."""
    own = {"category": _of_category, "measure": _of_measure, "owner": _of_owner}.get(table)
    question = table == "checklist"
    names = [
        OrderedColumn(
            "sv", tr("Question in Swedish") if question else tr("Swedish name"), Cell.TEXT, lambda e: e.sv, stretch=True
        ),
        OrderedColumn(
            "en", tr("Question in English") if question else tr("English name"), Cell.TEXT, lambda e: e.en, stretch=True
        ),
    ]
    used = OrderedColumn(
        "active", tr("In use"), Cell.CHECK, lambda e: e.active, tip=tr("Offered in forms and lists"), least=8
    )
    return [*names, *(own(catalogue) if own else ()), used]


def change_of(key: str, value: Any) -> EntryChange:
    """Return what a cell's new value says of its entry."""
    if key == "categories":
        return EntryChange(categories=tuple(part.strip() for part in str(value).split(",") if part.strip()))
    return EntryChange(**{key: value.strip() if isinstance(value, str) else value})


def _owner(catalogue: Any) -> OrderedColumn:
    def choices() -> Mapping[str, str]:
        return {"": tr("nobody"), **catalogue().labels("owner", language(), active=True)}

    return OrderedColumn(
        "owner",
        tr("Owner"),
        Cell.CHOICE,
        lambda entry: entry.owner,
        lambda entry: catalogue().label("owner", entry.owner, language()),
        choices,
        tip=tr("Who a new task of it goes to"),
        least=18,
    )


def _of_category(catalogue: Any) -> list[OrderedColumn]:
    positive = OrderedColumn(
        "positive", tr("Positive"), Cell.CHECK, lambda e: e.positive, tip=tr("Praises a place"), least=8
    )
    return [_owner(catalogue), positive]


def _of_owner(_catalogue: Any) -> list[OrderedColumn]:
    return [
        OrderedColumn(
            "municipal",
            tr("Municipal"),
            Cell.CHECK,
            lambda e: e.municipal,
            tip=tr("Belongs to the municipality"),
            least=10,
        )
    ]


def _of_measure(catalogue: Any) -> list[OrderedColumn]:
    lanes = {str(lane): label("Lane", str(lane)) for lane in Lane}
    return [
        OrderedColumn(
            "lane",
            tr("Lane"),
            Cell.CHOICE,
            lambda e: str(e.lane),
            lambda e: lanes[str(e.lane)],
            lambda: lanes,
            least=17,
        ),
        _owner(catalogue),
        OrderedColumn(
            "deadline_days",
            tr("Days"),
            Cell.NUMBER,
            lambda e: e.deadline_days or 0,
            lambda e: str(e.deadline_days or tr("none")),
            tip=tr("Days from the task to its deadline; 0 is no deadline"),
            least=6,
            most=MOST_DAYS,
            none=tr("none"),
        ),
        OrderedColumn(
            "presence",
            tr("Presence"),
            Cell.CHECK,
            lambda e: e.presence,
            tip=tr(
                "People who are there at an hour, as guards: it is planned as a presence effort and counts for promises"
            ),
            least=8,
        ),
        OrderedColumn(
            "season",
            tr("Season"),
            Cell.TEXT,
            lambda e: f"{e.season_from}/{e.season_to}" if e.season_from else "",
            _season,
            tip=tr("First and last day as month-day, for example 08-01/03-31; empty is all year"),
            least=11,
        ),
        OrderedColumn(
            "cost",
            tr("Usual cost (kr)"),
            Cell.NUMBER,
            lambda e: round(e.cost or 0),
            lambda e: fmt.number(round(e.cost)) if e.cost else tr("unknown"),
            tip=tr("What one such task usually costs in kronor; 0 is unknown"),
            least=9,
            most=MOST_KRONOR,
            none=tr("unknown"),
        ),
        OrderedColumn(
            "categories",
            tr("For categories"),
            Cell.TEXT,
            lambda e: _names(catalogue(), e),
            tip=tr("The categories it suits, the likeliest first, with commas between"),
            stretch=True,
        ),
    ]


def _season(entry: Any) -> str:
    """Return a season as a planner writes it: 1/8-31/3."""
    days = [f"{int(day[3:])}/{int(day[:2])}" for day in (entry.season_from, entry.season_to) if len(day) == 5]
    return "–".join(days)


def _names(catalogue: Catalogue, entry: Entry) -> str:
    return ", ".join(catalogue.label("category", code, language()) for code in getattr(entry, "categories", ()))
