"""A task that somebody else changed while it was being edited: value by value, by keys alone, saved whole, and undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtTest import QTest

from est_walks_plugin.gui.together.conflict_dialog import ConflictDialog
from est_walks_plugin.model.codes import KeptValue
from est_walks_plugin.model.errors import BothChangedError
from est_walks_plugin.model.task import Task
from est_walks_plugin.operations.tasks import TaskChange, change_tasks, history, update_task
from est_walks_plugin.operations.together.both_changed import merging, record_read
from est_walks_plugin.store import Store

MINE, THEIRS = date(2027, 5, 1), date(2027, 6, 1)


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers, which hold its file open, only where a test is marked."""
    return as_marked


@pytest.fixture
def editing(opened: Any, store_path: str, wait: Any) -> Any:
    """The editor of one task in which date and contact are typed."""
    with Store.open(store_path) as store:
        (opened.key,) = store.insert("task", [{"title": "Lampa", "state": "new", "geometry": (135_900, 6_595_900)}])
    opened.shell.context.session.changed("task")
    opened.shell.show_page("tasks")
    page = opened.shell.pages["tasks"]
    wait(lambda: any(row.uuid == opened.key for row in page.view.rows()))
    page.view.select([opened.key])
    page.edit(page.view.selected())
    editor = page.desk.editor
    editor.keep_due.setChecked(False)
    editor.due.setDate(QDate(MINE.year, MINE.month, MINE.day))
    editor.contact.setText("Driftcentralen")
    opened.page, opened.editor = page, editor
    return opened


@pytest.mark.on_map
def test_what_is_typed_and_chosen_stays_when_others_change_the_task(editing, store_path, wait):
    with Store.open(store_path) as other:
        update_task(other, editing.key, due=THEIRS)
    wait(lambda: not editing.shell.context.runner.busy and not editing.others.is_looking)
    editing.others.look()
    wait(lambda: not editing.shell.context.runner.busy and editing.editor.tasks[0].due == THEIRS)
    assert editing.page.desk.editor is editing.editor
    assert editing.editor.due.date().toPyDate() == MINE
    assert editing.editor.contact.text() == "Driftcentralen"
    assert [row.uuid for row in editing.page.view.selected()] == [editing.key]


@pytest.mark.parametrize(("key", "due"), [(Qt.Key.Key_Left, THEIRS), (Qt.Key.Key_Right, MINE)])
@pytest.mark.parametrize("is_seen", [False, True])
def test_the_same_value_is_decided_by_keys_and_can_be_undone(editing, store_path, wait, key, due, is_seen):
    context = editing.shell.context
    with Store.open(store_path) as other:
        update_task(other, editing.key, due=THEIRS, work_order="SA-1")
    if is_seen:  # the list was read again meanwhile: what she typed over is asked about all the same
        context.session.changed("task")
        wait(lambda: editing.editor.tasks[0].due == THEIRS)
    editing.editor.saved.emit()
    dialog = context.beside.find(ConflictDialog)
    (choice,) = dialog.panel.choices()
    one = choice.conflict
    assert (one.column, one.base, one.desk, one.field) == ("due", None, THEIRS.isoformat(), MINE.isoformat())
    assert not dialog.panel.decide_button.isEnabled()
    QTest.keyClick(dialog.panel.view.tree, key)
    assert dialog.panel.decide_button.isEnabled()
    dialog.panel.decide_button.click()
    store = context.session.store
    task = Task.from_row(store.get("task", editing.key))
    assert (task.due, task.contact, task.work_order) == (due, "Driftcentralen", "SA-1")
    assert editing.page.desk.editor is not editing.editor
    context.undo.take_back()
    wait(lambda: not context.undo.is_busy)
    task = Task.from_row(store.get("task", editing.key))
    assert (task.due, task.contact, task.work_order) == (THEIRS, "", "SA-1")


def test_other_values_are_saved_beside_each_other_without_a_question(editing, store_path):
    with Store.open(store_path) as other:
        update_task(other, editing.key, work_order="SA-1")
    editing.editor.saved.emit()
    assert editing.shell.context.beside.find(ConflictDialog) is None
    task = Task.from_row(editing.shell.context.session.store.get("task", editing.key))
    assert (task.due, task.contact, task.work_order) == (MINE, "Driftcentralen", "SA-1")


@pytest.fixture
def several(opened: Any, store_path: str, wait: Any) -> Any:
    """Three tasks that are read into the list; the first two were changed by somebody else since."""
    with Store.open(store_path) as store:
        rows = [{"title": f"Lampa {n}", "state": "new", "geometry": (135_900 + n, 6_595_900)} for n in range(3)]
        opened.keys = store.insert("task", rows)
        opened.shell.context.session.changed("task")
        opened.shell.show_page("tasks")
        opened.page = opened.shell.pages["tasks"]
        wait(lambda: {*opened.keys} <= {row.uuid for row in opened.page.view.rows()})
        opened.page.view.select(opened.keys)
        opened.page.edit(opened.page.view.selected())
        editor = opened.page.desk.editor
        editor.owner.setCurrentIndex(editor.owner.findData("lighting"))
        editor.note.setText("Enligt mötet")
        update_task(store, opened.keys[0], owner="property")
        update_task(store, opened.keys[1], owner="police", contact="Vakten")
    return opened


