"""The map themes as buttons, and the heat map."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QWidget

from ....i18n import tr
from ...icons import icon
from ...widgets.flow import FlowLayout

KEYS = ("oversikt", "morker", "arenden", "enkat")
ICONS = {
    "oversikt": "theme_overview",
    "morker": "theme_dark",
    "arenden": "theme_cases",
    "enkat": "theme_survey",
}


def _title(key: str) -> str:
    return {
        "oversikt": tr("Overview"),
        "morker": tr("Darkness"),
        "arenden": tr("Cases"),
        "enkat": tr("Survey"),
    }[key]


class ThemeButtons(QWidget):
    """One of four themes; heat map, hot spots, homes passing and time slider on or off."""

    chosen = pyqtSignal(str)
    heat_toggled = pyqtSignal(bool)
    hot_toggled = pyqtSignal(bool)
    homes_toggled = pyqtSignal(bool)
    time_toggled = pyqtSignal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons: dict[str, QToolButton] = {}
        layout = FlowLayout(self, spacing=2)
        for key in KEYS:
            button = self._button(_title(key), ICONS[key])
            button.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self.buttons[key] = button
            layout.addWidget(button)
        self.heat = self._button(tr("Heat"), "heat_map")
        self.heat.setToolTip(tr("Show where reports gather; in theme Survey where its pins do, never both together"))
        self.heat.toggled.connect(self.heat_toggled)
        self.hot = self._button(tr("Hot spots"), "hot_spot")
        self.hot.setToolTip(tr("Show, hatched, where more gathers than chance explains (FDR 5 %)"))
        self.hot.toggled.connect(self.hot_toggled)
        self.homes = self._button(tr("Homes"), "house")
        self.homes.setToolTip(
            tr("Show how many homes have their shortest way along each path: a model, nobody was counted")
        )
        self.homes.toggled.connect(self.homes_toggled)
        self.time = self._button(tr("Time slider"), "time_slider")
        self.time.setToolTip(tr("Slide over time with QGIS's own temporal controller; press again to show every time"))
        self.time.toggled.connect(self.time_toggled)
        for button in (self.heat, self.hot, self.homes, self.time):
            layout.addWidget(button)

    def set_current(self, key: str, *, heat: bool, hot: bool, homes: bool, time: bool) -> None:
        """Show which theme the map has, and what is on."""
        if key in self.buttons:
            self.buttons[key].setChecked(True)
        for button, is_on in ((self.heat, heat), (self.hot, hot), (self.homes, homes), (self.time, time)):
            button.blockSignals(True)
            button.setChecked(is_on)
            button.blockSignals(False)

    def _button(self, text: str, icon_name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setIcon(icon(icon_name))
        button.setIconSize(QSize(16, 16))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return button
