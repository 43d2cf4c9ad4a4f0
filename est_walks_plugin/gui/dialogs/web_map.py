"""A map service as background: preset or own, its layers as the service lists them, and a trial before it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from ... import settings
from ...backgrounds.addresses import ServiceLayer, of_service
from ...backgrounds.background import Background
from ...backgrounds.presets import EXAMPLE_HOST, Preset, presets
from ...backgrounds.secrets import redacted, split
from ...i18n import tr
from ...model.errors import Cancelled, EstWalksError
from ..theme import QuietLabel, plain_label
from .base import FormDialog

if TYPE_CHECKING:
    from ...backgrounds.offers import Offered
    from ...backgrounds.trial import Trial
    from ..context import Context
    from ..tasks import Job

SETTING = "web_maps"
KINDS = ("xyz", "wms", "wmts", "wfs")


class WebMapDialog(FormDialog):
    """Asks for a service and a layer of it; remembered per municipality, without keys."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(tr("Web map"), tr("Use it"), parent, name="web_map")
        self._context = context
        info = context.session.info
        self._work_crs = info.crs if info else "EPSG:3006"
        self._municipality = info.municipality if info else ""
        self._offered: dict[str, Offered] = {}
        self._job: Job | None = None
        self._presets = list(presets())
        self._make_fields()
        self._lay_out()
        self.remember_size(560, 560)
        self._fill(settings.get(SETTING, {}).get(self._municipality, {}))
        self.preset.activated.connect(self.take_preset)
        self.kind.currentIndexChanged.connect(self._changed)
        self.address.textChanged.connect(self._changed)
        self.layer.currentTextChanged.connect(self._layer_chosen)
        for line in (self.crs, self.title, self.attribution):
            line.textChanged.connect(self._check)
        self._check()

    def _make_fields(self) -> None:
        self.preset = QComboBox(self)
        self.preset.setAccessibleName(tr("Service"))
        self.preset.addItem(tr("Choose a service, or write an address"), None)
        for number, one in enumerate(self._presets):
            self.preset.addItem(one.title, number)
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(tr("Kind"))
        for code, text in zip(KINDS, (tr("XYZ tiles"), "WMS", "WMTS", "WFS")):
            self.kind.addItem(text, code)
        self.address = QLineEdit(self)
        self.login = QgsAuthConfigSelect(self, "WMS")
        self.login.setAccessibleName(tr("Login"))
        self.layer = QComboBox(self)
        self.layer.setEditable(True)
        self.layer.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.layer.completer().setFilterMode(Qt.MatchFlag.MatchContains)
        self.layer.setAccessibleName(tr("Layer"))
        self.ask = QPushButton(tr("Fetch the layers"), self)
        self.ask.clicked.connect(self.fetch_layers)
        self.crs = QLineEdit(self)
        self.title = QLineEdit(self)
        self.attribution = QLineEdit(self)
        self.hint = QuietLabel("", self)
        self.told = plain_label("", self)
        self.try_button = QPushButton(tr("Try it"), self)
        self.try_button.setToolTip(tr("Draws a small map of the area and tells whether it came"))
        self.try_button.clicked.connect(self.try_it)
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(tr("The map that came"))
        self.picture.hide()

    def _lay_out(self) -> None:
        asked = QHBoxLayout()
        asked.addWidget(self.layer, 1)
        asked.addWidget(self.ask)
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.addRow(tr("Service"), self.preset)
        self._form.addRow("", self.hint)
        self._form.addRow(tr("Kind"), self.kind)
        self._form.addRow(tr("Address"), self.address)
        self._form.addRow(tr("Login"), self.login)
        self._form.addRow(tr("Layer"), asked)
        self._form.addRow(tr("Coordinate system"), self.crs)
        self._form.addRow(tr("Name"), self.title)
        self._form.addRow(tr("Attribution"), self.attribution)
        self.body.addLayout(self._form)
        row = QHBoxLayout()
        row.addWidget(self.try_button)
        row.addWidget(self.told, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.picture)
        self.body.addWidget(
            QuietLabel(tr("The address is asked for map pictures of what you look at. Nothing else is sent."))
        )
        self.body.addStretch(1)

    def background(self) -> Background:
        """Return what was asked for, and remember it without its key."""
        address = self.address.text().strip()
        values = {
            "kind": self.kind.currentData(),
            "address": redacted(address, split(address)[1]),
            "layer": self._layer_name(),
            "crs": self.crs.text().strip(),
            "title": self.title.text().strip(),
            "attribution": self.attribution.text().strip(),
            "authcfg": self.login.configId(),
        }
        settings.put(SETTING, {**settings.get(SETTING, {}), self._municipality: values})
        return self._asked()

    def done(self, result: int) -> None:
        """Ask no more."""
        self._context.runner.cancel(self._job)
        super().done(result)

    # --- asking the service --------------------------------------------------------------------------------------

    def fetch_layers(self) -> None:
        """Ask the service for its layers, in a task."""
        from ...backgrounds.capabilities import offered

        kind, address, login = self.kind.currentData(), self.address.text().strip(), self.login.configId()
        self._start(
            tr("Asking for the layers"),
            lambda _store, feedback: offered(kind, address, login, feedback),
            self._have_layers,
        )

    def try_it(self) -> None:
        """Draw a small map of the area, in a task."""
        from ...backgrounds.trial import try_out

        background, bounds, crs = self._asked(), self._bounds(), self._work_crs
        self._start(
            tr("Trying the map"),
            lambda _store, feedback: try_out(background, bounds, crs, feedback),
            self._tried,
        )

    def _start(self, title: str, work, done) -> None:  # type: ignore[no-untyped-def]
        self._context.runner.cancel(self._job)
        self.picture.hide()
        self.told.setText(f"{title} …")
        self._job = self._context.runner.run(title, work, done=done, failed=self._failed)

    def _failed(self, error: EstWalksError) -> None:
        self.told.setText("" if isinstance(error, Cancelled) else error.message)

    def _have_layers(self, found: list[Offered]) -> None:
        kept = self._layer_name()
        self._offered = {one.name: one for one in found}
        self.layer.clear()
        for one in found:
            self.layer.addItem(
                f"{one.title} ({one.name})" if one.title and one.title != one.name else one.name, one.name
            )
        self.layer.setCurrentIndex(max(0, self.layer.findData(kept)))
        self.told.setText(tr("%n layer(s); choose one.", None, len(found)))
        self._layer_chosen()

    def _tried(self, trial: Trial) -> None:
        self.told.setText(" ".join([trial.sentence(), *trial.notes]))
        if trial.picture is not None:
            self.picture.setPixmap(QPixmap.fromImage(trial.picture))
            self.picture.show()

    # --- what is chosen ------------------------------------------------------------------------------------------

    def _fill(self, kept: dict[str, str]) -> None:
        self.kind.setCurrentIndex(max(0, self.kind.findData(kept.get("kind", "xyz"))))
        self.address.setText(kept.get("address", ""))
        self.layer.setEditText(kept.get("layer", ""))
        self.crs.setText(kept.get("crs", self._work_crs))
        self.title.setText(kept.get("title", ""))
        self.attribution.setText(kept.get("attribution", ""))
        if kept.get("authcfg"):
            self.login.setConfigId(kept["authcfg"])

    def take_preset(self, _index: int) -> None:
        number = self.preset.currentData()
        chosen: Preset | None = self._presets[number] if number is not None else None
        self.hint.setText(chosen.hint if chosen else "")
        if chosen is None:
            return
        self.kind.setCurrentIndex(self.kind.findData(chosen.kind))
        self.address.setText(chosen.address)
        self.layer.setEditText(chosen.layer)
        self.attribution.setText(chosen.attribution)
        self.title.setText("" if not chosen.address or EXAMPLE_HOST in chosen.address else chosen.title)
        if chosen.authcfg:
            self.login.setConfigId(chosen.authcfg)

    def _changed(self, *_args: object) -> None:
        """Another service: what the one before offered is no more."""
        self._offered = {}
        self.layer.clear()
        self.picture.hide()
        self.told.setText("")
        self._check()

    def _layer_name(self) -> str:
        at = self.layer.findText(self.layer.currentText())
        return str(self.layer.itemData(at) if at >= 0 else self.layer.currentText()).strip()

    def _layer_chosen(self, *_args: object) -> None:
        """Take system and attribution from what the service says of the layer."""
        one = self._offered.get(self._layer_name())
        if one is not None:
            self.crs.setText(one.best_system(self._work_crs))
            if one.attribution:
                self.attribution.setText(one.attribution)
            if not self.title.text().strip() or self.title.text() in {other.title for other in self._offered.values()}:
                self.title.setText(one.title)
        self._check()

    def _asked(self) -> Background:
        name, crs = self._layer_name(), self.crs.text().strip()
        one = self._offered.get(name)
        return of_service(
            ServiceLayer(
                self.kind.currentData(),
                self.address.text().strip(),
                name,
                crs,
                self.title.text().strip(),
                self.attribution.text().strip(),
                image_format=one.best_format if one else "image/png",
                style=one.styles[0] if one and one.styles and self.kind.currentData() == "wmts" else "",
                matrix_set=one.matrix_sets.get(crs, "") if one else "",
                authcfg=self.login.configId(),
            )
        )

    def _bounds(self) -> tuple[float, float, float, float]:
        """Return what the trial draws, in the work CRS: the middle of the area, or what the map shows."""
        from ...backgrounds.trial import around
        from ...model.crs import transform_bounds

        area = self._context.session.area
        if area is not None:
            return around(area.geometry.bounds)
        canvas = self._context.canvas
        box, crs = canvas.extent(), canvas.mapSettings().destinationCrs().authid()
        found = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        moved = transform_bounds(found, crs, self._work_crs) if crs and crs != self._work_crs else found
        return around(moved or found)

    def _check(self, *_args: object) -> None:
        kind, address = self.kind.currentData(), self.address.text().strip()
        for widget in (self.layer, self.ask, self.crs):
            widget.setVisible(kind != "xyz")
        for number in range(self._form.rowCount()):
            label = self._form.itemAt(number, QFormLayout.ItemRole.LabelRole)
            if label is not None and label.widget().text() in (tr("Layer"), tr("Coordinate system")):
                label.widget().setVisible(kind != "xyz")
        self.address.setPlaceholderText("https://…/{z}/{x}/{y}.png" if kind == "xyz" else f"https://…/{kind}")
        reason = self._why_not(kind, address)
        self.ask.setEnabled(address.startswith(("http://", "https://")) and EXAMPLE_HOST not in address)
        self.try_button.setEnabled(not reason)
        self.set_reason(reason)
        if not reason and split(address)[1]:
            self.hint.setText(tr("The key in the address is kept among QGIS's secrets and written into no project."))

    def _why_not(self, kind: str, address: str) -> str:
        if not address.startswith(("http://", "https://")):
            return tr("Write the address; it begins with https://.")
        if EXAMPLE_HOST in address:
            return tr("Write the municipality's own host instead of {host}.").format(host=EXAMPLE_HOST)
        if "***" in address:
            return tr("Write the key anew where the address has ***; it was not kept.")
        if kind == "xyz" and not all(part in address for part in ("{x}", "{z}")):
            return tr("An XYZ address has {z}, {x} and {y} in it.")
        if kind != "xyz" and not self._layer_name():
            return tr("Fetch the layers and choose one, or write its name as the service gives it.")
        return ""
