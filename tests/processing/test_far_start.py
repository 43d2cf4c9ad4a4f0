"""A start off the paths through the store: planned, stored, edited, repeated, printed - the same metres and minutes."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from shapely.geometry import Point

from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.stored_walk import StoredLeg
from est_walks_plugin.model.walk import WalkRequest
from est_walks_plugin.model.wording.walk_warnings import WarningCode
from est_walks_plugin.operations.walks.edit_walk import open_walk
from est_walks_plugin.operations.walks.find_walk import find_walk
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.operations.walks.repeat_walk import asked_again
from est_walks_plugin.printing.quick.walk_map import export_walk_map
from est_walks_plugin.store import Store

from .. import town

FAR = town.at(-80, 0)


def test_stored_edited_and_repeated_walks_agree(town_store: Store, request_90: WalkRequest, tmp_path: Path) -> None:
    result = plan_walk(town_store, replace(request_90, start_xy=FAR))
    (walk,) = result.walks
    assert result.start_snap_m == pytest.approx(80)
    told = [(told["code"], told["metres"], told["minutes"]) for told in result.to_dict()["warnings"]]
    assert (WarningCode.START_AND_END_OFF_PATH.value, 80, 3) in told

    stored = find_walk(town_store, walk.id)
    assert stored.geometry.length == pytest.approx(walk.length_m, abs=0.5)
    assert stored.geometry.distance(Point(FAR)) == pytest.approx(0, abs=0.01)
    legs = [StoredLeg.from_row(row) for row in town_store.rows("leg", {"walk": walk.id, "light": "whole"})]
    assert sum(leg.length_m for leg in legs) == pytest.approx(walk.length_m)
    assert sum(leg.walking_min for leg in legs) == pytest.approx(walk.walking_min)

    opened = open_walk(town_store, walk.id)
    assert opened.session.plan.length_m == pytest.approx(walk.length_m)
    assert [stop.arrive for stop in opened.session.plan.stops] == [stop.arrive for stop in walk.stops]
    opened.session.set_start(town.START)
    assert opened.session.plan.length_m == pytest.approx(walk.length_m - 160, abs=1)
    assert not [warning for warning in opened.session.plan.warnings if warning.metres]
    opened.session.undo()
    opened.save(town_store)
    assert find_walk(town_store, walk.id).length_m == pytest.approx(walk.length_m)

    places = [stop.place for stop in walk.stops if stop.place]
    again = plan_walk(town_store, asked_again(stored, "Europe/Stockholm", parse_local("2026-10-22 18:30"), places))
    assert [warning.metres for warning in again.walks[0].warnings if warning.metres] == [80]
    assert again.walks[0].total_min <= request_90.duration_min + 1e-6

    paper = tmp_path / "walk.pdf"
    export_walk_map(town_store, walk.id, str(paper))
    text = subprocess.run(["pdftotext", str(paper), "-"], capture_output=True, text=True, check=True).stdout
    assert "80 m från närmaste väg" in " ".join(text.split())
    assert "där ingen väg är ritad" in " ".join(text.split())
