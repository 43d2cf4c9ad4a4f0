"""*Register protocol*: thirty findings by keyboard alone, at most six key actions and text each; nothing lost, nothing twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel

from est_walks_plugin.gui.pages.findings.protocol.fields import Cell, KeyCell, Option
from est_walks_plugin.gui.pages.findings.protocol.rows import FindingLine, Line, SeenLine, StopLine
from est_walks_plugin.operations.field.protocol.rows import FindingRow, save_row
from est_walks_plugin.operations.record_findings import TypedFinding, record_typed
from tests.gui.walked import add_walk

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


@pytest.fixture
def page(opened: Any) -> Any:
    shell = opened.shell
    add_walk(shell.context.session.store)
    shell.context.session.changed("walk", "stop")
    shell.show_page("findings")
    QCoreApplication.processEvents()
    page = shell.pages["findings"]
    window = page.stack.window()
    window.activateWindow()
    QTest.qWaitForWindowActive(window, 2000)
    return page


@pytest.fixture
def sheet(page: Any) -> Any:
    page.protocol.button.setFocus()
    QTest.keyClick(page.protocol.button, Key.Key_Space)
    QCoreApplication.processEvents()
    return page.protocol.panel.sheet


class Keyboard:
    """Types into whatever has the keyboard, and counts key actions; letters of a text count as none."""

    def __init__(self) -> None:
        self.actions = 0

    @property
    def cell(self) -> Any:
        widget = QApplication.focusWidget()
        assert isinstance(widget, Cell), widget
        return widget

    def press(self, *keys: Any, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.actions += 1
            QTest.keyClick(QApplication.focusWidget(), key, modifier)
            QCoreApplication.processEvents()

    def write(self, text: str) -> None:
        assert not isinstance(self.cell, KeyCell)
        for letter in text:  # QTest knows no keys of å, ä and ö
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(self.cell, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


@pytest.fixture
def keyboard() -> Keyboard:
    return Keyboard()


class Mice(QObject):
    """Counts what a mouse does."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.seen += isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress
        return False


@pytest.fixture
def mice() -> Iterator[Mice]:
    filter_ = Mice()
    QApplication.instance().installEventFilter(filter_)
    yield filter_
    QApplication.instance().removeEventFilter(filter_)


def findings(page: Any) -> list[dict[str, Any]]:
    return page.context.session.store.rows("finding", order_by=("created",))


def row_of(cell: Any) -> Line:
    row = cell.parentWidget()
    assert isinstance(row, Line)
    return row


def settle(wait: Any, page: Any) -> None:
    wait(lambda: not page.context.undo.is_busy)
    QCoreApplication.processEvents()


def test_thirty_findings_take_at_most_six_key_actions_each_and_no_mouse(
    page: Any, sheet: Any, keyboard: Keyboard, mice: Mice
) -> None:
    counted = []
    for stop in range(3):
        assert isinstance(row_of(keyboard.cell), StopLine)
        keyboard.press(Key.Key_2, Key.Key_1, Key.Key_Return)  # day, dark; on to the findings
        for number in range(10):
            before = keyboard.actions
            keyboard.press(Key.Key_3)
            keyboard.write(f"Fynd {stop}.{number}")
            keyboard.press(Key.Key_Tab)
            keyboard.write(f"Plats {number}")
            keyboard.press(Key.Key_Tab)
            keyboard.press(Key.Key_4, Key.Key_2)
            keyboard.write(f"{number}, {number + 1}")
            keyboard.press(Key.Key_Return)
            counted.append(keyboard.actions - before)
        keyboard.press(Key.Key_Return)  # nothing more here
    assert mice.seen == 0
    assert counted == [6] * 30
    rows = findings(page)
    catalogue = page.context.session.store.catalogue
    assert len(rows) == 30
    assert {row["category"] for row in rows} == {catalogue.keyed_categories()[2][1].code}
    assert {row["owner"] for row in rows} == {catalogue.keyed_owners()[3][1].code}
    assert [row["text"] for row in rows] == [f"Fynd {stop}.{number}" for stop in range(3) for number in range(10)]
    assert (rows[7]["spot"], rows[7]["severity"], rows[7]["photo_no"]) == ("Plats 7", 2, "7, 8")
    stops = page.context.session.store.rows("stop", order_by=("seq",))
    assert [(stop["score_day"], stop["score_dark"]) for stop in stops] == [(2, 1)] * 3
    assert QApplication.focusWidget() is page.protocol.panel.close_button


