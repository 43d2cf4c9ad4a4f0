"""Whose data each layer of the store shows, in its metadata: QGIS's copyright line and a layout's credits read it."""

from __future__ import annotations

from typing import Callable, ContextManager, Iterator

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer

from ..model.attribution import names_of
from ..store import layer_uri
from .clean import undisturbed
from .opening import told_by_layer
from .own_layers import layers_of, store_path_of
from .roles import Role


def name_sources(project: QgsProject) -> None:
    """Give every layer the names of the sources its rows come from; one without a source of its own, all of them."""
    for _ in naming_sources(project):
        pass


def naming_sources(project: QgsProject) -> Iterator[None]:
    """Do `name_sources` a layer a step: of a large table that takes a while."""
    path = store_path_of(project)
    if path is None:
        return

    def attributions(layer: QgsVectorLayer) -> dict[str, str]:
        return {str(row["uuid"]): str(row["attribution"] or "") for row in layer.getFeatures()}

    told = told_by_layer(layer_uri(path, "source"), "source", attributions)
    for role in sorted(layers_of(project)):
        layer = layers_of(project).get(role)  # it may be gone by the next step
        if layer is not None and role != str(Role.LAND):
            with undisturbed(project):
                _name(layer, told)
            yield


class Crediting(QObject):
    """Does `name_sources` for a window, each step within `looking`: the map is drawn meanwhile."""

    def __init__(self, project: QgsProject, looking: Callable[[], ContextManager[None]]) -> None:
        super().__init__()
        self._looking = looking
        self._steps: Iterator[None] | None = naming_sources(project)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(0)

    @property
    def is_busy(self) -> bool:
        """Whether some layers are still to be named."""
        return self._steps is not None

    def stop(self) -> None:
        """Leave the others as they are."""
        self._steps = None
        self._timer.stop()

    def _go_on(self) -> None:
        with self._looking():
            is_done = self._steps is None or next(self._steps, self) is self
        if is_done:
            self.stop()


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
