"""The one merge of all imports: what is new, changed, the same or gone; written in one transaction, counted once.

A `Reader` hands over records, a batch at a time; the merge compares them with what is stored, writes them, and writes
the row of the source and the counts of the receipt. Nothing else in the plugin does.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import fields
from typing import Any

import numpy as np

from ...i18n import tr
from ...importers.fingerprints import SeenRows, fingerprint, from_hex
from ...importers.record_columns import RecordColumns
from ...model.errors import InputError
from ...model.receipt import Receipt
from ...model.records import Record, is_geometry
from ...model.wording.told import remembered, screened
from ...privacy.ids import kept_cell, kept_words
from ...store.keys import new_uuid
from .compare.coverage_told import tell_missing
from .gone import Coverage, Covers, Gone
from .kept import KeptTexts, salt, told_safely
from .reading import ImportJob
from .sources import Lineage, SourceFacts, begin_source, state_of, write_source
from .stored import ComparedRecords, Stored

_AT_A_TIME = 2_000


class Reader:
    """What a file holds, told to the merge. What stands here suits records that need nothing from the store."""

    lineage: Lineage

    def __init__(self, job: ImportJob, receipt: Receipt, find_lineage: Callable[[], Lineage]) -> None:
        self.job, self.receipt, self._find_lineage = job, receipt, find_lineage

    def begin(self) -> None:
        """Ask the store what it knows of the file's source; within the transaction, so that nobody else changes it."""
        self.lineage = self._find_lineage()

    def batches(self, record: type[Record]) -> Iterator[RecordColumns]:
        """Yield the records of one class, a batch at a time."""
        raise NotImplementedError

    def names(self, record: type[Record]) -> tuple[str, ...]:
        """Return the columns that are written for new records, without hash and geometry."""
        return tuple(item.name.rstrip("_") for item in fields(record) if not is_geometry(item.name))

    def stored(self, table: str) -> Stored:
        """Return what the store has of a table."""
        return ComparedRecords.load(self.job.store, table, self.lineage, self.job.kind.takes_over)

    def constants(self, record: type[Record]) -> dict[str, Any]:
        """Return the columns that have one value in every new record."""
        return {}

    def coverage(self, record: type[Record]) -> Coverage:
        """Return of which stored records of a class the file tells; asked for when everything has been read."""
        return Coverage(self.covers, keeps=self.job.kind.gone is Gone.KEEP)

    @property
    def covers(self) -> Covers:
        """What the planner says that rows missing from the file mean."""
        return Covers.of(self.job.options.covers)

    def identify(self, records: RecordColumns) -> None:
        """Give every record an id where the source has none."""

    def complete(self, records: RecordColumns) -> None:
        """Fill in what only the store knows of records that are new or changed, and count their positions."""

    def telling_in_order(self) -> AbstractContextManager[None]:
        """Return a context in which records of a batch are heard of that are stored as they are, then those that are not."""
        return nullcontext()

    def unchanged(self, records: RecordColumns, index: int, stored: Stored, at: int) -> None:
        """Hear of a record that is stored as it is."""

    def complete_changed(self, records: RecordColumns) -> None:
        """Fill in what only the store knows of stored records that have changed; told with `unchanged`, batch by batch."""

    def changed(self, records: RecordColumns, index: int, stored: Stored, at: int) -> dict[str, Any]:
        """Return what a stored record becomes; asked for when it is written."""
        return records.values(index, self.names(records.record))

    def settle(self, changes: dict[str, dict[str, Any]]) -> None:
        """Take out of changes (uuid -> values) what people have decided since the last import."""

    def finish(self, source: str) -> None:
        """Do what is to be done when all records have been compared and, unless it is a dry run, written."""

    def facts(self) -> SourceFacts:
        """Return what the row of the source tells beside its name and receipt."""
        return SourceFacts(self.job.kind.kind, tuple(record.table for record in self.job.kind.records))


def merge(reader: Reader) -> Receipt:
    """Merge what a reader reads into the store, all or nothing, and return the receipt; a dry run writes nothing."""
    job, receipt = reader.job, reader.receipt
    with seldom_collecting(), nullcontext() if job.dry_run else writing(job):
        reader.begin()
        source = reader.lineage.own or new_uuid()
        if not job.dry_run:
            _tell_changes_since(reader)
            begin_source(job.store, job.kind.kind, reader.lineage, source)
        for record in job.kind.records:
            table = _TableMerge(reader, record)
            table.count() if job.dry_run else table.write(source)
            job.feedback.check()
        _check_something(job, receipt)
        reader.finish(source)
        job.feedback.check()
        if not job.dry_run:
            receipt.extra["source_uuid"] = source
        # What a receipt repeats of the file may hold people: names of columns and sheets, words of answers.
        receipt.notes, receipt.extra = kept_words(receipt.notes), kept_words(receipt.extra)
        receipt.seconds = time.perf_counter() - job.began
        if not job.dry_run:
            write_source(job.store, source, reader.lineage, reader.facts(), receipt)
    receipt.seconds = time.perf_counter() - job.began
    return receipt


