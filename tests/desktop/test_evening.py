"""A planner's evening in a real QGIS: after every step lists and map show the same."""

from __future__ import annotations

import ctypes.util
import shutil
from pathlib import Path

import pytest

from . import harness

pytestmark = pytest.mark.desktop

if not shutil.which("xvfb-run") or not shutil.which("qgis") or not ctypes.util.find_library("Xtst"):
    pytest.skip("needs QGIS, Xvfb and XTest", allow_module_level=True)

CASES = (
    "Ärendenummer;Kategori;Beskrivning;Datum;E;N\n"
    "K-1;Klotter;Klotter på väggen;2026-05-01 00:20;138020;6596000\n"
    "K-2;Belysning;Lampan är släckt;2026-05-01 23:10;138060;6596040\n"
    "K-3;Nedskräpning;Skräp vid bänken;2026-05-02;138100;6596020\n"
)


def test_lists_and_map_agree_after_every_step(tmp_path: Path, example_file: Path) -> None:
    store = shutil.copy2(example_file, tmp_path / "exempel.gpkg")
    file = tmp_path / "kvallens_arenden.csv"
    file.write_text(CASES, encoding="utf-8")
    arguments = {"store": str(store), "file": str(file)}
    outcome = harness.run("evening", tmp_path / "qgis", arguments=arguments, timeout_s=900)
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told = outcome.result
    assert told["wrong"] == {}
    assert len(told["steps"]) >= 45
    facts = told["facts"]
    assert facts["imported"] == 3
    assert facts["places"] > 0
    assert facts["stops"] > 0
    assert facts["wanted_are_locked"], "places chosen on Lägesbild are not in the walk that was made next"
    assert facts["printed"] > 20_000
    assert facts["warned_of_one_to_come"] == facts["latest_is_to_come"]
    assert not facts["warned"], "Fynd opens on a walk that has not been held"
    assert facts["findings"] == 3
    assert facts["tasks"] >= 3
    assert all(day >= facts["today"] for day in facts["promised"])
    assert set(facts["shown_times"]) <= set(facts["time_of_day"])
    assert "unknown" in facts["time_of_day"], "unknown times of day were dropped without a word"
    assert told["dirty_since"] == ""