def test_a_plain_finding_takes_two_keys_and_its_text(page: Any, sheet: Any, keyboard: Keyboard) -> None:
    keyboard.press(Key.Key_Return)
    before = keyboard.actions
    keyboard.press(Key.Key_1)
    keyboard.write("Lampa ur")
    keyboard.press(Key.Key_Return)
    assert keyboard.actions - before == 2
    assert [row["text"] for row in findings(page)] == ["Lampa ur"]


def test_first_letters_find_a_category_and_an_owner(page: Any, sheet: Any, keyboard: Keyboard) -> None:
    keyboard.press(Key.Key_Return)
    catalogue = page.context.session.store.catalogue
    names = catalogue.labels("category", "en")
    QTest.keyClicks(keyboard.cell, names["isolation"][:4].lower())
    assert keyboard.cell.text() == names["isolation"]
    keyboard.press(Key.Key_Tab)
    keyboard.write("Tomt")
    keyboard.press(Key.Key_Tab, Key.Key_Tab)
    QTest.keyClicks(keyboard.cell, catalogue.labels("owner", "en")["private"][:2])
    keyboard.press(Key.Key_Return)
    [row] = findings(page)
    assert (row["category"], row["owner"]) == ("isolation", "private")


def test_letters_taken_away_stay_away(page: Any, sheet: Any, keyboard: Keyboard) -> None:
    keyboard.press(Key.Key_Return)
    QTest.keyClicks(keyboard.cell, "li")
    assert len(keyboard.cell.text()) > 2
    keyboard.press(Key.Key_Backspace)
    assert keyboard.cell.text() == "Li"
    keyboard.press(Key.Key_Backspace)
    assert keyboard.cell.text() == "L"


def test_a_row_that_cannot_be_saved_says_why_in_its_place_and_stays(page: Any, sheet: Any, keyboard: Keyboard) -> None:
    keyboard.press(Key.Key_Return, Key.Key_Tab)
    keyboard.write("Något")
    row = row_of(keyboard.cell)
    keyboard.press(Key.Key_Return)
    assert findings(page) == []
    assert row_of(keyboard.cell) is row
    assert row.told.isVisible()
    assert "Say what it is" in row.told.text()
    assert "Say what it is" in keyboard.cell.accessibleDescription()
    keyboard.press(Key.Key_Tab, Key.Key_Tab, Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)  # left anyhow: it stays as it is
    assert row.text.text() == "Något"
    row.what.setFocus()
    QTest.keyClicks(row.what, "qqq")
    keyboard.press(Key.Key_Return)
    assert "“qqq” is none of these: 1 " in row.told.text()
    row.what.selectAll()
    keyboard.press(Key.Key_2, Key.Key_Return)
    assert len(findings(page)) == 1
    assert not row.told.isVisible()


def test_leaving_a_row_by_tab_or_arrow_saves_it(page: Any, sheet: Any, keyboard: Keyboard) -> None:
    keyboard.press(Key.Key_2, Key.Key_Down)
    assert page.context.session.store.rows("stop", {"seq": 1})[0]["score_day"] == 2
    assert isinstance(row_of(keyboard.cell), FindingLine)
    row_of(keyboard.cell).cells[0].setFocus()
    keyboard.press(Key.Key_1)
    keyboard.write("Släckt")
    keyboard.press(Key.Key_Up)
    assert [row["text"] for row in findings(page)] == ["Släckt"]


