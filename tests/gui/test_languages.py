"""The window tells a store in its own language, whatever language it was planned in."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QEvent

from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import WalkRequest
from est_walks_plugin.operations.rank_places import rank_places
from est_walks_plugin.operations.walks.edit_walk import open_walk
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from tests import town
from tests.gui.off_map import open_off_map
from tests.made_once import made_once
from tests.tongues import foreign, qgis_in

OTHER = {"sv": "en", "en": "sv"}


@pytest.fixture(params=["sv", "en"])
def reader(request: pytest.FixtureRequest) -> str:
    """The language of the window; the walk was planned in the other one."""
    return str(request.param)


@pytest.fixture
def walked(reader: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store made, ranked and planned in the other language, with warnings and a point of the planner's own."""
    planner = OTHER[reader]

    def make(path: Path) -> None:
        with qgis_in(planner), town.build(path, language=planner) as store:
            ranked = rank_places(store, town.AREA)
            stairs = next(item.place for item in ranked.items if item.place_type == "stairs")
            starts = parse_local("2026-10-15 15:00")
            request = WalkRequest(
                "Byrunda", town.START, starts, area=town.AREA, required=(stairs,), start_name="Torget"
            )
            opened = open_walk(store, plan_walk(store, request).walks[0].id)
            opened.session.add_point(town.at(5, 52), "")
            opened.save(store)

    made = made_once(tmp_path_factory, f"walked_{planner}.gpkg", make)
    return str(shutil.copy2(made, tmp_path / "town.gpkg"))


@pytest.fixture
def shell(reader: str, walked: str, window: Any) -> Any:
    with qgis_in(reader):
        shell = window.shell
        open_off_map(window, walked)
        session = shell.context.session
        session.set_area(session.areas()[0].uuid)
        yield shell
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def texts(view: Any) -> list[str]:
    """Everything a list shows: cells and tooltips."""
    columns = view.model.columns
    found = []
    for row in view.rows():
        found += [column.text(row) for column in columns]
        found += [column.tooltip(row) for column in columns if column.tooltip is not None]
    return [text for text in found if text]


def test_page_walk_lists_stops_turns_and_warnings_in_the_windows_language(shell: Any, reader: str, wait: Any) -> None:
    shell.show_page("walk")
    QCoreApplication.processEvents()
    page = shell.pages["walk"]
    page.parts.walks.setCurrentIndex(page.parts.walks.findText("Byrunda", flags=_starts_with()))
    page.parts.walks.activated.emit(page.parts.walks.currentIndex())
    wait(lambda: page.editor.plan is not None and not page.editor.is_busy)
    told = texts(page.parts.stops) + texts(page.parts.turns)
    told += [note.text for note in page.parts.notes.notes()]
    assert not foreign(told, reader)
    joined = "\n".join(told)
    for word in {"sv": ("Korsningen", "utan ljus", "vald av planeraren", "längs", "Lamporna vid stopp")}.get(
        reader, ("Crossing", "without light", "chosen by the planner", "along", "The lamps at stop")
    ):
        assert word in joined


def test_page_situation_lists_places_and_reasons_in_the_windows_language(shell: Any, reader: str, wait: Any) -> None:
    shell.show_page("situation")
    page = shell.pages["situation"]
    wait(lambda: bool(page.places.rows()))
    told = texts(page.places)
    assert not foreign(told, reader)
    joined = "\n".join(told)
    for word in ("Tunneln under", "svarande") if reader == "sv" else ("Tunnel under", "respondents"):
        assert word in joined


def test_page_findings_names_the_stops_in_the_windows_language(shell: Any, reader: str) -> None:
    shell.show_page("findings")
    QCoreApplication.processEvents()
    box = shell.pages["findings"].form.stop
    told = [box.itemText(row) for row in range(box.count() - 1)]
    assert not foreign(told, reader)
    assert any(("Korsningen" if reader == "sv" else "Crossing") in text for text in told)


def _starts_with() -> Any:
    from qgis.PyQt.QtCore import Qt

    return Qt.MatchFlag.MatchStartsWith


