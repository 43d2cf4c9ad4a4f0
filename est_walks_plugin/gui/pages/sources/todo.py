"""What waits for the planner among the sources: texts, duplicates, positions, texts past their date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ....i18n import tr
from ....model.codes import Review
from ...icons import icon
from ...theme import link_button, plain_tip

if TYPE_CHECKING:
    from ....store import Store


class TodoLines(QWidget):
    """One link a kind of work; hidden when there is none."""

    review_asked = pyqtSignal()
    duplicates_asked = pyqtSignal()
    purge_asked = pyqtSignal()
    positions_asked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.review = self._line("privacy", layout)
        self.duplicates = self._line("duplicate", layout)
        self.positions = self._line("zoom_to", layout)
        self.purge = self._line("delete", layout)
        self.review.clicked.connect(lambda: self.review_asked.emit())
        self.duplicates.clicked.connect(lambda: self.duplicates_asked.emit())
        self.positions.clicked.connect(lambda: self.positions_asked.emit())
        self.purge.clicked.connect(lambda: self.purge_asked.emit())

    def refresh(self, store: Store) -> None:
        """Count again."""
        from ....operations.importing.place_by_hand import count_unsure
        from ....operations.privacy_review import TEXTS
        from ....store import AtMost

        texts = sum(store.count(table, {"review": [Review.MASKED, Review.DOUBTFUL]}) for table in TEXTS)
        self._tell(self.review, tr("%n text(s) to review before anything is published", None, texts), texts)
        pairs = store.count("duplicate_pair", {"state": "suspected"})
        self._tell(self.duplicates, tr("%n suspected duplicate(s) to confirm", None, pairs), pairs)
        lost, guessed = count_unsure(store)
        told = [tr("%n observation(s) without position", None, lost)] if lost or not guessed else []
        told += [tr("%n approximate position(s)", None, guessed)] if guessed else []
        self._tell(self.positions, ", ".join(told), lost + guessed)
        due = store.count("source", {"delete_after": AtMost(store.today)})
        self._tell(self.purge, tr("%n source(s) have texts past their date", None, due), due)

    def _line(self, icon_name: str, layout: QVBoxLayout) -> QToolButton:
        button = link_button("", self)
        button.setIcon(icon(icon_name))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout.addWidget(button)
        return button

    def _tell(self, button: QToolButton, text: str, count: int) -> None:
        button.setVisible(count > 0)
        button.setText(text)
        button.setToolTip(plain_tip(text))
        button.setAccessibleName(text)
