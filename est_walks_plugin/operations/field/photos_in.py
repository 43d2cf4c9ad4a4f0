"""Photos back from a walk: each to where it was taken, without what its camera wrote into it, and each once."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...engine.tracks.at_time import Offset
from ...i18n import tr
from ...model.codes import PhotoPosition, ReturnKind
from ...model.errors import InputError, ParameterError
from ...model.feedback import Feedback
from ...model.field.photo import PhotoFile, PhotoFiles, PhotoPlace, PlacedByHand
from ...model.field.returned import MissingPhoto, Returned
from ...model.finding import Finding, Photo
from ...model.localtime import months_later, zone
from ...model.receipt import Receipt
from ...model.stored_walk import StoredWalk
from ...model.wording.told import WORDING, remembered, wording_of
from ...privacy import screen
from ..importing.kept import told_safely
from ..photo_files.folder import look_at
from ..photo_files.kept import KeptPhoto, keep, read_file
from .photos.clocks import move, placed_columns
from .photos.doubles import join_doubles
from .photos.ground import EARLY, LATE, Ground, ground_of
from .photos.places import clock_seconds, estimate_offsets, place_all
from .photos.told import BY_THE_CLOCK, clocks_told, counted, joined_told, names_told

if TYPE_CHECKING:
    from ...store import Store

_COLUMNS = (
    *("file_name", "sha256", "width", "height", "data", "delete_after", "review", "field_name"),
    *("walk", "stop", "finding", "taken_at", "easting", "northing", "position_from", "camera", "clock_offset_s"),
)
_THERE = ("uuid", "sha256", "walk", "position_from", "clock_offset_s")
"""What is to be known of photos that are stored."""


@dataclass
class _Reading:
    """What is known while photos are read in."""

    store: Store
    ground: Ground
    receipt: Receipt
    until: date
    offsets: Mapping[str, Offset]
    """Of each camera's clock, as far as they are known."""
    is_told: bool
    """Whether somebody said how clocks are off, or where photos belong: then those that are there already follow."""
    there: dict[str, Photo | None]
    """SHA-256 of what is stored -> its row, None for one that came just now."""
    came: set[str] = field(default_factory=set)
    """Rows of photos that were awaited and came."""
    placed: list[tuple[str, PhotoPlace]] = field(default_factory=list)
    """What is new: its camera, and where it was put."""
    again: dict[str, tuple[PhotoPlace, float]] = field(default_factory=dict)
    """Photos (keys) that were there already and are placed anew, with the seconds added to their clocks."""
    orphans: list[str] = field(default_factory=list)
    guessed: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    """Photos of another walk."""
    stay: list[str] = field(default_factory=list)
    """Photos that a person put where they are."""

    def offset_s(self, photo: PhotoFile) -> float:
        """Return the seconds that are added to the clock of a photo's camera."""
        offset = self.offsets.get(photo.facts.camera)
        return offset.seconds if offset else 0.0


def read_photos(
    store: Store,
    walk: str | None,
    path: str | Sequence[str],
    feedback: Feedback | None = None,
    *,
    clock_offset_s: float | Mapping[str, float] | None = None,
    by_hand: Mapping[str, PlacedByHand] | None = None,
) -> Returned:
    """Read the photos of a folder, or of files, into a walk (name or key; None: the one that was held when they were taken).

    `clock_offset_s` is added to the cameras' clocks, one for all or by camera; None has it estimated. `by_hand` says by path
    where photos belong that a planner placed. Photos that were recorded in the field get their files first. A second
    reading of the same changes nothing, except that told offsets and places by hand move the photos that are there already
    (not those that were recorded in the field or put by hand before). Raises InputError, ParameterError, NotFoundError,
    Cancelled; then nothing is changed.
    """
    feedback, is_told = feedback or Feedback(), clock_offset_s is not None or bool(by_hand)
    with told_safely(), remembered():
        files, named = photos_to_add(path, feedback.part(0.0, 0.05)), _name_of(path)
        ground = ground_of(store, walk or _walk_of(store, files))
        offsets = _offsets(files, ground, clock_offset_s)
        places = place_all(files.photos, ground, {name: one.seconds for name, one in offsets.items()}, by_hand)
        with store.transaction(feedback):
            reading = _reading(store, ground, offsets, is_told)
            return _stored(reading, files, places, by_hand or {}, named, feedback.part(0.05, 1.0))


def _name_of(path: str | Sequence[str]) -> str:
    paths = [path] if isinstance(path, str) else list(path)
    return Path(paths[0]).name if len(paths) == 1 else (Path(paths[0]).parent.name if paths else "")


def photos_to_add(path: str | Sequence[str], feedback: Feedback | None = None) -> PhotoFiles:
    """Return the photos of folders and files. Raises InputError where there is not a single one; Cancelled."""
    files, named = look_at(path, feedback), _name_of(path)
    if files.photos:
        return files
    if files.films:
        raise InputError(
            tr("There are only films in “{file}”, and films are not kept; take photos.").format(file=named)
        )
    raise InputError(
        tr("There is no photo in “{file}”; choose the folder with the photos of the walk.").format(file=named)
    )


