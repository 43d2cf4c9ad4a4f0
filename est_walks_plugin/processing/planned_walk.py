"""What the algorithms that plan a walk give back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..i18n import tr
from .algorithm import Answer, EstWalksAlgorithm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model.walk import PlanResult, WalkPlan


def add_plan_outputs(algorithm: EstWalksAlgorithm) -> None:
    """Add the outputs of a planned walk: its uuid (several with commas between), and its numbers."""
    algorithm.add_text("WALK", tr("Walk"))
    algorithm.add_number("STOP_COUNT", tr("Stops"))
    algorithm.add_number("LENGTH_M", tr("Length (m)"))
    algorithm.add_number("TOTAL_MIN", tr("Total (min)"))
    algorithm.add_number("SCORE", tr("Score"))


def plan_answer(result: PlanResult) -> Answer:
    """Return the outputs and the receipt of a planned walk."""
    return Answer(plan_outputs(result.walks), result.to_dict())


def plan_outputs(walks: Sequence[WalkPlan]) -> dict[str, Any]:
    """Return the outputs of walks."""
    return {
        "WALK": ",".join(walk.id for walk in walks),
        "STOP_COUNT": sum(len(walk.stops) for walk in walks),
        "LENGTH_M": sum(walk.length_m for walk in walks),
        "TOTAL_MIN": max(walk.total_min for walk in walks),
        "SCORE": sum(walk.score for walk in walks),
    }
