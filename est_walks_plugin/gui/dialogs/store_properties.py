"""What the open store is and what it holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...i18n import language, tr
from ...model.time_zones import is_zone
from ...store.address import is_connection_string
from .. import format as fmt
from ..help import add_help
from ..theme import plain_label
from ..together.others import NEVER_S, every_s
from ..together.saving import save
from ..widgets.legible import Legible
from ..widgets.zone_choice import zone_choice

if TYPE_CHECKING:
    from ...operations.time_zone import TimeZoneChange
    from ..context import Context

LEAST_WIDTH = 380
COUNTED = ("area", "source", "observation", "lamp", "path", "landmark", "place", "walk", "finding", "task")


class StorePropertiesDialog(QDialog):
    """File, municipality, CRS, counts per table; *Back up* makes a dated copy beside the file."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        Legible(self)
        self._context = context
        self._is_open = True
        self.finished.connect(self._ended)
        self.setWindowTitle(tr("About the store"))
        from ...store.schema import table

        session = context.session
        form = QFormLayout()
        if session.info is not None:
            store = session.store
            file = Path(session.info.path)
            is_file = not is_connection_string(session.info.path)
            form.addRow(tr("File") if is_file else tr("Address"), _value(session.info.path))
            if file.is_file():
                size = file.stat().st_size / 1e6
                form.addRow(tr("Size"), _value(tr("{megabytes} MB").format(megabytes=fmt.number(size, 1))))
            form.addRow(tr("Municipality"), _value(session.info.municipality))
            form.addRow(tr("Coordinate system"), _value(session.info.crs))
            form.addRow(tr("Time zone"), self._zone_row(session.store.time_zone))
            form.addRow(tr("Others' changes"), self._look_row())
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
        add_help(self, buttons, "store_properties")
        layout.addWidget(buttons)
        self.setMinimumWidth(LEAST_WIDTH)

    def _look_row(self) -> QComboBox:
        """How often what others change is looked for; it holds at once."""
        self.look = QComboBox(self)
        choices = (
            (60, tr("look every minute")),
            (300, tr("look every five minutes")),
            (3600, tr("look when QGIS comes to the front")),
            (NEVER_S, tr("never look")),
        )
        for seconds, text in choices:
            self.look.addItem(text, seconds)
        self.look.setCurrentIndex(max(0, self.look.findData(every_s())))
        self.look.currentIndexChanged.connect(
            lambda _at: self._context.session.look_every.emit(self.look.currentData())
        )
        return self.look

    def _zone_row(self, current: str) -> QWidget:
        """The time zone, and what changes it."""
        holder = QWidget(self)
        self.zone = zone_choice(holder)
        self.zone.setCurrentText(current)
        self.zone_button = QPushButton(tr("Change"), holder)
        self.zone_button.setToolTip(
            tr("Days, periods and clocks are told by the new zone; files without a zone must be imported again")
        )
        self.zone_button.setEnabled(False)
        self.zone.currentTextChanged.connect(
            lambda text: self.zone_button.setEnabled(is_zone(text) and text != self._context.session.store.time_zone)
        )
        self.zone_button.clicked.connect(self.change_zone)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.zone, 1)
        row.addWidget(self.zone_button)
        return holder

    def change_zone(self) -> None:
        """Let the store's clocks be those of the chosen zone; can be undone."""
        from ...operations.time_zone import set_time_zone, zone_read

        context, name = self._context, self.zone.currentText()
        said = tr("Times are told by the clocks of {zone}; import files without a zone again.").format(zone=name)
        text = tr("the time zone {zone}").format(zone=name)
        read = context.attempt(lambda: zone_read(context.session.store), None)
        if read is not None:
            self.zone_button.setEnabled(False)
            save(context, lambda store: set_time_zone(store, name), text, read=read, said=said, done=self._zone_set)

    def _zone_set(self, change: TimeZoneChange) -> None:
        """Show the zone that was decided on; where it is another planner's, the clocks follow too."""
        if change.before == change.after:
            self._context.session.changed("meta")
        if self._is_open:
            self.zone.setCurrentText(change.after)

    def _ended(self, _result: int) -> None:
        self._is_open = False

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
