"""docs/licences.md lists what the plugin stands on: the bundled, what QGIS ships, and the tools."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

tomllib = pytest.importorskip("tomllib")
REPOSITORY = Path(__file__).resolve().parents[2]
TOLD = (REPOSITORY / "docs" / "licences.md").read_text(encoding="utf-8")


def test_every_bundled_library_is_listed_with_version_and_licence() -> None:
    """Its text in the zip: test_bundled_wheels.py."""
    wheels = tomllib.loads((REPOSITORY / ".ci" / "vendor.toml").read_text(encoding="utf-8"))["wheel"]
    listed = set(re.findall(r"^\| ([\w.-]+) \| ([\d.]+) \| ([\w.-]+) \|", TOLD, flags=re.MULTILINE))
    assert listed == {(wheel["name"], wheel["version"], wheel["licence"]) for wheel in wheels}


def test_every_library_of_qgis_that_is_imported_is_listed() -> None:
    imported: set[str] = set()
    for file in (REPOSITORY / "est_walks_plugin").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            imported.update(name.partition(".")[0] for name in names)
    standard = getattr(sys, "stdlib_module_names", frozenset())
    assert {name for name in imported - standard if name and f"`{name}`" not in TOLD} == set()
    assert {"qgis", "osgeo", "numpy", "shapely", "scipy", "pyproj"} <= imported


def test_every_tool_is_listed() -> None:
    for file in (".ci/requirements-dev.txt", ".ci/requirements-qt6.txt"):
        for line in (REPOSITORY / file).read_text(encoding="utf-8").splitlines():
            name = re.split(r"[<>=; ]", line)[0]
            assert not name or name == "#" or re.search(rf"\b{re.escape(name)}\b", TOLD), name
