"""One history for the whole window: every page's changes taken back and made again, the last first, by the keys."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QApplication, QLineEdit, QWidget
from shapely.geometry import LineString, box

from est_walks_plugin.model.source import Source
from est_walks_plugin.operations.promises import NewPromise, add_promise
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import TaskChange
from est_walks_plugin.store import Store
from tests.gui.small_store import E, N
from tests.gui.walked import add_walk

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers only for the tests that look at the map."""
    return as_marked


def press(widget: QWidget, key: Qt.Key, modifiers: Any = CTRL) -> bool:
    """Offer a key as Qt does before it looks for shortcuts, to a widget and on to its window; return whether it is taken."""
    while widget is not None:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        event.ignore()
        if QApplication.sendEvent(widget, event) and event.isAccepted():
            QCoreApplication.processEvents()
            return True
        if widget.isWindow():
            return False
        widget = widget.parentWidget()
    return False


@pytest.fixture
def context(opened: Any) -> Any:
    return opened.shell.context


@pytest.fixture
def undo(context: Any) -> Any:
    return context.undo


def rows_of(store: Any) -> dict[str, list[dict[str, Any]]]:
    """Return all that the store says in the tables a planner changes, without stamps and versions."""
    tables = (
        *("area", "source", "observation", "duplicate_pair", "place", "ranking_item", "weight_set", "walk", "stop"),
        *("finding", "photo", "task", "task_event", "commitment", "commitment_event"),
    )
    left_out = ("fid", "changed", "row_version")
    told = {}
    for table in tables:
        rows = [{**row, "geometry": str(row.get("geometry"))} for row in store.rows(table, order_by=("uuid",))]
        told[table] = [{name: value for name, value in row.items() if name not in left_out} for row in rows]
    return told


@pytest.mark.on_map
def test_every_kind_of_change_is_taken_back_and_made_again(
    opened: Any, context: Any, undo: Any, wait: Any, tmp_path: Path
) -> None:
    shell, store = opened.shell, context.session.store
    walk = add_walk(store)
    finding = record_finding(store, walk, category="litter", text="Skräp", stop=1)
    survey, case = (store.rows("observation", {"external_id": key})[0]["uuid"] for key in ("survey-1", "case-1"))
    pair = {"first": survey, "second": case, "distance_m": 3.0, "days": 1.0, "state": "suspected"}
    store.insert("duplicate_pair", [pair])
    store.insert("path", [{"name": "Storgatan", "geometry": LineString([(E, N), (E + 100, N)])}])
    lost = store.rows("observation", {"external_id": "case-2"})[0]["uuid"]
    store.update("observation", lost, {"geometry": None, "position_method": "none", "address": "Storgatan 7"})
    for page in ("sources", "situation", "findings", "tasks", "follow_up"):
        shell.show_page(page)
        QCoreApplication.processEvents()
    pages = shell.pages
    listed = pages["findings"].view.rows()
    assert [row.uuid for row in listed] == [finding]

    def done() -> None:
        wait(lambda: not context.runner.busy and not undo.is_busy)
        QCoreApplication.processEvents()

    def edit_finding() -> None:
        shell.show_page("findings")
        QCoreApplication.processEvents()
        page = pages["findings"]
        page.edit(page.view.rows()[0])
        page.form.text.setPlainText("Mer skräp")
        page.save()

    def change_tasks() -> None:
        shell.show_page("tasks")
        QCoreApplication.processEvents()
        assert pages["tasks"].change(pages["tasks"].view.rows(), TaskChange(state="planned"))

    def decide_pairs() -> None:
        from est_walks_plugin.gui.dialogs.duplicates import DuplicatesDialog

        dialog = DuplicatesDialog(context)
        dialog.decide(True)
        dialog.deleteLater()

    def draw_area() -> None:
        shell.flow.areas.draw()
        shell.flow.areas.store_drawn("Centrum", box(E, N, E + 100, N + 100).wkb)

    header, rows = (
        "Id;Adress;Beskrivning;N;E",
        ("u1;Storgatan 1;mörkt;6595977;135973", "u2;Storgatan 2;skräp;6595990;135990"),
    )
    path = tmp_path / "ångrad.csv"

    def import_rows(*rows: str, newer: bool = False) -> None:
        path.write_text("\n".join([header, *rows]), encoding="utf-8")
        shell.show_page("sources")
        QCoreApplication.processEvents()
        page = pages["sources"]
        if newer:
            page.import_newer(next(row for row in page.view.rows() if row.name == path.stem))
            page.import_dialog.set_file(str(path))
        else:
            page.import_files([str(path)])
        dialog = page.import_dialog
        wait(lambda: dialog.state.is_read and dialog.ok.isEnabled())
        dialog.accept()
        wait(lambda: page.last is not None)
        if page.receipt_dialog is not None:
            page.receipt_dialog.close()

    def delete_findings() -> None:
        shell.show_page("findings")
        QCoreApplication.processEvents()
        pages["findings"].remove(pages["findings"].view.rows())

    def make_tasks() -> None:
        shell.show_page("tasks")
        QCoreApplication.processEvents()
        pages["tasks"].create()
        wait(lambda: pages["tasks"].making.dialog is not None)
        pages["tasks"].making.dialog.ok.click()

    steps = {
        "draw an area": draw_area,
        "import a file": lambda: import_rows(*rows),
        "import a newer file": lambda: import_rows(
            rows[0].replace("mörkt", "ljust"), "u3;;ny;6595999;135999", newer=True
        ),
        "rename it": lambda: shell.flow.areas.rename_to(context.session.area_uuid, "Centrum", "Mitten"),
        "move its border": lambda: shell.flow.areas.store_border(
            context.session.area_uuid, "Mitten", box(E, N, E + 500, N + 500).wkb
        ),
        "remove it": lambda: shell.flow.areas.remove_now(context.session.area_uuid, "Mitten"),
        "add a place": lambda: pages["situation"].own_places.add(E + 10, N + 10, "Torghörnet"),
        "save weights": lambda: pages["situation"].weights.save_as("Höst"),
        "place by addresses": lambda: pages["sources"].match_positions(),
        "edit a finding": edit_finding,
        "make tasks": make_tasks,
        "change tasks": change_tasks,
        "delete tasks": lambda: pages["tasks"].remove(pages["tasks"].view.rows()),
        "decide on pairs": decide_pairs,
        "promise": lambda: context.undo.do(
            lambda store: add_promise(store, NewPromise("Sex insatser", 6, date(2026, 1, 1), date(2026, 12, 31))),
            "promise",
        ),
        "delete findings": delete_findings,
        "remove a source": lambda: pages["sources"].remove(
            [Source.from_row(row) for row in store.rows("source", {"kind": "survey"})]
        ),
    }
    states = [rows_of(store)]
    for name, step in steps.items():
        step()
        done()
        states.append(rows_of(store))
        assert states[-1] != states[-2], name
        assert undo.last.text in undo.undo_action.text()
    assert undo.stack.count() == len(steps)
    for state, name in zip(reversed(states[:-1]), reversed(steps)):
        undo.take_back()
        done()
        assert rows_of(store) == state, name
    assert undo.last is None
    assert not undo.undo_action.isEnabled()
    for state, name in zip(states[1:], steps):
        undo.make_again()
        done()
        assert rows_of(store) == state, name
    assert undo.next is None


