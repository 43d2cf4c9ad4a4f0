"""Which of mypy's lines tell that something would not work on Qt 6: the others are about types alone."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field
from pathlib import Path

from classes import Classes

#: What breaks when it runs; codes on assignments, overrides and returns are a type checker's matter.
CODES = {"attr-defined", "name-defined", "call-arg", "call-overload", "arg-type", "operator", "union-attr"}
LINE = re.compile(r"^(?P<file>[^:]+\.py):(?P<line>\d+): error: (?P<said>.*?)\s+\[(?P<code>[a-z-]+)\]$")
#: A message is about Qt or QGIS when it names one of their classes or modules.
ABOUT = re.compile(r"\b(Q[A-Z]\w+|Qgs\w+|Qgis|Qt|qgis|PyQt6|pyqtSignal|pyqtBoundSignal|_Enum)\b")
NAMED = re.compile(r'"(?:type\[)?(\w+)')
#: A method that a class of the plugin hides behind an attribute of its own, and what is known as an object only.
VAGUE = re.compile(
    r'incompatible type (?:overloaded function|"(?:Callable\[|tuple\[overloaded|object"|Sequence\[object))|'
    r'argument types? "(?:object|QObject|QWidget)"'
)
MANY = re.compile(r'Too (?:many|few) arguments for "(\w+)" of "(\w+)"')
UNDEFINED = re.compile(r'Name "(\w+)\.(\w+)" is not defined')
ATTRIBUTE = re.compile(r'"(?:type\[)?([\w.]+)\]?" has no attribute "(\w+)"')
ARGUMENT = re.compile(r'has incompatible type "([\w.]+(?: \| [\w.]+)*)"; expected "(?:type\[)?([\w.]+)')


@dataclass(frozen=True)
class Fault:
    """What would not work, where; it reads as one line."""

    file: str
    line: int
    said: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.said}"


@dataclass
class Judge:
    """Knows the classes of Qt 6 and QGIS and of the code that is looked at."""

    stubs: Classes
    own: Classes
    patched: dict[str, set[str]]
    _guarded: dict[str, set[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._all = self.stubs.and_also(self.own)

    def faults(self, told: str) -> list[Fault]:
        """Return the faults among mypy's lines."""
        found = (LINE.match(line) for line in told.splitlines())
        return [
            Fault(one["file"], int(one["line"]), f"{one['said']} on Qt 6")
            for one in found
            if one and one["code"] in CODES and self._is_about(one["said"]) and not self._is_harmless(one)
        ]

    def _is_about(self, said: str) -> bool:
        """Whether a message names a class of Qt or QGIS; an enumeration is called by its last name alone."""
        theirs = (name in self.stubs.names and name not in self.own.names for name in NAMED.findall(said))
        return bool(ABOUT.search(said)) or any(theirs)

    def _is_harmless(self, one: re.Match[str]) -> bool:
        said = one["said"]
        if VAGUE.search(said) or int(one["line"]) in self._asks_first(one["file"]):
            return True
        if asked := UNDEFINED.search(said):
            return self._is_patched(asked[1], asked[2])
        if asked := MANY.search(said):
            return any(asked[1] in self.stubs.names.get(name, ()) for name in self.stubs.narrower(asked[2]))
        if asked := ATTRIBUTE.search(said):
            holder, name = asked[1].rpartition(".")[2], asked[2]
            return self._is_patched(holder, name) or self._on_narrower(holder, name)
        if asked := ARGUMENT.search(said):
            wanted = asked[2].rpartition(".")[2]
            given = {kind.rpartition(".")[2] for kind in asked[1].split(" | ")}
            return wanted in given or any(wanted in self._all.narrower(kind) for kind in given)
        return False

    def _is_patched(self, holder: str, name: str) -> bool:
        """Whether QGIS's own Python modules put the name on the class, or on one that it comes from."""
        holders = self.patched.get(name, set())
        return holder in holders or any(holder in self._all.narrower(above) for above in holders)

    def _on_narrower(self, holder: str, name: str) -> bool:
        """Whether QGIS names a wider class than it gives: the name is one of a narrower class, or of a class of our own."""
        if any(name in self.stubs.names.get(one, ()) for one in self.stubs.narrower(holder)):
            return True
        return any(name in names for names in self.own.names.values())

    def _asks_first(self, file: str) -> set[int]:
        """Return the lines of what an `except ImportError` stands beside, or that ask for Qt's version or a name first."""
        if file not in self._guarded:
            tree = ast.parse(Path(file).read_text(encoding="utf-8"))
            self._guarded[file] = {
                line
                for node in ast.walk(tree)
                if asks_first(node)
                for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
            }
        return self._guarded[file]


def asks_first(node: ast.AST) -> bool:
    """Whether what stands in it is for one of the two: it hangs on hasattr, on Qt's version, or on an import that fails."""
    if isinstance(node, ast.Try):
        return any("ImportError" in ast.unparse(handler.type or node) for handler in node.handlers)
    if not isinstance(node, (ast.If, ast.IfExp)):
        return False
    asked = ast.unparse(node.test)
    return "hasattr(" in asked or "QT_VERSION" in asked
