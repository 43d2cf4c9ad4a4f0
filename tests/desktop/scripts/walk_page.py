"""Plans, changes, saves and prints a walk in page Vandring; takes pictures and measures stalls."""

import os
import time

import tools
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest


def picture(widget, folder, name):
    path = os.path.join(folder, f"{name}.png")
    widget.grab().save(path)
    return path


def _leave_in_the_middle(iface, page, editor, walk, path, empty):
    """Unload with a change not stored, a drag under way and a proposal running; tell what was lost or left."""
    page.parts.map_button.setChecked(True)
    page.changes.remove_stops(page.parts.stops.rows()[-1:])
    kept = [stop.uuid for stop in editor.plan.stops]
    handle = page.map.tool.handles[0]
    page.map.tool.dragging.emit(handle, handle.x + 20, handle.y)
    page.propose()
    tools.spin(0.3)
    tools.unload()
    tools.spin(0.5)
    left = tools.inventory(iface)
    from est_walks_plugin.store import Store

    with Store.open(path, readonly=True) as store:
        stored = [row["uuid"] for row in store.rows("stop", {"walk": walk}, order_by=("seq",))]
    names = ("rubber_bands", "canvas_items", "map_tool", "docks", "toolbars", "plugin_menu", "tasks")
    return {"kept": stored == kept, "left": {name: left[name] for name in names if left[name] != empty[name]}}


def main(iface, request):
    iface.newProject(False)
    iface.actionPan().trigger()
    tools.spin(0.2)
    empty = tools.inventory(iface)
    plugin = tools.load()
    window = plugin.window
    window.dock.setUserVisible(True)
    tools.spin(0.5)
    shell, folder = window.shell, request["folder"]
    context = shell.context
    if request.get("store"):
        shell.flow.open(request["store"])
    else:
        shell.flow.example()
    tools.wait(lambda: context.session.info is not None, 120, "the store")
    tools.wait(lambda: not shell.flow.adding_layers and not context.runner.busy, 90, "the layers")
    iface.mainWindow().resizeDocks([window.dock], [request.get("dock", 350)], Qt.Orientation.Horizontal)
    tools.spin(1.5)
    watch, told = tools.StallWatch(), {}

    def measure(name, act, until=lambda: True, seconds=60):
        watch.reset()
        started = time.perf_counter()
        act()
        tools.wait(until, seconds, name)
        tools.spin(0.4)
        told[name] = {
            "stall": round(watch.longest, 3),
            "work": round(watch.longest_work, 3),
            "seconds": round(time.perf_counter() - started, 2),
        }

    area = next(one for one in context.session.areas() if one.name == request.get("area", "Kungsängen"))
    measure("area", lambda: context.session.set_area(area.uuid))
    QgsProject.instance().setDirty(False)
    measure("page", lambda: shell.show_page("walk"))
    page = shell.pages["walk"]
    editor = page.editor
    measure("open", lambda: None, lambda: editor.session is not None)
    told["findings"] = [note.action for note in page.parts.asked.notes()]
    if "again:" in told["findings"]:
        page.parts.asked.pressed.emit("again:")
    files = {"opened": picture(iface.mainWindow(), folder, "walk_opened")}

    def idle():
        return not editor.is_busy and editor.is_saved and not context.runner.busy

    measure("propose", page.parts.propose_button.click, lambda: idle() and bool(editor.proposals))
    tools.spin(1.5)
    files["proposed"] = picture(iface.mainWindow(), folder, "walk_proposed")
    told["proposals"] = [
        (len(one.plan.stops), round(one.plan.length_m), round(one.plan.total_min), round(one.plan.score))
        for one in editor.proposals
    ]
    page.parts.section.head.setChecked(False)
    page.parts.compare_section.head.setChecked(False)
    store = context.session.store
    walk = editor.walk

    page.parts.map_button.setChecked(True)
    tools.spin(0.5)
    canvas = iface.mapCanvas()
    handle = page.map.tool.handles[1]
    to_pixel = page.map.tool.toCanvasCoordinates
    from est_walks_plugin.gui.maptools.coordinates import canvas_point, to_canvas

    at = to_pixel(canvas_point(to_canvas(canvas, context.session), handle.x, handle.y))
    viewport = canvas.viewport()
    before = editor.plan

    def drag():
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(at.x(), at.y()))
        for step in range(1, 9):
            QTest.mouseMove(viewport, QPoint(at.x() + 6 * step, at.y() + 4 * step))
            tools.spin(0.02)
        files["dragging"] = picture(iface.mainWindow(), folder, "walk_dragging")
        watch.reset()
        QTest.mouseRelease(
            viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(at.x() + 48, at.y() + 32)
        )

    measure("drag", drag, lambda: editor.plan is not before)
    told["dragged"] = [stop.name for stop in editor.plan.stops] != [stop.name for stop in before.stops] or (
        editor.plan.stops[1].xy != before.stops[1].xy
    )
    measure("save", lambda: None, idle)
    told["stored_after_drag"] = [row["uuid"] for row in store.rows("stop", {"walk": walk}, order_by=("seq",))] == [
        stop.uuid for stop in editor.plan.stops
    ]
    measure("undo", page.context.undo.take_back, idle)
    told["undone"] = [stop.xy for stop in editor.plan.stops] == [stop.xy for stop in before.stops]
    measure("move", lambda: page.parts.stops.move_asked.emit(0, 2), idle)
    measure("remove", lambda: page.changes.remove_stops(page.parts.stops.rows()[:1]), idle)
    measure("pace", lambda: page.form.pace.setValue(3.0), idle)
    measure("late", lambda: page.form.minutes.setValue(60), idle)
    tools.spin(1)
    files["edited"] = picture(iface.mainWindow(), folder, "walk_edited")
    measure("recalculate", editor.recalculate, idle)
    page.parts.map_button.setChecked(False)
    tools.spin(2.0)
    told["bands_gone"] = not page.map.view.is_drawn
    page.parts.turn_section.head.setChecked(True)
    from est_walks_plugin.gui.pages.walk.print_dialog import PrintChoice
    from est_walks_plugin.gui.pages.walk.printing import Printer

    output = os.path.join(folder, "karta.pdf")
    measure(
        "print", lambda: Printer(page.out).print(walk, PrintChoice(output)), lambda: bool(page.parts.printed.notes())
    )
    told["printed"] = os.path.getsize(output) if os.path.exists(output) else 0
    files["printed"] = picture(iface.mainWindow(), folder, "walk_printed")
    page.parts.turn_section.head.setChecked(False)
    page.parts.section.head.setChecked(True)
    measure("other_page", lambda: shell.show_page("findings"))
    measure("back", lambda: shell.show_page("walk"), idle)
    told["dirty"] = QgsProject.instance().isDirty()
    told["width"] = shell.stack.currentWidget().widget().minimumSizeHint().width()
    told["height"] = shell.stack.currentWidget().widget().minimumSizeHint().height()
    told["files"] = files
    told.update(_leave_in_the_middle(iface, page, editor, walk, store.path, empty))
    return told
