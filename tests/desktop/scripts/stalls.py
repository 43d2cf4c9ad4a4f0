"""Builds the example and works in it: in which step does the event loop stand still longest, how fast does Cancel take effect?"""

import time

import tools


def main(iface, request):
    iface.newProject(False)
    plugin = tools.load()
    plugin.window.dock.setUserVisible(True)
    tools.spin(1.0)
    shell = plugin.window.shell
    context = shell.context
    watch = tools.StallWatch()
    told = {"steps": {}}

    def measure(name, act, until, seconds=240):
        watch.reset()
        started = time.perf_counter()
        act()
        tools.wait(until, seconds, name)
        tools.spin(0.5)
        told["steps"][name] = {
            "stall_s": round(watch.longest, 3),
            "work_s": round(watch.longest_work, 3),
            "seconds": round(time.perf_counter() - started, 2),
        }

    def idle():
        return not context.runner.busy and not shell.flow.adding_layers

    measure("example", shell.flow.example, lambda: context.session.info is not None and idle())
    tools.spin(1.5)
    for again in ("", "_again"):
        for page_id in shell.specs:
            measure(f"page_{page_id}{again}", lambda page_id=page_id: shell.show_page(page_id), idle)
    shell.show_page("situation")
    page = shell.pages["situation"]
    measure("rank", page.rank, idle)
    measure("assess", page.assess, idle)
    area = context.session.areas()[0].uuid
    measure("area", lambda: context.session.set_area(area), idle)
    for theme in ("morker", "arenden", "enkat", "oversikt"):
        measure(f"theme_{theme}", lambda theme=theme: page.show_theme(theme), idle)
    measure("page_walk_of_area", lambda: shell.show_page("walk"), idle)
    walk = shell.pages["walk"]
    measure("new_walk", walk.new_walk, idle)
    measure("propose", walk.propose, idle)
    measure("move_stop", lambda: walk.editor.apply(lambda one: one.move(0, 1)), idle)
    measure("remove_stop", lambda: walk.changes.remove_stops(walk.parts.stops.rows()[:1]), idle)
    measure("undo", context.undo.take_back, idle)
    measure("back_to_situation", lambda: shell.show_page("situation"), idle)

    def cancelled(act, table):
        """Begin something, cancel it a moment later; return how long that took and how many rows it left."""
        rows = context.session.store.count(table)
        act()
        tools.spin(0.05)
        started = time.perf_counter()
        context.runner.cancel_current()
        tools.wait(lambda: not context.runner.busy, 30, "Cancel")
        return round(time.perf_counter() - started, 3), context.session.store.count(table) - rows

    told["cancel_s"], told["rankings_after_cancel"] = cancelled(page.rank, "ranking")
    told["cancel_stretches_s"], told["stretches_after_cancel"] = cancelled(page.assess, "dark_gap")
    for number in ("stall_s", "work_s"):
        told[f"longest_{number}"] = max(told["steps"], key=lambda name: told["steps"][name][number])
    return told
