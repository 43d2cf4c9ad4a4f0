"""Warns once of a store on a network share, offers a local copy, and tells that somebody else has it open."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, QStandardPaths, QTimer

from ...i18n import tr
from .share import Lease, OpenElsewhere, on_share

if TYPE_CHECKING:
    from ...model.feedback import Feedback
    from ...store import Store
    from ..context import Context

KEEP_MS = 60_000


class ShareKeeper(QObject):
    """Asks the operating system in a task: a share that does not answer stops no window."""

    def __init__(
        self, context: Context, open_store: Callable[[str], object], is_shared: Callable[[str], bool] = on_share
    ) -> None:
        super().__init__()
        self._context = context
        self._open = open_store
        self.is_shared = is_shared
        self._warned: set[str] = set()
        self._lease: Lease | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self._keep)
        context.session.store_changed.connect(self._opened)

    def unload(self) -> None:
        """Say that the store is open here no more."""
        self._context.session.store_changed.disconnect(self._opened)
        self._give_up()

    def _opened(self) -> None:
        self._give_up()
        path, info = self._context.session.path, self._context.session.info
        if path is None or info is None or not path.lower().endswith(".gpkg"):
            return

        def work(_none: None, _feedback: Feedback) -> tuple[Lease, list[OpenElsewhere]] | None:
            if not self.is_shared(path):
                return None
            lease = Lease(path, f"QGIS {Qgis.QGIS_VERSION.partition('-')[0]}")
            with suppress(OSError):  # a folder that may not be written: then nobody writes the store either
                return lease, lease.take()
            return lease, []

        self._context.runner.run(
            tr("Looking where {name} is kept").format(name=info.name),
            work,
            done=lambda found: self._found(path, found),
            failed=lambda _error: None,
            quiet=True,
        )

    def _found(self, path: str, found: tuple[Lease, list[OpenElsewhere]] | None) -> None:
        if found is None:
            return
        lease, others = found
        if path != self._context.session.path:
            lease.give_up()
            return
        self._lease = lease
        self._timer.start()
        name = Path(path).name
        if others:
            since = min(one.since for one in others).astimezone().strftime("%H:%M")
            text = tr("“{name}” is open in another QGIS since {time}; who writes second waits for the first.")
            self._context.messages.warn(text.format(name=name, time=since))
        if path not in self._warned:
            self._warned.add(path)
            text = tr("“{name}” lies on a network share, where one at a time can write.")
            self._context.messages.mend(text.format(name=name), tr("Make a local copy"), lambda: self.copy(path))

    def copy(self, path: str) -> None:
        """Copy the store to the planner's documents, in a task, and open the copy."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

        def work(store: Store, _feedback: Feedback) -> str:
            return store.backup(_free(Path(folder) / Path(path).name))

        def done(copied: str) -> None:
            self._open(copied)
            text = tr("A local copy is open; hand in what you do in it as an exchange package (Tasks, To owners).")
            self._context.messages.info(text, copied)

        self._context.runner.run(tr("Copying {name}").format(name=Path(path).name), work, done=done, store_path=path)

    def _keep(self) -> None:
        """Touch the file beside the store; a share that is gone for a while is told of by whatever is done next."""
        lease = self._lease
        if lease is not None:
            self._context.runner.run(
                tr("Looking where {name} is kept").format(name=""),
                lambda _none, _feedback: lease.keep(),
                failed=lambda _error: None,
                quiet=True,
            )

    def _give_up(self) -> None:
        self._timer.stop()
        if self._lease is not None:
            with suppress(OSError):
                self._lease.give_up()
        self._lease = None


def _free(path: Path) -> Path:
    """Return a name in the folder that nothing has: with a number where there is one of that name."""
    number, found = 2, path
    while found.exists():
        found = path.with_name(f"{path.stem} {number}{path.suffix}")
        number += 1
    return found
