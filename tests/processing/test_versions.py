"""VERSION: an algorithm that changes one stored row refuses it where somebody changed it since it was read."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.processing.registry import algorithms
from est_walks_plugin.store import Store
from tests.processing.contract import RefusedError, run, run_with_receipt
from tests.together.test_value_by_value import E, N, fill

#: Algorithm -> table, and what it changes of the row; "{}" is the row's key.
CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "updatetask": ("task", {"TASK": "{}", "NOTE": "Ringt", "DUE": "2031-05-01"}),
    "recordeffort": ("presence_effort", {"EFFORT": "{}", "NOTE": "Rök", "COUNT": 1}),
    "recordstop": ("stop", {"WALK": "Torget", "STOP": 1, "SCORE_DAY": 2}),
    "recordfinding": ("finding", {"FINDING": "{}", "CATEGORY": "dark_spot", "TEXT": "Nytt"}),
    "recordseen": ("seen_again", {"WALK": "Torget", "FINDING": "{finding}", "SEEN": "yes"}),
    "recordmeeting": ("est_meeting", {"PERIOD": "week", "DATE": "2026-11-02", "NOTE": "Nytt"}),
    "recordanalysis": ("cause_analysis", {"ANALYSIS": "{}", "PROBLEM": "Nytt"}),
    "recordarea": ("area", {"CHANGE": "Torgyta", "NAME": "Nya torget"}),
    "recordplace": ("place", {"RENAME": "{}", "NAME": "Ny plats"}),
    "placeobservation": ("observation", {"OBSERVATION": "{}", "POINT": f"{E},{N}"}),
    "recordmeetingpoint": ("landmark", {"MEETING_POINT": "{}", "NAME": "Nytt torg"}),
    "editcatalogue": ("measure", {"TABLE": 1, "ENTRY": "prune", "NAME_SV": "Klippning"}),
    "editsettings": ("municipal_settings", {"SMALLEST_COUNT": 9}),
    "recordpromise": ("commitment", {"CHANGE": "{}", "TITLE": "Sex nattvandringar"}),
    "editwalk": ("walk", {"WALK": "Torget", "NAME": "Nytt torg"}),
    "recordheld": ("walk", {"WALK": "Torget", "HELD": "ja"}),
    "settleduplicates": ("duplicate_pair", {"PAIRS": "{}", "SAME": False}),
    "savetaskfilter": ("task_filter", {"NAME": "Sena", "LANE": "quick"}),
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("versions") / "filled.gpkg"
    with create_store(str(path)) as store:
        fill(store)
        store.insert("task", [{"title": "Lampa", "state": "new"}])
        row = store.rows("finding")[0]
        store.insert("seen_again", [{"walk": row["walk"], "finding": row["uuid"], "seen": "no"}])
    return path


@pytest.fixture
def path(filled: Path, tmp_path: Path) -> str:
    return str(shutil.copy2(filled, tmp_path / "filled.gpkg"))


def _row(path: str, table: str) -> Any:
    where = {"measure": {"code": "prune"}, "area": {"name": "Torgyta"}, "landmark": {"kind": "meeting_point"}}
    with Store.open(path, readonly=True) as store:
        return store.rows(table, where.get(table, {}), limit=1)[0]


def _given(path: str, name: str) -> dict[str, Any]:
    table, given = CASES[name]
    key, finding = _row(path, table)["uuid"], _row(path, "finding")["uuid"]
    filled = {
        one: value.replace("{finding}", finding).replace("{}", key) if isinstance(value, str) else value
        for one, value in given.items()
    }
    return {"STORE": path, **filled}


def test_all_that_take_a_version_are_here() -> None:
    assert set(CASES) == {one.ID for one in algorithms() if one.CHANGES_A_ROW}


@pytest.mark.parametrize("name", CASES)
def test_a_row_that_somebody_changed_since_is_refused(path: str, name: str) -> None:
    table, _given_too = CASES[name]
    row = _row(path, table)
    with Store.open(path) as other:
        other.update(table, row["uuid"], {})
    before = _row(path, table)
    with pytest.raises(RefusedError, match=f"has version {row['row_version'] + 1}, not {row['row_version']}"):
        run(name, {**_given(path, name), "VERSION": row["row_version"]})
    assert _row(path, table) == before


@pytest.mark.parametrize("name", sorted(set(CASES) - {"editwalk"}))
def test_the_version_that_was_read_is_changed_and_told(path: str, tmp_path: Path, name: str) -> None:
    table, _given_too = CASES[name]
    version = _row(path, table)["row_version"]
    receipt = run_with_receipt(name, tmp_path / "receipt.json", {**_given(path, name), "VERSION": version})
    assert receipt["version_checked"] == version
    assert receipt["version"] == version + 1, json.dumps(receipt)


def test_a_version_of_no_stored_row_is_refused(path: str) -> None:
    with pytest.raises(RefusedError, match="VERSION is of one stored row"):
        run("recordarea", {"STORE": path, "NAME": "Ny", "AREA": "Torgyta", "VERSION": 1})
    with pytest.raises(RefusedError, match="VERSION is of one stored row"):
        run("updatetask", {"STORE": path, "TASK": "a,b", "NOTE": "x", "VERSION": 1})
