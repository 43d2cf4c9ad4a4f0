"""A dialog's frame: OK disabled with the reason beside it, remembered size, Esc cancels."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ... import handbook, settings
from ...i18n import tr
from ..help import add_help
from ..theme import QuietLabel, plain_tip
from ..widgets.legible import Legible

SIZES_SETTING = "dialog_sizes"


class FormDialog(QDialog):
    """Subclasses fill `self.body` and call `self.set_reason("...")` while OK cannot be pressed."""

    def __init__(self, title: str, ok: str, parent: QWidget | None, *, name: str) -> None:
        super().__init__(parent)
        self._size_key = name
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.body = QVBoxLayout()
        self.reason = QuietLabel("", self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))
        self.ok: QPushButton = self.buttons.addButton(ok, QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setProperty("primary", True)
        self.ok.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        if name in handbook.OF_DIALOG:  # a mere question has none
            add_help(self, self.buttons, name)
        bottom = QHBoxLayout()
        bottom.addWidget(self.reason, 1)
        bottom.addWidget(self.buttons)
        Legible(self)
        layout = QVBoxLayout(self)
        layout.addLayout(self.body, 1)
        layout.addLayout(bottom)

    def prefer_cancel(self) -> None:
        """Let Enter cancel: what the dialog does cannot be taken back."""
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self.ok.setDefault(False)
        self.ok.setAutoDefault(False)
        cancel.setDefault(True)
        cancel.setFocus()

    def remember_size(self, width: int, height: int) -> None:
        """Open as large as last time, or `width` x `height` the first time; never larger than the screen."""
        kept = settings.get(SIZES_SETTING, {}).get(self._size_key)
        size = kept if isinstance(kept, list) and len(kept) == 2 else [width, height]
        screen = self.screen().availableGeometry() if self.screen() else None
        if screen is not None:
            size = [min(size[0], screen.width() - 40), min(size[1], screen.height() - 60)]
        self.resize(int(size[0]), int(size[1]))

    def set_reason(self, reason: str) -> None:
        """Enable OK, or say why it cannot be pressed."""
        self.reason.setText(reason)
        self.ok.setEnabled(not reason)
        self.ok.setToolTip(plain_tip(reason))

    def done(self, result: int) -> None:
        """Remember the size."""
        sizes = settings.get(SIZES_SETTING, {})
        settings.put(SIZES_SETTING, {**sizes, self._size_key: [self.width(), self.height()]})
        super().done(result)
