"""Light on paths: the formula, and dark gaps by hand and against dense sampling."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine.light import lighting
from est_walks_plugin.engine.light.lighting import Lamps, gaps, illuminance
from est_walks_plugin.engine.network import PathAttributes, WalkNetwork
from est_walks_plugin.model.errors import InputError, ParameterError


def straight(*points) -> np.ndarray:
    return np.array(points, dtype=float)


def row_of_lamps(*along: float, aside: float = 0.0) -> np.ndarray:
    return np.array([(x, aside) for x in along], dtype=float).reshape(-1, 2)


# -- illuminance ---------------------------------------------------------------------------------------


def test_illuminance_follows_the_formula_under_and_beside_a_lamp():
    under, beside = illuminance(straight((0, 0), (6, 0)), straight((0, 0)), height_m=6.0, intensity_cd=720.0)
    assert under == pytest.approx(720 / 36)
    assert beside == pytest.approx(720 * np.cos(np.pi / 4) ** 3 / 36)


def test_lumens_are_spread_over_the_lower_half_and_lamps_add_up():
    one = illuminance(straight((3, 4)), straight((0, 0)), height_m=5.0, lumens=2 * np.pi * 100)
    both = illuminance(straight((3, 4)), straight((0, 0), (6, 8)), height_m=[5.0, 5.0], lumens=2 * np.pi * 100)
    assert one[0] == pytest.approx(100 * 5 / 50**1.5)
    assert both[0] == pytest.approx(2 * one[0])


def test_the_cutoff_loses_no_more_than_stated():
    rng = np.random.default_rng(3)
    lamps, points = rng.uniform(0, 400, (60, 2)), rng.uniform(0, 400, (300, 2))
    exact = illuminance(points, lamps, cutoff_m=1e4)
    for cutoff in (30.0, 57.0, None):
        cut = illuminance(points, lamps, cutoff_m=cutoff)
        at = cutoff or lighting.default_cutoff(np.array([6.0]), np.array([4000 / (2 * np.pi)]))
        away = np.hypot(points[:, None, 0] - lamps[:, 0], points[:, None, 1] - lamps[:, 1])
        lost = (away > at).sum(axis=1) * lighting.cutoff_error(at)
        assert (exact - cut >= -1e-12).all()
        assert (exact - cut <= lost + 1e-12).all()


def test_no_lamps_or_only_broken_ones_give_no_light():
    assert illuminance(straight((0, 0)), np.empty((0, 2))).tolist() == [0]
    out = Lamps(straight((0, 0)), ["out"])
    assert illuminance(straight((0, 0)), out.xy, lumens=out.fluxes()).tolist() == [0]
    assert illuminance(np.empty((0, 2)), straight((0, 0))).shape == (0,)
    with pytest.raises(ParameterError):
        illuminance(straight((0, 0)), straight((0, 0)), cutoff_m=0)


def test_unknown_heights_statuses_and_fluxes_have_stated_defaults():
    lamps = Lamps(straight((0, 0), (1, 1)), ["dimmed", None], height_m=[np.nan, 8.0], lumens=[3000, np.nan])
    assert lamps.statuses().tolist() == ["dimmed", "unknown"]
    assert lamps.heights().tolist() == [6, 8]
    assert lamps.fluxes().tolist() == [1500, 4000]


def test_the_light_of_a_path_is_told_by_its_mean_its_least_and_where_that_is():
    lamps = Lamps(row_of_lamps(0, 20, 40, 60), lumens=1500)
    light = lighting.path_light(
        [straight((0, 0), (60, 0)), straight((0, 900), (10, 900)), straight((0, 0), (90, 0))], lamps
    )
    level = illuminance(straight(*[(x, 0) for x in range(1, 60, 2)]), lamps.xy, lumens=1500)
    assert light.mean_lx[0] == pytest.approx(level.mean())
    assert light.min_lx[0] == pytest.approx(level.min())
    assert 3 <= light.mean_lx[0] < 5 <= 2.7 * light.min_lx[0]
    assert light.p_class[0] == "P5"
    assert (light.mean_lx[1], light.p_class[1]) == (0, "")
    assert light.darkest[2].tolist() == [89, 0]
    assert len(lighting.path_light([], lamps).mean_lx) == 0


# -- gaps on one path ----------------------------------------------------------------------------------


def test_the_gap_between_two_lamps_is_what_neither_reaches():
    (gap,) = gaps([straight((0, 0), (200, 0))], Lamps(row_of_lamps(20, 180)), covered=[True])
    assert (gap.state, gap.reason, gap.length_m) == ("dark", "no_lamp", pytest.approx(120))
    assert gap.line.tolist() == [[40, 0], [160, 0]]
    assert gap.spans == ((0, 40.0, 160.0),)


def test_plain_positions_are_lamps_of_an_inventory():
    plain = gaps([straight((0, 0), (200, 0))], row_of_lamps(20, 180))
    assert [(gap.state, gap.spans) for gap in plain] == [("dark", ((0, 40.0, 160.0),))]


def test_a_lamp_beside_the_path_lights_the_chord_of_its_circle():
    (gap,) = gaps([straight((0, 0), (100, 0))], Lamps(straight((0, 12))), covered=[True], min_gap_m=10)
    assert gap.spans[0][1] == pytest.approx(16)


def test_short_gaps_are_not_reported():
    lamps = Lamps(row_of_lamps(0, 65, 130))
    assert gaps([straight((0, 0), (130, 0))], lamps, covered=[True], min_gap_m=30) == []
    assert len(gaps([straight((0, 0), (130, 0))], lamps, covered=[True], min_gap_m=20)) == 2


@pytest.mark.parametrize(
    ("lit", "expected"), [("yes", []), ("no", [("dark", "tagged_unlit")]), ("unknown", [("unknown", "unknown")])]
)
def test_without_lamps_the_tag_decides_and_no_tag_is_unknown(lit, expected):
    found = gaps([straight((0, 0), (100, 0))], None, lit=[lit])
    assert [(gap.state, gap.reason) for gap in found] == expected
    assert [
        (gap.state, gap.reason) for gap in gaps([straight((0, 0), (100, 0))], Lamps(np.empty((0, 2))), lit=[lit])
    ] == (expected)


def test_an_inventory_without_a_lamp_here_means_dark_whatever_the_tag_says():
    found = gaps([straight((0, 0), (100, 0))], None, lit=["yes"], covered=[True])
    assert [(gap.state, gap.reason) for gap in found] == [("dark", "no_lamp")]


def test_near_mapped_lamps_a_path_is_dark_farther_off_unknown_and_a_lit_tag_is_believed():
    path = [straight((0, 0), (500, 0))]
    found = gaps(path, Lamps(row_of_lamps(0)), coverage_m=100)
    assert [(gap.state, gap.spans[0][1:]) for gap in found] == [("dark", (20.0, 100.0)), ("unknown", (100.0, 500.0))]
    assert gaps(path, Lamps(row_of_lamps(0)), lit=["yes"]) == []


def somebodys_lamps(*along: float) -> Lamps:
    return Lamps(row_of_lamps(*along), inventory=[False] * len(along))


def test_lamps_that_somebody_happened_to_map_tell_only_of_their_own_path():
    street, side_street = straight((0, 0), (400, 0)), straight((200, 0), (200, 300))
    found = gaps([street, side_street], somebodys_lamps(0, 30, 130, 160, 190))
    told = [(gap.state, gap.paths, [round(value) for value in gap.spans[0][1:]]) for gap in found]
    assert told == [
        ("dark", (0,), [50, 110]),
        ("dark", (0,), [210, 250]),
        ("unknown", (1,), [17, 300]),
        ("unknown", (0,), [250, 400]),
    ]
    inventory = gaps([street, side_street], Lamps(row_of_lamps(0, 30, 130, 160, 190)))
    assert [gap.state for gap in inventory if gap.paths == (1,)] == ["dark", "unknown"]


def test_one_mapped_lamp_on_a_long_path_tells_nothing_of_its_rest_but_a_short_path_is_mapped_by_it():
    (long_path,) = gaps([straight((0, 0), (300, 0))], somebodys_lamps(0))
    assert (long_path.state, long_path.spans[0][1:]) == ("unknown", (20.0, 300.0))
    (short_path,) = gaps([straight((0, 0), (70, 0))], somebodys_lamps(0))
    assert [(gap.state, gap.spans[0][1:]) for gap in gaps([straight((0, 0), (70, 0))], somebodys_lamps(0))] == [
        ("dark", (20.0, 60.0))
    ]
    assert short_path.reason == "no_lamp"


@pytest.mark.parametrize("radius", [60.0, 200.0])
def test_the_area_of_an_inventory_is_exact(radius):
    rng = np.random.default_rng(21)
    lamps = rng.uniform(0, 600, (12, 2))
    paths = [rng.uniform(-300, 900, (4, 2)) for _ in range(6)]
    found = gaps(paths, Lamps(lamps, ["out"] * 12), coverage_m=radius, min_gap_m=0, reach_m=1.0)
    for row, path in enumerate(paths):
        at = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])
        sample = np.linspace(0, at[-1], 500)
        points = np.stack([np.interp(sample, at, path[:, axis]) for axis in (0, 1)], axis=1)
        away = np.hypot(points[:, None, 0] - lamps[:, 0], points[:, None, 1] - lamps[:, 1]).min(axis=1)
        dark = np.zeros(len(sample), dtype=bool)
        for gap in found:
            for line, low, high in gap.spans:
                if line == row and gap.state == "dark":
                    dark |= (sample >= min(low, high) - 1e-7) & (sample <= max(low, high) + 1e-7)
        clear = np.abs(away - radius) > 1e-5
        np.testing.assert_array_equal(dark[clear], away[clear] <= radius)


@pytest.mark.parametrize(
    ("statuses", "reason", "out"),
    [
        (["working", "out", "working", "working", "working"], "lamp_out", 1),
        (["working", "out", "out", "working", "working"], "lamp_out", 2),
        (["working", "out", "out", "out", "working"], "lamps_out_row", 3),
    ],
)
def test_lamps_out_are_told_from_missing_ones_and_three_in_a_row_from_one(statuses, reason, out):
    found = gaps([straight((0, 0), (160, 0))], Lamps(row_of_lamps(0, 40, 80, 120, 160), statuses), min_gap_m=30)
    assert [(gap.reason, gap.lamps_out, gap.length_m) for gap in found] == [(reason, out, pytest.approx(40.0 * out))]


def test_a_working_lamp_between_breaks_the_row():
    statuses = ["out", "out", "working", "out", "out"]
    found = gaps([straight((0, 0), (160, 0))], Lamps(row_of_lamps(0, 40, 80, 120, 160), statuses))
    assert [(gap.reason, gap.lamps_out) for gap in found] == [("lamp_out", 2), ("lamp_out", 2)]


def test_off_is_not_broken():
    for status in ("dimmed", "sensor", "unknown", "working", "something else"):
        assert gaps([straight((0, 0), (40, 0))], Lamps(row_of_lamps(20), [status]), covered=[True]) == []


def test_the_light_level_gives_gaps_too_and_says_where_broken_lamps_would_help():
    path = [straight((0, 0), (200, 0))]
    (gap,) = gaps(path, Lamps(row_of_lamps(0, 200)), threshold_lx=2.0, covered=[True])
    edge = gap.spans[0][1]
    level = illuminance(straight((edge - 2, 0), (edge + 2, 0)), row_of_lamps(0, 200))
    assert level[0] > 2 > level[1]
    broken = gaps(
        path,
        Lamps(row_of_lamps(0, 30, 60, 100, 130, 160, 200), ["working"] + ["out"] * 5 + ["working"]),
        threshold_lx=1.0,
    )
    assert [gap.reason for gap in broken] == ["lamps_out_row"]


# -- bounds, each from both sides ----------------------------------------------------------------------


def test_a_gap_of_just_the_least_length_is_told():
    path = [straight((0, 0), (60, 0))]
    assert len(gaps(path, None, lit=["no"], min_gap_m=60)) == 1
    assert gaps(path, None, lit=["no"], min_gap_m=60.001) == []


def test_half_a_metre_of_light_parts_two_gaps():
    lamp = straight((50, np.sqrt(20.0**2 - 0.25**2)))
    found = gaps([straight((0, 0), (100, 0))], Lamps(lamp), covered=[True])
    assert sorted(gap.spans[0][1:] for gap in found) == [
        (0.0, pytest.approx(49.75)),
        (pytest.approx(50.25), 100.0),
    ]


@pytest.mark.parametrize(("length", "reason"), [(80, "lamp_out"), (90, "no_lamp")])
def test_lamps_that_are_out_are_the_reason_from_half_of_the_stretch_on(length, reason):
    """One broken lamp would light 40 m."""
    (gap,) = gaps([straight((0, 0), (length, 0))], Lamps(row_of_lamps(20), ["out"]), covered=[True])
    assert (gap.length_m, gap.reason) == (length, reason)


@pytest.mark.parametrize(("coverage", "reason"), [(82, "no_lamp"), (75, "tagged_unlit")])
def test_an_inventory_is_the_reason_from_half_of_the_stretch_on(coverage, reason):
    """The inventory's only lamp stands 30 m before a path of 100 m that is tagged unlit: it covers 52 or 45 m of it."""
    (gap,) = gaps([straight((0, 0), (100, 0))], Lamps(row_of_lamps(-30)), lit=["no"], coverage_m=coverage)
    assert (gap.length_m, gap.reason) == (100, reason)


