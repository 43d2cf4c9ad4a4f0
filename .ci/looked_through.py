"""Remembers, within one run of .ci/run, in which files a check found nothing: the tests of the zip look at the same bytes again.

The folder is named by EST_LOOKED_THROUGH, made and removed by .ci/run. Without it, as in `make test` alone, nothing is
remembered and every file is looked at.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

VARIABLE = "EST_LOOKED_THROUGH"


def _mark(check: str, name: str, data: bytes) -> Path | None:
    folder = os.environ.get(VARIABLE)
    if not folder:
        return None
    return Path(folder) / hashlib.sha256(b"\0".join((check.encode(), name.encode(), data))).hexdigest()


def is_clean(check: str, name: str, data: bytes) -> bool:
    """Whether the same check found nothing in these bytes under this name (as in the zip) before, in this run.

    `check` names the tool with its rules: another rule is another check.
    """
    mark = _mark(check, name, data)
    return mark is not None and mark.exists()


def remember(check: str, clean: Iterable[tuple[str, bytes]]) -> None:
    """Note that the check found nothing in these files: (name in the zip, bytes)."""
    for name, data in clean:
        mark = _mark(check, name, data)
        if mark is not None:
            mark.touch()
