"""Take in what the group found: where, what kind, in which words, with scores and photos."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from ..i18n import tr
from ..model.codes import Review, ScoreAspect
from ..model.errors import ParameterError
from ..model.finding import Finding
from ..model.localtime import months_later
from ..privacy import screen
from . import catalogue
from .photo_files.kept import read_photo
from .typed_text import typed_line, typed_text, worst
from .walks.find_walk import find_stop, find_walk

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..store import Store

SEVERITIES = (1, 2, 3)


@dataclass(frozen=True)
class TypedFinding:
    """A finding as it is typed in, before it is checked and screened.

    It lies at `point` (work CRS) or at the stop with the number `stop`. Scores are 0-3; `scores` holds them per aspect,
    {"day": {"lighting": 1}, "dark": {...}}. `photos` are files. `severity` is 1-3, `owner` the code or name of the one
    who is proposed to mend it, `spot` says where at the stop it is, `photo_no` which pictures show it.
    """

    category: str
    text: str = ""
    stop: int | None = None
    point: tuple[float, float] | None = None
    score_day: int | None = None
    score_dark: int | None = None
    scores: Mapping[str, Mapping[str, int]] | None = None
    photos: Sequence[str] = ()
    severity: int | None = None
    owner: str = ""
    spot: str = ""
    photo_no: str = ""


@dataclass(frozen=True)
class FindingPlace:
    """FindingPlace a finding lies: at a stop and its place, or at a point that belongs to none."""

    stop: str | None
    place: str | None
    geometry: Any


def record_finding(
    store: Store,
    walk: str | None,
    *,
    category: str,
    text: str = "",
    stop: int | None = None,
    point: tuple[float, float] | None = None,
    score_day: int | None = None,
    score_dark: int | None = None,
    scores: Mapping[str, Mapping[str, int]] | None = None,
    photos: Sequence[str] = (),
    role: str = "",
    found_at: datetime | None = None,
) -> str:
    """Store one finding and return its uuid.

    It lies at `point` (work CRS) or at the stop with the number `stop`. Scores are 0-3; `scores` holds them per aspect,
    {"day": {"lighting": 1}, "dark": {...}}. The text is screened for personal data and photos lose their metadata.
    Raises ParameterError, NotFoundError or InputError (photo) and stores nothing.
    """
    typed = TypedFinding(category, text, stop, point, score_day, score_dark, scores, photos)
    return record_typed(store, walk, typed, role=role, found_at=found_at)


def record_typed(
    store: Store, walk: str | None, typed: TypedFinding, *, role: str = "", found_at: datetime | None = None
) -> str:
    """Store a finding as it is typed in and return its uuid; raises as `record_finding`."""
    walk_uuid = find_walk(store, walk).uuid if walk else None
    where = _where(store, walk_uuid, typed)
    if where is None:
        raise ParameterError(tr("A finding needs a place: give a stop number or a point on the map."))
    values = {
        **finding_columns(store, typed),
        "walk": walk_uuid,
        "stop": where.stop,
        "place": where.place,
        "geometry": where.geometry,
        "found_at": found_at or datetime.now(timezone.utc).replace(microsecond=0),
        "role": screen(role)[0] or None,
    }
    until = months_later(store.today, store.municipal_settings.deletion_months)
    pictures = [read_photo(path, until) for path in typed.photos]
    with store.transaction(of=("finding", "photo")):
        _still_there(store, walk_uuid, where.stop)
        uuid = store.insert("finding", [values])[0]
        store.insert("photo", [{"finding": uuid, **picture} for picture in pictures])
    return uuid


def _still_there(store: Store, walk: str | None, stop: str | None) -> None:
    """Raise NotFoundError when the walk or stop that a finding was typed for went meanwhile."""
    for table, key in (("walk", walk), ("stop", stop)):
        if key:
            store.get(table, key)


def edit_finding(store: Store, finding: Finding, typed: TypedFinding) -> int:
    """Change a finding to what is typed now and return its new version; it stays where it lies unless told.

    Raises as `record_finding`, ConflictError when somebody else changed it since it was read.
    """
    values = finding_columns(store, typed)
    where = _where(store, finding.walk, typed)
    if where is not None and (where.stop is None or where.stop != finding.stop):
        values.update(stop=where.stop, place=where.place, geometry=where.geometry)
    return store.update("finding", finding.uuid, values, expected_version=finding.row_version)


def _where(store: Store, walk: str | None, typed: TypedFinding) -> FindingPlace | None:
    """Return where a finding is told to lie, None when nothing is told. A point goes before the stop's own place."""
    stop = None
    if typed.stop is not None:
        if walk is None:
            raise ParameterError(tr("A stop number needs a walk; say which."))
        stop = find_stop(store, walk, typed.stop)
    if typed.point is not None:
        return FindingPlace(stop.uuid if stop else None, stop.place if stop else None, typed.point)
    return FindingPlace(stop.uuid, stop.place, stop.geometry) if stop else None


def finding_columns(store: Store, typed: TypedFinding) -> dict[str, Any]:
    """Return what is typed as columns, checked and screened."""
    kind = catalogue.category(store, typed.category)
    text, of_text = screened(typed.text)
    spot, of_spot = typed_line(typed.spot)
    photo_no, of_photo_no = typed_line(typed.photo_no)
    return {
        "category": kind.code,
        "positive": kind.positive,
        "text": text,
        "review": worst((of_text, of_spot, of_photo_no)),
        "score_day": check_score(typed.score_day),
        "score_dark": check_score(typed.score_dark),
        "scores": check_scores(typed.scores),
        "severity": check_severity(typed.severity),
        "owner": catalogue.owner(store, typed.owner).code if typed.owner else None,
        "spot": spot or None,
        "photo_no": photo_no or None,
    }


def screened(text: str | None) -> tuple[str, Review]:
    """Return a text with personal data masked, and whether it still waits for a person's eye before anything public."""
    return typed_text(text)


def check_severity(severity: int | None) -> int | None:
    """Return how serious something is, 1-3, or None. Raises ParameterError."""
    if severity is None:
        return None
    if isinstance(severity, bool) or severity not in SEVERITIES:
        raise ParameterError(
            tr("How serious it is, is 1, 2 or 3 (3 most); “{severity}” is none of them.").format(severity=severity)
        )
    return int(severity)


def check_score(score: int | None) -> int | None:
    """Return a score of 0-3 or None. Raises ParameterError."""
    if score is None:
        return None
    if isinstance(score, bool) or score not in (0, 1, 2, 3):
        raise ParameterError(
            tr("A score is 0, 1, 2 or 3 (0 frightening, 3 good); “{score}” is none of them.").format(score=score)
        )
    return int(score)


def check_scores(scores: Mapping[str, Mapping[str, int]] | None) -> dict[str, dict[str, int]] | None:
    """Return scores per light and aspect, checked. Raises ParameterError."""
    if not scores:
        return None
    aspects = {str(aspect) for aspect in ScoreAspect}
    checked: dict[str, dict[str, int]] = {}
    for light, values in scores.items():
        if light not in ("day", "dark"):
            raise ParameterError(tr("Scores are given for “day” and “dark”; “{light}” is neither.").format(light=light))
        for aspect, score in values.items():
            if aspect not in aspects:
                raise ParameterError(
                    tr("“{aspect}” is not scored; the aspects are: {known}.").format(
                        aspect=aspect, known=", ".join(sorted(aspects))
                    )
                )
            value = check_score(score)
            if value is not None:
                checked.setdefault(light, {})[aspect] = value
    return checked or None
