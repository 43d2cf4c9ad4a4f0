"""The language of a document: its texts, numbers and dates, whatever language QGIS itself speaks."""

from __future__ import annotations

import re
from datetime import date, datetime

from ..model.catalogue import Catalogue
from ..model.codes import ScoreAspect
from ..model.localtime import DEFAULT_ZONE, local
from ..model.wording.reader import Reader, lowered

HARD = "\u00a0"
_DAYS = {
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    "sv": (
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}


_COUNTED = re.compile(r"(\d) (?=\w)")


def kept_together(text: str) -> str:
    """Return `text` with numbers tied to the word they count: no line ends between "20" and "m"."""
    return _COUNTED.sub("\\1" + HARD, text)


class Words(Reader):
    """Texts and formats of one document in `language` ("sv" or "en"); its times are those of the clocks in `zone`."""

    def __init__(self, language: str | None, catalogue: Catalogue, zone: str = DEFAULT_ZONE) -> None:
        super().__init__(language, catalogue)
        self.zone = zone

    def aspects(self) -> str:
        """Return what the score of a stop takes together: "lighting, openness, ..."."""
        return ", ".join(lowered(self.code("ScoreAspect", str(aspect))) for aspect in ScoreAspect)

    def weekdays(self) -> tuple[str, ...]:
        """Return the days of the week from Monday, as they stand inside a sentence."""
        return _DAYS[self.language]

    def month(self, when: date) -> str:
        """Return "oktober 2026"."""
        return f"{_MONTHS[self.language][when.month - 1]} {when.year}"

    def number(self, value: float, decimals: int = 0) -> str:
        """Return `value` with a decimal comma and thin spaces between thousands in Swedish."""
        text = f"{value:,.{decimals}f}"
        if text.lstrip("-0.,") == "":
            text = text.lstrip("-")
        if self.language == "sv":
            return text.replace(",", "\0").replace(".", ",").replace("\0", HARD)
        return text

    def metres(self, value: float) -> str:
        """Return a length: metres below a kilometre, then kilometres with one decimal."""
        if value < 950:
            return f"{self.number(round(value / 10) * 10 if value >= 100 else round(value))}{HARD}m"
        return f"{self.number(value / 1000, 1)}{HARD}km"

    def minutes(self, value: float) -> str:
        """Return whole minutes."""
        return f"{self.number(round(value))}{HARD}min"

    def scale(self, denominator: float) -> str:
        """Return "1:4 000"."""
        return "1:" + f"{round(denominator):,}".replace(",", HARD)

    def clock(self, moment: datetime | None) -> str:
        """Return the wall-clock time: "18:12", in Swedish "18.12"."""
        if moment is None:
            return "–"
        return self.wall_clock(local(moment, self.zone))

    def wall_clock(self, moment: datetime) -> str:
        """Return the time that a clock on the wall shows, in Swedish with a dot."""
        return moment.strftime("%H.%M" if self.language == "sv" else "%H:%M")

    def day(self, moment: datetime | date, *, weekday: bool = False, year: bool = True) -> str:
        """Return "15 oktober 2026", with `weekday` "torsdag 15 oktober 2026"."""
        when = local(moment, self.zone).date() if isinstance(moment, datetime) else moment
        text = f"{when.day} {_MONTHS[self.language][when.month - 1]}" + (f" {when.year}" if year else "")
        return f"{_DAYS[self.language][when.weekday()]} {text}" if weekday else text

    def short_day(self, when: date | datetime | None) -> str:
        """Return the date as 2026-10-15, as Swedish authorities write it in tables."""
        if when is None:
            return "–"
        return (local(when, self.zone).date() if isinstance(when, datetime) else when).isoformat()

    def period(self, start: date | None, end: date | None) -> str:
        """Return "mars 2025 – juni 2025", shortened where the ends share month or year, and to years where those are whole."""
        if start is None and end is None:
            return ""
        months = _MONTHS[self.language]
        if start and end and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
            return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
        first, last = start or end, end or start
        if first is None or last is None:
            return ""
        if (first.year, first.month) == (last.year, last.month):
            return f"{months[first.month - 1]} {first.year}"
        if first.year == last.year:
            return f"{months[first.month - 1]}–{months[last.month - 1]} {first.year}"
        return f"{months[first.month - 1]} {first.year} – {months[last.month - 1]} {last.year}"
