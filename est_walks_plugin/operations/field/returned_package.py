"""What came back from the field: which package it is, which phones it is from, their layers and photos.

A folder, an archive with or without inner folders, archives in it, or a single GeoPackage. Names of folders and numbers
behind names tell nothing but which files lie together; the package's own key tells what it is.
"""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Iterator, Optional, Sequence

from ...i18n import tr
from ...model.errors import InputError
from ...model.feedback import Feedback
from ...model.field.package import MANIFEST
from ...privacy.ids import kept_name
from .came.files import CameFile, files_of
from .came.tables import CameTable, PackageMark, may_lack_edits, tables_of

PHOTO_ENDINGS = (".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp")
VIDEO_ENDINGS = (".mp4", ".mov", ".avi", ".mkv", ".3gp", ".webm", ".m4v")
SQLITE = b"SQLite format 3\0"
_MOST_NAMED = 5
_MANIFEST_BYTES = 1_000_000


@dataclass(frozen=True)
class CamePhotos:
    """The photo files that came, found by the path a phone wrote: in its own folder first, then by name alone."""

    files: tuple[CameFile, ...]

    def find(self, path: str, folder: str) -> Optional[CameFile]:
        """Return the file a row of a phone in `folder` means by a path; None where it did not come.

        By name alone it is taken only where the name is one file's: two tablets may call two pictures the same.
        """
        wanted = path.replace("\\", "/").lower().lstrip("/")
        named = self._by_name.get(PurePosixPath(wanted).name, [])
        own = [file for file in named if not folder or file.place.startswith(folder + "/")]
        exact = [file for file in own if f"/{file.place.lower()}".endswith(f"/{wanted}")]
        for found in (exact, own or named):
            if len(found) == 1:
                return found[0]
        return exact[0] if exact else None

    @cached_property
    def _by_name(self) -> dict[str, list[CameFile]]:
        found: dict[str, list[CameFile]] = {}
        for file in self.files:
            found.setdefault(file.name.lower(), []).append(file)
        return found


@dataclass(frozen=True)
class Phone:
    """What one phone brought: a table a layer, the folder they lie in, and the package it had taken out."""

    mark: PackageMark
    folder: str
    tables: tuple[CameTable, ...]

    @property
    def changed(self) -> str:
        """When something in it was written last, ISO."""
        return max((table.changed for table in self.tables), default="")


@dataclass
class ReturnedPackage:
    """All that came back, while its files are open. `notes` are sentences for the planner."""

    name: str
    phones: list[Phone]
    photos: CamePhotos
    fingerprint: str
    notes: list[str] = field(default_factory=list)


@contextmanager
def opened_package(path: str, feedback: Feedback) -> Iterator[ReturnedPackage]:
    """Give what came back, while the context lasts.

    Raises InputError in one sentence for what holds no package or cannot be read; Cancelled.
    """
    name = kept_name(Path(path).name)
    with files_of(path, feedback) as files:
        beside = {file.place: file for file in files}
        maps = [file for file in files if file.ending == ".gpkg"]
        if not maps and len(files) == 1 and files[0].head(len(SQLITE)) == SQLITE:
            maps = files  # whatever it is called
        if not maps:
            raise InputError(
                tr("“{file}” holds no GeoPackage; choose the zip, folder or .gpkg that came from the phone.").format(
                    file=name
                )
            )
        marks = _manifests(files)
        notes: list[str] = []
        phones = _phones(maps, beside, marks, notes, feedback)
        if not phones:
            raise InputError(
                tr(
                    "“{file}” does not say which field package it is: choose the zip or folder that came from the phone, "
                    "with all its files."
                ).format(file=name)
            )
        photos = CamePhotos(tuple(file for file in files if file.ending in PHOTO_ENDINGS))
        yield ReturnedPackage(name, phones, photos, _fingerprint(files), [*notes, *_left_out(files)])


