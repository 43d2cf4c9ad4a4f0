"""A new store: one of Sweden's 290 municipalities, or a place elsewhere; work CRS, areas, file or database. One screen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayerProxyModel, QgsUnitTypes, QgsVectorLayer
from qgis.gui import QgsFileWidget, QgsMapLayerComboBox, QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import QStringListModel, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QCompleter,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from ... import settings
from ...file_names import file_name
from ...i18n import language, tr
from ...model.errors import EstWalksError
from ...model.municipality import known
from ...model.municipality.ready_areas import ReadyArea, border_of, ready_areas
from ...model.municipality.work_crs import place_of
from ...model.time_zones import is_zone, suggested_zone
from .. import format as fmt
from ..store_info import StoreInfo, store_name
from ..theme import QuietLabel, plain_label
from ..widgets.area_sketch import AreaSketch
from ..widgets.zone_choice import zone_choice
from .base import FormDialog
from .confirm import confirm

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from ...model.feedback import Feedback

LAST_SETTING = "municipality"
FILE, SERVER = "file", "server"


@dataclass(frozen=True)
class NewStore:
    """What the planner asked for: plain data for the worker. `areas` are (name, WKB in `crs`), None = the ready ones.

    `ready` are the names of the ready areas to take.
    """

    path: str
    """The file, or the address of a schema on a server."""
    municipality: str
    crs: str
    time_zone: str
    areas: tuple[tuple[str, bytes], ...] | None
    ready: tuple[str, ...] = ()
    replace: bool = False
    """Whether the planner has said that a file of this name is to be replaced."""

    def create(self, _store: None, feedback: Feedback) -> StoreInfo:
        """Make the store and describe it. Worker thread."""
        from shapely import wkb

        from ...operations.create_store import create_store

        areas: list[tuple[str, BaseGeometry]] | None = None
        if self.areas is not None:
            areas = [(name, wkb.loads(shape)) for name, shape in self.areas]
        store = create_store(
            self.path,
            self.municipality,
            self.crs,
            areas,
            ready=self.ready if areas is None else None,
            language=language(),
            time_zone=self.time_zone,
            overwrite=self.replace,
            feedback=feedback,
        )
        with store:
            return StoreInfo.of(store)


class NewStoreDialog(FormDialog):
    """Asks for everything `NewStore` holds. Proposes a name that is free, and asks before a file is replaced.

    `open_path` is the store the planner works with, which cannot be replaced.
    """

    place_asked = pyqtSignal()
    """The planner wants to choose a database on a server; see `take_place`."""

    def __init__(self, folder: str, parent: QWidget | None = None, *, open_path: str | None = None) -> None:
        super().__init__(tr("New store"), tr("Make the store"), parent, name="new_store")
        self._folder = folder
        self._open_path = open_path
        self._suggested = ""
        self._replace = False
        self._suggested_crs = ""
        self._shown_ready: tuple[str, str] = ("", "")
        self._ready: dict[str, ReadyArea] = {}
        self.municipality = QLineEdit(self)
        self.municipality.setPlaceholderText(tr("Write the municipality's name, for example Kumla"))
        self.municipality.setAccessibleName(tr("Municipality"))
        completer = _completer(self)
        self.municipality.setCompleter(completer)
        completer.activated.connect(lambda text: self.municipality.setText(text.partition(" (")[0]))
        self.why = QuietLabel("", self)
        self.crs = QgsProjectionSelectionWidget(self)
        self.crs.setAccessibleName(tr("Coordinate system"))
        self.crs.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self.crs.setNotSetText(tr("Choose a coordinate system"))
        self.zone = zone_choice(self)
        self._suggested_zone = ""
        self.areas = QComboBox(self)
        self.areas.setAccessibleName(tr("Areas"))
        self.ready = QListWidget(self)
        self.ready.setAccessibleName(tr("Ready areas"))
        self.ready.setMinimumHeight(110)
        self.sketch = AreaSketch(self)
        self.layer = QgsMapLayerComboBox(self)
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layer.setAccessibleName(tr("Layer with areas"))
        self.where = QComboBox(self)
        self.where.setAccessibleName(tr("Where"))
        self.where.addItem(tr("In a file"), FILE)
        self.where.addItem(tr("In a database on a server (PostGIS)"), SERVER)
        self._address = ""
        self.place = plain_label("", self)
        self.choose_place = QPushButton(tr("Choose the database …"), self)
        self.choose_place.clicked.connect(lambda: self.place_asked.emit())
        self.file = QgsFileWidget(self)
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter(tr("Stores (*.gpkg)"))
        self.file.setConfirmOverwrite(False)  # asked here, whichever way the name came
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Municipality"), self.municipality)
        form.addRow(tr("Coordinate system"), self.crs)
        form.addRow("", self.why)
        form.addRow(tr("Time zone"), self.zone)
        form.addRow(tr("Areas"), self.areas)
        form.addRow("", self.layer)
        beside = QHBoxLayout()
        beside.addWidget(self.ready, 3)
        beside.addWidget(self.sketch, 2)
        form.addRow("", beside)
        form.addRow(tr("Where"), self.where)
        server = QHBoxLayout()
        server.addWidget(self.place, 1)
        server.addWidget(self.choose_place)
        form.addRow("", server)
        form.addRow("", self.file)
        self.body.addLayout(form)
        self.body.addStretch(1)
        self.remember_size(600, 560)
        self.municipality.textChanged.connect(self._municipality_changed)
        self.crs.crsChanged.connect(self._crs_changed)
        self.zone.currentTextChanged.connect(self._check)
        self.areas.currentIndexChanged.connect(self._check)
        self.ready.itemChanged.connect(self._sketch)
        self.file.fileChanged.connect(self._check)
        self.where.currentIndexChanged.connect(self._check)
        self.municipality.setText(settings.get(LAST_SETTING, ""))
        self._municipality_changed()
        self.municipality.setFocus()

    def wish(self) -> NewStore:
        """Return what was asked for; layers are read here, on the main thread."""
        areas: tuple[tuple[str, bytes], ...] | None = None
        choice = self.areas.currentData()
        if choice == "layer":
            areas = tuple(_areas_of(self.layer.currentLayer(), self.crs.crs()))
        elif choice == "none":
            areas = ()
        crs = self.crs.crs().authid()
        name, zone = self.municipality.text().strip(), self.zone.currentText()
        ready = tuple(item.data(Qt.ItemDataRole.UserRole) for item in self.ready_items() if _is_ticked(item))
        return NewStore(self._path(), name, crs, zone, areas, ready, self._replace)

    def accept(self) -> None:
        """Make the store, unless the layer of areas cannot be used; before a file is replaced, ask."""
        try:
            self.wish()
        except EstWalksError as error:
            self.set_reason(error.message)
            return
        path = Path(self._path())
        self._replace = False
        if not self.is_on_server and path.exists():
            text = tr(
                "“{store}” exists already. If it is replaced, a copy of it is kept beside it, and the new store is empty."
            ).format(store=path.name)
            if not confirm(self, tr("Replace a file"), text, tr("Replace it"), cautious=True):
                return
            self._replace = True
        settings.put(LAST_SETTING, self.municipality.text().strip())
        super().accept()

    @property
    def is_on_server(self) -> bool:
        """Whether the store is to be made in a database."""
        return bool(self.where.currentData() == SERVER)

    def take_place(self, address: str) -> None:
        """Make the store at an address of a database server, which holds no password."""
        self._address = address
        self.where.setCurrentIndex(self.where.findData(SERVER))
        self._check()

    def _path(self) -> str:
        if self.is_on_server:
            return self._address
        path = self.file.filePath().strip()
        return path if path.lower().endswith(".gpkg") else f"{path}.gpkg"

    def _municipality_changed(self) -> None:
        found = self._known()
        if found is not None:  # the list would take the next press, which is meant for another field or the button
            QTimer.singleShot(0, self.municipality.completer().popup().hide)
        name = found.name if found else self.municipality.text().strip()
        kept = self.areas.currentData()
        self.areas.blockSignals(True)
        self.areas.clear()
        if found is not None:
            self.areas.addItem(tr("The municipality's urban areas"), "ready")
        self.areas.addItem(tr("None yet; draw them later"), "none")
        self.areas.addItem(tr("From a polygon layer in the project"), "layer")
        self.areas.setCurrentIndex(self.areas.findData("layer") if kept == "layer" else 0)
        self.areas.blockSignals(False)
        if found is not None and self.crs.crs().authid() in ("", self._suggested_crs):
            self._suggested_crs = found.crs
            self._set_crs(QgsCoordinateReferenceSystem(found.crs))
        elif found is None and self._suggested_crs and self.crs.crs().authid() == self._suggested_crs:
            self._suggested_crs = ""  # that of the municipality written before: a place elsewhere has its own
            self._set_crs(QgsCoordinateReferenceSystem())
        if self.file.filePath() in ("", self._suggested) and name:
            self._suggested = _free_path(self._folder, name)
            self.file.setFilePath(self._suggested)
        self._check()

    def _set_crs(self, crs: QgsCoordinateReferenceSystem) -> None:
        self.crs.setCrs(crs)
        for box in self.crs.findChildren(QComboBox):
            box.update()  # QGIS changes its text without a word, and the screen goes on showing the old one

    def _crs_changed(self, *_args: object) -> None:
        """Suggest the time zone of where the system is used, unless the planner chose another."""
        if self.crs.crs().isValid() and self.zone.currentText() in ("", self._suggested_zone):
            self._suggested_zone = suggested_zone(self.crs.crs().authid())
            self.zone.setCurrentText(self._suggested_zone)
        self._check()

    def _known(self) -> known.Municipality | None:
        """Return the municipality whose name or code is written."""
        try:
            return known.find(self.municipality.text().strip())
        except EstWalksError:
            return None

    def ready_items(self) -> list[QListWidgetItem]:
        """Return the lines of the ready areas."""
        return [self.ready.item(row) for row in range(self.ready.count())]

    def _list_ready(self) -> None:
        """List the municipality's ready areas with their people, those proposed ticked."""
        found, crs = self._known(), self.crs.crs()
        usable = crs.isValid() and not crs.isGeographic()
        key = (found.code if found else "", crs.authid() if usable else "")
        if key == self._shown_ready:
            return
        self._shown_ready = key
        self.ready.blockSignals(True)
        self.ready.clear()
        areas = ready_areas(found, crs.authid()) if found is not None and usable else ()
        self._ready = {area.name: area for area in areas}
        for area in areas:
            people = tr("{count} inhabitants").format(count=fmt.number(area.population)) if area.population else ""
            item = QListWidgetItem(f"{area.name} ({people})" if people else area.name, self.ready)
            item.setData(Qt.ItemDataRole.UserRole, area.name)
            item.setCheckState(Qt.CheckState.Checked if area.proposed else Qt.CheckState.Unchecked)
        self.ready.blockSignals(False)
        self._sketch()

    def _sketch(self, *_args: object) -> None:
        found, crs = self._known(), self.crs.crs().authid()
        if found is None or not self._ready:
            self.sketch.show_shapes(None, ())
            return
        shapes = [
            self._ready[item.data(Qt.ItemDataRole.UserRole)].shape for item in self.ready_items() if _is_ticked(item)
        ]
        self.sketch.show_shapes(border_of(found, crs), shapes)

    def _check(self, *_args: object) -> None:
        choice = self.areas.currentData()
        self.layer.setVisible(choice == "layer")
        self.ready.setVisible(choice == "ready")
        self.file.setVisible(not self.is_on_server)
        self.place.setText(store_name(self._address) if self._address else tr("None chosen yet"))
        for widget in (self.place, self.choose_place):
            widget.setVisible(self.is_on_server)
        self._list_ready()
        reason = self._why_not()
        self.why.setText("" if reason else self._why_system())
        self.set_reason(reason)

    def _why_system(self) -> str:
        if self._known() is None:
            return tr("None of Sweden's municipalities: the system and the areas are chosen by you.")
        return place_of(self.municipality.text(), self.crs.crs().authid()).reason

    def _why_not(self) -> str:
        crs = self.crs.crs()
        if not self.municipality.text().strip():
            return tr("Write the municipality's name.")
        try:
            place_of(self.municipality.text(), crs.authid())
        except EstWalksError as error:
            return error.message
        if not crs.isValid() or crs.isGeographic() or crs.mapUnits() != QgsUnitTypes.DistanceUnit.DistanceMeters:
            return tr("Choose a coordinate system in metres, for example EPSG:3011.")
        if not is_zone(self.zone.currentText()):
            return tr("Choose a time zone, for example Europe/Stockholm.")
        if self.areas.currentData() == "layer" and self.layer.currentLayer() is None:
            return tr("There is no polygon layer in the project.")
        return self._why_not_there()

    def _why_not_there(self) -> str:
        """Return why no store can be made where it is to be, "" when one can."""
        if self.is_on_server:
            return "" if self._address else tr("Choose the database.")
        folder = Path(self.file.filePath()).parent
        if not self.file.filePath().strip():
            return tr("Choose a file.")
        from ...store.address import unfit_part

        if part := unfit_part(self._path()):
            return tr("QGIS cannot show a store whose name or folder holds “{part}”; choose another.").format(part=part)
        if self._open_path and Path(self._path()) == Path(self._open_path):
            return tr("“{store}” is open; choose another name.").format(store=Path(self._open_path).name)
        if not folder.is_dir():
            return tr("The folder {folder} does not exist.").format(folder=folder)
        return ""


def _completer(parent: QWidget) -> QCompleter:
    """Return what finds a municipality by any part of its name, its code or its county."""
    names = [f"{one.name} ({one.code}, {one.county})" for one in known.municipalities()]
    completer = QCompleter(parent)
    completer.setModel(QStringListModel(names, completer))
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setMaxVisibleItems(12)
    return completer


def _is_ticked(item: QListWidgetItem) -> bool:
    return bool(item.checkState() == Qt.CheckState.Checked)


def _free_path(folder: str, name: str) -> str:
    """Return the path of a store called `name`, with a number when a file is called so already."""
    plain = file_name(name)
    path, number = Path(folder) / f"{plain}.gpkg", 2
    while path.exists():
        path, number = Path(folder) / f"{plain} {number}.gpkg", number + 1
    return str(path)


def _areas_of(layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem) -> list[tuple[str, bytes]]:
    """Return name and WKB in `crs` of every area of a layer."""
    from qgis.core import QgsProject

    from ...project.polygons import named_polygons

    found = named_polygons(layer, crs.authid(), QgsProject.instance().transformContext())
    return [(name, bytes(polygon.wkb)) for name, polygon in found]
