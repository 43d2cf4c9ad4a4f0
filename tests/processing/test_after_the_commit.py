"""Once the store is changed nothing raises: what cannot be written is told before the work begins, in one sentence."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from est_walks_plugin.operations.own_places import add_own_place
from est_walks_plugin.processing.algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from est_walks_plugin.store import Store

from . import contract
from .contract import RefusedError

POINT = "135600,6595600 [EPSG:3011]"


class Heard(QgsProcessingFeedback):
    """Keeps the errors that end nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.errors: list[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:
        assert not fatalError
        self.errors.append(error)


class AddsPlace(EstWalksAlgorithm):
    """Adds a place, and does to the receipt's folder what another program may do while the work goes on."""

    ID = "addsplace"
    receipt: dict[str, Any] = {}
    spoil: Path | None = None

    def title(self) -> str:
        return "Adds a place"

    def define(self) -> None:
        return

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        key = add_own_place(store, "Kiosken", (135_600.0, 6_595_600.0))
        if self.spoil is not None:
            shutil.rmtree(self.spoil)
        return Answer({"PLACE": key}, self.receipt)


def places(store: Path) -> int:
    with Store.open(str(store), readonly=True) as opened:
        return opened.count("place")


@pytest.fixture
def store(town_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "town.gpkg"
    path.write_bytes(town_file.read_bytes())
    return path


def run(algorithm: EstWalksAlgorithm, heard: Heard, **parameters: Any) -> dict[str, Any]:
    algorithm.initAlgorithm()
    return algorithm.processAlgorithm(parameters, QgsProcessingContext(), heard)


def test_a_receipt_that_cannot_be_written_any_more_fails_nothing(store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kvitton"
    folder.mkdir()
    algorithm, heard, before = AddsPlace(), Heard(), places(store)
    algorithm.spoil = folder
    outputs = run(algorithm, heard, STORE=str(store), RECEIPT=str(folder / "kvitto.json"))
    assert places(store) == before + 1
    assert outputs["PLACE"]
    assert "RECEIPT" not in outputs
    (said,) = heard.errors
    assert "the receipt is missing" in said
    assert "kvitto.json" in said


def test_half_a_character_in_a_receipt_is_still_json(store: Path, tmp_path: Path) -> None:
    file = tmp_path / "kvitto.json"
    algorithm, heard = AddsPlace(), Heard()
    algorithm.receipt = {"name": "Å\ud83d", "when": Path("x")}
    outputs = run(algorithm, heard, STORE=str(store), RECEIPT=str(file))
    assert outputs["RECEIPT"] == str(file)
    assert json.loads(file.read_bytes().decode("utf-8")) == {"name": "Å\ud83d", "when": "x"}
    assert heard.errors == []


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"NAME": "Kiosken\ud83d"}, r"NAME is “Kiosken\ud83d”, which has half a character"),
        ({"NAME": "Kios\0ken"}, r"NAME is “Kios\0ken”"),
        ({"RECEIPT": "{folder}/finns inte/kvitto.json"}, "finns inte/kvitto.json could not be written"),
        ({"RECEIPT": "{folder}/town.gpkg/kvitto.json"}, "town.gpkg/kvitto.json could not be written"),
        ({"RECEIPT": "{folder}"}, "could not be written"),
        ({"RECEIPT": "{folder}/kvi\ud83dtto.json"}, r"RECEIPT is “"),
        ({"RECEIPT": "{folder}/../{name}/town.gpkg"}, "RECEIPT and STORE are the same file"),
    ],
)
def test_it_is_told_before_the_work_begins(store: Path, tmp_path: Path, given: dict[str, str], said: str) -> None:
    before, bytes_before = places(store), store.read_bytes()
    filled = {
        key: text.replace("{folder}", str(tmp_path)).replace("{name}", tmp_path.name) for key, text in given.items()
    }
    with pytest.raises(RefusedError) as refused:
        contract.run("recordplace", {"STORE": str(store), "NAME": "Kiosken", "POINT": POINT, **filled})
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)
    assert places(store) == before
    assert store.read_bytes() == bytes_before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["town.gpkg"]


@pytest.mark.parametrize("algorithm", ["rankplaces", "assesslighting"])
def test_a_layer_that_cannot_be_written_is_told_first(store: Path, tmp_path: Path, algorithm: str) -> None:
    before = store.read_bytes()
    output = tmp_path / "finns inte" / "lager.gpkg"
    with pytest.raises(RefusedError, match=r"finns inte/lager\.gpkg could not be written"):
        contract.run(algorithm, {"STORE": str(store), "AREA": "Byn", "OUTPUT": str(output)})
    assert store.read_bytes() == before


def test_an_output_layer_in_memory_or_a_file_is_written(store: Path, tmp_path: Path) -> None:
    for output in ("TEMPORARY_OUTPUT", "memory:platser", str(tmp_path / "lager.gpkg")):
        outputs = contract.run("rankplaces", {"STORE": str(store), "AREA": "Byn", "OUTPUT": output})
        assert outputs["OUTPUT"]
