"""Loads and unloads the plugin three times and more, in awkward moments, and tells what was left each time."""

import time

import tools
from qgis.core import QgsProject


def _calm(plugin, iface, request):
    plugin.window.dock.setUserVisible(True)
    tools.spin(0.3)


def _closed_dock(plugin, iface, request):
    plugin.window.dock.setUserVisible(True)
    tools.spin(0.3)
    plugin.window.dock.setUserVisible(False)
    tools.spin(0.2)


def _never_seen(plugin, iface, request):
    pass


def _open_store(plugin, iface, request):
    plugin.window.dock.setUserVisible(True)
    tools.spin(0.3)
    shell = plugin.window.shell
    shell.flow.open(request["store"])
    tools.wait(lambda: shell.context.session.info is not None, 30, "the store")
    tools.wait(lambda: not shell.flow.adding_layers, 30, "the layers")
    for page_id in shell.specs:
        shell.show_page(page_id)
        tools.spin(0.3)
    from shapely.geometry import Point

    shell.context.map_link.highlight(Point(135973, 6595977))
    shell.context.map_link.mark([Point(135973, 6595977)])
    shell.flow.areas.draw()
    tools.spin(0.3)


def _running_task(plugin, iface, request):
    _open_store(plugin, iface, request)

    def work(_store, feedback):
        for step in range(400):
            feedback.check()
            feedback.progress(step / 400, "busy")
            time.sleep(0.02)

    plugin.window.shell.context.runner.run("busy", work)
    plugin.window.shell.context.runner.run("waits", work, writes=True)
    tools.spin(0.4)


def _cleared_project(plugin, iface, request):
    _open_store(plugin, iface, request)
    iface.newProject(False)
    tools.spin(0.3)


def _open_dialog(plugin, iface, request):
    _open_store(plugin, iface, request)
    shell = plugin.window.shell
    shell.show_page("sources")
    shell.pages["sources"].import_files([])
    tools.spin(0.4)


def _opened_wide(plugin, iface, request):
    """At the bottom of the window, with an editor, a question and dialogs open beside it; the next round begins there."""
    _open_store(plugin, iface, request)
    window = plugin.window
    window.actions["wide"].trigger()
    tools.spin(0.3)
    shell = window.shell
    shell.show_page("tasks")
    tools.spin(0.3)
    page = shell.pages["tasks"]
    page.view.select([page.view.shown_rows()[0].uuid])
    tools.spin(0.3)
    shell.flow.new()
    shell.flow.properties()
    shell.pages["situation"].weights.ask_name()
    tools.spin(0.3)


def _floating(plugin, iface, request):
    plugin.window.dock.setUserVisible(True)
    plugin.window.actions["wide"].trigger()
    plugin.window.dock.setFloating(True)
    plugin.window.actions["wide"].trigger()
    plugin.window.actions["wide"].trigger()
    tools.spin(0.3)


CASES = (
    _calm, _calm, _calm, _never_seen, _closed_dock, _open_store, _running_task, _cleared_project, _open_dialog,
    _opened_wide, _calm, _floating,
)  # fmt: skip


def main(iface, request):
    iface.newProject(False)
    tools.spin(0.5)
    iface.actionPan().trigger()
    tools.spin(0.2)
    # The first round pays for what QGIS itself keeps, for example the menu of a first toolbar.
    before = tools.inventory(iface)
    start_ms, told = [], []
    for case in CASES:
        started = time.perf_counter()
        plugin = tools.load()
        start_ms.append(round(1000 * (time.perf_counter() - started)))
        tools.spin(0.3)
        was_dirty = QgsProject.instance().isDirty()
        case(plugin, iface, request)
        started = time.perf_counter()
        del plugin
        tools.unload()
        unload_s = time.perf_counter() - started
        iface.newProject(False)
        tools.spin(0.3)
        iface.messageBar().clearWidgets()
        tools.spin(0.3)
        after = tools.inventory(iface)
        told.append(
            {
                "case": case.__name__,
                "left": {key: [before[key], after[key]] for key in before if before[key] != after[key]},
                "dirty": was_dirty,
                "unload_s": round(unload_s, 2),
            }
        )
    return {"cases": told, "start_ms": start_ms}
