"""Observations that lie nowhere, or where somebody guessed, and the point a planner gives one of them by hand."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from ...i18n import tr
from ...model.codes import PositionMethod
from ...model.errors import NotFoundError, ParameterError
from ...model.from_row import FromRow
from ...model.wording.position_notes import PositionNote, position_columns, position_text
from ...model.wording.reader import Reader, plain_reader
from .territory import territory_of

if TYPE_CHECKING:
    from ...store import Store

#: Where a row lies only approximately: its source's digits are coarse, or somebody guessed.
APPROXIMATE = (
    PositionMethod.ROUNDED, PositionMethod.POLE, PositionMethod.ADDRESS, PositionMethod.PLACE_NAME, PositionMethod.AREA_CENTRE,
)  # fmt: skip
_NOWHERE = (PositionMethod.NONE.value, None)
_STILL_THERE = {"vanished": (False, None)}


@dataclass(frozen=True)
class Unsure(FromRow):
    """An observation whose position is missing or approximate. `geometry` is a shapely point in the work CRS, or None."""

    uuid: str
    external_id: str = ""
    kind: str = ""
    title: str = ""
    text: str = ""
    observed_at: datetime | None = None
    address: str = ""
    place_name: str = ""
    position_method: str = PositionMethod.NONE.value
    position_notes: Any = None
    position_note: str = ""
    geometry: Any = None

    @property
    def where(self) -> str:
        """What the source says of the place."""
        return ", ".join(part for part in (self.address, self.place_name) if part)

    def to_dict(self) -> dict[str, Any]:
        """Return it for a receipt."""
        return {
            "observation": self.uuid,
            "id": self.external_id,
            "title": self.title,
            "where": self.where,
            "position_method": self.position_method,
            "position_note": self.how(plain_reader()),
        }

    def how(self, reader: Reader) -> str:
        """Return how its position was found, as it stands where an older plugin kept no codes."""
        return position_text(PositionNote.all_from_json(self.position_notes), reader) or self.position_note


def unsure_positions(store: Store) -> list[Unsure]:
    """Return what lies nowhere, then what lies only approximately where it is; what is gone from its source is left out."""
    lost, guessed = ({"position_method": methods, **_STILL_THERE} for methods in (_NOWHERE, _values(APPROXIMATE)))
    return [
        Unsure.from_row(row)
        for where in (lost, guessed)
        for row in store.rows("observation", where, order_by=("address", "place_name", "external_id"))
    ]


def count_unsure(store: Store) -> tuple[int, int]:
    """Return how many observations lie nowhere, and how many only approximately where they are."""
    lost = store.count("observation", {"position_method": _NOWHERE, **_STILL_THERE})
    return lost, store.count("observation", {"position_method": _values(APPROXIMATE), **_STILL_THERE})


def find_observation(store: Store, text: str) -> str:
    """Return the key of the observation with this key or this id in its source. Raises NotFoundError, ParameterError."""
    found = store.rows("observation", {"uuid": text}, columns=("uuid",))
    found = found or store.rows("observation", {"external_id": text}, columns=("uuid",))
    if not found:
        raise NotFoundError(tr("There is no observation “{name}” in the store.").format(name=text))
    if len(found) > 1:
        raise ParameterError(
            tr("“{name}” names {count} rows; give the key of one.").format(name=text, count=len(found))
        )
    return str(found[0]["uuid"])


def place_by_hand(store: Store, observation: str, xy: tuple[float, float]) -> None:
    """Put an observation (key) at E, N in the work CRS; an import leaves it there unless its file tells an exact position.

    Raises NotFoundError, and ParameterError for no point or where the source itself tells the position.
    """
    if not all(math.isfinite(part) for part in xy):
        raise ParameterError(tr("An observation needs a point on the map."))
    if store.get("observation", observation)["position_method"] == PositionMethod.EXACT.value:
        raise ParameterError(
            tr("The source tells where this observation is; only missing, guessed and rounded positions are set.")
        )
    territory, point = territory_of(store), np.array([xy], dtype=float)
    values = {
        "geometry": xy,
        "position_method": PositionMethod.MANUAL.value,
        **position_columns((), plain_reader()),
        "outside_area": bool(territory.outside(point)[0]),
        "area": territory.area_of(point)[0],
    }
    store.update("observation", observation, values)


def _values(methods: tuple[PositionMethod, ...]) -> tuple[str, ...]:
    return tuple(method.value for method in methods)
