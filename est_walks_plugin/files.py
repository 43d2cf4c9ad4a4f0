"""Files that appear whole or not at all: written beside their name, moved into place, swept when their writer died."""

from __future__ import annotations

import errno
import hashlib
import os
import platform
import re
import shutil
import stat
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath, PureWindowsPath
from typing import Iterator

from .i18n import tr
from .model.errors import EstWalksError

#: Where it cannot be asked whether a process lives (another machine on a shared folder), unfinished files are given up
#: after a day.
STALE_AFTER_S = 86_400.0
IS_WINDOWS = os.name == "nt"
#: How long a file that is held for a moment is waited for, where that keeps it from being replaced.
WAITS_S = (0.05, 0.1, 0.2) if IS_WINDOWS else ()
#: The longest path that programs of Windows take, unless the computer is set to more.
MOST_LETTERS_OF_WINDOWS = 259
#: Readable and writable by the owner alone.
PRIVATE = 0o600
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} if hasattr(errno, "EDQUOT") else {errno.ENOSPC, errno.EFBIG}
_TOO_LONG_OF_WINDOWS = 206
_PARTIAL = re.compile(r"\.(\d{1,10})-([0-9a-f]{8})\.part(?:\.[^.]*)?$")


class FileWriteError(EstWalksError):
    """A file could not be written; an older one of its name is as it was."""


def partial_path(target: Path) -> Path:
    """Return where a file is written before it takes its name: in the same folder, named after machine and process.

    Short, so that a path that fits the system's measure does so while it is written too.
    """
    name = hashlib.sha256(target.stem.encode("utf-8", "surrogateescape")).hexdigest()[:8]
    return target.with_name(f".{name}.{os.getpid()}-{_machine()}.part{target.suffix}")


def _machine() -> str:
    return hashlib.sha256(platform.node().encode("utf-8")).hexdigest()[:8]


@contextmanager
def whole_file(path: str | os.PathLike[str], *, make_folders: bool = False) -> Iterator[Path]:
    """Give the path to write to; when the block ends well the file takes the name `path`, at once and whole.

    Who may read and write a file that was there, may afterwards. Raises FileWriteError, with the full disk named, for what
    the block or the move raises as OSError; then nothing of the new file is left and an older one is as it was.
    """
    target = Path(path)
    partial = partial_path(target)
    try:
        if target.is_dir():
            raise IsADirectoryError(str(target))
        if make_folders:
            target.parent.mkdir(parents=True, exist_ok=True)
        sweep(target.parent)
        yield partial
        with partial.open("rb+") as written:
            os.fsync(written.fileno())
        take_name(partial, target)
    except OSError as error:
        raise write_error(target, error) from error
    finally:
        remove_with_journals(partial)


def write_whole(
    path: str | os.PathLike[str], content: bytes, *, make_folders: bool = False, private: bool = False
) -> None:
    """Write `content` to `path`, whole or not at all; a new `private` file is its owner's alone. Raises FileWriteError."""
    with whole_file(path, make_folders=make_folders) as partial:
        if private:
            make_private(partial)
        partial.write_bytes(content)


def make_private(path: Path) -> None:
    """Make an empty file that only its owner can read, whatever the umask; where one lies, only its owner can from now on.

    Windows, and some disks, give files the rights of their folder: there it is as every other. Raises OSError.
    """
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, PRIVATE))
    _set_rights(path, PRIVATE)