def test_several_at_once_are_asked_about_in_one_question_and_decided_row_by_row(several, wait):
    context, (first, second, third) = several.shell.context, several.keys
    several.page.desk.editor.saved.emit()
    dialog = context.beside.find(ConflictDialog)
    assert {(one.conflict.uuid, one.conflict.column) for one in dialog.panel.choices()} == {
        (first, "owner"),
        (second, "owner"),
    }
    store = context.session.store
    assert store.get("task", third)["owner"] is None, "nothing is saved before it is decided"
    for key, arrow in ((first, Qt.Key.Key_Right), (second, Qt.Key.Key_Left)):
        dialog.panel.view.select([row.uuid for row in dialog.panel.choices() if row.conflict.uuid == key])
        QTest.keyClick(dialog.panel.view.tree, arrow)
    dialog.panel.decide_button.click()
    owners = {key: store.get("task", key)["owner"] for key in several.keys}
    assert owners == {first: "lighting", second: "police", third: "lighting"}
    told = {key: [(one.field, one.old, one.new) for one in history(store, key)][-1] for key in several.keys}
    assert told[first] == ("owner", "property", "lighting"), "the history says what was there"
    assert told[second] == ("note", None, None), "and nothing of a value that stays"
    assert told[third] == ("owner", None, "lighting")
    assert store.get("task", second)["contact"] == "Vakten"
    context.undo.take_back()
    wait(lambda: not context.undo.is_busy)
    assert [store.get("task", key)["owner"] for key in several.keys] == ["property", "police", None]


def test_several_at_once_are_decided_for_all(several):
    context = several.shell.context
    several.page.desk.editor.saved.emit()
    dialog = context.beside.find(ConflictDialog)
    dialog.panel.all_button.click()
    QTest.keyClick(dialog.panel.view.tree, Qt.Key.Key_Right)
    dialog.panel.decide_button.click()
    assert {context.session.store.get("task", key)["owner"] for key in several.keys} == {"lighting"}


def test_a_state_from_the_menu_is_asked_about_too(several, store_path):
    """The state, its published reason and what it doubles are one thing, and decided as one."""
    context, page = several.shell.context, several.page
    rows = [row for row in page.view.rows() if row.uuid in several.keys]
    with Store.open(store_path) as other:
        update_task(other, several.keys[0], state="declined", reason="Privat mark")
    assert not page.change(rows, TaskChange(state="planned"))
    dialog = context.beside.find(ConflictDialog)
    assert [(one.conflict.column, one.conflict.desk) for one in dialog.panel.choices()] == [("state", "declined")]
    dialog.panel.all_button.click()
    QTest.keyClick(dialog.panel.view.tree, Qt.Key.Key_Left)
    dialog.panel.decide_button.click()
    stored = [Task.from_row(context.session.store.get("task", key)) for key in several.keys]
    assert [(one.state, one.reason) for one in stored] == [
        ("declined", "Privat mark"),
        ("planned", ""),
        ("planned", ""),
    ]


def test_what_follows_of_a_value_that_stays_is_not_written(store_path):
    """A measure brings title, season, lane, date and cost along: where theirs is kept, none of mine."""
    with Store.open(store_path) as store:
        (key,) = store.insert("task", [{"title": "Lampa", "state": "new", "measure": "prune"}])
        read = Task.from_row(store.get("task", key))
        update_task(store, key, measure="repair_lamp")
        theirs = Task.from_row(store.get("task", key))
        change = TaskChange(measure="add_light", work_order="SA-1")
        with pytest.raises(BothChangedError) as both, merging(store, record_read("task", read)):
            change_tasks(store, [read], change)
        assert Task.from_row(store.get("task", key)) == theirs
        kept = dict.fromkeys(both.value.conflicts, KeptValue.DESK)
        with merging(store, record_read("task", read), kept):
            change_tasks(store, [read], change)
        now = Task.from_row(store.get("task", key))
        assert replace(now, row_version=theirs.row_version, work_order="") == theirs
        assert now.work_order == "SA-1"


def test_in_a_database_it_says_by_which_role(pg_address):
    with Store.create(pg_address) as store, Store.open(pg_address) as other:
        (key,) = store.insert("task", [{"title": "Lampa", "state": "new"}])
        opened = Task.from_row(store.get("task", key))
        update_task(other, key, due=THEIRS)
        change = TaskChange(due=MINE, contact="Driftcentralen")
        with pytest.raises(BothChangedError) as error, merging(store, record_read("task", opened)):
            change_tasks(store, [opened], change)
        both = error.value
        assert [one.column for one in both.conflicts] == ["due"]
        assert both.roles == ("administrator",)
        assert both.at is not None
        with merging(store, record_read("task", opened), {both.conflicts[0]: KeptValue.DESK}):
            assert change_tasks(store, [opened], change) == 1
        assert (store.get("task", key)["due"], store.get("task", key)["contact"]) == (THEIRS, "Driftcentralen")
        assert [event.field for event in history(store, key)] == ["due", "contact"]
        assert change_tasks(store, [], TaskChange(note="x")) == 0
