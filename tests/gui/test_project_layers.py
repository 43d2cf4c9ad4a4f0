"""The store in a QGIS project: one group, the user's own things untouched, filters that never dirty, themes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from est_walks_plugin.model.errors import ParameterError, StoreError
from est_walks_plugin.project import clean, fonts, layers, own_layers, palette, roles, shown_rows, themes
from est_walks_plugin.project.roles import Role, Theme
from est_walks_plugin.project.styles import dress, style_for
from est_walks_plugin.project.styles.labels import main_settings
from est_walks_plugin.store import Store

from .. import town

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def walked_town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A town with a ranking, a walk, a finding and tasks."""
    path = tmp_path_factory.mktemp("town") / "town.gpkg"
    store = town.build(path)
    line = [town.at(0, 0), town.at(400, 0), town.at(400, 400), town.at(500, 500)]
    from shapely.geometry import MultiLineString

    with store.transaction():
        for name in ("Första", "Andra"):
            route = {"name": name, "geometry": MultiLineString([line]), "start_x": line[0][0], "start_y": line[0][1]}
            walk = store.insert("walk", [route])[0]
            store.insert("leg", [{"walk": walk, "seq": 1, "light": "whole", "geometry": MultiLineString([line])}])
            store.insert("leg", [{"walk": walk, "seq": 1, "light": "unlit", "geometry": MultiLineString([line[2:]])}])
            stops = [{"walk": walk, "seq": n, "name": f"Stopp {n}", "geometry": xy} for n, xy in enumerate(line[1:], 1)]
            store.insert("stop", stops)
        ranking = store.insert("ranking", [{"area_name": town.AREA}])[0]
        item = {"ranking": ranking, "position": 1, "score": 90.0, "geometry": line[3]}
        store.insert("ranking_item", [{**item, "name": "<b>[% 6 * 7 %]</b> & co", "reasons_text": "14 svarande"}])
        store.insert("finding", [{"category": "graffiti", "text": "Klotter", "geometry": town.at(420, 420)}])
        store.insert("task", [{"title": "Sanera", "state": "new", "geometry": town.at(430, 380)}])
        gap = MultiLineString([[town.at(400, 400), town.at(600, 600)]])
        store.insert("dark_gap", [{"name": "Parkstigen", "state": "dark", "length_m": 283.0, "geometry": gap}])
    store.close()
    return path


@pytest.fixture
def file(walked_town: Path, tmp_path: Path) -> str:
    path = tmp_path / "town.gpkg"
    path.write_bytes(walked_town.read_bytes())
    return str(path)


@pytest.fixture
def project() -> Iterator[QgsProject]:
    """A project of its own with a layer and a theme of the user's."""
    project = QgsProject()
    own = QgsVectorLayer("Point?crs=EPSG:3011&field=a:int", "Egen", "memory")
    own.dataProvider().addFeatures([QgsFeature()])
    project.addMapLayer(own)
    own.selectAll()
    project.mapThemeCollection().insert("Mitt", project.mapThemeCollection().MapThemeRecord())
    yield project
    project.clear()


def own_layer(project: QgsProject) -> QgsVectorLayer:
    return next(layer for layer in project.mapLayers().values() if layer.name() == "Egen")


def walk_ids(file: str) -> list[str]:
    with Store.open(file, readonly=True) as store:
        return [row["uuid"] for row in store.rows("walk", order_by=("name",))]


def is_wal(file: str) -> bool:
    with Path(file).open("rb") as handle:
        return handle.read(20)[18] == 2


def test_one_group_with_all_layers_in_drawing_order(project: QgsProject, file: str) -> None:
    added = layers.add_store(project, file)
    assert set(added.layers) == {str(role) for role in Role}
    assert project.layerTreeRoot().children()[0] is added.group
    assert added.group.name() == "Trygghetsvandring"
    keys = [child.customProperty(own_layers.GROUP_PROPERTY) for child in added.group.children()]
    assert keys == [group.value for group in roles.Group]
    drawn = [layer.customProperty(own_layers.ROLE_PROPERTY) for layer in project.layerTreeRoot().layerOrder()]
    assert [role for role in drawn if role] == [str(spec.role) for spec in roles.LAYERS]
    for layer in added.layers.values():
        assert layer.isValid()
        assert layer.readOnly()
        # While QGIS opens a virtual layer, connections of other threads get SpatiaLite's functions: crashes under load.
        assert layer.providerType() == "ogr"


