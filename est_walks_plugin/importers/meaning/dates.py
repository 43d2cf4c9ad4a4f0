"""Cells to moments, a column at a time: dates in Swedish shapes, times with and without a zone, Excel's serial days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, overload

import numpy as np

from ...model.localtime import DEFAULT_ZONE, zone
from .date_text import EARLIEST, LATEST, LONGEST, read_date
from .values import NOTHING

if TYPE_CHECKING:
    from numpy.typing import NDArray

_EXCEL_EPOCH = datetime(1899, 12, 30)
_EARLIEST, _LATEST = EARLIEST, LATEST
_DAY_ZERO = date(1970, 1, 1).toordinal()

#: One ISO date or time. Python takes more for ISO than is meant: 2023-10-05 17-03 for 17 o'clock three hours west.
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{3}(?:\d{3})?)?)?(?:Z|[+-]\d\d:\d\d)?)?")
#: The first days of the clocks of databases and Unix: what programs write for no date.
_NO_DAYS = (date(1900, 1, 1), date(1970, 1, 1))
#: Every line ends with its own sign and has parts of one width, so that nothing can be read in two ways.
_ISO_LINES = re.compile(r"(?:(?:\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?)?\n)*")
_SERIAL = re.compile(r"\d{5}(?:[.,]\d{1,20})?")
#: Days since 1900 that can be meant by a number: 1927 to 2201; smaller and larger numbers are something else.
_SERIALS = (10_000, 110_000)


@dataclass(frozen=True)
class DateFormat:
    """How a column writes dates: `order` is "dmy", "mdy" or "ymd" for texts like 5/10 2023, "" when none is decided.

    `packed`: it is that of six digits too, else those are year, month, day. `zone` is for times without one.

    `shift_days` is added to a workbook's serial days: 1462 where it counts from 1904.
    """

    order: str = ""
    zone: str = DEFAULT_ZONE
    shift_days: int = 0
    packed: bool = False


class Instants:
    """Turns cells into UTC datetimes; remembers texts and the zone's offsets, so that a million is quick."""

    def __init__(self, form: DateFormat) -> None:
        self._form = form
        self._zone = zone(form.zone)
        self._offsets: dict[int, int] = {}
        self._days: dict[int, tuple[int, int]] = {}
        self._seen: dict[str, datetime | None] = {}

    def column(self, cells: Sequence[Any]) -> tuple[list[datetime | None], list[int]]:
        """Return UTC datetimes and the indices of cells that hold something that is no date."""
        quick = self.array(cells)
        if quick is not None:
            return aware(quick), []
        result: list[datetime | None] = []
        bad: list[int] = []
        seen, one = self._seen, self._one
        for index, cell in enumerate(cells):
            if cell is None or cell == "":
                value = None
            elif type(cell) is not str:
                value = self._typed(cell)
                if value is None:
                    bad.append(index)
            else:
                if cell in seen:
                    value = seen[cell]
                else:
                    value = one(cell)
                    if len(seen) < 50_000:
                        seen[cell] = value
                if value is None and cell.strip().lower() not in NOTHING:
                    bad.append(index)
            result.append(value)
        return result, bad

    def array(self, cells: Sequence[Any]) -> NDArray[np.datetime64] | None:
        """Read a whole column at once to UTC seconds when every cell is an ISO date or time of one length, else None."""
        if len(cells) < 20 or set(map(type, cells)) != {str}:
            return None
        lengths = set(map(len, cells))
        ends_with_zone = lengths <= {20, 24} and all(cell.endswith("Z") for cell in cells)
        if ends_with_zone:
            texts = [cell[:19] for cell in cells]
        elif lengths <= {0, 10} or lengths <= {0, 16} or lengths <= {0, 19}:
            texts = list(cells)
        else:
            return None
        if not _ISO_LINES.fullmatch("\n".join([*texts, ""])):
            return None
        try:
            moments = np.array([text or "NaT" for text in texts], dtype="datetime64[s]")
        except ValueError:
            return None
        years = moments.astype("datetime64[Y]").astype(np.int64) + 1970
        known = ~np.isnat(moments)
        if (known & ((years < _EARLIEST) | (years > _LATEST))).any():
            return None
        if np.isin(moments.astype("datetime64[D]"), np.array(_NO_DAYS, dtype="datetime64[D]")).any():
            return None
        if not ends_with_zone:
            moments = moments - self._offsets_of(moments)
        return moments

    def _offsets_of(self, moments: NDArray[np.datetime64]) -> NDArray[np.timedelta64]:
        """Return the zone's offset at each wall-clock time; hour by hour only on days when the clock changes."""
        hours = moments.astype("datetime64[h]").astype(np.int64)
        hours[np.isnat(moments)] = 0
        days, of_day = np.unique(hours // 24, return_inverse=True)
        seconds = np.zeros(len(days), dtype=np.int64)
        changing = np.zeros(len(days), dtype=bool)
        for index, day in enumerate(days.tolist()):
            known = self._days.get(day)
            if known is None:
                known = self._offset_at(day * 24), self._offset_at(day * 24 + 23)
                self._days[day] = known
            seconds[index] = known[0]
            changing[index] = known[0] != known[1]
        result = seconds[of_day]
        for index in np.nonzero(changing[of_day])[0].tolist():
            result[index] = self._offset_at(int(hours[index]))
        return result.astype("timedelta64[s]")

    def _offset_at(self, hour: int) -> int:
        """Return the offset from UTC in seconds at a wall-clock hour counted from 1970."""
        offset = self._offsets.get(hour)
        if offset is None:
            moment = (datetime(1970, 1, 1) + timedelta(hours=hour)).replace(tzinfo=self._zone)
            offset = int((moment.utcoffset() or timedelta(0)).total_seconds())
            if len(self._offsets) < 200_000:
                self._offsets[hour] = offset
        return offset

    def _typed(self, cell: Any) -> datetime | None:
        if isinstance(cell, datetime):
            return self._utc(cell)
        if isinstance(cell, date):
            return self._utc(datetime(cell.year, cell.month, cell.day))
        if isinstance(cell, (int, float)) and not isinstance(cell, bool):
            return self._from_number(float(cell))
        return self._one(str(cell))

    def _from_number(self, value: float) -> datetime | None:
        serial = value + self._form.shift_days
        if _SERIALS[0] <= serial < _SERIALS[1]:
            return self._utc(_EXCEL_EPOCH + timedelta(seconds=round(serial * 86_400)))
        if abs(value) < 1e15 and (value.is_integer() or value >= 1e9):
            return self._one(str(int(value)))
        return None

    def _utc(self, moment: datetime) -> datetime | None:
        if not _EARLIEST <= moment.year <= _LATEST or moment.date() in _NO_DAYS:
            return None
        if moment.tzinfo is not None:
            return moment.astimezone(timezone.utc).replace(microsecond=0)
        hour = (moment.toordinal() - _DAY_ZERO) * 24 + moment.hour
        offset = timedelta(seconds=self._offset_at(hour))
        return (moment - offset).replace(tzinfo=timezone.utc, microsecond=0)

    def _one(self, cell: str) -> datetime | None:
        text = cell.strip() if len(cell) < 4 * LONGEST else ""
        if _ISO.fullmatch(text):
            try:
                return self._utc(datetime.fromisoformat(text[:-1] + "+00:00" if text[-1] == "Z" else text))
            except (ValueError, OverflowError):
                pass
        if _SERIAL.fullmatch(text):
            return self._from_number(float(text.replace(",", ".")))
        written = read_date(text)
        try:
            if written is None:
                return None
            order = "" if written.packed and not self._form.packed else self._form.order
            return self._utc(written.moment(order))
        except (ValueError, OverflowError):
            return None


def serial_day(cell: Any, form: DateFormat) -> str:
    """Return a whole serial day of a workbook, 45204 or "45204", as an ISO day; "" for anything else."""
    text, _, decimals = str(cell).strip().replace(",", ".").partition(".")
    if len(text) != 5 or not text.isdecimal() or decimals.strip("0"):
        return ""
    days = int(text) + form.shift_days
    return (_EXCEL_EPOCH + timedelta(days=days)).date().isoformat() if _SERIALS[0] <= days < _SERIALS[1] else ""


def aware(moments: NDArray[np.datetime64]) -> list[datetime | None]:
    """Return UTC moments as datetimes, None where there is none."""
    utc = timezone.utc
    return [None if moment is None else moment.replace(tzinfo=utc) for moment in moments.tolist()]


class Moments(Sequence["datetime | None"]):
    """UTC moments (n,) that become datetimes, None where there is none, only when somebody asks for them."""

    def __init__(self, moments: NDArray[np.datetime64]) -> None:
        self._moments = moments

    def __len__(self) -> int:
        return len(self._moments)

    @overload
    def __getitem__(self, index: int) -> datetime | None: ...

    @overload
    def __getitem__(self, index: slice) -> list[datetime | None]: ...

    def __getitem__(self, index: int | slice) -> datetime | list[datetime | None] | None:
        if isinstance(index, slice):
            return aware(self._moments[index])
        return aware(self._moments[index : index + 1 or None])[0]

    def __iter__(self) -> Iterator[datetime | None]:
        return iter(aware(self._moments))


def stored_instants(moments: NDArray[np.datetime64]) -> list[str | None]:
    """Return UTC moments as a GeoPackage keeps them, 2023-10-05T15:03:00.000Z."""
    texts: list[str | None] = np.datetime_as_string(moments, unit="ms", timezone="UTC").tolist()
    if np.isnat(moments).any():
        texts = [None if text == "NaT" else text for text in texts]
    return texts
