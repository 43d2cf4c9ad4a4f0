"""Tests come in by public doors: they reach no private name of the plugin."""

from __future__ import annotations

import ast
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
#: Those of the language and of what is measured against have private names of their own.
OTHERS = {"self", "cls", "os", "sys", "_compiler", "_sre"}


def private_names(source: str) -> list[str]:
    """Return "line: what" for every private name of another object, also one given as a text to getattr and kin."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and _is_private(node.attr):
            if not (isinstance(node.value, ast.Name) and node.value.id in OTHERS):
                found.append(f"{node.lineno}: {ast.unparse(node)}")
        elif isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in REACHING:
            named = [one.value for one in node.args[:2] if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            if any(_is_private(name.rpartition(".")[2]) for name in named):
                found.append(f"{node.lineno}: {ast.unparse(node)}")
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("est_walks_plugin"):
            found += [f"{node.lineno}: {name.name}" for name in node.names if _is_private(name.name)]
    return found


REACHING = {"getattr", "setattr", "delattr", "patch", "methodcaller", "attrgetter"}


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def test_a_private_name_is_seen() -> None:
    assert private_names("page._tool.stop()\nself._x = os._exit\na.__class__") == ["1: page._tool"]
    for reached in (
        "getattr(page, '_tool')",
        "monkeypatch.setattr(pairs, '_CHUNK', 5)",
        "monkeypatch.setattr('est_walks_plugin.engine.pairs._CHUNK', 5)",
        "from est_walks_plugin.engine.pairs import _CHUNK",
    ):
        assert len(private_names(reached)) == 1, reached


def test_no_private_names() -> None:
    found = {
        str(path.relative_to(TESTS)): names
        for path in sorted(TESTS.rglob("*.py"))
        if "benchmarks" not in path.parts and (names := private_names(path.read_text(encoding="utf-8")))
    }
    assert found == {}
