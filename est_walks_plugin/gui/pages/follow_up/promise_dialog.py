"""Dialog for a citizen promise: what, how many, until when."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QDateEdit, QFormLayout, QLineEdit, QSpinBox, QWidget

from ....i18n import tr
from ....operations.promises import NewPromise
from ...dialogs.base import FormDialog


class PromiseDialog(FormDialog):
    """Asks for a promise."""

    def __init__(self, parent: QWidget | None, today: date) -> None:
        super().__init__(tr("New promise"), tr("Add promise"), parent, name="est_walks_promise")
        self.title = QLineEdit(self)
        self.title.setPlaceholderText(tr("At least six planned presence efforts a year"))
        self.count = QSpinBox(self)
        self.count.setRange(1, 999)
        self.count.setValue(6)
        self.first = self._date(date(today.year, 1, 1))
        self.last = self._date(date(today.year, 12, 31))
        form = QFormLayout()
        form.addRow(tr("Promise"), self.title)
        form.addRow(tr("Times"), self.count)
        form.addRow(tr("From"), self.first)
        form.addRow(tr("To"), self.last)
        self.body.addLayout(form)
        self.title.textChanged.connect(self._check)
        self.first.dateChanged.connect(self._check)
        self.last.dateChanged.connect(self._check)
        self._check()
        self.remember_size(420, 220)

    def value(self) -> NewPromise:
        """Return the promise."""
        return NewPromise(
            title=self.title.text().strip(),
            target_count=self.count.value(),
            date_from=self.first.date().toPyDate(),
            date_to=self.last.date().toPyDate(),
        )

    def _date(self, value: date) -> QDateEdit:
        edit = QDateEdit(QDate(value.year, value.month, value.day), self)
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("yyyy-MM-dd")
        return edit

    def _check(self) -> None:
        if not self.title.text().strip():
            self.set_reason(tr("Write what is promised."))
        elif self.first.date() > self.last.date():
            self.set_reason(tr("The promise ends before it begins."))
        else:
            self.set_reason("")
