"""Translation: English in the source, Swedish in resources/i18n. Works without Qt, where texts stay English."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import Any, Callable, Iterator

from . import paths

CONTEXT = "EstWalks"
PREFIX = "est_walks_plugin"

_translate: Callable[..., str] | None = None


def _translator() -> Callable[..., str]:
    """Return Qt's translate, or a function that leaves the text as it is where there is no Qt."""
    global _translate
    if _translate is None:
        try:
            from qgis.PyQt.QtCore import QCoreApplication
        except ImportError:
            _translate = _untranslated
        else:
            _translate = QCoreApplication.translate
    return _translate


def _untranslated(context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
    return text if n < 0 else text.replace("%n", str(n))


def tr(text: str, comment: str | None = None, n: int = -1) -> str:
    """Return `text` in the user's language; with `n` the plural form for it, "%n" replaced.

    Call it with a literal, when the text is shown and never at import.
    """
    told = _translator()(CONTEXT, text, comment, n)
    return told if _memory.keep is None else _memory.keep(told, text, n)


class _Memory(threading.local):
    keep: Callable[[str, str, int], str] | None = None


_memory = _Memory()


def is_remembering() -> bool:
    """Return whether somebody in this thread keeps what `tr` is asked."""
    return _memory.keep is not None


@contextmanager
def remembering(keep: Callable[[str, str, int], str]) -> Iterator[None]:
    """Let `tr` in this thread return what `keep` makes of a text in the user's language, the literal and its number."""
    before, _memory.keep = _memory.keep, keep
    try:
        yield
    finally:
        _memory.keep = before


@lru_cache(maxsize=4)
def speaking(language: str) -> Callable[..., str]:
    """Return a `tr` in `language` ("sv" or "en"), whatever QGIS speaks: for documents and what the store keeps."""
    try:
        from qgis.PyQt.QtCore import QTranslator
    except ImportError:
        return lambda text, comment=None, n=-1: _untranslated(CONTEXT, text, comment, n)
    file = paths.resources() / "i18n" / f"{PREFIX}_{language}.qm"
    translator = QTranslator()
    loaded = file.is_file() and translator.load(str(file))

    @cache  # there are as many texts as are written in the code
    @lru_cache(maxsize=4096)
    def tr(text: str, comment: str | None = None, n: int = -1) -> str:
        # QTranslator takes the bytes of the .qm file; given as str, PyQt would allow ASCII only. So does PyQt6, whose stubs
        # name str alone (tried on 6.8).
        asked: Any = (CONTEXT.encode(), text.encode("utf-8"), None if comment is None else comment.encode("utf-8"), n)
        found = translator.translate(*asked) if loaded else ""
        return _untranslated(CONTEXT, found or text, None, n)

    return tr


def language() -> str:
    """Return "sv" or "en": the language that `tr` speaks, so that texts and words of the catalogue never mix."""
    return "sv" if tr("en") == "sv" else "en"


def decimal(value: float, decimals: int = 1) -> str:
    """Return a number with the decimal sign of the language that `tr` speaks."""
    text = f"{value:.{decimals}f}"
    return text.replace(".", ",") if language() == "sv" else text


def _locale() -> str:
    """Return "sv" or "en": the language QGIS is set to."""
    from qgis.core import QgsApplication

    return "sv" if (QgsApplication.locale() or "").lower().startswith("sv") else "en"


def install(code: str | None = None) -> Any:
    """Install the translator for `code` ("sv", "en"; default QGIS's own) and return it, or None for English.

    The caller keeps the returned QTranslator and removes it on unload.
    """
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    code = code or _locale()
    file = paths.resources() / "i18n" / f"{PREFIX}_{code}.qm"
    if not file.is_file():
        return None
    translator = QTranslator()
    if not translator.load(str(file)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
