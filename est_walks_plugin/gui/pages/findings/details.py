"""What a finding may say beside what it is: where at the stop, who should see to it, how serious it is, which pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QFormLayout, QLineEdit, QWidget

from ....i18n import language, tr
from ...widgets.cut_text import ChoiceBox
from ...widgets.section import Section
from .scores import SeverityBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....model.catalogue import Owner
    from ....model.finding import Finding


class FindingDetails(QWidget):
    """Folded for who does not need them; the heading says what is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.spot = self._line(tr("Where at the stop"))
        self.owner = ChoiceBox(tr("Proposed owner"))
        self.severity = SeverityBox(tr("How serious"))
        self.photo_no = self._line(tr("Photo no."))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(4)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for field in (self.spot, self.owner, self.severity, self.photo_no):
            form.addRow(field.accessibleName(), field)
        self.section = Section(tr("Where, who, how serious"), self, name="finding_details")
        self.owner.currentIndexChanged.connect(lambda _index: self._tell())
        self.severity.currentIndexChanged.connect(lambda _index: self._tell())
        self.spot.textChanged.connect(lambda _text: self._tell())
        self.photo_no.textChanged.connect(lambda _text: self._tell())
        self.set_owners(())

    def set_owners(self, owners: Sequence[Owner]) -> None:
        """Offer those in use; the one chosen stays chosen."""
        kept = self.owner.currentData()
        self._names = {owner.code: owner.label(language()) for owner in owners}
        self.owner.clear()
        self.owner.addItem("–", "")
        for owner in owners:
            if owner.active:
                self.owner.addItem(self._names[owner.code], owner.code)
        self._choose_owner(kept or "")

    def show_finding(self, finding: Finding | None) -> None:
        """Fill in what a finding says; None empties."""
        self.spot.setText(finding.spot if finding else "")
        self._choose_owner(finding.owner if finding else "")
        self.severity.set_value(finding.severity if finding else None)
        self.photo_no.setText(finding.photo_no if finding else "")

    def _choose_owner(self, code: str) -> None:
        """Choose an owner; one that is offered no more is kept with the finding that has it."""
        if code and self.owner.findData(code) < 0:
            self.owner.addItem(self._names.get(code, code), code)
        self.owner.setCurrentIndex(max(0, self.owner.findData(code)))

    def _tell(self) -> None:
        severity = self.severity.value()
        told = [
            self.spot.text().strip(),
            self.owner.currentText() if self.owner.currentData() else "",
            "" if severity is None else str(severity),
            self.photo_no.text().strip(),
        ]
        self.section.set_summary(" · ".join(part for part in told if part))

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        return line