@pytest.mark.parametrize("table", ["ranking_item", "stop", "place"])
def test_the_map_says_names_as_the_lists_do(walked: str, reader: str, table: str) -> None:
    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsVectorLayer

    from est_walks_plugin.model.wording.place_names import PlaceName, place_name
    from est_walks_plugin.project import palette
    from est_walks_plugin.project.styles import TABLE_STYLES
    from est_walks_plugin.project.styles.labels import main_settings
    from est_walks_plugin.store import Store

    with qgis_in(reader), Store.open(walked) as store:
        named = store.rows(table)[-1]["uuid"]
        store.update(table, named, {"name": "Svackan"})
        listed = {row["uuid"]: place_name(PlaceName.from_row(row), store.reader()) for row in store.rows(table)}
        label = main_settings(TABLE_STYLES[table](palette.LIGHT).labels)
    assert listed[named] == "Svackan"
    assert not foreign(list(listed.values()), reader)
    layer = QgsVectorLayer(f"{walked}|layername={table}", table, "ogr")
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.lastScope().setVariable("map_scale", 1000)
    shown = {}
    for feature in layer.getFeatures():
        context.setFeature(feature)
        shown[feature["uuid"]] = QgsExpression(label.fieldName).evaluate(context)
    assert shown == listed


def on_the_map(path: str, table: str, expression: str, store: Any) -> dict[str, str]:
    """Return uuid -> what an expression of the layer's style says where the plugin has opened the store."""
    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsProject

    from est_walks_plugin.project import layers
    from est_walks_plugin.project.own_layers import layers_of
    from est_walks_plugin.project.value_maps import name_codes

    project = QgsProject()
    layers.add_store(project, path)
    name_codes(project, store.catalogue, store.language)
    layer = next(one for one in layers_of(project).values() if one.source().find(f"layername={table}") > 0)
    layer.setSubsetString("")
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    shown = {}
    for feature in layer.getFeatures():
        context.setFeature(feature)
        shown[feature["uuid"]] = str(QgsExpression.replaceExpressionText(expression or layer.mapTipTemplate(), context))
    return shown


EVERY_REASON = [
    {"code": "respondents", "value": 14},
    {"code": "respondents", "value": 1},
    {"code": "cases_open", "value": 2},
    {"code": "cases_closed", "value": 1},
    {"code": "est_reports", "value": 3},
    {"code": "school_view", "value": 1},
    {"code": "dark_gap", "value": 62, "unit": "m"},
    {"code": "dark_gap", "value": 1, "unit": "m"},
    {"code": "lamps_out", "value": 2},
    {"code": "vulnerable", "value": 1, "ref": "preschool"},
    {"code": "vulnerable", "value": 1, "ref": "bus_stop"},
    {"code": "trend", "value": 3},
    {"code": "trend", "value": 1},
    {"code": "feeling", "value": 1.6},
    {"code": "feeling", "value": 2.0},
    {"code": "recency", "value": 5},
    {"code": "category", "value": 4, "ref": "graffiti"},
    {"code": "chosen", "value": 1},
    {"code": "written", "value": 0, "ref": "som det stod"},
    {"code": "nobody_knows", "value": 1},
]


@pytest.mark.parametrize("table", ["ranking_item", "stop"])
def test_the_map_tells_reasons_as_the_lists_do(walked: str, reader: str, table: str) -> None:
    from html import unescape

    from est_walks_plugin.model.wording.reasons import Reason, reasons_text
    from est_walks_plugin.store import Store

    with qgis_in(reader), Store.open(walked) as store:
        keys = [row["uuid"] for row in store.rows(table)]
        for number, key in enumerate(keys):
            told = [EVERY_REASON[(number * 4 + step) % len(EVERY_REASON)] for step in range(5)]
            store.update(table, key, {"reasons": told, "reasons_text": "lagrens egna ord"})
        listed = {
            row["uuid"]: reasons_text(Reason.all_from_json(row["reasons"]), store.reader()) for row in store.rows(table)
        }
        tips = on_the_map(walked, table, "", store)
    assert len(listed) >= 3
    for key, text in listed.items():
        assert f"<div>{text}</div>" in unescape(tips[key])
        assert not foreign([text.replace("som det stod", "")], reader)


def test_without_the_plugin_the_map_tells_reasons_in_the_words_of_the_store(walked: str, reader: str) -> None:
    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsVectorLayer

    from est_walks_plugin.project.styles import worded

    layer = QgsVectorLayer(f"{walked}|layername=ranking_item", "places", "ogr")
    feature = next(layer.getFeatures())
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    with qgis_in(reader):
        assert QgsExpression(worded.reasons()).evaluate(context) == feature["reasons_text"]


