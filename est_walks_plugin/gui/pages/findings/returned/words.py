"""What came back, in the planner's words: kinds, rows, columns and values."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .....i18n import language, tr
from .....model.catalogue import TABLES as CATALOGUE
from .....model.errors import EstWalksError
from .....model.field.package import BY_NAME, FINDING, OLD_FINDING, PHOTO, STOP, TRACK
from .....model.tasks.choice import TaskChoice
from .....store.schema import BY_NAME as STORE_TABLES
from .....store.schema import Column, Type
from .... import format as fmt
from ....labels import label
from ...situation.weight_words import weight_words
from ...tasks.choice_words import choice_words
from ...walk.wish_words import wish_value, wish_word

if TYPE_CHECKING:
    from datetime import datetime

    from .....model.field.conflict import Conflict
    from ....session import Session

_IN_STORE = {
    (STOP.name, "note"): "field_note",
    (FINDING.name, "stop_uuid"): "stop",
    (FINDING.name, "created_at"): "found_at",
    (PHOTO.name, "finding_uuid"): "finding",
    (PHOTO.name, "stop_uuid"): "stop",
    (PHOTO.name, "path"): "file_name",
}
"""Columns of the package that the store calls something else."""


def kind_word(kind: str) -> str:
    """Return a code of ReturnKind in words."""
    return label("ReturnKind", kind)


def row_word(conflict: Conflict, session: Session) -> str:
    """Return which row a conflict is about: its stop, and what it is."""
    if conflict.layer == "duplicate_pair":
        return _pair_word(conflict.uuid, session)
    about = conflict.about or {
        STOP.name: tr("The stop"),
        FINDING.name: tr("Finding"),
        PHOTO.name: tr("Photo"),
        OLD_FINDING.name: tr("Earlier finding"),
        TRACK.name: tr("Track"),
    }.get(conflict.layer, _title(conflict.layer))
    return about if conflict.stop is None else tr("Stop {number}: {what}").format(number=conflict.stop, what=about)


def _title(layer: str) -> str:
    """Return what rows of a table are called, of a row that says nothing of itself."""
    return STORE_TABLES[layer].title_in(language()) if layer in STORE_TABLES else layer


def _pair_word(pair: str, session: Session) -> str:
    """Return which two observations a suspected pair (key) is of."""
    try:
        row = session.store.get("duplicate_pair", pair)
        sides = [session.store.get("observation", row[side]) for side in ("first", "second")]
    except EstWalksError:
        return tr("a row that is gone")
    return " / ".join(side["title"] or session.name("category", side["category"] or "") for side in sides)


def column_word(conflict: Conflict) -> str:
    """Return the title of a conflict's column."""
    if conflict.column == "geometry":
        return tr("Place on the map")
    if conflict.column == "stops":
        return tr("Stops")
    if conflict.column == "time_zone":
        return tr("Time zone")
    if conflict.layer == "walk" and wish_word(conflict.column):
        return wish_word(conflict.column)
    name = _IN_STORE.get((conflict.layer, conflict.column), conflict.column)
    found = _column(conflict.layer, name)
    return found.alias_in(language()) if found else conflict.column


def _column(layer: str, name: str) -> Column | None:
    """Return the column of the store that a layer of the field package, or a table edited here, holds a value of."""
    name_of_table = BY_NAME[layer].table if layer in BY_NAME else layer
    return STORE_TABLES[name_of_table].column(name) if name_of_table in STORE_TABLES else None