def test_ctrl_z_takes_the_last_row_back_and_typing_first(page: Any, sheet: Any, keyboard: Keyboard, wait: Any) -> None:
    keyboard.press(Key.Key_Return, Key.Key_1)
    keyboard.write("Släckt")
    keyboard.press(Key.Key_Return)
    assert len(findings(page)) == 1
    QTest.keyClicks(keyboard.cell, "li")  # completed to the name of a category
    assert keyboard.cell.text() == "Litter"
    while keyboard.cell.text():
        before = keyboard.cell.text()
        keyboard.press(Key.Key_Z, modifier=CONTROL)
        assert not page.context.undo.is_busy, "the row before was taken back instead of the letters"
        assert keyboard.cell.text() != before
    assert len(findings(page)) == 1
    keyboard.press(Key.Key_Z, modifier=CONTROL)
    wait(lambda: findings(page) == [])
    wait(lambda: sheet.rows()[1].is_blank)
    settle(wait, page)
    page.context.undo.make_again()
    wait(lambda: len(findings(page)) == 1)
    wait(lambda: sheet.rows()[1].text.text() == "Släckt")


def test_ctrl_z_right_after_a_number_key_takes_the_choice_back_not_the_row_before(
    page: Any, sheet: Any, keyboard: Keyboard, wait: Any
) -> None:
    """The number has put the keyboard into the next cell, where nothing is written yet."""
    keyboard.press(Key.Key_Return, Key.Key_1)
    keyboard.write("Släckt")
    keyboard.press(Key.Key_Return, Key.Key_2)
    row = row_of(keyboard.cell)
    keyboard.write("Klotter")
    keyboard.press(Key.Key_Tab, Key.Key_Tab, Key.Key_4)
    assert keyboard.cell is row.cells[4]
    keyboard.press(Key.Key_Z, modifier=CONTROL)
    assert keyboard.cell is row.cells[3]
    assert row.written()[1:] == ("Klotter", "", "", "", "")
    keyboard.press(Key.Key_Z, modifier=CONTROL)
    assert keyboard.cell is row.cells[1]
    while row.written()[1]:
        keyboard.press(Key.Key_Z, modifier=CONTROL)
    keyboard.press(Key.Key_Z, modifier=CONTROL)
    assert keyboard.cell is row.cells[0]
    assert row.is_blank
    assert not page.context.undo.is_busy
    assert len(findings(page)) == 1
    keyboard.press(Key.Key_Z, modifier=CONTROL)
    wait(lambda: findings(page) == [])


def test_a_key_chooses_its_own_though_another_name_begins_with_the_same(keyboard: Keyboard, qtbot: Any) -> None:
    cell = KeyCell("What", [Option("1", "long", "Litter bin"), Option("2", "short", "Litter")])
    qtbot.addWidget(cell)
    QTest.keyClick(cell, Key.Key_2)
    assert (cell.text(), cell.value()) == ("Litter", "short")
    cell.selectAll()
    QTest.keyClicks(cell, "li")
    assert cell.value() == "long"


def test_a_field_gives_ctrl_z_to_the_window_when_it_has_nothing_to_take_back(sheet: Any, keyboard: Keyboard) -> None:
    def is_taken() -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        event.ignore()
        cell.event(event)
        return bool(event.isAccepted())

    cell = sheet.rows()[1].text
    cell.setFocus()
    assert not is_taken()
    QTest.keyClicks(cell, "x")
    assert is_taken()


def test_rows_from_phones_are_shown_in_place_and_edited_not_doubled(
    page: Any, sheet: Any, keyboard: Keyboard, wait: Any
) -> None:
    store, walk = page.context.session.store, page.walks.currentData()
    record_typed(store, walk, TypedFinding("litter", "Från telefon", 1, score_dark=1))
    page.context.session.changed("finding")
    wait(lambda: sheet.rows()[1].text.text() == "Från telefon")
    row = sheet.rows()[1]
    row.text.setFocus()
    keyboard.press(Key.Key_End)
    keyboard.write("en")
    keyboard.press(Key.Key_Return)
    [found] = findings(page)
    assert (found["text"], found["score_dark"]) == ("Från telefonen", 1)


