"""Reads the text of opening hours into rules.

Grammar: the specification of opening_hours on the OpenStreetMap wiki, with the spellings people use beside it. A text
that is not understood whole is refused: half of it would be a guess.
"""

from __future__ import annotations

import re
from dataclasses import replace

from . import words
from .opening import DAY_MIN, Clock, Dates, OpeningHours, Rule, Span

_TOKEN = re.compile(r"\|\||\d{1,2}[:.]\d{2}|\d+|[^\W\d_]+|\S")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")


class NotUnderstoodError(ValueError):
    """The text is no opening hours that can be read."""


def parse(text: str) -> OpeningHours:
    """Return the hours in a text. Raises NotUnderstoodError."""
    folded = _plain(text)
    if not folded:
        raise NotUnderstoodError(text)
    if folded in words.ALWAYS:
        return OpeningHours((Rule(),))
    rules: list[Rule] = []
    for joins, part in _parts(folded):
        rules += _Parser(_tokens(part), text).rules(joins)
    if not rules:
        raise NotUnderstoodError(text)
    return OpeningHours(tuple(rules))


def _plain(text: str) -> str:
    folded = text.strip().lower()
    for sign in "–—−‐‑":
        folded = folded.replace(sign, "-")
    return " ".join(folded.split()).strip(" ;")


def _parts(text: str) -> list[tuple[str, str]]:
    parts = []
    for alternative, choice in enumerate(text.split("||")):
        for number, part in enumerate(choice.split(";")):
            if part.strip():
                parts.append(("||" if alternative and not number else ";", part.strip()))
    return parts


def _tokens(text: str) -> list[str]:
    """Return the words of a rule; a comment in quotes is one of them."""
    found: list[str] = []
    for number, piece in enumerate(text.split('"')):
        if number % 2:
            found.append('"' + piece)
            continue
        for phrase in words.ALWAYS:
            piece = piece.replace(phrase, " always ") if phrase != "always" else piece
        for lexeme in _TOKEN.findall(piece):
            lexeme = words.SIGNS.get(lexeme, lexeme)
            if lexeme not in words.FILLING:
                found.append(lexeme)
    if text.count('"') % 2:
        raise NotUnderstoodError(text)
    return found


