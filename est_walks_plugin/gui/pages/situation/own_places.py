"""Places the planner points out herself; they take part in every ranking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject

from ....i18n import tr
from ...maptools.pick_point import PickPointTool
from ...together.saving import save_in_task
from ...widgets.ask_line import Question

if TYPE_CHECKING:
    from ...context import Context
    from .lists import ListedPlace


class OwnPlaces(QObject):
    """Adds a place by a click on the map and a name; removes it with undo."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.tool = PickPointTool(context.canvas, context.session)
        self.tool.picked.connect(self._picked)

    def unload(self) -> None:
        """Give the planner's own tool back."""
        self.tool.stop()
        self.tool.picked.disconnect(self._picked)

    def start(self) -> None:
        """Let the planner point out a place."""
        self.tool.start()
        self._context.messages.tell(tr("Click the place on the map; Esc gives up."))

    def add(self, x: float, y: float, name: str) -> None:
        """Store a place at E, N in the work CRS."""
        from ....operations.own_places import add_own_place

        context = self._context
        text = tr("add the place {name}").format(name=name)
        said = tr("{name} takes part from the next ranking on.").format(name=name)
        context.attempt(lambda: context.undo.do(lambda store: add_own_place(store, name, (x, y)), text, said=said), "")

    def are_own(self, rows: list[ListedPlace]) -> bool:
        """Return whether all these ranked places are the planner's own."""
        from ....operations.own_places import are_own_places

        session = self._context.session
        return session.info is not None and are_own_places(session.store, [row.place or "" for row in rows])

    def remove(self, rows: list[ListedPlace]) -> None:
        """Remove own places, also from the ranking shown; can be undone. Other places follow from the data."""
        if not self.are_own(rows):
            self._context.messages.tell(tr("Only places of our own can be removed; the others follow from the data."))
            return
        from ....operations.own_places import delete_own_places
        from ....store.merging import RowsRead

        names = ", ".join(row.name for row in rows)
        places = [row.place for row in rows if row.place]
        save_in_task(
            self._context,
            tr("Removing {names}").format(names=names),
            lambda store, _feedback: delete_own_places(store, places),
            tr("remove {names}").format(names=names),
            read=RowsRead.of("place", [{"uuid": row.place, "row_version": row.version} for row in rows]),
            tables=("ranking_item", "place"),
            said=tr("Removed {names}.").format(names=names),
        )

    def _picked(self, x: float, y: float) -> None:
        question = tr("What is the place called?")
        self._context.ask.ask(Question(question, tr("Add the place"), lambda name: self.add(x, y, name), name=""))