def test_what_belongs_to_the_user_stays(project: QgsProject, file: str) -> None:
    own = own_layer(project)
    before = (own.id(), own.selectedFeatureCount(), own.renderer().dump(), own.styleManager().styles())
    layers.add_store(project, file)
    for key in themes.KEYS:
        themes.apply(project, key)
    layers.remove_store(project)
    own = own_layer(project)
    assert (own.id(), own.selectedFeatureCount(), own.renderer().dump(), own.styleManager().styles()) == before
    assert project.layerTreeRoot().findLayer(own.id()).itemVisibilityChecked()
    assert project.mapThemeCollection().mapThemes() == ["Mitt"]
    assert len(project.mapLayers()) == 1
    assert own_layers.group_of(project) is None
    assert [node.name() for node in project.layerTreeRoot().children()] == ["Egen"]


def test_adding_twice_refreshes_and_another_store_replaces(project: QgsProject, file: str, tmp_path: Path) -> None:
    first = layers.add_store(project, file)
    ids = {layer.id() for layer in first.layers.values()}
    again = layers.add_store(project, file)
    assert {layer.id() for layer in again.layers.values()} == ids
    other = tmp_path / "other.gpkg"
    other.write_bytes(Path(file).read_bytes())
    layers.add_store(project, str(other))
    assert len(project.mapLayers()) == len(roles.LAYERS) + 1
    assert own_layers.store_path_of(project) == str(other)
    assert sum(node.name() == "Trygghetsvandring" for node in project.layerTreeRoot().children()) == 1


def test_a_group_with_layers_of_the_user_is_left_behind(project: QgsProject, file: str) -> None:
    group = layers.add_store(project, file).group
    mine = QgsVectorLayer("Point?crs=EPSG:3011", "Min", "memory")
    project.addMapLayer(mine, False)
    group.addLayer(mine)
    layers.remove_store(project)
    assert project.layerTreeRoot().findLayer(mine.id()) is not None
    assert {layer.name() for layer in project.mapLayers().values()} == {"Egen", "Min"}


def test_only_the_chosen_walk_shows_and_nothing_gets_dirty(project: QgsProject, file: str) -> None:
    added = layers.add_store(project, file)
    assert added[Role.STOP].featureCount() == 0
    project.setDirty(False)
    first, second = walk_ids(file)
    shown_rows.show_walk(project, first)
    assert added[Role.STOP].featureCount() == 3
    assert {feature["walk"] for feature in added[Role.LEG].getFeatures()} == {first}
    shown_rows.show_walk(project, second)
    assert {feature["uuid"] for feature in added[Role.WALK].getFeatures()} == {second}
    shown_rows.show_ranking(project, "")
    assert added[Role.PLACE].featureCount() == 0
    shown_rows.show_ranking(project, None)
    assert added[Role.PLACE].featureCount() == 1
    layers.refresh(project)
    own_layers.set_visible(project, Role.HEATMAP, True)
    assert not project.isDirty()
    project.setDirty(True)
    shown_rows.show_walk(project, None)
    assert project.isDirty()


def test_a_layer_reaches_as_far_as_what_it_shows(project: QgsProject, file: str) -> None:
    layers.add_store(project, file)
    layer = own_layers.find_layer(project, Role.STOP)
    assert layer is not None
    for seq in (1, 2, 3):
        shown_rows.set_filter(layer, {"seq": [seq]})
        shown = QgsRectangle()
        for stop in layer.getFeatures():
            shown.combineExtentWith(stop.geometry().boundingBox())
        assert layer.extent() == shown, "zooming to the layer goes where other rows lay"


def test_filtering_never_puts_the_file_into_wal_mode(project: QgsProject, file: str) -> None:
    """In WAL mode every other layer of the file fails with "unable to open database file" (QGIS 3.40)."""
    added = layers.add_store(project, file)
    shown_rows.show_walk(project, walk_ids(file)[0])
    shown_rows.show_observations(project, kinds=["survey"])
    assert not is_wal(file)
    assert sum(1 for _ in added[Role.BASE_PATH].getFeatures()) == len(town.streets())


def test_what_is_written_shows_after_a_refresh(project: QgsProject, file: str) -> None:
    added = layers.add_store(project, file)
    before = sum(1 for _ in added[Role.FINDING].getFeatures())
    with Store.open(file) as store:
        store.insert("finding", [{"category": "litter", "text": "Ny", "geometry": town.at(700, 700)}])
    project.setDirty(False)
    layers.refresh(project, ["finding"])
    assert {feature["text"] for feature in added[Role.FINDING].getFeatures()} >= {"Ny"}
    assert added[Role.FINDING].featureCount() == before + 1
    assert added[Role.FINDING].extent().contains(QgsPointXY(*town.at(700, 700)))
    assert not project.isDirty()


