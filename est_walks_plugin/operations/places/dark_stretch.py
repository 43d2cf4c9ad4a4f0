"""A dark stretch as a place that a walk can visit, and as a task."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Sequence

from ...i18n import tr
from ...model.codes import PlaceOrigin, PlaceType, TaskState
from ...model.errors import ParameterError
from ...model.task import Task
from ...model.wording.place_names import PlaceName, name_columns
from ...model.wording.task_titles import task_title, title_of
from .. import catalogue
from ..catalogue import deadline, measure_for, season_text
from ..tasks import events
from ..tasks.keepers import OwnerHint, owner_hints, told, with_keepers

if TYPE_CHECKING:
    from ...model.catalogue import Measure
    from ...store import Store

#: A place so near the middle of a stretch, in metres, stands for it.
NEAR_M = 40.0
_OUT, _DARK = "lighting_out", "dark_spot"


@dataclass(frozen=True)
class Stretch:
    """A row of table dark_gap; `geometry` is a shapely line in the work CRS."""

    uuid: str
    name: PlaceName
    length_m: float
    lamps_out: int
    area: str | None
    geometry: Any

    @property
    def middle(self) -> Any:
        """The point in the middle of it."""
        return self.geometry.interpolate(0.5, normalized=True)


def _stretch(store: Store, key: str) -> Stretch:
    row = store.get("dark_gap", key)
    return Stretch(
        key, PlaceName.from_row(row), row["length_m"] or 0.0, row["lamps_out"] or 0, row["area"], row["geometry"]
    )


@dataclass(frozen=True)
class StretchTasks:
    """The tasks made (keys), and the stretches passed over because they have an open task already.

    `keepers` has for each task the hint that its owner follows: who keeps the way, None without.
    """

    tasks: tuple[str, ...]
    skipped: tuple[str, ...]
    keepers: tuple[OwnerHint | None, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt."""
        told = {"owner_hints": owner_hints(self.tasks, self.keepers)}
        return {"created": len(self.tasks), "tasks": list(self.tasks), "skipped": list(self.skipped), **told}


def places_of_stretches(store: Store, stretches: Sequence[str]) -> tuple[str, ...]:
    """Return a place (key) for each dark stretch (key): the one that stands there, else one is made in its middle.

    Raises NotFoundError.
    """
    known = [row for row in store.rows("place", {"active": True}) if row["geometry"] is not None]
    found: list[str] = []
    with store.transaction():
        for stretch in stretches:
            dark = _stretch(store, stretch)
            middle = dark.middle
            near = sorted((place["geometry"].distance(middle), place["uuid"]) for place in known)
            if near and near[0][0] <= NEAR_M:
                found.append(near[0][1])
                continue
            values = {
                **name_columns(dark.name, store.reader(store.language)),
                "area": dark.area,
                "place_type": PlaceType.PATH,
                "origin": PlaceOrigin.DARK_GAP,
                "active": True,
                "geometry": (middle.x, middle.y),
            }
            key = store.insert("place", [values])[0]
            store.update("place", key, {"key": key})
            known.append({"uuid": key, "geometry": middle})
            found.append(key)
    return tuple(dict.fromkeys(found))


def proposed_measure(store: Store, lamps_out: int) -> Measure:
    """Return what is proposed for a stretch: repair where lamps are out, else what the catalogue has for a dark spot."""
    return measure_for(store.catalogue, _OUT if lamps_out else _DARK)


def tasks_of_stretches(
    store: Store, stretches: Sequence[str], measure: str | None = None, *, owner: str | None = None, role: str = ""
) -> StretchTasks:
    """Make a task of each dark stretch (key), with `measure` or the one proposed; lane, owner and deadline follow it.

    Without an `owner` who keeps the way decides between those that care for ways. A stretch with an open task of that measure on it is passed over. Raises NotFoundError, ParameterError.
    """
    if not stretches:
        raise ParameterError(tr("Say which dark stretches become tasks."))
    found = [_stretch(store, stretch) for stretch in stretches]
    chosen = catalogue.measure(store, measure) if measure else None
    open_tasks = [
        task for task in map(Task.from_row, store.rows("task")) if task.geometry is not None and not task.is_closed
    ]
    made: list[Task] = []
    skipped: list[str] = []
    keepers: list[OwnerHint | None] = []
    for dark in found:
        task = _task_of(store, dark, chosen or proposed_measure(store, dark.lamps_out))
        if any(one.measure == task.measure and one.geometry.distance(task.geometry) < 1.0 for one in open_tasks):
            skipped.append(dark.uuid)
        else:
            made.append(task)
    if owner is not None:
        given = catalogue.owner(store, owner).code
        made, keepers = [replace(task, owner=given) for task in made], []
    else:
        made, keepers = with_keepers(store, made)
    with store.transaction():
        uuids = store.insert("task", [task.to_row() for task in made])
        events.keep(store, [*events.made(uuids, role), *told(uuids, keepers, events.now(), role)])
    return StretchTasks(tuple(uuids), tuple(skipped), tuple(keepers))


def _task_of(store: Store, dark: Stretch, measure: Measure) -> Task:
    text = tr("{metres} m without light").format(metres=round(dark.length_m))
    task = Task(
        uuid="",
        measure=measure.code,
        category=_OUT if dark.lamps_out else _DARK,
        lane=measure.lane.value,
        owner=measure.owner,
        state=TaskState.NEW.value,
        due=deadline(measure, store.today),
        season=season_text(measure),
        naming=title_of(dark.name),
        text=text,
        geometry=dark.middle,
    )
    return replace(task, title=task_title(task, store.reader(store.language)))
