"""What the planner should know of the walk, in plain sentences; some with a link that mends it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...icons import icon

ICON = 16


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
        self.hide()

    def notes(self) -> list[Note]:
        """Return what is shown."""
        return self._notes

    def set_notes(self, notes: list[Note]) -> None:
        """Show these."""
        if notes == self._notes:
            return
        self._notes = notes
        while self._layout.count():
            widget = self._layout.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
        for note in notes:
            self._layout.addWidget(self._line(note))
        self.setVisible(bool(notes))

    def _line(self, note: Note) -> QWidget:
        line = QWidget(self)
        mark = QLabel(line)
        mark.setPixmap(icon(note.icon).pixmap(QSize(ICON, ICON)))
        text = QLabel(line)
        text.setWordWrap(True)
        link = f' <a href="{escape(note.action)}">{escape(note.link)}</a>' if note.link else ""
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setText(escape(note.text) + link)
        text.setAccessibleName(f"{note.text} {note.link}".strip())
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        text.linkActivated.connect(self.pressed)
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(text, 1)
        return line
