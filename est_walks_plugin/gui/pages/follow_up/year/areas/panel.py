"""Tab Områden: the areas of a period, the one most in need first, beside the same period of earlier years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import QWidget

from ......engine.situation.picture import ChangeRow, Picture
from ......engine.situation.words import change_text, missing_text
from ......i18n import tr
from ......model.codes import Cycle
from ..... import format as fmt
from .....models.rows_model import ListColumn
from .....theme import QuietLabel
from .....widgets.period_choice import PeriodChoice
from .....widgets.rows_view import RowsView
from ....columns import column
from ....detail import Detail
from ....facts_panel import Fact
from ....panes import Pane, Panes
from ....yielding import Yielding
from ...told import Source, Told
from ..compared import compared_tip, now_text
from ..panel import YearPanel
from ..reading import Reading

if TYPE_CHECKING:
    from .....context import Context
    from .....session import Session


class AreasPanel(YearPanel):
    """Reads the picture of the period in a task."""

    tables = ("observation", "source", "task", "area", "duplicate_pair")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.bar = PeriodChoice(Cycle.TERTIAL, is_told=True)
        self.bar.changed.connect(self.refresh)
        self.view = areas_view(context.session)
        self.view.setMinimumHeight(120)
        self.said = QuietLabel()
        self.reading = Reading(context, self._came, self._say)
        detail = Detail(tr("Choose an area to read all about it."))
        self.panes = Panes(
            "year_areas",
            [Pane(column(self.bar, self.view, Yielding(_held(self.said))), share=5), Pane(detail, 1, 1, share=2)],
        )
        doing = ((tr("Show in Situation"), self.show_on_map),)
        self.told = Told(detail, self.panes, [Source(self.view, self._facts, doing)])
        self._lay(self.panes)
        self.picture: Picture | None = None

    def refresh(self) -> None:
        from ......operations.situation.situation import situation
        from ......operations.situation.told_until import told_until

        session = self.context.session
        self.bar.begin(told_until(session.store) or session.today, session.today)
        area, kind, day = session.area_uuid, self.bar.cycle.value, self.bar.day
        self.said.setText(tr("Counting …"))
        self.reading.start(
            tr("Counting the areas"),
            lambda store, feedback: situation(store, area, period=kind, day=day, feedback=feedback),
        )

    def unload(self) -> None:
        self.reading.drop()

    def put_away(self) -> None:
        self.reading.drop()
        self.bar.forget()
        self.view.set_rows([])
        self.told.put_away()

    def show_on_map(self, row: ChangeRow) -> None:
        """Go to page Lägesbild with the area, and the days of the period where the page takes them."""
        self.context.session.set_area(row.area or None)
        period = self.bar.period
        self.context.command("situation", f"period {period.start.isoformat()} {period.last.isoformat()}")

    def _came(self, picture: Picture) -> None:
        self.picture = picture
        self.view.set_rows(picture.areas)
        reader = self.context.session.store.reader()
        self.said.setText("\n".join(missing_text(one, reader) for one in picture.missing))
        self.told.refresh()

    def _say(self, text: str) -> None:
        self.view.set_rows([])
        self.said.setText(text)

    def _facts(self, row: ChangeRow) -> tuple[str, list[Fact]]:
        return row.area_name, area_facts(row, self.context.session)

    def _lay(self, inside: QWidget) -> None:
        from qgis.PyQt.QtWidgets import QVBoxLayout

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(inside)


def _held(inside: QWidget) -> QWidget:
    return column(inside, top=True)


def areas_view(session: Session) -> RowsView:
    """Return the list of areas."""

    def word(row: ChangeRow) -> str:
        return change_text(row, session.store.reader())

    columns: list[ListColumn[Any]] = [
        ListColumn(
            "area",
            tr("Area"),
            lambda row: row.area_name,
            stretch=True,
            least=14,
            bold=lambda row: bool(row.hot_spots),
            tooltip=_area_tip,
        ),
        ListColumn("now", tr("Now"), now_text, sort=lambda row: row.now, right=True, least=5, tooltip=compared_tip),
        ListColumn("word", tr("What can be said"), word, least=17, tooltip=word),
        _number("mean", tr("Earlier years"), lambda row: row.mean, 8, 1, decimals=1),
        _number("difference", tr("Difference"), lambda row: row.difference, 7, 2, decimals=1, signed=True),
        _number("rate", tr("Per 1 000"), lambda row: row.rate, 7, 4, decimals=1),
        _number("old", tr("Open > 60 d"), lambda row: row.open_over_60, 7, 3),
        _number("spots", tr("Hot spots"), lambda row: row.hot_spots, 6, 5),
        ListColumn("dark", tr("In the dark"), dark_text, right=True, least=7, priority=6),
        ListColumn(
            "last",
            tr("Last measure"),
            lambda row: last_text(row, session),
            least=14,
            priority=7,
            tooltip=lambda row: last_text(row, session),
        ),
    ]
    return RowsView(columns, name=tr("Areas most in need"), key="area")


def _number(
    key: str, title: str, value: Any, least: int, priority: int = 0, *, decimals: int = 0, signed: bool = False
) -> ListColumn[Any]:
    def text(row: ChangeRow) -> str:
        told = value(row)
        sign = "+" if signed and told is not None and told > 0 else ""
        return sign + fmt.number(told, decimals)

    return ListColumn(
        key,
        title,
        text,
        sort=lambda row: -1e9 if value(row) is None else value(row),
        right=True,
        least=least,
        priority=priority,
    )


def _area_tip(row: ChangeRow) -> str:
    """Return the name, and why it is bold."""
    spots = tr("%n hot spot(s) that hold", None, row.hot_spots) if row.hot_spots else ""
    return "\n".join(filter(None, [row.area_name, spots]))


def dark_text(row: ChangeRow) -> str:
    """Return how many of those whose hour is known came in the dark, "4 of 9"; a dash where none is known."""
    if not row.dark_known:
        return fmt.DASH
    return tr("{part} of {whole}").format(part=fmt.number(row.dark), whole=fmt.number(row.dark_known))


def last_text(row: ChangeRow, session: Session) -> str:
    """Return the last measure that was done, with its day."""
    last = row.last_measure
    return f"{session.name('measure', last.measure)} {fmt.day(last.done)}" if last is not None else fmt.DASH


def area_facts(row: ChangeRow, session: Session) -> list[Fact]:
    """Return all that is known of an area in the period."""
    needed = ""
    if row.needed is not None:
        needed = tr("To say that it has decreased, at most %n may come in the next period.", None, row.needed)
    repeat = {True: tr("reports follow each other at the same place"), False: tr("no"), None: ""}[row.near_repeat]
    baseline = ", ".join(fmt.number(count) for count in row.baseline)
    return [
        (tr("Now"), fmt.number(row.now)),
        ("", compared_tip(row)),
        (tr("Different persons"), fmt.number(row.people) if row.people is not None else ""),
        (tr("Earlier years, the latest first"), baseline),
        (tr("Mean"), fmt.number(row.mean, 1) if row.mean is not None else ""),
        (tr("Difference"), fmt.number(row.difference, 1) if row.difference is not None else ""),
        (tr("What can be said"), change_text(row, session.store.reader())),
        ("", needed),
        (tr("Per 1 000 inhabitants"), fmt.number(row.rate, 1) if row.rate is not None else tr("no population known")),
        (tr("Cases open for more than 60 days"), fmt.number(row.open_over_60)),
        (tr("Hot spots that hold"), fmt.number(row.hot_spots)),
        (tr("Near repeat"), repeat),
        (tr("In the dark, of those whose hour is known"), dark_text(row)),
        (tr("Last measure"), last_text(row, session)),
    ]
