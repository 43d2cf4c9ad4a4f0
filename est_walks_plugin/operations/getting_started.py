"""What a municipality has in place on the way to a walk, and what is missing: counted, with the date it is of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from ..model.area import MUNICIPALITY
from ..model.codes import Code, ObservationKind, SourceKind
from ..model.source import OSM_SYSTEM, Source

if TYPE_CHECKING:
    from ..store import Store


class Step(Code):
    """A step on the way to a walk, in the order they are taken."""

    AREA = "area"
    NETWORK = "network"
    LAMPS = "lamps"
    SURVEY = "survey"
    CASES = "cases"
    RANKING = "ranking"
    WALK = "walk"


@dataclass(frozen=True)
class StepState:
    """How far a step has come: how many there are, and the day that they are of.

    `uncertain` of the `count` do not make the step done: lamps that OpenStreetMap has are no inventory.
    """

    step: Step
    count: int
    day: date | None = None
    uncertain: int = 0

    @property
    def is_done(self) -> bool:
        """Whether there is something to go on with."""
        return self.count > self.uncertain


@dataclass(frozen=True)
class GettingStarted:
    """All steps, in order."""

    steps: tuple[StepState, ...]

    def __getitem__(self, step: Step) -> StepState:
        return next(state for state in self.steps if state.step is step)

    @property
    def next(self) -> Step:
        """The step to take now: the first that is missing, else another walk. Survey or cases do, one of them.

        A place without areas, in another country, begins with its network: until that is there, nothing shows where to draw.
        """
        if not self[Step.AREA].is_done and not self[Step.NETWORK].is_done:
            return Step.NETWORK
        has_voices = self[Step.SURVEY].is_done or self[Step.CASES].is_done
        for state in self.steps:
            is_voice = state.step in (Step.SURVEY, Step.CASES)
            if not state.is_done and not (is_voice and has_voices):
                return state.step
        return Step.WALK

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt."""
        steps = [
            {
                "step": str(state.step),
                "done": state.is_done,
                "count": state.count,
                "uncertain": state.uncertain,
                "day": state.day.isoformat() if state.day else None,
            }
            for state in self.steps
        ]
        return {"steps": steps, "next": str(self.next)}


def getting_started(store: Store) -> GettingStarted:
    """Count what the store holds of each step."""
    sources = [Source.from_row(row) for row in store.rows("source")]
    ranking = store.rows("ranking", order_by=("-created",), limit=1, columns=("uuid", "created"))
    walks = store.rows("walk", order_by=("-starts_at",), limit=1, columns=("starts_at",))
    return GettingStarted(
        (
            StepState(Step.AREA, sum(row["kind"] != MUNICIPALITY for row in store.rows("area", columns=("kind",)))),
            StepState(Step.NETWORK, store.count("path"), _day(store, sources, SourceKind.NETWORK)),
            _lamps(store, sources),
            _voices(store, sources, Step.SURVEY, ObservationKind.SURVEY, SourceKind.SURVEY),
            _voices(store, sources, Step.CASES, ObservationKind.CASE, SourceKind.CASE),
            StepState(
                Step.RANKING,
                store.count("ranking_item", {"ranking": ranking[0]["uuid"]}) if ranking else 0,
                store.local_day(ranking[0]["created"]) if ranking else None,
            ),
            StepState(Step.WALK, store.count("walk"), store.local_day(walks[0]["starts_at"]) if walks else None),
        )
    )


def _lamps(store: Store, sources: list[Source]) -> StepState:
    mapped = [source.uuid for source in sources if source.system == OSM_SYSTEM]
    there = {"vanished": (False, None)}
    beside = store.count("lamp", {**there, "source": mapped}) if mapped else 0
    inventories = [source for source in sources if source.uuid not in mapped]
    return StepState(Step.LAMPS, store.count("lamp", there), _day(store, inventories, SourceKind.LIGHTING), beside)


def _voices(store: Store, sources: list[Source], step: Step, kind: ObservationKind, source: SourceKind) -> StepState:
    count = store.count("observation", {"kind": str(kind), "vanished": (False, None)})
    return StepState(step, count, _day(store, sources, source))


def _day(store: Store, sources: list[Source], kind: SourceKind) -> date | None:
    """Return the newest day that sources of a kind tell of: of their data, else of their file, else of the import."""
    days = [
        source.period_to or source.data_date or source.file_date or store.local_day(source.imported_at)
        for source in sources
        if source.kind == kind
    ]
    return max((day for day in days if day is not None), default=None)
