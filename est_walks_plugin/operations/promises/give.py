"""Citizen promises: given, changed, kept once more by hand, and taken away with their log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timezone
from typing import TYPE_CHECKING, Any, Sequence

from ...i18n import tr
from ...model.errors import ParameterError
from ...model.names import folded
from ...model.task import WALK, Promise
from ...model.tasks.effort import ANY
from .. import catalogue
from ..deletions import Selection, delete_rows
from ..efforts.kinds import find_presence, presence_measures, short_code
from ..typed_text import typed_name, typed_text

if TYPE_CHECKING:
    from ...store import Store

BY_HAND = frozenset({"", "hand", "by hand", "for hand", "log"})
ANY_PRESENCE = frozenset({ANY, "any", "any presence", "narvaro", "all narvaro", "narvaroinsatser"})
WALKS = frozenset({WALK, "walks", "vandring", "vandringar", "trygghetsvandring", "trygghetsvandringar"})


@dataclass(frozen=True)
class NewPromise:
    """What is promised, how many times, from when to when; `area` is its key, None for all areas.

    `text` says more of it, `owner` who keeps it (a code of the catalogue). `counts` is what counts by itself: a measure of
    presence, "presence" for any, "walk"; "" for what is logged by hand alone.
    """

    title: str
    target_count: int | None
    date_from: date
    date_to: date
    area: str | None = None
    text: str = ""
    owner: str | None = None
    counts: str = ""


def add_promise(store: Store, promise: NewPromise) -> str:
    """Store a promise and return its key. Raises ParameterError."""
    return store.insert("commitment", [_row(store, promise)])[0]


def as_typed(promise: Promise) -> NewPromise:
    """Return a stored promise as it would be typed."""
    first, last = promise.date_from or promise.date_to, promise.date_to or promise.date_from
    if first is None or last is None:
        raise ParameterError(
            tr("The promise “{title}” has no days; give its first and its last one.").format(title=promise.title)
        )
    of = (promise.title, promise.target_count, first, last, promise.area, promise.text, promise.owner, promise.counts)
    return NewPromise(*of)


def change_promise(store: Store, promise: str, now: NewPromise) -> int:
    """Change a promise (key) to what is typed now and return its version; its log stays.

    Raises ParameterError, NotFoundError, ConflictError.
    """
    return store.update("commitment", promise, _row(store, now))


def _row(store: Store, promise: NewPromise) -> dict[str, Any]:
    """Return what is stored of a promise, checked and screened."""
    if promise.target_count is None:
        raise ParameterError(tr("Say how many times “{title}” is promised.").format(title=promise.title.strip()))
    if promise.target_count < 1:
        raise ParameterError(
            tr("A promise is kept at least once; “{count}” is too little.").format(count=promise.target_count)
        )
    if promise.date_from > promise.date_to:
        raise ParameterError(
            tr("The promise ends {last}, before it begins {first}; write the earlier day first.").format(
                first=promise.date_from.isoformat(), last=promise.date_to.isoformat()
            )
        )
    return {
        "title": typed_name(promise.title),
        "target_count": promise.target_count,
        "date_from": promise.date_from,
        "date_to": promise.date_to,
        "area": promise.area,
        "text": typed_text(promise.text)[0] or None,
        "owner": None if promise.owner is None else catalogue.owner(store, promise.owner).code,
        "counts": counted_code(store, promise.counts),
    }


def keep_promise(store: Store, promise: str, count: int = 1, note: str = "", at: datetime | None = None) -> str:
    """Log that a promise (key) was kept `count` times more, now or `at`. Raises ParameterError, NotFoundError."""
    if count < 1:
        raise ParameterError(tr("A promise is kept at least once; “{count}” is too little.").format(count=count))
    store.get("commitment", promise)
    now = datetime.now(timezone.utc).replace(microsecond=0)
    if at is not None and at > now:
        raise ParameterError(
            tr("A promise cannot have been kept {when}, which is still to come.").format(when=f"{at:%Y-%m-%d %H:%M}")
        )
    row = {"commitment": promise, "at": at or now, "count": count, "note": typed_text(note)[0]}
    return store.insert("commitment_event", [row])[0]


def delete_promises(store: Store, promises: Sequence[str]) -> int:
    """Delete promises (keys) with their log."""
    keys = list(promises)
    return delete_rows(
        store, [Selection("commitment_event", {"commitment": keys}), Selection("commitment", {"uuid": keys})]
    )


def counted_code(store: Store, word: str) -> str | None:
    """Return what a promise counts by itself, as it is stored, of a word for it; None is what is logged by hand.

    Raises ParameterError naming what there is.
    """
    asked = folded(word)
    if asked in BY_HAND:
        return None
    if asked in ANY_PRESENCE:
        return ANY
    if asked in WALKS:
        return WALK
    found = find_presence(store, word)
    if found is None:
        known = ", ".join(("hand", WALK, ANY, *map(short_code, presence_measures(store))))
        raise ParameterError(
            tr("“{what}” is nothing that a promise can count; choose one of: {known}.").format(what=word, known=known)
        )
    return found.code
