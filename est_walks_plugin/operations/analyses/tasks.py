"""A task of a measure that a cause analysis proposes, in one press; the measure knows it from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Sequence

from ...i18n import tr
from ...model.codes import Review
from ...model.errors import ParameterError
from ...model.est.analyses import Evidence, LinkedTable, PlannedMeasure
from ...model.task import Task
from ..tasks.decided import Decided, keep_decided
from .evidence import add_evidence

if TYPE_CHECKING:
    from ...store import Store


def make_task(store: Store, measure: str, role: str = "") -> str:
    """Make the task of a measure (key of analysis_measure), link it to the analysis, and return its key; all or nothing.

    Raises ParameterError where it has one already, or says nothing that the catalogue knows; NotFoundError.
    """
    planned = PlannedMeasure.from_row(store.get("analysis_measure", measure))
    if planned.task and store.count("task", {"uuid": planned.task}):
        raise ParameterError(tr("A task was made of this measure already."))
    if not planned.measure:
        raise ParameterError(tr("Choose a measure of the catalogue first; a task is made of it."))
    analysis = store.get("cause_analysis", planned.analysis)
    decided = Decided(
        measure=planned.measure,
        owner=planned.owner,
        due=planned.due,
        text=planned.text,
        review=Review(planned.review),
        place=_place_there(store, analysis["place"]),
        geometry=analysis["geometry"],
    )
    with store.transaction():
        task = keep_decided(store, decided, role)
        store.update("analysis_measure", measure, {"task": task})
        add_evidence(store, planned.analysis, [Evidence(LinkedTable.TASK, task)])
    return task


def _place_there(store: Store, place: str | None) -> str | None:
    """Return a place (key) where it is there still: places come and go with the rankings."""
    return place if place and store.count("place", {"uuid": place}) else None


def tasks_of_measures(store: Store, measures: Sequence[PlannedMeasure]) -> dict[str, Task]:
    """Return the tasks that were made of measures and are there still, by key."""
    keys = sorted({one.task for one in measures if one.task})
    return {row["uuid"]: Task.from_row(row) for row in store.rows("task", {"uuid": keys})} if keys else {}
