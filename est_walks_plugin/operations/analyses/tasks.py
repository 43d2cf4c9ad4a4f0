"""A task, or a presence effort, of a measure that a cause analysis proposes, in one press; the measure knows it from then on."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Sequence

from ...i18n import tr
from ...model.codes import Review
from ...model.defaults import PRESENCE_HOURS
from ...model.errors import ParameterError
from ...model.est.analyses import Evidence, LinkedTable, PlannedMeasure
from ...model.localtime import zone
from ...model.task import Task
from ...model.tasks.effort import Effort
from ..efforts.proposals import proposed_at
from ..efforts.record import NewEffort, record_effort
from ..tasks.decided import Decided, keep_decided
from .evidence import add_evidence

if TYPE_CHECKING:
    from ...store import Store

_DAYS_AHEAD = 7


def make_of_measure(store: Store, measure: str, role: str = "") -> LinkedTable:
    """Make what a measure (key of analysis_measure) calls for: a presence effort of one of presence, else a task; say which.

    Raises as `make_task` and `make_effort`.
    """
    planned = PlannedMeasure.from_row(store.get("analysis_measure", measure))
    if is_presence(store, planned):
        make_effort(store, measure)
        return LinkedTable.EFFORT
    make_task(store, measure, role)
    return LinkedTable.TASK


def is_presence(store: Store, planned: PlannedMeasure) -> bool:
    """Return whether a measure is one of presence in the catalogue."""
    return any(one.code == planned.measure and one.presence for one in store.catalogue.measures)


def is_made(store: Store, planned: PlannedMeasure) -> bool:
    """Return whether a task or an effort was made of a measure, and is there still."""
    task = bool(planned.task) and store.count("task", {"uuid": planned.task}) > 0
    return task or (bool(planned.effort) and store.count("presence_effort", {"uuid": planned.effort}) > 0)


def make_effort(store: Store, measure: str) -> str:
    """Plan the presence effort of a measure (key of analysis_measure), link it to the analysis, and return its key.

    It is on the last day up to the measure's date, and in the hours, that have more reports than others there; else on that
    date in the evening. All or nothing. Raises ParameterError where it has one already, or is none of presence; NotFoundError.
    """
    planned = PlannedMeasure.from_row(store.get("analysis_measure", measure))
    if is_made(store, planned):
        raise ParameterError(tr("A presence effort was planned of this measure already."))
    if not is_presence(store, planned):
        raise ParameterError(tr("The measure is none of presence; make a task of it."))
    analysis = store.get("cause_analysis", planned.analysis)
    starts, ends = _hours(store, analysis["geometry"], planned.due)
    where = analysis["geometry"]
    new = NewEffort(
        planned.measure,
        starts,
        ends,
        area=analysis["area"],
        place=_place_there(store, analysis["place"]),
        point=(where.x, where.y) if where is not None else None,
        note=planned.text,
    )
    with store.transaction():
        effort = record_effort(store, new)
        store.update("presence_effort", effort, {"review": planned.review})
        store.update("analysis_measure", measure, {"effort": effort})
        add_evidence(store, planned.analysis, [Evidence(LinkedTable.EFFORT, effort)])
    return effort


def _hours(store: Store, where: Any, due: date | None) -> tuple[datetime, datetime]:
    """Return when presence is planned: before a date that lies ahead, else within a week."""
    today = store.today
    day = due if due is not None and due >= today else today + timedelta(days=_DAYS_AHEAD)
    windows = proposed_at(store, (where.x, where.y)).windows if where is not None else ()
    hours = PRESENCE_HOURS
    if windows:
        days = (day - timedelta(days=back) for back in range(7) if day - timedelta(days=back) >= today)
        found = next((one for one in days if one.weekday() in windows[0].days), None)
        if found is not None:
            day, hours = found, (windows[0].first, windows[0].last)
    midnight = datetime.combine(day, time(0), zone(store.time_zone))
    return midnight + timedelta(hours=hours[0]), midnight + timedelta(hours=hours[1])


def make_task(store: Store, measure: str, role: str = "") -> str:
    """Make the task of a measure (key of analysis_measure), link it to the analysis, and return its key; all or nothing.

    Raises ParameterError where it has one already, or says nothing that the catalogue knows; NotFoundError.
    """
    planned = PlannedMeasure.from_row(store.get("analysis_measure", measure))
    if is_made(store, planned):
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


def efforts_of_measures(store: Store, measures: Sequence[PlannedMeasure]) -> dict[str, Effort]:
    """Return the presence efforts that were planned of measures and are there still, by key."""
    keys = sorted({one.effort for one in measures if one.effort})
    rows = store.rows("presence_effort", {"uuid": keys}) if keys else []
    return {row["uuid"]: Effort.from_row(row) for row in rows}