def test_the_menu_says_what_is_taken_back(context: Any, undo: Any) -> None:
    assert undo.undo_action.text().startswith("Undo\t")
    undo.do(lambda store: store.insert("weight_set", [{"name": "A & B"}]), "save the weights A & B")
    assert undo.undo_action.text() == "Undo: save the weights A && B\tCtrl+Z"
    assert undo.undo_action.toolTip() == "<qt>Undo: save the weights A &amp; B (Ctrl+Z)</qt>"


def test_what_others_changed_since_is_not_overwritten(context: Any, undo: Any, wait: Any, iface: Any) -> None:
    store = context.session.store
    key = undo.do(lambda store: store.insert("weight_set", [{"name": "Höst"}]), "save")[0]
    store.update("weight_set", key, {"name": "Vår"})
    undo.take_back()
    wait(lambda: not undo.is_busy)
    assert store.get("weight_set", key)["name"] == "Vår"
    assert any("changed since" in text for text in iface.texts())
    assert undo.last is not None
    store.update("weight_set", key, {"name": "Höst"})
    undo.take_back()
    wait(lambda: not undo.is_busy)
    assert store.count("weight_set") == 0


def test_what_something_hangs_on_stays(context: Any, undo: Any, wait: Any, iface: Any) -> None:
    store = context.session.store
    key = undo.do(lambda store: store.insert("weight_set", [{"name": "Höst"}]), "save")[0]
    promise = undo.do(lambda store: store.insert("commitment", [{"title": "Sex"}]), "promise")[0]
    store.insert("commitment_event", [{"commitment": promise, "count": 1}])
    undo.take_back()
    wait(lambda: not undo.is_busy)
    assert store.count("commitment") == 1
    assert any("hang on it" in text for text in iface.texts())
    assert store.count("weight_set", {"uuid": key}) == 1


