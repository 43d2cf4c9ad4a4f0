"""Putting into a database what a store on a server has beside its tables; again and again the same."""

from __future__ import annotations

from typing import Iterator

from ..backends.base import Backend
from . import partner, triggers
from .place import Place


def statements(place: Place) -> Iterator[str]:
    """Give the statements, in order, that any owner of the store's tables may run; no role is named in them."""
    yield from triggers.statements(place)
    yield from partner.statements(place)


def install(backend: Backend) -> None:
    """Run them in the transaction that is open; nothing for a file. Raises StoreError."""
    if backend.is_server:
        place = Place.of(backend)
        backend.execute("SET LOCAL client_min_messages = warning")
        for statement in statements(place):
            backend.execute(statement)
