"""The tokens of a written date, its clock and its zone, read from left to right and never back again."""

from __future__ import annotations

import re
import unicodedata
from datetime import timedelta, timezone, tzinfo

from ...model.errors import ParameterError
from ...model.localtime import zone
from ..words.dates import AFTER_CLOCK, AFTERNOON, BEFORE_CLOCK, BEFORE_NOON, ZONE_HOURS

TOKEN = re.compile(r"\d+|[^\W\d_]+|\s+|[^\w\s]|_")
#: What stands behind the last token.
END = ""


def folded(text: str) -> str:
    """Return a text in small composed letters with plain dashes."""
    return unicodedata.normalize("NFC", text).replace("\u2212", "-").replace("\u2013", "-").casefold()


class ClockScanner:
    """A place in the tokens of a text; every method moves on or leaves the place as it is."""

    def __init__(self, text: str) -> None:
        self._tokens = TOKEN.findall(folded(text))
        self._at = 0
        self._packed_day = False

    # -- tokens -------------------------------------------------------------------------------------------------------

    def _peek(self, ahead: int = 0) -> str:
        at = self._at + ahead
        return self._tokens[at] if at < len(self._tokens) else END

    def _next(self) -> str:
        token = self._peek()
        self._at += 1
        return token

    def _take(self, signs: str) -> bool:
        token = self._peek()
        if token != END and token in signs:
            self._at += 1
            return True
        return False

    def _skip(self, signs: str = "") -> None:
        while self._peek().isspace() or self._take(signs):
            self._at += self._peek().isspace()

    def _number(self, *lengths: int) -> int | None:
        token = self._peek()
        if token.isdecimal() and token.isascii() and len(token) in lengths:
            self._at += 1
            return int(token)
        return None

    def _need(self, *lengths: int) -> int:
        number = self._number(*lengths)
        if number is None:
            raise ValueError(self._peek())
        return number

    # -- the clock ----------------------------------------------------------------------------------------------------

    def _clock(self) -> timedelta | None:
        """Return the time of day, None when none follows; 17.03 and 17:03, T, kl., AM and PM."""
        start = self._at
        self._skip("t,:")
        joined = self._packed_day or "t" in self._tokens[start : self._at]
        spoken = self._peek() in BEFORE_CLOCK
        if spoken:
            self._at += 1
            self._skip(".")
        hour = self._number(1, 2)
        if hour is None:
            packed = self._peek()
            if joined and self._at > start and packed.isdecimal() and len(packed) in (4, 6):
                self._at += 1
                return _time(int(packed[:2]), int(packed[2:4]), int(packed[4:] or 0), "")
            self._at = start
            return None
        minute = second = 0
        if self._take(":."):
            minute = self._need(2)
            second = self._seconds()
            half = self._half()
            self._at += 2 * (self._peek().isspace() and self._peek(1) in AFTER_CLOCK)
        else:
            half = self._half()
            if not half and not spoken:
                self._at = start
                return None
        return _time(hour, minute, second, half)

    def _seconds(self) -> int:
        """Return the seconds behind the minutes and pass over their parts."""
        second = 0
        if self._peek() in (":", ".") and self._peek(1).isdecimal():
            if len(self._peek(1)) == 2:
                self._at += 1
                second = self._need(2)
            elif self._peek() == ":":
                raise ValueError(self._peek(1))
        if self._peek() in (".", ",", ":") and self._peek(1).isdecimal():
            self._at += 2
        return second

    def _half(self) -> str:
        """Return "am", "pm" or nothing."""
        start = self._at
        self._at += self._peek().isspace()
        word = self._next()
        if word in ("a", "p") and self._peek() == "." and self._peek(1) == "m":
            self._at += 2
            self._take(".")
            word += "m"
        if word in BEFORE_NOON or word in AFTERNOON:
            return "am" if word in BEFORE_NOON else "pm"
        self._at = start
        return ""

    # -- the zone -----------------------------------------------------------------------------------------------------

    def _zone(self, clocked: bool) -> tzinfo | None:
        """Return the zone that is named: Z, CEST, +00, +0200, GMT+2, (CEST), [Europe/Stockholm]; None when none is."""
        start = self._at
        self._skip()
        word = self._peek()
        if not clocked or word == END or word.isdecimal():
            self._at = start
            return None
        offset: tzinfo | None = None
        known = word in ZONE_HOURS
        if known:
            self._at += 1
            offset = timezone(timedelta(hours=ZONE_HOURS[word]))
        elif word.isalpha() and self._peek(1) == "/":
            return self._place()
        if self._peek() in ("+", "-") and self._peek(1).isdecimal():
            offset = self._offset(short=known)
        return self._comment(offset)

    def _offset(self, *, short: bool) -> tzinfo:
        sign = -1 if self._next() == "-" else 1
        digits = self._next()
        minutes = 0
        if len(digits) == 4:
            hours, minutes = int(digits[:2]), int(digits[2:])
        elif len(digits) == 2 or (short and len(digits) == 1):
            hours = int(digits)
            if self._take(":"):
                minutes = self._need(2)
        else:
            raise ValueError(digits)
        if hours > 14 or minutes > 59:
            raise ValueError(digits)
        return timezone(sign * timedelta(hours=hours, minutes=minutes))

    def _comment(self, offset: tzinfo | None) -> tzinfo | None:
        """Pass over what stands in brackets behind an offset; without one it must be a known zone."""
        start = self._at
        self._skip()
        closing = {"(": ")", "[": "]"}.get(self._peek())
        if closing is None:
            self._at = start
            return offset
        self._at += 1
        inner = []
        while self._peek() not in (closing, END):
            inner.append(self._next())
        if self._next() != closing:
            raise ValueError(closing)
        if offset is not None:
            return offset
        told = "".join(inner)
        if told in ZONE_HOURS:
            return timezone(timedelta(hours=ZONE_HOURS[told]))
        return _named_zone(told)

    def _place(self) -> tzinfo:
        parts = []
        while self._peek() != END and not self._peek().isspace():
            parts.append(self._next())
        return _named_zone("".join(parts))


def _time(hour: int, minute: int, second: int, half: str) -> timedelta:
    if half:
        if hour > 12 and half == "am":
            raise ValueError(hour)
        hour = hour % 12 + (12 if half == "pm" else 0)
    if minute > 59 or second > 59 or hour > 24 or (hour == 24 and (minute or second)):
        raise ValueError(hour)
    return timedelta(hours=hour, minutes=minute, seconds=second)


def _named_zone(name: str) -> tzinfo:
    """Return a zone such as europe/stockholm. Raises ValueError for a name nobody knows."""
    try:
        return zone("/".join("_".join(map(str.capitalize, part.split("_"))) for part in name.split("/")))
    except ParameterError as error:
        raise ValueError(name) from error
