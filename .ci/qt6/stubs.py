"""The stubs that stand for QGIS 4: PyQt6's own, QGIS's own with Qt 6 under them, and `qgis.PyQt` as QGIS 4 has it.

PyQt6 is pinned in .ci/requirements-qt6.txt and lies in .venv/qt6, beside the path: only its .pyi files are read, it is never imported.
QGIS's stubs are those of the QGIS on this machine: QGIS 4 kept the API of QGIS 3 but for what Qt 6 changed, and what it
took away all the same stands in `gone.toml`.
"""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import re
import shutil
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PYQT6 = REPOSITORY / ".venv" / "qt6" / "PyQt6"
QGIS_MODULES = ("core", "gui", "analysis")
QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtPrintSupport", "QtSvg", "QtXml", "QtTest", "QtSql", "sip")
#: What qgis.PyQt.QtWidgets of QGIS 4 has that PyQt6.QtWidgets has not.
SHIMMED = "from PyQt6.QtGui import QAction as QAction, QActionGroup as QActionGroup, QShortcut as QShortcut\n"
#: An enumeration of QGIS: on Qt 6 one of Python's own, which is no number. Its members make flags of its own kind.
ENUM = """
_E = typing.TypeVar("_E", bound="_Enum")


class _Enum:
    name: str
    value: int

    def __init__(self, value: typing.Any) -> None: ...
    def __or__(self: _E, other: typing.Any) -> _E: ...
    def __ror__(self: _E, other: typing.Any) -> _E: ...
    def __and__(self: _E, other: typing.Any) -> _E: ...
    def __rand__(self: _E, other: typing.Any) -> _E: ...
    def __xor__(self: _E, other: typing.Any) -> _E: ...
    def __invert__(self: _E) -> _E: ...
    def __bool__(self) -> bool: ...
    def __hash__(self) -> int: ...

"""
#: The enumerations of QGIS that stay numbers on Qt 6 (SIP's BaseType is IntEnum): keys of collections of properties.
NUMBERS = {"Property", "DataDefinedProperty"}
#: PyQt6 gives these, its stubs do not say so.
HOLES = {
    "QtCore": (("class QByteArray(PyQt6.sip.simplewrapper):\n", "    def __bytes__(self) -> bytes: ...\n"),),
    "sip": (("class voidptr:\n", "    def __buffer__(self, flags: int, /) -> memoryview: ...\n"),),
}
#: What QGIS exports but its stubs leave out: exceptions, which SIP does not write into them.
EXCEPTIONS = ("QgsCsException", "QgsProcessingException", "QgsNetworkTimeoutException")


def build(folder: Path) -> Path:
    """Write the stubs below `folder`, unless they are there as this would write them; return their folder."""
    if not (PYQT6 / "QtCore.pyi").is_file():
        raise SystemExit("PyQt6's stubs are missing: run make venv first.")
    stubs = folder / "stubs"
    known = _fingerprint()
    stamp = folder / "made-of"
    if stamp.is_file() and stamp.read_text() == known:
        return stubs
    shutil.rmtree(folder, ignore_errors=True)
    _qt(stubs / "PyQt6")
    _shim(stubs / "qgis")
    _qgis(stubs / "qgis")
    stamp.write_text(known)
    return stubs


def _fingerprint() -> str:
    parts = [Path(__file__).read_bytes(), (PYQT6 / "QtCore.pyi").read_bytes()]
    parts += [(qgis_folder() / f"_{name}.pyi").read_bytes() for name in QGIS_MODULES]
    return hashlib.sha256(b"".join(parts)).hexdigest()


def qgis_folder() -> Path:
    """Return where this machine's QGIS keeps its Python modules."""
    return _package("qgis")


def pyqt5_folder() -> Path:
    """Return where PyQt5 lies, whose names are looked up to tell what is gone."""
    return _package("PyQt5")


def _package(name: str) -> Path:
    found = importlib.util.find_spec(name)
    if found is None or not found.submodule_search_locations:
        raise SystemExit(f"{name} is not installed: run make system first.")
    return Path(next(iter(found.submodule_search_locations)))


def _qt(target: Path) -> None:
    target.mkdir(parents=True)
    (target / "__init__.pyi").write_text("")
    for module in QT_MODULES:
        text = (PYQT6 / f"{module}.pyi").read_text(encoding="utf-8")
        for after, added in HOLES.get(module, ()):
            if after not in text:
                raise SystemExit(f"PyQt6's stub {module} is not as expected: {after.strip()} is missing.")
            text = text.replace(after, after + added, 1)
        (target / f"{module}.pyi").write_text(text, encoding="utf-8")


def _shim(target: Path) -> None:
    shim = target / "PyQt"
    shim.mkdir(parents=True)
    (target / "__init__.pyi").write_text("")
    (shim / "__init__.pyi").write_text("")
    for module in QT_MODULES:
        text = f"from PyQt6.{module} import *\n" + (SHIMMED if module == "QtWidgets" else "")
        if module == "QtCore":
            text += "from typing import Any\nNULL: Any\n"
        (shim / f"{module}.pyi").write_text(text)


def _qgis(target: Path) -> None:
    for module in QGIS_MODULES:
        text = (qgis_folder() / f"_{module}.pyi").read_text(encoding="utf-8").replace("PyQt5", "PyQt6")
        text = re.sub(r"^( *)class (\w+)\(int\):", _enumeration, text, flags=re.MULTILINE)
        if module == "core":
            text += "\n" + "\n\n".join(f"class {name}(Exception): ..." for name in EXCEPTIONS) + "\n"
            text = text.replace("\n\nclass ", ENUM + "\nclass ", 1)
        else:
            text = text.replace("\n\nclass ", "\nfrom qgis._core import _Enum\n\n\nclass ", 1)
        (target / f"_{module}.pyi").write_text(text, encoding="utf-8")
        (target / module).mkdir()
        (target / module / "__init__.pyi").write_text(f"from qgis._{module} import *\n")


def _enumeration(line: re.Match[str]) -> str:
    return f"{line[1]}class {line[2]}({'_Enum, int' if line[2] in NUMBERS else '_Enum'}):"


def patched() -> dict[str, set[str]]:
    """Return what QGIS's Python modules put on its classes, which the stubs do not know: name -> last names of the classes."""
    found: dict[str, set[str]] = {}
    for module in QGIS_MODULES:
        for node in ast.walk(ast.parse((qgis_folder() / module / "__init__.py").read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute):
                holder, _, name = ast.unparse(node.targets[0]).rpartition(".")
                found.setdefault(name, set()).add(holder.rpartition(".")[2])
    return found
