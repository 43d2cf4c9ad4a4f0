"""Propose places from what residents, cases and lamps tell, rank them and keep the reasons with the weights."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np

from ..engine.pairs import near_pairs
from ..engine.places import proposals as engine_places
from ..engine.places import ranking as engine_ranking
from ..i18n import tr
from ..model import defaults
from ..model.codes import ObservationKind, PlaceOrigin
from ..model.errors import ParameterError
from ..model.feedback import Feedback
from ..model.wording.place_names import PlaceName, given, name_columns, place_name
from ..model.wording.reasons import Reason, reason_columns, reason_text, reasons_text
from .areas import AreaGiven, keep_area, resolve_area
from .homes.keep import bring_up_to_date, read_passing
from .homes.known import HomesModel
from .light.ground import find_gaps
from .scene import (
    grown,
    marked_points,
    read_crossed,
    read_lamps,
    read_landmarks,
    read_observations,
    read_paths,
    ways,
    within,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..engine.places.proposals import Observations, PlaceCandidate
    from ..engine.places.ranking import RankedPlace, Weights
    from ..model.area import Area
    from ..model.wording.reader import Reader
    from ..store import Store, Where

MARGIN_M = 150.0
#: Observations farther apart than this (metres) have nothing to do with one another.
APART_M = 60
#: A place is this many voices within so many metres.
LEAST_VOICES, GATHERED_M = 3, 40

_KNOWN = ("uuid", "key", "name", "naming", "shown_name", "place_type", "origin")
"""What is asked of a place that there is."""
_ORIGINS = {
    "cluster": PlaceOrigin.OBSERVATIONS,
    "dark_gap": PlaceOrigin.DARK_GAP,
    "marked": PlaceOrigin.NETWORK,
    "own": PlaceOrigin.OWN,
}


@dataclass(frozen=True)
class RankedItem:
    """A ranked place: `position` from 1, `score` 0-100, `reasons` weightiest first, `xy` in the work CRS."""

    place: str
    position: int
    name: PlaceName
    place_type: str
    score: float
    reasons: tuple[Reason, ...]
    parts: dict[str, float]
    xy: tuple[float, float]
    rank_interval: tuple[int, int] = (1, 1)
    """Its best and worst rank in nine of ten draws of people, cases and weights."""
    evident: bool = True
    """Whether a person, a case, a lamp or a dark stretch is behind it, or the planner chose it."""

    def to_dict(self, reader: Reader) -> dict[str, Any]:
        """Return the item of the receipt."""
        return {
            "place": self.place,
            "position": self.position,
            "rank_interval": list(self.rank_interval),
            "name": place_name(self.name, reader),
            "place_type": self.place_type,
            "score": round(self.score, 2),
            "reasons": [{**reason.to_json(), "text": reason_text(reason, reader)} for reason in self.reasons],
            "reasons_text": reasons_text(self.reasons, reader),
            "parts": {name: round(value, 3) for name, value in self.parts.items()},
            "evident": self.evident,
            "x": round(self.xy[0], 2),
            "y": round(self.xy[1], 2),
        }


@dataclass(frozen=True)
class RankResult:
    """A ranking as it was stored, best first; `reader` is who its receipt is for."""

    ranking: str
    items: tuple[RankedItem, ...]
    reader: Reader
    weights: dict[str, float] = field(default_factory=dict)
    observations: int = 0
    seconds: float = 0.0
    homes: HomesModel = field(default_factory=HomesModel)

    @property
    def knows_homes(self) -> bool:
        """Whether homes passing are part of the scores: a model of them could be made here."""
        return any("homes" in item.parts for item in self.items)

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt."""
        return {
            "ranking": self.ranking,
            "observations": self.observations,
            "places": [item.to_dict(self.reader) for item in self.items],
            "weights": self.weights,
            "homes_model": {**self.homes.to_dict(), "in_scores": self.knows_homes},
            "note": tr("An open map survey is no sample: it tells where, not how many."),
            "seconds": round(self.seconds, 3),
        }


@dataclass(frozen=True)
class _Wish:
    """What is ranked: where, of which days, with which weights; `where` narrows the observations."""

    area: Area
    first: date | None
    last: date | None
    weights: Weights
    radius_m: float
    where: Where | None


def parse_weights(weights: Mapping[str, float] | None) -> Weights:
    """Return the weights, those not given at their default. Raises ParameterError for a name or value that is none."""
    known = engine_ranking.Weights().to_json_dict()
    for name, value in (weights or {}).items():
        if name not in known:
            raise ParameterError(
                tr("“{name}” is not a weight; the weights are: {known}.").format(name=name, known=", ".join(known))
            )
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 10:
            raise ParameterError(
                tr("The weight {name} is “{value}”; give a number from 0 to 10.").format(name=name, value=value)
            )
    return engine_ranking.Weights.from_dict({**known, **(weights or {})})


