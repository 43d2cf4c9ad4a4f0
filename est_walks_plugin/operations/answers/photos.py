"""The photos that were ticked for an answer: only those that somebody has looked through, small, without what a camera wrote."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Sequence

from ...model.answers.answer import Point, PublicPhoto
from ...model.finding import Photo
from ..photo_files.small import small_picture
from ..photos import photos_with
from ..pictures import packed
from .checks import Blocker, BlockerKind, fault

if TYPE_CHECKING:
    from ...model.wording.reader import Reader
    from ...store import Store

SIDE_PX = 900
QUALITY = 82


def with_photos(
    store: Store, points: Sequence[Point], ticked: Sequence[str], reader: Reader
) -> tuple[list[Point], list[Blocker]]:
    """Return the points with the ticked photos (keys) of their findings, and which of those may not be shown."""
    if not ticked:
        return list(points), []
    tr = reader.tr
    known = {photo.uuid: photo for photo in photos_with(store, "uuid", list(dict.fromkeys(ticked)))}
    blurred = {photo.copy_of for photo in photos_with(store, "copy_of", list(known))}
    blockers = [Blocker(BlockerKind.PHOTO, "photo", key) for key in dict.fromkeys(ticked) if key not in known]
    shown: dict[str, list[PublicPhoto]] = {}
    for photo in known.values():
        picture = _public(store, photo) if photo.is_reviewed and photo.uuid not in blurred else None
        if picture is None:
            blockers.append(Blocker(BlockerKind.PHOTO, "photo", photo.uuid))
            continue
        if fault(photo.caption, "") is not None:
            blockers.append(Blocker(BlockerKind.MASKED, "photo", photo.uuid))
            continue
        shown.setdefault(photo.finding, []).append(replace(picture, text=photo.caption))
    told: set[str] = set()
    finished = []
    for point in points:
        mine = [one for key in point.findings if key not in told for one in shown.get(key, ())]
        told.update(point.findings)
        text = tr("Photo: {what}").format(what=", ".join(part for part in (point.category, point.where) if part))
        finished.append(replace(point, photos=tuple(one if one.text else replace(one, text=text) for one in mine)))
    return finished, blockers


def _public(store: Store, photo: Photo) -> PublicPhoto | None:
    rows = store.rows("photo", {"uuid": photo.uuid}, columns=("data",))
    image = small_picture(bytes(rows[0]["data"] or b""), SIDE_PX) if rows else None
    if image is None:
        return None
    return PublicPhoto(packed(image, "JPG", QUALITY), "", image.width(), image.height())
