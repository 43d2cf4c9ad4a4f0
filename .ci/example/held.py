"""A walk that was held, what was found there, and what became of each finding."""

from __future__ import annotations

from dataclasses import dataclass, field

COORDINATOR = "trygghetssamordnare"
LIGHTING, PARK, STREET, GUARD = "belysningsansvarig", "parkansvarig", "driftledare gata", "väktarbolag"


@dataclass(frozen=True)
class Step:
    """A change of a task on a day; what is empty stays as it was."""

    on: str
    state: str = ""
    role: str = COORDINATOR
    note: str = ""
    reason: str = ""
    told: str = ""
    due: str = ""
    owner: str = ""


@dataclass(frozen=True)
class Found:
    """A finding at a place and what became of it: `steps` of its task, None when it has none.

    `double`: the task made of the same thing at an earlier walk, the same category at the same place, does it already.
    `scores` are per aspect.
    """

    site: str
    category: str
    text: str
    day: int
    dark: int
    steps: tuple[Step, ...] | None = ()
    measure: str = ""
    double: bool = False
    scores: dict[str, dict[str, int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Held:
    """A walk that was held at its `places`; `repeats` is the start of the walk whose stops it visits again."""

    area: str
    starts: str
    places: tuple[str, ...]
    findings: tuple[Found, ...]
    repeats: str = ""
    duration_min: int = 90


def done(on: str, role: str, told: str, *, seen: str = "", note: str = "", assigned: str = "") -> tuple[Step, ...]:
    """Return the steps of a task that was done, and `seen` mended at a later walk."""
    steps = (Step(assigned, "assigned", note="Beställd efter avslutande mötet."),) if assigned else ()
    steps += (Step(on, "done", role, note, told=told),)
    if seen:
        steps += (Step(seen, "verified", note="Klart? Ja, sett vid återvandringen."),)
    return steps


def not_kept(on: str, role: str, told: str, again: str, due: str, note: str) -> tuple[Step, ...]:
    """Return the steps of a task that was done, but at the repeat walk was seen not to be."""
    return (Step(on, "done", role, told=told), Step(again, "in_progress", note=f"Klart? Nej. {note}", due=due))


def declined(on: str, reason: str) -> tuple[Step, ...]:
    """Return the steps of a task that will not be done, for a reason that is published."""
    return (Step(on, "declined", reason=reason),)


def waits(on: str, owner: str, note: str, due: str) -> tuple[Step, ...]:
    """Return the steps of a task that waits for its owner."""
    return (Step(on, "assigned", note=note, owner=owner, due=due),)


def planned(on: str, role: str, note: str, due: str) -> tuple[Step, ...]:
    """Return the steps of a task that is in a plan for later."""
    return (Step(on, "planned", role, note, due=due),)


def going(on: str, role: str, note: str, due: str) -> tuple[Step, ...]:
    """Return the steps of a task that has begun."""
    return (Step(on, "in_progress", role, note, due=due),)
