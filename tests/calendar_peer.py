"""vobject, another reader of calendar files than icalendar. QGIS gives every module a name `unicode`, by which vobject
would take itself for being on Python 2."""

from __future__ import annotations

import builtins
from typing import Any


def _load() -> Any:
    hidden = builtins.__dict__.pop("unicode", None)
    try:
        import vobject
    finally:
        if hidden is not None:
            builtins.__dict__["unicode"] = hidden
    return vobject


vobject = _load()
