"""Tabs Närvaro, Löften and Årshjul of page Uppföljning, by mouse and keys."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature
from qgis.PyQt.QtCore import QCoreApplication, QDate, QPoint, QSize, Qt
from qgis.PyQt.QtGui import QGuiApplication, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from shapely.geometry import MultiPolygon

from est_walks_plugin.gui.pages.follow_up.lists import held_text
from est_walks_plugin.gui.pages.follow_up.year.promises.form import PromiseForm
from est_walks_plugin.model.tasks.proposed import Window
from est_walks_plugin.operations.promises import NewPromise
from est_walks_plugin.project.own_layers import find_layer
from est_walks_plugin.project.roles import Role


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers only for the tests that look at the map."""
    return as_marked


@pytest.fixture
def tab(opened: Any, wait: Any) -> Any:
    """Open a tab of the EST year and return its panel."""

    def show(name: str) -> Any:
        opened.shell.context.command("follow_up", f"year {name}")
        half = opened.shell.pages["follow_up"].halves.year
        wait(lambda: half.current is half.made.get(name) and name in half.made and not half.is_waiting)
        return half.made[name]

    return show


def pressed(iface: Any, text: str) -> None:
    """Press the button beside the newest line of the message bar."""
    item = iface.messageBar().currentItem()
    (button,) = [one for one in item.findChildren(QPushButton) if one.text() == text]
    button.click()
    QCoreApplication.processEvents()


def this_year(title: str, times: int, counts: str = "") -> NewPromise:
    year = date.today().year
    return NewPromise(title, times, date(year, 1, 1), date(year, 12, 31), counts=counts)


def turn() -> None:
    QCoreApplication.processEvents()


def grey_picture(symbol: Any) -> bytes:
    picture = symbol.asImage(QSize(60, 60)).convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(picture.constBits().asstring(picture.sizeInBytes()))


def planned(panel: Any, day: date | None = None, *, held: bool = False) -> Any:
    """Plan presence by the form, as it stands, on a day; Enter saves."""
    QTest.mouseClick(panel.plan_button, Qt.MouseButton.LeftButton)
    form = panel.form
    if day is not None:
        form.day.setDate(QDate(day.year, day.month, day.day))
    form.held.setChecked(held)
    form.note.setFocus()
    QTest.keyClick(form.note, Qt.Key.Key_Return)
    turn()
    return panel.view.rows()


def test_presence_is_planned_held_undone_and_deleted(tab: Any, opened: Any, wait: Any) -> None:
    panel = tab("presence")
    assert panel.hint.isVisible()
    yesterday = date.today() - timedelta(days=1)
    (row,) = planned(panel, yesterday)
    assert (row.state, row.effort.measure, row.day) == ("planned", "presence_guard", yesterday)
    assert panel.form is None
    panel.view.select([row.uuid])
    QTest.mouseClick(panel.held_button, Qt.MouseButton.LeftButton)
    turn()
    assert [one.state for one in panel.view.rows()] == ["done"]
    undo = opened.shell.context.undo
    undo.take_back()
    wait(lambda: not undo.is_busy and [one.state for one in panel.view.rows()] == ["planned"])
    panel.view.select([row.uuid])
    QTest.keyClick(panel.view.tree, Qt.Key.Key_Delete)
    wait(lambda: not panel.view.rows())


def test_what_asks_stands_first_then_what_comes_then_what_was(tab: Any) -> None:
    panel, today = tab("presence"), date.today()
    days = [today + timedelta(days=ahead) for ahead in (30, -9, 3, -2, -40)]
    for day in days:
        planned(panel, day, held=day == days[1])
    planned(panel, today - timedelta(days=5), held=True)
    ahead = [(row.day - today).days for row in panel.view.rows()]
    assert ahead == [-40, -2, 3, 30, -5, -9]


def test_the_hours_that_stand_out_are_offered_beside_the_hours(tab: Any) -> None:
    panel = tab("presence")
    panel.plan()
    form = panel.form
    form.propose("Fler rapporter: fredag 20–23", Window(days=(4,), first=20, last=23, count=6))
    turn()
    assert form.take_button.isVisible()
    assert form.ends.mapTo(form, QPoint()).y() < form.take_button.mapTo(form, QPoint()).y()
    assert form.take_button.mapTo(form, QPoint()).y() < form.count.mapTo(form, QPoint()).y()


