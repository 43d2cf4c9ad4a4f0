"""The line at the bottom of the dock: what goes on, how far, and Cancel."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ...i18n import tr
from ..tasks import TaskRunner
from ..theme import plain_tip


class TaskLine(QWidget):
    """Shows the runner's current task; hidden when nothing runs."""

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(6)
        self.bar.setAccessibleName(tr("Progress"))
        self.cancel = QToolButton(self)
        self.cancel.setText(tr("Cancel"))
        self.cancel.clicked.connect(runner.cancel_current)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.label)
        words.addWidget(self.bar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 6)
        layout.addLayout(words, 1)
        layout.addWidget(self.cancel)
        runner.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Look at the runner again."""
        task = self._runner.current
        self.setVisible(task is not None)
        if task is None:
            return
        text = self._runner.text(task)
        if self._runner.waiting:
            text = tr("{text} (+{count} waiting)").format(text=text, count=self._runner.waiting)
        self.label.setText(text)
        self.label.setToolTip(plain_tip(text))
        percent = round(task.progress())
        self.bar.setRange(0, 100 if percent > 0 else 0)
        self.bar.setValue(percent)
        self.cancel.setToolTip(task.job.cancel_says or tr("Stop this work; nothing is changed"))
        self.cancel.setEnabled(not task.is_given_up)
