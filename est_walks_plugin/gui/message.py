"""One line in QGIS's message bar, with details or Undo behind a button. No message boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QPushButton

from ..i18n import tr
from ..model.errors import Cancelled, EstWalksError, StoreLostError

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

UNDO_SECONDS = 20
INFO_SECONDS = 8


class Messages(QObject):
    """The planner is told here what was done and what went wrong."""

    def __init__(self, iface: QgisInterface, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = iface.messageBar()
        self._window = iface.mainWindow()
        self._items: list[QObject] = []
        self._undo_item: QObject | None = None
        self._hint_item: QObject | None = None
        self.try_again: Callable[[], None] | None = None
        """Opens a store again whose connection was lost."""

    def info(self, text: str, details: str = "") -> None:
        """Say that something is done (green)."""
        self._push(text, Qgis.MessageLevel.Success, INFO_SECONDS, self._details_button(text, details))

    def offer(self, text: str, label: str, action: Callable[[], object]) -> None:
        """Say that something is done (green), with a button that shows more of it."""
        button = QPushButton(label)
        self._push(text, Qgis.MessageLevel.Success, INFO_SECONDS, button)
        button.clicked.connect(lambda: action())

    def tell(self, text: str) -> None:
        """Say what to do now: neither done nor wrong."""
        self._push(text, Qgis.MessageLevel.Info, INFO_SECONDS, None)

    def hint(self, text: str, label: str, action: Callable[[], object]) -> None:
        """Say quietly what happened, with a button that shows it; a later hint takes the place of an earlier one."""
        if self._hint_item is not None:
            self._bar.popWidget(self._hint_item)
        button = QPushButton(label)
        self._hint_item = self._push(text, Qgis.MessageLevel.Info, UNDO_SECONDS, button)
        button.clicked.connect(lambda: action())

    def warn(self, text: str, details: str = "") -> None:
        """Say something that needs a look."""
        self._push(text, Qgis.MessageLevel.Warning, 0, self._details_button(text, details))

    def mend(self, text: str, label: str, action: Callable[[], object]) -> None:
        """Say something that needs a look, with the button that mends it; the line goes when it is pressed."""
        button = QPushButton(label)
        item = self._push(text, Qgis.MessageLevel.Warning, 0, button)

        def pressed() -> None:
            self._bar.popWidget(item)
            action()

        button.clicked.connect(pressed)

    def error(self, error: EstWalksError) -> None:
        """Show an error's one sentence, its details behind a button. A cancelled job is no error."""
        if isinstance(error, Cancelled):
            self._push(error.message, Qgis.MessageLevel.Info, INFO_SECONDS, None)
            return
        if isinstance(error, StoreLostError) and self.try_again is not None:
            self.mend(error.message, tr("Try again"), self.try_again)
            return
        button = self._details_button(error.message, error.details)
        self._push(error.message, Qgis.MessageLevel.Critical, 0, button)

    def undo(self, text: str, action: Callable[[], None]) -> None:
        """Say what was done, with a button that takes it back."""
        button = QPushButton(tr("Undo"))
        self.drop_undo()
        self._undo_item = self._push(text, Qgis.MessageLevel.Info, UNDO_SECONDS, button)
        button.clicked.connect(lambda: action())

    def drop_undo(self) -> None:
        """Take away the line that offers Undo: something else was done since, or it was taken back."""
        if self._undo_item is not None:
            self._bar.popWidget(self._undo_item)
            self._undo_item = None

    def clear(self) -> None:
        """Take our lines out of the message bar."""
        for item in list(self._items):
            self._bar.popWidget(item)
        self._items.clear()

    def _details_button(self, text: str, details: str) -> QPushButton | None:
        if not details:
            return None
        button = QPushButton(tr("Details"))
        button.clicked.connect(lambda: self._show_details(text, details))
        return button

    def _show_details(self, text: str, details: str) -> None:
        from qgis.gui import QgsMessageViewer

        viewer = QgsMessageViewer(self._window)
        viewer.setTitle(tr("Safety walks"))
        viewer.setMessageAsPlainText(f"{text}\n\n{details}")
        viewer.showMessage(False)

    def _push(self, text: str, level: Qgis.MessageLevel, seconds: int, button: QPushButton | None) -> QObject:
        # The bar reads every text as HTML; names of files and sources must stay what they are.
        plain = text.replace("&", "&amp;").replace("<", "‹").replace(">", "›")
        item = self._bar.createMessage("", plain)
        if button is not None:
            item.layout().addWidget(button)
        item.destroyed.connect(lambda: self._forget(item))
        self._items.append(item)
        self._bar.pushWidget(item, level, seconds)
        return item

    def _forget(self, item: QObject) -> None:
        if item in self._items:
            self._items.remove(item)
        if item is self._undo_item:
            self._undo_item = None
        if item is self._hint_item:
            self._hint_item = None
