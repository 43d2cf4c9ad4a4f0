"""A list to decide on, beside the map: what its dialogs have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from ...i18n import tr
from ..context import Context
from ..help import add_help
from ..models.rows_model import ListColumn
from ..theme import QuietLabel
from ..widgets.legible import Legible
from ..widgets.map_rows import link
from ..widgets.rows_view import RowsView


class RowsDialog(QDialog):
    """Rows that light up on the map when they are chosen; what may be done with them stands below."""

    def __init__(
        self, context: Context, title: str, columns: list[ListColumn], parent: QWidget | None, *, name: str
    ) -> None:
        super().__init__(parent)
        Legible(self)
        self._context = context
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.view = RowsView(columns, name=title)
        link(self.view, context)

    def lay_out(self, sentence: str, *verbs: QWidget) -> None:
        """Put a sentence over the list and the buttons under it."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        buttons.rejected.connect(self.reject)
        bottom = QHBoxLayout()
        for verb in verbs:
            bottom.addWidget(verb)
        bottom.addStretch(1)
        add_help(self, buttons, self.objectName())
        bottom.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(QuietLabel(sentence))
        layout.addWidget(self.view, 1)
        layout.addLayout(bottom)
        self.resize(820, 420)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """List rows; the first is chosen when none is."""
        self.view.set_rows(rows)
        shown = self.view.shown_rows()
        if shown and not self.view.selected():
            self.view.select([shown[0].uuid])

    def done(self, result: int) -> None:
        """Put the lights on the map out."""
        self._context.map_link.clear()
        super().done(result)
