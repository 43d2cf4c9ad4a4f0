"""The receipt of an import: what became of every row, why, and the rejected rows to send back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...i18n import tr
from .. import format as fmt
from ..help import add_help
from ..labels import label
from ..models.rows_model import ListColumn
from ..theme import QuietLabel, plain_label
from ..widgets.charts.chart import ChartRow
from ..widgets.charts.receipt_bar import REJECTED, receipt_bar, receipt_parts
from ..widgets.legible import Legible
from ..widgets.rows_view import RowsView
from .import_dialog import words

if TYPE_CHECKING:
    from ...model.receipt import Receipt
    from ..context import Context


MOST_WORDS = 12
#: What a receipt may tell beside its counts that deserves a look.
WORTH_A_LOOK = (
    "guessed",
    "not_built",
    "problems",
    "unmapped_values",
    "unused_columns",
    "without_id",
    "without_status",
)
#: More notes than this get a list of their own instead of lines above the lists.
MOST_NOTES = 4


@dataclass(frozen=True)
class _Line:
    """A row of the file that was rejected or deserves a look; `number` is its place in the list."""

    number: str
    row: Any
    reason: str
    text: str


@dataclass(frozen=True)
class _Decision:
    """How a part of the file was understood, and why."""

    what: str
    value: Any
    reason: str = ""


def needs_a_look(receipt: Receipt) -> bool:
    """Return whether a receipt tells more than how many rows are new or known, and how the file was read."""
    counts = (receipt.problems, receipt.suspected_duplicates, receipt.vanished, receipt.masked, receipt.notes)
    return any(counts) or any(receipt.extra.get(key) for key in WORTH_A_LOOK)


class ReceiptDialog(QDialog):
    """Shows a receipt; not modal."""

    def __init__(self, context: Context, receipt: Receipt, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        Legible(self)
        self._context = context
        self.receipt = receipt
        self._name = name
        self.setWindowTitle(tr("Receipt: {name}").format(name=name))
        layout = QVBoxLayout(self)
        layout.addLayout(self._counts())
        self.tabs = tabs = QTabWidget(self)
        self._tabs: dict[str, QWidget] = {}
        notes = words.in_window(self._notes())
        if len(notes) > MOST_NOTES:
            self._add_tab("notes", _notes_view(notes), tr("To know ({count})").format(count=fmt.number(len(notes))))
        else:
            for note in notes:
                layout.addWidget(QuietLabel(note))
        for key, title, rows in self._lists():
            if rows:
                self._add_tab(key, _rows_view(title, rows), f"{title} ({fmt.number(len(rows))})")
        if REJECTED in self._tabs:
            self.bar.let_press((REJECTED,))
            self.bar.pressed.connect(self.show_tab)
        decisions = self._decisions()
        if decisions:
            self._add_tab("decisions", _decisions_view(decisions), tr("How it was read"))
        if tabs.count():
            layout.addWidget(tabs, 1)
        self.buttons = buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        buttons.rejected.connect(self.reject)
        if receipt.rejected:
            export = QPushButton(tr("Save the rejected rows …"), self)
            export.setToolTip(tr("As a CSV file to send back to whoever sent the file"))
            export.clicked.connect(self.export_rejected)
            buttons.addButton(export, QDialogButtonBox.ButtonRole.ActionRole)
        add_help(self, buttons, "receipt")
        layout.addWidget(buttons)
        self.resize(640, 480)

    def show_tab(self, key: str) -> None:
        """Show the list "notes", "rejected", "problems", "guessed" or "decisions", where there is one."""
        if key in self._tabs:
            self.tabs.setCurrentWidget(self._tabs[key])

    def _add_tab(self, key: str, view: QWidget, title: str) -> None:
        self._tabs[key] = view
        self.tabs.addTab(view, title)

    def _counts(self) -> QFormLayout:
        receipt = self.receipt
        form = QFormLayout()
        source = receipt.source
        if source is not None:
            form.addRow(tr("File"), _plain(f"{source.file} ({label('SourceKind', source.kind)})"))
        self.bar = receipt_bar()
        self.bar.set_parts(receipt_parts(receipt))
        form.addRow(tr("Rows read"), ChartRow(self.bar) if self.bar.parts else _plain(fmt.number(receipt.read)))
        for count, title in (
            (receipt.without_position, tr("Without position")),
            (receipt.outside_area, tr("Outside the area")),
            (receipt.suspected_duplicates, tr("Suspected duplicates")),
            (receipt.vanished, tr("Gone from the source")),
        ):
            if count:
                form.addRow(title, _plain(fmt.number(count)))
        for title, text in self._unused():
            form.addRow(title, plain_label(text))
        hidden = [words.masked_count(kind, count) for kind, count in receipt.masked.items()]
        if hidden:
            form.addRow(tr("Masked"), _plain(", ".join(hidden)))
        if receipt.seconds:
            form.addRow(tr("Time"), _plain(tr("{seconds} s").format(seconds=fmt.number(receipt.seconds, 1))))
        return form

    def _notes(self) -> list[str]:
        """Return what is told beside the counts; words that decide nothing have lines of their own above."""
        told_above = tr("VALUES can say what they mean.")
        return [note for note in self.receipt.notes if told_above not in note]

    def _unused(self) -> list[tuple[str, str]]:
        """Return what could not be used, with its number: words, rows without an id, lamps without status, columns."""
        told = self.receipt.extra
        found = []
        for name, values in (told.get("unmapped_values") or {}).items():
            listed = ", ".join(f"{value} ({fmt.number(count)})" for value, count in list(values.items())[:MOST_WORDS])
            found.append((tr("Words that decide nothing"), f"{words.field_title(name)}: {listed}"))
        for key, title in (
            ("without_id", tr("Rows without an id")),
            ("without_status", tr("Lamps without status")),
            ("not_built", tr("Planned, left out")),
            ("respondents", tr("Respondents")),
        ):
            if told.get(key):
                found.append((title, fmt.number(told[key])))
        if told.get("unused_columns"):
            found.append((tr("Columns that are not used"), ", ".join(told["unused_columns"])))
        return found

    def _lists(self) -> list[tuple[str, str, list[_Line]]]:
        """Return key, title and rows of each list."""
        rejected = [_Line(str(n), one.row, one.reason, one.text) for n, one in enumerate(self.receipt.rejected)]
        return [
            (REJECTED, tr("Rejected rows"), rejected),
            ("problems", tr("Worth a look"), self._numbered("problems", "reason")),
            ("guessed", tr("Guessed"), self._numbered("guessed", "why")),
        ]

    def _numbered(self, key: str, reason: str) -> list[_Line]:
        """Return the rows that the receipt lists under a key; `reason` names the part that says why."""
        lines = enumerate(self.receipt.extra.get(key) or ())
        return [_Line(str(number), row["row"], row[reason] or "", row.get("text") or "") for number, row in lines]

    def _decisions(self) -> list[_Decision]:
        receipt = self.receipt
        choices = receipt.extra.get("choices") or []
        found = [_Decision(one["what"], one["value"], one.get("reason") or "") for one in choices]
        told = {one.what for one in found}
        for name, column in receipt.mapping.items():
            if name not in told:
                found.append(_Decision(name, column))
        if not found and receipt.crs is not None:
            found.append(_Decision("crs", receipt.crs.chosen, receipt.crs.reason))
        return found

    def export_rejected(self) -> None:
        """Ask where to, and save the rejected rows there."""
        from ...operations.importing.files import rejected_csv

        suggestion = tr("{name} rejected rows.csv").format(name=Path(self._name).stem)
        path, _kind = QFileDialog.getSaveFileName(self, tr("Save the rejected rows"), suggestion, "CSV (*.csv)")
        if not path:
            return
        self._context.runner.run(
            tr("Saving the rejected rows"),
            lambda _store, _feedback: rejected_csv(self.receipt, path),
            done=lambda count: self._context.messages.info(
                tr("{count} rows saved as {path}.", None, count).format(count=fmt.number(count), path=path)
            ),
        )


def _rows_view(title: str, lines: list[_Line]) -> RowsView:
    columns = [
        ListColumn("row", tr("Row"), lambda line: str(line.row), sort=lambda line: line.row, right=True, least=6),
        ListColumn("reason", tr("Reason"), lambda line: line.reason, stretch=True, least=30),
    ]
    if any(line.text for line in lines):
        columns.append(ListColumn("text", tr("Text"), lambda line: line.text, stretch=True, least=16, priority=1))
    view = RowsView(columns, name=title, key="number")
    view.set_rows(lines)
    return view


def _notes_view(notes: list[str]) -> QWidget:
    """Return all notes, in a frame that scrolls."""
    inner = QWidget()
    lines = QVBoxLayout(inner)
    for note in notes:
        lines.addWidget(QuietLabel(note))
    lines.addStretch(1)
    view = QScrollArea()
    view.setWidgetResizable(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setWidget(inner)
    return view


def _decisions_view(decisions: list[_Decision]) -> RowsView:
    view = RowsView(
        [
            ListColumn("what", tr("What"), lambda one: words.decision_title(one.what), least=18),
            ListColumn("value", tr("Choice"), lambda one: words.value_title(one.what, one.value), least=20),
            ListColumn("reason", tr("Why"), lambda one: one.reason, stretch=True, least=24),
        ],
        name=tr("How it was read"),
        key="what",
    )
    view.set_rows(decisions)
    return view


def _plain(text: str) -> QLabel:
    shown = plain_label(text)
    shown.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return shown
