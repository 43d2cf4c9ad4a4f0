"""A web map as background: XYZ, WMS or WMTS by its address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from ... import settings
from ...i18n import tr
from ..background import Background, of_address
from ..theme import QuietLabel
from .base import FormDialog

if TYPE_CHECKING:
    from ..context import Context

SETTING = "web_map"


class WebMapDialog(FormDialog):
    """Asks for the address; remembered for next time."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(tr("Web map"), tr("Use it"), parent, name="web_map")
        kept = settings.get(SETTING, {})
        info = context.session.info
        self.kind = QComboBox(self)
        for code, text in (("xyz", tr("XYZ tiles")), ("wms", "WMS"), ("wmts", "WMTS")):
            self.kind.addItem(text, code)
        self.kind.setCurrentIndex(max(0, self.kind.findData(kept.get("kind", "xyz"))))
        self.address = QLineEdit(kept.get("address", ""), self)
        self.layers = QLineEdit(kept.get("layers", ""), self)
        self.crs = QLineEdit(kept.get("crs", info.crs if info else "EPSG:3006"), self)
        self.title = QLineEdit(kept.get("title", ""), self)
        self.attribution = QLineEdit(kept.get("attribution", ""), self)
        self._form = QFormLayout()
        self._form.addRow(tr("Kind"), self.kind)
        self._form.addRow(tr("Address"), self.address)
        self._form.addRow(tr("Layers"), self.layers)
        self._form.addRow(tr("Coordinate system"), self.crs)
        self._form.addRow(tr("Name"), self.title)
        self._form.addRow(tr("Attribution"), self.attribution)
        self._form.addRow(
            "", QuietLabel(tr("The address is asked for map pictures of what you look at. Nothing else is sent."))
        )
        self.body.addLayout(self._form)
        self.remember_size(520, 300)
        self.kind.currentIndexChanged.connect(self._check)
        for line in (self.address, self.layers, self.crs):
            line.textChanged.connect(self._check)
        self._check()

    def background(self) -> Background:
        """Return what was asked for."""
        values = {
            "kind": self.kind.currentData(),
            "address": self.address.text().strip(),
            "layers": self.layers.text().strip(),
            "crs": self.crs.text().strip(),
            "attribution": self.attribution.text().strip(),
            "title": self.title.text().strip(),
        }
        settings.put(SETTING, values)
        return of_address(**values)

    def _check(self, *_args: object) -> None:
        kind = self.kind.currentData()
        for line in (self.layers, self.crs):
            line.setVisible(kind != "xyz")
            self._form.labelForField(line).setVisible(kind != "xyz")
        address = self.address.text().strip()
        self.address.setPlaceholderText("https://…/{z}/{x}/{y}.png" if kind == "xyz" else "https://…/wms")
        if not address.startswith(("http://", "https://")):
            self.set_reason(tr("Write the address; it begins with https://."))
        elif kind == "xyz" and not all(part in address for part in ("{x}", "{z}")):
            self.set_reason(tr("An XYZ address has {z}, {x} and {y} in it."))
        elif kind != "xyz" and not self.layers.text().strip():
            self.set_reason(tr("Write the layer's name as the service gives it."))
        else:
            self.set_reason("")