def writing(job: ImportJob) -> AbstractContextManager[None]:
    """Make an import one, in the tables that it fills; what else people write goes on meanwhile."""
    tables = [record.table for record in job.kind.records]
    return job.store.transaction(
        waiting=job.feedback, of=[*tables, *(["duplicate_pair"] if job.kind.is_observations else [])]
    )


def _tell_changes_since(reader: Reader) -> None:
    """Say so when another import came between the look that the planner decided by and this one: its numbers differ."""
    seen = reader.job.options.seen
    if seen is not None and seen != state_of(reader.job.store, reader.lineage):
        told = tr("The store has changed since the preview (another import): the numbers here are those that hold.")
        reader.receipt.notes.insert(0, told)


def _check_something(job: ImportJob, receipt: Receipt) -> None:
    """Raise InputError when a file held nothing, or nothing that could be stored: that is not an import."""
    if not receipt.read:
        raise InputError(tr("“{file}” was read and holds no rows; check the export.").format(file=job.file))
    if job.dry_run or receipt.stored or receipt.updated or receipt.unchanged or not receipt.rejected:
        return
    first = receipt.rejected[0]
    text = tr("None of the rows of “{file}” could be stored; row {row}: {reason}.")
    raise InputError(text.format(file=job.file, row=first.row, reason=first.reason))


def run(job: ImportJob) -> Receipt:
    """Open a job's file, merge it and return the receipt. Raises InputError, AmbiguousInputError, ParameterError."""
    job.feedback.progress(0.0, tr("Looking at the file"))
    with told_safely(), remembered(), job.kind.opened(job) as reader:
        receipt = merge(reader)
    job.feedback.progress(1.0, tr("Done"))
    return receipt


