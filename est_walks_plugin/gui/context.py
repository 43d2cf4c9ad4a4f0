"""What every page and dialog of the window is given: QGIS, the session, the task runner and the helpers around them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable

if TYPE_CHECKING:
    from qgis.core import QgsProject
    from qgis.gui import QgisInterface, QgsMapCanvas
    from qgis.PyQt.QtWidgets import QAction, QWidget

    from .map_link import MapLink
    from .message import Messages
    from .session import Session
    from .tasks import TaskRunner
    from .undo import Undo


@dataclass
class Context:
    """The window's shared parts. `iface` comes from plugin.py and is used nowhere else."""

    iface: QgisInterface
    session: Session
    runner: TaskRunner
    messages: Messages
    map_link: MapLink
    undo: Undo
    actions: dict[str, QAction]
    """The toolbar's actions: dock, import, propose, mark, print."""
    show_page: Callable[[str], None]

    @property
    def window(self) -> QWidget:
        """The main window: parent of dialogs."""
        return self.iface.mainWindow()

    @property
    def canvas(self) -> QgsMapCanvas:
        """The main map canvas."""
        return self.iface.mapCanvas()

    @property
    def project(self) -> QgsProject:
        """The project that is open now."""
        from qgis.core import QgsProject

        return QgsProject.instance()
