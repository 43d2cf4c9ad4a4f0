"""Look at what colleagues sent: what importing it would do, told from its first rows."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from ...i18n import language, tr
from ...importers.coded import MetValue, met_values
from ...importers.formats.table import BATCH_ROWS, Batch, Choice, ReadOptions, Table
from ...importers.formats.text_files.containers import SIGNS, is_container
from ...importers.formats.unpack import unpacked
from ...importers.meaning.plan import Plan, Question
from ...importers.observations import ObservationColumns, ObservationReader
from ...importers.osm.file import looks_like_osm
from ...importers.position.reading import fitting_otherwise, locate, told_of_positions
from ...importers.words.own import codes_of
from ...model.code_words import code_word
from ...model.codes import SourceKind
from ...model.errors import AmbiguousInputError, ParameterError
from ...model.feedback import Feedback
from ...privacy import screen_many
from ...privacy.ids import kept_cell
from ...store import schema
from .compare.best_layer import open_fitting
from .kept import salt, told_safely
from .kinds import ImportKind, kind_of
from .reading import ImportJob, plan_of
from .sources import Remembered, default_system

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...store import Store

PREVIEW_ROWS = 200
NETWORK_LINES = 5_000
_MOST_SCREENED, _MOST_SHOWN = 20_000, 500
#: The columns of a stretch of path that tell the planner whether it was understood.
_SHOWN = ("external_id", "name", "highway", "lit", "surface", "stairs", "tunnel", "bridge")


@dataclass(frozen=True)
class PreviewRow:
    """A row as it would be read: cells screened and personal columns blank, with what is worth a look."""

    number: int
    cells: tuple[str, ...]
    problems: tuple[str, ...] = ()
    masked: bool = False


@dataclass(frozen=True)
class OtherReading:
    """Rows (their indexes among those shown) that lie outside as read, and inside when read in `crs`."""

    crs: str
    rows: tuple[int, ...]


@dataclass(frozen=True)
class Preview:
    """What an import would do, told from the first rows. `points` (n, 2) in the work CRS, NaN = none, one a row.

    `frame` (xmin, ymin, xmax, ymax) is where the data should lie, None when nothing tells; `outside` are the indexes of
    the rows that do not, `others` how some of them could be read.
    """

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
    unused: tuple[str, ...] = ()
    values: tuple[MetValue, ...] = ()
    codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    frame: tuple[float, float, float, float] | None = None
    outside: tuple[int, ...] = ()
    others: tuple[OtherReading, ...] = ()


@dataclass
class _FirstRows:
    """What the first rows would become: a point each, and by row number what is worth a look or was masked."""

    points: NDArray[np.float64]
    problems: dict[int, list[str]] = field(default_factory=dict)
    masked_rows: frozenset[int] = frozenset()
    masked: dict[str, int] = field(default_factory=dict)

    def note(self, number: int, reason: str) -> None:
        """Add a reason to look at a row."""
        self.problems.setdefault(number, []).append(reason)


@dataclass(frozen=True)
class NetworkPreview:
    """The first stretches of a network as rows, and where they run: WKB of at most `NETWORK_LINES` in the work CRS."""

    rows: Preview
    lines: tuple[bytes, ...]


def preview_network(
    store: Store,
    path: str | os.PathLike[str],
    options: ReadOptions | None = None,
    feedback: Feedback | None = None,
) -> NetworkPreview:
    """Return the first stretches of a network, from OpenStreetMap or a line layer, as they would be stored.

    Raises InputError, AmbiguousInputError, ParameterError, Cancelled.
    """
    options = options or ReadOptions()
    job = ImportJob(store, kind_of(SourceKind.NETWORK), os.fspath(path), options, feedback or Feedback(), dry_run=True)
    record = job.kind.records[0]
    rows: list[PreviewRow] = []
    lines: list[bytes] = []
    with told_safely(), job.kind.opened(job) as reader:
        for batch in reader.batches(record):
            for index in range(min(len(batch), NETWORK_LINES - len(lines))):
                lines.append(batch.geometry_of(index))
                if len(rows) < PREVIEW_ROWS:
                    texts = [_worded(name, batch.columns[name][index]) for name in _SHOWN]
                    cells = tuple(text for text, _ in screen_many(texts))
                    rows.append(PreviewRow(int(batch.numbers[index]), cells))
            if len(lines) >= NETWORK_LINES:
                break
        known = int(reader.receipt.extra.get("tables", {}).get(record.table, len(lines)))
        layer = reader.lines
    shown = Preview(
        format="",
        kind=SourceKind.NETWORK,
        system="",
        columns=tuple(alias.alias_in(language()) for alias in map(schema.table(record.table).column, _SHOWN) if alias),
        rows=rows,
        mapping={},
        choices=[],
        points=np.full((len(rows), 2), np.nan),
        row_estimate=known,
        rows_exact=True,
        values=tuple(layer.values) if layer else (),
        codes=_codes(store, kind_of(SourceKind.NETWORK)),
    )
    return NetworkPreview(shown, tuple(lines))


def _worded(name: str, value: object) -> str:
    if isinstance(value, bool):
        return tr("yes") if value else ""
    return code_word("Lit", str(value), language()) if name == "lit" else "" if value is None else str(value)


def preview(
    store: Store, kind: SourceKind, path: str | os.PathLike[str], options: ReadOptions | None = None
) -> Preview:
    """Return what importing `path` would do, from its first rows; questions are listed, not raised.

    Raises InputError for a file that cannot be read.
    """
    job = ImportJob(store, kind_of(kind), os.fspath(path), options or ReadOptions())
    if not job.kind.is_previewed or looks_like_osm(job.path):
        raise ParameterError(tr("Networks and OpenStreetMap files are looked at by a dry run of their import."))
    questions: list[Question] = []
    with told_safely(), unpacked(job.path) as plain_path:
        try:
            table = open_fitting(plain_path, job.options, job.kind, store)
        except AmbiguousInputError as error:
            # Several sheets or layers: show the one that fits best and ask.
            questions.append(Question(error.question, error.message, error.choices, error.parameter))
            job = replace(job, options=replace(job.options, layer=error.choices[0]))
            table = open_fitting(plain_path, job.options, job.kind, store)
        try:
            plan, found = plan_of(job, table, strict=False)
            plan.questions[:0] = questions
            return _preview(replace(job, kind=found), plan)
        finally:
            table.close()


def _preview(job: ImportJob, plan: Plan) -> Preview:
    table = plan.table
    batch = next(iter(table.batches(PREVIEW_ROWS)), None) or plan.sample
    known = Remembered.of(job.store, job.kind.kind, table).system
    first = _first_rows(job.store, job.kind, plan, batch, known or "")
    rows = [
        PreviewRow(number, cells, tuple(first.problems.get(number, ())), number in first.masked_rows)
        for number, cells in zip(batch.numbers, _cells(plan, batch))
    ]
    return Preview(
        format=table.format,
        kind=job.kind.kind,
        system=job.options.system or known or default_system(table),
        columns=table.headers,
        rows=rows,
        mapping=dict(plan.mapping),
        choices=plan.choices,
        points=first.points,
        masked=first.masked,
        questions=plan.questions,
        row_estimate=table.row_estimate,
        rows_exact=table.row_count_exact,
        dropped=dict(plan.dropped),
        notes=[*plan.notes, *told_of_positions(plan, others=False)],
        frame=plan.territory.bounds if plan.territory.exact else None,
        outside=tuple(np.flatnonzero(plan.territory.outside(first.points)).tolist()),
        others=_others(plan, batch),
        fields=plan.subject.fields,
        unused=tuple(kept_cell(header) for header in plan.unused),
        codes=_codes(job.store, job.kind),
        values=tuple(met_values(plan, _all_rows(job, table))),
    )


def _all_rows(job: ImportJob, table: Table) -> Iterator[Batch]:
    """Yield all rows of a table, saying how far it is. Raises Cancelled."""
    feedback, read = job.options.feedback, 0
    for batch in table.batches(BATCH_ROWS):
        feedback.check()
        yield batch
        read += len(batch)
        feedback.progress(
            min(0.99, read / max(1, table.row_estimate)),
            tr("Looking for words in {count} rows", None, read).format(count=read),
        )


def _codes(store: Store, kind: ImportKind) -> dict[str, tuple[str, ...]]:
    """Return the codes of each field of a kind whose values are codes."""
    known = codes_of(kind.kind, kind.subject.fields, store.catalogue)
    return {name: tuple(dict.fromkeys(codes.values())) for name, codes in known.items()}


def _others(plan: Plan, batch: Batch) -> tuple[OtherReading, ...]:
    found = fitting_otherwise(plan, batch)
    return tuple(OtherReading(crs, tuple(np.flatnonzero(rows).tolist())) for crs, rows in found.items())


def _first_rows(store: Store, kind: ImportKind, plan: Plan, batch: Batch, system: str) -> _FirstRows:
    if kind.is_observations:
        return _of_observations(ObservationReader(plan, salt(store), system).columns(batch), batch)
    first = _FirstRows(np.full((len(batch), 2), np.nan))
    for refused in batch.refused:
        first.note(refused.row, refused.reason)
    if plan.subject.located:
        first.points = locate(plan, batch).xy
        for number, point, outside in zip(batch.numbers, first.points, plan.territory.outside(first.points)):
            if np.isnan(point[0]):
                first.note(number, tr("has no position"))
            elif outside:
                first.note(number, tr("lies outside the area"))
    return first


def _of_observations(found: ObservationColumns, batch: Batch) -> _FirstRows:
    """Return a point for every row of the batch, also for rows that were refused, and what is worth a look."""
    first = _FirstRows(np.full((len(batch), 2), np.nan), {}, found.masked_rows, dict(found.masked))
    for problem in found.problems:
        first.note(problem.row, problem.reason)
    for refused in found.refused:
        first.note(refused.row, refused.reason)
    for number, outside, known in zip(found.numbers, found.columns["outside_area"], np.isfinite(found.xy[:, 0])):
        if outside:
            first.note(number, tr("lies outside the area"))
        elif not known and number not in first.problems:
            first.note(number, tr("has no position"))
    place = {number: index for index, number in enumerate(found.numbers)}
    for row, number in enumerate(batch.numbers):
        if number in place:
            first.points[row] = found.xy[place[number]]
    return first


def _shown(cell: str) -> str:
    """Return a cell as text; JSON and markup hold fields that nobody has looked at and are not shown."""
    return "…" if not SIGNS.isdisjoint(cell.lstrip()[:1]) and is_container(cell) else cell[:_MOST_SCREENED]


def _cells(plan: Plan, batch: Batch) -> Iterator[tuple[str, ...]]:
    """Yield the rows as screened texts, personal columns blank."""
    shown = []
    for header, column in zip(plan.table.headers, batch.columns):
        if header in plan.dropped:
            shown.append(["•••" if cell not in (None, "") else "" for cell in column])
        else:
            # Screened before it is cut: half an address is not known as one.
            texts = ["" if cell is None else _shown(str(cell)) for cell in column]
            shown.append([text[:_MOST_SHOWN] for text, _ in screen_many(texts)])
    return zip(*shown)
