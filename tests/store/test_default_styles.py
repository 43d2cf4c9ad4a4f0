"""A layer of the project keeps all that QGIS's own default style says of it but for how it is drawn, and each style is read once."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsMapLayer, QgsProject, QgsProviderRegistry, QgsReadWriteContext, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from est_walks_plugin.operations.copying.copy_store import copy_store
from est_walks_plugin.project import default_styles, layers
from est_walks_plugin.project.default_styles import DefaultStyles
from est_walks_plugin.project.opening import open_layer
from est_walks_plugin.project.own_layers import layers_of
from est_walks_plugin.project.roles import LAYERS, Role
from est_walks_plugin.store import Store, layer_uri
from est_walks_plugin.store.schema import BY_NAME, Geometry

from ..gui.walked import add_walk

pytestmark = pytest.mark.usefixtures("qgis_app")

_KEYS = re.compile(r"\{[0-9a-f]{8}-[0-9a-f-]{27}\}")
"""Anew in every layer."""
_PROFILE = re.compile(r"<elevation .*?</elevation>", re.DOTALL)
_COLOUR = re.compile(r'<Option [^>]*name="\w*color"[^>]*>')
"""Of a profile at random."""
TABLES = {spec.table for spec in LAYERS if spec.table}


def said(layer: QgsVectorLayer) -> str:
    """Return all that a style file says of a layer, in both its styles, and its metadata; the random colours of its profile not."""
    told = [layer.metadata().title(), str(layer.readOnly())]
    for style in [layer.styleManager().currentStyle(), *layer.styleManager().styles()]:
        layer.styleManager().setCurrentStyle(style)
        document = QDomDocument()
        layer.exportNamedStyle(document, QgsReadWriteContext(), QgsMapLayer.StyleCategory.AllStyleCategories)
        told += [style, _PROFILE.sub(lambda part: _COLOUR.sub("", part[0]), _KEYS.sub("", document.toString()))]
    return "\n".join(told)


def shown(path: str) -> dict[str, str]:
    """Return what is said of each layer of a store that is put into a project."""
    project = QgsProject()
    layers.add_store(project, path)
    found = {role: said(layer) for role, layer in layers_of(project).items()}
    project.clear()
    return found


def as_qgis_opens(path: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Return the same where QGIS puts on each layer the whole default style while it opens it."""
    with monkeypatch.context() as patch:
        patch.setattr(layers, "open_layer", lambda uri, name, _options=None: open_layer(uri, name))
        patch.setattr(DefaultStyles, "put_on", lambda *_of: None)
        return shown(path)


def _another(
    store: Store, table: str, default: bool | None, changed: Callable[[str], str], owner: str = "anna"
) -> None:
    """Save another style of a table, as QGIS's "save as default" does, made of the plugin's own."""
    backend = store.backend
    qml = backend.execute(f"SELECT styleQML FROM layer_styles WHERE f_table_name = '{table}' AND owner = 'est_walks'")
    text = changed(qml[0][0]).replace("'", "''")
    said_default = "NULL" if default is None else str(default).lower() if backend.is_server else str(int(default))
    backend.execute(
        "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML,"
        f" useAsDefault, owner, update_time) SELECT f_table_catalog, f_table_schema, f_table_name, f_geometry_column, 'Min',"
        f" '{text}', {said_default}, '{owner}', '2031-01-01T00:00:00.000Z' FROM layer_styles"
        f" WHERE f_table_name = '{table}' AND owner = 'est_walks'"
    )


def _opacity(qml: str) -> str:
    """Say otherwise what a style says beside form and symbols."""
    qml = qml.replace("</qgis>", "<blendMode>6</blendMode><layerOpacity>0.5</layerOpacity></qgis>")
    return (
        qml.replace("LayerConfiguration|Symbology", "AllStyleCategories")
        .replace("Uppgifter", "Annas")
        .replace("Facts", "Annas")
    )


def _of_another_geometry(qml: str) -> str:
    return re.sub(r"(<layerGeometryType>)\d", r"\g<1>2", _opacity(qml))


def _of_an_unknown_renderer(qml: str) -> str:
    return re.sub(r'(<renderer-v2[^>]* type=")\w+', r"\1nobodysRenderer", _opacity(qml))


def _without_symbols(qml: str) -> str:
    return re.sub(r"<renderer-v2.*</renderer-v2>", "", _opacity(qml), flags=re.DOTALL)


def _without_labels(qml: str) -> str:
    return re.sub(r"<labeling.*</labeling>", "", _opacity(qml), flags=re.DOTALL)


def _of_an_older_qgis(qml: str) -> str:
    return _opacity(qml).replace('version="3.40.0"', 'version="3.4.0"')


