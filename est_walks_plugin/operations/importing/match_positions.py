"""Place observations that have no coordinates: by stop of a walk, pole number, address, place name. Always approximate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np

from ...i18n import tr
from ...importers.meaning.headers import plain
from ...importers.meaning.known_places import Found, KnownPlaces
from ...importers.observations import ObservationColumns
from ...importers.record_columns import Problem
from ...model.codes import PositionMethod
from ...model.feedback import Feedback
from ...model.wording.position_notes import PositionCode, PositionNote, position_columns
from ..walks.named_stop import AtStop, NamedStops
from .kinds import KINDS
from .territory import territory_of

if TYPE_CHECKING:
    from ...store import Store

_CODES = {
    PositionMethod.POLE: PositionCode.POLE,
    PositionMethod.ADDRESS: PositionCode.ADDRESS,
    PositionMethod.PLACE_NAME: PositionCode.PLACE_NAME,
}


@dataclass(frozen=True)
class MatchResult:
    """What `match_positions` did: how many per method, and the rows that stay without position."""

    matched: dict[str, int]
    unmatched: list[dict[str, Any]] = field(default_factory=list)


def notes_of(found: Found) -> list[PositionNote]:
    """Return how a position was found."""
    notes = [PositionNote(PositionCode.STREET if found.street_only else _CODES[found.method], found.name)]
    if found.number:
        notes.append(PositionNote(PositionCode.NUMBER_UNKNOWN, found.number))
    if found.spelt_differently:
        notes.append(PositionNote(PositionCode.SPELT, found.asked[:60]))
    return notes


def place(known: KnownPlaces, found: ObservationColumns, rows: Sequence[int]) -> Counter[str]:
    """Fill in xy, position_method and position_notes of rows that can be placed; return how many per method."""
    counts: Counter[str] = Counter()
    columns = found.columns
    for index in rows:
        hit = known.find(found.poles[index], columns["address"][index], columns["place_name"][index])
        if hit is not None:
            found.xy[index] = hit.xy
            columns["position_method"][index] = hit.method.value
            columns["position_notes"][index] = [note.to_json() for note in notes_of(hit)]
            counts[hit.method.value] += 1
    return counts


def place_at_stops(
    stops: NamedStops, found: ObservationColumns, rows: Sequence[int], days: Sequence[date | None]
) -> tuple[Counter[str], list[Problem]]:
    """Place the rows that name a stop of a walk, as `place` does; `days` is when each row of `rows` was seen.

    Return how many, and the rows whose walk has no such stop.
    """
    counts: Counter[str] = Counter()
    problems = []
    columns = found.columns
    for index, day in zip(rows, days):
        hit = stops.find(columns["place_name"][index], day)
        if isinstance(hit, str):
            problems.append(Problem(found.numbers[index], hit, columns["place_name"][index] or ""))
        elif hit is not None:
            found.xy[index] = hit.xy
            columns["position_method"][index] = PositionMethod.PLACE_NAME.value
            columns["position_notes"][index] = [note.to_json() for note in hit.notes]
            counts[PositionMethod.PLACE_NAME.value] += 1
    return counts, problems


def known_places(store: Store) -> KnownPlaces:
    """Return what the store knows the position of: poles, landmarks, places, streets, addresses seen before."""
    known = KnownPlaces()
    lamps = store.arrays("lamp", ("pole", "street", "x", "y"))
    known.street_names.update(plain(street) for street in lamps["street"].tolist() if street)
    known.add_poles(zip(lamps["pole"].tolist(), lamps["x"].tolist(), lamps["y"].tolist()))
    marks = store.arrays("landmark", ("name", "address", "x", "y"))
    for name, address, x, y in zip(*(marks[key].tolist() for key in ("name", "address", "x", "y"))):
        known.add_place(name, x, y)
        known.add_address(address, x, y)
    # The municipality's files are in the language of its store, as the names shown are.
    places = store.arrays("place", ("name", "shown_name", "x", "y"))
    for name, shown, x, y in zip(*(places[key].tolist() for key in ("name", "shown_name", "x", "y"))):
        known.add_place(name or shown, x, y)
    seen = store.arrays(
        "observation", ("address", "x", "y"), {"position_method": "exact", "outside_area": (False, None)}
    )
    for address, x, y in zip(*(seen[key].tolist() for key in ("address", "x", "y"))):
        known.add_address(address, x, y)
    lines, columns = store.lines("path", ("name",))
    known.add_streets(zip(columns["name"].tolist(), lines))
    known.finish()
    return known


def match_positions(store: Store, source: str | None = None, feedback: Feedback | None = None) -> MatchResult:
    """Place observations without position by their address or place name, as after importing a network or lamps.

    Everything placed is marked as approximate with the method; the rest is returned.
    """
    feedback = feedback or Feedback()
    where: dict[str, Any] = {"position_method": ("none", None)}
    if source:
        where["source"] = source
    columns = ("uuid", "external_id", "title", "address", "place_name", "source", "kind", "observed_at")
    rows = store.rows("observation", where, columns=columns)
    if not rows:
        return MatchResult({}, [])
    territory, language = territory_of(store), store.reader(store.language)
    known, stops = known_places(store), NamedStops(store)
    answers = {one.kind.value for one in KINDS if "stop" in one.subject.fields}
    counts: Counter[str] = Counter()
    changes: dict[str, dict[str, Any]] = {}
    unmatched = []
    for index, row in enumerate(rows):
        if index % 500 == 0:
            feedback.check()
            feedback.progress(
                index / len(rows), tr("{count} rows placed", None, len(changes)).format(count=len(changes))
            )
        stop = stops.find(row["place_name"], store.local_day(row["observed_at"])) if row["kind"] in answers else None
        found = known.find(None, row["address"], row["place_name"])
        if isinstance(stop, AtStop):
            xy, method, notes = stop.xy, PositionMethod.PLACE_NAME.value, list(stop.notes)
        elif found is not None:
            xy, method, notes = found.xy, found.method.value, notes_of(found)
        else:
            unmatched.append(row)
            continue
        counts[method] += 1
        changes[row["uuid"]] = {
            "geometry": xy,
            "position_method": method,
            **position_columns(notes, language),
            "area": territory.area_of(np.array([xy]))[0],
        }
    feedback.check()
    if changes:
        store.update_many("observation", changes)
    return MatchResult(dict(counts), unmatched)
