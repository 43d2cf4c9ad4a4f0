"""The files of what came back from the field: a folder, an archive, a file; archives within them too.

Nothing is unpacked but what is asked for, a file at a time: five gigabytes of video among the photos cost nothing.
"""

from __future__ import annotations

import os
import zipfile
import zlib
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Callable, ContextManager, Iterator, Optional

from ....files import scratch_folder, told_when_full
from ....i18n import tr
from ....importers.formats import safe_zip
from ....model.errors import InputError
from ....model.feedback import Feedback

MAX_FILES = safe_zip.MAX_MEMBERS
MAX_INNER_BYTES = 4 * 1024**3
"""Archives within an archive are unpacked to the disk first; more than this is refused."""
DATA_ENDINGS = (".gpkg", ".gpkg-wal", ".gpkg-journal", ".json")
"""What is always unpacked, of known size; photos are looked at one by one."""
_PIECE = 1 << 20
Damaged = Callable[[str], str]
"""Says in one sentence of a file (its name) that it is damaged, and where a whole one is to be had."""


def from_the_phone(name: str) -> str:
    """Return what is said of a damaged file that a phone has whole."""
    return tr("“{file}” is damaged or cut off; fetch it from the phone again.").format(file=name)


@dataclass(frozen=True)
class CameFile:
    """A file that came back: `place` is where, with "/", within what was handed in; `size` in bytes.

    `damaged` says that it is, in the words of who has it whole.
    """

    place: str
    size: int
    opened: Callable[[], ContextManager[BinaryIO]]
    damaged: Damaged = from_the_phone

    @property
    def name(self) -> str:
        """What it is called."""
        return PurePosixPath(self.place).name

    @property
    def folder(self) -> str:
        """Where it lies, "" at the top."""
        parent = str(PurePosixPath(self.place).parent)
        return "" if parent == "." else parent

    @property
    def ending(self) -> str:
        """Its ending in small letters."""
        return PurePosixPath(self.place).suffix.lower()

    def head(self, size: int) -> bytes:
        """Return its first bytes. Raises InputError when it is damaged."""
        with self._stream() as stream:
            return stream.read(size)

    def read(self, most_bytes: int) -> bytes:
        """Return what it holds. Raises InputError when that is more than `most_bytes`, or damaged."""
        with self._stream() as stream:
            content = stream.read(most_bytes + 1)
        if len(content) > most_bytes:
            raise InputError(tr("“{file}” is too large and was not read.").format(file=self.name))
        return content

    def copy_to(self, target: Path, feedback: Feedback) -> None:
        """Write it to a file of ours. Raises InputError when it is damaged, FileWriteError, Cancelled."""
        left = self.size
        with self._stream() as stream, told_when_full(target), target.open("wb") as copy:
            while piece := stream.read(_PIECE):
                feedback.check()
                left -= len(piece)
                if left < 0:
                    raise InputError(tr("“{file}” is larger than it says and is refused.").format(file=self.name))
                copy.write(piece)

    @contextmanager
    def _stream(self) -> Iterator[BinaryIO]:
        try:
            with self.opened() as stream:
                yield stream
        except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, RuntimeError, EOFError) as error:
            raise InputError(self.damaged(self.name), details=str(error)) from error


@contextmanager
def files_of(path: str, feedback: Feedback, damaged: Damaged = from_the_phone) -> Iterator[list[CameFile]]:
    """Give the files of a folder, an archive or one file, sorted by place, while the context lasts.

    `damaged` words what is said of one that is. Raises InputError for an archive that is damaged, encrypted or harmful, and for what is not there.
    """
    source = Path(path)
    with ExitStack() as kept:
        if source.is_dir():
            found = _of_folder(source)
        elif not source.is_file():
            raise InputError(tr("“{file}” is not there; check the name.").format(file=source.name))
        elif _head(source) == b"PK":
            found = _of_archive(source, "", source.name, kept)
        else:
            found = [_on_disk(file, file.name) for file in _with_companions(source)]
        inner = [replace(file, damaged=damaged) for file in found if file.ending == ".zip"]
        if not source.is_dir():
            _check_room(inner)
        for archive in inner:
            found += _of_inner(archive, path if source.is_dir() else None, kept, feedback)
        whole = (replace(file, damaged=damaged) for file in found if not _is_of_a_mac(file))
        yield sorted(whole, key=lambda file: file.place)


def _is_of_a_mac(file: CameFile) -> bool:
    """Return whether a file is what a Mac puts beside each file of an archive: it is called as that is."""
    return file.name.startswith("._") or "__MACOSX" in file.place.split("/")


def _head(source: Path) -> bytes:
    try:
        with source.open("rb") as stream:
            return stream.read(2)
    except OSError as error:
        raise InputError(
            tr("“{file}” cannot be read; copy it to this computer and try again.").format(file=source.name),
            details=str(error),
        ) from error


def _with_companions(source: Path) -> list[Path]:
    """Return a file with what SQLite keeps beside it, and the photos beside it."""
    beside = [Path(f"{source}{ending}") for ending in ("-wal", "-journal")]
    return [source, *(file for file in beside if file.is_file())]


def _of_folder(source: Path) -> list[CameFile]:
    found: list[CameFile] = []
    for folder, _, names in os.walk(source):
        for name in names:
            file = Path(folder) / name
            if file.is_symlink() or not file.is_file():
                continue
            found.append(_on_disk(file, file.relative_to(source).as_posix()))
            if len(found) > MAX_FILES:
                raise InputError(
                    tr("“{file}” holds more than {limit} files; choose the folder of the package itself.").format(
                        file=source.name, limit=MAX_FILES
                    )
                )
    return found


def _on_disk(file: Path, place: str) -> CameFile:
    return CameFile(place, file.stat().st_size, lambda: file.open("rb"))


def _of_archive(source: Path, prefix: str, shown: str, kept: ExitStack) -> list[CameFile]:
    members = safe_zip.check(source, lambda member: member.filename.lower().endswith(DATA_ENDINGS), shown)
    archive = kept.enter_context(zipfile.ZipFile(source))
    return [
        CameFile(prefix + member.filename.replace("\\", "/"), member.file_size, _member(archive, member))
        for member in members
    ]


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Callable[[], ContextManager[BinaryIO]]:
    return lambda: archive.open(member)  # type: ignore[return-value]


def _check_room(archives: list[CameFile]) -> None:
    """Raise InputError when archives within an archive are too large to unpack all of them."""
    if sum(archive.size for archive in archives) > MAX_INNER_BYTES:
        largest = max(archives, key=lambda archive: archive.size)
        raise InputError(
            tr("“{file}” within the archive is too large; unpack the archive and choose its folder.").format(
                file=largest.name
            )
        )


def _of_inner(archive: CameFile, folder: Optional[str], kept: ExitStack, feedback: Feedback) -> list[CameFile]:
    """Return the files of an archive that lies in a folder, or within another archive."""
    prefix = archive.place + "/"
    if folder is not None:
        return _of_archive(Path(folder) / archive.place, prefix, archive.name, kept)
    scratch = kept.enter_context(scratch_folder()) / "inner.zip"
    archive.copy_to(scratch, feedback)
    return _of_archive(scratch, prefix, archive.name, kept)
