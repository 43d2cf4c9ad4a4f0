"""Who keeps the way beside a finding proposes the task's owner, and says why; what the planner chose is never changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from shapely.geometry import LineString, MultiLineString, Point

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.operations.catalogue.edit import EntryChange, change_entry
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.operations.places.dark_stretch import tasks_of_stretches
from est_walks_plugin.operations.tasks import create_tasks, history
from est_walks_plugin.store import Store

from ..made_stores import new_store
from .test_import_nvdb import E, N, Row, nvdb


def way(y: float, keeper: int) -> tuple[Row, Row]:
    """A cycleway from (0, y) to (200, y), and who keeps it: 1 state, 2 municipality, 3 private."""
    line = [(0.0, y), (200.0, y)]
    return ({"RLID": f"w{y}:1", "GCM_typ": 100}, line), ({"RLID": f"w{y}:1", "Vaghallartyp": keeper}, line)


WAYS = {1: 0.0, 2: 300.0, 3: 600.0}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    ways = [way(y, keeper) for keeper, y in WAYS.items()]
    layers = {"NVDB_DKGCM_typ": [one for one, _ in ways], "NVDB_DKVaghallare": [two for _, two in ways]}
    layers["NVDB_DKGCM_typ"].append(({"RLID": "u:1", "GCM_typ": 100}, [(0.0, 900.0), (200.0, 900.0)]))
    with new_store(create_store, tmp_path / "s.gpkg", crs="EPSG:3006", areas=[]) as made:
        import_file(made, SourceKind.NETWORK, nvdb(tmp_path / "nvdb.gpkg", layers))
        yield made


def finding(store: Store, y: float, category: str = "litter") -> str:
    row = {"category": category, "text": "Grop", "positive": False, "geometry": Point(E + 100, N + y)}
    return store.insert("finding", [row])[0]


def task(store: Store, y: float, category: str = "litter", **given: Any) -> tuple[dict[str, Any], Any]:
    result = create_tasks(store, [finding(store, y, category)], **given)
    return store.get("task", result.tasks[0]), result


@pytest.mark.parametrize(
    ("keeper", "owner", "why"),
    [
        (1, "region", "NVDB: road keeper state"),
        (2, "street", "NVDB: road keeper municipality"),
        (3, "road_association", "NVDB: road keeper private"),
    ],
)
@pytest.mark.parametrize("beside", [0.0, 8.0, 19.0])
def test_the_keeper_of_the_way_beside_is_proposed_with_the_reason(
    store: Store, keeper: int, owner: str, why: str, beside: float
) -> None:
    row, result = task(store, WAYS[keeper] + beside, measure="repair")
    assert row["owner"] == owner
    assert result.to_dict()["owner_hints"] == [
        {"task": row["uuid"], "owner": owner, "keeper": result.keepers[0].keeper, "why": why}
    ]
    told = [(event.field, event.new, event.note) for event in history(store, row["uuid"])]
    assert ("owner", owner, why) in told


@pytest.mark.parametrize("y", [25.0, 150.0, 900.0], ids=["too far", "between", "keeper unknown"])
def test_without_a_known_keeper_beside_the_catalogue_decides(store: Store, y: float) -> None:
    row, result = task(store, y, measure="repair")
    assert row["owner"] == store.catalogue.measure("repair").owner
    assert result.to_dict()["owner_hints"] == []
    assert [event.field for event in history(store, row["uuid"])] == ["state"]


def test_what_the_planner_chose_is_never_changed(store: Store) -> None:
    row, result = task(store, WAYS[1], owner="street")
    assert row["owner"] == "street"
    assert result.to_dict()["owner_hints"] == []


def test_owners_who_do_not_care_for_ways_keep_their_tasks(store: Store) -> None:
    for measure in store.catalogue.measures:
        if measure.owner not in ("street", "lighting", "region", "road_association", ""):
            assert task(store, WAYS[1], measure=measure.code)[0]["owner"] == measure.owner, measure.code


def test_beside_a_municipal_way_the_municipalitys_own_share_of_work_stays(store: Store) -> None:
    for measure in store.catalogue.measures:
        if measure.owner == "lighting":
            assert task(store, WAYS[2], measure=measure.code)[0]["owner"] == "lighting", measure.code


def test_an_owner_no_longer_in_use_is_not_proposed(store: Store) -> None:
    change_entry(store, "owner", "region", EntryChange(active=False))
    row, result = task(store, WAYS[1], measure="repair")
    assert row["owner"] == store.catalogue.measure("repair").owner
    assert result.keepers == (None,)


def test_the_nearer_of_two_ways_tells(store: Store) -> None:
    beside = LineString([(E, N + 610), (E + 200, N + 610)])
    store.insert("path", [{"highway": "cycleway", "keeper": "state", "geometry": beside}])
    assert task(store, WAYS[3] + 2.0, measure="repair")[0]["owner"] == "road_association"
    assert task(store, WAYS[3] + 9.0, measure="repair")[0]["owner"] == "region"


def test_a_keeper_told_by_another_file_is_called_by_it(store: Store) -> None:
    source = store.insert("source", [{"kind": "network", "name": "GC-nät 2025"}])[0]
    beside = LineString([(E, N + 1_200), (E + 200, N + 1_200)])
    store.insert("path", [{"highway": "cycleway", "keeper": "private", "source": source, "geometry": beside}])
    assert task(store, 1_200, measure="repair")[1].keepers[0].why == "GC-nät 2025: road keeper private"


def test_a_dark_stretch_on_a_private_way_asks_its_association(store: Store) -> None:
    line = MultiLineString([[(E, N + 600), (E + 200, N + 600)]])
    stretch = store.insert("dark_gap", [{"length_m": 200.0, "state": "dark", "lamps_out": 0, "geometry": line}])[0]
    made = tasks_of_stretches(store, [stretch])
    assert store.get("task", made.tasks[0])["owner"] == "road_association"
    assert made.to_dict()["owner_hints"][0]["why"] == "NVDB: road keeper private"
    store.delete("task", list(made.tasks))
    chosen = tasks_of_stretches(store, [stretch], owner="street")
    assert store.get("task", chosen.tasks[0])["owner"] == "street"
    assert chosen.to_dict()["owner_hints"] == []
