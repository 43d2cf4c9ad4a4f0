"""What page Vandring says of a walk, in words and numbers; no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Mapping, Sequence

from ....i18n import tr
from ....model import defaults
from ....model.localtime import clock, local
from ....model.walk import more_to_have
from ....model.wording.left_out import left_out_text, missed_text
from ....model.wording.place_names import PlaceName, said
from ....model.wording.reader import plain_reader
from ....model.wording.walk_warnings import warning_text
from ... import format as fmt
from .dusk_bar import Evening
from .notes import Note

if TYPE_CHECKING:
    from ....engine.light.sun import SunTimes
    from ....model.stored_walk import StoredWalk
    from ....model.walk import WalkPlan, WalkRequest
    from ....store import Store
    from ...session import Session
    from .form import WalkForm
    from .stops import StopRow
    from .work.editor import WalkEditor

MOST_PLACES = 300
OVER_MIN = 0.5
"""Less than half a minute over the time is not worth a word."""


@dataclass(frozen=True)
class LeftOutRow:
    """A place that is no stop; `geometry` is where it is, `minutes_more` None where that is not known."""

    place: str
    name: str
    reason: str
    minutes_more: int | None
    geometry: Any


def totals(plan: WalkPlan) -> str:
    """Return "12 stopp · 3,1 km · 88 min · 2 min kvar"."""
    return _totals(len(plan.stops), plan.length_m, plan.total_min, plan.free_min)


def stored_totals(walk: StoredWalk, stops: int) -> str:
    """Return the same of a stored walk."""
    free = walk.duration_min - walk.total_min if walk.total_min is not None else 0.0
    return _totals(stops, walk.length_m, walk.total_min, free)


def _totals(stops: int, length_m: float | None, minutes: float | None, free: float) -> str:
    parts = [tr("%n stop(s)", None, stops), fmt.metres(length_m), tr("{count} min").format(count=fmt.number(minutes))]
    if free >= 1:
        parts.append(tr("{count} min left").format(count=fmt.number(int(free))))
    return " · ".join(parts)


def evening(plan: WalkPlan, sun: SunTimes | None, wanted_min: float, zone: str) -> Evening | None:
    """Return what the dusk bar shows of a plan."""
    stops = [(stop.seq, said(stop.name), stop.arrive) for stop in plan.stops]
    return _evening(plan.starts_at, plan.ends_at, stops, sun, wanted_min, zone)


def evening_of_store(walk: StoredWalk, stops: Sequence[StopRow], sun: SunTimes | None, zone: str) -> Evening | None:
    """Return what the dusk bar shows of a stored walk."""
    there = [(stop.seq, stop.name, stop.arrive) for stop in stops if stop.arrive]
    return _evening(walk.starts, walk.ends, there, sun, walk.duration_min, zone)


def _evening(
    start: datetime,
    end: datetime,
    stops: list[tuple[int, str, datetime]],
    sun: SunTimes | None,
    wanted_min: float,
    zone: str,
) -> Evening | None:
    from ....engine.light.sun import light_bands

    if sun is None or end <= start:
        return None
    wanted_end = start + timedelta(minutes=wanted_min)
    late = end > wanted_end + timedelta(minutes=OVER_MIN)
    return Evening(start, end, light_bands(start, end, sun), stops, wanted_end if late else end, zone)


def asked_notes(
    editor: WalkEditor, form: WalkForm, *, message: str, mend: tuple[str, str], required: int, findings: int
) -> list[Note]:
    """Return what stands in the way of what was asked, or is kept for the next proposal; shown beside the button.

    `mend` is the link of `message`, and what it does.
    """
    found: list[Note] = []
    if message:
        found.append(Note(message, *mend, icon="warning"))
    if editor.is_lost:
        found.append(Note(tr("What you changed here is not stored."), tr("Read the walk again"), "reload:", "warning"))
    if findings:
        told = tr("%n finding(s) belong to this walk.", None, findings)
        found.append(Note(told, tr("Plan it again"), "again:"))
    if required:
        text = tr("%n place(s) required in the next proposal.", None, required)
        found.append(Note(text, tr("Forget them"), "forget:"))
    if editor.session is None and not editor.is_busy and form.why_not() not in ("", message):
        found.append(Note(form.why_not(), *form.mend()))
    return found


def plan_notes(editor: WalkEditor, zone: str, findings_at: Mapping[str, int]) -> list[Note]:
    """Return what the planner should know of the walk, the gravest first; shown under its totals.

    `findings_at` counts the findings at the stops that are stored, by the stop's key.
    """
    session = editor.session
    if session is None:
        return []
    found: list[Note] = []
    plan = session.plan
    if not plan.stops:
        text = tr("A walk without stops is not stored; add a place or a point first.")
        return [Note(text, icon="warning")]
    off = editor.findings_taken_off(findings_at)
    if off:
        told = tr("%n finding(s) stay on the map without a stop number: their stop is not in the walk now.", None, off)
        found.append(Note(told, tr("Undo"), "undo:", "warning"))
    over = session.over_budget_min
    if over > OVER_MIN:
        need = int(-(-plan.total_min // 5) * 5)
        found.append(
            Note(
                tr("{minutes} min over the time.").format(minutes=fmt.number(max(1.0, over))),
                tr("Make it {minutes} min").format(minutes=need),
                f"minutes:{need}",
                "overdue",
            )
        )
    for warning in plan.warnings:
        better = warning.better_start
        hour = clock(better, zone) if better else ""
        day = f"{local(better, zone):%Y-%m-%d} " if better and warning.other_day else ""
        link = tr("Start {time}").format(time=day + hour) if better else ""
        action = f"start:{better.isoformat(timespec='minutes')}" if better else ""
        found.append(
            Note(warning_text(warning, plain_reader()), link, action, "warning" if warning.metres else "sunset")
        )
    best = best_note(editor, plan)
    return [*found, best] if best is not None else found


def best_note(editor: WalkEditor, plan: WalkPlan) -> Note | None:
    """Return how much more there is to have in the time, where that is known well; else what did not fit and its price."""
    more = more_to_have(plan.stops_score, editor.bound)  # the bound knows of no places seen in passing
    if more is None:
        text = missed_text(plan.left_out, plain_reader())
        return Note(text) if text else None
    if more < 0.005:
        return Note(tr("No walk of this length has more to see."), icon="done")
    return Note(tr("At most {share} % more is to be had in this time.").format(share=fmt.number(100 * more)))


def left_out(editor: WalkEditor) -> list[LeftOutRow]:
    """Return the places that could be stops and are none, with the reason and what they would cost."""
    from shapely.geometry import Point

    if editor.session is None:
        return []
    reader = plain_reader()
    return [
        LeftOutRow(
            place=left.place,
            name=said(left.name),
            reason=left_out_text(left, reader),
            minutes_more=left.whole_minutes_more,
            geometry=Point(left.xy) if left.xy else None,
        )
        for left in editor.session.plan.left_out
    ]


def status(editor: WalkEditor) -> str:
    """Return whether the walk is stored."""
    if editor.session is None or not editor.session.plan.stops:
        return ""
    return tr("Saved") if editor.is_saved else tr("Saving …")


def new_name(session: Session) -> str:
    """Return a name for a new walk, such as "Kungsängen höst 2026"."""
    day = local(datetime.now().astimezone(), session.store.time_zone) + timedelta(days=defaults.DAYS_AHEAD)
    area = session.area
    place = area.name if area else session.store.municipality
    season = {
        12: tr("winter"), 1: tr("winter"), 2: tr("winter"),
        3: tr("spring"), 4: tr("spring"), 5: tr("spring"),
        6: tr("summer"), 7: tr("summer"), 8: tr("summer"),
    }.get(day.month, tr("autumn"))  # fmt: skip
    name = f"{place} {season} {day.year}"
    taken = {row["name"] for row in session.store.rows("walk", columns=("name",))}
    number = 1
    while name in taken:
        number += 1
        name = f"{place} {season} {day.year} ({number})"
    return name


def newest_ranking(store: Store, area: str | None) -> str | None:
    """Return the key of the ranking of an area that list, map and walk show."""
    from ....operations.areas.shown import latest_ranking

    row = latest_ranking(store, area)
    return row["uuid"] if row else None


def ranked_places(store: Store, ranking: str | None) -> list[tuple[str, str]]:
    """Return (key, "3 Tunneln vid stationen") of the places of a ranking, best first."""
    if ranking is None:
        return []
    rows = store.rows(
        "ranking_item", {"ranking": ranking}, order_by=("position",), limit=MOST_PLACES,
        columns=("place", "position", "name", "naming"),
    )  # fmt: skip
    return [
        (row["place"], f"{row['position']} {said(PlaceName.from_row(row))}".strip()) for row in rows if row["place"]
    ]


def middle(session: Session) -> tuple[float, float] | None:
    """Return the middle of the chosen area, or of the first one."""
    area = session.area or next(iter(session.areas()), None)
    if area is None or area.geometry is None:
        return None
    point = area.geometry.centroid
    return point.x, point.y


def moment(text: str) -> datetime:
    """Return the moment of a note's link."""
    return datetime.fromisoformat(text)


def again(store: Store, walk: str, places: tuple[str, ...]) -> WalkRequest:
    """Return the request for a walk (uuid) that was held, once more, with its stops as required places."""
    from ....operations.walks.find_walk import find_walk
    from ....operations.walks.proposed_start import proposed_start
    from ....operations.walks.repeat_walk import asked_again

    last = find_walk(store, walk)
    starts_at = proposed_start(store, last.start_xy, last.duration_min)
    return asked_again(last, store.time_zone, starts_at, places)
