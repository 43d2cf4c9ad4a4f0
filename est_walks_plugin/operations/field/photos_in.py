"""Photos back from a walk: each to where it was taken, without what its camera wrote into it, and each once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...engine.tracks.at_time import Offset
from ...i18n import tr
from ...model.codes import ReturnKind
from ...model.errors import InputError, ParameterError
from ...model.feedback import Feedback
from ...model.field.photo import PhotoFile, PhotoFiles, PhotoPlace, PlacedByHand
from ...model.field.returned import MissingPhoto, Returned
from ...model.finding import Finding
from ...model.localtime import minutes_text, months_later, zone
from ...model.receipt import Receipt
from ...model.stored_walk import StoredWalk
from ...model.wording.told import WORDING, remembered, wording_of
from ...privacy import screen
from ..importing.kept import told_safely
from ..photo_files.folder import look_at
from ..photo_files.kept import KeptPhoto, keep, read_file
from .photos.ground import EARLY, LATE, Ground, ground_of
from .photos.places import clock_seconds, estimate_offsets, place_all

if TYPE_CHECKING:
    from ...store import Store

_COLUMNS = (
    *("file_name", "sha256", "width", "height", "data", "delete_after", "review", "field_name"),
    *("walk", "stop", "finding", "taken_at", "easting", "northing", "position_from"),
)
_LISTED = 10
"""So many names stand in one note."""


@dataclass
class _Reading:
    """What is known while photos are read in."""

    store: Store
    ground: Ground
    receipt: Receipt
    until: date
    there: dict[str, str]
    """SHA-256 of what is stored -> its row."""
    came: set[str] = field(default_factory=set)
    """Rows of photos that were awaited and came."""
    orphans: list[str] = field(default_factory=list)
    guessed: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)


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
    reading of the same changes nothing. Raises InputError, ParameterError, NotFoundError, Cancelled; then nothing is changed.
    """
    feedback = feedback or Feedback()
    with told_safely(), remembered():
        files, named = photos_to_add(path, feedback.part(0.0, 0.05)), _name_of(path)
        ground = ground_of(store, walk or _walk_of(store, files))
        offsets = _offsets(files, ground, clock_offset_s)
        places = place_all(files.photos, ground, {name: one.seconds for name, one in offsets.items()}, by_hand)
        with store.transaction(feedback):
            return _stored(store, ground, files, places, offsets, named, feedback.part(0.05, 1.0))


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


def _stored(
    store: Store,
    ground: Ground,
    files: PhotoFiles,
    places: Sequence[PhotoPlace],
    offsets: Mapping[str, Offset],
    named: str,
    feedback: Feedback,
) -> Returned:
    rows = store.rows("photo", columns=("uuid", "sha256"))
    reading = _Reading(
        store,
        ground,
        Receipt(),
        months_later(store.today, store.municipal_settings.deletion_months),
        {row["sha256"]: row["uuid"] for row in rows if row["sha256"]},
    )
    todo = [(number, photo, place) for number, (photo, place) in enumerate(zip(files.photos, places), 1)]
    todo.sort(key=lambda one: one[2].waiting is None)  # those that are awaited first
    awaited = sum(place.waiting is not None for _, _, place in todo)
    for place, values in _kept(reading, todo[:awaited], len(todo), feedback):
        store.update("photo", str(place.waiting), {name: value for name, value in values.items() if value is not None})
        reading.came.add(str(place.waiting))
        reading.receipt.updated += 1
    fresh = _kept(reading, todo[awaited:], len(todo), feedback)
    batches = ([tuple(values[name] for name in _COLUMNS)] for _, values in fresh)  # undo keeps no pictures of these
    reading.receipt.stored += store.bulk_insert("photo", _COLUMNS, batches, geometry=None)
    reading.receipt.rejected.sort(key=lambda one: one.row)
    receipt = reading.receipt
    receipt.notes += _notes(reading, files, offsets)
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
    reading: _Reading, todo: Sequence[tuple[int, PhotoFile, PhotoPlace]], count: int, feedback: Feedback
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
        name = screen(photo.name)[0]
        if kept.sha256 in reading.there:
            receipt.unchanged += 1
            reading.twice += [] if reading.there[kept.sha256] else [name]
            continue
        reading.there[kept.sha256] = ""
        reading.orphans += [name] if place.is_open else []
        reading.guessed += [name] if place.is_guess else []
        yield place, _columns(reading, photo, place, kept)


def _columns(reading: _Reading, photo: PhotoFile, place: PhotoPlace, kept: KeptPhoto) -> dict[str, Any]:
    """Return the columns to write; one that was awaited is called as it was called in the field."""
    return {
        **kept.columns(photo.name, reading.until),
        **({"field_name": None} if place.waiting else {}),
        "walk": reading.ground.walk.uuid,
        "stop": place.stop,
        "finding": place.finding,
        "taken_at": place.taken_at,
        "easting": place.xy[0] if place.xy else None,
        "northing": place.xy[1] if place.xy else None,
        "position_from": place.position_from.value if place.position_from else None,
    }


def _notes(reading: _Reading, files: PhotoFiles, offsets: Mapping[str, Offset]) -> list[str]:
    """Return what a planner should know, a sentence each."""
    notes = [_told(camera, offset) for camera, offset in offsets.items() if offset.seconds or not offset.is_sure]
    if reading.guessed:
        text = tr(
            "%n photo(s) lie by the time alone, at the stop nearest in time: {names}.", None, len(reading.guessed)
        )
        notes.append(text.format(names=_listed(reading.guessed)))
    if reading.orphans:
        text = tr("%n photo(s) could not be placed; place them by hand: {names}.", None, len(reading.orphans))
        notes.append(text.format(names=_listed(reading.orphans)))
    if reading.twice:
        text = tr("%n photo(s) were there twice and are kept once: {names}.", None, len(reading.twice))
        notes.append(text.format(names=_listed(reading.twice)))
    if files.films:
        notes.append(tr("%n film(s) were left out; films are not kept.", None, files.films))
    if files.others:
        notes.append(tr("%n file(s) that are no photos were left out.", None, files.others))
    return notes


def _listed(names: list[str]) -> str:
    more = ["…"] if len(names) > _LISTED else []
    return ", ".join(names[:_LISTED] + more)


def _told(camera: str, offset: Offset) -> str:
    """Return how far a camera's clock was taken to be off."""
    name = screen(camera)[0] or tr("the camera")
    if not offset.is_sure:
        return tr(
            "The clock of {camera} seems to be {minutes} off, but anything from {least} to {most} fits as well; check where "
            "its photos lie."
        ).format(
            camera=name,
            minutes=minutes_text(offset.seconds),
            least=minutes_text(offset.least),
            most=minutes_text(offset.most),
        )
    return tr("The clock of {camera} was put right by {minutes} (minutes:seconds).").format(
        camera=name, minutes=minutes_text(offset.seconds)
    )


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