def value_word(conflict: Conflict, value: Any, session: Session) -> str:
    """Return a value of a conflict's column in words; what is empty says so."""
    column = conflict.column
    if conflict.layer == "walk" and wish_word(column) and wish_value(column, value):
        return wish_value(column, value)
    if value in (None, ""):
        return tr("empty")
    if column in ("category", "owner"):
        return session.name(column, str(value))
    if column == "seen":
        return label("SeenAgain", str(value))
    if (conflict.layer, column) == ("duplicate_pair", "state"):
        return label("DuplicateState", str(value))
    if (conflict.layer, column) == ("task_filter", "filter"):
        return _filter_word(str(value), session)
    if (conflict.layer, column) == ("weight_set", "weights"):
        return weight_words(json.loads(value))
    if column in ("stop", "stop_uuid"):
        return _stop_word(str(value), session)
    if column == "finding":
        return _row_named(column, str(value), session)
    if column == "geometry":
        return _place_word(str(value)) if "(" not in str(value) else _shape_word(str(value))
    found = None if conflict.layer in BY_NAME else _column(conflict.layer, column)
    if found is not None:
        return _cell_word(found, value, session)
    if column in ("created_at", "taken_at", "started_at"):
        return _moment_word(value, session)
    return str(value)


def _cell_word(column: Column, value: Any, session: Session) -> str:
    """Return a value of a column of the store in words: what it points at by its name, a moment by the clock here."""
    if column.values:
        return (
            session.name(column.values, str(value)) if column.values in CATALOGUE else label(column.values, str(value))
        )
    if column.reference:
        return _row_named(column.reference, str(value), session)
    if column.type is Type.BOOLEAN:
        return tr("Yes") if value else tr("No")
    if column.type is Type.DATETIME:
        return _moment_word(value, session)
    if column.type is Type.BLOB:
        return tr("a picture")
    if column.type is Type.JSON:
        return _json_word(str(value))
    return fmt.number(value, 0 if float(value).is_integer() else 1) if isinstance(value, (int, float)) else str(value)


def _row_named(table: str, key: str, session: Session) -> str:
    """Return what a row that is pointed at is called."""
    try:
        row = session.store.get(table, key)
    except EstWalksError:
        return tr("a row that is gone")
    return str(row.get(STORE_TABLES[table].display) or "") or tr("a row without a name")


def _filter_word(text: str, session: Session) -> str:
    """Return a saved filter of tasks in the words of its boxes."""
    return choice_words(
        TaskChoice.from_json(json.loads(text)),
        lambda code: session.name("owner", code),
        lambda key: _row_named("programme", key, session),
    )


def _json_word(text: str) -> str:
    """Return a list or a table as it can be read in a line."""
    try:
        value = json.loads(text)
    except ValueError:
        return text
    if isinstance(value, dict):
        return "; ".join(f"{key} {_json_word(json.dumps(one, ensure_ascii=False))}" for key, one in value.items())
    if isinstance(value, list):
        return ", ".join(_json_word(json.dumps(one, ensure_ascii=False)) for one in value)
    return str(value)


def _shape_word(text: str) -> str:
    """Return what a border or a line is, in words: how large."""
    from shapely import wkt

    shape = wkt.loads(text)
    if shape.area > 0:
        return tr("a border of {km2} km²").format(km2=fmt.number(shape.area / 1e6, 2))
    return tr("a line of {length} m").format(length=fmt.number(shape.length))


def _stop_word(uuid: str, session: Session) -> str:
    try:
        return tr("Stop {number}").format(number=session.store.get("stop", uuid)["seq"])
    except EstWalksError:
        return tr("a stop that is gone")


def _place_word(value: str) -> str:
    east, _, north = value.partition(" ")
    try:
        return f"{fmt.number(float(east))}, {fmt.number(float(north))}"
    except ValueError:
        return value


def _moment_word(value: Any, session: Session) -> str:
    from .....model.localtime import parse_local

    try:
        return when(parse_local(str(value), session.store.time_zone), session)
    except EstWalksError:
        return str(value)


def when(moment: datetime | None, session: Session) -> str:
    """Return a moment by the municipality's clock, 2026-10-15 18:24."""
    from .....model.localtime import local

    return "" if moment is None else local(moment, session.store.time_zone).strftime("%Y-%m-%d %H:%M")
