"""From an empty profile to a suggested walk for a municipality of one's own, by mouse and keys; every action counts."""

import os
import time

import tools
from hands import Hands
from qgis.core import QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QPoint, QRect
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

FRUANGEN = QgsPointXY(147_919, 6_574_445)

LAPTOP_HIGH = 768
"""Where the screen is lower, the print may be below what is seen."""


class Newcomer:
    """The planner who has never used the plugin. `did` are the presses, texts and drops, `wrong` what was not in view."""

    def __init__(self, iface, request):
        self.iface, self.folder, self.size = iface, request["folder"], request["size"]
        self.hands, self.did, self.wrong, self.facts = Hands(), [], {}, {}
        self.plugin = tools.load()
        iface.mainWindow().activateWindow()
        iface.newProject(False)
        tools.spin(0.5)
        iface.mainWindow().move(0, 0)
        iface.mainWindow().setFixedSize(*self.size)  # as a window manager keeps one that is maximised
        tools.spin(0.5)
        QgsProject.instance().setDirty(False)

    # --- actions -------------------------------------------------------------------------------------------------

    def press(self, name, widget, at=None):
        self._act(name, lambda: self.hands.click(widget, at))

    def write(self, name, text):
        """Type where the focus is."""
        self._act(name, lambda: self.hands.type(text))

    def drop(self, name, path, target):
        self._act(name, lambda: self.hands.drop(path, target))

    def _act(self, name, work):
        self.look_for_what_covers(name)
        self.did.append(name)
        work()
        tools.spin(0.2)

    # --- looking -------------------------------------------------------------------------------------------------

    def expect(self, **told):
        """Note what was to be seen after the last action and is not; a picture is kept of every step."""
        tools.spin(0.3)
        step = self.did[-1]
        picture = QApplication.primaryScreen().grabWindow(0)
        picture.save(os.path.join(self.folder, f"{len(self.did):02d}_{step}.png"))
        missing = sorted(what for what, is_so in told.items() if not is_so)
        print(f"{len(self.did)} {step}: {missing or 'as it should be'}", flush=True)
        if missing:
            self.wrong[step] = missing

    def look_for_what_covers(self, name):
        """A dialog larger than the screen hides its buttons."""
        screen = QRect(0, 0, *self.size)
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QDialog) and window.isVisible() and not screen.contains(window.frameGeometry()):
                self.wrong[f"{name}: {window.windowTitle()}"] = str(window.frameGeometry().getRect())

    def is_seen(self, widget):
        """Whether the whole widget is on the screen, without scrolling."""
        place = QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
        shown = widget.visibleRegion().boundingRect()
        return (
            widget.isVisible()
            and shown.width() >= widget.width() - 1
            and shown.height() >= widget.height() - 1
            and QRect(0, 0, *self.size).contains(place)
        )

    def is_painted(self, widget):
        """Whether the screen shows the widget as it is now: painting it and all in it once more changes nothing."""

        def seen():
            place = QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
            return QApplication.primaryScreen().grabWindow(0).copy(place).toImage()

        before = seen()
        for part in (widget, *widget.findChildren(QWidget)):
            part.update()
        tools.spin(0.5)
        return seen() == before

    def filled(self):
        """The filled buttons of the page in front."""
        page = self.shell.stack.currentWidget()
        buttons = page.findChildren(QAbstractButton)
        return [button.text() for button in buttons if button.property("primary") and button.isVisibleTo(page)]

    @property
    def shell(self):
        return self.plugin.window.shell

    @property
    def store(self):
        return self.shell.context.session.store

    @property
    def canvas(self):
        return self.iface.mapCanvas()

    def page(self, name):
        return self.shell.pages[name]

    def is_on(self, role):
        from est_walks_plugin.project import own_layers

        node = own_layers.node_of(QgsProject.instance(), role)
        return node is not None and node.isVisible()

    def settle(self, what, seconds=240):
        runner, undo = self.shell.context.runner, self.shell.context.undo

        def idle():
            walk = self.shell.pages.get("walk")
            done = walk is None or (not walk.editor.is_busy and walk.editor.is_saved)
            return not runner.busy and not undo.is_busy and not self.shell.flow.adding_layers and done

        tools.wait(idle, seconds, what)
        tools.spin(0.3)
        tools.wait(idle, seconds, what)


def main(iface, request):
    planner = Newcomer(iface, request)
    show_the_dock(planner)
    _municipality(planner)
    import_network(planner, request["network"], FRUANGEN)
    _points(planner, request["lamps"], "lamps", "lamp")
    _points(planner, request["cases"], "cases", "case")
    _rank(planner)
    _walk(planner)
    return {"did": planner.did, "wrong": planner.wrong, "facts": planner.facts}


def show_the_dock(planner):
    """The toolbar's button shows the dock with page Start."""
    action = planner.plugin.window.actions["dock"]
    if not planner.plugin.window.dock.isVisible():
        bar = planner.plugin.window.toolbar
        planner.press("show_the_dock", bar.widgetForAction(action))
        tools.wait(lambda: planner.shell is not None, 10, "the dock")
    tools.spin(0.5)
    button = planner.shell.welcome.state.button
    planner.facts["start"] = (planner.shell.current, button.text(), planner.is_seen(button))


