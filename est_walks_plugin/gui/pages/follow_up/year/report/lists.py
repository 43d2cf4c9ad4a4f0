"""The lists of tab *Report*: what is not told and why, and the reports that are kept."""

from __future__ import annotations

from dataclasses import dataclass

from ......engine.situation.report import Numbers
from ......engine.statistics.release import Hidden
from ......engine.statistics.small_counts import period_of
from ......i18n import tr
from ......model.est.reports import KeptReport
from ......printing.situation_report.said import period_said, row_text
from ......printing.words import Words
from .....labels import label
from .....models.rows_model import ListColumn
from .....session import Session
from .....widgets.rows_view import RowsView


@dataclass(frozen=True)
class HiddenRow:
    """A number that is not told, and why."""

    key: str
    what: str
    why: str


def hidden_rows(numbers: Numbers, smallest: int, words: Words) -> list[HiddenRow]:
    """Return the numbers of areas and categories that are not told, those that would give another away first."""
    found = []
    for row in (*numbers.areas, *numbers.categories, *numbers.cells):
        if row.now.hidden is None:
            continue
        is_guard = row.now.hidden is Hidden.GUARD
        why = (
            tr("would give away a smaller number, here or in an earlier report")
            if is_guard
            else tr("fewer than {count}").format(count=smallest)
        )
        found.append((not is_guard, HiddenRow(f"{row.area}/{row.category}", row_text(row, words), why)))
    return [row for _few, row in sorted(found, key=lambda one: one[0])]


def hidden_view() -> RowsView:
    """Return the list of what is not told."""
    columns = [
        ListColumn("what", tr("Not told"), lambda row: row.what, stretch=True, least=14),
        ListColumn("why", tr("Why"), lambda row: row.why, stretch=True, least=14, priority=1),
    ]
    return RowsView(columns, name=tr("Numbers that are not told, and why"), key="key")


@dataclass(frozen=True)
class KeptRow:
    """A kept report in words; `holds` says whether its numbers can be made again."""

    uuid: str
    report: KeptReport
    period: str
    area: str
    made: str
    holds: str = ""


def kept_rows(reports: list[KeptReport], session: Session, words: Words, holds: dict[str, str]) -> list[KeptRow]:
    """Return the kept reports, the latest first."""
    names = {area.uuid: area.name for area in session.areas()}
    found = []
    for one in reports:
        period = period_said(period_of(one.period_from, one.kind), words) if one.period_from else "–"
        area = names.get(one.area, "–") if one.area else tr("All areas")
        found.append(KeptRow(one.uuid, one, period, area, session.day(one.made_at), holds.get(one.uuid, "…")))
    return found


def kept_view() -> RowsView:
    """Return the list of kept reports."""
    columns = [
        ListColumn("period", tr("Period"), lambda row: row.period, stretch=True, least=14),
        ListColumn("audience", tr("For"), lambda row: label("ReportAudience", row.report.audience), least=10),
        ListColumn(
            "version", tr("Version"), lambda row: str(row.report.version), right=True, least=7, priority=3, titled=True
        ),
        ListColumn("holds", tr("The numbers"), lambda row: row.holds, least=16, priority=1),
        ListColumn("area", tr("Area"), lambda row: row.area, least=12, priority=2),
        ListColumn("made", tr("Made"), lambda row: row.made, least=10, priority=4, titled=True),
        ListColumn("file", tr("File"), lambda row: row.report.file_name, least=14, priority=5, is_file=True),
    ]
    return RowsView(columns, name=tr("Reports that are kept"))
