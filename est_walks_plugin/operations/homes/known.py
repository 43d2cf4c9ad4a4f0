"""Of which paths, buildings and destinations the homes passing in a store were modelled, and what was assumed and left out."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Mapping

from ...i18n import tr
from ...model.codes import BaseAreaKind, LandmarkKind
from ...model.from_row import FromJson
from ...model.homes.rules import HomesRules, assumptions

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
    how many are `lost` too far from any path, and how many homes reach one. `far` homes are too far from any path themselves.
    Of `told` buildings it is known what they are; `by_ground` homes are in the others, judged by their ground."""

    of: str = ""
    buildings: int = 0
    homes: int = 0
    far: int = 0
    destinations: dict[str, int] = field(default_factory=dict)
    lost: dict[str, int] = field(default_factory=dict)
    reached: dict[str, int] = field(default_factory=dict)
    pieces: int = 0
    told: int = 0
    by_ground: int = 0
    rules: dict[str, float] = field(default_factory=dict)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> HomesModel:
        """Return it as it was kept."""
        return cls(**stored)

    def to_dict(self) -> dict[str, Any]:
        """Return what a receipt tells."""
        rules = HomesRules(**self.rules)
        told = {
            kind: {
                "destinations": self.destinations.get(kind, 0),
                "off_the_network": self.lost.get(kind, 0),
                "at_most_m": round(rules.walked_m[kind]),
                "homes": self.reached.get(kind, 0),
                "homes_without": self.homes - self.reached.get(kind, 0),
            }
            for kind in COLUMNS
        }
        return {
            "model": True,
            "known": self.pieces > 0,
            "buildings": self.buildings,
            "buildings_told": self.told,
            "homes": self.homes,
            "homes_by_ground": self.by_ground,
            "far_from_paths": self.far,
            "to": told,
            "rules": dict(self.rules or asdict(rules)),
            "assumed": list(self.explained()),
        }

    def explained(self) -> tuple[str, ...]:
        """Return what the model takes for granted and what it had to guess, a sentence each."""
        return (*assumptions(HomesRules(**self.rules)), *self.guessed())

    def guessed(self) -> list[str]:
        """Return that homes are guessed by the ground of buildings of which nobody told what they are, in a sentence."""
        if not self.by_ground:
            return []
        text = tr("Buildings of a known kind: {told} of {all}. Homes guessed by the ground: {homes} of {count}.")
        return [text.format(told=self.told, all=self.buildings, homes=self.by_ground, count=self.homes)]


def material_now(store: Store) -> str:
    """Return what changes whenever a path, building or landmark is added, changed or removed, or a rule of the model is
    another; "" while there are not all."""
    told = []
    for table, where in _MADE_OF:
        count, newest = store.state(table, where)
        if newest is None:
            return ""
        told.append(f"{count} {newest.isoformat()}")
    rules = store.municipal_settings.homes.to_row()
    return "; ".join([*told, " ".join(f"{value:.10g}" for value in rules.values())])


def model_in(store: Store) -> HomesModel:
    """Return what the store's homes passing were modelled of; an empty one where there are none."""
    return HomesModel.from_json(json.loads(store.meta(FACT) or "{}"))


def keep_model(store: Store, model: HomesModel) -> None:
    """Keep what the homes passing were modelled of."""
    store.set_meta(FACT, json.dumps(asdict(model), sort_keys=True))
