"""The widgets of page Vandring and how they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Sequence

from qgis.PyQt.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ....i18n import tr
from ... import format as fmt
from ...icons import icon
from ...models.rows_model import ListColumn
from ...theme import QuietLabel, link_button, primary_button
from ...widgets.charts.chart import ChartRow
from ...widgets.charts.light_profile import LightProfile
from ...widgets.charts.route_cards import RouteCards
from ...widgets.charts.task_status import status_bar, status_parts
from ...widgets.cut_text import ChoiceBox, LineLabel
from ...widgets.empty_state import EmptyState
from ...widgets.map_rows import link
from ...widgets.rows_view import RowsView
from ...widgets.section import Section
from ..base import PageStack
from ..columns import column
from ..panes import Pane, Panes
from ..pictures import Pictures
from ..yielding import Yielding
from .add_place import AddPlace
from .compare import cards, fact_heads
from .dusk_bar import DuskBar
from .form import WalkForm
from .notes import NotesView
from .stops import StopsView
from .take_out.menu import TakeOutButtons
from .turns import turns_view
from .walked.panel import WalkedPanel

if TYPE_CHECKING:
    from ....engine.walks.session import WalkSession
    from ....model.stored_walk import StoredWalk
    from ....model.task import StateCount
    from ...context import Context
    from .facts import LeftOutRow
    from .work.editor import Proposal


class Parts:
    """Every widget of the page; the controller connects them."""

    def __init__(self, context: Context) -> None:
        self._make_walks()
        self._make_form()
        self._make_stops(context)
        self._make_rest(context)
        for button in (self.propose_button, self.recalculate_button, self.new_button, self.delete_button):
            context.rights.needs(button, "walk", "stop")
        for button in (self.add_place, self.lock_button, self.remove_button):
            context.rights.needs(button, "walk", "stop")

    def _make_walks(self) -> None:
        self.walks = ChoiceBox(tr("Walk"))
        self.zoom_button = _tool("zoom_to", tr("Show the walk on the map"))
        self.new_button = _tool("new", tr("New walk"))
        self.delete_button = _tool("delete", tr("Delete the walk"))

    def _make_form(self) -> None:
        self.form = WalkForm()
        self.section = Section(tr("What is asked for"), self.form, name="walk_form", is_open=True)
        self.propose_button = primary_button(tr("Propose a walk"))
        self.recalculate_button = link_button(tr("Recalculate"))
        self.recalculate_button.setToolTip(tr("Choose the stops anew; locked ones stay"))
        self.asked = NotesView(tr("About what is asked for"))
        self._compared: list[Proposal] = []
        self.compare = RouteCards(tr("Proposals side by side"))
        self.compare_section = Section(tr("Proposals"), ChartRow(self.compare), name="walk_compare", is_open=True)
        self.compare_section.hide()

    def _make_stops(self, context: Context) -> None:
        self.stops = StopsView()
        link(self.stops, context, zoom_on_click=False)
        self.stops.offered.connect(lambda menu: context.rights.needs_lines(menu, "walk", "stop"))
        self.add_place = AddPlace()
        self.map_button = _tool("edit", tr("Change on the map: drag stops and start, click to add"))
        self.map_button.setCheckable(True)
        self.lock_button = _tool("lock", tr("Lock or unlock the chosen stops (L)"))
        self.remove_button = _tool("remove", tr("Remove the chosen stops (Delete)"))
        self.undo_button = _tool("undo", tr("Undo (Ctrl+Z)"))
        self.undo_button.setDefaultAction(context.undo.undo_action)
        self.redo_button = _tool("redo", tr("Redo (Ctrl+Y)"))
        self.redo_button.setDefaultAction(context.undo.redo_action)

    def _make_rest(self, context: Context) -> None:
        self.bar = DuskBar()
        self.light = LightProfile()
        self.totals = LineLabel()
        font = self.totals.font()
        font.setBold(True)
        self.totals.setFont(font)
        self.status = QuietLabel()
        self.status.setWordWrap(False)
        self.status.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.tasks = status_bar(tr("Tasks of the walk by state"))
        self.status_row = ChartRow(self.tasks)
        self.status_row.hide()
        self.notes = NotesView(tr("About this walk"))
        self.left_out = _left_out_view(context)
        self.left_out_section = Section(tr("Not in the walk"), self.left_out, name="walk_left_out")
        self.left_out_section.hide()
        self.turns = turns_view(context)
        self.turn_section = Section(tr("The way in words"), self.turns, name="walk_turns")
        self.walked = WalkedPanel(context)
        self.walked.hide()
        self.take_out = TakeOutButtons()
        self.print_button = self.take_out.print_button
        self.printed = NotesView(tr("Printed"))

    def lay_out(self) -> Panes:
        """Return everything in panes: what is asked for, the stops, what there is to know of the walk, totals and print.

        The totals, the dusk bar and the print stay in sight: what is asked for and what there is to know scroll instead.
        """
        asked = self._asked_part = Yielding(column(self.section, self.asked, self.compare_section))
        self.compare_section.head.toggled.connect(lambda _open: self._bring_proposals())
        stops = _line(
            self.add_place, self.map_button, self.lock_button, self.remove_button, self.undo_button, self.redo_button
        )
        known = Yielding(column(self.notes, self.left_out_section, self.turn_section))
        foot = column(
            self.bar,
            self.light,
            _line(self.totals, self.status),
            self.take_out,
            self.printed,
        )
        self.pictures = Pictures("walk")
        self.pictures.add(self.status_row)
        self.pictures.add(self.walked)
        self.walked.found.connect(lambda there: self.pictures.show_picture(self.walked, there))
        proposing = _buttons(self.propose_button, self.recalculate_button)
        walks = _line(self.walks, self.zoom_button, self.new_button, self.delete_button)
        self.panes = Panes(
            "walk",
            [
                Pane(column(walks, asked, proposing, top=True), stretch=0),
                Pane(column(stops, self.stops), 1, 1),
                Pane(column(known, top=True), 0, 2, stretch=0),
                Pane(self.pictures, 0, 2, stretch=0),
                Pane(foot, 1, 2, stretch=0, is_whole=True),
            ],
        )
        return self.panes

    def stops_first(self) -> None:
        """Fold what is asked for where it takes the room that the stops need."""
        if self.panes.is_narrow:
            self.section.head.setChecked(False)

    # --- showing -------------------------------------------------------------------------------------------------

    def show_walks(self, walks: Sequence[StoredWalk] | None, current: str | None) -> None:
        """Fill the list of walks (None: as it is) and show which one is in work; None is a new one."""
        box = self.walks
        box.blockSignals(True)
        if walks is not None:
            box.clear()
            for walk in walks:
                box.addItem(f"{walk.name} ({walk.starts_text[:10]})", walk.uuid)
        fresh = box.findData(None)
        if current is None and fresh < 0:
            box.insertItem(0, tr("New walk, not stored yet"), None)
        elif current is not None and fresh >= 0 and box.findData(current) >= 0:
            box.removeItem(fresh)
        box.setCurrentIndex(box.findData(current) if current is not None or box.count() else -1)
        box.blockSignals(False)

    def set_enabled(self, *, editable: bool, busy: bool, selected: int, stored: bool) -> None:
        """Let only what can be done be pressed."""
        self.stops.set_editable(editable)
        has_stops = bool(self.stops.rows())
        self.propose_button.setEnabled(not busy)
        self.recalculate_button.setEnabled(editable and has_stops)
        self.form.setEnabled(not busy)
        self.map_button.setEnabled(not busy or self.map_button.isChecked())
        self.add_place.setEnabled(not busy)
        self.lock_button.setEnabled(editable and selected > 0)
        self.remove_button.setEnabled(editable and selected > 0)
        self.delete_button.setEnabled(stored and not busy)
        self.take_out.set_ready(stored and has_stops)
        self.zoom_button.setEnabled(has_stops)

    def show_proposals(self, proposals: list[Proposal], session: WalkSession | None) -> None:
        """Show the proposals there are to choose between; one is no choice."""
        if self.compare_section.isHidden() == (len(proposals) > 1):
            self.compare_section.setVisible(len(proposals) > 1)
            self._bring_proposals()
        if len(proposals) > 1:
            current = next((number for number, one in enumerate(proposals) if one.session is session), -1)
            if [id(one) for one in proposals] != [id(one) for one in self._compared]:
                self._compared = list(proposals)
                self.compare.set_cards(cards(proposals), fact_heads())
                self._bring_proposals()
            self.compare.show_chosen(frozenset([str(current)] if current >= 0 else []))
            self.compare_section.set_summary(tr("%n other proposal(s)", None, len(proposals) - 1))

    def _bring_proposals(self) -> None:
        """Bring the proposals into view: what is asked for scrolls where the page has no room for both."""
        there = not self.compare_section.isHidden() and self.compare_section.head.isChecked()
        self._asked_part.bring(self.compare if there else None)

    def show_tasks(self, counts: Sequence[StateCount]) -> None:
        """Draw in what states the tasks of the walk are; without any nothing is shown."""
        self.tasks.set_parts(status_parts(counts))
        self.pictures.show_picture(self.status_row, bool(counts))
        self.pictures.section.set_summary(tr("%n task(s)", None, self.tasks.whole) if counts else "")

    def show_left_out(self, rows: Sequence[LeftOutRow]) -> None:
        """Name the places that are no stops, and why."""
        self.left_out_section.setVisible(bool(rows))
        if rows != self.left_out.rows():
            self.left_out.set_rows(rows)
            self.left_out.filter_line.hide()
            self.left_out_section.set_summary(tr("%n place(s)", None, len(rows)))

    def clear_plan(self) -> None:
        """Show a walk without stops."""
        self.stops.set_rows([])
        self.turns.set_rows([])
        self.turn_section.set_summary("")
        self.bar.set_evening(None)
        self.light.set_way(None)
        self.totals.setText("")


class WalkStack(PageStack):
    """The page while there is no network to walk on, and with it."""

    def __init__(self, content: QWidget, context: Context) -> None:
        empty = EmptyState(
            tr("A walk follows real paths. Fetch or import the walking network first."),
            tr("Fetch from OpenStreetMap …"),
        )
        link = empty.add_link(tr("Import the walking network …"))
        link.clicked.connect(lambda: context.command("sources", "import network"))
        for button in (empty.button, link):
            context.rights.needs(button, "source", "path")
        super().__init__(empty, content, lambda: context.command("sources", "osm"))

    def set_ready(self, is_ready: bool) -> None:
        """Show the content when there is a network."""
        self.set_empty(not is_ready)


def _left_out_view(context: Context) -> RowsView:
    columns = [
        ListColumn("name", tr("Place"), lambda row: row.name, stretch=True, least=12),
        ListColumn("reason", tr("Why not"), lambda row: row.reason, stretch=True, least=14),
        ListColumn(
            "minutes",
            tr("More time"),
            lambda row: tr("{count} min").format(count=fmt.number(row.minutes_more)) if row.minutes_more else fmt.DASH,
            right=True,
            least=7,
            priority=1,
        ),
    ]
    view = RowsView(columns, name=tr("Places not in the walk"), key="place")
    view.setMinimumHeight(110)
    link(view, context)
    return view


def _tool(icon_name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(icon_name))
    button.setAutoRaise(True)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button


def _line(first: QWidget, *rest: QWidget) -> QWidget:
    """Return widgets in a row of which the first takes the room."""
    line = QWidget()
    line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2)
    row.addWidget(first, 1)
    for widget in rest:
        row.addWidget(widget)
    return line


def _buttons(*buttons: QWidget) -> QWidget:
    """Return buttons in a row, as wide as their words."""
    line = _line(*buttons)
    line.layout().setStretch(0, 0)
    line.layout().addStretch(1)
    return line
