"""Dark stretches and homes passing without being asked for: found when what they are made of is there, again when it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QTimer

from ..i18n import tr
from . import format as fmt

if TYPE_CHECKING:
    from ..model.feedback import Feedback
    from ..operations.assess_lighting import LightingResult
    from ..store import Store
    from .context import Context
    from .tasks import Job

CHANGES = ("dark_gap", "homes_passing")
TOLD_OF = frozenset({"lamp", "path", "base_area", "landmark", "municipal_settings"})


class StretchKeeper(QObject):
    """Asks in the background whether the stretches and homes still hold, and finds them in a task with progress and Cancel.

    What is found here is made of what is stored: there is nothing to take back. Cancelled, it waits for the next change
    or the planner's own press.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._asking: Job | None = None
        self._finding: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._ask)
        context.session.data_changed.connect(self._data_changed)
        context.session.store_changed.connect(self._timer.start)

    def unload(self) -> None:
        """Undo the connections."""
        self._timer.stop()
        self._context.session.data_changed.disconnect(self._data_changed)
        self._context.session.store_changed.disconnect(self._timer.start)

    def _data_changed(self, table: str) -> None:
        if table in TOLD_OF:
            self._timer.start()

    def _ask(self) -> None:
        context, runner = self._context, self._context.runner
        path = context.session.path
        if path is None or context.session.store.readonly:
            return
        runner.cancel(self._asking)
        self._asking = runner.run(
            tr("Looking for dark stretches"),
            _are_current,
            store_path=path,
            quiet=True,
            done=lambda current: self._answered(path, current),
            failed=lambda _error: None,  # busy or gone: whoever works with it says so
        )

    def _answered(self, path: str, current: bool) -> None:
        if current or path != self._context.session.path:
            return

        context, begun = self._context, self._finding
        if begun is not None and begun.task is None and begun.store_path == path and context.runner.is_running(begun):
            return  # it has not begun yet, and will find what is new as well
        self._finding = context.runner.run(
            tr("Looking for dark stretches"),
            _bring_up_to_date,
            store_path=path,
            changes=CHANGES,
            done=lambda result: self._found(path, result),
        )

    def _found(self, path: str, result: LightingResult | None) -> None:
        if result is not None and path == self._context.session.path:
            tell(self._context, result)


def _are_current(store: Store, _feedback: Feedback) -> bool:
    from ..operations.homes import keep as homes  # what it needs takes its time to load: not the window's
    from ..operations.light import keep as light

    return light.are_current(store) and homes.are_current(store)


def _bring_up_to_date(store: Store, feedback: Feedback) -> LightingResult | None:
    """Return the stretches that were found anew; None where only homes were, or nothing had to be."""
    from ..operations.homes import keep as homes
    from ..operations.light import keep as light

    found = None
    if not light.are_current(store):
        found = light.bring_up_to_date(store, feedback=feedback.part(0.0, 0.7))
    homes.bring_up_to_date(store, feedback.part(0.7, 1.0))
    return found


def tell(context: Context, result: LightingResult) -> None:
    """Say in one line what was found, with its layer on; the map goes there when none of it is in view.

    Nothing moves while the planner draws.
    """
    from shapely.geometry import box

    from ..project import own_layers
    from ..project.roles import Role

    context.messages.info(told(result))
    if result.bounds is None:
        return
    with context.looking():
        own_layers.set_visible(context.project, Role.DARK_GAP, True)
    around = box(*result.bounds)
    if not context.map_link.is_drawing and not context.map_link.is_in_view(around):
        context.map_link.zoom(around)


def told(result: LightingResult) -> str:
    """Return what was found, in a line: those that are dark, and those of which nothing tells."""
    dark = sum(gap["state"] == "dark" for gap in result.gaps)
    unknown = len(result.gaps) - dark
    if not result.gaps:
        return tr("No dark stretches were found.")
    said = []
    if dark:
        said.append(tr("%n dark stretch(es), the longest {length}.", None, dark))
    if unknown:
        said.append(tr("Of %n stretch(es) nothing tells whether there is light.", None, unknown))
    return " ".join(said).format(length=fmt.metres(result.longest_m))
