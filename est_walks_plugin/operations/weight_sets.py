"""Named sets of weights for the ranking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Mapping

from ..engine.places.ranking import Weights
from .typed_text import typed_name

if TYPE_CHECKING:
    from ..store import Store


def save_weight_set(store: Store, name: str, weights: Mapping[str, float]) -> str:
    """Store weights under a name, in place of those of that name, and return the set's key. Raises ParameterError."""
    clean = typed_name(name)
    values = Weights.from_dict(weights).to_json_dict()
    with store.transaction():
        same = store.rows("weight_set", {"name": clean}, limit=1, columns=("uuid",))
        if not same:
            return store.insert("weight_set", [{"name": clean, "weights": values}])[0]
        store.update("weight_set", same[0]["uuid"], {"weights": values})
    return str(same[0]["uuid"])


def delete_weight_set(store: Store, weight_set: str) -> None:
    """Delete a set (key). Raises NotFoundError."""
    store.get("weight_set", weight_set)
    store.delete("weight_set", [weight_set])
