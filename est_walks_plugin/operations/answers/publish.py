"""Publish an answer: its files and its version, whole or not at all.

The order is decided so that a kill at any moment leaves every file old or new, and never a version without its page: all
files are written whole beside their names; then, in the transaction that keeps the version, they take their names; then it is
committed. Killed between the last two, the page is out and its version is not kept: publishing again writes the same version
over it. What fails puts the older files back. What is published stays so: a later version says what is changed, and none is
taken back.
"""

from __future__ import annotations

import functools
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Callable, Sequence

from ...exporting.answer.files import check_ending, preview_page, write_answer
from ...exporting.answer.map import answer_map
from ...files import check_writable, partial_path, remove_with_journals, sweep, take_name, write_error, write_whole
from ...i18n import tr
from ...model.answers.answer import Answer
from ...model.answers.published import Said
from ...model.errors import ParameterError
from ...model.feedback import Feedback
from ...store.values import now
from .about import ground
from .checks import NotReadyError
from .gather import Draft, gather
from .notices import check_notices, notices_csv

if TYPE_CHECKING:
    from ...store import Store


@dataclass(frozen=True)
class Published:
    """A version that is out: its files, what it says, and how many notices went with it."""

    paths: tuple[str, ...]
    answer: Answer
    uuid: str
    told: int = 0


def publish(
    store: Store,
    draft: Draft,
    outputs: Sequence[str],
    at: datetime | None = None,
    feedback: Feedback | None = None,
    *,
    notices: str = "",
) -> Published:
    """Write an answer to files (.html, .pdf), with `notices` (.csv) where they are wanted, and keep it as the next version.

    All of it or nothing. Raises NotReadyError with what must be done first, ParameterError when something else would be told
    by now, for a name that is none of a page or of notices, and without any page; FileWriteError, StoreError, Cancelled.
    """
    feedback = feedback or Feedback()
    if notices:
        check_notices(notices)
    pages = _pages(outputs)
    paths = [*pages, *([Path(notices)] if notices else [])]
    _check_files(paths)
    feedback.progress(0.02)
    fresh = gather(store, draft.wish)
    _check_others(store, draft, paths)
    if fresh.blockers:
        raise NotReadyError(fresh.blockers)
    if fresh.answer != draft.answer:
        raise ParameterError(
            tr("What is told has been changed since the answer was shown; look at it again, and publish it then.")
        )
    content, told = notices_csv(store, fresh) if notices else (b"", 0)
    answer = replace(fresh.answer, map=answer_map(store, fresh.answer, feedback.part(0.05, 0.4)))
    writers = [*_page_writers(answer, len(pages), feedback), lambda file: file.write_bytes(content)]
    with ExitStack() as files:
        partials = [files.enter_context(_beside(path)) for path in paths]
        for path, partial, writer in zip(paths, partials, writers):
            _write(path, partial, writer)
        feedback.check()
        digest = hashlib.sha256(partials[0].read_bytes()).hexdigest()
        with _put_back(paths), store.transaction(feedback):
            for path, partial in zip(paths, partials):
                _take_name(partial, path)
            key = store.insert("answer", [_row(store, draft, answer, at or now(), paths[0].name, digest)])[0]
    return Published(tuple(map(str, paths)), answer, key, told)


def _page_writers(answer: Answer, count: int, feedback: Feedback) -> list[Callable[[Path], object]]:
    """Return what writes each of so many pages."""
    shares = [feedback.part(0.4 + 0.5 * number / count, 0.4 + 0.5 * (number + 1) / count) for number in range(count)]
    return [functools.partial(write_answer, answer, feedback=share) for share in shares]


def preview(store: Store, draft: Draft, output: str, feedback: Feedback | None = None) -> str:
    """Write the page of an answer as it stands, marked as not published, to be looked at; no version is kept. Return its file.

    Raises NotReadyError where a text or photo waits for review: nobody sees that, not even before publishing.
    FileWriteError, StoreError, Cancelled.
    """
    feedback = feedback or Feedback()
    hidden = tuple(one for one in draft.blockers if one.hides)
    if hidden:
        raise NotReadyError(hidden)
    answer = replace(draft.answer, map=answer_map(store, draft.answer, feedback.part(0.05, 0.8)))
    write_whole(output, preview_page(answer).encode("utf-8"))
    return output