def _walk_of(store: Store, files: PhotoFiles) -> str:
    """Return the walk (key) that was held when most of the photos were taken. Raises ParameterError when it is not one."""
    here = zone(store.time_zone)
    clocks = [clock_seconds(photo.facts, here) for photo in files.photos]
    fitting = []
    for row in store.rows("walk", columns=("uuid", "name", "starts_at", "duration_min", "total_min", "changed")):
        one = StoredWalk.from_row(row)
        begin, end = (one.starts - EARLY).timestamp(), (one.ends + LATE).timestamp()
        if 2 * sum(begin <= clock <= end for clock in clocks) > len(clocks):
            fitting.append(one)
    if len(fitting) == 1:
        return fitting[0].uuid
    names = ", ".join(one.name for one in fitting)
    raise ParameterError(
        tr("The photos may be of several walks ({names}); say which.").format(names=names)
        if fitting
        else tr("The times of the photos fit none of the walks; say which they are of.")
    )


def _offsets(files: PhotoFiles, ground: Ground, told: float | Mapping[str, float] | None) -> dict[str, Offset]:
    """Return the offset of each camera: as told, else as estimated."""
    if told is None:
        return estimate_offsets(files.photos, ground)
    cameras = {photo.facts.camera for photo in files.photos}
    by_camera = told if isinstance(told, Mapping) else dict.fromkeys(cameras, float(told))
    return {name: Offset(seconds, seconds, seconds, 1, 1) for name, seconds in by_camera.items() if name in cameras}


def _reading(store: Store, ground: Ground, offsets: Mapping[str, Offset], is_told: bool) -> _Reading:
    rows = store.rows("photo", columns=_THERE)
    rows.sort(key=lambda row: row["walk"] == ground.walk.uuid)  # of two that are the same this walk's
    until = months_later(store.today, store.municipal_settings.deletion_months)
    there: dict[str, Photo | None] = {row["sha256"]: Photo.from_row(row) for row in rows if row["sha256"]}
    return _Reading(store, ground, Receipt(), until, offsets, is_told, there)


def _stored(
    reading: _Reading,
    files: PhotoFiles,
    places: Sequence[PhotoPlace],
    by_hand: Mapping[str, PlacedByHand],
    named: str,
    feedback: Feedback,
) -> Returned:
    store, ground, receipt = reading.store, reading.ground, reading.receipt
    todo = [(number, photo, place) for number, (photo, place) in enumerate(zip(files.photos, places), 1)]
    todo.sort(key=lambda one: one[2].waiting is None)  # those that are awaited first
    awaited = sum(place.waiting is not None for _, _, place in todo)
    for place, values in _kept(reading, todo[:awaited], len(todo), by_hand, feedback):
        store.update("photo", str(place.waiting), {name: value for name, value in values.items() if value is not None})
        reading.came.add(str(place.waiting))
        receipt.updated += 1
    fresh = _kept(reading, todo[awaited:], len(todo), by_hand, feedback)
    batches = ([tuple(values[name] for name in _COLUMNS)] for _, values in fresh)  # undo keeps no pictures of these
    receipt.stored += store.bulk_insert("photo", _COLUMNS, batches, geometry=None)
    joined, moved = join_doubles(store, ground.walk.uuid, reading.came), move(store, reading.again)
    receipt.updated, receipt.unchanged = receipt.updated + moved, receipt.unchanged - moved
    receipt.rejected.sort(key=lambda one: one.row)
    receipt.notes += _notes(reading, files, joined, moved)
    returned = Returned(
        ReturnKind.PHOTOS,
        screen(named)[0],
        ground.walk.uuid,
        receipt,
        missing_photos=_still_missing(ground, reading.came),
        orphans=reading.orphans,
    )
    if receipt.stored or receipt.updated:
        returned.return_uuid = _remember(store, returned, files)
    return returned


def _kept(
    reading: _Reading,
    todo: Sequence[tuple[int, PhotoFile, PhotoPlace]],
    count: int,
    by_hand: Mapping[str, PlacedByHand],
    feedback: Feedback,
) -> Iterator[tuple[PhotoPlace, dict[str, Any]]]:
    """Yield the places and columns of photos that are new, one at a time; count those that are not, or cannot be read."""
    receipt = reading.receipt
    for number, photo, place in todo:
        feedback.check()
        feedback.progress(receipt.read / count, tr("Storing photos"))
        receipt.read += 1
        try:
            if photo.problem:
                raise InputError(photo.problem)
            kept = keep(read_file(photo.path), photo.name)
        except InputError as error:
            receipt.reject(number, screen(error.message)[0])
            continue
        if kept.sha256 in reading.there and not _comes_alone(reading, kept, place):
            receipt.unchanged += 1
            _is_there(reading, photo, place, reading.there[kept.sha256], photo.path in by_hand)
            continue
        name = screen(photo.name)[0]
        reading.there[kept.sha256] = None
        reading.placed.append((photo.facts.camera, place))
        reading.orphans += [name] if place.is_open else []
        reading.guessed += [name] if place.is_guess else []
        yield place, _columns(reading, photo, place, kept)


