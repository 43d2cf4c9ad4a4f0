"""When the rows of the plugin's layers happened, so that QGIS's own temporal controller slides over them. Main thread only."""

from __future__ import annotations

from qgis.core import Qgis, QgsDateTimeRange, QgsProject, QgsVectorLayer, QgsVectorLayerTemporalProperties
from qgis.PyQt.QtCore import QDateTime

from .opening import ALONE
from .own_layers import layers_of

MOMENTS = {
    "observation": "observed_at",
    "finding": "found_at",
    "task": "done_at",
    "presence_effort": "starts_at",
}
"""Table -> the column that tells when. Of tasks the day they were done: what is not done yet has none, and never slides away."""


def slide(layer: QgsVectorLayer, table: str) -> None:
    """Let a layer of a table follow the controller; of one that tells no time nothing changes."""
    column = MOMENTS.get(table)
    properties = layer.temporalProperties()
    if column is None or not isinstance(properties, QgsVectorLayerTemporalProperties):
        return
    properties.setMode(Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField)
    properties.setStartField(column)
    properties.setIsActive(True)


def range_of(project: QgsProject) -> QgsDateTimeRange | None:
    """Return from when until when the rows that the plugin's layers show happened; None where none tells it."""
    moments: list[QDateTime] = []
    for layer in layers_of(project).values():
        properties = layer.temporalProperties()
        if properties.isActive():
            column = layer.fields().indexOf(properties.startField())
            with ALONE:  # QGIS opens and closes a layer of its own to answer
                ends = layer.minimumAndMaximumValue(column)
            moments += [one for one in ends if isinstance(one, QDateTime)]
    known = [moment for moment in moments if moment.isValid()]
    return QgsDateTimeRange(min(known), max(known)) if known else None
