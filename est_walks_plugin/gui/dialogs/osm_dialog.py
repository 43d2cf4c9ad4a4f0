"""Fetching from OpenStreetMap: what is asked for, what is sent, where to; nothing happens without a yes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QPoint, QTimer
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from ... import settings
from ...i18n import tr
from ...model.names import folded
from .. import format as fmt
from ..maptools.draw_area import AreaTool
from ..maptools.outline import Outline
from ..theme import QuietLabel, link_button, plain_label
from .base import FormDialog
from .osm_grounds import DRAWN, VIEW, Ground, drawn_ground, grounds, view_ground

if TYPE_CHECKING:
    from ...model.area import Area
    from ...model.feedback import Feedback
    from ...model.receipt import Receipt
    from ...store import Store
    from ..context import Context

ENDPOINT_SETTING = "overpass_endpoint"
CORNER = QPoint(8, 8)
CHANGES = ("source", "path", "lamp", "landmark", "base_area", "base_line", "observation")


class OsmDialog(FormDialog):
    """Area, address of the service, consent. Not modal: it steps aside while the planner draws, and follows the map."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(tr("Fetch from OpenStreetMap"), tr("Fetch"), parent, name="osm")
        from ...model.defaults import OVERPASS_ENDPOINT

        self._context = context
        self._default = OVERPASS_ENDPOINT
        self._grounds: dict[str, Ground] = {}
        self._drawn: Ground | None = None
        self._drawing = self._was_shown = False
        self._border = Outline(context.canvas, context.session)
        self._tool = AreaTool(context)
        self.area = QComboBox(self)
        self.area.setAccessibleName(tr("Area"))
        self.draw_button = link_button(tr("Draw on the map …"), self)
        self.draw_button.clicked.connect(self.draw)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(tr("Empty: it is fetched and not kept as an area"))
        self.endpoint = QLineEdit(settings.get(ENDPOINT_SETTING, OVERPASS_ENDPOINT), self)
        self.endpoint.setPlaceholderText(OVERPASS_ENDPOINT)
        self.sent = plain_label("", self)
        self.consent = QCheckBox(tr("Yes, send this"), self)
        self._lay_out()
        self.remember_size(520, 320)
        self._fill(context.session.area_uuid or "")
        self._listen()
        self._chosen()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.area, 1)
        row.addWidget(self.draw_button)
        self._form = QFormLayout()
        self._form.addRow(tr("Area"), row)
        self._form.addRow(tr("Keep it as"), self.name)
        self._form.addRow(tr("Service"), self.endpoint)
        self.body.addWidget(
            QuietLabel(
                tr(
                    "Paths, street lamps, schools, stops, buildings, water and green are fetched for the area and "
                    "replace what was fetched before. The attribution “© OpenStreetMap contributors” is kept and "
                    "printed."
                )
            )
        )
        self.body.addLayout(self._form)
        self.body.addWidget(self.sent)
        self.body.addWidget(self.consent)
        self.body.addStretch(1)

    def _listen(self) -> None:
        self.area.currentIndexChanged.connect(self._chosen)
        for changed in (self.name.textChanged, self.endpoint.textChanged, self.consent.toggled):
            changed.connect(self._check)
        session, canvas = self._context.session, self._context.canvas
        session.data_changed.connect(self._data_changed)
        canvas.extentsChanged.connect(self._view_changed)
        canvas.mapToolSet.connect(self._tool_set)

    def done(self, result: int) -> None:
        """Take what it showed off the map and give the planner's tool back."""
        session, canvas = self._context.session, self._context.canvas
        session.data_changed.disconnect(self._data_changed)
        canvas.extentsChanged.disconnect(self._view_changed)
        canvas.mapToolSet.disconnect(self._tool_set)
        self._drawing = False
        self._tool.put_away()
        self._outline(None)
        super().done(result)

    def draw(self) -> None:
        """Step aside and let the planner draw the area; Esc, or another tool, gives up and brings the dialog back."""
        self.hide()
        self._outline(None)
        self._tool.start(self._was_drawn)
        self._drawing = True
        self._context.window.activateWindow()
        self._context.canvas.setFocus()

    def start(self) -> None:
        """Fetch in a task, show what came, and keep a drawn area that was given a name."""
        from ...operations.importing.fetch_osm import fetch_osm

        context, area = self._context, self.ground()
        endpoint, kept = self.endpoint.text().strip() or self._default, self._kept_name()
        settings.put(ENDPOINT_SETTING, endpoint)
        told = kept or (area.name if area is not None else "")

        def work(store: Store, feedback: Feedback) -> tuple[Receipt, str]:
            from ...operations.areas.edit import add_area

            asked = replace(area, name=kept) if kept and area is not None else area
            receipt = fetch_osm(store, asked, endpoint, feedback=feedback)
            return receipt, add_area(store, kept, area.polygon) if kept and area is not None else ""

        def done(result: tuple[Receipt, str]) -> None:
            receipt, own = result
            if own:
                context.session.set_area(own)
            if area is not None and not context.map_link.is_drawing:
                context.map_link.zoom(area.geometry)
            context.messages.info(
                tr("Fetched from OpenStreetMap: {new} new, {updated} updated, {unchanged} unchanged.").format(
                    new=fmt.number(receipt.stored),
                    updated=fmt.number(receipt.updated),
                    unchanged=fmt.number(receipt.unchanged),
                )
            )

        context.undo.run(
            tr("Fetching {area} from OpenStreetMap").format(area=told),
            work,
            tr("fetch {area} from OpenStreetMap").format(area=told),
            tables=(*CHANGES, *(("area",) if kept else ())),
            makes_one=False,
            done=done,
        )

    def ground(self) -> Area | None:
        """Return what is to be fetched, None where there is nothing to choose."""
        found = self._grounds.get(self.area.currentData() or "")
        return found.area if found is not None else None

    # --- what can be chosen ---------------------------------------------------------------------------------------

    def _fill(self, wanted: str) -> None:
        """List the grounds, `wanted` (key) chosen when it is there."""
        found = ([self._drawn] if self._drawn is not None else []) + grounds(self._context)
        self._grounds = {ground.key: ground for ground in found}
        self.area.blockSignals(True)
        self.area.clear()
        for ground in found:
            self.area.addItem(ground.name, ground.key)
        at = self.area.findData(wanted)
        self.area.setCurrentIndex(at if at >= 0 else _first_in_reach(found))
        self.area.blockSignals(False)

    def _was_drawn(self, wkb: bytes) -> None:
        self._drawn = drawn_ground(wkb)
        self._fill(DRAWN)
        self._chosen()

    def _tool_set(self, tool: object) -> None:
        """Drawing has ended, one way or the other: come back when the tool has told what was drawn."""
        if self._drawing and tool is not self._tool:
            self._drawing = False
            QTimer.singleShot(0, self.come_back)

    def come_back(self) -> None:
        """Show it in front of the map; drawing that was begun is given up."""
        self._drawing = False
        self._tool.put_away()
        if not self._was_shown:  # over a corner of the map, so that the area in its middle can be seen
            self._was_shown = True
            self.move(self._context.canvas.mapToGlobal(CORNER))
        self.show()
        self.raise_()
        self.activateWindow()
        self._chosen()

    def _data_changed(self, table: str) -> None:
        if table in ("area", "walk", "stop") and self._context.session.info is not None:
            self._fill(self.area.currentData() or "")
            self._chosen()

    def _view_changed(self) -> None:
        """The choice of what the map shows follows the map."""
        view = view_ground(self._context)
        if view is None or VIEW not in self._grounds:
            if (view is None) != (VIEW not in self._grounds):
                self._fill(self.area.currentData() or "")
        else:
            self._grounds[VIEW] = view
            chosen = self.ground()
            if chosen is not None and not _in_reach(chosen) and _in_reach(view.area):
                self.area.setCurrentIndex(self.area.findData(VIEW))  # as the reason that was told asks for
        self._check()

    def _chosen(self, *_args: object) -> None:
        """Show the chosen ground on the map: its outline, and where it is unless that is what is shown."""
        area, key = self.ground(), self.area.currentData()
        self.name.setVisible(key == DRAWN)
        self._form.labelForField(self.name).setVisible(key == DRAWN)
        self._outline(area if key != VIEW else None)
        if (
            area is not None
            and key != VIEW
            and self.isVisible()
            and not self._context.map_link.is_in_view(area.geometry)
        ):
            self._context.map_link.zoom(area.geometry)
        self._check()

    def _outline(self, area: Area | None) -> None:
        """Draw the border of what would be fetched, over every layer; None takes it away."""
        if area is None or area.geometry is None:
            self._border.take_off()
            return
        shape = QgsGeometry()
        shape.fromWkb(area.geometry.wkb)
        self._border.show(shape)

    # --- whether it can be fetched --------------------------------------------------------------------------------

    def _kept_name(self) -> str:
        return self.name.text().strip() if self.area.currentData() == DRAWN else ""

    def _check(self, *_args: object) -> None:
        from ...operations.importing.fetch_osm import square_kilometres
        from ...operations.importing.overpass import said_in_the_open

        ground = self.ground()
        km2 = square_kilometres(ground) if ground is not None else 0.0
        address = self._address()
        told = tr(
            "To {host} is sent: a rectangle around the chosen area, which is {km2} km², and your computer's network "
            "address as with any web page. Nothing from your store is sent."
        ).format(host=address.partition("//")[2].partition("/")[0] or "…", km2=fmt.number(km2, 1))
        self.sent.setText(f"{told} {said_in_the_open(address)}" if address else told)
        self.set_reason(self._why_not(ground is not None, km2))

    def _address(self) -> str:
        """Return the address that is asked, "" while none is typed that could be."""
        from ...model.errors import ParameterError
        from ...operations.importing.overpass import check_endpoint, without_login

        try:
            return without_login(check_endpoint(self.endpoint.text()))
        except ParameterError:
            return ""

    def _why_not(self, has_ground: bool, km2: float) -> str:
        from ...operations.importing.fetch_osm import MAX_AREA_KM2

        if not has_ground:
            return tr("Draw the area on the map, or zoom the map to where you walk.")
        if km2 > MAX_AREA_KM2:
            return tr("That is more than {limit} km² at once; draw a smaller area, or zoom the map in.").format(
                limit=fmt.number(MAX_AREA_KM2)
            )
        if not self._address():
            return tr("Write the address of the service; it begins with https://.")
        kept = self._kept_name()
        if kept and any(folded(area.name or "") == folded(kept) for area in self._context.session.areas()):
            return tr("There is an area “{name}” already; choose another name.").format(name=kept)
        if not self.consent.isChecked():
            return tr("Tick “Yes, send this” to go on.")
        return ""


def _in_reach(area: Area) -> bool:
    """Return whether an area is small enough to be asked for."""
    from ...operations.importing.fetch_osm import MAX_AREA_KM2, square_kilometres

    return square_kilometres(area) <= MAX_AREA_KM2


def _first_in_reach(found: list[Ground]) -> int:
    """Return the place of the first ground that is small enough to be asked for, else of the first; -1 without any."""
    return next((at for at, ground in enumerate(found) if _in_reach(ground.area)), 0 if found else -1)