def _municipality(planner):
    """Three actions: the filled button, the name, and the filled button of the dialog."""
    began = []

    def work(dialog):
        planner.did.append("new_store")
        planner.expect(
            focus_on_the_name=dialog.municipality.hasFocus(),
            ok_seen=planner.is_seen(dialog.ok),
            says_what_is_missing=bool(dialog.reason.text()) and not dialog.ok.isEnabled(),
        )
        planner.write("municipality", "Stockholm")
        completer = dialog.municipality.completer().popup()
        planner.facts["completer"] = completer.isVisible()
        planner.expect(
            crs=dialog.crs.crs().authid() == "EPSG:3011" and planner.is_painted(dialog.crs),
            ready_areas=len(dialog.ready_items()) > 0,
            file=dialog.file.filePath().endswith("Stockholm.gpkg"),
            ok_filled=dialog.ok.isEnabled() and bool(dialog.ok.property("primary")),
            ok_seen=planner.is_seen(dialog.ok),
        )
        began.append((time.monotonic(), time.process_time()))
        planner.press("make", dialog.ok)

    button = planner.shell.welcome.state.button
    planner.hands.in_dialog(lambda: planner.hands.click(button), work)
    tools.wait(lambda: planner.shell.context.session.info is not None, 60, "the store")
    tools.wait(lambda: not planner.shell.flow.adding_layers and not planner.canvas.isDrawing(), 60, "the map")
    planner.facts["map_s"] = time.monotonic() - began[0][0]
    planner.facts["map_work_s"] = time.process_time() - began[0][1]
    planner.settle("the layers")
    extent = planner.canvas.extent()
    start = planner.page("start")
    planner.facts["view_m"] = (extent.width(), extent.height())
    planner.expect(
        stockholm_in_view=extent.contains(FRUANGEN),
        border_on=planner.is_on("area"),
        page_start=planner.shell.current == "start",
        network_is_next=[step for step, line in start.lines.items() if line.button.property("primary")] == ["network"],
        next_seen=planner.is_seen(start.lines["network"].button),
        clean=not QgsProject.instance().isDirty(),
    )


def _import(planner, path, name):
    """Two actions: the file dropped onto the dock, the filled button of the dialog."""
    planner.drop(f"drop_{name}", path, planner.shell)
    tools.wait(lambda: "sources" in planner.shell.pages, 10, "page Underlag")
    sources = planner.page("sources")
    tools.wait(lambda: sources.import_dialog is not None, 10, "the import dialog")
    dialog = sources.import_dialog
    tools.wait(lambda: dialog.ok.isEnabled() or dialog.state.trouble, 90, "the file to be understood")
    tools.spin(0.5)
    planner.expect(
        understood=dialog.ok.isEnabled() and not dialog.state.trouble,
        ok_seen=planner.is_seen(dialog.ok),
        kind={"network": "network", "lamps": "lighting", "cases": "case"}[name] == str(dialog.state.kind),
    )
    planner.press(f"import_{name}", dialog.ok)
    planner.settle(f"the import of {name}")
    receipt = sources.receipt_dialog
    if receipt is not None:
        planner.expect(close_seen=planner.is_seen(receipt.buttons))
        planner.press(f"close_the_receipt_of_{name}", receipt.buttons.buttons()[0])


def import_network(planner, path, middle):
    _import(planner, path, "network")
    extent = planner.canvas.extent()
    planner.facts["network_view_m"] = extent.width()
    planner.expect(
        network_stored=planner.store.count("path") > 50,
        in_view=extent.contains(middle) and extent.width() < 15_000,
        clean=not QgsProject.instance().isDirty(),
    )


def _points(planner, path, name, role):
    table = {"lamp": "lamp", "case": "observation"}[role]
    _import(planner, path, name)
    extent = planner.canvas.extent()
    planner.facts[f"{name}_view_m"] = extent.width()
    planner.expect(
        stored=planner.store.count(table) > 5,
        layer_on=planner.is_on(role),
        in_view=extent.contains(FRUANGEN) and extent.width() < 5_000,
        clean=not QgsProject.instance().isDirty(),
    )


def _rank(planner):
    """From page Start, whose next step is the ranking."""
    planner.press("page_start", planner.shell.bar.button("start"))
    start = planner.page("start")
    planner.expect(
        ranking_is_next=[step for step, line in start.lines.items() if line.button.property("primary")] == ["ranking"],
        next_seen=planner.is_seen(start.lines["ranking"].button),
    )
    planner.press("rank", start.lines["ranking"].button)
    planner.settle("the ranking")
    situation = planner.page("situation")
    planner.facts["places"] = len(situation.places.rows())
    planner.expect(
        places=len(situation.places.rows()) > 2,
        page=planner.shell.current == "situation",
        layer_on=planner.is_on("place"),
        in_view=planner.canvas.extent().contains(FRUANGEN),
    )


def _walk(planner):
    planner.press("page_start_again", planner.shell.bar.button("start"))
    line = planner.page("start").lines["walk"]
    planner.expect(walk_is_next=bool(line.button.property("primary")), next_seen=planner.is_seen(line.button))
    planner.press("propose", line.button)
    walk = planner.page("walk")
    planner.settle("the proposal")
    planner.facts["message"] = walk.view.message
    planner.facts["filled"] = planner.filled()
    planner.facts["stops"] = [row.name for row in walk.parts.stops.rows()]
    planner.expect(
        stops=len(walk.parts.stops.rows()) >= 2,
        page=planner.shell.current == "walk",
        propose_seen=planner.is_seen(walk.parts.propose_button),
        print_there=walk.parts.print_button.isEnabled(),
        print_seen=planner.is_seen(walk.parts.print_button) or planner.size[1] < LAPTOP_HIGH,
    )
