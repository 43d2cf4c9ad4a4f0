"""Reads what people told of places for the merge: placed, named by area, and nothing that people decided lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ...i18n import tr
from ...importers.formats.table import BATCH_ROWS
from ...importers.meaning.dates import aware
from ...importers.meaning.headers import plain
from ...importers.meaning.plan import Plan
from ...importers.observations import ObservationColumns, ObservationReader
from ...importers.position.reading import told_of_positions
from ...importers.record_columns import Problem, RecordColumns
from ...model.codes import PositionMethod, Review, TimeOfDay
from ...model.localtime import months_later, zone
from ...model.records import Observation, Record
from ...model.wording.position_notes import PositionNote, position_text, position_words, told_in
from ...model.wording.reader import plain_reader
from .. import find_duplicates
from ..daylight import Daylight, moments_of
from ..survey.who_answered import WhoAnsweredKept
from ..walks.named_stop import NamedStops
from . import match_positions, tables
from .gone import Coverage, hull
from .identity import StoredObservations, lineage_of, own_ids
from .kept import salt
from .merge import Reader
from .reading import ImportJob, planned_table, table_receipt
from .sources import SourceFacts, remember
from .stored import HashedRecords, Stored

if TYPE_CHECKING:
    from numpy.typing import NDArray

MAX_LISTED = 2_000
_MARGIN_M = 5.0
#: Fields of an observation that only some files can fill, and our names of the columns that fill them. The others are
#: written for every file.
_FILLED_BY = {
    "category": ("category", "subcategory"), "category_text": ("category", "subcategory"), "title": ("title",),
    "text": ("text", "help"), "observed_at": ("observed_at",), "closed_at": ("closed_at",), "respondent": ("respondent",),
    "feeling": ("feeling",), "address": ("address",), "place_name": ("place_name", "pole", "stop"), "role": ("role",),
    "time_of_day": ("time_of_day", "observed_at"),
}  # fmt: skip
#: Columns by which an export is filtered, and whose values stay.
_FILTERED = ("category", "category_text")
_DELETED_TEXTS = ("title", "text", "review", "masked", "respondent")
_POSITION = ("geometry", "position_method", "position_notes", "position_note", "outside_area", "area")


@contextmanager
def opened(job: ImportJob) -> Iterator[Reader]:
    """Yield the reader of a table: of observations, or of shares when a survey turns out to be a table of them.

    Raises InputError, AmbiguousInputError, ParameterError.
    """
    with planned_table(job) as (found, plan):
        yield ObservationsOfFile(found, plan) if found.kind.is_observations else tables.TableReader(found, plan)


@dataclass(frozen=True)
class ListedRow:
    """A row for the receipt: its number, its id in the source and its (screened) address."""

    row: int
    id: str | None
    text: str


@dataclass(frozen=True)
class Guess:
    """What was guessed of a row (`what`), from which (screened) text, and how."""

    row: int
    id: str | None
    what: str
    text: str
    why: str


@dataclass
class Lists:
    """What an import lists beside its counts."""

    problems: list[Problem] = field(default_factory=list)
    nowhere: list[ListedRow] = field(default_factory=list)
    outside: list[ListedRow] = field(default_factory=list)
    guessed: list[Guess] = field(default_factory=list)
    matched: Counter[str] = field(default_factory=Counter)


class ObservationsOfFile(Reader):
    """The observations of one file, on their way into the store."""

    def __init__(self, job: ImportJob, plan: Plan) -> None:
        super().__init__(job, table_receipt(job, plan), lambda: lineage_of(job, plan))
        self._plan = plan
        self._names = _names(plan)
        self._daylight = Daylight(job.store)
        self._words = position_words(job.store.reader(job.store.language))
        self._lists = Lists()
        self._listed_more = False
        self._without_id = 0
        self._repeats: Counter[str] = Counter()
        self._candidates: list[tuple[Any, ...]] = []
        self._ground: list[Any] = []
        self._common = {name: set[Any]() for name in (*_FILTERED, "status")}
        self._moments: list[Any] = []
        self._area_by_name = {plain(name): uuid for uuid, name, _ in plan.territory.areas}

    def begin(self) -> None:
        """Ask the store which source the file is from, and what it knows the position of."""
        super().begin()
        store = self.job.store
        self._reader = ObservationReader(self._plan, salt(store), self.lineage.system, store.today.year)
        self._who = WhoAnsweredKept(store, self.lineage.own, self._reader.who)
        names_places = {"pole", "address", "place_name"} & set(self._plan.mapping)
        self._places = match_positions.known_places(store) if names_places else None
        is_answer = "stop" in self._plan.subject.fields and {"place_name", "stop"} & set(self._plan.mapping)
        self._stops = NamedStops(store) if is_answer else None
        self._has_others = find_duplicates.has_others(store, self.lineage.own, self.job.kind.kind.value)
        own = "" if self.job.dry_run else self.lineage.own
        self.receipt.extra.update(system=self.lineage.system, source_uuid=own)

    # -- reading ------------------------------------------------------------------------------------------------------

    def batches(self, record: type[Record]) -> Iterator[RecordColumns]:
        """Yield the rows of the table."""
        estimate, feedback = max(1, self._plan.table.row_estimate), self.job.feedback
        for batch in self._plan.table.batches(BATCH_ROWS):
            feedback.check()
            found = self._reader.columns(batch)
            self._lists.problems += found.problems[: MAX_LISTED - len(self._lists.problems)]
            moments = _moments(found)
            known = moments[~np.isnat(moments)]
            self._moments += [known.min(), known.max()] if len(known) else []
            self._ground.append(found.xy.copy())
            yield found
            for name, met in self._common.items():
                met.update(found.columns[name])
            share, rows = min(1.0, self.receipt.read / estimate), self.receipt.read
            feedback.progress(0.05 + 0.85 * share, tr("{count} rows read", None, rows).format(count=rows))

    def names(self, record: type[Record]) -> tuple[str, ...]:
        """Return the columns this file can fill; the others stay empty without being written."""
        return self._names

    def constants(self, record: type[Record]) -> dict[str, Any]:
        """Return whose observations they are."""
        return {"kind": self.job.kind.kind.value}

    def identify(self, records: RecordColumns) -> None:
        """Give rows without a number of their own an id made of their content."""
        self._without_id += records.ids.count(None)
        if None in records.ids and isinstance(records, ObservationColumns):
            records.ids = list(own_ids(records, self._repeats))

    # -- what the store knows -----------------------------------------------------------------------------------------

    def stored(self, table: str) -> Stored:
        """Return the observations of this source and of others of its system."""
        return StoredObservations.load(self.job.store, table, self.lineage, StoredObservations.TOLD)

    def coverage(self, record: type[Record]) -> Coverage:
        """Return the days, the ground that the file's rows tell of."""
        period = None
        if self._moments:
            period = (min(self._moments), max(self._moments) + np.timedelta64(1, "s"))
        xy = np.concatenate([np.zeros((0, 2)), *self._ground])
        told = tuple(name for name in ("category", "status") if name in self._plan.mapping)
        nowhere = period is not None or bool(np.isnan(xy).any())
        only = {name: value for name in _FILTERED if (value := self._one(name))}
        passing = {name: value for name in ("status",) if (value := self._one(name))}
        shape = hull(xy, _MARGIN_M)
        return Coverage(self.covers, shape, period, told, nowhere=nowhere, only=only, passing=passing)

    def _one(self, name: str) -> str:
        """Return the value that all rows of the file have, "" where there are several or none."""
        met = self._common[name] if any(need in self._plan.mapping for need in _FILLED_BY.get(name, (name,))) else ()
        value = next(iter(met), None) if len(met) == 1 else None
        return "" if value in (None, "unknown") else str(value)

    def complete(self, records: RecordColumns) -> None:
        """Look up positions that are missing and list what stays without one or lies outside."""
        self._who.add_new(records.numbers)
        if isinstance(records, ObservationColumns):
            self._place(records)
        if self._has_others and self.job.dry_run:
            columns = records.columns
            self._candidates.append((records.xy.copy(), list(columns["category"]), list(columns["observed_at"])))

    def _place(self, found: ObservationColumns) -> None:
        self._place_missing(found)
        found.columns["position_note"] = [
            told_in(self._words, PositionNote.all_from_json(told)) if told else None
            for told in found.columns["position_notes"]
        ]
        self._tell_time_of_day(found)
        for index, outside in enumerate(found.columns["outside_area"]):
            if outside:
                self.receipt.outside_area += 1
                self._list(self._lists.outside, found, index)

    def _tell_time_of_day(self, found: ObservationColumns) -> None:
        """Tell the time of day by the clock and the sun where the file does not."""
        told = np.array(found.columns["time_of_day"], dtype=object)
        silent = told == TimeOfDay.UNKNOWN.value
        moments = _moments(found)
        if not silent.any() or np.isnat(moments).all():
            return
        found.columns["time_of_day"] = np.where(silent, self._daylight.times_of_day(moments), told).tolist()

    def _place_missing(self, found: ObservationColumns) -> None:
        missing = np.isnan(found.xy[:, 0])
        if missing.any():
            self._look_up(found, np.flatnonzero(missing).tolist())
        placed = missing & ~np.isnan(found.xy[:, 0])
        if placed.any():
            areas = self._plan.territory.area_of(found.xy[placed])
            for index, area in zip(np.flatnonzero(placed).tolist(), areas):
                found.columns["area"][index] = area
                self._list_guess(found, index)
        missing &= ~placed
        self.receipt.without_position += int(missing.sum())
        for index in np.flatnonzero(missing).tolist():
            name = found.areas[index]
            if name:
                found.columns["area"][index] = self._area_by_name.get(plain(name))
            self._list(self._lists.nowhere, found, index)

    def _look_up(self, found: ObservationColumns, rows: list[int]) -> None:
        """Place rows at the stop of a walk that they name, else by pole, address and place name."""
        lists = self._lists
        if self._stops:
            days = [self.job.store.local_day(moment) for moment in aware(_moments(found)[rows])]
            counts, problems = match_positions.place_at_stops(self._stops, found, rows, days)
            lists.matched.update(counts)
            lists.problems += problems[: MAX_LISTED - len(lists.problems)]
            rows = [index for index in rows if np.isnan(found.xy[index, 0])]
        if self._places:
            lists.matched.update(match_positions.place(self._places, found, rows))

    def _list_guess(self, found: ObservationColumns, index: int) -> None:
        """List a row whose position was guessed: where it was put, and why."""
        if len(self._lists.guessed) < MAX_LISTED or self._listed_more:
            why = position_text(PositionNote.all_from_json(found.columns["position_notes"][index]), plain_reader())
            where = found.columns["address"][index] or found.columns["place_name"][index] or ""
            guess = Guess(int(found.numbers[index]), found.ids[index], "position", where, why)
            self._lists.guessed.append(guess)

    def unchanged(self, records: RecordColumns, index: int, stored: Stored, at: int) -> None:
        """Count a row that has no position or lies outside, so that the receipt tells the file's state.

        One that was placed by its address or by hand has a position, though the file has none.
        """
        if records.columns["outside_area"][index]:
            self.receipt.outside_area += 1
            self._list(self._lists.outside, records, index)
        placed = isinstance(stored, HashedRecords) and bool(np.isfinite(stored.xy[at, 0]))
        if np.isnan(records.xy[index, 0]) and not placed:
            self.receipt.without_position += 1
            self._list(self._lists.nowhere, records, index)

    def _list(self, where: list[ListedRow], records: RecordColumns, index: int) -> None:
        if len(where) < MAX_LISTED or self._listed_more:
            text = records.columns["address"][index] or ""
            where.append(ListedRow(int(records.numbers[index]), records.ids[index], text))

    @contextmanager
    def telling_in_order(self) -> Iterator[None]:
        """List the rows of a batch by their number, whether they have changed or not."""
        lists: list[list[Any]] = [self._lists.nowhere, self._lists.outside, self._lists.guessed]
        before = [len(listed) for listed in lists]
        self._listed_more = True
        yield
        self._listed_more = False
        for listed, start in zip(lists, before):
            listed[start:] = sorted(listed[start:], key=lambda one: one.row)[: max(0, MAX_LISTED - start)]

    def complete_changed(self, records: RecordColumns) -> None:
        """Place changed rows as new ones are placed."""
        if isinstance(records, ObservationColumns):
            self._place(records)

    def changed(self, records: RecordColumns, index: int, stored: Stored, at: int) -> dict[str, Any]:
        """Return what a changed row becomes; text that was purged stays away."""
        values = records.values(index, self._names)
        values.pop("external_id", None)  # as it was first written
        if isinstance(stored, StoredObservations) and stored.is_purged(at):
            for name in _DELETED_TEXTS:
                values.pop(name, None)
        return values

    def settle(self, changes: dict[str, dict[str, Any]]) -> None:
        """Leave what a reviewer approved and a position set by hand, unless the file now tells something else."""
        decided = list(changes.keys() & self._decided)
        columns = ("uuid", "title", "text", "review", "position_method")
        for old in self.job.store.rows("observation", {"uuid": decided}, columns=columns) if decided else ():
            values = changes[old["uuid"]]
            same_text = old["title"] == values.get("title") and old["text"] == values.get("text")
            if old["review"] == Review.APPROVED.value and same_text:
                values.pop("review", None)
            elif old["review"] == Review.APPROVED.value and "review" in values:
                # The reviewer may have taken out a name that no rule finds: somebody must look again.
                values["review"] = Review.DOUBTFUL.value
            by_hand = old["position_method"] == PositionMethod.MANUAL.value
            if by_hand and values.get("position_method") != PositionMethod.EXACT.value:
                for name in _POSITION:
                    values.pop(name, None)

    @cached_property
    def _decided(self) -> frozenset[str]:
        """The rows of the file's sources that people have decided something of: all that `settle` has to look at."""
        by_people = ({"review": Review.APPROVED.value}, {"position_method": PositionMethod.MANUAL.value})
        return frozenset(
            row["uuid"]
            for decided in by_people
            for row in self.job.store.rows(
                "observation", {"source": self.lineage.sources, **decided}, columns=("uuid",)
            )
        )

    # -- the end ------------------------------------------------------------------------------------------------------

    def finish(self, source: str) -> None:
        """Look for duplicates in other sources, remember the mapping, and list what deserves a look."""
        store, receipt, lists = self.job.store, self.receipt, self._lists
        if receipt.source is not None:
            first, last = self._period()
            receipt.source = replace(receipt.source, period_from=first, period_to=last)
        receipt.notes.extend(told_of_positions(self._plan))
        if self.job.dry_run and self._has_others:
            receipt.suspected_duplicates = find_duplicates.count_against(
                store, self.lineage.own, self.job.kind.kind.value, self._candidates
            )
        elif self._has_others and (receipt.stored or receipt.updated):
            receipt.suspected_duplicates = find_duplicates.find_duplicates(store, source=source)
        if not self.job.dry_run:
            remember(store, self.job.kind.kind, self._plan, self.lineage.system)
        self._tell_unused()
        receipt.notes += self._reader.who.notes()
        receipt.extra.update(self._who.told(source, receipt, dry_run=self.job.dry_run))
        receipt.extra.update(
            problems=[asdict(problem) for problem in lists.problems],
            without_position_rows=[asdict(row) for row in lists.nowhere],
            guessed=[asdict(guess) for guess in lists.guessed],
            outside_area_rows=[asdict(row) for row in lists.outside],
            approximate=self._plan.fineness.rows,
            matched={str(method): count for method, count in sorted(lists.matched.items())},
        )

    def _tell_unused(self) -> None:
        """Tell what could not be used, with its number: words that decide nothing, rows without an id, who answered."""
        receipt, reader = self.receipt, self._reader
        receipt.extra.update(unmapped_values=reader.unmapped.told(), without_id=self._without_id)
        receipt.notes += reader.unmapped.notes(self._plan)
        if self._without_id:
            text = tr("Rows without an id of their own, recognised by their content: {count}.")
            receipt.notes.append(text.format(count=self._without_id))
        if "respondent" in self._plan.subject.fields:
            told = "respondent" in self._plan.mapping
            receipt.extra["respondents"] = reader.respondents if told else receipt.read - receipt.rejected_count

    def facts(self) -> SourceFacts:
        """Return the period told of, and when the texts are deleted."""
        months = self.job.options.delete_after_months
        store = self.job.store
        until = months_later(store.today, store.municipal_settings.deletion_months if months is None else months)
        return SourceFacts(self.job.kind.kind, (Observation.table,), self._period(), until)

    def _period(self) -> tuple[date | None, date | None]:
        """Return the first and last day told of, by the municipality's clock."""
        if not self._moments:
            return None, None
        here = zone(self._plan.dates.zone)
        first, last = aware(np.array([min(self._moments), max(self._moments)]))
        return first and first.astimezone(here).date(), last and last.astimezone(here).date()


def _moments(found: ObservationColumns) -> NDArray[np.datetime64]:
    """Return when each row was observed (UTC), NaT where it does not tell."""
    quick = found.instants.get("observed_at")
    return moments_of(found.columns["observed_at"]) if quick is None else quick


def _names(plan: Plan) -> tuple[str, ...]:
    """Return the fields of an observation this file can fill."""
    names = [item.name for item in fields(Observation) if item.name not in ("kind", "xy", "shape_wkt")]
    told = [n for n in names if n not in _FILLED_BY or any(need in plan.mapping for need in _FILLED_BY[n])]
    return (*told, "shape_wkt") if plan.position in ("wkt", "geometry") else tuple(told)
