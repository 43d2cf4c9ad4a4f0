"""A cause analysis on paper: what is read for it, and what stays at home."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...exporting.group.analysis import AnalysisPaper, print_analysis, words_of
from ...model.codes import Audience
from ...model.est.analyses import Whole
from .evidence import evidence_of
from .followed import follow_up_of
from .record import whole
from .tasks import efforts_of_measures, tasks_of_measures

if TYPE_CHECKING:
    from ...model.feedback import Feedback
    from ...store import Store


@dataclass(frozen=True)
class Printed:
    """What was printed: pages, rows the analysis rests on, and texts that stayed at home until somebody has looked at them."""

    path: str
    pages: int
    evidence: int
    unreviewed_texts: int


def export_analysis(
    store: Store,
    analysis: str,
    path: str,
    feedback: Feedback,
    *,
    audience: Audience = Audience.INTERNAL,
    archive: bool = False,
) -> Printed:
    """Print an analysis (key) to a PDF of two pages, see `print_analysis`. Raises as it, and NotFoundError."""
    told, words = whole(store, analysis), words_of(store)
    area = store.rows("area", {"uuid": told.analysis.area}) if told.analysis.area else []
    paper = AnalysisPaper(
        store,
        told,
        evidence_of(store, analysis, words),
        tasks_of_measures(store, told.measures),
        efforts_of_measures(store, told.measures),
        follow_up_of(store, told),
        area[0]["name"] or "" if area else "",
        words,
        audience is Audience.PUBLIC,
    )
    pages = print_analysis(paper, path, feedback, archive=archive)
    return Printed(path, pages, sum(not one.is_gone for one in paper.evidence), _unreviewed(told))


def _unreviewed(told: Whole) -> int:
    of_lines = sum(one.waits_for_review for one in told.causes) + sum(one.waits_for_review for one in told.measures)
    return of_lines + told.analysis.waits_for_review
