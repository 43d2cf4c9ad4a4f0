"""The privacy review: texts where personal data was masked, or may still stand, before anything is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...i18n import language, tr
from ..labels import label
from ..models.rows_model import Column, Row
from ..theme import QuietLabel, link_button, primary_button
from ..widgets.rows_view import RowsView

if TYPE_CHECKING:
    from ..context import Context

CHANGES = ("observation", "finding", "task")
TEXT_COLUMN = {"observation": "text", "finding": "text", "task": "text"}


class ReviewDialog(QDialog):
    """Read a text, mend it if something stands that should not, approve it. Enter approves and goes to the next."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(tr("Review texts"))
        self.view = RowsView(_columns(), name=tr("Texts to review"), key="key")
        self.view.selection_changed.connect(self._selected)
        self.view.opened.connect(lambda _row: self.approve())
        self.view.set_menu(self._menu)
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(tr("The text"))
        self.text.setTabChangesFocus(True)
        self.save = link_button(tr("Save the changed text"))
        self.save.clicked.connect(self.save_text)
        self.approve_button = primary_button(tr("Approve"))
        self.approve_button.setToolTip(tr("The text may be shown outside the project group"))
        self.approve_button.clicked.connect(self.approve)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.view)
        split.addWidget(self.text)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close: QPushButton = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(tr("Close"))
        buttons.rejected.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.addWidget(self.approve_button)
        bottom.addWidget(self.save)
        bottom.addStretch(1)
        bottom.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(
            QuietLabel(
                tr(
                    "Names cannot be found by rule. Read each text; take out what tells of a person. Unreviewed texts "
                    "are never printed in public documents."
                )
            )
        )
        layout.addWidget(split, 1)
        layout.addLayout(bottom)
        self.resize(760, 540)
        self.text.textChanged.connect(self._text_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show what is left to review."""
        from ...operations.privacy_review import review_list

        rows = [{**row, "key": f"{row['table']}/{row['uuid']}"} for row in review_list(self._context.session.store)]
        self.view.set_rows(rows)
        if rows and not self.view.selected():
            self.view.select([self.view.shown_rows()[0]["key"]])
        self._selected(self.view.selected())

    def approve(self) -> None:
        """Approve the selected texts and go to the next."""
        from ...operations.privacy_review import approve

        rows = self.view.selected()
        if not rows:
            return
        if len(rows) == 1 and self._is_changed():
            self.save_text()
        shown = self.view.shown_rows()
        at = shown.index(rows[-1]) + 1 if rows[-1] in shown else 0
        after = shown[at]["key"] if at < len(shown) else None
        store = self._context.session.store
        for table in {row["table"] for row in rows}:
            approve(store, table, [row["uuid"] for row in rows if row["table"] == table])
        self._context.session.changed(*{row["table"] for row in rows})
        self.refresh()
        if after is not None:
            self.view.select([after])

    def save_text(self) -> None:
        """Keep the mended text; the old one is not kept anywhere."""
        rows = self.view.selected()
        if len(rows) != 1 or not self._is_changed():
            return
        row = rows[0]
        store = self._context.session.store
        store.update(row["table"], row["uuid"], {TEXT_COLUMN[row["table"]]: self.text.toPlainText()})
        self._context.undo.clear()
        self._context.session.changed(row["table"])
        self.refresh()

    def _is_changed(self) -> bool:
        rows = self.view.selected()
        return len(rows) == 1 and self.text.toPlainText() != (rows[0]["text"] or "")

    def _selected(self, rows: list[Row]) -> None:
        self.text.setPlainText(rows[0]["text"] or "" if len(rows) == 1 else "")
        self.text.setReadOnly(len(rows) != 1)
        self.approve_button.setEnabled(bool(rows))
        self.approve_button.setText(tr("Approve {count}").format(count=len(rows)) if len(rows) > 1 else tr("Approve"))

    def _text_changed(self) -> None:
        self.save.setEnabled(self._is_changed())

    def _menu(self, rows: list[Row], menu: QMenu) -> None:
        if rows:
            menu.addAction(tr("Approve")).triggered.connect(self.approve)


def _columns() -> list[Column]:
    from ...store.schema import table

    number = 1 if language() == "sv" else 0
    return [
        Column("review", tr("Review"), lambda row: label("Review", row["review"]), least=12),
        Column("table", tr("From"), lambda row: table(row["table"]).title[number], least=14, priority=1),
        Column("text", tr("Text"), lambda row: (row["text"] or "").replace("\n", " "), stretch=True, least=40),
    ]
