"""Lines of a form that can be added and taken away: causes, and the measures against them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSpinBox, QToolButton, QVBoxLayout, QWidget

from ......i18n import tr
from ......operations.analyses.record import CauseLine, MeasureLine
from .....theme import link_button
from ..fields import OpenDay, catalogue_choice

if TYPE_CHECKING:
    from ......model.est.analyses import Cause, PlannedMeasure
    from .....session import Session

AHEAD = timedelta(days=30)


@dataclass
class Line:
    """A line: its widget, and what is written in it as it is stored; `is_empty` where nothing is."""

    widget: QWidget
    value: Callable[[], CauseLine | MeasureLine]
    is_empty: Callable[[], bool]


class Lines(QWidget):
    """Lines under each other with a button that adds one."""

    def __init__(self, name: str, add: str, new: Callable[[int], Line]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._new = new
        self.lines: list[Line] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(3)
        self.add_button = link_button(add)
        self.add_button.clicked.connect(lambda: self.add().setFocus(Qt.FocusReason.OtherFocusReason))
        self._layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def add(self, line: Line | None = None) -> QWidget:
        """Add a line, an empty one unless given, and return its first field."""
        made = line or self._new(len(self.lines) + 1)
        frame = QFrame()
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(made.widget, 1)
        gone = QToolButton()
        gone.setText("×")
        gone.setAutoRaise(True)
        gone.setToolTip(tr("Take the line away"))
        gone.setAccessibleName(tr("Take the line away"))
        gone.clicked.connect(lambda: self._remove(made, frame))
        row.addWidget(gone, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.insertWidget(len(self.lines), frame)
        self.lines.append(made)
        fields = made.widget.findChildren(QLineEdit)
        return fields[0] if fields else made.widget

    def values(self) -> tuple[CauseLine | MeasureLine, ...]:
        """Return what is written; lines in which nothing is are left out."""
        return tuple(line.value() for line in self.lines if not line.is_empty())

    def _remove(self, line: Line, frame: QWidget) -> None:
        self.lines.remove(line)
        self._layout.removeWidget(frame)
        frame.hide()
        frame.deleteLater()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)


def cause_line(number: int, cause: Cause | None = None) -> Line:
    """Return the line of a cause: what, and where it is known from."""
    text = _edit(tr("Cause"), cause.text if cause else "")
    source = _edit(tr("Known from (a walk, a talk, the figures)"), cause.known_from if cause else "")
    key = cause.uuid if cause else ""
    return Line(
        _under(text, source),
        lambda: CauseLine(text.text().strip(), source.text().strip(), key),
        lambda: not text.text().strip() and not source.text().strip(),
    )


def measure_line(
    session: Session, number: int, measure: PlannedMeasure | None = None, cause: int | None = None
) -> Line:
    """Return the line of a measure: which, said in words, by whom, until when, against which cause (its number)."""
    kind = catalogue_choice(session, "measure", tr("Measure"))
    owner = catalogue_choice(session, "owner", tr("Owner"))
    text = _edit(tr("What is to be done"), measure.text if measure else "")
    against = QSpinBox()
    against.setRange(0, 30)
    against.setPrefix(tr("cause") + " ")
    against.setSpecialValueText(tr("no cause"))
    against.setAccessibleName(tr("Against cause no."))
    against.setValue(cause or 0)
    day: date | None = measure.due if measure else None
    due = OpenDay(tr("Done by"), day, session.today + AHEAD)
    if measure is not None:
        kind.choose(measure.measure)
        owner.choose(measure.owner)
    key = measure.uuid if measure else ""
    return Line(
        _under(kind, text, owner, due, against),
        lambda: MeasureLine(kind.key, text.text().strip(), owner.key, due.day, against.value(), key),
        lambda: not kind.key and not text.text().strip(),
    )


def _edit(hint: str, text: str) -> QLineEdit:
    edit = QLineEdit(text)
    edit.setPlaceholderText(hint)
    edit.setAccessibleName(hint)
    edit.setToolTip(hint)
    edit.setCursorPosition(0)
    return edit


def _under(*fields: QWidget) -> QWidget:
    holder = QFrame()
    holder.setFrameShape(QFrame.Shape.StyledPanel)
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(4, 3, 4, 3)
    layout.setSpacing(2)
    for field in fields:
        layout.addWidget(field)
    return holder
