"""A fixture's file made once in a test run, also when pytest-xdist runs the tests in several processes."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

import pytest
from filelock import FileLock


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return the file `name` in the run's own folder, made by `make(path)` in the first process that asks for it."""
    base = factory.getbasetemp()
    # A worker's folder lies in that of the run; without workers the two are one.
    folder = base.parent if base.name.startswith("popen-") else base
    path = folder / name
    with FileLock(str(path) + ".lock"):
        if not path.exists():
            building = path.with_name("making_" + path.name)
            make(building)
            building.rename(path)
    return path