def _comes_alone(reading: _Reading, kept: KeptPhoto, place: PhotoPlace) -> bool:
    """Return whether a file that is awaited is there as a photo that nothing was recorded of: it came before its record."""
    there = reading.there[kept.sha256]
    return bool(place.waiting and there and there.walk == reading.ground.walk.uuid and there.clock_offset_s is not None)


def _is_there(reading: _Reading, photo: PhotoFile, place: PhotoPlace, there: Photo | None, is_by_hand: bool) -> None:
    """See what becomes of a photo that is there already: it stays, or is placed as somebody says now."""
    name, walk = screen(photo.name)[0], reading.ground.walk.uuid
    if there is None:
        reading.twice.append(name)
    elif there.walk and there.walk != walk:
        reading.elsewhere.append(name)
    elif reading.is_told and there.clock_offset_s is not None:
        if there.position_from == PhotoPosition.HAND and not is_by_hand:
            reading.stay.append(name)
        else:
            reading.again[there.uuid] = (place, reading.offset_s(photo))


def _columns(reading: _Reading, photo: PhotoFile, place: PhotoPlace, kept: KeptPhoto) -> dict[str, Any]:
    """Return the columns to write; one that was awaited is called as in the field, and lies as its record says."""
    return {
        **kept.columns(photo.name, reading.until),
        **({"field_name": None} if place.waiting else {}),
        **placed_columns(place),
        "walk": reading.ground.walk.uuid,
        "camera": None if place.waiting else screen(photo.facts.camera)[0] or None,
        "clock_offset_s": None if place.waiting else reading.offset_s(photo),
    }


def _notes(reading: _Reading, files: PhotoFiles, joined: int, moved: int) -> list[str]:
    """Return what a planner should know, a sentence each."""
    places = [place for _, place in reading.placed]
    by_clock = Counter(camera for camera, place in reading.placed if place.position_from in BY_THE_CLOCK)
    notes = [tr("Photos: {counts}.").format(counts=counted(places))] if places else []
    if places or moved:
        notes += clocks_told(reading.offsets, by_clock, is_estimated=not reading.is_told)
    if moved:
        notes.append(tr("%n photo(s) that were there already were placed anew.", None, moved))
    if joined:
        notes.append(joined_told(joined))
    notes += _named(reading)
    if files.films:
        notes.append(tr("%n film(s) were left out; films are not kept.", None, files.films))
    if files.others:
        notes.append(tr("%n file(s) that are no photos were left out.", None, files.others))
    return notes


def _named(reading: _Reading) -> Iterator[str]:
    """Yield a sentence for each kind of photos that somebody has to look at, with their names."""
    count = len(reading.guessed)
    guessed = tr("%n photo(s) lie by the time alone, at the stop nearest in time: {names}.", None, count)
    count = len(reading.orphans)
    orphans = tr("%n photo(s) could not be placed; place them by hand: {names}.", None, count)
    count = len(reading.twice)
    twice = tr("%n photo(s) were there twice and are kept once: {names}.", None, count)
    count = len(reading.elsewhere)
    elsewhere = tr("%n photo(s) are there already with another walk and stay with it: {names}.", None, count)
    count = len(reading.stay)
    stay = tr("%n photo(s) were placed by hand before and stay where they are: {names}.", None, count)
    for text, names in (
        (guessed, reading.guessed),
        (orphans, reading.orphans),
        (twice, reading.twice),
        (elsewhere, reading.elsewhere),
        (stay, reading.stay),
    ):
        if names:
            yield text.format(names=names_told(names))


def _still_missing(ground: Ground, came: set[str]) -> list[MissingPhoto]:
    """Return the photos that were recorded and whose files have not come yet."""
    numbers = {stop.uuid: stop.seq for stop in ground.stops}
    findings = {one.uuid: one for one in ground.findings}
    missing = []
    for row in ground.waiting:
        if row.uuid not in came:
            finding = findings.get(row.finding, Finding(""))
            number = numbers.get(row.stop or finding.stop or "")
            missing.append(MissingPhoto(row.uuid, row.field_name, number, finding.text))
    return missing


def _remember(store: Store, returned: Returned, files: PhotoFiles) -> str:
    """Keep that photos came, with the receipt; return the row's key."""
    listed = "\n".join(sorted(photo.name for photo in files.photos))
    told = returned.receipt.to_dict()
    row = {
        "walk": returned.walk,
        "kind": returned.kind.value,
        "file_name": returned.file,
        "sha256": hashlib.sha256(listed.encode("utf-8")).hexdigest(),
        "at": datetime.now(timezone.utc).replace(microsecond=0),
        "receipt": {**told, WORDING: wording_of(told)},
    }
    return store.insert("field_return", [row])[0]
