"""A place called as the planner says; the name stays when the places are ranked again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.codes import PlaceOrigin
from ...model.errors import ParameterError
from ...model.wording.place_names import PlaceName, place_name
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
        for table, column in _SAID:
            said = store.rows(table, {column: place}, columns=("uuid",))
            store.update_many(table, {one["uuid"]: dict(values) for one in said})
    return str(values["shown_name"])
