"""Who lives in the municipality: what those who answer surveys are set beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout

from ....i18n import tr
from ....model.errors import EstWalksError
from ....model.municipality.population import EXAMPLE_AGES, Population, gender_text
from ....model.municipality.settings import MunicipalSettings
from ....model.survey.who_answered import MEN, WOMEN
from ...theme import QuietLabel
from .saved_tab import SavedTab, note

if TYPE_CHECKING:
    from ....operations.municipality.settings import SettingsChange
    from ...context import Context
    from .keeping import Keeping


class PopulationTab(SavedTab):
    """Numbers by gender and by age, and where they come from."""

    def __init__(self, context: Context, keeping: Keeping) -> None:
        super().__init__(context, keeping)
        self.gender, self.age, self.source = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.gender.setPlaceholderText(gender_text(((WOMEN, 50), (MEN, 50))))
        self.age.setPlaceholderText(EXAMPLE_AGES)
        self.source.setPlaceholderText(tr("Statistics Sweden, 31 December 2025"))
        self.said = note("")
        self._lay_out()
        for field in (self.gender, self.age, self.source):
            field.textChanged.connect(self._show_state)
            field.returnPressed.connect(self.save)
        self.discard()

    def _show(self, kept: MunicipalSettings) -> None:
        for field, text in zip((self.gender, self.age, self.source), _texts(kept.population)):
            field.setText(text)
            field.setCursorPosition(0)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for title, field in (
            (tr("Women and men"), self.gender),
            (tr("Ages"), self.age),
            (tr("Source and year"), self.source),
        ):
            form.addRow(title, field)
            field.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.addWidget(
            QuietLabel(
                tr(
                    "The situation report sets those who answered a survey beside those who live here. Write numbers of people or per cent; bands of ages go from 0 to an open one."
                )
            )
        )
        layout.addLayout(form)
        layout.addWidget(self.said)
        layout.addStretch(1)
        layout.addLayout(self._foot())

    @property
    def _text(self) -> str:
        return f"{self.gender.text().strip()} {self.age.text().strip()}".strip()

    def _change(self) -> SettingsChange | None:
        """Return what the fields say otherwise than the store, None for nothing."""
        from ....operations.municipality.settings import SettingsChange

        typed = tuple(field.text().strip() for field in (self.gender, self.age, self.source))
        if typed == _texts(self._kept.population):
            return None
        return SettingsChange(population=self._text, population_source=self.source.text())

    def _show_state(self, *_value: object) -> None:
        try:
            said = "" if Population.typed(self._text, self.source.text()).text else tr("No population is given.")
        except EstWalksError as error:
            said = error.message
        self.said.setText(said)
        super()._show_state()


def _texts(known: Population) -> tuple[str, str, str]:
    """Return what the fields show: women and men, ages, and the source."""
    return gender_text(known.gender), Population(age=known.age).text, known.source
