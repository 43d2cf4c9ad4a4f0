"""A store with tasks of two owners, for the tests of packages for partners."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import pytest

from est_walks_plugin.store import Store

from ..camera import jpeg, with_exif

HOME = (135_500.0, 6_595_500.0)
#: What only stands in rows that no partner sees: of another owner, raw answers, notes, history, respondents.
SECRETS = {
    "text of another owner": "Kvicksilverlampan vid Zebrastigen",
    "title of another owner": "Zebrauppdraget",
    "answer of a resident": "Zebrafolk skriker vid torget",
    "respondent": "zebra-respondent-77",
    "note of a finding": "zebraspotten bakom kiosken",
    "history": "zebrahistorik ringde chefen",
    "history role": "zebrarollen",
    "doubtful text": "Zebraman Provberg sitter där",
    "feedback": "Zebrasvar till boende",
    "contact": "zebrafunktionen",
    "place": "Zebraplatsen",
    "caption of an unreviewed photo": "zebrabildtext",
}


def put_task(store: Store, **values: object) -> str:
    """Store a task of the police, new, with a text that is clear, and return its key."""
    row = {
        "owner": "police",
        "measure": "presence_police",
        "category": "other",
        "lane": "quick",
        "state": "assigned",
        "title": "Se till torget",
        "text": "Mörkt under trädet",
        "review": "clear",
        "due": date(2026, 12, 1),
        "geometry": HOME,
        **values,
    }
    return store.insert("task", [row])[0]


def teach(connection: sqlite3.Connection) -> None:
    """Give a connection the functions that the triggers of a GeoPackage ask for."""
    connection.create_function("ST_IsEmpty", 1, lambda blob: blob is None)
    for name in ("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
        connection.create_function(name, 1, lambda _blob: 0.0)


@contextmanager
def as_sqlite(path: Path | str) -> Iterator[sqlite3.Connection]:
    """Open a package as another program does: plain SQLite."""
    with closing(sqlite3.connect(str(path))) as opened:
        teach(opened)
        yield opened
        opened.commit()


def edit(path: Path | str, uuid: str, **cells: object) -> None:
    """Write cells of a task of a package."""
    with as_sqlite(path) as opened:
        for column, cell in cells.items():
            opened.execute(f'UPDATE task SET "{column}" = ? WHERE uuid = ?', (cell, uuid))


def held_open(monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    """Let no file take this name: another program has it open, as Windows sees it."""
    really = os.replace

    def refuse(source: object, wanted: object, *more: object, **named: object) -> None:
        if Path(str(wanted)) == target:
            raise PermissionError(13, "in use", str(target))
        really(source, wanted, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "replace", refuse)


@pytest.fixture(scope="session")
def bare_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new store, to be copied."""
    path = tmp_path_factory.mktemp("partners") / "tom.gpkg"
    Store.create(path, municipality="Upplands-Bro", crs="EPSG:3011").close()
    return path


@pytest.fixture
def store(tmp_path: Path, bare_file: Path):
    """An open store of one's own."""
    path = tmp_path / "Byn.gpkg"
    path.write_bytes(bare_file.read_bytes())
    with Store.open(path) as opened:
        yield opened


@pytest.fixture
def town(store: Store) -> Store:
    """Tasks of the police and of the park keepers, findings with photos, and what no partner may see."""
    (walk,) = store.insert("walk", [{"name": "Höstvandring", "state": "held"}])
    names = [{"name": "Torget", "walk": walk, "seq": 1}, {"name": SECRETS["place"], "walk": walk, "seq": 2}]
    stop, other_stop = store.insert("stop", [{**row, "geometry": HOME} for row in names])
    rows = [
        {"walk": walk, "stop": stop, "category": "other", "text": "Mörkt", "review": "clear", "spot": "vid bänken"},
        {
            "walk": walk,
            "stop": other_stop,
            "category": "other",
            "text": SECRETS["text of another owner"],
            "spot": SECRETS["note of a finding"],
            "review": "clear",
        },
    ]
    seen, other = store.insert("finding", [{**row, "geometry": HOME} for row in rows])
    mine = put_task(store, finding=seen, contact=SECRETS["contact"], feedback=SECRETS["feedback"])
    put_task(store, title="Nattvandra", text=SECRETS["doubtful text"], review="doubtful", geometry=None, due=None)
    put_task(store, title="Redan klart", state="done")
    put_task(
        store,
        owner="park",
        title=SECRETS["title of another owner"],
        text=SECRETS["text of another owner"],
        finding=other,
    )
    store.insert(
        "task_event",
        [{"task": mine, "field": "note", "note": SECRETS["history"], "role": SECRETS["history role"]}],
    )
    store.insert(
        "observation",
        [{"text": SECRETS["answer of a resident"], "respondent": SECRETS["respondent"], "kind": "survey"}],
    )
    store.insert(
        "photo",
        [
            photo(seen, "#336699", "approved", "Lyktan"),
            photo(seen, "#993366", "doubtful", SECRETS["caption of an unreviewed photo"]),
            photo(other, "#669933", "approved", "Annans bild"),
        ],
    )
    return store


def photo(finding: str, colour: str, review: str, caption: str) -> dict[str, object]:
    """Return a row of a photo whose file still holds what a camera wrote into it."""
    content = with_exif(jpeg(colour=colour), camera="ZEBRACAM 9", lonlat=(17.6, 59.5))
    return {
        "finding": finding,
        "caption": caption,
        "data": content,
        "sha256": hashlib.sha256(content).hexdigest(),
        "review": review,
    }
