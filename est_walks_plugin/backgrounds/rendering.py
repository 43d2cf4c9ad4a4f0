"""A background map drawn alone, off the main thread, and looked at: did it come?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qgis.core import Qgis, QgsMapLayer, QgsMapRendererSequentialJob, QgsMapSettings
from qgis.PyQt.QtCore import QEventLoop, QSize, QTimer
from qgis.PyQt.QtGui import QColor, QImage

from ..i18n import tr
from ..model.feedback import Feedback
from .secrets import redacted

TIMEOUT_S = 30.0
WORTH_TELLING = 0.01


@dataclass(frozen=True)
class Picture:
    """A rendered background with the share of it that did not come and whose it is, or why there is none.

    `ground` is what it shows: xmin, ymin, xmax, ymax in metres.
    """

    image: QImage | None
    problem: str = ""
    holes: float = 0.0
    attribution: str = ""
    ground: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)

    @property
    def whole(self) -> bool:
        """Whether there is a background and (nearly) all of it came."""
        return self.image is not None and self.holes < WORTH_TELLING

    def fills(self, bounds: tuple[float, float, float, float]) -> bool:
        """Return whether nothing of `bounds` is left for the local map."""
        (west, south, east, north), edge = self.ground, 1.0
        inside = west - edge <= bounds[0] and south - edge <= bounds[1] and bounds[2] <= east + edge
        return self.whole and inside and bounds[3] <= north + edge


def render(
    layers: Sequence[QgsMapLayer],
    settings: QgsMapSettings,
    feedback: Feedback,
    *,
    timeout_s: float = TIMEOUT_S,
    may_be_plain: bool = False,
    said: Callable[[str], str] = redacted,
) -> Picture:
    """Draw the background alone and look whether anything came; one colour all over is nothing, unless it `may_be_plain`.

    `said` takes the keys out of what the service said. Waits in an event loop of its own thread, so that a slow server can be given up. Raises Cancelled.
    """
    own = QgsMapSettings(settings)
    own.setLayers(list(layers))
    own.setFlag(Qgis.MapSettingsFlag.ForceVectorOutput, False)
    own.setFlag(Qgis.MapSettingsFlag.DrawLabeling, True)
    own.setBackgroundColor(QColor(0, 0, 0, 0))
    own.setOutputImageFormat(QImage.Format.Format_ARGB32_Premultiplied)
    job = QgsMapRendererSequentialJob(own)
    waited = _wait(job, feedback, timeout_s)
    if not waited:
        return Picture(None, tr("no answer within {seconds} s").format(seconds=round(timeout_s)))
    errors = [error.message for error in job.errors()]
    image = job.renderedImage()
    if errors:
        return Picture(None, said(errors[0]))
    if is_blank(image) and not may_be_plain:
        return Picture(None, tr("it came out empty"))
    return Picture(image, "", holes(image))


def _wait(job: QgsMapRendererSequentialJob, feedback: Feedback, timeout_s: float) -> bool:
    """Run `job`; return whether it ended by itself. Raises Cancelled."""
    loop = QEventLoop()
    job.finished.connect(loop.quit)
    clock, elapsed = QTimer(), [0.0]
    cancelled = [False]

    def look() -> None:
        elapsed[0] += 0.1
        cancelled[0] = feedback.is_cancelled()
        if cancelled[0] or elapsed[0] >= timeout_s:
            loop.quit()

    clock.timeout.connect(look)
    clock.start(100)
    job.start()
    if job.isActive():
        loop.exec()
    clock.stop()
    if job.isActive():
        job.cancel()
        feedback.check()
        return False
    feedback.check()
    return True


def holes(image: QImage) -> float:
    """Return the share of a picture, 0-1, where nothing was drawn: tiles that did not come, ground outside a file."""
    small = image.scaled(QSize(120, 120))
    clear = sum(small.pixelColor(x, y).alpha() < 8 for x in range(small.width()) for y in range(small.height()))
    return clear / max(1, small.width() * small.height())


def is_blank(image: QImage) -> bool:
    """Return whether a picture is one colour, or nothing: what a server sends when it has nothing to say."""
    if image.isNull():
        return True
    small = image.scaled(QSize(64, 64))
    pixels = {small.pixel(x, y) for x in range(small.width()) for y in range(small.height())}
    return len({pixel for pixel in pixels if pixel >> 24}) < 2
