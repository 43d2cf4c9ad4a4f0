"""A cause analysis on two pages: the problem and what it rests on; causes, measures, expected effect and follow-up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...engine.statistics import suppress
from ...model.codes import AnalysisState
from ...model.defaults import ANALYSIS_RADIUS_M
from ...model.est.analyses import Evidence, LinkedTable, PlannedMeasure, Whole
from ...model.wording.analysis_words import kind_word, needed_text, state_word, table_word
from ...model.wording.follow_up_words import follow_up_lines
from ...printing.quick.canvas import SMALL, Align
from ...printing.quick.group.sheet import About, Fit, Pages, cut, print_pages
from ...printing.quick.group.small_map import Shape, SmallMap, Things
from ...printing.quick.maps import MapLayers
from ...printing.quick.page_parts import Drawn, Gap, PageColumn, PagePart, PageRow, PageTable, Paragraph
from ...printing.words import Words
from ...project import palette as palettes
from ...store.credits import names_around

if TYPE_CHECKING:
    from ...model.est.follow_up import FollowUp
    from ...model.feedback import Feedback
    from ...model.task import Task
    from ...model.tasks.effort import Effort
    from ...store import Store

_SHAPES = {
    LinkedTable.FINDING: Shape.DISC,
    LinkedTable.TASK: Shape.SQUARE,
    LinkedTable.EFFORT: Shape.PENTAGON,
    LinkedTable.OBSERVATION: Shape.TRIANGLE,
}


@dataclass(frozen=True)
class AnalysisPaper:
    """What the pages are made of: an analysis, what it rests on with titles in the words of the document, the tasks and presence
    efforts (by key) of its measures, whether it helped, and the name of its area."""

    store: Store
    told: Whole
    evidence: Sequence[Evidence]
    tasks: Mapping[str, Task]
    efforts: Mapping[str, Effort]
    followed: FollowUp
    area: str
    words: Words
    public: bool

    @property
    def smallest(self) -> int:
        """Counts of observations below it are not told to the public."""
        return self.store.municipal_settings.smallest_count


def words_of(store: Store) -> Words:
    """Return the words of a document of the store: its own language and clocks."""
    return Words(store.language, store.catalogue, store.time_zone)


def print_analysis(paper: AnalysisPaper, path: str, feedback: Feedback, *, archive: bool = False) -> int:
    """Print an analysis to a PDF of two pages and return how many. Runs on any thread.

    For the public no observation is on the map, and small counts are not told. A text that waits for its privacy review is
    left out for everybody. Raises ParameterError, FileWriteError, Cancelled.
    """

    def pages(fit: Fit) -> Pages:
        return _pages(paper, fit, feedback)

    return print_pages(paper.store, _about(paper), pages, path, paper.words, feedback, archive=archive)


def _about(paper: AnalysisPaper) -> About:
    tr, words, one = paper.words.tr, paper.words, paper.told.analysis
    begun = tr("Begun {day}").format(day=words.day(one.started_on)) if one.started_on else ""
    follow = tr("To be followed up {day}").format(day=words.day(one.follow_up)) if one.follow_up else ""
    late = one.days_late(paper.store.today)
    late_text = tr("%n day(s) late", None, late) if late else ""
    state = words.code("AnalysisState", one.state) if one.state != AnalysisState.OPEN else ""
    line = " · ".join(part for part in (paper.area, begun, follow, late_text, state) if part)
    where = one.geometry
    around = [(where.x, where.y, where.x, where.y)] if where is not None else []
    return About(
        tr("Cause analysis: {name}").format(name=one.name),
        line,
        tr("Public") if paper.public else tr("Internal working material"),
        paper.store.today,
        tuple(names_around(paper.store, around)) if around else (),
    )


def _pages(paper: AnalysisPaper, fit: Fit, feedback: Feedback) -> Pages:
    tr, one = paper.words.tr, paper.told.analysis
    first: list[PagePart] = [
        Paragraph(tr("About the place and what happens there. No individuals are described."), SMALL, 3.0),
        Paragraph(tr("The problem"), fit.heading, 1.0),
        Paragraph(_text(one.problem, one.waits_for_review, paper, fit), fit.body, 3.0),
    ]
    if one.geometry is not None:
        first += [_map(paper, feedback), Gap(2.0)]
    first += [Paragraph(tr("What it rests on"), fit.heading, 1.0), *_counts(paper, fit), *_rows(paper, fit)]
    return first, [*_causes(paper, fit), *_measures(paper, fit), *_effect(paper, fit)]


def _text(text: str, waits: bool, paper: AnalysisPaper, fit: Fit) -> str:
    tr = paper.words.tr
    if text and waits:
        return tr("(waits for privacy review)")
    return cut(text, fit.letters, paper.words) or tr("(nothing written yet)")


def _map(paper: AnalysisPaper, feedback: Feedback) -> PagePart:
    where = paper.told.analysis.geometry
    layers = MapLayers(paper.store.path, paper.store.crs, palettes.PAPER)
    shown = [table for table in LinkedTable if not (paper.public and table is LinkedTable.OBSERVATION)]
    things = [
        Things(
            table_word(table, paper.words),
            _SHAPES[table],
            tuple(
                (one.geometry.x, one.geometry.y)
                for one in paper.evidence
                if one.table is table and one.geometry is not None
            ),
        )
        for table in shown
    ]
    drawn = SmallMap(layers, paper.words, (where.x, where.y), ANALYSIS_RADIUS_M, things, feedback)
    return Drawn(drawn.high, drawn.paint)


def _counts(paper: AnalysisPaper, fit: Fit) -> list[PagePart]:
    tr, words = paper.words.tr, paper.words
    of: dict[str, list[Evidence]] = {}
    for one in paper.evidence:
        if not one.is_gone:
            of.setdefault(kind_word(one, words), []).append(one)
    if not of:
        return [Paragraph(tr("Nothing is linked to the analysis yet."), fit.body, 2.0)]
    told = {name: words.number(len(rows)) for name, rows in of.items()}
    if paper.public:
        told |= _suppressed({name: len(rows) for name, rows in of.items() if rows[0].kind}, paper)
    days = {name: [one.day for one in rows if one.day] for name, rows in of.items()}
    hidden = {name for name, rows in of.items() if paper.public and told[name] != words.number(len(rows))}
    period = {
        name: "" if name in hidden else " – ".join(dict.fromkeys(map(words.short_day, (min(found), max(found)))))
        for name, found in days.items()
        if found
    }
    columns = (
        PageColumn(tr("Kind"), 62.0),
        PageColumn(tr("Count"), 30.0, align=Align.RIGHT),
        PageColumn("", 5.0),
        PageColumn(tr("From and to"), share=1.0),
    )
    rows = [PageRow((name, told[name], "", period.get(name, ""))) for name in of]
    return [PageTable(columns, rows, fit.table), Gap(2.0)]


def _suppressed(counts: dict[str, int], paper: AnalysisPaper) -> dict[str, str]:
    """Return counts of observations as the public is told of them."""
    tr, words = paper.words.tr, paper.words
    shown = suppress(list(counts.values()), paper.smallest, total_shown=False).values
    few = tr("fewer than {count}").format(count=paper.smallest)
    return {name: few if value is None else words.number(value) for name, value in zip(counts, shown)}


def _rows(paper: AnalysisPaper, fit: Fit) -> list[PagePart]:
    """Return the newest pieces themselves; for the public only what the municipality does."""
    tr, words = paper.words.tr, paper.words
    for_all = (LinkedTable.TASK, LinkedTable.EFFORT)
    shown = [one for one in paper.evidence if not one.is_gone and not (paper.public and one.table not in for_all)]
    shown.sort(key=lambda one: (one.day is not None, one.day), reverse=True)
    if not shown or fit.rows < 4:
        return []
    columns = (
        PageColumn(tr("Day"), 22.0),
        PageColumn(tr("Kind"), 38.0),
        PageColumn(tr("What"), share=1.0),
        PageColumn(tr("State"), 24.0),
    )
    most = min(fit.rows, 14)
    rows = [
        PageRow((words.short_day(one.day), kind_word(one, words), _what(one, paper), state_word(one, words)))
        for one in shown[:most]
    ]
    parts: list[PagePart] = [PageTable(columns, rows, fit.table, 0.7)]
    if len(shown) > most:
        parts.append(Paragraph(tr("… and %n more.", None, len(shown) - most), SMALL, 1.0))
    return parts


def _what(one: Evidence, paper: AnalysisPaper) -> str:
    tr = paper.words.tr
    text = tr("(waits for privacy review)") if one.waits else cut(" ".join(one.text.split()), 110, paper.words)
    shown = "" if paper.public or text == one.title else text
    return ": ".join(part for part in (one.title, shown) if part)


def _causes(paper: AnalysisPaper, fit: Fit) -> list[PagePart]:
    tr = paper.words.tr
    parts: list[PagePart] = [Paragraph(tr("Causes"), fit.heading, 1.0)]
    if not paper.told.causes:
        return [*parts, Paragraph(tr("(nothing written yet)"), fit.body, 3.0)]
    columns = (
        PageColumn(tr("No."), 10.0, bold=True),
        PageColumn(tr("Cause"), share=2.0),
        PageColumn(tr("Known from"), share=1.2),
    )
    rows = [
        PageRow(
            (
                str(number),
                _text(cause.text, cause.waits_for_review, paper, fit),
                "" if cause.waits_for_review else cut(cause.known_from, fit.letters // 2, paper.words),
            )
        )
        for number, cause in enumerate(paper.told.causes[: fit.rows], 1)
    ]
    return [*parts, PageTable(columns, rows, fit.table), *_more(len(paper.told.causes), fit, paper)]


def _more(count: int, fit: Fit, paper: AnalysisPaper) -> list[PagePart]:
    tr = paper.words.tr
    if count <= fit.rows:
        return [Gap(4.0)]
    return [Paragraph(tr("… and %n more.", None, count - fit.rows), SMALL, 4.0)]


def _measures(paper: AnalysisPaper, fit: Fit) -> list[PagePart]:
    tr = paper.words.tr
    parts: list[PagePart] = [Paragraph(tr("Measures"), fit.heading, 1.0)]
    if not paper.told.measures:
        return [*parts, Paragraph(tr("(nothing written yet)"), fit.body, 3.0)]
    columns = (
        PageColumn(tr("No."), 10.0, bold=True),
        PageColumn(tr("Measure"), share=2.2),
        PageColumn(tr("Cause"), 14.0),
        PageColumn(tr("Owner"), share=1.0),
        PageColumn(tr("Done by"), 22.0),
        PageColumn(tr("State"), 30.0),
    )
    rows = [_measure(number, one, paper, fit) for number, one in enumerate(paper.told.measures[: fit.rows], 1)]
    return [*parts, PageTable(columns, rows, fit.table), *_more(len(paper.told.measures), fit, paper)]


def _measure(number: int, one: PlannedMeasure, paper: AnalysisPaper, fit: Fit) -> PageRow:
    tr, words = paper.words.tr, paper.words
    label = words.catalogue.label
    task = paper.tasks.get(one.task or "")
    named = label("measure", one.measure, words.language) if one.measure else ""
    text = _text(one.text, one.waits_for_review, paper, fit) if one.text else ""
    against = paper.told.cause_number(one)
    effort = paper.efforts.get(one.effort or "")
    owner = task.owner if task is not None else one.owner
    day = task.due if task is not None else paper.store.local_day(effort.starts_at) if effort is not None else one.due
    state = words.code("TaskState", task.state) if task is not None else tr("nothing made of it yet")
    if effort is not None:
        state = words.code("EffortState", effort.state)
    return PageRow(
        (
            str(number),
            ": ".join(part for part in (named, text) if part),
            str(against) if against else "",
            label("owner", owner, words.language) if owner else "",
            words.short_day(day),
            state,
        )
    )


def _effect(paper: AnalysisPaper, fit: Fit) -> list[PagePart]:
    tr, words, one = paper.words.tr, paper.words, paper.told.analysis
    follow = (
        tr("To be followed up {day}.").format(day=words.day(one.follow_up))
        if one.follow_up
        else tr("No day is set for the follow-up.")
    )
    parts: list[PagePart] = [
        Paragraph(tr("Expected effect"), fit.heading, 1.0),
        Paragraph(_text(one.expected, one.waits_for_review, paper, fit), fit.body, 1.5),
        Paragraph(needed_text(paper.told, words, paper.smallest if paper.public else 0), fit.body, 4.0),
        Paragraph(tr("Follow-up"), fit.heading, 1.0),
        Paragraph(follow, fit.body, 1.5),
    ]
    smallest = paper.smallest if paper.public else 0
    for line in follow_up_lines(one, paper.followed, words, smallest):
        parts.append(Paragraph(line, fit.body, 1.5))
    if one.outcome:
        parts.append(Paragraph(_text(one.outcome, one.waits_for_review, paper, fit), fit.body, 1.5))
    return parts
