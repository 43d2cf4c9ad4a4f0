"""Why a place is not a stop of a walk, and what it would cost to take it in."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any, Iterable, Mapping

from ..codes import Code
from .place_names import NAMELESS, PlaceName, place_name
from .reader import Reader
from .walk_warnings import Unreached, unreached_text


class LeftOutCode(Code):
    """Every reason there is."""

    NO_TIME = "no_time"
    """It does not fit the time."""
    SEEN = "seen"
    """It is seen in passing; a stop does not fit the time."""
    FITS = "fits"
    """It would fit the free minutes."""
    MOST_STOPS = "most_stops"
    """The walk has as many stops as it may have."""
    NOTHING_MORE = "nothing_more"
    """A stop would add nothing to the others in the light of that hour."""
    NEAR_STOP = "near_stop"
    """What is to be seen there is seen from a stop beside it."""
    NEAR_BETTER = "near_better"
    """It gave way to a place beside it that ranks higher."""
    OTHER_GROUP = "other_group"
    FORBIDDEN = "forbidden"
    OUT_OF_REACH = "out_of_reach"
    """It cannot be reached in the time, as the crow flies."""
    NOT_COMPARED = "not_compared"
    """There are more places than are compared."""
    TOO_FAR = "too_far"
    OTHER_COMPONENT = "other_component"
    """The reasons of `Unreached`."""


MOST_MISSED = 3
_MISSED = (LeftOutCode.NO_TIME, LeftOutCode.SEEN)


@dataclass(frozen=True)
class LeftOut:
    """A place without a stop; `position` in the ranking, `xy` where it is.

    `minutes_more` is how much more time than there is a stop would take, 0 when it fits, None where that is not known;
    `minutes` how much longer it makes the walk. `metres` is the distance to `near`, the place that stands for it and has
    `number` (of the stop, or in the ranking), to the nearest path, or there and on to the end as the crow flies.
    """

    place: str
    name: PlaceName
    why: LeftOutCode
    position: int = 0
    xy: tuple[float, float] | None = None
    minutes_more: float | None = None
    minutes: float | None = None
    metres: float | None = None
    near: str = ""
    near_name: PlaceName = NAMELESS
    number: int = 0

    @property
    def whole_minutes_more(self) -> int | None:
        """The whole minutes that are enough."""
        return None if self.minutes_more is None else math.ceil(self.minutes_more - 1e-6)

    def to_json(self) -> dict[str, Any]:
        """Return what a walk keeps of it; names are read with the places."""
        numbers = {"minutes_more": self.minutes_more, "minutes": self.minutes, "metres": self.metres}
        told = {name: round(value, 1) for name, value in numbers.items() if value is not None}
        more = {"position": self.position, "near": self.near, "number": self.number}
        return {
            "place": self.place,
            "code": self.why.value,
            **told,
            **{name: value for name, value in more.items() if value},
        }

    @staticmethod
    def all_from_json(
        stored: Iterable[Mapping[str, Any]] | None, names: Mapping[str, PlaceName]
    ) -> tuple[LeftOut, ...]:
        """Return the places a walk keeps as left out; `names` are those of places by uuid."""
        known = {code.value for code in LeftOutCode}
        return tuple(
            LeftOut(
                place=entry["place"],
                name=names.get(entry["place"], NAMELESS),
                why=LeftOutCode(entry["code"]),
                position=int(entry.get("position") or 0),
                minutes_more=entry.get("minutes_more"),
                minutes=entry.get("minutes"),
                metres=entry.get("metres"),
                near=entry.get("near") or "",
                near_name=names.get(entry.get("near") or "", NAMELESS),
                number=int(entry.get("number") or 0),
            )
            for entry in stored or ()
            if entry.get("code") in known
        )

    def to_dict(self, reader: Reader) -> dict[str, Any]:
        """Return the place for a receipt."""
        told = {"minutes_more": None, **self.to_json()}
        return {**told, "name": place_name(self.name, reader), "why": left_out_text(self, reader)}


def at_stop(left: LeftOut, number: int) -> LeftOut:
    """Return a place that gave way, now that the one it gave way to is stop `number`."""
    return replace(left, why=LeftOutCode.NEAR_STOP, number=number)


def missed_text(left_out: Iterable[LeftOut], reader: Reader) -> str:
    """Return which of the best places did not fit and what each would cost, "" when everything did."""
    tr = reader.tr
    missed = [left for left in left_out if left.whole_minutes_more and left.why in _MISSED][:MOST_MISSED]
    named = [
        tr("{name} ({minutes} min more)").format(name=place_name(left.name, reader), minutes=left.whole_minutes_more)
        for left in missed
    ]
    return tr("Did not fit the time: {places}.").format(places=", ".join(named)) if named else ""


def left_out_text(left: LeftOut, reader: Reader) -> str:
    """Return the reason in plain words, such as "at stop 1, 40 m" or "needs 12 min more"."""
    tr = reader.tr
    if left.why in (LeftOutCode.TOO_FAR, LeftOutCode.OTHER_COMPONENT):
        return unreached_text(Unreached(left.why.value), left.metres or 0.0, reader).rstrip(".")
    texts = {
        LeftOutCode.NO_TIME: tr("needs {more} min more"),
        LeftOutCode.SEEN: tr("seen in passing; a stop needs {more} min more"),
        LeftOutCode.FITS: tr("fits the free minutes: takes {minutes} min"),
        LeftOutCode.MOST_STOPS: tr("the walk has the most stops it may have"),
        LeftOutCode.NOTHING_MORE: tr("gives nothing more in the light of that hour"),
        LeftOutCode.NEAR_STOP: tr("at stop {number}, {metres} m"),
        LeftOutCode.NEAR_BETTER: tr("at place {number}, {metres} m ({near})"),
        LeftOutCode.OTHER_GROUP: tr("a stop of group {number}"),
        LeftOutCode.FORBIDDEN: tr("is to be left out, as asked"),
        LeftOutCode.OUT_OF_REACH: tr("too far away: needs at least {more} min more"),
        LeftOutCode.NOT_COMPARED: tr("only the {number} best within reach are compared"),
    }
    if left.why is LeftOutCode.SEEN and not left.whole_minutes_more:
        texts[left.why] = tr("seen in passing; a stop fits the free minutes: takes {minutes} min")
    return texts[left.why].format(
        more=left.whole_minutes_more or 0,
        minutes=math.ceil((left.minutes or 0.0) - 1e-6),
        metres=round(left.metres or 0.0),
        near=place_name(left.near_name, reader) or tr("a place"),
        number=left.number,
    )
