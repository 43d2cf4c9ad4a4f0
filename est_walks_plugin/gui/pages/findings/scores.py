"""Scores 0-3 by day and in the dark, over all and per aspect, and how serious something is."""

from __future__ import annotations

from typing import Any, Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QWidget

from ....i18n import tr
from ....model.codes import ScoreAspect
from ...labels import label

LIGHTS = ("day", "dark")
SCORES = (0, 1, 2, 3)
SEVERITIES = (1, 2, 3)


class DigitBox(QComboBox):
    """One of a few digits, or none; the digits choose it and Backspace clears it."""

    def __init__(self, name: str, digits: Sequence[int], tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.addItem("–", None)
        for digit in digits:
            self.addItem(str(digit), digit)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def value(self) -> int | None:
        """Return the digit."""
        digit: int | None = self.currentData()
        return digit

    def set_value(self, digit: int | None) -> None:
        """Choose a digit, None for none."""
        self.setCurrentIndex(0 if digit is None else max(0, self.findData(digit)))

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802 - Qt override
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.set_value(None)
        elif event.text() and self.findText(event.text()) > 0:
            self.set_value(int(event.text()))
        else:
            super().keyPressEvent(event)


class ScoreBox(DigitBox):
    """A score of 0-3, or none."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, SCORES, tr("{name}: 0 frightening, 3 good").format(name=name), parent)


class SeverityBox(DigitBox):
    """How serious something is, 1-3, or not told."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, SEVERITIES, tr("{name}: 1 a little, 3 very").format(name=name), parent)


class AspectScores(QWidget):
    """The eight aspects, each by day and in the dark."""

    def __init__(self) -> None:
        super().__init__()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(4)
        layout.setVerticalSpacing(2)
        layout.addWidget(QLabel(tr("Daylight")), 0, 1)
        layout.addWidget(QLabel(tr("Darkness")), 0, 2)
        self.boxes: dict[tuple[str, str], ScoreBox] = {}
        for row, aspect in enumerate(ScoreAspect, 1):
            text = label("ScoreAspect", str(aspect))
            layout.addWidget(QLabel(text), row, 0)
            for column, light in enumerate(LIGHTS, 1):
                box = ScoreBox(f"{text}, {tr('daylight') if light == 'day' else tr('darkness')}")
                self.boxes[light, str(aspect)] = box
                layout.addWidget(box, row, column)
        layout.setColumnStretch(0, 1)

    def value(self) -> dict[str, dict[str, int]]:
        """Return the scores given, {"day": {aspect: score}, "dark": {...}}."""
        found: dict[str, dict[str, int]] = {}
        for (light, aspect), box in self.boxes.items():
            score = box.value()
            if score is not None:
                found.setdefault(light, {})[aspect] = score
        return found

    def set_value(self, scores: dict[str, dict[str, int]] | None) -> None:
        """Show scores."""
        for (light, aspect), box in self.boxes.items():
            box.set_value((scores or {}).get(light, {}).get(aspect))
