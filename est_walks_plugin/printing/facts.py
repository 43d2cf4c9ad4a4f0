"""What a walk map tells, collected from the store before anything is drawn: plain data, already fit for its readers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Sequence

from ..i18n import tr
from ..model import defaults
from ..model.codes import Audience, LegPart, Profile, Review, SourceKind
from ..model.crs import to_lon_lat
from ..model.errors import ParameterError
from ..model.stored_walk import StoredLeg, StoredStop, StoredWalk
from ..model.walk import more_to_have
from ..model.wording.place_names import place_name
from ..model.wording.reasons import reason_texts
from ..model.wording.turns import turn_texts
from ..model.wording.walk_warnings import WalkWarning, warning_text
from ..store.walks.old_findings import old_findings
from .beside import left_out_of_walk, sun_of
from .quick.maps import XY, Bounds, merged
from .reasons import public_reasons
from .sources import SourceFacts, sources
from .words import Words

if TYPE_CHECKING:
    from ..engine.light.sun import SunTimes
    from ..model.wording.left_out import LeftOut
    from ..store import Store

_EXPECTED = (
    SourceKind.SURVEY,
    SourceKind.CASE,
    SourceKind.SCHOOL_VIEW,
    SourceKind.EST_REPORT,
    SourceKind.LIGHTING,
)
SAME_PLACE_M = 10.0
"""An end this near the start is the start."""


@dataclass(frozen=True)
class Earlier:
    """A finding of an earlier walk to look at again; one from the field may have no category yet."""

    category: str
    text: str

    @property
    def told(self) -> str:
        """What it was, on one line."""
        return ": ".join(part for part in (self.category, self.text) if part).replace("\n", " ")


@dataclass(frozen=True)
class StopFacts:
    """A stop. `at` is in the work CRS, `lat_lon` in degrees (WGS 84); `reasons` are ready to print.

    `known` are those that everybody may read, without small counts.
    """

    number: int
    name: str
    place_type: str
    at: XY
    arrive: datetime | None
    light: str
    dwell_min: float
    reasons: tuple[str, ...]
    note: str = ""
    earlier: tuple[Earlier, ...] = ()
    known: tuple[str, ...] = ()
    lat_lon: tuple[float, float] | None = None


@dataclass(frozen=True)
class LegFacts:
    """The way to stop `number` (one more than the last stop: to the end). Lengths in metres."""

    number: int
    length_m: float
    walking_min: float
    unlit_m: float
    unknown_m: float
    stairs: int
    turns: tuple[str, ...]
    middle: XY | None = None


@dataclass(frozen=True)
class WalkFacts:
    """One walk as it is printed for one audience. `name` is shared by its groups; `way` is a shapely line or None."""

    uuid: str
    name: str
    area: str
    municipality: str
    crs: str
    example: bool
    audience: Audience
    starts: datetime
    start_name: str
    end_name: str
    start: XY | None
    end: XY | None
    length_m: float
    walking_min: float
    total_min: float
    pace_kmh: float
    step_free: bool
    group: int
    groups: int
    sunset: datetime | None
    dusk: datetime | None
    sun: SunTimes | None
    """The sun where the walk starts, None where that is not known."""
    stops: tuple[StopFacts, ...]
    legs: tuple[LegFacts, ...]
    way: Any
    bounds: Bounds
    sources: tuple[SourceFacts, ...]
    missing: tuple[str, ...]
    lamps: int
    changed: datetime
    note: str = ""
    gather_before_min: float = defaults.GATHER_MIN
    gather_after_min: float = defaults.GATHER_MIN
    warnings: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    left_out_more: int = 0
    """So many places more than those of `left_out` are no stops."""
    free_min: float = 0.0
    address_line: str = ""
    logo: bytes | None = None
    """The municipality's own: a line for the foot of the pages, and a PNG for the cover."""
    earlier: tuple[Earlier, ...] = ()
    """What is looked at again on the way between the stops."""
    more: float | None = None
    """The share by which the stops of another walk in this time could be worth more, where that says something."""

    @property
    def leaves(self) -> datetime:
        """When the group leaves the meeting point."""
        return self.starts + timedelta(minutes=self.gather_before_min)

    @property
    def ends(self) -> datetime:
        """When the evening ends."""
        return self.starts + timedelta(minutes=self.total_min)

    @property
    def loop(self) -> bool:
        """Whether the walk ends where it began."""
        return self.end is None

    @property
    def public(self) -> bool:
        """Whether residents will read the page."""
        return self.audience is Audience.PUBLIC

    @property
    def unlit_m(self) -> float:
        """Metres of the way without light."""
        return sum(leg.unlit_m for leg in self.legs)

    @property
    def unknown_m(self) -> float:
        """Metres of the way of whose light nothing is known."""
        return sum(leg.unknown_m for leg in self.legs)

    @property
    def stairs(self) -> int:
        """Flights of stairs on the way."""
        return sum(leg.stairs for leg in self.legs)


