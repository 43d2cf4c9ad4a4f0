"""Every dialog and panel that issue 9 and later brought, opened on the example: how long the window works at once, step by step."""

import json
import sys
from datetime import timedelta
from pathlib import Path

import tools
from choosers import files_are
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QDialog

sys.path.append(str(Path(__file__).resolve().parents[3]))


class Steps:
    """The window with the example open; `does` does a step and keeps the longest work at once (s), a picture beside it."""

    def __init__(self, iface, request):
        self.main, self.folder, self.work = iface.mainWindow(), Path(request["folder"]), {}
        self.window = tools.load().window
        self.window.dock.setUserVisible(True)
        tools.spin(0.5)
        iface.newProject(False)
        self.main.resize(*request["size"])
        self.shell, self.context = self.window.shell, self.window.shell.context
        self.watch = tools.StallWatch()

    def rest(self):
        """Turn the event loop until nothing runs and nothing moves."""

        def busy():
            editor = getattr(self.shell.pages.get("walk"), "editor", None)
            effect = getattr(self.shell.pages.get("follow_up"), "effect", None)
            if effect is not None and not effect.isVisible():
                effect = None  # it waits until it is seen
            under_way = any(one is not None and one.is_busy for one in (editor, effect))
            on_map = self.shell.flow.adding_layers
            return self.context.runner.busy or on_map or under_way

        tools.settle(self.shell, busy, 120)

    def does(self, name, act, until=None):
        """Do a step and wait until it is over."""
        self.watch.reset()
        result = act()
        if until is not None:
            tools.wait(until, 90, name)
        self.rest()
        self.work[name] = round(self.watch.longest_work, 3)
        (self.dialog or self.main).grab().save(str(self.folder / f"{name}.png"))
        return result

    @property
    def dialog(self):
        """The dialog that stands beside the window, or None."""
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        return shown[-1] if shown else None

    def dialog_by(self, name, act):
        """Have a dialog opened and return it."""
        self.does(name, act, lambda: self.dialog is not None)
        return self.dialog

    def close(self):
        self.dialog.reject()
        tools.spin(0.3)


def main(iface, request):
    steps = Steps(iface, request)
    steps.does("open", lambda: steps.shell.flow.open(request["store"]), lambda: steps.context.session.info is not None)
    for part in (_pages, _dock, _make, _programme, _owners, _follow_up, _settings):
        part(steps)
        print(json.dumps(steps.work), flush=True)
    return {"work": steps.work}


def _pages(steps):
    for again in ("", "_again"):
        for page in steps.shell.specs:
            steps.does(f"page_{page}{again}", lambda page=page: steps.shell.show_page(page))


def _dock(steps):
    """The dock is made wider, wide, and put back on every page."""
    dock, wide = steps.window.dock, steps.window.actions["wide"]
    for page in steps.shell.specs:
        steps.does(f"to_{page}", lambda page=page: steps.shell.show_page(page))
        view = getattr(steps.shell.pages[page], "view", None)
        if view is not None and hasattr(view, "shown_rows") and view.shown_rows():
            steps.does(f"row_{page}", lambda view=view: view.select([getattr(view.shown_rows()[0], view.model.key)]))
        for width in (700, 340):
            steps.does(
                f"dock_{width}_{page}",
                lambda width=width: steps.main.resizeDocks([dock], [width], Qt.Orientation.Horizontal),
            )
        steps.does(f"wide_{page}", wide.trigger)
        steps.does(f"back_{page}", wide.trigger)


def _make(steps):
    from est_walks_plugin.operations.record_findings import record_finding

    store = steps.context.session.store
    area = next(one for one in steps.context.session.areas() if one.name == "Kungsängen")
    steps.does("area", lambda: steps.context.session.set_area(area.uuid))
    walk = store.rows("walk", {"area": area.uuid}, order_by=("-starts_at",), limit=1)[0]
    steps.walk = walk["uuid"]
    found = ("lighting_out", "shrubbery", "graffiti")
    for number in range(30):
        record_finding(store, walk["uuid"], category=found[number % 3], text=f"Fynd {number}", stop=1 + number % 6)
    steps.does("show_tasks", lambda: steps.shell.show_page("tasks"))
    steps.does("found", lambda: steps.context.session.changed("finding"))
    page = steps.shell.pages["tasks"]
    dialog = steps.dialog_by("make_tasks", page.create_button.click)
    steps.does(
        "make_join", lambda: dialog.join([one.key for one in dialog.making.rows if one.task.category == "graffiti"])
    )
    steps.does("make_row", lambda: dialog.view.go_to(dialog.making.rows[1].key))
    steps.does("made", dialog.ok.click, lambda: page.making.dialog is None)
    steps.tasks = {row["category"]: row["uuid"] for row in store.rows("task", {"walk": walk["uuid"]})}