def test_promises_that_run_stand_before_those_of_past_years(tab: Any) -> None:
    panel, year = tab("promises"), date.today().year
    for title, back in (("Äldst", 2), ("I fjol", 1)):
        panel.add(NewPromise(title, 6, date(year - back, 1, 1), date(year - back, 12, 31)))
    panel.add(this_year("I år", 6))
    panel.add(NewPromise("Nästa år", 6, date(year + 1, 1, 1), date(year + 1, 12, 31)))
    turn()
    titles = [row.title for row in panel.view.rows()]
    assert titles[2:] == ["I fjol", "Äldst"]
    assert set(titles[:2]) == {"I år", "Nästa år"}
    shown = [column.key for column in panel.view.model.columns]
    assert shown.index("from") < shown.index("until")


def test_what_is_still_to_come_cannot_be_held(tab: Any) -> None:
    panel = tab("presence")
    panel.plan()
    ahead = date.today() + timedelta(days=2)
    panel.form.day.setDate(QDate(ahead.year, ahead.month, ahead.day))
    assert panel.form.ok.isEnabled()
    panel.form.held.setChecked(True)
    assert not panel.form.ok.isEnabled()
    assert panel.form.reason.text()
    panel.form.held.setChecked(False)
    panel.form.where.setEditText("Ingenstans")
    assert not panel.form.ok.isEnabled()


@pytest.mark.on_map
def test_a_click_on_the_map_says_where_and_the_effort_is_on_the_map(tab: Any, opened: Any, wait: Any) -> None:
    panel = tab("presence")
    panel.plan()
    panel.form.point_button.click()
    assert opened.shell.context.canvas.mapTool() is panel.tool
    area = next(one for one in opened.shell.context.session.areas() if one.name == "Kungsängen")
    inside = area.geometry.representative_point()
    panel.tool.stop()
    panel.tool.picked.emit(inside.x, inside.y)
    assert panel.form.chosen()[0] == "point"
    panel.form.saved.emit()
    turn()
    (row,) = panel.view.rows()
    assert (row.effort.area, row.where) == (area.uuid, "Kungsängen")
    layer = find_layer(opened.shell.context.project, Role.EFFORT)
    wait(lambda: [feature["state"] for feature in layer.getFeatures()] == ["planned"])
    rules = layer.renderer().rootRule().children()
    assert len(rules) == 3 + 7, "states, and kinds"
    own = QgsFeature(layer.fields())
    for kind in ("presence_guard", "presence_police", "own_kind"):
        own["measure"], own["state"] = kind, "done"
        context = QgsExpressionContext()
        context.setFeature(own)
        told = [one.label() for one in rules if QgsExpression(one.filterExpression()).evaluate(context)]
        assert len(told) == 2, "one for the state, one for the kind"
    grey = {grey_picture(one.symbol()) for one in rules}
    assert len(grey) == len(rules), "each is told apart without its colour"


def test_hours_that_stand_out_are_taken(tab: Any) -> None:
    from est_walks_plugin.model.tasks.proposed import Window

    panel = tab("presence")
    panel.plan()
    form = panel.form
    assert not form.take_button.isVisible()
    form.propose("fredag–lördag 20–23", Window((4, 5), 20, 23, 14))
    QTest.mouseClick(form.take_button, Qt.MouseButton.LeftButton)
    assert form.day.date().toPyDate().weekday() in (4, 5)
    assert form.day.date().toPyDate() >= date.today()
    begins, ends = form.value().starts, form.value().ends
    assert (begins.hour, ends.hour) == (20, 23)


def test_hot_spots_of_reports_are_offered_as_where(tab: Any, opened: Any) -> None:
    session = opened.shell.context.session
    area = next(one for one in session.areas() if one.name == "Kungsängen")
    inside = area.geometry.representative_point()
    spot = {"voice": "report", "number": 2, "count": 31, "geometry": MultiPolygon([inside.buffer(50)])}
    session.store.insert("hot_spot", [spot, {**spot, "voice": "survey", "number": 3}])
    panel = tab("presence")
    panel.plan()
    form = panel.form
    rows = [row for row in range(form.where.count()) if form.where.itemData(row)[0] == "spot"]
    assert len(rows) == 1, "survey pins say nothing of where presence is needed"
    form.where.setCurrentIndex(rows[0])
    assert "31" in form.where.currentText()
    form.saved.emit()
    turn()
    (row,) = panel.view.rows()
    assert row.effort.area == area.uuid
    assert row.geometry.distance(inside) < 50


def test_when_presence_is_needed_is_told_in_the_form(tab: Any, wait: Any) -> None:
    panel = tab("presence")
    panel.plan()
    wait(lambda: panel.form.needed.text())
    assert "too few" in panel.form.needed.text()


