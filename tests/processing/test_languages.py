"""A store planned in one language of QGIS is told in the other: what is kept does not know who planned it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtGui import QImage

from est_walks_plugin.backgrounds.trial import Trial
from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import PlanResult, WalkRequest
from est_walks_plugin.operations.rank_places import RankResult, rank_places
from est_walks_plugin.operations.walks.edit_walk import open_walk
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.printing.quick.walk_map import export_walk_map
from est_walks_plugin.store import Store

from .. import town
from ..tongues import foreign, qgis_in
from .test_print_walk_map import text_of

OTHER = {"sv": "en", "en": "sv"}
STAMPS = {"uuid", "created", "changed", "key", "walk", "place", "ranking", "series", "fid"}


def plan_in(path: Path, language: str) -> tuple[RankResult, PlanResult]:
    """Rank and plan in a QGIS of `language`: in the afternoon, so that lamps are judged before dark."""
    with qgis_in(language), Store.open(path) as store:
        ranked = rank_places(store, town.AREA)
        stairs = next(item.place for item in ranked.items if item.place_type == "stairs")
        starts = parse_local("2026-10-15 15:00")
        request = WalkRequest("Byvandring", town.START, starts, area=town.AREA, required=(stairs,))
        planned = plan_walk(store, request)
        opened = open_walk(store, planned.walks[0].id)
        opened.session.add_point(town.at(5, 52), "")
        opened.save(store)
        return ranked, replace(planned, walks=(opened.session.plan,))


@pytest.fixture(params=["sv", "en"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A store whose own language is Swedish, or English."""
    path = tmp_path / f"town_{request.param}.gpkg"
    town.build(path, language=request.param).close()
    return path


def kept_words(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Everything a ranking and a walk keep, without keys and stamps."""
    with Store.open(path, readonly=True) as store:
        return {
            table: [
                {name: value for name, value in row.items() if name not in STAMPS and name != "geometry"}
                for row in store.rows(table, order_by=("created",))
            ]
            for table in ("place", "ranking_item", "stop", "leg", "walk")
        }


def test_what_is_kept_is_the_same_whatever_language_it_was_planned_in(kept: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.gpkg"
    copy.write_bytes(kept.read_bytes())
    plan_in(kept, "sv")
    plan_in(copy, "en")
    assert kept_words(kept) == kept_words(copy)
    with Store.open(kept, readonly=True) as store:
        shown = [row[name] or "" for row in store.rows("stop") for name in ("shown_name", "reasons_text")]
        assert foreign(shown, OTHER[store.language]), "plain QGIS shows the words of the store's own language"
        assert not foreign(shown, store.language)


@pytest.mark.parametrize("planner", ["sv", "en"])
def test_receipts_of_the_same_plan_are_in_the_language_of_who_reads_them(kept: Path, planner: str) -> None:
    ranked, planned = plan_in(kept, planner)
    with qgis_in(planner):
        receipts = json.dumps([ranked.to_dict()["places"], planned.to_dict()], ensure_ascii=False)
    texts = re.findall(r'"(?:text|name|reasons_text|reason)": "([^"]*)"', receipts)
    assert len(texts) > 20
    assert not foreign(texts, planner)
    assert foreign(texts, OTHER[planner]), "and they are words at all"
    assert {"code", "value", "unit", "text"} <= set(planned.to_dict()["walks"][0]["stops"][0]["reasons"][0])


@pytest.mark.parametrize("planner", ["sv", "en"])
def test_paper_is_in_its_own_language_whoever_planned_and_whoever_prints(
    kept: Path, planner: str, tmp_path: Path
) -> None:
    _, planned = plan_in(kept, planner)
    for language in ("sv", "en"):
        with qgis_in(planner), Store.open(kept, readonly=True) as store:
            printed = export_walk_map(store, planned.walks[0].id, str(tmp_path / f"{language}.pdf"), language=language)
        told = re.sub(r"\s+", " ", text_of(printed.path))
        assert not foreign([told], language)
        assert ("Korsningen" if language == "sv" else "Crossing") in told
        assert ("vald av planeraren" if language == "sv" else "hosen by the planner") in told.replace("Vald", "vald")
        assert ("Lamporna vid stopp" if language == "sv" else "The lamps at stop") in told


def test_a_name_given_in_place_stays_through_every_ranking(kept: Path) -> None:
    with Store.open(kept) as store:
        first = rank_places(store, town.AREA).items[0]
        store.update("place", first.place, {"name": "Svackan"})
        again = rank_places(store, town.AREA)
        assert [item.to_dict(again.reader)["name"] for item in again.items if item.place == first.place] == ["Svackan"]
        place = store.get("place", first.place)
        assert (place["name"], place["shown_name"]) == ("Svackan", "Svackan")
        store.update("place", first.place, {"name": None})
        item = next(item for item in rank_places(store, town.AREA).items if item.place == first.place)
        assert item.name == first.name


def test_a_number_in_a_sentence_has_the_decimal_sign_of_its_language(qgis_app: object) -> None:
    trial = Trial(QImage(1, 1, QImage.Format.Format_RGB32), seconds=1.24)
    assert "in 1.2 s" in trial.sentence()
    with qgis_in("sv"):
        assert "1,2 s" in trial.sentence()
