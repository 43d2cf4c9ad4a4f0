"""How a stop was by day and in the dark: what the group said of the whole stop, else of what it found there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np

from ...model.finding import Finding
from ...model.stored_walk import StoredStop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...store import Store


@dataclass(frozen=True)
class StopScores:
    """Scores 0-3 by day and in the dark (a mean of several findings may lie between), None where nobody gave one."""

    day: float | None = None
    dark: float | None = None
    at: datetime | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nobody gave one."""
        return self.day is None and self.dark is None


def scores_of_stop(stop: StoredStop | None, findings: Sequence[Finding], at: datetime | None = None) -> StopScores:
    """Return the scores of a stop with what was found there: the group's own of the stop go before a finding's.

    Without a stop they are those of the findings. `at` is when it was, unless a finding tells.
    """
    told = [one.found_at for one in findings if one.found_at is not None]
    return StopScores(
        _first(stop.score_day if stop else None, [one.score_day for one in findings]),
        _first(stop.score_dark if stop else None, [one.score_dark for one in findings]),
        min(told) if told else at,
    )


def scores_at(store: Store, *, place: str | None = None, walk: str | None = None) -> list[StopScores]:
    """Return the scores given at the stops and in the findings of a place or a walk (uuids), by stop.

    What was found away from any stop counts one by one. In no certain order; without those that have no score.
    """
    where = {name: key for name, key in (("place", place), ("walk", walk)) if key is not None}
    stops = {row["uuid"]: StoredStop.from_row(row) for row in store.rows("stop", where)}
    found: dict[str | None, list[Finding]] = {}
    for row in store.rows("finding", where):
        finding = Finding.from_row(row)
        found.setdefault(finding.stop if finding.stop in stops else None, []).append(finding)
    walks = [stop.walk for stop in stops.values()]
    starts = {
        row["uuid"]: row["starts_at"] for row in store.rows("walk", {"uuid": walks}, columns=("uuid", "starts_at"))
    }
    scores = [
        scores_of_stop(stop, found.get(uuid, []), stop.arrive or starts.get(stop.walk)) for uuid, stop in stops.items()
    ]
    scores += [scores_of_stop(None, [one]) for one in found.get(None, [])]
    return [one for one in scores if not one.is_empty]


def _first(own: int | None, of_findings: Sequence[int | None]) -> float | None:
    if own is not None:
        return float(own)
    given = [score for score in of_findings if score is not None]
    return float(np.mean(given)) if given else None
