"""The left side of the import dialog: what was decided about the file, why, and what else it could be."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QFontMetrics
from qgis.PyQt.QtWidgets import (
    QApplication,
    QButtonGroup,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ....i18n import tr
from ...theme import QuietLabel, plain_action, plain_label, plain_tip
from . import words
from .values import add_values, code_title

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ....importers.formats.table import Choice
    from ....model.errors import AmbiguousInputError
    from ....operations.importing.preview import Preview

OPTIONS = ("encoding", "delimiter", "date_order", "layer", "crs")
COMMON_CRS = ("EPSG:3011", "EPSG:3006", "EPSG:3021", "EPSG:4326")
OTHER = "other"
NO_COLUMN = ""
#: What VALUES says of a word that is to decide nothing again.
UNSAID = ""
TITLE_CHARACTERS = 19


@dataclass
class Wishes:
    """What the planner overruled: plain data, empty where detection decides."""

    values: dict[str, str] = field(default_factory=dict)
    mapping: dict[str, str] = field(default_factory=dict)
    words: dict[str, dict[str, str]] = field(default_factory=dict)


class Decisions(QScrollArea):
    """Shows a Preview's choices; `changed` is told when the planner overrules one, `wishes` has what."""

    changed = pyqtSignal()

    def __init__(self, category: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._category = category
        self.wishes = Wishes()
        self.answers: tuple[str, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumWidth(300)
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self._build()

    def forget(self) -> None:
        """Let detection decide everything again."""
        self.wishes = Wishes()
        self.clear()

    def overrule(self, what: str, value: str) -> None:
        """Take another value for a decision: encoding, delimiter, date_order, layer or crs."""
        self.wishes.values[what] = value
        self.changed.emit()

    def choose_column(self, name: str, column: str) -> None:
        """Take another column for one of our fields, "" for none."""
        self.wishes.mapping[name] = column
        self.changed.emit()

    def say(self, name: str, value: str, code: str) -> None:
        """Say what a value of a field means; "" takes back what was said before."""
        words_of = self.wishes.words.setdefault(name, {})
        words_of[value] = code or UNSAID
        self.changed.emit()

    def show_preview(self, preview: Preview) -> None:
        """Show what was decided."""
        position = self.verticalScrollBar().value()
        layout = self._build()
        told = {choice.what: choice for choice in preview.choices}
        for question in preview.questions:
            layout.addWidget(self._question(question, _spoken(question.text, question.parameter), preview))
        self._values(layout, preview, decided=False)
        layout.addWidget(_heading(tr("How the file is read")))
        grid = _grid(layout)
        for what, choice in told.items():
            if what not in preview.fields:
                self._decision(grid, what, choice.value, choice.reason, choice.alternatives)
        layout.addWidget(_heading(tr("Columns")))
        grid = _grid(layout)
        used = [name for name in preview.fields if name in preview.mapping]
        unused = [name for name in preview.fields if name not in preview.mapping]
        for name in (*used, *unused):
            reason = told[name].reason if name in told else ""
            self._column(grid, name, preview, reason)
        self._values(layout, preview, decided=True)
        if preview.unused:
            layout.addWidget(_heading(tr("Columns that are not used")))
            layout.addWidget(QuietLabel(", ".join(preview.unused)))
        if preview.dropped:
            layout.addWidget(_heading(tr("Not stored, because they tell of persons")))
            for column, why in preview.dropped.items():
                layout.addWidget(QuietLabel(f"{column}: {why}"))
        layout.addStretch(1)
        self.verticalScrollBar().setValue(position)

    def show_receipt(self, choices: Sequence[Choice], network: Preview | None = None) -> None:
        """Show what a dry run decided, and the words of a `network`: for kinds that are read without a table preview."""
        layout = self._build()
        if network is not None:
            self._values(layout, network, decided=False)
        layout.addWidget(_heading(tr("How the file is read")))
        grid = _grid(layout)
        for choice in choices:
            self._decision(grid, choice.what, choice.value, choice.reason, choice.alternatives)
        if network is not None:
            self._values(layout, network, decided=True)
        layout.addStretch(1)

    def show_question(self, error: AmbiguousInputError) -> None:
        """Show a question that had to be answered before anything could be read."""
        layout = self._build()
        layout.addWidget(self._question(error, _spoken(error.message, error.parameter), None))
        layout.addStretch(1)

    def _values(self, layout: QVBoxLayout, preview: Preview, *, decided: bool) -> None:
        """Add the words that stand for a code, or those that decide nothing."""
        values = [value for value in preview.values if (value.code is not None) == decided]
        if not values:
            return
        title = tr("Words and what they mean") if decided else tr("Words that decide nothing: what do they mean?")
        layout.addWidget(_heading(title))
        grid = _grid(layout)
        grid.setColumnStretch(0, 1)

        def codes(name: str) -> list[tuple[str, str]]:
            return [(code, code_title(name, code, preview.kind, self._category)) for code in preview.codes[name]]

        add_values(grid, values, codes, self.say)

    def _build(self) -> QVBoxLayout:
        self.answers = ()
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(3)
        self.setWidget(body)
        return layout

    def _question(self, question: Any, sentence: str, preview: Preview | None) -> QWidget:
        frame = QFrame()
        frame.setFrameShape(QFrame.Shape.Box)
        frame.setObjectName("question")
        layout = QVBoxLayout(frame)
        title = _heading(tr("Two answers fit. Which one is right?"))
        layout.addWidget(title)
        layout.addWidget(plain_label(sentence))
        group = QButtonGroup(frame)
        what = self._field_of(question, preview)
        current = (
            self.wishes.values.get(question.question) if question.question in OPTIONS else self.wishes.mapping.get(what)
        )
        self.answers = tuple(question.choices)
        for answer in question.choices:
            button = QRadioButton(plain_action(words.value_title(question.question, answer)))
            button.setChecked(current == answer)
            button.clicked.connect(lambda _checked=False, answer=answer: self._answer(question.question, what, answer))
            group.addButton(button)
            layout.addWidget(button)
        return frame

    def _field_of(self, question: Any, preview: Preview | None) -> str:
        for choice in preview.choices if preview else ():
            if choice.value in question.choices and choice.what in (preview.fields if preview else ()):
                return str(choice.what)
        return "x" if " + " in question.choices[0] else ""

    def _answer(self, question: str, what: str, answer: str) -> None:
        if question in OPTIONS:
            self.wishes.values[question] = answer
        elif " + " in answer:
            first, _plus, second = answer.partition(" + ")
            self.wishes.mapping.update({"x": first, "y": second})
        elif what:
            self.wishes.mapping[what] = answer
        self.changed.emit()

    def _decision(self, grid: QGridLayout, what: str, value: str, reason: str, alternatives: tuple[str, ...]) -> None:
        if what not in OPTIONS:
            _add(grid, words.decision_title(what), plain_label(words.value_title(what, value)), reason)
            return
        combo = _combo(words.decision_title(what))
        offered = [value, *alternatives]
        if what == "crs":
            offered += COMMON_CRS
        elif what == "encoding":
            offered += words.ENCODINGS
        elif what == "delimiter":
            offered += words.DELIMITERS
        for option in dict.fromkeys(offered):
            combo.addItem(words.value_title(what, option), option)
        if what == "crs":
            combo.addItem(tr("Another …"), OTHER)
        combo.setToolTip(plain_tip(reason))
        combo.activated.connect(lambda _index: self._overrule(what, combo))
        _add(grid, words.decision_title(what), combo, reason)

    def _column(self, grid: QGridLayout, name: str, preview: Preview, reason: str) -> None:
        combo = _combo(words.field_title(name))
        combo.addItem(tr("(no column)"), NO_COLUMN)
        for column in preview.columns:
            if column not in preview.dropped:
                combo.addItem(column, column)
        combo.setCurrentIndex(max(0, combo.findData(preview.mapping.get(name, NO_COLUMN))))
        combo.setToolTip(plain_tip(reason))

        combo.activated.connect(lambda _index: self.choose_column(name, combo.currentData()))
        _add(grid, words.field_title(name), combo, reason)

    def _overrule(self, what: str, combo: QComboBox) -> None:
        value = combo.currentData()
        if value == OTHER:
            value = self._ask_crs()
            if not value:
                combo.setCurrentIndex(0)
                return
        self.overrule(what, value)

    def _ask_crs(self) -> str:
        from qgis.gui import QgsProjectionSelectionDialog

        dialog = QgsProjectionSelectionDialog(self)
        dialog.setCrs(QgsCoordinateReferenceSystem(COMMON_CRS[0]))
        authid = dialog.crs().authid() if dialog.exec() else ""
        dialog.deleteLater()
        return str(authid)


def _spoken(sentence: str, parameter: str) -> str:
    """Return a question without its remedy for scripts ("...; say which with MAPPING."): here one answers by a click."""
    question, separator, remedy = sentence.rpartition(";")
    return f"{question}." if separator and parameter and parameter in remedy else sentence


def _heading(text: str) -> QLabel:
    label = plain_label(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _grid(layout: QVBoxLayout) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(1)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, TITLE_CHARACTERS * QFontMetrics(QApplication.font()).averageCharWidth())
    layout.addLayout(grid)
    return grid


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return combo


def _add(grid: QGridLayout, title: str, widget: QWidget, reason: str) -> None:
    line = grid.rowCount()
    label = QLabel(title)
    label.setBuddy(widget)
    grid.addWidget(label, line, 0)
    grid.addWidget(widget, line, 1)
    if reason:
        grid.addWidget(QuietLabel(reason), line + 1, 1)
