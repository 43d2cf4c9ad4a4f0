"""Take planned rows into the table of observations: new, changed, unchanged, vanished; nothing twice, nothing lost."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from typing import TYPE_CHECKING, Any

import numpy as np

from ...i18n import tr
from ...importers.fingerprints import SeenRows, fingerprint, from_hex
from ...importers.formats.table import BATCH_ROWS, ReadOptions
from ...importers.meaning.columns import Plan
from ...importers.meaning.values import aware, stored_instants
from ...importers.observations import Block, ObservationReader, safe_cell, subset
from ...model.codes import PositionMethod, Review, SourceKind
from ...model.feedback import Feedback
from ...model.receipt import Receipt
from ...store.keys import new_uuid
from .. import find_duplicates
from . import match_positions
from . import memory as import_memory
from .identity import Existing, identify, others_of_system, own_ids

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...store import Store

DELETE_AFTER_MONTHS = 24
MAX_LISTED = 2_000
#: Columns written for every observation, and those only when the file can fill them.
_ALWAYS = (
    "category", "category_text", "title", "text", "observed_at", "status", "area", "position_method", "position_note",
    "outside_area", "masked", "review",
)  # fmt: skip
_SOMETIMES = ("time_of_day", "closed_at", "respondent", "feeling", "address", "place_name", "shape_wkt")
_NEEDS = {
    "category": ("category", "subcategory"), "category_text": ("category", "subcategory"), "title": ("title",),
    "text": ("text",), "observed_at": ("observed_at",), "closed_at": ("closed_at",), "respondent": ("respondent",),
    "feeling": ("feeling",), "address": ("address",), "place_name": ("place_name", "pole"),
}  # fmt: skip


@dataclass
class Import:
    """One import on its way: what is known, what was counted, what waits to be changed."""

    store: Store
    kind: SourceKind
    plan: Plan
    receipt: Receipt
    feedback: Feedback
    reader: ObservationReader
    source: str
    existing: Existing
    matcher: match_positions.Matcher | None
    columns: tuple[str, ...]
    seen: SeenRows = field(default_factory=SeenRows)
    repeats: Counter[str] = field(default_factory=Counter)
    changes: dict[str, dict[str, Any]] = field(default_factory=dict)
    matched: Counter[str] = field(default_factory=Counter)
    problems: list[dict[str, Any]] = field(default_factory=list)
    nowhere: list[dict[str, Any]] = field(default_factory=list)
    outside: list[dict[str, Any]] = field(default_factory=list)
    candidates: list[tuple[Any, ...]] = field(default_factory=list)
    first: datetime | None = None
    last: datetime | None = None
    keep_candidates: bool = False


def run(store: Store, kind: SourceKind, plan: Plan, options: ReadOptions, receipt: Receipt, feedback: Feedback) -> None:
    """Import the planned table and fill in the receipt. Writes nothing when the receipt is a dry run's."""
    system, row = identify(store, kind, plan, options)
    own = row["uuid"] if row else None
    reader = ObservationReader(plan, import_memory.salt(store), system)
    others = find_duplicates.has_others(store, row["uuid"] if row else None)
    work = Import(
        store, kind, plan, receipt, feedback, reader,
        source=row["uuid"] if row else new_uuid(),
        existing=Existing.load(store, own, others_of_system(store, kind, plan, options, own)),
        matcher=match_positions.matcher_for(store, plan),
        columns=_columns(plan),
        keep_candidates=others and receipt.dry_run,
    )  # fmt: skip
    receipt.extra.update(system=system, source_uuid="" if receipt.dry_run else work.source)
    if receipt.dry_run:
        with seldom_collecting():
            for _ in _tuples(work):
                pass
        if others:
            receipt.suspected_duplicates = find_duplicates.count_against(
                store, row["uuid"] if row else None, work.candidates
            )
    else:
        with store.transaction():
            _write(work, system, row, options, others)
    _vanish_count(work)
    _finish(work)


