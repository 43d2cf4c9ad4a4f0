"""The versions of an answer that are published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model.answers.published import PublishedAnswer

if TYPE_CHECKING:
    from ...store import Store
    from .about import Ground


def versions(store: Store, ground: Ground, language: str) -> list[PublishedAnswer]:
    """Return the versions of the answer about the same in a language, the last one first.

    Each language has its own: of a text in another nobody can say whether it is changed.
    """
    rows = store.rows("answer", {**ground.row, "language": language})
    return sorted(map(PublishedAnswer.from_row, rows), key=lambda one: -one.version)
