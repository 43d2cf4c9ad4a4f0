"""An import on its way from the file to the merge: what was asked for, the planned table, the receipt's beginning."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ...i18n import tr
from ...importers.formats.table import ReadOptions, Table
from ...importers.formats.unpack import unpacked
from ...importers.formats.vector import split_source
from ...importers.meaning.columns import make_plan
from ...importers.meaning.headers import plain
from ...importers.meaning.plan import Plan, rank_of
from ...importers.meaning.subjects import SHARES
from ...importers.origin import is_of_openstreetmap, origin_of
from ...importers.position.systems import title
from ...model.attribution import OSM
from ...model.codes import SourceKind
from ...model.crs import normalise
from ...model.errors import InputError
from ...model.feedback import Feedback
from ...model.receipt import CrsChoice, Receipt, SourceFile
from ...privacy.ids import kept_cell, kept_name
from .compare.best_layer import open_fitting
from .gone import Covers
from .kinds import ImportKind, kind_of
from .sources import Remembered, sha256
from .territory import territory_of

if TYPE_CHECKING:
    from ...store import Store


_SHAPES = 2_000
_FEW = 20


@dataclass(frozen=True)
class ImportJob:
    """What is imported and how. `area` (shapely, work CRS) cuts an OpenStreetMap file or a line layer."""

    store: Store
    kind: ImportKind
    path: str
    options: ReadOptions = field(default_factory=ReadOptions)
    feedback: Feedback = field(default_factory=Feedback)
    dry_run: bool = False
    area: Any = None
    source_name: str | None = None
    began: float = field(default_factory=time.perf_counter)

    @property
    def file(self) -> str:
        """The file's name, as in the receipt."""
        return kept_name(Path(split_source(self.path)[0]).name)

    def receipt(self) -> Receipt:
        """Return an empty receipt that says which file is read."""
        receipt = Receipt(dry_run=self.dry_run)
        origin = origin_of(self.path)
        receipt.source = SourceFile(
            self.file,
            sha256(self.path),
            self.kind.kind.value,
            data_date=origin.day,
            file_date=origin.file_day,
            attribution=origin.attribution,
        )
        return receipt

    def osm_receipt(self) -> Receipt:
        """Return an empty receipt of an OpenStreetMap file, which tells when the planner's system is not followed."""
        receipt, chosen = self.receipt(), self.options.crs
        receipt.encoding = "UTF-8"
        receipt.crs = CrsChoice("EPSG:4326", tr("OpenStreetMap is always in WGS 84."))
        if chosen and normalise(chosen) != receipt.crs.chosen:
            text = tr("{crs}, which you chose, is not used: OpenStreetMap is always in WGS 84.")
            receipt.notes.append(text.format(crs=title(normalise(chosen))))
        return receipt


@contextmanager
def planned_table(job: ImportJob) -> Iterator[tuple[ImportJob, Plan]]:
    """Open a job's table and yield it planned; the job comes back with the kind that the table turned out to be.

    Raises InputError, AmbiguousInputError, ParameterError.
    """
    with unpacked(job.path) as plain_path:
        options = replace(job.options, feedback=job.feedback.part(0.0, 0.2))
        table = open_fitting(plain_path, options, job.kind, job.store)
        table.path = job.path
        job = part_of(job, table.is_part)
        try:
            plan, kind = plan_of(job, table, strict=True)
            yield replace(job, kind=kind), plan
        finally:
            table.close()


def part_of(job: ImportJob, is_part: bool) -> ImportJob:
    """Return the job of a file that says itself that it is a part: what is missing in it is not gone, unless the planner says so."""
    if not is_part or job.options.covers:
        return job
    return replace(job, options=replace(job.options, covers=Covers.PART.value))


def plan_of(job: ImportJob, table: Table, *, strict: bool) -> tuple[Plan, ImportKind]:
    """Return the plan, and the kind: a survey without positions but with shares per area and year is shares."""
    kind = job.kind
    _check_drawing(job, table)
    territory = territory_of(job.store)
    if kind.kind is SourceKind.SURVEY and not table.has_geometry and _are_shares(table, job.options):
        kind = kind_of(SourceKind.SURVEY_SHARE)
        table.notes.append(tr("The file holds shares per area and year, not points, and is stored as such."))
    known = Remembered.of(job.store, kind.kind, table)
    catalogue = job.store.catalogue
    plan = make_plan(
        table, kind.subject, territory, job.options, known.mapping or None,
        strict=strict, catalogue=catalogue, remembered_values=known.values,
    )  # fmt: skip
    return plan, kind


def _check_drawing(job: ImportJob, table: Table) -> None:
    """Raise InputError when a drawing (DXF) without a point is to be read as a table of points."""
    if table.format != "dxf" or job.kind.kind is SourceKind.NETWORK:
        return
    sample = table.sample(_SHAPES)
    drawn = sample.wkb or [None] * len(sample)
    located = np.isfinite(sample.xy).all(axis=1) if sample.xy is not None else np.zeros(len(sample), dtype=bool)
    if not any(here and shape is None for here, shape in zip(located.tolist(), drawn)):
        text = tr("“{file}” is a drawing without points; export the points, or import its lines as a walking network.")
        raise InputError(text.format(file=job.file))


def _are_shares(table: Table, options: ReadOptions) -> bool:
    if options.mapping:
        return "share" in options.mapping
    words = SHARES.words()

    def known(name: str, limit: int = 10_000) -> bool:
        ranks = [rank_of(plain(header), header, words[name]) for header in table.headers]
        return any(rank is not None and rank < limit for rank in ranks)

    located = any(known(name, 1_000) for name in ("x", "coordinate", "wkt"))
    return known("share") and known("year") and (known("area_name") or known("area_code")) and not located


def _is_of_openstreetmap(plan: Plan) -> bool:
    headers, identity = plan.table.headers, plan.mapping.get("external_id")
    ids = plan.table.sample(_FEW).columns[headers.index(identity)] if identity in headers else ()
    return is_of_openstreetmap(headers, ids)


def table_receipt(job: ImportJob, plan: Plan) -> Receipt:
    """Return the receipt of a planned table before its rows are read: how it is read, and why."""
    table, receipt = plan.table, job.receipt()
    if receipt.source is not None and _is_of_openstreetmap(plan):
        receipt.source = replace(receipt.source, attribution=OSM)
    receipt.encoding, receipt.delimiter = table.encoding, table.delimiter
    receipt.mapping, receipt.notes = dict(plan.mapping), plan.notes
    if plan.decision is not None:
        choice = plan.decision.choice
        receipt.crs = CrsChoice(choice.value, choice.reason, choice.alternatives)
    receipt.extra = {
        "format": table.format,
        "choices": [{**asdict(choice), "alternatives": list(choice.alternatives)} for choice in plan.choices],
        "dropped_columns": dict(plan.dropped),
        "unused_columns": [kept_cell(header) for header in plan.unused],
    }
    return receipt