def _columns(plan: Plan) -> tuple[str, ...]:
    """Return the observation columns this file can fill; the others stay empty without being written."""
    names = [name for name in _ALWAYS if name not in _NEEDS or any(need in plan.mapping for need in _NEEDS[name])]
    names += [name for name in _SOMETIMES if any(need in plan.mapping for need in _NEEDS.get(name, ()))]
    names += ["time_of_day"] if "time_of_day" in plan.mapping else []
    if plan.position in ("wkt", "geometry"):
        names.append("shape_wkt")
    return ("external_id", "content_hash", *dict.fromkeys(names))


# --- rows ------------------------------------------------------------------------------------------------------------


def _tuples(work: Import) -> Iterator[list[tuple[Any, ...]]]:
    """Yield the new rows as tuples for the store, counting everything on the way."""
    estimate = max(1, work.plan.table.row_estimate)
    for batch in work.plan.table.batches(BATCH_ROWS):
        work.feedback.check()
        block = work.reader.block(batch)
        _count(work, block)
        new = _sort_out(work, block)
        if new is not None and len(new):
            _place(work, new)
            yield _as_tuples(work, new)
        done = min(1.0, work.receipt.read / estimate)
        work.feedback.progress(0.05 + 0.85 * done, tr("{count} rows read").format(count=work.receipt.read))


def _count(work: Import, block: Block) -> None:
    receipt = work.receipt
    receipt.read += len(block) + len(block.refused)
    receipt.masked.update(block.masked)
    for refused in block.refused:
        receipt.reject(refused.row, refused.reason, safe_cell(refused.text))
    for problem in block.problems:
        if len(work.problems) < MAX_LISTED:
            work.problems.append({"row": problem.row, "reason": problem.reason, "text": problem.text})
    told = block.columns["observed_at"]
    quick = block.instants.get("observed_at")
    if quick is not None:
        known = quick[~np.isnat(quick)]
        told = aware(np.array([known.min(), known.max()])) if len(known) else []
    moments: list[datetime] = [moment for moment in told if moment is not None]
    if moments:
        low, high = min(moments), max(moments)
        work.first = low if work.first is None or low < work.first else work.first
        work.last = high if work.last is None or high > work.last else work.last


def _sort_out(work: Import, block: Block) -> Block | None:
    """Return the rows that are new; count and note the others: unchanged, changed, or the same id twice."""
    if not len(block):
        return None
    if None in block.ids:
        block.ids = list(own_ids(block, work.repeats))
    ids: list[str] = [identity or "" for identity in block.ids]
    fresh = _first_of_each(work, ids, block)
    if not work.existing.place:
        return block if len(fresh) == len(block) else subset(block, fresh)
    new: list[int] = []
    for index in fresh:
        at = work.existing.at(ids[index], block, index)
        if at is None:
            new.append(index)
            continue
        work.existing.seen[at] = True
        if work.existing.hashes[at] == block.hashes[index] and not work.existing.vanished[at]:
            work.receipt.unchanged += 1
            _listed(work, block, index)
        else:
            work.receipt.updated += 1
            _change(work, block, index, at)
    return subset(block, new)


def _first_of_each(work: Import, ids: Sequence[str], block: Block) -> list[int]:
    """Return the rows whose id was not met before in this file; the same row again is unchanged, another is rejected."""
    keys = fingerprint(ids)
    contents = from_hex(block.hashes)
    numbers = np.asarray(block.numbers, dtype=np.int64)
    rows, known = work.seen.look_up(keys)
    _, first = np.unique(keys, return_index=True)
    if len(first) == len(keys) and not (rows >= 0).any():
        work.seen.add(keys, contents, numbers)
        return list(range(len(ids)))
    is_first = np.zeros(len(ids), dtype=bool)
    is_first[first] = True
    fresh = is_first & (rows < 0)
    place = {int(keys[index]): int(index) for index in first}
    for index in np.nonzero(~fresh)[0].tolist():
        earlier, content = int(rows[index]), known[index]
        if earlier < 0:
            at = place[int(keys[index])]
            earlier, content = int(numbers[at]), contents[at]
        if content == contents[index]:
            work.receipt.unchanged += 1
            continue
        reason = tr("the id “{id}” is already on row {row}, with other content").format(
            id=safe_cell(ids[index])[:40], row=earlier
        )
        work.receipt.reject(int(numbers[index]), reason, safe_cell(ids[index]))
    work.seen.add(keys[fresh], contents[fresh], numbers[fresh])
    return [int(index) for index in np.nonzero(fresh)[0]]


