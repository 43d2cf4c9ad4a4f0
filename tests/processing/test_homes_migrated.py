"""Homes passing in a store made before there were any: weights, cards and outputs tell what is known of them, and no more."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr
from shapely.geometry import MultiPolygon, box

from est_walks_plugin.model.codes import BaseAreaKind, LandmarkKind
from est_walks_plugin.model.homes.rules import HomesRules
from est_walks_plugin.model.wording.homes_words import homes_text
from est_walks_plugin.operations.homes.known import model_in
from est_walks_plugin.operations.places.evidence import evidence_of
from est_walks_plugin.operations.rank_places import RankResult, rank_places
from est_walks_plugin.store import Store, migrate

from .. import town
from .contract import run, run_with_receipt

AREA = "Byn"
SAVED = {"respondents": 2.0, "dark_gap": 1.5}
ALONG = ("homes_passing", "to_school", "to_station", "to_stop")


@pytest.fixture
def migrated(tmp_path: Path, repository: Path) -> Path:
    """A store of schema 2 with a set of weights that knows of no homes, as this plugin migrates it."""
    path = Path(shutil.copy(repository / "tests" / "data" / "store" / "store_v2.gpkg", tmp_path / "gammal.gpkg"))
    source = ogr.Open(str(path), 1)
    layer = source.GetLayerByName("weight_set")
    row = ogr.Feature(layer.GetLayerDefn())
    for name, value in {"uuid": "w", "name": "Kväll", "weights": json.dumps(SAVED), "row_version": 1}.items():
        row.SetField(name, value)
    assert layer.CreateFeature(row) == 0
    del row, layer, source
    migrate(path)
    return path


def house(x: float, y: float) -> dict[str, Any]:
    """Return a building as 0.1.0 imported them: nobody told what it is."""
    cx, cy = town.at(x, y)
    shape = MultiPolygon([box(cx - 5, cy - 5, cx + 5, cy + 5)])
    return {"external_id": f"b{x}-{y}", "kind": BaseAreaKind.BUILDING, "geometry": shape}


def build(store: Store) -> None:
    store.insert("base_area", [house(310 + 15 * number, 190) for number in range(9)])


def scores(result: RankResult) -> dict[str, float]:
    return {item.place: item.score for item in result.items}


def test_weights_saved_before_count_homes_for_nothing_and_rank_as_they_did(migrated: Path) -> None:
    with Store.open(str(migrated)) as store:
        (kept,) = store.rows("weight_set", {"name": "Kväll"})
        assert kept["weights"] == {**SAVED, "homes": 0.0}
        before = rank_places(store, AREA, weights=kept["weights"])
        unweighed = rank_places(store, AREA)
        build(store)
        after = rank_places(store, AREA, weights=kept["weights"])
        assert after.knows_homes
        assert scores(after) == scores(before)
        assert scores(rank_places(store, AREA)) != scores(unweighed), "the weights that are offered count them"


def test_the_card_tells_nothing_of_homes_until_they_are_modelled_and_then_that_it_is_a_model(migrated: Path) -> None:
    with Store.open(str(migrated)) as store:
        tunnel = next(row for row in store.rows("ranking_item") if row["naming"].get("kind") == "tunnel")
        assert evidence_of(store, tunnel["uuid"]).homes is None
        build(store)
        rank_places(store, AREA)
        items = [evidence_of(store, row["uuid"]).homes for row in store.rows("ranking_item")]
        most = max((way for way in items if way is not None), key=lambda way: way.homes)
        assert most.homes == 9
        assert "A model" in homes_text(most.homes, most.to, store.reader("en"))


def test_buildings_of_which_nobody_told_are_judged_by_their_ground_and_that_is_said(migrated: Path) -> None:
    with Store.open(str(migrated)) as store:
        assert store.municipal_settings.homes == HomesRules()
        build(store)
        told = run_with_receipt("rankplaces", migrated.with_suffix(".json"), {"STORE": str(migrated), "AREA": AREA})
        model = model_in(store)
    assert (model.told, model.by_ground, model.homes) == (0, 9, 9)
    assert "Homes guessed by the ground: 9 of 9." in told["homes_model"]["assumed"][-1]


def test_the_output_has_its_columns_empty_where_nobody_knows_and_filled_once_they_are_modelled(migrated: Path) -> None:
    def rows(number: int) -> list[dict[str, Any]]:
        target = migrated.parent / f"dark{number}.gpkg"
        run("assesslighting", {"STORE": str(migrated), "AREA": AREA, "OUTPUT": str(target)})
        source = ogr.Open(str(target))
        return [{name: feature.GetField(name) for name in ALONG} for feature in source.GetLayer(0)]

    unknown = rows(1)
    assert unknown
    assert all(value is None for row in unknown for value in row.values())
    with Store.open(str(migrated)) as store:
        build(store)
        place = {"external_id": "n1", "kind": LandmarkKind.STATION, "name": "Stationen", "geometry": town.at(600, 600)}
        store.insert("landmark", [place])  # through the dark park
    known = rows(2)
    assert len(known) == len(unknown)
    assert all(value is not None for row in known for value in row.values())
    assert max(row["homes_passing"] for row in known) == max(row["to_station"] for row in known) == 9
    assert all(row["to_stop"] == 0 for row in known), "there is no stop"
