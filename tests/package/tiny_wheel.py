"""A wheel made for a test: pure Python, two modules, a licence."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

SOURCES = {
    "tiny/__init__.py": '"""Tiny."""\n\nfrom .core import twice\n\n__all__ = ["twice"]\n',
    "tiny/core.py": '"""The core."""\n\n\ndef twice(number):\n    """Return the double."""\n    return 2 * number\n',
    "tiny/core.pyi": "def twice(number: int) -> int: ...\n",
    "tiny/py.typed": "",
    "tiny-1.0.data/scripts/tiny": "#!python\n",
    "tiny-1.0.dist-info/licenses/LICENSE": "Permission is hereby granted to use Tiny.\n",
    "tiny-1.0.dist-info/METADATA": "Metadata-Version: 2.4\nName: tiny\nVersion: 1.0\nLicense-Expression: MIT\n",
    "tiny-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    "tiny-1.0.dist-info/RECORD": "",
}


def make(folder: Path, more: dict[str, str | bytes | None] | None = None) -> Path:
    """Write tiny-1.0-py3-none-any.whl, the same bytes for the same files; `more` adds files, replaces them, or with None leaves them out."""
    file = folder / "tiny-1.0-py3-none-any.whl"
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in {**SOURCES, **(more or {})}.items():
            if text is not None:
                archive.writestr(zipfile.ZipInfo(name), text)
    return file


def lock(folder: Path, wheel: Path, more: str = "") -> Path:
    """Write a vendor.toml that pins the wheel; `more` follows in its entry."""
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    file = folder / "vendor.toml"
    entry = f'[[wheel]]\nname = "tiny"\nversion = "1.0"\nsha256 = "{digest}"\nlicence = "MIT"\n{more}'
    file.write_text(entry, encoding="utf-8")
    return file
