"""The columns of new tasks: what stands in them, and how each is changed in place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any, Callable

from .....i18n import tr
from .....model.codes import Lane
from .... import format as fmt
from ....labels import label
from ..season import season_text, season_told

if TYPE_CHECKING:
    from .....operations.tasks.drafts import Draft, Wish
    from ..choices import Choices


class Cell(Enum):
    """How a cell is filled in."""

    SHOWN = 0
    CHOICE = 1
    DAY = 2
    AMOUNT = 3


@dataclass(frozen=True)
class MakingColumn:
    """A column as data. `value` is what the editor holds, `wish` what a new value asks for; `choices` value -> word.

    `least` is the width in characters; the one that is to `stretch` takes what is left.
    """

    key: str
    title: str
    text: Callable[[Draft], str]
    kind: Cell = Cell.SHOWN
    value: Callable[[Draft], Any] = lambda _draft: None
    wish: Callable[[Any], Wish] | None = None
    choices: dict[str, str] | None = None
    tip: Callable[[Draft], str] = lambda _draft: ""
    least: int = 10
    right: bool = False
    stretch: bool = False


def columns(choices: Choices, found: Callable[[Draft], str], hint: Callable[[Draft], str]) -> tuple[MakingColumn, ...]:
    """Return the columns; `found` says what was found, `hint` what it may be the same as."""
    from .....operations.tasks.drafts import Wish

    name, today = choices.name, choices.today

    def due(value: date | None) -> Wish:
        return Wish(no_due=True) if value is None else Wish(due=value)

    def cost(value: float | None) -> Wish:
        return Wish(no_cost=True) if value is None else Wish(cost=value)

    return (
        MakingColumn("found", tr("Finding"), found, tip=lambda one: one.task.text, least=24, stretch=True),
        MakingColumn(
            "measure",
            tr("Measure"),
            lambda one: name("measure", one.task.measure),
            Cell.CHOICE,
            lambda one: one.task.measure,
            lambda code: Wish(measure=code),
            choices.measures,
            least=17,
        ),
        MakingColumn(
            "owner",
            tr("Owner"),
            lambda one: name("owner", one.task.owner),
            Cell.CHOICE,
            lambda one: one.task.owner,
            lambda code: Wish(owner=code),
            choices.owners,
            tip=lambda one: one.owner_hint.why if one.owner_hint else "",
            least=12,
        ),
        MakingColumn(
            "lane",
            tr("Lane"),
            lambda one: label("Lane", one.task.lane),
            Cell.CHOICE,
            lambda one: one.task.lane,
            lambda code: Wish(lane=code),
            {str(code): label("Lane", str(code)) for code in Lane},
            least=20,
        ),
        MakingColumn(
            "season",
            tr("Season"),
            lambda one: season_told(one.task, today),
            tip=lambda one: season_text(one.task.season),
            least=17,
        ),
        MakingColumn(
            "due",
            tr("Due"),
            lambda one: fmt.day(one.task.due),
            Cell.DAY,
            lambda one: one.task.due,
            due,
            tip=lambda one: one.season_warning,
            least=11,
        ),
        MakingColumn(
            "cost",
            tr("Cost"),
            lambda one: "" if one.task.cost is None else fmt.kronor(one.task.cost),
            Cell.AMOUNT,
            lambda one: one.task.cost,
            cost,
            least=9,
            right=True,
        ),
        MakingColumn("hint", tr("May be the same as"), hint, least=18),
    )
