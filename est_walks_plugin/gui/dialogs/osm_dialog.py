"""Fetching from OpenStreetMap: what is asked for, what is sent, where to; nothing happens without a yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from ... import settings
from ...i18n import tr
from .. import format as fmt
from ..theme import QuietLabel, plain_label
from .base import FormDialog

if TYPE_CHECKING:
    from ...model.area import Area
    from ...model.receipt import Receipt
    from ..context import Context

ENDPOINT_SETTING = "overpass_endpoint"
CHANGES = ("source", "path", "lamp", "landmark", "base_area", "base_line", "observation")


class OsmDialog(FormDialog):
    """Area, address of the service, consent."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(tr("Fetch from OpenStreetMap"), tr("Fetch"), parent, name="osm")
        from ...model.defaults import OVERPASS_ENDPOINT

        self._context = context
        self._default = OVERPASS_ENDPOINT
        self.area = QComboBox(self)
        self.area.setAccessibleName(tr("Area"))
        self._grounds = _grounds(context)
        for number, area in enumerate(self._grounds):
            self.area.addItem(area.name or tr("(no name)"), number)
        chosen = [number for number, area in enumerate(self._grounds) if area.uuid == context.session.area_uuid]
        self.area.setCurrentIndex(chosen[0] if chosen and context.session.area_uuid else 0)
        self.endpoint = QLineEdit(settings.get(ENDPOINT_SETTING, OVERPASS_ENDPOINT), self)
        self.endpoint.setPlaceholderText(OVERPASS_ENDPOINT)
        self.sent = plain_label("", self)
        self.consent = QCheckBox(tr("Yes, send this"), self)
        form = QFormLayout()
        form.addRow(tr("Area"), self.area)
        form.addRow(tr("Service"), self.endpoint)
        self.body.addWidget(
            QuietLabel(
                tr(
                    "Paths, street lamps, schools, stops, buildings, water and green are fetched for the area and "
                    "replace what was fetched before. The attribution “© OpenStreetMap contributors” is kept and "
                    "printed."
                )
            )
        )
        self.body.addLayout(form)
        self.body.addWidget(self.sent)
        self.body.addWidget(self.consent)
        self.body.addStretch(1)
        self.remember_size(520, 300)
        self.area.currentIndexChanged.connect(self._check)
        self.endpoint.textChanged.connect(self._check)
        self.consent.toggled.connect(self._check)
        self._check()

    def start(self) -> None:
        """Fetch in a task."""
        from ...operations.importing.fetch_osm import fetch_osm

        context = self._context
        area, endpoint = self.ground(), self.endpoint.text().strip() or self._default
        settings.put(ENDPOINT_SETTING, endpoint)

        def done(receipt: Receipt) -> None:
            context.messages.info(
                tr("Fetched from OpenStreetMap: {new} new, {updated} updated, {unchanged} unchanged.").format(
                    new=fmt.number(receipt.stored),
                    updated=fmt.number(receipt.updated),
                    unchanged=fmt.number(receipt.unchanged),
                )
            )

        context.undo.run(
            tr("Fetching {area} from OpenStreetMap").format(area=self.area.currentText()),
            lambda store, feedback: fetch_osm(store, area, endpoint, feedback=feedback),
            tr("fetch {area} from OpenStreetMap").format(area=self.area.currentText()),
            tables=CHANGES,
            makes_one=False,
            done=done,
        )

    def ground(self) -> Area | None:
        """Return what is to be fetched, None where there is nothing to choose."""
        number = self.area.currentData()
        return self._grounds[number] if number is not None else None

    def _check(self, *_args: object) -> None:
        from ...operations.importing.fetch_osm import MAX_AREA_KM2, square_kilometres

        ground = self.ground()
        km2 = square_kilometres(ground) if ground is not None else 0.0
        endpoint = self.endpoint.text().strip() or self._default
        host = endpoint.partition("//")[2].partition("/")[0]
        self.sent.setText(
            tr(
                "To {host} is sent: the rectangle around {area}, and your computer's network address as with any web "
                "page. Nothing from your store is sent. {area} is {km2} km²."
            ).format(host=host or "…", area=self.area.currentText() or "…", km2=fmt.number(km2, 1))
        )
        if ground is None:
            self.set_reason(tr("Zoom the map to where you walk, or draw an area, and open this again."))
        elif km2 > MAX_AREA_KM2:
            self.set_reason(
                tr("That is more than {limit} km² at once; choose a smaller area, or zoom the map in.").format(
                    limit=fmt.number(MAX_AREA_KM2)
                )
            )
        elif not endpoint.startswith(("https://", "http://")) or not host:
            self.set_reason(tr("Write the address of the service; it begins with https://."))
        elif not self.consent.isChecked():
            self.set_reason(tr("Tick “Yes, send this” to go on."))
        else:
            self.set_reason("")


def _grounds(context: Context) -> list[Area]:
    """Return what can be fetched: the store's areas, and what the map shows where that is in reach."""
    from shapely.geometry import box

    from ...model.area import Area
    from ...model.crs import transform_bounds

    areas = [area for area in context.session.areas() if area.geometry is not None and not area.geometry.is_empty]
    canvas, info = context.canvas, context.session.info
    view, crs = canvas.extent(), canvas.mapSettings().destinationCrs().authid()
    if info is None or view.isEmpty() or not view.isFinite():
        return areas
    bounds = (view.xMinimum(), view.yMinimum(), view.xMaximum(), view.yMaximum())
    moved = bounds if crs in ("", info.crs) else transform_bounds(bounds, crs, info.crs)
    if moved is not None and moved[0] < moved[2] and moved[1] < moved[3]:
        areas.append(Area(name=tr("What the map shows now"), geometry=box(*moved)))
    return areas
