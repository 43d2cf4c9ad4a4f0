"""A place called as the planner says; the name stays when the places are ranked again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.codes import PlaceOrigin
from ...model.errors import ParameterError
from ...model.wording.place_names import PlaceName, place_name
from ...store.merging import RowsRead
from ..typed_text import typed_name

if TYPE_CHECKING:
    from ...store import Store

#: The tables that say what a place is called, and their column that says which place.
_SAID = (("ranking_item", "place"), ("stop", "place"))


def rename_place(store: Store, place: str, name: str) -> str:
    """Call a place (key) by `name`, in its ranking and at its stops too, and return the name in the store's language.

    An empty name gives back the one made from the map. Raises NotFoundError, and ParameterError for a name that is no
    name, or none for a place of the planner's own.
    """
    row = store.get("place", place)
    written = typed_name(name) if name.strip() else ""
    if not written and (row["origin"] == PlaceOrigin.OWN or not row["naming"]):
        raise ParameterError(tr("A place of our own has no other name than the one it is given; write a name."))
    values: dict[str, Any] = {"name": written or None, "shown_name": written}
    if not written:
        made = PlaceName.from_json(row["naming"])
        values = {
            "name": None,
            "naming": made.to_json(),
            "shown_name": place_name(made, store.reader(store.language)),
        }
    with store.transaction():
        store.update("place", place, values)
        stored = store.get("place", place)  # somebody else's name may have been kept
        kept = {one: stored[one] for one in values}
        for table, column in _SAID:
            said = store.rows(table, {column: place}, columns=("uuid",))
            store.update_many(table, {one["uuid"]: dict(kept) for one in said})
    return str(kept["shown_name"])


def place_read(place: str, version: int, name: str | None, shown_name: str) -> RowsRead:
    """Return a place (key) as it was shown: in which version, called so by a planner, and so in the store's language."""
    return RowsRead.of(
        "place", [{"uuid": place, "name": name, "shown_name": shown_name or None, "row_version": version}]
    )
