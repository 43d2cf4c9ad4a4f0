"""What others change in the open store appears: looked for when QGIS comes to the front, and now and then while it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtGui import QGuiApplication

from ... import settings
from ...i18n import tr

if TYPE_CHECKING:
    from ...model.errors import EstWalksError
    from ...model.feedback import Feedback
    from ...operations.together.changes import ByOthers, Look
    from ..context import Context

SETTING = "look_for_others_s"
USUAL_S = 60
NEVER_S = 0
SETTLE_MS = 300
"""After QGIS came to the front: what the planner clicked there goes first."""


class Others(QObject):
    """Reads in a task, never on the main thread. One's own writes give no hint; undo and what is half typed stay."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._seen: Look | None = None
        self._own: set[str] = set()
        self._is_looking = False
        self._is_telling = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._time_to_look)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SETTLE_MS)
        self._soon.timeout.connect(self.look)
        context.session.store_changed.connect(self._opened)
        context.session.data_changed.connect(self._wrote)
        context.session.look_every.connect(self.set_every)
        QGuiApplication.instance().applicationStateChanged.connect(self._focused)
        self.set_every(every_s())

    def unload(self) -> None:
        """Stop looking."""
        self._timer.stop()
        self._soon.stop()
        self._context.session.store_changed.disconnect(self._opened)
        self._context.session.data_changed.disconnect(self._wrote)
        self._context.session.look_every.disconnect(self.set_every)
        QGuiApplication.instance().applicationStateChanged.disconnect(self._focused)

    def set_every(self, seconds: int) -> None:
        """Look so often while QGIS has focus; 0 is never, also not when it gets focus. Kept in the profile."""
        if seconds != every_s():
            settings.put(SETTING, seconds)
        self._timer.stop()
        if seconds:
            self._timer.start(seconds * 1000)

    @property
    def is_looking(self) -> bool:
        """Whether it looks, or is about to."""
        return self._is_looking or self._soon.isActive()

    @property
    def is_timed(self) -> bool:
        """Whether it looks now and then."""
        return self._timer.isActive()

    def look(self) -> None:
        """Look whether others changed something, in a task; while something of one's own is under way, soon after it."""
        context = self._context
        path = context.session.path
        if path is None or self._is_looking:
            return
        if context.undo.is_busy or context.runner.busy:
            # What the store holds when it is opened must be known before others write, not at the next turn.
            if every_s():
                self._soon.start()
            return
        before, own = self._seen, frozenset(self._own)
        self._own.clear()
        self._is_looking = True

        def work(_none: None, _feedback: Feedback) -> tuple[Look | None, ByOthers | None]:
            return _looked(path, before, own)

        def done(found: tuple[Look | None, ByOthers | None]) -> None:
            self._is_looking = False
            if path == context.session.path:
                self._found(*found)

        def failed(_error: EstWalksError) -> None:
            self._is_looking = False  # who does something with the store is told why it does not answer
            self._own |= own

        context.runner.run(tr("Looking for changes"), work, done=done, failed=failed, quiet=True)

    def _found(self, now: Look | None, changed: ByOthers | None) -> None:
        from ...operations.together.changes import page_of, sentence

        self._seen = now or self._seen
        if changed is None or not changed.rows:
            return
        self._is_telling = True
        try:
            self._context.session.changed(*changed.tables)
        finally:
            self._is_telling = False
        if self._own.isdisjoint(changed.tables):
            said = sentence(changed, self._context.session.store.time_zone, self._context.session.owner_name)
            page = page_of(changed)
            if said and page is not None:
                self._context.messages.hint(said, tr("Show"), lambda: self._show(*page))
            elif said:
                self._context.messages.tell(said)

    def _show(self, page: str, table: str, key: str) -> None:
        self._context.show_page(page)
        if key:  # the page fills its list when it has come to the front
            QTimer.singleShot(SETTLE_MS, lambda: self._context.session.feature_picked.emit(table, key))

    def _opened(self) -> None:
        """Know what a store that was opened holds now; what differs later is by others."""
        self._seen = None
        self._own.clear()
        self._is_looking = False
        if every_s():
            self._soon.start()

    def _wrote(self, table: str) -> None:
        if not self._is_telling:
            self._own.add(table)

    def _focused(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive and every_s():
            self._soon.start()

    def _time_to_look(self) -> None:
        if QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive:
            self.look()


def every_s() -> int:
    """Return how often the window looks, in seconds; 0 is never."""
    return int(settings.get(SETTING, USUAL_S))


def _looked(path: str, before: Look | None, own: frozenset[str]) -> tuple[Look | None, ByOthers | None]:
    """Return the store as it is now and what others did since; nothing when nobody has written. Worker thread."""
    from ...operations.together.changes import by_others, gate_of_file, look
    from ...store import Store

    gate = gate_of_file(path)
    if before is not None and gate and gate == before.gate:
        return None, None
    with Store.open(path, readonly=True) as store:
        now = look(store, before)
        return now, by_others(store, before, now, own) if before is not None else None
