"""The map shows what was just opened, in the right CRS, and never nowhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRectangle, QgsVectorLayer
from shapely.ops import unary_union

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import ImportOptions
from est_walks_plugin.project import own_layers
from est_walks_plugin.project.roles import Role

from .small_store import E, N


def _open(window: Any, path: Any, wait: Any) -> None:
    window.shell.flow.open(str(path))
    wait(lambda: window.shell.context.session.path == str(path) and not window.shell.flow.adding_layers)


def _empty(path: Path, crs: str) -> Path:
    create_store(str(path), "Nowhere", crs, []).close()
    return path


def test_an_empty_store_shows_where_its_crs_is_made_for(window: Any, iface: Any, tmp_path: Path, wait: Any) -> None:
    _open(window, _empty(tmp_path / "tom.gpkg", "EPSG:3006"), wait)
    extent = iface.mapCanvas().extent()
    assert extent.isFinite()
    assert extent.contains(QgsPointXY(674_000, 6_580_000)), "Stockholm is not in view"
    land = own_layers.find_layer(QgsProject.instance(), Role.LAND)
    assert land is not None, "a dark theme without ground"
    assert land.extent().contains(QgsPointXY(674_000, 6_580_000))


def test_another_store_brings_its_crs_and_view(opened: Any, iface: Any, tmp_path: Path, wait: Any) -> None:
    project = QgsProject.instance()
    assert iface.mapCanvas().extent().contains(QgsPointXY(E, N))
    _open(opened, _empty(tmp_path / "annan.gpkg", "EPSG:3067"), wait)
    assert project.crs().authid() == "EPSG:3067"
    assert iface.mapCanvas().extent().contains(QgsPointXY(385_000, 6_672_000)), "Helsinki is not in view"
    assert not project.isDirty()


def test_a_project_of_the_planners_keeps_its_crs(window: Any, iface: Any, store_path: str, wait: Any) -> None:
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "mine", "memory"))
    iface.mapCanvas().setDestinationCrs(project.crs())
    _open(window, store_path, wait)
    assert project.crs().authid() == "EPSG:3857"


def test_a_new_project_is_given_the_open_stores_layers(opened: Any, iface: Any, wait: Any) -> None:
    project = QgsProject.instance()
    project.clear()
    iface.newProjectCreated.emit()
    wait(lambda: not opened.shell.flow.adding_layers)
    assert own_layers.store_path_of(project) == opened.shell.context.session.path
    assert iface.mapCanvas().extent().contains(QgsPointXY(E, N))
    assert not project.isDirty()


def _cases(path: Path, east: float, north: float) -> str:
    rows = [f"A{n};Mörkt {n};{east + 10 * n};{north + 5 * n}" for n in range(30)]
    rows.append("A99;Ingenstans;0;0")
    path.write_text("Ärendenummer;Beskrivning;E;N\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return str(path)


def test_an_import_is_in_view_with_its_layer_on(opened: Any, iface: Any, tmp_path: Path, wait: Any) -> None:
    shell, canvas = opened.shell, iface.mapCanvas()
    shell.show_page("sources")
    page = shell.pages["sources"]
    canvas.setExtent(QgsRectangle(E - 90_000, N - 90_000, E - 80_000, N - 80_000))
    assert not own_layers.node_of(QgsProject.instance(), Role.CASE).itemVisibilityChecked()
    page.run_import(SourceKind.CASE, _cases(tmp_path / "arenden.csv", E, N), ImportOptions(crs="EPSG:3011"), None)
    wait(lambda: page.last is not None)
    extent = canvas.extent()
    assert extent.contains(QgsPointXY(E + 150, N + 75))
    assert extent.width() < 3_000, "one row far away does not widen the view"
    wait(lambda: own_layers.node_of(QgsProject.instance(), Role.CASE).itemVisibilityChecked())
    page.receipt_dialog.close()


def test_nothing_moves_the_map_while_the_planner_draws(opened: Any, iface: Any, tmp_path: Path, wait: Any) -> None:
    shell, canvas = opened.shell, iface.mapCanvas()
    shell.show_page("sources")
    page = shell.pages["sources"]
    shell.flow.areas.draw()
    canvas.setExtent(QgsRectangle(E - 9_000, N - 9_000, E - 8_000, N - 8_000))
    before = canvas.extent()
    page.run_import(SourceKind.CASE, _cases(tmp_path / "arenden.csv", E, N), ImportOptions(crs="EPSG:3011"), None)
    wait(lambda: page.last is not None)
    assert canvas.extent() == before
    shell.flow.areas.put_away()
    page.receipt_dialog.close()


@pytest.mark.parametrize("name", ["Kumla", "Stockholm", "Kiruna"])
def test_a_new_municipality_is_in_view_whole_and_a_chosen_area_alone(
    window: Any, iface: Any, tmp_path: Path, wait: Any, name: str
) -> None:
    """From 200 to 20 000 square kilometres: the border first; the areas once there is something in them."""
    path = str(tmp_path / f"{name}.gpkg")
    with create_store(path, name) as store:
        border = store.rows("area", {"kind": "municipality"})[0]["geometry"]
    _open(window, path, wait)
    shell, canvas = window.shell, iface.mapCanvas()
    session = shell.context.session
    assert _shows(canvas, border)
    land = own_layers.find_layer(QgsProject.instance(), Role.LAND)
    assert land.extent().contains(canvas.extent()), "the ground ends within the view"
    first = session.areas()[0]
    session.set_area(first.uuid)
    shell.top.area_chosen.emit()
    assert _shows(canvas, first.geometry)
    session.set_area(None)
    shell.top.area_chosen.emit()
    assert _shows(canvas, border)
    session.store.insert("source", [{"kind": "network", "name": "Gångnät", "stored": 1}])
    shell.top.area_chosen.emit()
    assert _shows(canvas, unary_union([area.geometry for area in session.areas()]))


def _shows(canvas: Any, shape: Any) -> bool:
    """Whether the map shows all of a shape, and not much more than it."""
    xmin, ymin, xmax, ymax = shape.bounds
    view = canvas.extent()
    share = max((xmax - xmin) / view.width(), (ymax - ymin) / view.height())
    return view.contains(QgsRectangle(xmin, ymin, xmax, ymax)) and share > 0.7
