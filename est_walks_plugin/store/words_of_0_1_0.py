"""What version 0.1.0 wrote into the store as words of one language, and the codes the words stand for.

Pairs are (English, Swedish), as that version had them; they never change. What is not understood stays as written.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from typing import Any, Collection, Iterator, Mapping

from ..model.wording.place_names import NameCode, PlaceName, given
from ..model.wording.position_notes import PositionCode, PositionNote
from ..model.wording.reasons import Reason, ReasonCode
from ..model.wording.turns import STEPS_M, Turn, TurnKind, said_metres
from ..model.wording.walk_warnings import Unreached, WalkWarning, WarningCode

Pair = tuple[str, str]

_NEAR: dict[str, Pair] = {
    "school": ("near a school", "nära skola"),
    "preschool": ("near a pre-school", "nära förskola"),
    "elderly": ("near elderly care", "nära äldreboende"),
    "health": ("near health care", "nära vård"),
}
_MOSTLY: Pair = ("mostly ", "mest ")
_CATEGORIES: dict[str, Pair] = {
    "lighting_out": ("lighting out of order", "belysning ur funktion"),
    "lighting_weak": ("weak lighting", "svag belysning"),
    "dark_spot": ("dark place", "mörk plats"),
    "shrubbery": ("concealing vegetation", "skymmande växtlighet"),
    "graffiti": ("graffiti", "klotter"),
    "litter": ("litter", "nedskräpning"),
    "damage": ("damage", "skadegörelse"),
    "maintenance": ("maintenance", "underhåll"),
    "sightline": ("blocked view", "skymd sikt"),
    "traffic": ("traffic", "trafik"),
    "accessibility": ("accessibility", "tillgänglighet"),
    "signage": ("signs", "skyltning"),
    "disorder": ("disorder", "ordningsstörning"),
    "isolation": ("desolation", "ödslighet"),
    "positive": ("a positive place", "positiv plats"),
}
_CHOSEN: Pair = ("chosen by the planner", "vald av planeraren")
_POINT: Pair = ("Own point", "Egen punkt")
_BY: Pair = (" by ", " vid ")
_KINDS: dict[str, Pair] = {
    "tunnel": ("Tunnel", "Tunnel"),
    "bridge": ("Bridge", "Bro"),
    "path": ("Path", "Gångväg"),
    "park": ("Park", "Park"),
    "bus_stop": ("Bus stop", "Busshållplats"),
    "station": ("Station", "Station"),
    "square": ("Square", "Torg"),
    "school_yard": ("School yard", "Skolgård"),
    "playground": ("Playground", "Lekplats"),
    "car_park": ("Car park", "Parkering"),
    "entrance": ("Entrance", "Entré"),
    "stairs": ("Stairs", "Trappa"),
}
_TURNS: dict[str, Pair] = {
    "start": ("{direction} along {name}", "{direction} längs {name}"),
    "straight": ("straight on along {name}", "rakt fram längs {name}"),
    "slight_left": ("bear left onto {name}", "snett vänster in på {name}"),
    "left": ("left onto {name}", "vänster in på {name}"),
    "sharp_left": ("sharp left onto {name}", "skarpt vänster in på {name}"),
    "slight_right": ("bear right onto {name}", "snett höger in på {name}"),
    "right": ("right onto {name}", "höger in på {name}"),
    "sharp_right": ("sharp right onto {name}", "skarpt höger in på {name}"),
    "u_turn": ("turn back along {name}", "vänd tillbaka längs {name}"),
}
_STILL: dict[str, Pair] = {
    "slight_left": ("bear left, still {name}", "snett vänster, fortfarande {name}"),
    "left": ("left, still {name}", "vänster, fortfarande {name}"),
    "sharp_left": ("sharp left, still {name}", "skarpt vänster, fortfarande {name}"),
    "slight_right": ("bear right, still {name}", "snett höger, fortfarande {name}"),
    "right": ("right, still {name}", "höger, fortfarande {name}"),
    "sharp_right": ("sharp right, still {name}", "skarpt höger, fortfarande {name}"),
}
_STEPS: Pair = ("a few steps {direction}", "några steg {direction}")
_COMPASS: tuple[Pair, ...] = (
    ("north", "norrut"),
    ("north-east", "åt nordost"),
    ("east", "österut"),
    ("south-east", "åt sydost"),
    ("south", "söderut"),
    ("south-west", "åt sydväst"),
    ("west", "västerut"),
    ("north-west", "åt nordväst"),
)
_WAYS: dict[str, Pair] = {
    "steps": ("the stairs", "trappan"),
    "path": ("the path", "gångvägen"),
    "pedestrian": ("the pedestrian street", "gågatan"),
    "road": ("the road", "vägen"),
}
_PASSED: dict[Pair, dict[str, Any]] = {
    ("through the tunnel", "genom tunneln"): {"tunnel": True},
    ("still in the tunnel", "kvar i tunneln"): {"tunnel": True, "still_in_tunnel": True},
    ("over the bridge", "över bron"): {"bridge": True},
    ("up the stairs", "uppför trappan"): {"stairs": "up", "flights": 1},
    ("down the stairs", "nedför trappan"): {"stairs": "down", "flights": 1},
    ("by the stairs", "via trappan"): {"stairs": "level", "flights": 1},
    ("upwards", "uppåt"): {"stairs": "up", "flights": 1},
    ("downwards", "nedåt"): {"stairs": "down", "flights": 1},
}
_FLIGHTS: dict[str, Pair] = {
    "up": (r"up the stairs \((\d+)\)", r"uppför trapporna \((\d+)\)"),
    "down": (r"down the stairs \((\d+)\)", r"nedför trapporna \((\d+)\)"),
    "level": (r"by the stairs \((\d+)\)", r"via trapporna \((\d+)\)"),
}
_MINUTES: Pair = (r"up to (\d+) min", r"upp till (\d+) min")
_UNREACHED: dict[Unreached, Pair] = {
    Unreached.OTHER_COMPONENT: (
        "no walkable way leads there from the start.",
        "ingen gångväg leder dit från starten.",
    ),
    Unreached.TOO_FAR: ("the nearest path is ", "närmaste väg är "),
}

_POSITIONS: dict[PositionCode, Pair] = {
    PositionCode.STREET: ("approximate: in the middle of ", "ungefärligt: mitt på "),
    PositionCode.POLE: ("approximate: at pole ", "ungefärligt: vid stolpe "),
    PositionCode.ADDRESS: ("approximate: at the address ", "ungefärligt: vid adressen "),
    PositionCode.PLACE_NAME: ("approximate: at ", "ungefärligt: vid "),
}
_SPELT = re.compile(r" \((?:spelt differently: “|annan stavning: ”)([^”]*)”\)$")
_SWAPPED: Pair = (
    "N and E were swapped in this row and have been turned",
    "N och E var ombytta på den här raden och har vänts",
)


def reason(stored: Mapping[str, Any], categories: Collection[str]) -> Reason:
    """Return a reason that was kept as {code, value, unit, text}; `categories` are the store's own codes."""
    text = str(stored.get("text") or "")
    code, value = str(stored.get("code") or ""), float(stored.get("value") or 0.0)
    written = Reason(ReasonCode.WRITTEN, ref=text or code)
    if code not in {known.value for known in ReasonCode}:
        return written
    found = Reason(ReasonCode(code), value, stored.get("unit") or "", stored.get("ref") or "")
    if found.code is ReasonCode.VULNERABLE and not found.ref:
        kind = _code_of(text, _NEAR)
        return replace(found, ref=kind) if kind else written
    if found.code is ReasonCode.CATEGORY and not found.ref:
        category = next((text[len(start) :] for start in _MOSTLY if text.startswith(start)), "")
        category = _code_of(category, _CATEGORIES) or category
        return replace(found, ref=category) if category in categories else written
    return found


