"""One written date to its numbers: a scanner over a short text, a token at a time and never back again.

What a text says is kept apart from what a column decides: 05/10/2023 is three numbers until the order of day and month
is known. A week, a month or a year alone is no day.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo

from ...model.errors import ParameterError
from ...model.localtime import zone
from .date_words import (
    AFTERNOON,
    BEFORE_CLOCK,
    BEFORE_DAY,
    BEFORE_NOON,
    MONTHS,
    ORDINALS,
    WEEK_WORDS,
    WEEKDAYS,
    ZONE_HOURS,
)

#: No date is written longer than this; a longer cell is told as unreadable without being looked at.
LONGEST = 100
EARLIEST, LATEST = 1900, 2199
ORDERS = ("dmy", "mdy", "ymd")
#: Two digits from here on are years of the last century.
_PIVOT = 70
_TOKEN = re.compile(r"\d+|[^\W\d_]+|\s+|[^\w\s]|_")
_DOT_NET = re.compile(r"\\?/Date\((\d{9,14})(?:[+-]\d{4})?\)\\?/")
_END = ""


@dataclass(frozen=True)
class Written:
    """What one text says: three numbers and in which `orders` they may stand, the clock, the zone.

    `sure` is True where custom leaves one order (5.10.2023, 231005); `instant` is told where the text is an epoch.
    """

    numbers: tuple[int, int, int] = (0, 0, 0)
    orders: tuple[str, ...] = ("ymd",)
    sure: bool = True
    clock: timedelta = timedelta()
    zone: tzinfo | None = None
    instant: datetime | None = None

    def moment(self, order: str) -> datetime:
        """Return the moment in an order, aware where the text names its zone. Raises ValueError, OverflowError."""
        if self.instant is not None:
            return self.instant
        if order not in self.orders:
            if not self.sure and len(self.orders) > 1:
                raise ValueError(order)
            order = self.orders[0]
        day = self.day(order) + self.clock
        return day if self.zone is None else day.replace(tzinfo=self.zone)

    def day(self, order: str) -> datetime:
        """Return midnight of the day in an order. Raises ValueError when there is no such day."""
        parts = dict(zip(order, self.numbers))
        year = parts["y"] + (0 if parts["y"] > 99 else 2000 if parts["y"] < _PIVOT else 1900)
        if not EARLIEST <= year <= LATEST:
            raise ValueError(year)
        return datetime(year, parts["m"], parts["d"])

    def fitting(self) -> tuple[str, ...]:
        """Return the orders in which the numbers are a day."""
        return tuple(order for order in self.orders if self._fits(order))

    def _fits(self, order: str) -> bool:
        try:
            self.day(order)
        except ValueError:
            return False
        return True


def read_date(cell: str) -> Written | None:
    """Return what a text says, None when it is no date. Takes time in proportion to LONGEST at most."""
    if len(cell) > 4 * LONGEST:
        return None
    text = cell.strip()
    if not 5 <= len(text) <= LONGEST:
        return None
    epoch = _DOT_NET.fullmatch(text)
    if epoch:
        return _epoch(int(epoch.group(1)), 1000)
    try:
        return _Scanner(text).read()
    except (ValueError, OverflowError):
        return None


def is_week(cell: str) -> bool:
    """Return whether a text tells a week (v. 40 2023, 2023-W40), which is not a day."""
    if len(cell) > LONGEST:
        return False
    tokens = [token for token in _TOKEN.findall(_folded(cell)) if token.isalnum()]
    words = [token for token in tokens if token.isalpha()]
    numbers = [token for token in tokens if token.isdecimal()]
    return (
        len(words) == 1
        and words[0] in WEEK_WORDS
        and 1 <= len(numbers) <= 3
        and any(len(number) <= 2 and 1 <= int(number) <= 53 for number in numbers)
    )


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("\u2212", "-").replace("\u2013", "-").casefold()


def _epoch(number: int, unit: int) -> Written:
    instant = datetime.fromtimestamp(number / unit, timezone.utc) if unit == 1 else _from_ms(number)
    return Written(instant=instant)


def _from_ms(number: int) -> datetime:
    return datetime.fromtimestamp(number // 1000, timezone.utc)


class _Scanner:
    """Reads the tokens of one text from left to right; every method moves on or leaves the place as it is."""

    def __init__(self, text: str) -> None:
        self._tokens = _TOKEN.findall(_folded(text))
        self._at = 0
        self._packed_day = False

    def read(self) -> Written | None:
        """Return what the text says: weekday, date, clock, zone, in ctime the year last; None for anything else."""
        if not any(token.isdecimal() for token in self._tokens):
            return None
        self._weekday()
        found = self._date()
        if found is None:
            return None
        numbers, orders, sure = found
        if orders == ("epoch",):
            return self._end_of_epoch(numbers[0])
        clock = self._clock()
        where = self._zone(clock is not None)
        if numbers[2] < 0:
            year = self._year_last()
            numbers, orders = (numbers[0], numbers[1], year), ("mdy",)
            where = where or self._zone(clock is not None)
        self._skip()
        self._take(".")
        self._skip()
        if self._peek() != _END:
            return None
        return Written(numbers, orders, sure, clock or timedelta(), where)

    # -- tokens -------------------------------------------------------------------------------------------------------

    def _peek(self, ahead: int = 0) -> str:
        at = self._at + ahead
        return self._tokens[at] if at < len(self._tokens) else _END

    def _next(self) -> str:
        token = self._peek()
        self._at += 1
        return token

    def _take(self, signs: str) -> bool:
        token = self._peek()
        if token != _END and token in signs:
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

    # -- the day ------------------------------------------------------------------------------------------------------

    def _weekday(self) -> None:
        """Pass over a weekday, which never decides, and over "den"."""
        if self._peek() in WEEKDAYS:
            self._at += 1
            self._skip(".,")
        if self._peek() in BEFORE_DAY:
            self._at += 1
            self._skip()

    def _date(self) -> tuple[tuple[int, int, int], tuple[str, ...], bool] | None:
        token = self._peek()
        if token in MONTHS:
            return self._month_first()
        if not (token.isdecimal() and token.isascii()):
            return None
        if len(token) == 4:
            return self._year_first()
        if len(token) > 4:
            return self._packed()
        return self._day_first()

    def _month_first(self) -> tuple[tuple[int, int, int], tuple[str, ...], bool]:
        """October 5, 2023; Oct 05 17:03:00 2023 with the year behind the clock (then -1 here)."""
        month = MONTHS[self._next()]
        self._skip(".-/")
        day = self._need(1, 2)
        self._at += self._peek() in ORDINALS
        start = self._at
        self._skip(".,-/")
        if len(self._peek()) == 4 and self._peek().isdecimal():
            return (month, day, _year(self._next())), ("mdy",), True
        self._at = start
        return (month, day, -1), ("mdy",), True

    def _year_first(self) -> tuple[tuple[int, int, int], tuple[str, ...], bool]:
        year = _year(self._next())
        self._separator("-/.")
        named = MONTHS.get(self._peek())
        if named:
            self._at += 1
        month = named or self._need(1, 2)
        self._separator("-/.")
        return (year, month, self._need(1, 2)), ("ymd",), True

    def _separator(self, signs: str) -> str:
        """Pass over one sign with blanks about it, or blanks alone; return the sign or a blank."""
        start = self._at
        blank = self._peek().isspace()
        self._at += blank
        sign = self._peek()
        if self._take(signs):
            self._at += self._peek().isspace()
            return sign
        if not blank:
            self._at = start
            raise ValueError(sign)
        return " "

    def _packed(self) -> tuple[tuple[int, int, int], tuple[str, ...], bool]:
        """20231005, 202310051703, 231005, or seconds or milliseconds since 1970."""
        digits = self._next()
        if len(digits) == 6:
            return (int(digits[:2]), int(digits[2:4]), int(digits[4:])), ("ymd",), True
        if len(digits) in (8, 12, 14) and EARLIEST <= int(digits[:4]) <= LATEST:
            self._packed_day = True
            if len(digits) > 8:
                pairs = [digits[index : index + 2] for index in range(8, len(digits), 2)]
                joined = [token for pair in pairs for token in (pair, ":")][:-1]
                self._tokens[self._at : self._at] = [" ", *joined]
            return (int(digits[:4]), int(digits[4:6]), int(digits[6:8])), ("ymd",), True
        if len(digits) in (10, 13):
            return (int(digits), 0, 0), ("epoch",), True
        raise ValueError(digits)

    def _day_first(self) -> tuple[tuple[int, int, int], tuple[str, ...], bool]:
        first = self._peek()
        one = self._need(1, 2)
        self._at += self._peek() == ":" and self._peek(1) in ORDINALS
        self._at += self._peek() in ORDINALS
        start = self._at
        self._skip(".-/")
        named = MONTHS.get(self._peek())
        if named:
            self._at += 1
            self._skip(".,-/'’")
            written = self._peek()
            self._need(2, 4)
            return (one, named, _year(written)), ("dmy",), True
        self._at = start
        sign = self._separator("-/.")
        if sign == " ":
            raise ValueError(sign)
        two = self._need(1, 2)
        last = self._separator("-/.,")
        written = self._peek()
        three = self._need(2, 4)
        custom = sign == "." or last != sign
        if len(written) == 2 and last == sign and len(first) == 2:
            return (one, two, three), ("dmy", "ymd") if sign == "." else ORDERS, False
        return (one, two, _year(written)), ("dmy", "mdy"), custom

    def _year_last(self) -> int:
        self._skip(",")
        if len(self._peek()) != 4:
            raise ValueError(self._peek())
        return _year(self._next())

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
        if not clocked or word == _END or word.isdecimal():
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
        while self._peek() not in (closing, _END):
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
        while self._peek() != _END and not self._peek().isspace():
            parts.append(self._next())
        return _named_zone("".join(parts))

    # -- epochs -------------------------------------------------------------------------------------------------------

    def _end_of_epoch(self, number: int) -> Written | None:
        if self._take(".,"):
            self._need(*range(1, 10))
        if self._peek() != _END:
            return None
        if 10**9 <= number < 4 * 10**9:
            return _epoch(number, 1)
        return _epoch(number, 1000) if 10**12 <= number < 4 * 10**12 else None


def _year(text: str) -> int:
    """Return a year of four digits, or two digits as they stand. Raises ValueError for 0023."""
    year = int(text)
    if len(text) == 3 or (len(text) == 4 and year < EARLIEST):
        raise ValueError(text)
    return year


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