def test_what_is_being_written_stays_when_a_phone_brings_something(
    page: Any, sheet: Any, keyboard: Keyboard, wait: Any
) -> None:
    keyboard.press(Key.Key_Return, Key.Key_1)
    keyboard.write("Mitt eget")
    record_typed(page.context.session.store, page.walks.currentData(), TypedFinding("litter", "Från telefon", 1))
    page.context.session.changed("finding")
    wait(lambda: any(row.text.text() == "Från telefon" for row in sheet.rows() if isinstance(row, FindingLine)))
    assert keyboard.cell.text() == "Mitt eget"
    keyboard.press(Key.Key_Return)
    assert sorted(row["text"] for row in findings(page)) == ["Från telefon", "Mitt eget"]


def test_the_same_finding_typed_again_is_told_and_not_stored(page: Any, sheet: Any, keyboard: Keyboard) -> None:
    keyboard.press(Key.Key_Return)
    for text in ("Släckt lampa", "släckt lampa."):
        keyboard.press(Key.Key_1)
        keyboard.write(text)
        row = row_of(keyboard.cell)
        keyboard.press(Key.Key_Return)
    assert len(findings(page)) == 1
    assert "not stored twice" in row.told.text()


def test_a_row_that_is_emptied_is_deleted(page: Any, sheet: Any, keyboard: Keyboard) -> None:
    keyboard.press(Key.Key_Return, Key.Key_1)
    keyboard.write("Släckt")
    keyboard.press(Key.Key_Up)
    row = sheet.rows()[1]
    for cell in (row.text, row.what):
        cell.setFocus()
        keyboard.press(Key.Key_Delete)
    keyboard.press(Key.Key_Return)
    assert findings(page) == []


def test_there_are_three_rows_and_always_an_empty_one(page: Any, sheet: Any, keyboard: Keyboard) -> None:
    assert [len(block.found) for block in sheet.blocks] == [3, 3, 3]
    keyboard.press(Key.Key_Return)
    for number in range(5):
        keyboard.press(Key.Key_1)
        keyboard.write(f"Fynd {number}")
        keyboard.press(Key.Key_Return)
    assert [len(block.found) for block in sheet.blocks] == [6, 3, 3]
    assert row_of(keyboard.cell).is_blank


def test_earlier_findings_are_answered_in_their_place_and_taken_back(page: Any, keyboard: Keyboard, wait: Any) -> None:
    store = page.context.session.store
    last = page.walks.currentData()
    stop = store.rows("stop", {"walk": last, "seq": 2})[0]
    save_row(store, last, FindingRow(2, TypedFinding("litter", "Skräp vid bänken")))
    before = store.get("walk", last)
    [again] = store.insert(
        "walk",
        [{"name": "Igen", "repeats": last, "groups": 1, "starts_at": before["starts_at"] + timedelta(days=300)}],
    )
    store.insert("stop", [{"walk": again, "seq": 1, "place": stop["place"], "geometry": stop["geometry"]}])
    page.context.session.changed("walk", "stop", "finding")
    page.show_walk(again)
    QCoreApplication.processEvents()
    page.protocol.open()
    sheet = page.protocol.panel.sheet
    [asked] = [row for row in sheet.rows() if isinstance(row, SeenLine)]
    assert "Skräp vid bänken" in asked.asked.text()
    keyboard.press(Key.Key_Return)
    assert row_of(keyboard.cell) is asked
    keyboard.press(Key.Key_2)
    keyboard.write("värre")
    keyboard.press(Key.Key_Return)
    [answer] = store.rows("seen_again")
    assert (answer["seen"], answer["note"]) == ("no", "värre")
    assert isinstance(row_of(keyboard.cell), FindingLine)
    page.context.undo.take_back()
    wait(lambda: store.rows("seen_again") == [])
    wait(lambda: asked.is_blank)