def test_keys_pressed_faster_than_steps_are_turned_are_each_heard(
    context: Any, undo: Any, iface: Any, wait: Any
) -> None:
    store = context.session.store
    for name in ("Vår", "Sommar", "Höst", "Vinter", "Jul"):
        undo.do(lambda store, name=name: store.insert("weight_set", [{"name": name}]), name)
    for _ in range(4):
        assert press(iface.mainWindow(), Qt.Key.Key_Z)
    wait(lambda: not undo.is_busy)
    assert [row["name"] for row in store.rows("weight_set")] == ["Vår"]
    for key in (Qt.Key.Key_Y, Qt.Key.Key_Y, Qt.Key.Key_Z):
        assert press(iface.mainWindow(), key)
    wait(lambda: not undo.is_busy)
    assert sorted(row["name"] for row in store.rows("weight_set")) == ["Sommar", "Vår"]


def test_keys_that_wait_are_dropped_when_a_step_cannot_be_turned(
    context: Any, undo: Any, iface: Any, wait: Any
) -> None:
    store = context.session.store
    for name in ("Vår", "Sommar"):
        key = undo.do(lambda store, name=name: store.insert("weight_set", [{"name": name}]), name)[0]
    store.update("weight_set", key, {"name": "En annans"})
    for _ in range(2):
        assert press(iface.mainWindow(), Qt.Key.Key_Z)
    wait(lambda: not undo.is_busy)
    assert sum("changed since" in text for text in iface.texts()) == 1
    assert store.count("weight_set") == 2
    store.update("weight_set", key, {"name": "Sommar"})
    undo.take_back()
    undo.take_back()
    context.session.open(context.session.info)
    wait(lambda: not context.runner.busy)
    QCoreApplication.processEvents()
    assert (undo.last, undo.is_busy) == (None, False), "what waits is of the store that was open"


def test_while_a_change_is_under_way_the_one_before_is_not_taken_back(context: Any, undo: Any, wait: Any) -> None:
    store = context.session.store
    undo.do(lambda store: store.insert("weight_set", [{"name": "Höst"}]), "save")
    undo.run(
        "Saving",
        lambda store, feedback: store.insert("weight_set", [{"name": "Vår"}]),
        "save more",
        tables=("weight_set",),
    )
    assert not undo.undo_action.isEnabled()
    undo.take_back()
    wait(lambda: not undo.is_busy)
    assert store.count("weight_set") == 2
    assert undo.last.text == "save more"


def test_a_held_key_takes_back_no_more_once_it_is_let_go(context: Any, undo: Any, iface: Any, wait: Any) -> None:
    for name in ("Vår", "Sommar", "Höst"):
        undo.do(lambda store, name=name: store.insert("weight_set", [{"name": name}]), f"save {name}")
    assert press(iface.mapCanvas(), Qt.Key.Key_Z)
    for _ in range(5):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CTRL, "", True)
        event.ignore()
        QApplication.sendEvent(iface.mapCanvas(), event)
    wait(lambda: not undo.is_busy)
    assert undo.last.text == "save Sommar"


@pytest.mark.parametrize("fails", [False, True])
@pytest.mark.on_map
def test_work_that_outlives_its_store_touches_nothing_of_the_other(
    opened: Any, context: Any, undo: Any, wait: Any, iface: Any, tmp_path: Path, fails: bool
) -> None:
    from est_walks_plugin.gui.store_info import StoreInfo
    from est_walks_plugin.model.errors import ParameterError

    goes_on, called = Event(), []
    other = shutil.copy2(context.session.path, tmp_path / "annan.gpkg")
    first = context.session.path

    def work(store: Any, _feedback: Any) -> str:
        goes_on.wait(20)
        if fails:
            raise ParameterError("Too late.")
        return store.insert("area", [{"name": "Centrum", "geometry": box(E, N, E + 9, N + 9)}])[0]

    undo.run(
        "Drawing",
        work,
        "draw the area Centrum",
        tables=("area",),
        said="Drawn.",
        done=lambda _key: called.append("done"),
        failed=lambda _error: called.append("failed"),
        ended=lambda: called.append("ended"),
    )
    with Store.open(str(other)) as opened_once:
        info = StoreInfo.of(opened_once)
    context.session.open(info)
    QCoreApplication.processEvents()
    goes_on.set()
    wait(lambda: not undo.is_busy)
    assert called == ["ended"]
    assert undo.last is None
    assert "Drawn." not in iface.texts()
    if fails:
        assert "Too late." in iface.texts()
    else:
        assert f"Done in {Path(first).name}, which was open then: draw the area Centrum." in iface.texts()
        with Store.open(first, readonly=True) as store:
            assert store.count("area", {"name": "Centrum"}) == 1
    assert context.session.store.count("area", {"name": "Centrum"}) == 0


def test_what_was_taken_back_is_said(context: Any, undo: Any, wait: Any, iface: Any) -> None:
    undo.do(lambda store: store.insert("weight_set", [{"name": "Höst"}]), "save the weights Höst")
    undo.take_back()
    wait(lambda: not undo.is_busy)
    assert "Undone: save the weights Höst." in iface.texts()
    undo.make_again()
    wait(lambda: not undo.is_busy)
    assert "Made again: save the weights Höst." in iface.texts()


