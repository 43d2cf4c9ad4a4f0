"""Every algorithm says in one sentence that its store is damaged, and makes nothing of it."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProcessingDestinationParameter, QgsProcessingParameterDefinition

from est_walks_plugin.processing.registry import algorithms

from .contract import RefusedError, run

USES_STORE = [one for one in algorithms() if not one.MAKES_STORE]


@pytest.fixture(scope="module")
def broken(town_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store whose pages, but for the schema's, are noise here and there."""
    path = Path(shutil.copy(town_file, tmp_path_factory.mktemp("broken") / "bruten.gpkg"))
    noise = random.Random(3)
    pages = path.stat().st_size // 4096
    with path.open("r+b") as file:
        for page in range(40, pages, 7):
            file.seek(page * 4096)
            file.write(noise.randbytes(4096))
    return path


@pytest.mark.parametrize("algorithm", USES_STORE, ids=lambda one: one.ID)
def test_a_damaged_store_is_named(algorithm: type, broken: Path, tmp_path: Path) -> None:
    given = tmp_path / "in.csv"
    given.write_text("id;kategori;lat;lon\n1;Klotter;59.478;17.758\n", encoding="utf-8")
    shapes = tmp_path / "in.geojson"
    ring = [[17.75, 59.47], [17.76, 59.47], [17.76, 59.48], [17.75, 59.47]]
    shape = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    shapes.write_text(json.dumps({"type": "FeatureCollection", "features": [shape]}), encoding="utf-8")
    made = algorithm()
    made.initAlgorithm()
    values: dict[str, object] = {"STORE": str(broken)}
    for parameter in made.parameterDefinitions():
        optional = parameter.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
        if parameter.name() in values or (optional and parameter.name() != "OUTPUT"):
            continue
        if isinstance(parameter, QgsProcessingDestinationParameter):
            values[parameter.name()] = str(tmp_path / f"out.{parameter.defaultFileExtension()}")
        elif parameter.defaultValue() is None:
            by_type = {
                "file": str(given),
                "number": 1,
                "point": "150000,6590000",
                "datetime": "2026-10-15 18:00",
                "enum": "walk",
                "source": str(shapes),
            }
            values[parameter.name()] = by_type.get(parameter.type(), "x")
    before = broken.read_bytes()
    with pytest.raises(RefusedError, match=r"bruten\.gpkg") as told:
        run(algorithm.ID, values)
    assert "Traceback" not in str(told.value)
    assert broken.read_bytes() == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["in.csv", "in.geojson"]
