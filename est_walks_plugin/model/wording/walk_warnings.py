"""What the planner should know of a walk: its light, and places that cannot be stops."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Iterable, Mapping

from ..codes import Code
from .reader import Reader


class WarningCode(Code):
    """Every warning there is. WRITTEN holds words that an older store kept and no code tells."""

    LIGHTING_BEFORE_DARK = "lighting_before_dark"
    """Stops where lamps are judged come before civil dusk."""
    NEVER_DARK = "never_dark"
    """The same, on a date when it does not get dark."""
    DAYLIGHT_AFTER_DUSK = "daylight_after_dusk"
    """Stops that need daylight come after civil dusk."""
    START_OFF_PATH = "start_off_path"
    """The start is so far from a path that the way to it counts; the same for the end, and for both in one point."""
    END_OFF_PATH = "end_off_path"
    START_AND_END_OFF_PATH = "start_and_end_off_path"
    WRITTEN = "written"


class Unreached(Code):
    """Why a place cannot be a stop."""

    OTHER_COMPONENT = "other_component"
    TOO_FAR = "too_far"


@dataclass(frozen=True)
class WalkWarning:
    """`stops` are their seq, `minutes` how much too early or late the worst is, or how long the way to the path takes;
    `metres` is its length one way. `better_start` (aware) is the start of the walk that mends it, None when none does;
    `written` the words of WRITTEN. Raises ValueError for a code that is none.
    """

    code: WarningCode
    stops: tuple[int, ...]
    minutes: int
    better_start: datetime | None
    written: str = ""
    metres: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "code", WarningCode(self.code))

    def to_json(self) -> dict[str, Any]:
        """Return the warning as it is stored."""
        better = self.better_start.isoformat(timespec="minutes") if self.better_start else None
        stored = {"code": self.code.value, "stops": list(self.stops), "minutes": self.minutes, "better_start": better}
        more = {"written": self.written, "metres": self.metres}
        return {**stored, **{name: value for name, value in more.items() if value}}

    @staticmethod
    def from_json(stored: Mapping[str, Any]) -> WalkWarning:
        """Return a stored warning."""
        better = stored.get("better_start")
        return WalkWarning(
            stored["code"],
            tuple(stored.get("stops") or ()),
            int(stored.get("minutes") or 0),
            datetime.fromisoformat(better) if better else None,
            stored.get("written") or "",
            int(stored.get("metres") or 0),
        )


def warnings_of(stored: Iterable[Mapping[str, Any]] | None) -> tuple[WalkWarning, ...]:
    """Return the warnings kept with the settings of a walk."""
    return tuple(WalkWarning.from_json(entry) for entry in stored or ())


def warning_text(warning: WalkWarning, reader: Reader) -> str:
    """Return one sentence for the planner."""
    tr = reader.tr
    if warning.code is WarningCode.WRITTEN:
        return warning.written
    off_path = {
        WarningCode.START_OFF_PATH: tr(
            "The start is {metres} m from the nearest path: the way there is drawn straight and counted, {minutes} min."
        ),
        WarningCode.END_OFF_PATH: tr(
            "The end is {metres} m from the nearest path: the way there is drawn straight and counted, {minutes} min."
        ),
        WarningCode.START_AND_END_OFF_PATH: tr(
            "Start and end are {metres} m from the nearest path: the way there and back is drawn straight and counted, "
            "{minutes} min."
        ),
    }
    if warning.code in off_path:
        return off_path[warning.code].format(metres=warning.metres, minutes=warning.minutes)
    stops = ", ".join(str(seq) for seq in warning.stops)
    start = warning.better_start.strftime("%H:%M") if warning.better_start else ""
    if warning.code is WarningCode.NEVER_DARK:
        text = tr("It does not get dark on this date, so the lamps at stop {stops} cannot be judged.")
    elif warning.code is WarningCode.LIGHTING_BEFORE_DARK:
        text = tr("The lamps at stop {stops} come up to {minutes} min before it is dark; start at {start} instead.")
    elif start:
        text = tr("Stop {stops} needs daylight but comes up to {minutes} min after dusk; start at {start} instead.")
    else:
        text = tr("Stop {stops} needs daylight, which this date does not have.")
    return text.format(stops=stops, minutes=warning.minutes, start=start)


def unreached_text(code: Unreached, distance_m: float, reader: Reader) -> str:
    """Return why a place cannot be a stop; `distance_m` is that to the nearest path."""
    tr = reader.tr
    if code is Unreached.OTHER_COMPONENT:
        return tr("no walkable way leads there from the start.")
    return tr("the nearest path is {distance:.0f} m away.").format(distance=distance_m)
