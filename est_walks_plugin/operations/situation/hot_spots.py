"""The hot spots of the last picture, kept so that the map shows them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from ...engine.situation.picture import HotSpot, Picture
from ...engine.situation.reports import NO_CATEGORY
from ...model.from_row import FromRow
from .ground import FROM_OUTSIDE

if TYPE_CHECKING:
    from ...store import Store

TABLE = "hot_spot"


@dataclass(frozen=True)
class KeptHotSpot(FromRow):
    """A row of table `hot_spot`; `voice` as `model.codes.voice_of` has it, `category` empty for all together."""

    number: int
    voice: str
    area: str = ""
    category: str = ""
    date_from: date | None = None
    date_to: date | None = None
    count: int = 0
    cells: int = 0
    z: float = 0.0
    geometry: Any = None


def keep_hot_spots(store: Store, picture: Picture) -> int:
    """Keep the hot spots of a picture instead of those that are kept, and return how many; the same ones are left as they are."""
    found = [_kept(spot, picture) for spot in picture.hot_spots]
    stored = store.rows(TABLE, order_by=("number",))
    if not _same([KeptHotSpot.from_row(row) for row in stored], found):
        with store.transaction():
            store.delete(TABLE, [row["uuid"] for row in stored])
            store.insert(TABLE, [spot.to_row() for spot in found])
    return len(found)


def _kept(spot: HotSpot, picture: Picture) -> KeptHotSpot:
    from shapely import wkb
    from shapely.geometry import MultiPolygon

    shape = wkb.loads(spot.wkb)
    return KeptHotSpot(
        number=spot.number,
        voice=spot.voice,
        area="" if spot.area == FROM_OUTSIDE else spot.area,
        category="" if spot.category == NO_CATEGORY else spot.category,
        date_from=picture.period.start,
        date_to=picture.last or picture.period.last,
        count=spot.count,
        cells=spot.cells,
        z=round(spot.z, 6),
        geometry=shape if shape.geom_type == "MultiPolygon" else MultiPolygon([shape]),
    )


def _same(stored: list[KeptHotSpot], found: list[KeptHotSpot]) -> bool:
    if [replace(spot, geometry=None) for spot in stored] != [replace(spot, geometry=None) for spot in found]:
        return False
    shapes = [(old.geometry, new.geometry) for old, new in zip(stored, found)]
    return all(old is not None and old.equals(new) for old, new in shapes)
