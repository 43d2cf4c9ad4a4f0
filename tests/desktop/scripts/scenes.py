"""A planner's day, step by step, in a real QGIS: a picture of each scene for README and handbook (`make screenshots`).

A scene is a function marked `@scene`; its picture is called as it is. They run in the order they stand in, each from where
the one before it left the window. Widgets are found through the shell's own parts, never by place or text.
"""

import os
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import tools
from choosers import files_are
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, QRect, QSignalBlocker, Qt, QThread, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDockWidget, QScrollArea

sys.path.append(str(Path(__file__).resolve().parents[3]))

SCENES = []
SEEN = {"sv": "Buskarna skymmer lampan vid bänken", "en": "The shrubs hide the lamp by the bench"}
FOUND = (
    (1, "lighting_out", "Två lampor släckta vid trappan", "Two lamps out by the stairs"),
    (2, "shrubbery", "Buskarna skymmer gångvägen", "Shrubs hide the footpath"),
    (3, "graffiti", "Klotter på elskåpet", "Graffiti on the cabinet"),
    (4, "graffiti", "Klotter på muren", "Graffiti on the wall"),
    (5, "lighting_weak", "Svagt ljus mellan stolparna", "Weak light between the poles"),
    (6, "positive", "Nya bänken är bra", "The new bench is good"),
)
SAID = {
    "sv": {
        "lighting_out": {"ny status": "Klar", "datum": "", "kostnad": "1 800 kr"},
        "shrubbery": {"ny status": "Planerad", "datum": "2026-11-20", "notering": "Samma dag som parken"},
        "lighting_weak": {"ny status": "Görs inte", "skäl": "Stolparna byts när vägen byggs om."},
    },
    "en": {
        "lighting_out": {"ny status": "Klar", "datum": "", "kostnad": "1 800 kr"},
        "shrubbery": {"ny status": "Planerad", "datum": "2026-11-20", "notering": "The same day as the park"},
        "lighting_weak": {"ny status": "Görs inte", "skäl": "The poles are replaced when the road is rebuilt."},
    },
}
"""What the owners answer, by the start of a column's title; the day of what is done is yesterday.

The list is in the municipality's language, whichever the window speaks."""
TOLD = {"sv": "Klottret är borta från mur och elskåp.", "en": "The graffiti is gone from wall and cabinet."}
PATIENCE_S = 600
"""No work takes more than some seconds; on a machine with much else to do, many times that."""
BESIDE_MAP = 970
"""The window, so wide, where the map beside the narrow dock is what is looked at: more of it says no more."""
YEAR_WIDTH = 900
"""The dock while the EST year is looked at."""
MET_ON = date(2026, 9, 30)
"""A day of the meeting's week, all of which the example's reports tell of."""
READER = (900, 1180)
"""The window of who reads the page of the answer."""
time.sleep = lambda seconds: QThread.usleep(
    int(seconds * 1e6)
)  # Python's own fails under a clock that stands elsewhere


def scene(function):
    """Mark a function that leaves the window as its picture is to show it and returns what is to be seen of it."""
    SCENES.append(function)
    return function


