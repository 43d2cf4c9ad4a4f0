"""Beside the list: what came back from the walk, as a receipt; conflicts to decide, photos that did not come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from .....i18n import tr
from .....model.receipt import Receipt
from .... import format as fmt
from ....models.rows_model import ListColumn
from ....theme import QuietLabel, link_button, plain_label
from ....widgets.charts.chart import ChartRow
from ....widgets.charts.receipt_bar import receipt_bar, receipt_parts
from ....widgets.cut_text import ChoiceBox
from ....widgets.rows_view import RowsView
from .conflicts import ConflictsPanel
from .words import kind_word, when

if TYPE_CHECKING:
    from .....operations.field.back.history import StoredReturn, WalkReturns
    from .....operations.field.read_in import ReadIn
    from ....context import Context

RECEIPT, CONFLICTS, MISSING = range(3)
"""The tabs."""


@dataclass(frozen=True)
class Told:
    """A receipt and what it is of."""

    title: str
    receipt: Receipt
    lines: tuple[str, ...]
    """What it tells beside its counts."""


class ReturnPanel(QFrame):
    """Esc or *Close* puts it away."""

    closed = pyqtSignal()
    photos_asked = pyqtSignal()
    places_asked = pyqtSignal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(tr("From the field"))
        title = plain_label(tr("From the field"))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        close = link_button(tr("Close"))
        close.setToolTip(tr("Go back to the list (Esc)"))
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(close)
        self.conflicts = ConflictsPanel(context)
        self.missing = _missing_view()
        self.photos_button = link_button(tr("Add photos …"))
        self.photos_button.clicked.connect(self.photos_asked)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for page in (self._receipt_page(), self.conflicts, self._missing_page()):
            self.tabs.addTab(page, "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.tabs, 1)
        self.setMinimumHeight(220)

    def _receipt_page(self) -> QWidget:
        self.which = ChoiceBox(tr("What was read in"))
        self.which.currentIndexChanged.connect(lambda _index: self._tell())
        self.bar = receipt_bar()
        self.bar_row = ChartRow(self.bar)
        self.notes = QVBoxLayout()
        self.notes.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.bar_row)
        lines.addLayout(self.notes)
        lines.addStretch(1)
        self.scroll = QScrollArea()
        self.scroll.setWidget(inside)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setAccessibleName(tr("Receipt"))
        self.places_button = link_button(tr("Clocks and places of photos …"))
        self.places_button.setToolTip(
            tr("Where the photos that came lie: put a camera's clock right, or photos by hand")
        )
        self.places_button.clicked.connect(self.places_asked)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.places_button)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self.which)
        layout.addWidget(self.scroll, 1)
        layout.addLayout(row)
        return page

    def _missing_page(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.photos_button)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(
            QuietLabel(tr("Their findings are there, their files are not: fetch them from the phone and add them."))
        )
        layout.addWidget(self.missing, 1)
        layout.addLayout(row)
        return page

    # --- showing -------------------------------------------------------------------------------------------------

    def show_returns(self, told: WalkReturns, now: ReadIn | None, placed: int = 0) -> None:
        """Show what came back from a walk; `now` is what has just been read in, which then stands first.

        `placed` is how many photos can be placed anew.
        """
        self.places_button.setVisible(placed > 0)
        receipts = [_of_now(now)] if now is not None else []
        receipts += [_of_store(one, self._context) for one in told.returns]
        chosen = self.which.currentText() if now is None else ""
        self.which.blockSignals(True)
        self.which.clear()
        for one in receipts:
            self.which.addItem(one.title, one)
        self.which.setCurrentIndex(max(0, self.which.findText(chosen)) if receipts else -1)
        self.which.blockSignals(False)
        self._tell()
        self.conflicts.set_conflicts(told.conflicts)
        self.missing.set_rows(told.missing)
        for tab, title, count in (
            (RECEIPT, tr("Receipt"), 0),
            (CONFLICTS, tr("Conflicts"), len(told.conflicts)),
            (MISSING, tr("Missing photos"), len(told.missing)),
        ):
            self.tabs.setTabText(tab, f"{title} ({fmt.number(count)})" if count else title)
        self.tabs.setTabVisible(CONFLICTS, bool(told.conflicts))
        self.tabs.setTabVisible(MISSING, bool(told.missing))

    def show_tab(self, tab: int) -> None:
        """Bring a tab to the front if it is there, and put the keyboard on what it holds."""
        if self.tabs.isTabVisible(tab):
            self.tabs.setCurrentIndex(tab)
        at = self.tabs.currentIndex()
        first = {CONFLICTS: self.conflicts.view, MISSING: self.missing}.get(at, self.which)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        told: Told | None = self.which.currentData()
        while self.notes.count():
            gone = self.notes.takeAt(0).widget()
            gone.hide()
            gone.deleteLater()
        self.bar.set_parts(receipt_parts(told.receipt) if told else [])
        self.bar_row.setVisible(bool(self.bar.parts))
        for line in told.lines if told else ():
            shown = plain_label(line)
            shown.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self.notes.addWidget(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        """Esc puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def lines_of(receipt: Receipt) -> tuple[str, ...]:
    """Return what a receipt tells beside its counts: notes, and each row that was refused or guessed with its reason."""
    nothing = () if receipt.read else (tr("Nothing in it is new."),)
    rows = [(one.row, one.reason, one.text) for one in receipt.rejected]
    rows += [(one["row"], one["why"], one.get("text")) for one in receipt.extra.get("guessed", ())]
    return *nothing, *receipt.notes, *(_line(*row) for row in rows)


def _line(row: int, reason: str, text: str | None) -> str:
    told = tr("Row {row}: {reason}").format(row=row, reason=reason)
    return f"{told} ({text})" if text else told


def _of_now(now: ReadIn) -> Told:
    """Return what was just read in as one; of several files each line says which it is about."""
    names = ", ".join(part.file for part in now.parts)
    several = len(now.parts) > 1
    lines = [f"{part.file} · {line}" if several else line for part in now.parts for line in lines_of(part.receipt)]
    return Told(tr("Just now: {names}").format(names=names), now.receipt, (*now.notes, *lines))


def _of_store(one: StoredReturn, context: Context) -> Told:
    title = f"{when(one.at, context.session)} · {kind_word(one.kind)} · {one.file}"
    return Told(title, one.receipt, lines_of(one.receipt))


def _missing_view() -> RowsView:
    columns = [
        ListColumn(
            "stop", tr("Stop"), lambda row: str(row.stop or "–"), sort=lambda row: row.stop or 0, least=5, right=True
        ),
        ListColumn("finding", tr("Finding"), lambda row: row.finding, stretch=True, least=14),
        ListColumn("name", tr("Photo"), lambda row: row.name, least=14, priority=1, is_file=True),
    ]
    return RowsView(columns, name=tr("Missing photos"))
