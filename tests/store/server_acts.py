"""What planners do with a store on a server, in a process of its own where something goes wrong at a statement that is chosen.

Statements are counted, so nothing here hangs on how fast the machine is: "at 7" is at the seventh statement or commit of
the act, whenever that comes.
"""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Optional

from osgeo import gdal
from qgis.core import QgsApplication

from est_walks_plugin.exporting.field_package.base_maps import MapWish
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import EstWalksError
from est_walks_plugin.model.feedback import Feedback
from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import WalkRequest
from est_walks_plugin.operations.analyses.record import NewAnalysis, add_analysis
from est_walks_plugin.operations.answers.about import WalkScope
from est_walks_plugin.operations.answers.gather import Wish, gather
from est_walks_plugin.operations.answers.publish import publish
from est_walks_plugin.operations.copying.copy_store import copy_store
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.field.export_calendar import export_calendar
from est_walks_plugin.operations.field.merge_return import read_package
from est_walks_plugin.operations.field.send_out import send_out
from est_walks_plugin.operations.field.tracks import read_gpx
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.operations.meetings.decide import decide
from est_walks_plugin.operations.meetings.kept import MeetingOf, cycle_of, keep_meeting
from est_walks_plugin.operations.meetings.typed_json import decisions_from
from est_walks_plugin.operations.owners.read_answer import read_answer
from est_walks_plugin.operations.owners.send_lists import send_lists
from est_walks_plugin.operations.partners.send import export_partner
from est_walks_plugin.operations.partners.take_in import import_partner
from est_walks_plugin.operations.privacy_review import purge
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.store import Store, migrate
from est_walks_plugin.store.backends import postgis

from .. import town
from ..postgres import PostgresServer

MOST_TRIES = 60
LISTS = "listor"
"""What the folders of work lists are called, a process each."""
_application: Any = None
"""QGIS of this process, for as long as it runs: it draws the map of an answer."""


def _importing(kind: SourceKind, name: str) -> Callable[[Store, Path], object]:
    return lambda store, folder: import_file(store, kind, folder / name)


def _edit_session(store: Store, _folder: Path) -> None:
    """Many rows changed, added and deleted at once."""
    lamps = [row["uuid"] for row in store.rows("lamp", columns=("uuid",))]
    with store.transaction():
        store.set_meta("step", "new")
        store.update_many("lamp", {uuid: {"status": "out", "owner": "x" * 400} for uuid in lamps})
        for i in range(4):
            store.insert("task", [{"title": f"t{i}", "text": "y" * 300, "geometry": (i, j)} for j in range(25)])
        store.delete("lamp", lamps[:50])


def _bulk(store: Store, _folder: Path) -> None:
    rows = [("survey", f"text {i}", i % 4, 130000.0 + i % 977, 6590000.0 + i % 883) for i in range(2500)]
    store.bulk_insert("observation", ["kind", "text", "feeling"], [rows, rows])


def _photos(store: Store, _folder: Path) -> None:
    walk = store.rows("walk")[0]["uuid"]
    with store.transaction():
        for number in range(6):
            store.insert("photo", [{"walk": walk, "data": bytes(range(256)) * 400, "sha256": f"{number:064d}"}])


def _plan(store: Store, _folder: Path) -> None:
    request = WalkRequest("Ny vandring", town.START, parse_local("2026-10-15 18:30"), area=town.AREA, time_limit_s=1.0)
    plan_walk(store, request)


def _meeting(store: Store, _folder: Path) -> None:
    told = [{"kind": "task", "measure": "prune", "text": f"Klipp {number}"} for number in range(4)]
    with store.transaction():
        key = keep_meeting(store, MeetingOf(cycle_of("week"), date(2026, 10, 8)), note="Lugnt.")
        for one in decisions_from(store, told):
            decide(store, key, one)


def _analysis(store: Store, _folder: Path) -> None:
    add_analysis(store, NewAnalysis(xy=town.at(500, 500), name="Parken", problem="Skräp."))


def _partner(store: Store, folder: Path) -> None:
    export_partner(store, "police", str(folder / f"{os.getpid()}_polisen.gpkg"))


def _qgis() -> None:
    """Have QGIS draw in this process."""
    global _application
    if QgsApplication.instance() is None:
        _application = QgsApplication([], True)
        _application.initQgis()


