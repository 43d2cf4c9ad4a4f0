"""Page Uppföljning: what is late, which walk is due for a check, the walk again, the answer to residents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from .... import handbook
from ....i18n import tr
from ....model.codes import TaskState
from ....model.errors import EstWalksError
from ....model.field.held import HeldState
from ....model.task import count_states
from ....project.roles import Role
from ... import format as fmt
from ...map_shows import Shown
from ...theme import link_button, primary_button
from ...together.saving import save
from ...widgets.charts.chart import ChartRow
from ...widgets.charts.task_status import LATE, status_bar, status_parts
from ...widgets.empty_state import EmptyState
from ..base import Page, PageStack, with_margins
from ..columns import column
from ..detail import Detail
from ..panes import Pane, Panes
from ..pictures import Pictures
from . import facts, lists
from .answer_text import AnswerText
from .effect.panel import TABLES, EffectPanel
from .halves import Halves
from .held_question import HeldQuestion
from .remedies import Hint, tell_what_can_be_verified
from .seen import SeenNotes
from .told import Source, Told
from .with_buttons import with_buttons

if TYPE_CHECKING:
    from ....operations.follow_up import Followed, WalkCheck
    from ....store import Store


FINDINGS = 1
"""Which of the tabs lists the findings of the walk."""


class FollowUpPage(Page):
    """Controller of page Uppföljning."""

    tables = ("stop", "seen_again", *TABLES)

    @property
    def chapter(self) -> str:
        return handbook.EST_YEAR if self.halves.is_year else ""

    def load(self) -> QWidget:
        self._make_parts()
        empty = EmptyState(
            tr("Here you see what became of the findings. Plan a walk and record what the group found first."),
            tr("Go to Walk"),
        )
        self.stack = PageStack(empty, self._content(), lambda: self.context.show_page("walk"))
        self.halves = Halves(self, self.stack)
        self.watch()
        return self.halves

    def _make_parts(self) -> None:
        self._followed = ""
        self._is_reading = False
        self.checks = lists.checks_view()
        self.checks.selection_changed.connect(self._walk_chosen)
        self.repeat_button = primary_button(tr("Plan the walk again"))
        self.repeat_button.clicked.connect(self.plan_again)
        self.context.rights.needs(self.repeat_button, "walk", "stop")
        self.hint = Hint(self.context)
        self.held_question = HeldQuestion(self.context)
        self.tabs = QTabBar()
        for text in (tr("Overdue"), tr("Findings"), tr("Answer"), tr("Did it help?")):
            self.tabs.addTab(text)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(tr("Lists"))
        self.overdue = lists.overdue_view(self.context)
        self.findings = lists.findings_view(self.context)
        self.findings.set_menu(self._finding_menu)
        self.findings.narrowed.connect(self._tell_map)
        self.status = status_bar(tr("Tasks of the walk by state"))
        self.status.pressed.connect(self._state_pressed)
        self.status_row = ChartRow(self.status)
        self.status_row.hide()
        self.overdue.narrowed.connect(self._tell_map)
        self.answer = AnswerText(self.context, self.publish_answer)
        self.verify_button = link_button(tr("Seen mended: verify"))
        self.context.rights.needs(self.verify_button, "task")
        self.verify_button.clicked.connect(lambda: self.verify(self.findings.selected()))
        self.seen = SeenNotes(self.context, self.findings, self.checks, self.verify, self._choose_findings)
        self.copy_button = link_button(tr("Copy the text"))
        self.copy_button.clicked.connect(self.copy_answer)
        self.publish_button = primary_button(tr("Publish answer …"))
        self.context.rights.needs(self.publish_button, "answer")
        self.publish_button.clicked.connect(self.publish_answer)
        self.effect = EffectPanel(self.context)

    def _content(self) -> QWidget:
        self.lists = QStackedWidget()
        for inside, buttons in (
            (self.overdue, ()),
            (column(self.seen.view, self.findings), (self.verify_button,)),
            (self.answer, (self.copy_button, self.publish_button)),
            (self.effect, ()),
        ):
            self.lists.addWidget(with_buttons(inside, buttons))
        self.tabs.currentChanged.connect(self.lists.setCurrentIndex)
        self.lists.setMinimumHeight(110)
        self.checks.setMinimumHeight(90)
        row = QHBoxLayout()
        row.addWidget(self.repeat_button)
        row.addWidget(self.hint, 1)
        walks = column(self.checks, self.held_question, self.status_row, row)
        detail = Detail(tr("Choose a walk, a task or a finding to read all about it."))
        self.pictures = Pictures("follow_up")
        self.panes = Panes(
            "follow_up",
            [
                Pane(walks, share=3),
                Pane(column(self.tabs, self.lists), wide=1, share=4),
                Pane(detail, 1, 2, share=3),
                Pane(self.pictures, 1, 3, stretch=0, share=3),
            ],
        )
        self.told = Told(detail, self.panes, self._sources())
        self.context.session.store_changed.connect(self.told.put_away)
        return with_margins(self.panes)

    def _sources(self) -> list[Source]:
        """Return what is told about the rows of each list, and what can be done with them."""
        session, show = self.context.session, self.context.command
        return [
            Source(self.checks, facts.walk_facts),
            Source(
                self.overdue,
                lambda row: facts.task_facts(row, session),
                (
                    (tr("Go to Tasks"), lambda row: show("tasks", f"show {row.uuid}")),
                    (tr("Did it help?"), lambda row: self.did_it_help(row.place, row.measure)),
                ),
            ),
            Source(
                self.findings,
                lambda row: facts.finding_facts(row, session),
                (
                    (tr("Seen mended: verify"), lambda row: self.verify([row])),
                    (tr("Did it help?"), lambda row: self.did_it_help(row.finding.place)),
                ),
            ),
        ]

    def unload(self) -> None:
        self.context.session.store_changed.disconnect(self.told.put_away)
        self.effect.unload()
        self.halves.year.unload()
        super().unload()

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        from ....operations import follow_up

        if self.halves.is_year:
            self._stale = True  # read when it is seen again
            return
        store, area = self.context.session.store, self.context.session.area_uuid
        checks = follow_up.walk_checks(store, area=area)
        self.stack.set_empty(not store.count("walk"))
        self._is_reading = True  # the walk that stays chosen is told about once, when all is read
        try:
            self.checks.set_rows(checks)
        finally:
            self._is_reading = False
        late = follow_up.overdue(store, area=area)
        self.overdue.set_rows(late)
        self.tabs.setTabText(0, tr("Overdue ({count})").format(count=fmt.number(len(late))))
        was_chosen = bool(self.checks.selected())
        if checks and not was_chosen:
            self.checks.select([checks[0].walk])
        if was_chosen or not self.checks.selected():
            self._walk_chosen(self.checks.selected())  # else the choice has told it
        self.told.refresh()
        self.effect.refresh()

    def command(self, name: str) -> None:
        """ "walk <key> <state>" chooses a walk and lists its findings; "year <panel> ..." shows a panel of the EST year."""
        what, _, told = name.partition(" ")
        if what == "year":
            self.halves.show_year(told)
            return
        self.halves.show_walks()
        walk, _, key = told.partition(" ")
        self._refresh_if_seen()
        if what == "walk" and self.checks.model.row_of(walk) >= 0:
            self.checks.select([walk])
            self.tabs.setCurrentIndex(FINDINGS)
            self._narrow(key)

    def shown(self) -> None:
        super().shown()
        if not self._stale:
            self._walk_chosen(self.checks.selected())

    def _walk_chosen(self, rows: list[WalkCheck]) -> None:
        from ....operations import follow_up

        if self._is_reading:
            return
        chosen = rows[0] if rows else None
        store = self.context.session.store
        asked = chosen is not None and chosen.state is HeldState.ASKED
        self.held_question.ask(chosen.name if chosen else "", walks=[chosen.walk] if chosen and asked else ())
        self.repeat_button.setEnabled(chosen is not None and chosen.findings > 0)
        if chosen is None:
            self.hint.no_walk(self.checks)
            self._show_findings("", [])
            self.answer.show_walk("")
            self._tell_map()
            return
        if chosen.findings:
            self.hint.say("")
        else:
            self.hint.no_findings()
        self._show_findings(chosen.walk, follow_up.last_findings(store, chosen.walk))
        self._tell_map()
        self.answer.show_walk(chosen.walk)

    def _show_findings(self, walk: str, found: list[Followed]) -> None:
        """List the findings of a walk and draw what state their tasks are in; tell what was seen again."""
        from ....operations.field.old_findings import answered_of

        self.findings.set_rows(found)
        self.seen.tell(found, answered_of(self.context.session.store, walk) if walk else {})
        tasks = {task.uuid: task for one in found for task in one.tasks}
        counts = count_states(tasks.values(), self.context.session.today)
        self.status.set_parts(status_parts(counts))
        self.status_row.setVisible(bool(counts))
        there = {mark.key for mark in self.status.marks()}
        if walk != self._followed or not self.status.chosen <= there:
            self._narrow("")
        self._followed = walk

    def _state_pressed(self, key: str) -> None:
        """List only the findings with a task in a state, or a late one; pressed again, all."""
        self.tabs.setCurrentIndex(FINDINGS)
        self._narrow("" if key in self.status.chosen else key)

    def _narrow(self, key: str) -> None:
        today = self.context.session.today
        self.status.show_chosen(frozenset([key] if key else []))

        def has(row: Followed) -> bool:
            return any(task.days_late(today) if key == LATE else task.state == key for task in row.tasks)

        self.findings.narrow(has if key else None)

    def _choose_findings(self, keys: list[str]) -> None:
        """Choose findings in the list, which shows all of them again where a chart or the filter leaves some out."""
        shown = {row.uuid for row in self.findings.shown_rows()}
        if not shown.issuperset(keys):
            self._narrow("")
            self.findings.filter_line.clear()
        self.findings.select(keys)

    def _tell_map(self) -> None:
        """Show on the map the chosen walk with the findings and late tasks that the lists show."""
        if not self._visible or self.halves.is_year:
            return
        chosen = self.checks.selected()
        walk = chosen[0].walk if chosen else ""
        shown = Shown(
            walk=walk,
            findings=self.findings.shown_where() or {"walk": walk},
            tasks={"uuid": [task.uuid for task in self.overdue.shown_rows()]},
            roles=(Role.FINDING, Role.TASK),
        )
        self.context.map_shows.show(self, shown)

    # --- doing ---------------------------------------------------------------------------------------------------

    def plan_again(self) -> None:
        """Hand the chosen walk, with its open findings as required stops, to page Vandring."""
        from ....operations.walks.find_walk import find_walk
        from ....operations.walks.proposed_start import proposed_start
        from ....operations.walks.repeat_walk import repeat_walk

        rows = self.checks.selected()
        if not rows:
            return
        store = self.context.session.store
        try:
            last = find_walk(store, rows[0].walk)
            request = repeat_walk(store, last.uuid, proposed_start(store, last.start_xy, last.duration_min))
        except EstWalksError as error:
            self.context.messages.error(error)
            return
        self.context.show_page("walk")
        self.context.session.walk_requested.emit(request)

    def verify(self, rows: list[Followed]) -> None:
        """Mark the done tasks of findings, as the list shows them, as seen mended."""
        from ....operations.tasks import update_task
        from ....store.merging import RowsRead

        tasks = {task.uuid: task for row in rows for task in row.tasks}
        done = [task for task in tasks.values() if task.state == TaskState.DONE]
        if not done:
            tell_what_can_be_verified(self.context, self.findings)
            return

        def work(store: Store) -> bool:
            for task in done:
                update_task(store, task.uuid, state="verified", role="")
            return True

        text = tr("verify %n task(s)", None, len(done))
        said = tr("%n task(s) verified.", None, len(done))
        known = ("uuid", "state", "row_version")  # the list reads no more of them
        read = RowsRead.of("task", [{name: getattr(task, name) for name in known} for task in done])
        save(self.context, work, text, read=read, said=said)

    def did_it_help(self, place: str | None, measure: str = "") -> None:
        """Show before and after at a place (key), else of a measure (code)."""
        if self.effect.ask_of(place, measure):
            self.tabs.setCurrentIndex(self.tabs.count() - 1)

    def copy_answer(self) -> None:
        """Put the answer to residents on the clipboard, as it is true today."""
        self._walk_chosen(self.checks.selected())
        self.answer.copy_all()

    def publish_answer(self) -> None:
        """Open the window where the answer of the chosen walk is published."""
        from .publish.dialog import NAME, PublishDialog

        rows = self.checks.selected()
        walk = rows[0].walk if rows else ""
        self.context.beside.show(NAME, lambda: PublishDialog(self.context, walk))

    def _finding_menu(self, rows: list[Followed], menu: QMenu) -> None:
        self.context.rights.needs(menu.addAction(tr("Seen mended: verify"), lambda: self.verify(rows)), "task")
