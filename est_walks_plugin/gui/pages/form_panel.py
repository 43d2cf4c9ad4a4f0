"""A form in a page's detail pane: what a dialog would ask, beside the list. Enter saves, Esc closes."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QShowEvent
from qgis.PyQt.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ...i18n import tr
from ..theme import QuietLabel, link_button, plain_label, plain_tip, primary_button
from .tab_order import go_through


class FormPanel(QFrame):
    """Subclasses fill `self.body`, name `self.first` and call `self.set_reason("...")` while nothing can be saved."""

    saved = pyqtSignal()
    """Save was pressed, and there is nothing against it."""
    closed = pyqtSignal()
    """Cancel or Esc was pressed."""

    def __init__(self, title: str, ok: str) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(title)
        self.first: QWidget | None = None
        self.title_label = plain_label(title)
        font = self.title_label.font()
        font.setBold(True)
        self.title_label.setFont(font)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.reason = QuietLabel()
        self.ok = primary_button(ok)
        self.ok.clicked.connect(lambda: self.saved.emit())
        self.cancel = link_button(tr("Cancel"))
        self.cancel.clicked.connect(lambda: self.closed.emit())
        inside = QWidget()
        inside.setLayout(self.body)
        # The fields scroll, so that the buttons stay in sight on a small screen.
        self.scroll = QScrollArea()
        self.scroll.setWidget(inside)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = QHBoxLayout()
        buttons.addWidget(self.ok)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.reason, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(4)
        layout.addWidget(self.title_label)
        layout.addWidget(self.scroll, 1)
        layout.addLayout(buttons)

    def set_reason(self, reason: str) -> None:
        """Let it be saved, or say why it cannot be."""
        self.reason.setText(reason)
        self.ok.setEnabled(not reason)
        self.ok.setToolTip(plain_tip(reason))

    def focus_first(self) -> None:
        """Put the keyboard where one begins to write."""
        if self.first is not None:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt override
        """Tab comes to the buttons after the fields, which were added later."""
        super().showEvent(event)
        go_through((self.scroll, self.ok, self.cancel))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        """Enter presses the button it is on, else saves; Esc closes. What a field needs itself does not come here."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focused, QAbstractButton):
            focused.click()
        elif self.ok.isEnabled():
            self.saved.emit()
