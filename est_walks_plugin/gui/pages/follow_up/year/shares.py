"""Tab Enkät: shares of the safety survey over the years, and the questionnaire to take out."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from .....i18n import tr
from ....context import Context
from ....widgets.empty_state import EmptyState
from ...base import PageStack
from ...columns import column
from ...shares_view import TABLES, SharesView
from .panel import YearPanel
from .questionnaire import QuestionnaireButton


class SharesPanel(YearPanel):
    """The lines, or how to get there."""

    tables = TABLES

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.view = SharesView(context)
        empty = EmptyState(
            tr(
                "Here you see published shares of the safety survey by area and year. Import a table with area, year and share."
            ),
            tr("Import …"),
        )
        self.stack = PageStack(empty, self._content(), lambda: self.context.command("sources", "import"))
        self.form_button = QuestionnaireButton(context)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.form_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _content(self) -> QWidget:
        scroll = QScrollArea()
        scroll.setWidget(column(self.view, top=True))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.view.chart.title)
        return scroll

    def refresh(self) -> None:
        self.view.refresh()
        self.stack.set_empty(not self.view.has_questions)

    def put_away(self) -> None:
        self.view.forget()
