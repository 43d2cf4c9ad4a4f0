"""Dark stretches are found by themselves: of the whole network, again whenever lamps or paths are others than then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import defaults
from ...model.errors import ParameterError
from ...model.feedback import Feedback
from ..assess_lighting import LightingResult, assess_lighting
from .known import WHOLE, drop, found_in, light_now

if TYPE_CHECKING:
    from ...store import Store


def are_current(store: Store) -> bool:
    """Return whether the store's dark stretches are those of its lamps and paths; while there are not both, none are."""
    now, found = light_now(store), found_in(store)
    return (WHOLE in found or not now) and all(one.of == now for one in found.values())


def bring_up_to_date(store: Store, *, feedback: Feedback | None = None) -> LightingResult:
    """Find the dark stretches again and return them; none, and those there were go, without both lamps and paths."""
    if light_now(store):
        return find_all(store, feedback=feedback)
    with store.transaction():
        for area in found_in(store):
            drop(store, area)
    return LightingResult()


def find_all(store: Store, *, feedback: Feedback | None = None) -> LightingResult:
    """Find the dark stretches of the whole network and return them; all or nothing.

    Those that were found of an area on its own are found again too, with the shortest length asked for then; of an
    older store they are part of the whole. Raises ParameterError where there is no network.
    """
    feedback = feedback or Feedback()
    with store.transaction():
        found = found_in(store)
        rows = store.rows("dark_gap", columns=("uuid", "area"))
        store.delete("dark_gap", [row["uuid"] for row in rows if row["area"] and row["area"] not in found])
        own = [area for area in found if area != WHOLE]
        for area in own:
            _find_again(store, area, found[area].min_gap_m, feedback.part(0.0, 0.3))
        length = found[WHOLE].min_gap_m if WHOLE in found else defaults.MIN_GAP_M
        return assess_lighting(store, None, length, feedback=feedback.part(0.3 if own else 0.0, 1.0))


def _find_again(store: Store, area: str, min_gap_m: float, feedback: Feedback) -> None:
    """Find the stretches of an area again; of one that is gone, or has no paths any more, they go."""
    is_there = store.count("area", {"uuid": area})
    try:
        if is_there:
            assess_lighting(store, area, min_gap_m, feedback=feedback)
    except ParameterError:
        is_there = False
    if not is_there:
        drop(store, area)
