"""Opening a background map off the main thread: whether its service answers is asked first, so that one can give it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsDataSourceUri

from ..i18n import tr
from ..model.errors import InputError
from .background import address_of
from .capabilities import refuse_what_lists_nothing

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer

    from ..model.feedback import Feedback
    from .background import Background


def opened(background: Background, feedback: Feedback) -> QgsMapLayer:
    """Return the map as a layer of this thread.

    QGIS waits for a service that says nothing as long as its own settings say, and hears no Cancel; so the service is
    asked for its list here first. Raises InputError in one sentence with the reason (no answer, who are you, an error, a
    web page, the service's own words, a key that is not at hand), Cancelled.
    """
    if not background.keys.at_hand:
        raise InputError(
            tr(
                "The key of the background map “{title}” is not at hand; choose the map again and write its address anew."
            ).format(title=background.title)
        )
    kind = _kind(background)
    if kind:
        address = background.keys.filled(address_of(background))
        refuse_what_lists_nothing(kind, address, _login(background), feedback)
    layer = background.open()
    if layer is None:
        raise InputError(
            tr("The background map “{title}” cannot be loaded; check the address or the file.").format(
                title=background.title
            )
        )
    return layer


def opened_for_window(background: Background, feedback: Feedback) -> QgsMapLayer:
    """Open a map in a task and hand it to the main thread. Raises as `opened`."""
    layer = opened(background, feedback)
    layer.moveToThread(QgsApplication.instance().thread())
    return layer


def _kind(background: Background) -> str:
    """Return the kind of service that lists its layers, "" for tiles and files."""
    if background.provider == "WFS":
        return "wfs"
    if background.provider != "wms" or "type=xyz" in background.uri or "type=mbtiles" in background.uri:
        return ""
    return "wmts" if "tileMatrixSet=" in background.uri else "wms"


def _login(background: Background) -> str:
    if background.provider == "WFS":
        return QgsDataSourceUri(background.uri).authConfigId()
    parts = dict(part.partition("=")[::2] for part in background.uri.split("&"))
    return parts.get("authcfg", "")
