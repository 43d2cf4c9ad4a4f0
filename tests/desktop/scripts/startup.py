"""Times the plugin's start-up in a QGIS that has never seen it, beside QGIS's own start."""

import os
import time

import qgis.utils
import tools


def _since_start():
    """Seconds since this process was made."""
    with open("/proc/self/stat") as file:
        ticks = int(file.read().rpartition(")")[2].split()[19])
    with open("/proc/uptime") as file:
        up = float(file.read().split()[0])
    return up - ticks / os.sysconf("SC_CLK_TCK")


def main(iface, request):
    qgis_s = _since_start() - request["waited_s"]
    qgis.utils.updateAvailablePlugins()
    started, work = time.perf_counter(), time.thread_time()
    loaded = qgis.utils.loadPlugin(tools.PLUGIN)
    made = time.perf_counter()
    begun = qgis.utils.startPlugin(tools.PLUGIN)
    done = time.perf_counter()
    work = time.thread_time() - work
    if not (loaded and begun):
        raise RuntimeError("the plugin does not start")
    return {
        "qgis_s": qgis_s,
        "import_ms": 1000 * (made - started),
        "start_ms": 1000 * (done - made),
        "total_ms": 1000 * (done - started),
        "work_ms": 1000 * work,
    }
