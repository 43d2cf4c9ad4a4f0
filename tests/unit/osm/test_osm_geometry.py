"""WKB written and read without detours."""

from __future__ import annotations

import numpy as np
from shapely import wkb
from shapely.geometry import LineString, MultiPolygon, Point, Polygon

from est_walks_plugin.importers.osm import geometry as osm_geometry

SHELL = np.array([(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)], dtype=float)
HOLE = np.array([(2, 2), (2, 4), (4, 4), (2, 2)], dtype=float)


def test_what_is_written_is_what_shapely_reads() -> None:
    assert wkb.loads(osm_geometry.line_wkb(SHELL)).equals(LineString(SHELL))
    area = wkb.loads(osm_geometry.area_wkb([[SHELL, HOLE], [SHELL + 20]]))
    assert area.equals(MultiPolygon([Polygon(SHELL, [HOLE]), Polygon(SHELL + 20)]))


def test_an_open_ring_is_closed() -> None:
    assert wkb.loads(osm_geometry.area_wkb([[SHELL[:-1]]])).area == 100


def test_areas_go_through_the_transformation_and_back() -> None:
    shape = MultiPolygon([Polygon(SHELL / 100 + 17, [HOLE / 100 + 17]), Polygon(SHELL / 100 + 18)])
    (parts,) = osm_geometry.polygons([shape.wkb], "EPSG:4326")
    assert [len(rings) for rings in parts] == [2, 1]
    assert osm_geometry.to_shapely(parts).equals(shape)
    assert osm_geometry.polygons([Point(1, 2).wkb], "EPSG:4326") == [[]]


def test_a_bow_tie_is_mended() -> None:
    bow = np.array([(0, 0), (10, 10), (10, 0), (0, 10), (0, 0)], dtype=float)
    mended = osm_geometry.to_shapely([[bow]])
    assert mended.is_valid
    assert mended.area == 50
    assert len(osm_geometry.from_shapely(mended)) == 2
