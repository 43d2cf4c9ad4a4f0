"""A planner's evening, by mouse and keys alone; after every step it is asked whether lists and map agree."""

import os
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
        self.hands, self.told, self.steps, self.facts = Hands(), {}, [], {}
        self.dirty_since = ""
        self.plugin = tools.load()
        from est_walks_plugin import settings

        settings.put("recent", [request["store"]])
        self.plugin.window.dock.setUserVisible(True)
        tools.spin(0.5)
        iface.newProject(False)
        tools.spin(0.3)
        self.shell = self.plugin.window.shell
        self.context = self.shell.context
        iface.mainWindow().activateWindow()
        iface.mainWindow().resizeDocks([self.plugin.window.dock], [420], Qt.Orientation.Horizontal)
        tools.spin(0.3)
        QgsProject.instance().setDirty(False)

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
            and not self.shell.flow.adding_layers
            and (walk is None or (not walk.editor.is_busy and walk.editor.is_saved))
        )

    def settle(self, seconds=180):
        tools.wait(self.idle, seconds, f"the step after {self.steps[-1] if self.steps else 'the start'}")
        tools.spin(0.2)
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
        self.hands.pick(areas, areas.itemData(areas.findText(name)))
        got = self.context.session.area
        if (got.name if got else "") != name:
            raise AssertionError(f"choosing {name} chose {got and got.name}")
        self.step(f"area_{name}")

    def undo(self, name, *keys):
        self.hands.key(*(keys or ("ctrl", "z")))
        self.step(name)


def main(iface, request):
    evening = Evening(iface, request)
    for part in (_open, _look, _import, _review, _rank, _walk, _print, _findings, _tasks, _follow_up):
        began = time.monotonic()
        part(evening, request)
        print(f"{part.__name__}: {time.monotonic() - began:.0f} s", flush=True)
    iface.mainWindow().grab().save(os.path.join(evening.folder, "evening.png"))
    return {
        "wrong": evening.told,
        "steps": evening.steps,
        "dirty_since": evening.dirty_since,
        "facts": evening.facts,
    }


def _open(evening, request):
    """The store opened from the welcome's list."""
    button = evening.shell.welcome.state.button
    if os.path.basename(request["store"]) not in button.text():
        raise AssertionError(f"the last store is not the filled button: {button.text()}")
    evening.hands.click(button)
    tools.wait(lambda: evening.context.session.info is not None, 120, "the store")
    evening.step("opened")


def _look(evening, _request):
    """Every page, every area."""
    for page in ("sources", "situation", "walk", "findings", "tasks", "follow_up"):
        evening.go(page)
    for name in ("Bro", "Kungsängen"):
        evening.area(name)
    for page in ("situation", "walk", "findings", "tasks"):
        evening.go(page)
    evening.area("Brunna")
    evening.area("Kungsängen")


def _import(evening, request):
    """A file dragged in, looked at and imported."""
    evening.go("sources")
    page, hands = evening.page, evening.hands
    before = evening.store.count("observation")
    hands.drop(request["file"], page.view)
    tools.wait(lambda: page.import_dialog is not None, 10, "the import dialog")
    dialog = page.import_dialog
    tools.wait(lambda: bool(dialog.state.looks or dialog.state.trouble), 60, "the look at the file")
    tools.wait(lambda: dialog.ok.isEnabled(), 60, "the file to be understood: " + dialog.reason.text())
    hands.click(dialog.ok)
    evening.settle()
    if page.receipt_dialog is not None:
        page.receipt_dialog.activateWindow()
        hands.key("Escape")
    evening.facts["receipt_shut"] = page.receipt_dialog is None
    evening.facts["imported"] = evening.store.count("observation") - before
    evening.step("import")
    hands.row(page.view, page.view.rows()[0].uuid)
    evening.step("source_chosen")


def _review(evening, _request):
    """Texts read one by one: approved by Enter, a word masked with the mouse's mark, saved, and one taken back."""
    page, hands, facts = evening.page, evening.hands, evening.facts

    def waiting():
        return evening.store.count("observation", {"review": ["masked", "doubtful"]})

    facts["to_review"] = waiting()

    def work(dialog):
        mine = next(row for row in dialog.view.rows() if row.text.startswith("Hanna"))
        hands.row(dialog.view, mine.key)
        editor = dialog.editors["text"]
        box = editor.cursorRect()
        hands.double_click(editor.viewport(), QPoint(box.left() + 12, box.center().y()))
        facts["marked"] = editor.textCursor().selectedText()
        hands.click(dialog.mask_button)
        facts["masked"] = editor.toPlainText()
        hands.click(dialog.approve_button)
        facts["after_mask"] = waiting()
        dialog.view.tree.setFocus(Qt.FocusReason.TabFocusReason)
        hands.key("Home")
        hands.key("Return")
        facts["after_enter"] = waiting()
        hands.key("Escape")

    hands.in_dialog(lambda: hands.click(page.todo.review), work)
    evening.step("reviewed")
    evening.undo("approval_undone")
    facts["after_undo"] = waiting()
    facts["name_kept"] = sum("Hanna" in (row["text"] or "") for row in evening.store.rows("observation"))


