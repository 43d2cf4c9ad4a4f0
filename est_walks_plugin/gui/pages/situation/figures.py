"""When and how much: the charts of the situation of a period, computed in a task when they are seen and something changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QEvent, QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ....engine.situation.words import missing_text
from ....engine.statistics import period_text
from ....i18n import tr
from ....model.codes import Cycle
from ....model.errors import Cancelled
from ... import format as fmt
from ...labels import label
from ...theme import QuietLabel, link_button, plain_label
from ...widgets.charts.change_list import ChangeList
from ...widgets.charts.chart import Chart, ChartRow
from ...widgets.charts.heat_table import HeatTable
from ...widgets.charts.month_columns import MonthColumns
from ...widgets.charts.season_line import SeasonLine
from ...widgets.charts.stacked_bar import StackedBar
from ...widgets.period_choice import PeriodChoice
from ..shares_view import TABLES as SHARES
from . import figure_rows as rows
from .survey_part import SurveyPart

if TYPE_CHECKING:
    from ....engine.situation.picture import Picture, SurveyBox
    from ....model.errors import EstWalksError
    from ...context import Context
    from ...tasks import Job
    from ..pictures import Pictures
    from .marking import Marking

NARROW_FIGURES = 500
"""Pixels that the figures take under the lists: there are many of them."""
TABLES = frozenset(
    {"observation", "source", "area", "duplicate_pair", "task", "presence_effort", "survey_share", "category", "meta"}
)
"""What the numbers are made of."""


class Titled(QWidget):
    """A chart under its title."""

    def __init__(self, chart: Chart, *below: QWidget) -> None:
        super().__init__()
        title = plain_label(chart.title)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 6)
        layout.setSpacing(2)
        for part in (title, ChartRow(chart), *below):
            layout.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)


class Figures(QObject):
    """Fills the pane of pictures; what is pressed goes to the marking."""

    shown = pyqtSignal(object)
    """Another picture is shown: a Picture, or None."""

    def __init__(self, context: Context, pictures: Pictures, marking: Marking) -> None:
        super().__init__()
        self._context = context
        self._pictures = pictures
        self._marking = marking
        self._job: Job | None = None
        self._made_of: tuple[object, ...] | None = None
        self._revision = 0
        self._all_changes = False
        self._store: str | None = None
        self.picture: Picture | None = None
        self._make_parts()
        for part in (self.head, *(part for part, _chart in self._titled), self.shares):
            pictures.add(part)
        for part in (*(part for part, _chart in self._titled), self.shares):
            pictures.show_picture(part, False)
        context.session.data_changed.connect(self._data_changed)
        context.session.clocks_changed.connect(self._clocks_changed)
        pictures.scroll.installEventFilter(self)
        pictures.section.head.toggled.connect(self._turned)
        self._bring = QTimer(self)
        self._bring.setSingleShot(True)
        self._bring.timeout.connect(self._bring_into_view)

    def _make_parts(self) -> None:
        self.period = PeriodChoice(Cycle.TERTIAL)
        self.period.changed.connect(self._period_changed)
        self.note = plain_label("")
        self.lacks = QuietLabel()
        self.head = QWidget()
        layout = QVBoxLayout(self.head)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(3)
        for part in (self.period, self.note, self.lacks):
            layout.addWidget(part)
        self.changes = ChangeList(tr("Change since earlier years"), tr("now · mean before"))
        self.more = link_button("")
        self.more.setAccessibleName(tr("Further changes"))
        self.more.clicked.connect(self._turn_changes)
        self.week = HeatTable(tr("Weekday and hour"))
        self.months = MonthColumns(tr("Per month and category"), tr("Month"))
        self.years = HeatTable(tr("Month and year"))
        self.season = SeasonLine(tr("The months of the year beside earlier years"), tr("Month"))
        self.dark = StackedBar(tr("In the dark, by the sun where and when it happened"), tr("Light"))
        self.survey, self.sources, self.shares = QuietLabel(), QuietLabel(), SurveyPart(self._context)
        charts = ((self.changes, self.more), (self.week,), (self.months,), (self.years,), (self.season,))
        self._titled = [(Titled(*parts), parts[0]) for parts in charts]
        self._titled.append((Titled(self.dark, self.survey, self.sources), self.dark))
        for chart in self.charts:
            chart.pressed.connect(self._marking.press)
            self._marking.chosen_changed.connect(chart.show_chosen)

    def unload(self) -> None:
        """Undo the connections."""
        self._context.session.data_changed.disconnect(self._data_changed)
        self._context.session.clocks_changed.disconnect(self._clocks_changed)
        self._context.runner.cancel(self._job)
        self._marking.unload()

    @property
    def charts(self) -> list[Chart]:
        """All charts, whether there is anything to show or not."""
        return [chart for _part, chart in self._titled]

    @property
    def is_busy(self) -> bool:
        """Whether a picture is being made."""
        return self._job is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt override
        """Make the picture when it comes in view."""
        if event.type() == QEvent.Type.Show:
            self.ask()
        return super().eventFilter(watched, event)

    def refresh(self) -> None:
        """The store or the area is another, or something in it: make the picture again where it is in view."""
        from ....operations.situation.told_until import told_until

        session = self._context.session
        if session.path != self._store:
            self._store = session.path
            self._marking.set_picture(None)
            self.period.forget()
            self.shares.forget()
        self.period.begin(told_until(session.store) or session.today, session.today)
        self.ask()

    def wanted(self) -> Picture | None:
        """Return the picture of what is chosen, whether it is seen or not; None is one that is still to come."""
        self.ask(unseen=True)
        return None if self.is_busy else self.picture

    def ask(self, *, unseen: bool = False) -> None:
        """Make the picture of the period and area that are chosen, unless it is the one that is shown, or nobody sees it."""
        session = self._context.session
        if session.info is None or self._store is None or not (unseen or self._pictures.scroll.isVisible()):
            return
        period, area = self.period.period, session.area_uuid
        wanted = (session.path, area, period, self._revision)
        if wanted == self._made_of:
            return
        if self._made_of is not None and self._made_of[:3] != wanted[:3]:
            self._marking.clear()
        self._made_of = wanted
        runner = self._context.runner
        runner.cancel(self._job)
        self.note.setText(tr("Reckoning …"))
        self._job = runner.run(
            tr("Reckoning the situation"),
            _work(area, period.kind.value if period.kind else "", period.start),
            done=self._made,
            failed=self._failed,
            store_path=session.path,
            quiet=True,
        )

    def _made(self, picture: Picture) -> None:
        self._job = None
        self._show(picture)
        self._marking.set_picture(picture)
        self.shown.emit(picture)

    def _failed(self, error: EstWalksError) -> None:
        if isinstance(error, Cancelled):
            return
        self._job = None
        self._made_of = None
        self.picture = None
        for part, _chart in self._titled:
            self._pictures.show_picture(part, False)
        self._pictures.show_picture(self.shares, False)
        self.lacks.setText("")
        self.note.setText(error.message)
        self._marking.set_picture(None)
        self.shown.emit(None)

    def _turned(self, is_open: bool) -> None:
        if is_open:
            self._bring.start(0)  # once the page has made room

    def _bring_into_view(self) -> None:
        """Scroll the page to what was unfolded below the lists."""
        around = self._pictures.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self._pictures, 0, 0)

    def _period_changed(self) -> None:
        self.ask()

    def _data_changed(self, table: str) -> None:
        if table in TABLES:
            self._revision += 1
        if table in SHARES and self.picture is not None:
            self._show_shares()

    def _clocks_changed(self) -> None:
        self._revision += 1

    # --- shown ---------------------------------------------------------------------------------------------------

    def _show(self, picture: Picture) -> None:
        self.picture = picture
        reader = self._context.session.store.reader()
        self.note.setText(_headline(picture) + ". " + tr("List and map are of the days of the filter."))
        self.lacks.setText("\n".join("• " + missing_text(one, reader) for one in picture.missing))
        self._show_changes()
        self.week.set_grids(rows.week_grids(picture.week))
        self.years.set_grids(rows.month_grids(picture.months))
        self.months.set_columns(*rows.month_columns(picture.by_category, reader))
        self.season.set_points(rows.season_points(picture.season))
        self.season.let_press([one.key for one in self.season.points if one.now is not None])
        self.dark.set_parts(rows.dark_parts(picture.dark))
        self.survey.setText(_survey(picture.survey))
        self.sources.setText(_sources(picture))
        for one in (self.lacks, self.survey, self.sources):
            one.setVisible(bool(one.text()))
        self._show_shares()
        for part, chart in self._titled:
            has_more = chart is self.dark and bool(self.survey.text() or self.sources.text())
            self._pictures.show_picture(part, bool(chart.marks()) or has_more)

    def _show_shares(self) -> None:
        self.shares.refresh()
        self._pictures.show_picture(self.shares, self.shares.has_shares)

    def _show_changes(self) -> None:
        if self.picture is None:
            return
        reader = self._context.session.store.reader()
        told, every = rows.change_lines(self.picture, reader)
        self.changes.set_lines(rows.change_heads(), every if self._all_changes else told, every)
        self.changes.let_press([line.key for line in every if line.key.startswith("a:") and line.key != "a:"])
        count = len(every) - len(told)
        self.more.setVisible(count > 0)
        self.more.setText(
            tr("Only where something may be said") if self._all_changes else tr("show {count} more").format(count=count)
        )

    def _turn_changes(self) -> None:
        self._all_changes = not self._all_changes
        self._show_changes()


def _work(area: str | None, kind: str, day: Any) -> Any:
    """Return what the task does."""
    from ....operations.situation.situation import situation

    return lambda store, feedback: situation(store, area, period=kind, day=day, feedback=feedback)


def _headline(picture: Picture) -> str:
    """Return the period, how many reports came, and what they are compared with."""
    whole = next((row for row in picture.changes if not row.area and not row.category), None)
    text = tr("{period}: %n report(s)", None, whole.now if whole else 0).format(period=period_text(picture.period))
    text = text[:1].upper() + text[1:]
    if not picture.baselines:
        return text
    years = sorted(one.start.year for one in picture.baselines)
    span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    return text + ", " + tr("compared with the same days of {years}").format(years=span)


def _sources(picture: Picture) -> str:
    """Return what the numbers are from, with the days that each source tells of."""
    if not picture.sources:
        return ""
    told = [
        f"{one.name or label('SourceKind', one.kind)} ({fmt.period(one.first, one.last)})" for one in picture.sources
    ]
    return tr("Sources: {names}").format(names=", ".join(told))


def _survey(box: SurveyBox) -> str:
    """Return the survey, by itself."""
    if not box.pins:
        return ""
    text = tr("The survey, by itself: {answers} who answered, {pins} pins.").format(
        answers=fmt.number(box.answers), pins=fmt.number(box.pins)
    )
    return text + " " + tr("It shows where those who answered have pointed, not how common it is.")
