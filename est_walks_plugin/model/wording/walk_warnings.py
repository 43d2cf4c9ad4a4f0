"""What the planner should know of a walk: its light, and places that cannot be stops."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Mapping

from ..codes import Code
from ..from_row import FromJson
from .reader import Reader, lowered


class WarningCode(Code):
    """Every warning there is. WRITTEN holds words that an older store kept and no code tells."""

    LIGHTING_BEFORE_DARK = "lighting_before_dark"
    """Stops where lamps are judged come before civil dusk."""
    NEVER_DARK = "never_dark"
    """The same, on a date when it does not get dark."""
    DAYLIGHT_AFTER_DUSK = "daylight_after_dusk"
    """Stops that need daylight come after civil dusk."""
    DAYLIGHT_BEFORE_DAWN = "daylight_before_dawn"
    """The same, before civil dawn."""
    NO_DAYLIGHT = "no_daylight"
    """The same, on a date when it does not get light."""
    START_OFF_PATH = "start_off_path"
    """The start is so far from a path that the way to it counts; the same for the end, and for both in one point."""
    END_OFF_PATH = "end_off_path"
    START_AND_END_OFF_PATH = "start_and_end_off_path"
    CLOSED_THEN = "closed_then"
    """Ways near the walk are closed at some minute of it and were not used."""
    HOURS_UNDECIDED = "hours_undecided"
    """The walk uses ways whose opening hours cannot be read, or hang on what is not known."""
    WRITTEN = "written"


class Unreached(Code):
    """Why a place cannot be a stop."""

    OTHER_COMPONENT = "other_component"
    TOO_FAR = "too_far"


@dataclass(frozen=True)
class WalkWarning(FromJson):
    """`stops` are their seq, `minutes` how much too early or late the worst is, or how long the way to the path takes;
    `metres` is its length one way. `better_start` (aware) is the start of the walk that mends it, None when none does;
    on another day than the walk is with `other_day`. `causes` are the categories that daylight is needed for, `again` the
    next day that is dark, or light; `written` the words of WRITTEN, `ways` what closed or
    doubtful ways are called. Raises ValueError for a code that is none.
    """

    code: WarningCode
    stops: tuple[int, ...]
    minutes: int
    better_start: datetime | None
    written: str = ""
    metres: int = 0
    causes: tuple[str, ...] = ()
    again: date | None = None
    other_day: bool = False
    ways: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "code", WarningCode(self.code))

    def to_json(self) -> dict[str, Any]:
        """Return the warning as it is stored."""
        better = self.better_start.isoformat(timespec="minutes") if self.better_start else None
        stored = {"code": self.code.value, "stops": list(self.stops), "minutes": self.minutes, "better_start": better}
        more = {
            "written": self.written,
            "metres": self.metres,
            "causes": list(self.causes),
            "again": self.again.isoformat() if self.again else None,
            "other_day": self.other_day,
            "ways": list(self.ways),
        }
        return {**stored, **{name: value for name, value in more.items() if value}}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> WalkWarning:
        """Return a stored warning."""
        better = stored.get("better_start")
        return WalkWarning(
            stored["code"],
            tuple(stored.get("stops") or ()),
            int(stored.get("minutes") or 0),
            datetime.fromisoformat(better) if better else None,
            stored.get("written") or "",
            int(stored.get("metres") or 0),
            tuple(stored.get("causes") or ()),
            date.fromisoformat(stored["again"]) if stored.get("again") else None,
            bool(stored.get("other_day")),
            tuple(stored.get("ways") or ()),
        )


def warning_text(warning: WalkWarning, reader: Reader) -> str:
    """Return one sentence for the planner."""
    tr = reader.tr
    if warning.code is WarningCode.WRITTEN:
        return warning.written
    if warning.code in (WarningCode.CLOSED_THEN, WarningCode.HOURS_UNDECIDED):
        return _hours_text(warning, reader)
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
    better = warning.better_start
    start = (f"{better:%Y-%m-%d} " if warning.other_day else "") + reader.wall_clock(better) if better else ""
    causes = ", ".join(lowered(reader.category(code)) for code in warning.causes)
    return _light_text(warning, causes, start, reader).format(
        stops=", ".join(str(seq) for seq in warning.stops),
        minutes=warning.minutes,
        start=start,
        causes=causes,
        again=warning.again.isoformat() if warning.again else "",
    )


def _light_text(warning: WalkWarning, causes: str, start: str, reader: Reader) -> str:
    tr = reader.tr
    code = warning.code
    if code is WarningCode.NEVER_DARK:
        if warning.again is not None:
            return tr("It does not get dark before {again}, so the lamps at stop {stops} cannot be judged.")
        return tr("It does not get dark on this date, so the lamps at stop {stops} cannot be judged.")
    if code is WarningCode.LIGHTING_BEFORE_DARK:
        if start:
            return tr("The lamps at stop {stops} come up to {minutes} min before it is dark; start at {start} instead.")
        return tr(
            "The lamps at stop {stops} come up to {minutes} min before it is dark; the night is too short for all of them."
        )
    needs = tr("Stop {stops} needs daylight ({causes})") if causes else tr("Stop {stops} needs daylight")
    if code is WarningCode.NO_DAYLIGHT or (not start and not warning.minutes):
        ends = tr("which there is none of before {again}.") if warning.again else tr("which this date does not have.")
        return f"{needs}, {ends}"
    if code is WarningCode.DAYLIGHT_BEFORE_DAWN:
        ends = tr("comes up to {minutes} min before dawn")
    else:
        ends = tr("comes up to {minutes} min after dusk")
    mended = tr("start at {start} instead.") if start else tr("the daylight is too short for all of them.")
    return tr("{needs} but {comes}; {mended}").format(needs=needs, comes=ends, mended=mended)


_SHOWN = 6


def _hours_text(warning: WalkWarning, reader: Reader) -> str:
    tr = reader.tr
    called = [way_kinds(reader).get(way, way) for way in warning.ways]
    ways = ", ".join(called[:_SHOWN]) + (" …" if len(called) > _SHOWN else "")
    if warning.code is WarningCode.CLOSED_THEN:
        return tr("Closed during the walk and not used: {ways}.").format(ways=ways)
    return tr("The opening hours could not be decided: {ways}. Check before the walk that they are open.").format(
        ways=ways
    )


def way_kinds(reader: Reader) -> dict[str, str]:
    """Return the words for what closes by the hour and has no name of its own."""
    tr = reader.tr
    return {
        "": tr("a path without a name"),
        "gate": tr("a gate"), "lift_gate": tr("a barrier"), "swing_gate": tr("a barrier"), "sliding_gate": tr("a gate"),
        "kissing_gate": tr("a gate"), "wicket_gate": tr("a gate"), "turnstile": tr("a turnstile"), "stile": tr("a stile"),
        "bollard": tr("a bollard"), "fence": tr("a fence"), "wall": tr("a wall"), "hedge": tr("a hedge"),
        "door": tr("a door"), "entrance": tr("an entrance"), "park": tr("a park"), "garden": tr("a park"),
        "playground": tr("a playground"), "cemetery": tr("a cemetery"), "grave_yard": tr("a cemetery"),
        "pedestrian": tr("a square"), "square": tr("a square"), "marketplace": tr("a square"),
    }  # fmt: skip


def unreached_text(code: Unreached, distance_m: float, reader: Reader) -> str:
    """Return why a place cannot be a stop; `distance_m` is that to the nearest path."""
    tr = reader.tr
    if code is Unreached.OTHER_COMPONENT:
        return tr("no walkable way leads there from the start.")
    return tr("the nearest path is {distance:.0f} m away.").format(distance=distance_m)
