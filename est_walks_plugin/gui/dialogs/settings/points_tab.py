"""The municipality's meeting points: where walks may start and end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ....i18n import tr
from ....operations.municipality.meeting_points import XY, MeetingPoint
from ...maptools.pick_point import PickPointTool
from ...theme import QuietLabel
from .entries_tab import arrow
from .ordered_model import Cell, OrderedColumn, OrderedModel, OrderedView

if TYPE_CHECKING:
    from ....store import Store
    from ...context import Context
    from .keeping import Keeping

MOST_LANDMARKS = 2_000


class PointsTab(QWidget):
    """Add by a landmark's name, by coordinates or on the map; rename in place, move, remove, put in order."""

    def __init__(self, context: Context, keeping: Keeping, step_aside: Callable[[bool], None]) -> None:
        super().__init__()
        self._context, self._keeping, self._step_aside = context, keeping, step_aside
        self._moving: MeetingPoint | None = None
        columns = [
            OrderedColumn("name", tr("Name"), Cell.TEXT, lambda point: point.name, stretch=True),
            OrderedColumn("area", tr("Area"), Cell.SHOWN, self._area_of, least=24),
        ]
        self.model = OrderedModel(columns, "uuid", parent=self)
        self.view = OrderedView(self.model, tr("Meeting points"), self)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(tr("Name of a new meeting point"))
        self.name.setAccessibleName(tr("Name of a new meeting point"))
        self.where = QComboBox(self)
        self.where.setEditable(True)
        self.where.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.where.completer().setFilterMode(Qt.MatchFlag.MatchContains)
        self.where.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.where.setAccessibleName(tr("Landmark or coordinates"))
        self.where.lineEdit().setPlaceholderText(tr("Landmark, or coordinates: N, E or latitude, longitude"))
        self.add_button = QPushButton(tr("Add"), self)
        self.pick_button = QPushButton(tr("Pick on the map"), self)
        self.move_button = QPushButton(tr("Move on the map"), self)
        self.remove_button = QPushButton(tr("Remove"), self)
        self.up_button = arrow(self, "up", tr("Move up (Alt+Up)"))
        self.down_button = arrow(self, "down", tr("Move down (Alt+Down)"))
        self.tool = PickPointTool(context.canvas, context.session)
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self, key: str = "") -> None:
        """Show the points as the store has them; the cursor goes to `key`."""
        from ....operations.municipality.meeting_points import OWN, own_meeting_points
        from ....operations.together.both_changed import rows_read

        store = self._context.session.store
        self._areas = [area for area in self._context.session.areas() if area.geometry is not None]
        self._read = rows_read(store, "landmark", **OWN)
        self.view.show_rows(own_meeting_points(store), key)
        names = sorted(
            {row["name"] for row in store.rows("landmark", columns=("name",), limit=MOST_LANDMARKS) if row["name"]}
        )
        typed = self.where.currentText()
        self.where.clear()
        self.where.addItems(names)
        self.where.setEditText(typed)
        self._show_state()

    def unload(self) -> None:
        """Give the planner's own map tool back."""
        self.tool.ended.disconnect(self._ended)
        self.tool.stop()

    def _area_of(self, point: MeetingPoint) -> str:
        near = [area.name for area in self._areas if area.geometry.contains(point.geometry)]
        return ", ".join(near) or tr("outside all areas")

    def _lay_out(self) -> None:
        new = QHBoxLayout()
        new.addWidget(self.name, 2)
        new.addWidget(self.where, 3)
        new.addWidget(self.add_button)
        new.addWidget(self.pick_button)
        verbs = QHBoxLayout()
        for button in (self.move_button, self.remove_button, self.up_button, self.down_button):
            verbs.addWidget(button)
        verbs.addStretch(1)
        for button in (self.add_button, self.pick_button, self.move_button, self.remove_button):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addWidget(
            QuietLabel(tr("Meeting points are offered first as start and end of walks in the area they lie in."))
        )
        layout.addWidget(self.view, 1)
        layout.addLayout(verbs)
        layout.addLayout(new)

    def _connect(self) -> None:
        self.model.edited.connect(lambda point, _key, value: self._rename(point, str(value)))
        self.model.moved.connect(self._move_to)
        self.view.move_asked.connect(self.move)
        self.view.removal_asked.connect(self.remove)
        self.view.current_changed.connect(self._show_state)
        self.add_button.clicked.connect(self.add)
        self.name.returnPressed.connect(self.add)
        self.where.lineEdit().returnPressed.connect(self.add)
        self.pick_button.clicked.connect(lambda: self._pick(None))
        self.move_button.clicked.connect(lambda: self._pick(self.view.current()))
        self.remove_button.clicked.connect(self.remove)
        self.up_button.clicked.connect(lambda: self.move(-1))
        self.down_button.clicked.connect(lambda: self.move(1))
        self.tool.picked.connect(self._picked)
        self.tool.ended.connect(self._ended)

    def add(self) -> None:
        """Add a point at the landmark or the coordinates that are typed."""
        from ....operations.municipality.meeting_points import spot

        where = self.where.currentText().strip()
        if not where:
            self.where.setFocus()
            return
        name = self.name.text().strip() or where
        self._keeping.attempt(lambda: self._add(name, spot(self._context.session.store, where)))

    def remove(self) -> None:
        """Remove the current point; walks that start there stay as they are."""
        from ....operations.municipality.meeting_points import delete_meeting_points

        point = self.view.current()
        if point is not None:
            text = tr("remove the meeting point {name}").format(name=point.name)
            said = tr("Removed the meeting point {name}.").format(name=point.name)
            self._do(lambda store: delete_meeting_points(store, [point.uuid]), text, said)

    def move(self, steps: int) -> None:
        """Move the current point so many places down; up when negative."""
        at = self.view.currentIndex().row()
        self._move_to(at, at + steps)

    def _move_to(self, start: int, end: int) -> None:
        from ....operations.municipality.meeting_points import order_meeting_points

        keys = [point.uuid for point in self.model.rows]
        if 0 <= start < len(keys) and 0 <= end < len(keys) and start != end:
            keys.insert(end, keys.pop(start))
            self._do(lambda store: order_meeting_points(store, keys), tr("put the meeting points in order"))

    def _rename(self, point: MeetingPoint, name: str) -> None:
        from ....operations.municipality.meeting_points import change_meeting_point

        text = tr("rename the meeting point {name}").format(name=point.name)
        self._do(lambda store: change_meeting_point(store, point.uuid, name), text)

    def _add(self, name: str, xy: XY) -> None:
        from ....operations.municipality.meeting_points import add_meeting_point

        text = tr("add the meeting point {name}").format(name=name)
        key = self._context.undo.do(lambda store: add_meeting_point(store, name, xy), text)
        self.name.clear()
        self.where.setEditText("")
        self.refresh(key)

    def _do(self, work: Callable[[Store], Any], text: str, said: str = "") -> None:
        self._keeping.save(work, text, read=self._read, said=said)

    def _pick(self, point: MeetingPoint | None) -> None:
        self._moving = point
        self._step_aside(True)
        self.tool.start()
        self._context.messages.tell(tr("Click on the map where people meet; Esc gives up."))

    def _picked(self, x: float, y: float) -> None:
        from ....operations.municipality.meeting_points import change_meeting_point

        point, self._moving = self._moving, None
        if point is not None:
            text = tr("move the meeting point {name}").format(name=point.name)
            self._do(lambda store: change_meeting_point(store, point.uuid, xy=(x, y)), text)
            return
        name = self.name.text().strip() or tr("Meeting point {number}").format(number=len(self.model.rows) + 1)
        self._keeping.attempt(lambda: self._add(name, (x, y)))

    def _ended(self) -> None:
        self._step_aside(False)

    def _show_state(self) -> None:
        point, at = self.view.current(), self.view.currentIndex().row()
        for button in (self.move_button, self.remove_button):
            button.setEnabled(point is not None)
        self.up_button.setEnabled(point is not None and at > 0)
        self.down_button.setEnabled(point is not None and at < len(self.model.rows) - 1)
