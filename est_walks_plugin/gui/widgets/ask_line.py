"""One question at a time, in the dock above the page: a name, a number, or whether to go on. Nothing else stands still."""

from __future__ import annotations

from typing import Callable

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


class AskLine(QFrame):
    """Hidden until something is asked. Enter answers, Esc gives up; a new question takes the place of the one before."""

    asked = pyqtSignal()
    """A question stands there."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.question = plain_label("")
        self.words = QLineEdit()
        self.number = QSpinBox()
        self.ok = primary_button("")
        self.cancel = link_button(tr("Cancel"))
        self._done: Callable[[], None] | None = None
        self._came_from: QWidget | None = None
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.number)
        row.addWidget(self.ok)
        row.addWidget(self.cancel)
        row.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        layout.addWidget(self.question)
        layout.addLayout(row)
        self.ok.clicked.connect(lambda: self.answer())
        self.cancel.clicked.connect(lambda: self.give_up())
        self.words.textChanged.connect(lambda _text: self._judge())
        self.hide()

    def ask_name(self, question: str, verb: str, done: Callable[[str], None], *, value: str = "") -> None:
        """Ask for a name; `done` is told it, stripped and not empty."""
        self._ask(question, verb, lambda: done(self.words.text().strip()), self.words)
        self.words.setText(value)
        self.words.selectAll()
        self._judge()

    def ask_number(
        self, question: str, verb: str, done: Callable[[int], None], *, value: int, least: int, most: int
    ) -> None:
        """Ask for a whole number."""
        self.number.setRange(least, most)
        self.number.setValue(value)
        self._ask(question, verb, lambda: done(self.number.value()), self.number)
        self.number.selectAll()

    def ask_whether(self, question: str, verb: str, done: Callable[[], None], *, cautious: bool = False) -> None:
        """Ask whether to go on; where it is `cautious`, because it cannot be taken back, Enter alone does not."""
        self._ask(question, verb, done, self.cancel if cautious else self.ok)

    def answer(self) -> None:
        """Do what was asked about."""
        done = self._done
        if done is not None and self.ok.isEnabled():
            self.give_up()
            done()

    def give_up(self) -> None:
        """Ask no more, and give the keyboard back."""
        had_focus = self.isAncestorOf(QApplication.focusWidget()) if QApplication.focusWidget() else False
        self._done = None
        self.hide()
        if had_focus and self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        """Enter presses the button it is on, else answers; Esc gives up."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focused, QAbstractButton):
            focused.click()
        else:
            self.answer()

    def _ask(self, question: str, verb: str, done: Callable[[], None], field: QWidget) -> None:
        self._done = done
        self._came_from = QApplication.focusWidget()
        self.question.setText(question)
        self.ok.setText(plain_action(verb))
        self.ok.setAccessibleName(verb)
        self.ok.setEnabled(True)
        for one in (self.words, self.number):
            one.setVisible(one is field)
            one.setAccessibleName(question)
        self.show()
        self.asked.emit()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _judge(self) -> None:
        if not self.words.isHidden():
            self.ok.setEnabled(bool(self.words.text().strip()))
