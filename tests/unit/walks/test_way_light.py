"""The light along the way: its stretches follow each other from start to end and say what the map draws dashed."""

from __future__ import annotations

from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.engine.light.dimmed import dimmed
from est_walks_plugin.engine.light.lighting import Lamps
from est_walks_plugin.engine.walks.way_light import metres_in, parts_in, way_light
from est_walks_plugin.model.codes import WayLight

LENGTHS = (120.0, 80.0, 40.0)


def walked(gaps: list[tuple[int, float, float, str]], *, lit: tuple[str, ...] = ("yes",) * 3, off: float = 0.0) -> Any:
    """Return a model and a way over three lines laid end to end, the second walked against its drawing."""
    model = SimpleNamespace(
        gaps=[
            SimpleNamespace(state=state, spans=((line, low, high),))
            for line, low, high, state in gaps
            if state != "dim"
        ],
        dimmed={line: ((low, high),) for line, low, high, state in gaps if state == "dim"},
    )
    segments = SimpleNamespace(
        line=np.arange(3),
        from_m=np.array([0.0, LENGTHS[1], 0.0]),
        to_m=np.array([LENGTHS[0], 0.0, LENGTHS[2]]),
        lit=np.array(lit),
    )
    rows = type("Rows", (), {**vars(segments), "__len__": lambda self: 3})()
    straight = np.array([[0.0, 0.0], [off, 0.0]]) if off else None
    way = SimpleNamespace(
        route=SimpleNamespace(segments=rows), before=straight, after=straight, length_m=240.0 + 2 * off
    )
    return model, way


spans = st.lists(
    st.tuples(st.integers(0, 2), st.floats(0, 120), st.floats(0, 120), st.sampled_from(["dark", "unknown", "dim"])).map(
        lambda one: (one[0], min(one[1:3]), max(one[1:3]), one[3])
    ),
    max_size=6,
)


@given(spans, st.tuples(*[st.sampled_from(["yes", "no", "unknown"])] * 3), st.sampled_from([0.0, 70.0]))
def test_the_stretches_are_the_whole_way(gaps: Any, lit: Any, off: float) -> None:
    model, way = walked(gaps, lit=lit, off=off)
    found = way_light(model, way)
    assert found[0].from_m == 0.0
    assert found[-1].to_m == way.length_m
    assert all(one.to_m == other.from_m and one.light is not other.light for one, other in pairwise(found))
    assert sum(metres_in(found, light) for light in WayLight) == pytest.approx(way.length_m)
    least = sum(length for length, said in zip(LENGTHS, lit) if said == "no")
    assert metres_in(found, WayLight.DARK) >= least - 2


def test_a_line_walked_against_its_drawing_is_dark_where_it_is_dark() -> None:
    found = way_light(*walked([(1, 0.0, 30.0, "dark")]))
    assert [(one.from_m, one.to_m, one.light) for one in found] == [
        (0.0, 170.0, WayLight.LIT),
        (170.0, 200.0, WayLight.DARK),
        (200.0, 240.0, WayLight.LIT),
    ]


def test_what_is_dark_twice_is_dark_once() -> None:
    found = way_light(*walked([(0, 20.0, 90.0, "dark"), (0, 60.0, 120.0, "unknown")], lit=("no", "yes", "yes")))
    assert metres_in(found, WayLight.DARK) == 120.0
    assert metres_in(found, WayLight.UNKNOWN) == 0.0


def test_off_the_paths_the_light_is_not_known() -> None:
    found = way_light(*walked([], off=70.0))
    assert [one.light for one in found] == [WayLight.UNKNOWN, WayLight.LIT, WayLight.UNKNOWN]
    assert metres_in(found, WayLight.UNKNOWN) == 140.0


def test_the_parts_on_the_map_are_as_long_as_the_stretches() -> None:
    found = way_light(*walked([(0, 20.0, 90.0, "dark"), (2, 0.0, 40.0, "dim")]))
    line = np.array([[0.0, 0.0], [120.0, 0.0], [120.0, 80.0], [160.0, 80.0]])
    (part,) = parts_in(line, found, WayLight.DARK)
    assert part.tolist() == [[20.0, 0.0], [90.0, 0.0]]
    (part,) = parts_in(line, found, WayLight.DIM)
    assert part.tolist() == [[120.0, 80.0], [160.0, 80.0]]


def test_dim_is_where_only_dimmed_lamps_reach() -> None:
    paths = [np.array([[0.0, 0.0], [100.0, 0.0]]), np.array([[0.0, 500.0], [100.0, 500.0]])]
    lamps = Lamps(np.array([[50.0, 0.0], [80.0, 0.0], [90.0, 500.0]]), status=["dimmed", "working", "sensor"])
    assert dimmed(paths, lamps) == {0: ((30.0, 60.0),)}
    assert dimmed(paths, Lamps(lamps.xy, status=["out", "working", "sensor"])) == {}
