"""What a file or folder is that came back from a walk, told by what is in it."""

from __future__ import annotations

import os
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Sequence

from ....i18n import tr
from ....importers.formats import safe_zip
from ....importers.formats.registry import FORMATS, FileSigns, refuse_document, signs_of
from ....importers.formats.table import ReadOptions
from ....model.codes import ReturnKind
from ....model.errors import InputError
from ....model.field.package import MANIFEST
from ....privacy.ids import kept_name
from ....store import looks_like_store
from ...photo_files.signature import PICTURES as READABLE
from ...photo_files.signature import UNREADABLE, FileKind, kind_of
from ..came.files import CameFile
from ..came.photos import is_of_the_field

PICTURES = (".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".tif", ".tiff")
VIDEOS = (".mp4", ".mov", ".avi", ".mkv", ".3gp", ".webm", ".m4v")
TABLES = (".csv", ".xlsx", ".ods")
_OF_PACKAGES = (
    ".json",
    ".qgz",
    ".qgs",
    ".qgs~",
    ".qgd",
    ".mbtiles",
    ".qml",
    ".qm",
    ".svg",
    ".gpkg-wal",
    ".gpkg-shm",
    ".gpkg-journal",
)
_SYSTEM = ("thumbs.db", "desktop.ini", "__macosx")
_MOST_NAMED = 5
_HEAD = 64


@dataclass(frozen=True)
class Part:
    """Something a reader takes: `paths` as they are, or `members` of the folder or archive at that path.

    What is `beside` something else in the same folder or archive may be left out when it cannot be read.
    """

    kind: ReturnKind
    paths: tuple[str, ...]
    members: tuple[CameFile, ...] = ()
    beside: bool = False

    @property
    def name(self) -> str:
        """What it is called, without a name of a person in it."""
        return kept_name(self.members[0].name if len(self.members) == 1 else Path(self.paths[0]).name)


@dataclass(frozen=True)
class CameBack:
    """The parts of what came back, and the names of files that nothing was made of."""

    parts: tuple[Part, ...]
    passed_over: tuple[str, ...] = ()


def parts_of(path: str, files: Sequence[CameFile]) -> CameBack:
    """Return what a folder or archive holds. Raises InputError when there is nothing to read in it."""
    found: dict[str, list[CameFile]] = {}
    passed: list[str] = []
    for file in files:
        if _is_store(path, file):
            passed.append(kept_name(file.name))
        elif not _is_of_system(file):
            found.setdefault(file.ending, []).append(file)
    has_package = ".gpkg" in found
    parts = [Part(ReturnKind.PACKAGE, (path,))] if has_package else []
    for kind, endings in ((ReturnKind.PROTOCOL, TABLES), (ReturnKind.GPX, (".gpx",))):
        parts += [Part(kind, (path,), (file,)) for ending in endings for file in found.get(ending, ())]
    pictures = [file for ending in PICTURES for file in found.get(ending, ())]
    if has_package:  # the phones' are the package's, which says what is left of them
        pictures = [file for file in pictures if not is_of_the_field(file)]
    if pictures:
        parts.append(Part(ReturnKind.PHOTOS, (path,), tuple(pictures)))
    known = {".gpkg", ".gpx", ".zip", *TABLES, *PICTURES, *(VIDEOS if has_package else ())}
    known |= set(_OF_PACKAGES) if has_package else set()
    for ending, named in found.items():
        passed += [kept_name(file.name) for file in named] if ending not in known else []
    if not parts:
        raise InputError(_nothing(path, passed))
    beside = len(parts) > 1
    return CameBack(tuple(replace(part, beside=beside and bool(part.members)) for part in parts), tuple(passed))


def _nothing(path: str, passed: Sequence[str]) -> str:
    name = kept_name(Path(path).name)
    if not passed:
        return tr("“{file}” is empty; choose what came back from the walk.").format(file=name)
    return tr(
        "“{file}” holds nothing that comes back from a walk ({names}); choose the package from the phone, a protocol, "
        "a GPX track or photos."
    ).format(file=name, names=named(passed))


def named(names: Sequence[str]) -> str:
    """Return names, the first of them when there are many."""
    rest = len(names) - _MOST_NAMED
    told = ", ".join(sorted(names)[:_MOST_NAMED])
    return told + (tr(" and {count} more").format(count=rest) if rest > 0 else "")


def _is_store(path: str, file: CameFile) -> bool:
    """Return whether a file of a folder is a database of ours: it lies there, and did not come from a walk."""
    return file.ending == ".gpkg" and looks_like_store(str(Path(path) / file.place))


def _is_of_system(file: CameFile) -> bool:
    parts = [part.lower() for part in PurePosixPath(file.place).parts]
    return any(part.startswith((".", "._", "__macosx")) for part in parts) or parts[-1] in _SYSTEM


def kind_of_file(path: str) -> ReturnKind | None:
    """Return what a file is, None for an archive of files. Raises InputError for one that never comes back from a walk."""
    name = kept_name(Path(path).name)
    head = _head(path)
    kind = kind_of(head)
    if kind in READABLE | UNREADABLE:
        return ReturnKind.PHOTOS
    if kind is FileKind.VIDEO or Path(path).suffix.lower() in VIDEOS:
        raise InputError(tr("“{file}” is a video, and only photos are kept; choose the photos.").format(file=name))
    if head.startswith(b"SQLite format 3"):
        if looks_like_store(path):
            told = tr("“{file}” is a database of this plugin, not what came back from a walk; open it instead.")
            raise InputError(told.format(file=name))
        return ReturnKind.PACKAGE
    signs = _signs(path, head)
    fits = next(known.name for known in FORMATS if known.fits(signs))
    if fits == "document":
        refuse_document(path, ReadOptions())
    if fits == "zip":
        return None
    if fits == "xml_map" and signs.root[0].casefold() == "gpx":
        return ReturnKind.GPX
    if fits in ("xlsx", "ods") or (fits == "csv" and _is_text(head)):
        return ReturnKind.PROTOCOL
    raise InputError(
        tr(
            "“{file}” is nothing that comes back from a walk; choose the package from the phone (zip, folder or .gpkg), a "
            "protocol (CSV or Excel), a GPX track or photos."
        ).format(file=name)
    )


def _signs(path: str, head: bytes) -> FileSigns:
    """Return what a file looks like; an archive is looked at without its size, for the videos in it are not unpacked."""
    if not head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return signs_of(path)
    members = safe_zip.check(path, lambda _member: False)
    return FileSigns(path, head, members=tuple(member.filename for member in members) or ("",))


def _head(path: str) -> bytes:
    try:
        with open(path, "rb") as stream:
            return stream.read(_HEAD)
    except FileNotFoundError as error:
        raise InputError(tr("There is no file “{file}”; check the path.").format(file=Path(path).name)) from error
    except OSError as error:
        raise InputError(
            tr("“{file}” cannot be read; check that it is there and not open in another program.").format(
                file=Path(path).name
            ),
            details=str(error),
        ) from error


def _is_text(head: bytes) -> bool:
    return b"\0" not in head or head[:2] in (b"\xff\xfe", b"\xfe\xff")


def looks_like_package(path: str) -> bool:
    """Return whether a folder or an archive is a field package, or holds one; nothing is read but names."""
    try:
        if os.path.isdir(path):
            places = [MANIFEST, *(f"{entry.name}/{MANIFEST}" for entry in os.scandir(path) if entry.is_dir())]
            return any(os.path.isfile(os.path.join(path, place)) for place in places)
        if not zipfile.is_zipfile(path):
            return False
        members = safe_zip.check(path, lambda _member: False)
    except (InputError, OSError):
        return False
    return any(PurePosixPath(member.filename).name == MANIFEST for member in members)
