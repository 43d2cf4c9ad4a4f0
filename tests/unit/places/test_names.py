"""Names people would say: what a place crosses, joins and lies by; no two alike, never by a number."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from est_walks_plugin.engine.places.proposals import Observations, Points, propose
from est_walks_plugin.engine.places.surroundings import Crossed, Ways
from est_walks_plugin.model.catalogue import Catalogue
from est_walks_plugin.model.wording.place_names import PlaceName, place_name
from est_walks_plugin.model.wording.reader import Reader

SWEDISH, ENGLISH = Reader("sv", Catalogue()), Reader("en", Catalogue())


def line(*points) -> np.ndarray:
    return np.array(points, dtype=float)


#: A village: two streets north and south, a path without a name that joins them over a stream and under the railway.
VILLAGE = Ways(
    [
        line((0, 0), (200, 0), (600, 0)),
        line((0, 300), (200, 300), (600, 300)),
        line((200, 0), (200, 90)),
        line((200, 90), (200, 110)),
        line((200, 110), (200, 190)),
        line((200, 190), (200, 210)),
        line((200, 210), (200, 300)),
        line((600, 0), (600, 300)),
    ],
    ["Lingongatan", "Muststråket", "", "", "", "", "", "Skolvägen"],
    ["residential", "residential", "footway", "footway", "footway", "footway", "footway", "residential"],
    ["", "", "", "bridge", "", "tunnel", "", ""],
)
CROSSED = Crossed(
    [line((0, 100), (600, 100)), line((0, 200), (600, 200))],
    ["stream", "railway"],
    ["Mustbäcken", ""],
    [line((380, 120), (460, 120), (460, 180), (380, 180), (380, 120))],
    ["Provparken"],
)


def names(points: Points, *, ways: Ways = VILLAGE, crossed: Crossed = CROSSED, pins=()) -> list[PlaceName]:
    xy = np.array([(x + dx, y) for x, y in pins for dx in (-2, 0, 2)], dtype=float).reshape(-1, 2)
    return [place.name for place in propose(Observations(xy), points=points, ways=ways, crossed=crossed)]


def told(points: Points, **others) -> list[str]:
    return [place_name(name, SWEDISH) for name in names(points, **others)]


def mark(kind: str, x: float, y: float, name: str = "") -> Points:
    return Points(np.array([(x, y)], dtype=float), [kind], [name])


NOTHING = Points(np.empty((0, 2)), [])


@pytest.mark.parametrize(
    ("points", "swedish", "english"),
    [
        (mark("bridge", 200, 100), "Bron över Mustbäcken", "Bridge over Mustbäcken"),
        (mark("tunnel", 200, 200), "Tunneln under järnvägen", "Tunnel under the railway"),
        (mark("playground", 420, 150), "Lekplatsen i Provparken", "Playground in Provparken"),
        (mark("playground", 300, 20), "Lekplatsen vid Lingongatan", "Playground by Lingongatan"),
        (mark("playground", 300, 20, "Ekorren"), "Lekplatsen Ekorren", "Playground Ekorren"),
        (mark("school", 300, 20, "Hagnässkolan"), "Hagnässkolan", "Hagnässkolan"),
        (mark("preschool", 300, 20, "Kotten"), "Förskolan Kotten", "Preschool Kotten"),
        (mark("bus_stop", 300, 20, "Brunna C"), "Hållplatsen Brunna C", "Bus stop Brunna C"),
        (mark("bus_stop", 300, 20, "Hagvägen"), "Hållplatsen Hagvägen", "Bus stop Hagvägen"),
        (mark("square", 300, 20, "Furugatan"), "Furugatan", "Furugatan"),
        (mark("stairs", 300, 800), "Trappan norr om Muststråket", "Stairs north of Muststråket"),
    ],
)
def test_a_thing_is_called_by_what_it_crosses_or_lies_at(points: Points, swedish: str, english: str) -> None:
    (name,) = names(points)
    assert (place_name(name, SWEDISH), place_name(name, ENGLISH)) == (swedish, english)


def test_a_car_park_is_called_after_the_shop_it_lies_at() -> None:
    points = Points(np.array([(300, 40), (320, 60)], float), ["car_park", "shop"], ["", "ICA"])
    assert told(points) == ["Parkeringen vid ICA"]


def test_a_path_without_a_name_is_called_by_the_streets_it_joins() -> None:
    assert told(NOTHING, pins=[(200, 150)]) == ["Gångvägen Lingongatan–Muststråket"]


def test_a_street_is_told_by_its_crossing_or_what_lies_there() -> None:
    assert told(NOTHING, pins=[(600, 0)]) == ["Korsningen Lingongatan/Skolvägen"]
    school = Points(np.array([(420, 30)], float), ["health"], ["Vårdcentralen Gran"])
    assert told(school, pins=[(400, 0)]) == ["Lingongatan vid Vårdcentralen Gran"]


def test_a_pavement_is_called_after_its_street() -> None:
    ways = Ways([line((0, 0), (150, 0)), line((0, 8), (150, 8))], ["Parkgatan", ""], ["residential", "footway"])
    assert told(NOTHING, ways=ways, pins=[(75, 8)]) == ["Parkgatan"]


def test_a_road_with_a_number_alone_is_a_road() -> None:
    ways = Ways(
        [line((0, 0), (100, 0)), line((50, -50), (50, 50))], ["267", ""], ["primary", "footway"], ["", "tunnel"]
    )
    assert told(mark("tunnel", 50, 0), ways=ways, crossed=Crossed()) == ["Tunneln under väg 267"]


def test_those_of_one_name_are_told_apart_by_what_they_lie_at() -> None:
    ways = Ways(
        [line((0, 0), (2000, 0)), line((100, 0), (100, 90)), line((1800, 0), (1800, 90))],
        ["Ringvägen", "Norrgatan", "Sörgatan"],
        ["residential"] * 3,
    )
    points = Points(np.array([(120, 40), (1820, 40)], float), ["playground", "playground"])
    assert sorted(told(points, ways=ways, crossed=Crossed())) == ["Lekplatsen vid Norrgatan", "Lekplatsen vid Sörgatan"]
    both = Points(np.array([(300, 20), (340, 100)], float), ["car_park", "car_park"])
    assert told(both) == ["Södra parkeringen vid Lingongatan", "Norra parkeringen vid Lingongatan"]
    three = Points(np.array([(300, 20), (340, 20), (380, 20)], float), ["car_park"] * 3)
    assert told(three) == [f"{side} parkeringen vid Lingongatan" for side in ("Västra", "Mellersta", "Östra")]
    four = Points(np.array([(300, 20), (335, 20), (370, 20), (405, 20)], float), ["car_park"] * 4)
    assert told(four)[1] == "Andra parkeringen västerifrån vid Lingongatan"


KINDS = st.sampled_from(
    ["tunnel", "bridge", "stairs", "playground", "car_park", "bus_stop", "school", "station", "square"]
)
OWN = st.sampled_from(["", "", "Ekorren", "Lingongatan", "Hagnässkolan"])


@drawn(st.lists(st.tuples(KINDS, OWN, st.integers(-100, 700), st.integers(-100, 700)), min_size=1, max_size=60))
def test_no_two_names_are_alike_and_none_has_a_running_number(drawn_points) -> None:
    xy = np.array([(x, y) for _, _, x, y in drawn_points], dtype=float)
    points = Points(xy, [kind for kind, *_ in drawn_points], [own for _, own, *_ in drawn_points])
    for reader in (SWEDISH, ENGLISH):
        found = [place_name(name, reader) for name in names(points, pins=[(200, 150), (600, 0), (400, 0)])]
        assert len(set(found)) == len(found)
        assert not any(re.search(r" \d+$", name) for name in found)
        assert all(name[0].isupper() for name in found)


@drawn(st.permutations(range(6)))
def test_names_hang_on_no_order_of_the_ways(order) -> None:
    picked = [0, 1, 2, 3, 4, 5]
    shuffled = [picked[row] for row in order] + [6, 7]
    ways = Ways(
        [VILLAGE.lines[row] for row in shuffled],
        [VILLAGE.names[row] for row in shuffled],
        [VILLAGE.classes[row] for row in shuffled],
        [VILLAGE.structure[row] for row in shuffled],
    )
    points = Points(np.array([(200, 100), (200, 200), (300, 20)], float), ["bridge", "tunnel", "car_park"])
    assert told(points, ways=ways, pins=[(200, 150)]) == told(points, pins=[(200, 150)])
