"""The door to the protocol on page Fynd: its button, the panel over the page, and how a row is kept and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QToolButton

from .....i18n import tr
from .....model.errors import BothChangedError
from .....operations.field.protocol.rows import FindingRow, ProtocolRow, Saved, StopRow, row_read, save_row
from .....operations.field.protocol.sheet_of import protocol_of
from .....operations.together.both_changed import merging
from .....operations.walks.find_walk import find_walk, groups_of
from ....icons import icon
from ....theme import link_button
from ....together.conflict_dialog import ask
from ...detail import Detail
from .panel import ProtocolPanel

if TYPE_CHECKING:
    from .....store import Store
    from .....store.merging import Decisions, RowsRead
    from ....context import Context


class Over(Detail):
    """Covers the page's other panes in every form while something is open, and is not there else: rows need the width."""

    def __init__(self) -> None:
        super().__init__("")

    @property
    def is_shown(self) -> bool:
        return self.panel is not None

    @property
    def covers(self) -> bool:
        return self.panel is not None


class ProtocolDesk(QObject):
    """`button` stands in the page, `over` is one of its panes. `chosen` hears which group's walk (uuid) is wanted."""

    def __init__(self, context: Context, chosen: Callable[[str], None]) -> None:
        super().__init__()
        self._context = context
        self._walk: str | None = None
        self.over = Over()
        self._chosen = chosen
        self.button = self._make_button()

    def _make_button(self) -> QToolButton:
        button = link_button(tr("Register protocol"))
        button.setToolTip(tr("Type in the paper by keyboard alone, in its order; each row is saved when it is left"))
        button.setIcon(icon("table"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(lambda: self.open())
        self._context.rights.needs(button, "finding")
        return button

    @property
    def panel(self) -> ProtocolPanel | None:
        """What is open."""
        panel = self.over.panel
        return panel if isinstance(panel, ProtocolPanel) else None

    def show_walk(self, walk: str | None) -> None:
        """Show the protocol of a walk (uuid) where it is open; called whenever the page reads it anew."""
        if walk != self._walk and self.panel is not None:
            self.panel.sheet.commit_all()
        self._walk = walk
        self.button.setEnabled(walk is not None)
        if self.panel is not None and walk is None:
            self.over.close_panel()
        elif self.panel is not None:
            self._fill(self.panel)

    def open(self) -> None:
        """Show the protocol over the page, ready to type in."""
        if self._walk is None:
            return
        if self.panel is None:
            panel = ProtocolPanel(self._save)
            panel.closed.connect(self.close)
            panel.group_chosen.connect(self._group_chosen)
            self._fill(panel)
            self.over.open(panel)
        if self.panel is not None:
            self.panel.sheet.focus_first()

    def close(self) -> None:
        """Save what is written and show the page again; a row that cannot be saved keeps it open."""
        panel = self.panel
        if panel is None or panel.sheet.commit_all():
            self.over.close_panel()
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Save what is written, as the page goes out of sight."""
        if self.panel is not None and self._context.session.info is not None:
            self.panel.sheet.commit_all()

    def _group_chosen(self, walk: str) -> None:
        panel = self.panel
        if panel is not None and panel.sheet.commit_all():
            self._chosen(walk)
            panel.sheet.focus_first()
        elif panel is not None:
            self._fill(panel)

    def _fill(self, panel: ProtocolPanel) -> None:
        session = self._context.session
        protocol = protocol_of(session.store, str(self._walk))
        panel.show_protocol(protocol, session.store.catalogue, lambda code: session.name("category", code))
        groups = groups_of(session.store, find_walk(session.store, protocol.walk.uuid))
        panel.show_groups(groups, protocol.walk.uuid)

    def _save(self, row: ProtocolRow) -> Saved:
        """Save a row; where somebody else changed the same in it meanwhile the row says so, and it is asked about."""
        read, walk = row_read(row), str(self._walk)
        try:
            return self._save_decided(walk, row, read, {})
        except BothChangedError as both:
            ask(self._context, both.conflicts, both.roles, both.at, lambda kept: self._settle(walk, row, read, kept))
            raise

    def _save_decided(self, walk: str, row: ProtocolRow, read: RowsRead, decided: Decisions) -> Saved:
        def work(store: Store) -> Saved:
            with merging(store, read, decided):
                return save_row(store, walk, row)

        return self._context.undo.do(work, _named(row))

    def _settle(self, walk: str, row: ProtocolRow, read: RowsRead, decided: Decisions) -> None:
        saved = self._context.attempt(lambda: self._save_decided(walk, row, read, decided), None)
        if saved is not None and self.panel is not None:
            self.panel.sheet.settled(row, saved)


def _named(row: ProtocolRow) -> str:
    """Return what is taken back with the row."""
    if isinstance(row, StopRow):
        return tr("record stop {number}").format(number=row.stop.seq)
    if not isinstance(row, FindingRow):
        return tr("answer about an earlier finding")
    if row.finding is None:
        return tr("record a finding")
    return tr("delete %n finding(s)", None, 1) if row.is_empty else tr("change a finding")
