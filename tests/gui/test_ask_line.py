"""The strip that asks: a name, a number or whether to go on, by keyboard, without a dialog."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication

from est_walks_plugin.gui.widgets.ask_line import AskLine, Number, Question


@pytest.fixture
def line(window: Any) -> AskLine:
    """The strip in the dock."""
    asked: AskLine = window.shell.context.ask
    assert asked.isHidden()
    return asked


def ask(line: AskLine, **more: Any) -> list[Any]:
    """Ask; the list has the answer when there is one, and None when the planner gave up."""
    told: list[Any] = []
    line.ask(Question("What?", "Go on", told.append, lambda: told.append(None), **more))
    assert line.isVisible()
    return told


def test_a_name_is_asked_for_and_answered_by_enter(line: AskLine, qtbot: Any) -> None:
    told = ask(line, name="")
    assert QApplication.focusWidget() is line.name
    qtbot.keyClick(line.name, Qt.Key.Key_Return)
    assert told == [], "nothing is no name"
    assert not line.ok.isEnabled()
    qtbot.keyClicks(line.name, "  Torget ")
    qtbot.keyClick(line.name, Qt.Key.Key_Return)
    assert told == ["Torget"]
    assert line.isHidden()


def test_a_number_stays_within_what_it_may_be(line: AskLine, qtbot: Any) -> None:
    told = ask(line, number=Number(5, 0, 60))
    assert QApplication.focusWidget() is line.number
    qtbot.keyClicks(line.number, "99")
    qtbot.keyClick(line.number, Qt.Key.Key_Return)
    assert told[0] in range(61)


def test_esc_gives_up_and_the_keyboard_goes_back(line: AskLine, window: Any, qtbot: Any) -> None:
    button = window.shell.bar.button("walk")
    button.setFocus()
    told = ask(line, name="x")
    qtbot.keyClick(line.name, Qt.Key.Key_Escape)
    assert told == [None]
    assert line.isHidden()
    assert QApplication.focusWidget() is button


def test_what_cannot_be_taken_back_is_not_done_by_enter_alone(line: AskLine, qtbot: Any) -> None:
    told = ask(line, cautious=True)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert told == [None]
    told = ask(line)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert told == [""]


def test_a_new_question_takes_the_place_of_the_one_before(line: AskLine) -> None:
    first = ask(line, name="first")
    second = ask(line)
    assert first == [None]
    assert line.name.isHidden()
    line.accept()
    assert second == [""]


def test_a_question_about_a_store_goes_with_the_store(opened: Any) -> None:
    line = opened.shell.context.ask
    told = ask(line, name="x")
    opened.shell.flow.close()
    assert told == [None]
    assert line.isHidden()


def test_a_question_brings_back_a_hidden_dock(window: Any) -> None:
    window.dock.setUserVisible(False)
    ask(window.shell.context.ask)
    assert window.dock.isVisible()
