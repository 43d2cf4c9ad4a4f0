"""What goes out in a field package, as plain data: the rows of its layers and what its forms offer. Any thread."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Mapping, Sequence

from ...i18n import tr
from ...model.codes import Review
from ...model.errors import ParameterError
from ...model.field import package as contract
from ...model.finding import Finding
from ...model.stored_walk import StoredLeg, StoredStop, StoredWalk
from ...model.wording.place_names import place_name
from ...printing.reasons import public_reasons
from ...printing.words import Words
from ...privacy import screen
from ...store.credits import names_within

if TYPE_CHECKING:
    from ...model.field.old_finding import OldFinding
    from ...store import Box, Store

Choice = tuple[str, str]
"""A code and its word."""


@dataclass(frozen=True)
class FieldRow:
    """A row of a layer: values by column of the contract, `geometry` a shapely shape in the work CRS or None."""

    uuid: str
    values: Mapping[str, Any]
    geometry: Any = None


@dataclass(frozen=True)
class PackageContent:
    """A walk as it goes out. `package` is the key of the package, `bounds` the ground of its base maps in the work CRS.

    `categories` stand with the commonest first, `positive` are the codes of those that are good. `is_dark` says whether
    the walk starts in the dark, `credits` whom the maps name.
    """

    package: str
    walk: StoredWalk
    made_at: datetime
    words: Words
    crs: str
    municipality: str
    bounds: Box
    categories: tuple[Choice, ...]
    positive: frozenset[str]
    owners: tuple[Choice, ...]
    is_dark: bool
    credits: tuple[str, ...]
    rows: Mapping[str, tuple[FieldRow, ...]] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """What the package is called on the phone."""
        return self.walk.name or _nameless(self.words)

    @property
    def manifest(self) -> dict[str, Any]:
        """What the package says of itself: MANIFEST without its layers."""
        return {
            "format": contract.FORMAT,
            "package": self.package,
            "walk": self.walk.uuid,
            "store": self.municipality,
            "crs": self.crs,
            "made_at": self.made_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        }


def _nameless(words: Words) -> str:
    tr = words.tr
    return tr("Safety walk")


def collect(
    store: Store,
    walk: StoredWalk,
    *,
    package: str,
    made_at: datetime,
    bounds: Box,
    earlier: Sequence[OldFinding] = (),
    language: str | None = None,
) -> PackageContent:
    """Return what goes out with a walk, `earlier` findings to be looked at again among it.

    Raises ParameterError for a walk without stops.
    """
    words = Words(language or store.language, store.catalogue, store.time_zone)
    stops = [StoredStop.from_row(row) for row in store.rows("stop", {"walk": walk.uuid}, order_by=("seq",))]
    if not stops:
        raise ParameterError(
            tr("The walk “{name}” has no stops yet; plan it before it is taken out.").format(name=walk.name)
        )
    categories = [entry for entry in store.catalogue.categories if entry.active]
    counts = _counts(store)
    commonest = sorted(categories, key=lambda entry: -counts[entry.code])  # stable: then the municipality's own order
    own = [Finding.from_row(row) for row in store.rows("finding", {"walk": walk.uuid}, order_by=("created", "uuid"))]
    return PackageContent(
        package=package,
        walk=walk,
        made_at=made_at,
        words=words,
        crs=store.crs,
        municipality=store.municipality,
        bounds=bounds,
        categories=_offered(words, "category", [entry.code for entry in commonest], [one.category for one in own]),
        positive=frozenset(entry.code for entry in store.catalogue.categories if entry.positive),
        owners=_offered(
            words,
            "owner",
            [entry.code for entry in store.catalogue.owners if entry.active],
            [one.owner for one in own],
        ),
        is_dark=_starts_dark(walk, stops),
        credits=tuple(names_within(store, bounds)),
        rows={
            contract.STOP.name: tuple(_stop(stop, store, words) for stop in stops),
            contract.FINDING.name: tuple(map(_finding, own)),
            contract.PHOTO.name: (),
            contract.OLD_FINDING.name: tuple(_old_finding(one, stops, words) for one in earlier),
            contract.ROUTE.name: _route(store, walk),
            contract.TRACK.name: (),
        },
    )


def told(text: str, review: str) -> str:
    """Return a text as it may lie on a phone: none that is doubtful, nothing personal."""
    if review in (Review.DOUBTFUL, Review.PURGED):
        return ""
    if review == Review.APPROVED:
        return text
    masked, found = screen(text)
    return "" if any(one.doubtful for one in found) else masked


def _offered(words: Words, table: str, codes: Sequence[str], used: Sequence[str]) -> tuple[Choice, ...]:
    """Return what a form offers: `codes`, then what is used already and offered no more, or it would look empty."""
    shown = dict.fromkeys([*codes, *(code for code in used if code)])
    return tuple((code, words.catalogue.label(table, code, words.language)) for code in shown)


def _counts(store: Store) -> Counter[str]:
    """Return how often each category was found or reported."""
    counted: Counter[str] = Counter()
    for table in ("finding", "observation"):
        counted.update(code for code in store.arrays(table, ["category"])["category"].tolist() if code)
    return counted


def _starts_dark(walk: StoredWalk, stops: list[StoredStop]) -> bool:
    if walk.civil_dusk is not None and walk.starts_at is not None:
        return walk.starts_at >= walk.civil_dusk
    return stops[0].light == "dark"


def _stop(stop: StoredStop, store: Store, words: Words) -> FieldRow:
    smallest = store.municipal_settings.smallest_count
    name = place_name(stop.name, words) or words.code("PlaceType", stop.place_type) or _stop_word(words)
    return FieldRow(
        stop.uuid,
        {
            "score_day": stop.score_day,
            "score_dark": stop.score_dark,
            "note": told(stop.field_note, stop.review),
            "seq": stop.seq,
            "name": name,
            "title": f"{stop.seq} {name}",
            "place_type": words.code("PlaceType", stop.place_type),
            "arrives": stop.arrive_text,
            "light": words.code("LightPhase", stop.light),
            "why": "\n".join(public_reasons(stop.reasons, words, smallest)),
            "checklist": "\n".join(f"• {line}" for line in words.catalogue.checklist(stop.place_type, words.language)),
        },
        stop.geometry,
    )


def _stop_word(words: Words) -> str:
    tr = words.tr
    return tr("Stop")


def _finding(finding: Finding) -> FieldRow:
    values = {
        "stop_uuid": finding.stop,
        "category": finding.category,
        "text": told(finding.text, finding.review),
        "score_day": finding.score_day,
        "score_dark": finding.score_dark,
        "severity": finding.severity,
        "owner": finding.owner,
        "created_at": finding.found_at,
    }
    return FieldRow(finding.uuid, values, finding.geometry)


def _old_finding(one: OldFinding, stops: Sequence[StoredStop], words: Words) -> FieldRow:
    """Return an earlier finding; one that lies nowhere is at its stop."""
    tr, finding = words.tr, one.finding
    stop = next((stop for stop in stops if stop.uuid == one.stop), None)
    values = {
        "seen": one.seen,
        "note": told(one.note, one.review),
        "text": told(finding.text, finding.review),
        "category": words.category(finding.category),
        "state": words.code("TaskState", one.state) or tr("No task yet"),
        "stop_uuid": one.stop,
    }
    at = finding.geometry if finding.geometry is not None else stop.geometry if stop else None
    return FieldRow(finding.uuid, values, at)


def _route(store: Store, walk: StoredWalk) -> tuple[FieldRow, ...]:
    legs = [StoredLeg.from_row(row) for row in store.rows("leg", {"walk": walk.uuid}, order_by=("seq", "uuid"))]
    return tuple(
        FieldRow(leg.uuid, {"seq": leg.seq, "light": leg.light, "length_m": leg.length_m}, leg.geometry)
        for leg in legs
        if leg.geometry is not None and not leg.geometry.is_empty
    )