class Stage:
    """The window under way. `example` is the example's file, `own` a folder for the municipality of one's own."""

    def __init__(self, iface, request):
        self.iface, self.request, self.folder = iface, request, request["folder"]
        self.main = iface.mainWindow()
        self.window = tools.load().window
        self.dock = self.window.dock
        self.dock.setUserVisible(True)
        tools.spin(0.5)
        iface.newProject(False)
        for dock in self.main.findChildren(QDockWidget):
            if dock.objectName() in ("Browser", "Layers"):
                dock.hide()
        self.main.setFixedSize(*request["size"])
        self.narrow()

    @property
    def shell(self):
        return self.window.shell

    @property
    def session(self):
        return self.shell.context.session

    def narrow(self, width=430, window=None):
        self.main.setFixedSize(window or self.request["size"][0], self.request["size"][1])
        tools.spin(0.3)
        self.main.resizeDocks([self.dock], [width], Qt.Orientation.Horizontal)
        tools.spin(0.5)

    def settle(self, seconds=PATIENCE_S):
        """Wait until nothing runs, no layer is on its way and the map is drawn."""

        def idle():
            walk = self.shell.pages.get("walk")
            quiet = walk is None or (not walk.editor.is_busy and walk.editor.is_saved)
            return quiet and not self.shell.context.runner.busy and not self.shell.flow.adding_layers

        for _ in range(2):
            tools.wait(idle, seconds, "the work")
            tools.spin(0.4)
        tools.wait(lambda: not self.iface.mapCanvas().isDrawing(), seconds, "the map")
        tools.spin(0.3)

    def open(self, path):
        self.shell.flow.open(path)
        tools.wait(lambda: self.session.info is not None and self.session.path == path, PATIENCE_S, "the store")
        self.settle()

    def page(self, name):
        self.shell.show_page(name)
        self.settle()
        self.iface.messageBar().clearWidgets()
        tools.spin(0.3)
        return self.shell.pages.get(name)

    def year(self, panel):
        """Turn to a tab of the EST year, with room for its lists beside each other; return its panel, at rest."""
        page = self.page("follow_up")
        self.narrow(YEAR_WIDTH)
        page.halves.show_year(panel)
        year = page.halves.year
        tools.wait(
            lambda: panel in year.made and year.current is year.made[panel] and not year.is_waiting, PATIENCE_S, panel
        )
        self.settle()
        return year.current

    def map_and_dock(self):
        """Return the window's part with map and dock, without QGIS's toolbars and status line."""
        self.iface.messageBar().clearWidgets()
        self.settle()
        places = [QRect(one.mapTo(self.main, QPoint(0, 0)), one.size()) for one in (self.iface.mapCanvas(), self.dock)]
        return self.main.grab(places[0].united(places[1]))

    def of_dock(self):
        self.settle()
        return self.dock.grab()

    def of_year(self):
        """Return the EST year without the dock's head."""
        self.settle()
        return self.shell.pages["follow_up"].halves.grab()

    def asked(self, opens):
        """Have something ask, in a dialog that is waited for, in one that is not, or in the dock; return its picture."""
        taken = []

        def look():
            dialog = QApplication.activeModalWidget()
            if dialog is not None and dialog.isVisible() and not taken:
                tools.spin(0.6)
                taken.append(dialog.grab())
                dialog.reject()

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(300)
        opens()
        tools.spin(0.8)
        timer.stop()
        if taken:
            return taken[0]
        dialog = self.dialog()
        if dialog is None:
            return self.of_dock()
        picture = dialog.grab()
        dialog.reject()
        tools.spin(0.3)
        return picture

    def opened(self, opens):
        """Have something open a dialog beside the window; return it when it is at rest."""
        there = self.dialog()
        opens()
        tools.wait(lambda: self.dialog() not in (None, there), PATIENCE_S, "the dialog")
        self.settle()
        return self.dialog()

    def dialog(self):
        """Return the dialog that stands beside the window, or None."""
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        return shown[-1] if shown else None


# --- a municipality of one's own -------------------------------------------------------------------------------------


@scene
def welcome(stage):
    return stage.of_dock()


@scene
def new_store(stage):
    from est_walks_plugin.gui.dialogs.new_store import NewStoreDialog

    dialog = NewStoreDialog(stage.request["own"], stage.main)
    dialog.municipality.setText("Kumla")
    dialog.show()
    tools.spin(1.0)
    picture = dialog.grab()
    stage.wish = dialog.wish()
    dialog.reject()
    return picture


@scene
def getting_started(stage):
    flow = stage.shell.flow
    stage.shell.context.runner.run("Kumla", stage.wish.create, done=flow.opened)
    tools.wait(lambda: stage.session.info is not None, PATIENCE_S, "the store")
    stage.page("start")
    return stage.map_and_dock()


# --- the example -----------------------------------------------------------------------------------------------------


