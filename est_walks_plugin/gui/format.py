"""Numbers, dates and lengths as the planner writes them."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QLocale

from ..i18n import language, tr

DASH = "–"


def locale() -> QLocale:
    """Return the locale of the window's language."""
    return QLocale(QLocale.Language.Swedish if language() == "sv" else QLocale.Language.English)


def number(value: float | None, decimals: int = 0) -> str:
    """Return 2 040 or 3,1; a dash for None."""
    if value is None:
        return DASH
    if decimals == 0:
        return locale().toString(round(value))
    return locale().toString(float(value), "f", decimals)


def metres(value: float | None) -> str:
    """Return 62 m, or 3,1 km from a kilometre up."""
    if value is None:
        return DASH
    if value < 1000:
        return tr("{length} m").format(length=number(value))
    return tr("{length} km").format(length=number(value / 1000, 1))


def month(value: date) -> str:
    """Return mar 2025."""
    return f"{locale().standaloneMonthName(value.month, QLocale.FormatType.ShortFormat).rstrip('.')} {value.year}"


def period(first: date | None, last: date | None) -> str:
    """Return a period as short as it can be said: 2025, mar 2025, jan–mar 2025, 2023–2025."""
    if first is None or last is None:
        known = first or last
        return month(known) if known else DASH
    if first.year != last.year:
        return f"{first.year}–{last.year}"
    if first.month == last.month:
        return month(first)
    if first.month == 1 and last.month == 12:
        return str(first.year)
    return f"{month(first).partition(' ')[0]}–{month(last)}"


def age(since: date | None, today: date) -> str:
    """Return how old something is, in one unit: 3 d, 8 mo, 2 y."""
    if since is None:
        return DASH
    days = max(0, (today - since).days)
    if days == 0:
        return tr("today")
    if days < 60:
        return tr("{count} d").format(count=days)
    if days < 730:
        return tr("{count} mo").format(count=days // 30)
    return tr("{count} y").format(count=days // 365)


def day(value: date | None) -> str:
    """Return 2026-10-15. The day of a moment is asked of the session, which knows the municipality's clock."""
    return DASH if value is None else value.isoformat()


def day_of_year(month: int, number: int) -> str:
    """Return a day without its year: 1 aug."""
    name = locale().standaloneMonthName(month, QLocale.FormatType.ShortFormat).rstrip(".")
    return f"{number} {name}"


def kronor(value: float | None) -> str:
    """Return 12 500 kr; a dash for None."""
    return DASH if value is None else tr("{amount} kr").format(amount=number(value))


def late(days: int) -> str:
    """Return how late something is, in words: 12 days late."""
    return tr("%n day(s) late", None, days)
