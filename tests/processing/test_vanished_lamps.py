"""Lamps that the latest import of their source no longer had are on no paper: nobody is sent to a lamp that is gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.store import Store

from .contract import run

PAPER = {
    "exportwalkmap": {"WALK": "Byvandring"},
    "exportprotocol": {"WALK": "Byvandring"},
    "exporttasks": {},
}


@pytest.mark.parametrize("name", PAPER)
def test_they_are_on_no_map(name: str, town_store: Store, planned: PlanResult, tmp_path: Path) -> None:
    stops = [row["geometry"] for row in town_store.rows("stop", {"walk": planned.walks[0].id})]
    places = [(point.x + 7, point.y + 5) for point in stops]
    town_store.insert("task", [{"title": "Lampa", "category": "graffiti", "state": "assigned", "geometry": places[0]}])
    told = []
    for vanished in (None, True, False):
        if vanished is not None:
            lamps = town_store.rows("lamp", {"pole": [f"v{n}" for n in range(len(places))]})
            if lamps:
                town_store.update_many("lamp", {lamp["uuid"]: {"vanished": vanished} for lamp in lamps})
            else:
                rows = [
                    {"pole": f"v{n}", "status": "out", "vanished": vanished, "geometry": xy}
                    for n, xy in enumerate(places)
                ]
                town_store.insert("lamp", rows)
        path = tmp_path / f"{len(told)}.pdf"
        run(name, {"STORE": town_store.path, "OUTPUT": str(path), **PAPER[name]})
        told.append(path.read_bytes())
    without, with_vanished, with_all = told
    assert with_vanished == without
    assert with_all != without
