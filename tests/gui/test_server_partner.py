"""A partner's login in the window: its tasks on the map with their form, and what became of each save told; a field login's map."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QPushButton

from est_walks_plugin.project.own_layers import layers_of
from est_walks_plugin.project.partner_views import partner_layers
from est_walks_plugin.store import unread_tables
from est_walks_plugin.store.roles import partner

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


def told(iface: Any, words: str) -> bool:
    return any(words in one.text() for one in iface.messageBar().items())


def test_its_layers_come_back_with_the_project(window: Any, iface: Any, town: Town, wait: Any, tmp_path: Any) -> None:
    """They are edited, checked and told as after opening; what a file says of them is not taken for granted."""
    shell, project = window.shell, QgsProject.instance()
    shell.flow.open(town.as_login("police"))
    wait(lambda: len(partner_layers(project)) == 4)
    assert told(iface, "This is the partner's view")
    for layer in partner_layers(project).values():
        layer.setReadOnly(False)
    kept = str(tmp_path / "polis.qgz")
    assert project.write(kept)
    iface.messageBar().clearWidgets()
    project.clear()
    assert window.actions["import"].isEnabled()
    assert project.read(kept)
    found = partner_layers(project)
    assert len(found) == 4
    assert told(iface, "This is the partner's view")
    assert not project.isDirty()
    assert shell.context.session.info is None
    assert not window.actions["import"].isEnabled()
    assert all(one.readOnly() == (view != partner.TASK) for view, one in found.items())
    layer = found[partner.TASK]
    version = town.sql("SELECT row_version FROM task WHERE uuid = 'mine'")
    layer.startEditing()
    (feature,) = layer.getFeatures()
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("note_partner"), "Klart på fredag")
    assert layer.commitChanges(), layer.commitErrors()
    assert int(town.sql("SELECT row_version FROM task WHERE uuid = 'mine'")) == int(version) + 1
    layer.startEditing()
    (feature,) = layer.getFeatures()
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("note_partner"), "ring 070-123 45 67")
    assert not layer.commitChanges()
    wait(lambda: told(iface, "phone number"))
    layer.rollBack()


def test_a_view_that_cannot_be_read_says_how_it_comes_back(
    window: Any, iface: Any, town: Town, wait: Any, tmp_path: Any
) -> None:
    shell, project = window.shell, QgsProject.instance()
    shell.flow.open(town.as_login("police"))
    wait(lambda: len(partner_layers(project)) == 4)
    kept = str(tmp_path / "polis.qgz")
    assert project.write(kept)
    project.clear()
    iface.messageBar().clearWidgets()
    login, group = town.login("police"), f"est_{town.database}_public_partner_police"
    town.sql(f'REVOKE "{group}" FROM "{login}"')
    project.read(kept)
    assert told(iface, "cannot be read with the login you have now")
    town.sql(f'GRANT "{group}" TO "{login}"')
    (line,) = [one for one in iface.messageBar().items() if "cannot be read" in one.text()]
    line.findChild(QPushButton).click()
    wait(lambda: told(iface, "This is the partner's view"))
    assert all(layer.isValid() for layer in partner_layers(project).values())


def test_what_is_stored_otherwise_than_written_is_told(opened: Any, iface: Any, town: Town, wait: Any) -> None:
    """The database shortens a note's blanks; a rule of the municipality's may change more: QGIS says True all the same."""
    town.sql(
        "CREATE FUNCTION dearer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.cost := 500; RETURN NEW; END $$; "
        "CREATE TRIGGER a_dearer BEFORE UPDATE ON task FOR EACH ROW EXECUTE FUNCTION dearer()"
    )
    try:
        opened.shell.flow.open(town.as_login("police"))
        wait(lambda: len(partner_layers(QgsProject.instance())) == 4)
        layer = partner_layers(QgsProject.instance())[partner.TASK]
        fields = layer.fields()
        (feature,) = layer.getFeatures()
        layer.startEditing()
        layer.changeAttributeValue(feature.id(), fields.indexOf("cost"), 100.0)
        layer.changeAttributeValue(feature.id(), fields.indexOf("work_order"), "AO 7")
        assert layer.commitChanges(), "QGIS believes it"
        name = layer.attributeDisplayName(fields.indexOf("cost"))
        wait(lambda: told(iface, f"Saved otherwise than you wrote it: {name};"))
        iface.messageBar().clearWidgets()
        layer.startEditing()
        (feature,) = layer.getFeatures()
        layer.changeAttributeValue(feature.id(), fields.indexOf("work_order"), "AO 8")
        assert layer.commitChanges()
        assert not told(iface, "Saved otherwise")
    finally:
        town.sql("DROP TRIGGER a_dearer ON task; DROP FUNCTION dearer()")
