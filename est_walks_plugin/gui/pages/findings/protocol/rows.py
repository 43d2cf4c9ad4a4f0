"""The rows of the protocol: of a stop as a whole, a finding, an earlier finding. Each says in its place why it is not saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Mapping, Sequence

from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from .....i18n import language, tr
from .....model.code_words import code_words
from .....model.codes import SeenAgain
from .....model.errors import ParameterError
from .....operations.field.protocol.rows import FindingRow, Outcome, ProtocolRow, Saved, SeenRow, StopRow, typed_of
from .....operations.field.record_stop import TypedStop, said_of
from .....operations.record_findings import TypedFinding
from ....theme import QuietLabel
from .fields import Cell, KeyCell, Option

if TYPE_CHECKING:
    from .....model.catalogue import Catalogue, Entry
    from .....model.field.old_finding import OldFinding
    from .....model.finding import Finding
    from .....model.stored_walk import StoredStop


def label_width(widget: QWidget) -> int:
    """Return the pixels of what a row is called."""
    return max(widget.fontMetrics().horizontalAdvance(text) for text in (tr("Score"), tr("Before"), "88")) + 6


SCORES = tuple(Option(str(score), str(score), str(score)) for score in range(4))
SEVERITIES = SCORES[1:]


@dataclass(frozen=True)
class Place:
    """Where a cell stands: its share of the width, the line and the share there when the dock is narrow."""

    share: int
    line: int
    narrow: int


class Line(QWidget):
    """Cells beside each other, two lines of them where it is narrow, and below them why the row is not saved."""

    places: Sequence[Place] = ()

    def __init__(self, name: str, cells: Sequence[Cell], about: str) -> None:
        """`name` stands before the cells, `about` says it to a screen reader with the stop."""
        super().__init__()
        self.cells = tuple(cells)
        self.label = QLabel(name)
        self.label.setFixedWidth(label_width(self.label))
        self.label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.told = QuietLabel()
        self.told.hide()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2)
        self._grid.setVerticalSpacing(1)
        self._is_narrow: bool | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addLayout(self._grid)
        layout.addWidget(self.told)
        for cell in self.cells:
            cell.setAccessibleName(f"{about}, {cell.title}")
            cell.go_on.connect(lambda cell=cell: self._go_on(cell))
        self.set_narrow(False)
        self._begun = self.written()

    # --- what is written -----------------------------------------------------------------------------------------

    def written(self) -> tuple[str, ...]:
        """Return what stands in the cells."""
        return tuple(cell.value() for cell in self.cells)

    @property
    def is_changed(self) -> bool:
        """Whether something is written that is not saved."""
        return self.written() != self._begun

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in it."""
        return any(cell.hasFocus() for cell in self.cells)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        return not any(self.written())

    def row(self) -> ProtocolRow:
        """Return the row as it is written. Raises ParameterError for what cannot be chosen."""
        raise NotImplementedError

    def saved(self, saved: Saved) -> None:
        """Take over what became of the row."""
        self._begun = self.written()
        self.say("")

    def show_written(self, *values: str) -> None:
        """Show what is kept."""
        for cell, value in zip(self.cells, values):
            if cell.value() != value:
                cell.set_value(value)
        self._begun = self.written()

    def say(self, text: str) -> None:
        """Say something under the row, "" nothing more."""
        self.told.setText(text)
        self.told.setVisible(bool(text))
        for cell in self.cells:
            cell.setAccessibleDescription(text)

    def check_known(self) -> None:
        """Raise ParameterError, in a sentence with what may be typed, where a cell holds what cannot be chosen."""
        for cell in self.cells:
            if isinstance(cell, KeyCell) and not cell.is_known:
                said = tr("{column}: “{typed}” is none of these: {options}.")
                options = ", ".join(cell.hint.replace("\u00a0", " ").split("   "))
                raise ParameterError(said.format(column=cell.title, typed=cell.text()[:40], options=options))

    # --- how it looks --------------------------------------------------------------------------------------------

    def set_narrow(self, is_narrow: bool) -> None:
        """Put the cells on one line or on two."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self._grid.addWidget(self.label, 0, 0)
        at, line = 1, 0
        for place, cell in zip(self.places, self.cells):
            here, share = (place.line, place.narrow) if is_narrow else (0, place.share)
            at = 1 if here != line else at
            line = here
            self._grid.addWidget(cell, here, at, 1, share)
            cell.setPlaceholderText(cell.title if is_narrow else "")
            at += share
        widest = sum(place.share for place in self.places)
        for column in range(1, widest + 1):
            used = column < (max(self._used(line) for line in (0, 1)) if is_narrow else widest) + 1
            self._grid.setColumnStretch(column, 1 if used else 0)

    def _used(self, line: int) -> int:
        return sum(place.narrow for place in self.places if place.line == line)

    # --- keys ----------------------------------------------------------------------------------------------------

    def _go_on(self, cell: Cell) -> None:
        at = self.cells.index(cell) + 1
        if at < len(self.cells):
            self.cells[at].setFocus()

    def _typed_last(self) -> Cell | None:
        """Return the cell of which Ctrl+Z takes something back: the nearest before the keyboard, else behind it."""
        at = next((number for number, cell in enumerate(self.cells) if cell.hasFocus()), 0)
        near = (*range(at - 1, -1, -1), *range(at + 1, len(self.cells)))
        changed = [now != kept for now, kept in zip(self.written(), self._begun)]
        return next((self.cells[one] for one in near if changed[one] and self.cells[one].isUndoAvailable()), None)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Z from the window, which takes the row before back, while something of this one can be."""
        asked = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        if asked and event.type() == QEvent.Type.ShortcutOverride and self._typed_last() is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        cell = self._typed_last() if event.matches(QKeySequence.StandardKey.Undo) else None
        if cell is None:
            super().keyPressEvent(event)
        else:
            cell.setFocus()
            cell.undo()


