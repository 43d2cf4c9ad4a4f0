"""A planner's evening, by mouse and keys; after every step it is asked whether lists and map agree."""

import os
import re
import time

import tools
from agreement import disagreements, features, layer_of
from hands import Hands
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDate, QPoint, Qt


class Evening:
    """The window with a store open, and what was found after each step."""

    def __init__(self, iface, request):
        self.iface, self.folder = iface, request["folder"]
        self.plugin = tools.load()
        self.hands, self.told, self.steps, self.facts = Hands(), {}, [], {}
        self.dirty_since = ""
        window = self.plugin.window
        window.dock.setUserVisible(True)
        tools.spin(0.5)
        iface.newProject(False)
        tools.spin(0.3)
        self.shell = window.shell
        self.context = self.shell.context
        iface.mainWindow().activateWindow()
        self.shell.flow.open(request["store"])
        tools.wait(lambda: self.context.session.info is not None, 120, "the store")
        tools.wait(lambda: not self.shell.flow.adding_layers and not self.context.runner.busy, 120, "the layers")
        iface.mainWindow().resizeDocks([window.dock], [420], Qt.Orientation.Horizontal)
        tools.spin(1.0)
        QgsProject.instance().setDirty(False)  # putting layers in is a change; nothing after it may be one

    @property
    def page(self):
        return self.shell.pages[self.shell.current]

    @property
    def store(self):
        return self.context.session.store

    def idle(self):
        runner, undo = self.context.runner, self.context.undo
        walk = self.shell.pages.get("walk")
        return (
            not runner.busy
            and not undo.is_busy
            and (walk is None or (not walk.editor.is_busy and walk.editor.is_saved))
        )

    def settle(self, seconds=180):
        tools.wait(self.idle, seconds, f"the step after {self.steps[-1] if self.steps else 'the start'}")
        tools.spin(0.7)
        tools.wait(self.idle, seconds, "what followed")

    def step(self, name, *, draw=()):
        """Wait until all is done, and note what does not agree."""
        self.settle()
        self.steps.append(name)
        wrong = disagreements(self.shell, self.iface.mapCanvas(), draw)
        if QgsProject.instance().isDirty() and not self.dirty_since:
            self.dirty_since = name
        print(f"step {len(self.steps)} {name}: {wrong or 'agree'}", flush=True)
        if wrong:
            self.told[name] = wrong
            self.iface.mainWindow().grab().save(os.path.join(self.folder, f"wrong_{len(self.steps)}_{name}.png"))

    def go(self, page):
        self.hands.click(self.shell.bar.button(page))
        if self.shell.current != page:
            raise AssertionError(f"pressing {page} shows {self.shell.current}")
        self.step(f"page_{page}")

    def area(self, name):
        areas = self.shell.top.areas
        at = areas.findText(name)
        areas.setFocus(Qt.FocusReason.TabFocusReason)
        areas.showPopup()
        tools.spin(0.3)
        view = areas.view()
        self.hands.click(view.viewport(), view.visualRect(view.model().index(at, 0)).center())
        got = self.context.session.area
        if (got.name if got else "") != (name if at else ""):
            raise AssertionError(f"choosing {name} chose {got and got.name}")
        self.step(f"area_{name}")


def main(iface, request):
    evening = Evening(iface, request)
    _look(evening)
    _import(evening, request["file"])
    _rank(evening)
    _walk(evening)
    _print(evening)
    _findings(evening)
    _tasks(evening)
    _follow_up(evening)
    iface.mainWindow().grab().save(os.path.join(evening.folder, "evening.png"))
    return {
        "wrong": evening.told,
        "steps": evening.steps,
        "dirty_since": evening.dirty_since,
        "facts": evening.facts,
    }