def rank_places(
    store: Store,
    area: AreaGiven = None,
    date_from: date | None = None,
    date_to: date | None = None,
    weights: Mapping[str, float] | None = None,
    radius_m: float = defaults.PLACE_RADIUS_M,
    *,
    where: Where | None = None,
    feedback: Feedback | None = None,
) -> RankResult:
    """Rank the places of `area` (see `resolve_area`) and store the ranking with its weights and reasons.

    `where` narrows the observations (columns of table observation). Places keep their uuid between rankings; the
    planner's own places always take part. Raises ParameterError when the period is upside down, a weight is unknown
    or nothing in the area tells of a place.
    """
    feedback = feedback or Feedback()
    started = time.perf_counter()
    if date_from and date_to and date_from > date_to:
        raise ParameterError(
            tr("The period ends {to} before it begins {first}; swap the dates.").format(first=date_from, to=date_to)
        )
    if not np.isfinite(radius_m) or not 5 <= radius_m <= 1000:
        raise ParameterError(tr("A radius of {value} m cannot work; give 5 to 1 000 metres.").format(value=radius_m))
    used = parse_weights(weights)
    wish = _Wish(resolve_area(store, area), date_from, date_to, used, radius_m, where)
    feedback.progress(0.05, tr("Reading the situation"))
    candidates, ranked, observations, homes = _rank(store, wish, feedback)
    feedback.progress(0.85, tr("Storing the ranking"))
    ranking, items = _keep(store, candidates, ranked, wish)
    feedback.progress(1.0)
    return RankResult(
        ranking, tuple(items), store.reader(), used.to_json_dict(), observations, time.perf_counter() - started, homes
    )


def _rank(
    store: Store, wish: _Wish, feedback: Feedback
) -> tuple[list[PlaceCandidate], list[RankedPlace], int, HomesModel]:
    polygon = wish.area.polygon
    bounds = grown(polygon, MARGIN_M)
    observations = read_observations(store, bounds, first=wish.first, last=wish.last, where=wish.where)
    paths = read_paths(store, bounds)
    landmarks = read_landmarks(store, bounds)
    lamps, _ = read_lamps(store, bounds)
    feedback.progress(0.3, tr("Looking for dark stretches"))
    gaps = find_gaps(paths, lamps, defaults.MIN_GAP_M) if paths.lines else []
    feedback.check()
    feedback.progress(0.5, tr("Gathering observations into places"))
    candidates = engine_places.propose(
        observations,
        gaps=gaps,
        points=marked_points(paths, landmarks),
        ways=ways(paths),
        crossed=read_crossed(store, bounds),
        radius_m=GATHERED_M,
        min_points=LEAST_VOICES,
        existing=_known_places(store),
    )
    inside = within(np.array([[place.x, place.y] for place in candidates]).reshape(-1, 2), polygon)
    candidates = [place for place, kept in zip(candidates, inside) if kept]
    if not candidates:
        raise ParameterError(_nothing(observations, polygon))
    model = bring_up_to_date(store, feedback.part(0.55, 0.7))
    feedback.progress(0.7, tr("Ranking {count} places", None, len(candidates)).format(count=len(candidates)))
    ranked = engine_ranking.rank(
        candidates,
        observations,
        gaps=gaps,
        landmarks=landmarks,
        lamps=lamps,
        weights=wish.weights,
        radius_m=wish.radius_m,
        date_from=wish.first,
        date_to=wish.last,
        homes=read_passing(store, bounds),
    )
    return candidates, ranked, len(observations.xy), model


def _nothing(observations: Observations, polygon: Any) -> str:
    """Return why nothing points out a place: nothing is there, or what is there lies too far apart."""
    xy = np.asarray(observations.xy, dtype=float).reshape(-1, 2)
    inside = within(xy, polygon)
    count = int(inside.sum())
    if not count:
        return tr(
            "Nothing in the area points out a place: import survey pins, cases, lamps or a network, "
            "or choose another area or period."
        )
    remedy = tr("Choose a larger area or a longer period, import a network or lamps, or point out a place of your own.")
    if count == 1:
        return tr("1 observation in the area is too little to point out a place.") + " " + remedy
    first, second, _ = near_pairs(xy[inside], xy[inside], APART_M)
    if not (first != second).any():
        text = tr("{count} observations in the area, no two within {metres} m of each other: none points out a place.")
        if all(kind == ObservationKind.CASE.value for kind in observations.kinds()[inside]):
            text = tr("{count} cases in the area, no two within {metres} m of each other: none points out a place.")
        return text.format(count=count, metres=APART_M) + " " + remedy
    text = tr(
        "{count} observations in the area, nowhere {least} from different people within {metres} m of each other."
    )
    return text.format(count=count, least=LEAST_VOICES, metres=GATHERED_M) + " " + remedy


