"""What is due is deleted from every byte of a store: texts, receipts, decisions, and what others left in the file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.operations import privacy_review
from est_walks_plugin.operations.importing.files import ImportOptions, import_file
from est_walks_plugin.store import Store

#: Names that no rule finds, in the places where a file's words are kept.
PLANTED = {
    "text": "Xantippa", "date": "Ypsilander", "place": "Zackrisdotter", "rejected": "Wallinderska", "status": "Quistorp",
    "file": "Oxenstjernsson", "header": "Kruskabo",
}  # fmt: skip
TABLE = (
    "Ärendenummer;Inkom;Beskrivning;Adress;Status;Kruskabo\n"
    "A1;i går sa xx Ypsilander;Släckt lampa hos xx Xantippa;Kvarngatan 1;hos Quistorp;x\n"
    "A2;2023-10-05;Klotter;hos xx Zackrisdotter;Öppen;x\n"
    "A2;2023-10-06;Annat;Kvarngatan 3 Wallinderska;Öppen;x\n"
)


def everything(path: str | Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(Path(path).parent.glob(Path(path).name + "*")))


def is_in(word: str, data: bytes) -> bool:
    return any(word.encode(encoding) in data for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


@pytest.fixture
def imported(store: Store, tmp_path: Path) -> Store:
    path = tmp_path / "Oxenstjernsson.csv"
    path.write_text(TABLE, encoding="utf-8")
    import_file(store, SourceKind.CASE, path, ImportOptions(delete_after_months=1))
    assert {name for name, word in PLANTED.items() if is_in(word, everything(store.path))} >= {"text", "date", "place"}
    return store


def test_what_is_due_is_in_no_byte(imported: Store) -> None:
    before = imported.rows("source")[0]["receipt"]
    result = privacy_review.purge(imported, date.max)
    assert result.texts == 2
    left = everything(imported.path)
    for place in ("text", "date", "rejected", "header"):
        assert not is_in(PLANTED[place], left), place
    after = imported.rows("source")[0]["receipt"]
    counts = ("read", "stored", "rejected_count", "without_position", "masked")
    assert {name: after[name] for name in counts} == {name: before[name] for name in counts}
    assert (after["rejected"], after["problems"], after["notes"]) == ([], [], [])
    assert imported.rows("mapping") == []
    assert imported.count("observation") == 2


def test_what_another_program_left_in_the_file_goes_too(imported: Store) -> None:
    path = str(imported.path)
    imported.close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA secure_delete = OFF")
        db.execute("CREATE TABLE theirs (t TEXT)")
        db.executemany("INSERT INTO theirs VALUES (?)", [(f"Uggelbo {n} " * 40,) for n in range(200)])
        db.commit()
        db.execute("DROP TABLE theirs")
        db.commit()
    assert is_in("Uggelbo", everything(path))
    with Store.open(path) as again:
        privacy_review.purge(again, date.max)
        assert not is_in("Uggelbo", everything(path))


def test_sources_that_are_not_due_keep_theirs(imported: Store) -> None:
    privacy_review.purge(imported, date(2020, 1, 1))
    assert imported.rows("source")[0]["receipt"]["rejected"]
    assert imported.count("mapping") == 1
