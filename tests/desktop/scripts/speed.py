"""How soon the planner sees what she asked for: a store on the map, a first walk, three proposals, a change of the walk."""

import time

import tools
from qgis.PyQt.QtCore import QCoreApplication


class Clock:
    """Seconds by the clock, and of the main thread's work, since `start`."""

    def start(self):
        self._at, self._work = time.perf_counter(), time.thread_time()

    def read(self):
        return round(time.perf_counter() - self._at, 3), round(time.thread_time() - self._work, 3)


def main(iface, request):
    iface.newProject(False)
    plugin = tools.load()
    plugin.window.dock.setUserVisible(True)
    tools.spin(1.0)
    shell = plugin.window.shell
    context, canvas, clock = shell.context, iface.mapCanvas(), Clock()
    told = {name: [] for name in ("open", "first", "proposals", "edit")}

    def idle():
        return not context.runner.busy and not shell.flow.adding_layers

    drawn = []
    canvas.mapCanvasRefreshed.connect(lambda: drawn.append(clock.read()))
    for _round in range(request["rounds"]):
        shell.flow.close()
        iface.newProject(False)
        tools.spin(1.0)
        clock.start()
        drawn.clear()
        shell.flow.open(request["store"])
        tools.wait(lambda: context.session.info is not None and not shell.flow.adding_layers, 60, "the layers")
        before = len(drawn)
        tools.wait(lambda before=before: len(drawn) > before, 60, "the map")
        told["open"].append(drawn[before])
        tools.wait(idle, 60, "rest")
    shell.show_page("walk")
    tools.wait(idle, 60, "page Walk")
    page = shell.pages["walk"]
    tools.wait(lambda: not page.editor.is_busy, 60, "the walk")
    seen = []
    page.editor.found.connect(lambda _plan: seen.append(clock.read()))  # after the page, which has drawn it by then
    for _round in range(request["rounds"]):
        page.new_walk()
        tools.spin(0.5)
        seen.clear()
        clock.start()
        page.propose()
        tools.wait(lambda: not page.editor.is_busy and page.editor.plan is not None, 60, "proposals")
        told["first"].append(seen[0])
        told["proposals"].append(clock.read())
        tools.wait(idle, 60, "the walk kept")
        tools.spin(0.5)
        clock.start()
        page.editor.apply(lambda walk: walk.move(0, 1))
        QCoreApplication.processEvents()
        told["edit"].append(clock.read())
        tools.wait(idle, 60, "the walk kept")
    return told
