"""What the desktop scripts share: turning the event loop, counting what is in QGIS, watching for stalls."""

import time

import qgis.utils
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, QTranslator
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QMenu, QToolBar, QWidget

PLUGIN = "est_walks_plugin"


def spin(seconds=0.05):
    """Let the event loop turn."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QCoreApplication.sendPostedEvents(None, 52)  # deferred deletes
        time.sleep(0.002)


def wait(condition, seconds=60.0, what="it"):
    """Turn the event loop until the condition holds."""
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            raise TimeoutError(f"waited {seconds} s for {what}")
        spin(0.02)


def settle(widget, busy, seconds=60.0, what="the page"):
    """Turn the event loop until nothing is busy and nothing below a widget has moved for a moment, however slow the machine."""
    until, quiet, was = time.monotonic() + seconds, 0, None
    while quiet < 5:
        if time.monotonic() > until:
            raise TimeoutError(f"{what} did not come to rest in {seconds} s")
        spin(0.05)
        now = [(part.isVisible(), part.geometry().getRect()) for part in widget.findChildren(QWidget)]
        quiet = quiet + 1 if now == was and not busy() else 0
        was = now


def load():
    """Load and start the plugin; return it."""
    if PLUGIN not in qgis.utils.available_plugins:
        qgis.utils.updateAvailablePlugins()
    if not qgis.utils.loadPlugin(PLUGIN):
        raise RuntimeError("the plugin does not load")
    if not qgis.utils.startPlugin(PLUGIN):
        raise RuntimeError("the plugin does not start")
    return qgis.utils.plugins[PLUGIN]


def unload():
    """Unload the plugin the way QGIS does."""
    if not qgis.utils.unloadPlugin(PLUGIN):
        raise RuntimeError("the plugin does not unload")
    spin(0.3)


def inventory(iface):
    """Count everything a plugin may leave behind."""
    window = iface.mainWindow()
    canvas = iface.mapCanvas()
    registry = QgsApplication.processingRegistry()
    return {
        "toolbars": sorted(bar.objectName() for bar in window.findChildren(QToolBar)),
        "docks": sorted(dock.objectName() for dock in window.findChildren(QDockWidget)),
        "actions": len(window.findChildren(QAction)),
        "menus": len(window.findChildren(QMenu)),
        "plugin_menu": len(iface.pluginMenu().actions()),
        "children": len(window.children()),
        "widgets": sum(not _in_log(widget) for widget in window.findChildren(QWidget)),
        "top_levels": sorted(type(widget).__name__ for widget in QApplication.topLevelWidgets() if widget.objectName()),
        "rubber_bands": sum(isinstance(item, QgsRubberBand) for item in canvas.scene().items()),
        "canvas_items": len(canvas.scene().items()),
        "map_tool": type(canvas.mapTool()).__name__,
        "providers": sorted(provider.id() for provider in registry.providers()),
        "translators": len(QApplication.instance().findChildren(QTranslator)),
        "tasks": QgsApplication.taskManager().countActiveTasks(),
        "messages": len(iface.messageBar().items()),
        "layers": len(QgsProject.instance().mapLayers()),
    }


def _in_log(widget):
    """QGIS's own log panel grows a tab for every new channel; that is no leak."""
    while widget is not None:
        if widget.objectName() == "MessageLog":
            return True
        widget = widget.parentWidget()
    return False


class StallWatch(QObject):
    """Measures the longest time the event loop stood still: by the clock, and as work of this thread.

    On a machine that others use as well only the second says something about the plugin.
    """

    def __init__(self):
        super().__init__()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(5)
        self.reset()

    def reset(self):
        self.longest = self.longest_work = 0.0
        self._last, self._last_work = time.perf_counter(), time.thread_time()

    def _tick(self):
        now, work = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self.longest_work = max(self.longest_work, work - self._last_work)
        self._last, self._last_work = now, work
