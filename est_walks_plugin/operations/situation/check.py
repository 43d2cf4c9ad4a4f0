"""Make the numbers of a query stamp again and say whether they still hold."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...engine.situation.picture import Picture, QueryStamp
from ...engine.statistics.small_counts import Period, free_period, period_of
from ...i18n import tr
from ...model.errors import InputError, ParameterError
from ...model.feedback import Feedback
from ..areas import resolve_area
from .asking import Asked
from .situation import picture_of
from .stamp import stamp_from_json

if TYPE_CHECKING:
    from ...store import Store


class Held(str, Enum):
    """What became of numbers since their stamp was made."""

    HOLDS = "holds"
    SAME_NUMBERS = "same_numbers"  # of other rows
    OTHER_ROWS = "other_rows"
    OTHER_NUMBERS = (
        "other_numbers"  # of the same rows: the sources cover something else now, or the plugin reckons otherwise
    )
    OTHER_STORE = "other_store"

    def __str__(self) -> str:
        return str(self.value)


@dataclass(frozen=True)
class StampCheck:
    """A stamp beside the picture that was made again with its parameters."""

    held: Held
    then: QueryStamp
    picture: Picture

    @property
    def words(self) -> str:
        """What became of the numbers, in one sentence."""
        now = self.picture.stamp
        counts = {"then": sum(self.then.rows.values()), "now": sum(now.rows.values())}
        return {
            Held.HOLDS: tr(
                "The numbers hold: made again from the same %n row(s) they are the same.", None, counts["now"]
            ),
            Held.SAME_NUMBERS: tr("The numbers are the same, of other rows: {then} then, {now} now.").format(**counts),
            Held.OTHER_ROWS: tr("The numbers no longer hold: the rows are others, {then} then and {now} now.").format(
                **counts
            ),
            Held.OTHER_NUMBERS: tr(
                "The rows are the same and the numbers are not: what the sources cover, areas, measures or the plugin have "
                "changed (plugin {then} then, {now} now)."
            ).format(then=self.then.plugin, now=now.plugin),
            Held.OTHER_STORE: tr("The stamp was made of another store; its numbers cannot be made again of this one."),
        }[self.held]


def read_stamp(path: str) -> QueryStamp:
    """Return the stamp that a file of JSON holds: a receipt, or a stamp alone. Raises InputError, ParameterError."""
    try:
        told = json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(
            tr("{file} cannot be read as JSON; choose the receipt of a situation.").format(file=Path(path).name),
            details=str(error),
        ) from error
    return stamp_from_json(told)


def check_stamp(store: Store, stamp: QueryStamp, feedback: Feedback | None = None) -> StampCheck:
    """Make the picture of a stamp again. Raises ParameterError for a stamp that says nothing, NotFoundError for a lost area."""
    picture = picture_of(store, asked_again(store, stamp), feedback)
    now = picture.stamp
    if now.parameters.get("store") != stamp.parameters.get("store"):
        return StampCheck(Held.OTHER_STORE, stamp, picture)
    same = (now.digest == stamp.digest and now.rows == stamp.rows, now.numbers == stamp.numbers)
    held = {
        (True, True): Held.HOLDS,
        (False, True): Held.SAME_NUMBERS,
        (False, False): Held.OTHER_ROWS,
        (True, False): Held.OTHER_NUMBERS,
    }[same]
    return StampCheck(held, stamp, picture)


def asked_again(store: Store, stamp: QueryStamp) -> Asked:
    """Return what a stamp asked for, looked at on the same day. Raises ParameterError, NotFoundError."""
    told = stamp.parameters
    try:
        return Asked(
            resolve_area(store, str(told["area"])),
            _period(told),
            int(told["baselines"] or 0),
            date.fromisoformat(str(told["as_of"])),
            _parts(told.get("categories")),
            _parts(told.get("sources")),
        )
    except (KeyError, ValueError) as error:
        raise ParameterError(
            tr("This is no query stamp; give the receipt of a situation, or the part of it called stamp."),
            details=str(error),
        ) from error


def _period(told: Any) -> Period:
    first, last = date.fromisoformat(str(told["from"])), date.fromisoformat(str(told["to"]))
    return period_of(first, str(told["period"])) if told["period"] else free_period(first, last)


def _parts(text: Any) -> tuple[str, ...]:
    return tuple(part for part in str(text or "").split(",") if part)
