"""A stop of the protocol: its name, the row of the whole stop, earlier findings, and rows for what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Iterator

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from .....i18n import tr
from .....model.wording.place_names import said
from ....theme import plain_label
from .rows import FindingLine, Line, SeenLine, StopLine

if TYPE_CHECKING:
    from .....model.catalogue import Catalogue
    from .....operations.field.protocol.sheet_of import ProtocolStop

EMPTY_ROWS = 3
"""Rows for findings at a stop, as on the paper; there is always an empty one more."""


class StopBlock(QWidget):
    """Keeps its rows when the store tells something new: what is being written stays."""

    added = pyqtSignal(object)
    """A row came."""

    def __init__(self, part: ProtocolStop, catalogue: Catalogue, name: Callable[[str], str]) -> None:
        super().__init__()
        self._catalogue, self._name = catalogue, name
        self.key = part.stop.uuid if part.stop is not None else ""
        self.seq = part.stop.seq if part.stop is not None else 0
        self._about = tr("Stop {number}").format(number=self.seq) if self.seq else tr("On the way")
        self.title = plain_label("")
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 4, 0, 2)
        self._layout.setSpacing(2)
        self._layout.addWidget(self.title)
        self.whole = StopLine(part.stop, self._about) if part.stop is not None else None
        self.seen = [SeenLine(old, self._about, name) for old in part.earlier]
        self.found: list[FindingLine] = []
        self._is_narrow = False
        for row in ([self.whole] if self.whole else []) + self.seen:
            self._layout.addWidget(row)
        self.show_part(part)

    def rows(self) -> Iterator[Line]:
        """Give the rows in the order of the paper."""
        if self.whole is not None:
            yield self.whole
        yield from self.seen
        yield from self.found

    def set_narrow(self, is_narrow: bool) -> None:
        """Put the cells of the rows on one line or on two."""
        self._is_narrow = is_narrow
        for row in self.rows():
            row.set_narrow(is_narrow)

    def fits(self, part: ProtocolStop) -> bool:
        """Return whether this block can show a stop: it is the same, with the same earlier findings."""
        key = part.stop.uuid if part.stop is not None else ""
        asked = [old.finding.uuid for old in part.earlier]
        number = part.stop.seq if part.stop is not None else 0
        return (key, number) == (self.key, self.seq) and asked == [row.old.finding.uuid for row in self.seen]

    def show_part(self, part: ProtocolStop) -> None:
        """Show what the store says now, wherever nothing is being written."""
        if part.stop is not None and self.whole is not None:
            self.title.setText(f"{part.stop.seq}  {said(part.stop.name)}  {part.stop.arrive_text}".strip())
            if not self.whole.is_changed:
                self.whole.show_stop(part.stop)
        else:
            self.title.setText(self._about)
        for row, old in zip(self.seen, part.earlier):
            if not row.is_changed:
                row.show_old(old)
        self._show_findings(part)
        self.keep_an_empty_row()

    def _show_findings(self, part: ProtocolStop) -> None:
        there = {finding.uuid: finding for finding in part.findings}
        for row in self.found:
            if row.finding is None:
                continue
            now = there.pop(row.finding.uuid, None)
            if not row.is_changed and now != row.finding:
                row.show_finding(now)
        for finding in there.values():
            row = next((one for one in self.found if one.finding is None and one.is_blank and not one.has_focus), None)
            (row or self._add_row()).show_finding(finding)

    def keep_an_empty_row(self) -> None:
        """Let there be as many rows as on the paper, and always one to write in."""
        while len(self.found) < EMPTY_ROWS or not self.found[-1].is_blank:
            if not self.seq:
                return
            self._add_row()
        while len(self.found) > EMPTY_ROWS and all(one.is_blank and not one.has_focus for one in self.found[-2:]):
            row = self.found.pop()
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _add_row(self) -> FindingLine:
        row = FindingLine(self.seq, len(self.found) + 1, self._about, self._catalogue)
        row.set_narrow(self._is_narrow)
        self.found.append(row)
        self._layout.addWidget(row)
        self.added.emit(row)
        return row
