"""Plain QGIS shows a store well: aliases, value maps, widgets, forms and styles come from the file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsEditFormConfig, QgsFieldConstraints

from est_walks_plugin.model.catalogue import load_catalogue
from est_walks_plugin.model.code_words import code_words
from est_walks_plugin.project.opening import open_layer
from est_walks_plugin.store import Store, layer_uri
from est_walks_plugin.store.schema import BY_NAME, TABLES, Geometry, Type

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.usefixtures("qgis_app")


LANGUAGES = ("sv", "en")
OWN = {"code": "own", "name_sv": 'Egen <åtgärd> & "mer"', "name_en": "Own <one> & 'more'", "active": True}


@pytest.fixture(scope="module", params=LANGUAGES)
def made(request, tmp_path_factory):
    """A store in one language, with entries of the municipality's own in its catalogue."""
    path = tmp_path_factory.mktemp("definitions") / "s.gpkg"
    with Store.create(path, language=request.param) as store:
        for table in ("category", "measure", "owner"):
            store.insert(table, [{**OWN, "position": 99}])
        store.refresh_definitions()
    return path, request.param


def _layer(path, table):
    layer = open_layer(layer_uri(str(path), table), table)
    assert layer.isValid()
    return layer


def _words(layer, field):
    setup = layer.editorWidgetSetup(layer.fields().indexOf(field))
    assert setup.type() == "ValueMap", field
    return {code: word for entry in setup.config()["map"] for word, code in entry.items()}


def test_qgis_writes_the_same_styles_anew():
    """What is in the repository is what the schema, the forms, the symbols and the translations give."""
    program = ROOT / ".ci" / "build_styles.py"
    run = subprocess.run([sys.executable, str(program), "--check"], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_aliases_are_in_the_language_of_the_store(made, table):
    path, language = made
    layer = _layer(path, table.name)
    for column in table.all_columns:
        index = layer.fields().indexOf(column.name)
        assert layer.attributeDisplayName(index) == column.alias[language == "sv"], column.name
        assert layer.attributeAlias(index) == column.alias[language == "sv"], column.name


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_codes_are_shown_as_words_also_those_of_the_own_catalogue(made, table):
    path, language = made
    layer = _layer(path, table.name)
    for column in table.columns:
        if column.values and not column.hidden:
            own = {"own": OWN["name_" + language]} if column.values in ("category", "measure", "owner") else {}
            shipped = load_catalogue().labels(column.values, language) if own else code_words(column.values, language)
            assert _words(layer, column.name) == {**shipped, **own}, column.name


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_field_has_a_widget_that_fits(made, table):
    path, _ = made
    layer = _layer(path, table.name)
    kinds = {
        Type.BOOLEAN: "CheckBox",
        Type.DATE: "DateTime",
        Type.DATETIME: "DateTime",
        Type.INTEGER: "Range",
        Type.REAL: "Range",
        Type.TEXT: "TextEdit",
        Type.JSON: "TextEdit",
        Type.BLOB: "Binary",
    }
    for column in table.all_columns:
        setup = layer.editorWidgetSetup(layer.fields().indexOf(column.name))
        wanted = kinds.get(column.type)
        if column.hidden:
            wanted = "Hidden"
        elif column.values or column.name in ("score_day", "score_dark", "feeling", "severity"):
            wanted = "ValueMap"
        elif column.reference:
            wanted = "ValueRelation"
            assert setup.config()["Layer"] == column.reference
        assert setup.type() == wanted, column.name


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_key_must_be_there_and_be_unique(made, table):
    path, _ = made
    layer = _layer(path, table.name)
    both = QgsFieldConstraints.Constraint.ConstraintNotNull | QgsFieldConstraints.Constraint.ConstraintUnique
    for index, field in enumerate(layer.fields()):
        found = field.constraints()
        strong = [
            found.constraintStrength(kind) == QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
            for kind in (
                QgsFieldConstraints.Constraint.ConstraintNotNull,
                QgsFieldConstraints.Constraint.ConstraintUnique,
            )
        ]
        if field.name() == "uuid":
            assert layer.fieldConstraints(index) & both == both
            assert strong == [True, True]
        elif field.name() != "fid":
            assert not layer.fieldConstraints(index) & both, field.name()


def test_widgets(made):
    path, language = made
    layer = _layer(path, "finding")
    kind = {f.name(): layer.editorWidgetSetup(i).type() for i, f in enumerate(layer.fields())}
    assert kind["uuid"] == kind["fid"] == kind["scores"] == "Hidden"
    assert layer.editorWidgetSetup(layer.fields().indexOf("text")).config()["IsMultiline"] is True
    assert _words(layer, "score_dark") == {str(n): str(n) for n in range(4)}
    form = layer.editFormConfig()
    assert form.layout() == QgsEditFormConfig.EditorLayout.TabLayout
    assert [tab.name() for tab in form.tabs()] == {"sv": ["Uppgifter", "Teknik"], "en": ["Facts", "Technical"]}[
        language
    ]
    facts, technical = ([child.name() for child in tab.children()] for tab in form.tabs())
    assert facts[:4] == ["walk", "stop", "place", "category"]
    assert technical == ["uuid", "created", "changed", "row_version", "scores", "external_id"]
    assert layer.displayExpression() == '"text"'
    hidden = {column.name for column in layer.attributeTableConfig().columns() if column.hidden}
    assert {"fid", "uuid", "scores"} <= hidden
    assert "text" not in hidden


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


def test_symbols_come_with_the_fields(made):
    path, language = made
    finding = _layer(path, "finding")
    assert finding.renderer().type() == "RuleRenderer"
    labels = [rule.label() for rule in finding.renderer().rootRule().children()]
    assert labels == {"sv": ["Positiv plats", "Fynd"], "en": ["Positive place", "Finding"]}[language]


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


def test_value_maps_follow_an_edit_of_plain_qgis_when_the_store_is_opened(tmp_path):
    """A category renamed in QGIS's own attribute table: forms of plain QGIS and QField say so after the next opening."""
    path = tmp_path / "egen.gpkg"
    with Store.create(path, municipality="Håbo"):
        pass
    before = path.read_bytes()
    with Store.open(path):
        pass
    assert path.read_bytes() == before, "nothing was edited, so nothing is written"
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    dataset.ExecuteSQL("UPDATE category SET name_sv = 'Nedklottrat' WHERE code = 'graffiti'")
    del dataset
    with Store.open(path, readonly=True):
        pass
    assert "Nedklottrat" not in qml_of(path, "finding")
    with Store.open(path):
        pass
    assert "Nedklottrat" in qml_of(path, "finding")


def qml_of(path, table):
    """Return the style that the file keeps for a table."""
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    layer = dataset.GetLayerByName("layer_styles")
    return next(row["styleQML"] for row in layer if row["f_table_name"] == table)


def test_the_picture_of_a_photo_stands_last() -> None:
    """SQLite reads through it to what stands behind it: a look at what is known of photos would read all pictures."""
    assert BY_NAME["photo"].columns[-1].type is Type.BLOB
