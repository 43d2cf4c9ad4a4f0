"""Import what colleagues sent, and say what became of every row."""

from __future__ import annotations

import csv
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...files import whole_file
from ...i18n import tr
from ...importers.formats.table import ReadOptions
from ...importers.words.own import Said
from ...model.codes import SourceKind
from ...model.errors import ParameterError
from ...model.feedback import Feedback
from ...model.receipt import Receipt
from ...privacy.safe_text import neutralise_formula
from ..areas import AreaGiven, resolve_area
from .gone import Covers
from .kept import told_safely
from .kinds import kind_of
from .merge import merge, run
from .reading import ImportJob
from .sources import state_of

if TYPE_CHECKING:
    from ...store import Store

ImportOptions = ReadOptions


def options_from_mapping(
    mapping: Mapping[str, Any] | None,
    crs: str | None = None,
    values: Said | None = None,
    covers: str | None = None,
) -> ImportOptions:
    """Return import options from the Processing parameters CRS, MAPPING, VALUES and COVERS.

    Besides our fields MAPPING may hold encoding, delimiter, date_order, layer, system, other_crs, delete_after_months.
    """
    fields = {str(name): "" if value is None else str(value) for name, value in (mapping or {}).items()}
    own = {
        name: fields.pop(name)
        for name in ("encoding", "delimiter", "date_order", "layer", "system", "other_crs")
        if name in fields
    }
    months = fields.pop("delete_after_months", None)
    if months is not None and not months.strip().isdigit():
        raise ParameterError(tr("“{value}” is no number of months.").format(value=months))
    return ImportOptions(
        crs=(crs or fields.pop("crs", None)) or None,
        mapping=fields or None,
        values=values or None,
        delete_after_months=int(months) if months else None,
        encoding=own.get("encoding") or None,
        delimiter=own.get("delimiter") or None,
        date_order=own.get("date_order") or None,
        layer=own.get("layer") or None,
        system=own.get("system") or None,
        other_crs=own.get("other_crs") or None,
        covers=Covers.of(covers).value or None,
    )


def import_file(
    store: Store,
    kind: SourceKind,
    path: str | os.PathLike[str],
    options: ImportOptions | None = None,
    feedback: Feedback | None = None,
    *,
    area: AreaGiven = None,
    source_name: str | None = None,
    dry_run: bool = False,
) -> Receipt:
    """Import a file into the store and return the receipt; with `dry_run` nothing is written.

    `area` (see `resolve_area`) cuts an OpenStreetMap file or a line layer: the network keeps whole ways that touch it,
    the base map is cut. `source_name` is what a new source is called. All or nothing: an error or Cancel leaves the store
    as it was. Raises InputError, AmbiguousInputError, ParameterError, StoreError, Cancelled.
    """
    options, feedback = options or ImportOptions(), feedback or Feedback()
    polygon = resolve_area(store, area).polygon
    return run(ImportJob(store, kind_of(kind), os.fspath(path), options, feedback, dry_run, polygon, source_name))


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
    options: ImportOptions,
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


def rejected_csv(receipt: Receipt, path: str | os.PathLike[str]) -> int:
    """Write the rejected rows as CSV to send back (UTF-8 with mark, semicolons, no formulas); return how many.

    Raises FileWriteError; then an earlier file is as it was.
    """
    with whole_file(path) as partial, partial.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow([tr("Row"), tr("Reason"), tr("Text")])
        for rejection in receipt.rejected:
            writer.writerow([rejection.row, neutralise_formula(rejection.reason), neutralise_formula(rejection.text)])
    return len(receipt.rejected)