@scene
def import_file(stage):
    stage.open(stage.request["store"])
    area = next(one for one in stage.session.areas() if one.name == "Kungsängen")
    stage.session.set_area(area.uuid)
    stage.area = area.uuid
    walks = stage.session.store.rows("walk", {"area": area.uuid}, order_by=("-starts_at",), limit=1)
    stage.walk = walks[0]
    stage.shell.context.map_link.zoom(stage.walk["geometry"])
    page = stage.page("sources")
    page.import_files([stage.request["file"]])
    tools.wait(lambda: page.import_dialog is not None, PATIENCE_S, "the import")
    dialog = page.import_dialog
    tools.wait(lambda: dialog.ok.isEnabled(), PATIENCE_S, "the preview")
    tools.spin(1.0)
    tools.wait(
        lambda: not any(one.isDrawing() for one in dialog.findChildren(QgsMapCanvas)), PATIENCE_S, "the preview's map"
    )
    tools.spin(0.5)
    picture = dialog.grab()
    dialog.reject()
    tools.spin(0.3)
    return picture


@scene
def sources(stage):
    stage.page("sources")
    return stage.of_dock()


@scene
def receipt(stage):
    page = stage.page("sources")
    row = next(one for one in page.view.rows() if one.kind == "case")
    return stage.asked(lambda: page.show_receipt(row))


@scene
def web_map(stage):
    from est_walks_plugin.gui.dialogs.web_map import WebMapDialog

    return stage.asked(WebMapDialog(stage.shell.context, stage.main).show)


@scene
def situation(stage):
    page = stage.page("situation")
    page.rank()
    stage.settle()
    page.show_theme("oversikt")
    page.places.select([page.places.shown_rows()[0].uuid])
    stage.narrow(window=BESIDE_MAP)
    stage.shell.context.map_link.zoom(stage.walk["geometry"])
    return stage.map_and_dock()


@scene
def figures(stage):
    """Of all areas, whose map is small and whose changes are several; scrolled to the charts."""
    stage.session.set_area(None)
    stage.shell.flow.show_area()
    page = stage.page("situation")
    page.clear_choice()
    page.show_theme("arenden")
    for width in (700, 760, 820, 880):  # the charts stand beside the list from another width in another language
        stage.narrow(width, window=width + 360)
        if page.pictures.scroll.isVisible():
            break
    tools.wait(lambda: page.figures.picture is not None and not page.figures.is_busy, PATIENCE_S, "the figures")
    page.figures.months.pressed.emit(page.figures.months.columns[-3].key)
    stage.settle()
    around = page.figures.months
    while not isinstance(around, QScrollArea):
        around = around.parentWidget()
    around.ensureWidgetVisible(page.figures.months, 0, 90)
    picture = stage.map_and_dock()
    page.marking.clear()
    stage.narrow(window=BESIDE_MAP)
    stage.session.set_area(stage.area)
    stage.settle()
    stage.shell.context.map_link.zoom(stage.walk["geometry"])
    return picture


@scene
def darkness(stage):
    page = stage.page("situation")
    page.clear_choice()
    page.show_theme("morker")
    page.tabs.setCurrentIndex(1)
    stage.settle()
    return stage.map_and_dock()


@scene
def walk(stage):
    stage.shell.pages["situation"].tabs.setCurrentIndex(0)
    stage.shell.pages["situation"].show_theme("oversikt")
    page = stage.page("walk")
    page.parts.section.head.setChecked(False)
    stage.settle()
    stage.shell.context.map_link.zoom(stage.walk["geometry"])
    picture = stage.map_and_dock()
    stage.narrow()
    return picture


@scene
def walk_wishes(stage):
    page = stage.page("walk")
    page.parts.section.head.setChecked(True)
    return stage.of_dock()


@scene
def print_walk(stage):
    page = stage.page("walk")
    return stage.asked(page.parts.print_button.click)


