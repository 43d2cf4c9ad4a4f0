"""Page Åtgärder: tasks made of findings, filtered, changed one or many at once, exported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QToolButton, QWidget

from .... import settings
from ....i18n import language, tr
from ....model.errors import EstWalksError
from ....model.task import Task, count_states
from ....operations.areas.shown import keys_of_area, of_area
from ....project.roles import Role
from ....store.tasks.links import seen_to, walks_of
from ... import format as fmt
from ...labels import label
from ...map_shows import Shown
from ...theme import QuietLabel, link_button, primary_button
from ...together.saving import save, save_in_task
from ...widgets.charts.chart import ChartRow
from ...widgets.charts.task_status import status_bar, status_parts
from ...widgets.drop_area import DropArea
from ...widgets.empty_state import EmptyState
from ...widgets.section import Section
from ..base import Page, PageStack, with_margins
from ..columns import column
from ..detail import Detail
from ..panes import Pane, Panes
from ..pictures import Pictures
from .answers.read_back import read_dropped
from .columns import ORDER, tasks_view
from .desk import TaskDesk
from .filters import TaskFilter
from .form_parts import BesideOrUnder
from .lamp import lamp_of, light_lamp
from .making.flow import MakeTasks
from .saved_filters import SavedFilters
from .summary import told
from .to_owners import Given, owners_button

if TYPE_CHECKING:
    from ....operations.tasks import TaskChange, TasksResult
    from ....operations.tasks.export import ExportResult

FILTERS_SETTING = "task_filters"
CHANGES = ("task", "task_event")
FORMATS = "CSV (*.csv);;Excel (*.xlsx);;PDF (*.pdf);;GeoJSON (*.geojson);;GeoPackage (*.gpkg)"


class TasksPage(Page):
    """Controller of page Åtgärder."""

    tables = ("finding", "task", "task_event", "task_finding", "task_case", "programme", "owner", "measure", "walk")

    def load(self) -> QWidget:
        self._make_parts()
        empty = EmptyState(
            tr(
                "Each finding becomes one or more tasks with measure, owner and date. Record the findings of a walk first."
            ),
            tr("Go to Findings"),
        )
        self.stack = PageStack(empty, self._content(), lambda: self.context.show_page("findings"))
        self.watch()
        return self.stack

    def _make_parts(self) -> None:
        self._wanted = self._looked_at = self._filter_of = ""
        self.making = MakeTasks(self.context, self._created)
        self.create_button = primary_button(tr("Make tasks of findings"))
        self.create_button.clicked.connect(self.create)
        self.context.rights.needs(self.create_button, "task")
        self.waiting = QuietLabel()
        self.filters = TaskFilter(lambda: self.context.session.today)
        self.filters.changed.connect(self._filter_changed)
        self.saved_filters = SavedFilters(self.context, self.filters)
        self.filters.add(self.saved_filters.button)
        self.filter_section = Section(tr("Filter"), self.filters, name="task_filter", is_open=True)
        self.status = status_bar(tr("Tasks by state"))
        self.status.pressed.connect(self.filters.press)
        self.view = tasks_view(self.context)
        self.view.narrowed.connect(self._tell)
        self.view.proxy.set_accepts(self.filters.accepting())
        self.view.set_menu(self._menu)
        self.view.opened.connect(self._opened)
        self.view.removal_asked.connect(self.remove)
        self.view.selection_changed.connect(self._selected)
        self.totals = QuietLabel()
        self.owners_button = owners_button(
            lambda: Given(self.context, self.view.shown_rows(), self.view.selected()), self.context.rights
        )
        self.edit_button = link_button(tr("Change …"))
        self.edit_button.clicked.connect(lambda: self.edit(self.view.selected()))
        self.context.rights.needs(self.edit_button, "task")
        self.more_button = link_button(tr("More"))
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more = QMenu(self.more_button)
        self.context.rights.needs(more.addAction(tr("Possible duplicates …"), self.show_duplicates), "task")
        led = more.addAction(tr("LED programme …"), self.led_programme)
        self.context.rights.needs(led, "programme")
        led.setToolTip(
            tr("What a change to LED costs and saves street by street, and one programme of the streets you choose")
        )
        more.addAction(tr("Export …"), self.export)
        more.setToolTipsVisible(True)
        self.more_button.setMenu(more)

    def _content(self) -> QWidget:
        top = BesideOrUnder(self.create_button, self.waiting)
        below = QHBoxLayout()
        for button in (self.edit_button, self.owners_button, self.more_button):
            below.addWidget(button)
        below.addStretch(1)
        detail = Detail(tr("Choose a task to see and change it."))
        self.pictures = Pictures("tasks")
        self.panes = Panes(
            "tasks",
            [
                Pane(column(top, self.filter_section), stretch=0, share=4),
                Pane(column(ChartRow(self.status), top=True), wide=2, stretch=0),
                Pane(column(self.view, self.totals, below), share=4),
                Pane(detail, 1, 1, share=3),
                Pane(self.pictures, 1, 2, stretch=0),
            ],
        )
        self.desk = TaskDesk(self.context, self.view, detail, self.panes, self.change)
        content = DropArea(with_margins(self.panes), tr("Let go to read in what an owner or partner answered"))
        content.dropped.connect(self.drop)
        return content

    def unload(self) -> None:
        self.desk.unload()
        super().unload()

    def shown(self) -> None:
        super().shown()
        if not self._stale:
            self._tell()

    def command(self, name: str) -> None:
        """ "show <key>" chooses a task, whatever the filters leave out."""
        what, _, key = name.partition(" ")
        if what == "show":
            self._wanted = key
            self.refresh_later()

    def _show_wanted(self) -> None:
        key, self._wanted = self._wanted, ""
        if self.view.model.row_of(key) < 0:
            return
        if key not in {row.uuid for row in self.view.shown_rows()}:
            self.filters.clear()
            self.view.filter_line.clear()
        self.view.select([key])
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        store = self.context.session.store
        rows = store.rows("task", columns=Task.columns(), order_by=("due", "created"))
        every = list(map(Task.from_row, rows))
        walks = walks_of(store, every)
        tasks = of_area(store, self.context.session.area_uuid, every, walks)
        waiting = self._findings_without_task()
        self.stack.set_empty(not tasks and not waiting and not store.count("lamp"))
        self.filters.set_walks(walks)
        self.filters.set_owners(store.catalogue.labels("owner", language()))
        programmes = store.rows("programme", columns=("uuid", "name"), order_by=("name",))
        self.filters.set_programmes({row["uuid"]: row["name"] or "" for row in programmes})
        self._filter_as_before()
        self.view.proxy.set_accepts(self.filters.accepting())
        self.view.set_rows(tasks)
        if self._wanted:
            self._show_wanted()
        self.desk.refresh()
        self.create_button.setEnabled(bool(waiting))
        self.waiting.setText(
            tr("{count} findings wait.", None, len(waiting)).format(count=fmt.number(len(waiting)))
            if waiting
            else tr("Every finding has its task.")
        )
        self._tell()

    def _findings_without_task(self) -> list[str]:
        store = self.context.session.store
        taken = seen_to(store)
        found = keys_of_area(store, self.context.session.area_uuid, "finding", {"positive": False})
        return [key for key in found if key not in taken]

    def _filter_as_before(self) -> None:
        """Choose in a database that was opened what was chosen in it last."""
        path = self.context.session.path or ""
        if path != self._filter_of:
            self._filter_of = path
            self.filters.set_value(settings.get(FILTERS_SETTING, {}).get(path, {}))

    def _filter_changed(self) -> None:
        if self._filter_of == self.context.session.path:
            kept = settings.get(FILTERS_SETTING, {})
            settings.put(FILTERS_SETTING, {**kept, self._filter_of: self.filters.value()})
        self.view.proxy.set_accepts(self.filters.accepting())
        self._tell()

    def _tell(self) -> None:
        shown, today = self.view.shown_rows(), self.context.session.today
        self.filter_section.set_summary(self.filters.told())
        counted = list(filter(self.filters.accepting(in_any_state=True), self.view.worded_rows()))
        self.status.set_parts(status_parts(count_states(counted, today)))
        self.status.show_chosen(self.filters.chosen)
        if self._visible:
            keys = [row.uuid for row in shown]
            self.context.map_shows.show(self, Shown(tasks={"uuid": keys}, roles=(Role.TASK,)))
        self._selected(self.view.selected(), shown)

    def _selected(self, rows: list[Task], shown: list[Task] | None = None) -> None:
        shown = self.view.shown_rows() if shown is None else shown
        self.totals.setText(told(shown, len(self.view.rows()), rows, self.context.session.today))
        self._show_on_map(rows)
        self.edit_button.setEnabled(bool(rows))
        self.edit_button.setText(
            tr("Change {count} …").format(count=fmt.number(len(rows))) if len(rows) > 1 else tr("Change …")
        )

    def _show_on_map(self, rows: list[Task]) -> None:
        """Light up the lamp of the one that is chosen; the map moves only to what it does not show, once for each choice."""
        if not self._visible:
            return
        link, one = self.context.map_link, rows[0] if len(rows) == 1 else None
        light_lamp(link, one, lamp_of(self.context.session.store, one) if one else None)
        key, shape = (one.uuid, one.geometry) if one else ("", None)
        is_new, self._looked_at = key != self._looked_at, key
        if is_new and shape is not None and not link.is_drawing and not link.is_in_view(shape):
            link.zoom(shape)

    def _menu(self, rows: list[Task], menu: QMenu) -> None:
        from ....operations.tasks import TaskChange

        if not rows:
            return
        needs = self.context.rights.needs
        needs(menu.addAction(tr("Change …"), lambda: self.edit(rows)), "task")
        states = menu.addMenu(tr("State"))
        needs(states.menuAction(), "task")
        for code in ORDER:
            if code not in ("declined", "duplicate", "verified"):
                states.addAction(label("TaskState", code), lambda code=code: self.change(rows, TaskChange(state=code)))
        menu.addAction(tr("Zoom to"), lambda: self.context.map_link.zoom(rows[0].geometry))
        menu.addSeparator()
        needs(menu.addAction(tr("Delete"), lambda: self.remove(rows)), "task")

    # --- doing ---------------------------------------------------------------------------------------------------

    def drop(self, files: list[str]) -> bool:
        """Show what the answer that was dragged here would change."""
        read_dropped(self.context, files)
        return True

    def create(self) -> None:
        """Show what would be made of the findings that wait; nothing is made before the planner says so."""
        waiting = self._findings_without_task()
        if waiting:
            self.making.ask(waiting)

    def _created(self, result: TasksResult) -> None:
        """Choose what was made, whatever the filters leave out."""
        self.refresh()
        shown = {row.uuid for row in self.view.shown_rows()}
        if not shown & set(result.tasks):
            self.filters.clear()
        self.view.select(list(result.tasks))

    def edit(self, rows: list[Task]) -> None:
        """Put the keyboard into the editor of these tasks."""
        self.desk.edit(rows)

    def _opened(self, row: Task) -> None:
        """Enter on the list is about all that is chosen, a double click about the row."""
        chosen = self.view.selected()
        self.edit(chosen if row in chosen else [row])

    def change(self, rows: list[Task], change: TaskChange, done: Callable[[int], None] | None = None) -> bool:
        """Change tasks alike, as they were read, all or none; return whether it was done at once.

        What others changed otherwise meanwhile is asked about, of all tasks in one question; then it is done, and `done` called.
        """
        from ....operations.tasks import change_tasks
        from ....operations.together.both_changed import record_read

        def refused(error: EstWalksError) -> None:
            self.context.messages.error(error)
            self.refresh_later()

        text = tr("change %n task(s)", None, len(rows))
        count = save(
            self.context,
            lambda store: change_tasks(store, rows, change),
            text,
            read=record_read("task", *rows),
            done=done,
            failed=refused,
        )
        return count is not None

    def remove(self, rows: list[Task]) -> None:
        """Delete tasks with their history; can be undone."""
        from ....operations.deletions import delete_tasks
        from ....operations.together.both_changed import record_read

        uuids = [row.uuid for row in rows]
        if uuids:
            save_in_task(
                self.context,
                tr("Deleting tasks"),
                lambda store, feedback: delete_tasks(store, uuids, feedback),
                tr("delete %n task(s)", None, len(uuids)),
                read=record_read("task", *rows),
                tables=CHANGES,
                said=tr("%n task(s) deleted.", None, len(uuids)),
            )

    def show_duplicates(self) -> None:
        """List tasks that may be the same thing as another task or an open case."""
        from ....operations.tasks import duplicate_hints
        from .duplicates import DuplicatesDialog

        store = self.context.session.store
        hints = duplicate_hints(store, [row.uuid for row in self.view.rows()])
        if not hints:
            self.context.messages.tell(tr("No tasks lie near another of the same category."))
            return
        self.context.beside.show("task_duplicates", lambda: DuplicatesDialog(hints, store, self.context))

    def led_programme(self) -> None:
        """Open the table of the LED change by street."""
        from ...dialogs.led.opening import open_programme

        open_programme(self.context)

    def export(self) -> None:
        """Ask for a file and write the tasks."""
        start = self.context.session.beside(tr("tasks") + ".csv")
        path, _filter = QFileDialog.getSaveFileName(self.context.window, tr("Export tasks"), start, FORMATS)
        if path:
            self.export_to(path)

    def export_to(self, path: str) -> None:
        """Write the tasks that the list shows to a file."""
        from ....operations.tasks.export import export_tasks

        shown = [row.uuid for row in self.view.shown_rows()]
        self.context.runner.run(
            tr("Exporting tasks"),
            lambda store, feedback: export_tasks(store, path, only=shown, feedback=feedback),
            done=self._exported,
            store_path=self.context.session.path,
        )

    def _exported(self, result: ExportResult) -> None:
        told = tr("{count} tasks written to {file}.", None, result.rows).format(
            count=fmt.number(result.rows), file=Path(result.path).name
        )
        self.context.messages.info(" ".join([told, *result.notes]), result.path)
