"""Page Vandring in a real QGIS: propose, drag on the map, undo, store, print, and leave in the middle of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from . import harness

pytestmark = pytest.mark.desktop

if not shutil.which("xvfb-run") or not shutil.which("qgis"):
    pytest.skip("needs QGIS and Xvfb", allow_module_level=True)


def test_a_walk_is_planned_changed_and_printed(tmp_path: Path) -> None:
    outcome = harness.run("walk_page", tmp_path / "qgis")
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told = outcome.result
    assert len(told["proposals"]) == 3
    assert told["dragged"]
    assert told["stored_after_drag"]
    assert told["undone"]
    assert told["bands_gone"], "rubber bands stay although the layers show the walk"
    assert told["printed"] > 20_000
    assert not told["dirty"], "planning dirtied the project"
    assert told["width"] <= 330
    assert told["kept"], "a change was lost when the plugin was unloaded"
    assert told["left"] == {}
    for name, numbers in told.items():
        if isinstance(numbers, dict) and "work" in numbers:
            print(f"{name}: {numbers}")
