"""Places that a planner points out; they take part in every ranking. The others follow from the data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Sequence

from ..i18n import tr
from ..model.area import MUNICIPALITY
from ..model.codes import PlaceOrigin
from ..model.errors import ParameterError
from ..model.wording.place_names import given, name_columns
from .analyses.evidence import let_places_go
from .deletions import Selection, delete_rows
from .typed_text import typed_name

if TYPE_CHECKING:
    from ..store import Store


def add_own_place(store: Store, name: str, xy: tuple[float, float]) -> str:
    """Store a place at E, N in the work CRS and return its key; it belongs to the area around it. Raises ParameterError."""
    from shapely.geometry import Point

    point = Point(xy)
    areas = [row for row in store.rows("area", order_by=("name",)) if row["kind"] != MUNICIPALITY]
    area = next((row["uuid"] for row in areas if row["geometry"] is not None and row["geometry"].contains(point)), None)
    named = name_columns(given(typed_name(name)), store.reader(store.language))
    row = {**named, "area": area, "origin": PlaceOrigin.OWN, "active": True, "geometry": xy}
    return store.insert("place", [row])[0]


def are_own_places(store: Store, places: Sequence[str]) -> bool:
    """Return whether all these places (keys) are the planner's own."""
    wanted = set(places)
    return bool(wanted) and store.count("place", {"uuid": sorted(wanted), "origin": PlaceOrigin.OWN}) == len(wanted)


def delete_own_places(store: Store, places: Sequence[str]) -> None:
    """Delete own places (keys), also from every ranking. Raises ParameterError when one is not the planner's own."""
    if not are_own_places(store, places):
        raise ParameterError(tr("Only places of our own can be removed; the others follow from the data."))
    with store.transaction():
        let_places_go(store, places)
        delete_rows(
            store, [Selection("ranking_item", {"place": list(places)}), Selection("place", {"uuid": list(places)})]
        )