def _listed(work: Import, block: Block, index: int) -> None:
    """Count an unchanged row that has no position or lies outside, so that the receipt tells the file's state."""
    if block.columns["outside_area"][index]:
        work.receipt.outside_area += 1
        _list(work.outside, block, index)
    if np.isnan(block.xy[index, 0]):
        work.receipt.without_position += 1
        _list(work.nowhere, block, index)


def _list(where: list[dict[str, Any]], block: Block, index: int) -> None:
    if len(where) < MAX_LISTED:
        where.append(
            {"row": int(block.numbers[index]), "id": block.ids[index], "text": block.columns["address"][index] or ""}
        )


def _place(work: Import, block: Block) -> None:
    """Look up positions that are missing and list what stays without one or lies outside."""
    missing = np.isnan(block.xy[:, 0])
    if missing.any() and work.matcher is not None:
        work.matched.update(work.matcher.place(block, np.nonzero(missing)[0].tolist()))
        territory = work.plan.territory
        placed = missing & ~np.isnan(block.xy[:, 0])
        if placed.any():
            for index, area in zip(np.nonzero(placed)[0].tolist(), territory.area_of(block.xy[placed])):
                block.columns["area"][index] = area
        missing &= ~placed
    if missing.any():
        _areas_by_name(work, block, np.nonzero(missing)[0].tolist())
    work.receipt.without_position += int(missing.sum())
    for index in np.nonzero(missing)[0].tolist():
        _list(work.nowhere, block, index)
    for index, outside in enumerate(block.columns["outside_area"]):
        if outside:
            work.receipt.outside_area += 1
            _list(work.outside, block, index)


def _areas_by_name(work: Import, block: Block, rows: Sequence[int]) -> None:
    """Note the area of a row without position when the file names it."""
    from ...importers.meaning.headers import plain

    by_name = {plain(name): uuid for uuid, name, _ in work.plan.territory.areas}
    for index in rows:
        name = block.areas[index]
        if name:
            block.columns["area"][index] = by_name.get(plain(name))


def _as_tuples(work: Import, block: Block) -> list[tuple[Any, ...]]:
    count = len(block)
    own: dict[str, Sequence[Any]] = {"external_id": block.ids, "content_hash": block.hashes}
    own.update({name: stored_instants(moments) for name, moments in block.instants.items()})
    columns = [own[name] if name in own else block.columns[name] for name in work.columns]
    if work.keep_candidates:
        work.candidates.append((block.xy.copy(), list(block.columns["category"]), list(block.columns["observed_at"])))
    work.receipt.stored += count
    return list(zip(*columns, block.xy[:, 0].tolist(), block.xy[:, 1].tolist()))


# --- changes ---------------------------------------------------------------------------------------------------------


def _change(work: Import, block: Block, index: int, at: int) -> None:
    """Note what a changed row becomes. Text that was purged stays away; a position set by hand stays."""
    one = subset(block, [index])
    _place(work, one)
    values = {name: one.columns[name][0] for name in work.columns if name in one.columns}
    values.update(content_hash=one.hashes[0], vanished=False)
    if not np.isnan(one.xy[0, 0]):
        values["geometry"] = (float(one.xy[0, 0]), float(one.xy[0, 1]))
    else:
        values["geometry"] = None
    if work.existing.purged[at]:
        for name in ("title", "text", "review", "masked", "respondent"):
            values.pop(name, None)
    work.changes[str(work.existing.uuids[at])] = values


def _write(work: Import, system: str, row: dict[str, Any] | None, options: ReadOptions, others: bool) -> None:
    """Write everything of one import; called inside the store's transaction."""
    store = work.store
    if row is None:
        store.insert("source", [{"uuid": work.source, "kind": work.kind.value, "system": system, "name": system}])
    same = {"source": work.source, "kind": work.kind.value, "vanished": False}
    feedback = work.feedback
    with seldom_collecting():
        store.bulk_insert(
            "observation", work.columns, _tuples(work), geometry="xy", constants=same, check=feedback.check
        )
    work.feedback.check()
    _apply_changes(work)
    _mark_vanished(work)
    if others and (work.receipt.stored or work.receipt.updated):
        work.receipt.suspected_duplicates = find_duplicates.find_duplicates(store, source=work.source)
    work.feedback.check()
    _write_source(work, system, options)
    import_memory.remember(store, work.kind, work.plan.table, system, work.plan.mapping)