@scene
def walk_map(stage):
    """The cover of the quick PDF, as it comes out of the dialog's choices."""
    from est_walks_plugin.gui.pages.walk.print_dialog import PrintChoice
    from est_walks_plugin.gui.pages.walk.printing import Printer

    page = stage.page("walk")
    file = os.path.join(stage.folder, "karta.pdf")
    Printer(page.out).print(stage.walk["uuid"], PrintChoice(file))
    stage.settle()
    tools.wait(lambda: os.path.exists(file), PATIENCE_S, "the PDF")
    made = os.path.join(stage.folder, "walk_map")
    subprocess.run(["pdftoppm", "-r", "72", "-f", "1", "-l", "1", "-singlefile", "-png", file, made], check=True)
    return None


@scene
def paper_protocol(stage):
    """A page of the paper protocol with two stops."""
    from est_walks_plugin.gui.pages.walk.take_out.entry import Chosen
    from est_walks_plugin.gui.pages.walk.take_out.protocol import ProtocolWish, print_protocol

    page = stage.page("walk")
    file = os.path.join(stage.folder, "protokoll.pdf")
    print_protocol(Chosen(stage.walk["uuid"], ""), page.out, ProtocolWish(file))
    stage.settle()
    tools.wait(lambda: os.path.exists(file), PATIENCE_S, "the PDF")
    made = os.path.join(stage.folder, "paper_protocol")
    subprocess.run(["pdftoppm", "-r", "72", "-f", "5", "-l", "5", "-singlefile", "-png", file, made], check=True)
    return None


@scene
def findings(stage):
    page = stage.page("findings")
    page.form.text.setPlainText(SEEN[stage.request["language"]])
    picture = stage.of_dock()
    page.form.text.clear()
    return picture


@scene
def make_tasks(stage):
    """What the group found, seen as tasks before they are made."""
    from est_walks_plugin.operations.record_findings import record_finding

    store, is_english = stage.session.store, stage.request["language"] == "en"
    for stop, category, *texts in FOUND:
        record_finding(store, stage.walk["uuid"], category=category, text=texts[is_english], stop=stop)
    stage.session.changed("finding")
    page = stage.page("tasks")
    dialog = stage.opened(page.create_button.click)
    dialog.join([one.key for one in dialog.making.rows if one.task.category == "graffiti"])
    dialog.view.go_to(dialog.making.rows[0].key)
    dialog.resize(1280, 400)
    tools.spin(0.5)
    picture = dialog.grab()
    dialog.ok.click()
    tools.wait(lambda: page.making.dialog is None, PATIENCE_S, "the tasks")
    stage.settle()
    made = store.rows("task", {"walk": stage.walk["uuid"]})
    stage.tasks = {row["category"]: row["uuid"] for row in made}
    return picture


@scene
def tasks(stage):
    page = stage.page("tasks")
    stage.window.actions["wide"].trigger()
    tools.spin(0.8)
    page = stage.page("tasks")
    page.view.select([stage.tasks["shrubbery"]])
    return stage.map_and_dock()


@scene
def led_programme(stage):
    page = stage.page("tasks")
    dialog = stage.opened(page.led_programme)
    dialog.tick({row.key for row in dialog.view.shown_rows()[:6]})
    dialog.resize(1100, 600)
    tools.wait(lambda: bool(dialog.then.text()), PATIENCE_S, "what becomes of the dark")
    stage.settle()
    picture = dialog.grab()
    dialog.reject()
    tools.spin(0.3)
    return picture


@scene
def owner_answer(stage):
    """A work list goes out, is answered, and is shown before it is taken in."""
    from est_walks_plugin.model.feedback import Feedback
    from est_walks_plugin.operations.owners.send_lists import send_lists
    from tests.answered_list import answer_list

    store, page = stage.session.store, stage.page("tasks")
    said = {stage.tasks[name]: dict(cells) for name, cells in SAID[stage.request["language"]].items()}
    yesterday = (stage.session.today - timedelta(days=1)).isoformat()
    for cells in said.values():
        cells.update({title: text or yesterday for title, text in cells.items()})
    owners = sorted({store.get("task", task)["owner"] for task in said})
    pictures = []
    for owner in owners:
        (sent,) = send_lists(store, [owner], stage.folder, [".xlsx"], list(stage.tasks.values()), Feedback()).files
        back = answer_list(Path(sent), Path(sent), said)
        action = next(one for one in page.owners_button.menu().actions() if one.objectName() == "read_answer")
        with files_are(back):
            dialog = stage.opened(action.trigger)
        dialog.resize(900, 330)
        tools.spin(0.4)
        pictures.append(dialog.grab())
        dialog.ok.click()
        stage.settle()
    return pictures[owners.index("lighting")]


