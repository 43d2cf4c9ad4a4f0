"""Putting into a database what a store on a server has beside its tables; again and again the same."""

from __future__ import annotations

from typing import Iterator

from ..backends.base import Backend
from ..filters import quote_text, sql
from . import partner, triggers
from .place import Place
from .rights import AUDIT


def statements(place: Place, *, kept: bool = True) -> Iterator[str]:
    """Give the statements, in order, that any owner of the store's tables may run; no role is named in them.

    Without `kept` what belongs to the keeper stays as it is.
    """
    yield from triggers.statements(place, kept=kept)
    yield from partner.statements(place)


def install(backend: Backend) -> None:
    """Run them in the transaction that is open; nothing for a file. Raises StoreError."""
    if backend.is_server:
        place = Place.of(backend)
        backend.execute("SET LOCAL client_min_messages = warning")
        for statement in statements(place, kept=_may_keep(backend)):
            backend.execute(statement)


def _may_keep(backend: Backend) -> bool:
    """Return whether what is kept of changes is not there yet, or is still ours: once there are roles it is the keeper's."""
    ((others,),) = backend.execute(
        sql(
            "SELECT count(*)::int FROM pg_class WHERE relnamespace = quote_ident(current_schema())::regnamespace AND relname =",
            quote_text(AUDIT),
            "AND NOT pg_has_role(relowner, 'USAGE')",
        )
    )
    return not others