class FindingLine(Line):
    """A finding: what, in words, where, who, how serious, photo number, as on the paper."""

    places = (Place(5, 0, 5), Place(8, 0, 7), Place(4, 1, 4), Place(4, 1, 4), Place(3, 1, 2), Place(3, 1, 2))

    def __init__(self, seq: int, number: int, about: str, catalogue: Catalogue) -> None:
        self.seq = seq
        self.finding: Finding | None = None
        self.what, self.text = KeyCell(tr("What"), _categories(catalogue)), Cell(tr("Text"))
        self.spot, self.who = Cell(tr("Where")), KeyCell(tr("Who"), _owners(catalogue))
        self.severity, self.photo_no = KeyCell(tr("Severity"), SEVERITIES), Cell(tr("Photo no."))
        name = tr("Finding {number}").format(number=number)
        cells = (self.what, self.text, self.spot, self.who, self.severity, self.photo_no)
        super().__init__(str(number), cells, f"{about}, {name}")

    def row(self) -> FindingRow:
        self.check_known()
        severity = self.severity.value()
        typed = TypedFinding(
            self.what.value(),
            self.text.value(),
            spot=self.spot.value(),
            owner=self.who.value(),
            severity=int(severity) if severity else None,
            photo_no=self.photo_no.value(),
        )
        return FindingRow(self.seq, typed, self.finding)

    def show_finding(self, finding: Finding | None) -> None:
        """Show what is kept; None empties the row."""
        self.finding = finding
        typed = typed_of(finding) if finding else TypedFinding("")
        severity = "" if typed.severity is None else str(typed.severity)
        self.show_written(typed.category, typed.text, typed.spot, typed.owner, severity, typed.photo_no)
        self.say("")

    def saved(self, saved: Saved) -> None:
        if saved.outcome is Outcome.SAME:
            super().saved(saved)
            said = tr("Recorded already; it is not stored twice.")
            by_others = tr("Recorded already by group {number}; it is not stored twice.").format(number=saved.group)
            self.say(by_others if saved.group else said)
        elif saved.outcome is Outcome.DELETED:
            self.show_finding(None)
        else:
            self.show_finding(saved.finding)


