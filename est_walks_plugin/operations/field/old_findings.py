"""Whether a group saw that an earlier finding is mended: *Klart? Ja, nej, vet ej*."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.codes import SeenAgain
from ...model.errors import NotFoundError, ParameterError
from ...model.field.old_finding import SeenBy
from ..typed_text import typed_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...store import Store


def record_seen(
    store: Store, walk: str, finding: str, seen: str | None, note: str = "", at: datetime | None = None
) -> str:
    """Keep what was answered about an earlier finding (uuids) on a walk, and return the key of the answer.

    `at` is when; unless told, when the walk was held. No answer and no note takes back what was answered before; then the
    key is empty. Raises ParameterError, NotFoundError.
    """
    if seen and seen not in {str(code) for code in SeenAgain}:
        raise ParameterError(
            tr("“{seen}” is no answer to whether it is mended; the answers are: {known}.").format(
                seen=seen, known=", ".join(str(code) for code in SeenAgain)
            )
        )
    if not store.count("finding", {"uuid": finding}):
        raise NotFoundError(tr("There is no finding {uuid} in the store.").format(uuid=finding))
    text, review = typed_text(note)
    said = {"seen": seen or None, "note": text.strip() or None}
    kept = store.rows("seen_again", {"walk": walk, "finding": finding}, limit=1)
    if not any(said.values()):
        store.delete("seen_again", [row["uuid"] for row in kept])
        return ""
    if kept:
        row = kept[0]
        new: dict[str, Any] = {name: value for name, value in said.items() if (row[name] or None) != value}
        if new:
            new |= {"at": at or _held(store, walk), **({"review": review.value} if "note" in new else {})}
            store.update("seen_again", row["uuid"], new, expected_version=row["row_version"])
        return str(row["uuid"])
    made = {"walk": walk, "finding": finding, **said, "review": review.value, "at": at or _held(store, walk)}
    return store.insert("seen_again", [made])[0]


def _held(store: Store, walk: str) -> datetime:
    """Return when a walk was held, however late its paper is typed in; now, where that is still to come or not known."""
    now = datetime.now(timezone.utc).replace(microsecond=0)
    starts = [row["starts_at"] for row in store.rows("walk", {"uuid": walk}, columns=("starts_at",))]
    return min([now, *(one for one in starts if one is not None)])


def seen_by(store: Store, findings: Sequence[str]) -> dict[str, SeenBy]:
    """Return the latest answer about each finding (uuids) of which there is one."""
    if not findings:
        return {}
    rows = store.rows("seen_again", {"finding": list(findings)}, order_by=("at", "created"))
    names = {row["uuid"]: row["name"] or "" for row in store.rows("walk", columns=("uuid", "name"))} if rows else {}
    return {
        row["finding"]: SeenBy(
            row["seen"], row["note"] or "", row["at"], row["walk"] or "", names.get(row["walk"] or "", "")
        )
        for row in rows
        if row["seen"]
    }


def answered_of(store: Store, walk: str) -> dict[str, int]:
    """Return the earlier walks (uuids) whose findings were answered about on a walk (uuid), with how many, the most first."""
    rows = store.rows("seen_again", {"walk": walk}, columns=("finding", "seen"))
    keys = [row["finding"] for row in rows if row["seen"]]
    found = store.rows("finding", {"uuid": keys}, columns=("uuid", "walk")) if keys else []
    return dict(Counter(row["walk"] for row in found if row["walk"]).most_common())
