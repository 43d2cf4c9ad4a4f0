"""Empty, null, multipart, Z, mixed-CRS and cancelled input: a defined answer from every algorithm that takes layers."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr

from . import layers
from .conftest import EXAMPLE, PLAN, Batch

pytestmark = pytest.mark.package

SQUARE = layers.ring(-500, -500, 1000)
ISLE = layers.ring(2000, 2000, 200)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("layers")


def _areas(work: Path) -> dict[str, tuple[str, dict[str, float] | None]]:
    """Area layers: name -> (file, area in m2 by name of area), None where the layer cannot do."""
    in_z = layers.ring(-500, -500, 1000, z=" 12.5")
    return {
        "multi": (
            layers.write(work / "multi.gpkg", [("Tvådelad", f"MULTIPOLYGON(({SQUARE}), ({ISLE}))")]),
            {"Tvådelad": 1_040_000},
        ),
        "z": (layers.write(work / "z.gpkg", [("Höjd", f"POLYGON Z({in_z})")]), {"Höjd": 1_000_000}),
        "wgs84": (
            layers.write(
                work / "wgs84.gpkg", [("Grader", f"POLYGON({layers.ring(-500, -500, 1000, 4326)})")], crs=4326
            ),
            {"Grader": 1_000_000},
        ),
        "rt90": (
            layers.write(work / "rt90.gpkg", [("Gammal", f"POLYGON({layers.ring(-500, -500, 1000, 3021)})")], crs=3021),
            {"Gammal": 1_000_000},
        ),
        "null_beside": (
            layers.write(
                work / "null.gpkg", [("Tom", None), ("Hel", f"POLYGON({SQUARE})"), ("Intet", "POLYGON EMPTY")]
            ),
            {"Hel": 1_000_000},
        ),
        "nameless": (
            layers.write(work / "nameless.gpkg", [("17", f"POLYGON({SQUARE})")], field="objekt"),
            {"?": 1_000_000},
        ),
        "name_missing": (layers.write(work / "missing.gpkg", [(None, f"POLYGON({SQUARE})")]), {"?": 1_000_000}),
        "curved": (
            layers.write(
                work / "curved.gpkg",
                [("Rund", "CURVEPOLYGON(CIRCULARSTRING(134490 6598399, 135490 6598399, 134490 6598399))")],
                kind=ogr.wkbCurvePolygon,
            ),
            {"Rund": 785_000},
        ),
        "bow": (
            layers.write(
                work / "bow.gpkg",
                [
                    (
                        "Fluga",
                        "POLYGON((134490 6598000, 135490 6599000, 135490 6598000, 134490 6599000, 134490 6598000))",
                    )
                ],
            ),
            {"Fluga": 500_000},
        ),
        "empty": (layers.write(work / "none.gpkg", [], kind=ogr.wkbPolygon), None),
        "all_null": (layers.write(work / "nulls.gpkg", [("Tom", None)], kind=ogr.wkbPolygon), None),
        "lines": (layers.write(work / "lines.gpkg", [("Linje", "LINESTRING(134490 6598000, 135490 6599000)")]), None),
        "far": (layers.write(work / "far.gpkg", [("Fel", "POLYGON((inf 0, 1 1, 1 0, inf 0))")]), None),
    }


@pytest.fixture(scope="module")
def made(batch: Batch, work: Path) -> dict[str, tuple[dict[str, Any], dict[str, float] | None, Path]]:
    """Answers of createstore with each area layer, by the layer's name."""
    areas = _areas(work)
    jobs = [
        (
            "createstore",
            {
                "STORE": str(work / f"store_{name}.gpkg"),
                "MUNICIPALITY": "Provköping",
                "CRS": "EPSG:3011",
                "AREAS": file,
            },
        )
        for name, (file, _) in areas.items()
    ]
    answers = batch(jobs)
    return {name: (answer, areas[name][1], Path(job[1]["STORE"])) for name, answer, job in zip(areas, answers, jobs)}


def _stored_areas(path: Path) -> dict[str, float]:
    source = ogr.Open(str(path))
    return {feature.GetField("name"): feature.GetGeometryRef().Area() for feature in source.GetLayer("area")}


@pytest.mark.parametrize(
    "name",
    ["multi", "z", "wgs84", "rt90", "null_beside", "nameless", "name_missing", "curved", "bow"],
)
def test_areas_of_every_shape_are_stored_in_the_work_system(name: str, made: dict[str, Any]) -> None:
    answer, expected, path = made[name]
    assert answer["ok"], answer
    stored = _stored_areas(path)
    if set(expected) != {"?"}:
        assert set(stored) == set(expected)
    assert all(text.strip() for text in stored)
    assert list(stored.values()) == pytest.approx(list(expected.values()), rel=0.002)


@pytest.mark.parametrize("name", ["empty", "all_null", "lines", "far"])
def test_a_layer_without_an_area_makes_no_store(name: str, made: dict[str, Any]) -> None:
    answer, _, path = made[name]
    assert not answer["ok"]
    assert not answer["crash"], answer["crash"]
    assert 10 < len(answer["error"]) < 400
    assert "Traceback" not in answer["error"]
    assert not path.exists()