@pytest.mark.parametrize(("degrees", "together"), [(30, 2), (34.9, 2), (35.1, 3), (50, 3)])
def test_a_way_without_a_name_goes_straight_on_up_to_35_degrees(degrees, together):
    turned = (100 + 80 * np.cos(np.radians(degrees)), 80 * np.sin(np.radians(degrees)))
    crossing = [straight((0, 0), (100, 0)), straight((100, 0), turned), straight((100, -90), (100, 0))]
    assert len(gaps(crossing, None, lit=["no"] * 3)) == together


@pytest.mark.parametrize(("path", "working", "out"), [((35, 200), 50, 49.5), ((0, 165), 150, 150.5)])
def test_a_broken_lamp_that_only_nearly_reaches_a_stretch_is_not_counted(path, working, out):
    """The dark begins 20 m beyond the working lamp; what the broken one would light ends half a metre before."""
    lamps = Lamps(row_of_lamps(working, out), ["working", "out"])
    (gap,) = gaps([straight((path[0], 0), (path[1], 0))], lamps, covered=[True])
    assert (gap.length_m, gap.lamps_out, gap.reason) == (130, 0, "no_lamp")


# -- gaps over several paths ---------------------------------------------------------------------------


def test_a_gap_goes_on_over_a_simple_join_whatever_the_drawing_directions():
    paths = [straight((0, 0), (60, 0)), straight((130, 40), (60, 0)), straight((130, 40), (200, 40))]
    (gap,) = gaps(paths, None, lit=["no"] * 3)
    assert gap.paths in ((0, 1, 2), (2, 1, 0))
    assert gap.length_m == pytest.approx(60 + np.hypot(70, 40) + 70)
    assert np.hypot(*np.diff(gap.line, axis=0).T).sum() == pytest.approx(gap.length_m)


