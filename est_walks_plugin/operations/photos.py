"""Photos of walks and findings: which there are, small pictures of them, one as a file to look at, their deletion."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from ..files import whole_file
from ..i18n import tr
from ..model.errors import InputError
from ..model.feedback import Feedback
from ..model.finding import Photo
from .deletions import Selection, delete_rows
from .photo_files.small import small_picture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.PyQt.QtGui import QImage

    from ..store import Store

_COLUMNS = tuple(one.name for one in fields(Photo))


def photos_of(store: Store, findings: Sequence[str]) -> list[Photo]:
    """Return the photos of findings (keys), in the order they came in; a blurred copy behind its original."""
    return _with_copies_behind(photos_with(store, "finding", findings))


def photos_of_walk(store: Store, walk: str) -> list[Photo]:
    """Return the photos of a walk (key): of its findings, of its stops, and those that lie nowhere yet."""
    found: dict[str, Photo] = {}
    for column, table in (("finding", "finding"), ("stop", "stop"), ("walk", "")):
        keys = [row["uuid"] for row in store.rows(table, {"walk": walk}, columns=("uuid",))] if table else [walk]
        found.update((photo.uuid, photo) for photo in _with_copies_behind(photos_with(store, column, keys)))
    return list(found.values())


def photos_with(store: Store, column: str, values: Sequence[str]) -> list[Photo]:
    """Return the photos that have one of the values in a column, in the order they came in; none where there are no values."""
    rows = store.rows("photo", {column: list(values)}, order_by=("created",), columns=_COLUMNS) if values else []
    return [Photo.from_row(row) for row in rows]


def _with_copies_behind(photos: Sequence[Photo]) -> list[Photo]:
    """Return photos with a blurred copy behind its original, where that is among them."""
    known = {photo.uuid for photo in photos}
    copies = {photo.copy_of: photo for photo in photos if photo.copy_of}
    ordered: list[Photo] = []
    for photo in photos:
        if photo.copy_of is None or photo.copy_of not in known:
            ordered += [photo, *([copies[photo.uuid]] if photo.uuid in copies else [])]
    return ordered


def thumbnails(
    store: Store, photos: Sequence[str], side_px: int, feedback: Feedback | None = None
) -> dict[str, QImage | None]:
    """Return small pictures of photos (keys), at most `side_px` a side; None where the picture is gone or cannot be read."""
    feedback = feedback or Feedback()
    found: dict[str, QImage | None] = {}
    for number, photo in enumerate(photos):
        feedback.check()
        feedback.progress(number / len(photos))
        rows = store.rows("photo", {"uuid": photo}, columns=("data",))
        found[photo] = small_picture(bytes(rows[0]["data"] or b""), side_px) if rows else None
    return found


def photo_file(store: Store, photo: str, folder: str) -> str:
    """Write a photo (key) into a folder to be looked at and return the file, named by its key.

    Raises NotFoundError, and InputError when the picture is gone from the store.
    """
    content = bytes(store.get("photo", photo)["data"] or b"")
    if not content:
        raise InputError(tr("The picture of this photo is gone from the store; take it from the camera again."))
    path = Path(folder) / (photo + (".png" if content.startswith(b"\x89PNG") else ".jpg"))
    with whole_file(path) as partial:
        partial.write_bytes(content)
    return str(path)


def delete_photos(store: Store, photos: Sequence[str], feedback: Feedback | None = None) -> int:
    """Delete photos (keys) and return how many; the findings stay, and of an original that goes its blurred copy."""
    with store.transaction():
        let_copies_stand(store, list(photos))
        return delete_rows(store, [Selection("photo", {"uuid": list(photos)})], feedback)


def let_copies_stand(store: Store, photos: Sequence[str]) -> None:
    """Let the blurred copies of photos (keys) that are to be deleted stand alone."""
    if photos:
        copies = store.rows("photo", {"copy_of": list(photos)}, columns=("uuid",))
        store.update_many("photo", {row["uuid"]: {"copy_of": None} for row in copies})
