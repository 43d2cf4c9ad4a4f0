"""*Registrera protokoll* in a real QGIS: it fits, nothing stands still, Ctrl+Z takes the row back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from . import harness

pytestmark = pytest.mark.desktop

if not shutil.which("xvfb-run") or not shutil.which("qgis"):
    pytest.skip("needs QGIS and Xvfb", allow_module_level=True)


@pytest.mark.parametrize("theme", ["default", "Night Mapping"], ids=["light", "dark"])
def test_a_row_is_typed_told_and_taken_back(tmp_path: Path, example_file: Path, theme: str) -> None:
    store = shutil.copy2(example_file, tmp_path / "exempel.gpkg")
    outcome = harness.run("protocol", tmp_path / "qgis", theme=theme, arguments={"store": str(store), "walk": ""})
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told = outcome.result
    assert told["typed"] == 1
    assert told["said"].startswith("Säg vad det är")
    assert told["closed"]
    assert told["wrong"] == {}
    assert told["width"] <= 345
    assert all(Path(file).stat().st_size > 10_000 for file in told["files"].values())
    print("open:", told["open_s"], "row:", told["row_s"], "stops:", told["stops"])