def test_at_a_crossing_it_follows_the_street_name_and_else_straight_on():
    cross = [straight((0, 0), (100, 0)), straight((100, 0), (200, 0)), straight((100, 90), (100, 0))]
    named = gaps(cross, None, lit=["no"] * 3, names=["Ringvägen", "Stigen", "Ringvägen"])
    assert [(gap.name, sorted(gap.paths)) for gap in named] == [("Ringvägen", [0, 2]), ("Stigen", [1])]
    unnamed = gaps(cross, None, lit=["no"] * 3)
    assert [sorted(gap.paths) for gap in unnamed] == [[0, 1], [2]]


def test_dark_does_not_run_on_into_unknown_and_dark_comes_first():
    found = gaps([straight((0, 0), (60, 0)), straight((60, 0), (500, 0))], None, lit=["no", ""])
    assert [(gap.state, gap.length_m) for gap in found] == [("dark", 60), ("unknown", 440)]
    assert lighting.longest(found).length_m == 60
    assert lighting.longest(found, "unknown").length_m == 440
    assert lighting.longest([]) is None


def test_a_closed_ring_in_the_dark_is_one_gap():
    ring = [straight((0, 0), (50, 0), (50, 50)), straight((50, 50), (0, 50), (0, 0))]
    (gap,) = gaps(ring, None, lit=["no", "no"])
    assert gap.length_m == 200
    (alone,) = gaps([straight((0, 0), (50, 0), (50, 50), (0, 0))], None, lit=["no"])
    assert alone.length_m == pytest.approx(100 + np.hypot(50, 50))


