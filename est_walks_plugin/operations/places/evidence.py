"""What a ranked place was made of: the pins, cases, reports and lamps that count for it, and its dark stretch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np

from ...engine.places.homes import HomesWay
from ...model.codes import ObservationKind, Review
from ..homes.keep import read_passing
from ..scene import Bounds, read_lamps, read_observations

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...store import Store

LAMP = "lamp"
#: Texts that may be shown: those that nobody has to look at any more.
_SHOWN = frozenset({Review.CLEAR.value, Review.MASKED.value, Review.APPROVED.value})


@dataclass(frozen=True)
class Piece:
    """One piece of evidence: `kind` is a code of ObservationKind, or LAMP; `geometry` a shapely point in the work CRS.

    `text` is empty where it waits for its privacy review.
    """

    kind: str
    geometry: Any
    day: date | None = None
    category: str = ""
    text: str = ""
    source: str = ""
    waits: bool = False


@dataclass(frozen=True)
class Evidence:
    """All pieces of a place, the newest first; the dark stretch by it with its metres, and the homes that have their way by it
    after a model, None where nobody knows."""

    pieces: tuple[Piece, ...] = ()
    stretch: Any = None
    stretch_m: float = 0.0
    homes: HomesWay | None = None

    def of(self, kind: str) -> tuple[Piece, ...]:
        """Return the pieces of a kind."""
        return tuple(piece for piece in self.pieces if piece.kind == kind)

    def sources(self) -> dict[str, tuple[date | None, date | None]]:
        """Return name of source -> first and last day of its pieces."""
        found: dict[str, list[date]] = {}
        for piece in self.pieces:
            days = found.setdefault(piece.source, [])
            if piece.day:
                days.append(piece.day)
        return {name: (min(days, default=None), max(days, default=None)) for name, days in found.items() if name}


@dataclass(frozen=True)
class _Ranked:
    """Of which days and observations a ranking was made, and how far evidence counts, in metres."""

    first: date | None
    last: date | None
    narrowed: dict[str, Any] | None
    radius_m: float


def evidence_of(store: Store, item: str) -> Evidence:
    """Return what a ranked place (key of a ranking_item) was made of: what lies nearest to it of all the ranking's places,
    within the ranking's radius, of its period and its choice of observations. Raises NotFoundError."""
    row = store.get("ranking_item", item)
    made = store.get("ranking", row["ranking"])
    radius = float(made["radius_m"] or 0.0)
    ranking = _Ranked(made["date_from"], made["date_to"], made["narrowed"] or None, radius)
    here = np.array([row["geometry"].x, row["geometry"].y])
    box = (*(here - radius), *(here + radius))
    places = store.arrays("ranking_item", ("uuid", "x", "y"), {"ranking": row["ranking"]})
    others = np.column_stack([places["x"], places["y"]])[places["uuid"].astype(str) != item]
    pieces = _observed(store, ranking, box, here, others)
    lamps, _ = read_lamps(store, box)
    out = np.asarray(lamps.xy, dtype=float).reshape(-1, 2)[lamps.statuses() == "out"]
    pieces += [Piece(LAMP, _point(xy)) for xy in out[_mine(out, here, others, radius)]]
    dark = [
        (float(gap["length_m"] or 0.0), gap["geometry"])
        for gap in store.rows("dark_gap", {"state": "dark"}, bbox=box)
        if gap["geometry"].distance(row["geometry"]) <= radius
    ]
    metres, stretch = max(dark, key=lambda pair: pair[0], default=(0.0, None))
    passing = read_passing(store, box)
    homes = passing.by(here[None, :], radius)[0] if passing is not None else None
    return Evidence(tuple(pieces), stretch, metres, homes)


def _observed(
    store: Store,
    ranking: _Ranked,
    box: Bounds,
    here: NDArray[np.float64],
    others: NDArray[np.float64],
) -> list[Piece]:
    found = read_observations(store, box, first=ranking.first, last=ranking.last, where=ranking.narrowed)
    keys = [str(key) for key in np.asarray(found.id)[_mine(np.asarray(found.xy), here, others, ranking.radius_m)]]
    names = {source["uuid"]: source["name"] or "" for source in store.rows("source", columns=("uuid", "name"))}
    rows = store.rows("observation", {"uuid": keys}, order_by=("-observed_at",)) if keys else []
    return [
        Piece(
            row["kind"] or ObservationKind.SURVEY.value,
            row["geometry"],
            store.local_day(row["observed_at"]),
            row["category"] or "",
            (row["text"] or row["title"] or "") if row["review"] in _SHOWN else "",
            names.get(row["source"], ""),
            row["review"] == Review.DOUBTFUL,
        )
        for row in rows
    ]


def _mine(
    xy: NDArray[np.float64], here: NDArray[np.float64], others: NDArray[np.float64], radius: float
) -> NDArray[np.bool_]:
    """Return which points (n,2) lie within the radius of `here` and no nearer to another place."""
    points = np.asarray(xy, dtype=float).reshape(-1, 2)
    away = np.hypot(*(points - here).T)
    mine: NDArray[np.bool_] = away <= radius
    if len(others) and len(points):
        from scipy.spatial import cKDTree

        mine &= away <= cKDTree(others).query(points)[0]
    return mine


def _point(xy: NDArray[np.float64]) -> Any:
    from shapely.geometry import Point

    return Point(float(xy[0]), float(xy[1]))
