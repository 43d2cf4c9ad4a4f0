"""The window tells a store in its own language, whatever language it was planned in."""

from __future__ import annotations

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
from tests.tongues import foreign, qgis_in

OTHER = {"sv": "en", "en": "sv"}


@pytest.fixture(params=["sv", "en"])
def reader(request: pytest.FixtureRequest) -> str:
    """The language of the window; the walk was planned in the other one."""
    return str(request.param)


@pytest.fixture
def walked(reader: str, tmp_path: Path) -> str:
    """A store made, ranked and planned in the other language, with warnings and a point of the planner's own."""
    planner = OTHER[reader]
    with qgis_in(planner), town.build(tmp_path / "town.gpkg", language=planner) as store:
        ranked = rank_places(store, town.AREA)
        stairs = next(item.place for item in ranked.items if item.place_type == "stairs")
        starts = parse_local("2026-10-15 15:00")
        request = WalkRequest("Byrunda", town.START, starts, area=town.AREA, required=(stairs,), start_name="Torget")
        opened = open_walk(store, plan_walk(store, request).walks[0].id)
        opened.session.add_point(town.at(5, 52), "")
        opened.save(store)
        return store.path


@pytest.fixture
def shell(reader: str, walked: str, window: Any, wait: Any) -> Any:
    with qgis_in(reader):
        shell = window.shell
        shell.flow.open(walked)
        wait(lambda: shell.context.session.info is not None and not shell.flow.adding_layers)
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
    for word in {"sv": ("Trappa vid", "utan ljus", "vald av planeraren", "längs", "Lamporna vid stopp")}.get(
        reader, ("Stairs by", "without light", "chosen by the planner", "along", "The lamps at stop")
    ):
        assert word in joined


def test_page_situation_lists_places_and_reasons_in_the_windows_language(shell: Any, reader: str, wait: Any) -> None:
    shell.show_page("situation")
    page = shell.pages["situation"]
    wait(lambda: bool(page.places.rows()))
    told = texts(page.places)
    assert not foreign(told, reader)
    joined = "\n".join(told)
    for word in ("Trappa vid", "svarande") if reader == "sv" else ("Stairs by", "respondents"):
        assert word in joined


def test_page_findings_names_the_stops_in_the_windows_language(shell: Any, reader: str) -> None:
    shell.show_page("findings")
    QCoreApplication.processEvents()
    box = shell.pages["findings"].form.stop
    told = [box.itemText(row) for row in range(box.count() - 1)]
    assert not foreign(told, reader)
    assert any(("Trappa vid" if reader == "sv" else "Stairs by") in text for text in told)


def _starts_with() -> Any:
    from qgis.PyQt.QtCore import Qt

    return Qt.MatchFlag.MatchStartsWith


@pytest.mark.parametrize("table", ["ranking_item", "stop", "place"])
def test_the_map_says_names_as_the_lists_do(walked: str, reader: str, table: str) -> None:
    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsVectorLayer

    from est_walks_plugin.model.wording.place_names import row_name
    from est_walks_plugin.project import palette
    from est_walks_plugin.project.styles import TABLE_STYLES
    from est_walks_plugin.store import Store

    with qgis_in(reader), Store.open(walked) as store:
        named = store.rows(table)[-1]["uuid"]
        store.update(table, named, {"name": "Svackan"})
        listed = {row["uuid"]: row_name(row, store.reader()) for row in store.rows(table)}
        label = TABLE_STYLES[table](palette.LIGHT).labels.settings()
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
