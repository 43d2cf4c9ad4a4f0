"""A loaded layer as something a worker can read: its own file, or a copy of what it shows."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsApplication, QgsProviderRegistry, QgsVectorFileWriter, QgsVectorFileWriterTask, QgsVectorLayer
from qgis.PyQt.QtCore import QTemporaryDir, QUrl

from ....importers.formats.vector import join_source


def file_of(layer: QgsVectorLayer) -> str | None:
    """Return the source string of a layer that lies in a file as it is, or None when it must be copied."""
    if layer.isEditable() or layer.subsetString():
        return None
    if layer.providerType() == "delimitedtext":
        return QUrl(layer.source()).toLocalFile() or None
    if layer.providerType() != "ogr":
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path, name = parts.get("path"), parts.get("layerName")
    return join_source(path, name) if path else None


class LayerCopy:
    """Writes a layer to a file of its own in a task; the file goes with this object."""

    def __init__(self, layer: QgsVectorLayer, done: Callable[[str], None], failed: Callable[[str], None]) -> None:
        self._folder = QTemporaryDir()
        path = self._folder.filePath("layer.gpkg")
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "GPKG"
        options.layerName = "layer"
        self._task = QgsVectorFileWriterTask(layer, path, options)
        self._task.writeComplete.connect(lambda *_args: done(path))
        self._task.errorOccurred.connect(lambda _code, message: failed(message))
        QgsApplication.taskManager().addTask(self._task)
