"""Page Lägesbild in a real QGIS: a press in any chart narrows map and lists, by mouse and by key; heat stays; time slides."""

from __future__ import annotations

import ctypes.util
import shutil
from pathlib import Path
from typing import Any

import pytest

from . import harness

pytestmark = pytest.mark.desktop

if not shutil.which("xvfb-run") or not shutil.which("qgis") or not ctypes.util.find_library("Xtst"):
    pytest.skip("needs QGIS, Xvfb and XTest", allow_module_level=True)


def run(tmp_path: Path, example_file: Path, **more: Any) -> dict[str, Any]:
    store = shutil.copy2(example_file, tmp_path / "exempel.gpkg")
    arguments = {"store": str(store), "charts": more.pop("charts", True)}
    outcome = harness.run("situation", tmp_path / "qgis", arguments=arguments, timeout_s=900, **more)
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    return outcome.result


def test_every_chart_narrows_map_and_lists_by_mouse_and_by_key(tmp_path: Path, example_file: Path) -> None:
    told = run(tmp_path, example_file)
    assert len(told["charts"]) == 6
    for title, by in told["charts"].items():
        mouse, key = by["mouse"], by["key"]
        assert mouse == key, title
        assert all(mouse[one] for one in ("keys", "map", "fewer", "places", "stretches", "line", "back")), (
            title,
            mouse,
        )
    slider = told["slider"]
    assert sorted(slider["month"]) == slider["month"], "the days that the layers tell of"
    chosen, of_month, before = slider["drawn"]
    assert chosen == of_month > 0 == before, "it slides over what is chosen in the chart"
    assert slider["animated"]
    assert slider["all_again"]
    assert slider["given_back"]
    _themes(told)
    assert not told["dirty"]


def _themes(told: dict[str, Any]) -> None:
    """Heat, hot spots and homes stay on from theme to theme; the heat is of one voice."""
    themes, counts = told["themes"], told["themes"]["counts"]
    assert [themes[theme]["on"] for theme in ("oversikt", "morker", "enkat")] == [[True] * 3] * 3
    reports = sum(counts[kind] for kind in ("case", "est_report", "partner"))
    assert (themes["oversikt"]["heat"], themes["morker"]["heat"]) == (reports, reports)
    assert themes["enkat"]["heat"] == counts["survey"] > 0


def test_pictures_dark_and_large(tmp_path: Path, example_file: Path) -> None:
    """Pictures of the map, the meeting, the areas and the shares are kept beside the result."""
    told = run(tmp_path, example_file, theme="Night Mapping", scale=1.5, screen=(2048, 1152), charts=False)
    _themes(told)
    assert len(list((tmp_path / "qgis").glob("year_*.png"))) == 6
    assert not told["dirty"]