def _known_places(store: Store) -> tuple[PlaceCandidate, ...]:
    """Return the places in use: the planner's own take part as they are, the others lend their id to the same spot."""
    return tuple(
        engine_places.PlaceCandidate(
            id=place["key"] or place["uuid"],
            x=place["geometry"].x,
            y=place["geometry"].y,
            place_type=place["place_type"],
            name=PlaceName.from_row(place),
            origin=str(place["origin"]),
            observations=(),
            gap_m=0.0,
            respondents=0,
        )
        for place in store.rows("place", columns=(*_KNOWN, "active", "geometry"))  # all of them: read in whole columns
        if place["active"] and place["geometry"] is not None
    )


def _keep(
    store: Store, candidates: Sequence[PlaceCandidate], ranked: Sequence[RankedPlace], wish: _Wish
) -> tuple[str, list[RankedItem]]:
    """Write places, ranking and items in one transaction."""
    by_id = {place.id: place for place in candidates}
    with store.transaction():
        kept = keep_area(store, wish.area)
        area = kept.uuid
        language = store.reader(store.language)
        uuids, names, named = _keep_places(store, candidates, area, language)
        ranking = store.insert(
            "ranking",
            [
                {
                    "area": area,
                    "area_name": kept.name or None,
                    "date_from": wish.first,
                    "date_to": wish.last,
                    "radius_m": wish.radius_m,
                    "weights": wish.weights.to_json_dict(),
                    "narrowed": dict(wish.where or {}),
                }
            ],
        )[0]
        items = [
            _item(by_id[place.place_id], place, uuids[place.place_id], names[place.place_id], number)
            for number, place in enumerate(ranked, 1)
        ]
        store.insert(
            "ranking_item",
            [{**named[place.place_id], **_item_row(item, ranking, language)} for item, place in zip(items, ranked)],
        )
    return ranking, items


def _keep_places(
    store: Store, candidates: Sequence[PlaceCandidate], area: str | None, language: Reader
) -> tuple[dict[str, str], dict[str, PlaceName], dict[str, dict[str, Any]]]:
    """Insert the places that are new and update those of another kind or name.

    Return by id the uuids, the names and the columns that those are kept in.

    A name that a person wrote stays and wins.
    """
    known = {place["key"]: place for place in store.rows("place", columns=_KNOWN) if place["key"]}
    by_uuid = {place["uuid"]: place for place in known.values()}
    uuids: dict[str, str] = {}
    names = {place.id: place.name for place in candidates}
    named: dict[str, dict[str, Any]] = {}
    new, changed = [], {}
    for place in candidates:
        old = known.get(place.id) or by_uuid.get(place.id)
        told = name_columns(place.name, language)
        if place.origin == "own":
            uuids[place.id] = old["uuid"] if old else place.id
            named[place.id] = told
            continue
        values = {
            **told,
            "place_type": place.place_type,
            "origin": _ORIGINS.get(place.origin, PlaceOrigin.NETWORK),
            "geometry": (place.x, place.y),
        }
        if old is not None and old["name"]:
            names[place.id] = given(old["name"])
            told = name_columns(names[place.id], language)
            values |= {"name": old["name"], "shown_name": old["name"]}
        if old is None:
            uuids[place.id] = place.id
            new.append({"uuid": place.id, "key": place.id, "area": area, "active": True, **values})
        else:
            uuids[place.id] = old["uuid"]
            if any(old[name] != values[name] for name in ("naming", "shown_name", "place_type")):
                changed[old["uuid"]] = values
        named[place.id] = told
    store.insert("place", new)
    if changed:
        store.update_many("place", changed)
    return uuids, names, named


def _item(place: PlaceCandidate, ranked: RankedPlace, uuid: str, name: PlaceName, number: int) -> RankedItem:
    return RankedItem(
        place=uuid,
        position=number,
        name=name,
        place_type=place.place_type,
        score=float(ranked.score),
        reasons=ranked.reasons,
        parts={name: float(value) for name, value in ranked.parts.items()},
        xy=(float(place.x), float(place.y)),
        rank_interval=ranked.interval,
        evident=place.origin == "own" or engine_ranking.is_evident(ranked.parts),
    )


def _item_row(item: RankedItem, ranking: str, language: Reader) -> dict[str, Any]:
    return {
        "ranking": ranking,
        "place": item.place,
        "position": item.position,
        "place_type": item.place_type,
        "score": item.score,
        **reason_columns(item.reasons, language),
        "parts": item.parts,
        "weak": not item.evident,
        "rank_low": item.rank_interval[0],
        "rank_high": item.rank_interval[1],
        "geometry": item.xy,
    }
