"""A page that answers to its width: its panes under each other in a narrow dock, side by side in a wide one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Sequence

from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from ... import settings
from .detail import Detail
from .handles import Columns
from .pictures import Pictures
from .tab_order import go_through

SETTING = "panes"
SPACING = 4


class Form(Enum):
    """How many columns there is room for: one, two, or all."""

    NARROW = "narrow"
    MIDDLE = "middle"
    WIDE = "wide"


MIDDLE_FROM = 640
WIDE_FROM = 1000
"""Width of the dock in pixels from which a form is taken."""


@dataclass(frozen=True)
class Pane:
    """A part of a page. `middle` and `wide` are its columns in these forms; in the narrow one there is a single column.

    `stretch` is its part of the height that is left in a column, `share` its column's part of the width at first. What
    `is_whole` is never lower than what it holds, as a foot that stays in sight.
    """

    widget: QWidget
    middle: int = 0
    wide: int = 0
    stretch: int = 1
    share: int = 2
    is_whole: bool = False


class Panes(QWidget):
    """Lays the panes out anew when the width calls for it; how wide the columns were made is remembered by `name`.

    A pane that is a `Detail` is not there in the narrow form until something is opened in it, and covers the others then
    if it is made so. A pane that is `Pictures` folds in the narrow form.
    """

    form_changed = pyqtSignal(object)
    """Another form was taken: a Form."""

    def __init__(self, name: str, panes: Sequence[Pane]) -> None:
        super().__init__()
        self.form = Form.NARROW
        self._name = name
        self._panes = tuple(panes)
        self.splitter = Columns(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.splitterMoved.connect(lambda _at, _index: self._remember())
        self._columns: list[QWidget] = []
        self._order = QTimer(self)
        self._order.setSingleShot(True)
        self._order.timeout.connect(self._order_now)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        for pane in self._panes:
            if isinstance(pane.widget, Detail):
                pane.widget.turned.connect(self._show)
            if isinstance(pane.widget, Pictures):
                pane.widget.filled.connect(self._show)
        self._arrange()

    @property
    def is_narrow(self) -> bool:
        """Whether everything stands in one column."""
        return self.form is Form.NARROW

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt override
        """Ask for no width: a wide form must not keep the dock from becoming narrow. The height is that at this width."""
        heights = [0] * len(self._columns)
        for pane in self._panes:
            at = self._column_of(pane)
            if not pane.widget.isHidden():
                heights[at] += _least_height(pane, self._columns[at].width()) + SPACING
        return QSize(0, max(heights))

    def least_width(self) -> int:
        """Return the width in pixels that the form in use cannot do without."""
        return self.splitter.minimumSizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        form = self._fitting()
        if form is not self.form:
            self.form = form
            self._arrange()
            self.form_changed.emit(form)

    def _fitting(self) -> Form:
        """Return the form for the width of the frame: it stays the same when a scroll bar takes room from the page."""
        frame: QWidget | None = self.parentWidget()
        while frame is not None and not isinstance(frame, QScrollArea):
            frame = frame.parentWidget()
        room = self.width() if frame is None else frame.width()
        if room < MIDDLE_FROM:
            return Form.NARROW
        return Form.WIDE if room >= WIDE_FROM else Form.MIDDLE

    def _column_of(self, pane: Pane) -> int:
        return {Form.NARROW: 0, Form.MIDDLE: pane.middle, Form.WIDE: pane.wide}[self.form]

    def _arrange(self) -> None:
        """Put each pane into its column; what had the focus keeps it."""
        focused = QApplication.focusWidget()
        for pane in self._panes:
            at = self._column_of(pane)
            while len(self._columns) <= at:
                self._columns.append(self._new_column())
            self._columns[at].layout().addWidget(pane.widget, pane.stretch)
            if isinstance(pane.widget, (Detail, Pictures)):
                pane.widget.set_narrow(self.is_narrow)
        self._show()
        if focused is not None and self.isAncestorOf(focused) and focused.isVisible():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self._size_columns()

    def _new_column(self) -> QWidget:
        column = QWidget(self.splitter)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        self.splitter.addWidget(column)
        return column

    def _show(self) -> None:
        """Hide what has nothing to show in this form, and columns without anything."""
        covered = any(isinstance(pane.widget, Detail) and pane.widget.covers for pane in self._panes)
        used = set()
        for pane in self._panes:
            is_seen = _is_filled(pane.widget) and (not covered or isinstance(pane.widget, Detail))
            pane.widget.setVisible(is_seen)
            if is_seen:
                used.add(self._column_of(pane))
        for number, column in enumerate(self._columns):
            column.setVisible(number in used)
        self.order_tabs()

    def order_tabs(self) -> None:
        """Let Tab go column by column; to be called when a pane gets other controls, which would come last of all.

        It is done when the window comes to rest, once for whatever happens at a time.
        """
        self._order.start(0)

    def _order_now(self) -> None:
        parts: list[QWidget] = []
        for number, column in enumerate(self._columns):
            parts += self.splitter.handles_before(column)
            parts += [pane.widget for pane in self._panes if self._column_of(pane) == number]
        go_through(parts)

    def _size_columns(self) -> None:
        kept = settings.get(SETTING, {}).get(self._name, {}).get(self.form.value)
        shares = [0] * len(self._columns)
        for pane in self._panes:
            at = self._column_of(pane)
            shares[at] = max(shares[at], pane.share)
        for number, share in enumerate(shares):
            self.splitter.setStretchFactor(number, share)
        if isinstance(kept, list) and len(kept) == len(self._columns):
            self.splitter.setSizes([int(size) for size in kept])
        else:
            self.splitter.setSizes([share * 200 for share in shares])

    def _remember(self) -> None:
        kept = settings.get(SETTING, {})
        mine = {**kept.get(self._name, {}), self.form.value: self.splitter.sizes()}
        settings.put(SETTING, {**kept, self._name: mine})


def _least_height(pane: Pane, width: int) -> int:
    whole = pane.is_whole and pane.widget.hasHeightForWidth()
    return pane.widget.heightForWidth(width) if whole else pane.widget.minimumSizeHint().height()


def _is_filled(widget: QWidget) -> bool:
    return widget.is_shown if isinstance(widget, (Detail, Pictures)) else True
