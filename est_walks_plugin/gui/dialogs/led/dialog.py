"""The table of the LED change: streets are ticked, the map shows what becomes of the dark, and they become one programme."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout

from ....i18n import tr
from ....model.errors import EstWalksError
from ....model.light.programme import StreetRow, Totals
from ...help import add_help
from ...theme import QuietLabel, link_button, plain_label, plain_tip, primary_button
from ...widgets.charts.chart import ChartRow
from ...widgets.legible import Legible
from ...widgets.rows_view import RowsView
from .columns import columns
from .energy_bars import EnergyBars
from .inputs import InputsRow
from .on_map import WhatIfOnMap
from .rests_on import RestsOn
from .words import total_text, what_if_text

if TYPE_CHECKING:
    from ....model.feedback import Feedback
    from ....operations.light.programme import Made, Programme
    from ....operations.light.what_if import Prepared, WhatIf
    from ....store import Store
    from ...context import Context

NAME = "led_programme"
WAIT_MS = 150
"""So long after the last tick the map follows."""
ANSWER_LINES = 9
"""So high is what the streets come to; the list above has the rest."""
READ = frozenset({"lamp", "path", "dark_gap", "homes_passing", "task", "municipal_settings"})
"""What the table is made of: it is read again when one of them changes."""
CHANGES = ("programme", "task", "task_event")


@dataclass(frozen=True)
class Read:
    """The table, its streets with an open task, and what becomes of the dark is asked of; None without a network."""

    table: Programme
    taken: frozenset[str]
    ground: Prepared | None


def read(store: Store, area: str | None, feedback: Feedback) -> Read:
    """Read what the dialog shows of an area (key, None for all). Raises ParameterError when no lamp is left to change."""
    from ....operations.light.programme import programme_table
    from ....operations.light.programme.make import MEASURE, with_open_task
    from ....operations.light.what_if import prepare_or_none

    ground = prepare_or_none(store, area, feedback.part(0.0, 0.4))
    table = programme_table(store, area, ground=ground, feedback=feedback.part(0.4, 1.0))
    return Read(table, frozenset(with_open_task(store, table, table.rows, MEASURE)), ground)


class LedDialog(QDialog):
    """Streets with ticks, the numbers they are reckoned with, totals, and *Make the programme*."""

    def __init__(self, context: Context, area: str | None, found: Read) -> None:
        super().__init__(context.window)
        Legible(self)
        self.setObjectName(NAME)
        self.setWindowTitle(tr("LED programme"))
        self._context, self._area, self._found = context, area, found
        self._kept = found.table.inputs
        #: As all streets are done together, and as it is shown: the ticked ones as they are done without the others.
        self._all = self._table = found.table
        self._then: tuple[frozenset[str], WhatIf] | None = None
        self._busy = False
        self.ticked: set[str] = set()
        self.on_map = WhatIfOnMap(context)
        self.inputs = InputsRow(context)
        self.inputs.changed.connect(self._recount)
        self.view = RowsView(columns(set(found.taken), context.session.today), name=tr("Streets"), key="key")
        self.view.let_tick(lambda row: row.key in self.ticked, self._can_tick, self._tick)
        self.view.selection_changed.connect(lambda _rows: self._mark())
        self.view.opened.connect(self._zoom)
        self.totals, self.then, self.rests_on = plain_label(""), plain_label(""), RestsOn()
        self.bars = EnergyBars()
        self.name = QLineEdit()
        self.make = primary_button(tr("Make the programme"))
        self.make.clicked.connect(self.make_programme)
        self.reason = QuietLabel()
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(WAIT_MS)
        self._follow.timeout.connect(self._ask_what_if)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._read_again)
        context.session.data_changed.connect(self._data_changed)
        self._lay_out()
        self._show(found.table)

    def _lay_out(self) -> None:
        self.name.setPlaceholderText(tr("LED programme {day}").format(day=self._context.session.today.isoformat()))
        self.name.setAccessibleName(tr("Name of the programme"))
        self.name.setMaxLength(120)
        all_button, none_button = link_button(tr("Tick those shown")), link_button(tr("Untick all"))
        all_button.clicked.connect(lambda: self.tick({row.key for row in self.view.shown_rows()}))
        none_button.clicked.connect(lambda: self.tick(set()))
        save = link_button(tr("Save the table …"))
        save.clicked.connect(self.save)
        verbs = QHBoxLayout()
        for widget in (all_button, none_button):
            verbs.addWidget(widget)
        verbs.addStretch(1)
        verbs.addWidget(save)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        buttons.rejected.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.addWidget(self.name, 1)
        bottom.addWidget(self.make)
        add_help(self, buttons, NAME)
        bottom.addWidget(buttons)
        layout = QVBoxLayout(self)
        sentence = tr(
            "Mercury first, then lamps that are soon not sold, then dark where people are. Tick streets; the map shows the dark before (dashed) and after (whole)."
        )
        layout.addWidget(QuietLabel(sentence))
        layout.addWidget(self.inputs)
        layout.addWidget(self.view, 1)
        layout.addLayout(verbs)
        layout.addLayout(self._answer())
        layout.addWidget(self.reason)
        layout.addLayout(bottom)
        self.make.setDefault(False)
        self.make.setAutoDefault(False)
        self.resize(1020, 700)

    def _answer(self) -> QHBoxLayout:
        """Return what the ticked streets come to, and beside it what that rests on."""
        sums = QVBoxLayout()
        for widget in (self.totals, ChartRow(self.bars), self.then):
            sums.addWidget(widget)
        sums.addStretch(1)
        self.rests_on.setFixedHeight(ANSWER_LINES * self.fontMetrics().lineSpacing())
        answer = QHBoxLayout()
        answer.addLayout(sums, 3)
        answer.addWidget(self.rests_on, 2)
        return answer

    # --- showing -------------------------------------------------------------------------------------------------

    def chosen(self) -> list[StreetRow]:
        """Return the ticked rows, in the order of the table."""
        return [row for row in self._table.rows if row.key in self.ticked]

    def tick(self, keys: set[str]) -> None:
        """Tick these streets and no others; those with an open task stay out."""
        self.ticked = {row.key for row in self._table.rows if row.key in keys and self._can_tick(row)}
        self._ticks_changed()

    def _can_tick(self, row: StreetRow) -> bool:
        return row.key not in self._found.taken

    def _tick(self, rows: list[StreetRow], on: bool) -> None:
        keys = {row.key for row in rows if self._can_tick(row)}
        self.ticked = self.ticked | keys if on else self.ticked - keys
        self._ticks_changed()

    def _ticks_changed(self) -> None:
        self.view.ticks_changed()
        self._tell()
        self._mark()
        self._follow.start()

    def _show(self, table: Programme) -> None:
        """Show a table of all streets; the ticked ones tell their share of what the map shows, once that is known."""
        self._all = table
        self.inputs.show_inputs(table.inputs)
        self.rests_on.tell(table.inputs, table.warnings)
        self._share()

    def _share(self) -> None:
        """Let the rows tell of the dark what the map does."""
        self._table = self._all
        if self._then is not None and self._then[0] == self.ticked:
            self._table = self._all.mending(self.chosen(), self._then[1])
        rows, before = list(self._table.rows), self.view.rows()
        if [row.key for row in rows] != [row.key for row in before]:
            self.view.set_rows(rows)
        elif rows != before:
            self.view.retell(rows)
        self._tell()

    def _tell(self) -> None:
        rows = self.chosen()
        total = Totals.of(rows)
        self.bars.set_totals(total)
        self.totals.setText(
            total_text(total) if rows else tr("%n street(s) to choose from", None, len(self._table.rows))
        )
        self.make.setEnabled(bool(rows) and not self._busy)
        reason = "" if rows else tr("Tick at least one street.")
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        self.make.setToolTip(plain_tip(reason))
        if not rows:
            self.then.setText("")

    def _mark(self) -> None:
        """Mark the lamps of the ticked streets on the map, and of the selected ones."""
        from shapely.geometry import MultiPoint

        keys = self.ticked | {row.key for row in self.view.selected()}
        rows = [row for row in self._table.rows if row.key in keys]
        lamps = self._table.lamps.xy[self._table.of(rows)] if rows else []
        self._context.map_link.mark([MultiPoint([tuple(point) for point in lamps])] if len(lamps) else [])

    def _zoom(self, row: StreetRow) -> None:
        from shapely.geometry import MultiPoint

        self._context.map_link.zoom(MultiPoint([tuple(point) for point in self._table.lamps.xy[self._table.of([row])]]))

    def _ask_what_if(self) -> None:
        from ....operations.light.what_if import what_if

        rows, ground = self.chosen(), self._found.ground
        if not rows or ground is None:
            self.on_map.show([], [])
            self._then = None
            self._share()
            self.then.setText(
                tr("Without a walking network nobody can tell what becomes of dark stretches.") if rows else ""
            )
            return
        lamps = self._table.keys(rows)
        asked = frozenset(self.ticked)
        self._context.runner.run(
            tr("Looking for dark stretches"),
            lambda _store, _feedback: what_if(ground, lamps),
            done=lambda found: self._show_what_if(found, asked),
            quiet=True,
        )

    def _show_what_if(self, found: WhatIf, asked: frozenset[str]) -> None:
        if asked != self.ticked or self._context.beside.find(LedDialog) is not self:
            return
        self.on_map.show([one.line for one in found.stretches], found.then)
        self._then = asked, found
        self._share()
        self.then.setText(what_if_text(found))

    # --- what changes --------------------------------------------------------------------------------------------

    def _recount(self) -> None:
        from ....operations.light.programme import inputs_for, recounted

        store, given = self._context.session.store, self.inputs.given(self._kept)
        again = self._context.attempt(
            lambda: recounted(
                self._all,
                inputs_for(
                    store,
                    price_kwh=given["price_kwh"],
                    burning_hours=given["burning_hours"],
                    lamp_cost=given["lamp_cost"],
                ),
            ),
            None,
        )
        if again is not None:
            self._show(again)

    def _data_changed(self, table: str) -> None:
        if table in READ:
            self._again.start(0)

    def _read_again(self) -> None:
        area = self._area
        self._context.runner.run(
            tr("Gathering lamps by street"),
            lambda store, feedback: read(store, area, feedback),
            done=self._was_read,
            failed=self._context.messages.error,
            store_path=self._context.session.path,
            quiet=True,
        )

    def _was_read(self, found: Read) -> None:
        if self._context.beside.find(LedDialog) is not self:
            return
        self._found, self._kept, self._then = found, found.table.inputs, None
        self.view.set_columns(columns(set(found.taken), self._context.session.today))
        self._show(found.table)
        self.tick(self.ticked)

    # --- doing ---------------------------------------------------------------------------------------------------

    def make_programme(self) -> None:
        """Make one programme of the ticked streets; undone in one step."""
        from ....operations.light.programme import done_together, make_programme

        table, ground, rows, name = self._all, self._found.ground, self.chosen(), self.name.text()
        if not rows or self._busy:
            return
        self._busy = True
        self._tell()
        self._context.undo.run(
            tr("Making the programme"),
            lambda store, _feedback: make_programme(store, *done_together(table, rows, ground), name=name),
            lambda made: tr("make the programme “{name}”").format(name=made.name),
            tables=CHANGES,
            done=self._made,
            failed=self._failed,
        )

    def _made(self, made: Made) -> None:
        context, name = self._context, made.name
        streets = tr("%n street(s)", None, len(made.tasks))
        context.beside.close(NAME)
        context.show_page("tasks")
        context.command("tasks", f"show {made.tasks[0]}")
        context.messages.info(tr("The programme “{name}” is made: {streets}.").format(name=name, streets=streets))

    def _failed(self, error: EstWalksError) -> None:
        self._context.messages.error(error)
        if self._context.beside.find(LedDialog) is self:
            self._busy = False
            self._tell()

    def save(self) -> None:
        """Ask for a file and write the ticked streets to it, all while none is ticked."""
        start = self._context.session.beside(tr("LED programme") + ".xlsx")
        path, _filter = QFileDialog.getSaveFileName(self, tr("Save the table"), start, "Excel (*.xlsx);;CSV (*.csv)")
        if path:
            self.save_to(path)

    def save_to(self, path: str) -> None:
        """Write the table to a file, in a task."""
        from ....operations.light.programme import done_together, write_programme

        table, ground, rows = self._all, self._found.ground, self.chosen() or list(self._all.rows)
        self._context.runner.run(
            tr("Saving the table"),
            lambda store, _feedback: write_programme(store, path, *done_together(table, rows, ground)),
            done=lambda count: self._context.messages.info(
                tr("%n street(s) written to {file}.", None, count).format(file=Path(path).name), path
            ),
            store_path=self._context.session.path,
        )

    def keyPressEvent(self, event) -> None:  # type: ignore[no-untyped-def]  # noqa: N802 - Qt override
        """Enter in the name makes nothing by itself: what is made is pressed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Clean the map up."""
        self._context.session.data_changed.disconnect(self._data_changed)
        self._follow.stop()
        self._again.stop()
        self.on_map.unload()
        self._context.map_link.clear()
        super().done(result)
