"""People planted in every place that takes text are found in no byte of the store, its receipts, lists and exports."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import EstWalksError
from est_walks_plugin.operations.importing.files import import_file, rejected_csv
from est_walks_plugin.store import Store

from .planted import FORMATS, PERSON, told, written

KINDS = list(SourceKind)


def bytes_of(folder: Path, before: bytes = b"") -> bytes:
    """Return what lies in a folder; of a store only what is not as in the file (`before`) it was copied from."""
    files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    return b"".join(
        written(file.read_bytes(), before) if file.suffix == ".gpkg" else file.read_bytes() for file in files
    )


def test_what_is_planted_in_a_store_is_found(tmp_path: Path, ready_file: Path) -> None:
    before, path = ready_file.read_bytes(), tmp_path / "s.gpkg"
    path.write_bytes(before)
    assert told(bytes_of(tmp_path)) == told(bytes_of(tmp_path, before)) == set()
    text = "x" * 9000 + PERSON
    with Store.open(path) as store:
        assert store.insert("observation", [{"kind": "case", "text": text}])
    assert told(bytes_of(tmp_path, before)) == told(bytes_of(tmp_path)) != set()


@pytest.mark.parametrize("kind", KINDS, ids=[kind.value for kind in KINDS])
@pytest.mark.parametrize("maker", FORMATS.values(), ids=FORMATS.keys())
def test_a_planted_person_is_found_in_no_byte(tmp_path: Path, ready_file: Path, maker, kind: SourceKind) -> None:
    files, kept, before = tmp_path / "in", tmp_path / "kept", ready_file.read_bytes()
    files.mkdir()
    kept.mkdir()
    (kept / "s.gpkg").write_bytes(before)
    path = maker(files)
    assert told(bytes_of(files)) or zipfile.is_zipfile(path)
    with Store.open(kept / "s.gpkg") as store:
        said = ""
        try:
            receipt = import_file(store, kind, path)
            again = import_file(store, kind, path)
            said = json.dumps([receipt.to_dict(), again.to_dict()], default=str, ensure_ascii=False)
            rejected_csv(receipt, kept / "rejected.csv")
        except EstWalksError as error:
            said = f"{error} {error.details}"
        assert told(said.encode()) == set(), said
        assert told(bytes_of(kept, before)) == set()
    assert told(bytes_of(kept, before)) == set()
