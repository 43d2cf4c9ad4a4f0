"""Texts and photos approved as they were seen: one that somebody changed since, and nobody has looked at, is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Mapping, Sequence

from ...i18n import tr
from ...model.errors import ConflictError
from ...store.recorder import RowState
from ..privacy_review import PHOTO, ReviewText, approve, decide, text_of

if TYPE_CHECKING:
    from ...model.finding import Photo
    from ...store import Store


def decide_read(store: Store, read: Sequence[ReviewText], mended: Mapping[str, str | None] | None = None) -> int:
    """Decide rows as they were read, all or none; return how many rows, twins too, were approved.

    Raises as `privacy_review.decide`, and ConflictError for a text that is another by now.
    """
    with store.transaction():
        for one in read:
            now = RowState(store.held(one.table, one.uuid))
            if (now.values.get("title"), text_of(now, one.table)) != (one.title, one.text):
                raise ConflictError(
                    tr("A text was changed since it was shown, and nothing is approved; read it again in the list.")
                )
        return sum(decide(store, one.table, one.uuid, mended) for one in read)


def approve_seen(store: Store, seen: Sequence[Photo]) -> int:
    """Approve photos as they were shown, all or none; return how many. Raises as `privacy_review.approve`.

    Raises NotFoundError, and ConflictError for one whose picture or caption is another by now.
    """
    with store.transaction():
        for photo in seen:
            now = store.held(PHOTO, photo.uuid)
            if (now["sha256"] or "", now["caption"] or "") != (photo.sha256, photo.caption):
                raise ConflictError(
                    tr("A photo was changed since it was shown, and nothing is approved; look at it again.")
                )
        return approve(store, PHOTO, [photo.uuid for photo in seen])
