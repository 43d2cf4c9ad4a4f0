"""What an entry of the menu *Take out* is, and what it is given to work with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Sequence

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from .....i18n import tr
from .....model.errors import Cancelled, EstWalksError
from ..notes import Note

if TYPE_CHECKING:
    from ....context import Context
    from ....tasks import Job
    from ..notes import NotesView
    from .out_dialog import Groups


@dataclass(frozen=True)
class Chosen:
    """The walk that is taken out, stored as it is shown: its uuid and its name. It has stops."""

    walk: str
    name: str


@dataclass(frozen=True)
class Entry:
    """A line of the menu. `take` asks what there is to ask and does it; `title` and `tip` are worded when the menu is made."""

    key: str
    title: Callable[[], str]
    icon: str
    take: Callable[[Chosen, TakingOut], None]
    tip: Callable[[], str]


class TakingOut:
    """What entries share: the window, the work under way, and the notes under the buttons."""

    def __init__(self, context: Context, shown: NotesView) -> None:
        self.context = context
        self._shown = shown
        self._jobs: dict[str, Job] = {}

    def tell(self, notes: list[Note]) -> None:
        """Show what became of one piece of work, under what came of others while it was under way."""
        self._shown.set_notes([*self._shown.notes(), *notes])

    def groups(self, walk: str) -> Groups:
        """Return which of how many groups a walk (uuid) is."""
        from .....operations.walks.find_walk import find_walk, groups_of
        from .out_dialog import Groups

        store = self.context.session.store
        stored = find_walk(store, walk)
        return Groups(stored.group_no, len(groups_of(store, stored)), stored.shared_name, stored.series or "")

    def run(
        self,
        title: str,
        work: Callable[[Any, Any], Any],
        done: Callable[[Any], None],
        *,
        file: str = "",
        changes: tuple[str, ...] = (),
    ) -> None:
        """Run `work(store, feedback)` in a task and give `done` its result.

        What was to write the same `file`, or is the same of no file, is given up; what else is being taken out goes on.
        """
        info, runner = self.context.session.info, self.context.runner
        if info is None:
            return
        wanted = file or title
        runner.cancel(self._jobs.pop(wanted, None))
        self._jobs = {name: job for name, job in self._jobs.items() if runner.is_running(job)}
        if not self._jobs:
            self._shown.set_notes([])
        self._jobs[wanted] = runner.run(
            title, work, done=done, failed=self.failed, store_path=info.path, changes=changes
        )

    def written(self, path: str, said: str, messages: Sequence[str] = (), *, icon: str = "pdf") -> None:
        """Say that a file is there, with links to it and its folder, and what there is to know of it."""
        self.tell(
            [
                Note(said, tr("Open"), f"open:{path}", icon),
                Note("", tr("Show in its folder"), f"folder:{path}", "open"),
                *(Note(text, icon="warning") for text in messages),
            ]
        )

    def failed(self, error: EstWalksError) -> None:
        """Say why nothing was written; what was cancelled needs no words."""
        if not isinstance(error, Cancelled):
            self.tell([Note(error.message, icon="warning")])

    def show(self, path: str, *, folder: bool) -> None:
        """Open a file, or the folder it is in."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent) if folder else path))
