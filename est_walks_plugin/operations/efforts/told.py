"""What is told of an effort when it has been kept: what it is, and which promises it counts towards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.task import Promise
from ..promises import promises
from ..promises.told import promise_told
from .listed import effort_of, efforts

if TYPE_CHECKING:
    from ...store import Store


def effort_told(store: Store, key: str) -> dict[str, Any]:
    """Return the receipt of an effort (key) with how the promises stand that it counts towards."""
    effort = effort_of(store, key)
    listed = next(one for one in efforts(store) if one.uuid == key)
    counted = [one for one in promises(store) if any(entry.key == key for entry in one.entries)]
    return {
        "effort": key,
        "kind": effort.measure,
        "name": store.catalogue.label("measure", effort.measure, store.reader().language),
        "state": effort.state,
        "from": effort.starts_at,
        "to": effort.ends_at,
        "count": effort.count,
        "area": effort.area,
        "place": effort.place,
        "where": listed.where,
        "review": effort.review,
        "promises": [promise_told(one) for one in counted],
        "words": [_words(one) for one in counted],
    }


def _words(promise: Promise) -> str:
    return tr("Counts towards “{title}”: {kept} of {target}.").format(
        title=promise.title, kept=promise.kept, target=promise.target_count or "–"
    )