class StopLine(Line):
    """A stop as a whole: by day, in the dark, a note."""

    places = (Place(4, 0, 3), Place(4, 0, 3), Place(19, 0, 6))

    def __init__(self, stop: StoredStop, about: str) -> None:
        self.stop = stop
        self.day, self.dark = KeyCell(tr("Daylight"), SCORES), KeyCell(tr("Darkness"), SCORES)
        self.note = Cell(tr("Note"))
        super().__init__(tr("Score"), (self.day, self.dark, self.note), about)
        for cell in self.cells:
            cell.setPlaceholderText(cell.title)
        self.show_stop(stop)

    def set_narrow(self, is_narrow: bool) -> None:
        super().set_narrow(is_narrow)
        for cell in self.cells:
            cell.setPlaceholderText(cell.title)

    def row(self) -> StopRow:
        self.check_known()
        day, dark = self.day.value(), self.dark.value()
        return StopRow(self.stop, TypedStop(int(day) if day else None, int(dark) if dark else None, self.note.value()))

    def show_stop(self, stop: StoredStop) -> None:
        """Show what is kept."""
        self.stop = stop
        said = said_of(stop)
        self.show_written(_digit(said.score_day), _digit(said.score_dark), said.note)


class SeenLine(Line):
    """An earlier finding: mended or not, and a note."""

    places = (Place(5, 1, 4), Place(22, 1, 8))

    def __init__(self, old: OldFinding, about: str, name: Callable[[str], str]) -> None:
        self.old = old
        words = code_words("SeenAgain", language())
        letters = {SeenAgain.YES: ("j", "y"), SeenAgain.NO: ("n",), SeenAgain.UNKNOWN: ("v", "d", "?")}
        options = [
            Option(str(number), code.value, words[code.value], letters[code])
            for number, code in enumerate(SeenAgain, 1)
        ]
        self.seen, self.note = KeyCell(tr("Mended?"), options), Cell(tr("Note"))
        asked = " · ".join(part for part in (name(old.finding.category), old.finding.text, old.finding.spot) if part)
        super().__init__(tr("Before"), (self.seen, self.note), f"{about}, {tr('Earlier finding')}, {asked}")
        self.asked = QuietLabel(asked)
        self.layout().insertWidget(0, self.asked)
        for cell in self.cells:
            cell.setPlaceholderText(cell.title)
        self.show_old(old)

    def set_narrow(self, is_narrow: bool) -> None:
        super().set_narrow(is_narrow)
        for cell in self.cells:
            cell.setPlaceholderText(cell.title)

    def row(self) -> SeenRow:
        self.check_known()
        return SeenRow(self.old, self.seen.value(), self.note.value())

    def saved(self, saved: Saved) -> None:
        super().saved(saved)
        if saved.old is not None:
            self.show_old(saved.old)

    def show_old(self, old: OldFinding) -> None:
        """Show what is kept."""
        self.old = old
        self.show_written(old.seen, old.note)


def _digit(score: int | None) -> str:
    return "" if score is None else str(score)


def _categories(catalogue: Catalogue) -> list[Option]:
    return _options(catalogue.categories, {category.code: key for key, category in catalogue.keyed_categories()})


def _owners(catalogue: Catalogue) -> list[Option]:
    return _options(catalogue.owners, {owner.code: key for key, owner in catalogue.keyed_owners()})


def _options(entries: Sequence[Entry], keys: Mapping[str, str]) -> list[Option]:
    return [Option(keys.get(one.code, ""), one.code, one.label(language()), offered=one.active) for one in entries]
