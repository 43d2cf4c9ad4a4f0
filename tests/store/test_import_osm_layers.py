"""Layers with OpenStreetMap's columns, in every file type and every program's dress: OpenStreetMap's rules decide."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.operations.scene import read_paths

from .osm_grid import degrees, imported, metres

SHORT = [(0, 0), (100, 0), (200, 0)]
LONG = [(0, 0), (0, 200), (200, 200), (200, 0)]


def _line(points: list[tuple[float, float]]) -> dict[str, Any]:
    return {"type": "LineString", "coordinates": [degrees(*point) for point in points]}


def _feature(geometry: dict[str, Any], properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _geojson(*features: dict[str, Any]) -> str:
    return json.dumps({"type": "FeatureCollection", "features": list(features)})


def layer(short: dict[str, Any], long: dict[str, Any], *more: dict[str, Any]) -> str:
    """Return a layer of the two ways."""
    return _geojson(_feature(_line(SHORT), short), _feature(_line(LONG), long), *more)


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ({"@id": "way/10", "highway": "footway"}, {"@id": "way/11", "highway": "residential"}, 200),
        ({"@id": "way/10", "highway": "footway", "access": "private"}, {"@id": "way/11", "highway": "residential"}, 600),
        ({"osm_id": 10, "highway": "path", "foot": "no"}, {"osm_id": 11, "highway": "residential"}, 600),
        ({"full_id": "w10", "highway": "cycleway", "foot": "use_sidepath"}, {"full_id": "w11", "highway": "service"}, 600),
        ({"full_id": "w10", "highway": "construction"}, {"full_id": "w11", "highway": "service"}, 600),
        ({"osm_id": "10", "highway": "service", "access": "no", "foot": "yes"}, {"osm_id": "11", "highway": "service"}, 200),
        ({"osm_id": "10", "highway": "trunk", "motorroad": "yes"}, {"osm_id": "11", "highway": "service"}, 600),
        ({"osm_id": "10", "fclass": "motorway"}, {"osm_id": "11", "fclass": "track_grade2"}, 600),
        ({"osm_id": "10", "fclass": "bridleway"}, {"osm_id": "11", "fclass": "unknown"}, 600),
        ({"osm_id": "10", "fclass": "footway"}, {"osm_id": "11", "fclass": "unknown"}, 200),
        ({"osm_id": "10", "highway": "footway", "other_tags": '"access"=>"private","lit"=>"yes"'},
         {"osm_id": "11", "highway": "residential", "other_tags": '"surface"=>"asphalt"'}, 600),
        ({"osm_id": "10", "other_tags": '"highway"=>"footway","foot"=>"no"'},
         {"osm_id": "11", "other_tags": '"highway"=>"residential"'}, 600),
        ({"id": 10, "tags": {"highway": "footway", "foot": "private"}}, {"id": 11, "tags": {"highway": "service"}}, 600),
        ({"osmid": "[10, 12]", "highway": "['footway', 'path']"}, {"osmid": "11", "highway": "residential"}, 200),
        ({"osm_id": 10, "type": "motorway"}, {"osm_id": 11, "type": "residential"}, 600),
        ({"@id": "way/10", "highway": "corridor", "indoor": "yes"}, {"@id": "way/11", "highway": "residential"}, 600),
        ({"osm_type": "way", "osm_id": 10, "highway": "raceway"}, {"osm_type": "way", "osm_id": 11, "highway": "road"}, 600),
    ],
)  # fmt: skip
def test_rules_of_openstreetmap(short: dict[str, Any], long: dict[str, Any], expected: float, tmp_path: Path) -> None:
    with imported(tmp_path, layer(short, long), "roads.geojson") as (store, receipt):
        assert metres(store) == pytest.approx(expected, rel=0.01)
        assert {row["attribution"] for row in store.rows("source")} == {"© OpenStreetMap contributors"}
        assert receipt.balances


@pytest.mark.parametrize(
    ("driver", "ending", "options"),
    [
        ("GPKG", "gpkg", []),
        ("ESRI Shapefile", "shp", ["ENCODING=UTF-8"]),
        ("FlatGeobuf", "fgb", []),
        ("GeoJSONSeq", "geojsonl", []),
        ("GML", "gml", []),
        ("MapInfo File", "tab", []),
        ("CSV", "csv", ["GEOMETRY=AS_WKT"]),
        ("SQLite", "sqlite", []),
    ],
)
def test_every_file_type(driver: str, ending: str, options: list[str], tmp_path: Path) -> None:
    from osgeo import gdal

    source = tmp_path / "source.geojson"
    hours = "no @ (20:00-06:00)"
    source.write_text(
        layer(
            {"osm_id": "10", "highway": "footway", "access": "private", "lit": "yes", "access:conditional": ""},
            {"osm_id": "11", "highway": "residential", "access": "yes", "lit": "no", "access:conditional": hours},
        ),
        encoding="utf-8",
    )
    target = tmp_path / f"roads.{ending}"
    made = gdal.VectorTranslate(
        str(target), str(source), format=driver, datasetCreationOptions=[], layerCreationOptions=options
    )
    del made
    with imported(tmp_path, target) as (store, _):
        assert metres(store) == pytest.approx(600, rel=0.01)
        assert [path["lit"] for path in store.rows("path")] == ["no"]
        if ending != "gml":  # GML writes no colon into a name
            assert list(read_paths(store).hours().rules)


def test_gates_walls_and_parks_of_a_mixed_layer(tmp_path: Path) -> None:
    ways = ({"@id": "way/10", "highway": "footway"}, {"@id": "way/11", "highway": "residential"})
    gate = _feature(
        {"type": "Point", "coordinates": degrees(100, 0)}, {"@id": "node/2", "barrier": "gate", "locked": "yes"}
    )
    with imported(tmp_path, layer(*ways, gate), "gate.geojson") as (store, receipt):
        assert metres(store) == pytest.approx(600, rel=0.01)
        assert receipt.extra["restrictions"]["closed_nodes"] == 1
    fence = _feature(_line([(100, 50), (100, 0), (100, -50)]), {"@id": "way/12", "barrier": "fence"})
    with imported(tmp_path, layer(*ways, fence), "fence.geojson") as (store, _):
        assert metres(store) == pytest.approx(600, rel=0.01)
    ring = [degrees(*point) for point in ((50, -30), (150, -30), (150, 30), (50, 30), (50, -30))]
    park = _feature(
        {"type": "Polygon", "coordinates": [ring]},
        {"@id": "way/13", "leisure": "park", "name": "Stadsparken", "opening_hours": "06:00-20:00"},
    )
    with imported(tmp_path, layer(*ways, park), "park.geojson") as (store, _):
        (rules,) = read_paths(store).hours().rules.values()
        assert [(rule.text, rule.of) for rule in rules] == [("06:00-20:00", "Stadsparken")]


def test_a_municipal_layer_stays_municipal(tmp_path: Path) -> None:
    text = layer({"id": 1, "typ": "GC-väg", "status": "Planerad"}, {"id": 2, "typ": "Gata", "status": "Befintlig"})
    with imported(tmp_path, text, "gc.geojson") as (store, _):
        assert metres(store) == pytest.approx(600, rel=0.01)
        assert {row["attribution"] for row in store.rows("source")} == {None}


def test_municipal_lines_as_text_in_a_table(tmp_path: Path) -> None:
    rows = ["id;typ;geom"]
    for number, points in ((1, SHORT), (2, LONG)):
        pairs = ", ".join("{} {}".format(*degrees(*point)) for point in points)
        rows.append(f"{number};GC-väg;LINESTRING ({pairs})")
    with imported(tmp_path, "\n".join(rows), "gc.csv") as (store, _):
        assert metres(store) == pytest.approx(200, rel=0.01)


def test_a_busway_is_walked_and_told(tmp_path: Path) -> None:
    ways = ({"osm_id": "10", "fclass": "busway"}, {"osm_id": "11", "fclass": "residential"})
    with imported(tmp_path, layer(*ways), "roads.geojson") as (store, receipt):
        assert metres(store) == pytest.approx(200, rel=0.01)
        assert any("1 bus road" in note for note in receipt.notes)


HOURS = "no @ (20:00-06:00)"
PLAIN = {"osm_id": "11", "highway": "residential", "access": "yes"}
DRESSES: dict[str, tuple[dict[str, str], float, str]] = {
    "private": ({"highway": "footway", "access": "private"}, 600, ""),
    "on foot all the same": ({"highway": "footway", "access": "private", "foot": "yes"}, 200, ""),
    "motorway": ({"highway": "motorway"}, 600, ""),
    "not built": ({"highway": "construction", "construction": "footway"}, 600, ""),
    "by the hour": ({"highway": "footway", "access:conditional": HOURS}, 200, HOURS),
    "foot by the hour": ({"highway": "footway", "foot:conditional": HOURS}, 200, HOURS),
    "opening hours": ({"highway": "footway", "opening_hours": "06:00-20:00"}, 200, "06:00-20:00"),
    "one way": ({"highway": "footway", "oneway:foot": "-1"}, 600, ""),
}


def _kml(short: dict[str, str], long: dict[str, str], schema: bool) -> str:
    """Return the ways in KML: their tags as plain data, as overpass-turbo writes them, or by a schema, as GDAL does."""

    def placemark(points: list[tuple[float, float]], told: dict[str, str]) -> str:
        where = " ".join("{:.7f},{:.7f}".format(*degrees(*point)) for point in points)
        if schema:
            cells = "".join(f'<SimpleData name="{key}">{value}</SimpleData>' for key, value in told.items())
            data = f'<SchemaData schemaUrl="#osm">{cells}</SchemaData>'
        else:
            data = "".join(f'<Data name="{key}"><value>{value}</value></Data>' for key, value in told.items())
        shape = f"<LineString><coordinates>{where}</coordinates></LineString>"
        return f"<Placemark><ExtendedData>{data}</ExtendedData>{shape}</Placemark>"

    names = dict.fromkeys([*short, *long])
    fields = "".join(f'<SimpleField name="{name}" type="string"/>' for name in names)
    return (
        '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>'
        f'<Schema name="osm" id="osm">{fields}</Schema>{placemark(SHORT, short)}{placemark(LONG, long)}</Document></kml>'
    )


def _written(folder: Path, dress: str, short: dict[str, str], long: dict[str, str]) -> Path:
    from osgeo import gdal

    if dress.startswith("kml"):
        target = folder / "roads.kml"
        target.write_text(_kml(short, long, dress == "kml by a schema"), encoding="utf-8")
        return target
    kept = ("osm_id", "highway")
    if dress == "other_tags":
        short, long = ({name: told[name] for name in kept if name in told} | {
            "other_tags": ",".join(f'"{key}"=>"{value}"' for key, value in told.items() if key not in kept)
        } for told in (short, long))  # fmt: skip
    elif dress == "underscores":
        short, long = ({key.replace(":", "_"): value for key, value in told.items()} for told in (short, long))
    source = folder / "source.geojson"
    source.write_text(layer(short, long), encoding="utf-8")
    driver, name = {"shapefile": ("ESRI Shapefile", "roads.shp")}.get(dress, ("GPKG", "roads.gpkg"))
    made = gdal.VectorTranslate(str(folder / name), str(source), format=driver)
    del made
    return folder / name


@pytest.mark.parametrize("tags", DRESSES)
@pytest.mark.parametrize("dress", ["kml of data", "kml by a schema", "shapefile", "other_tags", "underscores"])
def test_tags_mean_the_same_in_every_dress(dress: str, tags: str, tmp_path: Path) -> None:
    """Also where a Shapefile has cut their names to ten letters, or GDAL put them into one column."""
    short, expected, hours = DRESSES[tags]
    with imported(tmp_path, _written(tmp_path, dress, {"osm_id": "10", **short}, PLAIN)) as (store, receipt):
        assert metres(store) == pytest.approx(expected, rel=0.01)
        rules = [rule.text for found in read_paths(store).hours().rules.values() for rule in found]
        assert rules == ([hours] if hours else [])
        assert any("OpenStreetMap's" in note for note in receipt.notes)
