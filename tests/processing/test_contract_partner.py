"""exportpartner and importpartner as scripts call them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from est_walks_plugin.store import Store

from ..partners.conftest import put_task
from .contract import RefusedError, run, table

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture
def sent(town_file: Path, tmp_path: Path) -> tuple[Path, Path, str]:
    """The town's store with tasks of the police and the park, a package for the police, and the police's task."""
    store, package = tmp_path / "s.gpkg", tmp_path / "polisen.gpkg"
    store.write_bytes(town_file.read_bytes())
    with Store.open(store) as opened:
        task = put_task(opened)
        put_task(opened, owner="park", title="Beskär")
    run("exportpartner", {"STORE": str(store), "OWNER": "police", "OUTPUT": str(package)})
    return store, package, task


def test_exportpartner_gives_its_file_counts_and_receipt(sent: tuple[Path, Path, str], tmp_path: Path) -> None:
    store, package, task = sent
    parameters = {"STORE": str(store), "OWNER": "police", "OUTPUT": str(package), "RECEIPT": str(tmp_path / "r.json")}
    outputs = run("exportpartner", parameters)
    assert (outputs["OUTPUT"], outputs["TASKS"], outputs["PHOTOS"], outputs["SEQUENCE"]) == (str(package), 1, 0, 2)
    receipt = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert (receipt["owner"], receipt["tasks"], receipt["sequence"], receipt["notes"]) == ("police", 1, 2, [])
    assert [row["uuid"] for row in table(package, "task")] == [task]
    assert table(store, "owner_list")[-1]["uuid"] == receipt["package"]


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ({"OWNER": "nobody"}, "nobody"),
        ({"OWNER": "street"}, "open tasks"),
        ({"OUTPUT": "{folder}/p.zip"}, "p.zip"),
        ({"OUTPUT": "{folder}/nowhere/p.gpkg"}, "nowhere"),
    ],
)
def test_exportpartner_refuses_in_one_sentence(
    sent: tuple[Path, Path, str], tmp_path: Path, bad: dict[str, str], said: str
) -> None:
    store, package, _ = sent
    before, there = store.read_bytes(), package.read_bytes()
    bad = {name: text.format(folder=tmp_path) for name, text in bad.items()}
    with pytest.raises(RefusedError, match=said):
        run("exportpartner", {"STORE": str(store), "OWNER": "police", "OUTPUT": str(package), **bad})
    assert (store.read_bytes(), package.read_bytes()) == (before, there)
