"""Every page, list, filter and form of the window shows the names the store's catalogue has, also after an edit."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QComboBox, QTreeWidget

from est_walks_plugin.gui.dialogs.duplicates import DuplicatesDialog
from est_walks_plugin.gui.pages.tasks.choices import choices
from est_walks_plugin.gui.pages.tasks.editor import TaskEditor
from est_walks_plugin.i18n import language
from est_walks_plugin.model.code_words import code_words
from est_walks_plugin.model.task import Task
from est_walks_plugin.operations.catalogue import EntryChange, add_entry, change_entry
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import create_tasks, history, update_task
from est_walks_plugin.project import own_layers
from est_walks_plugin.store import Store
from tests.gui.walked import add_walk

CATEGORY, MEASURE, OWNER = "Scooters", "Move scooters", "The mobility company"


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers only for the tests that look at the map."""
    return as_marked


@pytest.fixture
def shell(opened: Any) -> Any:
    """The window over a store with entries of its own, a finding and a late task of them, and graffiti renamed."""
    shell = opened.shell
    store = shell.context.session.store
    owner = add_entry(store, "owner", EntryChange(en=OWNER))
    category = add_entry(store, "category", EntryChange(en=CATEGORY))
    measure = add_entry(store, "measure", EntryChange(en=MEASURE, owner=owner, categories=(category,)))
    change_entry(store, "category", "graffiti", EntryChange(en="Tags", sv="Tags"))
    walk = add_walk(store)
    findings = [record_finding(store, walk, category=code, text="Där", stop=1) for code in (category, "graffiti")]
    made = create_tasks(store, findings).tasks
    update_task(store, made[0], due=date(2020, 1, 1))
    update_task(store, made[1], owner=owner, measure=measure)
    store.update("task", made[0], {"title": None})
    for row in store.rows("ranking_item", {"position": 1}):
        reasons = [{"code": "category", "value": 3, "unit": "", "ref": category}]
        store.update("ranking_item", row["uuid"], {"reasons": reasons})
    shell.context.session.changed("walk", "stop", "finding", "task", "category", "measure", "owner", "ranking_item")
    return shell


def shown(shell: Any, name: str) -> Any:
    shell.show_page(name)
    QCoreApplication.processEvents()
    return shell.pages[name]


def texts(view: Any) -> set[str]:
    """Return all cells and tips of a list."""
    model, found = view.tree.model(), set()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                found.add(str(model.index(row, column).data(role) or ""))
    return found


def items(combo: QComboBox) -> list[str]:
    return [combo.itemText(number) for number in range(combo.count())]


def said(view: Any) -> str:
    return "\n".join(texts(view))


def test_findings(shell: Any) -> None:
    page = shown(shell, "findings")
    assert {CATEGORY, "Tags"} <= set(items(page.form.category))
    assert CATEGORY in said(page.view)


def test_tasks(shell: Any) -> None:
    page = shown(shell, "tasks")
    told = said(page.view)
    assert MEASURE in told
    assert OWNER in told
    assert OWNER in items(page.filters.owner)
    store = shell.context.session.store
    task = Task.from_row(store.rows("task", {"category": "graffiti"})[0])
    editor = TaskEditor([task], choices(store), history(store, task.uuid))
    assert (editor.measure.currentText(), editor.owner.currentText()) == (MEASURE, OWNER)


def test_what_is_switched_off_is_kept_by_the_task_that_has_it(shell: Any) -> None:
    store = shell.context.session.store
    change_entry(store, "owner", OWNER, EntryChange(active=False))
    task = Task.from_row(store.rows("task", {"category": "graffiti"})[0])
    editor = TaskEditor([task], choices(store), [])
    assert editor.owner.currentText() == OWNER
    assert editor.value().owner is None
    other = Task.from_row({**store.rows("task", {"category": "graffiti"})[0], "owner": "park"})
    assert OWNER not in items(TaskEditor([other], choices(store), []).owner)


def test_history_tells_names(shell: Any) -> None:
    store = shell.context.session.store
    task = Task.from_row(store.rows("task", {"category": "graffiti"})[0])
    editor = TaskEditor([task], choices(store), history(store, task.uuid))
    tree = editor.findChild(QTreeWidget)
    told = [tree.topLevelItem(number).text(1) for number in range(tree.topLevelItemCount())]
    assert any(OWNER in text for text in told)
    assert any(MEASURE in text for text in told)


def test_follow_up(shell: Any) -> None:
    page = shown(shell, "follow_up")
    assert MEASURE in said(page.overdue)
    assert OWNER in said(page.overdue)
    assert {CATEGORY, "Tags"} <= texts(page.findings)
    page.tabs.setCurrentIndex(2)
    assert OWNER in page.answer.toPlainText()
    assert MEASURE in page.answer.toPlainText()


def test_situation(shell: Any) -> None:
    page = shown(shell, "situation")
    assert {CATEGORY, "Tags"} <= set(items(page.filters.categories))
    assert "scooters" in said(page.places)


def test_suspected_duplicates(shell: Any) -> None:
    store = shell.context.session.store
    category = store.catalogue.find("category", CATEGORY)
    first, second = (row["uuid"] for row in store.rows("observation", limit=2))
    for uuid in (first, second):
        store.update("observation", uuid, {"category": category.code})
    store.insert(
        "duplicate_pair", [{"first": first, "second": second, "distance_m": 1.0, "days": 1.0, "state": "suspected"}]
    )
    dialog = DuplicatesDialog(shell.context)
    assert CATEGORY in texts(dialog.view)
    dialog.done(0)


@pytest.mark.on_map
def test_layers(shell: Any) -> None:
    project = QgsProject.instance()
    layer = own_layers.find_layer(project, "task")
    feature = next(feature for feature in layer.getFeatures() if feature["category"] == "graffiti")
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    tip = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert OWNER in tip
    labels = {rule.label() for rule in layer.renderer().rootRule().children()}
    assert set(code_words("TaskState", language()).values()) <= labels


@pytest.mark.on_map
def test_an_edit_by_somebody_else_reaches_every_page_and_layer(shell: Any) -> None:
    pages = {name: shown(shell, name) for name in ("findings", "tasks", "follow_up", "situation")}
    session = shell.context.session
    with Store.open(session.path) as other:
        for table, name in (("category", CATEGORY), ("measure", MEASURE), ("owner", OWNER)):
            change_entry(other, table, name, EntryChange(sv=f"New {table}", en=f"New {table}"))
    session.changed("category", "measure", "owner")
    for name in pages:
        shown(shell, name)
    assert "New category" in items(pages["findings"].form.category)
    assert "New owner" in items(pages["tasks"].filters.owner)
    assert "New owner" in said(pages["tasks"].view)
    assert "New category" in said(pages["follow_up"].findings)
    assert "New category" in items(pages["situation"].filters.categories)
    assert "new category" in said(pages["situation"].places)
    layer = own_layers.find_layer(QgsProject.instance(), "finding")
    words = layer.editorWidgetSetup(layer.fields().indexOf("category")).config()["map"]
    assert "New category" in {word for entry in words for word in entry}