def _look(evening):
    """Every page, every area."""
    for page in ("sources", "situation", "walk", "findings", "tasks", "follow_up"):
        evening.go(page)
    for name in ("Bro", "Kungsängen"):
        evening.area(name)
    for page in ("situation", "walk", "findings", "tasks", "follow_up"):
        evening.go(page)
    evening.area("Brunna")
    evening.area("Kungsängen")


def _import(evening, file):
    """A file dragged in, looked at and imported; then its texts."""
    evening.go("sources")
    page = evening.page
    before = evening.store.count("observation")
    page.drop([file])
    dialog = page.import_dialog
    tools.wait(lambda: bool(dialog.state.looks or dialog.state.trouble), 60, "the look at the file")
    tools.spin(1.0)
    tools.wait(lambda: dialog.ok.isEnabled(), 60, "the file to be understood: " + dialog.reason.text())
    evening.hands.click(dialog.ok)
    evening.settle()
    if page.receipt_dialog is not None:
        page.receipt_dialog.close()
    evening.facts["imported"] = evening.store.count("observation") - before
    evening.step("import")
    page.view.select([page.view.rows()[0].uuid])
    evening.step("source_chosen")


def _rank(evening):
    """Rank, look for dark stretches, filter by time of day and period."""
    evening.go("situation")
    page, hands = evening.page, evening.hands
    hands.click(page.rank_button)
    evening.step("ranked", draw=("place",))
    evening.facts["places"] = len(page.places.rows())
    bar = page.tabs
    hands.click(bar, bar.tabRect(1).center())
    hands.click(page.light_button)
    evening.step("dark_stretches", draw=("dark_gap",))
    hands.click(bar, bar.tabRect(0).center())
    hands.click(page.filter_section.head)
    combo = page.filters.time_of_day
    combo.setCheckedItems([combo.itemText(combo.findData("night"))])
    tools.spin(0.6)
    evening.step("time_of_day")
    chosen = set(page.filters.value().time_of_day or ())
    evening.facts["time_of_day"] = sorted(chosen)
    kinds = {row["time_of_day"] for name in ("survey", "case") for row in layer_of(name).getFeatures()}
    evening.facts["shown_times"] = sorted(str(kind) for kind in kinds)
    hands.click(page.filters.reset)
    tools.spin(0.6)
    hands.click(page.filter_section.head)
    evening.step("filter_gone")
    hands.row(page.places, page.places.rows()[2].uuid)
    evening.step("place_chosen")


def _walk(evening):
    """Places into the walk made next, a proposal, a change, and undo."""
    page, hands = evening.page, evening.hands
    rows = page.places.shown_rows()[4:6]
    wanted = [row.place for row in rows]
    hands.row(page.places, rows[0].uuid)
    page.places.select([row.uuid for row in rows])
    hands.click(page.add_button)
    evening.step("added_to_the_walk")
    page = evening.page
    hands.click(page.parts.new_button)
    evening.step("new_walk")
    hands.click(page.parts.propose_button)
    evening.settle(300)
    evening.step("proposed", draw=("stop",))
    stops = page.parts.stops.rows()
    evening.facts["stops"] = len(stops)
    evening.facts["wanted_are_locked"] = all(any(row.place == one and row.locked for row in stops) for one in wanted)
    page.parts.section.head.setChecked(False)
    tools.spin(0.3)
    view = page.parts.stops
    view.select([view.rows()[-1].uuid]) if hasattr(view, "select") else None
    page.changes.remove_stops(view.rows()[-1:])
    evening.step("stop_removed")
    iface_key(evening, Qt.Key.Key_Z)
    evening.step("undone")
    for name in ("Bro", "Kungsängen"):
        evening.area(name)


def iface_key(evening, key):
    """Take the last thing back, as Ctrl+Z does."""
    evening.context.undo.take_back() if key == Qt.Key.Key_Z else evening.context.undo.make_again()


