"""Findings (flags, stars when positive) and tasks (tickets whose filling shows the state)."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSymbolLayer,
)

from ...i18n import language, tr
from ...model.code_words import code_words
from ...model.codes import TaskState
from ..palette import Palette
from . import labels, worded
from .symbols import LayerStyle, marker, picture, shape

_TICKETS = {
    TaskState.NEW: "ticket",
    TaskState.ASSESSED: "ticket",
    TaskState.ASSIGNED: "ticket_half",
    TaskState.PLANNED: "ticket_half",
    TaskState.IN_PROGRESS: "ticket_half",
    TaskState.DONE: "ticket_done",
    TaskState.VERIFIED: "ticket_verified",
    TaskState.DECLINED: "ticket_declined",
    TaskState.DUPLICATE: "ticket_same",
}


def flag(palette: Palette) -> QgsMarkerSymbol:
    """Return the flag of a finding; at a stop it stands beside the number."""
    return marker(_beside(picture("flag", 5.4, palette.finding, palette.outline, 1.2), "4,-3.4"))


def star(palette: Palette) -> QgsMarkerSymbol:
    """Return the star of a positive finding; at a stop it stands on the other side of the number than flags."""
    return marker(_beside(shape(Qgis.MarkerShape.Star, 5.0, palette.positive, palette.outline, 0.3), "-4.2,-3.4"))


def _beside(layer: QgsSymbolLayer, offset_mm: str) -> QgsSymbolLayer:
    """Let a symbol of something found at a stop stand beside the stop's number."""
    beside = QgsProperty.fromExpression(f"if(\"stop\" IS NOT NULL, '{offset_mm}', '0,0')")
    layer.setDataDefinedProperty(QgsSymbolLayer.Property.Offset, beside)
    return layer


def finding(palette: Palette) -> LayerStyle:
    """Return the style of findings."""
    rule = QgsRuleBasedRenderer.Rule
    root = rule(None)
    root.appendChild(rule(star(palette), 0, 0, '"positive"', tr("Positive place")))
    root.appendChild(rule(flag(palette), 0, 0, 'NOT coalesce("positive", false)', tr("Finding")))
    form = labels.text_format(7.5, palette.text, palette.halo)
    category = labels.around_point(
        labels.settings('represent_value("category")', form, expression=True, smallest_scale=5000, priority=5), 2.6
    )
    return LayerStyle(
        QgsRuleBasedRenderer(root),
        labels.simple(category),
        map_tip=labels.map_tip("text", "spot", labels.represented("owner"), "role", heading=tr("Finding")),
    )


def ticket(state: TaskState, palette: Palette) -> QgsMarkerSymbol:
    """Return the ticket of a task in `state`."""
    hue = {
        TaskState.DONE: palette.task_done,
        TaskState.VERIFIED: palette.task_done,
        TaskState.DECLINED: palette.task_declined,
        TaskState.DUPLICATE: palette.task_declined,
    }.get(state, palette.task)
    if state is TaskState.NEW:
        return marker(picture("ticket", 5.2, "#FFFFFF", hue, 2.6))
    return marker(picture(_TICKETS[state], 5.2, hue, palette.outline, 1.1))


def task(palette: Palette) -> LayerStyle:
    """Return the style of tasks."""
    words = code_words("TaskState", language())
    categories = [QgsRendererCategory(str(state), ticket(state, palette), words[state.value]) for state in TaskState]
    form = labels.text_format(7.5, palette.text, palette.halo)
    title = labels.around_point(
        labels.settings(worded.task_title(), form, expression=True, smallest_scale=2500, priority=4), 3.0
    )
    return LayerStyle(
        QgsCategorizedSymbolRenderer("state", categories),
        labels.simple(title),
        map_tip=labels.map_tip(worded.task_title(), "text", labels.represented("owner"), "due", heading=tr("Task")),
    )