def test_metres_of_a_route_in_the_dark():
    paths = [straight((0, 0), (200, 0)), straight((200, 0), (200, 100))]
    network = WalkNetwork.from_lines(paths, PathAttributes(lit=["", ""]))
    found = gaps(paths, Lamps(row_of_lamps(20, 180)), covered=[True, False])
    route = network.route(network.snap((200, 100), 1), network.snap((100, 0), 1))
    assert lighting.dark_along(route.segments, found) == (pytest.approx(60), pytest.approx(100))


def test_nothing_and_nonsense():
    assert gaps([], None) == []
    assert gaps([straight((0, 0), (0, 0))], None, lit=["no"]) == []
    with pytest.raises(InputError, match="not a number"):
        gaps([straight((0, np.nan), (0, 5))], None)
    with pytest.raises(ParameterError):
        gaps([straight((0, 0), (9, 0))], None, reach_m=0)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**31), st.integers(0, 25))
def test_gaps_on_winding_paths_agree_with_dense_sampling(seed, count):
    rng = np.random.default_rng(seed)
    paths = [np.cumsum(rng.normal(0, 60, (rng.integers(2, 6), 2)), axis=0) + rng.uniform(0, 300, 2) for _ in range(3)]
    status = rng.choice(["working", "out", "dimmed"], count)
    lamps = Lamps(rng.uniform(-100, 400, (count, 2)), status)
    found = gaps(paths, lamps, covered=[True] * 3, min_gap_m=0)
    works = lamps.xy[status != "out"]
    for row, path in enumerate(paths):
        steps = np.hypot(*np.diff(path, axis=0).T)
        at = np.concatenate([[0], np.cumsum(steps)])
        sample = np.linspace(0, at[-1], 400)
        points = np.stack([np.interp(sample, at, path[:, axis]) for axis in (0, 1)], axis=1)
        away = np.hypot(points[:, None, 0] - works[:, 0], points[:, None, 1] - works[:, 1]).min(axis=1, initial=1e9)
        inside = np.zeros(len(sample), dtype=bool)
        for gap in found:
            for line, low, high in gap.spans:
                if line == row:
                    inside |= (sample >= min(low, high) - 1e-7) & (sample <= max(low, high) + 1e-7)
        clear = np.abs(away - 20) > 1e-5
        np.testing.assert_array_equal(inside[clear], away[clear] > 20)