def _print(evening):
    from est_walks_plugin.gui.pages.walk.print_dialog import PrintChoice

    evening.go("walk")
    page = evening.page
    output = os.path.join(evening.folder, "kväll.pdf")
    page.printer.print(page.editor.walk, PrintChoice(output))
    evening.settle(300)
    tools.wait(lambda: bool(page.parts.printed.notes()), 120, "the print")
    evening.facts["printed"] = os.path.getsize(output)
    evening.step("printed")


def _findings(evening):
    """Findings of the walk held last, by keys and on the map; a walk to come is said to be one."""
    evening.go("findings")
    page, hands = evening.page, evening.hands
    row = evening.store.get("walk", page.walks.currentData())
    evening.facts["opened_on"] = row["starts_text"]
    evening.facts["warned"] = page.warning.isVisible()
    latest = evening.store.rows("walk", {"area": evening.context.session.area_uuid}, order_by=("-starts_at",))[0]
    hands.choose(page.walks, latest["uuid"])
    evening.step("another_walk")
    evening.facts["latest_is_to_come"] = latest["starts_at"].timestamp() > time.time()
    evening.facts["warned_of_one_to_come"] = page.warning.isVisible()
    hands.choose(page.walks, row["uuid"])
    evening.step("walk_held")
    before = len(page.view.rows())
    for number, text in ((1, "Trasig lampa"), (2, "Klotter i tunneln")):
        form = page.form
        form.stop.setCurrentIndex(form.stop.findData(number))
        form.category.setCurrentIndex(form.category.findData("graffiti"))
        form.text.setFocus(Qt.FocusReason.TabFocusReason)
        hands.type(text)
        hands.click(form.save_button)
        evening.step(f"finding_{number}", draw=("finding",))
    form = page.form
    hands.click(form.point_button)
    canvas = evening.iface.mapCanvas()
    hands.click(canvas.viewport(), QPoint(canvas.width() // 3, canvas.height() // 2))
    form.category.setCurrentIndex(form.category.findData("litter"))
    form.text.setFocus(Qt.FocusReason.TabFocusReason)
    hands.type("Skräp")
    hands.click(form.save_button)
    page.tool.stop()
    evening.step("finding_on_the_map", draw=("finding",))
    evening.facts["findings"] = len(page.view.rows()) - before
    evening.context.undo.take_back()
    evening.step("finding_undone")
    evening.context.undo.make_again()
    evening.step("finding_again")


def _tasks(evening):
    """Tasks made, filtered, changed, declined."""
    from est_walks_plugin.operations.tasks import TaskChange

    evening.go("tasks")
    page, hands = evening.page, evening.hands
    before = len(page.view.rows())
    hands.click(page.create_button)
    evening.step("tasks_made", draw=("task",))
    evening.facts["tasks"] = len(page.view.rows()) - before
    for state in ("", "done", "open"):
        hands.choose(page.filters.state, state)
        evening.step(f"state_{state or 'all'}")
    hands.click(page.filters.late, QPoint(8, page.filters.late.height() // 2))
    evening.step("late_only")
    hands.click(page.filters.late, QPoint(8, page.filters.late.height() // 2))
    row = page.view.shown_rows()[0]
    hands.row(page.view, row.uuid)
    page.change([row], TaskChange(state="declined", reason="Privat mark."))
    evening.step("declined")
    evening.context.undo.take_back()
    evening.step("declined_undone")
    evening.area("Bro")
    evening.area("Kungsängen")


def _follow_up(evening):
    """What became of it, per area."""
    evening.go("follow_up")
    page, hands = evening.page, evening.hands
    for row in list(page.checks.rows()):
        hands.row(page.checks, row.walk)
        evening.step("check")
    for name in ("Bro", "Brunna", "Kungsängen"):
        evening.area(name)
    today = QDate.currentDate().toString("yyyy-MM-dd")
    told = page.answer.toPlainText()
    evening.facts["promised"] = re.findall(r"\b20\d\d-\d\d-\d\d", told)
    evening.facts["today"] = today
    evening.go("situation")
    evening.facts["gaps"] = len(features("dark_gap"))
