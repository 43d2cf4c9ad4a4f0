"""The store's writes of rows that were read before: what somebody else changed meanwhile stays, or is noted as a conflict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import reading, writing
from ..backends import Backend
from ..filters import attribute_filter
from ..recorder import RowState
from ..schema import Row, Table
from .merger import Merger


def update(
    backend: Backend, table: Table, merger: Merger, changes: Mapping[str, RowState], language: str
) -> dict[str, int]:
    """Change rows that `merger` knows, key -> values, and return their versions. Raises NotFoundError, ConflictError."""
    now = {row["uuid"]: RowState(row) for row in held(backend, table, list(changes))}
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


def held(backend: Backend, table: Table, uuids: Sequence[str]) -> list[Row]:
    """Return rows as they are, and stay until the transaction ends."""
    where = {"uuid": list(uuids)}
    backend.hold_rows(table, attribute_filter(table, where))
    return reading.rows(backend, table, where, (), None, None, None)