def _publish(store: Store, folder: Path) -> None:
    """The page of an answer with its map, and the notices to those who reported."""
    _qgis()
    name = str(folder / f"{os.getpid()}_svar")
    publish(store, gather(store, Wish(WalkScope("Byvandring"), "sv")), [name + ".html"], notices=name + ".csv")


def _field_package(store: Store, folder: Path) -> None:
    """A walk for the phone, with the maps of the store below it."""
    _qgis()
    (walk,) = [row["uuid"] for row in store.rows("walk", {"name": "Byvandring"})]
    send_out(store, [walk], str(folder / f"{os.getpid()}_ut.zip"), maps=MapWish(zoom=15))


def _work_lists(store: Store, folder: Path) -> None:
    """The lists of two owners as workbooks and on paper; those that were written before something went wrong stand."""
    _qgis()
    keys = [row["uuid"] for row in store.rows("task", columns=("uuid",))]
    lists = folder / f"{LISTS}_{os.getpid()}"
    lists.mkdir(exist_ok=True)
    send_lists(store, ["park", "police"], str(lists), (".xlsx", ".pdf"), keys, Feedback())


ACTS: dict[str, Callable[[Store, Path], object]] = {
    "import of cases": _importing(SourceKind.CASE, "arenden.csv"),
    "import of OpenStreetMap": _importing(SourceKind.NETWORK, "bro.osm"),
    "import of lamps": _importing(SourceKind.LIGHTING, "lampor.csv"),
    "import of answers": _importing(SourceKind.SURVEY, "enkat.csv"),
    "edit session": _edit_session,
    "bulk": _bulk,
    "plan": _plan,
    "photos": _photos,
    "meeting": _meeting,
    "analysis": _analysis,
    "purge": lambda store, _folder: purge(store, date(2400, 1, 1)),
    "owner's answer": lambda store, folder: read_answer(store, str(folder / "svar.csv")),
    "partner's package": lambda store, folder: import_partner(store, str(folder / "polisen.gpkg")),
    "return from the field": lambda store, folder: read_package(store, None, str(folder / "hem.zip")),
    "GPX": lambda store, folder: read_gpx(store, None, str(folder / "spar.gpx")),
    "package to a partner": _partner,
    "answer to residents": _publish,
    "field package": _field_package,
    "work lists": _work_lists,
    "calendar": lambda store, folder: export_calendar(store, "Byvandring", str(folder / f"{os.getpid()}.ics")),
}
"""What is done with an open store."""
READS = ("work lists",)
"""Those that change nothing in it: they make files alone."""
WHOLE: dict[str, Callable[[str, Path], object]] = {
    "copy into the database": lambda address, folder: copy_store(str(folder / "annan.gpkg"), address, overwrite=True),
    "upgrade": lambda address, _folder: migrate(address),
}
"""What is done with a store as a whole."""


@dataclass(frozen=True)
class Fault:
    """What happens at a statement (1, 2 ...) of the act, or 0 for not at all."""

    kind: str = ""
    at: int = 0


@dataclass
class Told:
    """How an act went: its statements up to the last commit, of each time it failed the sentence and whether the store was as before.

    `has_changed` says whether the store is another when it is done.
    """

    statements: int = 0
    has_changed: bool = False
    errors: list[tuple[str, bool]] = field(default_factory=list)
    wrong: str = ""


