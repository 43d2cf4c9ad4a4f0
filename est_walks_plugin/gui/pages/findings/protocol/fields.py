"""The cells of a row: one chosen by a number key or its first letters, one written. Enter goes to the next row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPalette, QShowEvent
from qgis.PyQt.QtWidgets import QLineEdit, QSizePolicy

from .....model.names import folded
from ....theme import blend, legible


@dataclass(frozen=True)
class Option:
    """What can be chosen: by its `key`, "" where none is left, or by letters. `letters` are further words for it.

    One that is not `offered` any more is only shown where it was chosen before.
    """

    key: str
    value: str
    text: str
    letters: tuple[str, ...] = ()
    offered: bool = True

    @property
    def told(self) -> str:
        """Its key and name, which stand on one line."""
        return "\u00a0".join(dict.fromkeys([*self.key, *self.text.split()]))

    def begins(self, typed: str) -> bool:
        """Return whether its name begins with letters, whatever their case and accents."""
        return self.offered and any(folded(word).startswith(folded(typed)) for word in (self.text, *self.letters))


class Cell(QLineEdit):
    """A cell that is written in. Up and down go to the row above and below, Ctrl+Z beyond what is typed takes a row back."""

    go_on = pyqtSignal()
    """On to the next cell of the row."""
    entered = pyqtSignal()
    """Enter: the row is done."""
    moved = pyqtSignal(int)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.setToolTip(title)
        self.hint = ""
        """What the keys do here."""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._colouring = False

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt override
        super().showEvent(event)
        self._colour()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt override
        """Follow a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self._colouring:
            self._colour()

    def _colour(self) -> None:
        """Let what a cell is called be read in every theme; dark ones leave it nearly as dark as the ground."""
        self._colouring = True
        palette = QPalette(self.palette())
        ground, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
        palette.setColor(QPalette.ColorRole.PlaceholderText, legible(blend(text, ground, 0.45), ground, 4.5))
        self.setPalette(palette)
        self._colouring = False

    def value(self) -> str:
        """Return what is written."""
        return self.text().strip()

    def write(self, text: str) -> None:
        """Write for the planner, in place of all that stands here; Ctrl+Z takes it back like what is typed."""
        self.blockSignals(True)  # nobody typed it
        self.selectAll()
        self.insert(text)
        self.blockSignals(False)

    def set_value(self, value: str) -> None:
        """Show a value as it is kept; there is nothing to take back of the typing then."""
        self.setText(value)
        self.setCursorPosition(0)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt override
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt override
        """Show where a long text begins."""
        super().focusOutEvent(event)
        self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        """Let the row, then the window take something back when nothing that is typed here can be."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            back, again = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if (event.matches(back) and not self.isUndoAvailable()) or (
                event.matches(again) and not self.isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            event.ignore()  # the row has more cells
        else:
            super().keyPressEvent(event)


class KeyCell(Cell):
    """A cell in which a key chooses and goes on to the next one; letters are completed to the first name they begin."""

    def __init__(self, title: str, options: Sequence[Option] = ()) -> None:
        super().__init__(title)
        self._options: tuple[Option, ...] = ()
        self.set_options(options)
        self.textEdited.connect(self._complete)
        self._before = ""

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer these; what is chosen stays chosen."""
        kept = self.value() if self._options else ""
        self._options = tuple(options)
        self.hint = "   ".join(one.told for one in options if one.offered)
        if kept:
            self.set_value(kept)

    def value(self) -> str:
        """Return the value that is chosen; what nobody knows as it is written."""
        typed = folded(self.text())
        known = next((one for one in self._options if typed and folded(one.text) == typed), None)
        if known is None and typed:
            known = next((one for one in self._options if one.begins(typed)), None)
        return known.value if known else self.text().strip()

    @property
    def is_known(self) -> bool:
        """Whether it is empty, or one of those that can be chosen."""
        value = self.value()
        return not value or any(one.value == value for one in self._options)

    def set_value(self, value: str) -> None:
        """Choose a value; one that is offered no more stands as it is kept."""
        known = next((one for one in self._options if one.value == value), None)
        super().set_value(known.text if known else value)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        pressed = event.text()
        chosen = next((one for one in self._options if pressed and one.key == pressed), None)
        if chosen is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        self.write(chosen.text)
        self.go_on.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt override
        """Show what is chosen whole."""
        known = next((one for one in self._options if one.value == self.value()), None)
        if known is not None and self.text() != known.text:
            self.write(known.text)
        super().focusOutEvent(event)

    def _complete(self, typed: str) -> None:
        """Complete letters that were added; what was taken away, or back, stays away."""
        is_longer = len(typed) > len(self._before) or not folded(self._before).startswith(folded(typed))
        self._before = typed
        offered = [one for one in self._options if one.offered]
        found = next((one for one in offered if typed and folded(one.text).startswith(folded(typed))), None)
        if found is not None and is_longer and found.text != typed and self.cursorPosition() == len(typed):
            self.write(found.text)
            self.setSelection(len(typed), len(found.text) - len(typed))
