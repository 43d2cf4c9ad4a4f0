"""Tab Veckomöte: what came in, what is open, what is proposed; decide, note, print; earlier meetings by their period."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from ......engine.situation.words import missing_text
from ......file_names import file_name
from ......i18n import tr
from ......model.codes import Cycle, DecisionKind, DecisionState
from ......model.wording.meeting_words import decision_title, standing_text, until_text
from ......store.merging import RowsRead
from ..... import format as fmt
from .....theme import QuietLabel, link_button, primary_button
from .....together.saving import save
from .....widgets.period_choice import PeriodChoice
from ....columns import column
from ....detail import Detail
from ....facts_panel import Fact
from ....panes import Pane, Panes
from ....tasks.form_parts import TextBox
from ....yielding import Yielding
from ...told import Source, Told
from ..panel import YearPanel
from ..reading import Reading
from .decision_form import DecisionForm
from .matters import Matter, came_view, decisions_view, matters_of, matters_view

if TYPE_CHECKING:
    from ......model.est.meetings import Standing
    from ......operations.meetings.kept import MeetingOf
    from ......operations.meetings.view import MeetingView
    from ......store import Store
    from .....context import Context

CHANGES = ("est_meeting", "est_decision", "task", "task_event", "presence_effort", "cause_analysis")


class MeetingPanel(YearPanel):
    """Reads what the meeting sees in a task; deciding and noting are steps that undo takes back."""

    tables = ("observation", "source", "duplicate_pair", "area", *CHANGES)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        session = context.session
        self.view: MeetingView | None = None
        self._shown = ""
        self._read = RowsRead()
        self.bar = PeriodChoice(Cycle.WEEK, is_told=True)
        self.bar.changed.connect(self.refresh)
        self.reading = Reading(context, self._came, self._say)
        self.said = QuietLabel()
        self.came, self.matters, self.decisions = came_view(session), matters_view(session), decisions_view(session)
        for one in (self.came, self.matters, self.decisions):
            one.setMinimumHeight(90)
        self.decisions.removal_asked.connect(self.remove)
        self.decide_button = primary_button(tr("Decide …"))
        context.rights.needs(self.decide_button, "est_decision")
        self.decide_button.clicked.connect(lambda: self.decide())
        self.note = TextBox(tr("The meeting's note, without names"), "")
        self.note.setAccessibleName(tr("Note"))
        self.note.textChanged.connect(self._note_changed)
        self.keep_button = link_button(tr("Save the note"))
        context.rights.needs(self.keep_button, "est_meeting")
        self.keep_button.clicked.connect(lambda: self.keep_note())
        self.print_button = link_button(tr("Print (PDF) …"))
        self.print_button.clicked.connect(lambda: self.ask_to_print())
        self._lay_out()

    def _lay_out(self) -> None:
        detail = Detail(tr("Choose a matter or a decision to read all about it."))
        deciding = QHBoxLayout()
        deciding.addWidget(self.decide_button)
        deciding.addStretch(1)
        doing = QHBoxLayout()
        doing.addWidget(self.keep_button)
        doing.addWidget(self.print_button)
        doing.addStretch(1)
        self.panes = Panes(
            "year_meeting",
            [
                Pane(column(self.bar, self.came, Yielding(column(self.said, top=True))), share=3),
                Pane(column(self.matters, deciding), 0, 1, share=4),
                Pane(column(self.decisions), 1, 1, share=4),
                Pane(detail, 1, 2, share=3),
                Pane(column(self.note, doing), 1, 2, stretch=0, share=3, is_whole=True),
            ],
        )
        self.told = Told(
            detail,
            self.panes,
            [
                Source(
                    self.matters,
                    self._matter_facts,
                    (
                        (tr("Make a task"), lambda row: self.decide(row, DecisionKind.TASK)),
                        (tr("Plan presence"), lambda row: self.decide(row, DecisionKind.EFFORT)),
                        (tr("Cause analysis"), lambda row: self.decide(row, DecisionKind.ANALYSIS)),
                        (tr("Only note"), lambda row: self.decide(row, DecisionKind.OTHER)),
                        (tr("It is done"), lambda row: self.set_state(row.decision, DecisionState.DONE)),
                    ),
                ),
                Source(
                    self.decisions,
                    self._decision_facts,
                    (
                        (tr("It is done"), lambda row: self.set_state(row.uuid, DecisionState.DONE)),
                        (tr("Drop it"), lambda row: self.set_state(row.uuid, DecisionState.DROPPED)),
                        (tr("Open again"), lambda row: self.set_state(row.uuid, DecisionState.OPEN)),
                    ),
                ),
            ],
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panes)

    @property
    def of(self) -> MeetingOf:
        """Which meeting is shown."""
        from ......operations.meetings.kept import MeetingOf

        return MeetingOf(self.bar.cycle, self.bar.day, self.context.session.area_uuid)

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        from ......operations.meetings.opening import opening_day
        from ......operations.meetings.view import meeting_view

        session = self.context.session
        self.bar.begin(opening_day(session.store, self.bar.cycle), session.today)
        of = self.of
        self.bar.say("")
        self.decide_button.setEnabled(False)
        self.reading.start(tr("Gathering the meeting"), lambda store, feedback: meeting_view(store, of, feedback))

    def unload(self) -> None:
        self.reading.drop()

    def put_away(self) -> None:
        self.reading.drop()
        self.bar.forget()
        self.view, self._shown = None, ""
        for one in (self.came, self.matters, self.decisions):
            one.set_rows([])
        self.note.setPlainText("")
        self.told.put_away()

    def _came(self, view: MeetingView) -> None:
        self.view = view
        session, reader = self.context.session, self.context.session.store.reader()
        self.came.set_rows(view.came_in)
        self.matters.set_rows(matters_of(view, session))
        self.decisions.set_rows(view.decided)
        count = view.total.now if view.total else 0
        told = [tr("%n report(s) in all; survey pins are not among them.", None, count)]
        if view.total is not None and view.total.left_out:
            told.append(
                tr("Of them {count} can be compared with earlier years.").format(count=fmt.number(view.total.compared))
            )
        self.bar.say(until_text(view.told_until, view.of.period, session.today, reader))
        told = told if view.is_told else []
        self.said.setText("\n".join([*told, *(missing_text(one, reader) for one in view.lacks)]))
        kept = view.meeting.note if view.meeting else ""
        shown = f"{view.of.kind} {view.of.period.label} {view.of.area}"
        if shown != self._shown or not self._is_changed:
            self._kept = kept
            self._read = _meeting_read(view)
            self.note.setPlainText(kept)
        self._kept, self._shown = kept, shown
        self._note_changed()
        self.decide_button.setEnabled(True)
        self.told.refresh()

    def _say(self, text: str) -> None:
        self.said.setText(text)

    _kept = ""

    @property
    def _is_changed(self) -> bool:
        return self.note.toPlainText().strip() != self._kept.strip()

    def _note_changed(self) -> None:
        self.keep_button.setEnabled(self._is_changed)

    def _matter_facts(self, row: Matter) -> tuple[str, list[Fact]]:
        session = self.context.session
        needed = tr("at most %n in the next period", None, row.needed) if row.needed is not None else ""
        return row.what, [
            (tr("Kind"), row.sort),
            (tr("Why"), row.why.replace("; ", "\n")),
            (tr("Owner"), session.name("owner", row.owner)),
            (tr("How we shall know"), needed),
        ]

    def _decision_facts(self, row: Standing) -> tuple[str, list[Fact]]:
        session, decision = self.context.session, row.decision
        reader = session.store.reader()
        needed = tr("at most %n in the next period", None, decision.needed) if decision.needed is not None else ""
        return decision_title(decision, reader), [
            (tr("Kind"), reader.code("DecisionKind", decision.kind)),
            (tr("State"), standing_text(row, reader)),
            (tr("Owner"), session.name("owner", decision.owner)),
            (tr("Due"), fmt.day(row.due)),
            (tr("How we shall know"), needed),
            (tr("What became of it"), decision.outcome),
        ]

    # --- doing ---------------------------------------------------------------------------------------------------

    def decide(self, matter: Matter | None = None, kind: DecisionKind = DecisionKind.TASK) -> None:
        """Ask for a decision about a matter, else about the chosen one."""
        chosen = matter or next(iter(self.matters.selected()), None)
        if self.view is not None:
            self.told.ask(DecisionForm(self.context.session, chosen, kind), self._decided)

    def _decided(self, form: DecisionForm) -> bool:
        from ......operations.meetings.decide import decide

        of, new, seen = self.of, form.value(), self.view.numbers if self.view else None

        def work(store: Store) -> str:
            return decide(store, self._keep(store, of, seen), new)

        return bool(self._do(work, tr("decide"), tr("Decided.")))

    def _keep(self, store: Store, of: MeetingOf, seen: Any, note: str | None = None) -> str:
        from ......operations.meetings.kept import keep_meeting

        return keep_meeting(store, of, note=note, seen=seen)

    def keep_note(self) -> None:
        """Keep the note, screened."""
        of, text, seen = self.of, self.note.toPlainText(), self.view.numbers if self.view else None

        def done(_key: str) -> None:
            self._kept = self.note.toPlainText()
            self.refresh()

        save(
            self.context,
            lambda store: self._keep(store, of, seen, text),
            tr("the meeting's note"),
            read=self._read,
            said=tr("The note is saved."),
            done=done,
        )

    def set_state(self, decision: str, state: DecisionState) -> None:
        """Say what became of a decision (key)."""
        from ......operations.meetings.decide import set_decision

        if not decision:
            self.context.messages.tell(tr("Nothing was decided of this yet; decide first."))
            return
        known = [row.decision.to_row() for row in self.decisions.rows() if row.uuid == decision]
        save(
            self.context,
            lambda store: set_decision(store, decision, state),
            tr("state of a decision"),
            read=RowsRead.of("est_decision", known),
            said=tr("Noted."),
        )

    def remove(self, rows: list[Standing]) -> None:
        """Delete decisions; what was made of them stays."""
        from ......operations.meetings.decide import delete_decisions

        keys = [row.uuid for row in rows]
        text, said = tr("delete %n decision(s)", None, len(keys)), tr("Deleted; what was made of it stays.")
        read = RowsRead.of("est_decision", [row.decision.to_row() for row in rows])
        save(self.context, lambda store: delete_decisions(store, keys), text, read=read, said=said)

    def _do(self, work: Any, text: str, said: str) -> Any:
        return self.context.attempt(lambda: self.context.undo.do(work, text, said=said), None)

    def ask_to_print(self) -> None:
        """Ask for a file and print the meeting."""
        name = file_name(tr("meeting") + f" {self.of.period.label}") + ".pdf"
        start = self.context.session.beside(name)
        path, _filter = QFileDialog.getSaveFileName(self.context.window, tr("Print the meeting"), start, "PDF (*.pdf)")
        if path:
            self.print_to(path)

    def print_to(self, path: str) -> None:
        """Print the meeting that is shown to a file."""
        from ......operations.meetings.export import export_meeting

        of = self.of
        self.context.runner.run(
            tr("Printing the meeting"),
            lambda store, feedback: export_meeting(store, of, path, feedback),
            done=lambda _told: self.context.messages.info(tr("Printed: {file}").format(file=Path(path).name), path),
            store_path=self.context.session.path,
        )


def _meeting_read(view: MeetingView) -> RowsRead:
    """Return the meeting as it is shown; where none was kept, one that somebody else begins meanwhile is theirs."""
    if view.meeting is None:
        return RowsRead(new_in=frozenset({"est_meeting"}))
    return RowsRead.of("est_meeting", [view.meeting.to_row()])