def test_every_cell_says_to_a_screen_reader_where_it_is(sheet: Any) -> None:
    names = [cell.accessibleName() for row in sheet.rows() for cell in row.cells]
    assert len(set(names)) == len(names)
    assert names[0] == "Stop 1, Daylight"
    assert names[3] == "Stop 1, Finding 1, What"


def test_the_paper_of_the_other_group_is_chosen_above(page: Any, keyboard: Keyboard) -> None:
    store = page.context.session.store
    first = page.walks.currentData()
    other = add_walk(store, "Kvällsvandring (2)")
    store.update("walk", first, {"series": "s", "groups": 2, "group_no": 1})
    store.update("walk", other, {"series": "s", "groups": 2, "group_no": 2})
    page.context.session.changed("walk", "stop")
    page.show_walk(first)
    QCoreApplication.processEvents()
    page.protocol.open()
    panel = page.protocol.panel
    assert panel.group.isVisible()
    keyboard.press(Key.Key_Return, Key.Key_1)
    keyboard.write("Från ettan")
    panel.group.setCurrentIndex(1)
    panel.group.activated.emit(1)
    QCoreApplication.processEvents()
    assert page.walks.currentData() == other
    keyboard.press(Key.Key_3)
    assert [row["walk"] for row in findings(page)] == [first]
    page.protocol.close()
    assert store.rows("stop", {"walk": other, "seq": 1})[0]["score_day"] == 3


def test_a_button_elsewhere_saves_the_row_that_is_left(page: Any, sheet: Any, keyboard: Keyboard) -> None:
    keyboard.press(Key.Key_Return, Key.Key_1)
    keyboard.write("Släckt")
    page.protocol.panel.close_button.setFocus()
    QCoreApplication.processEvents()
    assert [row["text"] for row in findings(page)] == ["Släckt"]


def test_what_is_offered_no_more_stays_where_it_was_chosen(page: Any, keyboard: Keyboard) -> None:
    store, walk = page.context.session.store, page.walks.currentData()
    record_typed(store, walk, TypedFinding("litter", "Rad ett\nrad två", 1, owner="park"))
    for table, code in (("category", "litter"), ("owner", "park")):
        store.update(table, store.rows(table, {"code": code})[0]["uuid"], {"active": False})
    page.context.session.changed("category", "owner", "finding")
    QCoreApplication.processEvents()
    page.protocol.open()
    row = page.protocol.panel.sheet.rows()[1]
    assert (row.what.text(), row.who.text()) == ("Litter", "Parks")
    assert "Litter" not in row.what.hint
    row.photo_no.setFocus()
    keyboard.write("7")
    keyboard.press(Key.Key_Return)
    [found] = findings(page)
    assert (found["category"], found["owner"], found["photo_no"]) == ("litter", "park", "7")
    assert found["text"] == "Rad ett\nrad två"
    page.protocol.close()
    QCoreApplication.processEvents()
    page.edit(page.view.rows()[0])
    assert page.form.details.owner.currentText() == "Parks"


def test_esc_closes_and_keeps_what_is_written(page: Any, sheet: Any, keyboard: Keyboard) -> None:
    keyboard.press(Key.Key_Return, Key.Key_1)
    keyboard.write("Släckt")
    keyboard.press(Key.Key_Escape)
    assert page.protocol.panel is None
    assert [row["text"] for row in findings(page)] == ["Släckt"]
    assert page.view.isVisible()


def test_esc_does_not_lose_a_row_that_cannot_be_saved(page: Any, sheet: Any, keyboard: Keyboard) -> None:
    keyboard.press(Key.Key_Return, Key.Key_Tab)
    keyboard.write("Något")
    keyboard.press(Key.Key_Escape)
    assert page.protocol.panel is not None
    assert row_of(keyboard.cell).told.isVisible()


