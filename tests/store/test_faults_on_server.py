"""Killed, cut off, without power, full, held or too slow at any statement, a store on a server is the old one or the new one.

What is tried on a GeoPackage by `test_kill`, `test_kill_est_year`, `test_two_at_once`, `field.test_kill_return`,
`processing.test_field_files_killed`, `processing.test_import_tasks`, `partners.test_partner_faults` and `test_full_disk`.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import WalkRequest
from est_walks_plugin.operations.importing.files import ImportOptions, import_file
from est_walks_plugin.operations.own_places import add_own_place
from est_walks_plugin.operations.partners.send import export_partner
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.store import Store

from .. import town
from ..field.evening import Evening
from ..field_phone import jpeg
from ..killed import processes
from ..partners.conftest import as_sqlite, put_task
from ..postgres import PostgresServer
from ..processing import field_gpx as gpx
from .server_acts import ACTS, LISTS, READS, WHOLE, Fault, Told, create, do, state_of
from .test_two_at_once import FILES
from .test_upgrade_of_doubles import _old_database

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills with SIGKILL")
ROWS = 250
CHAIN = ("cut", "full", "slow", "busy", "stop")
SAID = {"cut": "was lost", "full": "is full", "slow": "too long", "busy": "in use by somebody else", "stop": "was lost"}


@dataclass(frozen=True)
class Bases:
    """The databases that every trial begins with a copy of, and the files that are read in."""

    server: PostgresServer
    town: str
    old: str
    folder: Path

    def fresh(self, act: str) -> str:
        base = self.old if act == "upgrade" else self.town
        return self.server.new_database(postgis=False, model=self.server.name_of(base))


@pytest.fixture(scope="module")
def bases(pg_server: PostgresServer, tmp_path_factory: pytest.TempPathFactory, empty_file: Path) -> Iterator[Bases]:
    folder = tmp_path_factory.mktemp("faults")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("est_walks_plugin.paths.documents", lambda: folder)
        address = pg_server.new_database()
        with town.build(Path(address)) as store:
            _fill(store, folder)
        old = pg_server.new_database()
        _old_database(old)
        shutil.copy(empty_file, folder / "annan.gpkg")
        with Store.open(folder / "annan.gpkg") as other:
            other.bulk_insert("lamp", ["pole"], [[(str(i), float(i), 1.0) for i in range(300)]])
        yield Bases(pg_server, address, old, folder)
    for one in (address, old):
        pg_server.drop_database(one)


@pytest.fixture(scope="module")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("other") / "tom.gpkg"
    Store.create(path).close()
    return path


def _fill(store: Store, folder: Path) -> None:
    """Give the town what the acts need: tasks with answers to them, a planned walk, one whose package is out, a due case."""
    for name, kind in (
        ("arenden.csv", "cases"),
        ("bro.osm", "OpenStreetMap"),
        ("lampor.csv", "lamps"),
        ("enkat.csv", "pins"),
    ):
        (folder / name).write_text(FILES[kind][2](), encoding="utf-8")
    _, due = folder / "gamla.csv", folder / "gamla.csv"
    due.write_text("Ärendenummer;Inkom;Beskrivning\nG1;2019-05-04;Släckt\nG2;2019-05-05;Mörkt\n", encoding="utf-8")
    import_file(store, SourceKind.CASE, due, ImportOptions(delete_after_months=1))
    add_own_place(store, "Mikaelsparken", town.at(500, 500))
    parks = [put_task(store, owner="park", title=f"Nr {number}") for number in range(20)]
    (folder / "svar.csv").write_text(
        "Task id;New state\n" + "".join(f"{one};Klar\n" for one in parks), encoding="utf-8"
    )
    for number in range(20):
        put_task(store, title=f"Uppgift {number}")
    export_partner(store, "police", str(folder / "polisen.gpkg"))
    with as_sqlite(folder / "polisen.gpkg") as opened:
        opened.execute("UPDATE task SET state = 'planned', cost = 100, note_partner = 'Kommer'")
    request = WalkRequest("Byvandring", town.START, parse_local("2026-10-15 18:30"), area=town.AREA, time_limit_s=1.0)
    walk = plan_walk(store, request).walks[0].id
    (stop,) = store.rows("stop", {"walk": walk}, order_by=("seq",), limit=1)
    seen = {"walk": walk, "stop": stop["uuid"], "category": "shrubbery", "text": "Buskar", "review": "clear"}
    (bush,) = store.insert("finding", [{**seen, "geometry": stop["geometry"]}])
    put_task(store, finding=bush, walk=walk, owner="park", measure="prune", due=date(2127, 3, 1))
    points = gpx.along_stops(store, walk, late=timedelta(0))
    marks = [gpx.waypoint(points[n * 2][:2], f"Klotter {n}", "", points[n * 2][2]) for n in range(20)]
    gpx.write(folder, *marks, gpx.track(points), name="spar.gpx")
    evening = Evening(store, folder)
    phone = evening.phone()
    for number in range(6):
        new = phone.add("finding", town.at(100 + number, 100), text=f"Fynd {number}", category="litter")
        phone.photo(finding_uuid=new, content=jpeg(f"#{number:06x}", (400, 300)))
    phone.delete("finding", evening.findings[0])
    phone.edit("stop", evening.stops[0], score_dark=0, note="Läskigt")
    shutil.move(evening.home(phone), folder / "hem.zip")


@pytest.fixture(scope="module")
def process() -> ForkServerContext:
    """Processes that have loaded all they need before each is begun."""
    return processes()


def _run(
    process: ForkServerContext, bases: Bases, address: str, act: str, *faults: Fault, only_once: bool = False
) -> Told | None:
    """Do an act with these faults; None where the process was killed."""
    ours, theirs = process.Pipe(duplex=False)
    child = process.Process(target=do, args=(bases.server, address, bases.folder, act, faults, theirs, only_once))
    child.start()
    theirs.close()
    try:
        told: Told | None = ours.recv()
    except EOFError:
        told = None
    child.join()
    assert (told is None) == (child.exitcode == -signal.SIGKILL)
    assert told is None or not told.wrong, told and told.wrong
    return told


def _goes_on(address: str) -> None:
    """Check that the store opens, that nobody holds anything in it, and that a new row gets a number of its own."""
    with Store.open(address) as store:
        (key,) = store.insert("area", [{"name": "goes on"}])
        store.delete("area", [key])


@pytest.mark.parametrize("act", [*ACTS, *WHOLE])
def test_old_or_new(bases: Bases, process: ForkServerContext, act: str) -> None:
    server, plain, faulty = bases.server, bases.fresh(act), bases.fresh(act)
    old = state_of(server, plain)
    told = _run(process, bases, plain, act)
    assert told is not None
    assert told.errors == []
    new, count = state_of(server, plain), told.statements
    assert told.has_changed == (act not in READS)
    for at in (max(1, count // 2), count):
        assert _run(process, bases, faulty, act, Fault("kill", at)) is None
        assert state_of(server, faulty) == old, f"killed at {at} of {count}"
    places = (count, max(1, count // 3), max(1, count // 2), 1, max(1, count * 2 // 3))
    chain = [kind for kind in CHAIN if act not in READS or kind != "busy"]  # who only reads waits for nobody
    told = _run(process, bases, faulty, act, *map(Fault, chain, places))
    assert told is not None
    for (message, unchanged), kind in zip(told.errors, chain):
        assert unchanged, (kind, message)
        assert SAID[kind] in message, (kind, message)
        assert "\n" not in message
    assert len(told.errors) == len(chain)
    assert state_of(server, faulty) == new
    _goes_on(faulty)
    if act in READS:
        assert _whole_lists(bases.folder)[-2:] == [4, 4], "of the two processes that were let go on"
    for address in (plain, faulty):
        server.drop_database(address)


def _whole_lists(folder: Path) -> list[int]:
    """Return how many work lists each process has written, the fewest first; check that every one is whole."""
    made = []
    for lists in folder.glob(f"{LISTS}_*"):
        files = [file for file in lists.iterdir() if not file.name.startswith(".")]
        made.append(len(files))
        for file in files:
            if file.suffix == ".xlsx":
                with zipfile.ZipFile(file) as book:
                    assert book.testzip() is None, file
            else:
                assert file.read_bytes().rstrip().endswith(b"%%EOF"), file
    return sorted(made)


def _create(process: ForkServerContext, server: PostgresServer, address: str, at: int) -> int | None:
    """Make a store, killed at a statement; return how many statements it takes, None where it was killed."""
    ours, theirs = process.Pipe(duplex=False)
    child = process.Process(target=create, args=(server, address, at, theirs))
    child.start()
    theirs.close()
    try:
        count: int | None = ours.recv()
    except EOFError:
        count = None
    child.join()
    assert (count is None) == (child.exitcode == -signal.SIGKILL)
    return count


def test_a_store_whose_making_is_killed_leaves_nothing_in_the_way(
    pg_server: PostgresServer, process: ForkServerContext
) -> None:
    plain, faulty = pg_server.new_database(), pg_server.new_database()
    count = _create(process, pg_server, plain, 0)
    assert count
    tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'spatial_ref_sys'"
    for at in (max(1, count // 2), count):
        assert _create(process, pg_server, faulty, at) is None
        assert pg_server.run_sql(tables, pg_server.name_of(faulty)) == "0", f"killed at {at} of {count}"
    assert _create(process, pg_server, faulty, 0) == count
    assert state_of(pg_server, faulty) == state_of(pg_server, plain)
    _goes_on(faulty)
    for address in (plain, faulty):
        pg_server.drop_database(address)


@pytest.fixture
def small_disk(pg_server: PostgresServer) -> Iterator[Path]:
    """A disk of 60 MB in memory, in which a server may keep databases (the tablespace "small")."""
    folder = pg_server.folder / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=60M", "none", folder], capture_output=True, check=False
    )
    if mounted.returncode:
        folder.rmdir()
        pytest.skip("may not mount a disk in memory")
    try:
        data = folder / "data"
        data.mkdir()
        shutil.chown(data, "postgres", "postgres")
        pg_server.run_sql(f"CREATE TABLESPACE small LOCATION '{data}'")
        yield folder
        pg_server.run_sql("DROP TABLESPACE small")
    finally:
        subprocess.run(["umount", folder], check=True)
        folder.rmdir()


@pytest.mark.parametrize("act", ["bulk", "import of cases", "edit session"])
def test_a_disk_that_is_full(bases: Bases, process: ForkServerContext, small_disk: Path, act: str) -> None:
    server = bases.server
    address = bases.fresh(act)
    name, filler = server.name_of(address), small_disk / "filler"
    server.run_sql(f"ALTER DATABASE {name} SET TABLESPACE small; CHECKPOINT")
    old = state_of(server, address)
    free = os.statvfs(small_disk)
    filler.write_bytes(bytes(free.f_bavail * free.f_frsize - 40_000))
    told = _run(process, bases, address, act, only_once=True)
    assert told is not None
    ((message, unchanged),) = told.errors
    assert "server is full" in message
    assert unchanged
    filler.unlink()
    assert _run(process, bases, address, act) is not None
    assert state_of(server, address) != old
    _goes_on(address)
    server.drop_database(address)