def _apply_changes(work: Import) -> None:
    uuids = list(work.changes)
    for start in range(0, len(uuids), 1_000):
        work.feedback.check()
        part = uuids[start : start + 1_000]
        columns = ("uuid", "title", "text", "review", "position_method", "position_note", "outside_area")
        for old in work.store.rows("observation", {"uuid": part}, columns=columns):
            values = work.changes[old["uuid"]]
            same_text = old["title"] == values.get("title") and old["text"] == values.get("text")
            if old["review"] == Review.APPROVED.value and same_text:
                values.pop("review", None)
            elif old["review"] == Review.APPROVED.value and "review" in values:
                # The reviewer may have taken out a name that no rule finds: somebody must look again.
                values["review"] = Review.DOUBTFUL.value
            by_hand = old["position_method"] == PositionMethod.MANUAL.value
            if by_hand and values.get("position_method") != PositionMethod.EXACT.value:
                for name in ("geometry", "position_method", "position_note", "outside_area", "area"):
                    values.pop(name, None)
        work.store.update_many("observation", {uuid: work.changes[uuid] for uuid in part})


def _gone(work: Import) -> NDArray[np.intp]:
    """Return the rows that are no longer in the file; none when the file shares no row with the source."""
    existing = work.existing
    if not (existing.seen & existing.own).any():
        return np.zeros(0, dtype=np.intp)
    return np.nonzero(existing.own & ~existing.seen)[0]


def _mark_vanished(work: Import) -> None:
    gone = _gone(work)
    new = [str(work.existing.uuids[index]) for index in gone.tolist() if not work.existing.vanished[index]]
    for start in range(0, len(new), 2_000):
        work.store.update_many("observation", {uuid: {"vanished": True} for uuid in new[start : start + 2_000]})


def _vanish_count(work: Import) -> None:
    work.receipt.vanished = len(_gone(work))


def _finish(work: Import) -> None:
    receipt = work.receipt
    receipt.extra.update(
        problems=work.problems,
        without_position_rows=work.nowhere,
        outside_area_rows=work.outside,
        matched={str(method): count for method, count in sorted(work.matched.items())},
    )


def _write_source(work: Import, system: str, options: ReadOptions) -> None:
    table, receipt = work.plan.table, work.receipt
    now = datetime.now(timezone.utc).replace(microsecond=0)
    months = options.delete_after_months
    _finish(work)
    receipt.vanished = len(_gone(work))
    work.store.update(
        "source",
        work.source,
        {
            "file_name": receipt.source.file if receipt.source else "",
            "sha256": receipt.source.sha256 if receipt.source else "",
            "imported_at": now,
            "period_from": work.first.date() if work.first else None,
            "period_to": work.last.date() if work.last else None,
            "stored": work.store.count("observation", {"source": work.source}),
            "problems": receipt.problems,
            "crs": receipt.crs.chosen if receipt.crs else work.store.crs,
            "encoding": table.encoding,
            "mapping": dict(work.plan.mapping),
            "receipt": short(receipt),
            "delete_after": months_later(now.date(), DELETE_AFTER_MONTHS if months is None else months),
        },
    )


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Let Python look for cyclic garbage seldom: rows have none, and looking costs a fifth of an import."""
    before = gc.get_threshold()
    gc.set_threshold(1_000_000, 20, 20)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def short(receipt: Receipt) -> dict[str, Any]:
    """Return the receipt as kept in the store: lists cut to a hundred entries."""
    full = receipt.to_dict()
    return {name: value[:100] if isinstance(value, list) else value for name, value in full.items()}


def months_later(day: date, months: int) -> date:
    """Return the same day some months later, or the month's last day."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    return date(year, month, 28)