def test_the_store_can_be_written_while_its_layers_draw(project: QgsProject, file: str) -> None:
    added = layers.add_store(project, file)
    reading = added[Role.BASE_PATH].getFeatures()
    next(reading)
    with Store.open(file) as store, store.transaction():
        for number in range(50):
            store.insert("finding", [{"category": "litter", "text": str(number), "geometry": town.at(number, 0)}])
    assert sum(1 for _ in reading) == len(town.streets()) - 1
    layers.refresh(project)
    assert sum(1 for _ in added[Role.FINDING].getFeatures()) == 51
    assert not is_wal(file)


def test_a_selection_stands_out_from_every_symbol(project: QgsProject, file: str) -> None:
    layer = layers.add_store(project, file)[Role.PLACE]
    for key, chosen in (("oversikt", palette.LIGHT), ("morker", palette.DARK)):
        themes.apply(project, key)
        assert layer.selectionProperties().selectionColor().name().upper() == chosen.selection
        assert palette.contrast(chosen.selection, chosen.place) > 2 or key == "morker"
        assert palette.contrast(chosen.selection, chosen.land) > 3


def test_observation_filters(project: QgsProject, file: str) -> None:
    from est_walks_plugin.operations.scene import period

    store = Store.open(file, readonly=True)
    added = layers.add_store(project, file)
    count = lambda role: sum(1 for _ in added[role].getFeatures())  # noqa: E731
    assert (count(Role.SURVEY), count(Role.CASE), count(Role.HEATMAP)) == (20, 4, 4), "pins are in no heap of reports"
    shown_rows.show_observations(project, period=period(store, date(2026, 3, 10), date(2026, 3, 10)))
    assert count(Role.SURVEY) == 20
    shown_rows.show_observations(project, period=period(store, None, date(2026, 3, 9)))
    assert count(Role.HEATMAP) == 0
    shown_rows.show_observations(project, kinds=["case"], categories=["lighting_out"])
    assert (count(Role.SURVEY), count(Role.CASE), count(Role.HEATMAP)) == (0, 4, 4)
    shown_rows.show_observations(project, categories=["o'hara\" OR 1=1 --"])
    assert count(Role.HEATMAP) == 0
    shown_rows.show_observations(project)
    assert count(Role.HEATMAP) == 4
    shown_rows.show_observations(project, theme=Theme.SURVEY)
    assert count(Role.HEATMAP) == 20
    shown_rows.show_observations(project, theme=Theme.SURVEY, kinds=["case"])
    assert count(Role.HEATMAP) == 0


def test_themes_switch_visibility_and_style(project: QgsProject, file: str) -> None:
    added = layers.add_store(project, file)
    for theme in Theme:
        themes.apply(project, str(theme))
        assert themes.current(project) == str(theme)
        for spec in roles.LAYERS:
            node = own_layers.node_of(project, spec.role)
            assert node is not None
            assert node.itemVisibilityChecked() == (theme in spec.themes), (theme, spec.role)
        style = added[Role.BASE_AREA].styleManager().currentStyle()
        assert style == (own_layers.DARK_STYLE if theme is Theme.DARK else own_layers.LIGHT_STYLE)
    with pytest.raises(ParameterError, match="natt"):
        themes.apply(project, "natt")
    names = project.mapThemeCollection().mapThemes()
    assert len([name for name in names if name.startswith("Trygghetsvandring: ")]) == len(Theme)


def test_a_saved_project_opens_again(project: QgsProject, file: str, tmp_path: Path) -> None:
    layers.add_store(project, file, theme="morker", walk=walk_ids(file)[0])
    assert project.write(str(tmp_path / "p.qgz"))
    opened = QgsProject()
    assert opened.read(str(tmp_path / "p.qgz"))
    found = own_layers.layers_of(opened)
    assert set(found) == {str(role) for role in Role}
    assert all(layer.isValid() for layer in found.values())
    assert found["stop"].featureCount() == 3
    assert themes.current(opened) == "morker"
    assert layers.remove_store(opened) == len(Role)
    opened.clear()


def test_a_file_that_is_no_store_is_refused(project: QgsProject, tmp_path: Path) -> None:
    broken = tmp_path / "broken.gpkg"
    broken.write_text("this is no GeoPackage")
    with pytest.raises(StoreError, match=r"broken\.gpkg"):
        layers.add_store(project, str(broken))


