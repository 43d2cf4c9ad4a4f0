"""The lists of tab Orsaksanalys: the analyses, what the chosen one rests on, its measures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Sequence

from ......i18n import tr
from ......model.est.analyses import PlannedMeasure, Whole
from ......model.wording.analysis_words import kind_word, needed_text, state_word
from ..... import format as fmt
from .....labels import label
from .....models.rows_model import ListColumn
from .....widgets.map_rows import link
from .....widgets.rows_view import RowsView

if TYPE_CHECKING:
    from ......model.est.analyses import Analysis, Evidence
    from ......model.task import Task
    from ......model.tasks.effort import Effort
    from .....context import Context
    from .....session import Session
    from ....facts_panel import Fact


@dataclass(frozen=True)
class MeasureRow:
    """A measure with the task or presence effort that was made of it, None without."""

    measure: PlannedMeasure
    cause: int | None
    task: Task | None
    effort: Effort | None = None
    is_presence: bool = False

    @property
    def uuid(self) -> str:
        """Key of the measure."""
        return self.measure.uuid


def analyses_view(context: Context) -> RowsView:
    """Return the list of analyses."""
    session = context.session

    def due(row: Analysis) -> str:
        late = row.days_late(session.today)
        return fmt.late(late) if late else fmt.day(row.follow_up)

    columns = [
        ListColumn("name", tr("Cause analysis"), lambda row: row.name, stretch=True, least=12),
        ListColumn(
            "due",
            tr("Follow up"),
            due,
            sort=lambda row: str(row.follow_up),
            bold=lambda row: bool(row.days_late(session.today)),
            least=11,
        ),
        ListColumn("state", tr("State"), lambda row: label("AnalysisState", row.state), least=9, priority=1),
        ListColumn("begun", tr("Begun"), lambda row: fmt.day(row.started_on), least=10, priority=2, titled=True),
    ]
    view = RowsView(columns, name=tr("Cause analyses"))
    link(view, context)
    return view


def evidence_view(context: Context) -> RowsView:
    """Return the list of what the chosen analysis rests on."""
    session = context.session

    def what(row: Evidence) -> str:
        if row.is_gone:
            return tr("(no longer in the store)")
        text = tr("(waits for privacy review)") if row.waits else row.text
        return ": ".join(part for part in (row.title, "" if text == row.title else text) if part)

    columns = [
        ListColumn("kind", tr("Kind"), lambda row: kind_word(row, session.store.reader()), least=10),
        ListColumn("what", tr("What"), what, stretch=True, least=14, tooltip=what),
        ListColumn("day", tr("Day"), lambda row: fmt.day(row.day), sort=lambda row: str(row.day), least=10, priority=1),
        ListColumn("state", tr("State"), lambda row: state_word(row, session.store.reader()), least=8, priority=2),
    ]
    view = RowsView(columns, name=tr("What it rests on"))
    link(view, context)
    return view


def measures_view(session: Session) -> RowsView:
    """Return the list of the chosen analysis's measures."""

    def what(row: MeasureRow) -> str:
        named = session.name("measure", row.measure.measure)
        return ": ".join(part for part in (named, row.measure.text) if part)

    columns = [
        ListColumn("what", tr("Measure"), what, stretch=True, least=14, tooltip=what),
        ListColumn(
            "state",
            tr("State"),
            _made_text,
            least=9,
        ),
        ListColumn(
            "owner",
            tr("Owner"),
            lambda row: session.name("owner", row.task.owner if row.task else row.measure.owner),
            least=8,
            priority=2,
        ),
        ListColumn(
            "due",
            tr("Due"),
            lambda row: _day_text(row, session),
            least=10,
            priority=1,
        ),
    ]
    return RowsView(columns, name=tr("Measures of the analysis"))


def _made_text(row: MeasureRow) -> str:
    """Return how far the task or effort has come that was made of a measure."""
    if row.effort is not None:
        return label("EffortState", row.effort.state)
    return label("TaskState", row.task.state) if row.task else tr("nothing made of it yet")


def _day_text(row: MeasureRow, session: Session) -> str:
    if row.effort is not None:
        return session.day(row.effort.starts_at)
    return fmt.day(row.task.due if row.task else row.measure.due)


def analysis_facts(told: Whole, session: Session, followed: Sequence[str] = ()) -> list[Fact]:
    """Return all that is written of an analysis, with the sentences of whether it helped."""
    one, reader = told.analysis, session.store.reader()
    causes = [
        f"{number}. {cause.text}" + (f" ({cause.known_from})" if cause.known_from else "")
        for number, cause in enumerate(told.causes, 1)
    ]
    waits = tr("Texts wait for privacy review and go nowhere out.") if _waits(told) else ""
    return [
        (tr("The problem"), one.problem),
        (tr("Causes"), "\n".join(causes)),
        (tr("Expected effect"), one.expected),
        ("", needed_text(told, reader)),
        (tr("Follow up"), fmt.day(one.follow_up)),
        (tr("State"), label("AnalysisState", one.state)),
        (tr("Did it help?"), "\n".join(followed)),
        (tr("What became of it"), one.outcome),
        ("", waits),
    ]


def _waits(told: Whole) -> bool:
    lines = [*told.causes, *told.measures]
    return told.analysis.waits_for_review or any(line.waits_for_review for line in lines)  # type: ignore[attr-defined]
