"""Stored photos placed anew: the clocks of their cameras put right afterwards, or a track that came since followed."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta, timezone
from typing import TYPE_CHECKING, Any

from ....engine.tracks.at_time import Offset
from ....i18n import tr
from ....model.codes import PhotoPosition
from ....model.crs import transform
from ....model.errors import NotFoundError, ParameterError
from ....model.field.photo import PhotoFacts, PhotoFile, PhotoPlace, PlacedByHand
from ....model.finding import Photo
from ...photos import photos_with
from .copies import let_copies_follow
from .ground import Ground, ground_of
from .places import estimate_offsets, place_all

if TYPE_CHECKING:
    from ....store import Store

_SAME_M = 0.01


@dataclass(frozen=True)
class StoredPhotos:
    """The photos of a walk that their cameras' clocks place, in the order they were taken; the `path` of each is its key.

    `offsets` are the seconds that are added to the clocks now, `by_hand` is where persons put photos, `estimated` what the
    photos themselves say of the clocks. What was recorded in the field is not among them: its record says where it belongs.
    """

    photos: tuple[PhotoFile, ...]
    ground: Ground
    rows: tuple[Photo, ...]
    offsets: dict[str, float]
    by_hand: dict[str, PlacedByHand]
    estimated: dict[str, Offset]


def count_placed(store: Store, walk: str) -> int:
    """Return how many photos of a walk (key) can be placed anew."""
    return len(_rows(store, walk))


def stored_photos(store: Store, walk: str) -> StoredPhotos:
    """Return the photos of a walk (name or key) that can be placed anew. Raises NotFoundError."""
    ground = replace(ground_of(store, walk), waiting=())
    rows = sorted(_rows(store, ground.walk.uuid), key=lambda row: (row.taken_at is None, row.taken_at, row.field_name))
    told: dict[str, Counter[float]] = {}
    for row in rows:
        told.setdefault(row.camera, Counter())[row.clock_offset_s or 0.0] += 1
    offsets = {camera: counted.most_common(1)[0][0] for camera, counted in told.items()}
    photos = tuple(_file(row, offsets[row.camera], ground) for row in rows)
    by_hand = {row.uuid: _hand(row) for row in rows if row.position_from == PhotoPosition.HAND}
    return StoredPhotos(photos, ground, tuple(rows), offsets, by_hand, estimate_offsets(photos, ground))


def _rows(store: Store, walk: str) -> list[Photo]:
    """Return the photos a camera's clock has placed; a masked copy follows its original."""
    return [one for one in photos_with(store, "walk", [walk]) if one.clock_offset_s is not None and one.copy_of is None]


def _file(row: Photo, offset: float, ground: Ground) -> PhotoFile:
    """Return a stored photo as if it were a file, its camera's clock as it was; those put right differently count alike."""
    clock = None
    if row.taken_at is not None:
        clock = row.taken_at.astimezone(timezone.utc).replace(tzinfo=None) - timedelta(seconds=offset)
    lonlat = None
    if row.position_from == PhotoPosition.GEOTAG and row.easting is not None and row.northing is not None:
        ((lon, lat),) = transform((row.easting, row.northing), ground.crs, "EPSG:4326").tolist()
        lonlat = (lon, lat)
    return PhotoFile(row.uuid, row.field_name, PhotoFacts(clock, 0, lonlat, camera=row.camera))


def _hand(row: Photo) -> PlacedByHand:
    xy = (row.easting, row.northing) if row.easting is not None and row.northing is not None else None
    return PlacedByHand(row.stop, row.finding or None, xy)


def place_anew(
    store: Store,
    walk: str,
    offsets: float | Mapping[str, float] | None = None,
    by_hand: Mapping[str, PlacedByHand | None] | None = None,
    camera: str = "",
) -> int:
    """Place the stored photos of a walk (name or key) anew and return how many moved; copies follow.

    `offsets` are the seconds added to the cameras' clocks, one for all (or for `camera` alone) or by camera; a camera of
    which none is told keeps its own. `by_hand` says by key where photos are put by hand now, or (None) no more; the others
    that a person placed stay. Raises NotFoundError, ParameterError; then nothing is changed.
    """
    with store.transaction(of=("photo",)):  # where others put photos meanwhile is read once they are done
        return _placed_anew(store, stored_photos(store, walk), offsets, by_hand, camera)


def _placed_anew(
    store: Store,
    stored: StoredPhotos,
    offsets: float | Mapping[str, float] | None,
    by_hand: Mapping[str, PlacedByHand | None] | None,
    camera: str,
) -> int:
    """Move photos as they are stored now, and return how many moved."""
    if not stored.photos:
        raise NotFoundError(
            tr("The walk “{walk}” has no photos that a camera's clock has placed; read them in first.").format(
                walk=stored.ground.walk.name
            )
        )
    now = {**stored.offsets, **_told(stored, offsets, camera)}
    hands = {**stored.by_hand, **(by_hand or {})}
    places = place_all(stored.photos, stored.ground, now, {key: where for key, where in hands.items() if where})
    moves = {}
    for row, place in zip(stored.rows, places):
        if not camera or row.camera == camera:
            own = (row.clock_offset_s or 0.0) + now[row.camera] - stored.offsets[row.camera]
            moves[row.uuid] = (place, own)
    return move(store, moves)


def _told(stored: StoredPhotos, offsets: float | Mapping[str, float] | None, camera: str) -> dict[str, float]:
    if camera and camera not in stored.offsets:
        known = ", ".join(sorted(one for one in stored.offsets if one)) or tr("none")
        raise ParameterError(
            tr("No photo is of the camera “{camera}”; those of the walk are of: {known}.").format(
                camera=camera, known=known
            )
        )
    if offsets is None:
        return {}
    if isinstance(offsets, Mapping):
        return {name: float(seconds) for name, seconds in offsets.items() if name in stored.offsets}
    return dict.fromkeys([camera] if camera else stored.offsets, float(offsets))


def move(store: Store, places: Mapping[str, tuple[PhotoPlace, float]]) -> int:
    """Put stored photos (keys) and their masked copies where they belong, with the seconds added to their clocks.

    Returns how many were not there already.
    """
    rows = photos_with(store, "uuid", list(places))
    changes = {row.uuid: values for row in rows if (values := _changed(row, *places[row.uuid]))}
    with store.transaction():
        store.update_many("photo", changes)
        let_copies_follow(store, changes)
    return len(changes)


def _changed(row: Photo, place: PhotoPlace, offset_s: float) -> dict[str, Any]:
    """Return the columns of a photo that lies elsewhere, or was taken at another time; nothing for one that does not."""
    values = placed_columns(place)
    lay = _hand(row).xy
    if place.xy is not None and lay is not None and math.dist(place.xy, lay) <= _SAME_M:
        values.update(easting=lay[0], northing=lay[1])
    values["clock_offset_s"] = offset_s
    was = {name: getattr(row, name) for name in values}
    was["finding"], was["position_from"] = row.finding or None, row.position_from or None
    return {} if values == was else values


def placed_columns(place: PhotoPlace) -> dict[str, Any]:
    """Return what a row of table photo says of a place."""
    return {
        "stop": place.stop,
        "finding": place.finding,
        "taken_at": place.taken_at,
        "easting": place.xy[0] if place.xy else None,
        "northing": place.xy[1] if place.xy else None,
        "position_from": place.position_from.value if place.position_from else None,
    }
