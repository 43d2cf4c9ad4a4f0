"""What the open store is and what it holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...i18n import language, tr
from .. import format as fmt
from ..theme import plain_label

if TYPE_CHECKING:
    from ..context import Context

LEAST_WIDTH = 380
COUNTED = ("area", "source", "observation", "lamp", "path", "landmark", "place", "walk", "finding", "task")


class StorePropertiesDialog(QDialog):
    """File, municipality, CRS, counts per table; *Back up* makes a dated copy beside the file."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(tr("About the store"))
        from ...store.schema import table

        session = context.session
        form = QFormLayout()
        if session.info is not None:
            store = session.store
            file = Path(session.info.path)
            form.addRow(tr("File"), _value(session.info.path))
            if file.is_file():
                size = file.stat().st_size / 1e6
                form.addRow(tr("Size"), _value(tr("{megabytes} MB").format(megabytes=fmt.number(size, 1))))
            form.addRow(tr("Municipality"), _value(session.info.municipality))
            form.addRow(tr("Coordinate system"), _value(session.info.crs))
            form.addRow(tr("Made with"), _value(store.meta("created_with", "") or ""))
            number = 1 if language() == "sv" else 0
            for name in COUNTED:
                form.addRow(table(name).title[number], _value(fmt.number(store.count(name))))
        backup = QPushButton(tr("Back up"), self)
        backup.setToolTip(tr("Make a dated copy beside the file"))
        backup.clicked.connect(self._back_up)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        buttons.addButton(backup, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.setMinimumWidth(LEAST_WIDTH)

    def _back_up(self) -> None:
        context = self._context
        context.runner.run(
            tr("Backing up the store"),
            lambda store, _feedback: store.backup(),
            done=lambda path: context.messages.info(tr("Backed up as {path}.").format(path=path)),
            store_path=context.session.path,
        )
        self.accept()


def _value(text: str) -> QLabel:
    label = plain_label(text)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
