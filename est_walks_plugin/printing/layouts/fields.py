"""The walk as layers that hold their own features: what the atlas, the tables and the maps of a layout are made of.

The features stand in the source itself (GeoJSON), already worded and fit for their readers: a saved project keeps them
without a file, and no expression of a template reaches more than the readers may know.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Callable, Iterator, Sequence, Tuple

from qgis.core import QgsVectorLayer

from ...model.stored_walk import StoredLeg
from ...store.address import HeldFeature, held_uri
from ..facts import LegFacts, StopFacts, WalkFacts
from ..quick.key_facts import group_text
from ..quick.maps import XY
from ..quick.stop_list import way_text
from ..shown import Lamp
from ..words import HARD, Words, kept_together

if TYPE_CHECKING:
    from ...store import Store

Route = Tuple[HeldFeature, ...]
"""The legs of one walk, whole and in their parts without light."""
BOX = "\u2610"
"""A box to tick, as text."""


@dataclass(frozen=True)
class StopOf:
    """A stop, the way to it, and the walk it belongs to."""

    facts: WalkFacts
    stop: StopFacts
    leg: LegFacts | None


@dataclass(frozen=True)
class Field:
    """A field of the stops: its name, what it is in both languages, and how it is made."""

    name: str
    about: str
    om: str
    value: Callable[[StopOf, Words], object] = field(repr=False)


def _ticks(lines: Sequence[str]) -> str:
    return "\n".join(f"{BOX} {line}" for line in lines)


def _earlier(stop: StopFacts) -> str:
    return _ticks([one.told for one in stop.earlier])


STOP_FIELDS: tuple[Field, ...] = (
    Field("number", "number", "nummer", lambda at, words: at.stop.number),
    Field("name", "name", "namn", lambda at, words: at.stop.name),
    Field("kind", "type of place", "platstyp", lambda at, words: words.code("PlaceType", at.stop.place_type)),
    Field("arrival", "time of arrival", "ankomst", lambda at, words: words.clock(at.stop.arrive)),
    Field("light", "light then", "ljus då", lambda at, words: words.code("LightPhase", at.stop.light)),
    Field("minutes", "minutes there", "minuter där", lambda at, words: words.number(at.stop.dwell_min)),
    Field(
        "reasons",
        "why we stop, on one line",
        "varför vi stannar, på en rad",
        lambda at, words: f"{HARD}· ".join(kept_together(reason) for reason in at.stop.reasons) or "–",
    ),
    Field(
        "reason_list",
        "why we stop, a line each",
        "varför vi stannar, en rad var",
        lambda at, words: "\n".join(f"• {reason[:1].upper()}{reason[1:]}" for reason in at.stop.reasons),
    ),
    Field(
        "note",
        "the planner's note; empty for residents",
        "planerarens anteckning; tom för boende",
        lambda at, words: at.stop.note,
    ),
    Field(
        "earlier",
        "what was found last time, a line each; empty for residents",
        "vad som fanns förra gången, en rad var; tom för boende",
        lambda at, words: _earlier(at.stop),
    ),
    Field(
        "checklist",
        "what to look for at this type of place, a line each",
        "vad man ser efter på en sådan plats, en rad var",
        lambda at, words: _ticks(words.catalogue.checklist(at.stop.place_type, words.language)),
    ),
    Field("way", "the way there", "vägen dit", lambda at, words: way_text(at.leg, words) if at.leg is not None else ""),
    Field(
        "way_length",
        "length of the way there",
        "hur lång vägen dit är",
        lambda at, words: words.metres(at.leg.length_m) if at.leg is not None else "",
    ),
    Field(
        "group",
        "“Group 1 of 2”; empty for one group",
        "”Grupp 1 av 2”; tom för en grupp",
        lambda at, words: group_text(at.facts, words),
    ),
)

WAY_FIELDS: dict[str, tuple[str, str]] = {
    "leg": ("number of the leg", "etappens nummer"),
    "from_to": ("from and to", "från och till"),
    "length": ("length with its unit", "längd med enhet"),
    "minutes": ("minutes of walking", "minuter att gå"),
    "way": ("the way in words", "vägen i ord"),
    "group": ("“Group 1 of 2”; empty for one group", "”Grupp 1 av 2”; tom för en grupp"),
}
"""The fields of the ways between the stops, with what they are in both languages."""


def stops_layer(walks: Sequence[WalkFacts], words: Words, title: str) -> QgsVectorLayer:
    """Return the stops of all `walks` as points. Main thread, as a layer belongs to the thread that makes it."""
    features = []
    for facts in walks:
        legs = {leg.number: leg for leg in facts.legs}
        for stop in facts.stops:
            at = StopOf(facts, stop, legs.get(stop.number))
            features.append(HeldFeature({one.name: one.value(at, words) for one in STOP_FIELDS}, _point(stop.at)))
    return _layer(title, walks[0].crs, features)


def numbers_layer(stops: Sequence[StopFacts], at: Sequence[XY], crs: str, title: str) -> QgsVectorLayer:
    """Return the numbers of `stops` as points where they are drawn, so that none hides another."""
    return _layer(title, crs, [HeldFeature({"number": one.number}, _point(xy)) for one, xy in zip(stops, at)])


def leaders_layer(lines: Sequence[tuple[XY, XY]], crs: str, title: str) -> QgsVectorLayer:
    """Return lines from stops to their numbers that had to step aside."""
    return _layer(title, crs, [HeldFeature({}, {"type": "LineString", "coordinates": list(line)}) for line in lines])


def lamps_layer(lamps: Sequence[Lamp], crs: str, title: str) -> QgsVectorLayer:
    """Return lamps, with the fields that their style wants."""
    told = [
        HeldFeature({"status": lamp.status, "position_method": lamp.position_method, "pole": None}, _point(lamp.at))
        for lamp in lamps
    ]
    return _layer(title, crs, told or [HeldFeature({"status": "", "position_method": "", "pole": None})])


def ends_layer(walks: Sequence[WalkFacts], title: str) -> QgsVectorLayer:
    """Return where the walks start and, where that is elsewhere, end: field `kind`, "start" or "end"."""
    ends = [("start", facts.start) for facts in walks] + [("end", facts.end) for facts in walks]
    features = [HeldFeature({"kind": kind}, _point(at)) for kind, at in dict.fromkeys(ends) if at is not None]
    return _layer(title, walks[0].crs, features or [HeldFeature({"kind": "start"})])


def route_layer(walks: Sequence[WalkFacts], routes: Sequence[Route], title: str) -> QgsVectorLayer:
    """Return the routes with their parts without light, with the fields that the style of the legs wants."""
    told = [
        HeldFeature({**line.values, "group_no": facts.group}, line.shape)
        for facts, route in zip(walks, routes)
        for line in route
    ]
    return _layer(title, walks[0].crs, told or [HeldFeature({"seq": 0, "light": "", "group_no": walks[0].group})])


def route_lines(store: Store, walk: str) -> Route:
    """Return the legs of a walk, whole and in their parts without light, as rows of `route_layer`. Any thread."""
    from shapely.geometry import mapping

    legs = [StoredLeg.from_row(row) for row in store.rows("leg", {"walk": walk}, order_by=("seq",))]
    return tuple(
        HeldFeature({"seq": leg.seq, "light": leg.light}, dict(mapping(leg.geometry)))
        for leg in legs
        if leg.geometry is not None and not leg.geometry.is_empty
    )


def ways_layer(walks: Sequence[WalkFacts], words: Words, title: str) -> QgsVectorLayer:
    """Return the ways between the stops as rows without a place on the map."""
    rows = [row for facts in walks for row in _ways(facts, words)]
    return _layer(title, walks[0].crs, rows or [HeldFeature(dict.fromkeys(WAY_FIELDS, ""))])


def _ways(facts: WalkFacts, words: Words) -> Iterator[HeldFeature]:
    tr = words.tr
    names = {stop.number: f"{stop.number}{HARD}{stop.name}" for stop in facts.stops}
    start = facts.start_name or tr("Start")
    end = (facts.end_name or tr("End")) if not facts.loop else start
    for leg in facts.legs:
        told = (
            leg.number,
            f"{names.get(leg.number - 1, start)} – {names.get(leg.number, end)}",
            words.metres(leg.length_m),
            words.minutes(leg.walking_min),
            way_text(leg, words),
            group_text(facts, words),
        )
        yield HeldFeature(dict(zip(WAY_FIELDS, told)))


def _point(at: XY) -> dict[str, object]:
    return {"type": "Point", "coordinates": list(at)}


def _layer(title: str, crs: str, features: Sequence[HeldFeature]) -> QgsVectorLayer:
    options = QgsVectorLayer.LayerOptions()
    options.forceReadOnly = True  # GDAL complains of such a source when it is to be written
    options.loadDefaultStyle = False
    uri = held_uri(features, crs)
    return QgsVectorLayer(uri.source, title, uri.provider, options)
