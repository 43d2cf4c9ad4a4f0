"""Streets of the table become a programme: one row with what it was reckoned from, and a task a street."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from ....i18n import tr
from ....model.codes import CLOSED_TASK_STATES, TaskState
from ....model.errors import ParameterError
from ....model.light.programme import NEAR_M, StreetRow
from ....model.task import Task
from ....model.wording.reader import Reader, lowered
from ....model.wording.task_titles import task_title, title_of
from ... import catalogue
from ...catalogue import deadline, in_season, season_text
from ...tasks import events
from ...typed_text import typed_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....model.catalogue import Measure
    from ....store import Store
    from .table import Programme

MEASURE = "led_switch"
CATEGORY = "lighting_weak"
_OPEN = [state.value for state in TaskState if state not in CLOSED_TASK_STATES]


@dataclass(frozen=True)
class Made:
    """The programme made (key, name), its tasks (keys) and rows, and the streets passed over: they have an open task."""

    programme: str
    name: str
    tasks: tuple[str, ...]
    rows: tuple[StreetRow, ...]
    already: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return what a receipt tells."""
        return {
            "programme": self.programme,
            "name": self.name,
            "created": len(self.tasks),
            "tasks": list(self.tasks),
            "already": list(self.already),
        }


def make_programme(
    store: Store,
    table: Programme,
    rows: Sequence[StreetRow],
    *,
    name: str = "",
    measure: str = MEASURE,
    role: str = "",
    today: date | None = None,
    at: datetime | None = None,
) -> Made:
    """Make one programme of rows of the table, with a task a street; all or nothing.

    `measure` (code or name) says owner, lane, days and season; a task is due earlier where a kind of lamp on its street is
    sold no more before that. Streets with an open task of the measure are passed over. `today` is the day deadlines count
    from, unless that of `at`, when it was made. Raises ParameterError for an unknown measure, a bad name, or no street left.
    """
    chosen = catalogue.measure(store, measure)
    reader = store.reader(store.language)
    day = today or store.local_day(at) or store.today
    told = typed_name(name) if name.strip() else default_name(reader, day)
    taken = with_open_task(store, table, rows, chosen.code)
    left = [row for row in rows if row.key not in taken]
    if not left:
        raise ParameterError(_none_left(taken))
    tasks = [_task(table, row, chosen, reader, day) for row in left]
    with store.transaction():
        (key,) = store.insert("programme", [_row(table, left, told, chosen, at)])
        uuids = store.insert("task", [replace(task, programme=key).to_row() for task in tasks])
        events.keep(store, events.made(uuids, role, at))
    return Made(key, told, tuple(uuids), tuple(left), tuple(taken))


def default_name(reader: Reader, day: date) -> str:
    """Return what a programme is called that nobody named."""
    tr = reader.tr
    return tr("LED programme {day}").format(day=day.isoformat())


def with_open_task(store: Store, table: Programme, rows: Sequence[StreetRow], measure: str) -> list[str]:
    """Return the keys of the rows whose street has an open task of a measure (code).

    Other streets may have the same name: a task is of the street whose lamps it lies beside (`NEAR_M`), and of its name alone
    where it has no point. With its area told or without, a street is the same.
    """
    found = store.rows("task", {"measure": measure, "state": _OPEN}, columns=("street", "geometry"))
    return [row.key for row in rows if any(_is_of(one["street"] or "", one["geometry"], table, row) for one in found)]


def _is_of(street: str, point: Any, table: Programme, row: StreetRow) -> bool:
    if point is None:
        return street == row.key
    if street != row.street and not street.startswith(f"{row.street} ("):
        return False
    away = table.lamps.xy[table.of([row])] - (point.x, point.y)
    return bool(np.hypot(*away.T).min() <= NEAR_M)


def _none_left(taken: Sequence[str]) -> str:
    if not taken:
        return tr("No street is chosen; choose at least one.")
    return tr("Every chosen street has an open task already: {streets}.").format(streets=", ".join(taken[:5]))


def _row(
    table: Programme, rows: Sequence[StreetRow], name: str, measure: Measure, at: datetime | None
) -> dict[str, Any]:
    return {
        "name": name,
        "measure": measure.code,
        "area": table.area.uuid,
        "made_at": at or events.now(),
        "inputs": table.inputs.to_json(),
        "streets": [row.to_json() for row in rows],
    }


def _task(table: Programme, row: StreetRow, measure: Measure, reader: Reader, day: date) -> Task:
    lamps = table.lamps.xy[table.of([row])]
    middle = lamps.mean(axis=0)
    x, y = lamps[((lamps - middle) ** 2).sum(axis=1).argmin()]  # on the street, also where that bends
    task = Task(
        uuid="",
        measure=measure.code,
        category=CATEGORY,
        lane=measure.lane.value,
        owner=measure.owner,
        due=due_of(row, measure, day),
        season=season_text(measure),
        naming=title_of(),
        text=street_text(row, reader),
        street=row.key,
        cost=row.cost,
        geometry=(float(x), float(y)),
    )
    return replace(task, title=task_title(task, reader))


def due_of(row: StreetRow, measure: Measure, day: date) -> date | None:
    """Return until when a street is to be done: by the measure, and before lamps for it are sold no more where that comes earlier."""
    due, sold = deadline(measure, day), row.last_sold
    if sold is None or sold <= day or (due is not None and due <= sold):
        return due
    first, last = measure.season_from, measure.season_to
    return sold if not (first and last) or in_season(sold, first, last) else due


def street_text(row: StreetRow, reader: Reader) -> str:
    """Return the lamps of a street and what their change saves, in words."""
    tr = reader.tr
    kinds = ", ".join(f"{count} {lowered(reader.code('LightSource', code))}" for code, count in row.sources)
    told = [tr("%n lamp(s) that are not LED", None, row.lamps) + f": {kinds}"]
    if row.known and row.kwh_saved is not None:
        told.append(
            tr("{before} W now, {after} W as LED").format(
                before=round(1000 * (row.kw_now or 0.0)), after=round(1000 * (row.kw_after or 0.0))
            )
        )
        told.append(tr("saves {kwh} kWh a year").format(kwh=round(row.kwh_saved)))
    if row.known < row.lamps:
        told.append(tr("watts known of {known} of {lamps}").format(known=row.known, lamps=row.lamps))
    if row.out:
        told.append(tr("%n broken", None, row.out))
    return "; ".join(told)
