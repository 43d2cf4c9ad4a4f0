"""The line that chooses the background map."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QFormLayout, QHBoxLayout, QWidget

from ....backgrounds.background import Background, of_file, of_layer
from ....backgrounds.in_project import is_background
from ....backgrounds.opening import opened_for_window
from ....i18n import tr
from ... import format as fmt
from ...theme import link_button
from ...widgets.cut_text import ChoiceBox

if TYPE_CHECKING:
    from ....backgrounds.offline import Copied
    from ....model.errors import EstWalksError
    from ...context import Context
    from ...tasks import Job

NONE, ADDRESS, FILE = "none", "address", "file"
_MAPS = (QgsMapLayer.LayerType.RasterLayer, QgsMapLayer.LayerType.VectorTileLayer, QgsMapLayer.LayerType.VectorLayer)


@dataclass(frozen=True)
class Loaded:
    """A layer of the project, by its id."""

    layer: str


class BackgroundLine(QWidget):
    """Any loaded layer, a WMS/WMTS/WFS/XYZ service or a local file, and a copy of it; remembered per municipality."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self.choice = ChoiceBox(tr("Background map"), self)
        self.choice.activated.connect(self.take_choice)
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.copy_button = link_button(tr("Copy …"), self)
        self.copy_button.setToolTip(tr("A copy of the background map that works without a network"))
        self.copy_button.clicked.connect(self.copy)
        row = QHBoxLayout()
        row.addWidget(self.choice, 1)
        row.addWidget(self.copy_button)
        layout.addRow(tr("Background map"), row)
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
        kept = self._context.backgrounds.of(info.municipality) if info else None
        self.choice.clear()
        self.choice.addItem(tr("The plugin's own map only"), NONE)
        for layer in self._loaded_layers():
            self.choice.addItem(layer.name(), Loaded(layer.id()))
        if kept is not None and self._index_of(kept) < 0:
            self.choice.addItem(kept.title, kept)
        self.choice.insertSeparator(self.choice.count())
        self.choice.addItem(tr("Web map (XYZ, WMS, WMTS, WFS) …"), ADDRESS)
        self.choice.addItem(tr("File …"), FILE)
        self.choice.setCurrentIndex(max(0, self._index_of(kept)) if kept is not None else 0)
        self.copy_button.setEnabled(kept is not None)

    def _layers_changed(self, *_args: object) -> None:
        if self.isVisible() and self._context.session.info is not None:
            self.refresh()

    def _loaded_layers(self) -> list[QgsMapLayer]:
        return [
            layer
            for layer in self._context.project.mapLayers().values()
            if layer.type() in _MAPS and not layer.customProperty("est_walks/role") and not is_background(layer)
        ]

    def _index_of(self, background: Background) -> int:
        for index in range(self.choice.count()):
            data = self.choice.itemData(index)
            if isinstance(data, Background) and data.uri == background.uri:
                return index
            layer = self._context.project.mapLayer(data.layer) if isinstance(data, Loaded) else None
            if layer is not None and layer is self._context.backgrounds.loaded(background):
                return index
        return -1

    def open_chooser(self) -> None:
        """Ask for a background map: what the line in Kom igång does."""
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)
        self.choice.showPopup()

    def copy(self) -> None:
        """Copy the background map of a walk or an area in a task, and offer the copy instead of it."""
        info = self._context.session.info
        kept = self._context.backgrounds.of(info.municipality) if info else None
        if kept is not None:
            self._copy(kept)

    def _copy(self, kept: Background) -> None:
        from ....backgrounds.offline import copy_background
        from ...dialogs.copy_map import CopyMapDialog

        path = self._context.session.path

        def start(dialog: CopyMapDialog) -> None:
            wish = self._context.attempt(dialog.wish, None)
            if wish is not None:
                self._context.runner.run(
                    tr("Copying the map"),
                    lambda _store, feedback: copy_background(kept, wish.copy, wish.path, feedback),
                    done=lambda done: self._copied(kept, done, path),
                )

        window = self._context.window
        self._context.beside.show("copy_map", lambda: CopyMapDialog(self._context, kept, window), start)

    def _copied(self, of: Background, done: Copied, path: str | None) -> None:
        """Tell of the copy and use it, unless another store was opened: its municipality has a map of its own."""
        told = tr("The map is copied to {file}: {tiles} tiles.", None, done.tiles).format(
            file=Path(done.path).name, tiles=fmt.number(done.tiles)
        )
        if done.missing >= 0.01:
            lacks = tr("{percent} % of the map did not come; the copy is not whole.")
            said = lacks.format(percent=max(1, round(100 * done.missing)))
            self._context.messages.mend(said, tr("Copy it again …"), lambda: self._copy(of))
        else:
            self._context.messages.info(told)
        if path != self._context.session.path:
            return
        copy = of_file(done.path)
        self.use(replace(copy, attribution=done.attribution or of.attribution))

    def take_choice(self, _index: int) -> None:
        choice = self.choice.currentData()
        if isinstance(choice, Loaded):  # only what is chosen is taken apart: layers that are not stay the planner's own
            layer = self._context.project.mapLayer(choice.layer)
            choice = of_layer(layer) if layer is not None else None
        if choice == ADDRESS:
            self.ask_address()
        elif choice == FILE:
            path, _kind = QFileDialog.getOpenFileName(self, tr("Background map"))
            choice = of_file(path) if path else None
        elif choice == NONE:
            self.use(None)
            return
        if isinstance(choice, Background):
            self.use(choice)
        else:
            self.refresh()

    def ask_address(self) -> None:
        """Ask for a service; until it is chosen the map that is used stands in the line."""
        from ...dialogs.web_map import WebMapDialog

        def take(dialog: WebMapDialog) -> None:
            background = dialog.background()
            if background is not None:
                self.use(background)

        self._context.beside.show("web_map", lambda: WebMapDialog(self._context, self._context.window), take)

    def use(self, background: Background | None) -> None:
        """Take a map: one that is not in the project yet is opened in a task, as its service may be slow."""
        self._context.runner.cancel(self._job)
        if background is None or self._context.backgrounds.loaded(background) is not None:
            self._take(background)
            return
        path = self._context.session.path

        def opened(layer: QgsMapLayer) -> None:
            if path == self._context.session.path:
                self._take(background, layer)

        self._job = self._context.runner.run(
            tr("Opening the background map"),
            lambda _store, feedback: opened_for_window(background, feedback),
            done=opened,
            failed=self._not_opened,
        )

    def _take(self, background: Background | None, layer: QgsMapLayer | None = None) -> None:
        info, backgrounds = self._context.session.info, self._context.backgrounds
        if info is None:
            return
        is_kept = backgrounds.choose(info.municipality, background, layer)
        if background is not None and not is_kept:
            told = tr(
                "The key of “{title}” is known until QGIS is closed; to keep it, give QGIS its master password and choose the map again."
            ).format(title=background.title)
            chosen = background
            self._context.messages.mend(told, tr("Give the password …"), lambda: self._keep_key(chosen))
        self.refresh()

    def _keep_key(self, background: Background) -> None:
        """Let QGIS ask for its master password, and keep the map with its key."""
        if QgsApplication.authManager().setMasterPassword(True):
            self.use(background)

    def _not_opened(self, error: EstWalksError) -> None:
        self._context.messages.error(error)
        self.refresh()