class _TableMerge:
    """The merge of one table: new records go through as a stream, changes and what is gone wait for the end."""

    def __init__(self, reader: Reader, record: type[Record]) -> None:
        self._reader, self._record, self._receipt = reader, record, reader.receipt
        self._table = record.table
        self._names = reader.names(record)
        self._seen = SeenRows()
        self._changes: dict[int, tuple[RecordColumns, int]] = {}
        self._stored = reader.stored(self._table)
        self._kept = KeptTexts(salt(reader.job.store), reader.lineage.system)

    # -- comparing ----------------------------------------------------------------------------------------------------

    def _new(self) -> Iterator[list[tuple[Any, ...]]]:
        """Yield the new records as tuples for the store, counting everything on the way."""
        for records in self._reader.batches(self._record):
            self._reader.job.feedback.check()
            self._kept.screen(records)
            self._count(records)
            if not len(records):
                continue
            self._reader.identify(records)
            new = self._sort_out(records)
            if len(new):
                self._reader.complete(new)
                self._receipt.stored += new.rows
                yield self._tuples(new)

    def _count(self, records: RecordColumns) -> None:
        receipt = self._receipt
        receipt.read += records.rows + len(records.refused)
        receipt.masked.update(records.masked)
        for refused in records.refused:
            reason = screened(refused.reason, lambda text: kept_cell(text, 400))
            receipt.reject(refused.row, reason, kept_cell(refused.text))

    def _sort_out(self, records: RecordColumns) -> RecordColumns:
        """Return the records that are new; count and note the others: unchanged, changed, or the same id twice."""
        first = self._first_of_each(records)
        if not self._stored.place:
            return records if len(first) == len(records) else records.select(first)
        new: list[int] = []
        known: list[int] = []
        places: list[int] = []
        for index in first:
            at = self._stored.find(records, index)
            if at is None:
                new.append(index)
                continue
            self._stored.seen[at] = True
            known.append(index)
            places.append(at)
        if known:
            self._compare(records, known, places)
        return records.select(new)

    def _compare(self, records: RecordColumns, known: list[int], places: list[int]) -> None:
        """Count records that are stored, at `places`, as they are or otherwise; keep what those become."""
        same = self._stored.same(places, records, known)
        changed = [index for index, is_same in zip(known, same) if not is_same]
        self._receipt.unchanged += sum(records.weight(index) for index, is_same in zip(known, same) if is_same)
        self._receipt.updated += sum(map(records.weight, changed))
        becoming = records.select(changed)
        with self._reader.telling_in_order():
            for index, at, is_same in zip(known, places, same):
                if is_same:
                    self._reader.unchanged(records, index, self._stored, at)
            if changed:
                self._reader.complete_changed(becoming)
        moved = (at for at, is_same in zip(places, same) if not is_same)
        self._changes.update((at, (becoming, row)) for row, at in enumerate(moved))

    def _first_of_each(self, records: RecordColumns) -> list[int]:
        """Return the records whose id was not met before in this file; count the others.

        The same record again is unchanged, one with other content is rejected; without hashes any second is.
        """
        ids = [identity or "" for identity in records.ids]
        keys = fingerprint(ids)
        contents = from_hex(records.hashes) if records.hashes is not None else keys
        numbers = np.asarray(records.numbers, dtype=np.int64)
        rows, known = self._seen.look_up(keys)
        _, first = np.unique(keys, return_index=True)
        if len(first) == len(keys) and not (rows >= 0).any():
            self._seen.add(keys, contents, numbers)
            return list(range(len(ids)))
        is_first = np.zeros(len(ids), dtype=bool)
        is_first[first] = True
        fresh = is_first & (rows < 0)
        place = {int(keys[index]): int(index) for index in first}
        for index in np.flatnonzero(~fresh).tolist():
            earlier, content = int(rows[index]), known[index]
            if earlier < 0:
                at = place[int(keys[index])]
                earlier, content = int(numbers[at]), contents[at]
            if records.hashes is not None and content == contents[index]:
                self._receipt.unchanged += records.weight(index)
            else:
                self._refuse_second(records, index, earlier)
        self._seen.add(keys[fresh], contents[fresh], numbers[fresh])
        return np.flatnonzero(fresh).tolist()

    def _refuse_second(self, records: RecordColumns, index: int, earlier: int) -> None:
        identity = kept_cell(records.ids[index])
        if records.hashes is None:
            reason = tr("the same area, year or name is already on row {row}").format(row=earlier)
        else:
            text = tr("the id “{id}” is already on row {row}, with other content")
            reason = text.format(id=identity[:40], row=earlier)
        self._receipt.reject(int(records.numbers[index]), reason, identity)

    def _tuples(self, records: RecordColumns) -> list[tuple[Any, ...]]:
        columns = [records.stored_column(name) for name in self._names]
        if records.hashes is not None:
            columns.append(records.hashes)
        if isinstance(records.geometry, np.ndarray):
            columns += [records.geometry[:, 0].tolist(), records.geometry[:, 1].tolist()]
        elif records.geometry is not None:
            columns.append(records.geometry)
        return list(zip(*columns))

    def count(self) -> None:
        """Count what would be written."""
        for _ in self._new():
            pass
        self._gone()

    # -- writing ------------------------------------------------------------------------------------------------------

    def write(self, source: str) -> None:
        """Write new and changed records, and what is gone; called inside the store's transaction."""
        store, feedback = self._reader.job.store, self._reader.job.feedback
        hashed = not isinstance(self._stored, ComparedRecords)
        names = (*self._names, "content_hash") if hashed else self._names
        constants = {"source": source, **self._reader.constants(self._record)}
        constants.update({"vanished": False} if hashed else {})
        store.bulk_insert(
            self._table, names, self._new(), geometry=_geometry(self._record), constants=constants, check=feedback.check
        )
        feedback.check()
        back = {"vanished": False} if hashed else {"source": source} if self._reader.job.kind.takes_over else {}
        if self._changes:
            store.bulk_update(self._table, self._becoming(back), check=feedback.check)
        self._write_gone(self._gone())

    def _becoming(self, back: dict[str, Any]) -> Iterator[dict[str, dict[str, Any]]]:
        """Yield what stored records become, uuid -> values, some at a time; `back` is said of each."""
        places = list(self._changes)
        for start in range(0, len(places), _AT_A_TIME):
            self._reader.job.feedback.check()
            changes: dict[str, dict[str, Any]] = {}
            for at in places[start : start + _AT_A_TIME]:
                records, index = self._changes.pop(at)
                changes[str(self._stored.uuids[at])] = {
                    **self._reader.changed(records, index, self._stored, at),
                    **back,
                }
            self._reader.settle(changes)
            yield changes

    def _gone(self) -> list[int]:
        if self._stored.seen.all():
            return []
        coverage = self._reader.coverage(self._record)
        found = self._stored.missing(coverage)
        self._receipt.vanished += len(found.gone)
        tell_missing(self._receipt, coverage, found)
        return found.gone

    def _write_gone(self, gone: Sequence[int]) -> None:
        """Mark, delete or keep what is gone."""
        store, rule = self._reader.job.store, self._reader.job.kind.gone
        uuids = [str(self._stored.uuids[at]) for at in gone if not self._stored.vanished[at]]
        if rule is Gone.DELETE and uuids:
            store.delete(self._table, uuids)
        elif rule is Gone.MARK:
            for part in _parts(uuids, _AT_A_TIME):
                store.update_many(self._table, {uuid: {"vanished": True} for uuid in part})


def _geometry(record: type[Record]) -> str | None:
    names = {item.name for item in fields(record)}
    return "xy" if "xy" in names else "wkb" if any(map(is_geometry, names)) else None


def _parts(items: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Let Python look for cyclic garbage seldom: rows have none, and looking costs a fifth of an import."""
    before = gc.get_threshold()
    gc.set_threshold(1_000_000, 20, 20)
    try:
        yield
    finally:
        gc.set_threshold(*before)
