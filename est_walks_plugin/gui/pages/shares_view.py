"""Shares of a survey by year: a question in some areas as lines, with what may be said of them. Shown on several pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtWidgets import QFormLayout, QSizePolicy, QVBoxLayout, QWidget

from ...i18n import tr
from ...model.municipality.settings import TABLE as SETTINGS
from ...model.names import folded
from ..context import Context
from ..theme import QuietLabel, plain_label
from ..widgets.charts.chart import ChartRow
from ..widgets.charts.year_lines import MOST, YearLine, YearLines, YearPoint
from ..widgets.cut_text import ChoiceBox

if TYPE_CHECKING:
    from ...operations.survey.shares import Question, SharePoint, Shares

FIRST_SHOWN = 4
"""So many areas are chosen to begin with."""


TABLES = ("survey_share", "source", SETTINGS)
"""What the lines are made of."""


class SharesView(QWidget):
    """Chooses a question and areas; the choice stays while the window is open."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._questions: list[Question] = []
        self._chosen: dict[str, list[str]] = {}
        self.shares: Shares | None = None
        self.question = ChoiceBox(tr("Question"), self)
        self.question.currentIndexChanged.connect(lambda _at: self._offer_areas())
        self.areas = QgsCheckableComboBox(self)
        self.areas.setAccessibleName(tr("Areas"))
        self.areas.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.areas.checkedItemsChanged.connect(lambda _items: self._areas_chosen())
        heads = (tr("Share"), tr("Gave the answer, about"), tr("Answers"), tr("95 %"))
        self.chart = YearLines(tr("Shares by year and area"), heads, self)
        self.changes, self.notes = plain_label(""), QuietLabel()
        self.changes.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        form = QFormLayout()
        form.addRow(tr("Question"), self.question)
        form.addRow(tr("Areas"), self.areas)
        layout.addLayout(form)
        for part in (ChartRow(self.chart), self.changes, self.notes):
            layout.addWidget(part)

    @property
    def has_questions(self) -> bool:
        """Whether the store has any share to show."""
        return bool(self._questions)

    def refresh(self) -> None:
        """Show what the store says now."""
        from ...operations.survey.shares import questions

        self._questions = questions(self.context.session.store)
        kept = self.question.currentData()
        self.question.blockSignals(True)
        self.question.clear()
        for one in self._questions:
            self.question.addItem(one.text or tr("(a question without words)"), one.text)
        at = self.question.findData(kept)
        self.question.setCurrentIndex(max(0, at) if self._questions else -1)
        self.question.blockSignals(False)
        self._offer_areas()

    def forget(self) -> None:
        """Another store asks other questions."""
        self._chosen.clear()

    def _offer_areas(self) -> None:
        at = self.question.currentIndex()
        asked = self._questions[at] if 0 <= at < len(self._questions) else None
        areas = list(asked.areas) if asked else []
        chosen = self._chosen.get(asked.text) if asked else None
        if chosen is None:
            chosen = self._first_areas(areas)
        self.areas.blockSignals(True)
        self.areas.clear()
        self.areas.addItems(areas)
        self.areas.setCheckedItems([area for area in areas if area in chosen])
        self.areas.blockSignals(False)
        self._show()

    def _first_areas(self, areas: list[str]) -> list[str]:
        """Return the areas to begin with: the municipality, the area chosen in the window, then the first ones."""
        session = self.context.session
        named = [session.area.name if session.area else "", session.store.municipality]
        first = sorted(areas, key=lambda area: folded(area) not in map(folded, named))
        return first[: FIRST_SHOWN if len(areas) > MOST else MOST]

    def _areas_chosen(self) -> None:
        self._chosen[str(self.question.currentData() or "")] = list(self.areas.checkedItems())
        self._show()

    def _show(self) -> None:
        from ...operations.survey import share_words
        from ...operations.survey.shares import share_lines

        text = str(self.question.currentData() or "")
        chosen = list(self.areas.checkedItems())
        told = share_lines(self.context.session.store, text, chosen[:MOST])
        self.shares = told
        lines = [
            YearLine(
                line.area,
                tuple(_point(point, told.smallest_count) for point in line.points),
                tuple(tuple(point.year for point in run) for run in line.runs()),
            )
            for line in told.lines
        ]
        self.chart.set_lines(told.years, lines)
        self.changes.setText("\n".join(share_words.change_lines(told)))
        self.changes.setVisible(bool(self.changes.text()))
        notes = share_words.notes(told) if lines else [tr("Choose an area.")]
        if len(chosen) > MOST:
            notes.insert(0, tr("Shown: {list}. More lines than {count} cannot be told apart.").format(
                list=", ".join(chosen[:MOST]), count=MOST
            ))  # fmt: skip
        self.notes.setText(" ".join(notes))


def _point(point: SharePoint, smallest: int) -> YearPoint:
    from ...operations.survey import share_words
    from ...operations.survey.shares import Told

    return YearPoint(
        point.year,
        point.share,
        share_words.point_text(point, smallest),
        share_words.cells(point, smallest),
        point.interval,
        hollow=point.told is Told.FEW,
    )
