"""The strip under the area chooser: what is about to happen to an area, said before it does; no dialog in the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ...i18n import tr
from ..theme import link_button, plain_label, primary_button


@dataclass(frozen=True)
class Question:
    """A sentence, the verb of its button, and a `name` to write where one is asked for (None: none).

    `yes` is told the name; `no` hears that the planner gave up, or was asked something else.
    """

    text: str
    verb: str
    yes: Callable[[str], None]
    no: Callable[[], None] | None = None
    name: str | None = None


class AreaBar(QFrame):
    """Hidden until something is asked. Enter in the name presses the verb, Esc gives up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._question: Question | None = None
        self.text = plain_label("", self)
        self.name = QLineEdit(self)
        self.name.setAccessibleName(tr("The area's name"))
        self.name.setPlaceholderText(tr("The area's name"))
        self.name.textChanged.connect(lambda _text: self._check())
        self.name.returnPressed.connect(lambda: self.accept())
        self.ok = primary_button("", self)
        self.ok.setAutoDefault(True)
        self.ok.clicked.connect(lambda: self.accept())
        self.cancel = link_button(tr("Cancel"), self)
        self.cancel.clicked.connect(lambda: self.give_up())
        buttons = QHBoxLayout()
        buttons.addWidget(self.ok)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addWidget(self.text)
        layout.addWidget(self.name)
        layout.addLayout(buttons)
        self.hide()

    @property
    def is_asking(self) -> bool:
        """Whether a question waits for its answer."""
        return self._question is not None

    def ask(self, question: Question) -> None:
        """Ask; what was asked before is given up."""
        self.give_up()
        self._question = question
        self.text.setText(question.text)
        self.ok.setText(question.verb)
        self.ok.setAccessibleName(question.verb)
        self.name.setVisible(question.name is not None)
        self.name.setText(question.name or "")
        self.name.selectAll()
        self._check()
        self.show()
        (self.name if question.name is not None else self.ok).setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Do what was asked about."""
        question = self._question
        if question is None or not self.ok.isEnabled():
            return
        self._close()
        question.yes(self.name.text().strip())

    def give_up(self) -> None:
        """Leave everything as it is."""
        question = self._question
        self._close()
        if question is not None and question.no is not None:
            question.no()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        if event.key() == Qt.Key.Key_Escape and self.is_asking:
            event.accept()
            self.give_up()
            return
        super().keyPressEvent(event)

    def _close(self) -> None:
        self._question = None
        self.hide()

    def _check(self) -> None:
        asks_name = self._question is not None and self._question.name is not None
        self.ok.setEnabled(not asks_name or bool(self.name.text().strip()))
