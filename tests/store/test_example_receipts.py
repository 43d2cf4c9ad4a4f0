"""The receipts of the example's files tell all that those of 0.1.0 told (tests/data/receipts), first import and second alike."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin import paths
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file

FILES = {
    "gangnat_exempel.osm.gz": SourceKind.NETWORK,
    "belysning_exempel.csv": SourceKind.LIGHTING,
    "trygghetsenkat_2026_exempel.geojson": SourceKind.SURVEY,
    "felanmalan_2025-2026_exempel.csv": SourceKind.CASE,
    "est_rapporter_2026_exempel.csv": SourceKind.EST_REPORT,
    "barnens_bild_2026_exempel.txt": SourceKind.SCHOOL_VIEW,
    "trygghetsmatning_andelar_exempel.csv": SourceKind.SURVEY_SHARE,
}


@pytest.fixture(scope="module")
def receipts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Every file imported and imported again, one after the other, into one store: by file and turn."""
    found: dict[str, Any] = {}
    path = tmp_path_factory.mktemp("receipts") / "store.gpkg"
    with create_store(str(path), language="en") as store:
        for name, kind in FILES.items():
            for turn in ("first", "again"):
                receipt = import_file(store, kind, str(paths.resources() / "example" / name))
                assert receipt.balances
                told = receipt.to_dict()
                for own in ("seconds", "source_uuid"):
                    told.pop(own)
                told["source"].pop("sha256")
                found[f"{name} {turn}"] = told
    return found


def lacking(kept: Any, told: Any, where: str = "") -> list[str]:
    """Return what an earlier receipt told and this one does not; it may tell more, and give other reasons."""
    if isinstance(kept, dict):
        return [
            gap
            for key, value in kept.items()
            if key != "reason"
            for gap in lacking(value, told.get(key), f"{where}/{key}")
        ]
    if isinstance(kept, list) and all(isinstance(item, dict) for item in kept):
        return [f"{where}: {item}" for item in kept if all(lacking(item, other) for other in told)]
    if isinstance(kept, list):
        return [f"{where}: {item}" for item in kept if item not in told]
    return [] if kept == told else [f"{where}: {kept} != {told}"]


@pytest.mark.parametrize("turn", ["first", "again"])
@pytest.mark.parametrize("name", FILES)
def test_receipt_is_as_before(name: str, turn: str, receipts: dict[str, Any], repository: Path) -> None:
    kept = json.loads((repository / "tests" / "data" / "receipts" / "example_0_1_0.json").read_text(encoding="utf-8"))
    if turn == "again":
        # 0.1.0 counted rows placed by their address as without position when they came again.
        for told in ("without_position", "without_position_rows"):
            if told in kept[f"{name} again"]:
                kept[f"{name} again"][told] = kept[f"{name} first"][told]
    assert lacking(kept[f"{name} {turn}"], json.loads(json.dumps(receipts[f"{name} {turn}"]))) == []
