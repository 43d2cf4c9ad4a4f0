"""A planner's evening in a real QGIS: after every step lists and map show the same."""

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

CASES = (
    "Ärendenummer;Kategori;Beskrivning;Datum;E;N\n"
    "K-1;Klotter;Klotter på väggen;2026-05-01 00:20;136020;6596000\n"
    "K-2;Belysning;Hanna säger att lampan är släckt, ring 070-123 45 67;2026-05-01 23:10;136060;6596040\n"
    "K-3;Nedskräpning;Skräp vid bänken, fråga Hanna i kiosken;2026-05-02;129433;6600285\n"
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
    assert len(told["steps"]) >= 55
    facts = told["facts"]
    assert told["dirty_since"] == ""
    assert (facts["receipt_shut"], facts["imported"]) == (True, 3)
    assert facts["places"] > 0
    assert set(facts["shown_times"]) <= set(facts["time_of_day"])
    assert "unknown" in facts["time_of_day"], "unknown times of day were dropped without a word"
    _review(facts)
    _walk(facts)
    assert facts["printed"] > 20_000
    assert facts["warned_of_one_to_come"] == facts["latest_is_to_come"]
    assert not facts["warned"], "Fynd opens on a walk that has not been held"
    assert (facts["findings"], facts["undone_findings"]) == (3, 2)
    assert facts["tasks"] >= 3
    assert facts["asks_for_a_reason"]
    assert (facts["reason"], facts["reasons_of"]) == ("Privat mark.", ["declined"])
    assert not [said for said in facts["done_of_walks"] if said.startswith("0 av 0")]
    assert all(day >= facts["today"] for day in facts["promised"])


def _review(facts: dict[str, Any]) -> None:
    assert facts["marked"] == "Hanna"
    assert facts["masked"].count("Hanna") == 0
    waiting = (facts["to_review"], facts["after_mask"], facts["after_enter"], facts["after_undo"])
    first = waiting[0]
    assert waiting == (first, first - 1, first - 2, first - 1), "a step of the review did not count"
    assert facts["name_kept"] == 1, "the mask is undone, or the other text was changed with it"


def _walk(facts: dict[str, Any]) -> None:
    assert facts["stops"] > 2
    for name in (
        "waiting",
        "into_the_walk_made_next",
        "walk_is_to_come",
        "dark_at_the_end",
        "removed",
        "brought_back",
        "into_the_walk_chosen_next",
        "nothing_waits",
        "walk_held_is_as_it_was",
        "addition_undone",
    ):
        assert facts[name], name
