"""The EST year of the example: presence held and planned, weekly and tertial meetings with what they decided, a cause analysis.

All of it is made up, dated like the rest of the example, and follows a fixed rhythm: no chance is in it. What lies ahead of the
clock is planned, and meetings of periods that have not begun are not held.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Iterator

from ...model.codes import Cycle, DecisionKind, DecisionState, EffortState
from ...model.est.analyses import Evidence, LinkedTable
from ...model.localtime import parse_local
from ..analyses.evidence import add_evidence, nearby
from ..analyses.record import CauseLine, MeasureLine, NewAnalysis, Written, add_analysis, write_analysis
from ..efforts.record import NewEffort, record_effort
from ..meetings.decide import NewDecision, decide, set_decision
from ..meetings.kept import MeetingOf, keep_meeting

if TYPE_CHECKING:
    from ...store import Store
    from .story import Story

LAST_DAY = date(2026, 10, 11)
"""Up to here the files tell; efforts after it are planned."""
POLICE = "presence_police"
PRESENCE_PROMISE = "närvaroinsatser"
"""Promises with this in their title count the efforts of the police and the municipality by themselves."""
_PLANNED_TO = date(2026, 12, 12)
_FIRST_ROUND = date(2025, 9, 5)


@dataclass(frozen=True)
class _Rhythm:
    """Who is where, on a weekday every so many weeks, between two hours."""

    measure: str
    area: str
    xy: tuple[float, float]
    first: date
    weeks: int
    hours: tuple[int, int]
    note: str


_BRO, _KUNGSANGEN, _BRUNNA = (129415.9, 6600313.3), (135981.7, 6595981.9), (135128.8, 6598016.2)
RHYTHMS = (
    _Rhythm("presence_guard", "Bro", _BRO, _FIRST_ROUND, 2, (20, 23), "Rond vid centrum och busshållplatsen"),
    _Rhythm("presence_guard", "Kungsängen", _KUNGSANGEN, date(2025, 9, 12), 4, (20, 23), "Rond torget och stationen"),
    _Rhythm("presence_nightwalk", "Bro", _BRO, date(2025, 9, 6), 4, (21, 23), "Nattvandring med föreningslivet"),
    _Rhythm("presence_field", "Brunna", _BRUNNA, date(2025, 9, 10), 3, (18, 21), "Fältassistenter vid lekplatsen"),
    _Rhythm("presence_neighbour", "Kungsängen", _KUNGSANGEN, date(2025, 10, 2), 4, (19, 22), "Grannstödsbil"),
)
#: First day of the week looked back on, the note, what was decided (kind, area, category, text, what came of it, "" where it is not done).
_WEEKS = (
    ("2026-08-17", "Lugnare än vanligt efter skolstarten. Släckta lampor i Bro anmälda.",
     (("priority", "Bro", "lighting_out", "Raden med släckta lampor i Bro lagas först.", "Lamporna i raden lyser igen."),)),
    ("2026-08-24", "Fler ordningsstörningar vid Bro centrum på fredagen.",
     (("effort", "Bro", "disorder", "Väktarrond fredagar till och med oktober.", ""),)),
    ("2026-08-31", "Klotter vid skolan i Kungsängen, sanerat inom tre dagar.", ()),
    ("2026-09-07", "Inget som sticker ut. Gemensam insats med polisen på fredagen.", ()),
    ("2026-09-14", "Buskage skymmer på flera ställen, beskärning beställd.",
     (("priority", "Kungsängen", "shrubbery", "Beskärning längs gångvägarna före höstens vandringar.", "Beskuret före vandringen."),)),
    ("2026-09-21", "Mopedkörning på gångvägen i Brunna.",
     (("other", "Brunna", "traffic", "Dialog med skolan och föräldrarna om mopederna.", ""),)),
    ("2026-09-28", "Ungdomar samlas vid Bro centrum, hög ljudnivå.",
     (("analysis", "Bro", "disorder", "Orsaksanalys av Bro centrum.", ""),)),
    ("2026-10-05", "Vandringarna förbereds. Parkeringen i Brunna nämns av flera.",
     (("priority", "Brunna", "damage", "Parkeringen i Brunna följs upp vid nästa möte.", ""),)),
)  # fmt: skip
_TERTIALS = (
    ("2025-09-01", "Störst förändring: färre klotterärenden i Kungsängen. Bro centrum fortsatt prioriterat."),
    ("2026-01-01", "Snö och halka förklarar ökningen av underhållsärenden. Inga nya områden."),
    ("2026-05-01", "Bro centrum och parkeringarna i Brunna och Kungsängen följs särskilt i höst."),
)


def tell_year(store: Store, story: Story) -> None:
    """Store the efforts, the meetings and the cause analysis."""
    areas = {row["name"]: row["uuid"] for row in store.rows("area", columns=("uuid", "name"))}
    told = [_held(store, one, areas) for one in (*_efforts(), *_of_promises(story))]
    planned = next(key for one, key in told if one.area == areas["Bro"] and one.state == EffortState.PLANNED.value)
    analysis = _tell_analysis(store, areas, planned)
    for first, note, decided in _WEEKS:
        _tell_week(store, areas, date.fromisoformat(first), note, decided, planned)
    for first, note in _TERTIALS:
        _keep(store, MeetingOf(Cycle.TERTIAL, date.fromisoformat(first)), note)
    store.update_many(
        "est_decision",
        {
            row["uuid"]: {"analysis": analysis}
            for row in store.rows("est_decision", {"kind": DecisionKind.ANALYSIS.value})
        },
    )


def _efforts() -> Iterator[tuple[NewEffort, str]]:
    for rhythm in RHYTHMS:
        day = rhythm.first
        while day <= _PLANNED_TO:
            begin, end = (parse_local(f"{day} {hour:02d}:00") for hour in rhythm.hours)
            yield NewEffort(rhythm.measure, begin, end, point=rhythm.xy, note=rhythm.note), rhythm.area
            day += timedelta(weeks=rhythm.weeks)


def _of_promises(story: Story) -> Iterator[tuple[NewEffort, str]]:
    """Yield the efforts by which promises of presence were kept."""
    kept = [at for told in story.promises if PRESENCE_PROMISE in told.title for at, _note in told.kept]
    for number, at in enumerate(sorted(kept)):
        area, xy = (("Bro", _BRO), ("Kungsängen", _KUNGSANGEN), ("Brunna", _BRUNNA))[number % 3]
        begin, end = (parse_local(f"{at.date()} {hour}:00") for hour in (19, 22))
        yield NewEffort(POLICE, begin, end, point=xy, note="Gemensam insats polis och kommun"), area


def _held(store: Store, told: tuple[NewEffort, str], areas: dict[str, str]) -> tuple[NewEffort, str]:
    new, area = told
    day = new.starts.date()
    done = day <= LAST_DAY and day < store.today
    state = EffortState.DONE if done else EffortState.PLANNED
    placed = replace(new, area=areas[area], state=state.value)
    return placed, record_effort(store, placed)


def _keep(store: Store, of: MeetingOf, note: str) -> str | None:
    """Keep a meeting the weekday after its period; None where the clock has not come so far."""
    held = of.period.end + timedelta(days=1)
    return keep_meeting(store, of, note=note, held_on=held) if held <= store.today else None


def _tell_week(
    store: Store,
    areas: dict[str, str],
    first: date,
    note: str,
    decided: tuple[tuple[str, str, str, str, str], ...],
    planned: str,
) -> None:
    meeting = _keep(store, MeetingOf(Cycle.WEEK, first), note)
    if meeting is None:
        return
    for kind, area, category, text, outcome in decided:
        what = DecisionKind(kind)
        asked = DecisionKind.OTHER if what is DecisionKind.ANALYSIS else what
        effort = planned if what is DecisionKind.EFFORT else None
        key = decide(store, meeting, NewDecision(asked, text, area=areas[area], category=category, effort=effort))
        if what is DecisionKind.ANALYSIS:
            store.update("est_decision", key, {"kind": what.value})
        if outcome:
            set_decision(store, key, DecisionState.DONE, outcome)


def _tell_analysis(store: Store, areas: dict[str, str], planned: str) -> str:
    """Keep the cause analysis of Bro centrum, after the pattern of a published one: causes, measures, follow-up.

    It rests on what was found, done and reported there; the guards' round is the one that is `planned` (key).
    """
    started = min(date(2026, 10, 7), store.today)
    key = add_analysis(
        store,
        NewAnalysis(
            name="Bro centrum",
            problem="Ordningsstörningar på fredags- och lördagskvällar; många går omvägar till bussen.",
            xy=_BRO,
            area=areas["Bro"],
            expected="Färre ordningsstörningar än året före, och fler som väljer vägen över torget.",
            started_on=started,
            follow_up=date(2027, 4, 7),
        ),
    )
    told = write_analysis(
        store,
        key,
        Written(
            causes=(
                CauseLine("Bänkarna står i lä och mörker bakom butikerna.", "vandringen 2025"),
                CauseLine("Ingen vuxen är kvar när butikerna stänger klockan 20.", "EST-rapporter"),
                CauseLine("Buskarna skymmer sikten mot hållplatsen.", "trygghetsenkäten 2026"),
            ),
            measures=(
                MeasureLine("add_light", "Belysning vid bänkarna", "lighting", date(2026, 12, 15), cause=1),
                MeasureLine("presence_guard", "Väktarrond fredag kväll", "guard", date(2026, 10, 30), cause=2),
                MeasureLine("prune", "Beskär mot hållplatsen", "park", date(2026, 11, 30), cause=3),
            ),
        ),
    )
    around = [one for one in nearby(store, key) if _tells(one, started)]
    add_evidence(store, key, [*around, Evidence(LinkedTable.EFFORT, planned)])
    guards = next(one for one in told.measures if one.measure == "presence_guard")
    store.update("analysis_measure", guards.uuid, {"effort": planned})
    return key


def _tells(one: Evidence, started: date) -> bool:
    """Return whether what lies there tells of the place: findings and tasks, reports of the year before, the last rounds."""
    if one.table in (LinkedTable.FINDING, LinkedTable.TASK):
        return True
    back = timedelta(days=60 if one.table is LinkedTable.EFFORT else 365)
    return one.day is not None and started - back <= one.day < started and one.kind != "survey"
