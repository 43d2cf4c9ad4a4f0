"""What a file would do to the source it is a newer export of, told before it is imported."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...model.codes import SourceKind
from ...model.feedback import Feedback
from ...model.receipt import Receipt
from .kept import told_safely
from .kinds import kind_of
from .merge import merge
from .reading import ImportJob
from .sources import state_of

if TYPE_CHECKING:
    from ...importers.formats.table import ReadOptions
    from ...store import Store


@dataclass(frozen=True)
class Compared:
    """A file beside the store. `state` is for `ReadOptions.seen`; `system` is "" for a new source, of which there may be no `receipt`.

    `gone` and `left` count the stored rows that are missing from the file: what is told as gone, and what stays as it is.
    """

    state: str
    system: str = ""
    receipt: Receipt | None = None
    gone: int = 0
    left: int = 0


def compare(
    store: Store,
    kind: SourceKind,
    path: str | os.PathLike[str],
    options: ReadOptions,
    feedback: Feedback,
    *,
    always: bool = False,
) -> Compared:
    """Return what importing `path` would do; nothing is written.

    A file of a new source is not read to its end, unless `always`.

    Raises InputError, AmbiguousInputError, ParameterError, Cancelled.
    """
    job = ImportJob(store, kind_of(kind), os.fspath(path), options, feedback, dry_run=True)
    with told_safely(), job.kind.opened(job) as reader:
        reader.begin()
        lineage, state = reader.lineage, state_of(store, reader.lineage)
        if lineage.own is None and not always:
            return Compared(state)
        receipt = merge(reader)
    told = receipt.extra.get("covers", {})
    system = lineage.system if lineage.own else ""
    return Compared(state, system, receipt, int(told.get("gone", 0)), int(told.get("left", 0)))
