"""The store's writes of rows that were read before: what somebody else changed meanwhile stays, or is noted as a conflict."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from .. import reading, writing
from ..backends import Backend
from ..filters import attribute_filter
from ..recorder import RowState
from ..schema import Row, Table, Type
from .merger import Merger


def update(
    backend: Backend, table: Table, merger: Merger, changes: Mapping[str, RowState], language: str
) -> dict[str, int]:
    """Change rows that `merger` knows, key -> values, and return their versions. Raises NotFoundError, ConflictError."""
    written = {name for typed in changes.values() for name in typed.values}
    now = {row["uuid"]: RowState(row) for row in held(backend, table, list(changes), written)}
    versions: dict[str, int] = {}
    for uuid, typed in changes.items():
        if uuid not in now:
            raise writing.not_found(backend, table, uuid, language)
        version = int(now[uuid].values["row_version"] or 0)
        merged = merger.merged(table.name, now[uuid], typed)
        versions[uuid] = writing.update(backend, table, uuid, merged, version, language) if merged else version
        if merged:
            merger.wrote(table.name, uuid, versions[uuid])
    return versions


def held(backend: Backend, table: Table, uuids: Sequence[str], written: Collection[str] = ()) -> list[Row]:
    """Return rows as they are, and stay until the transaction ends; of pictures only those that are to be `written`."""
    where = {"uuid": list(uuids)}
    backend.hold_rows(table, attribute_filter(table, where))
    left_out = {one.name for one in table.columns if one.type is Type.BLOB and one.name not in written}
    columns = [name for name in (*table.names, "geometry") if name not in left_out]
    return reading.rows(backend, table, where, (), None, columns, None)
