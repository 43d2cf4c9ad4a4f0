"""Prints the walk map in a task and says where the file is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ....i18n import language, tr
from ....model.codes import Audience
from ....model.errors import EstWalksError
from ... import format as fmt
from .notes import Note
from .print_dialog import PrintChoice, PrintDialog, remembered

if TYPE_CHECKING:
    from ....printing.layouts.content import WalkContent
    from ....printing.quick.walk_map import PrintResult
    from .take_out.entry import TakingOut


class Printer:
    """Asks how the map is to be printed, prints it and tells what came of it."""

    def __init__(self, out: TakingOut) -> None:
        self._out = out
        self._context = out.context

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
        groups, templates = self._out.groups(walk), available(info.path)
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

        self._out.run(tr("Printing the walk map"), work, self._done, file=choice.path)

    def open_layout(self, walk: str, chosen: PrintChoice) -> None:
        """Put the walk, or each of its groups, into the planner's project as a layout and open it in the designer."""
        info = self._context.session.info
        if info is None:
            return
        code = language()

        def work(store: Any, _feedback: Any) -> list[WalkContent]:
            from ....operations.walks.find_walk import group_walks
            from ....printing.layouts.content import collect

            opened = (group_walks(store, walk) if chosen.all_groups else []) or [walk]
            return [collect(store, one, Audience(chosen.audience), language=code) for one in opened]

        self._out.run(tr("Opening the layout"), work, lambda contents: self._place(contents, chosen, info.path))

    def _place(self, contents: list[WalkContent], choice: PrintChoice, store_path: str) -> None:
        from ....printing.layouts.in_project import into_project
        from ....printing.layouts.templates import find

        try:
            template = find(choice.template, store_path, choice.paper)
            placed = [into_project(self._context.project, content, template) for content in contents]
        except EstWalksError as error:
            self._out.failed(error)
            return
        said, warned = [], dict.fromkeys(text for _layout, messages in placed for text in messages)
        for layout, _messages in placed:
            self._context.iface.openLayoutDesigner(layout)
            text = tr("The layout “{name}” is in your project now; save the project to keep it.")
            said.append(Note(text.format(name=layout.name()), icon="info"))
        self._out.tell([*said, *(Note(text, icon="warning") for text in warned)])

    def _done(self, result: PrintResult) -> None:
        said = tr("{file}: {pages} pages, scale 1:{scale}.", None, result.pages).format(
            file=Path(result.path).name, pages=fmt.number(result.pages), scale=fmt.number(result.scale)
        )
        self._out.written(result.path, said, result.messages)
