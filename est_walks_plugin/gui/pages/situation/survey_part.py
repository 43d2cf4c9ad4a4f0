"""The survey among the pictures, by itself: its shares by year, never mixed with reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ....i18n import tr
from ...theme import plain_label

if TYPE_CHECKING:
    from ...context import Context
    from ..shares_view import SharesView

TABLE = "survey_share"


class SurveyPart(QWidget):
    """Made when there are shares to show: whoever has none pays nothing for it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.view: SharesView | None = None
        title = plain_label(tr("The survey by itself: shares by year and area"))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 2, 0, 6)
        self._layout.setSpacing(2)
        self._layout.addWidget(title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def has_shares(self) -> bool:
        """Whether there is anything to show."""
        return self.view is not None and self.view.has_questions

    def forget(self) -> None:
        """Another store was opened."""
        if self.view is not None:
            self.view.forget()

    def refresh(self) -> None:
        """Show what the store says now."""
        from ..shares_view import SharesView

        if self.view is None and self._context.session.store.count(TABLE):
            self.view = SharesView(self._context)
            self._layout.addWidget(self.view)
        if self.view is not None:
            self.view.refresh()
