"""The doors a stranger has: algorithms by id, receipts as JSON, the store read by sqlite3 and OGR."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject

from est_walks_plugin.processing.provider import EstWalksProvider

#: What every receipt of an import holds (PRODUCT 4).
RECEIPT_KEYS = {
    "read",
    "stored",
    "updated",
    "unchanged",
    "rejected",
    "without_position",
    "outside_area",
    "suspected_duplicates",
    "masked",
    "encoding",
    "delimiter",
    "mapping",
    "crs",
    "source",
    "seconds",
}


#: Python's part of the provider lives only as long as somebody holds it.
_HELD: list[EstWalksProvider] = []


class RefusedError(Exception):
    """An algorithm said no; the text is what the planner reads."""


def registered() -> EstWalksProvider:
    """Return the provider, registered; it stays so for the session."""
    registry = QgsApplication.processingRegistry()
    known = registry.providerById("estwalks")
    if known is None:
        known = EstWalksProvider()
        _HELD.append(known)
        assert registry.addProvider(known)
    return known


def run(name: str, parameters: dict[str, Any]) -> dict[str, Any]:
    """Run an algorithm as a script does and return its outputs. Raises RefusedError."""
    registered()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"estwalks:{name}")
    assert algorithm is not None, name
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    known = {definition.name() for definition in algorithm.parameterDefinitions()}
    assert set(parameters) <= known, set(parameters) - known
    sound, message = algorithm.checkParameterValues(parameters, context)
    if not sound:
        raise RefusedError(message)
    try:
        outputs, done = algorithm.run(parameters, context, feedback, catchExceptions=False)
    except QgsProcessingException as error:
        raise RefusedError(str(error)) from error
    assert done
    return outputs


def run_with_receipt(name: str, receipt: Path, parameters: dict[str, Any]) -> dict[str, Any]:
    """Run an algorithm with a RECEIPT and return it."""
    outputs = run(name, {**parameters, "RECEIPT": str(receipt)})
    assert outputs["RECEIPT"] == str(receipt)
    read: dict[str, Any] = json.loads(receipt.read_text(encoding="utf-8"))
    return read


def checked(receipt: dict[str, Any]) -> dict[str, Any]:
    """Return an import's receipt after checking what PRODUCT 4 promises of each."""
    assert set(receipt) >= RECEIPT_KEYS
    rejected = receipt["rejected"]
    assert isinstance(rejected, list)
    assert all(set(row) >= {"row", "reason", "text"} for row in rejected)
    assert all(isinstance(row["row"], int) and row["reason"] for row in rejected)
    for name in ("read", "stored", "updated", "unchanged", "without_position", "outside_area", "suspected_duplicates"):
        assert type(receipt[name]) is int, name
    assert receipt["read"] == receipt["stored"] + receipt["updated"] + receipt["unchanged"] + len(rejected)
    assert isinstance(receipt["masked"], dict)
    assert all(type(count) is int for count in receipt["masked"].values())
    assert isinstance(receipt["encoding"], str)
    assert isinstance(receipt["delimiter"], str)
    assert isinstance(receipt["mapping"], dict)
    if receipt["crs"] is not None:
        assert set(receipt["crs"]) >= {"chosen", "reason", "alternatives"}
        assert receipt["crs"]["reason"]
        assert isinstance(receipt["crs"]["alternatives"], list)
    assert set(receipt["source"]) >= {"file", "sha256", "kind"}
    assert len(receipt["source"]["sha256"]) == 64
    assert receipt["seconds"] >= 0
    return receipt


def table(store: Path, name: str, where: str = "1=1") -> list[dict[str, Any]]:
    """Return the rows of a table as plain SQLite has them."""
    with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f'SELECT * FROM "{name}" WHERE {where}')]


def points(store: Path, name: str) -> list[tuple[float, float] | None]:
    """Return the positions of a table as OGR reads them."""
    from osgeo import ogr

    source = ogr.Open(str(store))
    found: list[tuple[float, float] | None] = []
    for feature in source.GetLayerByName(name):
        geometry = feature.GetGeometryRef()
        found.append((geometry.GetX(), geometry.GetY()) if geometry is not None and not geometry.IsEmpty() else None)
    return found


def all_bytes(store: Path) -> bytes:
    """Return the store's bytes with those of the files SQLite leaves beside it."""
    return b"".join(file.read_bytes() for file in sorted(store.parent.glob(store.name + "*")))
