"""What a name of a place is made of when nothing has a proper name: "the railway", "the stairs"; in Swedish "trappan"."""

from __future__ import annotations

from typing import Mapping

from ..codes import Code
from .reader import Reader


class Thing(Code):
    """What a place is, crosses or lies by, beyond the types of place and the kinds of landmark, whose codes they share."""

    TUNNEL = "tunnel"
    BRIDGE = "bridge"
    PATH = "path"
    CYCLEWAY = "cycleway"
    STREET = "street"
    WALKING_STREET = "walking_street"
    ROAD = "road"
    DRIVEWAY = "driveway"
    PLATFORM = "platform"
    STAIRS = "stairs"
    PARK = "park"
    BUS_STOP = "bus_stop"
    STATION = "station"
    SQUARE = "square"
    SCHOOL_YARD = "school_yard"
    SCHOOL = "school"
    PRESCHOOL = "preschool"
    ELDERLY = "elderly"
    HEALTH = "health"
    MEETING_POINT = "meeting_point"
    PLAYGROUND = "playground"
    SPORT = "sport"
    CAR_PARK = "car_park"
    SHOP = "shop"
    ENTRANCE = "entrance"
    RAILWAY = "railway"
    TRAMWAY = "tramway"
    STREAM = "stream"
    RIVER = "river"
    CANAL = "canal"
    WATER = "water"


def all_things(reader: Reader) -> Mapping[str, str]:
    """Return thing -> its definite form."""
    tr = reader.tr
    words = {
        Thing.TUNNEL: tr("the tunnel"),
        Thing.BRIDGE: tr("the bridge"),
        Thing.PATH: tr("the path"),
        Thing.CYCLEWAY: tr("the cycle path"),
        Thing.STREET: tr("the street"),
        Thing.WALKING_STREET: tr("the walking street"),
        Thing.ROAD: tr("the road"),
        Thing.DRIVEWAY: tr("the access road"),
        Thing.PLATFORM: tr("the platform"),
        Thing.STAIRS: tr("the stairs"),
        Thing.PARK: tr("the park"),
        Thing.BUS_STOP: tr("the bus stop"),
        Thing.STATION: tr("the station"),
        Thing.SQUARE: tr("the square"),
        Thing.SCHOOL_YARD: tr("the school yard"),
        Thing.SCHOOL: tr("the school"),
        Thing.PRESCHOOL: tr("the preschool"),
        Thing.ELDERLY: tr("the housing for older people"),
        Thing.HEALTH: tr("the health centre"),
        Thing.MEETING_POINT: tr("the meeting point"),
        Thing.PLAYGROUND: tr("the playground"),
        Thing.SPORT: tr("the sports ground"),
        Thing.CAR_PARK: tr("the car park"),
        Thing.SHOP: tr("the shop"),
        Thing.ENTRANCE: tr("the entrance"),
        Thing.RAILWAY: tr("the railway"),
        Thing.TRAMWAY: tr("the tramway"),
        Thing.STREAM: tr("the stream"),
        Thing.RIVER: tr("the river"),
        Thing.CANAL: tr("the canal"),
        Thing.WATER: tr("the water"),
    }
    return {thing.value: text for thing, text in words.items()}


def the(thing: str, reader: Reader) -> str:
    """Return the thing in the definite form, as it stands inside a sentence: "the stairs", "trappan"."""
    return reader.words(all_things).get(thing, thing)


def headed(thing: str, reader: Reader) -> str:
    """Return the thing as a name begins, in lower case: "stairs", "trappan"."""
    return the(thing, reader).removeprefix("the ") if reader.language == "en" else the(thing, reader)


def road_words(reader: Reader) -> str:
    """Return what a road is called whose name is a `{number}` alone."""
    tr = reader.tr
    return tr("road {number}")


def called_words(reader: Reader) -> str:
    """Return how a `{thing}` and its proper `{name}` stand together."""
    tr = reader.tr
    return tr("{thing} {name}")


def called(thing: str, name: str, reader: Reader) -> str:
    """Return a thing that something lies by: its proper name, with what it is where a `thing` is told, or "the school"."""
    if name.isdigit() and not thing:
        return reader.words(road_words).format(number=name)
    if name:
        return reader.words(called_words).format(thing=headed(thing, reader), name=name) if thing else name
    return the(thing, reader)


class Side(Code):
    """Which of several places of the same name."""

    NORTH = "north"
    SOUTH = "south"
    EAST = "east"
    WEST = "west"
    MIDDLE = "middle"


def sided_words(reader: Reader) -> Mapping[str, tuple[str, str]]:
    """Return side -> the words for a `{thing}` of that side, and for that part of what is called `{name}`."""
    tr = reader.tr
    words = {
        Side.NORTH: (tr("northern {thing}"), tr("{name}, the northern part")),
        Side.SOUTH: (tr("southern {thing}"), tr("{name}, the southern part")),
        Side.EAST: (tr("eastern {thing}"), tr("{name}, the eastern part")),
        Side.WEST: (tr("western {thing}"), tr("{name}, the western part")),
        Side.MIDDLE: (tr("middle {thing}"), tr("{name}, the middle part")),
    }
    return {side.value: pair for side, pair in words.items()}


def ordered_words(reader: Reader) -> Mapping[str, tuple[str, str]]:
    """Return the side that is counted from -> the words for an `{ordinal}` `{thing}`, and part of `{name}`."""
    tr = reader.tr
    words = {
        Side.NORTH: (tr("{ordinal} {thing} from the north"), tr("{name}, {ordinal} part from the north")),
        Side.WEST: (tr("{ordinal} {thing} from the west"), tr("{name}, {ordinal} part from the west")),
    }
    return {side.value: pair for side, pair in words.items()}


def ordinal_words(reader: Reader) -> tuple[str, ...]:
    """Return "first", "second" ... to "twelfth"."""
    tr = reader.tr
    return (
        tr("first"),
        tr("second"),
        tr("third"),
        tr("fourth"),
        tr("fifth"),
        tr("sixth"),
        tr("seventh"),
        tr("eighth"),
        tr("ninth"),
        tr("tenth"),
        tr("eleventh"),
        tr("twelfth"),
    )


def ordinal(number: int, reader: Reader) -> str:
    """Return "first", "second" ...; beyond twelve as people write it."""
    words = reader.words(ordinal_words)
    if 1 <= number <= len(words):
        return words[number - 1]
    last = number % 10 if number % 100 not in (11, 12, 13) else 0
    if reader.language == "sv":
        return f"{number}:{'a' if last in (1, 2) else 'e'}"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def one_of_several(thing: str, side: str, order: int, reader: Reader) -> str:
    """Return which of several things: "northern stairs", "second stairs from the north"."""
    word = headed(thing, reader)
    if order:
        return reader.words(ordered_words)[side][0].format(ordinal=ordinal(order, reader), thing=word)
    return reader.words(sided_words)[side][0].format(thing=word) if side else word


def part_of(name: str, side: str, order: int, reader: Reader) -> str:
    """Return which part of what has a proper name: "Ringvägen, the northern part"."""
    if order:
        return reader.words(ordered_words)[side][1].format(ordinal=ordinal(order, reader), name=name)
    return reader.words(sided_words)[side][1].format(name=name) if side else name


def capital(text: str) -> str:
    """Return `text` as a name begins, with a capital letter."""
    return text[:1].upper() + text[1:]
