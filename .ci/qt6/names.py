"""The net under what mypy cannot see: names that Qt 6 no longer has, wherever they stand, also on an object of any type."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

import tomllib
from classes import Classes
from faults import Fault, asks_first

GONE = Path(__file__).with_name("gone.toml")
#: What other libraries call so too; mypy looks at the ones of Qt.
ELSEWHERE = {name for kind in (str, bytes, list, dict, set, tuple, int, float, Path) for name in dir(kind)}


@dataclass(frozen=True)
class Gone:
    """Names gone from Qt, names gone from QGIS with why and the files that do without, signals with one form left."""

    qt: frozenset[str]
    qgis: dict[str, tuple[str, tuple[str, ...]]]
    signals: dict[str, str]

    @classmethod
    def between(cls, old: Classes, new: Classes, own: set[str]) -> Gone:
        """Return what stands in the old stubs only."""
        listed = tomllib.loads(GONE.read_text(encoding="utf-8"))
        return cls(
            frozenset(old.all_names() - new.all_names() - own - ELSEWHERE),
            {one["name"]: (one["why"], tuple(one.get("handled", ()))) for one in listed["name"]},
            {name: one["why"] for one in listed["signal"] for name in one["names"]},
        )

    def faults(self, file: Path) -> list[Fault]:
        """Return what a module of the plugin uses of it."""
        tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
        guarded = {id(part) for node in ast.walk(tree) if asks_first(node) for part in ast.walk(node)}
        found = []
        for node in ast.walk(tree):
            said = self._said(node, file, id(node) in guarded)
            if said:
                found.append(Fault(str(file), getattr(node, "lineno", 1), said))
        return found

    def _said(self, node: ast.AST, file: Path, asked_first: bool) -> str:
        if isinstance(node, ast.Attribute) and node.attr in self.qt and not asked_first:
            return f'Qt 6 has no "{node.attr}"'
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute) and _is_kind(node.slice):
            why = self.signals.get(node.value.attr, "")
            return f'"{ast.unparse(node)}": {why}' if why else ""
        for name in _imported_or_named(node):
            why, handled = self.qgis.get(name, ("", ()))
            if why and not any(str(file).endswith(one) for one in handled):
                return f'"{name}": {why}'
        return ""


def _is_kind(node: ast.expr) -> bool:
    """Whether an index is a type, as signals were chosen by, and not a position or a key."""
    told = ast.unparse(node)
    return told in ("int", "str", "bool", "'int'", "'QString'") or told.startswith("Q")


def _imported_or_named(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [*(node.module or "").split("."), *(one.name for one in node.names)]
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    return []
