"""What the table is reckoned with: three numbers to change for this count, each with where it comes from in its tooltip."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QHBoxLayout, QSpinBox, QWidget

from ....i18n import tr
from ....model.light.inputs import COSTS, HOURS, PRICES
from ....model.light.programme import Inputs
from ...context import Context
from ...theme import link_button, plain_label, plain_tip


class InputsRow(QWidget):
    """Price, hours and cost side by side, and a link to the settings."""

    changed = pyqtSignal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.price = QDoubleSpinBox()
        self.price.setDecimals(2)
        self.price.setSingleStep(0.05)
        self.price.setRange(*PRICES)
        self.price.setSuffix(" " + tr("kr/kWh"))
        self.hours = QSpinBox()
        self.hours.setRange(int(HOURS[0]), int(HOURS[1]))
        self.hours.setSingleStep(100)
        self.hours.setGroupSeparatorShown(True)
        self.hours.setSuffix(" " + tr("h/year"))
        self.cost = QSpinBox()
        self.cost.setRange(int(COSTS[0]), int(COSTS[1]))
        self.cost.setSingleStep(100)
        self.cost.setGroupSeparatorShown(True)
        self.cost.setSuffix(" " + tr("kr/lamp"))
        self.settings = link_button(tr("Settings of the municipality …"))
        self.settings.clicked.connect(context.actions["settings"].trigger)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for title, field in (
            (tr("Electricity price"), self.price),
            (tr("Hours lit"), self.hours),
            (tr("Cost"), self.cost),
        ):
            name = plain_label(title)
            name.setWordWrap(False)
            name.setBuddy(field)
            field.setAccessibleName(title)
            field.setKeyboardTracking(False)
            field.valueChanged.connect(lambda _value: self.changed.emit())
            row.addWidget(name)
            row.addWidget(field)
        row.addStretch(1)
        row.addWidget(self.settings)

    def show_inputs(self, inputs: Inputs) -> None:
        """Show what was reckoned with and where it comes from."""
        for field, value in (
            (self.price, inputs.price_kwh),
            (self.hours, round(inputs.burning_hours)),
            (self.cost, round(inputs.lamp_cost)),
        ):
            field.blockSignals(True)
            field.setValue(value)
            field.blockSignals(False)
        told = dict(inputs.said)
        for field, name in ((self.price, "price_kwh"), (self.hours, "burning_hours"), (self.cost, "lamp_cost")):
            field.setToolTip(plain_tip(told.get(name, "")))

    def given(self, kept: Inputs) -> dict[str, float | None]:
        """Return what the fields say otherwise than `kept`, None for what they do not."""
        return {
            "price_kwh": self.price.value() if abs(self.price.value() - kept.price_kwh) > 0.004 else None,
            "burning_hours": float(self.hours.value()) if self.hours.value() != round(kept.burning_hours) else None,
            "lamp_cost": float(self.cost.value()) if self.cost.value() != round(kept.lamp_cost) else None,
        }
