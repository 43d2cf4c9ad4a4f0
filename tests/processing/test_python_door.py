"""Python's own door to the algorithms: `processing.run`, as scripts, models and the console use it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from qgis.core import QgsProcessingAlgorithm, QgsProcessingException

from est_walks_plugin.processing.provider import EstWalksProvider
from est_walks_plugin.processing.registry import algorithms

#: What QGIS means to be overridden.
VIRTUAL = {
    "name",
    "displayName",
    "group",
    "groupId",
    "icon",
    "createInstance",
    "shortDescription",
    "shortHelpString",
    "initAlgorithm",
    "processAlgorithm",
    "prepareAlgorithm",
    "postProcessAlgorithm",
    "checkParameterValues",
    "canExecute",
    "flags",
    "tags",
    "helpUrl",
}


@pytest.mark.parametrize("algorithm", algorithms(), ids=lambda algorithm: algorithm.ID)
def test_nothing_of_qgis_is_hidden_by_accident(algorithm: type[QgsProcessingAlgorithm]) -> None:
    """A method named like one of QGIS's own (`run`, say) would be called in its place."""
    own = {
        name
        for kind in algorithm.__mro__
        if kind.__module__.startswith("est_walks_plugin")
        for name in vars(kind)
        if not name.startswith("__")
    }
    assert {name for name in own if hasattr(QgsProcessingAlgorithm, name)} <= VIRTUAL


def test_processing_run_makes_a_store_and_says_what_is_wrong(provider: EstWalksProvider, tmp_path: Path) -> None:
    sys.path.append("/usr/share/qgis/python")
    import processing
    from processing.core.Processing import Processing

    Processing.initialize()
    path = str(tmp_path / "new.gpkg")
    made = processing.run("estwalks:createstore", {"STORE": path, "CRS": "EPSG:3011"})
    assert made["STORE"] == path
    assert made["AREA_COUNT"] >= 3
    with pytest.raises(QgsProcessingException, match="Bålsta"):
        processing.run("estwalks:rankplaces", {"STORE": path, "AREA": "Bålsta"})
