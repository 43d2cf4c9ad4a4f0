"""editsettings: what the municipality chooses for paper, links, privacy, LED programmes, homes passing and its population."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from ..homes_numbers import add_homes_numbers, homes_numbers
from ..led_numbers import add_led_numbers, led_numbers

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...model.municipality.settings import MunicipalSettings
    from ...store import Store

HOURS = "BURNING_HOURS"
NONE = "-"
"""Stands for "no address line" and the like, where leaving empty means "as it is"."""


class EditSettings(EstWalksAlgorithm):
    """Changes the settings of the municipality; what is not given stays as it is."""

    ID = "editsettings"
    GROUP = "store"
    CHANGES_A_ROW = True

    def title(self) -> str:
        return tr("Edit settings of the municipality")

    def define(self) -> None:
        whole = QgsProcessingParameterNumber.Type.Integer
        self.add(QgsProcessingParameterString("ADDRESS_LINE", tr("Address line on paper (-: none)"), optional=True))
        self.add(QgsProcessingParameterFile("LOGO", tr("Logo: PNG, JPEG or SVG (-: none)"), optional=True))
        self.add(QgsProcessingParameterNumber("SMALLEST_COUNT", tr("Smallest count that is told"), whole, None, True))
        self.add(QgsProcessingParameterNumber("DELETION_MONTHS", tr("Months to deletion"), whole, None, True))
        self.add(QgsProcessingParameterString("WEB_MAP_TEMPLATE", tr("Web map link (-: OpenStreetMap)"), optional=True))
        self.add(
            QgsProcessingParameterBoolean(
                "DATES_FOLLOW", tr("Earlier sources and photos follow the months"), False, True
            )
        )
        add_led_numbers(self, HOURS)
        add_homes_numbers(self)
        self.add(
            QgsProcessingParameterString("POPULATION", tr("Population by gender and age (-: none)"), optional=True)
        )
        self.add(
            QgsProcessingParameterString("POPULATION_SOURCE", tr("Source and year of the population"), optional=True)
        )

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        from ...operations.municipality.settings import settings_read

        return next(iter(settings_read(store).rows), None)

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.municipality.settings import SettingsChange, change_settings

        def said(name: str) -> str | None:
            return "" if values.text(name) == NONE else values.text_or_none(name)

        change = SettingsChange(
            address_line=said("ADDRESS_LINE"),
            logo=said("LOGO"),
            smallest_count=values.integer_or_none("SMALLEST_COUNT"),
            deletion_months=values.integer_or_none("DELETION_MONTHS"),
            web_map_template=said("WEB_MAP_TEMPLATE"),
            dates_follow=values.flag("DATES_FOLLOW"),
            homes=homes_numbers(values),
            population=said("POPULATION"),
            population_source=values.text_or_none("POPULATION_SOURCE"),
            **led_numbers(values, HOURS),
        )
        done = change_settings(store, change)
        told = {"before": _told(done.before), "after": _told(done.after)}
        return Answer({}, {**told, "dates_changed": done.followed, "dates_kept": done.kept})


def _told(settings: MunicipalSettings) -> dict[str, Any]:
    """Return the settings for the receipt; of a logo only how large it is."""
    return {**settings.to_row(), "logo": len(settings.logo or b"")}
