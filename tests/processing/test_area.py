"""AREA means the same in every algorithm that has it: a name, a uuid, "all", or a polygon layer however it is given."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import ogr, osr
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from shapely.geometry import Point, Polygon, box, mapping

from est_walks_plugin.model.crs import transform
from est_walks_plugin.processing.registry import algorithms
from est_walks_plugin.store import Store

from .. import town
from .contract import RefusedError, run, table

BORDER = box(*town.at(-50, -50), *town.at(town.SIDE + 50, town.SIDE + 50))
SOUTH = box(*town.at(-50, -50), *town.at(town.SIDE + 50, town.SIDE / 2))


OF_ITS_OWN: dict[str, dict[str, Any]] = {
    "recordeffort": {"KIND": "presence_guard", "FROM": "2026-01-01T18:00:00", "TO": "2026-01-01T21:00:00"},
    "situationreport": {"PERIOD": "year", "DATE": "2025-06-01"},
}
"""What an algorithm needs besides, to come as far as its area."""


def with_area() -> list[str]:
    found = []
    for cls in algorithms():
        algorithm = cls()
        algorithm.initAlgorithm({})
        if algorithm.parameterDefinition("AREA") is not None:
            found.append(cls.ID)
    return found


def in_degrees(shape: Polygon) -> Polygon:
    return Polygon(transform(np.asarray(shape.exterior.coords), "EPSG:3011", "EPSG:4326"))


@pytest.fixture
def given(tmp_path: Path) -> dict[str, Any]:
    """What other parameters are given, by their names, where an algorithm has them."""
    streets = tmp_path / "streets.geojson"
    line = {"type": "LineString", "coordinates": [[17.731, 59.466], [17.733, 59.467]]}
    collection = {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": line}]}
    streets.write_text(json.dumps(collection), encoding="utf-8")
    x, y = town.START
    return {
        "INPUT": str(streets),
        "BACKGROUND": str(streets),
        "OUTPUT": str(tmp_path / "ut.gpkg"),
        "NAME": "Vandring",
        "START": f"{x},{y} [EPSG:3011]",
        "START_TIME": "2026-10-15T18:30:00",
        "TIME_LIMIT_S": 0.3,
        "ENDPOINT": "https://127.0.0.1:9/api/interpreter",
        "TITLE": "Sex insatser",
        "FROM": "2026-01-01",
        "TO": "2026-12-31",
    }


@pytest.fixture
def layer() -> Iterator[str]:
    """The name of a loaded layer with the town's border, in degrees."""
    made = QgsVectorLayer("Polygon?crs=EPSG:4326", "Ritad yta", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt(in_degrees(BORDER).wkt))
    made.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(made)
    yield made.name()
    QgsProject.instance().removeMapLayer(made.id())


def parameters(name: str, store: Path, given: dict[str, Any], area: Any) -> dict[str, Any]:
    algorithm = next(cls for cls in algorithms() if name == cls.ID)()
    algorithm.initAlgorithm({})
    known = {one.name() for one in algorithm.parameterDefinitions()}
    told = {one: value for one, value in {**given, **OF_ITS_OWN.get(name, {})}.items() if one in known}
    if name == "situationreport":
        told["OUTPUT"] = str(Path(given["OUTPUT"]).with_suffix(".pdf"))
    return {**told, "STORE": str(store), "AREA": area}


def outcome(name: str, town_file: Path, folder: Path, given: dict[str, Any], area: Any) -> Any:
    """Return the numbers an algorithm gives for an area, in a fresh store, or why it says no."""
    store = folder / "fresh.gpkg"
    store.write_bytes(town_file.read_bytes())
    try:
        outputs = run(name, parameters(name, store, given, area))
    except RefusedError as error:
        return str(error)
    return {key: value for key, value in outputs.items() if isinstance(value, (int, float))}


def test_there_are_algorithms_with_an_area() -> None:
    assert {"rankplaces", "planwalk", "assesslighting", "importnetwork", "fetchosm"} <= set(with_area())


