"""The strip above the page: one question at a time - a name, a number, or whether to go on - and no dialog in the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...i18n import tr
from ..theme import link_button, plain_action, plain_label, primary_button


@dataclass(frozen=True)
class Number:
    """A whole number to be asked for: what stands there first, and what it may be."""

    value: int
    least: int
    most: int


@dataclass(frozen=True)
class Question:
    """A sentence, the verb of its button, and a `name` or `number` to write where one is asked for (None: none).

    `yes` is told the answer: the name without blanks around it, the number, or "". `no` hears that the planner gave up,
    or was asked something else. Where it is `cautious`, because it cannot be taken back, Enter alone is no.
    """

    text: str
    verb: str
    yes: Callable[[Any], None]
    no: Callable[[], None] | None = None
    name: str | None = None
    number: Number | None = None
    cautious: bool = False


class AskLine(QFrame):
    """Hidden until something is asked. Enter presses the verb, or the button it is on; Esc gives up."""

    asked = pyqtSignal()
    """A question stands there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._question: Question | None = None
        self._came_from: QWidget | None = None
        self.text = plain_label("", self)
        self.name = QLineEdit(self)
        self.name.textChanged.connect(lambda _text: self._check())
        self.number = QSpinBox(self)
        self.ok = primary_button("", self)
        self.ok.clicked.connect(lambda: self.accept())
        self.cancel = link_button(tr("Cancel"), self)
        self.cancel.clicked.connect(lambda: self.give_up())
        buttons = QHBoxLayout()
        buttons.addWidget(self.number)
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
        self._came_from = QApplication.focusWidget()
        self.text.setText(question.text)
        self.ok.setText(plain_action(question.verb))
        self.ok.setAccessibleName(question.verb)
        for field, is_asked in ((self.name, question.name is not None), (self.number, question.number is not None)):
            field.setVisible(is_asked)
            field.setAccessibleName(question.text)
        if question.number is not None:
            self.number.setRange(question.number.least, question.number.most)
            self.number.setValue(question.number.value)
        self.name.setText(question.name or "")
        self._check()
        self.show()
        self.asked.emit()
        self._focus(question)

    def accept(self) -> None:
        """Do what was asked about."""
        question = self._question
        if question is None or not self.ok.isEnabled():
            return
        self._close()
        question.yes(self.number.value() if question.number is not None else self.name.text().strip())

    def give_up(self) -> None:
        """Leave everything as it is."""
        question = self._question
        self._close()
        if question is not None and question.no is not None:
            question.no()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape and self.is_asking:
            self.give_up()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focused, QAbstractButton):
            focused.click()
        else:
            self.accept()

    def _focus(self, question: Question) -> None:
        reason = Qt.FocusReason.OtherFocusReason
        if question.name is not None:
            self.name.setFocus(reason)
            self.name.selectAll()
        elif question.number is not None:
            self.number.setFocus(reason)
            self.number.selectAll()
        else:
            (self.cancel if question.cautious else self.ok).setFocus(reason)

    def _close(self) -> None:
        """Ask no more, and give the keyboard back where it was here."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        came_from, self._came_from, self._question = self._came_from, None, None
        self.hide()
        if had_focus and came_from is not None and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check(self) -> None:
        asks_name = self._question is not None and self._question.name is not None
        self.ok.setEnabled(not asks_name or bool(self.name.text().strip()))
