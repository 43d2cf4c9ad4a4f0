"""Tests of the window come in by public doors: they reach no private name of a page, a dialog or a map tool."""

from __future__ import annotations

import ast
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]


def private_names(source: str) -> list[str]:
    """Return "line: what" for every private name of another object; a test's own `self._name` is its own."""
    return [
        f"{node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute)
        and node.attr.startswith("_")
        and not node.attr.startswith("__")
        and not (isinstance(node.value, ast.Name) and node.value.id in {"self", "cls", "os", "sys"})
    ]


def test_a_private_name_is_seen() -> None:
    assert private_names("page._tool.stop()\nself._x = os._exit\na.__class__") == ["1: page._tool"]


def test_no_private_names_of_the_window() -> None:
    found = {
        str(path.relative_to(TESTS)): names
        for folder in ("gui", "desktop")
        for path in sorted((TESTS / folder).rglob("*.py"))
        if (names := private_names(path.read_text(encoding="utf-8")))
    }
    assert found == {}
