"""Whose words a text is in: the store's own, for what goes out, or those of whoever sits at QGIS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...printing.words import Words

if TYPE_CHECKING:
    from ...store import Store

__all__ = ["Words", "inward", "outward"]


def outward(store: Store) -> Words:
    """Return the words of what goes out: in the language of the store, whoever sits at QGIS."""
    return Words(store.language, store.catalogue, store.time_zone)


def inward(store: Store) -> Words:
    """Return the words of what is shown: in the language of whoever sits at QGIS."""
    return Words(None, store.catalogue, store.time_zone)
