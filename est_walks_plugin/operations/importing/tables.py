"""Take in the small tables: survey shares per area and year, and landmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...importers.formats.table import BATCH_ROWS, ReadOptions
from ...importers.landmarks import read_landmarks
from ...importers.meaning.columns import Plan
from ...importers.shares import read_shares
from ...model.feedback import Feedback
from ...model.receipt import Receipt
from ...store.keys import new_uuid
from . import memory as import_memory
from .observations import short

if TYPE_CHECKING:
    from ...store import Store

Rows = list[tuple[int, dict[str, Any]]]


def import_shares(store: Store, plan: Plan, options: ReadOptions, receipt: Receipt, feedback: Feedback) -> None:
    """Store shares of survey answers; the same area, year and question is updated, never doubled."""
    rows: Rows = []
    for batch in plan.table.batches(BATCH_ROWS):
        feedback.check()
        receipt.read += len(batch) + len(batch.refused)
        rows += read_shares(plan, batch, receipt)
    _store(store, "survey_share", rows, plan, options, receipt)


def import_landmarks(store: Store, plan: Plan, options: ReadOptions, receipt: Receipt, feedback: Feedback) -> None:
    """Store schools, stops, meeting points and other places people know."""
    rows: Rows = []
    for batch in plan.table.batches(BATCH_ROWS):
        feedback.check()
        receipt.read += len(batch) + len(batch.refused)
        rows += read_landmarks(plan, batch, receipt)
    _store(store, "landmark", rows, plan, options, receipt)


def _store(store: Store, table: str, rows: Rows, plan: Plan, options: ReadOptions, receipt: Receipt) -> None:
    kind = receipt.source.kind if receipt.source else ""
    system = options.system or import_memory.default_system(plan.table)
    known = store.rows("source", {"kind": kind, "system": system}, limit=1)
    source = known[0]["uuid"] if known else new_uuid()
    existing = {row["external_id"]: row for row in store.rows(table, {"source": source})} if known else {}
    new, changes = _sort_out(rows, existing, receipt)
    receipt.extra.update(system=system, source_uuid="" if receipt.dry_run else source)
    if receipt.dry_run:
        return
    from datetime import datetime, timezone

    years = sorted(row["year"] for _, row in rows if row.get("year"))
    with store.transaction():
        if not known:
            store.insert("source", [{"uuid": source, "kind": kind, "system": system, "name": system}])
        store.insert(table, [{**row, "source": source} for row in new])
        store.update_many(table, changes)
        store.update(
            "source",
            source,
            {
                "file_name": receipt.source.file if receipt.source else "",
                "sha256": receipt.source.sha256 if receipt.source else "",
                "imported_at": datetime.now(timezone.utc).replace(microsecond=0),
                "period_from": f"{years[0]}-01-01" if years else None,
                "period_to": f"{years[-1]}-12-31" if years else None,
                "stored": store.count(table, {"source": source}),
                "problems": receipt.problems,
                "crs": receipt.crs.chosen if receipt.crs else store.crs,
                "encoding": plan.table.encoding,
                "mapping": dict(plan.mapping),
                "receipt": short(receipt),
            },
        )
        import_memory.remember(store, plan.subject.kind, plan.table, system, plan.mapping)


def _sort_out(
    rows: Rows, existing: dict[str, dict[str, Any]], receipt: Receipt
) -> tuple[list[dict[str, Any]], dict[str, dict[str, Any]]]:
    """Return the rows to insert and to change, counting each row once."""
    from ...i18n import tr

    new: dict[str, dict[str, Any]] = {}
    first: dict[str, int] = {}
    changes: dict[str, dict[str, Any]] = {}
    for number, row in rows:
        identity = row["external_id"]
        if identity in first:
            reason = tr("the same area, year or name is already on row {row}").format(row=first[identity])
            receipt.reject(number, reason, identity[:80])
            continue
        first[identity] = number
        old = existing.get(identity)
        if old is None:
            new[identity] = row
            receipt.stored += 1
        elif all(_same(old.get(name), value) for name, value in row.items()):
            receipt.unchanged += 1
        else:
            changes[old["uuid"]] = row
            receipt.updated += 1
    receipt.vanished = sum(1 for identity in existing if identity not in first)
    return list(new.values()), changes


def _same(old: Any, new: Any) -> bool:
    if isinstance(new, tuple) and old is not None:
        return bool(np.hypot(old.x - new[0], old.y - new[1]) < 0.01)
    if isinstance(old, float) and isinstance(new, (int, float)):
        return abs(old - new) < 1e-9
    return bool(old == new)
