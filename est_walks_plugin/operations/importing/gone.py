"""What becomes of records that a newer file no longer holds, and of which records a file can tell that they are gone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any


class Gone(Enum):
    """`MARK`: kept and marked as vanished. `DELETE`: removed. `KEEP`: kept as they are, and counted."""

    MARK = "mark"
    DELETE = "delete"
    KEEP = "keep"


@dataclass(frozen=True)
class Coverage:
    """Of which stored records a file tells: those of its own source, or with `shape` (shapely, work CRS) those of
    every source of its system that lie inside.

    `if_met`: nothing is gone when the file shares no record with them: it is another part of the same system.
    """

    shape: Any = None
    if_met: bool = False
