"""What to say at each corner of a route, in street names, metres, tunnels and stairs."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Iterable, Mapping

from ..codes import Code
from ..from_row import FromJson
from .reader import Reader

#: A whole leg this short needs no street: the next stop is in sight.
STEPS_M = 8.0

_PATHS = ("footway", "path", "cycleway", "bridleway", "track")
_KEPT = ("name", "highway", "same_name", "tunnel", "bridge", "stairs", "flights", "still_in_tunnel", "written")


class TurnKind(Code):
    """Every turn there is. WRITTEN holds words that an older store kept and no code tells."""

    START = "start"
    STRAIGHT = "straight"
    SLIGHT_LEFT = "slight_left"
    LEFT = "left"
    SHARP_LEFT = "sharp_left"
    SLIGHT_RIGHT = "slight_right"
    RIGHT = "right"
    SHARP_RIGHT = "sharp_right"
    U_TURN = "u_turn"
    OFF_PATH = "off_path"
    """Straight between a start or an end and the nearest path, where none is drawn."""
    ARRIVE = "arrive"
    WRITTEN = "written"


@dataclass(frozen=True)
class Turn(FromJson):
    """One line of the list.

    `name` of the street or ""; `same_name` when the street goes on round the corner; `length_m` until the next line;
    `stairs` "", "up", "down" or "level" (direction not known), in so many `flights`; `still_in_tunnel` when the line
    before ended in the same tunnel; `heading` degrees from north, nan on arrival; `x`, `y`, `at_m` where on the route
    it is said; `written` the words of WRITTEN. Raises ValueError for a kind that is none.
    """

    kind: TurnKind
    name: str
    highway: str
    same_name: bool
    length_m: float
    tunnel: bool
    bridge: bool
    stairs: str
    unlit_m: float
    heading: float
    x: float
    y: float
    at_m: float
    flights: int = 0
    still_in_tunnel: bool = False
    written: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", TurnKind(self.kind))

    def to_json(self) -> dict[str, Any]:
        """Return the turn as it is stored; what is empty is left out."""
        kept = {key: getattr(self, key) for key in _KEPT if getattr(self, key)}
        measured = {} if math.isnan(self.heading) else {"heading": round(self.heading, 1)}
        where = {"length_m": round(self.length_m, 3), "x": round(self.x, 2), "y": round(self.y, 2)}
        return {"kind": self.kind.value, **kept, **measured, **where}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Turn:
        """Return a stored turn; its `unlit_m` and `at_m` are not kept."""
        return Turn(
            kind=stored["kind"],
            name=stored.get("name") or "",
            highway=stored.get("highway") or "",
            same_name=bool(stored.get("same_name")),
            length_m=float(stored.get("length_m") or 0.0),
            tunnel=bool(stored.get("tunnel")),
            bridge=bool(stored.get("bridge")),
            stairs=stored.get("stairs") or "",
            unlit_m=0.0,
            heading=float(stored.get("heading", math.nan)),
            x=float(stored.get("x") or 0.0),
            y=float(stored.get("y") or 0.0),
            at_m=0.0,
            flights=int(stored.get("flights") or 0),
            still_in_tunnel=bool(stored.get("still_in_tunnel")),
            written=stored.get("written") or "",
        )


def turn_text(turn: Turn, reader: Reader) -> str:
    """Return the line in plain words, such as "right onto Ringvägen, 120 m, through the tunnel"."""
    tr = reader.tr
    if turn.kind == TurnKind.WRITTEN:
        return turn.written
    if turn.kind == TurnKind.ARRIVE:
        return tr("you are there")
    direction = "" if math.isnan(turn.heading) else compass_word(turn.heading, reader)
    if turn.kind == TurnKind.OFF_PATH:
        text = tr("{metres} m {direction} where no path is drawn")
        return text.format(metres=said_metres(turn.length_m), direction=direction)
    if turn.kind == TurnKind.START and turn.length_m < STEPS_M:
        parts = [tr("a few steps {direction}").format(direction=direction)]
    else:
        text = _direction(turn, reader).format(name=turn.name or way_word(turn.highway, reader), direction=direction)
        parts = [text, tr("{metres} m").format(metres=said_metres(turn.length_m))]
    if turn.tunnel:
        parts.append(tr("still in the tunnel") if turn.still_in_tunnel else tr("through the tunnel"))
    if turn.bridge:
        parts.append(tr("over the bridge"))
    stairs = _stairs_text(turn, reader)
    return ", ".join([*parts, stairs] if stairs else parts)


def _direction(turn: Turn, reader: Reader) -> str:
    tr = reader.tr
    texts = {
        TurnKind.START: tr("{direction} along {name}"),
        TurnKind.STRAIGHT: tr("straight on along {name}"),
        TurnKind.SLIGHT_LEFT: tr("bear left onto {name}"),
        TurnKind.LEFT: tr("left onto {name}"),
        TurnKind.SHARP_LEFT: tr("sharp left onto {name}"),
        TurnKind.SLIGHT_RIGHT: tr("bear right onto {name}"),
        TurnKind.RIGHT: tr("right onto {name}"),
        TurnKind.SHARP_RIGHT: tr("sharp right onto {name}"),
        TurnKind.U_TURN: tr("turn back along {name}"),
    }
    still = {
        TurnKind.SLIGHT_LEFT: tr("bear left, still {name}"),
        TurnKind.LEFT: tr("left, still {name}"),
        TurnKind.SHARP_LEFT: tr("sharp left, still {name}"),
        TurnKind.SLIGHT_RIGHT: tr("bear right, still {name}"),
        TurnKind.RIGHT: tr("right, still {name}"),
        TurnKind.SHARP_RIGHT: tr("sharp right, still {name}"),
    }
    return still.get(turn.kind, texts[turn.kind]) if turn.same_name else texts[turn.kind]


def _stairs_text(turn: Turn, reader: Reader) -> str:
    """Return what is said of stairs; "along the stairs" needs no more than up or down."""
    tr = reader.tr
    if not turn.stairs:
        return ""
    if turn.flights > 1:
        several = {
            "up": tr("up the stairs ({count})"),
            "down": tr("down the stairs ({count})"),
            "level": tr("by the stairs ({count})"),
        }
        return several[turn.stairs].format(count=turn.flights)
    is_a_few_steps = turn.kind == TurnKind.START and turn.length_m < STEPS_M
    if turn.highway == "steps" and not turn.name and not is_a_few_steps:
        return {"up": tr("upwards"), "down": tr("downwards"), "level": ""}[turn.stairs]
    return {"up": tr("up the stairs"), "down": tr("down the stairs"), "level": tr("by the stairs")}[turn.stairs]


def turn_texts(turns: Iterable[Turn], reader: Reader) -> list[str]:
    """Return the lines in order."""
    return [turn_text(turn, reader) for turn in turns]


def way_kind(highway: str) -> str:
    """Return the kind a way without a name is called by: "steps", "path", "pedestrian" or "road"."""
    if highway in ("steps", "pedestrian"):
        return highway
    return "path" if highway in _PATHS else "road"


def way_word(highway: str, reader: Reader) -> str:
    """Return what a way without a name is called."""
    tr = reader.tr
    return {
        "steps": tr("the stairs"),
        "path": tr("the path"),
        "pedestrian": tr("the pedestrian street"),
        "road": tr("the road"),
    }[way_kind(highway)]


def compass_word(heading: float, reader: Reader) -> str:
    """Return "north", "north-east" ... for degrees from north."""
    tr = reader.tr
    words = (
        tr("north"),
        tr("north-east"),
        tr("east"),
        tr("south-east"),
        tr("south"),
        tr("south-west"),
        tr("west"),
        tr("north-west"),
    )
    return words[round(heading / 45.0) % 8]


def said_metres(metres: float) -> int:
    """Return metres as one says them: to 5 below 50, to 10 below 300, else to 50; never 0."""
    step = 5 if metres < 50 else 10 if metres < 300 else 50
    return max(5, int(metres / step + 0.5) * step)
