"""What a cause analysis rests on, and what its numbers mean, in the reader's words."""

from __future__ import annotations

from ..defaults import ANALYSIS_RADIUS_M
from ..est.analyses import Analysis, Evidence, LinkedTable, Whole
from .reader import Reader


def table_word(table: LinkedTable, reader: Reader) -> str:
    """Return what rows of a table are called."""
    tr = reader.tr
    return {
        LinkedTable.FINDING: tr("Findings from walks"),
        LinkedTable.TASK: tr("Tasks"),
        LinkedTable.EFFORT: tr("Presence efforts"),
        LinkedTable.OBSERVATION: tr("Observations"),
    }[table]


def kind_word(one: Evidence, reader: Reader) -> str:
    """Return what a piece of evidence is: an observation by its own kind."""
    return reader.code("ObservationKind", one.kind) if one.kind else table_word(one.table, reader)


def state_word(one: Evidence, reader: Reader) -> str:
    """Return how a task or a presence effort stands, "" for what has no state."""
    enum = {LinkedTable.TASK: "TaskState", LinkedTable.EFFORT: "EffortState"}.get(one.table)
    return reader.code(enum, one.state) if enum else ""


def needed_text(told: Whole, reader: Reader, smallest: int = 0) -> str:
    """Return how many came in the year before and how few must come for a decrease to be told; which months nobody tells of.

    Fewer than `smallest` (and what follows from them) are not told.
    """
    tr = reader.tr
    if not told.is_told and not told.analysis.before_count:
        return tr("No import tells of the year before: what is missing is not zero.")
    text = _counted(told.analysis, reader, smallest)
    if not told.untold:
        return text
    missing = tr("No import tells of all of {months}: what is missing is not zero.")
    return f"{text} {missing.format(months=', '.join(told.untold))}"


def _counted(analysis: Analysis, reader: Reader, smallest: int) -> str:
    tr = reader.tr
    if analysis.before_count is None:
        return tr("Without a point on the map nothing can be counted around the place.")
    place = {"metres": f"{ANALYSIS_RADIUS_M:.0f}", "count": analysis.before_count}
    if 0 < analysis.before_count < smallest:
        said = tr("Fewer than {smallest} reports came within {metres} m in the year before.")
        return said.format(smallest=smallest, **place) + " " + tr("That is too few to tell a decrease by counting.")
    said = tr("%n report(s) came within {metres} m in the year before.", None, analysis.before_count).format(**place)
    if analysis.needed is None:
        return f"{said} " + tr("That is too few to tell a decrease by counting.")
    needed = tr("To say that it has decreased, at most %n may come in the year after.", None, analysis.needed)
    return f"{said} {needed}"
