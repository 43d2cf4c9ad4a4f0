"""The same input and seed give the same bytes in every process; every option of the plan and the map has its effect."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, osr

from . import layers
from .conftest import EXAMPLE, PLAN, Batch

pytestmark = pytest.mark.package


def _bare(value: Any) -> Any:
    """Leave out what may differ: seconds, keys, and paths of this run."""
    if isinstance(value, dict):
        return {
            name: _bare(part)
            for name, part in value.items()
            if name
            not in ("seconds", "id", "uuid", "source_uuid", "store", "output", "ranking", "place", "file", "path")
        }
    return [_bare(part) for part in value] if isinstance(value, list) else value


def test_documents_and_receipts(batch: Batch, tmp_path: Path, town: dict[str, str]) -> None:
    made: list[dict[str, bytes]] = []
    told: list[dict[str, Any]] = []
    for number in range(2):
        folder = tmp_path / str(number)
        folder.mkdir()
        old, new = str(shutil.copy2(town["store"], folder / "town.gpkg")), str(folder / "new.gpkg")
        jobs: list[tuple[str, dict[str, Any]]] = [
            ("exportwalkmap", {"STORE": old, "WALK": town["walk"], "OUTPUT": str(folder / "map.pdf")}),
            ("exportwalkmap", {"STORE": old, "WALK": town["walk"], "OUTPUT": str(folder / "a3.pdf"), "PAPER": "A3"}),
            (
                "exportwalkmap",
                {"STORE": old, "WALK": town["walk"], "OUTPUT": str(folder / "geo.pdf"), "GEOSPATIAL": True},
            ),
            ("exporttasks", {"STORE": old, "OUTPUT": str(folder / "tasks.csv")}),
            ("exporttasks", {"STORE": old, "OUTPUT": str(folder / "tasks.geojson")}),
            ("createstore", {"STORE": new, "RECEIPT": str(folder / "createstore.json")}),
        ]
        for name, file in (
            ("importnetwork", "gangnat_exempel.osm.gz"),
            ("importlighting", "belysning_exempel.csv"),
            ("importsurvey", "trygghetsenkat_2026_exempel.geojson"),
            ("importreports", "felanmalan_2023-2026_exempel.csv"),
        ):
            jobs.append((name, {"STORE": new, "INPUT": str(EXAMPLE / file), "RECEIPT": str(folder / f"{name}.json")}))
        jobs.append(("assesslighting", {"STORE": new, "RECEIPT": str(folder / "assesslighting.json")}))
        jobs.append(("rankplaces", {"STORE": new, "AREA": "Bro", "RECEIPT": str(folder / "rankplaces.json")}))
        for (name, _), answer in zip(jobs, batch(jobs)):
            assert answer["ok"], f"{name}: {answer}"
        made.append({file.name: file.read_bytes() for file in folder.iterdir() if file.suffix in (".pdf", ".csv")})
        told.append({file.name: _bare(json.loads(file.read_text("utf-8"))) for file in folder.glob("*.json")})
    assert set(made[0]) == {"map.pdf", "a3.pdf", "geo.pdf", "tasks.csv"}
    assert [name for name in made[0] if made[0][name] != made[1][name]] == []
    assert len(told[0]) == 7
    for name in told[0]:
        assert told[0][name] == told[1][name], name


def test_every_option_of_a_plan_counts(batch: Batch, tmp_path: Path, town: dict[str, str]) -> None:
    store = str(shutil.copy2(town["store"], tmp_path / "town.gpkg"))
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    answers = batch([("planwalk", {"STORE": store, **PLAN, "RECEIPT": str(first)})])
    assert answers[0]["ok"], answers[0]
    places = [stop["place"] for stop in json.loads(first.read_text("utf-8"))["walks"][0]["stops"]]
    wish = {
        **PLAN,
        "NAME": "Två grupper",
        "END": "135100,6598450 [EPSG:3011]",
        "START_TIME": "2026-06-15T21:00:00",
        "DURATION_MIN": 75,
        "PACE_KMH": 3.0,
        "STOP_MIN": 4,
        "PROFILE": 1,
        "GROUPS": 2,
        "REQUIRED": places[-1],
        "MAX_STOPS": 4,
        "SEED": 7,
        "TIME_LIMIT_S": 3,
    }
    answer = batch([("planwalk", {"STORE": store, **wish, "RECEIPT": str(second)})])[0]
    assert answer["ok"], answer
    told = json.loads(second.read_text("utf-8"))
    assert len(told["walks"]) == 2
    assert answer["results"]["WALK"].count(",") == 1
    visited = [stop["place"] for walk in told["walks"] for stop in walk["stops"]]
    assert places[-1] in visited
    assert len(visited) == len(set(visited))
    for walk in told["walks"]:
        assert 1 <= len(walk["stops"]) <= 4
        assert walk["total_min"] <= 75 + 1e-6
        assert walk["length_m"] / 1000 / 3.0 * 60 <= walk["walking_min"] * 1.001
        assert not any(leg.get("stairs") for leg in walk["legs"])


@pytest.fixture(scope="module")
def backgrounds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A raster, a blank raster and a vector file around Brunna."""
    folder = tmp_path_factory.mktemp("background")
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(3011)
    for name, values in (
        ("colour", np.random.default_rng(1).integers(0, 255, (60, 60))),
        ("blank", np.zeros((60, 60))),
    ):
        raster = gdal.GetDriverByName("GTiff").Create(str(folder / f"{name}.tif"), 60, 60, 1)
        raster.SetGeoTransform((layers.CENTRE[0] - 6000, 200, 0, layers.CENTRE[1] + 6000, 0, -200))
        raster.SetProjection(reference.ExportToWkt())
        raster.GetRasterBand(1).WriteArray(values.astype("uint8"))
        del raster
    checks = [(str(i), f"POLYGON({layers.ring(-900 + 300 * i, -600, 250)})") for i in range(6)]
    return {
        "raster": str(folder / "colour.tif"),
        "blank": str(folder / "blank.tif"),
        "vector": layers.write(folder / "checks.gpkg", checks),
        "service": "contextualWMSLegend=0&crs=EPSG:3011&format=image/png&layers=a&styles=&url=http://127.0.0.1:9/wms",
        "tiles": "http://127.0.0.1:9/{z}/{x}/{y}.png",
    }


def test_a_background_is_used_when_it_came_and_else_said_to_be_missing(
    batch: Batch, backgrounds: dict[str, str], tmp_path: Path, town: dict[str, str]
) -> None:
    jobs = [
        (
            "exportwalkmap",
            {
                "STORE": town["store"],
                "WALK": town["walk"],
                "OUTPUT": str(tmp_path / f"{name}.pdf"),
                "BACKGROUND": source,
                "RECEIPT": str(tmp_path / f"{name}.json"),
            },
        )
        for name, source in backgrounds.items()
    ]
    used = {}
    for name, answer in zip(backgrounds, batch(jobs)):
        assert answer["ok"], f"{name}: {answer}"
        told = json.loads((tmp_path / f"{name}.json").read_text("utf-8"))
        used[name] = told["background_used"]
        assert told["messages"] or told["background_used"], told
        assert (tmp_path / f"{name}.pdf").read_bytes().startswith(b"%PDF")
    assert used == {"raster": True, "vector": True, "blank": False, "service": False, "tiles": False}
