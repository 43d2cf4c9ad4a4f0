"""Whom a page names: OpenStreetMap only where its data is on it, every other source always; the data's own date."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

from est_walks_plugin.model.walk import WalkRequest
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.printing.quick.walk_map import export_walk_map
from est_walks_plugin.store import Store


def _page(store: Store, request: WalkRequest, folder: Path) -> str:
    (walk,) = plan_walk(store, replace(request, max_stops=2)).walks
    paper = folder / "walk.pdf"
    export_walk_map(store, walk.id, str(paper))
    done = subprocess.run(["pdftotext", str(paper), "-"], capture_output=True, text=True, check=True)
    return " ".join(done.stdout.split())


def test_only_what_is_on_the_page_is_named(town_store: Store, request_90: WalkRequest, tmp_path: Path) -> None:
    for row in town_store.rows("source"):
        town_store.update("source", row["uuid"], {"attribution": "© Bygdens kommun"})
    told = _page(town_store, request_90, tmp_path)
    assert "OpenStreetMap" not in told
    first = town_store.rows("source")
    if not first:
        town_store.insert("source", [{"kind": "network", "name": "Gångnät"}])
    row = town_store.rows("source")[0]
    receipt = {"data_date": "2021-03-04"}
    changes = {
        "attribution": "© OpenStreetMap contributors",
        "receipt": receipt,
        "period_from": None,
        "period_to": None,
    }
    town_store.update("source", row["uuid"], changes)
    told = _page(town_store, request_90, tmp_path)
    assert "© OpenStreetMap contributors (ODbL 1.0)" in told
    assert "2021" in told
    assert told.count("© Bygdens kommun") >= 3, "on every page"
