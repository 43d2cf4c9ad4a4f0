"""Zip archives from strangers: bombs, traversal and encryption are refused before a byte is unpacked."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from ...i18n import tr
from ...model.errors import InputError

MAX_MEMBERS = 20_000
MAX_TOTAL_BYTES = 1024**3
MAX_MEMBER_BYTES = 512 * 1024**2
MAX_RATIO = 200
_SMALL = 1024**2
_DRIVE = re.compile(r"[A-Za-z]:")


def _all(member: zipfile.ZipInfo) -> bool:
    return True


def check(
    path: str | Path, is_unpacked: Callable[[zipfile.ZipInfo], bool] = _all, shown: str = ""
) -> list[zipfile.ZipInfo]:
    """Return the files of the archive when it is safe to unpack. Raises InputError, which calls it `shown`.

    Refused: damaged or encrypted archives, names that leave the folder, links, more than 20 000 files, and, counting the
    files that are unpacked, more than 1 GB, 512 MB in one file, or a packing ratio over 200 (up to 1 MB may pack better).
    """
    name = shown or Path(path).name
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise InputError(
            tr("“{file}” is a damaged archive; ask for it again.").format(file=name), details=str(error)
        ) from error
    if len(members) > MAX_MEMBERS:
        raise InputError(
            tr("“{file}” holds {count} files, more than {limit}; unpack it and import the file you need.").format(
                file=name, count=len(members), limit=MAX_MEMBERS
            )
        )
    total = 0
    for member in members:
        _check_member(name, member)
        if is_unpacked(member):
            _check_size(name, member)
            total += member.file_size
    if total > MAX_TOTAL_BYTES:
        raise InputError(
            tr("“{file}” would unpack to more than {limit} MB and is refused.").format(
                file=name, limit=MAX_TOTAL_BYTES // 1024**2
            )
        )
    return [member for member in members if not member.is_dir()]


def _check_member(name: str, member: zipfile.ZipInfo) -> None:
    path = PurePosixPath(member.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or _DRIVE.match(member.filename) or "\x00" in member.filename:
        raise InputError(
            tr("“{file}” holds a file that would land outside its folder (“{member}”) and is refused.").format(
                file=name, member=member.filename[:80]
            )
        )
    if (member.external_attr >> 16) & 0o170000 == 0o120000:
        raise InputError(
            tr("“{file}” holds a link (“{member}”) and is refused.").format(file=name, member=member.filename[:80])
        )
    if member.flag_bits & 0x1:
        raise InputError(tr("“{file}” is encrypted; unpack it with its password first.").format(file=name))


def _check_size(name: str, member: zipfile.ZipInfo) -> None:
    too_dense = member.file_size > _SMALL and member.file_size > MAX_RATIO * max(1, member.compress_size)
    if member.file_size > MAX_MEMBER_BYTES or too_dense:
        raise InputError(
            tr("“{file}” holds “{member}”, which unpacks to {size} MB and is refused.").format(
                file=name, member=member.filename[:80], size=member.file_size // 1024**2
            )
        )


def read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Return the bytes of one checked file, never more than its header promised. Raises InputError."""
    try:
        with archive.open(member) as stream:
            data = stream.read(member.file_size + 1)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError, EOFError) as error:
        raise InputError(
            tr("“{member}” in the archive is damaged; ask for it again.").format(member=member.filename[:80]),
            details=str(error),
        ) from error
    if len(data) > member.file_size:
        raise InputError(
            tr("“{member}” in the archive is larger than it says and is refused.").format(member=member.filename[:80])
        )
    return data
