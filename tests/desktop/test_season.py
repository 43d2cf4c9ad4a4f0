"""A season in a real QGIS, from the evening's findings to the second answer to residents: lists and map agree all the way."""

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

NEW = {"lighting_out": "new", "shrubbery": "new", "graffiti": "new", "lighting_weak": "new"}
ANSWERED = {"lighting_out": "done", "shrubbery": "planned", "graffiti": "done", "lighting_weak": "declined"}


def test_a_season(tmp_path: Path, example_file: Path) -> None:
    store = shutil.copy2(example_file, tmp_path / "exempel.gpkg")
    outcome = harness.run("season", tmp_path / "qgis", arguments={"store": str(store)}, timeout_s=900)
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told, facts = outcome.result, outcome.result["facts"]
    assert told["wrong"] == {}, "lists and map do not agree"
    assert len(told["steps"]) >= 33
    assert (told["dirty_since"], facts["clean"]) == ("", True)
    _made(facts)
    _answered(facts)
    _walked_again(facts)
    _told(facts)


def _made(facts: dict[str, Any]) -> None:
    """Seen first, then made in one step, which is undone in one."""
    assert facts["totals_of_findings"] == "6 fynd, varav 1 positivt"
    assert (facts["waiting"], facts["drafts"]) == ("5 fynd väntar.", 5)
    assert (facts["made_before_the_button"], facts["ok"]) == (0, "Skapa 4 åtgärder")
    assert facts["made"] == {
        "lighting_out": "repair_lamp",
        "shrubbery": "prune",
        "graffiti": "remove_graffiti",
        "lighting_weak": "led_switch",
    }
    assert facts["joined"] == 2, "one task sees to both walls"
    assert facts["chosen"]
    assert "4 valda" in facts["totals"]
    assert facts["undone"] == [0, True], "their findings wait again"
    assert facts["again"] == [4, "Varje fynd har sin åtgärd."]


def _answered(facts: dict[str, Any]) -> None:
    """A list an owner; what came back is shown before it is taken in."""
    assert facts["owners"] == facts["owners_of_tasks"] == ["lighting", "park", "street"]
    assert facts["sent"] == [".pdf"] * 3 + [".xlsx"] * 3
    assert facts["in_lists"], "each task is in one list"
    assert facts["states_before"] == NEW
    assert facts["as_before_ok"]
    shown = [" ".join(line.split()).split(" | ")[1:] for line in facts["shown"] if " | " in line]
    assert ["Status", "Ny", "Klar"] in shown
    assert ["Kostnad (kr)", "–", "1 800 kr"] in shown
    assert ["Skäl (publiceras)", "–", "Stolparna byts hela vägen nästa år."] in shown
    assert facts["states"] == facts["states_again"] == ANSWERED
    assert facts["states_undone"] == {**ANSWERED, "shrubbery": "new"}, "the last list, and only that"
    assert (facts["cost"], facts["reason"]) == (1800.0, "Stolparna byts hela vägen nästa år.")


def _walked_again(facts: dict[str, Any]) -> None:
    assert facts["new_walk"] == ["Kungsängen igen", True, True]
    assert facts["asked"] == ["graffiti", "graffiti", "lighting_out", "lighting_weak", "shrubbery"]
    seen = [["graffiti", "yes"]] * 2 + [["lighting_out", "yes"], ["lighting_weak", "unknown"], ["shrubbery", "no"]]
    assert facts["seen"] == seen
    assert "verify" in facts["notes"], "nothing is verified by itself, but it is offered"
    assert facts["verified"] == {**ANSWERED, "lighting_out": "verified"}
    assert facts["verified_undone"] == ANSWERED
    assert facts["asked_about"]
    assert facts["verdict"].startswith("Ärenden: ")
    assert any("behövs" in text or "räcka" in text for text in facts["words"]), "the number that would be needed"


def _told(facts: dict[str, Any]) -> None:
    """What residents read: nothing of what the group wrote, the reason of the owner, and what the second version changes."""
    assert facts["told"] == ["done", "done", "planned", "will_not"]
    assert (facts["ok_1"], facts["ok_2"]) == ("Publicera version 1", "Publicera version 2")
    assert facts["files"] == [True, True]
    assert facts["page_1"] == {"reason": True, "as_written": []}
    assert "Tunneln vid Fänkålsslingan: Beskär buskage: Klart, tidigare Planerat" in facts["changes_told"]
    assert facts["page_2"] == {"text": True, "changed": True}
    assert facts["versions"] == [1, 2]
    assert facts["changes"] == [[], ["state"]]
