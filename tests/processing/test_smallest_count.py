"""The smallest count is the store's: a change of it changes all that is told to residents, at once."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from est_walks_plugin.model.codes import Audience
from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.operations.municipality.settings import SettingsChange, change_settings
from est_walks_plugin.operations.undoing import recorded, take_back
from est_walks_plugin.printing.facts import collect
from est_walks_plugin.printing.words import Words
from est_walks_plugin.store import Store
from tests.unit.test_architecture import PACKAGE, modules

from .contract import run
from .test_print_walk_map import text_of


@pytest.fixture
def walk(town_store: Store, planned: PlanResult) -> str:
    """A walk whose stops are all visited because of seven people."""
    for row in town_store.rows("stop", {"walk": planned.walks[0].id}):
        reasons = [{"code": "respondents", "value": 7, "unit": "", "ref": ""}]
        town_store.update("stop", row["uuid"], {"reasons": reasons})
    return planned.walks[0].id


def public(store: Store, walk: str) -> list[tuple[str, ...]]:
    facts = collect(store, walk, Audience.PUBLIC, Words("sv", store.catalogue))
    return [stop.reasons for stop in facts.stops]


def test_facts_of_a_public_map_and_its_pdf_follow(town_store: Store, walk: str, tmp_path: Path) -> None:
    assert all(len(reasons) == 1 for reasons in public(town_store, walk))
    with recorded(town_store) as record:
        change_settings(town_store, SettingsChange(smallest_count=8))
    assert all(reasons == () for reasons in public(town_store, walk))
    told = {}
    for count in (8, 7):
        change_settings(town_store, SettingsChange(smallest_count=count))
        output = tmp_path / f"{count}.pdf"
        run("exportwalkmap", {"STORE": town_store.path, "WALK": walk, "OUTPUT": str(output), "AUDIENCE": 1})
        told[count] = text_of(output)
    assert "7 svarande" not in told[8].replace("\u00a0", " ")
    assert "7 svarande" in told[7].replace("\u00a0", " ")
    change_settings(town_store, SettingsChange(smallest_count=8))
    take_back(town_store, record.changes, None, {})
    assert all(len(reasons) == 1 for reasons in public(town_store, walk))


def test_the_internal_map_tells_all(town_store: Store, walk: str) -> None:
    change_settings(town_store, SettingsChange(smallest_count=20))
    facts = collect(town_store, walk, Audience.INTERNAL, Words("sv", town_store.catalogue))
    assert all("7" in stop.reasons[0] for stop in facts.stops)


def test_nobody_has_a_smallest_count_or_months_of_his_own() -> None:
    """Only the defaults, the settings and the arrays' functions (which are told it) name them."""
    names = {"SMALLEST_COUNT", "DELETION_MONTHS"}
    found = {
        str(path.relative_to(PACKAGE))
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Name) and node.id in names) or (isinstance(node, ast.Attribute) and node.attr in names)
    }
    assert found == {"model/defaults.py", "model/municipality/settings.py", "engine/statistics/small_counts.py"}
