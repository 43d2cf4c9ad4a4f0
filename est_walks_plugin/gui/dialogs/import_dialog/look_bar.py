"""The line between map and table: what deserves a look, each a button that shows its rows or mends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ....i18n import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....operations.importing.preview import Preview

_MOST = 3


class LookBar(QWidget):
    """`rows_asked` with the rows to show, None for all; `reading_asked` with the system other rows are to be read in."""

    rows_asked = pyqtSignal(object)
    reading_asked = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 2, 0, 2)
        self.buttons: list[QPushButton] = []
        self._all: QPushButton | None = None
        self.hide()

    def show_preview(self, preview: Preview | None) -> None:
        """Offer what a preview found."""
        for button in self.buttons:
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons, self._all = [], None
        if preview is not None:
            self._offer(preview)
        self.setVisible(bool(self.buttons))

    def _offer(self, preview: Preview) -> None:
        for other in preview.others[:_MOST]:
            text = tr("{count} rows look like {crs}: read them so", None, len(other.rows)).format(
                count=len(other.rows), crs=other.crs
            )
            button = self._add(text)
            button.clicked.connect(lambda _checked=False, crs=other.crs: self.reading_asked.emit(crs))
        troubled = [index for index, row in enumerate(preview.rows) if row.problems]
        for rows, text in (
            (list(preview.outside), tr("{count} outside the area")),
            (troubled, tr("{count} rows deserve a look", None, len(troubled))),
        ):
            if rows:
                button = self._add(text.format(count=len(rows)))
                button.clicked.connect(lambda _checked=False, rows=rows: self.ask(rows))
        if self.buttons:
            self._all = self._add(tr("All rows"))
            self._all.setVisible(False)
            self._all.clicked.connect(lambda _checked=False: self.ask(None))

    def ask(self, rows: Sequence[int] | None) -> None:
        """Ask for these rows only, None for all."""
        if self._all is not None:
            self._all.setVisible(rows is not None)
        self.rows_asked.emit(rows)

    def _add(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        self._line.addWidget(button)
        self.buttons.append(button)
        return button
