"""The privacy review: texts where personal data was masked, or may still stand, before anything is published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont, QTextCharFormat, QTextCursor
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ...i18n import language, tr
from ...store.roles.rights import Right
from ..help import add_help
from ..labels import label
from ..models.rows_model import ListColumn
from ..theme import QuietLabel, primary_button
from ..widgets.legible import Legible
from ..widgets.rows_view import RowsView

if TYPE_CHECKING:
    from ...operations.privacy_review import ReviewText
    from ...store import Store
    from ..context import Context


class ReviewDialog(QDialog):
    """Read a text, mend it if something stands that should not, approve it. Enter approves and goes to the next."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        Legible(self)
        self._context = context
        self.setWindowTitle(tr("Review texts"))
        self.view = RowsView(_columns(), name=tr("Texts to review"), key="key")
        self.view.selection_changed.connect(self._selected)
        self.view.opened.connect(lambda _row: self.approve())
        self.view.set_menu(self._menu)
        self.editors: dict[str, QPlainTextEdit] = {}
        self._read: dict[str, str] = {}
        self.form = QWidget(self)
        self._form = QFormLayout(self.form)
        self._form.setContentsMargins(0, 4, 1, 1)
        self.approve_button = primary_button(tr("Approve"))
        self.approve_button.setToolTip(tr("The text may be shown outside the project group"))
        self.approve_button.clicked.connect(self.approve)
        self.mask_button = QPushButton(tr("Mask what is marked"))
        self.mask_button.setToolTip(tr("Mark letters in the text above; a mask is written over them"))
        self.mask_button.clicked.connect(self.mask)
        self.mask_button.setEnabled(False)
        context.rights.needs(self.approve_button, "observation", right=Right.CHANGE)
        self.same_label = QuietLabel("")
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.view)
        split.addWidget(self.form)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        split.setSizes([290, 190])
        split.setChildrenCollapsible(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close: QPushButton = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(tr("Close"))
        buttons.rejected.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.addWidget(self.approve_button)
        bottom.addWidget(self.mask_button)
        bottom.addWidget(self.same_label, 1)
        add_help(self, buttons, "review")
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
        self.refresh()

    def refresh(self) -> None:
        """Show what is left to review."""
        from ...operations.privacy_review import review_list

        rows = review_list(self._context.session.store)
        self.view.set_rows(rows)
        if rows and not self.view.selected():
            self.view.select([self.view.shown_rows()[0].key])
        self._selected(self.view.selected())

    def choose(self, table: str, uuid: str) -> None:
        """Go to a row, whatever the filter leaves out; one that a rule doubts only by now is put on the list."""
        from ...operations.privacy_review import to_review

        context = self._context
        context.attempt(lambda: context.undo.do(lambda store: to_review(store, table, uuid), tr("to review")), False)
        self.refresh()
        self.view.filter_line.clear()
        self.view.select([f"{table}/{uuid}"])

    def approve(self) -> None:
        """Approve the selected texts, with what was mended, and go to the next."""
        from ...operations.together.reviewed import decide_read

        rows = self.view.selected()
        if not rows:
            return
        shown = [row.key for row in self.view.shown_rows()]
        after = shown[shown.index(rows[-1].key) + 1 :]
        mended = {name: editor.toPlainText() for name, editor in self.editors.items()} if self._is_changed() else None

        def settle(store: Store) -> int:
            return decide_read(store, rows, mended)

        if not self._context.attempt(lambda: self._keep(settle, mended is not None, rows), False):
            self.refresh()  # it may have been changed since it was shown
            return
        self.refresh()
        left = {row.key for row in self.view.shown_rows()}
        self.view.select([key for key in (*after, *reversed(shown)) if key in left][:1])

    def _keep(self, settle: Callable[[Store], int], is_mended: bool, rows: list[ReviewText]) -> bool:
        """Do it, to be undone; of mended texts the old ones are kept nowhere, not even to undo."""
        if is_mended:
            settle(self._context.session.store)
            self._context.undo.clear()
            self._context.session.changed(*{row.table for row in rows})
        else:
            self._context.undo.do(settle, tr("approve %n text(s)", None, len(rows)))
        return True

    def mask(self) -> None:
        """Write a mask over the marked letters; the editor's own undo takes it back until the text is saved."""
        from ...operations.privacy_review import masked_by_hand

        for editor in self.editors.values():
            cursor = editor.textCursor()
            if cursor.hasSelection():
                cursor.insertText(masked_by_hand(cursor.selectedText(), 0, len(cursor.selectedText())))
                editor.setTextCursor(cursor)
        self._marked()

    def _marked(self) -> None:
        self.mask_button.setEnabled(any(editor.textCursor().hasSelection() for editor in self.editors.values()))

    def _is_changed(self) -> bool:
        return any(editor.toPlainText() != self._read[name] for name, editor in self.editors.items())

    def _selected(self, rows: list[ReviewText]) -> None:
        self._show_texts(rows[0] if len(rows) == 1 else None)
        self.approve_button.setEnabled(bool(rows))
        self._marked()
        self._tell_same(rows[0] if len(rows) == 1 else None)
        self._name_button()

    def _tell_same(self, row: ReviewText | None) -> None:
        """Say how many other texts are decided together with one."""
        from ...operations.privacy_review import twins

        others = len(twins(self._context.session.store, row.table, row.uuid)) - 1 if row is not None else 0
        self.same_label.setText(tr("%n identical text(s) are decided with it", None, others) if others else "")

    def _name_button(self) -> None:
        count = len(self.view.selected())
        if count > 1:
            text = tr("Approve {count}").format(count=count)
        else:
            text = tr("Save and approve") if self._is_changed() else tr("Approve")
        self.approve_button.setText(text)

    def _show_texts(self, row: ReviewText | None) -> None:
        """One editor for each text of the row that says something."""
        from ...operations.privacy_review import TEXTS
        from ...store.schema import table

        while self._form.rowCount():
            self._form.removeRow(0)
        self.editors.clear()
        self._read.clear()
        if row is None:
            return
        kept = self._context.session.store.get(row.table, row.uuid)
        aliases = {column.name: column.alias for column in table(row.table).columns}
        for name in TEXTS[row.table]:
            if not kept.get(name):
                continue
            editor = QPlainTextEdit(str(kept[name]), self.form)
            title = aliases[name][1 if language() == "sv" else 0]
            editor.setAccessibleName(title)
            editor.setTabChangesFocus(True)
            lines = 2 if name == "title" else 4
            editor.setMaximumHeight(editor.fontMetrics().lineSpacing() * lines + 14)
            editor.setMinimumHeight(editor.fontMetrics().lineSpacing() * min(2, lines) + 14)
            self._read[name] = editor.toPlainText()
            editor.textChanged.connect(self._name_button)
            editor.textChanged.connect(lambda editor=editor: _mark_doubts(editor))
            editor.selectionChanged.connect(self._marked)
            _mark_doubts(editor)
            self.editors[name] = editor
            self._form.addRow(title, editor)

    def _menu(self, rows: list[ReviewText], menu: QMenu) -> None:
        if rows:
            menu.addAction(tr("Approve")).triggered.connect(self.approve)
            self._context.rights.needs_lines(menu, "observation")


def _mark_doubts(editor: QPlainTextEdit) -> None:
    """Underline and shade the words that a rule doubts, in the colours of the theme."""
    from ...operations.privacy_review import doubtful_words

    marks = []
    for start, end in doubtful_words(editor.toPlainText()):
        mark = QTextEdit.ExtraSelection()
        mark.cursor = editor.textCursor()
        mark.cursor.setPosition(start)
        mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark.format.setFontWeight(QFont.Weight.Bold)
        mark.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        mark.format.setUnderlineColor(editor.palette().highlight().color())
        shade = editor.palette().highlight().color()
        shade.setAlpha(70)
        mark.format.setBackground(shade)
        marks.append(mark)
    editor.setExtraSelections(marks)


def _columns() -> list[ListColumn]:
    from ...store.schema import table

    number = 1 if language() == "sv" else 0
    return [
        ListColumn("review", tr("Review"), lambda row: label("Review", row.review), least=18),
        ListColumn("table", tr("From"), lambda row: table(row.table).title[number], least=14, priority=1),
        ListColumn("text", tr("Text"), lambda row: row.text.replace("\n", " "), stretch=True, least=40),
    ]
