"""Prints the walk map in a task and says where the file is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ....i18n import language, tr
from ....model.codes import Audience
from ....model.errors import Cancelled, EstWalksError
from ... import format as fmt
from .notes import Note
from .print_dialog import Groups, PrintChoice, PrintDialog, remembered

if TYPE_CHECKING:
    from ....printing.layouts.content import WalkContent
    from ....printing.quick.walk_map import PrintResult
    from ...context import Context
    from ...tasks import Job


class Printer:
    """`told` gets the notes to show: what was printed with links to it, or why not."""

    def __init__(self, context: Context, told: Callable[[list[Note]], None]) -> None:
        self._context = context
        self._told = told
        self._job: Job | None = None

    def ask(self, walk: str, name: str, *, as_layout: bool = False) -> None:
        """Ask how, and print; or open it as a layout, as chosen last time, without asking."""
        info = self._context.session.info
        if info is None:
            return
        if as_layout:
            self.open_layout(walk, remembered())
            return
        from ....printing.layouts.templates import available

        background = self._context.backgrounds.of(info.municipality)
        groups, templates = self._groups(walk), available(info.path)
        self._context.beside.show(
            f"print {walk}",
            lambda: PrintDialog(name, background, self._context.window, groups=groups, templates=templates),
            lambda dialog: self._chosen(walk, dialog.value()),
        )

    def _chosen(self, walk: str, choice: PrintChoice) -> None:
        if choice.as_layout:
            self.open_layout(walk, choice)
        else:
            self.print(walk, choice)

    def _groups(self, walk: str) -> Groups:
        """Return what there is to print of a walk (uuid) that may be one of several groups."""
        from ....operations.walks.find_walk import find_walk, groups_of

        store = self._context.session.store
        stored = find_walk(store, walk)
        return Groups(stored.group_no, len(groups_of(store, stored)), stored.shared_name)

    def print(self, walk: str, choice: PrintChoice) -> None:
        """Print in a task; what was printing before is given up."""
        info = self._context.session.info
        if info is None:
            return
        kept = self._context.backgrounds.of(info.municipality) if choice.background else None
        code = language()

        def work(store: Any, feedback: Any) -> PrintResult:
            from ....operations.walks.find_walk import group_walks
            from ....printing.layouts.walk_layout import export_walk_layout
            from ....printing.quick.walk_map import export_walk_map

            printed = group_walks(store, walk) if choice.all_groups else [walk]
            if choice.template or not choice.path.lower().endswith(".pdf"):
                return export_walk_layout(
                    store,
                    printed,
                    choice.path,
                    template=choice.template,
                    paper=choice.paper,
                    grey=choice.grey,
                    audience=Audience(choice.audience),
                    background=kept,
                    archive=choice.archive,
                    language=code,
                    feedback=feedback,
                )
            return export_walk_map(
                store,
                printed,
                choice.path,
                paper=choice.paper,
                grey=choice.grey,
                audience=Audience(choice.audience),
                background=kept,
                archive=choice.archive,
                language=code,
                feedback=feedback,
            )

        self._context.runner.cancel(self._job)
        self._told([])
        self._job = self._context.runner.run(
            tr("Printing the walk map"), work, done=self._done, failed=self._failed, store_path=info.path
        )

    def open_layout(self, walk: str, chosen: PrintChoice) -> None:
        """Put the walk into the planner's project as a layout and open it in the designer."""
        info = self._context.session.info
        if info is None:
            return
        code = language()

        def work(store: Any, _feedback: Any) -> WalkContent:
            from ....printing.layouts.content import collect

            return collect(store, walk, Audience(chosen.audience), language=code)

        self._context.runner.cancel(self._job)
        self._told([])
        self._job = self._context.runner.run(
            tr("Opening the layout"),
            work,
            done=lambda content: self._place(content, chosen, info.path),
            failed=self._failed,
            store_path=info.path,
        )

    def _place(self, content: WalkContent, choice: PrintChoice, store_path: str) -> None:
        from ....printing.layouts.in_project import into_project
        from ....printing.layouts.templates import find

        try:
            template = find(choice.template, store_path, choice.paper)
            layout, messages = into_project(self._context.project, content, template)
        except EstWalksError as error:
            self._failed(error)
            return
        self._context.iface.openLayoutDesigner(layout)
        said = tr("The layout “{name}” is in your project now; save the project to keep it.").format(name=layout.name())
        self._told([Note(said, icon="info"), *(Note(text, icon="warning") for text in messages)])

    def show(self, path: str, *, folder: bool) -> None:
        """Open the file, or the folder it is in."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent) if folder else path))

    def _done(self, result: PrintResult) -> None:
        said = tr("{file}: {pages} pages, scale 1:{scale}.", None, result.pages).format(
            file=Path(result.path).name, pages=fmt.number(result.pages), scale=fmt.number(result.scale)
        )
        notes = [
            Note(said, tr("Open"), f"open:{result.path}", "pdf"),
            Note("", tr("Show in its folder"), f"folder:{result.path}", "open"),
        ]
        self._told([*notes, *(Note(text, icon="warning") for text in result.messages)])

    def _failed(self, error: EstWalksError) -> None:
        if not isinstance(error, Cancelled):
            self._told([Note(error.message, icon="warning")])
