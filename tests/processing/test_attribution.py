"""Whom a page names: OpenStreetMap only where its data is on it, every other source always; the data's own date."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from est_walks_plugin.model.attribution import names_of
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


def test_a_long_line_of_names_is_whole_on_every_page(
    town_store: Store, request_90: WalkRequest, tmp_path: Path
) -> None:
    names = [f"© Kommunförbundet för mätning och kartor nummer {number}" for number in range(24)]
    town_store.insert("source", [{"kind": "network", "name": f"N{n}", "attribution": n} for n in names])
    (walk,) = plan_walk(town_store, replace(request_90, max_stops=2)).walks
    paper = tmp_path / "walk.pdf"
    pages = export_walk_map(town_store, walk.id, str(paper)).pages
    for number in range(1, pages + 1):
        done = subprocess.run(
            ["pdftotext", "-f", str(number), "-l", str(number), str(paper), "-"],
            capture_output=True,
            text=True,
            check=True,
        )
        told = " ".join(done.stdout.split())
        assert [name for name in names if name not in told] == [], f"page {number}"


def test_what_a_file_says_is_printed_as_it_stands(town_store: Store, request_90: WalkRequest, tmp_path: Path) -> None:
    evil = "[% 6*7 %] <b>fet</b> &lt;i&gt; =cmd()"
    (walk,) = plan_walk(town_store, replace(request_90, max_stops=2)).walks
    town_store.insert("source", [{"kind": "case", "name": f"{evil} källa", "attribution": f"{evil} rätt"}])
    town_store.update("walk", walk.id, {"name": f"{evil} namn", "start_name": evil, "note": f"{evil} not"})
    for row in town_store.rows("stop", {"walk": walk.id}):
        town_store.update("stop", row["uuid"], {"name": f"{evil} plats", "note": evil})
    paper = tmp_path / "walk.pdf"
    export_walk_map(town_store, walk.id, str(paper))
    done = subprocess.run(["pdftotext", str(paper), "-"], capture_output=True, text=True, check=True)
    told = " ".join(done.stdout.split())
    for end in ("källa", "rätt", "namn", "plats"):
        assert f"{evil} {end}" in told


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ([], []),
        (["", "  "], []),
        (["© Lantmäteriet"], ["© Lantmäteriet"]),
        (["© Lantmäteriet", "© Lantmäteriet"], ["© Lantmäteriet"]),
        (["(c) OpenStreetMap contributors"], ["© OpenStreetMap contributors"]),
        (["© OpenStreetMap-bidragsgivare, ODbL 1.0."], ["© OpenStreetMap contributors"]),
        (["© OPENSTREETMAP"], ["© OpenStreetMap contributors"]),
        (["A, © OpenStreetMap"], ["© OpenStreetMap contributors", "A, © OpenStreetMap"]),
        (["© Trafikverket", "© OpenStreetMap"], ["© OpenStreetMap contributors", "© Trafikverket"]),
        (
            ["© CARTO, © OpenStreetMap contributors"],
            ["© OpenStreetMap contributors", "© CARTO, © OpenStreetMap contributors"],
        ),
    ],
)
def test_whoever_stands_beside_openstreetmap_is_named_too(told: list[str], named: list[str]) -> None:
    assert names_of(told) == named