def test_a_promise_counts_what_is_held(tab: Any) -> None:
    promises, yesterday = tab("promises"), date.today() - timedelta(days=1)  # what begins later today was not held
    around = (yesterday - timedelta(days=100), yesterday + timedelta(days=100))
    key = promises.add(NewPromise("Sex insatser", 6, *around, counts="presence"))
    planned(tab("presence"), yesterday, held=False)
    presence = tab("presence")
    presence.view.select([presence.view.rows()[0].uuid])
    presence.held_button.click()
    turn()
    promises = tab("promises")
    (row,) = promises.view.rows()
    assert (row.uuid, row.kept) == (key, 1)
    promises.view.opened.emit(row)
    facts = dict(promises.told.panel.facts)
    assert any("Väktarrond" in text or "Guard patrol" in text for text in facts.values())


def test_a_promise_is_given_beside_the_list_with_what_counts(tab: Any, wait: Any) -> None:
    panel = tab("promises")
    QTest.mouseClick(panel.new_button, Qt.MouseButton.LeftButton)
    form = panel.findChild(PromiseForm)
    assert not form.ok.isEnabled()
    QTest.keyClicks(form.title, "Fyra vandringar")
    form.counts.setCurrentIndex(form.counts.findData("walk"))
    QTest.keyClick(form.title, Qt.Key.Key_Return)
    turn()
    (row,) = panel.view.rows()
    assert (row.title, row.counts) == ("Fyra vandringar", "walk")
    panel.view.select([row.uuid])
    panel.kept_button.click()
    turn()
    assert panel.view.rows()[0].kept == 1
    panel.remove(panel.view.rows())
    wait(lambda: not panel.view.rows())
    panel.context.undo.take_back()
    wait(lambda: panel.view.rows())
    assert panel.view.rows()[0].kept == 1


def test_a_promise_without_words_or_backwards_is_refused(tab: Any) -> None:
    form = PromiseForm(date(2026, 3, 1))
    assert not form.ok.isEnabled()
    form.title.setText("Sex")
    assert form.ok.isEnabled()
    form.ends.setDate(form.starts.date().addDays(-1))
    assert not form.ok.isEnabled()
    assert form.reason.text()


def test_a_promise_that_is_kept_is_chosen_or_made_first(tab: Any, iface: Any) -> None:
    panel = tab("promises")
    panel.kept_button.click()
    pressed(iface, "New promise")
    assert panel.findChild(PromiseForm) is not None
    key = panel.add(this_year("Sex insatser", 6))
    turn()
    panel.view.select([])
    panel.kept_button.click()
    pressed(iface, "Choose the first")
    assert [row.uuid for row in panel.view.selected()] == [key]


def test_the_follow_up_is_copied(tab: Any) -> None:
    panel = tab("promises")
    panel.add(this_year("Sex insatser", 6))
    turn()
    QTest.mouseClick(panel.copy_button, Qt.MouseButton.LeftButton)
    assert "0 av 6" in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().setText("before")
    panel.remove(panel.view.rows())


def test_the_wheel_lists_by_month_opens_what_is_due_and_writes_a_file(
    tab: Any, opened: Any, wait: Any, tmp_path: Path
) -> None:
    key = tab("promises").add(this_year("Sex insatser", 6))
    panel = tab("wheel")
    panel.month.setCurrentIndex(0)
    kinds = {row.kind for row in panel.view.shown_rows()}
    assert {"area_walk", "analysis", "promise"} <= kinds
    panel.month.setCurrentIndex(1)
    today = date.today()
    assert all(
        (row.day.year, row.day.month) == (today.year, today.month) or row.late for row in panel.view.shown_rows()
    )
    panel.month.setCurrentIndex(0)
    due = next(row for row in panel.view.rows() if row.kind == "promise")
    panel.view.select([due.uuid])
    file = tmp_path / "hjul.ics"
    panel.write(str(file))
    wait(file.exists)
    assert key.encode() in file.read_bytes().replace(b"\r\n ", b"")
    QTest.mouseClick(panel.go_button, Qt.MouseButton.LeftButton)
    half = opened.shell.pages["follow_up"].halves.year
    wait(lambda: half.current is half.made["promises"] and not half.is_waiting)
    assert [row.uuid for row in half.current.view.selected()] == [key]


