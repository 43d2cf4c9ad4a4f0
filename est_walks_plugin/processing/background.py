"""BACKGROUND: a layer, a file, the name of a map that was chosen in QGIS, or an address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsMapLayer, QgsProcessingParameterNumber, QgsProcessingUtils

from ..i18n import tr
from ..model.errors import ParameterError
from .algorithm import EstWalksAlgorithm
from .hidden import BackgroundParameter

if TYPE_CHECKING:
    from ..backgrounds.background import Background

BACKGROUND = "BACKGROUND"


class PrintsBackground(EstWalksAlgorithm):
    """An algorithm with a background map."""

    _given: Background | str = ""

    def add_background(self, *, optional: bool) -> None:
        """Add BACKGROUND."""
        self.add(BackgroundParameter(BACKGROUND, tr("Background map"), optional=optional))

    def add_zoom(self) -> None:
        """Add ZOOM, the level of web maps of a copy; empty chooses one."""
        self.add(
            QgsProcessingParameterNumber(
                "ZOOM",
                tr("Zoom level"),
                QgsProcessingParameterNumber.Type.Integer,
                optional=True,
                minValue=11,
                maxValue=20,
            )
        )

    def prepareAlgorithm(self, parameters: dict[str, Any], context: Any, feedback: Any) -> bool:  # noqa: N802
        """Describe a loaded layer as plain data while still on the main thread."""
        from ..backgrounds.background import of_layer

        given = parameters.get(BACKGROUND)
        if isinstance(given, str) and "://" not in given:
            given = QgsProcessingUtils.mapLayerFromString(given, context, False) or given
        self._given = of_layer(given, styled=True) if isinstance(given, QgsMapLayer) else str(given or "").strip()
        return super().prepareAlgorithm(parameters, context, feedback)

    def background(self) -> Background | None:
        """Return what was given. Raises ParameterError for what is nothing, or has keys that are not at hand."""
        from ..backgrounds import remembered
        from ..backgrounds.addresses import of_text

        if not isinstance(self._given, str):
            return self._given
        found = remembered.named(self._given) if self._given else None
        if found is None:
            return of_text(self._given) if self._given else None
        if not found.keys.at_hand:
            raise ParameterError(
                tr(
                    "The key of the background map “{title}” is not at hand: give QGIS its master password, for "
                    "qgis_process in the file that QGIS_AUTH_PASSWORD_FILE names."
                ).format(title=found.title)
            )
        return found
