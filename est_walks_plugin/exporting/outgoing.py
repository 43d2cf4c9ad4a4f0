"""What walks tell those who take part, for files that go out: nothing internal, the names and times of the paper."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..model.codes import Audience
from ..model.crs import to_lon_lat
from ..printing.facts import WalkFacts, collect
from ..printing.map_links import MapLinks, web_links
from ..printing.words import Words
from ..store import Store


@dataclass(frozen=True)
class Outgoing:
    """Walks that go out together, as residents may read them, in the language of the store, whoever sits at QGIS."""

    walks: tuple[WalkFacts, ...]
    words: Words
    links: MapLinks

    @property
    def stops(self) -> int:
        """How many stops all of them have."""
        return sum(len(facts.stops) for facts in self.walks)

    def each(self) -> list[Outgoing]:
        """Return each walk to go out alone."""
        return [replace(self, walks=(facts,)) for facts in self.walks]

    def title(self, facts: WalkFacts) -> str:
        """Return what a walk is called, with its group where there are several."""
        tr = self.words.tr
        if facts.groups < 2:
            return facts.name
        return tr("{walk}, group {number} of {total}").format(walk=facts.name, number=facts.group, total=facts.groups)


def outgoing(store: Store, walks: list[str]) -> Outgoing:
    """Return walks (uuids) as they go out. Raises NotFoundError, ParameterError for one without stops."""
    words = Words(store.language, store.catalogue, store.time_zone)
    facts = tuple(collect(store, walk, Audience.PUBLIC, words) for walk in walks)
    return Outgoing(facts, words, web_links(store.municipal_settings, words))


def lat_lon(facts: WalkFacts, xy: tuple[float, float]) -> tuple[float, float]:
    """Return latitude and longitude of a point of a walk."""
    lon, lat = to_lon_lat(*xy, facts.crs)
    return lat, lon
