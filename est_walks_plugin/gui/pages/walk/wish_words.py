"""What each wish of a walk is called, and how its value reads: the form and a question of two planners say the same."""

from __future__ import annotations

import json
from typing import Any

from ....i18n import tr
from ....model.codes import Profile
from ... import format as fmt
from ...labels import label


def wish_word(name: str) -> str:
    """Return the label of a field of `WalkRequest`; "" for one that no form asks for."""
    return {
        "name": tr("Name"),
        "starts_at": tr("Start time"),
        "start_xy": tr("Start"),
        "end_xy": tr("End"),
        "duration_min": tr("Minutes in all"),
        "stop_min": tr("Minutes a stop"),
        "pace_kmh": tr("Pace"),
        "groups": tr("Groups"),
        "gather_before_min": tr("Gathering before"),
        "gather_after_min": tr("Gathering after"),
        "max_stops": tr("Most stops"),
        "profile": tr("Without stairs"),
        "every_kind": tr("Something of every kind of problem"),
        "type_dwell_min": tr("Minutes a stop by type of place"),
    }.get(name, "")


def wish_unit(name: str) -> str:
    """Return what stands behind the number of a wish, with its space; "" for a bare number."""
    if name in ("duration_min", "stop_min", "gather_before_min", "gather_after_min"):
        return tr(" min")
    return {"pace_kmh": tr(" km/h"), "max_stops": tr(" stops")}.get(name, "")


def empty_wish(name: str) -> str:
    """Return how a wish reads of which nothing is asked; "" where something always is."""
    return {"max_stops": tr("no limit"), "end_xy": tr("= start"), "type_dwell_min": tr("as at other stops")}.get(
        name, ""
    )


def wish_value(name: str, value: Any) -> str:
    """Return the value of a wish, plain as a conflict holds it, in words; "" where its own column says how it reads."""
    if value in (None, "", 0) and empty_wish(name):
        return empty_wish(name)
    if name in ("profile", "every_kind"):
        is_on = int(value or 0) == int(Profile.STEP_FREE) if name == "profile" else bool(value)
        return tr("Yes") if is_on else tr("No")
    if name == "type_dwell_min":
        minutes = json.loads(value).items()
        return ", ".join(f"{label('PlaceType', kind)} {_number(one)}{tr(' min')}" for kind, one in minutes)
    if wish_unit(name):
        return _number(value) + wish_unit(name)
    return str(value) if name in ("start_xy", "end_xy") else ""


def _number(value: Any) -> str:
    return fmt.number(value, 0 if float(value).is_integer() else 1)
