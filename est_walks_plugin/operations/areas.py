"""Find an area of the store by what a planner calls it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from ..i18n import tr
from ..model.errors import NotFoundError, ParameterError

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from ..store import Store


def folded(name: str) -> str:
    """Return `name` without case, accents and outer blanks: "KUNGSANGEN" finds "Kungsängen"."""
    plain = unicodedata.normalize("NFKD", name.strip().casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def find_area(store: Store, area: str | None) -> dict[str, Any] | None:
    """Return the row of the area called `area` (name or uuid), or None when `area` is empty or "all": everything.

    Raises NotFoundError, naming the areas there are.
    """
    if not area or not area.strip():
        return None
    rows = store.rows("area")
    for row in rows:
        if row["uuid"] == area or row["name"] == area:
            return row
    for row in rows:
        if folded(row["name"] or "") == folded(area):
            return row
    if folded(area) in ("all", "alla"):
        return None
    names = ", ".join(sorted(row["name"] or "" for row in rows))
    raise NotFoundError(
        tr("There is no area “{area}” in the store; choose one of: {names}.").format(
            area=area, names=names or tr("(no areas yet)")
        )
    )


def polygon_of(row: dict[str, Any] | None) -> BaseGeometry | None:
    """Return the polygon of an area row, None for everything. Raises ParameterError for an area without one."""
    if row is None:
        return None
    polygon: BaseGeometry | None = row["geometry"]
    if polygon is None or polygon.is_empty:
        raise ParameterError(tr("The area “{name}” has no border; draw one first.").format(name=row["name"]))
    return polygon if polygon.is_valid else polygon.buffer(0)
