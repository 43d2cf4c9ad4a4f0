"""What is wrong with a parameter, in one sentence with its name, its value and the remedy; QGIS's own gives the name."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
)

from ..i18n import tr
from .hidden import told

LONGEST_VALUE = 80


def complaint(definition: QgsProcessingParameterDefinition, value: Any) -> str:
    """Return the sentence about a value that QGIS does not accept for the parameter."""
    name = definition.name()
    if value in (None, ""):
        return tr("{name} is missing; {remedy}.").format(name=name, remedy=_remedy(definition))
    shown = told(value)
    if len(shown) > LONGEST_VALUE:
        shown = shown[:LONGEST_VALUE] + "…"
    return tr("{name} is “{value}”, which does not fit; {remedy}.").format(
        name=name, value=shown, remedy=_remedy(definition)
    )


def _remedy(definition: QgsProcessingParameterDefinition) -> str:
    if isinstance(definition, QgsProcessingParameterPoint):
        return tr("write it as for example 135973,6595977 [EPSG:3011]")
    if isinstance(definition, QgsProcessingParameterDateTime):
        if definition.dataType() == QgsProcessingParameterDateTime.Type.Date:
            return tr("write it as for example 2026-10-15")
        return tr("write it as for example 2026-10-15T18:00:00")
    if isinstance(definition, QgsProcessingParameterEnum):
        options = definition.options()
        named = options if definition.usesStaticStrings() else [f"{n} ({text})" for n, text in enumerate(options)]
        return tr("give one of {choices}").format(choices=", ".join(named))
    if isinstance(definition, QgsProcessingParameterNumber) and definition.maximum() < 1e9:
        return tr("give a number from {low} to {high}").format(
            low=f"{definition.minimum():g}", high=f"{definition.maximum():g}"
        )
    if isinstance(definition, QgsProcessingParameterNumber):
        return tr("give a number")
    if isinstance(definition, QgsProcessingParameterCrs):
        return tr("write it as for example EPSG:3011")
    if isinstance(definition, (QgsProcessingParameterFeatureSource, QgsProcessingParameterMapLayer)):
        return tr("give a layer, or a file that QGIS can open")
    if isinstance(definition, QgsProcessingParameterFileDestination):
        return tr("give the path of the file to write")
    return tr("give a value that fits")
