"""The photos that lie in a folder, or among files that were dropped."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from ...i18n import tr
from ...model.errors import InputError
from ...model.feedback import Feedback
from ...model.field.photo import PhotoFile, PhotoFiles
from .exif import HEAD, facts_of
from .kept import check_kind
from .signature import HEAD_BYTES, PICTURES, UNREADABLE, FileKind, kind_of

MOST_FILES = 5_000
_PICTURE_NAMES = frozenset(
    {".jpg", ".jpeg", ".jpe", ".png", ".webp", ".tif", ".tiff", ".heic", ".heif", ".avif", ".dng"}
)
"""Files that are called so and are something else are told; the rest of what lies in a folder is not asked for."""


def look_at(paths: str | Sequence[str], feedback: Feedback | None = None) -> PhotoFiles:
    """Return the photos of folders (and folders in them) and files, with what they tell, in the order they were taken.

    Only the beginning of each file is read: a film of any size costs nothing. Raises InputError where nothing is there,
    or more than MOST_FILES files are; Cancelled.
    """
    feedback = feedback or Feedback()
    photos: list[PhotoFile] = []
    films = others = 0
    files = _files([paths] if isinstance(paths, str) else list(paths))
    for number, path in enumerate(files):
        feedback.check()
        feedback.progress(number / len(files), tr("Reading photos"))
        found = _look(path)
        if isinstance(found, PhotoFile):
            photos.append(found)
        elif found is FileKind.VIDEO:
            films += 1
        else:
            others += 1
    return PhotoFiles(tuple(sorted(photos, key=_order)), films, others)


def _files(paths: list[str]) -> list[Path]:
    files: list[Path] = []
    for path in paths:
        one = Path(path)
        if not one.exists():
            raise InputError(tr("{file} is not there; choose the folder with the photos again.").format(file=path))
        for file in _in_folder(one) if one.is_dir() else iter([one]):
            files.append(file)
            if len(files) > MOST_FILES:
                raise InputError(
                    tr("{file} holds more than {most} files; choose the folder with the photos of the walk.").format(
                        file=one.name, most=MOST_FILES
                    )
                )
    return list(dict.fromkeys(files))


def _in_folder(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder and those in it; what begins with a dot or @ belongs to the system (._IMG_1.JPG, @eaDir)."""
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "@", "__MACOSX")))
        yield from (Path(where, name) for name in sorted(names) if not name.startswith("."))


def _look(path: Path) -> PhotoFile | FileKind:
    """Return the photo that a file is, one with a problem where it is meant to be one, else what it is."""
    try:
        with path.open("rb") as stream:
            head = stream.read(HEAD_BYTES)
            kind = kind_of(head)
            if kind in PICTURES:
                return PhotoFile(str(path), path.name, facts_of(head + stream.read(HEAD)))
    except OSError as error:
        text = tr("The photo {file} cannot be read; copy it to this computer and add it again.")
        return PhotoFile(str(path), path.name, problem=text.format(file=path.name) + f" ({error.strerror})")
    if kind is FileKind.VIDEO:
        return kind
    if kind in UNREADABLE or path.suffix.lower() in _PICTURE_NAMES:
        try:
            check_kind(head, path.name)
        except InputError as error:
            return PhotoFile(str(path), path.name, problem=error.message)
    return kind


def _order(photo: PhotoFile) -> tuple[Any, ...]:
    """Photos by their clock, those without one last; of the same second by name, 9 before 10."""
    return (photo.facts.clock or datetime.max, natural(photo.name))


def natural(name: str) -> tuple[Any, ...]:
    """Return what sorts names as people count: "IMG_9" before "IMG_10"."""
    parts: list[str] = [""]
    for sign in name.casefold():
        if (sign.isascii() and sign.isdigit()) != parts[-1].isdigit():
            parts.append("")
        parts[-1] += sign
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts if part)
