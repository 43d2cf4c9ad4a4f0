"""The receipts of the example's files, whole: first import and second, to the last key, note, reason and count.

`tests/data/receipts/example.json` holds what imports of today tell; times, keys and hashes are left out. When a receipt
is meant to change, write the file anew and read its diff as carefully as the code's:

    QT_QPA_PLATFORM=offscreen EST_RENEW=1 .venv/bin/python -m pytest tests/store/test_example_receipts.py

`example_0_1_0.json` holds what 0.1.0 tells of the same files, by its own code (commit 85670f3); it is written anew when the
files change, by `.ci/receipts_of_0_1_0.py`, and never because the code did. All that differs from it stands in `SINCE`, each with the point of issue 8 that it stems from; what differs otherwise is a fault.
"""

from __future__ import annotations

import json
import os
from fnmatch import fnmatchcase
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
    "trygghetsenkat_2024_exempel.xlsx": SourceKind.SURVEY,
    "trygghetsenkat_2025_exempel.xlsx": SourceKind.SURVEY,
    "trygghetsenkat_2026_exempel.geojson": SourceKind.SURVEY,
    "felanmalan_2023-2026_exempel.csv": SourceKind.CASE,
    "est_rapporter_2023-2026_exempel.csv": SourceKind.EST_REPORT,
    "barnens_bild_2024-2026_exempel.txt": SourceKind.SCHOOL_VIEW,
    "trygghetsmatning_andelar_exempel.csv": SourceKind.SURVEY_SHARE,
}
TURNS = ("first", "again")
KEPT = Path(__file__).resolve().parents[1] / "data" / "receipts"
#: What differs from 0.1.0: (receipts, key in them) -> the point of issue 8 and what it asks. Receipts are patterns.
SINCE: dict[tuple[str, str], str] = {
    ("*", "unused_columns"): "9: filled columns that nothing is read from are listed",
    ("*", "unmapped_values"): "13: words that decide nothing are counted and can be said",
    ("*", "without_id"): "13: rows without an id of their own are counted",
    ("*", "approximate"): "7: rows whose coordinates are too coarse are counted",
    ("*", "guessed"): "11: every guess at a position is in the receipt",
    ("*", "source.period_from"): "5: the period is told in the municipality's days",
    ("*", "source.period_to"): "5: the period is told in the municipality's days",
    ("*", "source.attribution"): "19: whom a file asks to name is told",
    ("gangnat_*", "source.data_date"): "19: the day of the data stands beside its source",
    ("belysning_*", "source.data_date"): "19: and is the newest row's where the file tells none",
    (
        "felanmalan_* again",
        "without_position",
    ): "11: a row that was placed by its address has a position when it comes again",
    ("felanmalan_* again", "without_position_rows"): "11: it is not listed as a row without one either",
    ("trygghetsenkat_*", "respondents"): "9: how many people answered is told",
    ("trygghetsenkat_*", "crs.reason"): "8: what GeoJSON means when it says nothing is no declaration",
    ("trygghetsenkat_*", "choices"): "8: the same reason among the choices",
    ("barnens_bild_*", "respondents"): "9: how many people answered is told",
    ("barnens_bild_*", "notes"): "9: that no column tells who answered is warned of",
    ("est_rapporter_*", "notes"): "13: rows without an id of their own are told",
    ("belysning_*", "notes"): "4: lamps without a status that a word tells are unknown and told",
    ("belysning_*", "without_status"): "4: and counted",
    ("belysning_*", "not_built"): "4: lamps that are planned or not built are left out and counted",
    ("gangnat_*", "restrictions"): "10: what gates, walls and hours close is counted",
    ("*", "suspected_duplicates"): "of issue 9: a pin, a report and a class's view are never the same record",
}


@pytest.fixture(scope="module")
def receipts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Every file imported and imported again, one after the other, into one store: by file and turn."""
    found: dict[str, Any] = {}
    path = tmp_path_factory.mktemp("receipts") / "store.gpkg"
    with create_store(str(path), language="en") as store:
        for name, kind in FILES.items():
            for turn in TURNS:
                receipt = import_file(store, kind, str(paths.resources() / "example" / name))
                assert receipt.balances
                told = receipt.to_dict()
                for own in ("seconds", "source_uuid"):
                    del told[own]
                del told["source"]["sha256"]
                found[f"{name} {turn}"] = told
    text = json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    if os.environ.get("EST_RENEW"):
        (KEPT / "example.json").write_text(text, encoding="utf-8")
    plain: dict[str, Any] = json.loads(text)
    return plain


def kept(name: str) -> dict[str, Any]:
    """Return the receipts of a file, by file and turn."""
    held: dict[str, Any] = json.loads((KEPT / name).read_text(encoding="utf-8"))
    return held


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("name", FILES)
def test_a_receipt_tells_what_it_told(name: str, turn: str, receipts: dict[str, Any]) -> None:
    assert receipts[f"{name} {turn}"] == kept("example.json")[f"{name} {turn}"]


def differing(old: Any, new: Any, where: str = "") -> list[str]:
    """Return the keys whose values differ; what stands in a list counts as one."""
    if not (isinstance(old, dict) and isinstance(new, dict)):
        return [] if old == new else [where]
    keys = sorted({*old, *new})
    return [gap for key in keys for gap in differing(old.get(key), new.get(key), f"{where}.{key}".lstrip("."))]


def test_all_that_differs_from_0_1_0_is_accounted_for() -> None:
    old, new = kept("example_0_1_0.json"), kept("example.json")
    assert set(old) == set(new)
    found = {(receipt, key) for receipt in new for key in differing(old[receipt], new[receipt])}
    known = {
        (receipt, key) for receipt, key in found for like, named in SINCE if named == key and fnmatchcase(receipt, like)
    }
    assert sorted(found - known) == []
    idle = [row for row in SINCE if not any(row[1] == key and fnmatchcase(receipt, row[0]) for receipt, key in found)]
    assert idle == []
