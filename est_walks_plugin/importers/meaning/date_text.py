"""One written date to its numbers: a scanner over a short text, a token at a time and never back again.

What a text says is kept apart from what a column decides: 05/10/2023 is three numbers until the order of day and month
is known. A week, a month or a year alone is no day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo

from ..words.dates import BEFORE_CLOCK, BEFORE_DAY, MONTHS, ORDINALS, WEEK_WORDS, WEEKDAYS
from .clock_text import END, TOKEN, ClockScanner, folded
from .values import NOTHING

#: No date is written longer than this; a longer cell is told as unreadable without being looked at.
LONGEST = 100
EARLIEST, LATEST = 1900, 2199
ORDERS = ("dmy", "mdy", "ymd")
#: Two digits from here on are years of the last century.
_PIVOT = 70
_DOT_NET = re.compile(r"(?:\\?/|new )?Date\((\d{9,14})(?:[+-]\d{4})?\)(?:\\?/)?")
_SHARE_OF_A_DAY = re.compile(r"0?[.,]\d{1,20}")
#: As OpenDocument writes times: PT17H03M00S.
_SPAN = re.compile(r"pt(\d{1,2})h(\d{2})m\d{2}(?:[.,]\d{1,9})?s")
_JOINED_CLOCK = re.compile(r"(\d{1,2})h?(\d\d)?")


@dataclass(frozen=True)
class Written:
    """What one text says: three numbers and in which `orders` they may stand, the clock, the zone.

    `sure` is True where custom has one order, the first (5.10.2023, 231005); `instant` is told where the text is an epoch.
    `packed` ones are six digits, whose order is a matter of their own.
    """

    numbers: tuple[int, int, int] = (0, 0, 0)
    orders: tuple[str, ...] = ("ymd",)
    sure: bool = True
    clock: timedelta = timedelta()
    zone: tzinfo | None = None
    instant: datetime | None = None
    packed: bool = False

    def moment(self, order: str) -> datetime:
        """Return the moment in an order, "" for none decided; aware where the text names its zone.

        Raises ValueError, OverflowError.
        """
        if self.instant is not None:
            return self.instant
        if order not in self.orders:
            if order and not self.sure and len(self.orders) > 1:
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
    try:
        if epoch:
            return _epoch(int(epoch.group(1)), 1000)
        return _Scanner(text).read()
    except (ValueError, OverflowError):
        return None


def clock_cell(text: str) -> str | None:
    """Return a cell of a column of clocks as it may stand behind a day: 1703, 17, 17h03 and 0,7104 as 17:03; "" for none.

    None when it is no time of day, or when nobody can tell (17:3).
    """
    text = text.strip().lower()
    if text in NOTHING:
        return ""
    share = _SHARE_OF_A_DAY.fullmatch(text)
    if share:
        minutes, seconds = divmod(round(float(text.replace(",", ".")) * 86_400), 60)
        return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
    joined = _JOINED_CLOCK.fullmatch(text) or _SPAN.fullmatch(text)
    if joined:
        text = f"{joined.group(1)}:{joined.group(2) or '00'}"
    return text if read_date(f"2000-01-01 {text}") is not None else None


def is_week(cell: str) -> bool:
    """Return whether a text tells a week (v. 40 2023, 2023-W40), which is not a day."""
    if len(cell) > LONGEST:
        return False
    tokens = [token for token in TOKEN.findall(folded(cell)) if token.isalnum()]
    words = [token for token in tokens if token.isalpha()]
    numbers = [token for token in tokens if token.isdecimal()]
    return (
        len(words) == 1
        and words[0] in WEEK_WORDS
        and 1 <= len(numbers) <= 3
        and any(len(number) <= 2 and 1 <= int(number) <= 53 for number in numbers)
    )


def _epoch(number: int, unit: int) -> Written:
    # Not fromtimestamp: Windows knows no moment after the year 3000 by that.
    return Written(instant=datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=number // unit))


class _Scanner(ClockScanner):
    """Reads weekday, date, clock and zone of one text from left to right."""

    def read(self) -> Written | None:
        """Return what the text says: weekday, date, clock, zone, in ctime the year last; None for anything else."""
        if not any(token.isdecimal() for token in self._tokens):
            return None
        before = self._clock_first()
        self._weekday()
        found = self._date()
        if found is None:
            return None
        numbers, orders, sure = found
        if orders == ("epoch",):
            return self._end_of_epoch(numbers[0])
        clock = self._clock() if before is None else before
        where = self._zone(clock is not None)
        if numbers[2] < 0:
            year = self._year_last()
            numbers, orders = (numbers[0], numbers[1], year), ("mdy",)
            where = where or self._zone(clock is not None)
        self._skip()
        self._take(".")
        self._skip()
        if self._peek() != END:
            return None
        return Written(numbers, orders, sure, clock or timedelta(), where, packed=sure and len(orders) == len(ORDERS))

    # -- the day ------------------------------------------------------------------------------------------------------

    def _clock_first(self) -> timedelta | None:
        """Return the time of day where it stands before the date: 17:03 5 okt 2023, kl. 17.03 den 5 oktober 2023."""
        if self._peek() not in BEFORE_CLOCK and not (len(self._peek()) <= 2 and self._peek(1) == ":"):
            return None
        clock = self._clock()
        self._skip(",")
        return clock

    def _weekday(self) -> None:
        """Pass over a weekday, which never decides, and over "den"."""
        if self._peek() in WEEKDAYS:
            self._at += 1
            self._skip(".,")
        if self._peek() in BEFORE_DAY:
            self._at += 1
            self._skip(".")

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
        """20231005, 202310051703, 231005, 051023, 05102023, or the time since 1970."""
        digits = self._next()
        if len(digits) == 6:
            return (int(digits[:2]), int(digits[2:4]), int(digits[4:])), ("ymd", "dmy", "mdy"), True
        if len(digits) in (8, 12, 14):
            self._packed_day = True
            if len(digits) > 8:
                pairs = [digits[index : index + 2] for index in range(8, len(digits), 2)]
                joined = [token for pair in pairs for token in (pair, ":")][:-1]
                self._tokens[self._at : self._at] = [" ", *joined]
            if EARLIEST <= int(digits[:4]) <= LATEST and int(digits[4:6]) <= 12:
                return (int(digits[:4]), int(digits[4:6]), int(digits[6:8])), ("ymd",), True
            return (int(digits[:2]), int(digits[2:4]), int(digits[4:8])), ("dmy", "mdy"), False
        if len(digits) in (10, 13, 16, 19):
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

    # -- epochs -------------------------------------------------------------------------------------------------------

    def _end_of_epoch(self, number: int) -> Written | None:
        if self._take(".,"):
            self._need(*range(1, 10))
        if self._peek() != END:
            return None
        if 10**9 <= number < 4 * 10**9:
            return _epoch(number, 1)
        while number >= 4 * 10**12:
            number //= 1_000
        return _epoch(number, 1000) if number >= 10**12 else None


def _year(text: str) -> int:
    """Return a year of four digits, or two digits as they stand. Raises ValueError for 0023."""
    year = int(text)
    if len(text) == 3 or (len(text) == 4 and year < EARLIEST):
        raise ValueError(text)
    return year
