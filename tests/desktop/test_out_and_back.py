"""The evening in the field in a real QGIS: out with a package, back from two phones, decided, looked at, undone."""

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


def test_out_and_back(tmp_path: Path, example_file: Path) -> None:
    """In the dark theme: `test_evening` and `test_season` walk through the same pages in the light one."""
    store = shutil.copy2(example_file, tmp_path / "exempel.gpkg")
    outcome = harness.run(
        "out_and_back", tmp_path / "qgis", theme="Night Mapping", arguments={"store": str(store)}, timeout_s=900
    )
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told, facts = outcome.result, outcome.result["facts"]
    assert told["wrong"] == {}, "lists and map do not agree"
    assert told["dirty_since"] == ""
    assert facts["packages"] == 1
    _came(facts)
    assert facts["kinds"] == ["protocol", "gpx"]
    assert facts["third"]["balances"]
    assert facts["tracks"] == 1
    assert "Skräp i buskarna" in facts["listed"]
    assert facts["refused_changed"] == 0
    assert "halv.zip" in facts["refused"]["halv.zip"]
    assert "tom" in facts["refused"]["tom"]
    (conflict,) = facts["conflicts"]
    assert conflict[1:] == ["Klotter på västra väggen", "Klotter på båda väggarna"]
    assert conflict[0] not in conflict[1:]
    assert facts["decided"] == ["Klotter på båda väggarna", 2], "the decision, and what the other phone said of it"
    assert not any("konflikt" in text for text in facts["waits_after"])
    assert facts["missing"] == [[1, "Två lampor släckta"]]
    assert facts["photos"] == [2]
    assert not any("tom" in text for text in facts["again"]["waits"]), "what was refused before is no news any more"
    assert facts["scores"] == [[3, 1, "Ödsligt efter sju"], [None, 0, None], [2, 1, None]]
    assert facts["listed_is_shown"]
    assert facts["map_is_there"]
    assert facts["again"]["bar"] == {"unchanged": facts["again"]["read"]}
    assert facts["again_changed"] == [0, 0, 0]
    assert facts["shut"]
    assert [text.split()[0] for text in facts["taken_back"]] == ["lägg", "avgör", "läs", "läs", "läs"]
    assert facts["undone"] == [0, "Klotter på västra väggen"], "what the office wrote stays"
    assert facts["undone_waits"] == []
    assert facts["made_again"] == 1


def _came(facts: dict[str, Any]) -> None:
    """Both phones' rows are counted, listed and on the map; what waits is said in the page."""
    for phone, new, changed in (("first", 3, 1), ("second", 1, 2)):
        told = facts[phone]
        assert told["balances"]
        assert (told["stored"], told["updated"]) == (new, changed)
        assert sum(told["bar"].values()) == told["read"]
        assert "1 konflikt att avgöra" in told["waits"][0]
        assert "1 foto saknas" in told["waits"][0]
    assert facts["new"] == facts["on_the_map"] == ["Trasig bänk vid stigen", "Två lampor släckta"]
