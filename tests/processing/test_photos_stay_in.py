"""No door out takes a photo with it that nobody reviewed: planted in a store, looked for in every byte of all that is written."""

from __future__ import annotations

import hashlib
import io
import zipfile
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingParameterFileDestination

from est_walks_plugin.operations.answers.about import WalkScope
from est_walks_plugin.operations.answers.gather import Wish, gather
from est_walks_plugin.operations.photo_files.blur import blur_photo
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import create_tasks
from est_walks_plugin.operations.walks.find_walk import find_walk
from est_walks_plugin.processing.registry import algorithms
from est_walks_plugin.store import Store
from tests import camera
from tests.processing.contract import run
from tests.processing.test_contract_out import store as walked_town  # noqa: F401

OUT: dict[str, dict[str, Any]] = {
    "exportgpx": {"WALK": "Byvandring", "OUTPUT": "a.gpx"},
    "exportcalendar": {"WALK": "Byvandring", "OUTPUT": "a.ics"},
    "exportfieldpackage": {"WALK": "Byvandring", "OUTPUT": "a.zip"},
    "exportprotocol": {"WALK": "Byvandring", "OUTPUT": "protokoll.pdf"},
    "exportprotocoltable": {"WALK": "Byvandring", "OUTPUT": "a.csv"},
    "exportwalkmap": {"WALK": "Byvandring", "OUTPUT": "karta.pdf"},
    "exporttasks": {"OUTPUT": "a.xlsx"},
    "exportfeedback": {"WALK": "Byvandring", "OUTPUT": "svar.html", "NOTICES": "besked.csv"},
    "exportpartner": {"OWNER": "street", "OUTPUT": "a.gpkg"},
    "effect": {"MEASURE": "clean", "OUTPUT": "a.csv"},
    "lightprogramme": {"OUTPUT": "a.csv"},
    "exportmeeting": {"PERIOD": "week", "DATE": "2026-10-14", "OUTPUT": "mote.pdf"},
    "exportanalysis": {"OUTPUT": "analys.pdf"},
    "exportquestionnaire": {"WALK": "Byvandring", "OUTPUT": "fragor.pdf"},
    "exportyearwheel": {"OUTPUT": "arshjul.ics"},
    "situationreport": {"PERIOD": "year", "DATE": "2025-06-01", "OUTPUT": "lage.pdf"},
}
"""Every door that writes what leaves the project group."""
STAY = {"createstore", "createexample", "backupstore", "copystore", "copybackground", "grantroles"}
"""These write a store, which stays, or a map of others."""


def test_every_door_out_is_tried() -> None:
    writing = set()
    for kind in algorithms():
        algorithm = kind()
        algorithm.initAlgorithm({})
        files = [
            one for one in algorithm.parameterDefinitions() if isinstance(one, QgsProcessingParameterFileDestination)
        ]
        if any(one.name() not in ("RECEIPT",) for one in files):
            writing.add(kind.ID)
    assert writing - STAY <= set(OUT), writing - STAY - set(OUT)


@pytest.fixture
def planted(walked_town: str, tmp_path: Path) -> tuple[str, list[bytes]]:  # noqa: F811
    """A store whose walk has photos of a finding, a stop and none, reviewed by nobody, one of them masked; what gives them away."""
    photo = tmp_path / "IMG_PLANTERAD.jpg"
    photo.write_bytes(camera.with_exif(camera.jpeg(300, 200, "#c04080"), owner="Planterad Ägare"))
    with Store.open(walked_town) as store:
        walk = find_walk(store, "Byvandring").uuid
        finding = record_finding(store, walk, category="litter", text="Skräp", stop=1, photos=[str(photo)])
        create_tasks(store, [finding])
        (row,) = store.rows("photo")
        stop = store.rows("stop", {"walk": walk})[0]["uuid"]
        other = camera.jpeg(310, 210, "#40c080")
        told = {"data": other, "sha256": hashlib.sha256(other).hexdigest(), "width": 310, "height": 210}
        store.insert(
            "photo", [{**told, "walk": walk, "stop": stop, "field_name": "DCIM/planterad.jpg"}, {**told, "walk": walk}]
        )
        copy = store.get("photo", blur_photo(store, row["uuid"], [(10, 10, 80, 80)]))
        signs = [b"IMG_PLANTERAD", b"planterad.jpg", b"Planterad", other[300:360]]
        for one in (row, copy):
            content = bytes(one["data"])
            signs += [content[len(content) // 2 : len(content) // 2 + 60], one["sha256"].encode("ascii")]
    return walked_town, signs


def contents(path: Path) -> list[bytes]:
    """Return the bytes of a file, and of all that is in it when it is an archive."""
    found = [path.read_bytes()]
    if zipfile.is_zipfile(io.BytesIO(found[0])):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                inner = archive.read(name)
                found.append(inner)
                if zipfile.is_zipfile(io.BytesIO(inner)):
                    with zipfile.ZipFile(io.BytesIO(inner)) as within:
                        found += [within.read(one) for one in within.namelist()]
    return found


@pytest.mark.parametrize("door", OUT)
def test_nothing_unreviewed_leaves(door: str, planted: tuple[str, list[bytes]], tmp_path: Path) -> None:
    store, signs = planted
    folder = tmp_path / "ut"
    folder.mkdir()
    asked = {**OUT[door], "OUTPUT": str(folder / OUT[door]["OUTPUT"])}
    if "NOTICES" in asked:
        asked["NOTICES"] = str(folder / asked["NOTICES"])
    if door == "effect":  # it tells of what is done
        with Store.open(store) as opened:
            done = {"state": "done", "done_at": datetime(2025, 6, 1, tzinfo=timezone.utc)}
            opened.update("task", opened.rows("task")[0]["uuid"], done)
    if door == "exportanalysis":
        made = run(
            "recordanalysis",
            {"STORE": store, "NAME": "Torget", "POINT": "135975,6595980 [EPSG:3011]", "PROBLEM": "Skräp"},
        )
        asked["ANALYSIS"] = made["ANALYSIS_KEY"]
    run(door, {"STORE": store, **asked})
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    for path in files:
        for content in contents(path):
            assert [sign for sign in signs if sign in content] == [], path.name


def test_what_residents_are_told_has_no_photo(planted: tuple[str, list[bytes]]) -> None:
    path, signs = planted
    with Store.open(path) as store:
        told = repr(gather(store, Wish(WalkScope("Byvandring")))).encode("utf-8")
    assert [sign for sign in signs if sign in told] == []
