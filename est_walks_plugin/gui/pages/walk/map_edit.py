"""The walk changed on the map: start and end pointed out, stops dragged and added; drawn at once while it changes."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Callable, Sequence

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ....i18n import tr
from ...maptools.drag_walk import DragWalkTool, Handle
from ...maptools.pick_point import PickPointTool
from ...widgets.map_rows import nearest
from .map_view import WalkMap
from .place_field import PlaceField, name_near
from .way_light import place_at, stretch_shape
from .work.change_functions import addition, exchange, point_addition, removal

if TYPE_CHECKING:
    from ....model.walk import WalkPlan, WalkRequest
    from ....operations.municipality.meeting_points import MeetingPoint
    from ...context import Context
    from .layout import Parts
    from .stops import StopRow
    from .work.editor import Proposal, WalkEditor

SNAP_PLACE_M = 25.0
"""A click this near a ranked place means the place, however far in the map is zoomed."""


class MapEditing(QObject):
    """The two map tools and the drawing. `start_chosen("start" | "end")` tells that a field has another point."""

    asked_by_hand = pyqtSignal(object)
    """A stop was put on the map before there is a walk: begin one, then call the function."""

    def __init__(self, context: Context, editor: WalkEditor, parts: Parts, start_chosen: Callable[[str], None]) -> None:
        super().__init__()
        self._context = context
        self._editor = editor
        self._parts = parts
        self._start_chosen = start_chosen
        self._picking = ""
        self._shown = False
        self.preview: Proposal | None = None
        self.landmarks: Sequence[MeetingPoint] = ()
        self.view = WalkMap(context)
        self.tool = DragWalkTool(context.canvas, context.session)
        self.pick_tool = PickPointTool(context.canvas, context.session)
        self._connect()

    def _connect(self) -> None:
        self._context.canvas.mapCanvasRefreshed.connect(self._map_refreshed)
        self._parts.map_button.toggled.connect(self._toggled)
        self._parts.form.pick_asked.connect(self.pick)
        self._parts.bar.pressed.connect(self._stop_pressed)
        self._parts.walked.stop_pressed.connect(self._stop_pressed)
        light = self._parts.light
        light.moment_pointed.connect(self._moment_pointed)
        light.pointed.connect(self._stretch_pointed)
        light.pressed.connect(lambda key: self._context.map_link.zoom(self._stretch(key)))
        self.pick_tool.picked.connect(self._picked)
        self.pick_tool.ended.connect(self._pick_ended)
        self.tool.moved.connect(self._dragged)
        self.tool.dragging.connect(self._dragging)
        self.tool.clicked.connect(self.add_at)
        self.tool.removed.connect(lambda at: self._editor.apply(removal(at), text=tr("remove %n stop(s)", None, 1)))
        self.tool.ended.connect(lambda: self._parts.map_button.setChecked(False))

    def unload(self) -> None:
        """Give the planner's tool back and take everything off the canvas."""
        self.stop()
        self.view.clear()
        self._context.canvas.mapCanvasRefreshed.disconnect(self._map_refreshed)

    def stop(self) -> None:
        """Give the planner's tool back."""
        self.tool.stop()
        self.pick_tool.stop()

    # --- drawing -------------------------------------------------------------------------------------------------

    def set_shown(self, shown: bool) -> None:
        """Draw, or leave the map alone, as the page is seen or not."""
        self._shown = shown
        if shown:
            self.draw()
        else:
            self.stop()
            self.view.clear()

    def clear(self) -> None:
        """Take the walk off the canvas."""
        self.view.clear()

    def draw(self) -> None:
        """Draw the walk with rubber bands while the layers do not show it as it is."""
        plan = self.preview.plan if self.preview is not None else self._editor.plan
        session = self._editor.session
        if plan is None or session is None or not self._shown:
            self.view.clear()
        elif not self._layers_show_it():
            self.view.draw(plan, session.request.start_xy, session.request.end_xy)

    def show_found(self, plan: WalkPlan, request: WalkRequest) -> None:
        """Draw a plan that is not the walk yet."""
        if self._shown:
            self.view.draw(plan, request.start_xy, request.end_xy)

    def show_preview(self, proposal: Proposal | None) -> None:
        """Draw another proposal as long as the mouse is on it; None draws the walk again."""
        if proposal is not self.preview:
            self.preview = proposal
            self.draw()
            self._map_refreshed()

    def bring_into_view(self) -> None:
        """Zoom to the walk where it is out of view, or so small that nothing can be seen of it."""
        self.bring_rows_into_view(self._parts.stops.rows())

    def bring_rows_into_view(self, rows: Sequence[StopRow]) -> None:
        """The same for these stops."""
        if rows and not self.view.shows([(row.geometry.x, row.geometry.y) for row in rows]):
            self.zoom(rows)

    def zoom(self, rows: Sequence[StopRow]) -> None:
        """Show the whole walk: the way where it is known, else these stops."""
        from shapely.geometry import MultiPoint

        plan = self._editor.plan
        points = [(row.geometry.x, row.geometry.y) for row in rows]
        start = self._parts.form.start.value()
        points += [start] if start is not None else []
        if plan is not None:
            points += [(float(x), float(y)) for leg in plan.legs for x, y in leg.line[:, :2]]
        if points:
            self._context.map_link.zoom(MultiPoint(points).envelope)

    def _layers_show_it(self) -> bool:
        return self.preview is None and self._editor.is_saved and not self._parts.map_button.isChecked()

    def _map_refreshed(self) -> None:
        """The layers are drawn: the rubber bands go where the layers show the walk as it is."""
        if self.view.is_drawn and self._layers_show_it() and not self._editor.is_busy:
            self.view.clear()

    def update_handles(self) -> None:
        """Let stops, start and end be dragged where they are now."""
        session = self._editor.session
        handles: list[Handle] = []
        if session is not None:
            request = session.request
            handles = [Handle("stop", stop.seq - 1, *stop.xy) for stop in session.plan.stops]
            handles.append(Handle("start", 0, *request.start_xy))
            if request.end_xy is not None:
                handles.append(Handle("end", 0, *request.end_xy))
        self.tool.set_handles(handles)

    # --- light along the way -------------------------------------------------------------------------------------

    def _stop_pressed(self, number: str) -> None:
        """Choose a stop that was pressed on the bar of daylight, and show it."""
        row = next((row for row in self._parts.stops.rows() if str(row.seq) == number), None)
        if row is not None:
            self._parts.stops.select([row.uuid])
            self._context.map_link.zoom(row.geometry)

    def _stretch(self, key: str) -> Any:
        plan = self._editor.plan
        return stretch_shape(plan, int(key)) if plan is not None and key else None

    def _stretch_pointed(self, key: str) -> None:
        """Light up the stretch that the keyboard is at."""
        if self._parts.light.hasFocus() or not key:
            self._context.map_link.highlight(self._stretch(key))

    def _moment_pointed(self, moment: datetime | None) -> None:
        """Light up where the group is at the moment under the mouse."""
        plan = self._editor.plan
        self._context.map_link.highlight(place_at(plan, moment) if plan is not None and moment is not None else None)

    # --- start and end -------------------------------------------------------------------------------------------

    def pick(self, which: str) -> None:
        """Let the planner point out the "start" or the "end"; asked again, give it up."""
        again = self._picking == which
        self.stop()
        if not again:
            self._picking = which
            self._field(which).pick.setChecked(True)
            self.pick_tool.start()

    def _field(self, which: str) -> PlaceField:
        form = self._parts.form
        return form.start if which == "start" else form.end

    def _pick_ended(self) -> None:
        for which in ("start", "end"):
            self._field(which).pick.setChecked(False)
        self._was_picking, self._picking = self._picking, ""

    def _picked(self, x: float, y: float) -> None:
        self._put(self._picking or self._was_picking, x, y)

    def _put(self, which: str, x: float, y: float) -> None:
        self._field(which).set_value((x, y), name_near(self.landmarks, (x, y)))
        self._start_chosen(which)

    # --- stops ---------------------------------------------------------------------------------------------------

    def _toggled(self, on: bool) -> None:
        if on:
            self.update_handles()
            self.bring_into_view()
            self.draw()
            self.tool.start()
        else:
            self.tool.stop()
            self._map_refreshed()

    def _dragging(self, handle: Handle | None, x: float, y: float) -> None:
        if handle is None:
            self.view.drop()
        else:
            self.view.drag(x, y)

    def _dragged(self, handle: Handle, x: float, y: float) -> None:
        if handle.kind == "stop":
            self.move_stop(handle.index, x, y)
        else:
            self._put(handle.kind, x, y)

    def move_stop(self, at: int, x: float, y: float) -> None:
        """Put a stop somewhere else: at the ranked place there, or at the point itself."""
        plan = self._editor.plan
        if plan is None:
            return
        place = self._place_at(x, y, SNAP_PLACE_M)
        stop = plan.stops[at]
        if place is not None and place == stop.place:
            return
        if place is not None:
            self._editor.apply(exchange(self._context.session.store, at, place), text=tr("move a stop"))
        else:
            self._editor.apply(lambda session: session.drag(at, (x, y)), text=tr("move a stop"))

    def add_at(self, x: float, y: float, tolerance: float) -> None:
        """Add the place clicked on, or the point itself, where it costs least."""
        if self._editor.session is None:
            self.asked_by_hand.emit(lambda: self.add_at(x, y, tolerance))
            return
        place = self._place_at(x, y, max(tolerance, SNAP_PLACE_M))
        if place is not None:
            changes = addition(self._context.session.store, place)
        else:
            changes = point_addition((x, y), name_near(self.landmarks, (x, y)))
        self._editor.apply(*changes, text=tr("add %n stop(s)", None, 1))

    def _place_at(self, x: float, y: float, tolerance: float) -> str | None:
        """Return the ranked place (uuid) nearest to a point, within a tolerance."""
        session = self._editor.session
        if session is None:
            return None
        box = (x - tolerance, y - tolerance, x + tolerance, y + tolerance)
        rows = self._context.session.store.rows(
            "ranking_item", {"ranking": session.model.ranking}, columns=("place", "geometry"), bbox=box
        )
        found = nearest(rows, x, y, tolerance)
        return None if found is None else str(found["place"])
