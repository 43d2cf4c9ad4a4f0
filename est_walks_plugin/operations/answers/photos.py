"""The photos that were ticked for an answer: only those that somebody has looked through, small, without what a camera wrote."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Sequence

from ...model.answers.answer import Point, PublicPhoto
from ...model.finding import Photo
from ..photo_files.small import small_picture
from ..photos import photos_with
from ..pictures import packed
from .checks import Blocker, BlockerKind, is_plain

if TYPE_CHECKING:
    from ...model.wording.reader import Reader
    from ...store import Store

SIDE_PX = 900
QUALITY = 82


@dataclass(frozen=True)
class Pictured:
    """Points with their photos, which of the ticked ones may not be shown, and which (keys) are of no finding that is told."""

    points: tuple[Point, ...]
    blockers: tuple[Blocker, ...] = ()
    elsewhere: tuple[str, ...] = ()


def with_photos(store: Store, points: Sequence[Point], ticked: Sequence[str], reader: Reader) -> Pictured:
    """Return the points with the ticked photos (keys) of their findings, each at the first that tells of its finding.

    What a photo shows is said by its caption; by category and place where it has none, or one that may name somebody.
    """
    if not ticked:
        return Pictured(tuple(points))
    tr = reader.tr
    known = {photo.uuid: photo for photo in photos_with(store, "uuid", list(dict.fromkeys(ticked)))}
    blurred = {photo.copy_of for photo in photos_with(store, "copy_of", list(known))}
    blockers = [Blocker(BlockerKind.PHOTO, "photo", key) for key in dict.fromkeys(ticked) if key not in known]
    told_by: dict[str, Point] = {}
    for point in points:
        for key in point.findings:
            told_by.setdefault(key, point)
    shown: dict[str, list[PublicPhoto]] = {}
    elsewhere = []
    for photo in known.values():
        told = told_by.get(photo.finding or "")
        if told is None:
            elsewhere.append(photo.uuid)
            continue
        about = ", ".join(part for part in (told.category, told.where) if part)
        picture = _public(store, photo) if photo.is_reviewed and photo.uuid not in blurred else None
        if picture is None:
            blockers.append(Blocker(BlockerKind.PHOTO, "photo", photo.uuid, about))
            continue
        text = photo.caption if is_plain(photo.caption) else ""
        text = text or tr("Photo: {what}").format(what=about)
        shown.setdefault(told.key, []).append(replace(picture, text=text))
    pictured = tuple(replace(point, photos=tuple(shown.get(point.key, ()))) for point in points)
    return Pictured(pictured, tuple(blockers), tuple(elsewhere))


def _public(store: Store, photo: Photo) -> PublicPhoto | None:
    rows = store.rows("photo", {"uuid": photo.uuid}, columns=("data",))
    image = small_picture(bytes(rows[0]["data"] or b""), SIDE_PX) if rows else None
    if image is None:
        return None
    return PublicPhoto(packed(image, "JPG", QUALITY), "", image.width(), image.height())
