"""Whether a store's file is whole: asked when it is opened, so that nothing is read from, or written to, a broken one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Callable, Sequence

from ...i18n import tr
from ...model.errors import StoreError

MOST_CHECKED = 256 * 1024**2
"""Up to how many bytes all pages are looked at; SQLite takes about a second for so many."""
_HEADER = 100

_whole: dict[str, tuple[int, int]] = {}
"""Path -> time of change and size of the files found whole, so that a session asks once after each change."""


def check_whole(path: str, execute: Callable[[str], Sequence[Sequence[Any]]]) -> None:
    """Raise StoreError, with the newest backup named, when the file is cut short or its pages do not hang together.

    `execute` runs a statement on the open file. A file over `MOST_CHECKED` is only asked for its length; what is broken
    in it is told where it is read.
    """
    told = os.stat(path)
    seen = (told.st_mtime_ns, told.st_size)
    if _whole.get(path) == seen:
        return
    if _is_cut(path, told.st_size):
        raise damaged(path, "the file is shorter than its header says")
    if told.st_size <= MOST_CHECKED:
        said = execute("PRAGMA quick_check(1)")
        if said and said[0] and str(said[0][0]).lower() != "ok":
            raise damaged(path, str(said[0][0]))
    _whole[path] = seen


def damaged(path: str, details: str) -> StoreError:
    """Return the sentence for a damaged file."""
    backup = newest_backup(Path(path))
    if backup is None:
        text = tr("“{store}” is damaged; use a backup copy of it.").format(store=Path(path).name)
    else:
        text = tr("“{store}” is damaged; open its newest backup, “{backup}”, instead.").format(
            store=Path(path).name, backup=backup.name
        )
    return StoreError(text, details=details)


def newest_backup(path: Path) -> Path | None:
    """Return the copy beside a store that was made last, None when there is none."""
    try:
        beside = list(path.parent.iterdir())
    except OSError:
        return None
    start = f"{path.stem} ("
    copies = [file for file in beside if file.name.startswith(start) and file.suffix == path.suffix and file.is_file()]
    return max(copies, key=lambda file: file.stat().st_mtime, default=None)


def _is_cut(path: str, size: int) -> bool:
    """Return whether a file has fewer pages than its header counts (file format of SQLite, 1.3.8)."""
    with open(path, "rb") as file:
        head = file.read(_HEADER)
    if len(head) < _HEADER:
        return True
    page = int.from_bytes(head[16:18], "big")
    page = 65_536 if page == 1 else page
    is_valid = head[24:28] == head[92:96]
    return is_valid and size < page * int.from_bytes(head[28:32], "big")