def _rank(evening, _request):
    """Rank, look for dark stretches, another theme, filter by time of day."""
    evening.go("situation")
    page, hands, facts = evening.page, evening.hands, evening.facts
    hands.click(page.rank_button)
    evening.step("ranked", draw=("place",))
    facts["places"] = len(page.places.rows())
    bar = page.tabs
    hands.click(bar, bar.tabRect(1).center())
    hands.click(page.light_button)
    evening.step("dark_stretches", draw=("dark_gap",))
    hands.click(bar, bar.tabRect(0).center())
    hands.click(page.filter_section.head)
    hands.pick(page.filters.time_of_day, "night")
    tools.spin(0.4)
    evening.step("time_of_day")
    facts["time_of_day"] = sorted(page.filters.value().time_of_day or ())
    kinds = {row["time_of_day"] for name in ("survey", "case") for row in layer_of(name).getFeatures()}
    facts["shown_times"] = sorted(str(kind) for kind in kinds)
    evening.area("Bro")
    evening.area("Kungsängen")
    hands.click(page.filters.reset)
    tools.spin(0.4)
    hands.click(page.filter_section.head)
    evening.step("filter_gone")
    hands.row(page.places, page.places.rows()[2].uuid)
    evening.step("place_chosen")


def _carry(evening, rows):
    """Choose places on Lägesbild and hand them to the walk; return their keys."""
    hands, page = evening.hands, evening.page
    for number, row in enumerate(rows):
        hands.row(page.places, row.uuid, more=number > 0)
    hands.click(page.add_button)
    return [row.place for row in rows]


def _are_locked(page, places):
    stops = page.parts.stops.rows()
    return all(any(row.place == place and row.locked for row in stops) for place in places)


def _choose_held(evening):
    """Choose a walk that lies behind, to which nothing can be added."""
    page, store = evening.page, evening.store
    area, now = evening.context.session.area_uuid, time.time()
    walks = store.rows("walk", {"area": area}, order_by=("-starts_at",))
    held = next(row for row in walks if row["starts_at"].timestamp() < now)
    evening.hands.pick(page.parts.walks, held["uuid"])
    evening.step("a_walk_held")
    return held["uuid"]


def _walk(evening, _request):
    """Places into the walk made next and into the walk chosen next, a change, and undo."""
    hands, facts = evening.hands, evening.facts
    evening.go("walk")
    held = _choose_held(evening)
    before = [row["place"] for row in evening.store.rows("stop", {"walk": held}, order_by=("seq",))]
    evening.go("situation")
    wanted = _carry(evening, evening.page.places.shown_rows()[4:6])
    evening.step("added_to_the_walk")
    page = evening.page
    facts["waiting"] = list(page.view.waiting) == wanted
    hands.click(page.parts.new_button)
    evening.step("new_walk")
    hands.click(page.parts.propose_button)
    evening.settle(300)
    evening.step("proposed", draw=("stop",))
    made, stops = page.editor.walk, page.parts.stops.rows()
    facts["stops"] = len(stops)
    facts["into_the_walk_made_next"] = _are_locked(page, wanted)
    facts["walk_is_to_come"] = evening.store.get("walk", made)["starts_at"].timestamp() > time.time()
    facts["dark_at_the_end"] = stops[-1].light == "dark"
    hands.click(page.parts.section.head) if page.parts.section.head.isChecked() else None
    view = page.parts.stops
    hands.row(view, view.rows()[-1].uuid)
    view.tree.setFocus(Qt.FocusReason.TabFocusReason)
    hands.key("Delete")
    evening.step("stop_removed")
    facts["removed"] = len(view.rows()) == len(stops) - 1
    evening.undo("undone")
    facts["brought_back"] = [row.place for row in view.rows()] == [row.place for row in stops]

    _choose_held(evening)
    evening.go("situation")
    taken = {row.place for row in stops} | set(before)
    rows = [row for row in evening.page.places.shown_rows() if row.place not in taken][:2]
    later = _carry(evening, rows)
    evening.step("added_for_later")
    page = evening.page
    hands.pick(page.parts.walks, made)
    evening.step("walk_chosen_next", draw=("stop",))
    facts["into_the_walk_chosen_next"] = _are_locked(page, [*wanted, *later])
    facts["nothing_waits"] = page.view.waiting == ()
    now = [row["place"] for row in evening.store.rows("stop", {"walk": held}, order_by=("seq",))]
    facts["walk_held_is_as_it_was"] = now == before
    evening.undo("addition_undone")
    facts["addition_undone"] = not {row.place for row in page.parts.stops.rows()} & set(later)
    for name in ("Bro", "Kungsängen"):
        evening.area(name)


