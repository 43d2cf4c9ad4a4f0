"""What the stubs say: each class with its bases and the names it has, of PyQt6, PyQt5, QGIS and the plugin itself."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterable, Iterator


@dataclass
class Classes:
    """Classes by their last name; two of one name count as one, which only makes this milder."""

    names: dict[str, set[str]] = field(default_factory=dict)
    below: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, files: Iterable[Path]) -> Classes:
        """Return the classes that stand in these files."""
        found = cls()
        for file in files:
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"), str(file))):
                if isinstance(node, ast.ClassDef):
                    found.names.setdefault(node.name, set()).update(_named(node))
                    for base in node.bases:
                        found.below.setdefault(_last(base), set()).add(node.name)
        return found

    def narrower(self, name: str) -> Iterator[str]:
        """Give every class below one, however far."""
        seen: set[str] = set()
        waiting = [name]
        while waiting:
            for one in self.below.get(waiting.pop(), set()) - seen:
                seen.add(one)
                waiting.append(one)
                yield one

    def and_also(self, other: Classes) -> Classes:
        """Return the classes of both."""
        both = Classes()
        for kinds in (self, other):
            for name, held in kinds.names.items():
                both.names.setdefault(name, set()).update(held)
            for name, below in kinds.below.items():
                both.below.setdefault(name, set()).update(below)
        return both

    def all_names(self) -> set[str]:
        """Return every name of every class, and the classes."""
        return set(self.names).union(*self.names.values())


def _named(node: ast.AST) -> Iterator[str]:
    for one in ast.walk(node):
        if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) and one is not node:
            yield one.name
        elif isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store):
            yield one.id
        elif isinstance(one, ast.Attribute) and isinstance(one.ctx, ast.Store):
            yield one.attr


def _last(base: ast.expr) -> str:
    return ast.unparse(base).rpartition(".")[2].split("[")[0]


def defined(files: Iterable[Path]) -> set[str]:
    """Return every name that these files give to something: a function, a class, an attribute, a variable."""
    return {name for file in files for name in _named(ast.parse(file.read_text(encoding="utf-8"), str(file)))}
