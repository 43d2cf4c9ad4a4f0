"""A process killed in the middle of what the EST group writes down or reads in: the old state or the new one, never half."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.store import Store

from .. import town
from ..killed import moments, run

_ASK = """
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
from tests.processing.contract import registered, run as ask
registered()
print("begin", flush=True)
ask({name!r}, {{"STORE": sys.argv[1], **{given!r}}})
"""
DECISIONS = [{"kind": "task", "measure": "prune", "text": f"Klipp {number}"} for number in range(8)]
DECISIONS += [
    {
        "kind": "effort",
        "measure": "presence_guard",
        "area": town.AREA,
        "starts": f"2026-10-1{number}T20:00",
        "ends": f"2026-10-1{number}T22:00",
    }
    for number in range(6)
]
ANALYSIS = {
    "POINT": f"{town.at(500, 500)[0]},{town.at(500, 500)[1]} [EPSG:3011]",
    "NAME": "Parken",
    "PROBLEM": "Skräp.",
    "CAUSES": "[" + ", ".join('"Orsak"' for _ in range(6)) + "]",
    "MEASURES": "[" + ", ".join('{"measure": "prune", "task": true}' for _ in range(6)) + "]",
    "EVIDENCE_M": 200,
    "MAKE_TASKS": True,
}
ANSWERS = 400


def _meeting(store: Store) -> tuple[int, ...]:
    return tuple(store.count(name) for name in ("est_meeting", "est_decision", "task", "presence_effort"))


def _analysis(store: Store) -> tuple[int, ...]:
    tables = ("cause_analysis", "analysis_cause", "analysis_measure", "analysis_link", "task")
    return tuple(min(store.count(name), 1) if name == "analysis_link" else store.count(name) for name in tables)


def _answers(store: Store) -> tuple[int, ...]:
    return store.count("observation", {"feeling": 0}), store.count("source", {"system": "papper"})


def _given(name: str, folder: Path) -> dict[str, Any]:
    if name == "recordmeeting":
        return {"PERIOD": "week", "DATE": "2026-10-08", "NOTE": "Lugnt.", "DECISIONS": json.dumps(DECISIONS)}
    if name == "recordanalysis":
        return ANALYSIS
    path = folder / "papper.csv"
    rows = "".join(f"{number};Bro höst;{number % 3 + 1};0;Mörkt {number}\n" for number in range(ANSWERS))
    path.write_text("nr;vandring;platsnamn;kansla;beratta\n" + rows, encoding="utf-8")
    return {"INPUT": str(path), "MAPPING": '{"system": "papper"}'}


#: algorithm -> what is counted.
CASES = {"recordmeeting": _meeting, "recordanalysis": _analysis, "importsurvey": _answers}


@pytest.mark.skipif(os.name != "posix", reason="kills with SIGKILL")
@pytest.mark.parametrize("name", CASES)
def test_killed_while_it_is_written_down(town_file: Path, tmp_path: Path, defects: Any, name: str) -> None:
    counted, folder = CASES[name], tmp_path / "store"
    folder.mkdir()
    whole, path = tmp_path / "whole.gpkg", folder / "town.gpkg"
    shutil.copy(town_file, whole)
    with Store.open(str(whole)) as store:
        (walk,) = store.insert("walk", [{"name": "Bro höst"}])
        store.insert(
            "stop", [{"walk": walk, "seq": seq, "name": "x", "geometry": town.at(100 * seq, 0)} for seq in (1, 2, 3)]
        )
        old = counted(store)
    script = _ASK.format(name=name, given=_given(name, tmp_path))
    shutil.copy(whole, path)
    duration, _ = run(script, path)
    with Store.open(str(path)) as store:
        new = counted(store)
    assert new != old
    assert all(after >= before for before, after in zip(old, new))
    for moment in moments(duration, 5, seed=len(name)):
        shutil.copy(whole, path)
        _, ended = run(script, path, kill_after=moment)
        with Store.open(str(path)) as store:
            found = counted(store)
            store.insert("area", [{"name": "goes on"}])
        assert found in (old, new), f"half: {old} {found} {new}"
        assert found == new or not ended
        assert defects(path) == []
        assert [file.name for file in folder.iterdir()] == [path.name]
