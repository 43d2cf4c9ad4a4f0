"""What the maps of a document show is read once, into memory: the same rows, the same symbols, and nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import (
    QgsExpressionContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsRectangle,
    QgsRenderContext,
    QgsVectorLayer,
)

from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.printing.quick import held_layers, maps
from est_walks_plugin.printing.quick.held_layers import HeldLayers
from est_walks_plugin.printing.quick.maps import MapLayers, style_on_paper
from est_walks_plugin.printing.quick.walk_map import export_walk_map
from est_walks_plugin.project import palette
from est_walks_plugin.project.roles import Role
from est_walks_plugin.project.styles import LayerStyle
from est_walks_plugin.store import Store

ROLES = (Role.LEG, Role.LAMP, Role.LANDMARK, Role.BASE_LINE, Role.BASE_PATH, Role.BASE_AREA)


@pytest.fixture
def walk(planned: PlanResult) -> str:
    return planned.walks[0].id


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keep the tables that are read."""
    usual, tables = held_layers.held_layer, []

    def counted(store: Store, table: str, *rest: object, **how: object) -> QgsVectorLayer:
        tables.append(table)
        return usual(store, table, *rest, **how)

    monkeypatch.setattr(held_layers, "held_layer", counted)
    return tables


def _drawn(layer: QgsVectorLayer, within: QgsRectangle) -> list[tuple[str, list[str]]]:
    """Return each shape within, and what it is drawn with: the parts of its symbols with their places in the order."""
    renderer, context = layer.renderer().clone(), QgsRenderContext()
    scope = QgsExpressionContext()
    scope.setFields(layer.fields())
    context.setExpressionContext(scope)
    context.setRendererScale(1500)
    renderer.startRender(context, layer.fields())
    found = []
    for feature in layer.getFeatures(QgsFeatureRequest(within)):
        context.expressionContext().setFeature(feature)
        found.append((feature.geometry().asWkt(2), _parts(renderer, feature, context)))
    renderer.stopRender(context)
    return sorted(one for one in found if one[1])


def _parts(renderer: object, feature: QgsFeature, context: QgsRenderContext) -> list[str]:
    symbols = renderer.originalSymbolsForFeature(feature, context)
    parts = [part for symbol in symbols for part in symbol.symbolLayers()]
    return sorted(f"{part.renderingPass()} {part.layerType()} {sorted(part.properties().items())}" for part in parts)


def test_a_layer_in_memory_draws_what_the_table_draws(town_store: Store, walk: str) -> None:
    opened = MapLayers(town_store.path, town_store.crs, palette.PAPER).of([walk], [1])
    held = MapLayers.reading(town_store, palette.PAPER).of([walk], [1])
    extent = opened.layer(Role.BASE_PATH).extent()
    ground = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
    some = 0
    for role in ROLES:
        theirs = _drawn(opened.layer(role), QgsRectangle(*ground))
        assert _drawn(held.layer(role, within=ground), QgsRectangle(*ground)) == theirs, role
        some += len(theirs)
    assert some > 20


def test_a_layer_in_memory_keeps_what_its_labels_read(town_store: Store) -> None:
    held = MapLayers.reading(town_store, palette.PAPER)
    extent = held.layer(Role.BASE_PATH).extent()
    ground = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
    layer = held.layer(Role.BASE_PATH, within=ground)
    names = {feature["name"] for feature in layer.getFeatures() if feature["name"]}
    assert names
    assert names == {row["name"] for row in town_store.rows("path", columns=("name",)) if row["name"]}
    assert layer.labelsEnabled()


def test_every_table_is_read_once_for_all_maps_of_a_book(
    town_store: Store, walk: str, read: list[str], tmp_path: Path
) -> None:
    export_walk_map(town_store, walk, str(tmp_path / "a.pdf"))
    assert len(read) == len(set(read))
    assert {"path", "base_area", "leg", "lamp"} <= set(read)


def test_ground_that_no_map_showed_is_read_too_and_seldom(town_store: Store, read: list[str]) -> None:
    held = HeldLayers(town_store)
    extent = MapLayers(town_store.path, town_store.crs, palette.PAPER).layer(Role.BASE_PATH).extent()
    centre = extent.center()
    step = max(extent.width(), extent.height()) / 40
    layers = MapLayers(town_store.path, town_store.crs, palette.PAPER, held=held)
    for number in range(40):
        reach = step * (number + 1) / 2
        bounds = (centre.x() - reach, centre.y() - reach, centre.x() + reach, centre.y() + reach)
        rows = list(layers.layer(Role.BASE_PATH, within=bounds).getFeatures(QgsFeatureRequest(QgsRectangle(*bounds))))
        assert len(rows) == len(town_store.shapes("path", [], None, bounds)), "nothing that lies there is missing"
    assert len(read) < 10, "not anew for each of forty maps"


def test_layers_are_let_go_of_with_the_document(town_store: Store) -> None:
    layers = MapLayers.reading(town_store, palette.PAPER)
    first = layers.layer(Role.AREA)
    layers.close()
    assert layers.layer(Role.AREA) is not first


def test_a_style_is_made_where_its_table_is_read_not_for_each_map(town_store: Store) -> None:
    made = [0]

    def style() -> LayerStyle:
        made[0] += 1
        return style_on_paper(Role.BASE_AREA, palette.PAPER)

    held = HeldLayers(town_store)
    for _ in range(5):
        held.layer("areas", "base_area", style, within=(0.0, 0.0, 1.0, 1.0))
    assert made == [1]


def test_the_maps_of_a_book_share_the_styles_of_their_layers(
    town_store: Store, walk: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual, made = maps.style_on_paper, []

    def counted(role: Role, *rest: object, **how: object) -> LayerStyle:
        made.append(role)
        return usual(role, *rest, **how)

    monkeypatch.setattr(maps, "style_on_paper", counted)
    export_walk_map(town_store, walk, str(tmp_path / "a.pdf"))
    of_lamps_alone = made.count(Role.LAMP) - 1
    assert len(made) - of_lamps_alone == len(set(made)), "a walk has many maps, a document one style of each role"
