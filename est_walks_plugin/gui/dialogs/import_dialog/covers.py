"""What a newer file covers: asked for where its source is known, with the stored rows that are missing from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from ....i18n import tr
from ... import format as fmt
from ...theme import QuietLabel

if TYPE_CHECKING:
    from ....operations.importing.files import Compared


class CoversLine(QWidget):
    """Hidden until a file turns out to be newer than what is stored; `changed` when the planner chooses."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(tr("The file covers"))
        self.choice.setToolTip(tr("What stored rows mean that are missing from the newer file"))
        for code, title in (
            ("", tr("automatic: what its rows tell")),
            ("whole", tr("all: what is missing is gone")),
            ("period", tr("the period: what is missing from its days is gone")),
            ("part", tr("a part: what is missing stays")),
        ):
            self.choice.addItem(title, code)
        self.told = QuietLabel("", self)
        label = QLabel(tr("The file covers"), self)
        label.setBuddy(self.choice)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label)
        line.addWidget(self.choice)
        line.addWidget(self.told, 1)
        self.choice.activated.connect(lambda _index: self.changed.emit())
        self.forget()

    def value(self) -> str | None:
        """Return the word for COVERS, None for automatic."""
        return self.choice.currentData() or None

    def forget(self) -> None:
        """Another file: nothing is known of it."""
        self.choice.setCurrentIndex(0)
        self.wait()
        self.hide()

    def wait(self) -> None:
        """What was told does not hold any more."""
        self.told.setText("")

    def show_compared(self, compared: Compared) -> None:
        """Tell what the file would do to its source; nothing for a new source."""
        receipt, missing = compared.receipt, compared.gone + compared.left
        self.setVisible(bool(compared.system))
        if not compared.system or receipt is None:
            return
        self.told.setText(
            tr("Newer than “{system}”: {new} new, {changed} updated, {same} unchanged.").format(
                system=compared.system,
                new=fmt.number(receipt.stored),
                changed=fmt.number(receipt.updated),
                same=fmt.number(receipt.unchanged),
            )
            + " "
            + tr(
                "Stored rows missing from the file: {missing}, of them gone: {gone}, left as they are: {left}."
            ).format(missing=fmt.number(missing), gone=fmt.number(compared.gone), left=fmt.number(compared.left))
        )
