"""Of which lamps and paths the dark stretches in a store were found: what tells whether they still hold."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...store import Store

FACT = "dark_stretches"
WHOLE = ""
"""Stands for the whole network among the areas."""


@dataclass(frozen=True)
class Found:
    """Stretches of at least `min_gap_m` metres were found of the lamps and paths that `of` tells."""

    of: str
    min_gap_m: float


def light_now(store: Store) -> str:
    """Return what changes whenever a lamp or a path is added, changed or removed; "" while there are not both."""
    told = []
    for table in ("path", "lamp"):
        count, newest = store.state(table)
        if newest is None:
            return ""
        told.append(f"{count} {newest.isoformat()}")
    return "; ".join(told)


def found_in(store: Store) -> dict[str, Found]:
    """Return area (key, WHOLE) -> how its stretches were found; nothing for stretches of older stores."""
    kept = json.loads(store.meta(FACT) or "{}")
    return {area: Found(str(one["of"]), float(one["min_gap_m"])) for area, one in kept.items()}


def keep_found(store: Store, area: str | None, min_gap_m: float) -> None:
    """Keep that the stretches of an area (key, None the whole network) were found of the lamps and paths of now."""
    found = {**found_in(store), area or WHOLE: Found(light_now(store), min_gap_m)}
    _write(store, found)


def drop(store: Store, area: str) -> None:
    """Delete the stretches of an area's own (key, WHOLE), and keep that there are none any more."""
    rows = store.rows("dark_gap", {"area": area or None}, columns=("uuid",))
    store.delete("dark_gap", [row["uuid"] for row in rows])
    found = found_in(store)
    if found.pop(area, None) is not None:
        _write(store, found)


def _write(store: Store, found: dict[str, Found]) -> None:
    store.set_meta(FACT, json.dumps({area: asdict(one) for area, one in found.items()}, sort_keys=True))
