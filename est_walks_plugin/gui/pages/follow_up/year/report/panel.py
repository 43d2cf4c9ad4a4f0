"""Tab *Report*: choose a period and for whom, see what it says and what is not told, write it; the reports that are kept."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout

from ...... import settings
from ......file_names import file_name
from ......i18n import tr
from ......model.codes import Cycle, ReportAudience
from ......model.errors import Cancelled, EstWalksError
from ......printing.situation_report.said import period_said
from ......printing.words import Words
from .....labels import label
from .....theme import QuietLabel, link_button, plain_label, primary_button
from ....columns import column
from ....panes import Pane, Panes
from ..panel import YearPanel
from . import lists

if TYPE_CHECKING:
    from ......operations.situation_report.gather import Draft, Wish
    from ......operations.situation_report.write import Written
    from .....context import Context
    from .....tasks import Job

_PERIODS = 12
_LIST_MIN = 70
_CHECKED = 6
"""The numbers of so many of the latest reports are made again when the tab is seen."""


class ReportPanel(YearPanel):
    """What the chosen report would say is gathered in a task; nothing is kept until it is written."""

    tables = (
        "observation",
        "area",
        "situation_report",
        "est_meeting",
        "est_decision",
        "commitment",
        "commitment_event",
        "presence_effort",
        "task",
        "municipal_settings",
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.draft: Draft | None = None
        self._job: Job | None = None
        self._check_job: Job | None = None
        self._writing: Job | None = None
        self._holds: dict[str, str] = {}
        self.cycle = self._box(tr("Period"))
        for code in Cycle:
            self.cycle.addItem(label("Cycle", code.value), code.value)
        self.period = self._box(tr("Which one"))
        self.audience = self._box(tr("For"))
        for reader in ReportAudience:
            self.audience.addItem(label("ReportAudience", reader.value), reader.value)
        self.sentence = plain_label("", self)
        self.sentence.setWordWrap(True)
        self.said = QuietLabel("", self)
        self.said.setWordWrap(True)
        self.hidden = lists.hidden_view()
        self.kept = lists.kept_view()
        self.write_button = primary_button(tr("Write PDF …"), self)
        self.page_button = link_button(tr("Page …"), self)
        self.table_button = link_button(tr("Tables …"), self)
        self.page_button.setToolTip(tr("An accessible page for the web (HTML)"))
        self.table_button.setToolTip(tr("Every table in one file (CSV)"))
        self._lay_out()
        self._choose(settings.get("report_cycle", Cycle.MONTH.value), settings.get("report_audience", ""))
        self._fill_periods()
        self.cycle.currentIndexChanged.connect(self._cycle_chosen)
        self.period.currentIndexChanged.connect(self._ask)
        self.audience.currentIndexChanged.connect(self._audience_chosen)
        for button, ending in ((self.write_button, "pdf"), (self.page_button, "html"), (self.table_button, "csv")):
            button.clicked.connect(lambda _checked=False, to=ending: self.write(to))

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        return box

    def _lay_out(self) -> None:
        choice, buttons = QGridLayout(), QHBoxLayout()
        for box, row, at, wide in ((self.cycle, 0, 0, 1), (self.period, 0, 1, 1), (self.audience, 1, 0, 2)):
            box.setToolTip(box.accessibleName())
            choice.addWidget(box, row, at, 1, wide)
        choice.setColumnStretch(1, 1)
        for button in (self.write_button, self.page_button, self.table_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for view in (self.hidden, self.kept):
            view.setMinimumHeight(_LIST_MIN)
        asked = column(choice, buttons, self.sentence, self.said)
        self.panes = Panes(
            "year_report",
            [
                Pane(asked, stretch=0, share=4, is_whole=True),
                Pane(self.hidden, stretch=1, share=4),
                Pane(column(plain_label(tr("Reports that are kept"), self), self.kept), 1, 1, stretch=2, share=4),
            ],
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self.panes)

    @property
    def is_busy(self) -> bool:
        """Whether what is shown is not yet what is asked."""
        return self._job is not None or self._check_job is not None or self._writing is not None

    # --- choosing ------------------------------------------------------------------------------------------------

    def _choose(self, cycle: str, audience: str) -> None:
        for box, code in ((self.cycle, cycle), (self.audience, audience)):
            box.setCurrentIndex(max(0, box.findData(code)))

    def _fill_periods(self) -> None:
        """Offer the last periods, the last one that is over first, then the one that runs."""
        from ......engine.statistics import period_of

        words = Words(None, self.context.session.store.catalogue if self.context.session.info else _nothing())
        today = self.context.session.today if self.context.session.info else date.today()
        running = period_of(today, self.cycle.currentData())
        found = [running.previous()]
        while len(found) < _PERIODS:
            found.append(found[-1].previous())
        found.insert(1, running)
        was = self.period.currentData()
        self.period.blockSignals(True)
        self.period.clear()
        for one in found:
            text = period_said(one, words)
            self.period.addItem(tr("{period} (not over)").format(period=text) if one == running else text, one.start)
        self.period.setCurrentIndex(max(0, self.period.findData(was)) if was is not None else 0)
        self.period.blockSignals(False)

    def _cycle_chosen(self) -> None:
        settings.put("report_cycle", self.cycle.currentData())
        self.period.blockSignals(True)
        self.period.clear()
        self.period.blockSignals(False)
        self._fill_periods()
        self._ask()

    def _audience_chosen(self) -> None:
        settings.put("report_audience", self.audience.currentData())
        self._ask()

    def wish(self) -> Wish:
        """Return what is asked for."""
        from ......operations.situation_report.gather import Wish

        return Wish(
            self.cycle.currentData(),
            self.period.currentData(),
            self.context.session.area_uuid,
            ReportAudience(self.audience.currentData()),
        )

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        self._holds.clear()
        self._fill_periods()
        self._show_kept()
        self._ask()
        self._check_kept()

    def unload(self) -> None:
        self._drop()

    def put_away(self) -> None:
        self._drop()
        self.draft = None

    def _drop(self) -> None:
        for job in (self._job, self._check_job):
            if job is not None:
                job.done, job.failed = None, lambda _error: None
                self.context.runner.cancel(job)
        self._job = self._check_job = None

    def _ask(self) -> None:
        """Gather the chosen report; what was asked before it is forgotten."""
        from ......operations.situation_report.gather import gather

        if self.context.session.info is None:
            return
        if self._job is not None:
            self._job.done, self._job.failed = None, lambda _error: None
            self.context.runner.cancel(self._job)
        wish = self.wish()
        self._tell(None, tr("Gathering the report"))
        self._job = self.context.runner.run(
            tr("Gathering the report"),
            lambda store, feedback: gather(store, wish, feedback),
            done=self._came,
            failed=self._failed,
            store_path=self.context.session.path,
            quiet=True,
        )

    def _came(self, draft: Draft) -> None:
        self._job = None
        numbers, report = draft.report.numbers, draft.report
        words = Words(None, self.context.session.store.catalogue)
        if report.audience is ReportAudience.INTERNAL:
            told = tr("Internal: every number is told as it is, no resident's text.")
            rows: list[lists.HiddenRow] = []
        else:
            rows = lists.hidden_rows(numbers, report.smallest, words)
            told = tr(
                "Counts are told in steps of {count}. Not told: {few} too few, {guarded} that would give one away."
            )
            told = told.format(count=report.smallest, few=numbers.few, guarded=numbers.guarded)
        version = (
            tr("It becomes version {version}.")
            if draft.is_changed
            else tr("It says the same as version {version}, and stays that.")
        )
        self.hidden.set_rows(rows)
        self.hidden.setVisible(bool(rows))
        self._tell(draft, " ".join((told, version.format(version=report.version))))

    def _failed(self, error: EstWalksError) -> None:
        self._job = None
        if not isinstance(error, Cancelled):
            self._tell(None, error.message)

    def _tell(self, draft: Draft | None, said: str) -> None:
        self.draft = draft
        self.sentence.setText(draft.told.sentence if draft is not None else "")
        self.sentence.setVisible(draft is not None)
        self.said.setText(said)
        for button in (self.write_button, self.page_button, self.table_button):
            button.setEnabled(draft is not None)
        if draft is None:
            self.hidden.setVisible(False)

    def _show_kept(self) -> None:
        from ......operations.situation_report.write import kept_reports

        session = self.context.session
        words = Words(None, session.store.catalogue)
        self.kept.set_rows(lists.kept_rows(kept_reports(session.store), session, words, self._holds))

    def _check_kept(self) -> None:
        """Make the numbers of the latest reports again, beside the window."""
        from ......operations.situation_report.write import kept_reports, still_hold

        session = self.context.session
        latest = [one.uuid for one in kept_reports(session.store)[:_CHECKED]]
        if not latest:
            return
        if self._check_job is not None:
            self._check_job.done, self._check_job.failed = None, lambda _error: None
            self.context.runner.cancel(self._check_job)
        self._check_job = self.context.runner.run(
            tr("Checking the numbers of reports"),
            lambda store, feedback: still_hold(store, latest, feedback),
            done=self._checked,
            failed=self._not_checked,
            store_path=session.path,
            quiet=True,
        )

    def _checked(self, holds: dict[str, str]) -> None:
        self._check_job = None
        self._holds = holds
        self._show_kept()

    def _not_checked(self, _error: EstWalksError) -> None:
        self._check_job = None

    # --- doing ---------------------------------------------------------------------------------------------------

    def write(self, ending: str) -> None:
        """Ask for a file of an ending and write the report that is shown."""
        if self.draft is None:
            return
        kinds = {"pdf": "PDF (*.pdf)", "html": "HTML (*.html)", "csv": "CSV (*.csv)"}
        start = self.context.session.beside(self._name() + f".{ending}")
        path, _kind = QFileDialog.getSaveFileName(self.window(), tr("Situation report"), start, kinds[ending])
        if path:
            self.write_to(path if path.lower().endswith(f".{ending}") else f"{path}.{ending}")

    def _name(self) -> str:
        """Return what the file is called: for what period and whom."""
        if self.draft is None:
            return tr("report")
        parts = (
            tr("situation"),
            self.draft.report.period.label,
            label("ReportAudience", self.draft.report.audience.value),
        )
        return file_name("-".join(parts).lower()).replace(" ", "-")

    def write_to(self, path: str) -> None:
        """Write the report that is shown to a file, gathered anew."""
        from ......operations.situation_report.gather import gather
        from ......operations.situation_report.write import write

        wish = self.wish()

        def work(store: Any, feedback: Any) -> Written:
            return write(store, gather(store, wish, feedback.part(0.0, 0.6)), path, feedback.part(0.6, 1.0))

        self._writing = self.context.runner.run(
            tr("Writing the situation report"),
            work,
            done=self._written,
            failed=self._not_written,
            store_path=self.context.session.path,
            changes=("situation_report",),
        )

    def _written(self, written: Written) -> None:
        self._writing = None
        text = tr("The report is written as version {version}: {file}")
        self.context.messages.info(text.format(version=written.version, file=written.path))

    def _not_written(self, error: EstWalksError) -> None:
        self._writing = None
        self.context.messages.error(error)


def _nothing() -> Any:
    from ......model.catalogue import Catalogue

    return Catalogue()
