"""A trial: one picture of a background map as the planner would see it, and whether it came."""

from __future__ import annotations

import time
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsMapSettings, QgsRectangle
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage

from ..i18n import decimal, tr
from ..model.errors import InputError
from ..model.feedback import Feedback
from .background import Background
from .opening import opened
from .rendering import TIMEOUT_S, WORTH_TELLING, render

SIZE = QSize(360, 220)
GROUND_M = 900.0


@dataclass(frozen=True)
class Trial:
    """What came: the picture, or why there is none; the share of it that is missing (0-1), and how long it took."""

    picture: QImage | None
    problem: str = ""
    missing: float = 0.0
    seconds: float = 0.0
    notes: tuple[str, ...] = ()

    @property
    def came(self) -> bool:
        """Whether there is a map to use."""
        return self.picture is not None

    def sentence(self) -> str:
        """Return how it went, in one sentence."""
        if not self.came:
            return tr("The map did not come: {problem}.").format(problem=self.problem.rstrip("."))
        share = round(100 * (1 - self.missing)) if self.missing >= WORTH_TELLING else 100
        return tr("The map came: {share} % of the picture in {seconds} s.").format(
            share=share, seconds=decimal(self.seconds)
        )


def around(bounds: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """Return 900 m of ground about the middle of `bounds` (metres), in the shape of the picture."""
    east, north = (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2
    half = GROUND_M / 2
    high = half * SIZE.height() / SIZE.width()
    return east - half, north - high, east + half, north + high


def try_out(
    background: Background,
    bounds: tuple[float, float, float, float],
    crs: str,
    feedback: Feedback,
    *,
    timeout_s: float = TIMEOUT_S,
) -> Trial:
    """Draw `bounds` (xmin, ymin, xmax, ymax in `crs`, "EPSG:n") of a background and tell how it went.

    Off the main thread. Raises Cancelled.
    """
    began = time.monotonic()
    try:
        layer = opened(background, feedback)
    except InputError as error:
        return Trial(None, error.message)
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    settings.setOutputSize(SIZE)
    settings.setExtent(QgsRectangle(*bounds))
    picture = render([layer], settings, feedback, timeout_s=timeout_s, said=background.said)
    seconds = time.monotonic() - began
    notes = []
    own = layer.crs()
    if own.isValid() and own.authid() and own.authid() != crs:
        notes.append(
            tr("The map is in {crs} and is moved to {work}: its words are a little less sharp.").format(
                crs=own.authid(), work=crs
            )
        )
    missing = 0.0 if background.leaves_ground else picture.holes
    return Trial(picture.image, picture.problem, missing, seconds, tuple(notes))
