"""The form of a cause analysis: begun with a place and the problem, written on with causes, measures and what is expected."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLineEdit

from ......i18n import tr
from ......model.codes import AnalysisState
from ......model.wording.analysis_words import needed_text
from ......operations.analyses.record import NewAnalysis, Written
from .....labels import label
from .....theme import QuietLabel, link_button
from ....form_panel import FormPanel
from ....tasks.form_parts import TextBox, TitledRows
from ..fields import Choice, OpenDay, area_choice, no_individuals, place_choice
from .lines import Lines, cause_line, measure_line

if TYPE_CHECKING:
    from ......model.est.analyses import Whole
    from .....session import Session

AHEAD = timedelta(days=365)
_POINT = "point"
"""What is chosen as place when it was clicked on the map."""


class NewAnalysisForm(FormPanel):
    """Asks which place, and what the problem is; `point_asked` comes when the planner wants to point it out on the map."""

    point_asked = pyqtSignal()

    def __init__(self, session: Session) -> None:
        super().__init__(tr("New cause analysis"), tr("Begin"))
        self.place, self.area = place_choice(session), area_choice(session)
        self.point: tuple[float, float] | None = None
        self.point_button = link_button(tr("On the map …"))
        self.point_button.setToolTip(tr("Click a point that is no place yet"))
        self.point_button.clicked.connect(lambda _checked=False: self.point_asked.emit())
        where = QHBoxLayout()
        where.addWidget(self.place, 1)
        where.addWidget(self.point_button)
        self.area.choose(session.area_uuid)
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name"))
        self.name.setPlaceholderText(tr("The place's name"))
        self.problem = _text(tr("The problem"), tr("What happens here, and when"), "")
        self.follow_up = OpenDay(tr("Follow up"), session.today + AHEAD, session.today + AHEAD)
        self.first = self.place
        rows = TitledRows()
        for title, field in (
            (tr("Place"), where),
            (tr("Area"), self.area),
            (tr("Name"), self.name),
            (tr("The problem"), self.problem),
            (tr("Follow up"), self.follow_up),
        ):
            rows.addRow(title, field)
        self.body.addLayout(rows)
        self.body.addWidget(no_individuals())
        self.body.addStretch(1)
        self.place.currentIndexChanged.connect(lambda _index: self._place_chosen())
        for box in (self.place, self.area):
            box.currentIndexChanged.connect(lambda _index: self._check())
        self._check()

    def value(self) -> NewAnalysis:
        """Return the analysis to begin."""
        return NewAnalysis(
            name=self.name.text().strip(),
            problem=self.problem.toPlainText().strip(),
            place=None if self.point else self.place.key or None,
            xy=self.point,
            area=None if self.point else self.area.key or None,  # of a point: the one it lies in
            follow_up=self.follow_up.day,
        )

    def set_point(self, point: tuple[float, float]) -> None:
        """Put the analysis on a point of the map."""
        name = tr("Point {e} {n}").format(e=round(point[0]), n=round(point[1]))
        row = self.place.findData(_POINT)
        if row < 0:
            self.place.addItem(name, _POINT)
            row = self.place.count() - 1
        self.place.setItemText(row, name)
        self.place.setCurrentIndex(row)
        self.point = point
        self._check()

    def _place_chosen(self) -> None:
        if self.place.key != _POINT:
            self.point = None

    def _check(self) -> None:
        self.set_reason("" if self.place.key or self.area.key else tr("Choose an area or a place."))


class AnalysisForm(FormPanel):
    """Writes on an analysis."""

    def __init__(self, session: Session, told: Whole) -> None:
        one = told.analysis
        super().__init__(one.name, tr("Save"))
        self.key = one.uuid
        self._read = frozenset(line.uuid for line in (*told.causes, *told.measures))
        self.name = QLineEdit(one.name)
        self.name.setAccessibleName(tr("Name"))
        self.problem = _text(tr("The problem"), tr("What happens here, and when"), one.problem)
        self.expected = _text(tr("Expected effect"), tr("What is to change, and how it is seen"), one.expected)
        self.outcome = _text(tr("What became of it"), tr("Written when it is followed up"), one.outcome)
        self.causes = Lines(tr("Causes"), tr("Add a cause"), cause_line)
        for number, cause in enumerate(told.causes, 1):
            self.causes.add(cause_line(number, cause))
        self.measures = Lines(tr("Measures"), tr("Add a measure"), partial(measure_line, session))
        for number, measure in enumerate(told.measures, 1):
            self.measures.add(measure_line(session, number, measure, told.cause_number(measure)))
        self.follow_up = OpenDay(tr("Follow up"), one.follow_up, session.today + AHEAD)
        self.state = Choice(
            tr("State"), [(state.value, label("AnalysisState", state.value)) for state in AnalysisState], "–"
        )
        self.state.removeItem(0)
        self.state.choose(one.state)
        self.first = self.problem
        rows = TitledRows()
        for title, field in (
            (tr("Name"), self.name),
            (tr("The problem"), self.problem),
            (tr("Causes"), self.causes),
            (tr("Measures"), self.measures),
            (tr("Expected effect"), self.expected),
            (tr("Follow up"), self.follow_up),
            (tr("State"), self.state),
            (tr("What became of it"), self.outcome),
        ):
            rows.addRow(title, field)
        self.body.addWidget(no_individuals())
        self.body.addLayout(rows)
        self.body.addWidget(QuietLabel(needed_text(told, session.store.reader())))
        self.body.addStretch(1)
        self.name.textChanged.connect(lambda _text: self._check())
        self._check()

    def value(self) -> Written:
        """Return what is written."""
        day = self.follow_up.day
        return Written(
            name=self.name.text().strip(),
            problem=self.problem.toPlainText().strip(),
            expected=self.expected.toPlainText().strip(),
            outcome=self.outcome.toPlainText().strip(),
            state=AnalysisState(self.state.key),
            follow_up=day,
            no_follow_up=day is None,
            causes=self.causes.values(),  # type: ignore[arg-type]
            measures=self.measures.values(),  # type: ignore[arg-type]
            read=self._read,
        )

    def _check(self) -> None:
        self.set_reason("" if self.name.text().strip() else tr("Write what it is called."))


def _text(title: str, hint: str, text: str) -> TextBox:
    box = TextBox(hint, text)
    box.setAccessibleName(title)
    return box
