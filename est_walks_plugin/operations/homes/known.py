"""Of which paths, buildings and destinations the homes passing in a store were modelled, and what was assumed and left out."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Mapping

from ...i18n import tr
from ...model import defaults
from ...model.codes import BaseAreaKind, LandmarkKind
from ...model.from_row import FromJson

if TYPE_CHECKING:
    from ...store import Store, Where

FACT = "homes_passing"
TABLE = "homes_passing"
COLUMNS = {
    LandmarkKind.SCHOOL.value: "to_school",
    LandmarkKind.STATION.value: "to_station",
    LandmarkKind.BUS_STOP.value: "to_stop",
}
"""Kind of destination -> its column, wherever homes passing are kept."""
NUMBERS = ("homes", *COLUMNS.values())
BUILDINGS: Where = {"kind": BaseAreaKind.BUILDING.value}
_MADE_OF = (("path", None), ("base_area", BUILDINGS), ("landmark", None))


@dataclass(frozen=True)
class HomesModel(FromJson):
    """What was modelled `of` (see `material_now`): `homes` in so many `buildings`; by kind of destination, how many there are,
    how many are `lost` too far from any path, and how many homes reach one. `far` homes are too far from any path themselves."""

    of: str = ""
    buildings: int = 0
    homes: int = 0
    far: int = 0
    destinations: dict[str, int] = field(default_factory=dict)
    lost: dict[str, int] = field(default_factory=dict)
    reached: dict[str, int] = field(default_factory=dict)
    pieces: int = 0

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> HomesModel:
        """Return it as it was kept."""
        return cls(**stored)

    def to_dict(self) -> dict[str, Any]:
        """Return what a receipt tells."""
        told = {
            kind: {
                "destinations": self.destinations.get(kind, 0),
                "off_the_network": self.lost.get(kind, 0),
                "at_most_m": round(defaults.WALKED_M[kind]),
                "homes": self.reached.get(kind, 0),
                "homes_without": self.homes - self.reached.get(kind, 0),
            }
            for kind in COLUMNS
        }
        return {
            "model": True,
            "known": self.pieces > 0,
            "buildings": self.buildings,
            "homes": self.homes,
            "far_from_paths": self.far,
            "to": told,
            "assumed": list(assumptions()),
        }


def assumptions() -> tuple[str, ...]:
    """Return what the model takes for granted, a sentence each."""
    return (
        tr("A model: nobody was counted. Every home walks the shortest way to the nearest school, station and stop."),
        tr(
            "A building of {least}–{one} m² on the ground is one home, a larger one a home for every {each} m²; "
            "smaller ones, those over {largest} m², schools, pre-schools, stations, care and sports halls are none."
        ).format(
            least=round(defaults.LEAST_HOME_M2),
            one=round(defaults.ONE_HOME_M2),
            each=round(defaults.EACH_HOME_M2),
            largest=round(defaults.LARGEST_HOME_M2),
        ),
        tr("At most {school} m to school, {station} m to a station, {stop} m to a stop, along the paths.").format(
            school=round(defaults.WALKED_M["school"]),
            station=round(defaults.WALKED_M["station"]),
            stop=round(defaults.WALKED_M["bus_stop"]),
        ),
    )


def material_now(store: Store) -> str:
    """Return what changes whenever a path, building or landmark is added, changed or removed; "" while there are not all."""
    told = []
    for table, where in _MADE_OF:
        newest = store.rows(table, where, order_by=("-changed",), limit=1, columns=("changed",))
        if not newest:
            return ""
        told.append(f"{store.count(table, where)} {newest[0]['changed'].isoformat()}")
    return "; ".join(told)


def model_in(store: Store) -> HomesModel:
    """Return what the store's homes passing were modelled of; an empty one where there are none."""
    return HomesModel.from_json(json.loads(store.meta(FACT) or "{}"))


def keep_model(store: Store, model: HomesModel) -> None:
    """Keep what the homes passing were modelled of."""
    store.set_meta(FACT, json.dumps(asdict(model), sort_keys=True))
