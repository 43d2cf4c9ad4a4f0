"""Gates, walls and deleted objects: the shortest way through the imported network, as the README of the cases has it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from est_walks_plugin.model.errors import InputError

from .osm_grid import degrees, imported, metres, node, osm, way

CASES = Path(__file__).parents[1] / "data" / "cases"


@pytest.mark.parametrize(
    ("file", "start", "end", "expected"),
    [
        ("N03/plaza_relation.osm", (-100, 0), (200, 0), 334),
        ("N03/plaza_way.osm", (-100, 0), (200, 0), 334),
        ("N04/josm.osm", (0, 0), (200, 0), 200),
        ("N04/josm_deleted_only.osm", (0, 0), (200, 0), 600),
        ("N06/overpass.json", (0, 0), (200, 0), 200),
        ("N07/gis_osm_roads_free_1.shp", (0, 0), (100, 100), 200),
        ("N07/gis_osm_roads_free_1.geojson", (0, 0), (100, 100), 200),
        ("N09/gc_nat.geojson", (0, 0), (200, 0), 600),
    ],
)
def test_the_cases(file: str, start: tuple[int, int], end: tuple[int, int], expected: float, tmp_path: Path) -> None:
    with imported(tmp_path, CASES / file) as (store, receipt):
        assert metres(store, start, end) == pytest.approx(expected, rel=0.01)
        assert receipt.balances
        names = {row["name"] for row in store.rows("path", columns=["name"])}
        assert not names & {"Borttagen", "E18"}


@pytest.mark.parametrize(
    ("at_middle", "expected"),
    [
        ("barrier=gate", 200),
        ("barrier=gate access=private", 600),
        ("barrier=gate access=no", 600),
        ("barrier=gate access=private foot=yes", 200),
        ("barrier=lift_gate foot=no", 600),
        ("barrier=lift_gate", 200),
        ("barrier=swing_gate motor_vehicle=no", 200),
        ("barrier=gate locked=yes", 600),
        ("barrier=gate locked=yes foot=permissive", 200),
        ("barrier=gate locked=no", 200),
        ("barrier=stile", 200),
        ("barrier=kissing_gate", 200),
        ("barrier=kissing_gate foot=private", 600),
        ("barrier=bollard", 200),
        ("barrier=bollard access=no foot=yes bicycle=yes", 200),
        ("barrier=cycle_barrier", 200),
        ("barrier=turnstile access=customers", 200),
        ("barrier=block", 200),
        ("barrier=kerb kerb=raised", 200),
        ("barrier=wall", 600),
        ("barrier=fence", 600),
        ("barrier=hedge", 600),
        ("barrier=fence foot=yes", 200),
        ("barrier=retaining_wall", 600),
        ("entrance=main", 200),
        ("entrance=yes access=private", 600),
        ("door=hinged locked=yes", 600),
        ("highway=gate access=no", 600),
        ("highway=elevator", 200),
        ("highway=elevator access=private", 600),
        ("barrier=gate access=private;no", 600),
        ("barrier=gate locked=YES", 600),
        ("barrier=gate access=unknown", 200),
        ("barrier=chain access=no", 600),
        ("barrier=gate access=no bicycle=yes", 600),
        ("abandoned:barrier=gate access=private", 200),
        ("highway=crossing", 200),
        ("highway=street_lamp", 200),
        ("disused:barrier=wall", 200),
    ],
)
def test_a_barrier_in_the_way(at_middle: str, expected: float, tmp_path: Path) -> None:
    with imported(tmp_path, osm(at_middle=at_middle)) as (store, receipt):
        assert metres(store) == pytest.approx(expected, rel=0.01)
        assert receipt.extra["restrictions"]["closed_nodes"] == (1 if expected == 600 else 0)
        assert any("were closed" in note for note in receipt.notes) is (expected == 600)
        assert store.count("path") == (3 if expected == 600 else 2)


WALKED = """
    highway=footway access=no foot=designated | highway=footway access=customers | highway=footway foot=discouraged
    highway=service service=parking_aisle | highway=service motor_vehicle=private | highway=footway construction=minor
    highway=footway disused=no | highway=steps ramp=yes | highway=steps incline=up | highway=footway indoor=no
    highway=footway tunnel=yes | highway=footway tunnel=building_passage | highway=elevator | highway=path informal=yes
    highway=cycleway segregated=yes | highway=bridleway foot=yes | highway=trunk | highway=Footway
    highway=footway;cycleway | railway=platform | highway=footway foot:backward=no | highway=footway seasonal=summer
