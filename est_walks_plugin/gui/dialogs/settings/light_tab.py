"""What an LED programme is reckoned from: prices, hours, watts and lumen, each with where it comes from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QDoubleSpinBox, QFormLayout, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout

from ....i18n import tr
from ....model.errors import EstWalksError
from ....model.light.inputs import COSTS, FIELDS, HOURS, PRICES, source_of
from ....model.light.led_table import LED, REPLACED, SHARE, LedTable, text_of
from ....model.municipality.settings import MunicipalSettings
from ...labels import label
from ...theme import QuietLabel, link_button
from .saved_tab import SavedTab, note

if TYPE_CHECKING:
    from ....operations.municipality.settings import SettingsChange
    from ...context import Context
    from .keeping import Keeping


class LightTab(SavedTab):
    """Numbers of LED programmes, with what is offered to everybody."""

    def __init__(self, context: Context, keeping: Keeping) -> None:
        super().__init__(context, keeping)
        self.price = QDoubleSpinBox(self)
        self.price.setRange(*PRICES)
        self.price.setDecimals(2)
        self.price.setSingleStep(0.05)
        self.price.setSuffix(tr(" kr/kWh"))
        self.hours = QSpinBox(self)
        self.hours.setRange(int(HOURS[0]), int(HOURS[1]))
        self.hours.setSuffix(tr(" h"))
        self.cost = QSpinBox(self)
        self.cost.setRange(int(COSTS[0]), int(COSTS[1]))
        self.cost.setSuffix(tr(" kr"))
        self.pairs = {name: QLineEdit(self) for name in (LED, *(source.value for source in REPLACED))}
        self.share = QSpinBox(self)
        self.share.setRange(10, 100)
        self.share.setSuffix(" %")
        self.notes = {field: note("") for field in FIELDS}
        self.offered_button = link_button(tr("As offered"), self)
        self._lay_out()
        self._connect()
        self.discard()

    def offer(self) -> None:
        """Show what is offered to everybody; it is kept by *Save*."""
        self._show(MunicipalSettings())
        self._show_state()

    def _show(self, shown: MunicipalSettings) -> None:
        self.price.setValue(shown.price_kwh)
        self.hours.setValue(round(shown.burning_hours))
        self.cost.setValue(round(shown.lamp_cost))
        for name, field in self.pairs.items():
            field.setText(text_of(shown.led_watts.pairs(name)))
            field.setCursorPosition(0)
        self.share.setValue(round(100 * shown.led_watts.share))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for field, title, widget in (
            ("price_kwh", tr("Price of electricity"), self.price),
            ("burning_hours", tr("Hours lit a year"), self.hours),
            ("lamp_cost", tr("Cost of a changed lamp"), self.cost),
        ):
            beside = QHBoxLayout()
            beside.addWidget(widget)
            beside.addWidget(self.notes[field], 1)
            form.addRow(title, beside)
            widget.setAccessibleName(title)
        names = {source.value: label("LightSource", source.value) for source in REPLACED}
        titles = {LED: tr("LED, lumen:watt")}
        titles |= {name: tr("{lamp}, watt:lumen").format(lamp=word) for name, word in names.items()}
        for name, title in titles.items():
            form.addRow(title, self.pairs[name])
            self.pairs[name].setAccessibleName(title)
        share = QHBoxLayout()
        share.addWidget(self.share)
        share.addWidget(note(tr("So much of it leaves the luminaire downwards; an LED has to give as much.")), 1)
        form.addRow(tr("Share of an old lamp's light"), share)
        self.share.setAccessibleName(tr("Share of an old lamp's light"))
        form.addRow("", self.notes["led_watts"])
        layout = QVBoxLayout(self)
        layout.addWidget(QuietLabel(tr("The LED programme on page Tasks is reckoned from these numbers.")))
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addLayout(self._foot(self.offered_button))

    def _connect(self) -> None:
        for number in (self.price, self.hours, self.cost, self.share):
            number.valueChanged.connect(self._show_state)
        for field in self.pairs.values():
            field.textChanged.connect(self._show_state)
            field.returnPressed.connect(self.save)
        self.offered_button.clicked.connect(self.offer)

    def _change(self) -> SettingsChange | None:
        """Return what the fields say otherwise than the store, None for nothing."""
        from ....operations.municipality.settings import SettingsChange

        kept = self._kept
        table = kept.led_watts
        words = [
            f"{name} {field.text()}" for name, field in self.pairs.items() if field.text() != text_of(table.pairs(name))
        ]
        if self.share.value() != round(100 * table.share):
            words.append(f"{SHARE} {self.share.value() / 100:g}")
        price, hours, cost = round(self.price.value(), 2), float(self.hours.value()), float(self.cost.value())
        change = SettingsChange(
            price_kwh=None if price == round(kept.price_kwh, 2) else price,
            burning_hours=None if hours == round(kept.burning_hours) else hours,
            lamp_cost=None if cost == round(kept.lamp_cost) else cost,
            led_watts=" ".join(words) or None,
        )
        return None if change == SettingsChange() else change

    def _show_state(self, *_value: object) -> None:
        change = self._change()
        shown = self._kept
        if change is not None:
            shown = replace(
                self._kept,
                price_kwh=change.price_kwh or shown.price_kwh,
                burning_hours=change.burning_hours or shown.burning_hours,
                lamp_cost=change.lamp_cost or shown.lamp_cost,
                led_watts=self._typed(change.led_watts),
            )
        for field, text in self.notes.items():
            text.setText(source_of(field, getattr(shown, field)))
        self.offered_button.setEnabled(shown != _with_offered(shown))
        super()._show_state()

    def _typed(self, words: str | None) -> LedTable:
        """Return the table as it is typed; the one that is kept while that makes no sense."""
        try:
            return self._kept.led_watts.changed(words or "")
        except EstWalksError:
            return self._kept.led_watts


def _with_offered(shown: MunicipalSettings) -> MunicipalSettings:
    return replace(shown, **{field: getattr(MunicipalSettings(), field) for field in FIELDS})
