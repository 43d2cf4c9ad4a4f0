"""What a meeting has before it in one list: proposed priorities, what is open from earlier, what is late, old cases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ......engine.situation.words import category_word
from ......i18n import tr
from ......model.wording.meeting_words import decision_title, proposal_title, reasons_text, standing_text
from ..... import format as fmt
from .....models.rows_model import ListColumn
from .....widgets.rows_view import RowsView
from ..compared import compared_tip, now_text

if TYPE_CHECKING:
    from ......operations.meetings.view import MeetingView
    from .....session import Session


@dataclass(frozen=True)
class Matter:
    """A matter: what sort it is in words, what, why or how it stands, who owns it. `decision` and `task` are keys, "" of none."""

    uuid: str
    sort: str
    what: str
    why: str
    area: str = ""
    category: str = ""
    owner: str = ""
    needed: int | None = None
    decision: str = ""
    task: str = ""
    analysis: str = ""


def matters_of(view: MeetingView, session: Session) -> list[Matter]:
    """Return the matters of a meeting, what is proposed first."""
    reader, today = session.store.reader(), session.today
    proposed = [
        Matter(
            f"p {one.uuid}",
            tr("Proposal"),
            proposal_title(one, reader),
            reasons_text(one, reader),
            one.area,
            one.category,
            needed=one.needed,
        )
        for one in view.new_proposals
    ]
    decided = [
        Matter(
            f"d {one.uuid}",
            tr("Decided earlier"),
            decision_title(one.decision, reader),
            standing_text(one, reader),
            one.decision.area or "",
            one.decision.category or "",
            one.decision.owner,
            one.decision.needed,
            one.uuid,
            one.decision.task or "",
            one.decision.analysis or "",
        )
        for one in view.open
    ]
    told = {one.decision.task for one in view.open}
    late = [
        Matter(
            f"t {task.uuid}",
            tr("Late task"),
            view.placed(task, session.title(task)),
            fmt.late(task.days_late(today)),
            category=task.category or "",
            owner=task.owner,
            task=task.uuid,
        )
        for task in view.late_tasks
        if task.uuid not in told
    ]
    analyses = [
        Matter(
            f"a {one.uuid}",
            tr("Cause analysis"),
            one.name,
            fmt.late(one.days_late(today)),
            one.area or "",
            analysis=one.uuid,
        )
        for one in view.due_analyses
    ]
    old = [
        Matter(
            f"c {row.area}/{row.category}",
            tr("Old cases"),
            " – ".join((category_word(row.category, reader), row.area_name)),
            tr("%n case(s) open for more than 60 days", None, row.open_over_60),
            row.area,
        )
        for row in view.old_left
    ]
    return [*proposed, *decided, *late, *analyses, *old]


def matters_view(session: Session) -> RowsView:
    """Return the list of matters."""
    columns = [
        ListColumn("sort", tr("Kind"), lambda row: row.sort, least=9),
        ListColumn("what", tr("Matter"), lambda row: row.what, stretch=True, least=14, tooltip=lambda row: row.what),
        ListColumn("why", tr("Why"), lambda row: row.why, least=18, priority=1, tooltip=lambda row: row.why),
        ListColumn("owner", tr("Owner"), lambda row: session.name("owner", row.owner), least=8, priority=2),
    ]
    return RowsView(columns, name=tr("Open matters and proposed priorities"))


def came_view(session: Session) -> RowsView:
    """Return the list of what came in, by area and category."""
    from ......engine.situation.words import change_text

    def word(row: object) -> str:
        return change_text(row, session.store.reader())  # type: ignore[arg-type]

    columns = [
        ListColumn(
            "category",
            tr("Category"),
            lambda row: category_word(row.category, session.store.reader()),
            stretch=True,
            least=12,
        ),
        ListColumn("area", tr("Area"), lambda row: row.area_name, least=10),
        ListColumn("now", tr("Now"), now_text, sort=lambda row: row.now, right=True, least=5, tooltip=compared_tip),
        ListColumn(
            "mean",
            tr("Earlier years"),
            lambda row: fmt.number(row.mean, 1),
            sort=lambda row: -1.0 if row.mean is None else row.mean,
            right=True,
            least=8,
            priority=1,
        ),
        ListColumn("word", tr("What can be said"), word, least=16, priority=2, tooltip=word),
    ]
    return RowsView(columns, name=tr("What came in, by area and category"), key="key")


def decisions_view(session: Session) -> RowsView:
    """Return the list of what the meeting decided."""
    columns = [
        ListColumn(
            "what",
            tr("Decision"),
            lambda row: decision_title(row.decision, session.store.reader()),
            stretch=True,
            least=14,
            tooltip=lambda row: decision_title(row.decision, session.store.reader()),
        ),
        ListColumn("owner", tr("Owner"), lambda row: session.name("owner", row.decision.owner), least=8, priority=2),
        ListColumn("due", tr("Due"), lambda row: fmt.day(row.due), sort=lambda row: str(row.due), least=10, priority=1),
        ListColumn(
            "state",
            tr("State"),
            lambda row: standing_text(row, session.store.reader()),
            least=9,
            bold=lambda row: bool(row.late),
        ),
    ]
    return RowsView(columns, name=tr("Decisions of the meeting"))
