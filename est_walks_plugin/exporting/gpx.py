"""A GPX 1.1 file of walks: each as a route and a track, its stops, start and end as waypoints. The same walks, the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timezone
from html import escape
from typing import Any

import numpy as np

from ..model.crs import transform
from ..model.field.gpx import CREATOR, END_TYPE, STOP_TYPE, stop_title
from ..printing.facts import StopFacts, WalkFacts
from ..printing.words import Words
from ..privacy.safe_text import strip_controls
from .outgoing import Outgoing

NAMESPACE = "http://www.topografix.com/GPX/1/1"
SCHEMA = f"{NAMESPACE} {NAMESPACE}/gpx.xsd"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<gpx version="1.1" creator="{CREATOR}" xmlns="{NAMESPACE}"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    f' xsi:schemaLocation="{SCHEMA}">'
)
WGS84 = "EPSG:4326"


def gpx_bytes(out: Outgoing) -> bytes:
    """Return the file of walks, several groups in one; where there are several, waypoints are called after their group."""
    several = len(out.walks) > 1
    lines = [_HEAD, *_metadata(out)]
    lines += [line for facts in out.walks for line in _waypoints(facts, out.words, several)]
    lines += [line for facts in out.walks for line in _route(facts, out, several)]
    lines += [line for facts in out.walks for line in _track(facts, out)]
    return "\n".join([*lines, "</gpx>", ""]).encode("utf-8")


def _metadata(out: Outgoing) -> Iterable[str]:
    from ..printing.quick.cover import EXAMPLE

    first, words = out.walks[0], out.words
    told = [words.day(first.starts, weekday=True) + " " + words.clock(first.starts)]
    if first.example:
        told.append(EXAMPLE)
    yield "<metadata>"
    yield _element("name", first.name if len(out.walks) > 1 else out.title(first))
    yield _element("desc", ". ".join(told))
    holders = sorted({source.attribution for facts in out.walks for source in facts.sources if source.attribution})
    if holders:
        yield f'<copyright author="{_text(", ".join(holders))}"/>'
    places = np.concatenate([_places(facts, _all_points(facts)) for facts in out.walks])
    (west, south), (east, north) = places.min(axis=0), places.max(axis=0)
    yield f'<bounds minlat="{south:.7f}" minlon="{west:.7f}" maxlat="{north:.7f}" maxlon="{east:.7f}"/>'
    yield "</metadata>"


def _waypoints(facts: WalkFacts, words: Words, several: bool) -> Iterable[str]:
    tr = words.tr
    group = facts.group if several else 0
    if facts.start is not None:
        start = tr("Start and end") if facts.loop else tr("Start")
        name = _titled(start, facts.start_name, group, words)
        yield from _point("wpt", facts, facts.start, name, END_TYPE, facts.starts)
    for stop in facts.stops:
        name = stop_title(stop.number, stop.name, _group(group, words))
        yield from _point("wpt", facts, stop.at, name, STOP_TYPE, stop.arrive, _told(stop, words))
    if facts.end is not None:
        name = _titled(tr("End"), facts.end_name, group, words)
        yield from _point("wpt", facts, facts.end, name, END_TYPE, facts.ends)


def _route(facts: WalkFacts, out: Outgoing, several: bool) -> Iterable[str]:
    words = out.words
    tr = words.tr
    group = _group(facts.group if several else 0, words)
    yield "<rte>"
    yield _element("name", out.title(facts))
    yield f"<number>{facts.group}</number>"
    if facts.start is not None:
        yield from _point("rtept", facts, facts.start, facts.start_name or tr("Start"))
    for stop in facts.stops:
        yield from _point("rtept", facts, stop.at, stop_title(stop.number, stop.name, group))
    end = facts.end or facts.start
    if end is not None:
        yield from _point("rtept", facts, end, (facts.end_name if facts.end else facts.start_name) or tr("End"))
    yield "</rte>"


def _track(facts: WalkFacts, out: Outgoing) -> Iterable[str]:
    if facts.way is None or facts.way.is_empty:
        return
    yield "<trk>"
    yield _element("name", out.title(facts))
    yield f"<number>{facts.group}</number>"
    for part in getattr(facts.way, "geoms", [facts.way]):
        yield "<trkseg>"
        for lon, lat in _places(facts, np.array(part.coords)[:, :2]):
            yield f'<trkpt lat="{lat:.7f}" lon="{lon:.7f}"/>'
        yield "</trkseg>"
    yield "</trk>"


def _point(
    kind: str,
    facts: WalkFacts,
    xy: tuple[float, float],
    name: str,
    type_: str = "",
    moment: datetime | None = None,
    told: str = "",
) -> Iterable[str]:
    ((lon, lat),) = _places(facts, [xy])
    yield f'<{kind} lat="{lat:.7f}" lon="{lon:.7f}">'
    if moment is not None:
        yield f"<time>{moment.astimezone(timezone.utc):%Y-%m-%dT%H:%M:%SZ}</time>"
    yield _element("name", name)
    if told:
        yield _element("desc", told)
    if type_:
        yield _element("type", type_)
    yield f"</{kind}>"


def _told(stop: StopFacts, words: Words) -> str:
    """Return when the group is at a stop and in what light, and why it stops there, as the paper for residents says."""
    when = [words.clock(stop.arrive)] if stop.arrive else []
    light = words.code("LightPhase", stop.light)
    return " · ".join([*when, *([light] if light else []), *stop.reasons])


def _group(number: int, words: Words) -> str:
    tr = words.tr
    return tr("Group {number}").format(number=number) if number else ""


def _titled(kind: str, name: str, group: int, words: Words) -> str:
    told = f"{kind}: {name}" if name else kind
    return f"{_group(group, words)}: {told}" if group else told


def _all_points(facts: WalkFacts) -> Any:
    lines = [] if facts.way is None or facts.way.is_empty else list(getattr(facts.way, "geoms", [facts.way]))
    points = [xy for xy in (facts.start, facts.end, *(stop.at for stop in facts.stops)) if xy is not None]
    return np.concatenate([np.array(points).reshape(-1, 2), *(np.array(line.coords)[:, :2] for line in lines)])


def _places(facts: WalkFacts, xy: Any) -> Any:
    return transform(xy, facts.crs, WGS84)


def _element(tag: str, text: str) -> str:
    return f"<{tag}>{_text(text)}</{tag}>"


def _text(text: str) -> str:
    return escape(strip_controls(text), quote=True)