def _pages(outputs: Sequence[str]) -> list[Path]:
    """Return the pages to write. Raises ParameterError for a wrong ending, or none."""
    paths = [Path(output) for output in outputs if output]
    if not paths:
        raise ParameterError(tr("Say where the answer is written: a file that ends in .html or .pdf."))
    for path in paths:
        check_ending(str(path))
    return paths


def _check_files(paths: Sequence[Path]) -> None:
    """Raise ParameterError for the same file twice, FileWriteError where one cannot be written: before any of them is."""
    if len({os.path.abspath(path) for path in paths}) < len(paths):
        raise ParameterError(tr("{file} is given twice; give each file a name of its own.").format(file=paths[0]))
    for path in paths:
        check_writable(path)


def _check_others(store: Store, draft: Draft, paths: Sequence[Path]) -> None:
    """Raise ParameterError where a file is the published page of another answer: residents would find this one in its place."""
    there = {hashlib.sha256(path.read_bytes()).hexdigest(): path.name for path in paths if path.is_file()}
    own = {**ground(store, draft.wish.about).row, "language": draft.answer.language}
    for row in store.rows("answer", {"sha256": list(there)}) if there else ():
        if any(row[name] != value for name, value in own.items()):
            title = (row["content"] or {}).get("title", "")
            raise ParameterError(
                tr("{file} is the answer “{title}”; give this one a file of its own.").format(
                    file=there[row["sha256"]], title=title
                )
            )


def _row(store: Store, draft: Draft, answer: Answer, at: datetime, name: str, digest: str) -> dict[str, object]:
    return {
        **ground(store, draft.wish.about).row,
        "version": answer.version,
        "published_at": at,
        "language": answer.language,
        "file_name": name,
        "sha256": digest,
        "content": Said(answer).to_json(),
        "changes": [asdict(change) for change in answer.changes],
    }


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """Give where a file is written before it takes its name; nothing of it is left when the block ends."""
    sweep(path.parent)
    partial = partial_path(path)
    try:
        yield partial
    finally:
        remove_with_journals(partial)


def _write(path: Path, partial: Path, write: Callable[[Path], object]) -> None:
    try:
        write(partial)
        with partial.open("rb+") as written:
            os.fsync(written.fileno())
    except OSError as error:
        raise write_error(path, error) from error


def _take_name(partial: Path, path: Path) -> None:
    try:
        shutil.copyfile(path, _kept(path))
    except FileNotFoundError:
        pass
    except OSError as error:
        raise write_error(path, error) from error
    try:
        take_name(partial, path)
    except OSError as error:
        raise write_error(path, error) from error


def _kept(path: Path) -> Path:
    """Return where the file that was there stands until the version is kept; swept when its writer died."""
    return partial_path(path.with_name(f"{path.stem}-before{path.suffix}"))


@contextmanager
def _put_back(paths: Sequence[Path]) -> Iterator[None]:
    """Put the files back that were there, or none, when the block fails."""
    there = {path: path.exists() for path in paths}
    for path in paths:
        with suppress(OSError):
            _kept(path).unlink()
    was = {path: _stamp(path) for path in paths}
    try:
        yield
    except BaseException:
        for path in paths:
            with suppress(OSError):
                if _kept(path).exists():
                    os.replace(_kept(path), path)
                elif not there[path] and _stamp(path) != was[path]:
                    path.unlink()
        raise
    finally:
        for path in paths:
            with suppress(OSError):
                _kept(path).unlink()


def _stamp(path: Path) -> tuple[int, int] | None:
    with suppress(OSError):
        told = path.stat()
        return told.st_ino, told.st_mtime_ns
    return None