def take_name(partial: Path, target: Path) -> None:
    """Let a finished file take its name, in the place and with the rights of the one that was there. Raises OSError.

    On Windows a file that another program has open cannot be replaced. A virus scanner and OneDrive have a new one open
    for a moment, which is waited for; Excel has it open until it is closed, which the error tells.
    """
    _let_the_same_in(partial, target)
    for wait in WAITS_S:
        try:
            os.replace(partial, target)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    os.replace(partial, target)


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Give a folder of one's own for the time of the block; what another program still has open stays behind in it."""
    folder = tempfile.mkdtemp(prefix="estwalks-")
    try:
        yield Path(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _let_the_same_in(partial: Path, target: Path) -> None:
    if target.exists():
        _set_rights(partial, stat.S_IMODE(target.stat().st_mode))


def _set_rights(path: Path, rights: int) -> None:
    if os.name == "posix":  # elsewhere it would only set "read-only"
        with suppress(OSError):  # a disk without rights of its own
            os.chmod(path, rights)


@contextmanager
def told_when_full(path: str | os.PathLike[str]) -> Iterator[None]:
    """Raise FileWriteError, with the full disk named, for what the block raises as OSError when it writes `path`."""
    try:
        yield
    except OSError as error:
        raise write_error(Path(path), error) from error


@contextmanager
def told_by_gdal() -> Iterator[None]:
    """Raise what GDAL's drivers say went wrong, also on closing, where no result tells it. Raises OSError.

    A file of tiles asks for a table that it has not made yet; such a question, of nothing, is no failure.
    """
    from osgeo import gdal

    said: list[str] = []

    def hear(kind: int, number: int, message: str) -> None:
        if kind >= gdal.CE_Failure and number != gdal.CPLE_ObjectNull:
            said.append(message)

    gdal.PushErrorHandler(hear)
    try:
        yield
    except RuntimeError as error:  # where somebody has switched GDAL's exceptions on
        raise OSError("; ".join(dict.fromkeys([*said, str(error)]))) from error
    finally:
        gdal.PopErrorHandler()
    if said:
        raise OSError("; ".join(dict.fromkeys(said)))


def check_writable(path: str | os.PathLike[str]) -> None:
    """Raise FileWriteError when no file can be written at `path`: told before work is done, not after."""
    target = Path(path)
    partial = partial_path(target)
    try:
        if target.is_dir():
            raise IsADirectoryError(str(target))
        partial.touch()
        if IS_WINDOWS and target.exists():
            target.open("rb+").close()  # Excel has it open: nobody can replace it
    except OSError as error:
        raise write_error(target, error) from error
    finally:
        remove_with_journals(partial)


def write_error(target: Path, error: OSError) -> FileWriteError:
    """Return the sentence for a file that could not be written."""
    said = str(error).lower()
    if is_too_long(target, error):
        text = tr(
            "{file} could not be written: its path is too long; choose a shorter name, or a folder nearer the top."
        )
    elif not target.parent.is_dir():
        text = tr("{file} could not be written: there is no folder {folder}; make it, or choose another one.")
    elif error.errno in _FULL or "disk is full" in said or "no space left" in said or is_full(target.parent):
        text = tr("The disk is full: {file} was not written and is as it was; free some space and try again.")
    else:
        text = tr("{file} could not be written; close it in other programs, or choose another folder.")
    return FileWriteError(text.format(file=target, folder=target.parent), details=str(error))


def is_full(folder: Path, needed: int = 65_536) -> bool:
    """Return whether the disk of `folder` has less than `needed` bytes left; drivers do not always say why they fail."""
    try:
        return shutil.disk_usage(folder).free < needed
    except OSError:
        return False


def is_too_long(path: PurePath, error: OSError) -> bool:
    """Return whether a path could not be used because it is longer than the system takes; Windows says: not found."""
    if error.errno == errno.ENAMETOOLONG or getattr(error, "winerror", None) == _TOO_LONG_OF_WINDOWS:
        return True
    return (
        isinstance(path, PureWindowsPath) and error.errno == errno.ENOENT and len(str(path)) > MOST_LETTERS_OF_WINDOWS
    )


def remove_with_journals(path: Path) -> None:
    """Delete a file and what SQLite keeps beside it."""
    for name in (path, *(Path(f"{path}{ending}") for ending in ("-journal", "-wal", "-shm"))):
        with suppress(OSError):
            name.unlink()


def sweep(folder: Path) -> None:
    """Delete the unfinished files in `folder` whose writers are gone: killed, or out with the machine."""
    with suppress(OSError):
        for path in folder.iterdir():
            named = _PARTIAL.search(path.name) if path.name.startswith(".") else None
            if named and path.is_file() and _is_abandoned(path, int(named.group(1)), named.group(2)):
                remove_with_journals(path)


def _is_abandoned(path: Path, process: int, machine: str) -> bool:
    if os.name != "posix" or machine != _machine():
        return time.time() - path.stat().st_mtime > STALE_AFTER_S
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except (PermissionError, OverflowError):
        return False
    return False
