"""What page Uppföljning tells of a chosen walk, task or finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import tr
from ....model.field.held import HeldState
from ....model.stored_walk import StoredStop
from ....store.tasks.links import tasks_of
from ... import format as fmt
from ...labels import label
from ..facts_panel import Fact
from ..stop_said import stop_said
from .lists import check_text, done_text, states_text
from .seen import seen_fact

if TYPE_CHECKING:
    from ....model.finding import Finding
    from ....model.task import Task
    from ....operations.follow_up import Followed, WalkCheck
    from ...session import Session


def walk_facts(row: WalkCheck) -> tuple[str, list[Fact]]:
    """Return the name of a walk and its facts."""
    due = tr("now") if row.due_now else ""
    return row.name, [
        _held(row),
        (tr("Known by"), ", ".join(label("HeldBy", str(one)) for one in row.shown)),
        (tr("Half-year check"), " · ".join(part for part in (fmt.day(row.check_due), due) if part)),
        (tr("Done"), done_text(row)),
        ("", check_text(row)),
        (tr("Findings"), fmt.number(row.findings)),
    ]


def _held(row: WalkCheck) -> Fact:
    """Return when it was or is to be held, and what nobody has said yet."""
    titles = {HeldState.HELD: tr("Held"), HeldState.CALLED_OFF: tr("Called off"), HeldState.ASKED: tr("Held or not?")}
    return titles.get(row.state, tr("To be held")), fmt.day(row.walked)


def task_facts(task: Task, session: Session) -> tuple[str, list[Fact]]:
    """Return what a task is called and its facts."""
    late = task.days_late(session.today)
    return session.title(task), [
        ("", task.text),
        (tr("Due"), fmt.day(task.due)),
        (tr("Late"), tr("{days} d").format(days=fmt.number(late)) if late else ""),
        (tr("State"), label("TaskState", task.state)),
        (tr("Owner"), session.name("owner", task.owner)),
        (tr("Measure"), session.name("measure", task.measure)),
        (tr("Lane"), label("Lane", task.lane)),
        (tr("Reason (published)"), task.reason),
        (tr("Told to residents"), task.feedback),
    ]


def finding_facts(row: Followed, session: Session) -> tuple[str, list[Fact]]:
    """Return the category of a finding and its facts, with the tasks made of it."""
    finding, store = row.finding, session.store
    facts = [
        ("", finding.text),
        (tr("Found"), session.day(finding.found_at)),
        (tr("Daylight"), _score(finding.score_day)),
        (tr("Darkness"), _score(finding.score_dark)),
        (tr("Where at the stop"), finding.spot),
        (tr("How serious"), _score(finding.severity)),
        (tr("Proposed owner"), session.name("owner", finding.owner)),
        (tr("Photo no."), finding.photo_no),
        (tr("The whole stop"), _whole_stop(finding, session)),
        (tr("Mended, as the group saw it"), seen_fact(row, session)),
    ]
    tasks = tasks_of(store, [row.uuid]).get(row.uuid, ())
    told = [f"{session.title(task)}: {label('TaskState', task.state)}, {fmt.day(task.due)}" for task in tasks]
    return session.name("category", finding.category), [*facts, (tr("Tasks"), "\n".join(told) or states_text(row))]


def _whole_stop(finding: Finding, session: Session) -> str:
    """Return what was said of the stop of a finding as a whole."""
    rows = session.store.rows("stop", {"uuid": finding.stop}) if finding.stop else []
    return stop_said(StoredStop.from_row(rows[0]), ()) if rows else ""


def _score(score: int | None) -> str:
    return "" if score is None else str(score)
