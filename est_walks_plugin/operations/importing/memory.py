"""What the store remembers of earlier imports: mappings per system, which source a file is a newer export of."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...importers.formats.table import Table
from ...importers.meaning.columns import signature
from ...model.codes import SourceKind

if TYPE_CHECKING:
    from ...store import Store

_SYSTEMS = {"open311": "Open311", "eplatform": "Open ePlatform"}
_DATES = re.compile(
    r"(?<!\d)(?:19|20)\d{2}(?:[-_.]?(?:0[1-9]|1[0-2]))?(?:[-_.]?(?:0[1-9]|[12]\d|3[01]))?(?:[-_T ]?\d{4,6})?(?!\d)"
    r"|\(\d+\)|[-_ ]v?\d+$|[-_ ](?:copy|kopia)"
)
_CHUNK = 1024 * 1024


def salt(store: Store) -> bytes:
    """Return the store's salt for respondent keys and content hashes."""
    text = store.meta("salt") or ""
    try:
        return bytes.fromhex(text)
    except ValueError:
        return text.encode("utf-8")


def sha256(path: str) -> str:
    """Return the SHA-256 of a file, of a folder's files in order of name, or nothing for a database."""
    digest = hashlib.sha256()
    if os.path.isfile(path):
        files = [path]
    elif os.path.isdir(path):
        files = sorted(str(file) for file in Path(path).iterdir() if file.is_file())
    else:
        return ""
    for file in files:
        with open(file, "rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
    return digest.hexdigest()


def default_system(table: Table) -> str:
    """Return what to call the system a file comes from: its standard, or the file's name without dates."""
    for start, name in _SYSTEMS.items():
        if table.format.startswith(start):
            return name
    stem = Path(table.path.split("|")[0]).stem
    return " ".join(_DATES.sub(" ", stem).replace("_", " ").split()).strip(" -") or stem


def recall(store: Store, kind: SourceKind, table: Table) -> Mapping[str, str] | None:
    """Return the mapping used last time for files of this layout, None when there was none."""
    found = _remembered(store, kind, table)
    return dict(found[-1]["mapping"] or {}) if found else None


def system_of(store: Store, kind: SourceKind, table: Table) -> str | None:
    """Return the system that last sent files of this layout."""
    found = _remembered(store, kind, table)
    return str(found[-1]["system"]) if found else None


def systems_of(store: Store, kind: SourceKind, table: Table) -> set[str]:
    """Return all systems that have sent files of this layout."""
    return {str(row["system"]) for row in _remembered(store, kind, table)}


def _remembered(store: Store, kind: SourceKind, table: Table) -> list[dict[str, Any]]:
    where = {"kind": kind.value, "signature": signature(kind.value, table)}
    return store.rows("mapping", where, order_by=("changed",))


def remember(store: Store, kind: SourceKind, table: Table, system: str, mapping: Mapping[str, str]) -> None:
    """Keep a mapping for the next file of this layout."""
    key = signature(kind.value, table)
    values = {"system": system, "mapping": dict(mapping)}
    found = store.rows("mapping", {"kind": kind.value, "signature": key, "system": system}, columns=("uuid",), limit=1)
    if found:
        store.update("mapping", found[0]["uuid"], values)
    else:
        store.insert("mapping", [{"kind": kind.value, "signature": key, **values}])
