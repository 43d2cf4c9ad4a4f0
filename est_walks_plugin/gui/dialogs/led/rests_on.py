"""What the numbers of the table rest on, beside them: what is uncertain, what is assumed, where the rest comes from."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ....i18n import tr
from ....model.light.programme import Inputs
from ...theme import QuietLabel


class RestsOn(QScrollArea):
    """Lines that scroll where they are many: the list of streets keeps its room."""

    def __init__(self) -> None:
        super().__init__()
        self.warnings, self.assumed, self.sources = QuietLabel(), QuietLabel(), QuietLabel()
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        for label in (self.warnings, self.assumed, self.sources):
            layout.addWidget(label)
        layout.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("What the numbers rest on"))

    def tell(self, inputs: Inputs, warnings: Sequence[str]) -> None:
        """Say what there is to know of these inputs and of the table."""
        for label, title, lines in (
            (self.warnings, tr("Uncertain:"), warnings),
            (self.assumed, tr("Assumed:"), inputs.assumed),
            (self.sources, tr("Reckoned with:"), dict.fromkeys(dict(inputs.said).values())),
        ):
            label.setText("\n".join([title, *(f"• {line}" for line in lines)]))
            label.setVisible(bool(lines))
