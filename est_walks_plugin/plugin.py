"""Composition root: what QGIS calls, and what is wired to what. No logic, and nothing heavy imported before it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class EstWalksPlugin:
    """The plugin as QGIS sees it; `iface` is None when `qgis_process` loads it."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self.iface = iface
        self.provider: Any = None
        self.window: Any = None
        self._translator: Any = None

    def initProcessing(self) -> None:  # noqa: N802 - QGIS calls it by this name
        """Register the Processing provider; all that `qgis_process` needs."""
        from qgis.core import QgsApplication

        from .processing.provider import EstWalksProvider

        self._install_translator()
        provider = EstWalksProvider()
        if QgsApplication.processingRegistry().addProvider(provider):
            self.provider = provider

    def initGui(self) -> None:  # noqa: N802 - QGIS calls it by this name
        """Add the toolbar, the menu and the dock; the dock builds its pages when it is first seen."""
        from .gui.window import Window

        self.initProcessing()
        self.window = Window(self.iface)
        self.window.load()

    def open_store(self, path: str) -> None:
        """Show the dock with the store at `path` open; for scripts started with QGIS."""
        if self.window is not None:
            self.window.open_store(path)

    def unload(self) -> None:
        """Leave QGIS as it was before `initGui`."""
        from qgis.core import QgsApplication
        from qgis.PyQt.QtCore import QCoreApplication

        if self.window is not None:
            self.window.unload()
            self.window = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator.deleteLater()
            self._translator = None

    def _install_translator(self) -> None:
        from . import i18n

        if self._translator is None:
            self._translator = i18n.install()
