"""The area of an import, however it is written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from shapely.geometry import Point, Polygon, box, mapping

from est_walks_plugin.model.area import Area
from est_walks_plugin.model.crs import transform
from est_walks_plugin.model.errors import InputError, NotFoundError, ParameterError
from est_walks_plugin.operations.areas import resolve_area
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.store import Store

AREA = box(135_000, 6_595_000, 136_000, 6_596_500)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with create_store(str(tmp_path / "s.gpkg"), areas=[("Torget", AREA)]) as made:
        yield made


def in_degrees() -> Polygon:
    return Polygon(transform(np.asarray(AREA.exterior.coords), "EPSG:3011", "EPSG:4326"))


def same(found: Area, tolerance: float = 1.0) -> bool:
    return bool(AREA.symmetric_difference(found.polygon).area < tolerance * AREA.length)


def test_no_area(store: Store) -> None:
    assert resolve_area(store, None).polygon is None
    assert resolve_area(store, " ").polygon is None


def test_a_name_a_shape_and_a_uuid(store: Store) -> None:
    assert same(resolve_area(store, "torget"))
    assert same(resolve_area(store, AREA))
    assert same(resolve_area(store, store.rows("area", columns=["uuid"])[0]["uuid"]))


@pytest.mark.parametrize(
    "text",
    ["135000,136000,6595000,6596500", "135000,136000,6595000,6596500 [EPSG:3011]", "1.35e5, 136000.0 ,6595000,6596500"],
)
def test_an_extent_as_qgis_writes_it(store: Store, text: str) -> None:
    assert same(resolve_area(store, text))


def test_wkt(store: Store) -> None:
    assert same(resolve_area(store, AREA.wkt))
    assert same(resolve_area(store, "SRID=4326;" + in_degrees().wkt))


def test_a_file_of_polygons(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "omrade.geojson"
    left, right = in_degrees(), None
    west, south, east, north = left.bounds
    middle = (west + east) / 2
    left, right = left.intersection(box(west, south, middle, north)), left.intersection(box(middle, south, east, north))
    features = [{"type": "Feature", "properties": {}, "geometry": mapping(shape)} for shape in (left, right)]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    assert same(resolve_area(store, str(path)))


def test_what_is_no_area(store: Store, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="Torget"):
        resolve_area(store, "Norrland")
    with pytest.raises(ParameterError, match="not a polygon"):
        resolve_area(store, Point(1, 2))
    with pytest.raises(ParameterError, match="WKT"):
        resolve_area(store, "POLYGON((1 2, 3")
    points = tmp_path / "punkter.geojson"
    points.write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},'
        '"geometry":{"type":"Point","coordinates":[17.7,59.4]}}]}'
    )
    with pytest.raises(InputError, match="no polygon to cut to"):
        resolve_area(store, str(points))
