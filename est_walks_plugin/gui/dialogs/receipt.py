"""The receipt of an import: what became of every row, why, and the rejected rows to send back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...i18n import tr
from .. import format as fmt
from ..labels import label
from ..models.rows_model import Column, Row
from ..theme import QuietLabel, plain_label
from ..widgets.rows_view import RowsView
from .import_dialog import words

if TYPE_CHECKING:
    from ..context import Context


class ReceiptDialog(QDialog):
    """Shows a receipt as it is kept in the store (Receipt.to_dict); not modal."""

    def __init__(self, context: Context, receipt: dict[str, Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._receipt = receipt
        self._name = name
        self.setWindowTitle(tr("Receipt: {name}").format(name=name))
        layout = QVBoxLayout(self)
        layout.addLayout(self._counts())
        for note in (receipt.get("notes") or [])[:4]:
            layout.addWidget(QuietLabel(note))
        tabs = QTabWidget(self)
        for title, rows in self._lists():
            if rows:
                tabs.addTab(_rows_view(title, rows), f"{title} ({fmt.number(len(rows))})")
        decisions = self._decisions()
        if decisions:
            tabs.addTab(_decisions_view(decisions), tr("How it was read"))
        if tabs.count():
            layout.addWidget(tabs, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        buttons.rejected.connect(self.reject)
        if receipt.get("rejected"):
            export = QPushButton(tr("Save the rejected rows …"), self)
            export.setToolTip(tr("As a CSV file to send back to whoever sent the file"))
            export.clicked.connect(self._export)
            buttons.addButton(export, QDialogButtonBox.ButtonRole.ActionRole)
        layout.addWidget(buttons)
        self.resize(640, 480)

    def _counts(self) -> QFormLayout:
        receipt = self._receipt
        form = QFormLayout()
        source = receipt.get("source") or {}
        if source:
            form.addRow(tr("File"), _plain(f"{source.get('file', '')} ({label('SourceKind', source.get('kind'))})"))
        total = tr("{read} = {stored} new + {updated} updated + {unchanged} unchanged + {rejected} rejected").format(
            read=fmt.number(receipt.get("read")),
            stored=fmt.number(receipt.get("stored")),
            updated=fmt.number(receipt.get("updated")),
            unchanged=fmt.number(receipt.get("unchanged")),
            rejected=fmt.number(receipt.get("rejected_count", len(receipt.get("rejected") or []))),
        )
        form.addRow(tr("Rows read"), _plain(total))
        for key, title in (
            ("without_position", tr("Without position")),
            ("outside_area", tr("Outside the area")),
            ("suspected_duplicates", tr("Suspected duplicates")),
            ("vanished", tr("Gone from the source")),
        ):
            if receipt.get(key):
                form.addRow(title, _plain(fmt.number(receipt[key])))
        hidden = [f"{fmt.number(n)} {words.masked_title(kind)}" for kind, n in (receipt.get("masked") or {}).items()]
        if hidden:
            form.addRow(tr("Masked"), _plain(", ".join(hidden)))
        if receipt.get("seconds"):
            form.addRow(tr("Time"), _plain(tr("{seconds} s").format(seconds=fmt.number(receipt["seconds"], 1))))
        return form

    def _lists(self) -> list[tuple[str, list[Row]]]:
        receipt = self._receipt
        return [
            (tr("Rejected rows"), _numbered(receipt.get("rejected"))),
            (tr("Worth a look"), _numbered(receipt.get("problems"))),
        ]

    def _decisions(self) -> list[dict[str, Any]]:
        receipt = self._receipt
        choices = list(receipt.get("choices") or [])
        told = {choice["what"] for choice in choices}
        for name, column in (receipt.get("mapping") or {}).items():
            if name not in told:
                choices.append({"what": name, "value": column, "reason": ""})
        if not choices and receipt.get("crs"):
            choices.append({"what": "crs", "value": receipt["crs"]["chosen"], "reason": receipt["crs"]["reason"]})
        return choices

    def _export(self) -> None:
        from ...model.receipt import Receipt, Rejection
        from ...operations.importing.files import rejected_csv

        suggestion = tr("{name} rejected rows.csv").format(name=Path(self._name).stem)
        path, _kind = QFileDialog.getSaveFileName(self, tr("Save the rejected rows"), suggestion, "CSV (*.csv)")
        if not path:
            return
        receipt = Receipt(rejected=[Rejection(**row) for row in self._receipt["rejected"]])
        self._context.runner.run(
            tr("Saving the rejected rows"),
            lambda _store, _feedback: rejected_csv(receipt, path),
            done=lambda count: self._context.messages.info(
                tr("{count} rows saved as {path}.").format(count=fmt.number(count), path=path)
            ),
        )


def _numbered(rows: list[dict[str, Any]] | None) -> list[Row]:
    return [{**row, "uuid": str(number)} for number, row in enumerate(rows or [])]


def _rows_view(title: str, rows: list[Row]) -> RowsView:
    view = RowsView(
        [
            Column("row", tr("Row"), lambda row: str(row["row"]), sort=lambda row: row["row"], right=True, least=6),
            Column("reason", tr("Reason"), lambda row: row["reason"] or "", stretch=True, least=30),
            Column("text", tr("Text"), lambda row: row.get("text") or "", stretch=True, least=16, priority=1),
        ],
        name=title,
    )
    view.set_rows(rows)
    return view


def _decisions_view(choices: list[dict[str, Any]]) -> RowsView:
    view = RowsView(
        [
            Column("what", tr("What"), lambda row: words.decision_title(row["what"]), least=18),
            Column("value", tr("Choice"), lambda row: words.value_title(row["what"], row["value"]), least=20),
            Column("reason", tr("Why"), lambda row: row.get("reason") or "", stretch=True, least=24),
        ],
        name=tr("How it was read"),
    )
    view.set_rows([{**choice, "uuid": str(number)} for number, choice in enumerate(choices)])
    return view


def _plain(text: str) -> QLabel:
    shown = plain_label(text)
    shown.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return shown
