"""What a meeting may give priority to, the most pressing first, each with its reasons as codes and numbers."""

from __future__ import annotations

from typing import Iterable, Sequence

from ...engine.situation.picture import ChangeRow, Picture
from ...engine.situation.reports import NO_CATEGORY
from ...engine.statistics import Change
from ...model.est.meetings import Proposal, ProposalReason, ReasonCode, Standing

MOST = 6
LEAST_TOLD = 5
"""From so many in the period a matter is told of because most came of it: fewer than 5 are no reason (RESEARCH 5)."""
_MORE = {Change.CLEARLY_MORE: ReasonCode.CLEARLY_MORE, Change.MAYBE_MORE: ReasonCode.MAYBE_MORE}


def proposals(picture: Picture, earlier: Sequence[Standing]) -> tuple[Proposal, ...]:
    """Return at most `MOST` proposals: what is clearly more first, then what may be, hot spots, old cases, late decisions."""
    matters = [row for row in picture.changes if row.area and row.category]
    most = max((row.now for row in matters), default=0)
    found = [(_rank(row, reasons), _proposal(row, reasons)) for row in matters if (reasons := _reasons(row, most))]
    late = [((2, -one.late), _of_decision(one)) for one in earlier if one.late]
    ordered = sorted([*found, *late], key=lambda pair: (pair[0], pair[1].area_name, pair[1].category))
    return tuple(proposal for _rank, proposal in ordered[:MOST])


def _reasons(row: ChangeRow, most: int) -> tuple[ProposalReason, ...]:
    found = []
    code = _MORE.get(row.change) if row.change is not None else None
    if code is not None and row.mean is not None:
        compared = (float(row.compared or 0),) if row.left_out else ()
        found.append(ProposalReason(code, (float(row.now), row.mean, *compared)))
    if row.hot_spots:
        found.append(ProposalReason(ReasonCode.HOT_SPOTS, (float(row.hot_spots),)))
    if row.near_repeat:
        found.append(ProposalReason(ReasonCode.NEAR_REPEAT))
    if row.open_over_60:
        found.append(ProposalReason(ReasonCode.OLD_CASES, (float(row.open_over_60),)))
    if not found and row.now == most and most >= LEAST_TOLD:
        found.append(ProposalReason(ReasonCode.MOST, (float(row.now),)))
    return tuple(found)


def _rank(row: ChangeRow, reasons: Iterable[ProposalReason]) -> tuple[int, int]:
    codes = {one.code for one in reasons}
    order = (ReasonCode.CLEARLY_MORE, ReasonCode.MAYBE_MORE)
    first = next((number for number, code in enumerate(order) if code in codes), None)
    if first is not None:
        return first, -row.now
    return (3, -row.hot_spots) if row.hot_spots else (4, -row.open_over_60 - row.now)


def _proposal(row: ChangeRow, reasons: tuple[ProposalReason, ...]) -> Proposal:
    category = "" if row.category == NO_CATEGORY else row.category
    return Proposal(row.area, row.area_name, category, reasons, row.needed)


def _of_decision(one: Standing) -> Proposal:
    decision = one.decision
    reason = ProposalReason(ReasonCode.LATE_DECISION, (float(one.late),))
    shown = "" if decision.waits_for_review else decision.text
    return Proposal(decision.area or "", "", decision.category or "", (reason,), decision.needed, decision.uuid, shown)