def reasons(stored: Any, text: str | None, categories: Collection[str]) -> list[Reason]:
    """Return the reasons of a row: those kept as codes, else what was written beside them."""
    if stored:
        return [reason(entry, categories) for entry in stored]
    if not text:
        return []
    return [Reason(ReasonCode.CHOSEN) if text in _CHOSEN else Reason(ReasonCode.WRITTEN, ref=text)]


def name(text: str | None, place_type: str | None, known: Collection[str]) -> PlaceName:
    """Return what a name was made of; `known` are the names of streets and landmarks. Else a person wrote it."""
    written = text or ""
    if written in _POINT:
        return PlaceName(NameCode.POINT)
    found = _made(written, place_type or "path", known)
    if found is not None:
        return found
    numbered = re.fullmatch(r"(.+) (\d+)", written)
    if numbered and int(numbered[2]) > 1:
        found = _made(numbered[1], place_type or "path", known)
        if found is not None:
            return replace(found, number=int(numbered[2]))
    return given(written)


def _made(text: str, kind: str, known: Collection[str]) -> PlaceName | None:
    if text in known:
        return PlaceName(NameCode.PROPER, name=text)
    for word, by in zip(_KINDS.get(kind, ()), _BY):
        if text == word:
            return PlaceName(NameCode.KIND, kind=kind)
        for code, start in ((NameCode.KIND_BY, word + by), (NameCode.KIND_PROPER, word + " ")):
            if text.startswith(start) and text[len(start) :] in known:
                return PlaceName(code, kind=kind, name=text[len(start) :])
    for by in _BY:
        for found in re.finditer(re.escape(by), text):
            street, landmark = text[: found.start()], text[found.end() :]
            if street in known and landmark in known:
                return PlaceName(NameCode.PROPER_BY, name=street, by=landmark)
    return None