def collect(store: Store, walk_uuid: str, audience: Audience, words: Words) -> WalkFacts:
    """Return the facts of the walk. Raises NotFoundError for an unknown walk, ParameterError for one without stops."""
    walk = StoredWalk.from_row(store.get("walk", walk_uuid))
    stops = [StoredStop.from_row(row) for row in store.rows("stop", {"walk": walk_uuid}, order_by=("seq",))]
    if not stops and walk.geometry is None:
        raise ParameterError(
            tr("The walk “{name}” has no stops yet; plan it before the map is printed.").format(name=walk.name)
        )
    public = audience is Audience.PUBLIC
    legs = _legs(store, walk_uuid, words)
    start, end = walk.start_xy, walk.end_xy
    if start and end and abs(start[0] - end[0]) + abs(start[1] - end[1]) < SAME_PLACE_M:
        end = None
    earlier = {} if public else _earlier(store, walk, words)
    chosen = store.municipal_settings
    facts_stops = tuple(
        _stop(stop, store.crs, public, chosen.smallest_count, words, earlier.get(stop.uuid, ()))
        for stop in stops
        if stop.xy
    )
    bounds = [(x, y, x, y) for x, y in (stop.at for stop in facts_stops)]
    bounds += [(p[0], p[1], p[0], p[1]) for p in (start, end) if p is not None]
    if walk.geometry is not None and not walk.geometry.is_empty:
        bounds.append(walk.geometry.bounds)
    request = walk.settings
    sun = sun_of(store, walk, start or next((stop.at for stop in facts_stops), None))
    named = sources(store)
    lamps = store.count("lamp")
    return WalkFacts(
        uuid=walk_uuid,
        name=walk.shared_name or _nameless(words),
        area=_area_name(store, walk),
        municipality=store.municipality,
        crs=store.crs,
        example=store.is_example,
        audience=audience,
        starts=walk.starts,
        start_name=walk.start_name,
        end_name=walk.end_name,
        start=start,
        end=end,
        length_m=walk.length_m or sum(leg.length_m for leg in legs),
        walking_min=walk.walking_min or 0.0,
        total_min=walk.total_min or walk.duration_min,
        pace_kmh=walk.pace_kmh,
        step_free=walk.profile == Profile.STEP_FREE.value,
        group=walk.group_no,
        groups=walk.groups,
        sunset=sun.sunset if sun else walk.sunset,
        dusk=sun.civil_dusk if sun else walk.civil_dusk,
        sun=sun,
        stops=facts_stops,
        legs=legs,
        way=walk.geometry,
        address_line=chosen.address_line,
        logo=chosen.logo,
        bounds=merged(bounds),
        earlier=earlier.get(None, ()),
        sources=named,
        missing=_missing(named, lamps, words),
        lamps=lamps,
        changed=walk.changed or walk.starts,
        note="" if public else walk.note,
        gather_before_min=float(request.get("gather_before_min", defaults.GATHER_MIN)),
        gather_after_min=float(request.get("gather_after_min", defaults.GATHER_MIN)),
        warnings=()
        if public
        else tuple(warning_text(w, words) for w in WalkWarning.all_from_json(request.get("warnings"))),
        left_out_more=int(request.get("left_out_more") or 0),
        left_out=() if public else left_out_of_walk(store, walk),
        free_min=max(0.0, walk.duration_min - walk.total_min) if walk.total_min is not None else 0.0,
        more=None if public else more_to_have(sum(stop.score for stop in stops), walk.score_upper_bound),
    )


