"""A planted key in path and query of WMS, WMTS, XYZ and WFS, and a password: used for everything, found in no byte."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import WalkRequest
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.store import Store

from .. import town
from ..map_server import PASSWORD, USER, MapServer
from ..planted_key import forms_of, holding
from . import harness

pytestmark = pytest.mark.desktop

if not shutil.which("xvfb-run") or not shutil.which("qgis"):
    pytest.skip("needs QGIS and Xvfb", allow_module_level=True)


def test_no_byte_that_qgis_leaves_holds_a_key(tmp_path: Path, town_file: Path, map_server: MapServer) -> None:
    folder = tmp_path / "qgis"
    folder.mkdir()
    path = folder / "town.gpkg"
    shutil.copy2(town_file, path)
    with Store.open(str(path)) as store:
        plan_walk(store, WalkRequest("Kvällen", town.START, parse_local("2026-10-15 18:30"), area=town.AREA))
    source = f"crs=EPSG:3011&format=image/png&layers=vagar&styles=&url={map_server.address}/token/{map_server.key}/ows"
    outcome = harness.run(
        "planted_keys",
        folder,
        timeout_s=600,
        arguments={
            "store": str(path),
            "address": map_server.address,
            "key": map_server.key,
            "user": USER,
            "password": PASSWORD,
            "source": source,
            "template": str(harness.REPOSITORY / "resources" / "layouts" / "walk_a4.qpt"),
        },
    )
    (folder / "request.json").unlink()
    (folder / "answer.json").unlink(missing_ok=True)
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told = outcome.result
    print(told)
    assert all(told[name]["kept"] for name in ("wmts", "wfs", "login", "wms_path", "wms")), "they were used at all"
    for name in ("wmts", "wfs", "login", "wms_path", "wms"):
        assert "Kartan kom: " in told[name]["said"][-1], name
    assert told["opened"]
    assert all(len(told[name]["said"]) == 2 for name in ("broken", "html", "exception", "wrong"))
    assert {*["quick.pdf", "layout.pdf", "layout.svg"]} <= told.keys()
    assert (folder / "copy.gpkg").exists()
    assert (folder / "copy.mbtiles").exists()
    history = list(folder.rglob("user-history.db"))
    assert history
    with sqlite3.connect(history[0]) as kept:
        assert any("exportwalkmap" in str(row) for row in kept.execute("SELECT * FROM history")), "it has a history"
    secrets = sorted(forms_of(map_server.key) | forms_of(PASSWORD, USER))
    assert holding(folder, secrets) == []
    assert not [one for one in secrets if one in outcome.log.encode()]
    # QGIS names the address of a tile that fails in its own log panel, which is gone when QGIS is closed (docs/privacy.md).
    whose = {tag for tag, text in told["log"] if any(one in text.encode() for one in secrets)}
    assert whose <= {"WMS", "Nätverk"}
    assert any(tag == "Trygghetsvandring" for tag, _text in told["log"]), "the plugin told of what failed"
