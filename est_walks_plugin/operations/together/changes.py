"""What others changed in a store since one looked last: which tables, how many rows, and by which role where that is kept."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Callable, Collection, Mapping, Sequence

from ...i18n import tr
from ...model.localtime import local, today
from ...store.roles.audit import AuditedChange, changes_since, last_number
from ...store.roles.rights import Right
from ...store.schema import TABLES

if TYPE_CHECKING:
    from ...store import Store
    from ...store.reading import TableState

_UNTOLD = frozenset({"meta", "purge_log", "mapping"})
MOST_LATE = 1_000
"""So many numbers back a change may stand that came to light after one looked: numbers are given before the commit."""
WATCHED = tuple(table.name for table in TABLES if table.name not in _UNTOLD)

_TOLD: dict[str, tuple[str, str]] = {
    "task": ("tasks", "task"),
    "finding": ("findings", "finding"),
    "walk": ("walk", "walk"),
    "stop": ("walk", "stop"),
    "est_meeting": ("follow_up", "meeting"),
    "est_decision": ("follow_up", "decision"),
    "source": ("sources", "source"),
}
"""Tables whose rows are counted in the hint, the weightiest first: the page that shows them, and what they are called."""


@dataclass(frozen=True)
class Look:
    """A store as it was when one looked; `gate` is cheap to ask for and the same as long as nobody writes.

    `versions` are those of the rows that the hint counts, by table and key; `audited` is the number of the last change that
    a server keeps. No clock is asked: that of another computer may be behind.
    """

    gate: str
    states: Mapping[str, TableState]
    versions: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    audited: int = 0


@dataclass(frozen=True)
class ChangedRows:
    """Rows of one table that others changed, added or deleted: keys of those that are there."""

    table: str
    count: int
    keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class ByOthers:
    """What others did: the rows of each table, the roles that are kept of it (codes; of a partner with its owner), and when."""

    rows: tuple[ChangedRows, ...]
    roles: tuple[str, ...] = ()
    at: datetime | None = None

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables that differ."""
        return tuple(one.table for one in self.rows)


def gate_of_file(path: str) -> str:
    """Return what differs when somebody wrote a GeoPackage, also into its log; nothing is opened."""
    told = []
    for name in (path, path + "-wal"):
        try:
            found = os.stat(name)
        except OSError:
            continue
        told.append(f"{found.st_mtime_ns}/{found.st_size}")
    return " ".join(told)


def look(store: Store, before: Look | None = None) -> Look:
    """Look at what the login may read of a store: one question for all tables; of those that differ, versions of counted rows.

    What is written meanwhile differs from it the next time.
    """
    gate = gate_of_file(store.path)
    audited = last_number(store.backend)
    states = store.states([name for name in WATCHED if store.may(name, Right.READ)])
    kept = before.versions if before is not None else {}
    was = before.states if before is not None else {}
    versions = {
        name: kept[name] if name in kept and was.get(name) == states[name] else _versions(store, name)
        for name in _TOLD
        if name in states
    }
    return Look(gate, states, versions, audited)


def _versions(store: Store, name: str) -> dict[str, int]:
    found = store.arrays(name, ("uuid", "row_version"))
    return dict(zip(found["uuid"].tolist(), found["row_version"].tolist()))


def by_others(store: Store, before: Look, now: Look, own: frozenset[str] = frozenset()) -> ByOthers:
    """Return what differs between two looks; of the tables `own`, which one has written oneself, only that they differ."""
    differ = [name for name, state in now.states.items() if before.states.get(name) != state]
    rows = [ChangedRows(name, 0) if name in own else _rows(name, before, now) for name in differ]
    counted = [one for one in rows if one.count]
    return ByOthers(tuple(rows), _roles(store, before, counted), _newest(store, counted))


def _rows(name: str, before: Look, now: Look) -> ChangedRows:
    if name not in now.versions:
        return ChangedRows(name, 1)
    old, new = before.versions.get(name, {}), now.versions[name]
    fresh = tuple(key for key, version in new.items() if old.get(key) != version)
    deleted = sum(key not in new for key in old)
    return ChangedRows(name, max(1, len(fresh) + deleted), fresh)


