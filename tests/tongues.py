"""QGIS in another language, for a part of a test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from est_walks_plugin import i18n


@contextmanager
def qgis_in(language: str, monkeypatch: Any) -> Iterator[None]:
    """Let QGIS speak "sv" or "en" inside."""
    from qgis.PyQt.QtCore import QCoreApplication

    with monkeypatch.context() as patched:
        patched.setattr(i18n, "language", lambda: language)
        translator = i18n.install(language)
        try:
            yield
        finally:
            if translator is not None:
                QCoreApplication.removeTranslator(translator)
