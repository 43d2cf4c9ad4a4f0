"""What of the base map is drawn of a whole municipality: no street by street, but what shows where things are."""

from __future__ import annotations

import pytest
from qgis.core import QgsVectorLayer

from est_walks_plugin.project.palette import LIGHT
from est_walks_plugin.project.roles import Role
from est_walks_plugin.project.styles import dress, style_for


@pytest.mark.parametrize(
    ("role", "shape", "far"),
    [
        (Role.BASE_PATH, "LineString", False),
        (Role.BASE_LINE, "LineString", True),
        (Role.BASE_AREA, "MultiPolygon", True),
    ],
)
def test_streets_are_not_asked_for_far_out(qgis_app: object, role: Role, shape: str, far: bool) -> None:
    """400 000 edges drawn as a haze took ten seconds each time the map moved."""
    layer = QgsVectorLayer(f"{shape}?crs=EPSG:3011", "layer", "memory")
    dress(layer, style_for(role, LIGHT))
    assert layer.isInScaleRange(25_000)
    assert layer.isInScaleRange(90_000)
    assert layer.isInScaleRange(250_000) is far
