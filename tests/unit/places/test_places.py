"""Places proposed from voices, dark stretches and marked points."""

from __future__ import annotations

import numpy as np
import pytest

from est_walks_plugin.engine.light.lighting import gaps
from est_walks_plugin.engine.places.proposals import Observations, PlaceCandidate, Points, propose
from est_walks_plugin.engine.places.surroundings import Ways
from est_walks_plugin.model.errors import InputError
from est_walks_plugin.model.wording.place_names import given, said


def pins(*points, respondents=None) -> Observations:
    xy = np.array(points, dtype=float).reshape(-1, 2)
    return Observations(xy, respondent=respondents or [f"r{row}" for row in range(len(xy))])


def dark_path(length=100.0, y=0.0):
    return gaps([np.array([(0, y), (length, y)], dtype=float)], None, lit=["no"])


def test_three_voices_make_a_place_in_their_middle():
    (place,) = propose(pins((0, 0), (10, 0), (5, 6), (500, 500)))
    assert (place.x, place.y) == (5, 2)
    assert (place.origin, place.respondents, place.observations) == ("cluster", 3, (0, 1, 2))


def test_one_eager_respondent_makes_no_place():
    many = [(x, 0) for x in range(8)]
    assert propose(pins(*many, respondents=["same"] * 8)) == []
    assert len(propose(pins(*many, respondents=[""] * 8))) == 1


def test_a_street_full_of_pins_is_divided_into_compact_places():
    points = [(x, 0) for x in range(0, 400, 5)]
    found = propose(pins(*points))
    assert 4 <= len(found) <= 12
    spread = [np.ptp([points[row][0] for row in place.observations]) for place in found]
    assert max(spread) <= 80
    rows = [row for place in found for row in place.observations]
    assert len(rows) == len(set(rows))


def test_a_dark_stretch_is_a_place_unless_one_is_there():
    (alone,) = propose(pins(), gaps=dark_path())
    assert (alone.origin, alone.x, alone.gap_m) == ("dark_gap", 50, 100)
    (cluster,) = propose(pins((45, 5), (55, 5), (50, 9)), gaps=dark_path())
    assert (cluster.origin, cluster.gap_m) == ("cluster", 100)
    assert propose(pins(), gaps=dark_path(30)) == []
    unknown = gaps([np.array([(0, 0), (100, 0)], dtype=float)], None)
    assert propose(pins(), gaps=unknown) == []


def test_marked_points_become_places_of_their_type_and_give_clusters_theirs():
    marked = Points(
        np.array([(0, 0), (300, 0), (310, 0), (600, 0)], float),
        ["tunnel", "bus_stop", "bus_stop", "shop"],
        ["", "Brunna C", "Brunna C", "Kiosk"],
        ["t1", "b1", "b2", "s1"],
    )
    found = propose(pins((2, 2), (4, 0), (0, 6)), points=marked)
    assert [(place.origin, place.place_type) for place in found] == [("cluster", "tunnel"), ("marked", "bus_stop")]
    assert said(found[1].name) == "Bus stop Brunna C"


def test_two_kinds_at_one_spot_are_one_place_of_the_more_telling_kind():
    marked = Points(np.array([(0, 0), (5, 0), (90, 0)], float), ["stairs", "tunnel", "stairs"], None, ["s", "t", "u"])
    assert [(place.place_type, place.x) for place in propose(pins(), points=marked)] == [("tunnel", 5), ("stairs", 90)]
    (voiced,) = propose(pins((0, 3), (2, 0), (1, 6)), points=Points(marked.xy[:2], ["stairs", "tunnel"]))
    assert (voiced.place_type, voiced.respondents) == ("tunnel", 3)


def test_no_two_proposed_places_lie_at_one_spot():
    rng = np.random.default_rng(6)
    cloud = rng.uniform(0, 900, (12, 2))[rng.integers(0, 12, 200)] + rng.normal(0, 12, (200, 2))
    marked = Points(rng.uniform(0, 900, (120, 2)), rng.choice(["stairs", "tunnel", "bus_stop"], 120))
    xy = np.array([(place.x, place.y) for place in propose(pins(*cloud), points=marked) if place.origin == "marked"])
    away = np.hypot(xy[:, None, 0] - xy[:, 0], xy[:, None, 1] - xy[:, 1])
    assert away[np.triu_indices(len(xy), 1)].min() > 30


def test_the_same_input_gives_the_same_ids_and_all_are_different():
    rng = np.random.default_rng(4)
    cloud = rng.uniform(0, 2000, (60, 2))[rng.integers(0, 60, 600)] + rng.normal(0, 10, (600, 2))
    marked = Points(rng.uniform(0, 2000, (80, 2)), ["stairs"] * 80, None, [str(row) for row in range(80)])
    first = propose(pins(*cloud), points=marked, gaps=dark_path())
    second = propose(pins(*cloud), points=marked, gaps=dark_path())
    assert [place.id for place in first] == [place.id for place in second]
    assert len({place.id for place in first}) == len(first)


def test_known_places_keep_their_id_when_observations_are_added():
    before = propose(pins((0, 0), (10, 0), (5, 6)))
    moved = propose(pins((0, 0), (10, 0), (5, 6), (30, 20), (35, 25), (30, 30)), existing=before)
    assert before[0].id in {place.id for place in moved}
    fresh = propose(pins((0, 0), (10, 0), (5, 6), (30, 20), (35, 25), (30, 30)))
    assert len(fresh) == len(moved)


def test_own_places_are_kept_and_nothing_is_proposed_on_top_of_them():
    own = PlaceCandidate("mine", 5.0, 2.0, "park", given("Our park"), "own")
    found = propose(pins((0, 0), (10, 0), (5, 6), (500, 0), (505, 0), (503, 3)), existing=[own])
    assert found[0] == own
    assert [(round(place.x), place.origin) for place in found[1:]] == [(503, "cluster")]


def test_nothing_gives_no_places_and_nan_is_refused():
    assert propose(pins()) == []
    with pytest.raises(InputError, match="position"):
        propose(pins((np.nan, 0)))


def test_ids_are_those_of_0_1_0_whatever_names_are_made_of():
    marks = Points(np.array([(900.0, 0.0), (1200.0, 50.0)]), ["tunnel", "playground"], ["", "Lekparken"], ["n1", ""])
    streets = Ways([np.array([(0, 5), (1300, 5)], dtype=float)], ["Storgatan"])
    dark = gaps([np.array([(300, 0), (400, 0)], dtype=float)], None, lit=["no"])
    found = propose(pins((0, 0), (10, 0), (5, 6)), gaps=dark, points=marks, ways=streets)
    assert [(place.id, said(place.name)) for place in found] == [
        ("5bf617a4-4f3a-5332-831f-2155c2fa5e91", "Storgatan, the western part"),
        ("d2bb4e2b-434e-529f-ae72-7b887b082514", "Tunnel by Storgatan"),
        ("933208ec-c881-58e7-926b-2e4eb27e1174", "Lekparken"),
        ("787b4834-390b-5c94-b8fc-ad67cf7d9762", "Storgatan, the eastern part"),
    ]
