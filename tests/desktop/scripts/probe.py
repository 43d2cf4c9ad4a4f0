"""The smallest script: load the plugin, time it, unload it."""

import time

import tools


def main(iface, request):
    before = tools.inventory(iface)
    start = time.perf_counter()
    plugin = tools.load()
    seconds = time.perf_counter() - start
    tools.spin(1)
    plugin.window.dock.setUserVisible(True)
    tools.spin(1)
    filled = plugin.window.dock.widget() is not None
    del plugin
    tools.unload()
    after = tools.inventory(iface)
    return {
        "seconds": seconds,
        "filled": filled,
        "left": {key: [before[key], after[key]] for key in before if before[key] != after[key]},
    }
