"""What every page and dialog of the window is given: QGIS, the session, the task runner and the helpers around them."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Iterator, TypeVar

from ..model.errors import EstWalksError

if TYPE_CHECKING:
    from qgis.core import QgsProject
    from qgis.gui import QgisInterface, QgsMapCanvas
    from qgis.PyQt.QtWidgets import QAction, QWidget

    from ..backgrounds.in_project import Backgrounds
    from .dialogs.beside import Beside
    from .map_link import MapLink
    from .map_shows import MapShows
    from .message import Messages
    from .session import Session
    from .tasks import TaskRunner
    from .together.rights import Rights
    from .undo import Undo
    from .widgets.ask_line import AskLine

T = TypeVar("T")


@dataclass
class Context:
    """The window's shared parts. `iface` comes from plugin.py and is used nowhere else."""

    iface: QgisInterface
    session: Session
    runner: TaskRunner
    messages: Messages
    map_link: MapLink
    map_shows: MapShows
    undo: Undo
    backgrounds: Backgrounds
    actions: dict[str, QAction]
    """The window's actions: dock, import, propose, mark, print, undo, redo."""
    show_page: Callable[[str], None]
    command: Callable[[str, str], None]
    """Shows a page and has it do what it is told by name."""
    draw_area: Callable[[], None]
    """Lets the planner draw an area on the map."""
    ask: AskLine
    """Where the window asks for a name, a number, or whether to go on."""
    beside: Beside
    """Dialogs that stay open beside the map."""
    rights: Rights
    """What the login of a store on a server may do."""

    def attempt(self, work: Callable[[], T], otherwise: T) -> T:
        """Do something short with the store on the main thread; a refusal (busy, changed by others) is one line.

        Returns what `work` returns, or `otherwise` when it was refused.
        """
        try:
            return work()
        except EstWalksError as error:
            self.messages.error(error)
            return otherwise

    @contextmanager
    def looking(self) -> Iterator[None]:
        """Put the plugin's layers in, out, on or off without marking the project as changed.

        QGIS tells the map of it a moment later, and calls the project changed then: so the map is told at once.
        """
        from ..project.clean import undisturbed

        with undisturbed(self.project):
            yield
            self.iface.layerTreeCanvasBridge().setCanvasLayers()

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