class _Parser:
    """Reads one rule, or several joined by commas, from its words."""

    def __init__(self, tokens: list[str], text: str) -> None:
        self.tokens, self.text, self.at = tokens, text, 0
        self.month = 0

    def rules(self, joins: str) -> list[Rule]:
        """Return the rules. Raises NotUnderstoodError."""
        made: list[Rule] = []
        rule, fresh, comment, said = Rule(joins), False, False, False
        while self.at < len(self.tokens):
            lexeme = self._peek()
            if lexeme in (",", ":"):
                self.at += 1
                fresh = lexeme == ","
                continue
            if (rule.times or said) and self._begins_days():
                if not fresh:
                    raise NotUnderstoodError(self.text)
                made.append(rule)
                rule, said = Rule(","), False
            fresh = False
            if lexeme.startswith('"'):
                comment = True
                self.at += 1
            elif lexeme == "unknown" or lexeme in words.OPEN or lexeme in words.CLOSED:
                rule.says = None if lexeme == "unknown" else lexeme in words.OPEN
                said = True
                self.at += 1
            else:
                self._selector(rule)
        if comment and not rule.times and not said:
            rule.says = None
        made.append(rule)
        return made

    def _peek(self, ahead: int = 0) -> str:
        index = self.at + ahead
        return self.tokens[index] if index < len(self.tokens) else ""

    def _take(self) -> str:
        lexeme = self._peek()
        self.at += 1
        return lexeme

    def _begins_days(self) -> bool:
        lexeme = self._peek()
        return (
            lexeme in words.WEEKDAYS or lexeme in words.MONTHS or lexeme in words.DAY_GROUPS
            or lexeme in words.HOLIDAY or lexeme in words.SCHOOL_HOLIDAY or lexeme == "week"
        )  # fmt: skip

    def _selector(self, rule: Rule) -> None:
        lexeme = self._peek()
        if lexeme == "always" or (lexeme == "24" and self._peek(1) == "/" and self._peek(2) == "7"):
            self.at += 1 if lexeme == "always" else 3
        elif lexeme in words.HOLIDAY or lexeme in words.SCHOOL_HOLIDAY:
            self.at += 1
            rule.holidays.add("ph" if lexeme in words.HOLIDAY else "sh")
            rule.only_on_those = self._peek() in words.WEEKDAYS
        elif lexeme in words.WEEKDAYS:
            self._weekdays(rule)
        elif lexeme in words.DAY_GROUPS:
            self.at += 1
            rule.weekdays |= words.DAY_GROUPS[lexeme]
        elif lexeme == "week":
            self.at += 1
            self._weeks(rule)
        elif lexeme in words.MONTHS:
            self._dates(rule, 0)
        elif len(lexeme) == 4 and lexeme.isdigit() and 1900 <= int(lexeme) <= 2200 and not rule.times:
            self._years(rule)
        elif lexeme.isdigit() and self._peek(1) in words.MONTHS:
            self._day_first(rule)
        elif self.month and lexeme.isdigit() and not rule.times and int(lexeme) <= 31:
            self._more_days(rule)
        else:
            rule.times.append(self._span())

    def _weekdays(self, rule: Rule) -> None:
        first = words.WEEKDAYS[self._take()]
        if self._peek() == "[":
            self.at += 1
            numbers: set[int] = set()
            while self._peek() not in ("]", ""):
                sign = -1 if self._peek() == "-" else 1
                self.at += self._peek() in ("-", ",")
                numbers.add(sign * self._number(1, 5))
            if self._take() != "]":
                raise NotUnderstoodError(self.text)
            rule.nth.setdefault(first, set()).update(numbers)
            return
        last = first
        if self._peek() == "-" and self._peek(1) in words.WEEKDAYS:
            self.at += 1
            last = words.WEEKDAYS[self._take()]
        rule.weekdays |= {(first + step) % 7 for step in range((last - first) % 7 + 1)}

    def _weeks(self, rule: Rule) -> None:
        while True:
            first = self._number(1, 53)
            last = first
            if self._peek() == "-":
                self.at += 1
                last = self._number(1, 53)
            rule.weeks.append((first, last))
            if self._peek() == "," and self._peek(1).isdigit():
                self.at += 1
                continue
            return

    def _years(self, rule: Rule) -> None:
        first = self._number(1900, 2200)
        if self._peek() in words.MONTHS:
            self._dates(rule, first)
            return
        last = first
        if self._peek() == "-" and len(self._peek(1)) == 4:
            self.at += 1
            last = self._number(1900, 2200)
        elif self._peek() == "+":
            self.at += 1
            last = 9999
        rule.years.append((first, last))

    def _dates(self, rule: Rule, year: int) -> None:
        month = words.MONTHS[self._take()]
        day = self._day()
        first, last = (year, month, day or 1), (year, month, day or 31)
        if self._peek() == "-":
            if self._peek(1) in words.MONTHS or (len(self._peek(1)) == 4 and self._peek(2) in words.MONTHS):
                self.at += 1
                end_year = self._number(1900, 2200) if self._peek().isdigit() else year
                month = words.MONTHS[self._take()]
                last = (end_year, month, self._day() or 31)
            elif day and self._peek(1).isdigit():
                self.at += 1
                last = (year, month, self._number(1, 31))
        self.month = month
        rule.dates.append(Dates(first, last))

    def _day_first(self, rule: Rule) -> None:
        """Read "1 maj - 30 september"."""
        day, month = self._number(1, 31), words.MONTHS[self._take()]
        last = (0, month, day)
        if self._peek() == "-" and self._peek(1).isdigit() and self._peek(2) in words.MONTHS:
            self.at += 1
            end = self._number(1, 31)
            last = (0, words.MONTHS[self._take()], end)
        rule.dates.append(Dates((0, month, day), last))

    def _more_days(self, rule: Rule) -> None:
        first = self._number(1, 31)
        last = first
        if self._peek() == "-":
            self.at += 1
            last = self._number(1, 31)
        rule.dates.append(Dates((0, self.month, first), (0, self.month, last)))

    def _day(self) -> int:
        """Return the day that follows a month, 0 when hours or nothing follow."""
        lexeme = self._peek()
        if lexeme.isdigit() and len(lexeme) <= 2 and 1 <= int(lexeme) <= 31:
            return self._number(1, 31)
        return 0

    def _number(self, low: int, high: int) -> int:
        lexeme = self._take()
        if not lexeme.isdigit() or len(lexeme) > 4 or not low <= int(lexeme) <= high:
            raise NotUnderstoodError(self.text)
        return int(lexeme)

    def _span(self) -> Span:
        first = self._clock()
        if self._peek() == "+":
            self.at += 1
            return Span(first, None)
        if self._take() != "-":
            raise NotUnderstoodError(self.text)
        last = self._clock()
        if self._peek() == "+":
            self.at += 1
            raise NotUnderstoodError(self.text)
        if not last.event and last.minutes == 0:
            last = replace(last, minutes=DAY_MIN)
        return Span(first, last)

    def _clock(self) -> Clock:
        lexeme = self._take()
        if lexeme == "(":
            event = words.SUN.get(self._take(), "")
            sign = self._take()
            shift = self._clock()
            if not event or sign not in ("+", "-") or shift.event or self._take() != ")":
                raise NotUnderstoodError(self.text)
            return Clock(shift.minutes if sign == "+" else -shift.minutes, event)
        if lexeme in words.SUN:
            return Clock(0, words.SUN[lexeme])
        match = _CLOCK.fullmatch(lexeme)
        if match:
            minutes = int(match.group(1)) * 60 + int(match.group(2))
            valid = int(match.group(2)) < 60
        elif lexeme.isdigit() and len(lexeme) <= 2:
            minutes, valid = int(lexeme) * 60, True
        elif lexeme.isdigit() and len(lexeme) == 4:
            minutes, valid = int(lexeme[:2]) * 60 + int(lexeme[2:]), int(lexeme[2:]) < 60
        else:
            raise NotUnderstoodError(self.text)
        if self._peek() in ("am", "pm"):
            half = self._take()
            valid = valid and minutes < 13 * 60
            minutes = minutes % (12 * 60) + (12 * 60 if half == "pm" else 0)
        if not valid or minutes > 48 * 60:
            raise NotUnderstoodError(self.text)
        return Clock(minutes)