OTHERS: dict[str, tuple[bool | None, Callable[[str], str]]] = {
    "task": (True, _opacity),
    "landmark": (False, _opacity),
    "observation": (None, _opacity),
    "lamp": (True, _of_another_geometry),
    "finding": (True, _of_an_unknown_renderer),
    "stop": (True, _without_symbols),
    "leg": (True, _without_labels),
    "area": (True, _of_an_older_qgis),
    "path": (True, lambda _qml: "not XML"),
}
"""Table -> whether the style that somebody else saved is to be the default, and what it says. The other tables' are as made."""


def change_styles(store: Store) -> None:
    """Let others save styles, delete one, and the municipality have a measure of its own."""
    store.insert("measure", [{"code": "own", "name_sv": "Egen", "position": 99, "active": True}])
    store.refresh_definitions()
    for table, (default, changed) in OTHERS.items():
        _another(store, table, default, changed)
    store.backend.execute("DELETE FROM layer_styles WHERE f_table_name = 'base_area'")


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory, town_file: Path) -> Path:
    """The town with a walk and a task."""
    path = tmp_path_factory.mktemp("styles") / "town.gpkg"
    shutil.copy2(town_file, path)
    with Store.open(path) as store:
        add_walk(store)
        store.insert("task", [{"title": "Lampa", "category": "graffiti"}])
    return path


@pytest.fixture(params=["file", "server"])
def path(request: Any, walked: Path, tmp_path: Path) -> Iterator[str]:
    """The town in a file, and in a database."""
    if request.param == "file":
        yield str(shutil.copy2(walked, tmp_path / "town.gpkg"))
        return
    address = request.getfixturevalue("pg_address")
    copy_store(str(walked), address)
    yield address


def differing(path: str, monkeypatch: pytest.MonkeyPatch) -> tuple[set[str], dict[str, str]]:
    """Return the layers of which more or less is said than where QGIS put on the whole style, and what is said."""
    wanted, found = as_qgis_opens(path, monkeypatch), shown(path)
    assert set(found) == set(wanted) == {str(role) for role in Role}
    return {role for role in found if found[role] != wanted[role]}, found


def test_a_layer_says_what_the_whole_style_makes_it_say(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(path) as store:
        change_styles(store)
    differ, found = differing(path, monkeypatch)
    assert differ == set()
    assert "Annas" in found["task"], "and the style that another made the default counts"
    assert "Annas" not in found["landmark"]
    assert "Egen" in found["effort"] + found["task"]


def test_and_so_it_does_where_nobody_keeps_styles(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(path) as store:
        store.backend.execute("DROP TABLE layer_styles")
    assert differing(path, monkeypatch)[0] == set()


def test_a_login_that_may_not_read_the_styles_sees_the_layers(
    pg_server: Any, pg_address: str, walked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_store(str(walked), pg_address)
    name = pg_server.name_of(pg_address)
    pg_server.run_sql("DROP ROLE IF EXISTS utan_stil; CREATE ROLE utan_stil LOGIN")
    pg_server.run_sql(
        "GRANT USAGE ON SCHEMA public TO utan_stil; GRANT SELECT ON ALL TABLES IN SCHEMA public TO utan_stil;"
        "REVOKE ALL ON layer_styles FROM utan_stil, PUBLIC",
        name,
    )
    path = pg_address.replace("user=est ", "user=utan_stil ")
    assert differing(path, monkeypatch)[0] == set()


def test_a_style_beside_the_file_counts_where_the_file_has_none(
    walked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(shutil.copy2(walked, tmp_path / "town.gpkg"))
    layer = open_layer(layer_uri(path, "area"), "area")
    layer.setFieldAlias(layer.fields().indexOf("name"), "Bredvid")
    layer.saveNamedStyle(str(tmp_path / "town.qml"))
    with Store.open(path) as store:
        store.backend.execute("DELETE FROM layer_styles WHERE f_table_name = 'area'")
    differ, found = differing(path, monkeypatch)
    assert differ == set()
    assert "Bredvid" in found["area"]


def test_each_style_is_read_once_however_many_layers_show_its_table(
    walked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    made: list[bool] = []

    class Registry:
        """QGIS's, counting what is asked of it."""

        @staticmethod
        def instance() -> type[Registry]:
            return Registry

        @staticmethod
        def providerMetadata(key: str) -> Registry:
            assert key == "ogr"
            return Registry()

        def loadStyle(self, uri: str, cause: str) -> str:
            asked.append(uri)
            return str(QgsProviderRegistry.instance().providerMetadata("ogr").loadStyle(uri, cause))

    def opened(uri: Any, name: str, options: Any = None) -> QgsVectorLayer:
        made.append(bool(options and not options.loadDefaultStyle))
        return open_layer(uri, name, options)

    monkeypatch.setattr(default_styles, "QgsProviderRegistry", Registry)
    monkeypatch.setattr(layers, "open_layer", opened)
    project = QgsProject()
    layers.add_store(project, str(walked))
    project.clear()
    assert len(asked) == len(TABLES)
    assert made == [True] * len(LAYERS), "QGIS makes no whole style beside"
    assert all(BY_NAME[table].geometry is not Geometry.NONE for table in TABLES)
