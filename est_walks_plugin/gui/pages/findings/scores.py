"""Scores 0-3 by day and in the dark, over all and per aspect."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QWidget

from ....i18n import tr
from ....model.codes import ScoreAspect
from ...labels import label

LIGHTS = ("day", "dark")


class ScoreBox(QComboBox):
    """A score of 0-3, or none; the digits 0-3 choose it and Backspace clears it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(tr("{name}: 0 frightening, 3 good").format(name=name))
        self.addItem("–", None)
        for score in range(4):
            self.addItem(str(score), score)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def value(self) -> int | None:
        """Return the score."""
        score: int | None = self.currentData()
        return score

    def set_value(self, score: int | None) -> None:
        """Choose a score, None for none."""
        self.setCurrentIndex(0 if score is None else score + 1)

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802 - Qt override
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.set_value(None)
        elif event.text() in ("0", "1", "2", "3"):
            self.set_value(int(event.text()))
        else:
            super().keyPressEvent(event)


class AspectScores(QWidget):
    """The eight aspects, each by day and in the dark."""

    def __init__(self) -> None:
        super().__init__()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(6)
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
