"""Import what colleagues sent: look at it (`preview`), take it in (`import_file`), and say what became of every row."""

from __future__ import annotations

import csv
import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ...i18n import tr
from ...importers.formats.registry import open_table
from ...importers.formats.table import Choice, ReadOptions, Table
from ...importers.formats.unpack import unpacked
from ...importers.lighting import SUBJECT as LIGHTING
from ...importers.meaning.columns import Plan, Question, make_plan, rank_of
from ...importers.meaning.headers import plain
from ...importers.meaning.subjects import BY_KIND, SHARES
from ...importers.observations import Block, ObservationReader
from ...importers.osm.file import looks_like_osm
from ...model.codes import SourceKind
from ...model.errors import AmbiguousInputError, InputError, ParameterError
from ...model.feedback import Feedback
from ...model.receipt import Receipt
from ...privacy import screen_many
from ...privacy.safe_text import neutralise_formula
from . import memory as import_memory
from . import observations as import_observations
from . import tables as import_tables
from .territory import territory_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...store import Store

ImportOptions = ReadOptions
PREVIEW_ROWS = 200


@dataclass(frozen=True)
class PreviewRow:
    """A row as it would be read: cells screened and personal columns blank, with what is worth a look."""

    number: int
    cells: tuple[str, ...]
    problems: tuple[str, ...] = ()
    masked: bool = False


@dataclass(frozen=True)
class Preview:
    """What an import would do, told from the first rows. `points` (n, 2) in the work CRS, NaN = none, one a row."""

    format: str
    kind: SourceKind
    system: str
    columns: tuple[str, ...]
    rows: list[PreviewRow]
    mapping: dict[str, str]
    choices: list[Choice]
    points: NDArray[np.float64]
    masked: dict[str, int] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    row_estimate: int = 0
    rows_exact: bool = False
    dropped: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    fields: tuple[str, ...] = ()


def options_from_mapping(mapping: Mapping[str, Any] | None, crs: str | None = None) -> ImportOptions:
    """Return import options from the Processing parameters CRS and MAPPING.

    Besides our fields MAPPING may hold encoding, delimiter, date_order, layer, system, delete_after_months.
    """
    fields = {str(name): "" if value is None else str(value) for name, value in (mapping or {}).items()}
    own = {
        name: fields.pop(name) for name in ("encoding", "delimiter", "date_order", "layer", "system") if name in fields
    }
    months = fields.pop("delete_after_months", None)
    if months is not None and not months.strip().isdigit():
        raise ParameterError(tr("“{value}” is no number of months.").format(value=months))
    return ImportOptions(
        crs=(crs or fields.pop("crs", None)) or None,
        mapping=fields or None,
        delete_after_months=int(months) if months else None,
        **{name: value or None for name, value in own.items()},
    )


def preview(
    store: Store, kind: SourceKind, path: str | os.PathLike[str], options: ImportOptions | None = None
) -> Preview:
    """Return what importing `path` would do, from its first rows; questions are listed, not raised.

    Raises InputError for a file that cannot be read.
    """
    options, path, kind = options or ImportOptions(), os.fspath(path), SourceKind(kind)
    if kind is SourceKind.NETWORK or looks_like_osm(path):
        raise ParameterError(tr("Networks and OpenStreetMap files are looked at by a dry run of their import."))
    questions: list[Question] = []
    with unpacked(path) as plain_path:
        try:
            table = open_table(plain_path, options)
        except AmbiguousInputError as error:
            # Several sheets or layers: show the first and ask.
            questions.append(Question(error.question, error.message, error.choices, error.parameter))
            options = replace(options, layer=error.choices[0])
            table = open_table(plain_path, options)
        try:
            plan, kind = _plan(store, kind, table, options, strict=False)
            plan.questions[:0] = questions
            return _preview(store, kind, plan, options)
        finally:
            table.close()


