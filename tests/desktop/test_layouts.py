"""The walk as a layout in a real QGIS: printed through a template with the window alive, cancelled, opened in the designer."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from . import harness

pytestmark = pytest.mark.desktop

if not shutil.which("xvfb-run") or not shutil.which("qgis"):
    pytest.skip("needs QGIS and Xvfb", allow_module_level=True)


def test_a_walk_is_printed_through_a_template_and_opened_in_the_designer(tmp_path: Path) -> None:
    outcome = harness.run("layouts", tmp_path / "qgis")
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told = outcome.result
    print(told)
    assert not told["dirty_before"]
    assert told["printed"]["size"] > 50_000
    assert told["cancelled"] is False
    assert not told["dirty_after_printing"]
    assert told["dirty_with_layout"]
    assert "ditt projekt" in told["said"][0]
