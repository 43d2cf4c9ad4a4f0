"""What every chart is: marked parts that mouse and keyboard reach, a text for screen readers, the numbers as a table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Iterable

from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QToolTip, QVBoxLayout, QWidget

from ....i18n import tr
from ...icons import icon
from ...theme import plain_tip
from .fills import Inks
from .numbers import Numbers, NumbersFrame

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True)
class Mark:
    """A part that can be pointed at: where it is drawn, in pixels, and what is said of it."""

    key: str
    text: str
    boxes: tuple[QRectF, ...]


class Chart(QWidget):
    """A picture as wide as there is room. Arrow keys move between its marks, Enter or a click presses one."""

    pressed = pyqtSignal(str)
    """The key of a mark."""
    pointed = pyqtSignal(str)
    """The mark under the mouse or the keyboard, "" for none."""
    fitted = pyqtSignal()
    """Another height was taken for the width there is."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._pressable: frozenset[str] | None = None
        self._at = ""
        self._under = ""
        self._chosen: frozenset[str] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    # --- what a chart says; subclasses ---------------------------------------------------------------------------

    def marks(self) -> list[Mark]:
        """Return the marked parts as they lie now, in reading order."""
        raise NotImplementedError

    def numbers(self) -> Numbers:
        """Return the figures behind the picture."""
        raise NotImplementedError

    def draw(self, painter: QPainter, inks: Inks) -> None:
        """Draw everything but the frame of the focus."""
        raise NotImplementedError

    def height_for(self, width: int) -> int:
        """Return how tall the picture is at a width."""
        raise NotImplementedError

    def text(self) -> str:
        """Return the picture in words."""
        return "\n".join(mark.text for mark in self.marks())

    # --- what it does --------------------------------------------------------------------------------------------

    @property
    def title(self) -> str:
        """What it shows."""
        return self._title

    @property
    def chosen(self) -> frozenset[str]:
        """The marks that the lists are narrowed to."""
        return self._chosen

    @property
    def current(self) -> str:
        """The mark the keyboard is at."""
        return self._at

    def let_press(self, keys: Iterable[str]) -> None:
        """Let only these marks be pressed; until this is called every one can be."""
        self._pressable = frozenset(keys)

    def can_press(self, key: str) -> bool:
        """Return whether a mark can be pressed."""
        return bool(key) and (self._pressable is None or key in self._pressable)

    def show_chosen(self, keys: frozenset[str]) -> None:
        """Draw these marks as the chosen ones."""
        if keys != self._chosen:
            self._chosen = keys
            self.update()

    def retell(self) -> None:
        """The figures are others: say and draw them."""
        marks = self.marks()
        if self._at not in {mark.key for mark in marks}:
            self._at = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if marks else Qt.FocusPolicy.NoFocus)
        self.setAccessibleDescription(self.text())
        self._fit()
        self.update()

    def mark_at(self, point: QPointF) -> Mark | None:
        """Return the mark at a point."""
        return next((mark for mark in self.marks() if any(box.contains(point) for box in mark.boxes)), None)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt override
        return QSize(240, self.height_for(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt override
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt override
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt override
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inks = Inks.of(self)
        self.draw(painter, inks)
        if self.hasFocus() and self._at:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(inks.text, 1.5, Qt.PenStyle.DotLine))
            for box in next((mark.boxes for mark in self.marks() if mark.key == self._at), ()):
                painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.end()

    def _fit(self) -> None:
        tall = self.height_for(self.width())
        if tall != self.height() or self.minimumHeight() != tall:
            self.setFixedHeight(tall)
            self.fitted.emit()

    # --- mouse ---------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt override
        self._point_at(self.mark_at(QPointF(event.pos())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt override
        self._point_at(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt override
        mark = self.mark_at(QPointF(event.pos()))
        if mark is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._at = mark.key
        self.update()
        if self.can_press(mark.key):
            self.pressed.emit(mark.key)

    def event(self, event: QEvent) -> bool:
        """Say what is under the mouse."""
        if event.type() == QEvent.Type.ToolTip:
            help_event: QHelpEvent = event
            mark = self.mark_at(QPointF(help_event.pos()))
            QToolTip.showText(help_event.globalPos(), plain_tip(mark.text) if mark else "", self)
            return True
        return super().event(event)

    def _point_at(self, mark: Mark | None) -> None:
        key = mark.key if mark else ""
        if key != self._under:
            self._under = key
            self.setCursor(Qt.CursorShape.PointingHandCursor if self.can_press(key) else Qt.CursorShape.ArrowCursor)
            self.pointed.emit(key)

    # --- keyboard ------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        marks = self.marks()
        keys = [mark.key for mark in marks]
        key = event.key()
        here = keys.index(self._at) if self._at in keys else -1
        if keys and key in _STEPS:
            self._go_to(marks[max(0, min(len(keys) - 1, here + _STEPS[key]))])
        elif keys and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(marks[0 if key == Qt.Key.Key_Home else -1])
        elif self.can_press(self._at) and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit(self._at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt override
        super().focusInEvent(event)
        marks = self.marks()
        if marks and not self._at:
            self._at = marks[0].key
        self._say()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt override
        super().focusOutEvent(event)
        self.setAccessibleName(self._title)
        self.pointed.emit("")
        self.update()

    def _go_to(self, mark: Mark) -> None:
        self._at = mark.key
        self._say()
        box = mark.boxes[0] if mark.boxes else QRectF()
        QToolTip.showText(self.mapToGlobal(box.bottomLeft().toPoint() + QPoint(4, 4)), plain_tip(mark.text), self)
        self.pointed.emit(mark.key)

    def _say(self) -> None:
        """Let a screen reader read the mark the keyboard is at."""
        told = next((mark.text for mark in self.marks() if mark.key == self._at), "")
        self.setAccessibleName(f"{self._title}. {told}" if told else self._title)
        self.update()

    # --- the numbers ---------------------------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt override
        menu = QMenu(self)
        menu.addAction(icon("table"), tr("Show the numbers"), self.show_numbers)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def show_numbers(self) -> None:
        """Open the figures as a table."""
        numbers = self.numbers()
        keys = tuple(key if self.can_press(key) else "" for key in numbers.keys)
        frame = NumbersFrame(self._title, replace(numbers, keys=keys), self)
        frame.pressed.connect(self.pressed)
        frame.open_at(self.mapToGlobal(QPoint(self.width(), self.height())))


def numbers_button(chart: Chart) -> QToolButton:
    """Return the button that shows the numbers of a chart."""
    button = QToolButton()
    button.setIcon(icon("table"))
    button.setAutoRaise(True)
    button.setToolTip(plain_tip(tr("Show the numbers") + ": " + chart.title))
    button.setAccessibleName(tr("Show the numbers") + ": " + chart.title)
    button.clicked.connect(lambda: chart.show_numbers())
    return button


class ChartRow(QWidget):
    """A chart with the button that shows its numbers."""

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = chart
        self.button = numbers_button(chart)
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.button)
        side.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(chart, 1, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(side)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        chart.fitted.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Be as tall as the chart: layouts around it do not hear that a chart grew while they placed it."""
        self.setFixedHeight(max(self.chart.minimumHeight(), self.button.sizeHint().height()))