def test_another_page_saves_what_is_written(page: Any, sheet: Any, keyboard: Keyboard) -> None:
    keyboard.press(Key.Key_Return, Key.Key_1)
    keyboard.write("Släckt")
    page.context.show_page("tasks")
    assert [row["text"] for row in findings(page)] == ["Släckt"]


def test_it_lies_over_the_page_and_takes_two_lines_a_row_where_it_is_narrow(page: Any, sheet: Any) -> None:
    assert not page.view.isVisible()
    assert sheet.is_narrow
    row = sheet.rows()[1]
    assert row.what.y() < row.spot.y()
    assert page.panes.least_width() <= 312
    assert not page.protocol.panel.head.isVisible()


def test_in_a_wide_dock_a_row_is_one_line_under_its_titles(page: Any, sheet: Any, opened: Any) -> None:
    opened.dock.resize(1200, 600)
    QCoreApplication.processEvents()
    row, head = sheet.rows()[1], page.protocol.panel.head
    assert not sheet.is_narrow
    assert len({cell.y() for cell in row.cells}) == 1
    assert head.isVisible()
    assert not page.view.isVisible()
    titles = [label for label in head.findChildren(QLabel) if label.text()]
    for title, cell in zip(titles, row.cells):
        assert title.text() == cell.title
        assert abs(title.mapTo(page.stack, QPoint(0, 0)).x() - cell.mapTo(page.stack, QPoint(0, 0)).x()) <= 3


def test_what_was_said_of_a_stop_stands_at_the_stop_on_the_page(
    page: Any, sheet: Any, keyboard: Keyboard, wait: Any
) -> None:
    keyboard.press(Key.Key_2, Key.Key_1)
    keyboard.write("Lugnt")
    keyboard.press(Key.Key_Escape)
    wait(lambda: page.form.whole.text() == "The whole stop: daylight 2, darkness 1 · Lugnt")
    page.form.stop.setCurrentIndex(1)
    assert page.form.whole.text() == ""
    assert not page.form.whole.isVisible()


def test_where_who_and_how_serious_stand_in_the_form_and_the_list(page: Any, qtbot: Any) -> None:
    details = page.form.details
    assert not details.isVisible()
    details.section.head.click()
    page.form.choose_category("litter")
    QTest.keyClicks(details.spot, "norra")
    details.owner.setCurrentIndex(details.owner.findData("park"))
    QTest.keyClicks(details.severity, "3")
    QTest.keyClicks(details.photo_no, "12")
    assert details.section.head.text().endswith("norra · Parks · 3 · 12")
    page.form.save_button.click()
    [row] = findings(page)
    assert (row["spot"], row["owner"], row["severity"], row["photo_no"]) == ("norra", "park", 3, "12")
    assert details.spot.text() == details.photo_no.text() == ""
    assert not page.form.is_changed
    [listed] = page.view.rows()
    shown = {column.key: column.text(listed) for column in page.view.model.columns}
    assert (shown["severity"], shown["owner"], shown["spot"]) == ("3", "Parks", "norra")
    page.edit(listed)
    assert (details.spot.text(), details.owner.currentData(), details.severity.value()) == ("norra", "park", 3)
    page.form.text.setPlainText("Skräp")
    page.form.save_button.click()
    assert findings(page)[0]["owner"] == "park"
    details.section.head.click()


def test_what_cells_are_called_is_read_whole_on_one_line(page: Any, sheet: Any, opened: Any) -> None:
    opened.dock.setFloating(True)
    opened.dock.resize(720, 600)
    QCoreApplication.processEvents()
    assert not sheet.is_narrow
    for cell in next(row for row in sheet.rows() if isinstance(row, StopLine)).cells:
        room = cell.width() - 10
        assert cell.fontMetrics().horizontalAdvance(cell.placeholderText()) <= room, cell.placeholderText()
    opened.dock.resize(900, 600)
    QCoreApplication.processEvents()
    for label in page.protocol.panel.head.findChildren(QLabel):
        assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width(), label.text()
