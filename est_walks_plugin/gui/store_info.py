"""What the window knows of a store without asking it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..store import Store


@dataclass(frozen=True)
class StoreInfo:
    """An open store: where it is, its work CRS, whose it is."""

    path: str
    crs: str
    municipality: str
    is_example: bool

    @staticmethod
    def of(store: Store) -> StoreInfo:
        """Describe a store."""
        return StoreInfo(store.path, store.crs, store.municipality, store.is_example)

    @property
    def name(self) -> str:
        """The file's or database's name, for the dock's top line."""
        return store_name(self.path)


def store_name(path: str) -> str:
    """Return what a store is called: its file, or its database, never an address with what stands in it."""
    from ..store import address

    return address.label(path) or path


def probe(path: str) -> StoreInfo | None:
    """Open a store once and describe it; None means that it must be migrated first. Worker thread."""
    from ..store import Store, needs_migration

    if needs_migration(path):
        return None
    with Store.open(path) as store:
        return StoreInfo.of(store)
