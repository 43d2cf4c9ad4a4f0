"""The yearly wheel: what is due this month and through the year, with the door to each, and as a calendar file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Sequence

from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout

from ......i18n import tr
from ......model.tasks.due import Due, DueKind
from ..... import format as fmt
from .....context import Context
from .....models.rows_model import ListColumn
from .....theme import QuietLabel, link_button, primary_button
from .....widgets.charts.chart import ChartRow
from .....widgets.charts.month_ring import MonthRing, RingPart
from .....widgets.cut_text import ChoiceBox
from .....widgets.rows_view import RowsView
from ....columns import column
from ....panes import Pane, Panes
from ....pictures import Pictures
from ...held_question import HeldQuestion
from ..panel import YearPanel

if TYPE_CHECKING:
    from ......operations.year_wheel.due import Wheel
    from ......operations.year_wheel.export import WheelWritten

DOORS: dict[str, tuple[str, str]] = {
    DueKind.AREA_WALK: ("walk", ""),
    DueKind.WALK: ("walk", ""),
    DueKind.CHECK: ("follow_up", "walk {row}"),
    DueKind.PROMISE: ("follow_up", "year promises show {row}"),
    DueKind.EFFORT: ("follow_up", "year presence show {row}"),
    DueKind.TASKS: ("tasks", ""),
    DueKind.SEASON: ("tasks", ""),
    DueKind.ANALYSIS: ("follow_up", "year areas"),
    DueKind.FOLLOW_UP: ("follow_up", "year analysis show {row}"),
    DueKind.DELETION: ("sources", ""),
}
"""What is due -> the page where it is done, and what that page is told."""
DONE_DOORS: dict[str, tuple[str, str]] = {
    DueKind.WALK: ("follow_up", "walk {row}"),
    DueKind.EFFORT: ("follow_up", "year presence"),
    DueKind.ANALYSIS: ("follow_up", "year meeting"),
}
"""What was done, or lies behind -> where that is told, where it is another page."""
ALL, DONE = "", "done-"
"""What is listed: the whole year, a month of what is due ("due-2026-11") or of what was done ("done-2026-03")."""


class WheelPanel(YearPanel):
    """Lists what is due by month; Enter opens where it is done."""

    tables = (
        "walk",
        "task",
        "commitment",
        "commitment_event",
        "presence_effort",
        "source",
        "photo",
        "track",
        "area",
        "cause_analysis",
        "est_meeting",
        "situation_report",
        "finding",
        "stop",
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wheel: Wheel | None = None
        self.month = ChoiceBox(tr("Month"))
        self.month.currentIndexChanged.connect(lambda _row: self._narrow())
        self.ring = MonthRing(tr("The EST year, month by month"))
        self.ring.pressed.connect(self._pressed)
        self.pictures = Pictures("year_wheel", tr("The wheel"), narrow=300)
        self.pictures.add(ChartRow(self.ring))
        self.view = RowsView(self._columns(), name=tr("Due in the EST year"))
        self.view.opened.connect(self.go)
        self.view.set_menu(self._menu)
        self.view.selection_changed.connect(lambda _rows: self._chosen())
        self.held_question = HeldQuestion(context)
        self.note = QuietLabel()
        self.go_button = link_button(tr("Go there"))
        self.go_button.setToolTip(tr("Open the page where it is done"))
        self.go_button.setEnabled(False)
        self.go_button.clicked.connect(lambda: self.go(self.view.selected()[0]))
        self.file_button = primary_button(tr("Calendar file …"))
        self.file_button.setToolTip(tr("Save what is due for calendars; a new file updates the old"))
        self.file_button.clicked.connect(self.ask_file)
        buttons = QHBoxLayout()
        buttons.addWidget(self.file_button)
        buttons.addWidget(self.go_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.panes = Panes(
            "year_wheel",
            [
                Pane(column(self.month, self.view, self.held_question, self.note, buttons), share=5),
                Pane(self.pictures, 1, 1, stretch=0, share=3),
            ],
        )
        layout.addWidget(self.panes)

    def _columns(self) -> list[ListColumn]:
        return [
            ListColumn(
                "title",
                tr("To do"),
                self._title,
                stretch=True,
                least=18,
                bold=lambda row: row.late,
                tooltip=self._detail,
            ),
            ListColumn("day", tr("When"), lambda row: fmt.day(row.day), sort=_order, least=10),
            ListColumn("detail", tr("More"), self._detail, least=24, priority=1, stretch=True, tooltip=self._detail),
        ]

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        from ......operations.year_wheel.due import year_wheel

        session = self.context.session
        self._wheel = wheel = year_wheel(session.store, session.area_uuid)
        kept = self.month.currentData()
        self.month.blockSignals(True)
        self.month.clear()
        self.month.addItem(tr("The whole year ({count})").format(count=fmt.number(_open(wheel.dues))), ALL)
        for first, dues in wheel.by_month().items():
            self.month.addItem(f"{fmt.month(first)} ({fmt.number(_open(dues))})", _key(first))
        done = tr("Done: {month} ({count})")
        for first, found in reversed(wheel.done_by_month().items()):
            if found:
                told = done.format(month=fmt.month(first), count=fmt.number(len(found)))
                self.month.addItem(told, _key(first, done=True))
        at = 1 if not kept and not self.view.rows() else self.month.findData(kept)
        self.month.setCurrentIndex(max(0, at))
        self.month.blockSignals(False)
        self.view.set_rows([*wheel.dues, *wheel.done])
        self._draw(wheel)
        self._narrow()
        self._chosen()

    def _narrow(self) -> None:
        key, wheel = str(self.month.currentData() or ALL), self._wheel
        if wheel is None:
            return
        is_done = key.startswith(DONE)
        months = wheel.done_by_month() if is_done else wheel.by_month()
        listed = (
            wheel.dues
            if key == ALL
            else next((dues for one, dues in months.items() if _key(one, done=is_done) == key), ())
        )
        keys = {one.key for one in listed}
        self.view.narrow(lambda row: row.key in keys)
        self.ring.show_chosen(frozenset() if key == ALL else frozenset([key]))
        late, count = sum(row.late for row in listed), _open(listed)
        if is_done:
            self.note.setText(tr("%n thing(s) done", None, len(listed)))
            return
        told = tr("%n thing(s) due", None, count) if count else tr("Nothing is due.")
        self.note.setText(f"{told}, " + tr("%n of them late", None, late) if late else told)

    def _draw(self, wheel: Wheel) -> None:
        """Draw the wheel of what the list has."""
        parts = [
            RingPart(
                _key(first), first.month, fmt.month(first), _label(first), _open(dues), sum(one.late for one in dues)
            )
            for first, dues in wheel.by_month().items()
        ]
        parts += [
            RingPart(_key(first, done=True), first.month, fmt.month(first), _label(first), len(found), done=True)
            for first, found in wheel.done_by_month().items()
        ]
        self.ring.set_parts(
            parts, wheel.today.month, (fmt.month(wheel.today).split(" ")[0], "–".join(map(str, wheel.years)))
        )

    def _pressed(self, key: str) -> None:
        """List a month of the wheel; pressed again, the whole year."""
        at = self.month.findData(ALL if key in self.ring.chosen else key)
        if at >= 0:
            self.month.setCurrentIndex(at)
        else:
            self.context.messages.tell(tr("Nothing was done in that month."))

    def _chosen(self) -> None:
        """Offer the door to the chosen thing; of what has passed ask whether it was held."""
        from ......operations.walks.find_walk import group_walks

        rows = self.view.selected()
        one = rows[0] if len(rows) == 1 else None
        self.go_button.setEnabled(one is not None)
        if one is None or not one.late:
            self.held_question.ask("")
            return
        walks = group_walks(self.context.session.store, one.row) if one.kind == DueKind.WALK else []
        self.held_question.ask(self._title(one), walks=walks, effort=one.row if one.kind == DueKind.EFFORT else "")

    def _title(self, row: Due) -> str:
        from ......exporting.told.due_words import due_title
        from ......exporting.told.words import inward

        told = due_title(row, inward(self.context.session.store))
        return f"✓ {told}" if row.done else told

    def _detail(self, row: Due) -> str:
        from ......exporting.told.due_words import due_detail
        from ......exporting.told.words import inward

        told = due_detail(row, inward(self.context.session.store))
        return " ".join(filter(None, (tr("Late."), told))) if row.late else told

    # --- doing ---------------------------------------------------------------------------------------------------

    def go(self, row: Due) -> None:
        """Open the page where something is done."""
        page, told = DOORS.get(row.kind, ("follow_up", ""))
        if row.done or (row.late and row.kind == DueKind.WALK):
            page, told = DONE_DOORS.get(row.kind, (page, told))
        if told:
            self.context.command(page, told.format(row=row.row))
        else:
            self.context.show_page(page)

    def ask_file(self) -> None:
        """Ask where the calendar file goes, and write it."""
        title, filters = tr("Calendar file"), "iCalendar (*.ics)"
        path, _filter = QFileDialog.getSaveFileName(self.context.window, title, tr("yearly wheel") + ".ics", filters)
        if path:
            self.write(path if Path(path).suffix else path + ".ics")

    def write(self, path: str) -> None:
        """Write the calendar file in a task."""
        from ......operations.year_wheel.export import export_year_wheel

        session = self.context.session
        area = session.area_uuid

        def done(written: WheelWritten) -> None:
            told = tr("%n event(s) in {file}.", None, len(written.events)).format(file=Path(written.path).name)
            self.context.messages.info(told)

        self.context.runner.run(
            tr("Writing the calendar file"),
            lambda store, feedback: export_year_wheel(store, path, area, feedback=feedback),
            done=done,
            store_path=session.path,
            changes=("calendar_entry",),
        )

    def _menu(self, rows: list[Due], menu: QMenu) -> None:
        if len(rows) == 1:
            menu.addAction(tr("Go there")).triggered.connect(lambda: self.go(rows[0]))


def _key(first: date, *, done: bool = False) -> str:
    """Return the key of a month of what is due, or of what was done."""
    return f"{DONE if done else 'due-'}{first:%Y-%m}"


def _label(first: date) -> str:
    """Return the short name of a month."""
    return fmt.month(first).split(" ")[0][:3]


def _open(dues: Sequence[Due]) -> int:
    """Return how many are still to be done."""
    return sum(not one.done for one in dues)


def _order(row: Due) -> tuple[bool, date]:
    """Return what is late first, then what comes first."""
    return not row.late, row.day
