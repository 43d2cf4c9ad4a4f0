"""What the editors of tasks offer: the measures, owners and seasons of the store's catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Callable

from ....i18n import language
from ....model.task import Task
from ....model.wording.reader import Reader
from ....model.wording.task_titles import task_title
from ....operations.catalogue import deadline
from ....operations.tasks.checked import other_owner, with_measure

if TYPE_CHECKING:
    from ....store import Store


@dataclass(frozen=True)
class Choices:
    """What the catalogue offers: measures and owners, code -> name, the season of a measure, "MM-DD" to "MM-DD", the
    last day for it if it is begun today.

    `with_measure(task, measure)` is a task as it would be with another measure: lane, date and cost may go with it.
    `usual_owner(measure, owner)` says in words that somebody else than the owner usually does it, "" where that is not so.

    `name(table, code)` also names what is offered no more, `title(task)` says what a task is called, `day(moment)` and
    `today` are those of the municipality's clock.
    """

    measures: dict[str, str]
    owners: dict[str, str]
    seasons: dict[str, tuple[str, str]]
    deadlines: dict[str, date | None]
    with_measure: Callable[[Task, str], Task]
    usual_owner: Callable[[str, str], str]
    name: Callable[[str, str], str]
    title: Callable[[Task], str]
    day: Callable[[datetime | None], date | None]
    today: date


def choices(store: Store) -> Choices:
    """Return what is in use in the store's catalogue."""
    catalogue = store.catalogue
    names = {table: catalogue.labels(table, language(), active=True) for table in ("measure", "owner")}
    dated = [measure for measure in catalogue.measures if measure.season_from and measure.season_to]
    seasons = {measure.code: (measure.season_from, measure.season_to) for measure in dated}
    reader = Reader(None, catalogue)
    by_code = {measure.code: measure for measure in catalogue.measures}

    def usual_owner(measure: str, owner: str) -> str:
        usual = by_code[measure].owner if measure in by_code else ""
        return other_owner(catalogue, usual, owner) if usual else ""

    return Choices(
        names["measure"],
        names["owner"],
        seasons,
        {code: deadline(measure, store.today) for code, measure in by_code.items()},
        lambda task, measure: with_measure(store, task, measure),
        usual_owner,
        lambda table, code: catalogue.label(table, code, language()),
        lambda task: task_title(task, reader),
        store.local_day,
        store.today,
    )
