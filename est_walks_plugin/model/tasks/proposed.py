"""When presence is needed: hours of the week that stand out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

LEAST_REPORTS = 20
"""From so many reports with a clock a table of 168 hours may say anything."""


@dataclass(frozen=True)
class Window:
    """Days of the week (0 Monday), following each other, with the hours from `first` up to `last` that stand out in each."""

    days: tuple[int, ...]
    first: int
    last: int
    count: int

    def to_dict(self) -> dict[str, Any]:
        """Return it for a receipt."""
        return {"weekdays": list(self.days), "from_hour": self.first, "to_hour": self.last, "reports": self.count}


@dataclass(frozen=True)
class ProposedTimes:
    """The windows that stand out, the strongest first; of how many reports with a clock, and how many told none."""

    windows: tuple[Window, ...] = ()
    reports: int = 0
    without_clock: int = 0
    first: date | None = None
    last: date | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return it for a receipt."""
        return {
            "windows": [one.to_dict() for one in self.windows],
            "reports": self.reports,
            "without_clock": self.without_clock,
            "from": self.first,
            "to": self.last,
        }


@dataclass(frozen=True)
class ProposedPlace:
    """A hot spot of reports that holds: its number in the picture, how many reports, and a point in it (work CRS)."""

    number: int
    count: int
    xy: tuple[float, float]

    def to_dict(self) -> dict[str, Any]:
        """Return it for a receipt."""
        return {"hot_spot": self.number, "reports": self.count, "point": list(self.xy)}
