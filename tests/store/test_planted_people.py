"""People planted in every place that takes text are found in no byte of the store, its receipts, lists and exports."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import EstWalksError
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file, rejected_csv

from .planted import FORMATS, told

KINDS = list(SourceKind)


def bytes_of(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


@pytest.mark.parametrize("kind", KINDS, ids=[kind.value for kind in KINDS])
@pytest.mark.parametrize("maker", FORMATS.values(), ids=FORMATS.keys())
def test_a_planted_person_is_found_in_no_byte(tmp_path: Path, maker, kind: SourceKind) -> None:
    files, kept = tmp_path / "in", tmp_path / "kept"
    files.mkdir()
    kept.mkdir()
    path = maker(files)
    assert told(bytes_of(files)) or zipfile.is_zipfile(path)
    with create_store(str(kept / "s.gpkg")) as store:
        said = ""
        try:
            receipt = import_file(store, kind, path)
            again = import_file(store, kind, path)
            said = json.dumps([receipt.to_dict(), again.to_dict()], default=str, ensure_ascii=False)
            rejected_csv(receipt, kept / "rejected.csv")
        except EstWalksError as error:
            said = f"{error} {error.details}"
        assert told(said.encode()) == set(), said
        assert told(bytes_of(kept)) == set()
    assert told(bytes_of(kept)) == set()
