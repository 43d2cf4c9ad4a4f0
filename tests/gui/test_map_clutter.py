"""The rendered map: no text on another, none on a stop; the ranking dimmed beside a walk; area names at the rim."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsLabelPosition,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize

from est_walks_plugin.operations.areas.shown import latest_ranking
from est_walks_plugin.project import layers, own_layers, shown_rows
from est_walks_plugin.project.roles import Role, Theme
from est_walks_plugin.store import Store

SCALES = (500, 2500, 5000, 15000)
WIDE, HIGH, DPI = 900, 640, 96
STOP_MM = 2.4


def rendered(
    project: QgsProject, crs: str, at: tuple[float, float], scale: float
) -> tuple[Any, list[QgsLabelPosition]]:
    """Return the picture and the labels that were placed."""
    root = project.layerTreeRoot()
    shown = [layer for layer in root.layerOrder() if root.findLayer(layer.id()).isVisible()]
    settings = QgsMapSettings()
    settings.setLayers(shown)
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    settings.setOutputSize(QSize(WIDE, HIGH))
    settings.setOutputDpi(DPI)
    half = WIDE / DPI * 0.0254 * scale / 2
    x, y = at
    settings.setExtent(QgsRectangle(x - half, y - half * HIGH / WIDE, x + half, y + half * HIGH / WIDE))
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(shown[0]))
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    results = job.takeLabelingResults()
    placed = [label for label in results.allLabels() if not label.isUnplaced] if results is not None else []
    return job.renderedImage(), placed


@pytest.fixture(params=[Theme.OVERVIEW, Theme.DARK], ids=str)
def drawn(example_file: Path, request: Any) -> Iterator[tuple[QgsProject, Store]]:
    project = QgsProject()
    with Store.open(str(example_file), readonly=True) as store:
        area = store.rows("area", {"name": "Kungsängen"})[0]["uuid"]
        walk = store.rows("walk", {"area": area}, order_by=("-starts_at",))[0]["uuid"]
        ranking = latest_ranking(store, area)
        layers.add_store(project, str(example_file), theme=str(request.param), walk=walk, ranking=ranking["uuid"])
        yield project, store
    project.clear()  # pytest lets go of it after QGIS has ended, which its layers must not outlive


@pytest.mark.parametrize("scale", SCALES)
def test_no_text_lies_on_another_or_on_a_stop(drawn: tuple[QgsProject, Store], scale: int) -> None:
    project, store = drawn
    stop_layer = own_layers.find_layer(project, Role.STOP)
    stops = [row.geometry().asPoint() for row in stop_layer.getFeatures()]
    assert stops
    at = (sum(point.x() for point in stops) / len(stops), sum(point.y() for point in stops) / len(stops))
    _, placed = rendered(project, store.crs, (stops[0].x(), stops[0].y()) if scale < 1000 else at, scale)
    shapes = [(label.layerID, label.featureId, label.labelGeometry) for label in placed]
    clashes = [
        (first[:2], second[:2])
        for number, first in enumerate(shapes)
        for second in shapes[number + 1 :]
        if first[:2] != second[:2] and first[2].intersection(second[2]).area() > 0
    ]
    assert not clashes
    radius = STOP_MM / 1000 * scale
    from qgis.core import QgsGeometry

    discs = [QgsGeometry.fromPointXY(point).buffer(radius, 12) for point in stops]
    hidden = [shape[:2] for shape in shapes for disc in discs if shape[2].intersection(disc).area() > 0]
    assert not hidden


def test_beside_a_walk_the_ranking_is_rings_without_numbers(drawn: tuple[QgsProject, Store]) -> None:
    project, store = drawn
    place = own_layers.find_layer(project, Role.PLACE)
    feature = next(place.getFeatures())
    at = (feature.geometry().asPoint().x(), feature.geometry().asPoint().y())
    ranking = str(feature["ranking"])
    numbered, with_names = rendered(project, store.crs, at, 2000)
    shown_rows.show_ranking(project, ranking, rings=True)
    dimmed, without = rendered(project, store.crs, at, 2000)
    assert numbered != dimmed
    assert [label for label in with_names if label.layerID == place.id()]
    assert not [label for label in without if label.layerID == place.id()]
    disc = numbered.pixelColor(WIDE // 2 + 7, HIGH // 2)
    assert disc != dimmed.pixelColor(WIDE // 2 + 7, HIGH // 2), "the ring lets the map through"
    shown_rows.show_ranking(project, ranking)
    assert rendered(project, store.crs, at, 2000)[0] == numbered


def test_the_name_of_an_area_stands_at_its_rim(drawn: tuple[QgsProject, Store]) -> None:
    project, store = drawn
    area = own_layers.find_layer(project, Role.AREA)
    row = next(one for one in store.rows("area") if one["name"] == "Kungsängen")
    shape = row["geometry"]
    xmin, ymin, xmax, ymax = shape.bounds
    scale = max(xmax - xmin, ymax - ymin) * 1.3 / (HIGH / DPI * 0.0254)
    _, placed = rendered(project, store.crs, ((xmin + xmax) / 2, (ymin + ymax) / 2), scale)
    named = [label for label in placed if label.layerID == area.id()]
    assert named
    from shapely import wkt

    for label in named:
        middle = wkt.loads(label.labelGeometry.centroid().asWkt())
        away = min(one["geometry"].boundary.distance(middle) for one in store.rows("area"))
        assert away < 0.006 * scale, "within 6 mm of a border"


@pytest.mark.parametrize("scale", SCALES)
def test_a_stop_at_the_meeting_point_does_not_hide_it(drawn: tuple[QgsProject, Store], scale: int) -> None:
    project, store = drawn
    walk, stop = (own_layers.find_layer(project, role) for role in (Role.WALK, Role.STOP))
    (start,) = list(walk.getFeatures())
    at = (start["start_x"], start["start_y"])
    first = min((row.geometry().asPoint() for row in list(stop.getFeatures())), key=lambda point: point.distance(*at))
    root, kept = project.layerTreeRoot(), (walk.id(), stop.id())
    for key in project.mapLayers():
        root.findLayer(key).setItemVisibilityChecked(key in kept)
    assert first.distance(*at) < 0.0024 * 5000, "the first stop is where they meet"
    both, _ = rendered(project, store.crs, at, scale)
    root.findLayer(walk.id()).setItemVisibilityChecked(False)
    alone, _ = rendered(project, store.crs, at, scale)
    seen = sum(both.pixel(x, y) != alone.pixel(x, y) for x in range(WIDE) for y in range(HIGH))
    assert seen > 100, "the house of five millimetres is twenty dots wide, and a name may lie on its lower half"