def _programme(steps):
    page = steps.shell.pages["tasks"]
    dialog = steps.dialog_by("led", page.led_programme)
    rows = dialog.view.shown_rows()
    steps.does("led_tick", lambda: dialog.tick({row.key for row in rows[:6]}), lambda: bool(dialog.then.text()))
    steps.does("led_tick_all", lambda: dialog.tick({row.key for row in rows}))
    steps.does("led_sort", lambda: dialog.view.tree.sortByColumn(3, Qt.SortOrder.DescendingOrder))
    steps.close()
    steps.does("bulk", lambda: page.view.select([row.uuid for row in page.view.shown_rows()]))


def _owners(steps):
    from est_walks_plugin.model.feedback import Feedback
    from est_walks_plugin.operations.owners.send_lists import send_lists
    from tests.answered_list import answer_list

    page, store = steps.shell.pages["tasks"], steps.context.session.store
    lines = {one.objectName(): one for one in page.owners_button.menu().actions()}
    steps.dialog_by("work_lists", lines["send_work_lists"].trigger)
    steps.close()
    done = (steps.context.session.today - timedelta(days=1)).isoformat()
    owner = store.get("task", steps.tasks["shrubbery"])["owner"]
    mine = [row["uuid"] for row in store.rows("task", {"owner": owner})]
    (sent,) = send_lists(store, [owner], str(steps.folder), [".xlsx"], mine, Feedback()).files
    said = {task: {"ny status": "Klar", "datum": done, "kostnad": "1 800 kr"} for task in mine[::2]}
    said.update({task: {"ny status": "Görs inte", "skäl": "Stolparna byts när vägen byggs om."} for task in mine[1::2]})
    back = answer_list(Path(sent), Path(sent), said)
    with files_are(back):
        dialog = steps.dialog_by("answers", lines["read_answer"].trigger)
    steps.does("answers_taken", dialog.ok.click, lambda: steps.dialog is None)
    from qgis.PyQt.QtGui import QCursor

    from est_walks_plugin.gui.pages.tasks.partner.send import open_owners, owners_menu, send_to

    owners = open_owners(steps.context, page.view.rows())
    menu = steps.does("partner_menu", lambda: owners_menu(steps.context, owners))
    menu.popup(QCursor.pos())
    tools.spin(0.3)
    menu.grab().save(str(steps.folder / "partner_menu.png"))
    menu.close()
    file = steps.folder / "paket.gpkg"
    steps.does("partner_sent", lambda: send_to(steps.context, owners[0], str(file)), file.is_file)
    from osgeo import ogr

    back = ogr.Open(str(file), 1)
    steps.layers = [back.GetLayer(at).GetName() for at in range(back.GetLayerCount())]
    for at in range(back.GetLayerCount()):
        layer = back.GetLayer(at)
        if layer.GetLayerDefn().GetFieldIndex("state") >= 0:
            for feature in layer:
                feature["state"] = "done"
                layer.SetFeature(feature)
    del back, layer
    with files_are(file):
        steps.does("partner_answer", lines["read_answer"].trigger)
    if steps.dialog is not None:
        steps.close()


def _follow_up(steps):
    steps.does("show_follow_up", lambda: steps.shell.show_page("follow_up"))
    page = steps.shell.pages["follow_up"]
    for tab in range(page.tabs.count()):
        steps.does(f"follow_tab_{tab}", lambda tab=tab: page.tabs.setCurrentIndex(tab))
    steps.does("helped", lambda: page.did_it_help(None, "repair_lamp"))
    steps.does("wide_helped", steps.window.actions["wide"].trigger)
    steps.does("back_helped", steps.window.actions["wide"].trigger)
    steps.does("choose_walk", lambda: page.checks.select([steps.walk]))
    dialog = steps.dialog_by("publish", page.publish_button.click)
    tools.wait(lambda: dialog.draft is not None, 60, "the answer")
    steps.rest()
    steps.does("publish_row", lambda: dialog.tasks.select([steps.tasks["shrubbery"]]))
    dialog.text.setPlainText("Buskarna är klippta.")
    steps.does("publish_text", dialog.save_text)
    dialog.files.files["html"].setFilePath(str(steps.folder / "svar.html"))
    tools.spin(0.5)
    if dialog.ok.isEnabled():
        steps.does("published", dialog.ok.click, (steps.folder / "svar.html").is_file)
    steps.close()


def _settings(steps):
    dialog = steps.dialog_by("settings", steps.shell.flow.settings)
    for tab in range(dialog.tabs.count()):
        steps.does(f"settings_tab_{tab}", lambda tab=tab: dialog.tabs.setCurrentIndex(tab))
    steps.close()