"""
NOT_WALKED = """
    highway=footway access=agricultural | highway=footway access=permit | highway=service access=private
    highway=proposed proposed=footway | highway=construction construction=footway | highway=footway construction=yes
    highway=footway proposed=yes | highway=footway abandoned=yes | highway=footway disused=yes
    highway=footway demolished=yes | highway=footway razed=yes | abandoned:highway=footway | proposed:highway=footway
    construction:highway=footway | was:highway=footway | highway=abandoned | highway=steps indoor=yes | highway=corridor
    highway=via_ferrata | highway=cycleway foot=no | highway=busway foot=no | highway=trunk motorroad=yes
    highway=trunk foot=no | highway=motorway_link | highway=raceway | highway=no | highway=ladder | route=ferry
    highway=footway oneway:foot=-1 | highway=footway foot:forward=no | highway=steps conveying=backward
"""


@pytest.mark.parametrize(
    ("short", "expected"),
    [(" ".join(way_.split()), 200) for line in WALKED.split("\n") for way_ in line.split("|") if way_.strip()]
    + [(" ".join(way_.split()), 600) for line in NOT_WALKED.split("\n") for way_ in line.split("|") if way_.strip()],
)
def test_what_is_walked(short: str, expected: float, tmp_path: Path) -> None:
    with imported(tmp_path, osm(short=short)) as (store, _):
        assert metres(store) == pytest.approx(expected, rel=0.01)


def test_classes_that_no_list_knows_are_told(tmp_path: Path) -> None:
    with imported(tmp_path, osm(short="highway=ladder")) as (_, receipt):
        assert any("ladder (1)" in note for note in receipt.notes)


def test_a_barrier_of_an_unknown_kind_is_told(tmp_path: Path) -> None:
    with imported(tmp_path, osm(at_middle="barrier=mystery")) as (store, receipt):
        assert metres(store) == pytest.approx(200, rel=0.01)
        assert any("mystery (1)" in note for note in receipt.notes)


SIDES = node(6, 100, 50) + node(7, 100, -50) + node(8, 60, 30) + node(9, 140, 30)


@pytest.mark.parametrize(
    ("line", "refs", "middle", "short", "expected"),
    [
        ("barrier=fence", [6, 2, 7], "", "highway=footway", 600),
        ("barrier=wall", [6, 2, 7], "", "highway=footway", 600),
        ("barrier=hedge", [6, 2, 7], "", "highway=footway", 600),
        ("barrier=city_wall", [6, 2, 7], "", "highway=footway", 600),
        ("waterway=river", [6, 2, 7], "", "highway=footway", 600),
        ("waterway=canal", [6, 2, 7], "", "highway=footway", 600),
        ("waterway=stream", [6, 2, 7], "", "highway=footway", 200),
        ("waterway=river tunnel=culvert", [6, 2, 7], "", "highway=footway", 200),
        ("waterway=river", [6, 2, 7], "ford=yes", "highway=footway", 200),
        ("waterway=river", [6, 2, 7], "", "highway=footway bridge=yes layer=1", 200),
        ("barrier=fence", [6, 2, 7], "barrier=gate", "highway=footway", 200),
        ("barrier=fence", [6, 2, 7], "barrier=gate access=private", "highway=footway", 600),
        ("barrier=fence", [6, 2, 7], "highway=crossing", "highway=footway", 200),
        ("barrier=fence", [6, 2, 7], "", "highway=footway tunnel=yes layer=-1", 200),
        ("barrier=fence foot=yes", [6, 2, 7], "", "highway=footway", 200),
        ("barrier=kerb", [6, 2, 7], "", "highway=footway", 200),
        ("barrier=fence", [6, 2, 7], "barrier=entrance", "highway=footway", 200),
        ("barrier=fence", [6, 2, 7], "barrier=gate locked=yes", "highway=footway", 600),
        ("barrier=fence layer=1", [6, 2, 7], "", "highway=footway", 200),
        ("barrier=fence access=private", [6, 2, 7], "", "highway=footway", 600),
        ("barrier=gate locked=yes", [6, 2, 7], "", "highway=footway", 600),
        ("disused:barrier=fence", [6, 2, 7], "", "highway=footway", 200),
        ("barrier=wall", [6, 2, 7], "", "highway=footway tunnel=building_passage", 200),
        ("barrier=fence", [6, 2], "", "highway=footway", 200),  # ends at the way, does not cross it
        ("barrier=fence", [8, 2, 9], "", "highway=footway", 200),  # touches it from one side
        ("barrier=hedge", [1, 2, 3], "", "highway=footway", 200),  # runs along it
    ],
)
def test_walls_and_rivers_across_a_way(
    line: str, refs: list[int], middle: str, short: str, expected: float, tmp_path: Path
) -> None:
    with imported(tmp_path, osm(at_middle=middle, short=short, nodes=SIDES, more=way(12, refs, line))) as (store, _):
        assert metres(store) == pytest.approx(expected, rel=0.01)


def test_paths_on_one_side_of_a_wall_stay_joined(tmp_path: Path) -> None:
    """Two paths meet at the foot of a wall; the third, behind it, is cut off."""
    more = way(12, [6, 2, 7], "barrier=wall") + way(13, [8, 2], "highway=path")
    with imported(tmp_path, osm(nodes=SIDES, more=more)) as (store, _):
        assert metres(store, (60, 30), (0, 0)) == pytest.approx(150, rel=0.02)
        assert metres(store) == pytest.approx(600, rel=0.01)


@pytest.mark.parametrize(
    "head", ['action="delete"', 'visible="false"', "action='delete'", 'version="2" visible="False"']
)
def test_what_is_deleted_is_not_there(head: str, tmp_path: Path) -> None:
    text = osm().replace(
        '<way id="10" version="1"', f'<way id="10" {head}' if "version" in head else f'<way id="10" version="1" {head}'
    )
    with imported(tmp_path, text) as (store, _):
        assert metres(store) == pytest.approx(600, rel=0.01)


def test_the_newest_version_of_a_history_counts(tmp_path: Path) -> None:
    gone = '<way id="10" version="2" visible="false"/>'
    with imported(tmp_path, osm(more=gone)) as (store, _):
        assert metres(store) == pytest.approx(600, rel=0.01)


def test_ways_before_their_nodes_and_geometry_in_the_ways(tmp_path: Path) -> None:
    """Overpass: "out body; >; out skel" gives ways first, "out geom" gives positions instead of nodes."""
    text = osm()
    start, stop = text.index("<node"), text.index("<way")
    turned = text[:start] + text[stop:].replace("</osm>", "") + text[start:stop] + "</osm>"
    with imported(tmp_path, turned, "turned.osm") as (store, _):
        assert metres(store) == pytest.approx(200, rel=0.01)
    nds = "".join(
        '<nd ref="{0}" lat="{2:.7f}" lon="{1:.7f}"/>'.format(i, *degrees(x, 0)) for i, x in ((1, 0), (2, 100), (3, 200))
    )
    geom = f'<osm version="0.6"><way id="10"><bounds/>{nds}<tag k="highway" v="footway"/></way></osm>'
    with imported(tmp_path, geom, "geom.osm") as (store, _):
        assert metres(store) == pytest.approx(200, rel=0.01)


def _json(*elements: dict[str, object]) -> str:
    return json.dumps({"version": 0.6, "generator": "Overpass API 0.7", "osm3s": {}, "elements": list(elements)})


def _at(x: float, y: float) -> dict[str, float]:
    lon, lat = degrees(x, y)
    return {"lat": lat, "lon": lon}


LINE = [_at(0, 0), _at(100, 0), _at(200, 0)]
ROUND = [_at(0, 0), _at(0, 200), _at(200, 200), _at(200, 0)]
STREET = {"type": "way", "id": 11, "nodes": [1, 4, 5, 3], "geometry": ROUND, "tags": {"highway": "residential"}}


@pytest.mark.parametrize(
    ("elements", "expected"),
    [
        ([{"type": "way", "id": 10, "nodes": [1, 2, 3], "geometry": LINE, "tags": {"highway": "footway"}}, STREET], 200),
        ([{"type": "way", "id": 10, "geometry": LINE, "tags": {"highway": "footway", "foot": "no"}}, STREET], 600),
        (
            [{"type": "way", "id": 10, "geometry": LINE, "tags": {"highway": "footway"}}, STREET,
             {"type": "node", "id": 2, **_at(100, 0), "tags": {"barrier": "gate", "locked": "yes"}}],
            600,
        ),
        ([{"type": "way", "id": 10, "visible": False, "geometry": LINE, "tags": {"highway": "footway"}}, STREET], 600),
        ([{"type": "way", "id": 10, "geometry": [LINE[0], None, LINE[2]], "tags": {"highway": "footway"}}, STREET], 600),
    ],
)  # fmt: skip
def test_overpass_json(elements: list[dict[str, object]], expected: float, tmp_path: Path) -> None:
    with imported(tmp_path, _json(*elements), "export.json") as (store, receipt):
        assert metres(store) == pytest.approx(expected, rel=0.01)
        assert [row["attribution"] for row in store.rows("source")] == ["© OpenStreetMap contributors"]
        assert receipt.balances


def test_overpass_json_of_centres_is_told(tmp_path: Path) -> None:
    text = _json({"type": "way", "id": 10, "center": _at(100, 0), "tags": {"highway": "footway"}})
    with pytest.raises(InputError, match="out geom"), imported(tmp_path, text, "export.json"):
        pass
    broken = _json({"type": "way", "id": 10}).replace('"osm3s"', '"remark": "runtime error: Query timed out", "osm3s"')
    with pytest.raises(InputError, match="broke off"), imported(tmp_path, broken, "broken.json"):
        pass


ACROSS = node(20, 80, 40) + node(21, 80, -40)


@pytest.mark.parametrize(
    ("line", "middle", "short", "told"),
    [
        ("barrier=fence", "", "highway=footway", True),
        ("barrier=wall", "", "highway=footway", True),
        ("barrier=hedge", "", "highway=footway", True),
        ("waterway=river", "", "highway=footway", True),
        ("barrier=fence", "", "highway=footway bridge=yes layer=1", False),
        ("barrier=fence", "", "highway=footway tunnel=yes layer=-1", False),
        ("barrier=fence layer=1", "", "highway=footway", False),
        ("barrier=fence foot=yes", "", "highway=footway", False),
        ("barrier=kerb", "", "highway=footway", False),
        ("waterway=stream", "", "highway=footway", False),
    ],
)
def test_walls_that_only_cross_a_way_are_told(line: str, middle: str, short: str, told: bool, tmp_path: Path) -> None:
    text = osm(at_middle=middle, short=short, nodes=ACROSS, more=way(12, [20, 21], line))
    with imported(tmp_path, text) as (store, receipt):
        assert metres(store) == pytest.approx(200, rel=0.01)
        assert any("cross a wall, fence or water" in note for note in receipt.notes) == told
        assert (receipt.extra["restrictions"]["crossed_walls"] == ["way/10"]) == told


def test_a_wall_beside_a_gate_of_the_way_is_not_told(tmp_path: Path) -> None:
    beside = node(20, 101, 40) + node(21, 101, -40)
    text = osm(at_middle="barrier=gate", nodes=beside, more=way(12, [20, 21], "barrier=fence"))
    with imported(tmp_path, text) as (_, receipt):
        assert receipt.extra["restrictions"]["crossed_walls"] == []
