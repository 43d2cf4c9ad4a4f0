"""The proposals as cards: what each looks like and what tells them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....i18n import tr
from ... import format as fmt
from ...widgets.charts.route_cards import XY, Card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .work.editor import Proposal

LETTERS = "ABCDEFGH"


def fact_heads() -> list[str]:
    """Return what the facts of a card are."""
    return [
        tr("Stops"),
        tr("Length"),
        tr("Minutes"),
        tr("Score"),
        tr("Kinds of problem"),
        tr("Share in the dark"),
        tr("Without light"),
    ]


def cards(proposals: Sequence[Proposal]) -> list[Card]:
    """Return a card for each proposal."""
    return [_card(letter, proposal) for letter, proposal in zip(LETTERS, proposals)]


def _card(letter: str, proposal: Proposal) -> Card:
    plan, minutes = proposal.plan, fmt.number(proposal.plan.total_min)
    length, unlit = fmt.metres(plan.length_m), fmt.metres(plan.unlit_m)
    return Card(
        title=letter,
        lines=tuple(_points(leg.line) for leg in plan.legs),
        unlit=tuple(_points(part) for leg in plan.legs for part in leg.unlit),
        stops=tuple(stop.xy for stop in plan.stops),
        start=proposal.session.request.start_xy,
        told=(
            tr("%n stop(s)", None, len(plan.stops)),
            length,
            tr("{count} min").format(count=minutes),
            tr("{length} dark").format(length=unlit),
            tr("score {score}").format(score=fmt.number(plan.score)),
        ),
        facts=(
            fmt.number(len(plan.stops)),
            length,
            minutes,
            fmt.number(plan.score),
            fmt.number(len(problems(proposal))),
            tr("{share} %").format(share=fmt.number(100 * plan.dark_share)),
            unlit,
        ),
    )


def _points(line: Any) -> tuple[XY, ...]:
    return tuple((float(x), float(y)) for x, y in line[:, :2])


def problems(proposal: Proposal) -> set[str]:
    """Return the kinds of problem the stops of a proposal stand for."""
    model = proposal.session.model
    kinds = {candidate.place: candidate.main_problem for candidate in model.candidates if candidate.place}
    return {kinds[stop.place] for stop in proposal.plan.stops if stop.place in kinds}