@pytest.fixture
def with_tasks(walked: str, reader: str) -> str:
    """The store with a task at each stop, one nowhere, one whose measure was changed, and an LED programme."""
    from est_walks_plugin.operations.light.programme import make_programme, programme_table
    from est_walks_plugin.operations.record_findings import record_finding
    from est_walks_plugin.operations.tasks import create_tasks, update_task
    from est_walks_plugin.store import Store

    with qgis_in(OTHER[reader]), Store.open(walked) as store:
        walk = store.rows("walk")[0]["uuid"]
        count = len(store.rows("stop", {"walk": walk}))
        made = [record_finding(store, walk, category="shrubbery", text="x", stop=number + 1) for number in range(count)]
        made.append(record_finding(store, walk, category="graffiti", text="y", point=town.START))
        tasks = create_tasks(store, made).tasks
        update_task(store, tasks[0], measure="led_switch")
        store.update_many("lamp", {row["uuid"]: {"light_source": "sodium"} for row in store.rows("lamp")[:6]})
        table = programme_table(store)
        make_programme(store, table, table.rows)
    return walked


def test_tasks_are_called_in_the_readers_language_in_lists_and_on_the_map(with_tasks: str, reader: str) -> None:
    from html import unescape

    from est_walks_plugin.model.task import Task
    from est_walks_plugin.model.wording.task_titles import task_title
    from est_walks_plugin.store import Store

    with qgis_in(reader), Store.open(with_tasks) as store:
        tasks = [Task.from_row(row) for row in store.rows("task")]
        listed = {task.uuid: task_title(task, store.reader()) for task in tasks}
        stored = {task.uuid: task_title(task, store.reader(store.language)) for task in tasks}
        tips = on_the_map(with_tasks, "task", "", store)
    assert not foreign(list(listed.values()), reader)
    assert any(task.street for task in tasks)
    for task in tasks:
        assert task.title == stored[task.uuid]
        assert f"<b>{listed[task.uuid]}</b>" in unescape(tips[task.uuid])
    changed = next(task for task in tasks if task.measure == "led_switch" and not task.street)
    assert " – " in listed[changed.uuid]
    measure = {"sv": "Byte till LED", "en": "Switch to LED"}[reader]
    assert listed[changed.uuid].startswith(measure)


def test_a_title_of_a_persons_own_stays(with_tasks: str, reader: str) -> None:
    from est_walks_plugin.model.task import Task
    from est_walks_plugin.model.wording.task_titles import task_title
    from est_walks_plugin.store import Store

    with qgis_in(reader), Store.open(with_tasks) as store:
        key = store.rows("task")[0]["uuid"]
        store.update("task", key, {"title": "Fråga Trafikverket", "naming": None})
        assert task_title(Task.from_row(store.get("task", key)), store.reader()) == "Fråga Trafikverket"


def all_kinds_of_names() -> list[Any]:
    from est_walks_plugin.model.wording.place_names import NameCode, PlaceName

    made = [
        PlaceName(
            code, kind=kind, name="Ringvägen {name} o'", by="ån", near=near, side=side, order=order, number=number
        )
        for code in NameCode
        if code is not NameCode.GIVEN
        for kind in ("stairs", "path")
        for near in ("", "Hagen")
        for side, order in (("", 0), ("north", 0), ("west", 13))
        for number in (1, 2)
    ]
    bare = {"name_kind": "railway", "near_kind": "school"}
    return [
        *made,
        *(PlaceName(NameCode.UNDER, kind="tunnel", **bare), PlaceName(NameCode.AT, kind="tunnel", name="267")),
    ]


def test_the_map_words_every_name_as_the_lists_do(reader: str) -> None:
    import json

    from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature, QgsField, QgsFields
    from qgis.PyQt.QtCore import QMetaType

    from est_walks_plugin.model.wording.place_names import said
    from est_walks_plugin.project.styles import worded

    fields = QgsFields()
    for name in ("name", "naming", "shown_name"):
        fields.append(QgsField(name, QMetaType.Type.QString))
    with qgis_in(reader):
        asked = QgsExpression(str(worded.shown_name()))
        assert not asked.hasParserError(), asked.parserErrorString()
        for name in all_kinds_of_names():
            feature = QgsFeature(fields)
            feature.setAttributes([None, json.dumps(name.to_json()), None])
            context = QgsExpressionContext()
            context.setFeature(feature)
            context.setFields(fields)
            assert asked.evaluate(context) == said(name), (name, asked.evalErrorString())
