"""The walk map through the layout templates and over a map service, from the packaged zip in a fresh profile."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ..map_server import COLOURS, serving
from ..processing.printed_pages import pictures, pixels, text_of
from .conftest import PLAN, Batch, Run

pytestmark = pytest.mark.package


@pytest.fixture(scope="module")
def groups(batch: Batch, town: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """A store with a walk of two groups, planned by the algorithm: its path, the groups, and how many stops they have."""
    store = str(shutil.copy2(town["store"], tmp_path_factory.mktemp("groups") / "town.gpkg"))
    plan = {"STORE": store, **PLAN, "NAME": "Två grupper", "GROUPS": 2, "MAX_STOPS": 4}
    (answer,) = batch([("planwalk", plan)])
    assert answer["ok"], answer
    return {"store": store, "walks": answer["results"]["WALK"].split(","), "stops": answer["results"]["STOP_COUNT"]}


@pytest.fixture(scope="module")
def server(town: dict[str, str]) -> Iterator[str]:
    with serving(town["store"]) as running:
        yield running.address


def dots_of(page: np.ndarray[Any, Any], colour: str) -> int:
    """Return how many dots of a page have a colour."""
    wanted = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    return int((np.abs(page.astype(int) - wanted).max(axis=2) < 14).sum())


@pytest.mark.parametrize(("paper", "width"), [("A4", 595), ("A3", 842)])
def test_the_shipped_template_prints_a_walk(
    run: Run, town: dict[str, str], tmp_path: Path, paper: str, width: int
) -> None:
    pypdf = pytest.importorskip("pypdf")
    path, receipt = tmp_path / "mall.pdf", tmp_path / "mall.json"
    asked = {"STORE": town["store"], "WALK": town["walk"], "OUTPUT": str(path), "RECEIPT": str(receipt)}
    code, results, said = run("exportwalkmap", **asked, TEMPLATE="walk", PAPER=paper)
    assert code == 0, said
    reader = pypdf.PdfReader(str(path))
    assert len(reader.pages) == results["PAGES"] > 3
    assert {round(float(page.mediabox.width)) for page in reader.pages} == {width}
    assert json.loads(receipt.read_text("utf-8"))["messages"] == []
    cover = text_of(path, page=1)
    for told in (PLAN["NAME"], "Internal working material", "1:", "EPSG:3011"):
        assert told in cover, told
    for page in range(1, results["PAGES"] + 1):
        told = text_of(path, page=page)
        assert f"Page {page} of {len(reader.pages)}" in told
        assert "OpenStreetMap contributors" in told


def test_both_groups_come_in_one_document_numbered_through(run: Run, groups: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "grupper.pdf"
    asked = {"STORE": groups["store"], "WALK": "Två grupper", "OUTPUT": str(path)}
    code, results, said = run("exportwalkmap", **asked, TEMPLATE="walk")
    assert code == 0, said
    pages = [text_of(path, page=page) for page in range(1, results["PAGES"] + 1)]
    assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1))
    assert "Both groups" in pages[0]
    covers = [next(n for n, page in enumerate(pages) if f"Group {group} of 2" in page) for group in (1, 2)]
    assert covers == sorted(covers)
    assert covers[0] == 1
    assert sum("Ring a score" in page for page in pages) == groups["stops"]


def test_the_bundled_library_makes_the_codes_of_the_paper_protocol(
    run: Run, groups: dict[str, Any], tmp_path: Path
) -> None:
    """QGIS's own Python has no segno: the zip brings it."""
    assert subprocess.run(["/usr/bin/python3", "-c", "import segno"], capture_output=True).returncode != 0
    path = tmp_path / "protokoll.pdf"
    asked = {"STORE": groups["store"], "WALK": "Två grupper", "OUTPUT": str(path), "PARTS": ["protocol", "roles"]}
    code, results, said = run("exportprotocol", **asked, PAPER="A5")
    assert code == 0, said
    assert results["STOP_COUNT"] == groups["stops"]
    folder = tmp_path / "pages"
    folder.mkdir()
    subprocess.run(["pdftoppm", "-r", "120", "-gray", "-png", str(path), str(folder / "p")], check=True)
    pages = [str(page) for page in sorted(folder.glob("*.png"))]
    read = subprocess.run(["zbarimg", "-q", "--raw", *pages], capture_output=True, text=True)
    assert len(read.stdout.splitlines()) == groups["stops"]


@pytest.mark.parametrize("template", ["", "walk"], ids=["quick", "template"])
def test_a_map_service_is_seen_under_the_walk_and_named(
    run: Run, town: dict[str, str], server: str, tmp_path: Path, template: str
) -> None:
    address = f"crs=EPSG:3011&format=image/png&layers=mark&layers=kommun&styles=&styles=&url={server}/ows"
    drawn = {}
    for name, background in (("utan", {}), ("med", {"BACKGROUND": address})):
        path, receipt = tmp_path / f"{name}.pdf", tmp_path / f"{name}.json"
        asked = {"STORE": town["store"], "WALK": town["walk"], "OUTPUT": str(path), "RECEIPT": str(receipt)}
        code, _, said = run("exportwalkmap", **asked, TEMPLATE=template, **background)
        assert code == 0, said
        told = json.loads(receipt.read_text("utf-8"))
        assert told["background_used"] == bool(background), told
        assert not told["messages"]
        drawn[name] = dots_of(pixels(pictures(path, tmp_path / name, dpi=60)[0]), COLOURS["base_area"])
        assert ("Provstads kommun" in text_of(path, page=1)) == bool(background)
    assert drawn["med"] > 3000
    assert drawn["utan"] == 0
