"""One table of the catalogue in the dialog of settings: every edit is kept at once and can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ....i18n import language, tr
from ....model.catalogue import Catalogue, Entry, Question
from ....model.codes import PlaceType
from ....operations.catalogue import EntryChange, Uses
from ....store.schema import table as schema_table
from ...icons import icon
from ...labels import label
from ...theme import QuietLabel, plain_tip
from .columns import change_of, columns_of
from .ordered_model import OrderedModel, OrderedView

if TYPE_CHECKING:
    from ....store import Store
    from ...context import Context
    from .keeping import Keeping

MOST_USES = 3


class EntriesTab(QWidget):
    """A table of the catalogue: change cells, add, take out of use and back, put in order."""

    def __init__(self, context: Context, table: str, keeping: Keeping) -> None:
        super().__init__()
        self._context, self.table, self._keeping = context, table, keeping
        title = schema_table(table).title_in(language())
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(tr("Type of place"))
        for place in PlaceType:
            self.kind.addItem(label("PlaceType", str(place)), str(place))
        self.kind.addItem(tr("All other places"), "")
        self.kind.setVisible(table == "checklist")
        self.model = OrderedModel(columns_of(table, self._catalogue), "code", lambda entry: not entry.active, self)
        self.view = OrderedView(self.model, title, self)
        self.new = QLineEdit(self)
        self.new.setPlaceholderText(
            {
                "category": tr("New category"),
                "measure": tr("New measure"),
                "owner": tr("New owner"),
                "checklist": tr("New question"),
            }[table]
        )
        self.new.setAccessibleName(self.new.placeholderText())
        self.add_button = QPushButton(tr("Add"), self)
        self.retire_button = QPushButton(tr("Take out of use"), self)
        self.up_button = arrow(self, "up", tr("Move up (Alt+Up)"))
        self.down_button = arrow(self, "down", tr("Move down (Alt+Down)"))
        self.told = QuietLabel("", self)
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self, code: str = "") -> None:
        """Show the entries as the store has them; the cursor goes to `code`."""
        from ....operations.together.both_changed import rows_read

        self._read = rows_read(self._context.session.store, self.table)
        self.view.show_rows(self._entries(), code)

    def _catalogue(self) -> Catalogue:
        return self._context.session.store.catalogue

    def _entries(self) -> list[Entry]:
        kind = self.kind.currentData()
        entries = self._catalogue().entries(self.table)
        return [entry for entry in entries if not isinstance(entry, Question) or entry.place_type == kind]

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.new, 1)
        for button in (self.add_button, self.retire_button, self.up_button, self.down_button):
            button.setAutoDefault(False)
            line.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.told)
        layout.addLayout(line)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(lambda _row: self.refresh())
        self.model.edited.connect(self._edited)
        self.model.moved.connect(self._move_to)
        self.view.move_asked.connect(self.move)
        self.view.removal_asked.connect(self.retire)
        self.view.current_changed.connect(self._tell)
        self.new.returnPressed.connect(self.add)
        self.add_button.clicked.connect(self.add)
        self.retire_button.clicked.connect(self.turn)
        self.up_button.clicked.connect(lambda: self.move(-1))
        self.down_button.clicked.connect(lambda: self.move(1))

    def add(self) -> None:
        """Add the entry whose name is typed."""
        from ....operations.catalogue import add_entry

        name = self.new.text().strip()
        if not name:
            self.new.setFocus()
            return
        kind = str(self.kind.currentData()) if self.table == "checklist" else None
        change = EntryChange(sv=name, place_type=kind)

        def work(store: Store) -> str:
            return add_entry(store, self.table, change)

        def done() -> None:
            code = self._context.undo.do(work, tr("add {name}").format(name=name))
            self.new.clear()
            self.refresh(code)

        self._keeping.attempt(done)

    def turn(self) -> None:
        """Take the current entry out of use, or bring it back."""
        entry = self.view.current()
        if entry is not None:
            self._change(entry, "active", not entry.active)

    def retire(self) -> None:
        """Take the current entry out of use."""
        entry = self.view.current()
        if entry is not None and entry.active:
            self._change(entry, "active", False)

    def move(self, steps: int) -> None:
        """Move the current entry so many places down; up when negative."""
        at = self.view.currentIndex().row()
        self._move_to(at, at + steps)

    def _move_to(self, start: int, end: int) -> None:
        if 0 <= start < len(self.model.rows) and 0 <= end < len(self.model.rows) and start != end:
            self._change(self.model.rows[start], "position", end + 1)

    def _edited(self, entry: Entry, key: str, value: object) -> None:
        self._change(entry, key, value)

    def _change(self, entry: Entry, key: str, value: object) -> None:
        from ....operations.catalogue import change_entry, uses_of

        name, change = entry.label(language()), change_of(key, value)
        text, said = tr("change {name}").format(name=name), ""
        if key == "active" and not value:
            text = tr("take {name} out of use").format(name=name)
            uses = uses_of(self._context.session.store, self.table, entry.code)
            said = tr("{name} is out of use; {uses}.").format(name=name, uses=used_by(uses))
        elif key == "active":
            text = tr("bring {name} back").format(name=name)
        self._keeping.save(lambda s: change_entry(s, self.table, entry.code, change), text, read=self._read, said=said)

    def _tell(self) -> None:
        """Say what the current entry is used by, and what can be done with it."""
        from ....operations.catalogue import uses_of

        entry = self.view.current()
        at, last = self.view.currentIndex().row(), len(self.model.rows) - 1
        self.up_button.setEnabled(entry is not None and at > 0)
        self.down_button.setEnabled(entry is not None and at < last)
        self.retire_button.setEnabled(entry is not None)
        if entry is None:
            self.told.setText("")
            return
        self.retire_button.setText(tr("Take out of use") if entry.active else tr("Bring back"))
        uses = used_by(uses_of(self._context.session.store, self.table, entry.code))
        self.told.setText(f"{entry.label(language())}: {uses}." if self.table != "checklist" else "")


def used_by(uses: Uses) -> str:
    """Return what an entry is used by, and that it keeps its word there: "used by 14 findings; they keep the word"."""
    if not uses.total:
        return tr("used nowhere")
    most = sorted(uses.counts.items(), key=lambda item: -item[1])
    parts = [_counted(name, count) for name, count in most[:MOST_USES]]
    return tr("used by {rows}; they keep the word").format(rows=", ".join(parts))


def _counted(table: str, count: int) -> str:
    words = {
        "finding": tr("%n finding(s)", None, count),
        "task": tr("%n task(s)", None, count),
        "observation": tr("%n observation(s)", None, count),
        "measure": tr("%n measure(s)", None, count),
        "category": tr("%n categor(ies)", None, count),
        "commitment": tr("%n promise(s)", None, count),
    }
    return words.get(table) or f"{count} {schema_table(table).title_in(language())}"


def arrow(parent: QWidget, name: str, tip: str) -> QPushButton:
    """Return a small button that moves something in a list."""
    button = QPushButton(icon(name), "", parent)
    button.setToolTip(plain_tip(tip))
    button.setAccessibleName(tip)
    return button
