"""exportpartner and importpartner as scripts call them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from est_walks_plugin.store import Store

from ..partners.conftest import edit, put_task
from .contract import RefusedError, checked, run, run_with_receipt, table

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


def test_importpartner_gives_counts_and_a_receipt_that_balances(sent: tuple[Path, Path, str], tmp_path: Path) -> None:
    store, package, task = sent
    edit(package, task, state="planned", cost=500.0, note_partner="Vi åker dit")
    parameters = {"STORE": str(store), "INPUT": str(package)}
    receipt = checked(run_with_receipt("importpartner", tmp_path / "r.json", {**parameters, "DRY_RUN": True}))
    assert (receipt["dry_run"], receipt["updated"], len(receipt["changes"])) == (True, 1, 3)
    assert table(store, "task", f"uuid = '{task}'")[0]["state"] == "assigned"
    outputs = run("importpartner", parameters)
    assert (outputs["UPDATED"], outputs["CONFLICTS_LEFT"]) == (1, 0)
    (row,) = table(store, "task", f"uuid = '{task}'")
    assert (row["state"], row["cost"]) == ("planned", 500.0)
    before = store.read_bytes()
    assert run("importpartner", parameters)["UPDATED"] == 0
    assert store.read_bytes() == before


@pytest.mark.parametrize(("side", "cost"), [("desk", 900.0), ("partner", 500.0)])
def test_importpartner_decides_conflicts_for_a_side(sent: tuple[Path, Path, str], side: str, cost: float) -> None:
    store, package, task = sent
    edit(package, task, cost=500.0)
    with Store.open(store) as opened:
        opened.update("task", task, {"cost": 900.0})
    parameters = {"STORE": str(store), "INPUT": str(package)}
    assert run("importpartner", parameters)["CONFLICTS_LEFT"] == 1
    assert run("importpartner", {**parameters, "CONFLICTS": side})["CONFLICTS_LEFT"] == 0
    assert run("importpartner", parameters)["CONFLICTS_LEFT"] == 0
    assert table(store, "task", f"uuid = '{task}'")[0]["cost"] == cost


def test_importpartner_refuses_what_is_no_package_in_one_sentence(sent: tuple[Path, Path, str], tmp_path: Path) -> None:
    store, _, _ = sent
    before = store.read_bytes()
    (tmp_path / "lista.csv").write_text("id;status\n1;Klar\n", encoding="utf-8")
    for wrong in ("lista.csv", "saknas.gpkg"):
        with pytest.raises(RefusedError, match=wrong):
            run("importpartner", {"STORE": str(store), "INPUT": str(tmp_path / wrong)})
    with pytest.raises(RefusedError, match=store.name):
        run("importpartner", {"STORE": str(store), "INPUT": str(store)})
    assert store.read_bytes() == before
