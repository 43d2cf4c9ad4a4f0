"""What is done with dark stretches: taken into a walk, or made tasks with the measure that is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QMenu

from ....i18n import language, tr
from ..tasks.owners import owners_told

if TYPE_CHECKING:
    from ....operations.tasks import TasksResult
    from ...context import Context
    from .lists import DarkStretch

TASK_TABLES = ("task", "task_event")


class Stretches:
    """Adds dark stretches to the walk, or makes tasks of them; both can be undone."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def add_to_walk(self, rows: list[DarkStretch]) -> None:
        """Hand the places of dark stretches to page Vandring; a place is made where none stands."""
        from ....operations.places.dark_stretch import places_of_stretches

        context, keys = self._context, [row.uuid for row in rows]
        if not keys:
            return
        text = tr("add %n dark stretch(es) to the walk", None, len(keys))
        nothing: tuple[str, ...] = ()
        places = context.attempt(lambda: context.undo.do(lambda store: places_of_stretches(store, keys), text), nothing)
        if places:
            context.show_page("walk")
            context.session.places_for_walk.emit(list(places))

    def make_tasks(self, rows: list[DarkStretch], measure: str) -> None:
        """Make a task of each stretch with this measure (code)."""
        from ....operations.places.dark_stretch import tasks_of_stretches

        context, keys = self._context, [row.uuid for row in rows]

        def made(result: TasksResult) -> None:
            said = tr("%n task(s) made.", None, len(result.tasks))
            if result.skipped:
                said += " " + tr("%n had one already.", None, len(result.skipped))
            owners = owners_told(result.keepers, lambda code: context.session.name("owner", code))
            context.messages.info(" ".join([said, *owners[:1]]), "\n".join(owners[1:]))

        context.undo.run(
            tr("Making tasks"),
            lambda store, _feedback: tasks_of_stretches(store, keys, measure),
            lambda result: tr("make %n task(s)", None, len(result.tasks)),
            tables=TASK_TABLES,
            done=made,
        )

    def tell_light(self, row: DarkStretch) -> None:
        """Show what light a stretch has, and would have with its lamps mended, with all that is assumed."""
        from ...dialogs.stretch_light import show_light

        show_light(self._context, row.uuid, row.name)

    def fill(self, menu: QMenu, rows: list[DarkStretch]) -> None:
        """Offer the measures, the proposed one first."""
        from ....operations.places.dark_stretch import proposed_measure

        self._context.rights.needs(menu.menuAction(), "task")
        store = self._context.session.store
        proposed = proposed_measure(store, max((row.lamps_out for row in rows), default=0)).code
        words = store.catalogue.labels("measure", language(), active=True)
        first = menu.addAction(tr("{measure} (proposed)").format(measure=words.get(proposed, proposed)))
        first.triggered.connect(lambda: self.make_tasks(rows, proposed))
        menu.setDefaultAction(first)
        menu.addSeparator()
        for code, text in words.items():
            if code != proposed:
                menu.addAction(text).triggered.connect(lambda _checked=False, code=code: self.make_tasks(rows, code))
