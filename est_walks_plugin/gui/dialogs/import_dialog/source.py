"""The top of the import dialog: which file or loaded layer, what it holds, which system it comes from."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QSizePolicy, QSpinBox, QWidget

from .... import settings
from ....i18n import tr
from ....model.codes import SourceKind
from ....model.municipality.settings import MONTHS
from ....operations.importing.kinds import ImportKind, kind_of
from ...labels import label

FOLDER_SETTING = "import_folder"


class SourceLine(QWidget):
    """`path_changed` when another file or layer is chosen, `kind_changed` when the planner says what it holds."""

    path_changed = pyqtSignal()
    kind_changed = pyqtSignal()

    def __init__(self, months: int, parent: QWidget | None = None) -> None:
        """`months` is what the municipality's settings say of the texts' deletion."""
        super().__init__(parent)
        self.kind_was_chosen = False
        self.keep_kind = False
        self.file = QgsFileWidget(self)
        self.file.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self.file.setDialogTitle(tr("Choose a file to import"))
        self.file.setDefaultRoot(settings.get(FOLDER_SETTING, ""))
        self.file.lineEdit().setPlaceholderText(tr("CSV, Excel, GeoJSON, GeoPackage, Shape, Open311, OpenStreetMap …"))
        self.file.lineEdit().setAccessibleName(tr("File"))
        self.layer = QgsMapLayerComboBox(self)
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.VectorLayer)
        self.layer.setAllowEmptyLayer(True, tr("or a loaded layer"))
        self.layer.setCurrentIndex(0)
        self.layer.setAccessibleName(tr("Loaded layer"))
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(tr("What it holds"))
        for kind in SourceKind:
            self.kind.addItem(label("SourceKind", str(kind)), kind)
        self.system = QLineEdit(self)
        self.system.setPlaceholderText(tr("the file's own name"))
        self.system.setToolTip(tr("A newer file from the same system updates the older one instead of adding to it"))
        self.months = QSpinBox(self)
        self.months.setRange(*MONTHS)
        self.months.setSuffix(tr(" months"))
        self.months.setToolTip(tr("Texts are deleted this long after the import; places and counts stay"))
        self.months.setValue(months)
        self._lay_out()
        self._hide_own_layers()
        self.file.fileChanged.connect(self._file_changed)
        self.layer.layerChanged.connect(self._layer_changed)
        self.kind.activated.connect(self._kind_chosen)

    def path(self) -> str:
        """Return the chosen file's path."""
        return str(self.file.filePath()).strip().strip('"')

    def chosen_layer(self) -> QgsVectorLayer | None:
        """Return the chosen layer."""
        return self.layer.currentLayer()

    def source_kind(self) -> SourceKind:
        """Return what the source holds."""
        return SourceKind(self.kind.currentData())

    def declared(self) -> ImportKind:
        """Return the declaration of what the source holds."""
        return kind_of(self.source_kind())

    def set_kind(self, kind: SourceKind) -> None:
        """Suggest what it holds; the planner's own choice stays."""
        if not self.kind_was_chosen:
            self.kind.setCurrentIndex(self.kind.findData(kind))
            self._show_months()

    def delete_after_months(self) -> int | None:
        """Return after how many months texts are deleted, or None."""
        if not self.declared().has_texts:
            return None
        return self.months.value()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for combo in (self.layer, self.kind):
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        grid.addWidget(QLabel(tr("File")), 0, 0)
        grid.addWidget(self.file, 0, 1, 1, 3)
        grid.addWidget(self.layer, 0, 4, 1, 2)
        grid.addWidget(QLabel(tr("It holds")), 1, 0)
        grid.addWidget(self.kind, 1, 1)
        grid.addWidget(QLabel(tr("System")), 1, 2)
        grid.addWidget(self.system, 1, 3)
        self.months_label = QLabel(tr("Delete texts after"))
        grid.addWidget(self.months_label, 1, 4)
        grid.addWidget(self.months, 1, 5)
        for column, stretch in ((1, 3), (3, 3), (5, 2)):
            grid.setColumnStretch(column, stretch)

    def _hide_own_layers(self) -> None:
        from qgis.core import QgsProject

        own = [layer for layer in QgsProject.instance().mapLayers().values() if layer.customProperty("est_walks/role")]
        self.layer.setExceptedLayerList(own)
        self.layer.setCurrentIndex(0)

    def _file_changed(self) -> None:
        if self.path():
            self.layer.blockSignals(True)
            self.layer.setLayer(None)
            self.layer.blockSignals(False)
        self.kind_was_chosen = self.keep_kind
        self.path_changed.emit()

    def _layer_changed(self) -> None:
        if self.chosen_layer() is not None:
            self.file.blockSignals(True)
            self.file.setFilePath("")
            self.file.blockSignals(False)
            self.kind_was_chosen = self.keep_kind
        self.path_changed.emit()

    def _kind_chosen(self) -> None:
        self.kind_was_chosen = True
        self._show_months()
        self.kind_changed.emit()

    def _show_months(self) -> None:
        for widget in (self.months, self.months_label):
            widget.setEnabled(self.declared().has_texts)
