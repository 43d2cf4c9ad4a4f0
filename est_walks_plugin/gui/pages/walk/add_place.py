"""A line that adds a place to the walk: type some letters of its name, Enter."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QCompleter, QSizePolicy

from ....i18n import tr


class AddPlace(QComboBox):
    """The ranked places that are not stops yet, best first."""

    place_chosen = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Add a place"))
        self.setToolTip(tr("Add a ranked place where it costs least; on the map any point can be added"))
        self.lineEdit().setPlaceholderText(tr("Add a place …"))
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        self.activated.connect(self._activated)
        self._places: list[tuple[str, str]] = []

    def set_places(self, places: list[tuple[str, str]]) -> None:
        """Offer these (key, text)."""
        if places == self._places:
            return
        self._places = places
        self.blockSignals(True)
        self.clear()
        for key, text in places:
            self.addItem(text, key)
        self.setCurrentIndex(-1)
        self.clearEditText()
        self.blockSignals(False)

    def _activated(self, row: int) -> None:
        key = self.itemData(row)
        self.setCurrentIndex(-1)
        self.clearEditText()
        if key:
            self.place_chosen.emit(key)
