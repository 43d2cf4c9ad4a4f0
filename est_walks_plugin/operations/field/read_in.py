"""The door by which everything comes back from a walk: packages, protocols, tracks and photos, one or many at once."""

from __future__ import annotations

import os
import tempfile
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Mapping, Sequence

from ...file_names import as_it_came
from ...files import scratch_folder, told_when_full
from ...i18n import tr
from ...model.codes import ReturnKind
from ...model.errors import InputError, ParameterError
from ...model.feedback import Feedback
from ...model.field.conflict import Conflict
from ...model.field.returned import MissingPhoto, Returned
from ...model.receipt import Receipt
from .back.parts import Part, kind_of_file, named, parts_of
from .back.readers import READERS, Reader, ReadOptions
from .came.files import CameFile, files_of
from .decisions import question

if TYPE_CHECKING:
    from ...store import Store

_ORDER = (ReturnKind.PACKAGE, ReturnKind.PROTOCOL, ReturnKind.GPX, ReturnKind.PHOTOS)
"""What is read later finds what came before it: photos their records and the track."""
_ADDED = (
    *("read", "stored", "updated", "unchanged", "rejected_count", "without_position", "outside_area"),
    *("suspected_duplicates", "vanished", "seconds"),
)
"""The counts of a receipt."""


@dataclass(frozen=True)
class ReadIn:
    """What was read in, part by part, and what was passed over."""

    parts: tuple[Returned, ...]
    notes: tuple[str, ...] = ()
    dry_run: bool = False

    @property
    def walk(self) -> str:
        """The walk they belong to (uuid); "" when there are several."""
        walks = {part.walk for part in self.parts}
        return walks.pop() if len(walks) == 1 else ""

    @property
    def receipt(self) -> Receipt:
        """The receipts of all parts as one: counts are added, notes and rows that are listed follow each other."""
        whole = Receipt(dry_run=self.dry_run, notes=[*self.notes])
        for part in self.parts:
            one = part.receipt
            for count in _ADDED:
                setattr(whole, count, getattr(whole, count) + getattr(one, count))
            whole.masked += one.masked
            whole.rejected += one.rejected
            whole.notes += [note for note in one.notes if note not in whole.notes]
        whole.extra = _listed(self.parts)
        return whole

    @property
    def conflicts(self) -> list[Conflict]:
        """The conflicts of all parts that wait for a decision, each once."""
        found = {
            question(one.layer, one.uuid, one.column, one.field): one for part in self.parts for one in part.conflicts
        }
        return list(found.values())

    @property
    def missing_photos(self) -> list[MissingPhoto]:
        """The photos of all parts whose files did not come, each once; one that a later part brought is not among them."""
        return list({one.uuid: one for part in self.parts for one in part.missing_photos}.values())

    @property
    def orphans(self) -> list[str]:
        """Photo files that belong to no finding and no stop yet."""
        return [name for part in self.parts for name in part.orphans]

    def to_dict(self) -> dict[str, Any]:
        """Return it as the JSON object promised to callers: the receipt, and what else there is to know."""
        return {
            **self.receipt.to_dict(),
            "walk": self.walk,
            "parts": [_told_part(part) for part in self.parts],
            "conflicts": [vars(one) for one in self.conflicts],
            "missing_photos": [vars(one) for one in self.missing_photos],
            "orphans": self.orphans,
        }


def _listed(parts: Sequence[Returned]) -> dict[str, list[dict[str, Any]]]:
    """Return what the parts guessed, each with its file, and how their walks went along the routes, each track once."""
    guessed = [{"file": part.file, **one} for part in parts for one in part.receipt.extra.get("guessed", ())]
    along = {one["track"]: one for part in parts for one in part.receipt.extra.get("along", ())}
    return {name: rows for name, rows in (("guessed", guessed), ("along", list(along.values()))) if rows}


def _told_part(part: Returned) -> dict[str, Any]:
    counts = part.receipt.to_dict()
    names = ("read", "stored", "updated", "unchanged", "rejected_count", "rejected", "notes")
    told = {name: counts[name] for name in names}
    return {"kind": str(part.kind), "file": part.file, "walk": part.walk, "return": part.return_uuid, **told}


@dataclass
class _Reading:
    """One reading under way: parts beside others that turned out not to be readable are told and left out."""

    store: Store
    walk: str | None
    options: ReadOptions
    readers: Mapping[ReturnKind, Reader]
    scratch: Path
    left_out: dict[Part, str] = field(default_factory=dict)


TABLES = ("walk", "stop", "finding", "photo", "seen_again", "track", "field_package", "field_return", "field_decision")
"""What may change when something is read in."""


class _NothingKept(Exception):  # noqa: N818 - ends a trial run
    """Takes back the transaction of a trial run."""

    def __init__(self, done: ReadIn) -> None:
        super().__init__()
        self.done = done


class _CannotRead(Exception):  # noqa: N818 - carries another
    """A part could not be read; takes back what the parts before it wrote."""

    def __init__(self, part: Part, error: InputError) -> None:
        super().__init__()
        self.part = part
        self.error = error


