"""Take a change back, and make it again: rows are put back as they were, unless somebody changed them since.

with recorded(store) as record:
    ...                                     # any operation
again = take_back(store, record.changes)    # take_back(store, again) makes the change once more
"""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Iterator

from ..i18n import tr
from ..model.errors import ConflictError
from ..model.feedback import Feedback
from ..store.recorder import AS_INSERTED, Recorder, RowChange, RowState
from ..store.roles.rights import Right
from ..store.schema import TABLES, table

if TYPE_CHECKING:
    from ..store import Store

EVIDENCE = "analysis_link"
"""The table that points at rows of several others, by the table's name and their key."""
Changes = tuple[RowChange, ...]
Versions = dict[tuple[str, str], int]
"""Table and key -> the version in which a row again says what it said when a bulk insert wrote it, where that is not 1."""


@dataclass
class Record:
    """What the block of `recorded` did to rows; complete when the block has ended.

    `is_too_much` when that were more new rows than are noted: then there are no `changes`, and nothing can be taken back.
    """

    changes: Changes = ()
    is_too_much: bool = False


@contextmanager
def recorded(store: Store, *, makes_one: bool = True) -> Iterator[Record]:
    """Make all writes in the block one, and note what they do to rows; an import makes its writes one itself."""
    record = Record()
    recorder = Recorder(lambda name, uuids: store.rows(name, {"uuid": list(uuids)}))
    outer, store.recorder = store.recorder, recorder
    try:
        with store.transaction() if makes_one else nullcontext():
            yield record
            record.is_too_much = recorder.is_too_much
            record.changes = () if record.is_too_much else recorder.changes()
    finally:
        store.recorder = outer


def tables_of(changes: Changes) -> tuple[str, ...]:
    """Return the tables whose rows were changed."""
    return tuple(dict.fromkeys(change.table for change in changes))


def take_back(
    store: Store, changes: Changes, feedback: Feedback | None = None, versions: Versions | None = None
) -> Changes:
    """Put rows back as they were before `changes`, all or none; return what that did, to make the changes again.

    A history hands the same `versions` to all its steps; what it took back of a row is then no change by others.
    Raises ConflictError when a row was changed since, or when something else now hangs on a row that must go.
    """
    feedback, versions = feedback or Feedback(), {} if versions is None else versions
    with recorded(store) as record:
        back = list(reversed(changes))
        for number, name in enumerate(tables_of(tuple(back))):
            feedback.check()
            feedback.progress(number / max(1, len(back)))
            mine = [change for change in back if change.table == name]
            _check_unchanged(store, name, mine, versions)
            lost = [change.before.to_insert() for change in reversed(mine) if change.before and not change.after]
            if lost:  # who changes a stop on a walk may add none
                store.insert(name, lost)
            for change in mine:
                if change.before and change.after and not change.before.says_the_same(change.after):
                    version = store.update(name, change.uuid, change.before.to_update())
                    if change.before.values["row_version"] == versions.get((name, change.uuid), 1):
                        versions[name, change.uuid] = version
        gone = [change for change in back if change.before is None]
        for name in tables_of(tuple(gone)):
            store.delete(name, [change.uuid for change in gone if change.table == name])
        _check_nothing_hangs(store, gone)
    return record.changes


def _check_unchanged(store: Store, name: str, changes: list[RowChange], versions: Versions) -> None:
    """Raise ConflictError when a row that is there is not as the change left it."""
    left = {change.uuid: change.after for change in changes if change.after is not None}
    whole = [uuid for uuid, after in left.items() if after is not AS_INSERTED]
    stamped = [uuid for uuid, after in left.items() if after is AS_INSERTED]
    rows = store.rows(name, {"uuid": whole}) if whole else []
    rows += store.rows(name, {"uuid": stamped}, columns=("uuid", "row_version")) if stamped else []
    now = {row["uuid"]: RowState(row) for row in rows}
    for uuid, after in left.items():
        if after is AS_INSERTED:
            same = uuid in now and now[uuid].values["row_version"] == versions.get((name, uuid), 1)
        else:
            same = uuid in now and now[uuid].says_the_same(after)
        if not same:
            raise ConflictError(
                tr("A row of “{table}” was changed since, so this cannot be undone any more.").format(
                    table=table(name).title_in(store.language)
                ),
                details=uuid,
            )


def _check_nothing_hangs(store: Store, gone: list[RowChange]) -> None:
    """Raise ConflictError when a row that is there points at one that went."""
    for name in tables_of(tuple(gone)):
        keys = [change.uuid for change in gone if change.table == name]
        for other in TABLES:
            points: list[dict[str, Any]] = [{column.name: keys} for column in other.columns if column.reference == name]
            if other.name == EVIDENCE:
                points.append({"of_table": name, "row_uuid": keys})
            if not store.may(other.name, Right.READ):
                continue  # a field login: the server itself refuses what it does not see (est_field)
            if any(store.count(other.name, where) for where in points):
                raise ConflictError(
                    tr("Rows of “{table}” hang on it by now, so this cannot be undone any more.").format(
                        table=other.title_in(store.language)
                    )
                )
