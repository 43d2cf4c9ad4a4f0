"""Where a database has PostGIS, and whether a connection finds it: OGR looks for it in every schema, QGIS in the search path."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ....i18n import tr
from ....model.errors import RightsError, StoreError
from ...filters import quote_name

_PLACE = (
    "SELECT n.nspname, has_schema_privilege(n.oid, 'USAGE')::int AS may_use, current_user, current_database() AS db, "
    "(SELECT reset_val FROM pg_settings WHERE name = 'search_path') AS path "
    "FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'postgis'"
)
"""`reset_val` is the search path that a new connection begins with, whatever OGR made of it in this one."""
_NAME = re.compile(r'"((?:[^"]|"")*)"|([^\s,"]+)')


def refuse_without_postgis(execute: Callable[[str], list[list[Any]]], store: str) -> None:
    """Raise StoreError where the database has no PostGIS: OGR would keep the shapes in a way that nothing can draw."""
    if not execute(_PLACE):
        raise StoreError(
            tr(
                "The database “{store}” has no PostGIS; let its administrator run CREATE EXTENSION postgis in it."
            ).format(store=store)
        )


def refuse_unseen(execute: Callable[[str], list[list[Any]]], store: str) -> None:
    """Raise StoreError where PostGIS is in a schema that QGIS, or this login, would not find it in: no layer would show."""
    for schema, may_use, user, database, path in execute(_PLACE):
        if not may_use:
            raise RightsError(
                tr(
                    "You may not use the schema “{schema}”, where “{store}” has PostGIS; let its administrator run {command}."
                ).format(schema=schema, store=store, command=f"GRANT USAGE ON SCHEMA {quote_name(schema)} TO PUBLIC")
            )
        if schema not in _searched(path, user):
            wanted = f"{path}, {quote_name(schema)}"
            raise StoreError(
                tr(
                    "QGIS does not find PostGIS in “{store}”, which has it in the schema “{schema}”; let its administrator "
                    "run {command} and open it again."
                ).format(
                    schema=schema,
                    store=store,
                    command=f"ALTER DATABASE {quote_name(database)} SET search_path = {wanted}",
                )
            )


def _searched(path: str, user: str) -> set[str]:
    """Return the schemas that a search path names."""
    found = (quoted.replace('""', '"') or plain for quoted, plain in _NAME.findall(path))
    return {user if name == "$user" else name for name in found}