def read_in(
    store: Store,
    walk: str | None,
    paths: Sequence[str],
    feedback: Feedback | None = None,
    options: ReadOptions | None = None,
    readers: Mapping[ReturnKind, Reader] = READERS,
) -> ReadIn:
    """Read in what came back from a walk (uuid, or None where it says which): files and folders, all or nothing.

    What lies beside other things in a folder or an archive and cannot be read is left out and told. Raises InputError,
    ParameterError, NotFoundError, StoreError, Cancelled; then the store is as it was.
    """
    feedback, options = feedback or Feedback(), options or ReadOptions()
    if not paths:
        raise ParameterError(tr("Nothing is chosen; choose what came back from the walk."))
    with ExitStack() as kept:
        parts, passed = _look(paths, kept, feedback.part(0.0, 0.1))
        scratch = kept.enter_context(scratch_folder())
        reading = _Reading(store, walk, options, readers, scratch)
        done = _read_what_can(reading, parts, feedback.part(0.1, 1.0))
    notes = [_passed_over(passed)] if passed else []
    notes += [tr("{file} was left out:").format(file=part.name) + " " + why for part, why in reading.left_out.items()]
    return replace(done, notes=tuple(notes))


def only_photos(paths: Sequence[str]) -> bool:
    """Return whether files and folders hold photos and nothing else that comes back from a walk; an archive is not opened."""
    if not paths or any(os.path.isfile(path) and path.lower().endswith(".zip") for path in paths):
        return False
    try:
        with ExitStack() as kept:
            parts, _passed = _look(paths, kept, Feedback())
    except InputError:
        return False
    return bool(parts) and all(part.kind is ReturnKind.PHOTOS for part in parts)


def _passed_over(names: Sequence[str]) -> str:
    told = tr("%n file(s) were not read, nothing like them comes from a walk: {names}.", None, len(names))
    return told.format(names=named(names))


def _look(paths: Sequence[str], kept: ExitStack, feedback: Feedback) -> tuple[list[Part], list[str]]:
    """Return the parts of all paths in the order they are read, and the names of files nothing was made of."""
    parts: list[Part] = []
    passed: list[str] = []
    pictures: list[str] = []
    for path in dict.fromkeys(paths):
        feedback.check()
        kind = None if os.path.isdir(path) else kind_of_file(path)
        if kind is None:
            found = parts_of(path, kept.enter_context(files_of(path, feedback)))
            parts += found.parts
            passed += found.passed_over
        elif kind is ReturnKind.PHOTOS:
            pictures.append(path)
        else:
            parts.append(Part(kind, (path,)))
    if pictures:
        parts.append(Part(ReturnKind.PHOTOS, tuple(pictures)))
    return sorted(parts, key=lambda part: _ORDER.index(part.kind)), passed


def _read_what_can(reading: _Reading, parts: Sequence[Part], feedback: Feedback) -> ReadIn:
    """Read the parts, anew without one that cannot be read; raise when that one was chosen by itself, or is the last."""
    while True:
        todo = [part for part in parts if part not in reading.left_out]
        try:
            return _read_all(reading, todo, feedback)
        except _NothingKept as trial:
            return trial.done
        except _CannotRead as failed:
            if not failed.part.beside or len(todo) == 1:
                raise failed.error from failed
            reading.left_out[failed.part] = failed.error.message


def _read_all(reading: _Reading, parts: Sequence[Part], feedback: Feedback) -> ReadIn:
    """Read the parts one after another, all or none of them."""
    store, options = reading.store, reading.options
    is_one = len(parts) == 1 and not options.dry_run
    with nullcontext() if is_one else store.transaction(feedback):  # a reader of one makes its writes one itself
        returned: list[Returned] = []
        for number, part in enumerate(parts):
            feedback.check()
            share = feedback.part(number / len(parts), (number + 1) / len(parts))
            share.progress(0.0, tr("Reading {file}").format(file=part.name))
            returned.append(_read(reading, part, returned, share))
        done = ReadIn(_without_those_that_came(store, returned), dry_run=options.dry_run)
        if options.dry_run:
            raise _NothingKept(done)
    return done


def _read(reading: _Reading, part: Part, before: Sequence[Returned], feedback: Feedback) -> Returned:
    walks = {one.walk for one in before if one.walk}
    walk = reading.walk or (walks.pop() if len(walks) == 1 else None)
    read = reading.readers[part.kind]
    try:
        return read(reading.store, walk, _on_disk(part, reading.scratch, feedback), feedback, reading.options)
    except InputError as error:
        raise _CannotRead(part, error) from error


def _on_disk(part: Part, scratch: Path, feedback: Feedback) -> list[str]:
    """Return the files and folders that a reader is given; what lies in an archive is copied out."""
    if not part.members:
        return list(part.paths)
    root = Path(part.paths[0])
    if root.is_dir() and all((root / member.place).is_file() for member in part.members):
        if part.kind is ReturnKind.PHOTOS and not part.beside:
            return [str(root)]
        return [str(root / member.place) for member in part.members]
    folder = Path(tempfile.mkdtemp(dir=scratch))
    copied = [str(_copied(member, folder, feedback)) for member in part.members]
    return [str(folder)] if part.kind is ReturnKind.PHOTOS else copied


def _copied(member: CameFile, folder: Path, feedback: Feedback) -> Path:
    """Copy a file out, under its own name: that is what it is known by."""
    target = folder / as_it_came(member.name)
    while target.exists():  # of the same name in another folder
        target = Path(tempfile.mkdtemp(dir=folder)) / target.name
    with told_when_full(target):
        member.copy_to(target, feedback)
    return target


def _without_those_that_came(store: Store, returned: Sequence[Returned]) -> tuple[Returned, ...]:
    """Return the parts without missing photos whose files a later part brought."""
    keys = [photo.uuid for one in returned for photo in one.missing_photos]
    if keys:
        rows = store.rows("photo", {"uuid": keys}, columns=("uuid", "sha256"))
        came = {row["uuid"] for row in rows if row["sha256"]}
        for one in returned:
            one.missing_photos = [photo for photo in one.missing_photos if photo.uuid not in came]
    return tuple(returned)
