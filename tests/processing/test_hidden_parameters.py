"""What QGIS keeps and shows of a run (history, log, commands to copy) holds no key of a service and no password."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject, QgsRasterLayer

KEY = "8d1f7c2e-4b6a-4c1d-9e3f-7a5b2c9d0e1f"  # planted
PASSWORD = "hemligt-ord"  # pragma: allowlist secret
WMS = "crs=EPSG:3006&format=image/png&layers=a&styles=&url="
VALUES = [
    ("exportwalkmap", "BACKGROUND", f"{WMS}https://api.example.se/token/{KEY}/wms"),
    ("exportwalkmap", "BACKGROUND", f"{WMS}https%3A%2F%2Fapi.example.se%2Fwms%3Fapikey%3D{KEY}"),
    ("copybackground", "BACKGROUND", f"https://api.example.se/token/{KEY}" + "/{z}/{x}/{y}.png"),
    ("copybackground", "BACKGROUND", f"url='https://u:{KEY}@api.example.se/wfs' typename='a'"),
    ("fetchosm", "ENDPOINT", f"https://overpass.example.se/api/interpreter?apikey={KEY}"),
    ("rankplaces", "STORE", f"PG:host=db dbname=est user=anna password={PASSWORD}"),
    ("createstore", "STORE", f"PG:host=db dbname=est user=anna password={PASSWORD}"),
    ("planwalk", "STORE", f"postgresql://anna:{PASSWORD}@db/est"),
]


def told(algorithm: str, name: str, value: Any) -> str:
    """Return all that QGIS's dialog and history write of a value."""
    made = QgsApplication.processingRegistry().createAlgorithmById(f"estwalks:{algorithm}")
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    given = {name: value}
    shown = made.parameterDefinition(name).valueAsPythonString(value, context)
    command, _works = made.asQgisProcessCommand(given, context)
    return f"{shown}\n{made.asPythonCommand(given, context)}\n{made.asMap(given, context)}\n{command}"


@pytest.mark.parametrize(("algorithm", "name", "value"), VALUES)
def test_nothing_kept_of_a_run_holds_a_secret(provider: Any, algorithm: str, name: str, value: str) -> None:
    kept = told(algorithm, name, value)
    assert KEY not in kept
    assert PASSWORD not in kept
    assert "example.se" in kept or "est" in kept, "what is no secret is still told"


def test_a_layer_is_told_by_its_id(provider: Any) -> None:
    layer = QgsRasterLayer(f"type=xyz&url=https://api.example.se/token/{KEY}/%7Bz%7D/%7Bx%7D/%7By%7D.png", "Vår", "wms")
    QgsProject.instance().addMapLayer(layer)
    try:
        kept = told("exportwalkmap", "BACKGROUND", layer)
        assert layer.id() in kept
        assert KEY not in kept + told("exportwalkmap", "BACKGROUND", layer.source())
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def test_what_holds_no_secret_is_kept_as_it_is(provider: Any) -> None:
    for value in ("/hem/anna/orto 2023.tif", "PG:service=est", "Karta"):
        assert f"'{value}'" in told("exportwalkmap", "BACKGROUND", value)
    assert "'/hem/anna/est.gpkg'" in told("planwalk", "STORE", "/hem/anna/est.gpkg")
