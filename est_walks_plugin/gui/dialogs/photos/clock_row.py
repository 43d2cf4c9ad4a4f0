"""How much is added to a camera's clock: a slider for looking, a field for numbers, both the same."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QValidator
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QSlider, QSpinBox, QWidget

from ....i18n import tr
from ....model.localtime import minutes_text

REACH_S = 7_200
"""The slider goes so far to both sides of what was reckoned or pointed out last."""
_MOST_S = 2_000_000_000


class MinutesBox(QSpinBox):
    """Seconds, shown and typed as minutes:seconds, with hours from one on. The arrows change one second, Page up a minute."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(-_MOST_S, _MOST_S)
        self.setAccessibleName(tr("Added to the clock, minutes:seconds"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("+00:00:00") + 46)

    def textFromValue(self, value: int) -> str:  # noqa: N802 - Qt override
        return minutes_text(value)

    def valueFromText(self, text: str) -> int:  # noqa: N802 - Qt override
        return seconds_of(text) or 0

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        allowed = all(sign in "+-−:0123456789 " for sign in text)
        state = QValidator.State.Invalid
        if allowed:
            state = QValidator.State.Intermediate if seconds_of(text) is None else QValidator.State.Acceptable
        return state, text, position


def seconds_of(text: str) -> int | None:
    """Return the seconds of "−1:02:03", "+12:30" or "90" (seconds); None for what is none of it yet."""
    bare = text.strip().replace("−", "-")
    sign = -1 if bare.startswith("-") else 1
    parts = bare.lstrip("+-").split(":")
    if len(parts) > 3 or not all(part.isascii() and part.isdigit() and len(part) <= 6 for part in parts):
        return None
    seconds = 0
    for part in parts:
        seconds = seconds * 60 + int(part)
    return sign * seconds if seconds <= _MOST_S else None


class ClockRow(QWidget):
    """Slider, field and *Beräkna* in a line."""

    changed = pyqtSignal(int)
    """The planner set another offset, in seconds."""
    reckon_asked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setAccessibleName(tr("Added to the camera's clock"))
        self.slider.setSingleStep(1)
        self.slider.setPageStep(60)
        self.box = MinutesBox(self)
        self.reckon = QPushButton(tr("Calculate"), self)
        self.reckon.setToolTip(tr("From photos that have both a time and a place of their own, held against the track"))
        self.slider.valueChanged.connect(self._moved)
        self.box.valueChanged.connect(self._typed)
        self.reckon.clicked.connect(lambda: self.reckon_asked.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.box)
        layout.addWidget(self.reckon)
        self.show_offset(0)

    def show_offset(self, seconds: float) -> None:
        """Show an offset, the slider's middle at it, and tell nobody."""
        whole = round(seconds)
        for one in (self.slider, self.box):
            one.blockSignals(True)
        self.slider.setRange(whole - REACH_S, whole + REACH_S)
        self.slider.setValue(whole)
        self.box.setValue(whole)
        for one in (self.slider, self.box):
            one.blockSignals(False)

    def _moved(self, seconds: int) -> None:
        self.box.blockSignals(True)
        self.box.setValue(seconds)
        self.box.blockSignals(False)
        self.changed.emit(seconds)

    def _typed(self, seconds: int) -> None:
        self.slider.blockSignals(True)
        if not self.slider.minimum() <= seconds <= self.slider.maximum():
            self.slider.setRange(seconds - REACH_S, seconds + REACH_S)
        self.slider.setValue(seconds)
        self.slider.blockSignals(False)
        self.changed.emit(seconds)
