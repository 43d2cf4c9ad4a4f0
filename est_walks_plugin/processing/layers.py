"""Layers of the project as plain data, read on the main thread before an algorithm runs."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from ..operations.areas.outlines import MAX_POLYGONS, Outline


def outline_of(given: Any, context: QgsProcessingContext) -> Outline | None:
    """Return the shapes of the loaded vector layer that is given, or meant by name or id; None when there is none."""
    layer = given
    if isinstance(given, str) and given.strip():
        layer = QgsProcessingUtils.mapLayerFromString(given, context, False)
    if not isinstance(layer, QgsMapLayer) or not isinstance(layer, QgsVectorLayer):
        return None
    request = QgsFeatureRequest().setNoAttributes().setLimit(MAX_POLYGONS + 1)
    shapes = [feature.geometry() for feature in layer.getFeatures(request)]
    plain = tuple(bytes(shape.asWkb()) for shape in shapes if not shape.isNull())
    return Outline(layer.name(), plain, layer.crs().authid())
