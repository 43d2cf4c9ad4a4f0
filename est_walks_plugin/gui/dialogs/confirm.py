"""A question before something that cannot be guessed or taken back: says what will happen, the button says the verb."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget

from ..theme import plain_label
from .base import FormDialog


def confirm(parent: QWidget | None, title: str, text: str, verb: str, *, cautious: bool = False) -> bool:
    """Ask; return whether the planner pressed `verb`. Esc is no, and where it is `cautious` Enter is too."""
    dialog = FormDialog(title, verb, parent, name="confirm")
    if cautious:
        dialog.prefer_cancel()
    label = plain_label(text, dialog)
    label.setMinimumWidth(360)
    dialog.body.addWidget(label)
    dialog.body.addStretch(1)
    pressed = bool(dialog.exec())
    dialog.deleteLater()
    return pressed
