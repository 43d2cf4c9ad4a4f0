"""A chapter of the handbook in the planner's browser, and the buttons and keys that ask for it."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QEvent, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QKeySequence
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QShortcut, QWhatsThis, QWidget

from ... import handbook
from ...i18n import tr


def open_chapter(chapter: str, beside: QWidget) -> bool:
    """Open a chapter in the system's browser; where that does not work, say beside a widget where the page lies."""
    page = handbook.page(chapter)
    if page.is_file() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(page))):
        return True
    if page.is_file():
        told = tr("No browser opened the handbook. Open this file yourself: {path}").format(path=page)
    else:
        told = tr("The handbook is not where it was installed: {path}. Install the plugin again.").format(path=page)
    QWhatsThis.showText(beside.mapToGlobal(beside.rect().bottomLeft()), told, beside)
    return False


def help_button(dialog: QDialog, name: str) -> QPushButton:
    """Return a button *Help* that opens the chapter of the dialog `name`, as F1 does in the dialog."""
    chapter = handbook.OF_DIALOG[name]
    button = QPushButton(tr("Help"), dialog)
    button.setAutoDefault(False)
    button.setToolTip(tr("Open the handbook where it tells about this (F1)"))
    button.clicked.connect(lambda: open_chapter(chapter, button))
    QShortcut(QKeySequence("F1"), dialog).activated.connect(button.click)
    return button


def add_help(dialog: QDialog, buttons: QDialogButtonBox, name: str) -> None:
    """Put *Help* for the dialog `name` among its buttons."""
    buttons.addButton(help_button(dialog, name), QDialogButtonBox.ButtonRole.HelpRole)


def is_help_key(event: Any) -> bool:
    """Return whether an event asks, before shortcuts are looked for, what F1 is to do."""
    return bool(
        event.type() == QEvent.Type.ShortcutOverride
        and event.key() == Qt.Key.Key_F1
        and event.modifiers() == Qt.KeyboardModifier.NoModifier
    )
