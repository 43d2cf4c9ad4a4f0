"""A tab of settings that are kept together by *Save*; until then it is said that they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ....i18n import tr
from ....model.municipality.settings import MunicipalSettings
from ....store.merging import RowsRead
from ...theme import QuietLabel, link_button, primary_button

if TYPE_CHECKING:
    from ....operations.municipality.settings import SettingsChange, SettingsChanged
    from ...context import Context
    from .keeping import Keeping


class SavedTab(QWidget):
    """Subclasses show what is kept (`_show`), say what their fields change (`_change`) and what was kept (`_told`)."""

    unsaved_changed = pyqtSignal(bool)

    def __init__(self, context: Context, keeping: Keeping) -> None:
        super().__init__()
        self._context, self._keeping = context, keeping
        self._kept = MunicipalSettings()
        self._read = RowsRead()
        self.save_button = primary_button(tr("Save"), self)
        self.discard_button = link_button(tr("Discard the changes"), self)
        self.state = QuietLabel("", self)
        self.save_button.clicked.connect(self.save)
        self.discard_button.clicked.connect(self.discard)

    def _show(self, kept: MunicipalSettings) -> None:
        """Let the fields say what is kept."""
        raise NotImplementedError

    def _change(self) -> SettingsChange | None:
        """Return what the fields say otherwise than the store, None for nothing."""
        raise NotImplementedError

    def _told(self, done: SettingsChanged) -> str:
        """Return the line that says what was kept."""
        return tr("The settings are saved.")

    @property
    def is_unsaved(self) -> bool:
        """Whether a field says something else than the store."""
        return self._change() is not None

    def refresh(self) -> None:
        """Show what the store keeps; what is typed and not saved yet stays."""
        if self.is_unsaved:
            self._show_state()  # what is typed is a change of what was shown
            return
        self.discard()

    def discard(self) -> None:
        """Show what the store keeps, whatever is typed."""
        from ....operations.municipality.settings import settings_read

        self._read = settings_read(self._context.session.store)
        self._kept = self._context.session.store.municipal_settings
        self._show(self._kept)
        self._show_state()

    def save(self) -> None:
        """Keep the fields, all or none; can be undone."""
        from ....operations.municipality.settings import change_settings

        change = self._change()
        if change is None:
            return

        def done(changed: SettingsChanged) -> None:
            self.discard()
            self._context.messages.info(self._told(changed))

        self._keeping.save(
            lambda store: change_settings(store, change),
            tr("change the settings of the municipality"),
            read=self._read,
            done=done,
        )

    def _foot(self, *more: QToolButton) -> QHBoxLayout:
        """Return the line with what is saved and the buttons."""
        foot = QHBoxLayout()
        foot.addWidget(self.state, 1)
        for button in (*more, self.discard_button, self.save_button):
            foot.addWidget(button)
        return foot

    def _show_state(self, *_value: object) -> None:
        """Say whether everything is saved; called whenever a field changes."""
        unsaved = self.is_unsaved
        self.save_button.setEnabled(unsaved)
        self.discard_button.setEnabled(unsaved)
        self.state.setText(tr("There are changes that are not saved.") if unsaved else tr("Everything is saved."))
        self.unsaved_changed.emit(unsaved)


def note(text: str) -> QuietLabel:
    """Return what a field means, as wide as the form."""
    label = QuietLabel(text)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return label
