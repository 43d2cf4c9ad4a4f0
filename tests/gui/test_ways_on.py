"""The buttons beside a sentence that says "not so": each starts what mends it."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.PyQt.QtWidgets import QAbstractButton, QPushButton, QWidget

from est_walks_plugin.backgrounds.background import Background
from est_walks_plugin.gui.dialogs.copy_map import CopyMapDialog
from est_walks_plugin.gui.pages.walk.layout import WalkStack
from est_walks_plugin.gui.widgets.empty_state import EmptyState
from est_walks_plugin.store import Store


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers only for the tests that look at the map."""
    return as_marked


def _page(window: Any) -> Any:
    window.shell.show_page("walk")
    return window.shell.pages["walk"]


def test_a_walk_without_a_start_offers_to_pick_it(opened: Any) -> None:
    page = _page(opened)
    page.form.start.combo.setCurrentIndex(-1)
    page.form.start.combo.setEditText("")
    page.propose()
    (note,) = [note for note in page.parts.asked.notes() if note.action == "pick:"]
    assert note.link
    pressed: list[bool] = []
    page.form.start.pick_asked.connect(lambda: pressed.append(True))
    page.note_pressed(note.action)
    assert pressed


def test_nothing_to_print_offers_to_propose(opened: Any, monkeypatch: Any) -> None:
    page = _page(opened)
    page.editor.close()
    page.command("print")
    (note,) = [note for note in page.parts.asked.notes() if note.action == "propose:"]
    asked: list[bool] = []
    monkeypatch.setattr(page, "propose", lambda: asked.append(True))
    page.note_pressed(note.action)
    assert asked == [True]


def test_page_walk_without_a_network_fetches_or_imports_it(opened: Any) -> None:
    done: list[tuple[str, str]] = []
    opened.shell.context.command = lambda page, what: done.append((page, what))
    made = WalkStack(QWidget(), opened.shell.context)
    empty = made.findChild(EmptyState)
    for button in empty.findChildren(QAbstractButton):
        button.click()
    assert set(done) == {("sources", "osm"), ("sources", "import network")}


def test_no_store_offers_to_make_one(window: Any, monkeypatch: Any) -> None:
    made: list[bool] = []
    monkeypatch.setattr(window.shell.flow, "new", lambda: made.append(True))
    window.shell.drop(["felanmalan.csv"])
    (item,) = window.shell.context.iface.messageBar().items()
    item.findChild(QPushButton).click()
    assert made == [True]


def test_a_copy_without_ground_offers_to_draw_it(opened: Any, qtbot: Any, store_path: str) -> None:
    context = opened.shell.context
    with Store.open(store_path) as store:
        store.delete("area", [row["uuid"] for row in store.rows("area")])
        store.delete("walk", [row["uuid"] for row in store.rows("walk")])
    context.session.changed("area", "walk")
    drawn: list[bool] = []
    context.draw_area = lambda: drawn.append(True)
    dialog = CopyMapDialog(context, Background("x", "gdal", "Karta"))
    qtbot.addWidget(dialog)
    assert not dialog.ok.isEnabled()
    assert not dialog.draw_button.isHidden()
    dialog.draw_button.click()
    assert drawn == [True]
