"""The Processing provider "estwalks": everything the window does, without a window."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .. import paths


class EstWalksProvider(QgsProcessingProvider):
    """Lists the algorithms; each lives in a module of its own."""

    def id(self) -> str:
        return "estwalks"

    def name(self) -> str:
        return "Trygghetsvandring"

    def longName(self) -> str:  # noqa: N802
        return "Trygghetsvandring (EST)"

    def icon(self) -> QIcon:
        return QIcon(paths.icon("plugin"))

    def svgIconPath(self) -> str:  # noqa: N802
        return paths.icon("plugin")

    def loadAlgorithms(self) -> None:  # noqa: N802
        from .registry import algorithms

        for algorithm in algorithms():
            self.addAlgorithm(algorithm())
