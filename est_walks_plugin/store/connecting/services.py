"""The services of libpq's files (pg_service.conf): what this computer knows of database servers by a name."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Optional

_KEPT_ELSEWHERE = ("/etc/postgresql-common", "/etc")


def services() -> list[str]:
    """Return the names in the service files that libpq reads, each once, in the order of their names."""
    return sorted({name for file in service_files() for name, _ in _sections(file)}, key=str.casefold)


def service(name: str) -> Optional[dict[str, str]]:
    """Return what the first file that knows a service says of it, by libpq's names; None where none knows it."""
    for file in service_files():
        for found, told in _sections(file):
            if found == name:
                return told
    return None


def service_files() -> list[Path]:
    """Return where libpq looks for services: the file that is named, else the user's own; then the system's folder."""
    named, system = os.environ.get("PGSERVICEFILE"), os.environ.get("PGSYSCONFDIR")
    if named:
        own = Path(named)
    elif sys.platform == "win32":
        own = Path(os.environ.get("APPDATA", "")) / "postgresql" / ".pg_service.conf"
    else:
        own = Path.home() / ".pg_service.conf"
    folders = [system] if system else [] if sys.platform == "win32" else list(_KEPT_ELSEWHERE)
    return [own, *(Path(folder) / "pg_service.conf" for folder in folders)]


def _sections(file: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Give each service of a file with what it says; nothing of one that is not there, or not ours to read."""
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return
    name, told = "", dict[str, str]()
    for line in map(str.strip, lines):
        if line.startswith("[") and line.endswith("]"):
            if name:
                yield name, told
            name, told = line[1:-1].strip(), {}
        elif "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            told[key.strip()] = value.strip()
    if name:
        yield name, told
