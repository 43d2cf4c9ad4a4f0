"""How promises stand, as receipts tell it."""

from __future__ import annotations

from typing import Any, Sequence

from ...model.task import Counted, Promise


def promise_told(promise: Promise) -> dict[str, Any]:
    """Return how a promise stands, for a receipt, with what is behind its number."""

    def entries(found: Sequence[Counted]) -> list[dict[str, Any]]:
        return [
            {"kind": one.kind, "key": one.key, "day": one.day, "count": one.count, "name": one.name} for one in found
        ]

    return {
        "promise": promise.uuid,
        "title": promise.title,
        "counts": promise.counts or None,
        "target": promise.target_count,
        "kept": promise.kept,
        "expected": promise.expected,
        "state": promise.state,
        "next": promise.next_day,
        "counted": entries(promise.entries),
        "asked": entries(promise.asked),
    }
