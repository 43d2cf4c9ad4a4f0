"""What is wrong with a parameter, in one sentence with its name, its value and the remedy; QGIS's own gives the name."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
)

from ..files import check_writable
from ..i18n import tr
from ..model.errors import ParameterError
from .hidden import told
from .values import yes_or_no

if TYPE_CHECKING:
    from .values import Values

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


def is_unclear(definition: QgsProcessingParameterDefinition, value: Any) -> bool:
    """Return whether a text is neither yes nor no where one is asked for; whether none may stand there QGIS says."""
    if not isinstance(definition, QgsProcessingParameterBoolean) or not isinstance(value, str):
        return False
    return bool(value.strip()) and yes_or_no(value) is None


def check_texts(values: Values) -> None:
    """Raise ParameterError for a text that no file can keep: half a character (a lone surrogate) or a NUL in it."""
    for name, value in values.raw.items():
        for text in value if isinstance(value, (list, tuple)) else (value,):
            if isinstance(text, str) and _is_broken(text):
                shown = text.encode("ascii", "backslashreplace").decode("ascii").replace("\0", "\\0")
                raise ParameterError(
                    tr("{name} is “{value}”, which has half a character in it; write it anew.").format(
                        name=name, value=shown[:LONGEST_VALUE]
                    )
                )


def _is_broken(text: str) -> bool:
    return "\0" in text or any("\ud800" <= letter <= "\udfff" for letter in text)


def check_receipt(file: str, algorithm: QgsProcessingAlgorithm, values: Values) -> None:
    """Raise before any work is done when the receipt cannot be written to `file`, or would take another file's place."""
    for definition in algorithm.parameterDefinitions():
        name = definition.name()
        if name == "RECEIPT" or not isinstance(
            definition, (QgsProcessingParameterFile, QgsProcessingParameterFileDestination)
        ):
            continue
        if _is_same(file, values.text(name)):
            raise ParameterError(
                tr("RECEIPT and {name} are the same file, {file}; give the receipt a file of its own.").format(
                    name=name, file=file
                )
            )
    check_writable(file)


def check_layer(name: str, values: Values) -> None:
    """Raise before any work is done when the output layer `name` is a file that cannot be written."""
    value = values.raw.get(name)
    sink = getattr(value, "sink", value)
    file = str(getattr(sink, "staticValue", lambda: sink)() or "")
    if file and file != QgsProcessing.TEMPORARY_OUTPUT and ":" not in Path(file).name and os.path.dirname(file):
        check_writable(file)


def _is_same(file: str, other: str) -> bool:
    return bool(other) and os.path.realpath(file) == os.path.realpath(other.split("|", 1)[0])


def _remedy(definition: QgsProcessingParameterDefinition) -> str:
    if isinstance(definition, QgsProcessingParameterPoint):
        return tr("write it as for example 135973,6595977 [EPSG:3011]")
    if isinstance(definition, QgsProcessingParameterDateTime):
        if definition.dataType() == QgsProcessingParameterDateTime.Type.Date:
            return tr("write it as for example 2026-10-15")
        return tr("write it as for example 2026-10-15T18:00:00")
    if isinstance(definition, QgsProcessingParameterBoolean):
        return tr("give true or false")
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