def test_a_refused_change_is_no_step_and_leaves_the_rows(context: Any, undo: Any) -> None:
    from est_walks_plugin.model.errors import ParameterError
    from est_walks_plugin.operations.areas.edit import add_area

    before = rows_of(context.session.store)
    with pytest.raises(ParameterError):
        undo.do(lambda store: add_area(store, "  ", box(0, 0, 1, 1)), "draw")
    assert undo.last is None
    assert rows_of(context.session.store) == before


def test_the_message_bars_undo_is_the_same_and_goes_when_something_else_is_done(
    context: Any, undo: Any, iface: Any, wait: Any
) -> None:
    from qgis.PyQt.QtWidgets import QPushButton

    def save(name: str) -> None:
        undo.do(lambda store: store.insert("weight_set", [{"name": name}]), f"save {name}", said=f"{name} is kept.")

    def buttons() -> list[QPushButton]:
        return [
            button
            for item in iface.messageBar().items()
            for button in item.findChildren(QPushButton)
            if button.text() == "Undo"
        ]

    save("Höst")
    save("Vår")
    QCoreApplication.sendPostedEvents(None, 52)
    assert len(buttons()) == 1
    buttons()[0].click()
    wait(lambda: not undo.is_busy)
    assert [row["name"] for row in context.session.store.rows("weight_set")] == ["Höst"]
    assert undo.last.text == "save Höst"


@pytest.mark.on_map
def test_ctrl_z_on_the_map_and_ctrl_y_in_the_dock(opened: Any, context: Any, undo: Any, iface: Any, wait: Any) -> None:
    store = context.session.store
    assert not press(iface.mapCanvas(), Qt.Key.Key_Z), "nothing to take back: the key is QGIS's"
    undo.do(lambda store: store.insert("weight_set", [{"name": "Höst"}]), "save")
    assert press(iface.mapCanvas(), Qt.Key.Key_Z)
    wait(lambda: store.count("weight_set") == 0 and not undo.is_busy)
    assert not press(iface.mapCanvas(), Qt.Key.Key_Z)
    assert press(opened.shell.top, Qt.Key.Key_Y)
    wait(lambda: store.count("weight_set") == 1 and not undo.is_busy)
    assert press(iface.mainWindow(), Qt.Key.Key_Z)
    wait(lambda: store.count("weight_set") == 0 and not undo.is_busy)
    assert press(iface.mainWindow(), Qt.Key.Key_Z, CTRL | SHIFT)
    wait(lambda: store.count("weight_set") == 1 and not undo.is_busy)
    assert not press(iface.mapCanvas(), Qt.Key.Key_Z, Qt.KeyboardModifier.NoModifier)


def test_a_text_field_and_a_closed_dock_leave_the_key_alone(opened: Any, undo: Any, iface: Any) -> None:
    undo.do(lambda store: store.insert("weight_set", [{"name": "Höst"}]), "save")
    line = QLineEdit(opened.shell)
    line.setText("abc")
    press(line, Qt.Key.Key_Z)
    assert undo.last is not None
    assert not undo.is_busy
    opened.dock.hide()
    assert not press(iface.mapCanvas(), Qt.Key.Key_Z)
    opened.dock.show()


@pytest.mark.on_map
def test_an_edit_of_a_layer_made_since_is_qgis_own(context: Any, undo: Any, iface: Any, wait: Any) -> None:
    layer = QgsVectorLayer("Point", "mine", "memory")
    iface.setActiveLayer(layer)
    layer.startEditing()

    def draw() -> None:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(1, 1)))
        layer.beginEditCommand("point")
        layer.addFeature(feature)
        layer.endEditCommand()

    draw()
    undo.do(lambda store: store.insert("weight_set", [{"name": "Höst"}]), "save")
    draw()
    assert not press(iface.mapCanvas(), Qt.Key.Key_Z), "the layer was edited last"
    layer.undoStack().undo()
    assert not press(iface.mapCanvas(), Qt.Key.Key_Y), "the layer's edit was taken back last"
    assert press(iface.mapCanvas(), Qt.Key.Key_Z)
    wait(lambda: not undo.is_busy)
    assert undo.last is None
    assert layer.undoStack().canUndo(), "the edit made before is QGIS's to take back"
    assert not press(iface.mapCanvas(), Qt.Key.Key_Z)
    assert press(iface.mapCanvas(), Qt.Key.Key_Y)
    wait(lambda: not undo.is_busy)
    layer.commitChanges()
    layer.startEditing()
    draw()
    assert not press(iface.mapCanvas(), Qt.Key.Key_Z)
    iface.setActiveLayer(None)
    assert press(iface.mapCanvas(), Qt.Key.Key_Z)
    wait(lambda: not undo.is_busy)
