"""What is on a database server: the databases and schemas that one may use, and whose store each holds. Reads only."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Thread
from typing import Callable, Optional, TypeVar

from ...i18n import tr
from ...model.errors import Cancelled, StoreError
from ...model.feedback import Feedback
from .. import address
from ..backends.postgis import PostgisBackend
from ..backends.recognise import TELLING
from ..filters import quote_name, sql

T = TypeVar("T")

ANY_DATABASE = "postgres"
"""The database that every server has: asked where the address names none."""
_LOOKS_S = 0.1
_SERVER = (
    "SELECT current_database(), current_user, current_setting('server_version'), "
    "has_database_privilege(current_database(), 'CREATE')::int, "
    "(SELECT extversion FROM pg_extension WHERE extname = 'postgis')"
)
_DATABASES = (
    "SELECT datname FROM pg_database WHERE datallowconn AND NOT datistemplate "
    "AND has_database_privilege(oid, 'CONNECT') ORDER BY datname"
)
_SCHEMAS = (
    "SELECT n.nspname, has_schema_privilege(n.oid, 'CREATE')::int, string_agg(c.relname, ' ') "
    "FROM pg_namespace n LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'v') "
    "WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND has_schema_privilege(n.oid, 'USAGE') "
    "GROUP BY n.nspname, n.oid ORDER BY n.nspname"
)


@dataclass(frozen=True)
class SchemaFound:
    """A schema: whether it holds a store, whose ("" where one may not read it), whether one may make one there."""

    name: str
    holds_store: bool = False
    municipality: str = ""
    may_make: bool = False


@dataclass(frozen=True)
class ServerFound:
    """What an address leads to. `database` is "" where the address names none: then one is to be chosen."""

    version: str
    user: str
    database: str
    postgis: str
    may_make_schema: bool
    databases: tuple[str, ...]
    schemas: tuple[SchemaFound, ...] = field(default=())

    @property
    def stores(self) -> tuple[SchemaFound, ...]:
        """The schemas that hold a store."""
        return tuple(one for one in self.schemas if one.holds_store)


def look(path: str, feedback: Optional[Feedback] = None) -> ServerFound:
    """Return what is at an address, of whatever schema. Any thread but the window's.

    Raises StoreError where nobody answers or lets us in, Cancelled at once.
    """
    return patiently(lambda: _look(address.with_named(path, active_schema="")), feedback)


def patiently(work: Callable[[], T], feedback: Optional[Feedback]) -> T:
    """Return what `work`, which only reads, returns; where the planner gives up, it is left to end by itself.

    libpq waits for a server that is not there without hearing anybody.
    """
    if feedback is None:
        return work()
    done: list[T] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            done.append(work())
        except Exception as error:  # noqa: BLE001 - raised again by the thread that waits
            failed.append(error)

    thread = Thread(target=run, daemon=True)
    thread.start()
    while thread.is_alive():
        if feedback.is_cancelled():
            raise Cancelled()
        thread.join(_LOOKS_S)
    if failed:
        raise failed[0]
    return done[0]


def _look(path: str) -> ServerFound:
    is_named = bool({"dbname", "service"} & address.parameters(path).keys())
    backend = PostgisBackend(path if is_named else address.with_named(path, dbname=ANY_DATABASE), only_looks=True)
    backend.connect(readonly=True)
    try:
        ((database, user, version, may_make_schema, postgis),) = backend.execute(_SERVER)
        schemas = [_schema(backend, *row) for row in backend.execute(_SCHEMAS)] if is_named else []
        return ServerFound(
            str(version).split()[0],
            str(user),
            str(database) if is_named else "",
            str(postgis or ""),
            bool(may_make_schema),
            tuple(str(name) for (name,) in backend.execute(_DATABASES)),
            tuple(schemas),
        )
    finally:
        backend.close()


def _schema(backend: PostgisBackend, name: str, may_make: int, tables: Optional[str]) -> SchemaFound:
    holds_store = set((tables or "").split(" ")) >= TELLING
    return SchemaFound(name, holds_store, _municipality(backend, name) if holds_store else "", bool(may_make))


def _municipality(backend: PostgisBackend, schema: str) -> str:
    """Return whose the store in a schema is, "" where one may not read that."""
    try:
        rows = backend.execute(
            sql("SELECT value FROM", f"{quote_name(schema)}.{quote_name('meta')}", "WHERE key = 'municipality'")
        )
    except StoreError:
        return ""
    return str(rows[0][0]) if rows else ""


def sentence(found: ServerFound) -> str:
    """Return what came, in one sentence for the planner."""
    if not found.database:
        return tr("PostgreSQL {version} answers {user}; choose one of its databases.").format(
            version=found.version, user=found.user
        )
    if not found.postgis:
        return tr(
            "The database “{store}” has no PostGIS; let its administrator run CREATE EXTENSION postgis in it."
        ).format(store=found.database)
    named = [one.municipality or one.name for one in found.stores]
    told = tr("PostgreSQL {version} with PostGIS {postgis} answers {user}").format(
        version=found.version, postgis=found.postgis, user=found.user
    )
    if not named:
        return tr("{told}; the database “{store}” holds no store yet.").format(told=told, store=found.database)
    return tr("{told}; the database “{store}” holds a store for {names}.").format(
        told=told, store=found.database, names=", ".join(named)
    )
