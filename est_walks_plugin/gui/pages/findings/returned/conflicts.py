"""Conflicts to decide: what stood before, what the office wrote and what came from the field. By keys alone, or by mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Mapping, Sequence

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QFormLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from .....i18n import tr
from .....model.codes import KeptValue
from .....model.field.conflict import Conflict
from .... import format as fmt
from ....labels import label
from ....models.rows_model import ListColumn
from ....theme import QuietLabel, link_button, plain_label, primary_button
from ....widgets.flow import FlowLayout
from ....widgets.rows_view import RowsView
from .words import column_word, row_word, value_word

if TYPE_CHECKING:
    from ....context import Context

KEYS = {int(Qt.Key.Key_Left): KeptValue.DESK, int(Qt.Key.Key_Right): KeptValue.FIELD}
"""The columns stand so: the office's on the left of the field's."""


@dataclass(frozen=True)
class Choice:
    """A conflict and whose value is to be kept, None as long as nobody said."""

    conflict: Conflict
    keep: KeptValue | None = None

    @property
    def uuid(self) -> str:
        """What tells the rows of the list apart: two phones may have brought two values to one cell."""
        one = self.conflict
        return f"{one.layer}/{one.uuid}/{one.column}/{one.field!r}"


@dataclass(frozen=True)
class Sides:
    """What the two sides are called, on the buttons too; `all_at_once` where it goes on only when every value is decided."""

    desk: str
    field: str
    keep_desk: str
    keep_field: str
    kept: Mapping[KeptValue, str]
    all_at_once: bool = False


def office_and_field() -> Sides:
    """Return the words for what the office wrote and what came from the field."""
    return Sides(
        desk=tr("The office"),
        field=tr("The field"),
        keep_desk=tr("Keep the office's (←)"),
        keep_field=tr("Keep the field's (→)"),
        kept={keep: label("KeptValue", keep) for keep in KeptValue},
    )


class ConflictsPanel(QWidget):
    """A row a cell that both changed. Left arrow keeps the office's value, right arrow the field's, of all chosen rows."""

    decided = pyqtSignal(list)
    """Choices that are made: each has a `keep`."""

    def __init__(self, context: Context, sides: Sides | None = None) -> None:
        super().__init__()
        self._context = context
        self._sides = sides or office_and_field()
        self.view = RowsView(self._columns(), name=tr("Conflicts"))
        self.view.tree.installEventFilter(self)
        self.view.set_menu(self._menu)
        self.view.selection_changed.connect(lambda _rows: self._tell_row())
        self.values = {name: plain_label("") for name in ("base", "desk", "field")}
        self.keep_buttons = {
            KeptValue.DESK: link_button(self._sides.keep_desk),
            KeptValue.FIELD: link_button(self._sides.keep_field),
        }
        for keep, button in self.keep_buttons.items():
            button.setToolTip(tr("Of the chosen rows; Ctrl+A chooses all"))
            button.clicked.connect(lambda _checked=False, keep=keep: self.choose(keep))
        self.all_button = link_button(tr("Choose all"))
        self.all_button.clicked.connect(self.view.tree.selectAll)
        self.decide_button = primary_button(tr("Decide"))
        self.decide_button.clicked.connect(self.decide)
        self.told = QuietLabel()
        self._lay_out()

    def _columns(self) -> list[ListColumn]:
        session = self._context.session

        def value(name: str) -> ListColumn:
            titles = {"base": tr("Before"), "desk": self._sides.desk, "field": self._sides.field}
            kept = {"desk": KeptValue.DESK, "field": KeptValue.FIELD}.get(name)
            return ListColumn(
                name,
                titles[name],
                lambda row: value_word(row.conflict, getattr(row.conflict, name), session),
                least=8,
                priority={"base": 3, "desk": 1, "field": 1}[name],
                bold=lambda row: kept is not None and row.keep is kept,
            )

        return [
            ListColumn("row", tr("Row"), lambda row: row_word(row.conflict, session), stretch=True, least=12),
            ListColumn("column", tr("Column"), lambda row: column_word(row.conflict), least=8),
            value("base"),
            value("desk"),
            value("field"),
            ListColumn(
                "keep", tr("Kept value"), lambda row: self._sides.kept[row.keep] if row.keep else fmt.DASH, least=9
            ),
        ]

    def _lay_out(self) -> None:
        whole = QFormLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setVerticalSpacing(2)
        for name, title in (("base", tr("Before")), ("desk", self._sides.desk), ("field", self._sides.field)):
            whole.addRow(QuietLabel(title), self.values[name])
        keeping = FlowLayout()
        for button in (*self.keep_buttons.values(), self.all_button):
            keeping.addWidget(button)
        deciding = QHBoxLayout()
        deciding.addWidget(self.decide_button)
        deciding.addWidget(self.told, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.view, 1)
        layout.addLayout(whole)
        layout.addLayout(keeping)
        layout.addLayout(deciding)

    # --- showing -------------------------------------------------------------------------------------------------

    def set_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        """Show these; what was chosen for one whose values are the same stays chosen."""
        before = {choice.conflict: choice.keep for choice in self.choices()}
        self._show([Choice(one, before.get(one)) for one in conflicts])
        if conflicts and not self.view.selected():
            self.view.select([self.choices()[0].uuid])

    def choices(self) -> list[Choice]:
        """Return all rows with what is chosen."""
        return list(self.view.rows())

    def _show(self, choices: list[Choice]) -> None:
        self.view.set_rows(choices)
        self._tell_row()
        made = sum(choice.keep is not None for choice in choices)
        self.decide_button.setEnabled(made == len(choices) if self._sides.all_at_once else made > 0)
        self.told.setText(
            tr("{made} of {count} chosen").format(made=fmt.number(made), count=fmt.number(len(choices)))
            if made
            else tr("Choose whose value is kept, of each row or of all.")
        )

    def _tell_row(self) -> None:
        """Show the values of the row whole: a list cuts long texts."""
        rows = self.view.selected()
        for name, shown in self.values.items():
            shown.setText(
                value_word(rows[0].conflict, getattr(rows[0].conflict, name), self._context.session) if rows else ""
            )
        for button in self.keep_buttons.values():
            button.setEnabled(bool(rows))
        self._light(rows[0].conflict if len(rows) == 1 else None)

    def _light(self, conflict: Conflict | None) -> None:
        """Show on the map where the field put what was moved."""
        from shapely.geometry import MultiPoint

        places = [] if conflict is None or conflict.column != "geometry" else [conflict.desk, conflict.field]
        points = [tuple(map(float, str(place).split())) for place in places if place]
        self._context.map_link.highlight(MultiPoint(points) if points else None)

    # --- choosing ------------------------------------------------------------------------------------------------

    def choose(self, keep: KeptValue) -> None:
        """Keep one side's value of the chosen rows; of a row of which it is chosen, choose nothing again."""
        chosen = [row.uuid for row in self.view.selected()]
        if not chosen:
            return
        again = all(row.keep is keep for row in self.view.selected())
        new = None if again else keep
        self._show([Choice(row.conflict, new) if row.uuid in chosen else row for row in self.choices()])

    def decide(self) -> None:
        """Hand over what is chosen; the rest can be decided later."""
        made = [choice for choice in self.choices() if choice.keep is not None]
        if made:
            self.decided.emit(made)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt override
        """The arrows to the sides choose; a row further up or down is chosen by the list itself."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keep = KEYS.get(int(event.key()))
            if keep is not None and self.view.selected():
                self.choose(keep)
                return True
        return super().eventFilter(watched, event)

    def _menu(self, rows: list[Choice], menu: QMenu) -> None:
        if rows:
            for keep, button in self.keep_buttons.items():
                menu.addAction(button.text(), lambda keep=keep: self.choose(keep))