def _nameless(words: Words) -> str:
    tr = words.tr
    return tr("Safety walk")


def _nameless_stop(words: Words) -> str:
    tr = words.tr
    return tr("Stop")


def _area_name(store: Store, walk: StoredWalk) -> str:
    """Return what the walk's area is called now; one that is gone keeps the name it had."""
    found = store.rows("area", {"uuid": walk.area}, limit=1, columns=("name",)) if walk.area else []
    return (str(found[0]["name"] or "") if found else walk.area_name) or store.municipality


def _stop(
    stop: StoredStop, crs: str, public: bool, smallest: int, words: Words, earlier: Sequence[Earlier]
) -> StopFacts:
    """Return the facts of a stop; residents are told no note and nothing of fewer people than `smallest`."""
    known = public_reasons(stop.reasons, words, smallest)
    at = (float(stop.geometry.x), float(stop.geometry.y))
    longitude, latitude = to_lon_lat(*at, crs)
    return StopFacts(
        number=stop.seq,
        name=place_name(stop.name, words) or words.code("PlaceType", stop.place_type) or _nameless_stop(words),
        place_type=stop.place_type,
        at=at,
        arrive=stop.arrive,
        light=stop.light,
        dwell_min=stop.dwell_min,
        reasons=known if public else reason_texts(stop.reasons, words),
        note="" if public else stop.note,
        earlier=tuple(earlier),
        known=known,
        lat_lon=(latitude, longitude),
    )


def _legs(store: Store, walk_uuid: str, words: Words) -> tuple[LegFacts, ...]:
    legs = [StoredLeg.from_row(row) for row in store.rows("leg", {"walk": walk_uuid}, order_by=("seq",))]
    unknown: dict[int, float] = {}
    for leg in legs:
        if leg.light == LegPart.UNKNOWN and leg.geometry is not None:
            unknown[leg.seq] = unknown.get(leg.seq, 0.0) + leg.geometry.length
    return tuple(
        LegFacts(
            number=leg.seq,
            length_m=leg.length_m,
            walking_min=leg.walking_min,
            unlit_m=leg.unlit_m,
            unknown_m=unknown.get(leg.seq, 0.0),
            stairs=leg.stairs,
            turns=tuple(turn_texts(leg.turns, words)),
            middle=_middle(leg.geometry),
        )
        for leg in legs
        if leg.light == LegPart.WHOLE
    )


def _middle(geometry: Any) -> XY | None:
    if geometry is None or geometry.is_empty:
        return None
    longest = max(geometry.geoms, key=lambda part: part.length) if hasattr(geometry, "geoms") else geometry
    point = longest.interpolate(0.5, normalized=True)
    return float(point.x), float(point.y)


def _earlier(store: Store, walk: StoredWalk, words: Words) -> dict[str | None, tuple[Earlier, ...]]:
    """Return what is looked at again by the uuid of the stop it belongs to now, None on the way between them."""
    tr = words.tr
    found: dict[str | None, list[Earlier]] = {}
    for one in old_findings(store, walk):
        waits = one.finding.review in (Review.DOUBTFUL, Review.PURGED)
        said = ", ".join(part for part in (one.finding.text, one.finding.spot) if part)
        text = tr("(waits for privacy review)") if waits and said else said
        found.setdefault(one.stop, []).append(Earlier(words.category(one.finding.category), text))
    return {stop: tuple(entries) for stop, entries in found.items()}


def _missing(sources: Sequence[SourceFacts], lamps: int, words: Words) -> tuple[str, ...]:
    """Return what a full situation picture would have and this one has not."""
    present = {source.kind for source in sources}
    missing = [
        words.code("SourceKind", str(kind))
        for kind in _EXPECTED
        if str(kind) not in present and not (kind is SourceKind.LIGHTING and lamps)
    ]
    return tuple(missing)
