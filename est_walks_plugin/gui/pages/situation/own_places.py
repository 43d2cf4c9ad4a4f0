"""Places the planner points out herself; they take part in every ranking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QInputDialog

from ....i18n import tr
from ....model.codes import PlaceOrigin
from ...maptools.pick_point import PickPointTool
from ...undo import Removal

if TYPE_CHECKING:
    from ...context import Context
    from ...models.rows_model import Row


class OwnPlaces(QObject):
    """Adds a place by a click on the map and a name; removes it with undo."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._tool = PickPointTool(context.canvas, context.session)
        self._tool.picked.connect(self._picked)

    def unload(self) -> None:
        """Give the planner's own tool back."""
        self._tool.stop()
        self._tool.picked.disconnect(self._picked)

    def start(self) -> None:
        """Let the planner point out a place."""
        self._tool.start()
        self._context.messages.info(tr("Click the place on the map; Esc gives up."))

    def add(self, x: float, y: float, name: str) -> None:
        """Store a place at E, N in the work CRS."""
        from shapely.geometry import Point

        session = self._context.session
        point = Point(x, y)
        inside = (row for row in session.areas() if row["geometry"] is not None and row["geometry"].contains(point))
        area = next(inside, None)
        row = {
            "name": name,
            "area": area["uuid"] if area else None,
            "origin": PlaceOrigin.OWN,
            "active": True,
            "geometry": (x, y),
        }
        nothing: list[str] = []
        if self._context.attempt(lambda: session.store.insert("place", [row]), nothing):
            session.changed("place")
            self._context.messages.info(tr("{name} takes part from the next ranking on.").format(name=name))

    def are_own(self, rows: list[Row]) -> bool:
        """Return whether all these ranked places are the planner's own."""
        keys = [row["place"] for row in rows if row["place"]]
        if not keys or self._context.session.info is None:
            return False
        own = self._context.session.store.count("place", {"uuid": keys, "origin": PlaceOrigin.OWN})
        return own == len(rows)

    def remove(self, rows: list[Row]) -> None:
        """Remove own places, also from the ranking shown; can be undone. Other places follow from the data."""
        if not self.are_own(rows):
            self._context.messages.info(tr("Only places of our own can be removed; the others follow from the data."))
            return
        names = ", ".join(row["name"] or "" for row in rows)
        self._context.undo.delete(
            tr("Removing {names}").format(names=names),
            [
                Removal("ranking_item", {"uuid": [row["uuid"] for row in rows]}),
                Removal("place", {"uuid": [row["place"] for row in rows]}),
            ],
            tr("Removed {names}.").format(names=names),
        )

    def _picked(self, x: float, y: float) -> None:
        name, pressed = QInputDialog.getText(self._context.window, tr("Place of our own"), tr("The place's name"))
        if pressed and name.strip():
            self.add(x, y, name.strip())
