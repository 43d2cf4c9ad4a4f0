"""A planted person is told by no log, no feedback of an algorithm and no preview, whatever the format."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import EstWalksError
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.preview import preview, preview_network

from ..processing.contract import registered
from .planted import FORMATS, told

ALGORITHMS = ("importreports", "importlighting")
KINDS = (SourceKind.CASE, SourceKind.LIGHTING, SourceKind.NETWORK)


class Heard(QgsProcessingFeedback):
    """Everything an algorithm says while it runs."""

    def __init__(self) -> None:
        super().__init__(False)
        self.texts: list[str] = []

    def pushInfo(self, info: str) -> None:
        self.texts.append(info)

    def pushWarning(self, warning: str) -> None:
        self.texts.append(warning)

    def pushDebugInfo(self, info: str) -> None:
        self.texts.append(info)

    def pushConsoleInfo(self, info: str) -> None:
        self.texts.append(info)

    def pushCommandInfo(self, info: str) -> None:
        self.texts.append(info)

    def pushFormattedMessage(self, html: str, text: str) -> None:
        self.texts += [html, text]

    def setProgressText(self, text: str) -> None:
        self.texts.append(text)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.texts.append(error)


@pytest.fixture
def logged() -> Iterator[list[str]]:
    """What QGIS's log is told meanwhile."""
    texts: list[str] = []

    def hear(text: str, tag: str, level: object) -> None:
        texts.append(f"{tag} {text}")

    log = QgsApplication.messageLog()
    log.messageReceived.connect(hear)
    yield texts
    log.messageReceived.disconnect(hear)


def parameters(algorithm: str, store: Path, path: Path) -> dict[str, object]:
    kind = {"KIND": 0} if algorithm in ("importreports", "importsurvey") else {}
    return {"STORE": str(store), "INPUT": str(path), **kind}


@pytest.mark.parametrize("name", FORMATS)
def test_no_log_and_no_feedback_tells_a_planted_person(tmp_path, logged, caplog, capfd, name) -> None:
    files, store = tmp_path / "in", tmp_path / "s.gpkg"
    files.mkdir()
    path = FORMATS[name](files)
    registered()
    create_store(str(store)).close()
    caplog.set_level("DEBUG")
    capfd.readouterr()  # what GDAL says while the file is written
    heard = Heard()
    for algorithm in ALGORITHMS:
        made = QgsApplication.processingRegistry().createAlgorithmById(f"estwalks:{algorithm}")
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        context.setFeedback(heard)
        try:
            outputs, _ = made.run(parameters(algorithm, store, path), context, heard)
            heard.texts.append(json.dumps({key: str(value) for key, value in outputs.items()}, ensure_ascii=False))
        except QgsProcessingException as error:
            heard.texts.append(str(error))
    printed = "".join(capfd.readouterr())
    assert heard.texts
    for texts in (heard.texts, logged, [caplog.text], [printed]):
        said = "\n".join(texts).replace(str(path), "").replace(path.name, "")
        assert told(said.encode()) == set(), said


@pytest.mark.parametrize("name", FORMATS)
def test_no_preview_shows_a_planted_person(tmp_path, name) -> None:
    files = tmp_path / "in"
    files.mkdir()
    path = FORMATS[name](files)
    with create_store(str(tmp_path / "s.gpkg")) as store:
        for kind in KINDS:
            try:
                shown = preview_network(store, path) if kind is SourceKind.NETWORK else preview(store, kind, path)
                said = repr(shown)
            except EstWalksError as error:
                said = f"{error} {error.details}"
            assert told(said.encode()) == set(), said
