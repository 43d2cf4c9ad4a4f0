"""How much is looked at for so many places and stretches: counted at two sizes of one world, never timed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any

import numpy as np
import pytest
from shapely.geometry import LineString

from est_walks_plugin.engine.boxes import Boxes
from est_walks_plugin.engine.network.snapping import SegmentIndex
from est_walks_plugin.engine.places import names
from est_walks_plugin.engine.places.homes import HomesPassing
from est_walks_plugin.engine.places.spots import Spot
from est_walks_plugin.engine.places.surroundings import Crossed, Lead, Surroundings, Ways
from est_walks_plugin.model.wording.things import Side

APART_M = 900.0
"""Districts lie so far from one another that none has anything to do with the next."""


def lines_run(work: Callable[[], Any], file: str) -> int:
    """Return how many lines of a source file are run, each as often as it is."""
    count = 0

    def trace(frame: FrameType, event: str, _what: Any) -> Any:
        nonlocal count
        if frame.f_code.co_filename != file:
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Boxes]:
    """The boxes that are looked among."""
    found: list[Boxes] = []
    as_it_is = Boxes.__init__

    def init(self: Boxes, *given: Any) -> None:
        as_it_is(self, *given)
        found.append(self)

    monkeypatch.setattr(Boxes, "__init__", init)
    return found


def districts(count: int) -> list[np.ndarray]:
    return [np.array([APART_M * (n % 40), APART_M * (n // 40)]) for n in range(count)]


def world(count: int) -> tuple[Surroundings, np.ndarray, list[str]]:
    """Return districts, each a street, a bridge over a stream and a park with a playground, and where to look."""
    street, path = np.array([(0.0, 0.0), (300.0, 0.0)]), np.array([(150.0, 90.0), (150.0, 110.0)])
    stream = np.array([(0.0, 100.0), (300.0, 100.0)])
    park = np.array([(10.0, 150.0), (90.0, 150.0), (90.0, 190.0), (10.0, 190.0), (10.0, 150.0)])
    at = districts(count)
    ways = Ways(
        [line + corner for corner in at for line in (street, path)],
        [name for n in range(count) for name in (f"Gata {n}", "")],
        ["residential", "footway"] * count,
        ["", "bridge"] * count,
    )
    crossed = Crossed([stream + corner for corner in at], ["stream"] * count, [f"Bäck {n}" for n in range(count)], [park + corner for corner in at], [f"Park {n}" for n in range(count)])  # fmt: skip
    spots = np.array([corner + xy for corner in at for xy in ((150.0, 100.0), (50.0, 170.0))])
    return (
        Surroundings(ways, crossed, np.empty((0, 2)), np.array([]), np.array([])),
        spots,
        ["bridge", "playground"] * count,
    )


def test_parks_and_what_bridges_cross_are_looked_for_near_by(asked: list[Boxes]) -> None:
    compared = []
    for count in (30, 300):
        asked.clear()
        surroundings, spots, types = world(count)
        found = list(surroundings.around(spots, types))
        assert [one.green for one in found[1::2]] == [f"Park {n}" for n in range(count)]
        assert [one.crosses.name for one in found[::2] if one.crosses] == [f"Bäck {n}" for n in range(count)]
        assert len(asked) == 2
        compared.append(sum(one.compared for one in asked))
    assert compared[1] <= 12 * compared[0]


def test_a_stretch_is_held_against_the_pieces_of_path_beside_it(asked: list[Boxes]) -> None:
    compared = []
    for count in (50, 500):
        asked.clear()
        lines = [corner + np.array([(0.0, 0.0), (80.0, 0.0)]) for corner in districts(count)]
        passing = HomesPassing(lines, np.arange(count), {"school": np.arange(count)})
        assert [way.homes for way in passing.along([LineString(line) for line in lines])] == list(range(count))
        compared.append(sum(one.compared for one in asked))
    assert 0 < compared[1] <= 12 * compared[0]


def test_telling_places_of_one_name_apart_goes_through_them_once() -> None:
    ran = []
    for count in (60, 600):
        surroundings, _spots, _types = world(1)
        at = np.array([(5_000.0, 5_000.0 + 200.0 * n) for n in range(count)])
        spots = [Spot(x, y, "marked", "stairs", f"{x}/{y}") for x, y in at.tolist()]
        told: list[Any] = []
        work = partial(names.names_of, spots, [Lead()] * count, at, surroundings)
        ran.append(lines_run(lambda work=work, told=told: told.extend(work()), names.__file__))
        assert len(set(told)) == count
    assert ran[1] <= 13 * ran[0]


def test_the_street_far_away_is_asked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Places with nothing near them are told by the nearest street: one question for all of them."""
    asked: list[int] = []
    as_it_is = SegmentIndex.nearest

    def nearest(self: SegmentIndex, xy: np.ndarray) -> Any:
        asked.append(len(xy))
        return as_it_is(self, xy)

    monkeypatch.setattr(SegmentIndex, "nearest", nearest)
    for count in (10, 200):
        asked.clear()
        surroundings, _, _ = world(2)
        there = np.array([(200.0 + 0.3 * n, -500.0 - n) for n in range(count)])
        found = list(surroundings.around(there, ["path"] * count))
        assert asked == [count]
        assert {one.far for one in found} == {(Side.SOUTH, "Gata 0")}
