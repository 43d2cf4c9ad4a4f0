"""The order in which Tab goes through what stands on a page."""

from __future__ import annotations

from typing import Iterable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QComboBox, QWidget

NO_STOPS = (Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.ClickFocus)


def go_through(parts: Iterable[QWidget]) -> None:
    """Let Tab go through parts of a window in this order, and within a part as it does now.

    Qt puts what is added later, such as a form beside a list, after everything else of the window.
    """
    rank = {part: number for number, part in enumerate(parts)}
    if not rank:
        return
    chain = _stops_from(next(iter(rank)), rank)
    ordered = [one for at, one in sorted(chain, key=lambda stop: -1 if stop[0] is None else stop[0]) if at is not None]
    numbers = [at for at, _one in chain]
    while numbers and numbers[-1] is None:
        numbers.pop()
    while numbers and numbers[0] is None:
        numbers.pop(0)
    if [one for at, one in chain if at is not None] == ordered and None not in numbers:
        return  # as it should be already; putting it in order is slow in a window with many widgets
    for first, second in zip(ordered, ordered[1:]):
        QWidget.setTabOrder(first, second)


def _stops_from(start: QWidget, rank: dict[QWidget, int]) -> list[tuple[int | None, QWidget]]:
    """Return where Tab stops in the whole window, beginning at a widget, with the number of the part each belongs to."""
    stops, widget = [], start
    while True:
        if _takes_tab(widget):
            stops.append((_part_of(widget, rank), widget))
        widget = widget.nextInFocusChain()
        if widget is start:
            return stops


def _part_of(widget: QWidget | None, rank: dict[QWidget, int]) -> int | None:
    """Return the number of the part that a widget is or stands in."""
    while widget is not None:
        if widget in rank:
            return rank[widget]
        widget = None if widget.isWindow() else widget.parentWidget()
    return None


def _takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops here; the parts of a box or field are no stops of their own."""
    if widget.focusPolicy() in NO_STOPS or widget.focusProxy() is not None:
        return False
    return not isinstance(widget.parentWidget(), (QComboBox, QAbstractSpinBox))
