"""What the window knows of a store without asking it again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QStandardPaths

from .. import settings
from ..i18n import tr

if TYPE_CHECKING:
    from ..model.feedback import Feedback
    from ..store import Store

FOLDER_SETTING = "store_folder"


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


def password_told() -> str:
    """Return what is said of an address with a password in it, which is neither opened nor remembered."""
    return tr(
        "No password in the address: keep it in QGIS's connection, in an authentication of QGIS (authcfg) or in the "
        "service's file."
    )


def documents() -> str:
    """Return the folder of the planner's documents."""
    return str(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def folder_of(path: str | None) -> str:
    """Return where files about a store are put first: beside it, or, for a database, where a store's file was last."""
    from ..store import address

    if path and not address.is_connection_string(path):
        return str(Path(path).parent)
    return str(settings.get(FOLDER_SETTING, documents()))


def probe(path: str, feedback: Feedback | None = None) -> StoreInfo | None:
    """Open a store once and describe it; None means that it must be migrated first. Worker thread."""
    from ..store import Store, needs_migration
    from ..store.connecting.look import patiently

    def opened() -> StoreInfo | None:
        if needs_migration(path):
            return None
        with Store.open(path) as store:
            return StoreInfo.of(store)

    return patiently(opened, feedback)
