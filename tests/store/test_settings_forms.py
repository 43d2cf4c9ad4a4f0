"""The catalogue and the settings as plain forms: QGIS without the plugin opens, shows and edits them."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsExpressionContextUtils, QgsVectorLayer, QgsVectorLayerUtils

from est_walks_plugin.model.municipality.settings import COUNTS, MONTHS
from est_walks_plugin.store import Store

TABLES = ("category", "measure", "owner", "checklist", "municipal_settings")


def layer_of(path: Path, table: str) -> QgsVectorLayer:
    """Return the layer as plain QGIS opens it, with the style kept in the file."""
    with Store.open(path, readonly=True) as store:
        uri = store.layer_uri(table)
    layer = QgsVectorLayer(uri.source, table, uri.provider)
    assert layer.isValid()
    return layer


def row_of(layer: QgsVectorLayer, condition: str):
    [found] = list(layer.getFeatures(condition))
    return found


@pytest.mark.parametrize("table", TABLES)
def test_a_table_opens_with_words_for_its_columns_and_is_editable(store_path: Path, table: str) -> None:
    layer = layer_of(store_path, table)
    assert layer.startEditing()
    shown = [field.alias() for field in layer.fields() if field.alias()]
    assert {"category": "Svenskt namn", "checklist": "Platstyp", "municipal_settings": "Månader till gallring"}.get(
        table, "Svenskt namn"
    ) in shown
    layer.rollBack()


def test_what_a_list_offers_in_plain_qgis(store_path: Path) -> None:
    measure, checklist = layer_of(store_path, "measure"), layer_of(store_path, "checklist")
    for layer, column, word in (
        (measure, "owner", "Bostadsbolag"),
        (measure, "lane", "Enklare åtgärd"),
        (checklist, "place_type", "Tunnel"),
    ):
        setup = layer.editorWidgetSetup(layer.fields().indexOf(column))
        assert setup.type() == "ValueMap"
        assert word in {word for entry in setup.config()["map"] for word in entry}
    settings = layer_of(store_path, "municipal_settings")
    for column, bounds in (("smallest_count", COUNTS), ("deletion_months", MONTHS)):
        config = settings.editorWidgetSetup(settings.fields().indexOf(column)).config()
        assert (config["Min"], config["Max"]) == bounds


def test_the_settings_are_edited_in_plain_qgis(store_path: Path) -> None:
    layer = layer_of(store_path, "municipal_settings")
    [row] = list(layer.getFeatures())
    assert layer.startEditing()
    for column, value in (("address_line", "Kumla kommun"), ("smallest_count", 8), ("deletion_months", 6)):
        assert layer.changeAttributeValue(row.id(), layer.fields().indexOf(column), value)
    assert layer.commitChanges(), layer.commitErrors()
    with Store.open(store_path) as store:
        kept = store.municipal_settings
        assert (kept.address_line, kept.smallest_count, kept.deletion_months) == ("Kumla kommun", 8, 6)


@pytest.mark.parametrize(
    ("table", "more"),
    [("category", {}), ("owner", {}), ("measure", {"lane": "quick"}), ("checklist", {"place_type": "park"})],
)
def test_an_entry_that_is_added_in_plain_qgis_is_one_like_the_others(store_path: Path, table: str, more: dict) -> None:
    layer = layer_of(store_path, table)
    assert layer.startEditing()
    values = {layer.fields().indexOf(name): value for name, value in {"name_sv": "Eget", **more}.items()}
    context = layer.createExpressionContext()
    context.appendScope(QgsExpressionContextUtils.layerScope(layer))
    assert layer.addFeature(QgsVectorLayerUtils.createFeature(layer, attributes=values, context=context))
    assert layer.commitChanges(), layer.commitErrors()
    with Store.open(store_path) as store:
        made = store.catalogue.entries(table)[-1]
        assert (made.sv, made.active) == ("Eget", True)
        assert made.code.startswith("own_")
        assert store.catalogue.find(table, "Eget") == made


def test_an_entry_is_renamed_and_retired_in_plain_qgis(store_path: Path) -> None:
    layer = layer_of(store_path, "category")
    row = row_of(layer, "code = 'graffiti'")
    assert layer.startEditing()
    assert layer.changeAttributeValue(row.id(), layer.fields().indexOf("name_sv"), "Tags")
    assert layer.changeAttributeValue(row.id(), layer.fields().indexOf("active"), False)
    assert layer.commitChanges(), layer.commitErrors()
    with Store.open(store_path) as store:
        assert store.catalogue.category("graffiti").sv == "Tags"
        assert not store.catalogue.category("graffiti").active
