"""Plain QGIS shows a store well: aliases, value maps, widgets, forms and styles come from the file."""

from __future__ import annotations

import pytest
from qgis.core import QgsEditFormConfig, QgsVectorLayer

from est_walks_plugin.model.catalogue import load_catalogue
from est_walks_plugin.store import Store, definitions
from est_walks_plugin.store.schema import BY_NAME, TABLES, Geometry

pytestmark = pytest.mark.usefixtures("qgis_app")


def _layer(path, table):
    layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    assert layer.isValid()
    return layer


def _words(layer, field):
    setup = layer.editorWidgetSetup(layer.fields().indexOf(field))
    assert setup.type() == "ValueMap", field
    return {code: word for entry in setup.config()["map"] for word, code in entry.items()}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_aliases_are_in_the_language_of_the_store(tmp_path, language):
    path = tmp_path / "s.gpkg"
    Store.create(path, language=language).close()
    for table in TABLES:
        layer = _layer(path, table.name)
        for column in table.all_columns:
            index = layer.fields().indexOf(column.name)
            assert layer.attributeDisplayName(index) == column.alias[language == "sv"], (table.name, column.name)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_codes_are_shown_as_words(store_path, table):
    layer = _layer(store_path, table.name)
    for column in table.columns:
        if column.values and not column.hidden:
            assert _words(layer, column.name) == load_catalogue().code_labels(column.values, "sv"), column.name


def test_widgets(store_path):
    layer = _layer(store_path, "finding")
    kind = {f.name(): layer.editorWidgetSetup(i).type() for i, f in enumerate(layer.fields())}
    assert kind["uuid"] == kind["fid"] == kind["scores"] == "Hidden"
    assert kind["text"] == "TextEdit"
    assert layer.editorWidgetSetup(layer.fields().indexOf("text")).config()["IsMultiline"] is True
    assert kind["found_at"] == "DateTime"
    assert kind["positive"] == "CheckBox"
    assert kind["walk"] == "ValueRelation"
    assert _words(layer, "score_dark") == {str(n): str(n) for n in range(4)}
    form = layer.editFormConfig()
    assert form.layout() == QgsEditFormConfig.EditorLayout.TabLayout
    assert [tab.name() for tab in form.tabs()] == ["Uppgifter", "Teknik"]
    assert layer.displayExpression() == '"text"'


def test_a_row_added_in_qgis_gets_key_and_version(store_path):
    layer = _layer(store_path, "task")
    assert layer.defaultValueDefinition(layer.fields().indexOf("uuid")).expression() == "uuid('WithoutBraces')"
    version = layer.defaultValueDefinition(layer.fields().indexOf("row_version"))
    assert version.applyOnUpdate()
    assert "row_version" in version.expression()


def test_a_row_changed_in_qgis_is_a_conflict_for_the_plugin(store_path):
    from qgis.core import QgsFeature, QgsVectorLayerUtils

    from est_walks_plugin.model.errors import ConflictError

    with Store.open(store_path) as store:
        (uuid,) = store.insert("task", [{"title": "a"}])
        layer = _layer(store_path, "task")
        assert layer.startEditing()
        added = QgsVectorLayerUtils.createFeature(layer, attributes={layer.fields().indexOf("title"): "ny"})
        assert layer.addFeature(added)
        assert layer.commitChanges(), layer.commitErrors()
        row = store.rows("task", {"title": "ny"})[0]
        assert len(row["uuid"]) == 36
        assert row["row_version"] == 1
        assert row["created"] is not None
        assert isinstance(added, QgsFeature)
        with pytest.raises(ConflictError):
            store.update("task", uuid, {"title": "b"}, expected_version=2)


def test_styles_are_the_default_and_others_are_kept(store_path):
    with Store.open(store_path) as store:
        store.backend.execute(
            "INSERT INTO layer_styles (f_table_name, styleName, styleQML, owner) VALUES ('task', 'Min', '<qgis/>', 'anna')"
        )
        store.refresh_definitions()
        found = store.backend.execute("SELECT f_table_name, owner, useAsDefault FROM layer_styles")
    assert ["task", "anna", None] in found
    assert sorted(name for name, owner, _ in found if owner == "est_walks") == sorted(table.name for table in TABLES)


def test_an_edited_catalogue_reaches_the_forms(store_path):
    with Store.open(store_path) as store:
        store.insert("measure", [{"code": "own", "name_sv": 'Egen <åtgärd> & "mer"', "position": 99, "active": True}])
        store.refresh_definitions()
    assert _words(_layer(store_path, "task"), "measure")["own"] == 'Egen <åtgärd> & "mer"'


def test_symbols_and_fields_are_merged(store, store_path, tmp_path, monkeypatch):
    symbols = (
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis version=\"3.40\">"
        '<aliases><alias field="pole" name="wrong" index="0"/></aliases>'
        '<renderer-v2 type="nullSymbol" enableorderby="0"/><layerOpacity>0.5</layerOpacity></qgis>'
    )
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "lamp.qml").write_text(symbols, encoding="utf-8")
    monkeypatch.setattr(definitions, "resources", lambda: tmp_path)
    store.refresh_definitions()
    store.close()
    layer = _layer(store_path, "lamp")
    assert layer.renderer().type() == "nullSymbol"
    assert layer.opacity() == 0.5
    assert layer.attributeDisplayName(layer.fields().indexOf("pole")) == "Stolpnummer"


def test_every_spatial_table_is_drawn(store_path):
    for table in TABLES:
        if table.geometry is not Geometry.NONE:
            assert _layer(store_path, table.name).renderer() is not None
    assert BY_NAME["lamp"].geometry is Geometry.POINT


def test_references_point_at_tables():
    for table in TABLES:
        for column in table.columns:
            assert not column.reference or column.reference in BY_NAME, (table.name, column.name)
        assert not table.display or table.column(table.display) is not None


def test_the_schema_extension_says_it_too(store_path):
    """Programs that read no QGIS style find aliases and code lists where GeoPackage has them."""
    import sqlite3

    with sqlite3.connect(store_path) as db:
        titles = dict(db.execute("SELECT column_name, title FROM gpkg_data_columns WHERE table_name = 'lamp'"))
        codes = dict(
            db.execute(
                "SELECT value, description FROM gpkg_data_column_constraints WHERE constraint_name = 'est_lampstatus'"
            )
        )
    assert titles["pole"] == "Stolpnummer"
    assert codes["out"] == "Ur funktion"


def test_aliases_are_unique_in_their_table():
    for table in TABLES:
        for language in ("sv", "en"):
            aliases = [column.alias_in(language) for column in table.all_columns]
            assert len(set(aliases)) == len(aliases), (table.name, language)
