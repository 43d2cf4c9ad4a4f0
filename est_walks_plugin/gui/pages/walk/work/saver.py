"""Keeps the walk in work stored: a moment after each change, and at once when the window goes."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any, Callable

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from .....i18n import tr
from .....model.errors import ConflictError, EstWalksError, NotFoundError

if TYPE_CHECKING:
    from .....engine.walks.model import WalkModel
    from .....model.walk import WalkPlan
    from .....operations.walks.store_walk import WalkKeeper
    from ....context import Context

SAVE_AFTER_MS = 700
RETRY_AFTER_MS = 5000
"""When storing failed, for example because another program holds the file."""
TABLES = ("walk", "stop", "leg", "finding")

Snapshot = Callable[[], "tuple[WalkModel, WalkPlan] | None"]


class WalkSaver(QObject):
    """Writes what `snapshot` gives, the walk as it stands, with the keeper that `begin` was given."""

    changed = pyqtSignal()
    """Something was stored, or begins to be."""
    failed = pyqtSignal(object)
    """An EstWalksError that kept the walk from being stored."""

    def __init__(self, context: Context, snapshot: Snapshot) -> None:
        super().__init__()
        self._context = context
        self._snapshot = snapshot
        self._path: str | None = None
        self._writer: _Writer | None = None
        self._dirty = False
        self._saving = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save)
        self.is_lost = False
        """Whether somebody else changed or deleted the walk since it was read: what was changed here is not stored."""

    @property
    def is_saved(self) -> bool:
        """Whether the store has the walk as it stands."""
        return not self._dirty and not self._saving

    @property
    def keeper(self) -> WalkKeeper | None:
        """What writes the walk, None before there is one."""
        return self._writer.keeper if self._writer else None

    def begin(self, path: str | None, keeper: WalkKeeper | None) -> None:
        """Keep another walk, or none; what was not stored of the last one is forgotten."""
        self._timer.stop()
        self._path = path
        self._writer = _Writer(keeper) if keeper is not None else None
        self._dirty = self.is_lost = False

    def touch(self) -> None:
        """The walk was changed: store it a moment later."""
        self._dirty = True
        if not self.is_lost:
            self._timer.start(SAVE_AFTER_MS)

    def flush(self, *, tell: bool = True) -> None:
        """Store now what is not stored, on this thread: some hundredths of a second."""
        self._timer.stop()
        write = self._work() if self._dirty and not self.is_lost else None
        if write is None or self._path is None:
            return
        from .....store import Store

        self._dirty = False
        try:
            with Store.open(self._path) as store:
                write(store)
        except EstWalksError as error:
            self._refused(error)
            return
        if tell:
            self._context.session.changed(*TABLES)

    def _save(self) -> None:
        write = self._work()
        if write is None or self._path is None:
            return
        self._dirty = False
        self._saving += 1

        def done(_result: Any) -> None:
            self._saving -= 1
            self.changed.emit()

        def failed(error: EstWalksError) -> None:
            self._saving -= 1
            self._refused(error)

        self._context.runner.run(
            tr("Saving the walk"),
            lambda store, _feedback: write(store),
            done=done,
            failed=failed,
            store_path=self._path,
            changes=TABLES,
            quiet=True,
        )
        self.changed.emit()

    def _work(self) -> Callable[[Any], None] | None:
        """Return what writes the walk as it stands now, safe to run while it changes on."""
        writer, now = self._writer, self._snapshot()
        if writer is None or now is None:
            return None
        number = writer.next_number()
        return lambda store: writer.write(store, number, *now)

    def _refused(self, error: EstWalksError) -> None:
        self._dirty = True
        self.is_lost = isinstance(error, (ConflictError, NotFoundError))
        if not self.is_lost:
            self._timer.start(RETRY_AFTER_MS)
        self.failed.emit(error)


class _Writer:
    """Writes one walk from any thread, one write at a time; an older state never replaces a newer one."""

    def __init__(self, keeper: WalkKeeper) -> None:
        self.keeper = keeper
        self._lock = Lock()
        self._given = 0
        self._written = 0

    def next_number(self) -> int:
        """Return the number of the next state to write."""
        self._given += 1
        return self._given

    def write(self, store: Any, number: int, model: WalkModel, plan: WalkPlan) -> None:
        """Write a state unless a newer one is written. Raises what the keeper raises."""
        with self._lock:
            if number > self._written:
                self.keeper.save(store, model, plan)
                self._written = number
