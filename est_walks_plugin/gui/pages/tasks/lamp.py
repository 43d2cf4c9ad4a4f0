"""The lamp that a chosen task is about: lit up on the map with a line to it, and told in words."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from ....i18n import tr
from ....model.from_row import FromRow
from ....model.task import Task
from ... import format as fmt
from ...labels import label

if TYPE_CHECKING:
    from ....store import Store
    from ...map_link import MapLink


@dataclass(frozen=True)
class LampHere(FromRow):
    """What is told of a lamp; `geometry` is a shapely point in the work CRS."""

    uuid: str
    pole: str = ""
    street: str = ""
    light_source: str = ""
    power_w: float | None = None
    status: str = ""
    geometry: Any = None


def lamp_of(store: Store, task: Task) -> LampHere | None:
    """Return the lamp that a task is about; None where it names none, or that one is gone."""
    columns = tuple(field.name for field in fields(LampHere))
    rows = store.rows("lamp", {"uuid": task.lamp}, limit=1, columns=columns) if task.lamp else []
    return LampHere.from_row(rows[0]) if rows else None


def lamp_told(lamp: LampHere | None, guess_m: float | None = None) -> str:
    """Return a lamp in words: pole number, street, source, power, state; "" for none.

    Where nobody named it, it is said to be a guess, and how many metres off it is (`guess_m`).
    """
    if lamp is None:
        return ""
    pole = tr("Lamp {pole}").format(pole=lamp.pole) if lamp.pole else tr("Lamp without a pole number")
    power = tr("{watts} W").format(watts=fmt.number(lamp.power_w)) if lamp.power_w else ""
    guess = "" if guess_m is None else tr("nearest, {metres} away: a guess").format(metres=fmt.metres(guess_m))
    parts = (pole, guess, lamp.street, label("LightSource", lamp.light_source), power, label("LampStatus", lamp.status))
    return " · ".join(part for part in parts if part)


def light_lamp(link: MapLink, task: Task | None, lamp: LampHere | None) -> None:
    """Light up the lamp of a task on the map, with a line to it where they stand apart; None puts the light out."""
    from shapely.geometry import LineString

    shape = None if lamp is None else lamp.geometry
    if task is None or shape is None:
        link.light([])
        return
    lit: list[tuple[str, Any]] = [("lamp", shape)]
    if task.geometry is not None and task.geometry.distance(shape) > 0:
        lit.append(("way", LineString([(task.geometry.x, task.geometry.y), (shape.x, shape.y)])))
    link.light(lit)
