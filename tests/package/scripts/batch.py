"""Runs many algorithms of the installed plugin in one process, as `qgis_process` would one by one.

Jobs come as JSON on standard input: {"algorithm", "inputs", "cancel": null | progress in per cent}. The answers go to the
file named by the first argument: {"ok", "results", "error", "crash", "changed", "log"}; `changed` tells whether the bytes of
STORE differ from before. A text "$0.WALK" among the inputs stands for output WALK of job 0.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import traceback
from pathlib import Path

sys.path.append("/usr/share/qgis/python")
sys.path.insert(0, os.environ["EST_PLUGINS"])

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)


class Feedback(QgsProcessingFeedback):
    """Cancels itself once the progress has come so far."""

    def __init__(self, cancel_at):
        super().__init__(False)
        self.cancel_at = cancel_at
        if cancel_at is not None and cancel_at <= 0:
            self.cancel()
        self.progressChanged.connect(self._look)

    def _look(self, progress):
        if self.cancel_at is not None and progress >= self.cancel_at:
            self.cancel()


def digest(path):
    """Return the hash of a file, None for none."""
    file = Path(str(path))
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else None


def run(job):
    """Run one job and return its answer."""
    inputs = job["inputs"]
    answer = {"ok": False, "results": {}, "error": "", "crash": "", "log": ""}
    before = digest(inputs.get("STORE"))
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"estwalks:{job['algorithm']}")
    context = QgsProcessingContext()
    context.setProject(QgsProject())
    feedback = Feedback(job.get("cancel"))
    context.setFeedback(feedback)
    try:
        sound, message = algorithm.checkParameterValues(inputs, context)
        if not sound:
            answer["error"] = message
        else:
            results, answer["ok"] = algorithm.run(inputs, context, feedback, {}, False)
            answer["results"] = {key: value for key, value in results.items() if _plain(value)}
    except QgsProcessingException as error:
        answer["error"] = str(error)
    except Exception:  # noqa: BLE001 - a crash is what the tests look for
        answer["crash"] = traceback.format_exc()
    answer["log"] = feedback.textLog()
    answer["changed"] = digest(inputs.get("STORE")) != before
    return answer


def _plain(value):
    return value is None or isinstance(value, (str, int, float, bool, list))


def _resolved(value, answers):
    if isinstance(value, str) and value.startswith("$"):
        number, _, name = value[1:].partition(".")
        return answers[int(number)]["results"].get(name, "")
    return value


def main():
    application = QgsApplication([], False)
    application.initQgis()
    from qgis.analysis import QgsNativeAlgorithms

    QgsApplication.processingRegistry().addProvider(QgsNativeAlgorithms())
    import est_walks_plugin

    plugin = est_walks_plugin.classFactory(None)
    plugin.initProcessing()
    answers = []
    for job in json.load(sys.stdin):
        job["inputs"] = {name: _resolved(value, answers) for name, value in job["inputs"].items()}
        answers.append(run(job))
    Path(sys.argv[1]).write_text(json.dumps(answers), encoding="utf-8")
    # Without Python's and QGIS's taking down in turn, which crashes now and then and is not what is tested here.
    os._exit(0)


if __name__ == "__main__":
    main()
