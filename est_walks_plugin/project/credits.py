"""Whose data each layer of the store shows, in its metadata: QGIS's copyright line and a layout's credits read it."""

from __future__ import annotations

from qgis.core import QgsProject, QgsVectorLayer

from ..model.attribution import names_of
from ..store import layer_uri
from .clean import undisturbed
from .opening import told_by_layer
from .own_layers import layers_of, store_path_of
from .roles import Role


def name_sources(project: QgsProject) -> None:
    """Give every layer the names of the sources its rows come from; one without a source of its own, all of them."""
    path = store_path_of(project)
    if path is None:
        return

    def attributions(layer: QgsVectorLayer) -> dict[str, str]:
        return {str(row["uuid"]): str(row["attribution"] or "") for row in layer.getFeatures()}

    told = told_by_layer(layer_uri(path, "source"), "source", attributions)
    with undisturbed(project):
        for role, layer in layers_of(project).items():
            if role != str(Role.LAND):
                _name(layer, told)


def _name(layer: QgsVectorLayer, told: dict[str, str]) -> None:
    column = layer.fields().indexOf("source")
    used = list(told) if column < 0 else sorted(str(value) for value in layer.uniqueValues(column))
    rights = [_shown(name) for name in names_of(told.get(source, "") for source in used)]
    metadata = layer.metadata()
    if metadata.rights() != rights:
        metadata.setRights(rights)
        layer.setMetadata(metadata)


def _shown(text: str) -> str:
    """Return a name that stays what it is where QGIS reads rights as HTML and evaluates what is in "[%"."""
    text = text.replace("<", "‹").replace(">", "›")
    return text.replace("&", "&\u200b").replace("[%", "[\u200b%")
