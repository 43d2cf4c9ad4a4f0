"""What the lines of *Getting started* say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import tr
from ....operations.getting_started import Step
from ... import format as fmt

if TYPE_CHECKING:
    from ....operations.getting_started import StepState


def title(step: Step) -> str:
    """Return what a step is called."""
    return {
        Step.AREA: tr("Area"),
        Step.NETWORK: tr("Walking network"),
        Step.LAMPS: tr("Lamps"),
        Step.SURVEY: tr("Survey"),
        Step.CASES: tr("Cases"),
        Step.RANKING: tr("Ranked places"),
        Step.WALK: tr("Walk"),
    }[step]


def verb(step: Step) -> str:
    """Return what its button says."""
    return {
        Step.AREA: tr("Draw …"),
        Step.NETWORK: tr("Fetch …"),
        Step.LAMPS: tr("Import …"),
        Step.SURVEY: tr("Import …"),
        Step.CASES: tr("Import …"),
        Step.RANKING: tr("Rank"),
        Step.WALK: tr("Propose"),
    }[step]


def detail(state: StepState) -> str:
    """Return what there is of a step and of which day, or what it gives."""
    if not state.count:
        return _gives(state.step)
    if not state.is_done:
        return tr("%n lamp(s) from OpenStreetMap, which is no inventory: import the municipality's.", None, state.count)
    told = _count(state)
    return f"{told} · {fmt.day(state.day)}" if state.day else told


def _count(state: StepState) -> str:
    count = state.count
    return {
        Step.AREA: tr("%n area(s)", None, count),
        Step.NETWORK: tr("%n stretch(es)", None, count),
        Step.LAMPS: tr("%n lamp(s)", None, count),
        Step.SURVEY: tr("%n pin(s)", None, count),
        Step.CASES: tr("%n case(s)", None, count),
        Step.RANKING: tr("%n place(s)", None, count),
        Step.WALK: tr("%n walk(s)", None, count),
    }[state.step]


def _gives(step: Step) -> str:
    return {
        Step.AREA: tr("What lists, map and walk are about."),
        Step.NETWORK: tr("The paths that a walk follows, with buildings, schools and stops."),
        Step.LAMPS: tr("Where it is dark, and which lamps are out."),
        Step.SURVEY: tr("Where residents feel unsafe."),
        Step.CASES: tr("What residents have reported."),
        Step.RANKING: tr("Which places need a visit, with the reasons."),
        Step.WALK: tr("Stops, times and a map to print."),
    }[step]
