"""The LED change as a programme: one task a street, not one-lamp jobs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from ...engine.network import PathAttributes, WalkNetwork
from ...i18n import tr
from ...model.catalogue import Measure
from ...model.errors import ParameterError
from ...model.task import Task
from ...model.wording.task_titles import task_title, title_of
from .. import catalogue
from ..areas import AreaGiven, resolve_area
from ..scene import grown, named_streets, read_paths, within
from . import events
from .create import TasksResult

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...store import Store

MEASURE = "led_switch"
CATEGORY = "lighting_weak"
LIGHT_SOURCES_LEFT_ALONE = ("led", "unknown", "None", "")


@dataclass(frozen=True)
class _Lamps:
    """Lamps that are not LED: positions (n, 2) in the work CRS, the street in the inventory, watts (NaN unknown)."""

    xy: NDArray[np.float64]
    street: NDArray[Any]
    power_w: NDArray[np.float64]


def led_programme(
    store: Store,
    *,
    street: str | None = None,
    area: AreaGiven = None,
    role: str = "",
    today: date | None = None,
    at: datetime | None = None,
) -> TasksResult:
    """Make one task a street for the lamps of it that are not LED yet.

    `street` or `area` limits it. Lamps without a street count to the nearest named path. `at` is when they were made,
    unless now; `today` the day that deadlines count from, unless that of `at`. Raises ParameterError when no
    lamp is left to change.
    """
    lamps = _lamps_to_change(store, resolve_area(store, area).polygon)
    by_street = _by_street(store, lamps)
    chosen = sorted(name for name in by_street if street is None or name == street)
    if not chosen:
        raise ParameterError(tr("No lamp with a known light source other than LED is left to change here."))
    measure = catalogue.measure(store, MEASURE)
    due = catalogue.deadline(measure, today or store.local_day(at) or store.today)
    made = [_task(name, lamps, by_street[name], measure, due) for name in chosen]
    reader = store.reader(store.language)
    tasks = [replace(task, title=task_title(task, reader)) for task in made]
    with store.transaction():
        programme = {"name": measure.label(store.language), "measure": measure.code, "made_at": at or events.now()}
        (key,) = store.insert("programme", [programme])
        tasks = [replace(task, programme=key) for task in tasks]
        uuids = store.insert("task", [task.to_row() for task in tasks])
        events.keep(store, events.made(uuids, role, at))
    return TasksResult(tuple(uuids))


def _lamps_to_change(store: Store, polygon: Any) -> _Lamps:
    found = store.arrays("lamp", ("light_source", "street", "power_w", "x", "y"), bbox=grown(polygon, 0.0))
    xy = np.column_stack([found["x"], found["y"]])
    source = found["light_source"].astype(str)
    kept = np.isfinite(xy).all(axis=1) & ~np.isin(source, LIGHT_SOURCES_LEFT_ALONE)
    kept[kept] = within(xy[kept], polygon)
    return _Lamps(xy[kept], found["street"][kept], found["power_w"][kept])


def _by_street(store: Store, lamps: _Lamps) -> dict[str, list[int]]:
    """Return street -> numbers of its lamps, a lamp's own street first, else the nearest named path."""
    found: dict[str, list[int]] = {}
    for number, street in enumerate(lamps.street.tolist()):
        if street:
            found.setdefault(street, []).append(number)
    unknown = [number for number, street in enumerate(lamps.street.tolist()) if not street]
    named = named_streets(read_paths(store)) if unknown else None
    if named is not None and len(named.lines):
        network = WalkNetwork.from_lines(list(named.lines), PathAttributes(name=named.names))
        snaps = network.snap_many(lamps.xy[unknown])
        for number, edge in zip(unknown, snaps.edge):
            found.setdefault(str(named.names[int(network.edge_line[int(edge)])]), []).append(number)
    return found


def _task(street: str, lamps: _Lamps, numbers: list[int], measure: Measure, due: date | None) -> Task:
    text = tr("{count} lamps that are not LED", None, len(numbers)).format(count=len(numbers))
    power = float(np.nansum(lamps.power_w[numbers]))
    if power:
        text += ", " + tr("{watts:.0f} W known").format(watts=power)
    x, y = lamps.xy[numbers].mean(axis=0)
    return Task(
        uuid="",
        measure=measure.code,
        category=CATEGORY,
        lane=measure.lane.value,
        owner=measure.owner,
        due=due,
        naming=title_of(),
        text=text,
        street=street,
        geometry=(float(x), float(y)),
    )