def test_a_walk_whose_day_has_passed_is_asked_about_and_the_answer_is_the_same_everywhere(
    tab: Any, opened: Any, wait: Any
) -> None:
    passed = datetime.now(timezone.utc) - timedelta(days=3)
    panel = tab("wheel")
    undo, area = panel.context.undo, panel.context.session.area_uuid
    (key,) = undo.do(
        lambda store: store.insert(
            "walk", [{"name": "Kvällen", "starts_at": passed, "state": "planned", "area": area}]
        ),
        "x",
    )
    turn()
    row = next(one for one in panel.view.rows() if one.row == key)
    assert row.late
    panel.month.setCurrentIndex(0)
    panel.view.select([row.uuid])
    assert panel.held_question.isVisible()
    assert "Was it held?" in panel.held_question.told.text()
    QTest.mouseClick(panel.held_question.off_button, Qt.MouseButton.LeftButton)
    turn()
    assert not [one for one in panel.view.rows() if one.row == key]
    assert not panel.held_question.isVisible()
    undo.take_back()
    wait(lambda: not undo.is_busy)
    opened.shell.context.command("follow_up", f"walk {key}")
    page = opened.shell.pages["follow_up"]
    wait(page.held_question.isVisible)
    assert [held_text(one) for one in page.checks.selected()] == ["held or not?"]
    QTest.mouseClick(page.held_question.held_button, Qt.MouseButton.LeftButton)
    turn()
    (walk,) = page.checks.selected()
    assert walk.held
    assert not page.held_question.isVisible()
    promises = tab("promises")
    promises.add(this_year("Vandringar", 2, "walk"))
    turn()
    assert key in [entry.key for row in promises.view.rows() for entry in row.entries]


def test_the_wheel_is_drawn_and_its_months_list_what_is_due_and_done(tab: Any, opened: Any, wait: Any) -> None:
    panel = tab("wheel")
    undo, area = panel.context.undo, panel.context.session.area_uuid
    today = panel.context.session.today
    held = datetime(today.year - (today.month < 3), (today.month - 3) % 12 + 1, 10, 17, tzinfo=timezone.utc)
    row = {"name": "Vandringen", "starts_at": held, "state": "walked", "area": area}
    undo.do(lambda store: store.insert("walk", [row]), "x")
    turn()
    ring = panel.ring
    assert len(ring.marks()) == 24
    assert len({mark.text for mark in ring.marks()}) == 24, "each month of each ring is told by itself"
    key = f"done-{held:%Y-%m}"
    (part,) = [one for one in ring.parts if one.key == key]
    assert (part.count, part.month) == (1, held.month)
    assert f"{part.title}: 1 done" in ring.accessibleDescription()
    spot = next(mark for mark in ring.marks() if mark.key == key).boxes[0].center()
    assert ring.mark_at(spot).key == key
    QTest.mouseClick(ring, Qt.MouseButton.LeftButton, pos=spot.toPoint())
    assert [one.name for one in panel.view.shown_rows()] == ["Vandringen"]
    assert ring.chosen == {key}
    QTest.mouseClick(ring, Qt.MouseButton.LeftButton, pos=spot.toPoint())
    assert ring.chosen == frozenset()
    assert all(not one.done or one.by for one in panel.view.shown_rows()), "the whole year is what is due"
    ring.setFocus()
    QTest.keyClick(ring, Qt.Key.Key_Home)
    QTest.keyClick(ring, Qt.Key.Key_Return)
    assert ring.chosen == {f"due-{today:%Y-%m}"}
    assert panel.month.currentData() == f"due-{today:%Y-%m}"
    heads = ring.numbers()
    assert len(heads.rows) == len(heads.keys) == 24
    dues = sum(one.count for one in ring.parts if not one.done)
    assert dues == len([one for one in panel.view.rows() if not one.done])
    fills = {part.fill.pattern for part in ring.parts}
    assert len(fills) >= 3, "due, done and nothing are told apart by their patterns"


def test_what_more_there_is_of_a_thing_due_has_its_share_of_a_wide_list(tab: Any, opened: Any) -> None:
    """It was cut at 230 pixels beside a title with a thousand."""
    opened.dock.setFloating(True)
    opened.dock.resize(1366, 640)
    panel = tab("wheel")
    for _ in range(5):
        turn()
    tree, keys = panel.view.tree, [column.key for column in panel.view.model.columns]
    assert tree.columnWidth(keys.index("detail")) > tree.viewport().width() / 4


@pytest.mark.parametrize(("name", "button"), [("presence", "plan_button"), ("promises", "new_button")])
def test_the_primary_button_is_in_sight_in_a_low_wide_dock(tab: Any, opened: Any, name: str, button: str) -> None:
    opened.dock.setFloating(True)
    opened.dock.resize(1366, 360)
    panel = tab(name)
    for _ in range(5):
        turn()
    part = getattr(panel, button)
    assert part.visibleRegion().boundingRect().height() == part.height()
