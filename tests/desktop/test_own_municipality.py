"""A municipality of one's own in a real QGIS: from an empty profile to a walk, on a laptop and on a tiny one."""

from __future__ import annotations

import ctypes.util
import shutil
from pathlib import Path

import pytest

from . import harness
from .made_up import made_up

pytestmark = pytest.mark.desktop

if not shutil.which("xvfb-run") or not shutil.which("qgis") or not ctypes.util.find_library("Xtst"):
    pytest.skip("needs QGIS, Xvfb and XTest", allow_module_level=True)

MOST_ACTIONS = 15


@pytest.fixture
def extract(shared_data: Path) -> Path:
    """The Fruängen extract, in Stockholm."""
    return shared_data / "osm" / "se_fruangen_2020-11.osm.gz"


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)], ids=["laptop", "tiny laptop"])
def test_from_nothing_to_a_walk(tmp_path: Path, extract: Path, size: tuple[int, int]) -> None:
    """At most 15 presses, texts and drops; after each what it was about is in view and the next step is filled."""
    arguments = {"network": str(extract), **made_up(tmp_path)}
    outcome = harness.run("own_municipality", tmp_path / "qgis", size=size, arguments=arguments)
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told = outcome.result
    assert told["wrong"] == {}
    assert len(told["did"]) <= MOST_ACTIONS, told["did"]
    assert len(told["facts"]["stops"]) > 2
    print(f"{len(told['did'])} actions: {', '.join(told['did'])}")


def test_the_area_to_fetch_is_drawn_on_the_map(tmp_path: Path, extract: Path) -> None:
    outcome = harness.run("osm_panel", tmp_path / "qgis", arguments={"file": str(extract)})
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told = outcome.result
    assert not told["modal"]
    assert told["steps_aside"]
    assert told["esc_brings_it_back"]
    assert (told["drawn"], told["offers"]) == ("drawn", "view")
    assert told["km2"] == pytest.approx(0.09, abs=0.01)
    assert "0,1 km²" in told["told"]
    assert told["reason"] == ""
    assert told["asked"] == 1
    assert told["area"] == "Fruängens centrum"
    assert told["in_view"]
    assert told["closed"]
    assert "Fruängens centrum" not in told["areas_after_undo"]
