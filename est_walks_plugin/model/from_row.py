"""How a row of the store becomes the frozen dataclass it travels as."""

from __future__ import annotations

from dataclasses import MISSING, fields
from functools import cache
from typing import Any, Callable, Iterable, Mapping, TypeVar

Made = TypeVar("Made", bound="FromRow")
Read = TypeVar("Read", bound="FromJson")


class FromRow:
    """Base of dataclasses whose fields are named as the columns of their table (`geometry` is a shapely shape or None)."""

    @classmethod
    def from_row(cls: type[Made], row: Mapping[str, Any]) -> Made:
        """Return the record of a row of the store. A column that is NULL, or was not read, has the field's default.

        Only what the row tells is set: a default that no field hides stands in the class, and of thousands of rows `__init__`,
        which sets every field, takes most of the time.
        """
        made, put = object.__new__(cls), object.__setattr__
        names, others = _fields(cls)  # type: ignore[arg-type]
        for name, default in others:
            put(made, name, default())
        for name, value in row.items():
            if value is not None and name in names:
                put(made, name, value)
        return made

    @classmethod
    def columns(cls) -> tuple[str, ...]:
        """Return the columns that `from_row` takes."""
        return tuple(_fields(cls)[0])  # type: ignore[arg-type]

    def to_row(self) -> dict[str, Any]:
        """Return the columns to store: an empty text or list becomes NULL."""
        values = {one.name: getattr(self, one.name) for one in fields(self)}  # type: ignore[arg-type]
        return {name: None if _is_empty(value) else value for name, value in values.items()}


class FromJson:
    """Base of dataclasses that a JSON column holds, one or several."""

    @classmethod
    def from_json(cls: type[Read], stored: Mapping[str, Any]) -> Read:
        """Return one as it was stored."""
        raise NotImplementedError

    @classmethod
    def all_from_json(cls: type[Read], stored: Iterable[Mapping[str, Any]] | None) -> tuple[Read, ...]:
        """Return all that a column holds."""
        return tuple(cls.from_json(entry) for entry in stored or ())


@cache
def _fields(kind: type) -> tuple[dict[str, None], tuple[tuple[str, Callable[[], Any]], ...]]:
    """Return the names of a dataclass's fields, and what makes the values of those whose default does not stand in the class."""
    named = fields(kind)
    others = (one for one in named if one.default is MISSING)
    factories = tuple(
        (one.name, type(None) if one.default_factory is MISSING else one.default_factory) for one in others
    )
    return dict.fromkeys(one.name for one in named), factories


def _is_empty(value: Any) -> bool:
    return isinstance(value, (str, dict, list, tuple)) and not value
