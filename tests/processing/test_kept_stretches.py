"""Dark stretches follow lamps and paths: what makes the stored ones stale, what does not, and which an area is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from shapely.geometry import box

from est_walks_plugin.model.codes import LampStatus
from est_walks_plugin.model.errors import Cancelled
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.operations.areas.edit import add_area, remove_areas
from est_walks_plugin.operations.areas.shown import dark_stretches_of
from est_walks_plugin.operations.assess_lighting import assess_lighting
from est_walks_plugin.operations.light.keep import are_current, bring_up_to_date, find_all
from est_walks_plugin.store import Store
from tests import town


def _shown(store: Store, area: str | None) -> list[dict[str, Any]]:
    return store.rows("dark_gap", dark_stretches_of(store, area), order_by=("-length_m",))


def _keys(store: Store, table: str) -> list[str]:
    return [row["uuid"] for row in store.rows(table, columns=("uuid",))]


def _area(store: Store) -> str:
    return str(store.rows("area", {"name": town.AREA})[0]["uuid"])


CHANGES: dict[str, Callable[[Store], object]] = {
    "a lamp goes out": lambda store: store.update("lamp", _keys(store, "lamp")[0], {"status": LampStatus.OUT}),
    "a lamp is removed": lambda store: store.delete("lamp", _keys(store, "lamp")[:1]),
    "a path is removed": lambda store: store.delete("path", _keys(store, "path")[:1]),
    "a path is lit": lambda store: store.update("path", _keys(store, "path")[0], {"lit": "yes"}),
    "a lamp is new": lambda store: store.insert("lamp", [town.lamps()[0]]),
    "one lamp for another": lambda store: (
        store.delete("lamp", _keys(store, "lamp")[:1]),
        store.insert("lamp", [town.lamps()[0]]),
    ),
    "all lamps are removed": lambda store: store.delete("lamp", _keys(store, "lamp")),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_what_the_light_hangs_on_makes_the_stretches_stale(
    town_store: Store, change: Callable[[Store], object]
) -> None:
    assert not are_current(town_store), "lamps and paths are there, and nobody has looked"
    bring_up_to_date(town_store)
    assert are_current(town_store)
    change(town_store)
    assert not are_current(town_store)
    bring_up_to_date(town_store)
    assert are_current(town_store)


def test_what_the_light_does_not_hang_on_leaves_them(town_store: Store) -> None:
    found = [gap["uuid"] for gap in _found(town_store)]
    store = town_store
    store.delete("observation", _keys(store, "observation")[:3])
    store.update("source", _keys(store, "source")[0], {"name": "Gångnät 2026"})
    add_area(store, "Nytt", box(*town.at(0, 0), *town.at(90, 90)))
    assert are_current(store)
    assert [gap["uuid"] for gap in _shown(store, None)] == found


def _found(store: Store) -> list[dict[str, Any]]:
    bring_up_to_date(store)
    return _shown(store, None)


@pytest.mark.parametrize("missing", ["lamp", "path"])
def test_without_both_there_is_nothing_to_find_and_what_there_was_goes(town_store: Store, missing: str) -> None:
    assert _found(town_store)
    town_store.delete(missing, _keys(town_store, missing))
    assert bring_up_to_date(town_store).gaps == []
    assert town_store.count("dark_gap") == 0
    assert are_current(town_store)


def test_an_area_shows_those_of_the_whole_network_that_touch_it(town_store: Store) -> None:
    whole = _found(town_store)
    park = add_area(town_store, "Parken", box(*town.at(410, 410), *town.at(420, 420)))
    assert [gap["shown_name"].split(" ")[0] for gap in _shown(town_store, park)] == ["Parkstigen"]
    inside = town_store.get("area", _area(town_store))["geometry"]
    wanted = {gap["uuid"] for gap in whole if inside.intersects(gap["geometry"])}
    assert {gap["uuid"] for gap in _shown(town_store, _area(town_store))} == wanted
    assert 1 < len(wanted) < len(whole)


def test_those_of_an_area_on_its_own_are_found_again_with_their_own_length(town_store: Store) -> None:
    area = _area(town_store)
    bring_up_to_date(town_store)
    assess_lighting(town_store, town.AREA, 80.0)
    assert {gap["length_m"] >= 80 for gap in _shown(town_store, area)} == {True}
    assert min(gap["length_m"] for gap in _shown(town_store, None)) < 80
    town_store.delete("lamp", _keys(town_store, "lamp")[:1])
    bring_up_to_date(town_store)
    assert are_current(town_store)
    assert {gap["length_m"] >= 80 for gap in _shown(town_store, area)} == {True}


def test_those_of_an_area_that_is_gone_go(town_store: Store) -> None:
    own = add_area(town_store, "Parken", box(*town.at(410, 410), *town.at(420, 420)))
    assess_lighting(town_store, own)
    assert town_store.count("dark_gap", {"area": own})
    remove_areas(town_store, [own])
    bring_up_to_date(town_store)
    assert are_current(town_store)
    assert not town_store.count("dark_gap", {"area": own})


def test_those_of_an_older_store_become_part_of_the_whole(town_store: Store) -> None:
    assess_lighting(town_store, town.AREA)
    town_store.delete("meta", [row["uuid"] for row in town_store.rows("meta", {"key": "dark_stretches"})])
    assert len(_shown(town_store, None)) == town_store.count("dark_gap")
    assert not are_current(town_store)
    assert {gap["area"] for gap in _found(town_store)} == {None}
    assert town_store.count("dark_gap") == len(_shown(town_store, None))


def test_it_says_where_they_lie(town_store: Store) -> None:
    """The map goes there: whoever shows them need not ask each."""
    found = find_all(town_store)
    each = np.array([gap["geometry"].bounds for gap in found.gaps])
    assert found.bounds == (*each[:, :2].min(axis=0), *each[:, 2:].max(axis=0))


def test_cancelled_it_leaves_all_as_it_was(town_store: Store) -> None:
    find_all(town_store)
    before = _keys(town_store, "dark_gap")
    town_store.delete("lamp", _keys(town_store, "lamp")[:1])
    with pytest.raises(Cancelled):
        find_all(town_store, feedback=CallbackFeedback(cancelled=lambda: True))
    assert _keys(town_store, "dark_gap") == before
    assert not are_current(town_store)
