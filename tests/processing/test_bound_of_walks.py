"""The example's walks tell how much better any other could be."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from est_walks_plugin.engine.walks import search
from est_walks_plugin.model.feedback import Feedback
from est_walks_plugin.model.stored_walk import StoredWalk
from est_walks_plugin.model.walk import more_to_have
from est_walks_plugin.operations.walks.read_model import read_model
from est_walks_plugin.operations.walks.stored_request import request_of_one
from est_walks_plugin.store import Store


def test_the_bound_of_the_examples_walks_is_near_enough_to_be_told(example_file: Path, tmp_path: Path) -> None:
    with Store.open(shutil.copy(example_file, tmp_path)) as store:
        walks = [StoredWalk.from_row(row) for row in store.rows("walk", order_by=("name",))]
        newest = [walk for walk in walks if walk.name.endswith("2026")]
        assert len(newest) == 3
        for walk in newest:
            request = replace(request_of_one(walk, store.time_zone), required=(), order=(), time_limit_s=30.0)
            model = read_model(store, request, Feedback())
            (plan,) = search.planned(model, Feedback())
            assert more_to_have(plan.stops_score, plan.score_upper_bound) is not None, walk.name
