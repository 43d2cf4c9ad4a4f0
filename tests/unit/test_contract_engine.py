"""The engine's promised interfaces (PRODUCT 5), called the ways a stranger who has only read them would."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import numpy as np
import pytest

from est_walks_plugin import privacy
from est_walks_plugin.engine import network, orienteering, ranking
from est_walks_plugin.engine.light import lighting, sun
from est_walks_plugin.engine.orienteering import Problem, Solution, solve
from est_walks_plugin.model import errors

# --- orienteering ----------------------------------------------------------------------------------------------------

POINTS = [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (2.0, 1.0), (1.0, 1.0), (0.0, 1.0), (9.0, 9.0)]
SCORE = [0, 10, 20, 30, 20, 10, 100]


def times(points: list[tuple[float, float]] = POINTS) -> list[list[float]]:
    return [[math.dist(a, b) for b in points] for a in points]


def check(problem: Problem, solution: Solution) -> None:
    """A plan keeps every rule, by a count of its own."""
    travel, service = np.asarray(problem.travel_time, float), np.asarray(problem.service_time, float)
    assert len(solution.routes) == problem.routes
    assert len(solution.duration) == problem.routes
    seen: list[int] = []
    for route, duration in zip(solution.routes, solution.duration):
        assert isinstance(route, list)
        assert all(isinstance(node, int) for node in route)
        assert route[0] == problem.start
        assert route[-1] == problem.end
        counted = route[:-1] if problem.start == problem.end else route
        took = sum(travel[a, b] for a, b in zip(route, route[1:]) if a != b) + sum(service[n] for n in counted)
        assert duration == pytest.approx(took)
        assert duration <= problem.budget + 1e-9
        seen += route[1:-1]
    assert len(seen) == len(set(seen))
    assert set(problem.required) <= set(seen) | {problem.start, problem.end}
    nodes = set(seen) | {problem.start, problem.end}
    assert solution.score == pytest.approx(sum(np.asarray(problem.score, float)[n] for n in nodes))


def test_problem_positional_with_lists_and_whole_numbers() -> None:
    problem = Problem(times(), SCORE, [0] * 7, 0, 0, 6)
    solution = solve(problem, time_limit_s=0.2, seed=1)
    check(problem, solution)
    assert solution.score == 90
    assert 6 not in solution.routes[0]


@pytest.mark.parametrize("kind", [list, tuple, np.asarray, lambda v: np.asarray(v, dtype=np.float32)])
def test_problem_takes_any_kind_of_sequence(kind: Any) -> None:
    problem = Problem(kind(times()), kind(SCORE), kind([0.1] * 7), 0, 5, 5.0, 1, frozenset({3}))
    solution = solve(problem, time_limit_s=0.1, seed=0, progress=None, cancelled=None)
    check(problem, solution)


@pytest.mark.parametrize("required", [{3}, frozenset({3}), [3], (3,), {np.int64(3)}, np.array([3])])
def test_required_in_any_container(required: Any) -> None:
    problem = Problem(
        travel_time=np.array(times()),
        score=np.array(SCORE),
        service_time=np.zeros(7),
        start=np.int64(0),
        end=np.int64(0),
        budget=np.float64(5.0),
        routes=1,
        required=required,
    )
    assert 3 in solve(problem, time_limit_s=0.1, seed=7).routes[0]


def test_arrays_of_the_caller_are_left_alone() -> None:
    travel, score, service = np.array(times()), np.array(SCORE, float), np.full(7, 0.2)
    np.fill_diagonal(travel, 3.0)
    before = travel.copy(), score.copy(), service.copy()
    solve(Problem(travel, score, service, 0, 0, 6.0), time_limit_s=0.1, seed=1)
    for now, was in zip((travel, score, service), before):
        np.testing.assert_array_equal(now, was)


@pytest.mark.parametrize(
    "progress",
    [
        lambda news: None,
        lambda fraction, solution: None,
        lambda *args: None,
        lambda *args, **kwargs: None,
        lambda fraction, solution=None: None,
        [].append,
        print,
    ],
)
def test_progress_of_any_shape(progress: Any, capsys: pytest.CaptureFixture[str]) -> None:
    rng = np.random.default_rng(3)
    xy = [tuple(p) for p in rng.uniform(0, 10, (30, 2))]
    problem = Problem(times(xy), [1.0] * 30, [0.1] * 30, 0, 0, 12.0)
    check(problem, solve(problem, time_limit_s=0.15, seed=1, progress=progress, cancelled=lambda: False))


def test_cancel_gives_the_best_so_far_and_an_event_will_do() -> None:
    import threading

    rng = np.random.default_rng(3)
    xy = [tuple(p) for p in rng.uniform(0, 10, (40, 2))]
    problem = Problem(times(xy), [1.0] * 40, [0.1] * 40, 0, 1, 22.0)
    stop = threading.Event()
    stop.set()
    check(problem, solve(problem, time_limit_s=60.0, seed=1, cancelled=stop.is_set))


def test_asymmetric_times_and_several_routes() -> None:
    rng = np.random.default_rng(5)
    travel = rng.uniform(1.0, 4.0, (25, 25))
    problem = Problem(travel, rng.integers(1, 10, 25), rng.uniform(0, 0.5, 25), 0, 1, 14.0, routes=3)
    solution = solve(problem, time_limit_s=0.3, seed=2)
    check(problem, solution)
    assert solution.score > 0


def test_same_seed_same_plan() -> None:
    rng = np.random.default_rng(6)
    xy = [tuple(p) for p in rng.uniform(0, 10, (15, 2))]
    problem = Problem(times(xy), list(range(15)), [0.0] * 15, 0, 0, 15.0)
    assert solve(problem, time_limit_s=0.5, seed=4) == solve(problem, time_limit_s=0.5, seed=4)


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"budget": 1.0, "end": 3}, "."),
        ({"required": frozenset({6})}, "."),
        ({"budget": float("nan")}, "budget"),
        ({"budget": -1.0}, "budget"),
        ({"score": [float("nan")] * 7}, "score"),
        ({"travel_time": [[-1.0] * 7] * 7}, "travel_time"),
        ({"travel_time": [[float("nan")] * 7] * 7}, "travel_time"),
        ({"service_time": [-1.0] * 7}, "service_time"),
        ({"start": 7}, "start"),
        ({"end": -1}, "end"),
        ({"routes": 0}, "routes"),
        ({"required": frozenset({99})}, "required"),
        ({"travel_time": [[0.0, 1.0]]}, "travel_time"),
        ({"score": [1.0]}, "score"),
    ],
)
def test_what_cannot_be_is_infeasible_and_says_why(changes: dict[str, Any], word: str) -> None:
    problem = replace(Problem(times(), SCORE, [0.0] * 7, 0, 0, 6.0), **changes)
    with pytest.raises(errors.InfeasibleError, match=word) as caught:
        solve(problem, time_limit_s=0.1, seed=1)
    assert str(caught.value).endswith((".", "?"))


def test_infeasible_error_is_found_where_one_looks() -> None:
    assert orienteering.InfeasibleError is errors.InfeasibleError
    assert network.InfeasibleError is errors.InfeasibleError


@pytest.mark.parametrize("count", [1, 2])
def test_next_to_nothing(count: int) -> None:
    problem = Problem(np.zeros((count, count)), [0.0] * count, [0.0] * count, 0, count - 1, 0.0)
    check(problem, solve(problem, time_limit_s=0.1, seed=0))


def test_no_budget_all_zero_scores_and_duplicates() -> None:
    for problem in (
        Problem(times(), SCORE, [0.0] * 7, 0, 0, 0.0),
        Problem(times(), [0.0] * 7, [0.0] * 7, 0, 0, 6.0),
        Problem(times([(0, 0), (1, 1), (1, 1), (1, 1)]), [0, 1, 1, 1], [0.0] * 4, 0, 0, 3.0),
        Problem(times(), SCORE, [0.0] * 7, 0, 0, 6.0, required=frozenset({0})),
        Problem(times(), SCORE, [0.0] * 7, 0, 0, float("inf")),
    ):
        loose = problem if math.isfinite(problem.budget) else replace(problem, budget=1e9)
        check(loose, solve(problem, time_limit_s=0.1, seed=0))


def test_a_place_without_a_way_is_left_out() -> None:
    travel = np.array(times())
    travel[6, :] = travel[:, 6] = np.inf
    solution = solve(Problem(travel, SCORE, [0.0] * 7, 0, 0, 100.0), time_limit_s=0.1, seed=0)
    assert sorted(solution.routes[0]) == [0, 0, 1, 2, 3, 4, 5]
    with pytest.raises(errors.InfeasibleError):
        solve(
            Problem(travel, SCORE, [0.0] * 7, 0, 0, 100.0, required=frozenset({6})),
            time_limit_s=0.1,
            seed=0,
        )


# --- network ---------------------------------------------------------------------------------------------------------

#: A square of 100 m with a diagonal of stairs, and an island far away.
X, Y = 135_000.0, 6_595_000.0
LINES = [
    [(X, Y), (X + 100, Y)],
    [(X + 100, Y), (X + 100, Y + 100)],
    [(X + 100, Y + 100), (X, Y + 100)],
    [(X, Y + 100), (X, Y)],
    [(X, Y), (X + 100, Y + 100)],
    [(X + 5000, Y), (X + 5100, Y)],
]
HIGHWAY = ["residential", "footway", "footway", "residential", "steps", "footway"]


def diagonal(net: network.WalkNetwork, profile: Any) -> float:
    a, b = net.snap((X, Y), 50), net.snap((X + 100, Y + 100), 50)
    return float(net.travel_matrix([a, b], profile)[0, 1])


@pytest.mark.parametrize(
    "coordinates",
    [
        LINES,
        [tuple(line) for line in LINES],
        tuple(LINES),
        [np.array(line) for line in LINES],
        [[list(point) for point in line] for line in LINES],
        [[(x, y, 12.0) for x, y in line] for line in LINES],
    ],
)
def test_lines_of_any_kind(coordinates: Any) -> None:
    net = network.WalkNetwork.from_lines(coordinates)
    assert diagonal(net, network.Profile.EVERYONE) == pytest.approx(math.hypot(100, 100), rel=1e-6)


def test_lines_of_shapely() -> None:
    from shapely.geometry import LineString

    lines = [LineString(line) for line in LINES]
    net = network.WalkNetwork.from_lines([line.coords for line in lines], {"highway": HIGHWAY})
    assert diagonal(net, 1) == pytest.approx(200.0)
    net = network.WalkNetwork.from_lines(lines, {"highway": HIGHWAY})
    assert diagonal(net, 1) == pytest.approx(200.0)


@pytest.mark.parametrize(
    "attributes",
    [
        {"highway": HIGHWAY},
        {"highway": np.array(HIGHWAY), "lit": ["yes", "no", None, "24/7", "no", ""]},
        {"highway": np.array(HIGHWAY, dtype=object), "name": ["A", None, "", "B", "C", "D"]},
        {"stairs": [name == "steps" for name in HIGHWAY]},
        [{"highway": name} for name in HIGHWAY],
        [{"highway": name, "lit": "yes", "osm_id": 5, "name": None} for name in HIGHWAY],
        ({"highway": name} if name == "steps" else {} for name in HIGHWAY),
        network.PathAttributes(highway=HIGHWAY),
        {"highway": HIGHWAY, "osm_id": list(range(6))},
    ],
)
def test_attributes_of_any_kind(attributes: Any) -> None:
    net = network.WalkNetwork.from_lines(LINES, attributes)
    assert diagonal(net, 0) == pytest.approx(math.hypot(100, 100), rel=1e-6)
    assert diagonal(net, 1) == pytest.approx(200.0)


@pytest.mark.parametrize("attributes", [None, {}, []])
def test_no_attributes(attributes: Any) -> None:
    net = network.WalkNetwork.from_lines(LINES, attributes)
    assert diagonal(net, 1) == pytest.approx(math.hypot(100, 100), rel=1e-6)


def test_profiles_by_number_name_and_enum() -> None:
    net = network.WalkNetwork.from_lines(LINES, {"highway": HIGHWAY})
    for profile in (1, network.Profile.STEP_FREE, network.Profile(1), "step-free", "step_free"):
        assert diagonal(net, profile) == pytest.approx(200.0), profile
    for profile in (0, network.Profile.EVERYONE, "everyone"):
        assert diagonal(net, profile) < 150.0, profile


@pytest.mark.parametrize("xy", [(X + 50, Y - 10), [X + 50, Y - 10], np.array([X + 50, Y - 10])])
def test_snap(xy: Any) -> None:
    net = network.WalkNetwork.from_lines(LINES)
    snap = net.snap(xy, 25.0)
    assert snap.distance == pytest.approx(10.0)
    assert (snap.x, snap.y) == pytest.approx((X + 50, Y))
    assert tuple(snap.xy) == pytest.approx((X + 50, Y))
    assert net.snap(xy, max_distance=25.0) == snap


def test_snap_beyond_the_limit_is_refused_with_both_numbers() -> None:
    net = network.WalkNetwork.from_lines(LINES)
    with pytest.raises(errors.EstWalksError, match=r"400") as caught:
        net.snap((X + 50, Y - 400), 100)
    assert "100" in str(caught.value)
    assert isinstance(caught.value, errors.InputError)


def test_matrix_is_square_symmetric_and_infinite_where_there_is_no_way() -> None:
    net = network.WalkNetwork.from_lines(LINES, {"highway": HIGHWAY})
    snaps = [net.snap(p, 20) for p in [(X + 50, Y), (X + 70, Y), (X + 50, Y + 100), (X + 5050, Y)]]
    for profile in network.Profile:
        metres = net.travel_matrix(snaps, profile)
        assert metres.shape == (4, 4)
        assert np.diag(metres).tolist() == [0.0] * 4
        np.testing.assert_allclose(metres, metres.T)
        assert metres[0, 1] == pytest.approx(20.0)
        assert np.isinf(metres[3, :3]).all()
    assert net.travel_matrix(snaps).shape == (4, 4)
    assert net.travel_matrix(tuple(snaps), profile=network.Profile.EVERYONE).shape == (4, 4)
    seconds = net.travel_matrix(snaps, 0, pace_kmh=3.6)
    assert seconds[0, 1] == pytest.approx(20.0)
    assert net.travel_matrix([], 0).shape == (0, 0)


def test_route_gives_line_and_edges() -> None:
    net = network.WalkNetwork.from_lines(LINES, {"highway": HIGHWAY})
    a, b = net.snap((X + 50, Y), 20), net.snap((X + 100, Y + 50), 20)
    route = net.route(a, b)
    line, edges = route
    assert np.asarray(line).tolist() == [[X + 50, Y], [X + 100, Y], [X + 100, Y + 50]]
    assert len(edges) == 2
    assert route.length_m == pytest.approx(100.0)
    assert route.length_m == pytest.approx(net.travel_matrix([a, b], 0)[0, 1])
    with pytest.raises(errors.InfeasibleError):
        net.route(a, net.snap((X + 5050, Y), 20))


def test_networks_that_cannot_be() -> None:
    for bad in (
        [],
        [[(17.75, 59.47), (17.76, 59.48)], [(17.76, 59.48), (17.77, 59.48)]],
        [[(X, float("nan")), (X + 1, Y)]],
        [[(X, Y), (float("inf"), Y)]],
        [[1.0, 2.0, 3.0]],
        [["a", "b"]],
    ):
        with pytest.raises(errors.EstWalksError):
            network.WalkNetwork.from_lines(bad)


def test_tunnels_and_bridges_do_not_meet_what_they_cross() -> None:
    under = [(X - 50, Y), (X, Y), (X + 50, Y)]
    over = [(X, Y - 50), (X, Y), (X, Y + 50)]
    net = network.WalkNetwork.from_lines([under, over], {"tunnel": [True, False]})
    ends = [net.snap((X - 50, Y), 1), net.snap((X, Y + 50), 1)]
    assert np.isinf(net.travel_matrix(ends, 0)[0, 1])


# --- light, ranking, sun, privacy ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "lamps", [[(0.0, 0.0), (200.0, 0.0)], np.array([(0.0, 0.0), (200.0, 0.0)]), ((0, 0), (200, 0))]
)
@pytest.mark.parametrize("paths", [[[(0, 0), (200, 0)]], [np.array([(0.0, 0.0), (200.0, 0.0)])]])
def test_gaps_of_plain_points(paths: Any, lamps: Any) -> None:
    found = lighting.gaps(paths, lamps)
    assert len(found) == 1
    assert found[0].state == "dark"
    assert 140 <= found[0].length_m <= 180
    assert np.asarray(found[0].line).shape[1] == 2


def test_gaps_know_three_states() -> None:
    path = [[(0, 0), (300, 0)]]
    for lamps in (None, [], np.zeros((0, 2))):
        assert [gap.state for gap in lighting.gaps(path, lamps)] == ["unknown"]
        assert [gap.state for gap in lighting.gaps(path, lamps, lit=["no"])] == ["dark"]
        assert lighting.gaps(path, lamps, lit=["yes"]) == []
    lamps = lighting.Lamps([(x, 0) for x in range(0, 301, 25)], ["out"] * 13)
    found = lighting.gaps(path, lamps)
    assert found[0].lamps_out == 13
    assert lighting.gaps([], None) == []


def test_illuminance_is_the_formula_of_the_method() -> None:
    height, candela, off = 6.0, 500.0, 8.0
    cosine = height / math.hypot(height, off)
    found = lighting.illuminance([(off, 0.0)], [(0.0, 0.0)], height_m=height, intensity_cd=candela)
    assert found[0] == pytest.approx(candela * cosine**3 / height**2)


def test_rank_plainly() -> None:
    from est_walks_plugin.engine.places.proposals import Observations, PlaceCandidate, propose

    xy = [(0, 0), (1, 0), (2, 0), (500, 0), (501, 0), (502, 1)]
    pins = Observations(xy, respondent=["a", "b", "c", "d", "d", "d"])
    places = propose(pins, min_points=1)
    assert all(isinstance(place, PlaceCandidate) for place in places)
    ranked = ranking.rank(places, pins)
    assert [place.score for place in ranked] == sorted((place.score for place in ranked), reverse=True)
    assert ranked[0].place_id == min(places, key=lambda place: place.x).id
    assert "3" in ranking.reasons_text(ranked[0].reasons)
    assert ranking.rank([], pins) == []
    assert ranking.rank(places, pins, weights={"respondents": 1}, radius_m=60)[0].score > 0


@pytest.mark.parametrize(
    ("day", "sunset", "dusk"),
    [
        ((2023, 10, 5), "18:11", "18:52"),
        ((2023, 10, 12), "17:51", "18:32"),
        ((2022, 10, 13), "17:48", "18:29"),
        ((2020, 3, 5), "17:28", "18:09"),
        ((2020, 4, 9), "19:52", "20:36"),
    ],
)
def test_the_sun_at_kungsangen(day: tuple[int, int, int], sunset: str, dusk: str) -> None:
    found = sun.times(date(*day), 17.7503, 59.4775)
    for moment, text in ((found.sunset, sunset), (found.civil_dusk, dusk)):
        assert moment is not None
        assert moment.tzinfo is not None
        hour, minute = map(int, text.split(":"))
        assert abs((moment.hour * 60 + moment.minute) - (hour * 60 + minute)) <= 3
    assert sun.times(date=date(*day), lon=17.7503, lat=59.4775) == found
    assert sun.times(datetime(*day, 17, 0), 17.7503, 59.4775) == found


@pytest.mark.parametrize("lat", range(60, 70))
@pytest.mark.parametrize("day", [date(2025, 6, 21), date(2025, 12, 21), date(2026, 3, 29), date(2026, 10, 25)])
def test_the_sun_far_north(lat: int, day: date) -> None:
    found = sun.times(day, 20.0, float(lat))
    if day.month == 6 and lat >= 66:
        assert found.sunset is None
        assert found.polar == "day"
    elif day.month == 12 and lat >= 68:
        assert found.sunset is None
        assert found.polar == "night"
    else:
        assert found.sunset is not None
        assert found.sunrise is not None
        assert found.sunrise < found.sunset


def test_screen_gives_text_and_findings() -> None:
    masked, findings = privacy.screen(
        "Ring Anna på 070-123 45 67 eller anna.berg@example.se, pnr 811218-9876, bil ABC123."
    )
    for secret in ("070", "123 45 67", "anna.berg", "example.se", "811218", "9876", "ABC123"):
        assert secret not in masked
    kinds = {finding.kind for finding in findings}
    assert {"phone", "email", "personnummer", "plate"} <= kinds


@pytest.mark.parametrize(
    "text",
    [
        "6595977 135973",
        "6595977, 135973",
        "6 595 977 135 973",
        "N 6595977 E 135973",
        "59.4775 17.7503",
        "Ärende 2023-104512",
        "Ärendenummer 20231005-0007",
        "dnr KS 2023/00123",
        "Kungsängens-Tibble 1:331",
        "stolpe 0114-023",
        "2023-10-05 17:03",
        "den 5/10 2023 kl 17:03",
        "5 oktober 2023",
        "lampa 3752",
        "Granhammarvägen 14",
        "hastighet 70 km/h",
        "197 23 Bro",
    ],
)
def test_traps_survive_screening(text: str) -> None:
    masked, findings = privacy.screen(text)
    assert masked == text
    assert not [finding for finding in findings if finding.kind in privacy.MASKED_KINDS]


@pytest.mark.parametrize(
    "secret",
    [
        "811218-9876",
        "8112189876",
        "19811218-9876",
        "198112189876",
        "811218+9876",
        "811278-9873",
        "0701234567",
        "070-1234567",
        "070 123 45 67",
        "+46 70 123 45 67",
        "+46701234567",
        "0046701234567",
        "08-123 456 78",
        "08-12345678",
        "anna@example.se",
        "Anna.Berg+x@sub.example.co.uk",
        "ABC123",
        "ABC 123",
        "ABC12D",
        "lgh 1102",
    ],
)
def test_identifiers_are_masked_everywhere_in_the_text(secret: str) -> None:
    text = f"Hej, {secret} är min. Igen: {secret}"
    masked, findings = privacy.screen(text)
    assert secret not in masked
    assert len(findings) >= 2
    assert privacy.screen(masked)[0] == masked
