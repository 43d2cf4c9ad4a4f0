"""Ctrl+Z in a real QGIS: the key really pressed, on the map, beside a layer being edited, in a text field."""

from __future__ import annotations

import ctypes.util
import shutil
from pathlib import Path

import pytest

from . import harness

pytestmark = pytest.mark.desktop

if not shutil.which("xvfb-run") or not shutil.which("qgis") or not ctypes.util.find_library("Xtst"):
    pytest.skip("needs QGIS, Xvfb and XTest", allow_module_level=True)


def test_ctrl_z_takes_back_the_plugins_last_step_and_leaves_qgis_own(tmp_path: Path, example_file: Path) -> None:
    store = shutil.copy2(example_file, tmp_path / "exempel.gpkg")
    file = tmp_path / "felanmälan.csv"
    file.write_text("Id;Beskrivning;N;E\nu1;mörkt;6595977;135973\nu2;skräp;6595990;135990\n", encoding="utf-8")
    outcome = harness.run("undo_keys", tmp_path / "qgis", arguments={"store": str(store), "file": str(file)})
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told = outcome.result
    assert told.pop("deleted") == 2
    assert told.pop("menu") == "Ångra: ta bort 2 åtgärder\tCtrl+Z"
    assert (told.pop("actions_left"), told.pop("menus_left")) == (0, 0)
    assert [name for name, holds in told.items() if not holds] == []
