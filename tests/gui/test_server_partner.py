"""A partner's login in the window: its tasks on the map with their form, and what became of each save told; a field login's map."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import QgsProject

from est_walks_plugin.project.own_layers import layers_of
from est_walks_plugin.project.partner_views import partner_layers
from est_walks_plugin.store import unread_tables
from est_walks_plugin.store.server import partner

from ..store.server_logins import Town, made_town


@pytest.fixture(scope="module")
def town(pg_server: Any) -> Town:
    made = made_town(pg_server, pg_server.new_database())
    with made.open("planner") as store:
        task = {"state": "assigned", "review": "clear", "geometry": (135_900, 6_595_900)}
        store.insert("task", [{**task, "uuid": "mine", "owner": "police", "title": "Ronda"}])
        store.insert("task", [{**task, "uuid": "theirs", "owner": "park", "title": "Beskär"}])
    return made


def test_its_tasks_are_on_the_map_and_are_answered(opened: Any, iface: Any, town: Town, wait: Any) -> None:
    shell = opened.shell
    project = QgsProject.instance()
    shell.flow.open(town.as_login("police"))
    wait(lambda: len(partner_layers(project)) == 4)
    assert shell.context.session.info is None
    assert not layers_of(project), "no table of a store"
    found = partner_layers(project)
    layer = found[partner.TASK]
    assert [one["title"] for one in layer.getFeatures()] == ["Ronda"]
    assert all(one.readOnly() for view, one in found.items() if view != partner.TASK)
    assert "password" not in layer.source()
    (feature,) = layer.getFeatures()
    state = layer.fields().indexOf("state")
    assert layer.startEditing()
    layer.changeAttributeValue(feature.id(), state, "in_progress")
    layer.changeAttributeValue(feature.id(), state, "planned")
    assert layer.commitChanges(), layer.commitErrors()
    assert town.sql("SELECT state, row_version FROM task WHERE uuid = 'mine'") == "planned|2"
    layer.startEditing()
    (feature,) = layer.getFeatures()
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("note_partner"), "ring 070-123 45 67")
    assert not layer.commitChanges()
    wait(lambda: any("phone number" in one.text() for one in iface.messageBar().items()))
    layer.rollBack()
    shell.flow.open(town.as_login("police"))
    wait(lambda: not shell.context.runner.busy)
    assert len(partner_layers(project)) == 4, "in place of those that were there"


def test_a_field_logins_map_leaves_out_what_it_may_not_read(opened: Any, town: Town, wait: Any) -> None:
    shell = opened.shell
    address = town.as_login("field")
    shell.flow.open(address)
    wait(lambda: shell.context.session.path == address and not shell.flow.adding_layers)
    tables = set(layers_of(QgsProject.instance()))
    assert {"stop", "finding", "lamp", "task"} <= tables
    assert not {"survey", "case", "heatmap", "hot_spot"} & tables
    assert "observation" in unread_tables(address)


def test_a_viewers_login_opens_is_told_and_writes_nothing(opened: Any, iface: Any, town: Town, wait: Any) -> None:
    shell, session = opened.shell, opened.shell.context.session
    address = town.as_login("viewer")
    shell.flow.open(address)
    wait(lambda: session.path == address and not shell.flow.adding_layers)
    told = [one.text() for one in iface.messageBar().items()]
    assert any("role “Viewer”" in one and "changes nothing" in one for one in told), told
    before = town.sql("SELECT count(*), max(row_version) FROM task")
    assert session.store.readonly
    assert shell.context.attempt(lambda: session.store.insert("task", [{"title": "x"}]), None) is None
    assert town.sql("SELECT count(*), max(row_version) FROM task") == before
