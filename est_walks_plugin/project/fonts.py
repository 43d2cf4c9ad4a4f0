"""The one typeface of maps and pages: the first on this machine that has a real bold."""

from __future__ import annotations

from functools import lru_cache

from qgis.PyQt.QtCore import QT_VERSION_STR
from qgis.PyQt.QtGui import QFont, QFontDatabase, QFontInfo

# QGIS ships Open Sans; the others stand in on machines that lack it. All have å ä ö, a real bold and may be embedded.
CANDIDATES = ("Open Sans", "Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "Liberation Sans", "DejaVu Sans")


def _database():  # type: ignore[no-untyped-def]
    """Return the installed fonts: an object in Qt 5, the class itself in Qt 6."""
    return QFontDatabase if QT_VERSION_STR.startswith("6") else QFontDatabase()


def installed() -> list[str]:
    """Return the families on this machine."""
    return list(_database().families())


def has_real_bold(family: str) -> bool:
    """Return whether `family` is installed with a bold cut of its own, not one that Qt makes up."""
    database = _database()
    if family not in database.families():
        return False
    return any(database.bold(family, style) and not database.italic(family, style) for style in database.styles(family))


@lru_cache(maxsize=1)
def family() -> str:
    """Return the family that maps and pages are set in."""
    for candidate in CANDIDATES:
        if has_real_bold(candidate):
            return candidate
    return QFontInfo(QFont()).family()


def font(size_pt: float, *, bold: bool = False, italic: bool = False) -> QFont:
    """Return the typeface at `size_pt` points."""
    result = QFont(family())
    result.setPointSizeF(size_pt)
    result.setBold(bold)
    result.setItalic(italic)
    result.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    # Qt 5 has no switch for ligatures, but any letter spacing turns them off: "fl" as one sign cannot be searched for.
    result.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1 / 64)
    return result
