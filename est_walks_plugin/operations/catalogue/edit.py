"""Editing the municipality's catalogue: add an entry, rename it, switch it off or on, put entries in order.

An entry keeps its code, so that all that refers to it takes on the new name. Nothing is deleted: what is switched off
is offered no more, but what it was used for keeps its name. Value maps in the store follow by themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.catalogue import TABLES, Catalogue, Category, Entry, Measure, Owner, Question
from ...model.codes import Lane, PlaceType
from ...model.errors import ParameterError
from ...model.names import folded
from ...model.task import Task
from ...model.wording.reasons import Reason, ReasonCode, reason_columns
from ...model.wording.task_titles import task_title
from ...privacy import MASKED_KINDS, screen
from ...store.catalogue import asked_of, rows_of, seen_codes
from ..typed_text import typed_cost, typed_name
from . import choose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...store import Store

CODE_LETTERS = 40
MOST_DAYS = 3650
_KIND: dict[str, type[Entry]] = {
    "category": Category,
    "measure": Measure,
    "owner": Owner,
    "checklist": Question,
}
_ALL_OF = {"category": "categories", "measure": "measures", "owner": "owners", "checklist": "questions"}
_OWN_FIELDS = {
    "category": {"positive", "owner"},
    "measure": {"lane", "owner", "season", "deadline_days", "categories", "cost", "presence"},
    "owner": {"municipal"},
    "checklist": {"place_type"},
}


@dataclass(frozen=True)
class EntryChange:
    """What is said of an entry; None is left as it is, of a new one as `model.catalogue` has it.

    `position` is the place in the list, 1 the first; of a question in the list of its type of place. `positive` is of
    a category, `municipal` of an owner, `place_type` (code, "" any other) of a question, `owner` (code or name, "" none)
    of a category or a measure, the rest of a measure: `categories` by code or name, `season` "MM-DD/MM-DD" or "" for
    none, `deadline_days` 0 for no deadline, `cost` kronor, 0 for none known, `presence` whether it is planned as a presence effort.
    """

    sv: str | None = None
    en: str | None = None
    active: bool | None = None
    position: int | None = None
    positive: bool | None = None
    municipal: bool | None = None
    lane: str | None = None
    owner: str | None = None
    season: str | None = None
    deadline_days: int | None = None
    categories: tuple[str, ...] | None = None
    place_type: str | None = None
    cost: float | None = None
    presence: bool | None = None


def add_entry(store: Store, table: str, change: EntryChange) -> str:
    """Add an entry at the end of a table of the catalogue and return its code. Raises ParameterError.

    A name in one language is enough; the other is then the same.
    """
    _check_table(table)
    with store.transaction():
        sv, en = (change.sv or change.en or ""), (change.en or change.sv or "")
        code = _new_code(store, typed_name(sv))
        new = _changed(store, table, _KIND[table](code, "", ""), replace(change, sv=sv, en=en))
        store.insert(table, [{**_row(table, new), "position": len(store.catalogue.entries(table)) + 1}])
        _number(store, table, [entry.code for entry in store.catalogue.entries(table)])
        if change.position is not None:
            _move(store, table, code, change.position)
    return code


def change_entry(store: Store, table: str, word: str, change: EntryChange) -> str:
    """Change the entry with this code or name and return its code. Raises ParameterError; then nothing is changed."""
    _check_table(table)
    with store.transaction():
        store.reread_catalogue()  # the whole row is written
        old = choose.entry(store, table, word)
        new = _changed(store, table, old, change)
        if new != old:
            uuid = _keys(store, table)[old.code]
            store.update(table, uuid, _row(table, new))
        if table == "category" and new.label(store.language) != old.label(store.language):
            _reword(store, old.code)
        if table == "measure" and new.label(store.language) != old.label(store.language):
            _retitle(store, old.code)
        if change.position is not None:
            _move(store, table, old.code, change.position)
    return old.code


def row_of_entry(store: Store, table: str, word: str) -> str:
    """Return the key of the row of the entry with this code or name. Raises ParameterError."""
    _check_table(table)
    return _keys(store, table)[choose.entry(store, table, word).code]


def order_entries(store: Store, table: str, words: Sequence[str]) -> None:
    """Put these entries (codes or names) first, in this order; the others follow as they were. Raises ParameterError."""
    _check_table(table)
    with store.transaction():
        first = list(dict.fromkeys(choose.entry(store, table, word).code for word in words))
        rest = [entry.code for entry in store.catalogue.entries(table) if entry.code not in first]
        _number(store, table, [*first, *rest])


def _move(store: Store, table: str, code: str, position: int) -> None:
    entries = store.catalogue.entries(table)
    kind = next(asked_of(entry) for entry in entries if entry.code == code)
    others = [entry.code for entry in entries if entry.code != code and asked_of(entry) == kind]
    at = max(0, position - 1)
    order_entries(store, table, [*others[:at], code, *others[at:]])


def _check_table(table: str) -> None:
    if table not in TABLES:
        raise ParameterError(
            tr("The catalogue has no “{table}”; choose one of: {known}.").format(table=table, known=", ".join(TABLES))
        )


def _changed(store: Store, table: str, old: Any, change: EntryChange) -> Any:
    """Return an entry as it becomes, checked and screened."""
    given = {field.name for field in fields(change) if getattr(change, field.name) is not None}
    alien = given - _OWN_FIELDS[table] - {"sv", "en", "active", "position"}
    if alien:
        raise ParameterError(
            tr("{fields} cannot be said of “{table}”.").format(fields=", ".join(sorted(alien)), table=table)
        )
    values: dict[str, Any] = {
        name: getattr(change, name) for name in given & {"active", "positive", "municipal", "presence"}
    }
    if change.place_type is not None:
        values["place_type"] = _place_type(change.place_type)
    if change.owner is not None:
        values["owner"] = choose.owner(store, change.owner).code if change.owner else ""
    for name in given & {"sv", "en"}:
        values[name] = _name(store, table, replace(old, **values), getattr(change, name))
    if table == "measure":
        values.update(_of_measure(store, change))
    return replace(old, **values)


def _of_measure(store: Store, change: EntryChange) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if change.lane is not None:
        if change.lane not in {lane.value for lane in Lane}:
            raise ParameterError(tr("“{lane}” is not a lane; choose quick or project.").format(lane=change.lane))
        values["lane"] = Lane(change.lane)
    if change.categories is not None:
        found = (choose.category(store, word).code for word in change.categories)
        values["categories"] = tuple(dict.fromkeys(found))
    if change.deadline_days is not None:
        if not 0 <= change.deadline_days <= MOST_DAYS:
            raise ParameterError(tr("A deadline is 0 to {most} days; 0 is no deadline.").format(most=MOST_DAYS))
        values["deadline_days"] = change.deadline_days or None
    if change.cost is not None:
        values["cost"] = typed_cost(change.cost) or None
    if change.season is not None:
        values["season_from"], values["season_to"] = _season(change.season)
    return values


def _place_type(code: str) -> str:
    known = [str(place) for place in PlaceType]
    if code and code not in known:
        raise ParameterError(
            tr("“{code}” is no type of place; choose one of: {known}.").format(code=code, known=", ".join(known))
        )
    return code


def _season(text: str) -> tuple[str, str]:
    if not text.strip():
        return "", ""
    first, _, last = (part.strip() for part in text.partition("/"))
    try:
        for day in (first, last):
            if date.fromisoformat(f"2024-{day}").strftime("%m-%d") != day:
                raise ValueError(day)
    except ValueError as error:
        raise ParameterError(
            tr("“{season}” is no season; write its first and last day, for example 08-01/03-31.").format(season=text)
        ) from error
    return first, last


def _name(store: Store, table: str, entry: Entry, typed: str) -> str:
    """Return a name fit to be kept: no person's, and no other entry's (of a question: at that type of place)."""
    name = typed_name(typed)
    if any(finding.kind in MASKED_KINDS for finding in screen(typed)[1]):
        raise ParameterError(
            tr("“{name}” holds personal data; the catalogue is for roles and things.").format(name=name)
        )
    for other in store.catalogue.entries(table):
        if other.code == entry.code or asked_of(other) != asked_of(entry):
            continue
        if folded(name) in {folded(other.sv), folded(other.en), folded(other.code)}:
            raise ParameterError(tr("The catalogue has “{name}” already; choose another name.").format(name=name))
    return name


def _new_code(store: Store, name: str) -> str:
    """Return an ASCII code made of a name that no table has, and that was never shipped."""
    stem = re.sub(r"[^a-z0-9]+", "_", folded(name)).strip("_")[:CODE_LETTERS].strip("_") or "own"
    taken = {entry.code for table in TABLES for entry in store.catalogue.entries(table)} | seen_codes(store.meta)
    code, number = stem, 2
    while code in taken:
        code, number = f"{stem}_{number}", number + 1
    return code


def _row(table: str, entry: Any) -> dict[str, Any]:
    """Return an entry as its row, without its place in the order."""
    row: dict[str, Any] = rows_of(Catalogue(**{_ALL_OF[table]: (entry,)}))[table][0]
    del row["position"]
    return row


def _keys(store: Store, table: str) -> dict[str, str]:
    """Return code -> key of the row; of two rows with one code the first."""
    rows = store.rows(table, order_by=("-position",), columns=("uuid", "code"))
    return {row["code"]: row["uuid"] for row in rows}


def _number(store: Store, table: str, codes: Sequence[str]) -> None:
    """Give entries the positions 1, 2, ... in this order, where they differ."""
    wanted = {code: position for position, code in enumerate(codes, 1)}
    rows = store.rows(table, columns=("uuid", "code", "position"))
    changes = {
        row["uuid"]: {"position": wanted[row["code"]]}
        for row in rows
        if row["code"] in wanted and row["position"] != wanted[row["code"]]
    }
    store.update_many(table, changes)


def _reword(store: Store, category: str) -> None:
    """Word the reasons that name a category again, in the texts that plain QGIS and QField show."""
    reader = store.reader(store.language)
    for table in ("ranking_item", "stop"):
        changes = {}
        for row in store.rows(table, columns=("uuid", "reasons")):
            told = Reason.all_from_json(row["reasons"])
            if any(reason.code is ReasonCode.CATEGORY and reason.ref == category for reason in told):
                changes[row["uuid"]] = {"reasons_text": reason_columns(told, reader)["reasons_text"]}
        store.update_many(table, changes)


def _retitle(store: Store, measure: str) -> None:
    """Word the titles of the tasks of a measure again, in the words that plain QGIS and QField show."""
    reader = store.reader(store.language)
    tasks = [Task.from_row(row) for row in store.rows("task", {"measure": measure})]
    store.update_many("task", {task.uuid: {"title": task_title(task, reader)} for task in tasks})
