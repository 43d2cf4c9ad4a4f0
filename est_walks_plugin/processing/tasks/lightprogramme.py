"""lightprogramme: what the change to LED costs and saves street by street, and the programme of the streets chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ..algorithm import OUTPUT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from ..led_numbers import add_led_numbers, led_numbers

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store

HOURS = "HOURS"
FILTER = "CSV (*.csv);;Excel (*.xlsx)"


class LightProgramme(EstWalksAlgorithm):
    """Reckons the table of streets, writes it, and makes a programme of them when asked to."""

    ID = "lightprogramme"
    GROUP = "tasks"

    def title(self) -> str:
        return tr("LED programme")

    def reads_only(self, values: Values) -> bool:
        return not values.flag("CREATE_TASKS")

    def define(self) -> None:
        self.add_area(tr("Area"))
        self.add(QgsProcessingParameterString("STREETS", tr("Streets (all when empty)"), optional=True))
        add_led_numbers(self, HOURS)
        self.add(QgsProcessingParameterString("MEASURE", tr("Measure (code)"), "led_switch", optional=True))
        self.add(QgsProcessingParameterBoolean("CREATE_TASKS", tr("Make the programme with its tasks"), False))
        self.add(QgsProcessingParameterString("NAME", tr("Name of the programme"), optional=True))
        file = QgsProcessingParameterFileDestination(OUTPUT, tr("Table"), FILTER, optional=True, createByDefault=False)
        self.add(file)
        self.add_number("ROWS", tr("Streets"))
        self.add_number("LAMPS", tr("Lamps to change"))
        self.add_number("KWH_SAVED", tr("Saves (kWh/year)"))
        self.add_number("KR_SAVED", tr("Saves (kr/year)"))
        self.add_number("COST", tr("Cost (kr)"))
        self.add_number("CREATED", tr("Tasks made"))
        self.add_text("PROGRAMME", tr("Programme"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.light import programme

        asked = programme.Asked(
            area=values.area(store),
            streets=values.parts("STREETS") or None,
            **led_numbers(values, HOURS),
            measure=values.text("MEASURE"),
            create=values.flag("CREATE_TASKS"),
            name=values.text("NAME"),
            output=values.text(OUTPUT),
        )
        done = programme.run_programme(store, asked, feedback)
        for warning in done.warnings:
            feedback.message(warning)
        total = done.totals
        outputs = {
            "ROWS": total.streets,
            "LAMPS": total.lamps,
            "KWH_SAVED": round(total.kwh_saved, 3),
            "KR_SAVED": round(total.kr_saved, 2),
            "COST": total.cost,
            "CREATED": len(done.made.tasks) if done.made else 0,
            "PROGRAMME": done.made.programme if done.made else "",
            **({OUTPUT: asked.output} if asked.output else {}),
        }
        return Answer(outputs, done.to_dict())
