"""The walk as layers that hold their own features: what the atlas, the tables and the maps of a layout are made of.

The features stand in the source itself (GeoJSON), already worded and fit for their readers: a saved project keeps them
without a file, and no expression of a template reaches more than the readers may know.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Callable, Sequence

from qgis.core import QgsVectorLayer

from ...model.stored_walk import StoredLeg
from ...store.address import HeldFeature, held_uri
from ..facts import LegFacts, StopFacts, WalkFacts
from ..quick.stop_list import way_text
from ..words import HARD, Words, kept_together

if TYPE_CHECKING:
    from ...store import Store

BOX = "\u2610"
"""A box to tick, as text."""


@dataclass(frozen=True)
class Field:
    """A field of the stops: its name, what it is in both languages, and how it is made."""

    name: str
    about: str
    om: str
    value: Callable[[StopFacts, LegFacts | None, Words], object] = field(repr=False)


def _ticks(lines: Sequence[str]) -> str:
    return "\n".join(f"{BOX} {line}" for line in lines)


def _earlier(stop: StopFacts) -> str:
    return _ticks([f"{one.category}: {one.text}" if one.text else one.category for one in stop.earlier])


STOP_FIELDS: tuple[Field, ...] = (
    Field("number", "number", "nummer", lambda stop, leg, words: stop.number),
    Field("name", "name", "namn", lambda stop, leg, words: stop.name),
    Field("kind", "type of place", "platstyp", lambda stop, leg, words: words.code("PlaceType", stop.place_type)),
    Field("arrival", "time of arrival", "ankomst", lambda stop, leg, words: words.clock(stop.arrive)),
    Field("light", "light then", "ljus då", lambda stop, leg, words: words.code("LightPhase", stop.light)),
    Field("minutes", "minutes there", "minuter där", lambda stop, leg, words: words.number(stop.dwell_min)),
    Field(
        "reasons",
        "why we stop, on one line",
        "varför vi stannar, på en rad",
        lambda stop, leg, words: f"{HARD}· ".join(kept_together(reason) for reason in stop.reasons) or "–",
    ),
    Field(
        "reason_list",
        "why we stop, a line each",
        "varför vi stannar, en rad var",
        lambda stop, leg, words: "\n".join(f"• {reason[:1].upper()}{reason[1:]}" for reason in stop.reasons),
    ),
    Field(
        "note",
        "the planner's note; empty for residents",
        "planerarens anteckning; tom för boende",
        lambda stop, leg, words: stop.note,
    ),
    Field(
        "earlier",
        "what was found last time, a line each; empty for residents",
        "vad som fanns förra gången, en rad var; tom för boende",
        lambda stop, leg, words: _earlier(stop),
    ),
    Field(
        "checklist",
        "what to look for at this type of place, a line each",
        "vad man ser efter på en sådan plats, en rad var",
        lambda stop, leg, words: _ticks(words.catalogue.checklist(stop.place_type, words.language)),
    ),
    Field(
        "way", "the way there", "vägen dit", lambda stop, leg, words: way_text(leg, words) if leg is not None else ""
    ),
    Field(
        "way_length",
        "length of the way there",
        "hur lång vägen dit är",
        lambda stop, leg, words: words.metres(leg.length_m) if leg is not None else "",
    ),
)

WAY_FIELDS: dict[str, tuple[str, str]] = {
    "leg": ("number of the leg", "etappens nummer"),
    "from_to": ("from and to", "från och till"),
    "length": ("length with its unit", "längd med enhet"),
    "minutes": ("minutes of walking", "minuter att gå"),
    "way": ("the way in words", "vägen i ord"),
}
"""The fields of the ways between the stops, with what they are in both languages."""


def stops_layer(facts: WalkFacts, words: Words, title: str) -> QgsVectorLayer:
    """Return the stops as points. Main thread, as a layer belongs to the thread that makes it."""
    legs = {leg.number: leg for leg in facts.legs}
    features = [
        HeldFeature(
            {one.name: one.value(stop, legs.get(stop.number), words) for one in STOP_FIELDS},
            {"type": "Point", "coordinates": list(stop.at)},
        )
        for stop in facts.stops
    ]
    return _layer(title, facts.crs, features)


def ends_layer(facts: WalkFacts, title: str) -> QgsVectorLayer:
    """Return where the walk starts and, where that is elsewhere, ends: field `kind`, "start" or "end"."""
    ends = {"start": facts.start, "end": facts.end}
    features = [
        HeldFeature({"kind": kind}, {"type": "Point", "coordinates": list(at)})
        for kind, at in ends.items()
        if at is not None
    ]
    return _layer(title, facts.crs, features or [HeldFeature({"kind": "start"})])


def route_layer(facts: WalkFacts, lines: Sequence[HeldFeature], title: str) -> QgsVectorLayer:
    """Return the route with its parts without light: fields `seq` and `light`, as the style of the legs wants them."""
    told = [HeldFeature({**line.values, "group_no": facts.group}, line.shape) for line in lines]
    return _layer(title, facts.crs, told or [HeldFeature({"seq": 0, "light": "", "group_no": facts.group})])


def route_lines(store: Store, walk: str) -> tuple[HeldFeature, ...]:
    """Return the legs of a walk, whole and in their parts without light, as rows of `route_layer`. Any thread."""
    from shapely.geometry import mapping

    legs = [StoredLeg.from_row(row) for row in store.rows("leg", {"walk": walk}, order_by=("seq",))]
    return tuple(
        HeldFeature({"seq": leg.seq, "light": leg.light}, dict(mapping(leg.geometry)))
        for leg in legs
        if leg.geometry is not None and not leg.geometry.is_empty
    )


def ways_layer(facts: WalkFacts, words: Words, title: str) -> QgsVectorLayer:
    """Return the ways between the stops as rows without a place on the map."""
    tr = words.tr
    names = {stop.number: f"{stop.number}{HARD}{stop.name}" for stop in facts.stops}
    start = facts.start_name or tr("Start")
    end = (facts.end_name or tr("End")) if not facts.loop else start
    rows = []
    for leg in facts.legs:
        told = (
            leg.number,
            f"{names.get(leg.number - 1, start)} – {names.get(leg.number, end)}",
            words.metres(leg.length_m),
            words.minutes(leg.walking_min),
            way_text(leg, words),
        )
        rows.append(HeldFeature(dict(zip(WAY_FIELDS, told))))
    return _layer(title, facts.crs, rows or [(dict.fromkeys(WAY_FIELDS, ""), None)])


def _layer(title: str, crs: str, features: Sequence[HeldFeature]) -> QgsVectorLayer:
    options = QgsVectorLayer.LayerOptions()
    options.forceReadOnly = True  # GDAL complains of such a source when it is to be written
    options.loadDefaultStyle = False
    uri = held_uri(features, crs)
    return QgsVectorLayer(uri.source, title, uri.provider, options)
