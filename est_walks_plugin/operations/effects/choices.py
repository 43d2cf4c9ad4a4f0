"""What can be asked whether it helped: the places and measures with done tasks, and the findings whose photos show it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Sequence

from ...model import defaults
from ..areas import resolve_area
from .asking import Choice
from .months import Interval
from .result import Effect, TreatedPlace
from .treated import done_places, done_tasks

if TYPE_CHECKING:
    from ...store import Store


def effect_choices(store: Store, area: str | None = None) -> list[Choice]:
    """Return the measures that are done, and the places where something is done, in an area (key) or anywhere."""
    tasks = done_tasks(store, area=resolve_area(store, area))
    language = store.reader().language
    counts = Counter(measure for _task, measure in {(task.uuid, task.measure) for task in tasks} if measure)
    measures = [
        Choice("measure", code, store.catalogue.label("measure", code, language), count)
        for code, count in counts.items()
    ]
    places = [place for place in done_places(store, tasks) if place.place]
    named = [Choice("place", place.place, place.name, len(place.tasks)) for place in places]
    return [*sorted(measures, key=lambda one: one.name), *sorted(named, key=lambda one: one.name)]


def photographed(store: Store, effect: Effect) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the findings (keys) at the treated places that have photos: those of before, and those of after."""
    rows = store.rows("finding", columns=("uuid", "place", "walk", "found_at", "geometry"))
    with_photo = {row["finding"] for row in store.rows("photo", columns=("finding",)) if row["finding"]}
    starts = {row["uuid"]: row["starts_at"] for row in store.rows("walk", columns=("uuid", "starts_at"))}
    sides: list[list[str]] = [[], []]
    for row in rows:
        if row["uuid"] not in with_photo or not _is_at(effect.treated, row["place"], row["geometry"]):
            continue
        day = store.local_day(row["found_at"] or starts.get(row["walk"]))
        for side, interval in zip(sides, _open_ended(effect)):
            if interval.holds(day):
                side.append(row["uuid"])
    return tuple(sides[0]), tuple(sides[1])


def _open_ended(effect: Effect) -> tuple[Interval, Interval]:
    """Return before and after; a photo of the very day something was done shows how it was before."""
    days = [day for place in effect.treated for day in place.done if day < effect.after.first]
    return Interval(effect.before.first, max([effect.before.last, *days])), effect.after


def _is_at(places: Sequence[TreatedPlace], place: str | None, where: object) -> bool:
    if place and any(one.place == place for one in places):
        return True
    x, y = getattr(where, "x", None), getattr(where, "y", None)
    return (
        x is not None
        and y is not None
        and any(((x - one.xy[0]) ** 2 + (y - one.xy[1]) ** 2) ** 0.5 <= defaults.PLACE_RADIUS_M for one in places)
    )
