"""Opening a store's table as a layer, from a file or a database alike. Any thread."""

from __future__ import annotations

from threading import RLock
from typing import Callable, Dict, TypeVar

from qgis.core import QgsVectorLayer

from ..store import LayerUri
from ..store.connecting import credentials

T = TypeVar("T")

ALONE = RLock()
"""Held while a layer of a store is opened or closed.

QGIS keeps one dataset for all layers of a file, behind a lock of its own and one for all files. Who opens a layer takes the
first and then the second, who opens another or closes one on another thread at that moment takes them the other way round, and
both wait for ever (QgsOgrProviderUtils, QGIS 3.40): the window with them, where one of the two is a print in the background.
"""


class OpenLayers(Dict[str, QgsVectorLayer]):
    """Layers by name that nobody else opens or closes one beside when they are let go."""

    def __del__(self) -> None:
        self.let_go()

    def let_go(self) -> None:
        """Close those that nobody else keeps."""
        with ALONE:
            self.clear()


def open_layer(uri: LayerUri, name: str, options: QgsVectorLayer.LayerOptions | None = None) -> QgsVectorLayer:
    """Return the layer, valid or not.

    A password of the store's address, or one that QGIS's own connection to the same database has, goes into QGIS's
    memory of this session, as if typed there: never into the source, which projects save and tooltips show.
    """
    if uri.provider == "postgres":
        credentials.hand_to_qgis(uri)
    with ALONE:
        return QgsVectorLayer(uri.source, name, uri.provider, options or QgsVectorLayer.LayerOptions())


def told_by_layer(uri: LayerUri, name: str, told: Callable[[QgsVectorLayer], T]) -> T:
    """Return what `told` says of a layer that is opened, for reading only and without its default style, and closed again."""
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    options.forceReadOnly = True  # else QGIS opens the file twice: first for writing
    with ALONE:
        return told(open_layer(uri, name, options))
