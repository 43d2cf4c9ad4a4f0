"""A meeting on paper: what is read for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...engine.situation.words import missing_text
from ...engine.statistics import period_text
from ...exporting.group.analysis import words_of
from ...exporting.group.meeting import MeetingPaper, print_meeting
from ...model.wording.meeting_words import until_text
from .kept import MeetingOf
from .view import MeetingView, meeting_view

if TYPE_CHECKING:
    from ...model.feedback import Feedback
    from ...store import Store


def export_meeting(
    store: Store, of: MeetingOf, path: str, feedback: Feedback, *, archive: bool = False
) -> tuple[int, MeetingView]:
    """Print a meeting to a PDF of one page, see `print_meeting`; return its pages and what the meeting sees.

    Raises as it, and ParameterError for a period to come.
    """
    view = meeting_view(store, of, feedback)
    words = words_of(store)
    area = store.rows("area", {"uuid": of.area}) if of.area else []
    until = until_text(view.told_until, of.period, store.today, words)
    paper = MeetingPaper(
        store,
        words,
        period_text(of.period, words.tr),
        area[0]["name"] or "" if area else words.tr("All areas"),
        view.meeting,
        view.total if view.is_told else None,
        view.came_in,
        view.old_left,
        view.late_tasks,
        view.due_analyses,
        view.open,
        view.new_proposals,
        view.decided,
        [*([until] if until else []), *(missing_text(one, words) for one in view.lacks)],
        view.placed,
    )
    return print_meeting(paper, path, feedback, archive=archive), view
