"""A task that somebody else changed while it was being edited: value by value, by keys alone, saved whole, and undone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtTest import QTest

from est_walks_plugin.gui.together.conflict_dialog import ConflictDialog
from est_walks_plugin.model.task import Task
from est_walks_plugin.operations.tasks import TaskChange, change_tasks, history, update_task
from est_walks_plugin.operations.tasks.both_changed import both_changed, settle_change
from est_walks_plugin.store import Store

MINE, THEIRS = date(2027, 5, 1), date(2027, 6, 1)


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


def test_in_a_database_it_says_by_which_role(pg_address):
    with Store.create(pg_address) as store, Store.open(pg_address) as other:
        (key,) = store.insert("task", [{"title": "Lampa", "state": "new"}])
        opened = Task.from_row(store.get("task", key))
        update_task(other, key, due=THEIRS)
        both = both_changed(store, [opened], TaskChange(due=MINE, contact="Driftcentralen"))
        assert [one.column for one in both.conflicts] == ["due"]
        assert both.roles == ("administrator",)
        assert both.at is not None
        assert settle_change(store, both, {(key, "due")}) == 1
        assert (store.get("task", key)["due"], store.get("task", key)["contact"]) == (THEIRS, "Driftcentralen")
        assert [event.field for event in history(store, key)] == ["due", "contact"]
        assert change_tasks(store, [], TaskChange(note="x")) == 0
