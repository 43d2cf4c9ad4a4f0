"""The moments in a GPX file: ISO 8601 with or without fractions of a second and offset; without an offset they are UTC."""

from __future__ import annotations

import math
import re
from datetime import datetime, timedelta, timezone

_MOMENT = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9})\d{0,20})?[ ]{0,3}(?:[Zz]|([+-])(\d\d):?(\d\d)?)?"
)
FIRST = datetime(1980, 1, 6, tzinfo=timezone.utc).timestamp()
"""The day GPS time begins: a receiver that tells of earlier ones has no time yet."""
LONGEST_TEXT = 60


def seconds_of(text: str) -> float:
    """Return a moment as seconds since 1970 in UTC, NaN for what is none or lies before there was GPS."""
    found = _MOMENT.fullmatch(text.strip()) if len(text) <= LONGEST_TEXT else None
    if found is None:
        return math.nan
    year, month, day, hour, minute, second = (int(part) for part in found.groups()[:6])
    try:
        whole = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=timezone.utc)
        shift = timedelta(hours=int(found[9] or 0), minutes=int(found[10] or 0))
        moment = whole + (shift if found[8] == "-" else -shift)
    except (ValueError, OverflowError):
        return math.nan
    seconds = moment.timestamp() + max(0, second - 59) + float("0." + (found[7] or "0"))
    return seconds if seconds >= FIRST else math.nan