def _print(evening, _request):
    page, hands = evening.page, evening.hands
    output = os.path.join(evening.folder, "kvaell.pdf")

    def work(dialog):
        hands.type(output, dialog.file.lineEdit())
        hands.click(dialog.ok)

    hands.in_dialog(lambda: hands.click(page.parts.print_button), work)
    evening.settle(300)
    tools.wait(lambda: bool(page.parts.printed.notes()), 120, "the print")
    evening.facts["printed"] = os.path.getsize(output)
    evening.step("printed")


def _findings(evening, _request):
    """Findings of the walk held last, by keys and on the map; a walk to come is said to be one."""
    evening.go("findings")
    page, hands, facts = evening.page, evening.hands, evening.facts
    row = evening.store.get("walk", page.walks.currentData())
    facts["opened_on"] = row["starts_text"]
    facts["warned"] = page.warning.isVisible()
    latest = evening.store.rows("walk", {"area": evening.context.session.area_uuid}, order_by=("-starts_at",))[0]
    hands.choose(page.walks, latest["uuid"])
    evening.step("another_walk")
    facts["latest_is_to_come"] = latest["starts_at"].timestamp() > time.time()
    facts["warned_of_one_to_come"] = page.warning.isVisible()
    hands.choose(page.walks, row["uuid"])
    evening.step("walk_held")
    before = len(page.view.rows())
    form = page.form
    for number, category, text in ((1, "graffiti", "Klotter i tunneln"), (2, "litter", "Skräp vid bänken")):
        hands.choose(form.stop, number)
        hands.choose(form.category, category)
        hands.click(form.text)
        hands.type(text)
        hands.key("Return")
        evening.step(f"finding_{number}", draw=("finding",))
    hands.click(form.point_button)
    canvas = evening.iface.mapCanvas()
    hands.click(canvas.viewport(), QPoint(canvas.width() // 3, canvas.height() // 2))
    hands.choose(form.category, "litter")
    hands.click(form.text)
    hands.type("Skräp")
    hands.click(form.save_button)
    evening.step("finding_on_the_map", draw=("finding",))
    facts["findings"] = len(page.view.rows()) - before
    page.view.tree.setFocus(Qt.FocusReason.TabFocusReason)
    evening.undo("finding_undone")
    facts["undone_findings"] = len(page.view.rows()) - before
    evening.undo("finding_again", "ctrl", "y")


def _tasks(evening, _request):
    """Tasks made, filtered, changed, declined with a reason, taken up again."""
    evening.go("tasks")
    page, hands, facts = evening.page, evening.hands, evening.facts
    before = len(page.view.rows())
    hands.click(page.create_button)
    tools.wait(lambda: page.making.dialog is not None, 30, "what would be made")
    hands.click(page.making.dialog.ok)
    evening.step("tasks_made", draw=("task",))
    facts["tasks"] = len(page.view.rows()) - before
    for state in ("", "done", "open"):
        hands.choose(page.filters.state, state)
        evening.step(f"state_{state or 'all'}")
    late = page.filters.late
    for name in ("late_only", "not_only_late"):
        hands.click(late, QPoint(8, late.height() // 2))
        evening.step(name)
    hands.choose(page.filters.state, "")
    evening.step("every_state")
    row = page.view.shown_rows()[0]

    hands.row(page.view, row.uuid)
    hands.click(page.edit_button)
    editor = page.desk.editor
    hands.choose(editor.state, "declined")
    facts["asks_for_a_reason"] = not editor.ok.isEnabled()
    hands.click(editor.reason_text)
    hands.type("Privat mark.")
    hands.click(editor.ok)
    evening.step("declined")
    facts["reason"] = evening.store.get("task", row.uuid)["reason"]
    evening.undo("declined_undone")
    evening.undo("declined_again", "ctrl", "y")
    hands.row(page.view, row.uuid)
    hands.click(page.edit_button)
    hands.choose(page.desk.editor.state, "new")
    hands.click(page.desk.editor.ok)
    evening.step("taken_up")
    kept = [one["state"] for one in evening.store.rows("task") if one["reason"]]
    facts["reasons_of"] = sorted(set(kept))
    evening.area("Bro")
    evening.area("Kungsängen")


def _follow_up(evening, _request):
    """What became of it, per area."""
    evening.go("follow_up")
    page, hands = evening.page, evening.hands
    for row in list(page.checks.rows())[:3]:
        hands.row(page.checks, row.walk)
        evening.step("check")
    column = [one.key for one in page.checks.model.columns].index("tasks")
    said = [page.checks.model.index(at, column).data() for at in range(page.checks.model.rowCount())]
    evening.facts["done_of_walks"] = said
    for name in ("Brunna", "Kungsängen"):
        evening.area(name)
    page.tabs.setCurrentIndex(2)
    answer = page.answer.draft.answer
    evening.facts["promised"] = [point.when.isoformat() for point in answer.will_do if point.when]
    evening.facts["today"] = QDate.currentDate().toString("yyyy-MM-dd")
    evening.go("situation")
    evening.facts["gaps"] = len(features("dark_gap"))
