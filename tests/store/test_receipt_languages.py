"""What an import keeps is read in the reader's language, whoever imported: receipts and how positions were found."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from shapely.geometry import LineString

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import EstWalksError
from est_walks_plugin.model.receipt import Receipt
from est_walks_plugin.model.wording.told import WORDING
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.operations.importing.match_positions import match_positions
from est_walks_plugin.operations.importing.place_by_hand import unsure_positions
from est_walks_plugin.store import Store

from ..made_once import made_once
from ..tongues import qgis_in

CASES = Path(__file__).parents[1] / "data" / "cases"
KINDS = {"N": SourceKind.NETWORK, "X": SourceKind.LIGHTING}
FOLDERS = sorted(path for path in CASES.iterdir() if path.is_dir())
FILES = sorted({ends for folder in FOLDERS for ends in (min(folder.glob("*.*")), max(folder.glob("*.*")))})
PLACE_LESS = """Id;Adress;Plats;Beskrivning;Namn
1;Parkvägen 12;;mörkt;Anna Andersson
2;Parkvegen 3;;mörkt;Bo Ek
3;Parkvägen;;mörkt;
4;;vid Byskolan;mörkt;
5;Månvägen 3;;mörkt;
;;;;
"""


@pytest.fixture
def bro(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty store of Upplands-Bro."""
    return made_once(tmp_path_factory, "tomma_bro.gpkg", lambda path: create_store(str(path)).close())


def kept(empty: Path, path: Path, file: Path, kind: SourceKind, language: str) -> dict[str, Any] | None:
    """Return the receipt a store keeps of an import in a QGIS of `language`; None for a file that is refused."""
    shutil.copyfile(empty, path)
    with qgis_in(language), Store.open(path) as store:
        try:
            receipt = import_file(store, kind, file)
        except EstWalksError:
            return None
        assert WORDING not in receipt.to_dict()
        (row,) = store.rows("source")
        assert WORDING in row["receipt"]
        return {name: value for name, value in row["receipt"].items() if name not in ("seconds", "source_uuid")}


def plain(stored: dict[str, Any]) -> dict[str, Any]:
    """Return a stored receipt as it was written."""
    return {**{name: value for name, value in stored.items() if name != WORDING}, "seconds": 0.0}


@pytest.mark.usefixtures("qgis_app")
@pytest.mark.parametrize("file", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_receipts_are_read_in_the_other_language(bro: Path, tmp_path: Path, file: Path) -> None:
    path, kind = tmp_path / "a.gpkg", KINDS.get(file.parent.name[0], SourceKind.CASE)
    swedish, english = (kept(bro, path, file, kind, language) for language in ("sv", "en"))
    assert (swedish is None) == (english is None)
    if swedish is not None and english is not None:
        with Store.open(path, readonly=True) as store:

            def read(receipt: dict[str, Any], language: str) -> dict[str, Any]:
                return Receipt.from_json(receipt, store.reader(language)).to_dict()

            assert read(swedish, "en") == read(english, "en") == plain(english)
            assert read(english, "sv") == read(swedish, "sv") == plain(swedish)


@pytest.mark.usefixtures("qgis_app")
@pytest.mark.parametrize("wrote", ["sv", "en"])
def test_how_a_position_was_found_is_said_in_the_readers_language(bro: Path, tmp_path: Path, wrote: str) -> None:
    path, file = tmp_path / "a.gpkg", tmp_path / "utan läge.csv"
    shutil.copyfile(bro, path)
    file.write_text(PLACE_LESS, encoding="utf-8")
    line = [(135_000.0, 6_598_000.0), (135_200.0, 6_598_000.0)]
    with Store.open(path) as store:
        store.insert("path", [{"name": "Parkvägen", "geometry": LineString(line)}])
        with qgis_in(wrote):
            import_file(store, SourceKind.CASE, file)
        school = {"name": "Byskolan", "kind": "school", "geometry": (134_800.0, 6_598_300.0)}
        store.insert("landmark", [school])
        with qgis_in(wrote):
            match_positions(store)
        found = {row.external_id: row for row in unsure_positions(store)}
        english, swedish = (
            {key: row.how(store.reader(language)) for key, row in found.items()} for language in ("en", "sv")
        )
        rows = {row["external_id"]: row for row in store.rows("observation")}
        (source,) = store.rows("source")
        told = (
            Receipt.from_json(source["receipt"], store.reader("en")).to_dict(),
            Receipt.from_json(source["receipt"], store.reader("sv")).to_dict(),
        )
    assert english == {
        "1": "approximate: in the middle of Parkvägen (number 12 is not known)",
        "2": "approximate: in the middle of Parkvägen (number 3 is not known) (spelt differently: “Parkvegen 3”)",
        "3": "approximate: in the middle of Parkvägen",
        "4": "approximate: at Byskolan",
        "5": "",
    }
    assert swedish["2"] == "ungefärligt: mitt på Parkvägen (nummer 3 är inte känt) (annan stavning: ”Parkvegen 3”)"
    assert {key: row["position_note"] or "" for key, row in rows.items()} == swedish, "the store's own language"
    assert [guess["why"] for guess in told[0]["guessed"]] == [english[key] for key in "123"]
    assert [guess["why"] for guess in told[1]["guessed"]] == [swedish[key] for key in "123"]
    assert "Andersson" not in json.dumps(source["receipt"], ensure_ascii=False)