def _newest(store: Store, rows: list[ChangedRows]) -> datetime | None:
    """Return when the last of the rows was changed, as who changed it says."""
    moments: list[datetime] = []
    for one in rows:
        where = {"uuid": list(one.keys)} if one.keys else None
        if where is not None or one.table not in _TOLD:
            _count, newest = store.state(one.table, where)
            moments += [newest] if newest is not None else []
    return max(moments, default=None)


def _roles(store: Store, before: Look, rows: list[ChangedRows]) -> tuple[str, ...]:
    """Return the roles that changed these rows, where the store keeps them and this login may read it."""
    if not rows:
        return ()
    keys = {one.table: set(one.keys) for one in rows}
    audited = changes_since(store.backend, after=max(0, before.audited - MOST_LATE), tables=tuple(keys))
    return tuple(sorted({one.role for one in audited if one.role and _is_new(one, before, keys[one.table])}))


def _is_new(one: AuditedChange, before: Look, keys: Collection[str]) -> bool:
    """Return whether a change that a server kept was made since one looked."""
    if one.table not in before.versions:
        return one.number > before.audited
    known = before.versions[one.table].get(one.uuid)
    if one.operation == "delete":
        return known is not None and one.number > before.audited
    return one.uuid in keys and (known is None or one.row_version > known)


# in words -------------------------------------------------------------------------------------------------------------


def sentence(changed: ByOthers, zone: str, owner_name: Callable[[str], str]) -> str:
    """Return what others did as one line, such as "Changed by the field role 14:02: 3 tasks"; "" for nothing to tell.

    `owner_name` gives the name of an owner's code, for a partner's role.
    """
    counted = {one.table: one.count for one in changed.rows if one.count}
    if not counted:
        return ""
    parts = [_counted(kind, counted[table]) for table, (_page, kind) in _TOLD.items() if table in counted]
    what = _listed(parts) if parts else tr("The store")
    when = _when(changed.at, zone)
    if changed.roles:
        who = _listed([_role(role, owner_name) for role in changed.roles])
        return tr("Changed by {who} {time}: {what}").format(what=what, who=who, time=when).rstrip()
    return tr("Changed {time}: {what}").format(what=what, time=when).rstrip()


def who_and_when(roles: Sequence[str], at: datetime | None, zone: str, owner_name: Callable[[str], str]) -> str:
    """Return by whom and when something was changed, such as "by the field role 14:02"; without what is not known.

    `owner_name` gives the name of an owner's code, for a partner's role.
    """
    when = _when(at, zone)
    if not roles:
        return when
    return tr("by {who} {time}").format(who=_listed([_role(role, owner_name) for role in roles]), time=when).rstrip()


def _when(at: datetime | None, zone: str) -> str:
    """Return the time by the municipality's clock, with its day where that is not today; "" where it is not known."""
    if at is None:
        return ""
    moment = local(at, zone)
    return moment.strftime("%H:%M" if moment.date() == today(zone) else "%Y-%m-%d %H:%M")


def page_of(changed: ByOthers) -> tuple[str, str, str] | None:
    """Return the page that shows what was changed, with table and key of a row, "" where it is gone; None where none does."""
    of = {one.table: one for one in changed.rows if one.count}
    for table, (page, _kind) in _TOLD.items():
        if table in of:
            return page, table, of[table].keys[0] if of[table].keys else ""
    return None


def _counted(kind: str, count: int) -> str:
    if kind == "task":
        return tr("%n task(s)", None, count)
    if kind == "finding":
        return tr("%n finding(s)", None, count)
    if kind == "walk":
        return tr("%n walk(s)", None, count)
    if kind == "stop":
        return tr("%n stop(s)", None, count)
    if kind == "meeting":
        return tr("%n meeting(s)", None, count)
    if kind == "decision":
        return tr("%n decision(s)", None, count)
    return tr("%n source(s)", None, count)


def _role(role: str, owner_name: Callable[[str], str]) -> str:
    name, _, owner = role.partition(":")
    if name == "field":
        return tr("the field role")
    if name == "planner":
        return tr("the planner role")
    if name == "administrator":
        return tr("the administrator role")
    return tr("the partner “{owner}”").format(owner=owner_name(owner)) if name == "partner" else role


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else tr("{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])
