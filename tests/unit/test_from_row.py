"""Records of rows: made without `__init__`, and still what it would have made."""

from __future__ import annotations

import copy
import importlib
import pkgutil
from dataclasses import MISSING, asdict, dataclass, field, fields, replace
from typing import Any

import pytest

from est_walks_plugin import model
from est_walks_plugin.model.from_row import FromRow


def _kinds() -> list[type[Any]]:
    for module in pkgutil.walk_packages(model.__path__, f"{model.__name__}."):
        importlib.import_module(module.name)
    found, waiting = [], [FromRow]
    while waiting:
        below = [kind for kind in waiting.pop().__subclasses__() if kind.__module__.startswith(f"{model.__name__}.")]
        found += below
        waiting += below
    return sorted(found, key=lambda kind: kind.__qualname__)


KINDS = _kinds()


@dataclass(frozen=True)
class Told(FromRow):
    """One of each kind of field."""

    uuid: str
    name: str = "utan namn"
    parts: list[int] = field(default_factory=list)
    size: int | None = None


def _by_init(kind: type[Any], row: dict[str, Any]) -> Any:
    needed = {one.name: None for one in fields(kind) if one.default is MISSING and one.default_factory is MISSING}
    named = {one.name for one in fields(kind)}
    return kind(**{**needed, **{name: value for name, value in row.items() if value is not None and name in named}})


@pytest.mark.parametrize("row", [{}, {"uuid": None, "name": None}, {"uuid": "a", "name": "", "size": 0, "gone": 1}])
def test_a_record_is_what_its_init_would_have_made(row: dict[str, Any]) -> None:
    made, expected = Told.from_row(row), _by_init(Told, row)
    assert (made, repr(made), asdict(made)) == (expected, repr(expected), asdict(expected))
    assert replace(made, size=3) == replace(expected, size=3)
    assert copy.deepcopy(made) == expected
    made.parts.append(1)
    assert Told.from_row(row).parts == []


def test_there_are_records_to_try() -> None:
    assert {"Task", "Finding", "StoredWalk", "Area"} <= {kind.__name__ for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_record_can_be_made_so(kind: type[Any]) -> None:
    """`__post_init__` would not be called, and a default that no field hides must stand in the class."""
    assert not hasattr(kind, "__post_init__")
    assert not hasattr(kind, "__slots__") or kind.__slots__ == ()
    assert kind.columns() == tuple(one.name for one in fields(kind))
    made, expected = kind.from_row({}), _by_init(kind, {})
    assert [getattr(made, one.name) for one in fields(kind)] == [getattr(expected, one.name) for one in fields(kind)]
