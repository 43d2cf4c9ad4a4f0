"""What lies only approximately where it is drawn has a dashed ring, a path a dashed line, and says so, light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from est_walks_plugin.project import palette
from est_walks_plugin.project.roles import Role
from est_walks_plugin.project.styles import dress, style_for

LAYERS = {
    Role.SURVEY: {},
    Role.CASE: {"status": "open"},
    Role.EST_REPORT: {"status": "closed"},
    Role.SCHOOL_VIEW: {},
    Role.LAMP: {"status": "out"},
    Role.LANDMARK: {"kind": "school"},
    Role.BASE_PATH: {"highway": "footway"},
}
NAMES = ("status", "kind", "highway", "stairs", "tunnel", "bridge", "passage", "position_method", "position_note", "position_notes", "name", "address", "title", "text", "place_name",
         "category", "pole", "light_source", "power_w", "height_m")  # fmt: skip


def layer_of(role: Role, hues: palette.Palette, method: str | None) -> QgsVectorLayer:
    """Return a layer of one point, dressed as the project does."""
    fields = "&".join(f"field={name}:string" for name in NAMES)
    kind = "LineString" if role is Role.BASE_PATH else "Point"
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:3011&{fields}", str(role), "memory")
    feature = QgsFeature(layer.fields())
    ends = [QgsPointXY(135_950, 6_595_960), QgsPointXY(135_998, 6_595_990)]
    whole = QgsGeometry.fromPolylineXY(ends)
    feature.setGeometry(whole if role is Role.BASE_PATH else QgsGeometry.fromPointXY(QgsPointXY(135_973, 6_595_977)))
    for name, value in {**LAYERS[role], "position_method": method}.items():
        feature.setAttribute(name, value)
    layer.dataProvider().addFeatures([feature])
    dress(layer, style_for(role, hues))
    return layer


def drawn(layer: QgsVectorLayer, ground: str) -> QImage:
    """Return the middle of a map of 1:2 000."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(QSize(120, 120))
    settings.setOutputDpi(96)
    settings.setBackgroundColor(QColor(ground))
    settings.setExtent(QgsRectangle(135_941, 6_595_945, 136_005, 6_596_009))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def differing(one: QImage, other: QImage) -> int:
    return sum(one.pixelColor(x, y) != other.pixelColor(x, y) for x in range(one.width()) for y in range(one.height()))


def tip_of(layer: QgsVectorLayer) -> str:
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(next(layer.getFeatures()))
    return QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


@pytest.mark.parametrize("hues", [palette.LIGHT, palette.DARK], ids=lambda hues: hues.name)
@pytest.mark.parametrize("role", LAYERS)
def test_a_dashed_ring_marks_what_is_approximate(role: Role, hues: palette.Palette, tmp_path: Path) -> None:
    exact = drawn(layer_of(role, hues, "exact"), hues.land)
    assert differing(exact, drawn(layer_of(role, hues, None), hues.land)) == 0
    assert differing(exact, drawn(layer_of(role, hues, "manual"), hues.land)) == 0
    for method in ("rounded", "address", "pole", "place_name", "area_centre"):
        ringed = drawn(layer_of(role, hues, method), hues.land)
        assert differing(exact, ringed) > 20, method
    ringed.save(str(tmp_path / f"{role}_{hues.name}.png"))
    assert palette.contrast(hues.text, hues.land) >= 4.5


@pytest.mark.parametrize("role", LAYERS)
def test_the_legend_tells_what_the_ring_means(role: Role) -> None:
    style = style_for(role, palette.LIGHT)
    labels = [item.label() for item in style.renderer.legendSymbolItems()]
    assert sum("approximate" in label for label in labels) == 1


@pytest.mark.parametrize("role", [Role.LAMP, Role.LANDMARK, Role.BASE_PATH])
def test_the_tip_says_it(role: Role) -> None:
    assert "approximate" in tip_of(layer_of(role, palette.LIGHT, "rounded"))
    assert "approximate" not in tip_of(layer_of(role, palette.LIGHT, None))
