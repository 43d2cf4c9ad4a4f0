"""Who may pass when: restrictions in time, and what gates, stiles, walls and fences are to somebody on foot.

Sources: the pages Key:barrier, Key:access, Conditional restrictions and Key:opening_hours of the OpenStreetMap wiki.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from ...model.hours.rules import CONDITIONAL, OPENING_HOURS, HourRule
from ...model.hours.words import WALKERS_NO, WALKERS_YES
from ...privacy import screen
from ..unmapped import HIDDEN
from .tags import Tags, Walkability, first_value, path_fields, walkability

#: Barriers with a way through for people on foot, unless access, foot or locked say otherwise.
_PASSED = frozenset(
    {
        "gate", "lift_gate", "swing_gate", "sliding_gate", "wicket_gate", "hampshire_gate", "bump_gate", "kissing_gate",
        "stile", "horse_stile", "turnstile", "full-height_turnstile", "bollard", "bollards", "block", "cycle_barrier",
        "motorcycle_barrier", "horse_jump", "kerb", "entrance", "opening", "gap", "cattle_grid", "toll_booth",
        "border_control", "sally_port", "chain", "rope", "log", "height_restrictor", "width_restrictor", "bus_trap",
        "car_trap", "sump_buster", "planter", "spikes", "step", "tyres", "jersey_barrier", "barrier_board", "handrail",
        "bar", "cone", "hand_gate", "door", "coupure", "checkpoint", "training",
    }
)  # fmt: skip
_CLOSING = frozenset(
    {"fence", "wall", "hedge", "retaining_wall", "city_wall", "guard_rail", "wire_fence", "cable_barrier", "debris",
     "ditch", "wood_fence", "railing", "avalanche_protection", "hedge_bank", "palisade", "noise_barrier"}
)  # fmt: skip
#: Lines of them across a way close it: kerbs, ropes and rows of bollards do not.
_CLOSING_LINES = _CLOSING - {"guard_rail", "cable_barrier", "debris", "ditch"}
_WATER = frozenset({"river", "canal"})
#: Areas that are shut as a whole when they say so; the hours of a shop or a school are those of its house.
_OUTDOOR = {
    "leisure": frozenset(
        {"park", "garden", "playground", "nature_reserve", "dog_park", "common", "recreation_ground", "pitch", "outdoor_seating",
         "marina", "bathing_place", "beach_resort", "miniature_golf"}
    ),
    "landuse": frozenset({"cemetery", "recreation_ground", "allotments", "village_green", "grass", "forest", "meadow"}),
    "amenity": frozenset({"grave_yard", "marketplace"}),
    "tourism": frozenset({"zoo", "theme_park"}),
    "place": frozenset({"square"}),
    "boundary": frozenset({"protected_area"}),
    "highway": frozenset({"pedestrian", "footway"}),
}  # fmt: skip


@dataclass(frozen=True)
class Passage:
    """Whether people may pass at a barrier, the rules in time, its name or kind, and whether no list knows the kind."""

    open: bool
    rules: tuple[HourRule, ...] = ()
    name: str = ""
    unknown: str = ""


def hour_rules(tags: Tags, of: str = "", base: bool | None = None) -> tuple[HourRule, ...]:
    """Return the restrictions in time that tags hold; `base` is what holds where no condition does, told by the tags if None."""
    rules = []
    foot = first_value(tags.get("foot", ""))
    told = [] if foot in WALKERS_YES | WALKERS_NO else [tags.get("access:conditional", "")]
    text = "; ".join(part.strip(" ;") for part in (*told, tags.get("foot:conditional", "")) if part.strip(" ;"))
    if text:
        rules.append(HourRule(CONDITIONAL, text, is_allowed(tags) if base is None else base, of))
    hours = tags.get("opening_hours", "").strip()
    if hours:
        rules.append(HourRule(OPENING_HOURS, hours, True, of))
    more = tags.get("opening_hours:conditional", "").strip()
    if more:
        rules.append(HourRule(CONDITIONAL, more, True, of))
    # What is no hours may be anything that somebody wrote, a caretaker's name and phone among it.
    return tuple(rule if rule.is_understood else replace(rule, text=_safe(rule.text)) for rule in rules)


def _safe(text: str) -> str:
    clean, findings = screen(text)
    return HIDDEN if findings else clean


def is_allowed(tags: Tags) -> bool:
    """Return whether foot and access let people through at any time; `foot` outranks `access`."""
    foot, access = first_value(tags.get("foot", "")), first_value(tags.get("access", ""))
    if foot in WALKERS_YES or foot in WALKERS_NO:
        return foot in WALKERS_YES
    return access not in WALKERS_NO


def can_open(rules: tuple[HourRule, ...]) -> bool:
    """Return whether a condition may let people through where access forbids it."""
    return any(rule.kind == CONDITIONAL and not rule.base for rule in rules)


def passage(tags: Tags) -> Passage | None:
    """Return what a node with these tags is to somebody on foot; None when it is no barrier."""
    barrier = first_value(tags.get("barrier", ""))
    door = first_value(tags.get("door", "")) or first_value(tags.get("entrance", ""))
    if barrier in ("", "no") and tags.get("highway") in ("gate", "elevator"):
        barrier = "gate" if tags["highway"] == "gate" else "door"
    if barrier in ("", "no"):
        if not door or door == "no":
            return None
        barrier = "door"
    return _passage(tags, barrier)


def _passage(tags: Tags, barrier: str) -> Passage:
    name = tags.get("name", "").strip() or barrier
    explicit = first_value(tags.get("foot", ""))
    says = explicit if explicit in WALKERS_YES | WALKERS_NO else first_value(tags.get("access", ""))
    known = barrier in _PASSED or barrier in _CLOSING
    allowed = is_allowed(tags)
    if barrier in _CLOSING and says not in WALKERS_YES:
        allowed = False
    if first_value(tags.get("locked", "")) in ("yes", "true", "1") and explicit not in WALKERS_YES:
        allowed = False
    rules = list(hour_rules(tags, name, allowed))
    locked = tags.get("locked:conditional", "")
    if locked.strip():
        rules.append(HourRule(CONDITIONAL, _turned(locked), allowed, name))
    kept = tuple(rules)
    return Passage(allowed, kept if allowed or can_open(kept) else (), name, "" if known else barrier)


def _turned(text: str) -> str:
    """Return a restriction on being locked as one on passing."""
    parts = []
    for part in text.split(";"):
        value, at, condition = part.partition("@")
        turned = {"yes": "no", "no": "yes"}.get(value.strip().lower(), value.strip())
        parts.append(f"{turned} @{condition}" if at else part)
    return ";".join(parts)


def blocking_line(tags: Tags) -> Passage | None:
    """Return what a fence, wall, hedge or river is to a way that crosses it in a shared node; None when it is none."""
    barrier = first_value(tags.get("barrier", ""))
    if barrier in _CLOSING_LINES or barrier in _PASSED:
        met = _passage(tags, barrier)
        return met if not met.open or met.rules else None
    if tags.get("waterway", "") in _WATER and first_value(tags.get("tunnel", "")) in ("", "no"):
        return Passage(False, (), tags.get("name", "").strip() or tags["waterway"])
    return None


def lets_pass(tags: Tags) -> bool:
    """Return whether a node says that a way leads through or over what it meets there."""
    return tags.get("highway") == "crossing" or tags.get("ford", "no") not in ("", "no")


def area_rules(tags: Tags) -> tuple[HourRule, ...]:
    """Return the restrictions in time of an area that is shut as a whole: a park, a cemetery, a square."""
    kind = next((tags[key] for key, values in _OUTDOOR.items() if tags.get(key) in values), "")
    if not kind or tags.get("building", "no") not in ("", "no"):
        return ()
    rules = hour_rules(tags, tags.get("name", "").strip() or kind)
    return rules if is_allowed(tags) or can_open(rules) else ()


def walked(tags: Tags, language: str = "sv") -> tuple[Walkability, dict[str, Any] | None]:
    """Return whether a way is walked, at some hour at least, and the fields of its `Path`."""
    verdict, rules = walkability(tags), hour_rules(tags)
    if verdict is Walkability.WALKED:
        return verdict, {**path_fields(tags, language), "rules": rules}
    if verdict in (Walkability.PRIVATE, Walkability.NO_FOOT) and can_open(rules):
        return Walkability.WALKED, {**path_fields(tags, language), "foot": False, "rules": rules}
    return verdict, None
