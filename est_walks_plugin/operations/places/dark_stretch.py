"""A dark stretch as a place that a walk can visit, and as a task."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Sequence

from ...i18n import tr
from ...model.codes import PlaceOrigin, PlaceType, TaskState
from ...model.errors import ParameterError
from ...model.task import Task
from ...model.tasks.choice import OPEN_STATES
from ...model.wording.place_names import PlaceName, name_columns
from ...model.wording.task_titles import title_of
from .. import catalogue
from ..catalogue import measure_for
from ..tasks.create import TasksResult, hinted, keep_drafts
from ..tasks.drafts import Draft, Drafts, Ground, Wish, followed
from ..tasks.keepers import ways_beside

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
    homes: int = 0

    @property
    def middle(self) -> Any:
        """The point in the middle of it."""
        return self.geometry.interpolate(0.5, normalized=True)


def _stretch(store: Store, key: str) -> Stretch:
    row = store.get("dark_gap", key)
    return Stretch(
        key,
        PlaceName.from_row(row),
        row["length_m"] or 0.0,
        row["lamps_out"] or 0,
        row["area"],
        row["geometry"],
        row["homes"] or 0,
    )


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


def draft_stretches(
    store: Store, stretches: Sequence[str], measure: str | None = None, *, wish: Wish | None = None
) -> Drafts:
    """Return what would be made of dark stretches (keys), with `measure` or the one proposed; nothing is made.

    Lane, owner, deadline and cost follow the measure; without a wished owner who keeps the way decides between those that
    care for ways. A stretch with an open task of that measure on it is passed over. Raises NotFoundError, ParameterError.
    """
    if not stretches:
        raise ParameterError(tr("Say which dark stretches become tasks."))
    found = [_stretch(store, stretch) for stretch in stretches]
    chosen = catalogue.measure(store, measure) if measure else None
    rows = store.rows("task", {"state": list(OPEN_STATES)}, columns=("measure", "geometry"))
    there = [(row["measure"], row["geometry"]) for row in rows if row["geometry"] is not None]
    ground = Ground(store.catalogue, store.reader(store.language), store.reader(), store.today)
    drafts: list[Draft] = []
    skipped: list[str] = []
    for dark, way in zip(found, ways_beside(store, [dark.middle for dark in found])):
        task = _task_of(dark, chosen or proposed_measure(store, dark.lamps_out))
        if any(one == task.measure and point.distance(task.geometry) < 1.0 for one, point in there):
            skipped.append(dark.uuid)
        else:
            drafts.append(followed(ground, Draft(str(len(drafts) + 1), task, beside=way)))
    result = Drafts(ground, tuple(drafts), tuple(skipped))
    if wish is not None and drafts:
        result = result.changed([draft.key for draft in drafts], wish)
    return hinted(store, result)


def tasks_of_stretches(
    store: Store, stretches: Sequence[str], measure: str | None = None, *, owner: str | None = None, role: str = ""
) -> TasksResult:
    """Make the tasks that `draft_stretches` proposes; `skipped` are the stretches passed over. Raises as it."""
    return keep_drafts(store, draft_stretches(store, stretches, measure, wish=Wish(owner=owner)), role=role)


def _task_of(dark: Stretch, measure: Measure) -> Task:
    return Task(
        uuid="",
        measure=measure.code,
        category=_OUT if dark.lamps_out else _DARK,
        state=TaskState.NEW.value,
        naming=title_of(dark.name),
        text=_told(dark),
        geometry=dark.middle,
    )


def _told(dark: Stretch) -> str:
    """Return how long a stretch is and, where they were modelled, how many homes pass it."""
    told = tr("{metres} m without light").format(metres=round(dark.length_m))
    return told + tr("; %n home(s) pass(es) after a model", None, dark.homes) if dark.homes else told
