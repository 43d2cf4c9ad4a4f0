"""Optional output layers: rows of the store as features of a Processing sink."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ..i18n import tr
from .hidden import told

if TYPE_CHECKING:
    from .algorithm import ProcessingFeedback

TYPES = {"text": QMetaType.Type.QString, "integer": QMetaType.Type.Int, "real": QMetaType.Type.Double}


def write_sink(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    name: str,
    context: QgsProcessingContext,
    columns: Iterable[tuple[str, str]],
    rows: Iterable[tuple[list[Any], bytes]],
    geometry: QgsWkbTypes.Type,
    crs: str,
    sources: Iterable[str],
    feedback: ProcessingFeedback,
) -> str | None:
    """Write rows (values, WKB) to the sink `name` and return its id; None, told, when it could not be made.

    Whom the layer must name, `sources`, stands in its last column: a sink has no other place for it.
    """
    fields = QgsFields()
    for column, kind in (*columns, ("attribution", "text")):
        fields.append(QgsField(column, TYPES[kind]))
    sink, destination = algorithm.parameterAsSink(
        parameters, name, context, fields, geometry, QgsCoordinateReferenceSystem(crs)
    )
    if sink is None:
        missing = tr("The work is done and kept, but the layer {name} could not be written to {value}.")
        feedback.missed(missing.format(name=name, value=told(parameters[name])))
        return None
    named = ", ".join(sources)
    for values, wkb in rows:
        feature = QgsFeature(fields)
        feature.setAttributes([*values, named])
        shape = QgsGeometry()
        shape.fromWkb(wkb)
        feature.setGeometry(shape)
        sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
    del sink
    return str(destination)
