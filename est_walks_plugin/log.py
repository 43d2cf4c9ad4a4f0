"""One log channel, "Trygghetsvandring", in QGIS's message log; Python's logging where there is no QGIS."""

from __future__ import annotations

import logging

CHANNEL = "Trygghetsvandring"

_logger = logging.getLogger("est_walks")


def info(text: str) -> None:
    """Log something worth knowing later. Never a resident's words."""
    _write(text, "Info", logging.INFO)


def warning(text: str) -> None:
    """Log something that went wrong and was handled."""
    _write(text, "Warning", logging.WARNING)


def _write(text: str, level: str, fallback: int) -> None:
    from .privacy import screen

    text = screen(text)[0]
    try:
        from qgis.core import Qgis, QgsMessageLog
    except ImportError:
        _logger.log(fallback, text)
        return
    QgsMessageLog.logMessage(text, CHANNEL, getattr(Qgis.MessageLevel, level), notifyUser=False)
