"""Stored photos put where they belong by a person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ....i18n import tr
from ....model.codes import PhotoPosition
from ....model.errors import ParameterError
from ....model.field.photo import PlacedByHand
from ....model.finding import Photo
from .copies import let_copies_follow
from .ground import ground_of
from .places import hand_place

if TYPE_CHECKING:
    from ....store import Store


def place_photos(store: Store, photos: Sequence[str], where: PlacedByHand) -> int:
    """Put photos (keys) of a walk at a stop, a finding or a point, originals and blurred copies alike; return how many.

    Raises NotFoundError, ParameterError for photos of no walk or several; then nothing is changed.
    """
    if not photos or where == PlacedByHand():
        raise ParameterError(tr("Say which photos are placed, and where: at a stop, a finding or a point."))
    with store.transaction(of=("photo",)):
        placed = _originals(store, photos)
        ground = ground_of(store, _walk_of(store, list(placed.values())))
        stop, xy = hand_place(ground, where)
        values = {
            "walk": ground.walk.uuid,
            "stop": stop,
            "finding": where.finding,
            "easting": xy[0] if xy else None,
            "northing": xy[1] if xy else None,
            "position_from": PhotoPosition.HAND.value,
        }
        store.update_many("photo", dict.fromkeys(placed, values))
        let_copies_follow(store, placed)
        return len(placed) + store.count("photo", {"copy_of": list(placed)})


def _originals(store: Store, photos: Sequence[str]) -> dict[str, Photo]:
    """Return the photos (keys), of a blurred copy the original where that is there. Raises NotFoundError."""
    chosen = [Photo.from_row(store.get("photo", key)) for key in photos]
    of_copies = sorted({photo.copy_of for photo in chosen if photo.copy_of})
    rows = store.rows("photo", {"uuid": of_copies}, columns=("uuid", "walk", "finding")) if of_copies else []
    found = {row["uuid"]: Photo.from_row(row) for row in rows}
    return {**found, **{photo.uuid: photo for photo in chosen if photo.copy_of not in found}}


def _walk_of(store: Store, photos: Sequence[Photo]) -> str:
    """Return the walk (key) that photos belong to, themselves or by their finding."""
    walks = {photo.walk or (store.get("finding", photo.finding)["walk"] if photo.finding else None) for photo in photos}
    walk = walks.pop()
    if walks or walk is None:
        raise ParameterError(tr("The photos belong to no walk, or to several; place those of one walk at a time."))
    return str(walk)