def import_file(
    store: Store,
    kind: SourceKind,
    path: str | os.PathLike[str],
    options: ImportOptions | None = None,
    feedback: Feedback | None = None,
    *,
    dry_run: bool = False,
) -> Receipt:
    """Import a file into the store and return the receipt; with `dry_run` nothing is written.

    All or nothing: an error or Cancel leaves the store as it was. Raises InputError, AmbiguousInputError,
    ParameterError, StoreError, Cancelled.
    """
    options, feedback = options or ImportOptions(), feedback or Feedback()
    path, kind = os.fspath(path), SourceKind(kind)
    if kind is SourceKind.LIGHTING:
        from .lighting import import_lighting

        return import_lighting(store, path, options, feedback=feedback, dry_run=dry_run)
    if kind is SourceKind.NETWORK:
        from .network import import_network

        return import_network(store, path, feedback=feedback, dry_run=dry_run, options=options)
    started = time.perf_counter()
    feedback.progress(0.0, tr("Looking at the file"))
    with unpacked(path) as plain_path:
        table = open_table(plain_path, options)
        table.path = path
        try:
            receipt = _import(store, kind, table, options, feedback, dry_run)
        finally:
            table.close()
    receipt.seconds = time.perf_counter() - started
    feedback.progress(1.0, tr("Done"))
    return receipt


def _import(
    store: Store, kind: SourceKind, table: Table, options: ImportOptions, feedback: Feedback, dry_run: bool
) -> Receipt:
    plan, kind = _plan(store, kind, table, options, strict=True)
    receipt = _new_receipt(kind, plan, dry_run)
    if kind is SourceKind.SURVEY_SHARE:
        import_tables.import_shares(store, plan, options, receipt, feedback)
    elif kind is SourceKind.LANDMARK:
        import_tables.import_landmarks(store, plan, options, receipt, feedback)
    else:
        import_observations.run(store, kind, plan, options, receipt, feedback)
    return receipt


