"""The places of an area that things happen at, and positions drawn around them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from est_walks_plugin.model.records import Landmark
from est_walks_plugin.model.records import Path as Way

from .lamps import ExampleLamp, Lighting

_WEIGHT = {"tunnel": 9, "dark_gap": 6, "out_row": 4, "station": 9, "bus_stop": 1.5, "playground": 2, "school": 3, "square": 6,
           "stairs": 1.5, "car_park": 1.5}  # fmt: skip
_LIMIT = {"stairs": 3, "car_park": 3, "playground": 3, "bus_stop": 3, "school": 2, "tunnel": 4}


@dataclass(frozen=True)
class Site:
    """A place that things happen at: `key` is its kind and its number by weight ("tunnel1"); the weights of an area sum to 1."""

    key: str
    kind: str
    xy: np.ndarray
    weight: float
    name: str = ""


def sites(
    centre: np.ndarray, paths: list[Way], marks: list[Landmark], light: Lighting, rng: np.random.Generator
) -> list[Site]:
    """Return the places of an area, the heaviest first."""
    found: list[tuple[str, np.ndarray, str]] = []
    found += [("dark_gap", xy, "") for xy in light.gaps]
    found += [("out_row", xy, "") for xy in light.out_rows]
    found += [("tunnel", p.coordinates.mean(axis=0), p.name or "") for p in paths if p.tunnel]
    found += [("stairs", p.coordinates.mean(axis=0), p.name or "") for p in paths if p.stairs]
    wanted = {"station", "bus_stop", "playground", "school", "square", "car_park", "meeting_point"}
    for mark in marks:
        if mark.kind.value in wanted:
            kind = "square" if mark.kind.value == "meeting_point" else mark.kind.value
            found.append((kind, np.array(mark.xy), mark.name or ""))
    chosen: list[tuple[str, np.ndarray, str]] = []
    counts: Counter[str] = Counter()
    for i in rng.permutation(len(found)):
        kind, xy, name = found[i]
        near_network = min(np.hypot(*(path.coordinates - xy).T).min() for path in paths) < 60
        apart = all(np.hypot(*(xy - other[1])) > 70 for other in chosen if other[0] == kind)
        if near_network and apart and counts[kind] < _LIMIT.get(kind, 4) and np.hypot(*(xy - centre)) < 1300:
            counts[kind] += 1
            chosen.append((kind, xy, name))
    weights = np.array([_WEIGHT[kind] for kind, _, _ in chosen]) * rng.uniform(0.5, 1.5, len(chosen))
    weights /= weights.sum()
    numbers: Counter[str] = Counter()
    result = []
    for i in np.argsort(-weights, kind="stable"):
        kind, xy, name = chosen[i]
        numbers[kind] += 1
        result.append(Site(f"{kind}{numbers[kind]}", kind, xy, float(weights[i]), name))
    return result


class Town:
    """One area: its places, streets and lamps, to draw positions from."""

    def __init__(
        self,
        area: str,
        centre: np.ndarray,
        places: list[Site],
        paths: list[Way],
        light: Lighting,
        rng: np.random.Generator,
    ) -> None:
        self.area, self.centre, self.sites, self.light, self.rng = area, centre, places, light, rng
        self._vertices = np.concatenate([path.coordinates for path in paths if path.highway != "service"])
        self._named = [path for path in paths if path.name and path.highway in ("residential", "tertiary", "footway")]

    def site(self, key: str) -> Site:
        """Return the place with a key."""
        return next(site for site in self.sites if site.key == key)

    def around(self, xy: np.ndarray, metres: float) -> np.ndarray:
        """Return a position near another, normally distributed."""
        return xy + self.rng.normal(0, metres, 2)

    def anywhere(self) -> np.ndarray:
        """Return a position near any path."""
        return self.around(self._vertices[int(self.rng.integers(len(self._vertices)))], 6)

    def street_near(self, xy: np.ndarray) -> str:
        """Return the name of the nearest street."""
        return min(self._named, key=lambda p: float(np.hypot(*(p.coordinates - xy).T).min())).name or ""

    def any_lamp(self) -> ExampleLamp:
        """Return any lamp."""
        return self.light.lamps[int(self.rng.integers(len(self.light.lamps)))]

    def pick(self, choices: tuple[str, ...] | list[str]) -> str:
        """Return one of some texts."""
        return choices[int(self.rng.integers(len(choices)))]
