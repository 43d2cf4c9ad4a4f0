"""How a row of the store becomes the frozen dataclass it travels as."""

from __future__ import annotations

from dataclasses import MISSING, fields
from functools import cache
from typing import Any, Iterable, Mapping, TypeVar

Made = TypeVar("Made", bound="FromRow")
Read = TypeVar("Read", bound="FromJson")


class FromRow:
    """Base of dataclasses whose fields are named as the columns of their table (`geometry` is a shapely shape or None)."""

    @classmethod
    def from_row(cls: type[Made], row: Mapping[str, Any]) -> Made:
        """Return the record of a row of the store. A column that is NULL, or was not read, has the field's default."""
        values = {}
        for name, is_needed in _named(cls):  # type: ignore[arg-type]
            value = row.get(name)
            if value is not None or is_needed:
                values[name] = value
        return cls(**values)

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
def _named(kind: type) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a dataclass, each with whether it has no default: asked for every row of a list."""
    return tuple((one.name, one.default is MISSING and one.default_factory is MISSING) for one in fields(kind))


def _is_empty(value: Any) -> bool:
    return isinstance(value, (str, dict, list, tuple)) and not value
