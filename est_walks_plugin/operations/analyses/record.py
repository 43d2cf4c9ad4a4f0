"""Cause analyses as they are written: each text screened, no individuals, all or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Collection, Sequence

from ...i18n import tr
from ...model.codes import AnalysisState, Review
from ...model.errors import ParameterError
from ...model.est.analyses import Analysis, Cause, Link, PlannedMeasure, Whole
from ...model.wording.place_names import PlaceName, place_name
from .. import catalogue
from ..deletions import Selection, delete_rows
from ..typed_text import typed_name, typed_text, worst
from .counts import count_before, months_before

if TYPE_CHECKING:
    from ...store import Store

MOST_LINES = 30
"""So many causes, and so many measures, of an analysis at most."""


@dataclass(frozen=True)
class NewAnalysis:
    """A new analysis: of a place (key), else of a point E, N in the work CRS, else of an area (key) alone."""

    name: str = ""
    problem: str = ""
    place: str | None = None
    xy: tuple[float, float] | None = None
    area: str | None = None
    expected: str = ""
    follow_up: date | None = None
    started_on: date | None = None


@dataclass(frozen=True)
class CauseLine:
    """A cause as it is written; `uuid` is that of a cause that is there, "" of a new one."""

    text: str
    known_from: str = ""
    uuid: str = ""


@dataclass(frozen=True)
class MeasureLine:
    """A measure as it is written: `measure` and `owner` are codes or names of the catalogue; `cause` counts from 1, 0 is none."""

    measure: str = ""
    text: str = ""
    owner: str = ""
    due: date | None = None
    cause: int = 0
    uuid: str = ""


@dataclass(frozen=True)
class Written:
    """What is written of an analysis; None leaves what there is.

    `read` are the keys of the causes and measures that were there when it was read: what came since stays. None is all.
    """

    name: str | None = None
    problem: str | None = None
    expected: str | None = None
    outcome: str | None = None
    state: AnalysisState | None = None
    follow_up: date | None = None
    no_follow_up: bool = False
    causes: tuple[CauseLine, ...] | None = None
    measures: tuple[MeasureLine, ...] | None = None
    read: frozenset[str] | None = None

    def goes(self, key: str, kept: Collection[str]) -> bool:
        """Return whether a line that is stored is not written any more."""
        return key not in kept and (self.read is None or key in self.read)


def add_analysis(store: Store, new: NewAnalysis) -> str:
    """Keep a new analysis and return its key. Its name is the place's unless it is given one.

    Raises ParameterError where neither place, point nor area is told, NotFoundError.
    """
    from shapely.geometry import Point

    place = store.get("place", new.place) if new.place else None
    area = store.get("area", new.area) if new.area else None
    if place is None and area is None and new.xy is None:
        raise ParameterError(tr("Say which place the analysis is of: a place, a point or an area."))
    where = place["geometry"] if place else Point(new.xy) if new.xy else None
    at = place_name(PlaceName.from_row(place), store.reader(store.language)) if place else ""
    name = typed_name(new.name) if new.name.strip() else at or (area["name"] if area else "") or tr("Cause analysis")
    problem, told = typed_text(new.problem)
    expected, hoped = typed_text(new.expected)
    started = new.started_on or store.today
    _check_days(started, new.follow_up)
    before, needed = count_before(store, where, started)
    row = {
        "name": name,
        "place": new.place,
        "area": new.area or (place["area"] if place else _area_at(store, where)),
        "state": AnalysisState.OPEN.value,
        "started_on": started,
        "problem": problem or None,
        "expected": expected or None,
        "before_count": before,
        "needed": needed,
        "follow_up": new.follow_up,
        "review": worst([told, hoped]).value,
        "geometry": where,
    }
    return store.insert("cause_analysis", [row])[0]


def _area_at(store: Store, where: Any) -> str | None:
    from ...model.area import MUNICIPALITY

    areas = store.rows("area", order_by=("name",)) if where is not None else []
    own = [row for row in areas if row["kind"] != MUNICIPALITY and row["geometry"] is not None]
    return next((row["uuid"] for row in own if row["geometry"].contains(where)), None)


def _check_days(started: date, follow_up: date | None) -> None:
    if follow_up is not None and follow_up < started:
        raise ParameterError(
            tr("The follow-up {follow_up} lies before the day the analysis began, {started}.").format(
                follow_up=follow_up.isoformat(), started=started.isoformat()
            )
        )


def whole(store: Store, analysis: str) -> Whole:
    """Return an analysis (key) with its causes, measures and links. Raises NotFoundError."""
    found = Analysis.from_row(store.get("cause_analysis", analysis))
    where, (told, untold) = {"analysis": analysis}, months_before(store, found)
    return Whole(
        found,
        tuple(map(Cause.from_row, store.rows("analysis_cause", where, order_by=("position",)))),
        tuple(map(PlannedMeasure.from_row, store.rows("analysis_measure", where, order_by=("position",)))),
        tuple(map(Link.from_row, store.rows("analysis_link", where, order_by=("created",)))),
        untold,
        told > 0 or not untold,
    )


def analyses(store: Store, area: str | None = None) -> list[Analysis]:
    """Return the analyses, of an area (key) or of all, those to be followed up first on top, then those that are closed."""
    found = [Analysis.from_row(row) for row in store.rows("cause_analysis", {"area": [area, None]} if area else None)]
    return sorted(
        found, key=lambda one: (one.state != AnalysisState.OPEN, one.follow_up or date.max, one.name.casefold())
    )


def write_analysis(store: Store, analysis: str, written: Written) -> Whole:
    """Write what is given of an analysis (key), all or nothing; causes and measures that are not given any more go.

    A measure that a task was made of keeps it. Raises ParameterError, NotFoundError.
    """
    before = whole(store, analysis)
    values = _columns(before.analysis, written)
    with store.transaction():
        if values:
            store.update("cause_analysis", analysis, values)
        causes = [cause.uuid for cause in before.causes]
        if written.causes is not None:
            causes = _write_causes(store, before, written, written.causes)
        if written.measures is not None:
            _write_measures(store, before, written, written.measures, causes)
    return whole(store, analysis)


def _columns(before: Analysis, written: Written) -> dict[str, Any]:
    """Return the columns that change. A text that was approved as it stands stays so."""
    values: dict[str, Any] = {} if written.name is None else {"name": typed_name(written.name)}
    reviews = []
    for name in ("problem", "expected", "outcome"):
        old, given = getattr(before, name), getattr(written, name)
        text, review = typed_text(old if given is None else given)
        is_approved = text == old and before.review == Review.APPROVED
        reviews.append(Review.APPROVED if is_approved else review)
        if given is not None:
            values[name] = text or None
            values["review"] = None
    if "review" in values:
        values["review"] = worst(reviews).value
    if written.state is not None:
        values["state"] = written.state.value
    if written.follow_up is not None or written.no_follow_up:
        if before.started_on is not None:
            _check_days(before.started_on, written.follow_up)
        values["follow_up"] = written.follow_up
    return values


def _write_causes(store: Store, before: Whole, written: Written, lines: Sequence[CauseLine]) -> list[str]:
    """Write the causes and return their keys in order."""
    _check_count(lines)
    known = {cause.uuid: cause for cause in before.causes}
    keys = []
    for position, line in enumerate(lines, 1):
        text, told = typed_text(line.text)
        source, known_from = typed_text(line.known_from)
        if not text:
            raise ParameterError(tr("Cause {number} is empty; write it, or take it away.").format(number=position))
        row = {"position": position, "text": text, "known_from": source or None}
        old = known.get(line.uuid)
        if old is None or (old.text, old.known_from) != (text, source):
            row["review"] = worst([told, known_from]).value
        if old is not None:
            store.update("analysis_cause", old.uuid, row)
        keys.append(old.uuid if old else store.insert("analysis_cause", [{**row, "analysis": before.analysis.uuid}])[0])
    store.delete("analysis_cause", [key for key in known if written.goes(key, keys)])
    return keys


def _write_measures(
    store: Store, before: Whole, written: Written, lines: Sequence[MeasureLine], causes: Sequence[str]
) -> None:
    _check_count(lines)
    known = {measure.uuid: measure for measure in before.measures}
    kept = set()
    for position, line in enumerate(lines, 1):
        text, review = typed_text(line.text)
        if not text and not line.measure:
            raise ParameterError(
                tr("Measure {number} is empty; choose or write one, or take it away.").format(number=position)
            )
        if not 0 <= line.cause <= len(causes):
            raise ParameterError(
                tr("Measure {number} is against cause {cause}, which is not there.").format(
                    number=position, cause=line.cause
                )
            )
        row = {
            "position": position,
            "measure": catalogue.measure(store, line.measure).code if line.measure else None,
            "text": text or None,
            "owner": catalogue.owner(store, line.owner).code if line.owner else None,
            "due": line.due,
            "cause": causes[line.cause - 1] if line.cause else None,
        }
        old = known.get(line.uuid)
        if old is None or old.text != text:
            row["review"] = review.value
        if old is not None:
            store.update("analysis_measure", old.uuid, row)
            kept.add(old.uuid)
        else:
            store.insert("analysis_measure", [{**row, "analysis": before.analysis.uuid}])
    store.delete("analysis_measure", [key for key in known if written.goes(key, kept)])


def _check_count(lines: Sequence[object]) -> None:
    if len(lines) > MOST_LINES:
        raise ParameterError(
            tr("Too many lines ({count}); write at most {limit}.").format(count=len(lines), limit=MOST_LINES)
        )


def delete_analyses(store: Store, analyses: Sequence[str]) -> int:
    """Delete analyses (keys) with causes, measures and links, and return how many rows; tasks made of them stay."""
    keys = list(analyses)
    hanging = [
        Selection(table, {"analysis": keys}) for table in ("analysis_link", "analysis_measure", "analysis_cause")
    ]
    let_go = store.rows("est_decision", {"analysis": keys}, columns=("uuid",)) if keys else []
    with store.transaction():
        store.update_many("est_decision", {row["uuid"]: {"analysis": None} for row in let_go})
        return delete_rows(store, [*hanging, Selection("cause_analysis", {"uuid": keys})])
