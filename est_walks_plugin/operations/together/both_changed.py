"""Rows that somebody else changed while they were being edited: both sides' values survive, the same ones are decided.

read = rows_read(store, "finding", [key])        # when the form opens
with merging(store, read):                       # when it is saved: any operation
    edit_finding(store, ...)                     # BothChangedError: ask, then merging(store, read, decided)
"""

from __future__ import annotations

from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, Collection, Iterator, Mapping

from ...i18n import tr
from ...model.errors import BothChangedError, ConflictError, NotFoundError
from ...model.from_row import FromRow
from ...store.merging import Decisions, Merger, RowsRead, called
from ...store.recorder import RowState
from ...store.roles.audit import changes_since
from ...store.schema import table as table_of

if TYPE_CHECKING:
    from ...store import Store

MOST_NAMED = 3


def rows_read(store: Store, table: str, keys: Collection[str] | None = None, **where: Any) -> RowsRead:
    """Return rows as they are now: by their keys, by what they say (`walk=...`), or all of a table."""
    if keys is not None:
        where["uuid"] = list(keys)
    return RowsRead.of(table, store.rows(table, where) if keys is None or keys else ())


def record_read(table: str, *records: FromRow) -> RowsRead:
    """Return rows as the dataclasses that they were read as."""
    return RowsRead.of(table, [record.to_row() for record in records])


@contextmanager
def merging(store: Store, read: RowsRead, decided: Decisions | None = None) -> Iterator[None]:
    """Let all writes of the block be of rows as they were `read`, all or none.

    Raises BothChangedError when somebody else changed the same values since and `decided` does not say whose are kept,
    NotFoundError that says what a row was about that is gone.
    """
    merger = Merger(read, decided or {})
    with store.transaction():
        outer, store.merger = store.merger, merger
        try:
            yield
        except NotFoundError as error:
            raise _gone(store, read, error) from error
        finally:
            store.merger = outer
        if merger.left:
            raise _told(store, merger)


def roles_of(store: Store, versions: Mapping[tuple[str, str], int], born: Mapping[str, datetime]) -> tuple[str, ...]:
    """Return the roles that changed rows since these versions, (table, key) -> version, where the store keeps them.

    `born` is when each row (key) was made.
    """
    roles = set()
    for (table, uuid), version in versions.items():
        audited = changes_since(store.backend, born[uuid], tables=(table,), uuid=uuid)
        roles |= {one.role for one in audited if one.role and one.row_version > version}
    return tuple(sorted(roles))


def require_version(store: Store, table: str, uuid: str, version: int) -> None:
    """Hold a row, to be called in a transaction, and raise ConflictError unless it has this version. Raises NotFoundError."""
    row = store.held(table, uuid)
    if row["row_version"] != version:
        raise ConflictError(
            tr("“{what}” has version {now}, not {version}: somebody else changed it since; read it again.").format(
                what=called(RowState(row), table_of(table), store.language),
                now=row["row_version"],
                version=version,
            ),
            details=uuid,
        )


def _gone(store: Store, read: RowsRead, error: NotFoundError) -> NotFoundError:
    """Return an error about a row that is gone, its details the key, in the words of what was read of it."""
    for (table, uuid), row in read.rows.items():
        if uuid == error.details:
            what = called(row, table_of(table), store.language)
            return NotFoundError(
                tr("“{what}” was deleted by somebody else; nothing is saved.").format(what=what), details=uuid
            )
    return error


def _told(store: Store, merger: Merger) -> BothChangedError:
    """Return the error that says what is to be decided."""
    rows = {(one.layer, one.uuid): now for one, now in merger.left.items()}
    versions = {key: merger.read.version(*key) for key in rows}
    names = dict.fromkeys(called(now, table_of(key[0]), store.language) for key, now in rows.items())
    born = {key[1]: now.values["created"] for key, now in rows.items()}
    return BothChangedError(
        tr(
            "This was changed meanwhile, and by you too: {what}. Nothing is saved; choose whose values are kept."
        ).format(what=", ".join(f"“{name}”" for name in list(names)[:MOST_NAMED])),
        tuple(merger.left),
        roles_of(store, versions, born),
        max(now.values["changed"] for now in rows.values()),
    )
