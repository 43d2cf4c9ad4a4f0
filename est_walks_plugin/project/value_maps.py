"""Names of the store's catalogue in the layers of the project: what forms, tables and labels show for a code."""

from __future__ import annotations

from qgis.core import QgsEditorWidgetSetup, QgsProject

from ..model.catalogue import TABLES, Catalogue
from ..store.schema import BY_NAME
from . import roles
from .clean import undisturbed
from .own_layers import layers_of


def name_codes(project: QgsProject, catalogue: Catalogue, language: str) -> None:
    """Give the layers of the store that are in the project the names its catalogue has now, as its file gives them."""
    names = {table: [{name: code} for code, name in catalogue.labels(table, language).items()] for table in TABLES}
    with undisturbed(project):
        for role, layer in layers_of(project).items():
            table = BY_NAME.get(roles.BY_ROLE[roles.Role(role)].table)
            changed = False
            for column in table.columns if table else ():
                index = layer.fields().indexOf(column.name)
                if column.values not in names or index < 0:
                    continue
                setup = QgsEditorWidgetSetup("ValueMap", {"map": names[column.values]})
                if layer.editorWidgetSetup(index).config() != setup.config():
                    layer.setEditorWidgetSetup(index, setup)
                    changed = True
            if changed:
                layer.triggerRepaint()
