"""Run by QGIS's --code: waits until the window is up, runs the script asked for, writes its answer and ends QGIS."""

import importlib
import json
import os
import sys
import time
import traceback

import qgis.utils
from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface

with open(os.environ["EST_DESKTOP_REQUEST"]) as _file:
    REQUEST = json.load(_file)
UNHANDLED = []


def _remember(kind, value, trace, *_args, **_kwargs):
    """Stands in for QGIS's error dialog: nobody is there to close it."""
    UNHANDLED.append("".join(traceback.format_exception(kind, value, trace)))


qgis.utils.showException = _remember
qgis.utils.qgis_excepthook = _remember
sys.excepthook = _remember
sys.path.insert(0, os.environ["EST_DESKTOP_SCRIPTS"])
LOOK_S, CALM_LOOKS, LONGEST_S = 0.05, 5, 1.5


def _when_calm(began, work, calm):
    """Run once the window is seen and QGIS has had nothing more to do for a moment, or when it has had time enough."""
    now = time.thread_time()
    seen = iface.mainWindow().windowHandle() is not None and iface.mainWindow().windowHandle().isExposed()
    calm = calm + 1 if seen and now - work < LOOK_S / 10 else 0
    if calm >= CALM_LOOKS or time.monotonic() - began >= LONGEST_S:
        REQUEST["waited_s"] = time.monotonic() - began
        _run()
    else:
        QTimer.singleShot(int(1000 * LOOK_S), lambda: _when_calm(began, now, calm))


def _run():
    answer = {"result": None, "error": ""}
    try:
        answer["result"] = importlib.import_module(REQUEST["script"]).main(iface, REQUEST)
    except BaseException:  # noqa: BLE001 - whatever it was, the test must hear of it
        answer["error"] = traceback.format_exc()
    answer["error"] += "".join(UNHANDLED)
    with open(REQUEST["answer"], "w") as file:
        json.dump(answer, file)
    os._exit(0)


iface.mainWindow().resize(*REQUEST["size"])
_when_calm(time.monotonic(), time.thread_time(), 0)
