"""The line over the map that says whose data it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal

from est_walks_plugin.backgrounds.background import Background


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers only for the tests that look at the map."""
    return as_marked


def test_the_attribution_of_the_sources_stands_on_the_map(opened: Any) -> None:
    session = opened.shell.context.session
    mark = opened.map_mark
    session.store.insert("source", [{"kind": "network", "name": "OSM", "attribution": "© OpenStreetMap contributors"}])
    session.changed("source")
    assert "© OpenStreetMap contributors" in mark.label.text()
    assert not mark.label.isHidden()


@pytest.mark.on_map
def test_example_data_is_marked_on_the_map(opened: Any) -> None:
    session = opened.shell.context.session
    session.store.set_meta("example", "1")
    session.store.set_meta("attribution", "Exempeldata - flyttad geometri")
    session.changed("source")
    assert opened.map_mark.label.text() == "Exempeldata - flyttad geometri"


def test_nothing_stands_there_without_a_store(window: Any) -> None:
    assert window.map_mark.label.isHidden()


@pytest.mark.on_map
def test_a_background_is_named_while_it_is_in_sight(opened: Any, iface: Any, tmp_path: Path, wait: Any) -> None:
    canvas, mark, maps = iface.mapCanvas(), opened.map_mark, opened.shell.context.backgrounds
    picture = str(tmp_path / "openstreetmap.tif")
    file = gdal.GetDriverByName("GTiff").Create(picture, 4, 4, 3)
    file.SetGeoTransform([0, 1, 0, 0, 0, -1])
    del file
    for told, named in (("© Lantmäteriet", "© Lantmäteriet"), ("", "© OpenStreetMap contributors")):
        layer = maps.show(Background(picture, "gdal", "Karta", told))
        before = canvas.layers()
        assert named not in mark.label.text()
        canvas.setLayers([*before, layer])
        assert mark.label.text().endswith(named)
        canvas.setLayers(before)
        assert named not in mark.label.text()
        maps.show(None)


@pytest.mark.parametrize("sheet", ["", "QLabel { color: #aaaaaa; background: transparent; }"])
def test_the_line_is_legible_in_any_theme(opened: Any, sheet: str, qgis_app: Any) -> None:
    session, mark = opened.shell.context.session, opened.map_mark
    session.store.insert("source", [{"kind": "network", "name": "OSM", "attribution": "© OpenStreetMap contributors"}])
    qgis_app.setStyleSheet(sheet)
    session.changed("source")
    image = mark.label.grab().toImage()
    light = sorted(image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height()))
    qgis_app.setStyleSheet("")
    assert light[len(light) // 2] > 240, "on paper"
    assert light[0] < 90, "in ink"
