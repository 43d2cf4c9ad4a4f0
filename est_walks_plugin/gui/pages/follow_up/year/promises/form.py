"""The form of a citizen promise: what, how many, what counts by itself, until when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Sequence

from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QDateEdit, QFormLayout, QLineEdit, QSpinBox

from ......i18n import tr
from ......operations.promises import NewPromise
from .....widgets.cut_text import ChoiceBox
from ....form_panel import FormPanel


class PromiseForm(FormPanel):
    """Asks for a promise, or what a stored one is to be."""

    def __init__(self, today: date, counts: Sequence[tuple[str, str]] = (), stored: NewPromise | None = None) -> None:
        """`counts` is what may count by itself: its code and what it is called, the likeliest first."""
        if stored is None:
            super().__init__(tr("New promise"), tr("Add promise"))
        else:
            super().__init__(tr("Change the promise"), tr("Save"))
        self._stored = stored
        self.title = QLineEdit(self)
        self.title.setPlaceholderText(tr("At least six planned presence efforts a year"))
        self.title.setToolTip(self.title.placeholderText())
        self.count = QSpinBox(self)
        self.count.setRange(1, 999)
        self.count.setValue(6)
        self.counts = ChoiceBox(tr("What counts by itself"))
        for code, name in counts:
            self.counts.addItem(name, code)
        self.counts.setToolTip(
            tr("Held efforts and walks within the area and the days count without anybody noting them.")
        )
        self.starts = self._date(date(today.year, 1, 1))
        self.ends = self._date(date(today.year, 12, 31))
        self.first = self.title
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Promise"), self.title)
        form.addRow(tr("Times"), self.count)
        form.addRow(tr("Counts"), self.counts)
        form.addRow(tr("From"), self.starts)
        form.addRow(tr("To"), self.ends)
        self.body.addLayout(form)
        self.body.addStretch(1)
        if stored is not None:
            self._show(stored)
        self.title.textChanged.connect(self._check)
        self.starts.dateChanged.connect(self._check)
        self.ends.dateChanged.connect(self._check)
        self._check()

    def value(self) -> NewPromise:
        """Return the promise."""
        typed = NewPromise(
            title=self.title.text().strip(),
            target_count=self.count.value(),
            date_from=self.starts.date().toPyDate(),
            date_to=self.ends.date().toPyDate(),
            counts=self.counts.currentData() or "",
        )
        if self._stored is None:
            return typed
        return replace(typed, area=self._stored.area, text=self._stored.text, owner=self._stored.owner)

    def _show(self, promise: NewPromise) -> None:
        """Fill the form; what it has no field for stays as it is."""
        self.title.setText(promise.title)
        self.count.setMaximum(max(self.count.maximum(), promise.target_count or 1))
        self.count.setValue(promise.target_count or 1)
        if self.counts.findData(promise.counts) < 0:
            self.counts.addItem(promise.counts, promise.counts)  # a measure that is not chosen any more
        self.counts.setCurrentIndex(self.counts.findData(promise.counts))
        for edit, day in ((self.starts, promise.date_from), (self.ends, promise.date_to)):
            edit.setDate(QDate(day.year, day.month, day.day))

    def _date(self, value: date) -> QDateEdit:
        edit = QDateEdit(QDate(value.year, value.month, value.day), self)
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("yyyy-MM-dd")
        return edit

    def _check(self) -> None:
        if not self.title.text().strip():
            self.set_reason(tr("Write what is promised."))
        elif self.starts.date() > self.ends.date():
            self.set_reason(tr("The promise ends before it begins."))
        else:
            self.set_reason("")
