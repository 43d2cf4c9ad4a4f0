"""QGIS starts with the plugin at once: registering its algorithms loads no reader, no engine, no printer and no store."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WHEN_RUN = ("model.hours", "model.records", "model.walk", "model.wording")
"""What an algorithm that runs may need, and none that is registered: dataclasses take their time to be made."""
HEAVY = ("engine", "exporting", "importers", "printing", "privacy", "project", "store")
START = """
import sys
from qgis.core import QgsApplication

application = QgsApplication([], False)
application.initQgis()
from est_walks_plugin.plugin import EstWalksPlugin
import est_walks_plugin.gui.window

plugin = EstWalksPlugin(None)
plugin.initProcessing()
registry = QgsApplication.processingRegistry()
print("ALGORITHMS", len(registry.providerById("estwalks").algorithms()))
print("MODULES", *sorted(name for name in sys.modules if name.startswith("est_walks_plugin.")))
"""


def test_registering_the_algorithms_loads_nothing_heavy() -> None:
    done = subprocess.run([sys.executable, "-c", START], cwd=ROOT, capture_output=True, text=True, timeout=120)

    told = dict(line.split(" ", 1) for line in done.stdout.splitlines() if line.startswith(("ALGORITHMS", "MODULES")))
    assert int(told["ALGORITHMS"]) > 20, done.stderr
    rooms = {name.split(".")[1] for name in told["MODULES"].split()}
    assert "processing" in rooms
    assert not rooms & set(HEAVY), sorted(name for name in told["MODULES"].split() if name.split(".")[1] in HEAVY)
    names = [name.partition(".")[2] for name in told["MODULES"].split()]
    assert not [name for name in names if name in WHEN_RUN or name.startswith(tuple(f"{one}." for one in WHEN_RUN))]
