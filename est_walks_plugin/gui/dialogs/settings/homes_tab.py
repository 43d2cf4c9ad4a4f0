"""What the model of homes passing takes for granted: how far people walk, and which buildings are homes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QFormLayout, QSpinBox, QVBoxLayout

from ....i18n import tr
from ....model.homes.rules import BOUNDS, HomesRules, assumptions, titles
from ....model.municipality.settings import MunicipalSettings
from ...theme import QuietLabel, link_button
from .saved_tab import SavedTab, note

if TYPE_CHECKING:
    from ....operations.municipality.settings import SettingsChange
    from ...context import Context
    from .keeping import Keeping


class HomesTab(SavedTab):
    """The numbers of the model, and what they mean together."""

    def __init__(self, context: Context, keeping: Keeping) -> None:
        super().__init__(context, keeping)
        self.fields: dict[str, QSpinBox] = {}
        for name, (least, most) in BOUNDS.items():
            field = QSpinBox(self)
            field.setRange(int(least), int(most))
            field.setGroupSeparatorShown(True)
            self.fields[name] = field
        self.said = note("")
        self.offered_button = link_button(tr("As offered"), self)
        self._lay_out()
        for field in self.fields.values():
            field.valueChanged.connect(self._show_state)
        self.offered_button.clicked.connect(self.offer)
        self.discard()

    def offer(self) -> None:
        """Show what is offered to everybody; it is kept by *Save*."""
        self._show(MunicipalSettings())
        self._show_state()

    def _show(self, shown: MunicipalSettings) -> None:
        for name, field in self.fields.items():
            field.setValue(round(getattr(shown.homes, name)))

    def _lay_out(self) -> None:
        form = QFormLayout()
        for name, title in titles().items():
            form.addRow(title, self.fields[name])
            self.fields[name].setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.addWidget(
            QuietLabel(tr("How many homes have their way along a path is a model; these numbers are what it assumes."))
        )
        layout.addLayout(form)
        layout.addWidget(self.said)
        layout.addStretch(1)
        layout.addLayout(self._foot(self.offered_button))

    def _typed(self) -> dict[str, float]:
        kept = self._kept.homes
        return {
            name: float(field.value())
            for name, field in self.fields.items()
            if field.value() != round(getattr(kept, name))
        }

    def _change(self) -> SettingsChange | None:
        """Return what the fields say otherwise than the store, None for nothing."""
        from ....operations.municipality.settings import SettingsChange

        typed = self._typed()
        return SettingsChange(homes=typed) if typed else None

    def _show_state(self, *_value: object) -> None:
        shown = replace(self._kept.homes, **self._typed())
        self.said.setText(" ".join(assumptions(shown)))
        self.offered_button.setEnabled(shown != HomesRules())
        super()._show_state()
