"""Whose data a page or a file shows: the sources of a store, OpenStreetMap only where its data lies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..model.attribution import is_only_osm, names_of
from .schema import TABLES, Box, Geometry, Row

if TYPE_CHECKING:
    from .store import Store

NEAR_M = 200.0
_OF_SOURCES = tuple(
    table.name for table in TABLES if table.geometry is not Geometry.NONE and table.column("source") is not None
)


def sources_within(store: Store, bounds: Box | None) -> list[Row]:
    """Return the sources, without those of OpenStreetMap whose data lies outside `bounds` (None: everywhere) alone."""
    rows = store.rows("source", order_by=("kind", "name"))
    return [
        row
        for row in rows
        if bounds is None or not _lies_elsewhere(store, row["uuid"], row["attribution"] or "", bounds)
    ]


def names_around(store: Store, places: Sequence[Box]) -> list[str]:
    """Return whom to name for a list of things at `places`: what they are called after may lie `NEAR_M` from them."""
    if not places:
        return names_within(store, None)
    west, south, east, north = zip(*places)
    return names_within(store, (min(west) - NEAR_M, min(south) - NEAR_M, max(east) + NEAR_M, max(north) + NEAR_M))


def names_within(store: Store, bounds: Box | None) -> list[str]:
    """Return whom to name for what lies within `bounds`: OpenStreetMap where its data is, every other source always."""
    return names_of(row["attribution"] or "" for row in sources_within(store, bounds))


def _lies_elsewhere(store: Store, source: str, attribution: str, bounds: Box) -> bool:
    if not is_only_osm(attribution):
        return False
    mine = {"source": source}
    if any(store.rows(table, mine, bbox=bounds, columns=("uuid",), limit=1) for table in _OF_SOURCES):
        return False
    return any(store.rows(table, mine, columns=("uuid",), limit=1) for table in _OF_SOURCES)
