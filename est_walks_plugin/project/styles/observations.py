"""What people told: survey pins, cases, EST reports and the school view. Shape is the kind, fill is the state."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsHeatmapRenderer,
    QgsMarkerSymbol,
    QgsPointClusterRenderer,
    QgsRendererCategory,
)

from ...i18n import tr
from ...model.codes import CaseStatus, ObservationKind
from ..palette import Palette, luminance
from . import labels, worded
from .symbols import LayerStyle, characters, colour, lifted, marker, picture, shape, uncertain

_SHAPES = {
    ObservationKind.CASE: (Qgis.MarkerShape.Square, 2.9),
    ObservationKind.EST_REPORT: (Qgis.MarkerShape.Diamond, 3.7),
    ObservationKind.SCHOOL_VIEW: (Qgis.MarkerShape.Hexagon, 3.5),
    ObservationKind.PARTNER: (Qgis.MarkerShape.EquilateralTriangle, 3.7),
}
_CLUSTER_MM = 3.2
_RING_MM = 5.8


def _hue(kind: ObservationKind, palette: Palette) -> str:
    return str(getattr(palette, str(kind)))


def single(
    kind: ObservationKind, palette: Palette, *, state: CaseStatus = CaseStatus.OPEN, scale: float = 1.0
) -> QgsMarkerSymbol:
    """Return the symbol of one observation: filled = open, hollow ring = closed, filled with a hole = not known."""
    hue = _hue(kind, palette)
    closed = state is CaseStatus.CLOSED
    fill, edge = (palette.hollow, hue) if closed else (hue, palette.outline)
    width = 0.6 if closed else 0.25
    if kind is ObservationKind.SURVEY:
        name = "drop_hole" if state is CaseStatus.UNKNOWN else "drop"
        ring = lifted(uncertain(6.6 * scale, palette.text), 0, -2.2 * scale)
        return marker(ring, picture(name, 4.4 * scale, fill, edge, 3.0 if closed else 1.3))
    form, size = _SHAPES[kind]
    layers = [uncertain(_RING_MM * scale, palette.text), shape(form, size * scale, fill, edge, width)]
    if state is CaseStatus.UNKNOWN:
        layers.append(shape(Qgis.MarkerShape.Circle, 0.95 * scale, palette.hollow, palette.hollow, 0))
    return marker(*layers)


def cluster(kind: ObservationKind, palette: Palette) -> QgsMarkerSymbol:
    """Return the symbol of several observations at one place: the kind's shape, larger, with their number."""
    hue = _hue(kind, palette)
    ink = palette.outline if luminance(hue) > 0.45 else "#FFFFFF"
    text = characters("9", 2.9, ink, expression="to_string(@cluster_size)")
    if kind is ObservationKind.SURVEY:
        return marker(picture("drop", 7.6, hue, palette.outline, 0.9), lifted(text, 0, -4.75))
    form, size = _SHAPES[kind]
    return marker(shape(form, size * 1.65, hue, palette.outline, 0.3), text)


def observation(kind: ObservationKind, palette: Palette) -> LayerStyle:
    """Return the style of one kind of observation."""
    states = (
        (CaseStatus.OPEN, tr("open")),
        (CaseStatus.CLOSED, tr("closed")),
    )
    if kind in (ObservationKind.SURVEY, ObservationKind.SCHOOL_VIEW):
        # A pin on a survey map is never opened or closed: it is drawn filled whatever the column holds.
        categories = [QgsRendererCategory("", single(kind, palette), title(kind))]
    else:
        categories = [
            QgsRendererCategory(str(state), single(kind, palette, state=state), text) for state, text in states
        ]
        categories.append(
            QgsRendererCategory("", single(kind, palette, state=CaseStatus.UNKNOWN), tr("state not known"))
        )
    categories.append(uncertain_category(palette))
    inner = QgsCategorizedSymbolRenderer("status", categories)
    renderer = QgsPointClusterRenderer()
    renderer.setTolerance(_CLUSTER_MM)
    renderer.setToleranceUnit(Qgis.RenderUnit.Millimeters)
    renderer.setEmbeddedRenderer(inner)
    renderer.setClusterSymbol(cluster(kind, palette))
    form = labels.text_format(7.5, palette.text, palette.halo)
    named = labels.around_point(
        labels.settings('represent_value("category")', form, expression=True, smallest_scale=2500, priority=1)
    )
    return LayerStyle(
        renderer,
        labels.simple(named),
        map_tip=labels.map_tip("title", "text", "place_name", worded.position(), heading=title(kind)),
    )


def uncertain_category(palette: Palette) -> QgsRendererCategory:
    """Return the line of a legend that tells what the dashed ring means; no row has its value."""
    sample = marker(uncertain(_RING_MM, palette.text, always=True))
    return QgsRendererCategory("approximate position", sample, tr("position is approximate"))


def title(kind: ObservationKind) -> str:
    """Return the kind's name for layer tree and legends."""
    return {
        ObservationKind.SURVEY: tr("Survey pins"),
        ObservationKind.CASE: tr("Cases"),
        ObservationKind.EST_REPORT: tr("EST reports"),
        ObservationKind.SCHOOL_VIEW: tr("School view"),
        ObservationKind.PARTNER: tr("Partners' observations"),
    }[kind]


def heat(palette: Palette, *, radius_m: float = 60.0) -> LayerStyle:
    """Return the style of the heat map of all observations; `radius_m` in ground metres."""
    ramp = QgsGradientColorRamp(colour(palette.heat_low, 0.0), colour(palette.heat_high, 0.88))
    stops = ((0.06, palette.heat_low, 0.38), (0.4, palette.heat_middle, 0.66))
    ramp.setStops([QgsGradientStop(share, colour(hue, alpha)) for share, hue, alpha in stops])
    renderer = QgsHeatmapRenderer()
    renderer.setRadius(radius_m)
    renderer.setRadiusUnit(Qgis.RenderUnit.MetersInMapUnits)
    renderer.setRenderQuality(2)
    renderer.setColorRamp(ramp)
    return LayerStyle(renderer, map_tip=labels.map_tip("title", "text", "place_name", worded.position()))


def any_kind(palette: Palette) -> LayerStyle:
    """Return the style of the whole table, for plain QGIS and QField: shape by kind."""
    categories = [
        QgsRendererCategory(str(kind), single(kind, palette, scale=1.0), title(kind)) for kind in ObservationKind
    ]
    categories.append(uncertain_category(palette))
    return LayerStyle(
        QgsCategorizedSymbolRenderer("kind", categories),
        map_tip=labels.map_tip("title", "text", "place_name", worded.position()),
    )
