"""The house's import rules (docs/architecture.md), read from the source."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "est_walks_plugin"
ANYWHERE = {"paths", "i18n", "log", "settings", "files", "file_names", "vendor", "handbook"}
MAY_IMPORT = {
    "model": set(),
    "privacy": {"model"},
    "engine": {"model", "privacy"},
    "importers": {"model", "privacy", "engine"},
    "store": {"model", "privacy", "engine"},
    "project": {"model", "privacy", "engine", "store"},
    "backgrounds": {"model"},
    "printing": {"model", "privacy", "engine", "store", "project", "backgrounds"},
    "exporting": {"model", "privacy", "engine", "store", "project", "backgrounds", "printing"},
    "operations": {"model", "privacy", "engine", "importers", "store", "exporting"},
    "processing": {
        "model",
        "privacy",
        "engine",
        "store",
        "operations",
        "printing",
        "exporting",
        "project",
        "backgrounds",
    },
    "gui": {
        "model",
        "privacy",
        "engine",
        "importers",
        "store",
        "operations",
        "exporting",
        "printing",
        "project",
        "backgrounds",
    },
}
NO_QGIS = {"model", "privacy", "engine", "importers"}
NO_OSGEO = {"model", "privacy", "engine"}
NEVER = {"PyQt5", "PyQt6", "sip", "pandas", "geopandas", "requests", "numba", "openpyxl", "networkx"}


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py"))


def imports(path: Path) -> list[tuple[str, int]]:
    """Return (dotted name, line) of everything a module imports; names inside the package begin with "est_walks_plugin"."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            package = parts[: len(parts) - node.level] if node.level else ()
            base = ".".join([*package, *(node.module.split(".") if node.module else [])])
            found += [(f"{base}.{alias.name}", node.lineno) for alias in node.names]
    return found


def room(path: Path) -> str:
    relative = path.relative_to(PACKAGE).parts
    return relative[0] if len(relative) > 1 else ""


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    here = room(path)
    wrong = []
    for name, line in imports(path):
        top = name.split(".")[0]
        if top in NEVER:
            wrong.append(f"line {line}: {name}")
        if here in NO_QGIS and top == "qgis":
            wrong.append(f"line {line}: {name} in a room without QGIS")
        if here in NO_OSGEO and top == "osgeo":
            wrong.append(f"line {line}: {name} in a pure room")
        if here != "gui" and (name.startswith(("qgis.gui", "qgis.PyQt.QtWidgets"))) and path.name != "plugin.py":
            wrong.append(f"line {line}: {name} outside gui")
        if name.startswith("qgis.utils.iface"):
            wrong.append(f"line {line}: iface is passed in, not fetched")
        if top == "est_walks_plugin" and here:
            target = name.split(".")[1]
            if target != here and target not in ANYWHERE and target not in MAY_IMPORT[here]:
                wrong.append(f"line {line}: {here} may not import {target}")
    assert not wrong


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_and_its_public_names_say_what_they_are(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "a module begins with a docstring"
    silent = [
        node.name
        for node in tree.body
        if isinstance(node, (ast.FunctionDef, ast.ClassDef))
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert not silent


def test_every_room_is_known() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert rooms == set(MAY_IMPORT)
