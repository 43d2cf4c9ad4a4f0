"""The waypoints of a GPX file become findings at the nearest stop, their category guessed from their words and told."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from ....engine.tracks.distances import to_lines
from ....engine.tracks.tidy import NEAR_M
from ....i18n import tr
from ....importers.gpx import GpxWaypoint
from ....importers.words.categories import CategoryWords
from ....model.codes import Review
from ....model.crs import transform
from ....model.defaults import NEAR_STOP_M
from ....model.field.gpx import OWN_TYPES, stop_title
from ....model.stored_walk import StoredStop
from ....model.wording.place_names import place_name
from ....privacy import count_kinds, normal, screen
from ....privacy.safe_text import plain_text
from ...typed_text import TEXT_LETTERS
from .timed import WGS84
from .which_walk import Evening, day_told

if TYPE_CHECKING:
    from ....model.receipt import Receipt
    from ....store import Store
    from .walk_lines import WalkLines

OWN_M = 15.0
"""A waypoint that is called as ours and lies so near is ours, whatever a program made of its type."""


@dataclass(frozen=True)
class _Found:
    """A waypoint of the walk: where (work CRS), what it says, screened, and its keys: of the place, of all it says."""

    row: int
    xy: tuple[float, float]
    text: str
    review: Review
    seconds: float
    key: str
    whole: str


def keep_waypoints(
    store: Store,
    lines: WalkLines,
    waypoints: list[GpxWaypoint],
    receipt: Receipt,
    *,
    evening: Evening | None,
    earlier: frozenset[str],
) -> list[str]:
    """Store waypoints as findings, each counted in the receipt, and return their keys.

    What the plugin itself sent out (stops, start, end) is no finding and not counted, only told. Those recorded outside
    `evening` are rejected, where it is known. `earlier` are keys that were read in before: one whose finding is gone was deleted on purpose and stays away.
    """
    import numpy as np

    lonlat = np.array([(one.lon, one.lat) for one in waypoints], dtype=float).reshape(-1, 2)
    places = transform(lonlat, WGS84, store.crs)
    own = [_is_own(store, lines, one, xy) for one, xy in zip(waypoints, places)]
    if any(own):
        told = tr("%n waypoint(s) are the walk's own stops, start or end, and no findings.", None, sum(own))
        receipt.notes.append(told)
    words = CategoryWords(store.catalogue)
    there = _kept(store, lines.walk.uuid)
    keys = []
    for one, xy, ours in zip(waypoints, places, own):
        if ours:
            continue
        receipt.read += 1
        found = _found(store, lines, one, xy, receipt, evening)
        if found is not None:
            keys.append(f"{found.key}:{found.whole}")
            _write(store, lines, found, words, receipt, there, earlier)
    return keys


def _is_own(store: Store, lines: WalkLines, waypoint: GpxWaypoint, xy: Any) -> bool:
    """Return whether a waypoint is one of those that went out with the walk: by its type, or by name and place."""
    if waypoint.kind in OWN_TYPES:
        return True
    reader = store.reader(store.language)
    names = {
        stop_title(stop.seq, place_name(stop.name, reader)): place for stop, place in zip(lines.stops, lines.places)
    }
    place = names.get(waypoint.name) if waypoint.name in names else names.get(waypoint.name.partition(": ")[2])
    return place is not None and math.dist(place, xy) <= OWN_M


def _kept(store: Store, walk: str) -> dict[str, tuple[str, str, int]]:
    """Return the findings of a walk that were waypoints: key of the place -> (uuid, key of all it said, version)."""
    rows = store.rows("finding", {"walk": walk}, columns=("uuid", "external_id", "row_version"))
    told = [(row, (row["external_id"] or "").split(":")) for row in rows]
    return {
        ":".join(parts[:2]): (row["uuid"], parts[2], row["row_version"])
        for row, parts in told
        if len(parts) == 3 and parts[0] == "wpt"
    }


def _found(
    store: Store, lines: WalkLines, one: GpxWaypoint, xy: Any, receipt: Receipt, evening: Evening | None
) -> _Found | None:
    """Return a waypoint as a finding; None, and a rejection, for one of another place or evening."""
    raw = one.name if one.text in ("", one.name) else f"{one.name}: {one.text}" if one.name else one.text
    text, found = screen(plain_text(normal(raw)))
    receipt.masked.update(count_kinds(found))
    reason = _why_not(store, lines, one, xy, evening) or (
        tr("The text of the waypoint has over {limit} letters.").format(limit=TEXT_LETTERS)
        if len(text) > TEXT_LETTERS
        else ""
    )
    if reason:
        receipt.reject(one.row, reason, text[:60])
        return None
    review = Review.CLEAR
    if found:
        review = Review.DOUBTFUL if any(finding.doubtful for finding in found) else Review.MASKED
    moment = f"{one.seconds:.0f}" if math.isfinite(one.seconds) else one.name
    key = f"wpt:{_digest(f'{one.lon:.6f} {one.lat:.6f} {moment}')}"
    return _Found(one.row, (float(xy[0]), float(xy[1])), text, review, one.seconds, key, _digest(raw))


def _why_not(store: Store, lines: WalkLines, one: GpxWaypoint, xy: Any, evening: Evening | None) -> str:
    """Return why a waypoint is no part of the walk, "" when it is."""
    if not (math.isfinite(xy[0]) and math.isfinite(xy[1])):
        return tr("The waypoint has no position.")
    away = float(to_lines(xy[None], lines.all)[0]) if lines.all else 0.0
    if away > NEAR_M:
        return tr("The waypoint lies {m} m from the walk.").format(m=round(away))
    if evening and math.isfinite(one.seconds) and not evening[0] <= one.seconds <= evening[1]:
        told = tr("The waypoint was recorded on {day}, not on the evening of the walk.")
        return told.format(day=day_told(store, one.seconds))
    return ""


def _write(
    store: Store,
    lines: WalkLines,
    found: _Found,
    words: CategoryWords,
    receipt: Receipt,
    there: dict[str, tuple[str, str, int]],
    earlier: frozenset[str],
) -> None:
    """Store a finding, or bring its text up to date where nobody here has changed it since."""
    kept = there.get(found.key)
    if kept is None and any(key.startswith(found.key + ":") for key in earlier):
        receipt.unchanged += 1
        receipt.notes.append(
            tr("The finding “{text}” was deleted here; it is not made again.").format(text=found.text[:60])
        )
        return
    if kept is not None and kept[1] == found.whole:
        receipt.unchanged += 1
        return
    identity = f"{found.key}:{found.whole}"
    if kept is not None:
        _update(store, found, kept, identity, receipt)
        return
    stop = _nearest(lines, found.xy)
    category = words.code_of(found.text) or ""
    positive = bool(category) and any(one.code == category and one.positive for one in store.catalogue.categories)
    moment = datetime.fromtimestamp(found.seconds, timezone.utc) if math.isfinite(found.seconds) else None
    values = {
        "walk": lines.walk.uuid,
        "stop": stop.uuid if stop else None,
        "place": stop.place if stop else None,
        "category": category or None,
        "text": found.text,
        "positive": positive,
        "review": found.review.value,
        "found_at": moment,
        "external_id": identity,
        "geometry": found.xy,
    }
    (uuid,) = store.insert("finding", [values])
    there[found.key] = (uuid, found.whole, 1)
    receipt.stored += 1
    why = tr("category from the words of the waypoint") if category else tr("no word tells the category; choose one")
    guess = {"row": found.row, "id": uuid, "what": "category", "text": found.text[:60], "value": category, "why": why}
    receipt.extra.setdefault("guessed", []).append(guess)


def _update(store: Store, found: _Found, kept: tuple[str, str, int], identity: str, receipt: Receipt) -> None:
    """Take over a text that was changed in the field; what was changed here since it came stands."""
    uuid, _whole, version = kept
    if version > 1:
        receipt.unchanged += 1
        told = tr("“{text}” has another text in the field now; the finding was changed here and stays as it is.")
        receipt.notes.append(told.format(text=found.text[:60]))
        return
    store.update("finding", uuid, {"text": found.text, "review": found.review.value, "external_id": identity})
    receipt.updated += 1


def _nearest(lines: WalkLines, xy: tuple[float, float]) -> StoredStop | None:
    """Return the stop a finding belongs to, None for one between the stops."""
    lying = [(math.dist(xy, place), number) for number, place in enumerate(lines.places)]
    metres, number = min(lying, default=(math.inf, 0))
    return lines.stops[number] if metres <= NEAR_STOP_M else None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]
