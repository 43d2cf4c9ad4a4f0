"""Scores of the walk and of its repeat, and dark metres, before and after: what is known, and nothing else."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Sequence

import numpy as np

from ...engine.light.gaps import DarkGap
from ...engine.places.dark_near import dark_near
from ...model import defaults
from ...model.wording.reasons import ReasonCode
from ..field.stop_scores import StopScores, scores_at
from .months import Interval
from .result import DarkEffect, ScoreEffect, TreatedPlace

if TYPE_CHECKING:
    from ...store import Store

Sides = tuple[list[tuple[Any, float]], list[tuple[Any, float]]]


def score_effects(
    store: Store, places: Sequence[TreatedPlace], before: Interval, after: Interval
) -> tuple[ScoreEffect, ScoreEffect]:
    """Return the mean scores by day and in the dark: at each place the last one before and the last one after."""
    given = [scores_at(store, place=place.place) for place in places if place.place]
    return _scores(store, "day", given, before, after), _scores(store, "dark", given, before, after)


def _scores(
    store: Store, part: str, given: Sequence[Sequence[StopScores]], before: Interval, after: Interval
) -> ScoreEffect:
    pairs: list[tuple[float, float]] = []
    one_side = 0
    for at_place in given:
        sides: Sides = ([], [])
        for scores in at_place:
            value, day = getattr(scores, part), store.local_day(scores.at)
            for number, interval in enumerate((before, after)):
                if value is not None and interval.holds(day):
                    sides[number].append((scores.at, float(value)))
        lasts = [max(side, key=lambda one: one[0])[0] if side else None for side in sides]
        means = [
            float(np.mean([value for at, value in side if store.local_day(at) == store.local_day(last)]))
            for side, last in zip(sides, lasts)
            if last is not None
        ]
        if len(means) == 2:
            pairs.append((means[0], means[1]))
        elif means:
            one_side += 1
    if not pairs:
        return ScoreEffect(part, None, 0, one_side)
    mean = np.mean(pairs, axis=0)
    return ScoreEffect(part, (float(mean[0]), float(mean[1])), len(pairs), one_side)


def dark_effect(store: Store, places: Sequence[TreatedPlace], before: Interval, after: Interval) -> DarkEffect:
    """Return the metres of the longest dark stretch at the places, summed over those where both sides are known.

    Before: what the last ranking made in that period kept of the place. After: the same, or the stretches found now where
    the period reaches to today. The store keeps no other history of light: else it is not known.
    """
    rankings = {
        row["uuid"]: store.local_day(row["created"]) for row in store.rows("ranking", columns=("uuid", "created"))
    }
    now = _now(store, places) if after.holds(store.today) else {}
    total, days = [0.0, 0.0], [date.min, date.min]
    counted = 0
    alone: list[float | None] = [None, None]
    for place in places:
        sides = [_ranked(store, place.place, rankings, interval) for interval in (before, after)]
        if place.place in now:
            sides[1] = (now[place.place], store.today)
        for number, side in enumerate(sides):
            if side is not None:
                alone[number] = (alone[number] or 0.0) + side[0]
                days[number] = max(days[number], side[1])
        if sides[0] is not None and sides[1] is not None:
            counted += 1
            total = [total[0] + sides[0][0], total[1] + sides[1][0]]
    known = (None if alone[0] is None else days[0], None if alone[1] is None else days[1])
    metres = (total[0], total[1]) if counted else (alone[0], alone[1])
    return DarkEffect(metres, counted, known)


def _ranked(
    store: Store, place: str, rankings: dict[str, date | None], interval: Interval
) -> tuple[float, date] | None:
    """Return the metres that the last ranking of a period kept of a place, and when it was made."""
    made = {key: day for key, day in rankings.items() if interval.holds(day)}
    if not place or not made:
        return None
    rows = store.rows("ranking_item", {"place": place, "ranking": list(made)}, columns=("ranking", "reasons", "parts"))
    told = [
        (metres, made[row["ranking"]])
        for row in rows
        if (metres := _dark_metres(row["reasons"], row["parts"])) is not None
    ]
    dated = [(metres, day) for metres, day in told if day is not None]
    return max(dated, key=lambda one: one[1], default=None)


def _dark_metres(reasons: Any, parts: Any) -> float | None:
    """Return the dark metres that a ranked place was told with; 0 where its part says there were none, None if not told."""
    for told in reasons or ():
        if told.get("code") == ReasonCode.DARK_GAP.value:
            return float(told.get("value") or 0.0)
    return 0.0 if (parts or {}).get("dark_gap") == 0 else None


def _now(store: Store, places: Sequence[TreatedPlace]) -> dict[str, float]:
    """Return place (key) -> metres of its longest dark stretch as found now; nothing where no light was judged."""
    if not store.count("dark_gap"):
        return {}
    lines, columns = store.lines("dark_gap", ("state", "length_m"))
    gaps = [
        DarkGap((), line, float(length), str(state), "", 0, "", ())
        for line, state, length in zip(lines, columns["state"], columns["length_m"])
    ]
    known = [place for place in places if place.place]
    found = dark_near(np.array([place.xy for place in known]).reshape(-1, 2), gaps, defaults.PLACE_RADIUS_M)
    return {place.place: 0.0 if dark is None else float(dark.metres) for place, dark in zip(known, found)}
