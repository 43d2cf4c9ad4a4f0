"""The numbers of an LED programme among an algorithm's parameters: the municipality's own, or for one count."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from qgis.core import QgsProcessingParameterNumber, QgsProcessingParameterString

from ..i18n import tr

if TYPE_CHECKING:
    from .algorithm import EstWalksAlgorithm, Values

AS_OFFERED = "-"


class LedNumbers(TypedDict):
    """Kronor a kWh, hours lit a year, kronor a changed lamp and pairs as `LedTable.changed` reads them; None is as it was."""

    price_kwh: float | None
    burning_hours: float | None
    lamp_cost: float | None
    led_watts: str | None


def add_led_numbers(algorithm: EstWalksAlgorithm, hours: str) -> None:
    """Add PRICE_KWH, LAMP_COST, LED_WATTS and the hours lit, which the algorithm calls `hours`; all may be empty."""
    number = QgsProcessingParameterNumber.Type.Double
    algorithm.add(QgsProcessingParameterNumber("PRICE_KWH", tr("Price of electricity (kr/kWh)"), number, None, True))
    algorithm.add(QgsProcessingParameterNumber(hours, tr("Hours lit a year"), number, None, True))
    algorithm.add(QgsProcessingParameterNumber("LAMP_COST", tr("Cost of a changed lamp (kr)"), number, None, True))
    algorithm.add(QgsProcessingParameterString("LED_WATTS", tr("LED watts by lumen (-: as offered)"), optional=True))


def led_numbers(values: Values, hours: str) -> LedNumbers:
    """Return what is given of them."""
    watts = values.text_or_none("LED_WATTS")
    return LedNumbers(
        price_kwh=values.number_or_none("PRICE_KWH"),
        burning_hours=values.number_or_none(hours),
        lamp_cost=values.number_or_none("LAMP_COST"),
        led_watts="" if watts == AS_OFFERED else watts,
    )
