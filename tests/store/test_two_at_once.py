"""Two processes that import one file at the same time store every row once, in a file and in a database alike."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.find_duplicates import pairs
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.store import Store, migrate
from est_walks_plugin.store.backends.base import index_name
from est_walks_plugin.store.schema import TABLES
from est_walks_plugin.store.unique_ids import twice_at_upgrade

from ..killed import Child
from ..made_stores import new_store

_IMPORT = """
import json
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.operations.importing.files import import_file

store = Store.open(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
receipt = import_file(store, SourceKind(sys.argv[2]), sys.argv[3])
store.close()
print(json.dumps(receipt.to_dict()), flush=True)
"""
ROWS = 800


def _cases(count: int = ROWS) -> str:
    head = "Ärendenummer;Kategori;Rubrik;Inkom;N;E\n"
    return head + "".join(
        f"KS-{i:05d};Belysning;Lampa {i} trasig;2025-0{1 + i % 9}-1{i % 9} 17:03;{6595000 + i % 977};{135000 + i % 883}\n"
        for i in range(count)
    )


def _without_ids(count: int = ROWS) -> str:
    return "\n".join(line.split(";", 1)[1] for line in _cases(count).splitlines()) + "\n"


def _pins(count: int = ROWS) -> str:
    head = "Svarsnr;Känsla;Kommentar;Datum;Lat;Long\n"
    return head + "".join(
        f"{1 + i // 3};Otrygg;Mörkt vid {i};2025-03-1{i % 9};{59.47 + i / 1e5:.6f};{17.75 + i / 1e5:.6f}\n"
        for i in range(count)
    )


def _lamps(count: int = ROWS) -> str:
    head = "Stolpnummer;Ljuskälla;Effekt;N;E\n"
    return head + "".join(f"K{i};LED;50;{6595000 + 30 * (i % 50)};{135000 + 30 * (i // 50)}\n" for i in range(count))


def _lines(count: int = 300) -> str:
    features = [
        {
            "type": "Feature",
            "properties": {"id": f"w{i}", "highway": "footway", "namn": f"Gång {i}"},
            "geometry": {"type": "LineString", "coordinates": [[17.75, 59.47 + i / 1e4], [17.751, 59.47 + i / 1e4]]},
        }
        for i in range(count)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features})


def _shares(count: int = 60) -> str:
    return "Område;År;Fråga;Andel trygga\n" + "".join(
        f"Område {i};{2019 + y};Trygg;{40 + i % 50} %\n" for i in range(count) for y in range(5)
    )


def _marks(count: int = 400) -> str:
    return "Namn;Slag;Lat;Long\n" + "".join(
        f"Hållplats {i};stop;{59.47 + i / 1e4:.5f};{17.75 + i / 1e4:.5f}\n" for i in range(count)
    )


def _osm() -> str:
    """Streets, a school, a park and water: paths, landmarks and the base map of one file."""
    nodes, ways, number = [], [], 1
    for i in range(120):
        corners = [(i / 1e4, 0.0), (i / 1e4, 0.002), (i / 1e4 + 5e-5, 0.002), (i / 1e4 + 5e-5, 0.0)]
        for north, east in corners:
            nodes.append(f'<node id="{number}" lat="{59.47 + north:.6f}" lon="{17.75 + east:.6f}"/>')
            number += 1
        first = number - 4
        tags = ('k="highway" v="footway"', 'k="landuse" v="forest"', 'k="waterway" v="stream"')[i % 3]
        ends = [first, first + 1, first + 2, first + 3, *([first] if i % 3 == 1 else [])]
        refs = "".join(f'<nd ref="{n}"/>' for n in ends)
        ways.append(f'<way id="{1000 + i}">{refs}<tag {tags}/></way>')
    school = '<node id="9999" lat="59.47" lon="17.75"><tag k="amenity" v="school"/><tag k="name" v="Skolan"/></node>'
    return f'<osm version="0.6">{"".join(nodes)}{school}{"".join(ways)}</osm>'


FILES = {
    "cases": ("case", "ärenden.csv", _cases),
    "cases without ids": ("case", "ärenden.csv", _without_ids),
    "pins": ("survey", "enkät.csv", _pins),
    "school view": ("school_view", "barn.csv", _pins),
    "EST reports": ("est_report", "est_rapporter.csv", _cases),
    "lamps": ("lighting", "lampor.csv", _lamps),
    "lines": ("network", "gcnat.geojson", _lines),
    "OpenStreetMap": ("network", "bro.osm", _osm),
    "shares": ("survey_share", "andelar.csv", _shares),
    "landmarks": ("landmark", "hallplatser.csv", _marks),
}


def _ids(store: Store) -> dict[str, list[tuple[str, str]]]:
    """Return (source, id) of every record of every kind, each as often as it is stored."""
    found = {}
    for table in TABLES:
        if {"external_id", "source"} <= set(table.names):
            rows = store.rows(table.name, columns=("source", "external_id"))
            found[table.name] = sorted((row["source"] or "", row["external_id"] or "") for row in rows)
    return {name: rows for name, rows in found.items() if rows}


def _at_once(path: str, kind: str, file: Path) -> list[dict[str, object]]:
    children = [Child(_IMPORT, path, kind, file) for _ in range(2)]
    for child in children:
        assert child.line() == "ready"
    for child in children:
        child.say("go")
    told = [child.end() for child in children]
    assert [code for _, code in told] == [0, 0]
    return [json.loads(text.splitlines()[-1]) for text, _ in told]


def _check(path: str, kind: str, file: Path) -> None:
    receipts = _at_once(path, kind, file)
    with Store.open(path) as store:
        ids = _ids(store)
        assert ids, "nothing was stored"
        for table, rows in ids.items():
            assert len(rows) == len(set(rows)), table
            assert len({identity for _, identity in rows}) == len(rows), f"{table}: in two sources"
        assert store.count("source") == 1
        total = sum(map(len, ids.values()))
        again = import_file(store, SourceKind(kind), file)
        assert (again.stored, again.updated, again.vanished) == (0, 0, 0)
        assert sum(map(len, _ids(store).values())) == total
    first, second = sorted(receipts, key=lambda told: -int(str(told["stored"])))
    assert first["stored"]
    assert not second["stored"]
    assert second["unchanged"] == first["stored"] + first["unchanged"]


@pytest.mark.parametrize("what", FILES)
def test_two_imports_into_one_file_store_every_row_once(tmp_path, defects, what):
    kind, name, text = FILES[what]
    file = tmp_path / name
    file.write_text(text(), encoding="utf-8")
    path = str(tmp_path / "delad.gpkg")
    new_store(create_store, path).close()
    _check(path, kind, file)
    assert defects(Path(path)) == []


@pytest.mark.parametrize("what", ["cases", "pins", "lamps", "lines", "OpenStreetMap", "shares"])
def test_two_imports_into_one_database_store_every_row_once(tmp_path, pg_server, pg_address, what):
    kind, name, text = FILES[what]
    file = tmp_path / name
    file.write_text(text(), encoding="utf-8")
    new_store(create_store, pg_address, pg_server).close()
    _check(pg_address, kind, file)


def test_an_import_waits_for_one_that_is_writing(tmp_path, monkeypatch):
    """It is not refused for having come second, and stops waiting when the planner cancels."""
    from est_walks_plugin.model.errors import Cancelled
    from est_walks_plugin.model.feedback import CallbackFeedback
    from est_walks_plugin.store.backends import geopackage

    monkeypatch.setattr(geopackage, "BUSY_TIMEOUT_MS", 20)
    file = tmp_path / "lampor.csv"
    file.write_text(_lamps(20), encoding="utf-8")
    path = tmp_path / "delad.gpkg"
    new_store(create_store, str(path)).close()
    waits = []

    def asked() -> bool:
        waits.append(1)
        return len(waits) > 40

    with Store.open(path) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Cancelled):
            import_file(store, SourceKind.LIGHTING, file, feedback=CallbackFeedback(cancelled=asked))
        other.execute("ROLLBACK")
        assert import_file(store, SourceKind.LIGHTING, file).stored == 20


# --- the rule --------------------------------------------------------------------------------------------------------


def _refuses(store: Store, table: str) -> bool:
    from est_walks_plugin.model.errors import StoreError

    source = store.insert("source", [{"kind": "lighting", "name": "x", "system": "x"}])[0]
    store.insert(table, [{"source": source, "external_id": "1"}])
    try:
        store.insert(table, [{"source": source, "external_id": "1"}])
    except StoreError as error:
        return "import the file again" in error.message
    return False


HOLD_IDS = [table.name for table in TABLES if {"external_id", "source"} <= set(table.names)]


def test_two_that_add_rows_without_a_place_do_not_meet_in_how_they_are_counted(tmp_path):
    """OGR drops the triggers that count a table's rows while it adds some; two that put them back failed."""
    path = str(tmp_path / "two.gpkg")
    new_store(create_store, path).close()
    with Store.open(path) as one, Store.open(path) as other:
        for store in (one, other, one, other):
            store.insert("weight_set", [{"name": "Kväll"}])
            store.refresh_definitions()
        for store in (one, other):
            found = store.backend.execute("SELECT name FROM sqlite_master WHERE name LIKE 'trigger_%_count_weight_set'")
            assert len(found) == 2
            assert store.count("weight_set") == 4


def test_a_source_holds_an_id_once(tmp_path):
    assert {"observation", "lamp", "path", "landmark", "base_area", "base_line", "survey_share"} <= set(HOLD_IDS)
    with new_store(create_store, tmp_path / "s.gpkg") as store:
        assert [name for name in HOLD_IDS if not _refuses(store, name)] == []
        store.insert("lamp", [{"external_id": "1"}, {"external_id": "1"}])  # of no source: drawn by hand


def test_a_source_holds_an_id_once_in_a_database(pg_server, pg_address):
    with new_store(Store.create, pg_address, pg_server) as store:
        assert [name for name in HOLD_IDS if not _refuses(store, name)] == []


def test_many_rows_at_once_keep_the_rule(tmp_path):
    """The takeover drops indices and makes them again."""
    with new_store(create_store, tmp_path / "s.gpkg") as store:
        source = store.insert("source", [{"kind": "lighting", "name": "x", "system": "x"}])[0]
        rows = [(str(i), float(i), 1.0) for i in range(2_000)]
        store.bulk_insert("lamp", ["external_id"], [rows], constants={"source": source})
        assert _refuses(store, "lamp")
        from est_walks_plugin.model.errors import StoreError

        with pytest.raises(StoreError):
            store.bulk_insert("lamp", ["external_id"], [rows * 2], constants={"source": source})
        assert store.count("lamp") == 2_001


# --- older stores ----------------------------------------------------------------------------------------------------


def _doubled(path: Path, fixture: Path) -> tuple[int, int]:
    """Make a store of 0.1.0 that holds rows twice: within a source, and in two sources of one system."""
    path.write_bytes(fixture.read_bytes())
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP INDEX IF EXISTS est_observation_external_id")
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            db.execute(f'DROP TRIGGER "{name}"')
        for table in ("observation", "lamp"):
            names = [
                row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[1] not in ("fid", "uuid", "geom")
            ]
            columns = ", ".join(f'"{name}"' for name in names)
            db.execute(
                f"INSERT INTO {table} (uuid, {columns}) SELECT 'twice-' || uuid, {columns} FROM {table} LIMIT 10"
            )
        counts = tuple(db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("observation", "lamp"))
        db.commit()
    return counts


def test_an_older_store_with_duplicates_migrates_whole_and_tells_them(tmp_path, repository):
    path = tmp_path / "gammal.gpkg"
    counts = _doubled(path, repository / "tests" / "data" / "store" / "store_v2.gpkg")
    migrate(path)
    with Store.open(path) as store:
        assert (store.count("observation"), store.count("lamp")) == counts
        assert twice_at_upgrade(store) == 20
        for table in ("observation", "lamp"):
            ids = [(row["source"], row["external_id"]) for row in store.rows(table)]
            assert len(ids) == len(set(ids))
            second = store.rows(table, {"uuid": [row["uuid"] for row in store.rows(table) if "twice-" in row["uuid"]]})
            assert len(second) == 10
            assert all(row["external_id"].endswith("#2") for row in second)
        notes = [note for row in store.rows("source") for note in (row["receipt"] or {}).get("notes", ())]
        assert sum("10" in note and "#2" in note for note in notes) == 2
        assert sum(pair.first.uuid in pair.second.uuid for pair in pairs(store)) == 10
        assert _refuses(store, "lamp")


def test_one_file_in_two_sources_of_an_older_store_is_told(tmp_path, repository):
    path = tmp_path / "gammal.gpkg"
    path.write_bytes((repository / "tests" / "data" / "store" / "store_v2.gpkg").read_bytes())
    with closing(sqlite3.connect(path)) as db:
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            db.execute(f'DROP TRIGGER "{name}"')
        source = db.execute("SELECT source FROM observation WHERE source IS NOT NULL LIMIT 1").fetchone()[0]
        for table, where in (("source", "uuid"), ("observation", "source")):
            names = [
                row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[1] not in ("fid", "uuid", "geom")
            ]
            columns = ", ".join(f'"{name}"' for name in names)
            values = columns if table == "source" else columns.replace('"source"', "'twice-' || source")
            db.execute(
                f"INSERT INTO {table} (uuid, {columns}) SELECT 'twice-' || uuid, {values} FROM {table} WHERE {where} = ?",
                (source,),
            )
        db.commit()
    migrate(path)
    with Store.open(path) as store:
        mine = store.count("observation", {"source": source})
        assert mine == store.count("observation", {"source": "twice-" + source}) > 0
        assert sum("twice-" in pair.second.uuid or "twice-" in pair.first.uuid for pair in pairs(store)) == mine
        receipts = [row["receipt"] or {} for row in store.rows("source", {"uuid": [source, "twice-" + source]})]
        assert any(str(mine) in note for told in receipts for note in told.get("notes", ()))


def test_the_rule_is_named_like_the_index_it_takes_the_place_of():
    lamp = next(table for table in TABLES if table.name == "lamp")
    column = lamp.column("external_id")
    assert column is not None
    assert column.unique_with == "source"
    assert index_name(lamp, column) == "est_lamp_external_id"


# --- killed ----------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name != "posix", reason="kills with SIGKILL")
@pytest.mark.parametrize("what", ["cases", "lamps", "OpenStreetMap"])
def test_an_import_killed_at_any_moment_leaves_the_old_or_the_new(tmp_path, defects, what):
    kind, name, text = FILES[what]
    file = tmp_path / name
    file.write_text(text(), encoding="utf-8")
    path = tmp_path / "delad.gpkg"
    new_store(create_store, str(path)).close()
    whole = path.read_bytes()
    with Store.open(path) as store:
        start = time.perf_counter()
        import_file(store, SourceKind(kind), file)
        duration = time.perf_counter() - start
        new = sum(map(len, _ids(store).values()))
    seen = set()
    for part in (0.05, 0.3, 0.6, 0.8, 0.95, 1.2):
        path.write_bytes(whole)
        child = Child(_IMPORT, path, kind, file)
        assert child.line() == "ready"
        child.say("go")
        time.sleep(duration * part)
        child.kill()
        child.end()
        with Store.open(path) as store:
            seen.add(sum(map(len, _ids(store).values())))
            assert (store.count("source") == 0) == (not _ids(store))
        assert seen <= {0, new}
        assert defects(path) == []
    assert 0 in seen
