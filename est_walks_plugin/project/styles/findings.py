"""Findings (flags, stars when positive) and tasks: tickets whose filling shows the state, two of them for a project, ringed when late."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSymbolLayer,
)

from ...i18n import language, tr
from ...model.code_words import code_words
from ...model.codes import CLOSED_TASK_STATES, Lane, TaskState
from ..palette import Palette
from . import labels, worded
from .symbols import LayerStyle, lifted, marker, picture, shape

_TICKETS = {
    TaskState.NEW: "ticket",
    TaskState.ASSESSED: "ticket_part",
    TaskState.ASSIGNED: "ticket_half",
    TaskState.PLANNED: "ticket_most",
    TaskState.IN_PROGRESS: "ticket",
    TaskState.DONE: "ticket_done",
    TaskState.VERIFIED: "ticket_verified",
    TaskState.DECLINED: "ticket_declined",
    TaskState.DUPLICATE: "ticket_same",
}
"""The fuller the nearer to being done."""
LATE = '"due" < to_date(now()) AND coalesce("state", \'\') NOT IN ({})'.format(
    ", ".join(f"'{state.value}'" for state in TaskState if state in CLOSED_TASK_STATES)
)
"""As `Task.days_late`; asked each time the map is drawn."""
_TICKET_MM, _CASING_MM, _RING_MM = 5.6, 6.2, 10.0
APART = "est_walks_apart"
"""The layer's variable that tells which of the tasks shown lie at the point of another: "key:number;" for each."""
_NUMBER = f"""coalesce(to_int(regexp_substr(@{APART}, concat("uuid", ':(\\\\d+)'))), 0)"""
_ROW, _IN_A_COLUMN = 6.8, 3


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
        return marker(_casing(), picture("ticket", _TICKET_MM, "#FFFFFF", hue, 2.6))
    return marker(_casing(), picture(_TICKETS[state], _TICKET_MM, hue, palette.outline, 1.1))


def _casing() -> QgsSymbolLayer:
    """Return the white rim that keeps a ticket apart from dark ground and from the one behind it."""
    return picture("ticket", _CASING_MM, "#FFFFFF", "#FFFFFF", 1.1)


def late_ring(palette: Palette) -> QgsMarkerSymbol:
    """Return the ring about a task whose day has passed."""
    return marker(picture("ring_whole", _RING_MM, palette.dark_gap, palette.halo))


def two_tickets(palette: Palette) -> QgsMarkerSymbol:
    """Return what stands behind the ticket of a task in the lane of projects: a second one, and one that its own covers."""
    blank = picture("ticket", _TICKET_MM, "#FFFFFF", palette.outline, 1.1)
    behind = (lifted(_casing(), 1.0, -1.3), lifted(blank.clone(), 1.0, -1.3))
    return marker(*behind, _casing(), blank)


def _apart(symbol: QgsMarkerSymbol) -> QgsMarkerSymbol:
    """Let the signs of tasks that lie at one point stand under each other, three in a column, the first at the point."""
    for number in range(symbol.symbolLayerCount()):
        layer = symbol.symbolLayer(number)
        offset = layer.offset()
        text = (
            f"with_variable('n', {_NUMBER}, concat({offset.x():g} + {_ROW} * floor(@n / {_IN_A_COLUMN}), ',', "
            f"{offset.y():g} + {_ROW} * (@n % {_IN_A_COLUMN})))"
        )
        layer.setDataDefinedProperty(QgsSymbolLayer.Property.Offset, QgsProperty.fromExpression(text))
    return symbol


def task(palette: Palette) -> LayerStyle:
    """Return the style of tasks."""
    rule, states = QgsRuleBasedRenderer.Rule, code_words("TaskState", language())
    root = rule(None)
    root.appendChild(rule(_apart(late_ring(palette)), 0, 0, LATE, tr("Late")))
    project = code_words("Lane", language())[Lane.PROJECT.value]
    root.appendChild(rule(_apart(two_tickets(palette)), 0, 0, f"\"lane\" = '{Lane.PROJECT.value}'", project))
    for state in TaskState:
        root.appendChild(
            rule(_apart(ticket(state, palette)), 0, 0, f"\"state\" = '{state.value}'", states[state.value])
        )
    form = labels.text_format(7.5, palette.text, palette.halo)
    title = labels.around_point(
        labels.settings(worded.task_title(), form, expression=True, smallest_scale=2500, priority=4), 3.0
    )
    return LayerStyle(
        QgsRuleBasedRenderer(root),
        labels.simple(title),
        map_tip=labels.map_tip(worded.task_title(), "text", labels.represented("owner"), "due", heading=tr("Task")),
    )
