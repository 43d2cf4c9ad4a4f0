"""Reads the small tables for the merge: survey shares per area and year, and landmarks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date

import numpy as np

from ...importers.formats.table import BATCH_ROWS
from ...importers.meaning.plan import Plan
from ...importers.position.reading import told_of_positions
from ...importers.record_columns import RecordColumns
from ...importers.shares import are_percentages
from ...model.records import Record
from .merge import Reader
from .reading import ImportJob, planned_table, table_receipt
from .sources import Lineage, SourceFacts, default_system, remember, sources_of


@contextmanager
def opened(job: ImportJob) -> Iterator[Reader]:
    """Yield the reader of a table. Raises InputError, AmbiguousInputError, ParameterError."""
    with planned_table(job) as (found, plan):
        yield TableReader(found, plan)


class TableReader(Reader):
    """The same area, year and question, or the same place, is updated and never doubled."""

    def __init__(self, job: ImportJob, plan: Plan) -> None:
        system = job.options.system or default_system(plan.table)

        def lineage() -> Lineage:
            own = (one.uuid for one in sources_of(job.store, job.kind.kind) if one.system == system)
            return Lineage(system, system, next(own, None))

        super().__init__(job, table_receipt(job, plan), lineage)
        self._plan = plan
        self._years: set[int] = set()
        self.receipt.extra.update(system=system)

    def begin(self) -> None:
        """Find the source, and name it in the receipt."""
        super().begin()
        self.receipt.extra["source_uuid"] = "" if self.job.dry_run else self.lineage.own

    def batches(self, record: type[Record]) -> Iterator[RecordColumns]:
        """Yield the rows of the table."""
        for batch in self._plan.table.batches(BATCH_ROWS):
            self.job.feedback.check()
            found = self.job.kind.columns(self._plan, batch)
            if isinstance(found.geometry, np.ndarray):
                self.receipt.outside_area += int(self._plan.territory.outside(found.geometry).sum())
            self._years.update(found.columns.get("year", ()))
            yield found
        percent = are_percentages(self._plan) if "share" in self._plan.mapping else None
        if percent is not None and not any(choice["what"] == "share" for choice in self.receipt.extra["choices"]):
            self.receipt.extra["choices"].append({**asdict(percent), "alternatives": list(percent.alternatives)})

    def finish(self, source: str) -> None:
        """Tell how fine the positions are, and keep the mapping for the next file of this layout."""
        self.receipt.notes.extend(told_of_positions(self._plan))
        if not self.job.dry_run:
            remember(self.job.store, self.job.kind.kind, self._plan, self.lineage.system)

    def facts(self) -> SourceFacts:
        """Return the period: the years told."""
        period = (date(min(self._years), 1, 1), date(max(self._years), 12, 31)) if self._years else (None, None)
        return SourceFacts(self.job.kind.kind, (self.job.kind.records[0].table,), period)
