"""Rows of a table become rows of a protocol: what is there stands, what is missing is added, what differs is asked."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ....i18n import tr
from ....model.errors import ConflictError, NotFoundError, ParameterError
from ....model.field.conflict import Conflict
from ....model.field.package import FINDING, OLD_FINDING, STOP
from ....model.field.returned import Returned
from ....model.wording.told import screened
from ....privacy import count_kinds, normal, screen
from ...record_findings import TypedFinding
from ...typed_text import typed_text
from ...walks.find_walk import find_stop
from ..came.words import first_words
from ..decisions import decided, question
from ..record_stop import TypedStop, said_of
from . import cells
from .columns import Field, Kind, kind_of
from .recorded import Recorded, likened
from .rows import FindingRow, Outcome, SeenRow, StopRow, said_in, save_row
from .sheet_of import ProtocolStop, protocol_of
from .table import FileRow, FileTable, is_answered

if TYPE_CHECKING:
    from ....model.field.old_finding import OldFinding
    from ....model.finding import Finding
    from ....model.stored_walk import StoredStop, StoredWalk
    from ....store import Store


class Merge:
    """Puts the rows of one table into a walk, one after the other; what became of them is in `returned`.

    `earlier` are the keys of rows that were read before: a finding of theirs that is gone was deleted here and stays away.
    `is_again` says that this very table was read before, of which nothing needs to be told.
    """

    def __init__(
        self, store: Store, walk: StoredWalk, returned: Returned, earlier: frozenset[str], *, is_again: bool
    ) -> None:
        self._is_again = is_again
        self._store, self._walk, self._returned = store, walk, returned
        self._earlier = earlier
        self._recorded = Recorded(store, walk)
        self._decided = decided(store, walk.uuid)
        sheet = protocol_of(store, walk.uuid)
        self._stops = {one.stop.seq: one for one in sheet.stops if one.stop is not None}
        self._old = {one.finding.uuid: one for part in sheet.stops for one in part.earlier}
        self._renumbered: dict[int, int] = {}
        self._removed: set[int] = set()
        self._last_stop = 0
        self._filled_down = self._gone = 0
        self.keys: list[str] = []

    def all(self, table: FileTable) -> None:
        """Take in every row that somebody wrote in. Nothing of a row that cannot be kept is kept."""
        receipt = self._returned.receipt
        self._number_stops(table)
        for one in table.refused:
            receipt.read += 1
            receipt.reject(one.row, self._sentence(one.row, one.reason), one.text)
        for row in table.rows:
            kind = self._kind(row)
            if not is_answered(row, earlier=kind is Kind.SEEN):
                self._last_stop = self._number(row, told=False) or self._last_stop
                continue
            receipt.read += 1
            try:
                self._take(row, kind)
            except (ParameterError, NotFoundError, ConflictError) as error:
                receipt.reject(row.number, self._sentence(row.number, error.message), self._blamed(row))
        if not receipt.read:
            receipt.notes.append(tr("No row of the table is filled in; nothing was read."))
        if self._filled_down:
            said = tr("%n row(s) without a stop number belong to the stop above them.", None, self._filled_down)
            receipt.notes.append(said)
        if self._gone:
            said = tr("%n finding(s) of the table were read before and deleted here; they stay away.", None, self._gone)
            receipt.notes.append(said)

    # --- where it belongs ----------------------------------------------------------------------------------------

    def _number_stops(self, table: FileTable) -> None:
        """Find the stops again that have another number since the table went out, or are no longer in the walk."""
        now = {part.stop.uuid: seq for seq, part in self._stops.items() if part.stop is not None}
        stops = [row for row in table.rows if row[Field.ID] and self._kind(row) is Kind.STOP]
        is_ours = any(row[Field.ID] in now for row in stops)  # else the ids are of another database and tell nothing
        for row in stops:
            then = self._number(row, told=False)
            if then and then != now.get(row[Field.ID], then):
                self._renumbered[then] = now[row[Field.ID]]
            elif then and is_ours and row[Field.ID] not in now:
                self._removed.add(then)
        if self._renumbered:
            pairs = ", ".join(f"{then} → {here}" for then, here in sorted(self._renumbered.items()))
            said = tr("Stops have other numbers since the table went out: {pairs}.").format(pairs=pairs)
            self._returned.receipt.notes.append(said)

    def _kind(self, row: FileRow) -> Kind:
        told = kind_of(row[Field.ROW])
        if told is not None:
            return told
        if row[Field.ID] in self._old or row[Field.SEEN]:
            return Kind.SEEN
        finding = (Field.CATEGORY, Field.TEXT, Field.SPOT, Field.OWNER, Field.SEVERITY, Field.PHOTO_NO)
        return Kind.FINDING if row.says(*finding) else Kind.STOP

    def _number(self, row: FileRow, *, told: bool = True) -> int:
        """Return the number of a row's stop in the file, that of the row above where it has none, 0 where none is told."""
        try:
            return cells.stop_number(row[Field.STOP]) if row[Field.STOP] else self._last_stop
        except ParameterError:
            if told:
                raise
            return 0

    def _stop(self, row: FileRow) -> ProtocolStop:
        number = self._number(row)
        if not number:
            raise ParameterError(tr("The stop number is missing; write the one of the paper."))
        self._filled_down += not row[Field.STOP]
        self._last_stop = number
        if number in self._removed:
            raise ParameterError(
                tr(
                    "Stop {number} of the table is no longer in the walk; write the number of another stop of the table."
                ).format(number=number)
            )
        here = self._renumbered.get(number, number)
        if here not in self._stops:
            find_stop(self._store, self._walk.uuid, here)  # raises, naming the stops there are
        return self._stops[here]

    # --- taking in -----------------------------------------------------------------------------------------------

    def _take(self, row: FileRow, kind: Kind) -> None:
        if kind is Kind.SEEN:
            self._take_seen(row)
            return
        part = self._stop(row)
        if part.stop is None:
            return
        if kind is Kind.STOP:
            self._take_stop(row, part.stop)
        else:
            self._take_finding(row, part.stop.seq)

    def _take_stop(self, row: FileRow, stop: StoredStop) -> None:
        typed = TypedStop(
            cells.digit(row[Field.SCORE_DAY], Field.SCORE_DAY, 0, 3),
            cells.digit(row[Field.SCORE_DARK], Field.SCORE_DARK, 0, 3),
            self._text(row, Field.NOTE) or self._text(row, Field.TEXT),
        )
        kept = said_of(stop)
        note = kept.note
        if typed.note and likened(typed_text(typed.note)[0]) not in likened(kept.note):
            note = self._settled(STOP.name, stop.uuid, "note", kept.note, typed_text(typed.note)[0], stop.seq) or ""
        now = TypedStop(
            self._settled(STOP.name, stop.uuid, "score_day", kept.score_day, typed.score_day, stop.seq),
            self._settled(STOP.name, stop.uuid, "score_dark", kept.score_dark, typed.score_dark, stop.seq),
            note,
        )
        self._count(save_row(self._store, self._walk.uuid, StopRow(stop, now)).outcome)
        self._stops[stop.seq] = replace(self._stops[stop.seq], stop=find_stop(self._store, self._walk.uuid, stop.seq))

    def _take_seen(self, row: FileRow) -> None:
        old = self._old_finding(row)
        answer, note = cells.seen(row[Field.SEEN]), typed_text(self._text(row, Field.NOTE))[0]
        uuid, seq = old.finding.uuid, next((seq for seq, part in self._stops.items() if old in part.earlier), None)
        now = SeenRow(
            old,
            self._settled(OLD_FINDING.name, uuid, "seen", old.seen, answer, seq) or "",
            self._settled(OLD_FINDING.name, uuid, "note", old.note, note, seq) or "",
        )
        self._count(save_row(self._store, self._walk.uuid, now).outcome)
        self._old[uuid] = replace(old, seen=now.seen, note=now.note)

    def _old_finding(self, row: FileRow) -> OldFinding:
        """Return the earlier finding that a row asks about: by its id, else by its text. Raises ParameterError."""
        if row[Field.ID] in self._old:
            return self._old[row[Field.ID]]
        text = likened(row[Field.TEXT])
        found = [one for one in self._old.values() if text and likened(one.finding.text) == text]
        if len(found) != 1:
            raise ParameterError(
                tr(
                    "The earlier finding “{text}” is not asked about on this walk; leave the column Id as it went out."
                ).format(text=self._blamed(row))
            )
        return found[0]

    def _take_finding(self, row: FileRow, seq: int) -> None:
        catalogue = self._store.catalogue
        if not row[Field.CATEGORY]:
            raise ParameterError(
                tr("What it is, is missing; write one of: {known}.").format(
                    known=", ".join(cells.key_names(catalogue, "category"))
                )
            )
        typed = TypedFinding(
            cells.category(row[Field.CATEGORY], catalogue),
            self._text(row, Field.TEXT) or self._text(row, Field.NOTE),
            score_day=cells.digit(row[Field.SCORE_DAY], Field.SCORE_DAY, 0, 3),
            score_dark=cells.digit(row[Field.SCORE_DARK], Field.SCORE_DARK, 0, 3),
            severity=cells.digit(row[Field.SEVERITY], Field.SEVERITY, 1, 3),
            owner=cells.owner(row[Field.OWNER], catalogue),
            spot=self._text(row, Field.SPOT),
            photo_no=cells.photo_numbers(row[Field.PHOTO_NO]),
        )
        wanted = said_in(self._store, typed)
        key = key_of(seq, wanted)
        self.keys.append(key)
        if key in self._earlier and self._recorded.same_as(seq, wanted) is None:
            self._gone += 1
            self._count(Outcome.UNCHANGED)
            return
        before = self._recorded.same_as(seq, wanted)
        saved = save_row(self._store, self._walk.uuid, FindingRow(seq, typed), self._recorded)
        changed = before is not None and saved.finding != before
        self._count(Outcome.UPDATED if changed else saved.outcome)
        if before is not None and saved.finding is not None:
            self._compare(saved.finding, wanted, seq)
            if not self._is_again:
                self._tell_same(saved.finding, seq, saved.group)

    def _compare(self, kept: Finding, wanted: Finding, seq: int) -> None:
        for column in ("severity", "owner"):
            self._settled(FINDING.name, kept.uuid, column, getattr(kept, column), getattr(wanted, column), seq)

    def _tell_same(self, kept: Finding, seq: int, group: int) -> None:
        said = tr("Stop {number}: “{text}” is recorded already; it is not stored twice.")
        if group:
            said = tr("Stop {number}: “{text}” is recorded already, by group {group}; it is not stored twice.")
        text = kept.text or self._store.reader().category(kept.category)
        self._returned.receipt.notes.append(said.format(number=seq, text=first_words(text), group=group))

    def _settled(self, layer: str, uuid: str, column: str, kept: Any, told: Any, seq: int | None) -> Any:
        """Return what stands: what was kept, what is told where nothing was; two that differ are a conflict."""
        if kept in (None, ""):
            return told
        if told not in (None, "") and told != kept and question(layer, uuid, column, told) not in self._decided:
            self._returned.conflicts.append(Conflict(layer, uuid, column, None, kept, told, seq))
        return kept

    def _text(self, row: FileRow, field: Field) -> str:
        text = cells.words(row[field], field)
        self._returned.receipt.masked.update(count_kinds(screen(normal(text))[1]))
        return text

    def _count(self, outcome: Outcome) -> None:
        receipt = self._returned.receipt
        receipt.stored += outcome is Outcome.STORED
        receipt.updated += outcome is Outcome.UPDATED
        receipt.unchanged += outcome in (Outcome.UNCHANGED, Outcome.SAME)

    def _sentence(self, row: int, reason: str) -> str:
        return tr("“{file}”, row {row}: {reason}").format(
            file=self._returned.file, row=row, reason=screened(reason, lambda text: screen(text)[0])
        )

    def _blamed(self, row: FileRow) -> str:
        return first_words(
            screen(normal(row[Field.TEXT] or row[Field.CATEGORY] or row[Field.NOTE] or row[Field.STOP]))[0]
        )


def key_of(seq: int, finding: Finding) -> str:
    """Return what tells a row of a table from another one, whatever became of the finding since."""
    said = "\x1f".join((str(seq), finding.category, likened(finding.text), likened(finding.spot)))
    return hashlib.blake2b(said.encode("utf-8"), digest_size=8).hexdigest()
