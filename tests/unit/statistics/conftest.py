"""Shared by the tests of the statistics: a QGIS that came without scipy."""

from __future__ import annotations

import builtins
from typing import Any

import pytest


@pytest.fixture
def without_scipy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every import of scipy fail."""
    true_import = builtins.__import__

    def no_scipy(name: str, *rest: Any, **more: Any) -> Any:
        if name.startswith("scipy"):
            raise ImportError(name)
        return true_import(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", no_scipy)
