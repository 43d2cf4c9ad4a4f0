"""The line that chooses the background map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QFormLayout, QSizePolicy, QWidget

from ....i18n import tr
from ....model.errors import InputError
from ... import background as bg

if TYPE_CHECKING:
    from ...context import Context

NONE, ADDRESS, FILE = "none", "address", "file"


class BackgroundLine(QWidget):
    """Any loaded raster layer, a WMS/WMTS/XYZ address or a local file; remembered per municipality."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(tr("Background map"))
        self.choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.choice.activated.connect(self._chosen)
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addRow(tr("Background map"), self.choice)
        project = QgsProject.instance()
        project.layersAdded.connect(self._layers_changed)
        project.layersRemoved.connect(self._layers_changed)

    def unload(self) -> None:
        """Stop listening to the project."""
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._layers_changed)
        project.layersRemoved.disconnect(self._layers_changed)

    def refresh(self) -> None:
        """List what can be chosen and show what is."""
        info = self._context.session.info
        kept = bg.remembered(info.municipality) if info else None
        self.choice.clear()
        self.choice.addItem(tr("The plugin's own map only"), NONE)
        for layer in self._loaded_layers():
            self.choice.addItem(layer.name(), bg.of_layer(layer))
        if kept is not None and self._index_of(kept) < 0:
            self.choice.addItem(kept.title, kept)
        self.choice.insertSeparator(self.choice.count())
        self.choice.addItem(tr("Web map (XYZ, WMS, WMTS) …"), ADDRESS)
        self.choice.addItem(tr("File …"), FILE)
        self.choice.setCurrentIndex(max(0, self._index_of(kept)) if kept is not None else 0)

    def _layers_changed(self, *_args: object) -> None:
        if self.isVisible() and self._context.session.info is not None:
            self.refresh()

    def _loaded_layers(self) -> list[QgsMapLayer]:
        return [
            layer
            for layer in self._context.project.mapLayers().values()
            if layer.type() == QgsMapLayer.LayerType.RasterLayer and not layer.customProperty("est_walks/role")
        ]

    def _index_of(self, background: bg.Background) -> int:
        for index in range(self.choice.count()):
            data = self.choice.itemData(index)
            if isinstance(data, bg.Background) and data.uri == background.uri:
                return index
        return -1

    def _chosen(self, _index: int) -> None:
        choice = self.choice.currentData()
        if choice == ADDRESS:
            choice = self._ask_address()
        elif choice == FILE:
            path, _kind = QFileDialog.getOpenFileName(self, tr("Background map"))
            choice = bg.of_file(path) if path else None
        elif choice == NONE:
            self._use(None)
            return
        if isinstance(choice, bg.Background):
            self._use(choice)
        else:
            self.refresh()

    def _ask_address(self) -> bg.Background | None:
        from ...dialogs.web_map import WebMapDialog

        dialog = WebMapDialog(self._context, self._context.window)
        background = dialog.background() if dialog.exec() else None
        dialog.deleteLater()
        return background

    def _use(self, background: bg.Background | None) -> None:
        info = self._context.session.info
        if info is None:
            return
        try:
            bg.show(self._context.project, background)
        except InputError as error:
            self._context.messages.error(error)
            self.refresh()
            return
        bg.remember(info.municipality, background)
        self.refresh()
