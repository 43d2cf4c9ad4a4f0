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

if TYPE_CHECKING:
    from ....store import Store


@dataclass(frozen=True)
class Choices:
    """What the catalogue offers: measures and owners, code -> name, the season of a measure, "MM-DD" to "MM-DD", and the
    last day for it if it is begun today.

    `name(table, code)` also names what is offered no more, `title(task)` says what a task is called, `day(moment)` and
    `today` are those of the municipality's clock.
    """

    measures: dict[str, str]
    owners: dict[str, str]
    seasons: dict[str, tuple[str, str]]
    deadlines: dict[str, date | None]
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
    return Choices(
        names["measure"],
        names["owner"],
        seasons,
        {measure.code: deadline(measure, store.today) for measure in catalogue.measures},
        lambda table, code: catalogue.label(table, code, language()),
        lambda task: task_title(task, reader),
        store.local_day,
        store.today,
    )
