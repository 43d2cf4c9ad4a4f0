"""Every place outside the window that tells a category, a measure or an owner follows a renaming at once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsProject, QgsVectorLayer

from est_walks_plugin.operations import tasks
from est_walks_plugin.operations.catalogue import EntryChange, change_entry
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.project import layers
from est_walks_plugin.project.value_maps import name_codes
from est_walks_plugin.store import Store

from .. import town
from ..made_once import made_once
from ..tongues import qgis_in
from .conftest import evening
from .contract import run, run_with_receipt
from .test_print_walk_map import text_of

CATEGORY, MEASURE, OWNER = "Tags och klotter", "Tvätta väggen", "Klottergruppen"
OLD = ("Klottersanering", "Remove graffiti", "mest klotter", "mostly graffiti", "Klotter;", "Graffiti;")


@pytest.fixture(scope="session")
def renamed_once(tmp_path_factory: pytest.TempPathFactory, town_file: Path) -> Path:
    """A town where graffiti is what most tell of, ranked, planned, found and made tasks of; only then renamed."""

    def make(path: Path) -> None:
        path.write_bytes(town_file.read_bytes())
        with Store.open(str(path)) as store:
            _rename(store)

    return made_once(tmp_path_factory, "renamed.gpkg", make)


@pytest.fixture
def renamed(renamed_once: Path, tmp_path: Path) -> Iterator[Store]:
    """The same, of one's own."""
    path = tmp_path / "town.gpkg"
    path.write_bytes(renamed_once.read_bytes())
    with Store.open(str(path)) as store:
        yield store


def _rename(store: Store) -> None:
    graffiti = {"category": "graffiti"}
    store.update_many("observation", {row["uuid"]: graffiti for row in store.rows("observation")})
    run("rankplaces", {"STORE": store.path, "AREA": town.AREA})
    walk = plan_walk(store, evening()).walks[0].id
    finding = record_finding(store, walk, category="graffiti", text="På muren", stop=1)
    (task,) = tasks.create_tasks(store, [finding]).tasks
    owner = store.get("task", task)["owner"]
    assert store.get("task", task)["measure"] == "remove_graffiti"
    for table, code, name in (
        ("category", "graffiti", CATEGORY),
        ("measure", "remove_graffiti", MEASURE),
        ("owner", owner, OWNER),
    ):
        change_entry(store, table, code, EntryChange(sv=name, en=name))


def walk_of(store: Store) -> str:
    return str(store.rows("walk")[0]["uuid"])


def tips(store: Store, role: str) -> str:
    """Return what the map says of a layer: the tips, and what forms and labels call the codes."""
    project = QgsProject()
    added = layers.add_store(project, store.path)
    name_codes(project, store.catalogue, store.language)
    layer = added[role]
    layer.setSubsetString("")
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    told = []
    for feature in layer.getFeatures():
        context.setFeature(feature)
        told.append(unescape(QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)))
        settings = layer.labeling().settings() if layer.labeling() else None
        if settings is not None and settings.isExpression:
            context.lastScope().setVariable("map_scale", 1000)
            told.append(str(QgsExpression(settings.fieldName).evaluate(context)))
    return "\n".join(told)


def plain_columns(store: Store, table: str, *names: str) -> str:
    """Return what plain QGIS and QField show, without the plugin."""
    layer = QgsVectorLayer(f"{store.path}|layername={table}", table, "ogr")
    return "\n".join(str(feature[name]) for feature in layer.getFeatures() for name in names)


def table_file(store: Store, folder: Path, ending: str) -> str:
    path = folder / f"tasks{ending}"
    run("exporttasks", {"STORE": store.path, "OUTPUT": str(path)})
    if ending in (".csv", ".geojson"):
        return path.read_text(encoding="utf-8-sig")
    layer = QgsVectorLayer(str(path), "tasks", "ogr")
    return "\n".join(str(value) for feature in layer.getFeatures() for value in feature.attributes())


def printed(store: Store, folder: Path, audience: int) -> str:
    path = folder / f"{audience}.pdf"
    run("exportwalkmap", {"STORE": store.path, "WALK": walk_of(store), "OUTPUT": str(path), "AUDIENCE": audience})
    return " ".join(text_of(path).split())


def receipt(store: Store, folder: Path, name: str, **given: Any) -> str:
    told = run_with_receipt(name, folder / "receipt.json", {"STORE": store.path, **given})
    return json.dumps(told, ensure_ascii=False)


WITHIN = CATEGORY.lower()
PLACES: dict[str, tuple[Any, tuple[str, ...]]] = {
    "ranking receipt": (lambda s, f: receipt(s, f, "rankplaces", AREA=town.AREA), (WITHIN,)),
    "plan receipt": (
        lambda s, f: receipt(
            s, f, "planwalk", NAME="Ny", AREA=town.AREA, START=_start(), START_TIME="2026-10-15 18:30"
        ),
        (WITHIN,),
    ),
    "task receipt": (lambda s, f: receipt(s, f, "createtasks", FINDING=_another(s), DUE="2026-07-01"), (MEASURE,)),
    "map of places": (lambda s, f: tips(s, "place"), (WITHIN,)),
    "map of stops": (lambda s, f: tips(s, "stop"), (WITHIN,)),
    "map of tasks": (lambda s, f: tips(s, "task"), (MEASURE, OWNER)),
    "map of cases": (lambda s, f: tips(s, "case"), (CATEGORY,)),
    "plain QGIS, places": (lambda s, f: plain_columns(s, "ranking_item", "reasons_text"), (WITHIN,)),
    "plain QGIS, stops": (lambda s, f: plain_columns(s, "stop", "reasons_text"), (WITHIN,)),
    "plain QGIS, tasks": (lambda s, f: plain_columns(s, "task", "title"), (MEASURE,)),
    **{
        f"task list {ending}": (lambda s, f, ending=ending: table_file(s, f, ending), (CATEGORY, MEASURE, OWNER))
        for ending in (".csv", ".xlsx", ".geojson", ".gpkg")
    },
    "printed for the group": (lambda s, f: printed(s, f, 0), (WITHIN, CATEGORY)),
    "printed for all": (lambda s, f: printed(s, f, 1), ()),
}


def _start() -> str:
    x, y = town.START
    return f"{x},{y} [EPSG:3011]"


def _another(store: Store) -> str:
    """Record one more, whose measure is out of season: the receipt warns of it."""
    change_entry(store, "measure", "remove_graffiti", EntryChange(season="01-10/01-11"))
    return record_finding(store, walk_of(store), category="graffiti", text="Igen", stop=1)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_renaming_reaches(renamed: Store, tmp_path: Path, place: str, language: str) -> None:
    told, names = PLACES[place]
    with qgis_in(language):
        text = told(renamed, tmp_path)
    for name in names:
        assert name.casefold() in text.casefold(), text[:3000]
    assert not [text[max(0, text.find(old) - 200) :][:300] for old in OLD if old in text]
    assert "graffiti" not in text.replace('"graffiti"', "").replace("remove_graffiti", ""), "a raw code"
