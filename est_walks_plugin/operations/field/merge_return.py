"""Merge what came back from the field into the store: by the package's own key, against what went out, in one transaction.

Only what changed is written. What a phone brought before is nothing new, so that a return is read again, and phones in any
order, without a trace. Nothing that was written in the field can stop it: what cannot be taken in is told, conflicts wait.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...i18n import tr
from ...model.codes import KeptValue, ReturnKind
from ...model.feedback import Feedback
from ...model.field.conflict import Conflict
from ...model.field.package import FINDING, OLD_FINDING, PHOTO, STOP, TRACK, FieldLayer
from ...model.field.returned import Returned
from ...model.receipt import SourceFile
from ...model.wording.told import WORDING, remembered, wording_of
from ...store.tasks.links import tasks_of
from ...store.values import now
from ..deletions import delete_findings
from ..importing.kept import told_safely
from ..walks.find_walk import find_walk
from .came.before import Brought, CameBefore, new_cells, shown
from .came.photos import ReturnedPhotos
from .came.rows import FieldRows, compared_columns, field_rows, made_on
from .came.sent import SentPackage, sent_packages
from .came.tracks import is_longer, track_row
from .cells import GEOMETRY, point_cell, point_of
from .decisions import Question, decide, open_conflicts, question
from .desk_rows import Desk
from .gpx.walk_lines import lines_of
from .returned_package import Phone, ReturnedPackage, opened_package
from .three_way import Cell, Cells, Merged, Outcome, Rows, merge

if TYPE_CHECKING:
    from ...store import Store

_SAME_STOP_M = 10.0
"""A stop planned anew this near to one that is gone is the same stop."""


def read_package(
    store: Store,
    walk: str | None,
    path: str,
    feedback: Feedback | None = None,
    *,
    keep: KeptValue | None = None,
) -> Returned:
    """Read a field package that came back, from one phone or several, into the store and return what that did.

    `path` is a zip, a folder or a GeoPackage; `walk` (uuid or name) is only checked. With `keep` its conflicts are decided
    at once for the desk or the field. All in one transaction; the same again changes nothing and asks nothing.
    Raises InputError, AmbiguousInputError (several walks), NotFoundError, StoreError in one sentence each, Cancelled.
    """
    began, feedback = time.perf_counter(), feedback or Feedback()
    with told_safely(), remembered(), opened_package(path, feedback) as came, store.transaction(waiting=feedback):
        merging = _Merging.of(store, came, walk, feedback)
        for layer in (STOP, FINDING, OLD_FINDING, PHOTO, TRACK):  # photos when all findings are there
            for number, phone in enumerate(came.phones):
                merging.take(layer, number, phone)
        returned = merging.finish(came, began)
        if keep is not None and returned.conflicts:
            decide(store, returned.walk, returned.conflicts, keep)
            returned.conflicts = []
    feedback.progress(1.0, tr("Done"))
    return returned


@dataclass
class _Merging:
    """A return that is being merged, phone by phone."""

    desk: Desk
    sent: dict[str, SentPackage]
    returned: Returned
    before: CameBefore
    photos: ReturnedPhotos
    feedback: Feedback
    brought: Brought = field(default_factory=Brought)
    questions: set[Question] = field(default_factory=set)
    """What the cells that came could be asked about."""
    points: dict[str, tuple[float, float]] = field(default_factory=dict)
    """Where the stops lay that went out."""
    grown: set[str] = field(default_factory=set)
    """Tracks that were recorded on since they came."""

    @staticmethod
    def of(store: Store, came: ReturnedPackage, walk: str | None, feedback: Feedback) -> _Merging:
        """Begin to merge what came. Raises as `sent_packages`."""
        sent = sent_packages(store, came, walk)
        desk = Desk.of(store, find_walk(store, next(iter(sent.values())).walk))
        returned = Returned(ReturnKind.PACKAGE, came.name, desk.walk.uuid)
        returned.receipt.notes += came.notes
        before = CameBefore.of(store, desk.walk.uuid)
        photos = ReturnedPhotos(desk, came.photos, returned, feedback)
        return _Merging(desk, sent, returned, before, photos, feedback)

    def take(self, layer: FieldLayer, number: int, phone: Phone) -> None:
        """Merge what one phone, the `number`th of the return, brought of a layer."""
        self.feedback.check()
        sent, zone = self.sent[phone.mark.package], self.desk.store.time_zone
        out = sent.rows(layer, zone)
        setting = sent.setting(self.desk.store.crs, zone)
        came = field_rows(phone, layer, out, setting)
        if came is None:
            return
        out = self.before.recognised(out, came.rows)
        last = self.before.deliveries(sent.uuid, made_on(phone, setting))
        if last:
            out = self.before.carried(last, layer.name, out, came.rows, self.desk.rows(layer, came.rows))
        self.returned.receipt.read += came.read
        self.returned.receipt.notes += dict.fromkeys(came.notes)
        self.returned.receipt.masked += came.masked
        if not layer.can_add:
            self._refuse_new(layer, out, came)
        self._refuse_foreign(layer, out, came)
        self._layer(layer, number, phone, out, came, sent)

    def _refuse_new(self, layer: FieldLayer, out: Rows, came: FieldRows) -> None:
        """Reject rows drawn in a layer where none are drawn."""
        for uuid in sorted(set(came.rows) - set(out)):
            reason = tr("drawn in the layer “{layer}”, where nothing is drawn in the field").format(layer=layer.name)
            self.returned.receipt.reject(came.numbers[uuid], reason)
            del came.rows[uuid]

    def _refuse_foreign(self, layer: FieldLayer, out: Rows, came: FieldRows) -> None:
        """Reject rows of other walks that somebody copied on the phone: they stand there already."""
        if layer not in (FINDING, PHOTO, TRACK):
            return
        drawn = [uuid for uuid in came.rows if uuid not in out]
        rows = self.desk.store.rows(layer.table, {"uuid": drawn}, columns=("uuid", "walk")) if drawn else []
        for uuid in sorted(row["uuid"] for row in rows if row["walk"] != self.desk.walk.uuid):
            if not self.before.came(layer.name, uuid):
                said = str(came.rows[uuid].get("text") or "")
                self.returned.receipt.reject(
                    came.numbers[uuid], tr("a row of another walk, which has it already"), said
                )
                del came.rows[uuid]

    def _layer(
        self, layer: FieldLayer, number: int, phone: Phone, out: Rows, came: FieldRows, sent: SentPackage
    ) -> None:
        if layer is STOP:
            self.points.update({uuid: shape.point for uuid, shape in came.shapes.items() if shape.point})
        came_rows = came.rows if layer.can_delete else {**out, **came.rows}
        base = self.before.base(sent.uuid, layer.name, out, came_rows)
        there = self.desk.rows(layer, {*base, *came_rows})
        merged = merge(base, there, came_rows)
        self._tell(layer, there, came, merged)
        new = {uuid: row for uuid, row in merged.rows.items() if uuid not in there}
        changes = {
            uuid: cells for uuid, row in merged.rows.items() if uuid in there and (cells := new_cells(there[uuid], row))
        }
        self.desk.change(layer, changes)
        self._delete(layer, there, merged, sent)
        touched = set(changes)
        if layer is STOP:
            touched |= self._move_to_successors(new, came)
        elif layer is FINDING:
            self.desk.add(layer, {uuid: self._at_a_stop(row) for uuid, row in new.items()})
        elif layer is PHOTO:
            filled = set(self.photos.filled)
            self.photos.put(new, came, phone.folder)
            touched |= self.photos.filled - filled
        elif layer is TRACK:
            self._add_tracks(new, came)
            touched |= self._grow_tracks(there, came)
        else:
            self._refuse_gone(new, came)
        self._remember(layer, number, out, came, sent.uuid)
        self._count(came, set(new), touched)

    def _remember(self, layer: FieldLayer, number: int, out: Rows, came: FieldRows, package: str) -> None:
        """Note what a phone brought that neither went out so nor came before; what is rejected is taken out by then."""
        asked = [column for column in compared_columns(layer) if column not in came.missing]
        for uuid, cells in came.rows.items():
            place = (package, layer.name, uuid)
            self.questions |= {question(layer.name, uuid, column, cells.get(column)) for column in asked}
            fresh = self.before.marked(self.before.fresh(place, new_cells(out.get(uuid, {}), cells)))
            if fresh or (uuid not in out and not self.before.knows(place)):
                self.brought.phones.setdefault(number, {}).setdefault(place, {}).update(fresh)
                self.before.add(place, fresh)
        if layer.can_delete:
            gone = {(package, layer.name, uuid) for uuid in set(out) - set(came.numbers)}
            self.brought.gone |= self.before.add_gone(gone)

    def _tell(self, layer: FieldLayer, there: Rows, came: FieldRows, merged: Merged) -> None:
        """Keep the conflicts and say which edits beat a deletion."""
        about = self.desk.about(layer, {**came.rows, **there})
        for one in merged.log:
            if one.outcome is Outcome.CONFLICT:
                conflict = Conflict(layer.name, one.uuid, one.column, shown(one.base), one.desk, one.field)
                self.brought.conflicts.append(conflict)
            elif one.outcome is Outcome.EDIT_BEATS_DELETE_FIELD:
                self._note(tr("“{what}” was deleted in the field and changed here: it stays."), about[one.uuid][1])
            elif one.outcome is Outcome.EDIT_BEATS_DELETE_DESK and layer in (FINDING, TRACK):
                self._note(tr("“{what}” was deleted here and changed in the field: it is back."), about[one.uuid][1])

    def _note(self, text: str, what: str) -> None:
        self.returned.receipt.notes.append(text.format(what=what))

    def _delete(self, layer: FieldLayer, there: Rows, merged: Merged, sent: SentPackage) -> None:
        """Delete what was deleted in the field, unless something hangs on it here, which is told."""
        gone = sorted(set(there) - set(merged.rows))
        if not gone:
            return
        store = self.desk.store
        if layer is not FINDING:
            self.returned.receipt.vanished += store.delete(layer.table, gone)
            return
        tasks = set(tasks_of(store, gone, columns=()))
        photos = {
            row["finding"]
            for row in store.rows("photo", {"finding": gone}, columns=("finding", "created"))
            if sent.made_at is None or row["created"] > sent.made_at
        }
        about = self.desk.about(layer, there)
        for uuid in gone:
            if uuid in tasks:
                self._note(
                    tr("“{what}” was deleted in the field, but a task was made of it: it stays."), about[uuid][1]
                )
            elif uuid in photos:
                self._note(tr("“{what}” was deleted in the field, but has new photos here: it stays."), about[uuid][1])
        free = [uuid for uuid in gone if uuid not in tasks | photos]
        for uuid in free:
            self._note(tr("“{what}” was deleted in the field and is deleted here."), about[uuid][1])
        delete_findings(store, free)
        self.returned.receipt.vanished += len(free)

    def _at_a_stop(self, cells: Cells) -> Cells:
        """Return a new finding's cells with the stop it lies at: the one it names, else the nearest, else none."""
        told = cells.get("stop_uuid")
        xy = point_of(cells.get(GEOMETRY)) or self.points.get(str(told))
        stop = self.desk.stop(told) or self.desk.nearest(xy)
        if xy is None and stop is None:
            self.returned.receipt.without_position += 1
        place = point_cell(xy) if xy and not cells.get(GEOMETRY) else cells.get(GEOMETRY)
        return {**cells, "stop_uuid": stop.uuid if stop else None, GEOMETRY: place}

    def _move_to_successors(self, gone: Rows, came: FieldRows) -> set[str]:
        """Give what was said of stops that are gone to those planned anew in their place; else tell it. Return the rows."""
        moved = set()
        for uuid, cells in gone.items():
            said = {column: value for column, value in cells.items() if value is not None}
            stop = self.desk.nearest(self.points.get(uuid), _SAME_STOP_M)
            if stop is None:
                self._reject_stop(came.numbers[uuid], said)
                del came.rows[uuid]
                continue
            there = self.desk.rows(STOP, [stop.uuid])
            merged = merge({}, there, {stop.uuid: said})
            changes = new_cells(there[stop.uuid], merged.rows[stop.uuid])
            self.desk.change(STOP, {stop.uuid: changes} if changes else {})
            self._tell(STOP, there, came, merged)
            self.questions |= {question(STOP.name, stop.uuid, column, value) for column, value in said.items()}
            moved |= {uuid} if changes else set()
        return moved

    def _reject_stop(self, number: int, said: Cells) -> None:
        words = {
            "score_day": tr("by day"),
            "score_dark": tr("in the dark"),
            "note": tr("note"),
        }
        told = ", ".join(f"{words[column]} {value}" for column, value in said.items())
        self.returned.receipt.reject(number, tr("the stop is no longer in the walk; it was given this"), told)

    def _refuse_gone(self, new: Rows, came: FieldRows) -> None:
        """Reject what was said of earlier findings that are gone by now."""
        for uuid in new:
            said = " ".join(str(value) for value in new[uuid].values() if value)
            self.returned.receipt.reject(came.numbers[uuid], tr("the earlier finding is deleted by now"), said)
            del came.rows[uuid]

    def _add_tracks(self, new: dict[str, dict[str, Cell]], came: FieldRows) -> None:
        if not new:
            return
        lines = lines_of(self.desk.store, self.desk.walk)
        rows = {uuid: track_row(self.desk, uuid, cells, came.shapes.get(uuid), lines) for uuid, cells in new.items()}
        for uuid, row in rows.items():
            if row is None:
                self.returned.receipt.reject(came.numbers[uuid], tr("a track without two points near the walk"))
                del came.rows[uuid]
                del new[uuid]
        self.desk.store.insert("track", [row for row in rows.values() if row is not None])

    def _grow_tracks(self, there: Rows, came: FieldRows) -> set[str]:
        """Take in what was recorded on of tracks that came before; return their keys."""
        known = sorted(set(there) & set(came.shapes))
        if not known:
            return set()
        store, lines, grown = self.desk.store, lines_of(self.desk.store, self.desk.walk), set()
        for row in store.rows("track", {"uuid": known}, columns=("uuid", "ended_at", "length_m")):
            uuid = row["uuid"]
            now = track_row(self.desk, uuid, came.rows[uuid], came.shapes[uuid], lines)
            before = (row["ended_at"], row["length_m"] or 0.0)
            if now is not None and is_longer((now.get("ended_at"), now["length_m"]), before):
                columns = ("started_at", "ended_at", "points", "length_m", "geometry")
                store.update("track", uuid, {name: now.get(name) for name in columns})
                grown.add(uuid)
        self.grown |= grown
        return grown

    def _count(self, came: FieldRows, new: set[str], touched: set[str]) -> None:
        """Count what became of a phone's rows; rejected ones are counted and taken out before."""
        receipt = self.returned.receipt
        stored, updated = len(new & set(came.rows)), len(touched & set(came.rows) - new)
        receipt.stored += stored
        receipt.updated += updated
        receipt.unchanged = receipt.read - receipt.stored - receipt.updated - receipt.rejected_count

    def finish(self, came: ReturnedPackage, began: float) -> Returned:
        """Write the row of the return, where something is new, and return what it did."""
        returned, store = self.returned, self.desk.store
        self.photos.finish()
        self._tell_codes()
        receipt = returned.receipt
        receipt.notes = list(
            dict.fromkeys(receipt.notes)
        )  # what of them is not ours has been screened, each by its kind
        receipt.source = SourceFile(came.name, came.fingerprint, ReturnKind.PACKAGE.value)
        receipt.seconds = time.perf_counter() - began
        if any((self.brought.phones, self.brought.gone, self.photos.filled, self.grown)):
            returned.return_uuid = self._keep(came)
        known = open_conflicts(store, self.desk.walk.uuid)
        returned.conflicts = [
            one for one in known if question(one.layer, one.uuid, one.column, one.field) in self.questions
        ]
        return returned

    def _keep(self, came: ReturnedPackage) -> str:
        told = self.returned.receipt.to_dict()
        row = {
            "walk": self.desk.walk.uuid,
            "package": came.phones[-1].mark.package,
            "kind": ReturnKind.PACKAGE.value,
            "file_name": came.name,
            "sha256": came.fingerprint,
            "at": now(),
            "receipt": {**told, WORDING: wording_of(told)},
            "came": self.brought.to_json(),
        }
        return self.desk.store.insert("field_return", [row])[0]

    def _tell_codes(self) -> None:
        """Tell codes that came and that the catalogue does not have."""
        catalogue = self.desk.store.catalogue
        for table, column in (("category", "category"), ("owner", "owner")):
            rows = (cells for rows in self.brought.phones.values() for cells in rows.values())
            codes = {str(cells[column]) for cells in rows if cells.get(column)}
            for code in sorted(code for code in codes if catalogue.find(table, code) is None):
                text = tr(
                    "The catalogue has no “{code}”; the findings keep it. Add it to the catalogue, or change them."
                )
                self.returned.receipt.notes.append(text.format(code=code))
