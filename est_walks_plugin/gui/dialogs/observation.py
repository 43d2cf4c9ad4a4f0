"""A new observation of the EST group or a partner, made for ten in a row by keyboard: where, text, Enter, and the next."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QDate, QEvent, QObject, Qt, QTime
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDateEdit,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QTimeEdit,
    QWidget,
)

from ...i18n import language, tr
from ...model.codes import ObservationKind, PositionMethod
from ...model.errors import EstWalksError
from ...model.localtime import zone
from ...privacy import screen
from ..labels import label
from ..maptools.pick_point import PickPointTool
from ..maptools.pin import Pin
from ..theme import QuietLabel, link_button
from ..widgets.cut_text import ChoiceBox
from .base import FormDialog

if TYPE_CHECKING:
    from ...operations.observed.record import NewObservation, RecordedObservation
    from ..context import Context

NAME = "new_observation"
TEXT_ROWS = 3


class ObservationDialog(FormDialog):
    """Stands beside the map; OK stores and makes ready for the next, where category, time and role stay.

    While *On the map* is pressed every click says where the next one is.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(tr("New observation"), tr("Save observation"), parent, name=NAME)
        self.context = context
        self.point: tuple[float, float] | None = None
        self.stored = 0
        self.kind = ChoiceBox(tr("Told by"))
        for kind in (ObservationKind.EST_REPORT, ObservationKind.PARTNER):
            self.kind.addItem(label("ObservationKind", kind.value), kind.value)
        self.category = self._finding_box(tr("Category"))
        for one in context.session.store.catalogue.categories:
            if one.active:
                self.category.addItem(one.label(language()), one.code)
        self.where = self._finding_box(tr("Where"))
        self._fill_names()
        self.map_button = link_button(tr("On the map …"))
        self.map_button.setCheckable(True)
        self.map_button.setToolTip(tr("Click on the map where it was, one observation after another; Esc ends"))
        self.map_button.toggled.connect(self._map_toggled)
        today = context.session.today
        self.day = QDateEdit(QDate(today.year, today.month, today.day))
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.has_time = QCheckBox(tr("at"))
        self.has_time.setToolTip(tr("Whether the time of day is known"))
        self.clock = QTimeEdit(QTime(20, 0))
        self.clock.setDisplayFormat("HH:mm")
        self.clock.setAccessibleName(tr("Time"))
        self.clock.setEnabled(False)
        self.has_time.toggled.connect(self.clock.setEnabled)
        self.role = QLineEdit()
        self.role.setPlaceholderText(tr("A function, such as field assistant; never a person"))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("Text"))
        self.text.setPlaceholderText(tr("What was seen: place and situation, never individuals. Enter saves."))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * TEXT_ROWS + 12)
        self.text.installEventFilter(self)
        self.masked, self.said = QuietLabel(), QuietLabel()
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Close"))
        self._pin = Pin(context.canvas, context.session)
        self.tool = PickPointTool(context.canvas, context.session, once=False)
        self.tool.picked.connect(self.put)
        self.tool.ended.connect(self._tool_ended)
        self._lay_out()
        for edit in (self.category, self.where):
            edit.editTextChanged.connect(lambda _text: self._judge())
        self.where.lineEdit().textEdited.connect(lambda _text: self._forget_point())
        self.text.textChanged.connect(self._judge)
        self.role.textChanged.connect(lambda _text: self._judge())
        self.remember_size(540, 460)
        self._judge()
        self.where.setFocus()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        where, when = QHBoxLayout(), QHBoxLayout()
        where.addWidget(self.where, 1)
        where.addWidget(self.map_button)
        for widget in (self.day, self.has_time, self.clock):
            when.addWidget(widget)
        when.addStretch(1)
        form.addRow(tr("Where"), where)
        form.addRow(tr("Text"), self.text)
        form.addRow(tr("Category"), self.category)
        form.addRow(tr("When"), when)
        form.addRow(tr("Told by"), self.kind)
        form.addRow(tr("Role"), self.role)
        self.body.addLayout(form)
        self.body.addWidget(self.masked)
        self.body.addWidget(self.said)
        self.setMinimumHeight(420)  # the form is never squeezed together
        self.body.addStretch(1)

    def _finding_box(self, name: str) -> ChoiceBox:
        """Return a list that is found in by any part of a word."""
        box = ChoiceBox(name)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = box.completer()
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        return box

    def _fill_names(self) -> None:
        from ...operations.observed.record import known_names

        self._names = known_names(self.context.session.store)
        self.where.addItems(sorted(self._names))
        self.where.setCurrentIndex(-1)

    # --- where ---------------------------------------------------------------------------------------------------

    def put(self, x: float, y: float) -> None:
        """Put the observation on a point of the map (work CRS)."""
        self.where.setCurrentIndex(-1)
        self.where.setEditText(tr("Point {e} {n}").format(e=round(x), n=round(y)))
        self.point = (x, y)
        self._pin.put(x, y)
        self._judge()
        self.activateWindow()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_point(self) -> None:
        """What is written now is a name, not the point."""
        self.point = None
        self._pin.take_away()
        self._judge()

    def _map_toggled(self, on: bool) -> None:
        if on:
            self.tool.start()
        else:
            self.tool.stop()

    def _tool_ended(self) -> None:
        self.map_button.setChecked(False)

    # --- storing -------------------------------------------------------------------------------------------------

    def value(self) -> NewObservation:
        """Return the observation as it is typed; without a clock it is of the day alone."""
        from ...operations.observed.record import NewObservation

        clock = self.clock.time().toPyTime() if self.has_time.isChecked() else time(0)
        here = zone(self.context.session.store.time_zone)
        return NewObservation(
            self._category(),
            self.text.toPlainText().strip(),
            self.point,
            "" if self.point is not None else self.where.currentText().strip(),
            datetime.combine(self.day.date().toPyDate(), clock, here),
            self.role.text().strip(),
            self.kind.currentData(),
        )

    def accept(self) -> None:
        """Store it and make ready for the next; the dialog stays."""
        from ...operations.observed.record import record_observation

        if not self.ok.isEnabled():
            return
        new, undo = self.value(), self.context.undo
        try:
            made = undo.do(lambda store: record_observation(store, new), tr("record an observation"))
        except EstWalksError as error:
            self.reason.setText(error.message)
            return
        self._stored(made)

    def _stored(self, made: RecordedObservation) -> None:
        self.stored += 1
        told = [tr("%n observation(s) saved.", None, self.stored)]
        if made.position_method == PositionMethod.NONE:
            told.append(tr("Nobody knows that place: it waits for a position in page Sources."))
        if made.suspected_duplicates:
            told.append(tr("It may tell of the same as another report; look under duplicates in page Sources."))
        if made.outside_area:
            told.append(tr("It lies outside the municipality."))
        self.said.setText(" ".join(told))
        self.text.clear()
        self.where.setCurrentIndex(-1)
        self.where.setEditText("")
        self._forget_point()
        if self.map_button.isChecked():
            self.context.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.where.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        """Give the planner's tool back and take the flag away."""
        self.tool.ended.disconnect(self._tool_ended)
        self.tool.stop()
        self._pin.take_away()
        super().done(result)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt override
        """Enter in the text saves, Shift+Enter breaks the line."""
        if watched is self.text and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
                self.accept()
                return True
        return super().eventFilter(watched, event)

    def _category(self) -> str:
        typed = self.category.currentText().strip().casefold()
        rows = (row for row in range(self.category.count()) if self.category.itemText(row).casefold() == typed)
        return next((str(self.category.itemData(row)) for row in rows), "")

    def _judge(self) -> None:
        if self.point is None and not self.where.currentText().strip():
            self.set_reason(tr("Say where it was: a name, or a point on the map."))
        elif not self._category():
            self.set_reason(tr("Choose a category from the list."))
        else:
            self.set_reason("")
        typed = " ".join(filter(None, (self.text.toPlainText(), self.role.text())))
        masked, found = screen(typed)
        if masked != typed:
            self.masked.setText(tr("Will be saved as: {text}").format(text=masked))
        else:
            self.masked.setText(tr("May hold a name; it will be listed for privacy review.") if found else "")
        self.masked.setVisible(bool(self.masked.text()))
