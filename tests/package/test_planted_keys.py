"""Keys by qgis_process, from the packaged zip in a fresh profile: no log, error, receipt, file or profile tells one."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from ..map_server import MapServer
from ..planted_key import forms_of, holding

pytestmark = pytest.mark.package

WMS = "crs=EPSG:3011&format=image/png&layers=vagar&styles=&url="
WMTS = "crs=EPSG:3857&format=image/png&layers=vagar&styles=default&tileMatrixSet=EPSG:3857&url="
START = {"START": "135600,6595600 [EPSG:3011]", "START_TIME": "2026-10-15T18:00:00", "DURATION_MIN": 60}


def addresses(server: MapServer) -> dict[str, tuple[str, bool]]:
    """Return how a planner may write a keyed map, and whether it is one that comes."""
    path, query = f"{server.address}/token/{server.key}/ows", f"{server.address}/keyed/ows?apikey={server.key}"
    return {
        "wms, key in the path": (WMS + path, True),
        "wms, key in the query, encoded": (WMS + quote(query, safe=""), True),
        "wms, key in the query": (WMS + query, True),
        "wmts": (f"{WMTS}{quote(f'{path}?SERVICE=WMTS&REQUEST=GetCapabilities')}", True),
        "wfs": (f"url='{query}' typename='vagar' srsname='EPSG:3011' version='auto'", True),
        "xyz": (f"{server.address}/token/{server.key}/{{z}}/{{x}}/{{y}}.png", False),
        "a service that fails": (f"{WMS}{server.address}/broken/token/{server.key}/ows", False),
        "one that answers a web page": (WMS + quote(f"{server.address}/html/ows?token={server.key}"), False),
        "one that says no": (f"{WMS}{server.address}/exception/ows?map=a&api_key={server.key}", False),
        "an address alone": (query, False),
        "a file that is not there": (f"/nowhere/karta.tif?token={server.key}", False),
    }


@dataclass(frozen=True)
class Ran:
    """What a run told: exit code, the error channel, and its answer without the inputs, which qgis_process repeats."""

    code: int
    said: str
    answer: str


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory, town_file: Path) -> Path:
    folder = tmp_path_factory.mktemp("keys")
    shutil.copy2(town_file, folder / "town.gpkg")
    return folder


@pytest.fixture(scope="module")
def ask(profile: dict[str, str], place: Path) -> Any:
    """Run an algorithm on the town's store by qgis_process, with its log kept."""

    def call(algorithm: str, **inputs: Any) -> Ran:
        done = subprocess.run(
            ["qgis_process", "run", f"estwalks:{algorithm}", "-"],
            env={**profile, "QGIS_LOG_FILE": str(place / "qgis.log")},
            input=json.dumps({"inputs": {"STORE": str(place / "town.gpkg"), **inputs}}),
            capture_output=True,
            text=True,
            timeout=300,
        )
        try:
            answer = json.loads(done.stdout)
        except ValueError:
            return Ran(done.returncode, done.stderr, done.stdout)
        answer.pop("inputs", None)
        return Ran(done.returncode, done.stderr, json.dumps(answer))

    return call


def test_no_run_tells_a_key(ask: Any, place: Path, profile: dict[str, str], map_server: MapServer) -> None:
    secrets = sorted(forms_of(map_server.key))
    assert ask("planwalk", NAME="Kvällen", **START).code == 0
    told = []
    for name, (source, comes) in addresses(map_server).items():
        for algorithm, file in (("exportwalkmap", "karta.pdf"), ("copybackground", "karta.gpkg")):
            output = place / f"{len(told)}_{file}"
            more = {"METRES_A_PIXEL": 2} if algorithm == "copybackground" else {}
            receipt = str(place / f"{len(told)}.json")
            ran = ask(algorithm, WALK="Kvällen", BACKGROUND=source, OUTPUT=str(output), RECEIPT=receipt, **more)
            told.append((f"{name}: {algorithm}", ran))
            if comes:
                assert ran.code == 0, f"{name}: {ran.said}"
            if comes and algorithm == "exportwalkmap":
                assert json.loads(Path(receipt).read_text("utf-8"))["background_used"], name
    leaks = [name for name, ran in told if any(one in (ran.said + ran.answer).encode() for one in secrets)]
    assert leaks == []
    assert holding(place, secrets) == []
    assert holding(Path(profile["QGIS_CUSTOM_CONFIG_PATH"]), secrets) == []


@pytest.mark.parametrize("source", ["", "***"])
def test_what_is_no_map_is_one_sentence(ask: Any, place: Path, map_server: MapServer, source: str) -> None:
    """Empty, or copied out of a history or a log where its key is written over."""
    address = f"{WMS}{map_server.address}/token/{source}/ows" if source else ""
    ran = ask("copybackground", WALK="Kvällen", BACKGROUND=address, OUTPUT=str(place / "ingen.gpkg"))
    assert ran.code != 0
    assert ("***" if source else "BACKGROUND") in ran.said + ran.answer
    assert not (place / "ingen.gpkg").exists()
