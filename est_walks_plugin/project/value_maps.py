"""Names of the store's catalogue in the layers of the project: what forms, tables and labels show for a code."""

from __future__ import annotations

import json

from qgis.core import QgsEditorWidgetSetup, QgsExpressionContextUtils, QgsProject, QgsVectorLayer

from ..i18n import language as reading_language
from ..model.catalogue import TABLES, Catalogue
from ..model.wording.reader import lowered
from ..store.schema import BY_NAME
from . import roles
from .clean import undisturbed
from .own_layers import layers_of
from .styles.worded import CATEGORY_NAMES, MEASURE_NAMES

_VARIABLES = {roles.Role.PLACE: CATEGORY_NAMES, roles.Role.STOP: CATEGORY_NAMES, roles.Role.TASK: MEASURE_NAMES}


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
            if _name_in_sentences(layer, role, catalogue) or changed:
                layer.triggerRepaint()


def _name_in_sentences(layer: QgsVectorLayer, role: str, catalogue: Catalogue) -> bool:
    """Give the sentences on the map the names in the language of who sits at QGIS; return whether they changed."""
    variable = _VARIABLES.get(roles.Role(role))
    if variable is None:
        return False
    if variable == MEASURE_NAMES:
        names = catalogue.labels("measure", reading_language())
    else:
        names = {code: lowered(name) for code, name in catalogue.labels("category", reading_language()).items()}
    value = json.dumps(names, ensure_ascii=False)
    scope = QgsExpressionContextUtils.layerScope(layer)
    if scope.variable(variable) == value:
        return False
    QgsExpressionContextUtils.setLayerVariable(layer, variable, value)
    return True
