"""A task that a meeting or a cause analysis decides on: made of no finding, with what the catalogue says of its measure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.codes import Review, TaskState
from ...model.errors import ParameterError
from ...model.task import Task
from ...model.wording.place_names import PlaceName
from ...model.wording.task_titles import title_of
from .. import catalogue
from ..catalogue import measure_for
from .create import keep_drafts
from .drafts import Draft, Drafts, Ground, Wish, followed

if TYPE_CHECKING:
    from ...store import Store


@dataclass(frozen=True)
class Decided:
    """What was decided. `measure`, `category` and `owner` are codes or names of the catalogue, `place` a key.

    `text` has been screened, `review` says how; `geometry` is a shapely point in the work CRS, of a place its own.
    """

    measure: str = ""
    category: str | None = None
    owner: str = ""
    due: date | None = None
    text: str = ""
    review: Review = Review.CLEAR
    place: str | None = None
    geometry: Any = None


def keep_decided(store: Store, decided: Decided, role: str = "") -> str:
    """Make the task and return its key; owner, date, lane and cost are the catalogue's where nothing was said.

    Raises ParameterError, NotFoundError.
    """
    if not decided.measure and not decided.category:
        raise ParameterError(tr("Say what is to be done: choose a measure, or a category."))
    category = catalogue.category(store, decided.category).code if decided.category else None
    ground = Ground(store.catalogue, store.reader(store.language), store.reader(), store.today)
    measure = catalogue.measure(store, decided.measure) if decided.measure else measure_for(store.catalogue, category)
    row = store.get("place", decided.place) if decided.place else None
    task = Task(
        uuid="",
        place=decided.place,
        measure=measure.code,
        category=category,
        state=TaskState.NEW.value,
        naming=title_of(PlaceName.from_row(row) if row else None),
        text=decided.text,
        review=decided.review.value,
        geometry=row["geometry"] if row else decided.geometry,
    )
    drafts = Drafts(ground, (followed(ground, Draft("1", task)),))
    wish = Wish(owner=decided.owner or None, due=decided.due)
    (made,) = keep_drafts(store, drafts.changed(["1"], wish), role=role).tasks
    return made
