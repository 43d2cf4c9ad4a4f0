"""A value of a field package as it is compared and kept, whatever the phone made of its type."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any, Optional

from ...model.localtime import zone as local_zone
from ...privacy import normal
from ...privacy.safe_text import plain_text
from .three_way import Cell

GEOMETRY = "geometry"
_WHOLE = {"score_day": (0, 3), "score_dark": (0, 3), "severity": (1, 3)}
_MOMENTS = ("created_at", "taken_at", "started_at")
_TEXTS = ("text", "note")


@dataclass(frozen=True)
class Unreadable:
    """A value that its column cannot hold, in plain words."""

    value: str


def cell(column: str, value: Any, zone: str) -> Cell | Unreadable:
    """Return a value of a column as it is compared; empty is None.

    Scores and severity are whole numbers within their bounds, moments ISO in UTC to the second (one without an offset is
    of the municipality's clock, `zone`), texts plain, a point "x y" with two decimals, given as (x, y) or so.
    """
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if isinstance(value, str) and not value.strip():
        return None
    if column == GEOMETRY:
        return point_cell(value)
    if column in _WHOLE:
        return _whole(value, *_WHOLE[column])
    if column in _MOMENTS:
        return _moment(value, zone)
    return plain_text(normal(str(value))).strip() or None if column in _TEXTS else str(value).strip()


def point_cell(value: Any) -> Cell:
    """Return a point, (x, y) or "x y", as it is compared; None for one that is nowhere."""
    try:
        x, y = (float(part) for part in (value.split() if isinstance(value, str) else value)[:2])
    except (TypeError, ValueError):
        return None
    return f"{x:.2f} {y:.2f}" if math.isfinite(x) and math.isfinite(y) else None


def point_of(value: Cell) -> Optional[tuple[float, float]]:
    """Return the coordinates of a point as it is compared."""
    if not isinstance(value, str):
        return None
    x, y = value.split()
    return float(x), float(y)


def moment_of(value: Cell) -> Optional[datetime]:
    """Return the moment of a cell."""
    return datetime.fromisoformat(value.replace("Z", "+00:00")) if isinstance(value, str) else None


def _whole(value: Any, least: int, most: int) -> Cell | Unreadable:
    try:
        number = float(str(value).replace(",", "."))
    except ValueError:
        return Unreadable(str(value))
    return int(number) if number in range(least, most + 1) else Unreadable(str(value))


def _moment(value: Any, zone: str) -> Cell | Unreadable:
    if not isinstance(value, datetime):
        text = str(value).strip().replace("Z", "+00:00").replace("/", "-")
        try:
            value = datetime.fromisoformat(_whole_fraction(text))
        except ValueError:
            return Unreadable(str(value))
    if value.tzinfo is None:
        value = value.replace(tzinfo=local_zone(zone))
    return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def _whole_fraction(text: str) -> str:
    """Return an ISO moment with three decimals of a second where it has some: older Pythons read no other number of them."""
    head, point, rest = text.partition(".")
    if not point:
        return text
    digits = len(rest) - len(rest.lstrip("0123456789"))
    return f"{head}.{rest[:digits][:3]:0<3}{rest[digits:]}"
