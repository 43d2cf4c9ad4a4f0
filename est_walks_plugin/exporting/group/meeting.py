"""A meeting of the EST group on one page: what came in, what is open, what is proposed, what was decided, the note."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...engine.situation.picture import ChangeRow
from ...engine.situation.words import category_word, change_text, now_text
from ...model.est.analyses import Analysis
from ...model.est.meetings import Meeting, Proposal, Standing
from ...model.task import Task
from ...model.wording.meeting_words import decision_title, proposal_title, reasons_text, standing_text
from ...model.wording.task_titles import task_title
from ...printing.quick.canvas import SMALL, Align
from ...printing.quick.group.sheet import About, Fit, Pages, cut, print_pages
from ...printing.quick.page_parts import Gap, PageColumn, PagePart, PageRow, PageTable, Paragraph

if TYPE_CHECKING:
    from ...model.feedback import Feedback
    from ...printing.words import Words
    from ...store import Store


@dataclass(frozen=True)
class MeetingPaper:
    """What the page is made of: the period and area in words, the meeting, the numbers it saw and what it decided.

    `total` is None where nothing is told of the period.
    """

    store: Store
    words: Words
    period: str
    area: str
    meeting: Meeting | None
    total: ChangeRow | None
    came_in: Sequence[ChangeRow]
    old_cases: Sequence[ChangeRow]
    late_tasks: Sequence[Task]
    due_analyses: Sequence[Analysis]
    open: Sequence[Standing]
    proposed: Sequence[Proposal]
    decided: Sequence[Standing]
    missing: Sequence[str]
    placed: Callable[[Task, str], str] = lambda _task, title: title


def print_meeting(paper: MeetingPaper, path: str, feedback: Feedback, *, archive: bool = False) -> int:
    """Print a meeting to a PDF of one page and return 1. Runs on any thread.

    It is the group's own paper; a text that waits for its privacy review is left out. Raises ParameterError,
    FileWriteError, Cancelled.
    """
    tr, words = paper.words.tr, paper.words
    held = paper.meeting.held_on if paper.meeting else None
    told = tr("Held {day}").format(day=words.day(held)) if held else tr("Not kept yet")
    about = About(
        tr("Meeting of the EST group, {period}").format(period=paper.period),
        " · ".join(part for part in (paper.area, told) if part),
        tr("Internal working material"),
        paper.store.today,
    )

    def pages(fit: Fit) -> Pages:
        return (_page(paper, fit),)

    return print_pages(paper.store, about, pages, path, words, feedback, archive=archive)


def _page(paper: MeetingPaper, fit: Fit) -> list[PagePart]:
    return [
        *_came_in(paper, fit),
        *_open(paper, fit),
        *_proposed(paper, fit),
        *_decided(paper, fit),
        *_note(paper, fit),
    ]


def _came_in(paper: MeetingPaper, fit: Fit) -> list[PagePart]:
    tr, words = paper.words.tr, paper.words
    parts: list[PagePart] = [Paragraph(tr("Came in"), fit.heading, 0.8)]
    if paper.total is not None:
        told = tr("%n report(s) in all; survey pins are not among them.", None, paper.total.now)
        if paper.total.left_out:
            told += " " + tr("Of them {count} can be compared with earlier years.").format(count=paper.total.compared)
        parts.append(Paragraph(told, fit.body, 1.0))
    columns = (
        PageColumn(tr("Area"), share=1.1),
        PageColumn(tr("Category"), share=1.4),
        PageColumn(tr("Now"), 28.0 if any(row.left_out for row in paper.came_in) else 14.0, align=Align.RIGHT),
        PageColumn(tr("Earlier years"), 24.0, align=Align.RIGHT),
        PageColumn("", 3.0),
        PageColumn(tr("What can be said"), share=1.8),
    )
    most = min(fit.rows, 12)
    rows = [
        PageRow(
            (
                row.area_name,
                category_word(row.category, words),
                now_text(row, words),
                words.number(row.mean, 1) if row.mean is not None else "–",
                "",
                change_text(row, words),
            )
        )
        for row in paper.came_in[:most]
    ]
    parts += [PageTable(columns, rows, fit.table, 0.7)] if rows else []
    parts += _more(len(paper.came_in) - most, paper)
    parts += [Paragraph(cut(line, fit.letters, words), SMALL, 0.5) for line in paper.missing[: max(1, fit.rows // 4)]]
    return [*parts, Gap(2.5)]


def _more(count: int, paper: MeetingPaper) -> list[PagePart]:
    tr = paper.words.tr
    return [Paragraph(tr("… and %n more.", None, count), SMALL, 0.5)] if count > 0 else []


def _open(paper: MeetingPaper, fit: Fit) -> list[PagePart]:
    tr, words = paper.words.tr, paper.words
    today = paper.store.today
    lines = [
        (decision_title(one.decision, words), _owner(one.decision.owner, words), standing_text(one, words))
        for one in paper.open
    ]
    lines += [
        (
            paper.placed(task, task_title(task, words)),
            _owner(task.owner, words),
            tr("%n day(s) late", None, task.days_late(today)),
        )
        for task in paper.late_tasks
        if task.uuid not in {one.decision.task for one in paper.open}
    ]
    lines += [
        (tr("Cause analysis: {name}").format(name=one.name), "", tr("%n day(s) late", None, one.days_late(today)))
        for one in paper.due_analyses
    ]
    lines += [
        (
            " – ".join((category_word(row.category, words), row.area_name)),
            "",
            tr("%n case(s) open for more than 60 days", None, row.open_over_60),
        )
        for row in paper.old_cases
    ]
    parts: list[PagePart] = [Paragraph(f"{tr('Open matters')} ({words.day(today)})", fit.heading, 0.8)]
    if not lines:
        return [*parts, Paragraph(tr("Nothing is late or left from earlier meetings."), fit.body, 2.5)]
    columns = (
        PageColumn(tr("What"), share=2.2),
        PageColumn(tr("Owner"), share=0.9),
        PageColumn(tr("State"), share=1.8),
    )
    rows = [PageRow((cut(what, fit.letters // 4, words), owner, state)) for what, owner, state in lines[: fit.rows]]
    return [*parts, PageTable(columns, rows, fit.table, 0.7), *_more(len(lines) - fit.rows, paper), Gap(2.5)]


def _owner(code: str, words: Words) -> str:
    return words.catalogue.label("owner", code, words.language) if code else ""


def _proposed(paper: MeetingPaper, fit: Fit) -> list[PagePart]:
    tr, words = paper.words.tr, paper.words
    if not paper.proposed:
        return []
    columns = (PageColumn(tr("Matter"), share=1.0), PageColumn(tr("Why"), share=2.0))
    rows = [
        PageRow((cut(proposal_title(one, words), fit.letters // 4, words), reasons_text(one, words)))
        for one in paper.proposed[: fit.rows]
    ]
    return [Paragraph(tr("Proposed priorities"), fit.heading, 0.8), PageTable(columns, rows, fit.table, 0.7), Gap(2.5)]


def _decided(paper: MeetingPaper, fit: Fit) -> list[PagePart]:
    tr = paper.words.tr
    parts: list[PagePart] = [Paragraph(tr("Decisions"), fit.heading, 0.8)]
    if not paper.decided:
        return [*parts, Paragraph(tr("Nothing decided yet."), fit.body, 2.5)]
    columns = (
        PageColumn(tr("No."), 9.0, bold=True),
        PageColumn(tr("Decision"), share=2.4),
        PageColumn(tr("Owner"), share=1.0),
        PageColumn(tr("Done by"), 22.0),
        PageColumn(tr("State"), share=1.2),
    )
    rows = [_decision(number, one, paper, fit) for number, one in enumerate(paper.decided[: fit.rows], 1)]
    return [*parts, PageTable(columns, rows, fit.table, 0.7), *_more(len(paper.decided) - fit.rows, paper), Gap(2.5)]


def _decision(number: int, one: Standing, paper: MeetingPaper, fit: Fit) -> PageRow:
    tr, words, decision = paper.words.tr, paper.words, one.decision
    known = "" if decision.needed is None else tr("at most %n in the next period", None, decision.needed)
    outcome = "" if decision.waits_for_review else decision.outcome
    return PageRow(
        (
            str(number),
            cut(decision_title(decision, words), fit.letters // 2, words),
            _owner(decision.owner, words),
            words.short_day(one.due),
            "; ".join(part for part in (known, standing_text(one, words), cut(outcome, 120, words)) if part),
        )
    )


def _note(paper: MeetingPaper, fit: Fit) -> list[PagePart]:
    tr, meeting = paper.words.tr, paper.meeting
    if meeting is None or not meeting.note:
        return []
    text = tr("(waits for privacy review)") if meeting.waits_for_review else meeting.note
    return [Paragraph(tr("Note"), fit.heading, 0.8), Paragraph(cut(text, fit.letters, paper.words), fit.body, 1.0)]
