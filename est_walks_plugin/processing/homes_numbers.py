"""The numbers that homes passing are modelled with, among an algorithm's parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterNumber

from ..model.homes.rules import COLUMNS, titles

if TYPE_CHECKING:
    from .algorithm import EstWalksAlgorithm, Values

PARAMETERS = {name: column.upper() for name, column in COLUMNS.items()}
"""Number of the rules -> the parameter that gives it."""


def add_homes_numbers(algorithm: EstWalksAlgorithm) -> None:
    """Add a parameter for each number of the model; all may be empty."""
    named = titles()
    for name, parameter in PARAMETERS.items():
        kind = QgsProcessingParameterNumber.Type.Double
        algorithm.add(QgsProcessingParameterNumber(parameter, named[name], kind, None, True))


def homes_numbers(values: Values) -> dict[str, float]:
    """Return what is given of them, by the names of the rules."""
    given = {name: values.number_or_none(parameter) for name, parameter in PARAMETERS.items()}
    return {name: value for name, value in given.items() if value is not None}
