"""What the planner should know of the walk, in plain sentences; some with a link that mends it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...icons import icon
from ...theme import plain_label

ICON = 16
USUAL = 8
"""So many notes a walk rarely has more than."""


@dataclass(frozen=True)
class Note:
    """One sentence. `action` comes back when the link is pressed; `icon` says how grave it is."""

    text: str
    link: str = ""
    action: str = ""
    icon: str = "info"


class NotesView(QWidget):
    """The sentences under each other; an empty list takes no room."""

    pressed = pyqtSignal(str)
    """The action of a note's link."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._notes: list[Note] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._lines: list[_Line] = []
        self._provide(USUAL)
        self.hide()

    def notes(self) -> list[Note]:
        """Return what is shown."""
        return self._notes

    def set_notes(self, notes: list[Note]) -> None:
        """Show these."""
        if notes == self._notes:
            return
        self._notes = notes
        self._provide(len(notes))
        for number, line in enumerate(self._lines):
            line.show_note(notes[number] if number < len(notes) else None)
        self.setVisible(bool(notes))

    def _provide(self, count: int) -> None:
        """Have so many lines. They are made beforehand: what is made later comes last of the page when Tab is pressed."""
        while len(self._lines) < count:
            line = _Line(self)
            line.link.linkActivated.connect(self.pressed)
            self._layout.addWidget(line)
            self._lines.append(line)


class _Line(QWidget):
    """One note: its sign, its text, and its link, which alone takes the keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark, self._text, self.link = QLabel(self), plain_label("", self), QLabel(self)
        self.link.setTextFormat(Qt.TextFormat.RichText)
        self.link.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_note(self, note: Note | None) -> None:
        """Show a note, or nothing."""
        if note is not None:
            self._mark.setPixmap(icon(note.icon).pixmap(QSize(ICON, ICON)))
            self._text.setText(note.text)
            self.link.setText(f'<a href="{escape(note.action)}">{escape(note.link)}</a>')
            self.link.setAccessibleName(f"{note.link}: {note.text}")
            self.link.setVisible(bool(note.link))
        self.setVisible(note is not None)
