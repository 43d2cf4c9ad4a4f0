"""What a group said of a whole stop, in a line: its scores by day and in the dark, and its note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Sequence

from ...i18n import tr
from ...operations.field.stop_scores import scores_of_stop
from .. import format as fmt

if TYPE_CHECKING:
    from ...model.finding import Finding
    from ...model.stored_walk import StoredStop


def stop_said(stop: StoredStop, findings: Sequence[Finding]) -> str:
    """Return what was said of a stop, else what its `findings` were scored; "" where nothing was."""
    scores = scores_of_stop(stop, findings)
    told = [
        tr("daylight {score}").format(score=_score(scores.day)) if scores.day is not None else "",
        tr("darkness {score}").format(score=_score(scores.dark)) if scores.dark is not None else "",
    ]
    return " · ".join(part for part in (", ".join(one for one in told if one), stop.field_note) if part)


def _score(score: float) -> str:
    return fmt.number(score, 0 if score == int(score) else 1)
