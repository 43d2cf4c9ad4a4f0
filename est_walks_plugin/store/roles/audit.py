"""Who changed what in a store on a server: by role, never by person, and never with a value.

Triggers write it (the owner's rights, a fixed search path), so that plain QGIS and plain SQL are in it too. It is in no
GeoPackage and not in the schema: a file has no logins.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Sequence

from ..backends.base import Backend
from ..filters import quote_name, quote_text, sql
from .rights import AUDIT

PRUNE = "est_audit_prune"
"""The function that takes what is old; it belongs to who owns the table."""
MOST = 10_000
"""More changes than these are not read at once."""

REGISTERS = frozenset(
    {"lamp", "path", "base_area", "base_line", "duplicate_pair", "ranking_item", "dark_gap", "leg", "homes_passing"}
    | {"hot_spot", "survey_share"}
)
"""What only imports and calculations write, thousands of rows at a time: `source` and `ranking` tell of them."""
IMPORTED = frozenset({"observation"})
"""What imports add to, so that what is added is told by `source`, and what people change afterwards."""


@dataclass(frozen=True)
class AuditedChange:
    """One change of one row. `role` is viewer ... administrator, "partner:<owner>", or "" for a login without a role.

    `operation` is insert, update or delete; `columns` are those whose values changed, without the values.
    """

    at: dt.datetime
    role: str
    table: str
    uuid: str
    operation: str
    columns: tuple[str, ...]
    row_version: int
    number: int = 0


def is_kept(backend: Backend) -> bool:
    """Return whether the store is on a server that keeps who changed what, and the login may read it."""
    if not backend.is_server:
        return False
    ((found,),) = backend.execute(
        sql(
            "SELECT count(*) FROM pg_class WHERE relnamespace = quote_ident(current_schema())::regnamespace AND relname =",
            quote_text(AUDIT),
            "AND has_table_privilege(oid, 'SELECT')",
        )
    )
    return bool(found)


def last_number(backend: Backend) -> int:
    """Return the number of the last change that is kept, 0 where none is."""
    return (
        int(backend.execute(sql("SELECT coalesce(max(id), 0) AS last FROM", quote_name(AUDIT)))[0][0])
        if is_kept(backend)
        else 0
    )


def changes_since(
    backend: Backend,
    moment: dt.datetime | None = None,
    *,
    after: int | None = None,
    tables: Sequence[str] = (),
    uuid: str = "",
    limit: int = MOST,
) -> tuple[AuditedChange, ...]:
    """Return what was changed after `moment` (aware) or the number `after`, oldest first: of all tables, some, or of one row.

    Nothing for a file, for a database that has no triggers yet, and for a login that may not read it. Raises StoreError.
    """
    if not is_kept(backend):
        return ()
    chosen = [f"id > {after or 0:d}"]
    if moment is not None:
        chosen.append(f"at > {quote_text(moment.astimezone(dt.timezone.utc).isoformat())}::timestamptz")
    if tables:
        chosen.append("table_name IN (" + ", ".join(map(quote_text, tables)) + ")")
    if uuid:
        chosen.append("uuid = " + quote_text(uuid))
    found = backend.execute(
        sql(
            "SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), role, table_name, uuid, operation,",
            "array_to_string(columns, ','), row_version, id FROM",
            quote_name(AUDIT),
            "WHERE",
            " AND ".join(chosen),
            f"ORDER BY id LIMIT {limit:d}",
        )
    )
    return tuple(
        AuditedChange(
            dt.datetime.fromisoformat(at).replace(tzinfo=dt.timezone.utc),
            role or "",
            table,
            key or "",
            operation,
            tuple((columns or "").split(",")) if columns else (),
            int(version or 0),
            int(number),
        )
        for at, role, table, key, operation, columns, version, number in found
    )


def prune(backend: Backend) -> int:
    """Delete what is older than the municipality's months to deletion and return how many; 0 without the right."""
    if not is_kept(backend):
        return 0
    ((may,),) = backend.execute(
        sql(
            "SELECT count(*)::int FROM pg_proc WHERE pronamespace = quote_ident(current_schema())::regnamespace AND proname =",
            quote_text(PRUNE),
            "AND has_function_privilege(oid, 'EXECUTE')",
        )
    )
    return int(backend.execute(sql("SELECT", f"{quote_name(PRUNE)}()"))[0][0]) if may else 0
