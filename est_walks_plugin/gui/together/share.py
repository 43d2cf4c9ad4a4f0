"""A store on a network share: known by its path and file system, and who else has it open by small files beside it.

SQLite's write-ahead log does not work over a network; the store is kept in its rollback journal (see `backends.geopackage`),
and QGIS leaves write-ahead logging off where the operating system says that a file is remote. What is left is that one at a
time can write, and that a connection lost in mid-write is repaired by the next who opens it.
"""

from __future__ import annotations

import json
import os
import time
import uuid
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Callable, Protocol

NETWORK_TYPES = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "davfs", "webdav", "ncpfs", "fuse.sshfs", "sshfs"}
)
STALE_AFTER_S = 180.0
"""A file beside the store that was not touched for so long belongs to a QGIS that is gone."""
ENDING = ".open"


class Storage(Protocol):
    """What is asked of a QStorageInfo."""

    def fileSystemType(self) -> Any:  # noqa: N802 - as Qt calls it
        """The name of the file system, as bytes."""

    def device(self) -> Any:
        """What is mounted, as bytes."""


def is_unc(path: str) -> bool:
    r"""Return whether a path names a server: //server/share, \\server\share or \\?\UNC\server\share."""
    plain = path.replace("/", "\\")
    if plain.upper().startswith("\\\\?\\UNC\\"):
        return True
    return plain.startswith("\\\\") and plain[2:3] not in ("", "\\", "?", ".")


def is_network(storage: Storage) -> bool:
    """Return whether the operating system says that a disk is another computer's: by file system, or by what is mounted."""
    kind, device = (_text(told()).lower() for told in (storage.fileSystemType, storage.device))
    return kind in NETWORK_TYPES or is_unc(device)


def on_share(path: str, storage_of: Callable[[str], Storage] | None = None) -> bool:
    """Return whether a file lies on a network share; asking may take a while where the share does not answer."""
    if is_unc(path):
        return True
    if storage_of is None:
        from qgis.PyQt.QtCore import QStorageInfo

        storage_of = QStorageInfo
    return is_network(storage_of(str(Path(path).parent)))


def _text(told: Any) -> str:
    return bytes(told).decode("utf-8", "replace")


@dataclass(frozen=True)
class OpenElsewhere:
    """Another program that has the store open, and since when (aware); never by whom."""

    program: str
    since: datetime


class Lease:
    """A small file beside a store as long as this QGIS has it open: the program and the time, no names."""

    def __init__(self, store: str, program: str) -> None:
        self._store = Path(store)
        self._file = self._store.with_name(f"{self._store.name}.{uuid.uuid4().hex[:12]}{ENDING}")
        self._told = {"program": program, "since": datetime.now().astimezone().isoformat(timespec="minutes")}

    def take(self) -> list[OpenElsewhere]:
        """Write the file, sweep away those of programs that are gone, and return who else has the store open."""
        others = self._others()
        self._file.write_text(json.dumps(self._told), encoding="utf-8")
        return others

    def keep(self) -> None:
        """Say that the store is still open here; to be called once a minute."""
        if self._file.exists():
            os.utime(self._file)

    def give_up(self) -> None:
        """Take the file away."""
        self._file.unlink(missing_ok=True)

    def _others(self) -> list[OpenElsewhere]:
        found = []
        for file in sorted(self._store.parent.glob(f"{_literal(self._store.name)}.*{ENDING}")):
            if file == self._file:
                continue
            try:
                if time.time() - file.stat().st_mtime > STALE_AFTER_S:
                    file.unlink(missing_ok=True)
                    continue
                told = json.loads(file.read_text(encoding="utf-8"))
                found.append(OpenElsewhere(str(told["program"]), datetime.fromisoformat(told["since"])))
            except (OSError, ValueError, KeyError, TypeError):
                continue  # just taken away, or not ours
        return found


def _literal(name: str) -> str:
    """Return a file's name as a pattern that matches it alone."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)
