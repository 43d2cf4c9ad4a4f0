"""A copy of the background map to take out: which ground, in what detail, into which file; its size is told before."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QWidget

from ... import settings
from ...backgrounds.offline import USUAL_ZOOM, ZOOMS, metres_of_zoom, plan_copy
from ...i18n import tr
from ...model.errors import EstWalksError
from ...operations.walks.copied_ground import ground_of
from ...operations.walks.find_walk import walks_of
from .. import format as fmt
from ..theme import QuietLabel, link_button
from .base import FormDialog

if TYPE_CHECKING:
    from ...backgrounds.background import Background
    from ...backgrounds.offline import Copy
    from ...model.area import Area
    from ..context import Context

SETTING = "copy_map"
Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class CopyWish:
    """What is copied, and where to."""

    copy: Copy
    path: str


class CopyMapDialog(FormDialog):
    """Asks for walk or area, detail and file."""

    def __init__(self, context: Context, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(tr("Copy the map"), tr("Copy"), parent, name="copy_map")
        self._context = context
        self._store = context.session.store
        self._areas = {area.uuid: area for area in context.session.areas()}
        kept = settings.get(SETTING, {})
        self.ground = QComboBox(self)
        self.ground.setAccessibleName(tr("Ground"))
        for walk in walks_of(self._store, context.session.area_uuid):
            self.ground.addItem(tr("Walk: {name}").format(name=walk.name), ("walk", walk.uuid))
        for area in self._areas.values():
            self.ground.addItem(tr("Area: {name}").format(name=area.name), ("area", area.uuid))
        self.detail = QComboBox(self)
        self.detail.setAccessibleName(tr("Detail"))
        self.detail.setToolTip(
            tr("Zoom as in web maps: each step shows twice the detail and takes four times the room")
        )
        for zoom in ZOOMS:
            self.detail.addItem("", zoom)
        self._name_details()
        self.detail.setCurrentIndex(max(0, self.detail.findData(kept.get("zoom", USUAL_ZOOM))))
        self.file = QgsFileWidget(self)
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter("GeoPackage (*.gpkg);;MBTiles (*.mbtiles)")
        folder = kept.get("folder") or context.session.beside()
        self.file.setFilePath(str(Path(folder) / tr("map {name}.gpkg").format(name=_plain(background.title))))
        self.size_told = QuietLabel("", self)
        self.draw_button = link_button(tr("Draw an area on the map …"), self)
        self.draw_button.clicked.connect(self._draw)
        self.draw_button.hide()
        form = QFormLayout()
        form.addRow(tr("Ground"), self.ground)
        form.addRow(tr("Detail"), self.detail)
        form.addRow(tr("File"), self.file)
        form.addRow("", self.size_told)
        form.addRow("", self.draw_button)
        self.body.addLayout(form)
        self.body.addStretch(1)
        self.remember_size(520, 240)
        self.ground.currentIndexChanged.connect(self._name_details)
        self.ground.currentIndexChanged.connect(self._check)
        self.detail.currentIndexChanged.connect(self._check)
        self.file.fileChanged.connect(self._check)
        self._check()

    def wish(self) -> CopyWish:
        """Return what was asked for. Raises what `plan_copy` raises."""
        path = self.file.filePath().strip()
        settings.put(SETTING, {"zoom": self.detail.currentData(), "folder": str(Path(path).parent)})
        return CopyWish(self._plan(), path)

    def _bounds(self) -> Bounds:
        kind, key = self.ground.currentData()
        area: Area | None = self._areas.get(key) if kind == "area" else None
        return ground_of(self._store, walk=key if kind == "walk" else None, area=area)

    def _name_details(self, *_args: object) -> None:
        """Say of each zoom how much ground a pixel of it shows here."""
        try:
            bounds = self._bounds() if self.ground.currentData() is not None else None
        except EstWalksError:  # `_check` says why
            bounds = None
        for index, zoom in enumerate(ZOOMS):
            text = tr("Zoom {zoom}").format(zoom=zoom)
            if bounds is not None:
                metres = metres_of_zoom(zoom, bounds, self._store.crs)
                text = tr("Zoom {zoom} · {metres} m a pixel").format(zoom=zoom, metres=fmt.number(metres, 2))
            self.detail.setItemText(index, text)

    def _plan(self) -> Copy:
        bounds = self._bounds()
        metres = metres_of_zoom(self.detail.currentData(), bounds, self._store.crs)
        return plan_copy(bounds, self._store.crs, metres, self.file.filePath().strip())

    def _draw(self) -> None:
        self.reject()
        self._context.draw_area()

    def _check(self, *_args: object) -> None:
        self.size_told.setText("")
        if self.ground.currentData() is None:
            self.draw_button.show()
            self.set_reason(tr("Plan a walk or draw an area first: the copy covers its ground."))
            return
        try:
            copy = self._plan()
        except EstWalksError as error:
            self.set_reason(error.message)
            return
        self.size_told.setText(
            tr("{tiles} tiles, about {megabytes} MB.", None, copy.tiles).format(
                tiles=fmt.number(copy.tiles), megabytes=fmt.number(copy.megabytes, 1)
            )
        )
        self.set_reason("")


def _plain(name: str) -> str:
    return "".join("-" if sign in '\\/:*?"<>|' else sign for sign in name)[:60] or "x"
