"""The two halves of page Uppföljning: the switch, what it remembers, and the panels of the EST year."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout

from est_walks_plugin import settings
from est_walks_plugin.gui.pages.follow_up.year import panels
from est_walks_plugin.gui.pages.follow_up.year.panel import YearPanel
from tests.gui.walked import add_walk


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


class First(YearPanel):
    """Counts how often it is refreshed, and what it is told."""

    tables = ("task",)

    def __init__(self, context: Any) -> None:
        super().__init__(context)
        self.refreshed, self.told, self.put, self.unloaded = 0, "", 0, False
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel("first"))
        layout.addWidget(QPushButton("press"))

    def refresh(self) -> None:
        self.refreshed += 1

    def put_away(self) -> None:
        self.put += 1

    def unload(self) -> None:
        self.unloaded = True

    def command(self, told: str) -> None:
        assert self.refreshed, "it is told when it has been refreshed"
        self.told = told


class Second(First):
    tables = ("walk",)


@pytest.fixture
def two(monkeypatch: Any) -> None:
    """Two panels of the test's own."""
    made = {"first": First, "second": Second}
    specs = tuple(panels.PanelSpec(key, "panel", name.__name__, lambda key=key: key) for key, name in made.items())
    monkeypatch.setattr(panels, "PANELS", specs)
    monkeypatch.setattr(panels, "create", lambda spec, context: made[spec.id](context))


@pytest.fixture
def page(two: None, opened: Any) -> Any:
    add_walk(opened.shell.context.session.store)
    opened.shell.show_page("follow_up")
    QCoreApplication.processEvents()
    return opened.shell.pages["follow_up"]


def test_without_panels_there_is_no_switch(monkeypatch: Any, opened: Any) -> None:
    monkeypatch.setattr(panels, "PANELS", ())
    settings.put("follow_up_half", "year")
    opened.shell.show_page("follow_up")
    QCoreApplication.processEvents()
    page = opened.shell.pages["follow_up"]
    assert not page.halves.switch.isVisible()
    assert page.stack.isVisible()
    page.command("year first")
    assert page.stack.isVisible()


def test_the_walks_are_in_front_until_the_year_is_pressed(page: Any, qtbot: Any) -> None:
    assert page.checks.isVisible()
    assert page.halves.year.made == {}, "nothing of the year is made before it is seen"
    qtbot.mouseClick(page.halves.switch.button("year"), Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()
    assert not page.checks.isVisible()
    assert page.halves.year.current.refreshed == 1
    assert list(page.halves.year.made) == ["first"]
    assert settings.get("follow_up_half") == "year"


def test_half_and_panel_are_remembered(two: None, opened: Any) -> None:
    settings.put("follow_up_half", "year")
    settings.put("year_panel", "second")
    opened.shell.show_page("follow_up")
    QCoreApplication.processEvents()
    page = opened.shell.pages["follow_up"]
    assert type(page.halves.year.current) is Second
    assert page.halves.year.current.isVisible()


def test_arrow_keys_turn_the_switch(page: Any, opened: Any, qtbot: Any) -> None:
    QApplication.setActiveWindow(opened.dock.window())
    button = page.halves.switch.button("walks")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Right)
    assert page.halves.is_year
    qtbot.keyClick(QApplication.focusWidget() or page.halves.switch.button("year"), Qt.Key.Key_Left)
    assert not page.halves.is_year


def test_a_panel_is_refreshed_for_its_tables_and_only_when_it_is_seen(page: Any) -> None:
    year, session = page.halves.year, page.context.session
    page.command("year second")
    page.command("year first")
    QCoreApplication.processEvents()
    assert {key: one.refreshed for key, one in year.made.items()} == {"second": 1, "first": 1}
    session.changed("walk")
    session.changed("task")
    QCoreApplication.processEvents()
    assert {key: one.refreshed for key, one in year.made.items()} == {"second": 1, "first": 2}
    year.tabs.setCurrentIndex(1)
    QCoreApplication.processEvents()
    assert year.made["second"].refreshed == 2
    year.tabs.setCurrentIndex(0)
    year.tabs.setCurrentIndex(1)
    QCoreApplication.processEvents()
    assert year.made["second"].refreshed == 2, "nothing changed"
    session.changed("category")
    QCoreApplication.processEvents()
    assert year.made["second"].refreshed == 3, "names of the catalogue are shown everywhere"


def test_a_panel_is_told_what_to_do_once_it_is_there(page: Any) -> None:
    page.context.command("follow_up", "year second show 42")
    QCoreApplication.processEvents()
    assert page.halves.year.made["second"].told == "show 42"
    assert page.halves.is_year


def test_the_walk_that_another_page_asks_for_comes_to_the_front(page: Any) -> None:
    page.command("year first")
    page.context.session.changed("walk")
    QCoreApplication.processEvents()
    walk = page.context.session.store.rows("walk")[0]["uuid"]
    page.context.command("follow_up", f"walk {walk} ")
    assert not page.halves.is_year
    assert page.checks.selected()[0].walk == walk


def test_what_changed_meanwhile_is_read_when_the_walks_come_back(page: Any) -> None:
    before = len(page.checks.rows())
    page.command("year first")
    add_walk(page.context.session.store, "Ny vandring")
    page.context.session.changed("walk")
    QCoreApplication.processEvents()
    page.halves.show_walks()
    QCoreApplication.processEvents()
    assert len(page.checks.rows()) == before + 1


def test_another_store_puts_away_what_was_begun(page: Any) -> None:
    page.command("year first")
    QCoreApplication.processEvents()
    made = page.halves.year.made["first"]
    page.context.session.store_changed.emit()
    assert made.put == 1


def test_the_switch_has_room_in_the_narrowest_dock(page: Any, opened: Any) -> None:
    opened.dock.setFloating(True)
    for width in (340, 1200):
        opened.dock.resize(width, 600)
        QCoreApplication.processEvents()
        for key in ("walks", "year"):
            button = page.halves.switch.button(key)
            assert button.sizeHint().width() <= button.width()
            assert button.mapTo(opened.dock, button.rect().bottomRight()).x() <= width