def rejected_csv(receipt: Receipt, path: str | os.PathLike[str]) -> int:
    """Write the rejected rows as CSV to send back (UTF-8 with mark, semicolons, no formulas); return how many."""
    with open(path, "w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow([tr("Row"), tr("Reason"), tr("Text")])
        for rejection in receipt.rejected:
            writer.writerow([rejection.row, neutralise_formula(rejection.reason), neutralise_formula(rejection.text)])
    return len(receipt.rejected)


def _plan(
    store: Store, kind: SourceKind, table: Table, options: ImportOptions, *, strict: bool
) -> tuple[Plan, SourceKind]:
    """Return the plan, and the kind: a survey without positions but with shares per area and year is shares."""
    subject = LIGHTING if kind is SourceKind.LIGHTING else BY_KIND.get(kind)
    if subject is None:
        raise ParameterError(tr("Files of the kind “{kind}” cannot be imported here.").format(kind=kind.value))
    territory = territory_of(store)
    if kind is SourceKind.SURVEY and not table.has_geometry and _are_shares(table, options):
        kind, subject = SourceKind.SURVEY_SHARE, SHARES
        table.notes.append(tr("The file holds shares per area and year, not points, and is stored as such."))
    remembered = import_memory.recall(store, kind, table)
    return make_plan(table, subject, territory, options, remembered, strict=strict, catalogue=store.catalogue), kind


def _are_shares(table: Table, options: ImportOptions) -> bool:
    if options.mapping:
        return "share" in options.mapping
    words = SHARES.words()

    def known(name: str, limit: int = 10_000) -> bool:
        ranks = [rank_of(plain(header), header, words[name]) for header in table.headers]
        return any(rank is not None and rank < limit for rank in ranks)

    located = any(known(name, 1_000) for name in ("x", "coordinate", "wkt"))
    return known("share") and known("year") and (known("area_name") or known("area_code")) and not located


def _new_receipt(kind: SourceKind, plan: Plan, dry_run: bool) -> Receipt:
    from ...model.receipt import CrsChoice, SourceFile

    table = plan.table
    receipt = Receipt(
        encoding=table.encoding,
        delimiter=table.delimiter,
        mapping=dict(plan.mapping),
        dry_run=dry_run,
        notes=plan.notes,
    )
    if plan.decision is not None:
        choice = plan.decision.choice
        receipt.crs = CrsChoice(choice.value, choice.reason, choice.alternatives)
    name = table.path.split("|")[0]
    receipt.source = SourceFile(Path(name).name, import_memory.sha256(name), kind.value)
    receipt.extra = {
        "format": table.format,
        "choices": [
            {"what": c.what, "value": c.value, "reason": c.reason, "alternatives": list(c.alternatives)}
            for c in plan.choices
        ],
        "dropped_columns": dict(plan.dropped),
    }
    return receipt


def _preview(store: Store, kind: SourceKind, plan: Plan, options: ImportOptions) -> Preview:
    table = plan.table
    batch = next(iter(table.batches(PREVIEW_ROWS)), None) or plan.sample
    if batch is None:
        raise InputError(tr("“{file}” has no rows.").format(file=Path(table.path).name))
    points = np.full((len(batch), 2), np.nan)
    problems: dict[int, list[str]] = {}
    masked_rows: frozenset[int] = frozenset()
    masked: dict[str, int] = {}
    known = import_memory.system_of(store, kind, table)
    if kind not in (SourceKind.SURVEY_SHARE, SourceKind.LANDMARK, SourceKind.LIGHTING):
        block = ObservationReader(plan, import_memory.salt(store), known or "").block(batch)
        problems, points = _problems(block, batch.numbers), _points(block, batch.numbers)
        masked_rows, masked = block.masked_rows, dict(block.masked)
    elif plan.subject.located:
        points = plan.positions(batch).xy
        for number, point, outside in zip(batch.numbers, points, plan.territory.outside(points)):
            if np.isnan(point[0]):
                problems.setdefault(number, []).append(tr("has no position"))
            elif outside:
                problems.setdefault(number, []).append(tr("lies outside the area"))
    for refused in batch.refused:
        problems.setdefault(refused.row, []).append(refused.reason)
    rows = [
        PreviewRow(number, cells, tuple(problems.get(number, ())), number in masked_rows)
        for number, cells in zip(batch.numbers, _cells(plan, batch))
    ]
    return Preview(
        format=table.format,
        kind=kind,
        system=options.system or known or import_memory.default_system(table),
        columns=table.headers,
        rows=rows,
        mapping=dict(plan.mapping),
        choices=plan.choices,
        points=points,
        masked=masked,
        questions=plan.questions,
        row_estimate=table.row_estimate,
        rows_exact=table.row_count_exact,
        dropped=dict(plan.dropped),
        notes=list(plan.notes),
        fields=plan.subject.fields,
    )


def _cells(plan: Plan, batch: Any) -> Iterator[tuple[str, ...]]:
    """Yield the rows as screened texts, personal columns blank."""
    shown = []
    for header, column in zip(plan.table.headers, batch.columns):
        if header in plan.dropped:
            shown.append(["•••" if cell not in (None, "") else "" for cell in column])
        else:
            texts = ["" if cell is None else str(cell)[:500] for cell in column]
            shown.append([text for text, _ in screen_many(texts)])
    return zip(*shown)


def _problems(block: Block, numbers: Any) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for problem in block.problems:
        found.setdefault(problem.row, []).append(problem.reason)
    for refused in block.refused:
        found.setdefault(refused.row, []).append(refused.reason)
    for number, outside, known in zip(block.numbers, block.columns["outside_area"], np.isfinite(block.xy[:, 0])):
        if outside:
            found.setdefault(number, []).append(tr("lies outside the area"))
        elif not known and number not in found:
            found.setdefault(number, []).append(tr("has no position"))
    return found


def _points(block: Block, numbers: Any) -> NDArray[np.float64]:
    """Return one point a row of the batch, also for rows the block left out."""
    place = {number: index for index, number in enumerate(block.numbers)}
    points = np.full((len(numbers), 2), np.nan)
    for row, number in enumerate(numbers):
        if number in place:
            points[row] = block.xy[place[number]]
    return points
