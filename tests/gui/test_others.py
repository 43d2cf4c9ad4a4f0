"""What others change in the open store appears in the window: rows, map, and one quiet line that says by which role."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QPushButton

from est_walks_plugin import settings
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.tasks.change import update_task
from est_walks_plugin.store import Store

ROOT = Path(__file__).resolve().parents[2]
_ANOTHER = """
import sys
sys.path.insert(0, sys.argv[1])
from est_walks_plugin.operations.tasks.change import update_task
from est_walks_plugin.store import Store
with Store.open(sys.argv[2]) as store:
    for task in sys.argv[4:]:
        update_task(store, task, note=sys.argv[3], due=store.today)
"""


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers, which hold its file open, only where a test is marked."""
    return as_marked


def another_process(path: str, note: str, *tasks: str) -> None:
    """Change tasks in a process of its own."""
    subprocess.run([sys.executable, "-c", _ANOTHER, str(ROOT), path, note, *tasks], check=True)


def said(iface: Any) -> list[str]:
    """Return the lines of the message bar."""
    return [one.text() for one in iface.messageBar().items()]


def looked(window: Any, wait: Any) -> None:
    """Look now, and wait until that is over."""
    wait(lambda: not window.shell.context.runner.busy)
    window.others.look()
    wait(lambda: not window.shell.context.runner.busy and not window.others.is_looking)


@pytest.fixture
def tasks_page(opened: Any, store_path: str, wait: Any) -> Any:
    """Page Åtgärder with three tasks of which the second is chosen."""
    with Store.open(store_path) as store:
        rows = [{"title": f"Uppgift {i}", "state": "new", "geometry": (135_900 + 10 * i, 6_595_900)} for i in range(3)]
        opened.keys = store.insert("task", rows)
    opened.shell.context.session.changed("task")
    opened.shell.show_page("tasks")
    page = opened.shell.pages["tasks"]
    wait(lambda: len(page.view.rows()) >= 3 if hasattr(page, "view") else True)
    looked(opened, wait)
    return page


@pytest.mark.on_map
def test_another_process_changes_a_file_and_it_is_seen_and_told(opened, tasks_page, store_path, iface, wait):
    session = opened.shell.context.session
    seen = []
    session.data_changed.connect(seen.append)
    undo = opened.shell.context.undo
    before = undo.last
    another_process(store_path, "Ringt", opened.keys[0], opened.keys[2])
    looked(opened, wait)
    assert {"task", "task_event"} <= set(seen)
    (line,) = [text for text in said(iface) if "2 task" in text]
    assert line.startswith("Changed ")
    assert "role" not in line, "a file keeps no roles"
    assert undo.last is before
    looked(opened, wait)
    assert sum("2 task" in text for text in said(iface)) == 1, "told once"


def test_ones_own_writes_give_no_hint(opened, tasks_page, iface, wait):
    undo = opened.shell.context.undo
    undo.do(lambda store: update_task(store, opened.keys[0], note="Själv"), "change 1 task")
    looked(opened, wait)
    looked(opened, wait)
    assert not [text for text in said(iface) if text.startswith("Changed ")]


def test_it_is_looked_for_when_qgis_comes_to_the_front_and_never_when_that_is_chosen(
    opened, tasks_page, store_path, wait, monkeypatch
):
    looks = []
    monkeypatch.setattr(opened.shell.context.runner, "run", lambda title, *_a, **_k: looks.append(title))
    front = QGuiApplication.instance().applicationStateChanged
    opened.shell.context.session.look_every.emit(0)
    front.emit(Qt.ApplicationState.ApplicationActive)
    assert not opened.others.is_timed
    assert not opened.others.is_looking
    assert settings.get("look_for_others_s") == 0
    opened.shell.context.session.look_every.emit(60)
    front.emit(Qt.ApplicationState.ApplicationActive)
    assert opened.others.is_timed
    wait(lambda: looks)


def test_show_goes_to_the_row(opened, tasks_page, store_path, iface, wait):
    picked = []
    opened.shell.context.session.feature_picked.connect(lambda table, key: picked.append((table, key)))
    opened.shell.show_page("walk")
    another_process(store_path, "Ringt", opened.keys[1])
    looked(opened, wait)
    item = next(one for one in iface.messageBar().items() if "1 task" in one.text())
    item.findChild(QPushButton).click()
    assert opened.shell.current == "tasks"
    wait(lambda: picked)
    assert picked == [("task", opened.keys[1])]


def test_in_a_database_the_role_is_told(window, pg_address, iface, wait):
    with create_store(pg_address) as store:
        (task,) = store.insert("task", [{"title": "Städa", "state": "new"}])
    window.shell.flow.open(pg_address)
    wait(lambda: window.shell.context.session.info is not None and not window.shell.flow.adding_layers)
    looked(window, wait)
    another_process(pg_address, "Ringt", task)
    looked(window, wait)
    assert [text for text in said(iface) if "the administrator role" in text and "1 task" in text]
    window.shell.flow.close()