def picture(project: QgsProject, theme: str, scale: float) -> np.ndarray:
    """Draw the plugin's layers around the park, 300 x 300 pixels."""
    themes.apply(project, theme)
    settings = QgsMapSettings()
    shown = [
        layer for layer in project.layerTreeRoot().checkedLayers() if layer.customProperty(own_layers.ROLE_PROPERTY)
    ]
    settings.setLayers(shown)
    settings.setDestinationCrs(own_layers.layers_of(project)["stop"].crs())
    settings.setOutputDpi(96)
    settings.setOutputSize(QSize(300, 300))
    half = 150 / 96 * 0.0254 * scale
    x, y = town.at(450, 400)
    settings.setExtent(QgsRectangle(x - half, y - half, x + half, y + half))
    settings.setBackgroundColor(QColor("#FF00FF"))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    assert not job.errors()
    image = job.renderedImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits().asarray(image.sizeInBytes()), np.uint8).copy()
    return rows.reshape(300, image.bytesPerLine())[:, :900].reshape(300, 300, 3).astype(int)


@pytest.mark.parametrize("scale", [500, 4000, 15000])
@pytest.mark.parametrize("theme", themes.KEYS)
def test_every_theme_draws_at_every_scale(project: QgsProject, file: str, theme: str, scale: float) -> None:
    layers.add_store(project, file, walk=walk_ids(file)[0])
    drawn = picture(project, theme, scale)
    assert not np.all(drawn == [255, 0, 255], axis=2).any()  # the land covers everything
    colours = len(np.unique(drawn.reshape(-1, 3), axis=0))
    assert colours > 40
    assert (drawn.mean() < 110) == (theme == "morker")


def test_imported_text_is_never_evaluated_in_map_tips(project: QgsProject, file: str) -> None:
    layer = layers.add_store(project, file)[Role.PLACE]
    feature = next(layer.getFeatures())
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    told = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert "42" not in told
    assert "&lt;b&gt;" in told
    assert "&amp; co" in told
    assert "[%" not in told


def test_labels_show_plain_columns_or_our_own_expressions() -> None:
    for role in Role:
        labels = style_for(role, palette.LIGHT).labels
        if labels is None:
            continue
        settings = main_settings(labels)
        assert not settings.format().allowHtmlFormatting()
        assert settings.format().font().family() == fonts.family()
        if settings.isExpression:
            assert QgsExpression(settings.fieldName).isValid()
            assert "eval(" not in settings.fieldName


@pytest.mark.parametrize("chosen", list(palette.BY_NAME.values()), ids=list(palette.BY_NAME))
def test_palettes_can_be_read(chosen: palette.Palette) -> None:
    for text in (chosen.text, chosen.text_quiet):
        assert palette.contrast(text, chosen.halo) >= 4.5
    assert palette.contrast(chosen.stop_text, chosen.stop) >= 7
    assert palette.contrast(chosen.place_text, chosen.place) >= 7
    assert palette.contrast(chosen.dark_gap, chosen.land) >= 3
    assert palette.contrast(chosen.route, chosen.unlit) >= 1.7
    if chosen.name == "grey":
        for name, value in vars(chosen).items():
            if str(value).startswith("#"):
                assert value[1:3] == value[3:5] == value[5:7], name


def test_every_role_has_a_style_for_every_palette() -> None:
    for role in Role:
        for chosen in palette.BY_NAME.values():
            style = style_for(role, chosen)
            layer = QgsVectorLayer("Point?crs=EPSG:3011", "x", "memory")
            dress(layer, style)
            assert layer.labelsEnabled() == (style.labels is not None)


def test_undisturbed_keeps_clean_projects_clean_and_dirty_ones_dirty() -> None:
    project = QgsProject()
    with clean.undisturbed(project):
        project.setTitle("x")
    assert not project.isDirty()
    project.setDirty(True)
    with clean.undisturbed(project):
        project.setTitle("y")
    assert project.isDirty()


def test_the_typeface_has_a_real_bold() -> None:
    assert fonts.has_real_bold(fonts.family())
    assert not fonts.has_real_bold("A family nobody has")


@pytest.mark.parametrize("icon", sorted((ROOT / "resources" / "icons").glob("*.svg")), ids=lambda path: path.stem)
def test_icons_are_valid_and_follow_the_text_colour(icon: Path) -> None:
    from qgis.PyQt.QtCore import QByteArray
    from qgis.PyQt.QtSvg import QSvgRenderer

    text = icon.read_text(encoding="utf-8")
    assert QSvgRenderer(QByteArray(text.encode())).isValid()
    assert 'viewBox="0 0 24 24"' in text
    assert icon.stem == "plugin" or "currentColor" in text
