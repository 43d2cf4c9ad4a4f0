"""Tab Orsaksanalys: begin and write analyses, what they rest on, tasks of their measures, print."""

from __future__ import annotations

from functools import reduce
from operator import or_
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from ......i18n import tr
from ......model.codes import Audience
from .....maptools.pick_point import PickPointTool
from .....maptools.pin import Pin
from .....theme import QuietLabel, link_button, primary_button
from .....together.saving import save
from ....columns import column
from ....detail import Detail
from ....facts_panel import Fact
from ....panes import Pane, Panes
from ...told import Source, Told
from ..panel import YearPanel
from ..reading import Reading
from .form import AnalysisForm, NewAnalysisForm
from .lists import MeasureRow, analyses_view, analysis_facts, evidence_view, measures_view

if TYPE_CHECKING:
    from ......model.est.analyses import Analysis, Evidence
    from ......model.feedback import Feedback
    from ......store import Store
    from ......store.merging import RowsRead
    from .....context import Context


class AnalysisPanel(YearPanel):
    """Lists the analyses of the area; the chosen one's evidence and measures stand beside it."""

    tables = (
        "cause_analysis",
        "analysis_cause",
        "analysis_measure",
        "analysis_link",
        "task",
        "finding",
        "observation",
        "presence_effort",
        "place",
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._last = ""
        self.analyses = analyses_view(context)
        self.evidence = evidence_view(context)
        self.measures = measures_view(context.session)
        for one in (self.analyses, self.evidence, self.measures):
            one.setMinimumHeight(90)
        self.analyses.selection_changed.connect(lambda _rows: self._show_chosen())
        self.analyses.removal_asked.connect(self.remove)
        self.evidence.removal_asked.connect(self.unlink)
        self.new_button = primary_button(tr("New cause analysis …"))
        self.new_button.clicked.connect(lambda: self.begin())
        self.write_button = self._link(tr("Write on it"), lambda: self.write())
        self.print_button = self._link(tr("Print (PDF) …"), lambda: self.ask_to_print(Audience.INTERNAL))
        self.public_button = self._link(tr("For the public …"), lambda: self.ask_to_print(Audience.PUBLIC))
        self.add_button = self._link(tr("Add what is here"), lambda: self.add_nearby())
        self.add_button.setToolTip(tr("Findings, tasks, presence and observations within 100 m"))
        self.remove_button = self._link(tr("Remove"), lambda: self.unlink(self.evidence.selected()))
        self.task_button = self._link(tr("Make a task"), lambda: self.make_task())
        self.measures.selection_changed.connect(lambda _rows: self._name_making())
        self._followed: dict[str, list[str]] = {}
        self._asked = ""
        """The analysis (key) of which it is being read whether it helped."""
        self._reading = Reading(context, self._read, lambda message: context.messages.warn(message))
        self.tool = PickPointTool(context.canvas, context.session)
        self.tool.picked.connect(self._picked)
        self._pin = Pin(context.canvas, context.session)
        for one in (self.new_button, self.write_button, self.add_button, self.remove_button):
            context.rights.needs(one, "cause_analysis", "analysis_link")
        context.rights.needs(self.task_button, "task")
        self._lay_out()

    def _link(self, text: str, do: Any) -> Any:
        button = link_button(text)
        button.clicked.connect(lambda _checked=False: do())
        return button

    def _lay_out(self) -> None:
        self.detail = detail = Detail(tr("Choose a cause analysis to read it, or begin one."))
        detail.turned.connect(self._panel_turned)
        self.panes = Panes(
            "year_analysis",
            [
                Pane(
                    column(
                        self.analyses,
                        _row(self.new_button, self.write_button),
                        _row(self.print_button, self.public_button),
                    ),
                    share=3,
                ),
                Pane(
                    column(
                        QuietLabel(tr("What it rests on")),
                        self.evidence,
                        _row(self.add_button, self.remove_button),
                        QuietLabel(tr("Measures")),
                        self.measures,
                        _row(self.task_button),
                    ),
                    0,
                    1,
                    share=4,
                ),
                Pane(detail, 1, 2, share=4),
            ],
        )
        doing = ((tr("Write on it"), self.write),)
        self.told = Told(detail, self.panes, [Source(self.analyses, self.facts, doing)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panes)

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        from ......operations.analyses.record import analyses

        session = self.context.session
        found = analyses(session.store, session.area_uuid)
        self._followed.clear()
        self._reading.drop()  # of what was there before
        self.analyses.set_rows(found)
        if found and self.chosen is None:
            self.analyses.select([found[0].uuid])
        self._show_chosen()
        self.told.refresh()

    def command(self, told: str) -> None:
        """ "show <key>" chooses an analysis."""
        what, _, key = told.partition(" ")
        if what == "show":
            self.analyses.select([key])

    def put_away(self) -> None:
        self.tool.stop()
        self._reading.drop()
        self._followed.clear()
        self.told.put_away()

    def unload(self) -> None:
        self.tool.stop()
        self._pin.take_away()
        self._reading.drop()

    @property
    def chosen(self) -> Analysis | None:
        """The analysis that is chosen; when its form was put away, the one chosen last."""
        rows = self.analyses.selected() or [row for row in self.analyses.rows() if row.uuid == self._last]
        self._last = rows[0].uuid if rows else ""
        return rows[0] if rows else None

    def _show_chosen(self) -> None:
        from ......operations.analyses.evidence import evidence_of
        from ......operations.analyses.record import whole
        from ......operations.analyses.tasks import efforts_of_measures, is_presence, tasks_of_measures

        chosen, store = self.chosen, self.context.session.store
        for button in (self.write_button, self.print_button, self.public_button):
            button.setEnabled(chosen is not None)
        self.add_button.setEnabled(chosen is not None and chosen.geometry is not None)
        if chosen is None:
            self.evidence.set_rows([])
            self.measures.set_rows([])
        else:
            told = whole(store, chosen.uuid)
            tasks, efforts = tasks_of_measures(store, told.measures), efforts_of_measures(store, told.measures)
            self.evidence.set_rows(evidence_of(store, chosen.uuid))
            self.measures.set_rows(
                [
                    MeasureRow(
                        one,
                        told.cause_number(one),
                        tasks.get(one.task or ""),
                        efforts.get(one.effort or ""),
                        is_presence(store, one),
                    )
                    for one in told.measures
                ]
            )
        self.remove_button.setEnabled(bool(self.evidence.rows()))
        self.task_button.setEnabled(bool(self.measures.rows()))
        self._name_making()

    def _name_making(self) -> None:
        """Say on the button what it makes of the chosen measures."""
        rows = self.measures.selected() or self.measures.rows()
        all_presence = bool(rows) and all(row.is_presence for row in rows)
        self.task_button.setText(tr("Plan presence") if all_presence else tr("Make a task"))

    def facts(self, row: Analysis) -> tuple[str, list[Fact]]:
        """Return what is told of an analysis; whether it helped is read in a task."""
        from ......operations.analyses.record import whole

        session = self.context.session
        if row.uuid not in self._followed:
            self._follow_up(row.uuid)
        return row.name, analysis_facts(whole(session.store, row.uuid), session, self._followed.get(row.uuid, ()))

    def _follow_up(self, key: str) -> None:
        """Read in a task whether an analysis helped; asked again while it is read, it goes on."""
        if self._reading.is_busy and self._asked == key:
            return
        self._asked = key

        def work(store: Store, feedback: Feedback) -> tuple[str, list[str]]:
            from ......model.wording.follow_up_words import follow_up_lines
            from ......operations.analyses.followed import follow_up_of
            from ......operations.analyses.record import whole

            told = whole(store, key)
            followed = follow_up_of(store, told, feedback=feedback)
            return key, follow_up_lines(told.analysis, followed, store.reader())

        self._reading.start(tr("Reading whether it helped"), work)

    def _read(self, found: tuple[str, list[str]]) -> None:
        key, lines = found
        self._followed[key] = lines
        self.told.refresh()

    # --- doing ---------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Ask for a new analysis, beside the list."""
        form = NewAnalysisForm(self.context.session)
        form.point_asked.connect(self._point)
        self.told.ask(form, self._begun)

    def _point(self) -> None:
        self.context.messages.tell(tr("Click the place that the analysis is of; Esc gives up."))
        self.tool.start()

    def _picked(self, x: float, y: float) -> None:
        form = self.detail.panel
        if isinstance(form, NewAnalysisForm):
            form.set_point((x, y))
            self._pin.put(x, y)
            form.name.setFocus()

    def _panel_turned(self) -> None:
        if not isinstance(self.detail.panel, NewAnalysisForm):
            self.tool.stop()
            self._pin.take_away()

    def _begun(self, form: NewAnalysisForm) -> bool:
        from ......operations.analyses.record import add_analysis

        new = form.value()
        key = self._do(lambda store: add_analysis(store, new), tr("new cause analysis"), "")
        if key:
            self.refresh()
            self.analyses.select([key])
        return bool(key)

    def write(self, row: Analysis | None = None) -> None:
        """Open the form of an analysis, else of the chosen one."""
        from ......operations.analyses.record import whole

        one = row or self.chosen
        if one is not None:
            session, read = self.context.session, self._analysis_read(one.uuid)
            form = AnalysisForm(session, whole(session.store, one.uuid))
            self.told.ask(form, lambda form: self._written(form, read))

    def _analysis_read(self, key: str) -> RowsRead:
        """Return an analysis with its causes and measures as they are now."""
        from ......operations.together.both_changed import rows_read

        store = self.context.session.store
        parts = (rows_read(store, table, analysis=key) for table in ("analysis_cause", "analysis_measure"))
        return reduce(or_, parts, rows_read(store, "cause_analysis", [key]))

    def _written(self, form: AnalysisForm, read: RowsRead) -> bool:
        from ......operations.analyses.record import write_analysis

        key, written = form.key, form.value()
        save(
            self.context,
            lambda store: write_analysis(store, key, written),
            tr("cause analysis “{name}”").format(name=written.name),
            read=read,
            said=tr("Saved."),
            done=lambda _whole: self.told.leave(form),
        )
        return False

    def add_nearby(self) -> None:
        """Link what lies around the chosen analysis."""
        from ......operations.analyses.evidence import add_nearby

        chosen = self.chosen
        if chosen is None:
            return
        added = self._do(lambda store: add_nearby(store, chosen.uuid), tr("evidence of a cause analysis"), "")
        if added is not None:
            self.context.messages.tell(tr("%n added.", None, len(added)))

    def unlink(self, rows: list[Evidence]) -> None:
        """Take links away; the rows themselves stay."""
        from ......operations.analyses.evidence import remove_evidence

        keys = [row.link for row in rows]
        if not keys:
            self.context.messages.tell(tr("Choose what is to be taken away."))
            return
        self._do(
            lambda store: remove_evidence(store, keys),
            tr("evidence of a cause analysis"),
            tr("Taken away; the rows themselves stay."),
        )

    def make_task(self) -> None:
        """Make a task, of presence an effort, of the chosen measures, of the only one where none is chosen."""
        from ......operations.analyses.tasks import make_of_measure

        rows = self.measures.selected() or (self.measures.rows() if len(self.measures.rows()) == 1 else [])
        if not rows:
            self.context.messages.tell(tr("Choose the measure that a task or presence is to be made of."))
            return
        keys = [row.uuid for row in rows]
        presence = sum(row.is_presence for row in rows)
        parts = [tr("%n task(s) made.", None, len(rows) - presence)] if len(rows) > presence else []
        parts += [tr("%n presence effort(s) planned; see tab Presence.", None, presence)] if presence else []
        self._do(lambda store: [make_of_measure(store, key) for key in keys], tr("make tasks"), " ".join(parts))

    def remove(self, rows: list[Analysis]) -> None:
        """Delete analyses; tasks made of them stay."""
        from ......operations.analyses.record import delete_analyses
        from ......operations.together.both_changed import record_read

        keys = [row.uuid for row in rows]
        text, said = tr("delete %n cause analysis(es)", None, len(keys)), tr("Deleted; what was made of it stays.")
        read = record_read("cause_analysis", *rows)
        save(self.context, lambda store: delete_analyses(store, keys), text, read=read, said=said)

    def _do(self, work: Any, text: str, said: str) -> Any:
        return self.context.attempt(lambda: self.context.undo.do(work, text, said=said), None)

    def ask_to_print(self, audience: Audience) -> None:
        """Ask for a file and print the chosen analysis."""
        chosen = self.chosen
        if chosen is None:
            return
        start = self.context.session.beside(tr("cause analysis") + ".pdf")
        path, _filter = QFileDialog.getSaveFileName(
            self.context.window, tr("Print cause analysis"), start, "PDF (*.pdf)"
        )
        if path:
            self.print_to(path, audience)

    def print_to(self, path: str, audience: Audience = Audience.INTERNAL) -> None:
        """Print the chosen analysis to a file."""
        from ......operations.analyses.export import export_analysis

        chosen = self.chosen
        if chosen is None:
            return
        key = chosen.uuid
        self.context.runner.run(
            tr("Printing the cause analysis"),
            lambda store, feedback: export_analysis(store, key, path, feedback, audience=audience),
            done=lambda _told: self.context.messages.info(tr("Printed: {file}").format(file=Path(path).name), path),
            store_path=self.context.session.path,
        )


def _row(*buttons: Any) -> QHBoxLayout:
    layout = QHBoxLayout()
    for button in buttons:
        layout.addWidget(button)
    layout.addStretch(1)
    return layout