@pytest.fixture(scope="module")
def network(batch: Batch, work: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """Lines of every kind and of none, imported as a network."""
    ends = layers.points([(0, 0), (100, 0), (200, 0), (200, 100), (300, 100), (300, 200)])
    features: list[tuple[str | None, str | None]] = [
        ("Rak", f"LINESTRING({ends[0]}, {ends[1]})"),
        ("Två", f"MULTILINESTRING(({ends[1]}, {ends[2]}), ({ends[2]}, {ends[3]}))"),
        ("Höjd", f"LINESTRING Z({ends[3]} 5, {ends[4]} -99999)"),
        ("Mått", f"LINESTRING M({ends[4]} 1, {ends[5]} 2)"),
        ("Ingen", None),
        ("Tom", "LINESTRING EMPTY"),
        ("Punkt", f"LINESTRING({ends[0]}, {ends[0]})"),
    ]
    one = work / "network.gpkg"
    other = work / "network_wgs84.gpkg"
    degrees = layers.points([(0, 0), (100, 0)], 4326)
    answers = batch(
        [
            ("createstore", {"STORE": str(one)}),
            ("importnetwork", {"STORE": str(one), "INPUT": layers.write(work / "kinds.gpkg", features)}),
            ("createstore", {"STORE": str(other)}),
            (
                "importnetwork",
                {
                    "STORE": str(other),
                    "INPUT": layers.write(
                        work / "degrees.gpkg", [("Rak", f"LINESTRING({', '.join(degrees)})")], crs=4326
                    ),
                },
            ),
        ]
    )
    return answers[1], answers[3]


def test_lines_of_every_kind_make_a_network_and_the_rest_is_told(network: Any, work: Path) -> None:
    answer = network[0]
    assert answer["ok"], answer
    results = answer["results"]
    assert results["READ"] == results["STORED"] + results["UPDATED"] + results["UNCHANGED"] + results["REJECTED"]
    source = ogr.Open(str(work / "network.gpkg"))
    length = sum(feature.GetGeometryRef().Length() for feature in source.GetLayer("path"))
    assert length == pytest.approx(500, abs=0.5)
    for feature in source.GetLayer("path"):
        assert not feature.GetGeometryRef().Is3D()


def test_lines_in_degrees_are_metres_in_the_store(network: Any, work: Path) -> None:
    assert network[1]["ok"], network[1]
    source = ogr.Open(str(work / "network_wgs84.gpkg"))
    length = sum(feature.GetGeometryRef().Length() for feature in source.GetLayer("path"))
    assert length == pytest.approx(100, abs=0.2)


def test_points_of_every_kind_add_up_in_the_receipt(batch: Batch, work: Path, town: dict[str, str]) -> None:
    store = shutil.copy2(town["store"], work / "points.gpkg")
    here = layers.points([(0, 0), (10, 10), (20, 20), (30, 30)])
    features: list[tuple[str | None, str | None]] = [
        ("Mörkt vid skolan", f"POINT({here[0]})"),
        ("Höjd", f"POINT Z({here[1]} -99999)"),
        ("Många", f"MULTIPOINT(({here[2]}), ({here[3]}))"),
        ("Utan plats", None),
        ("Tom", "POINT EMPTY"),
        ("Yta", f"POLYGON({layers.ring(100, 100, 20)})"),
        ("Långt bort", "POINT(0 0)"),
    ]
    file = layers.write(work / "pins.gpkg", features, field="text")
    for answer in batch(
        [(name, {"STORE": str(store), "INPUT": file}) for name in ("importsurvey", "importreports", "importlighting")]
    ):
        assert not answer["crash"], answer["crash"]
        results = answer["results"]
        if answer["ok"]:
            assert results["READ"] == len(features)
            assert results["READ"] == (
                results["STORED"] + results["UPDATED"] + results["UNCHANGED"] + results["REJECTED"]
            )
        else:
            assert 10 < len(answer["error"]) < 500
            assert not answer["changed"]


@pytest.mark.parametrize("percent", [0, 1, 25])
def test_cancel_leaves_the_store_as_it_was(
    percent: int, batch: Batch, work: Path, tmp_path: Path, town: dict[str, str]
) -> None:
    store = str(shutil.copy2(town["store"], tmp_path / "town.gpkg"))
    new = tmp_path / "new.gpkg"
    pdf = tmp_path / "map.pdf"
    jobs: list[tuple[str, dict[str, Any], int]] = [
        ("importnetwork", {"STORE": store, "INPUT": str(EXAMPLE / "gangnat_exempel.osm.gz")}, percent),
        ("importlighting", {"STORE": store, "INPUT": str(EXAMPLE / "belysning_exempel.csv")}, percent),
        ("importsurvey", {"STORE": store, "INPUT": str(EXAMPLE / "trygghetsenkat_2026_exempel.geojson")}, percent),
        ("importreports", {"STORE": store, "INPUT": str(EXAMPLE / "felanmalan_2023-2026_exempel.csv")}, percent),
        ("assesslighting", {"STORE": store}, percent),
        ("rankplaces", {"STORE": store}, percent),
        ("planwalk", {"STORE": store, **PLAN}, percent),
        ("exportwalkmap", {"STORE": store, "WALK": town["walk"], "OUTPUT": str(pdf)}, percent),
    ]
    if percent == 0:
        jobs.append(("createstore", {"STORE": str(new)}, 0))
    for (name, _, _), answer in zip(jobs, batch(jobs)):
        assert not answer["crash"], f"{name}: {answer['crash']}"
        assert not answer["ok"], f"{name} went on"
        assert not answer["changed"], f"{name} wrote"
    assert not new.exists()
    assert not pdf.exists()
    assert [file.name for file in tmp_path.iterdir()] == ["town.gpkg"]
