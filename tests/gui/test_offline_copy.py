"""Copies of a map for the field: GeoPackage and MBTiles, whole or not at all, never of servers that forbid it."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsRasterLayer

from est_walks_plugin.backgrounds.addresses import ServiceLayer, of_service
from est_walks_plugin.backgrounds.background import Background, of_file
from est_walks_plugin.backgrounds.offline import (
    MOST_TILES,
    TILE,
    ZOOMS,
    copy_background,
    metres_of_zoom,
    plan_copy,
    zoom_of,
)
from est_walks_plugin.backgrounds.presets import OSM_TILES
from est_walks_plugin.backgrounds.trial import try_out
from est_walks_plugin.gui.dialogs.copy_map import CopyMapDialog
from est_walks_plugin.model.errors import Cancelled, InputError, ParameterError
from est_walks_plugin.model.feedback import Feedback

from .. import town
from ..map_server import MapServer

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


def test_opening_a_copy_leaves_no_file(picture: Background, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """GDAL would keep statistics of an MBTiles beside it, and those of an overview in the working folder."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    output = tmp_path / "kopia.mbtiles"
    copy_background(picture, plan_copy(BOUNDS, CRS, 0.5, str(output)), str(output), Feedback())
    assert try_out(of_file(str(output)), BOUNDS, CRS, Feedback()).came
    assert list(here.iterdir()) == []
    assert not output.with_name("kopia.mbtiles.aux.xml").exists()


def test_its_size_is_told_before_and_one_that_is_too_large_is_refused(tmp_path: Path) -> None:
    output = str(tmp_path / "kopia.gpkg")
    copy = plan_copy(BOUNDS, CRS, 0.5, output)
    assert copy.tiles == math.ceil(700 / 128) * math.ceil(500 / 128)
    assert 0.1 < copy.megabytes < 5
    with pytest.raises(ParameterError) as refused:
        plan_copy((E, N, E + 20_000, N + 32_800), CRS, 0.5, output)  # 40 000 tiles
    told = refused.value.message
    assert str(MOST_TILES) in told
    large = (E, N, E + 20_000, N + 32_800)
    assert "40349 tiles, about 1184 MB" in told
    metres = float(told.split("or lower, or ")[1].split()[0])
    assert plan_copy(large, CRS, metres, output).tiles <= MOST_TILES
    zoom = int(told.split("zoom ")[1].split()[0])
    assert plan_copy(large, CRS, metres_of_zoom(zoom, large, CRS), output).tiles <= MOST_TILES
    with pytest.raises(ParameterError):
        plan_copy(large, CRS, metres_of_zoom(zoom + 1, large, CRS), output)


@pytest.mark.parametrize("zoom", [14, 17, 18, 20])
@pytest.mark.parametrize("ending", ["gpkg", "mbtiles"])
def test_a_zoom_level_is_that_of_web_maps(zoom: int, ending: str, tmp_path: Path) -> None:
    copy = plan_copy(BOUNDS, CRS, metres_of_zoom(zoom, BOUNDS, CRS), str(tmp_path / f"kopia.{ending}"))
    world = 2 * 20_037_508.342789248 / 256 / 2**zoom  # metres of web Mercator a pixel
    if ending == "mbtiles":
        assert copy.metres_a_pixel == pytest.approx(world)
    else:  # at 59.5 degrees a metre of the ground is two of web Mercator
        assert copy.metres_a_pixel == pytest.approx(world * math.cos(math.radians(59.48)), rel=0.01)
    assert zoom_of(metres_of_zoom(zoom, BOUNDS, CRS), BOUNDS, CRS) == zoom


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


def test_clear_ground_between_lines_is_not_lost(map_server: MapServer, tmp_path: Path) -> None:
    """A WMS of roads is clear between them: its copy lacks nothing; a place without any is no map."""
    output = tmp_path / "vagar.gpkg"
    roads = of_service(ServiceLayer("wms", f"{map_server.address}/ows", "vagar", CRS))
    west, south = town.at(0, 0)
    there = (west, south, west + 500, south + 400)
    done = copy_background(roads, plan_copy(there, CRS, 2.0, str(output)), str(output), Feedback())
    assert done.missing == 0.0
    assert output.exists()
    empty, nowhere = tmp_path / "tom.gpkg", (west + 90_000, south, west + 90_500, south + 400)
    with pytest.raises(InputError, match="did not come"):
        copy_background(roads, plan_copy(nowhere, CRS, 2.0, str(empty)), str(empty), Feedback())
    assert not empty.exists()


def test_the_planner_chooses_a_zoom_and_is_told_the_size(
    opened: Any, picture: Background, qtbot: Any, wait: Any
) -> None:
    """In the window: what a pixel of each zoom shows, the size before, too much refused with what to do, a task to cancel."""
    dialog = CopyMapDialog(opened.shell.context, picture)
    qtbot.addWidget(dialog)
    dialog.ground.setCurrentIndex(
        next(i for i in range(dialog.ground.count()) if dialog.ground.itemData(i)[0] == "area")
    )
    sizes = {}
    for index, zoom in enumerate(ZOOMS):
        dialog.detail.setCurrentIndex(index)
        assert str(zoom) in dialog.detail.currentText()
        assert "m a pixel" in dialog.detail.currentText()
        sizes[zoom] = dialog.size_told.text()
        assert bool(sizes[zoom]) == dialog.ok.isEnabled()
        if not sizes[zoom]:
            assert "MB" in dialog.reason.text()
            assert "smaller area" in dialog.reason.text()
    assert sizes[ZOOMS[0]]
    assert len(set(sizes.values())) > 2, "each zoom is told its own size"
    dialog.detail.setCurrentIndex(0)
    assert dialog.wish().copy.tiles >= 1


def test_a_zoom_is_a_parameter_too(qgis_app: Any, picture: Background, store_path: str, tmp_path: Path) -> None:
    from est_walks_plugin.processing.walk.copybackground import CopyBackground
    from est_walks_plugin.store import Store

    with Store.open(store_path, readonly=True) as store:
        area = store.rows("area")[0]["name"]

    def ran(**more: Any) -> tuple[bool, str, Path]:
        algorithm, context, feedback = CopyBackground().create(), QgsProcessingContext(), QgsProcessingFeedback()
        context.setProject(QgsProject())
        output = tmp_path / "kopia.gpkg"
        output.unlink(missing_ok=True)
        given = {"STORE": store_path, "AREA": area, "BACKGROUND": picture.uri, "OUTPUT": str(output), **more}
        _results, sound = algorithm.run(given, context, feedback)
        return sound, feedback.textLog(), output

    sound, told, output = ran(ZOOM=15)
    assert "MB" in told, "the size is told"
    assert output.exists() == sound
    sound, told, output = ran(ZOOM=15, METRES_A_PIXEL=2)
    assert not sound
    assert "not both" in told
    assert not output.exists()
    algorithm = CopyBackground().create()
    sound, told = algorithm.checkParameterValues(
        {"STORE": store_path, "BACKGROUND": "x", "ZOOM": 22, "OUTPUT": "a.gpkg"}, QgsProcessingContext()
    )
    assert not sound
    assert "from 11 to 20" in told
    sound, told, output = ran(ZOOM=20)
    assert not sound
    assert "smaller area" in told
    assert not output.exists()
