"""What a task is called: its measure and where, so that another measure or a renamed one is called so at once."""

from __future__ import annotations

from typing import Any, Mapping

from ..task import Task
from .place_names import NAMELESS, PlaceName, place_name
from .reader import Reader

BETWEEN = " – "
"""Between the measure and the place."""


def title_of(place: PlaceName | None = None) -> dict[str, Any]:
    """Return the column `naming` of a task: at a stop's `place`, or nowhere in particular."""
    return {"at": place.to_json() if place and place != NAMELESS else None}


def street_words(reader: Reader) -> str:
    """Return what the LED change of a `{street}` is called."""
    tr = reader.tr
    return tr("LED switch {street}")


def task_title(task: Task, reader: Reader) -> str:
    """Return the title in words, such as "Prune shrubbery – Tunnel by Stråkstigen"; a person's own as it stands."""
    if not task.naming and task.title:
        return task.title
    measure = reader.catalogue.label("measure", task.measure, reader.language)
    if task.street:
        return street_words(reader).format(street=task.street)
    at: Mapping[str, Any] | None = (task.naming or {}).get("at")
    return f"{measure}{BETWEEN}{place_name(PlaceName.from_json(at), reader)}" if at else measure