def _manifests(files: Sequence[CameFile]) -> dict[str, PackageMark]:
    """Return the packages that lie in folders, by folder."""
    found = {}
    for file in files:
        if file.name.lower() == MANIFEST and file.size < _MANIFEST_BYTES:
            mark = PackageMark.of(file.read(_MANIFEST_BYTES).decode("utf-8", "replace"))
            if mark:
                found[file.folder] = mark
    return found


def _phones(
    maps: Sequence[CameFile],
    beside: dict[str, CameFile],
    marks: dict[str, PackageMark],
    notes: list[str],
    feedback: Feedback,
) -> list[Phone]:
    """Return the phones: the tables that lie in one folder with one number behind their names, of one package."""
    gathered: dict[tuple[str, str, str], list[CameTable]] = {}
    found_marks: dict[str, PackageMark] = {}
    for number, file in enumerate(maps):
        feedback.check()
        feedback.progress(0.2 * number / len(maps), tr("Reading {file}").format(file=kept_name(file.name)))
        tables = tables_of(file, beside, feedback)
        own = next((table.mark for table in tables if table.mark), None) or _near(marks, file.folder)
        known = [table for table in tables if table.layer]
        if own is None or not known:
            continue
        _check_keys(file, known)
        if may_lack_edits(file, beside):
            notes.append(
                tr("The last edits in {file} may be missing: its -wal file did not come.").format(
                    file=kept_name(file.name)
                )
            )
        _tell_others(file, tables, notes)
        suffix = PurePosixPath(file.name).stem.lower().replace(known[0].layer.name if known[0].layer else "", "", 1)
        found_marks[own.package] = own
        together = gathered.setdefault((file.folder, suffix, own.package), [])
        together += known
    return [Phone(found_marks[mark], folder, tuple(tables)) for (folder, _, mark), tables in sorted(gathered.items())]


def _check_keys(file: CameFile, tables: Sequence[CameTable]) -> None:
    """Raise InputError for a table that lost the column that says which row is which."""
    for table in tables:
        if "uuid" not in table.columns:
            raise InputError(
                tr(
                    "The layer “{layer}” in {file} has lost its column uuid, so nobody knows which row is which; take the "
                    "file away to read in the rest."
                ).format(layer=table.name, file=kept_name(file.name))
            )


def _near(marks: dict[str, PackageMark], folder: str) -> Optional[PackageMark]:
    """Return the package whose folder a file lies in, or below."""
    for place in (folder, *(str(parent) for parent in PurePosixPath(folder).parents)):
        mark = marks.get("" if place == "." else place)
        if mark:
            return mark
    return None


def _tell_others(file: CameFile, tables: Sequence[CameTable], notes: list[str]) -> None:
    """Tell the tables that no package has."""
    for table in tables:
        if table.layer is None:
            notes.append(
                tr("The layer “{layer}” in {file} is not of the package and was not read.").format(
                    layer=kept_name(table.name), file=kept_name(file.name)
                )
            )


def _left_out(files: Sequence[CameFile]) -> list[str]:
    """Return the sentence about videos, which are not read: by name and size."""
    videos = sorted((file for file in files if file.ending in VIDEO_ENDINGS), key=lambda file: -file.size)
    if not videos:
        return []
    named = [f"{kept_name(file.name)} ({_megabytes(file.size)} MB)" for file in videos[:_MOST_NAMED]]
    rest = len(videos) - len(named)
    told = tr("%n video(s) were not read: {names}", None, len(videos)).format(names=", ".join(named))
    return [told + (tr(" and {count} more").format(count=rest) if rest else "") + "."]


def _megabytes(size: int) -> int:
    return max(1, round(size / 1_000_000))


def _fingerprint(files: Sequence[CameFile]) -> str:
    """Return what tells one return from another: names and sizes of all files, which no video of gigabytes makes slow."""
    told = "\n".join(f"{file.place} {file.size}" for file in files)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
