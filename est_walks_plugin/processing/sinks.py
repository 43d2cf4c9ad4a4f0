"""Optional output layers: rows of the store as features of a Processing sink."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

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
) -> str | None:
    """Write rows (values, WKB) to the sink `name` and return its id; None when no output was asked for.

    Whom the layer must name, `sources`, stands in its last column: a sink has no other place for it.
    """
    fields = QgsFields()
    for column, kind in (*columns, ("attribution", "text")):
        fields.append(QgsField(column, TYPES[kind]))
    sink, destination = algorithm.parameterAsSink(
        parameters, name, context, fields, geometry, QgsCoordinateReferenceSystem(crs)
    )
    if sink is None:
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