def turn(stored: Mapping[str, Any]) -> Turn:
    """Return a turn that was kept as {kind, name, length_m, text, x, y}."""
    text = str(stored.get("text") or "")
    bare = Turn.from_json({**stored, "kind": TurnKind.WRITTEN, "written": text})
    if stored.get("kind") == TurnKind.ARRIVE:
        return replace(bare, kind=TurnKind.ARRIVE, written="")
    for head, values in _heads(str(stored.get("kind") or ""), bare.name, bare.length_m):
        if text == head or text.startswith(head + ", "):
            parts = [part for part in text[len(head) :].split(", ") if part]
            passed = _passed(parts, bare.length_m, is_short=_is_short(head))
            if passed is not None:
                return replace(bare, written="", **values, **passed)
    return bare


def _is_short(head: str) -> bool:
    return any(head.startswith(steps.partition("{")[0]) for steps in _STEPS)


def _heads(kind: str, street: str, length_m: float) -> Iterator[tuple[str, dict[str, Any]]]:
    """Return how the text may begin, with what that tells."""
    if kind not in _TURNS:
        return
    ways = {street: ""} if street else {}
    for language, (heading, compass) in product((0, 1), enumerate(_COMPASS)):
        told = {"kind": TurnKind(kind), "heading": heading * 45.0} if kind == "start" else {"kind": TurnKind(kind)}
        direction = compass[language]
        if kind == "start" and length_m < STEPS_M:
            yield _STEPS[language].format(direction=direction), told
        called = ways or {pair[language]: way for way, pair in _WAYS.items()}
        for name_, highway in called.items():
            values = {**told, "highway": highway}
            yield _TURNS[kind][language].format(name=name_, direction=direction), values
            if kind in _STILL:
                yield _STILL[kind][language].format(name=name_), {**values, "same_name": True}


def _passed(parts: list[str], length_m: float, *, is_short: bool) -> dict[str, Any] | None:
    """Return what the parts after the head tell: metres, tunnel, bridge, stairs; None when one is not understood."""
    found: dict[str, Any] = {}
    if not is_short:
        metres = re.fullmatch(r"(\d+) m", parts.pop(0)) if parts else None
        if metres is None:
            return None
        if said_metres(length_m) != int(metres[1]):
            found["length_m"] = float(metres[1])
    for part in parts:
        told = next((values for pair, values in _PASSED.items() if part in pair), None) or _flights(part)
        if told is None:
            return None
        found.update(told)
    return found


def _flights(part: str) -> dict[str, Any] | None:
    for stairs, pair in _FLIGHTS.items():
        counted = next((match for match in (re.fullmatch(pattern, part) for pattern in pair) if match), None)
        if counted:
            return {"stairs": stairs, "flights": int(counted[1])}
    return None


def warning(stored: Mapping[str, Any]) -> WalkWarning:
    """Return a warning that was kept as {code, stops, better_start, text}."""
    text, code = str(stored.get("text") or ""), stored.get("code")
    minutes = next((match for match in (re.search(pattern, text) for pattern in _MINUTES) if match), None)
    needs_minutes = bool(stored.get("better_start")) and code != WarningCode.NEVER_DARK
    if code not in {known.value for known in WarningCode} or (needs_minutes and not minutes):
        return WalkWarning.from_json({**stored, "code": WarningCode.WRITTEN, "written": text})
    return WalkWarning.from_json({**stored, "minutes": int(minutes[1]) if minutes else 0})


def unreached(stored: Mapping[str, Any]) -> dict[str, Any]:
    """Return a place out of reach as one that is left out, its reason as a code; nothing for a reason nobody knows."""
    text = str(stored.get("reason") or "")
    code = next((code for code, pair in _UNREACHED.items() if text.startswith(pair)), None)
    return {"place": stored.get("place"), "code": code.value, "metres": stored.get("distance_m")} if code else {}


def position(text: str, method: str | None) -> list[PositionNote]:
    """Return what a note on a position found by `method` was made of; nothing where it is not understood."""
    if text in _SWAPPED:
        return [PositionNote(PositionCode.SWAPPED)]
    spelt = _SPELT.search(text)
    head = text[: spelt.start()] if spelt else text
    for code, start in ((code, start) for code, pair in _POSITIONS.items() for start in pair):
        if head.startswith(start) and code.value in (method, PositionCode.STREET) and len(head) > len(start):
            found = [PositionNote(code, head[len(start) :])]
            return [*found, PositionNote(PositionCode.SPELT, spelt[1])] if spelt else found
    return []


def _code_of(text: str, pairs: Mapping[str, Pair]) -> str:
    return next((code for code, pair in pairs.items() if text in pair), "")