class _Counted:
    """The statements of this process to its store, at one of which something happens."""

    def __init__(self, server: PostgresServer, address: str, fault: Fault) -> None:
        self.server, self.address, self.fault = server, address, fault
        self.count = self.committed = 0
        self.holder: Any = None
        execute, commit = postgis.PostgisBackend.execute, postgis.PostgisBackend.commit

        def executed(backend: Any, sql: str) -> Any:
            self.next(backend)
            return execute(backend, sql)

        def committed(backend: Any) -> None:
            self.next(backend)
            commit(backend)
            self.committed = self.count

        self._execute = execute
        postgis.PostgisBackend.execute = executed  # type: ignore[method-assign]
        postgis.PostgisBackend.commit = committed  # type: ignore[method-assign]

    def next(self, backend: Any) -> None:
        self.count += 1
        if self.count == self.fault.at:
            getattr(self, self.fault.kind)(backend)

    def kill(self, _backend: Any) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def cut(self, _backend: Any) -> None:
        """The connection is lost."""
        name = self.server.name_of(self.address)
        self.server.run_sql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")

    def stop(self, _backend: Any) -> None:
        """The server loses power and starts again."""
        self.server.stop("immediate")
        self.server.start()

    def slow(self, backend: Any) -> None:
        """The server ends a statement that takes longer than it lets one take."""
        self._execute(backend, "SET statement_timeout = 1")
        try:
            self._execute(backend, "DO $$ BEGIN PERFORM pg_sleep(9); END $$")
        finally:
            self.fault = Fault()
            with contextlib.suppress(EstWalksError):  # in a transaction it goes with that
                self._execute(backend, "RESET statement_timeout")

    def full(self, backend: Any) -> None:
        """The server's disk is full."""
        self._execute(
            backend,
            "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '53100', MESSAGE = 'est_walks SQLSTATE 53100: x'; END $$",
        )

    def busy(self, _backend: Any) -> None:
        """Somebody else keeps the tables."""
        postgis.LOCK_TIMEOUT_MS = postgis.SHORT_TIMEOUT_MS = 50
        self.holder = gdal.OpenEx(self.address, gdal.OF_UPDATE | gdal.OF_VECTOR)
        self.holder.StartTransaction()
        tables = self.server.run_sql(
            "SELECT string_agg(quote_ident(tablename), ', ') FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'spatial_ref_sys'",
            self.server.name_of(self.address),
        )
        self.holder.ExecuteSQL("SET LOCAL lock_timeout = 3000")
        self.holder.ExecuteSQL(f"LOCK TABLE {tables} IN EXCLUSIVE MODE")

    def let_go(self) -> None:
        if self.holder is not None:
            self.holder.RollbackTransaction()
            self.holder = None


def state_of(server: PostgresServer, address: str) -> str:
    """Return rows and versions of every table, and how many references lead nowhere, by the server itself."""
    name = server.name_of(address)
    asked = server.run_sql(_QUESTIONS, name)
    return server.run_sql(asked, name)


_QUESTIONS = """
SELECT string_agg(format('SELECT %L AS of, count(*)::text AS n, %s FROM %I', tablename, CASE WHEN EXISTS (SELECT FROM
information_schema.columns c WHERE c.table_name = tablename AND c.table_schema = 'public' AND c.column_name = 'row_version')
THEN 'coalesce(sum(row_version), 0)::text' ELSE '0::text' END, tablename), ' UNION ALL ') || ' ORDER BY 1'
FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'spatial_ref_sys'
"""


def create(server: PostgresServer, address: str, at: int, pipe: Any) -> None:
    """Make a store in an empty database, killed at a statement (0: at none); send how many statements it takes."""
    counted = _Counted(server, address, Fault("kill", at))
    create_store(address, "Håbo").close()
    pipe.send(counted.committed)
    pipe.close()


def do(
    server: PostgresServer,
    address: str,
    folder: Path,
    act: str,
    faults: tuple[Fault, ...],
    pipe: Any,
    only_once: bool = False,
) -> None:
    """Do an act until it is done, each time with the next fault, and send a `Told` through the pipe."""
    told = Told()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        told = _done(server, address, folder, act, faults, 1 if only_once else MOST_TRIES)
    except BaseException as error:  # noqa: BLE001 - whatever it is, the test is to hear of it
        told.wrong = f"{type(error).__name__}: {error}"
    pipe.send(told)
    pipe.close()


def _done(server: PostgresServer, address: str, folder: Path, act: str, faults: tuple[Fault, ...], tries: int) -> Told:
    told, before = Told(), state_of(server, address)
    counted = _Counted(server, address, Fault())
    store: Optional[Store] = Store.open(address) if act in ACTS else None
    for number in range(tries):
        counted.count, counted.fault = 0, faults[number] if number < len(faults) else Fault()
        try:
            if store is not None:
                ACTS[act](store, folder)
            else:
                WHOLE[act](address, folder)
            told.statements = counted.count if act in READS else counted.committed
            break
        except EstWalksError as error:
            counted.let_go()
            after = state_of(server, address)
            left = sorted(path.name for path in folder.glob(f"*{os.getpid()}_*"))
            told.errors.append((f"{error.message}" + f" left: {left}" * bool(left), after == before and not left))
            if after != before:  # it was kept, and the answer was lost
                break
    told.has_changed = state_of(server, address) != before
    if store is not None:
        if told.statements:
            store.insert("area", [{"name": "goes on"}])
        store.close()
    return told
