"""A partner's views of a store on a server as layers of a project: its tasks with the form of a package. Main thread only."""

from __future__ import annotations

from typing import Iterable

from qgis.core import QgsDefaultValue, QgsProject, QgsVectorLayer

from ..i18n import language, tr
from ..model.errors import StoreError
from ..model.partners import package
from ..paths import resources
from ..store import address
from ..store.forms import SENT_VERSION
from ..store.roles import partner
from .clean import undisturbed
from .opening import ALONE, open_layer
from .own_layers import STORE_PROPERTY

VIEW_PROPERTY = "est_walks/partner_view"
"""On a layer of a partner's view: which it is."""
STYLES = {partner.TASK: package.TASK, partner.PHOTO: package.PHOTO}
"""The views that look as the tables of a package do."""


def titles() -> dict[str, str]:
    """Return what the layers are called, in the order of drawing, the lowest first."""
    swedish = language() == "sv"
    return {
        partner.COUNT: tr("What residents told (counts)"),
        partner.PLACE: tr("Places of the tasks"),
        partner.PHOTO: package.PHOTO.title[swedish],
        partner.TASK: package.TASK.title[swedish],
    }


def partner_layers(project: QgsProject) -> dict[str, QgsVectorLayer]:
    """Return the layers of partners' views in a project, by view."""
    return {
        str(layer.customProperty(VIEW_PROPERTY)): layer
        for layer in project.mapLayers().values()
        if layer.customProperty(VIEW_PROPERTY) and isinstance(layer, QgsVectorLayer)
    }


def show_partner(project: QgsProject, path: str) -> dict[str, QgsVectorLayer]:
    """Put the views into a project, in place of those that were there, and return them. Raises StoreError."""
    with undisturbed(project):
        remove_partner(project)
        return {view: _added(project, path, view, title) for view, title in titles().items()}


def come_back(project: QgsProject) -> tuple[dict[str, QgsVectorLayer], str]:
    """Make the views of a project that was read ready again, whatever its file says of what may be edited.

    Returns them by view with the address of their database; no views where not all of them can be read.
    """
    found = partner_layers(project)
    path = next((str(layer.customProperty(STORE_PROPERTY) or "") for layer in found.values()), "")
    if not found.keys() >= set(titles()) or not all(layer.isValid() for layer in found.values()):
        return {}, path
    with undisturbed(project):
        for view, layer in found.items():
            _let_answer(layer, view)
    return found, path


def remove_partner(project: QgsProject) -> None:
    """Take them out again."""
    with ALONE:
        project.removeMapLayers([layer.id() for layer in partner_layers(project).values()])


def _added(project: QgsProject, path: str, view: str, title: str) -> QgsVectorLayer:
    layer = open_layer(address.view_uri(path, view), title)
    if not layer.isValid():
        raise StoreError(
            tr("“{store}” shows no tasks to this login; let its administrator run Grant roles again.").format(
                store=address.label(path)
            ),
            details=layer.error().message(),
        )
    layer.setCustomProperty(VIEW_PROPERTY, view)
    if view in STYLES:
        folder = resources() / "styles" / ("sv" if language() == "sv" else "en") / "partner"
        layer.loadNamedStyle(str(folder / f"{STYLES[view].name}.qml"))
        layer.setName(title)
    else:
        _name_columns(layer, ("area", tr("Area")), ("observations", tr("Told in a year")), ("place", tr("Place")))
    layer.setCustomProperty(STORE_PROPERTY, address.public(path))
    _let_answer(layer, view)
    project.addMapLayer(layer)
    return layer


def _let_answer(layer: QgsVectorLayer, view: str) -> None:
    """Let the tasks alone be edited, and each save say which version of its row it is of."""
    layer.setReadOnly(view != partner.TASK)
    if view == partner.TASK:
        sent = QgsDefaultValue(SENT_VERSION.expression, SENT_VERSION.on_update)
        layer.setDefaultValueDefinition(layer.fields().indexOf("row_version"), sent)


def _name_columns(layer: QgsVectorLayer, *named: tuple[str, str]) -> None:
    for column, alias in named:
        index = layer.fields().indexOf(column)
        if index >= 0:
            layer.setFieldAlias(index, alias)


def unsaved(layer: QgsVectorLayer, wanted: dict[int, dict[int, object]]) -> list[str]:
    """Return the columns, by their aliases, whose stored values are not those that QGIS says it saved (fid -> index -> value)."""
    layer.dataProvider().reloadData()
    told: Iterable[str] = (
        layer.attributeDisplayName(index)
        for fid, values in wanted.items()
        for index, value in values.items()
        if layer.fields()[index].name() in package.ANSWERED and not _same(layer.getFeature(fid)[index], value)
    )
    return list(dict.fromkeys(told))


def _same(stored: object, sent: object) -> bool:
    told = [str(one).strip() if one is not None and str(one) != "NULL" else "" for one in (stored, sent)]
    return told[0] == told[1] or stored == sent
