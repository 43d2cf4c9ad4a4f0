"""Copies of a map for the field: GeoPackage and MBTiles, whole or not at all, never of servers that forbid it."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsRasterLayer

from est_walks_plugin.backgrounds.addresses import ServiceLayer, of_service
from est_walks_plugin.backgrounds.background import Background, of_file
from est_walks_plugin.backgrounds.offline import MOST_TILES, TILE, copy_background, plan_copy
from est_walks_plugin.backgrounds.presets import OSM_TILES
from est_walks_plugin.model.errors import Cancelled, InputError, ParameterError
from est_walks_plugin.model.feedback import Feedback

CRS = "EPSG:3011"
E, N = 135_000.0, 6_596_000.0
BOUNDS = (E, N, E + 700, N + 500)


@pytest.fixture
def picture(tmp_path: Path) -> Background:
    """A map of stripes, red in the east and green in the north."""
    path = tmp_path / "karta.tif"
    size = 1200
    made = gdal.GetDriverByName("GTiff").Create(str(path), size, size, 3)
    made.SetGeoTransform([E - 200, 1, 0, N + size - 200, 0, -1])
    made.SetProjection("EPSG:3011")
    from osgeo import osr

    system = osr.SpatialReference()
    system.ImportFromEPSG(3011)
    made.SetProjection(system.ExportToWkt())
    ramp = np.linspace(0, 255, size).astype(np.uint8)
    made.GetRasterBand(1).WriteArray(np.tile(ramp, (size, 1)))
    made.GetRasterBand(2).WriteArray(np.tile(ramp[::-1], (size, 1)).T)
    made.GetRasterBand(3).Fill(40)
    made.FlushCache()
    del made
    return of_file(str(path))


@pytest.mark.parametrize("ending", ["gpkg", "mbtiles"])
def test_a_copy_is_the_map_and_works_alone(
    picture: Background, tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # GDAL writes statistics of MBTiles into the working folder
    output = tmp_path / f"kopia.{ending}"
    copy = plan_copy(BOUNDS, CRS, 0.5, str(output))
    done = copy_background(picture, copy, str(output), Feedback())
    assert done.tiles == copy.tiles
    assert done.missing < 0.01 or ending == "mbtiles"
    Path(picture.uri).unlink()
    layer = QgsRasterLayer(str(output), "kopia", "gdal")
    assert layer.isValid()
    assert layer.crs().authid() == (CRS if ending == "gpkg" else "EPSG:3857")
    opened = gdal.Open(str(output))
    assert opened.RasterXSize % TILE == 0
    assert opened.GetRasterBand(1).GetOverviewCount() >= 1
    if ending == "gpkg":
        data = opened.ReadAsArray()
        west, north = opened.GetGeoTransform()[0], opened.GetGeoTransform()[3]
        for east, up in ((E + 100, N + 100), (E + 600, N + 400), (E + 350, N + 20)):
            column, row = int((east - west) / 0.5), int((north - up) / 0.5)
            red, green = data[0][row, column], data[1][row, column]
            assert abs(int(red) - 255 * (east - E + 200) / 1200) < 4
            assert abs(int(green) - 255 * (up - N + 200) / 1200) < 4
    assert of_file(str(output)).provider == "gdal"


def test_its_size_is_told_before_and_one_that_is_too_large_is_refused(tmp_path: Path) -> None:
    output = str(tmp_path / "kopia.gpkg")
    copy = plan_copy(BOUNDS, CRS, 0.5, output)
    assert copy.tiles == math.ceil(700 / 128) * math.ceil(500 / 128)
    assert 0.1 < copy.megabytes < 5
    with pytest.raises(ParameterError) as refused:
        plan_copy((E, N, E + 20_000, N + 32_800), CRS, 0.5, output)  # 40 000 tiles
    assert str(MOST_TILES) in refused.value.message
    metres = float(refused.value.message.split(", or ")[1].split()[0])
    assert plan_copy((E, N, E + 20_000, N + 32_800), CRS, metres, output).tiles <= MOST_TILES


@pytest.mark.parametrize("name", ["kopia.tif", "kopia", "kopia.gpkg.zip"])
def test_another_kind_of_file_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="must end with"):
        plan_copy(BOUNDS, CRS, 0.5, str(tmp_path / name))


def test_servers_that_forbid_it_are_not_copied(tmp_path: Path) -> None:
    output = tmp_path / "kopia.gpkg"
    tiles = of_service(ServiceLayer("xyz", OSM_TILES))
    with pytest.raises(InputError, match="may not be copied"):
        copy_background(tiles, plan_copy(BOUNDS, CRS, 1.0, str(output)), str(output), Feedback())
    assert list(tmp_path.iterdir()) == []


def test_cancel_leaves_the_earlier_copy_as_it_was(picture: Background, tmp_path: Path) -> None:
    output = tmp_path / "kopia.gpkg"
    output.write_bytes(b"den gamla kopian")

    class Impatient(Feedback):
        def is_cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        copy_background(picture, plan_copy(BOUNDS, CRS, 0.5, str(output)), str(output), Impatient())
    assert output.read_bytes() == b"den gamla kopian"
    assert {path.name for path in tmp_path.iterdir()} - {"karta.tif.aux.xml"} == {"karta.tif", "kopia.gpkg"}


def test_a_map_that_does_not_come_makes_no_file(tmp_path: Path) -> None:
    output = tmp_path / "kopia.gpkg"
    lost = of_service(ServiceLayer("xyz", "http://127.0.0.1:9/{z}/{x}/{y}.png"))
    with pytest.raises(InputError):
        copy_background(lost, plan_copy(BOUNDS, CRS, 1.0, str(output)), str(output), Feedback())
    assert list(tmp_path.iterdir()) == []


def test_ground_that_the_map_lacks_is_told(picture: Background, tmp_path: Path) -> None:
    output = tmp_path / "kopia.gpkg"
    wide = (E, N, E + 1990, N + 500)
    done = copy_background(picture, plan_copy(wide, CRS, 1.0, str(output)), str(output), Feedback())
    assert 0.4 < done.missing < 0.6
