"""When the group is at a stop, and in which light."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class StopTime:
    """One stop of the walk, `seq` counted from 1; `light` is that of the arrival."""

    seq: int
    arrive: datetime
    leave: datetime
    light: str
    dwell_min: float