@scene
def follow_up(stage):
    page = stage.page("follow_up")
    page.checks.select([page.checks.rows()[0].walk])
    return stage.map_and_dock()


@scene
def did_it_help(stage):
    page = stage.page("follow_up")
    page.did_it_help(None, "repair_lamp")
    tools.wait(lambda: not page.effect.is_busy, PATIENCE_S, "the comparison")
    return stage.of_dock()


@scene
def publish(stage):
    from est_walks_plugin.operations.tasks import update_task

    update_task(stage.session.store, stage.tasks["graffiti"], state="done")
    stage.session.changed("task")
    page = stage.page("follow_up")
    page.checks.select([stage.walk["uuid"]])
    page.tabs.setCurrentIndex(2)
    stage.dialog_of_answer = dialog = stage.opened(page.publish_button.click)
    languages = dialog.scope.languages
    languages.setCurrentIndex(languages.findData(stage.request["language"]))
    tools.wait(
        lambda: dialog.draft is not None and dialog.draft.wish.language == stage.request["language"],
        PATIENCE_S,
        "the answer",
    )
    dialog.tasks.select([stage.tasks["graffiti"]])
    dialog.text.setPlainText(TOLD[stage.request["language"]])
    dialog.save_text()
    tools.wait(lambda: dialog.draft is not None and dialog.ok.isEnabled(), PATIENCE_S, "the text")
    dialog.resize(1060, 560)
    stage.settle()
    for field in dialog.files.files.values():  # no folder of the machine that takes the picture
        with QSignalBlocker(field), QSignalBlocker(field.lineEdit()):
            field.lineEdit().setText(Path(field.filePath()).name)
    return dialog.grab()


@scene
def answer_page(stage):
    """The page as residents read it in their browser, its beginning."""
    from tests.browser import SHELL

    dialog, page = stage.dialog_of_answer, Path(stage.folder) / "svar.html"
    dialog.files.files["html"].setFilePath(str(page))
    tools.wait(dialog.ok.isEnabled, PATIENCE_S, "to publish")
    dialog.ok.click()
    tools.wait(page.is_file, PATIENCE_S, "the page")
    stage.settle()
    dialog.reject()
    stage.window.actions["wide"].trigger()
    tools.spin(0.5)
    made = Path(stage.folder) / "answer_page.png"
    plain = {name: value for name, value in os.environ.items() if name not in ("LD_PRELOAD", "FAKETIME")}
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    size = "--window-size={},{}".format(*READER)
    profile = f"--user-data-dir={stage.folder}/browser"
    command = [str(SHELL), *options, profile, size, f"--screenshot={made}", page.as_uri()]
    subprocess.run(command, check=True, env=plain, capture_output=True)
    return None


# --- the EST year ----------------------------------------------------------------------------------------------------


@scene
def weekly_meeting(stage):
    from est_walks_plugin.model.codes import Cycle

    stage.session.set_area(None)
    panel = stage.year("meeting")
    panel.bar.show_day(Cycle.WEEK, MET_ON)
    panel.refresh()
    stage.settle()
    panel.matters.select([panel.matters.rows()[0].uuid])
    return stage.of_dock()


@scene
def yearly_wheel(stage):
    stage.year("wheel")
    return stage.of_year()


@scene
def settings(stage):
    return stage.asked(stage.shell.flow.settings)


def main(iface, request):
    stage = Stage(iface, request)
    taken = []
    for one in SCENES:
        picture = one(stage)
        if picture is not None:
            picture.save(os.path.join(request["folder"], f"{one.__name__}.png"))
        taken.append(one.__name__)
    return {"taken": taken}
