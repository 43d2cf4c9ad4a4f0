"""Copying a store to a server and to a file, backing it up, restoring it, and going on after a lost connection."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog

from ...i18n import tr
from ...model.errors import EstWalksError
from .. import format as fmt
from ..store_info import StoreInfo, probe, store_name
from ..widgets.ask_line import Question

if TYPE_CHECKING:
    from ...model.feedback import Feedback
    from ...operations.copying.copy_store import Held
    from ...store.copies.whole import Copied
    from ..context import Context

SUFFIX = ".gpkg"


@dataclass(frozen=True)
class StoreDoors:
    """What opens and closes stores in the window: a store by its address, one that is looked at already, the open one."""

    open: Callable[[str], None]
    opened: Callable[[StoreInfo], None]
    close: Callable[[], None]


class StoreCopies(QObject):
    """The lines of the store's menu that copy all of it. Everything runs in the runner, with Cancel."""

    def __init__(self, context: Context, flow: StoreDoors) -> None:
        super().__init__()
        self._context = context
        self._flow = flow
        context.messages.try_again = self.reconnect

    def unload(self) -> None:
        """Take the door back that messages have to it."""
        self._context.messages.try_again = None

    @property
    def _path(self) -> str:
        info = self._context.session.info
        return info.path if info is not None else ""

    # copies --------------------------------------------------------------------------------------------------------

    def to_server(self) -> None:
        """Ask where on a server, and copy the open store there."""
        from ..dialogs.server import Door, ServerDialog

        context = self._context
        context.beside.show(
            "server_copy",
            lambda: ServerDialog(context, Door.MAKE, "", context.window),
            lambda dialog: self.to_address(dialog.chosen()),
        )

    def to_address(self, target: str) -> None:
        """Copy the open store to a database."""
        self._copy(target)

    def to_file(self) -> None:
        """Ask for a file, and copy the open store there."""
        target = self._ask_file(tr("Copy the store to a file"), tr("{name} copy").format(name=self._stem()))
        if target:
            self._copy(target)

    def _copy(self, target: str) -> None:
        path = self._path

        def copied(result: Copied) -> None:
            total = sum(result.rows.values())
            text = tr("Copied {count} rows to {name}.", None, total).format(
                count=fmt.number(total), name=store_name(target)
            )
            if result.left_out:
                text += " " + tr("Not copied, for it is not the store's: {names}.").format(
                    names=", ".join(result.left_out)
                )
            self._context.messages.offer(text, tr("Open it"), lambda: self._flow.open(target))

        def copy(_store: None, feedback: Feedback) -> Copied:
            from ...operations.copying.copy_store import copy_store

            return copy_store(path, target, feedback=feedback)

        self._context.runner.run(tr("Copying to {name}").format(name=store_name(target)), copy, done=copied)

    def back_up(self) -> None:
        """Ask for a file, with a name proposed, and copy the store as it is now there."""
        from ...operations.copying.copy_store import backup_name

        path = self._path
        target = self._ask_file(tr("Back up the store"), backup_name(path))
        if not target:
            return

        def copy(_store: None, feedback: Feedback) -> str:
            from ...operations.copying.copy_store import back_up

            return back_up(path, target, feedback)

        self._context.runner.run(
            tr("Backing up the store"),
            copy,
            done=lambda where: self._context.messages.info(tr("Backed up as {path}.").format(path=where)),
        )

    # restoring -----------------------------------------------------------------------------------------------------

    def restore(self) -> None:
        """Ask for a copy, tell what it holds and what it would replace, and ask once more."""
        copy, _kind = QFileDialog.getOpenFileName(
            self._context.window, tr("Restore from a copy"), self._folder(), tr("Stores (*.gpkg)")
        )
        if copy:
            self.restore_from(copy)

    def restore_from(self, copy: str) -> None:
        """Tell what a copy holds and what it would replace, and ask."""
        path = self._path

        def look(_store: None, _feedback: Feedback) -> tuple[Held, Held]:
            from ...operations.copying.copy_store import held

            return held(copy), held(path)

        def ask(found: tuple[Held, Held]) -> None:
            text = tr(
                "Replace all of {store} by the copy {copy}? Now: {now}. In the copy: {then}. What is there now is kept as a file."
            ).format(store=store_name(path), copy=Path(copy).name, now=self._told(found[1]), then=self._told(found[0]))
            self._context.ask.ask(
                Question(text, tr("Restore"), lambda _answer: self._replace(copy, path), cautious=True)
            )

        self._context.runner.run(tr("Looking at {name}").format(name=Path(copy).name), look, done=ask)

    def _told(self, found: Held) -> str:
        """Return in words what a store holds."""
        parts = [
            tr("%n observation(s)", None, found.rows["observation"]),
            tr("%n walk(s)", None, found.rows["walk"]),
            tr("%n finding(s)", None, found.rows["finding"]),
            tr("%n task(s)", None, found.rows["task"]),
        ]
        told = ", ".join(parts)
        if found.changed is None:
            return told
        return tr("{rows}, changed {day}").format(rows=told, day=self._context.session.day(found.changed))

    def _replace(self, copy: str, path: str) -> None:
        """Put the copy in the store's place; the store is closed meanwhile, and opened again however it ends."""
        self._flow.close()

        def replace(_store: None, feedback: Feedback) -> tuple[StoreInfo | None, str]:
            from ...operations.copying.copy_store import copy_store

            copied = copy_store(copy, path, overwrite=True, feedback=feedback)
            return probe(path), copied.replaced

        def done(result: tuple[StoreInfo | None, str]) -> None:
            info, kept = result
            if info is not None:
                self._flow.opened(info)
            text = tr("Restored; what was there is kept as {name}.").format(name=kept)
            self._context.messages.offer(text, tr("Take it back"), lambda: self._replace(kept, path))

        def failed(error: EstWalksError) -> None:
            self._flow.open(path)
            self._context.messages.error(error)

        self._context.runner.run(
            tr("Restoring {name}").format(name=store_name(path)), replace, done=done, failed=failed
        )

    # a connection that was lost --------------------------------------------------------------------------------------

    def reconnect(self) -> None:
        """Open the store again that was lost; what fails is told with the same button."""
        path = self._path
        if not path:
            return

        def done(info: StoreInfo | None) -> None:
            if info is not None and self._path == path:
                self._flow.opened(info)

        self._context.runner.run(
            tr("Opening {name}").format(name=store_name(path)),
            lambda _store, _feedback: probe(path),
            done=done,
            failed=lambda error: self._context.messages.mend(error.message, tr("Try again"), self.reconnect),
        )

    # helpers -------------------------------------------------------------------------------------------------------

    def _ask_file(self, title: str, name: str) -> str:
        """Ask for the file to write; one that is there is refused by the copy itself, in a sentence."""
        proposed = str(Path(self._folder()) / (name + SUFFIX))
        path, _kind = QFileDialog.getSaveFileName(
            self._context.window,
            title,
            proposed,
            tr("Stores (*.gpkg)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return path if not path or path.lower().endswith(SUFFIX) else path + SUFFIX

    def _folder(self) -> str:
        from ... import paths

        path = Path(self._path)
        return str(path.parent if path.is_file() else paths.documents())

    def _stem(self) -> str:
        return Path(store_name(self._path)).stem