@pytest.mark.parametrize("name", with_area())
def test_every_way_to_say_the_same_area_gives_the_same(
    name: str, town_file: Path, tmp_path: Path, given: dict[str, Any], layer: str
) -> None:
    with Store.open(str(town_file), readonly=True) as store:
        uuid = store.rows("area", columns=("uuid",))[0]["uuid"]
    file = tmp_path / "yta.geojson"
    shape = {"type": "Feature", "properties": {}, "geometry": mapping(in_degrees(BORDER))}
    file.write_text(json.dumps({"type": "FeatureCollection", "features": [shape]}), encoding="utf-8")
    first = outcome(name, town_file, tmp_path, given, town.AREA)
    ways = [uuid, "BYN ", layer, QgsProject.instance().mapLayersByName(layer)[0].id(), str(file), BORDER.wkt]
    assert [outcome(name, town_file, tmp_path, given, way) for way in ways] == [first] * len(ways)
    assert not isinstance(first, str) or "no area" not in first, first


@pytest.mark.parametrize("name", with_area())
def test_an_area_nobody_knows_is_refused_with_those_there_are(
    name: str, town_file: Path, tmp_path: Path, given: dict[str, Any]
) -> None:
    said = outcome(name, town_file, tmp_path, given, "Norrland")
    assert isinstance(said, str)
    assert "Norrland" in said
    assert town.AREA in said
    assert said.count(". ") == 0, "one sentence"
    assert all(not table(tmp_path / "fresh.gpkg", made) for made in ("ranking", "walk", "dark_gap", "commitment"))


def test_a_polygon_of_ones_own_limits_the_work_and_is_kept_once(town_file: Path, tmp_path: Path) -> None:
    store = tmp_path / "fresh.gpkg"
    store.write_bytes(town_file.read_bytes())
    south = "SRID=4326;" + in_degrees(SOUTH).wkt
    whole = run("rankplaces", {"STORE": str(store), "AREA": "all"})
    for _ in range(2):
        half = run("rankplaces", {"STORE": str(store), "AREA": south})
        assert 0 < half["PLACE_COUNT"] < whole["PLACE_COUNT"]
    run("assesslighting", {"STORE": str(store), "AREA": south})
    own = table(store, "area", "kind = 'own'")
    assert len(own) == 1
    assert {row["area"] for row in table(store, "ranking")} == {None, own[0]["uuid"]}
    assert {row["area"] for row in table(store, "dark_gap")} == {own[0]["uuid"]}


def test_of_several_layers_the_one_of_polygons_is_the_area(
    town_file: Path, tmp_path: Path, given: dict[str, Any]
) -> None:
    """The points beside it are no area, and of two layers of polygons nobody guesses one."""
    file = tmp_path / "kommun.gpkg"
    driver = ogr.GetDriverByName("GPKG")
    system = osr.SpatialReference()
    system.ImportFromEPSG(3011)
    data = driver.CreateDataSource(str(file))
    for name, kind, shape in (("hållplatser", ogr.wkbPoint, Point(*town.at(1, 1))), ("omrade", ogr.wkbPolygon, BORDER)):
        row = ogr.Feature(data.CreateLayer(name, system, kind).GetLayerDefn())
        row.SetGeometry(ogr.CreateGeometryFromWkb(shape.wkb))
        data.GetLayerByName(name).CreateFeature(row)
    data = None
    name = "rankplaces"
    as_named = outcome(name, town_file, tmp_path, given, f"{file}|layername=omrade")
    assert not isinstance(as_named, str), as_named
    assert outcome(name, town_file, tmp_path, given, str(file)) == as_named
    data = driver.Open(str(file), 1)
    row = ogr.Feature(data.CreateLayer("nyko", system, ogr.wkbPolygon).GetLayerDefn())
    row.SetGeometry(ogr.CreateGeometryFromWkb(SOUTH.wkb))
    data.GetLayerByName("nyko").CreateFeature(row)
    data = None
    refused = outcome(name, town_file, tmp_path, given, str(file))
    assert isinstance(refused, str)
    assert "|layername=omrade" in refused
