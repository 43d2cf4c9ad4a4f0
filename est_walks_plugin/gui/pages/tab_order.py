"""The order in which Tab goes through what stands on a page."""

from __future__ import annotations

from typing import Iterable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QComboBox, QWidget

NO_STOPS = (Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.ClickFocus)


def go_through(parts: Iterable[QWidget]) -> None:
    """Let Tab go through parts of a window in this order, and within a part as it does now. No part stands in another.

    Qt puts what is added later, such as a form beside a list, after everything else of the window.
    """
    rank = {part: number for number, part in enumerate(parts)}
    if not rank:
        return
    chain = _stops_from(next(iter(rank)), _stops_in(rank))
    ordered = [one for at, one in sorted(chain, key=lambda stop: -1 if stop[0] is None else stop[0]) if at is not None]
    numbers = [at for at, _one in chain]
    while numbers and numbers[0] is None:
        numbers.pop(0)
    if [one for at, one in chain if at is not None] == ordered and None not in numbers:
        return  # as it should be already; putting it in order is slow in a window with many widgets
    for first, second in zip(ordered, ordered[1:]):
        QWidget.setTabOrder(first, second)


def _stops_in(rank: dict[QWidget, int]) -> dict[QWidget, int]:
    """Return where Tab stops in the parts, with the number of the part each belongs to; menus are windows of their own."""
    return {
        one: number
        for part, number in rank.items()
        for one in (part, *part.findChildren(QWidget))
        if _takes_tab(one) and one.window() is part.window()
    }


def _stops_from(start: QWidget, stops: dict[QWidget, int]) -> list[tuple[int | None, QWidget]]:
    """Return where Tab stops from a widget on until it has been at all `stops`, each with its number, else None.

    A window of QGIS has thousands of widgets: those after the last are not looked at.
    """
    chain: list[tuple[int | None, QWidget]] = []
    widget, left = start, len(stops)
    while left:
        at = stops.get(widget)
        if at is not None or _takes_tab(widget):
            chain.append((at, widget))
            left -= at is not None
        widget = widget.nextInFocusChain()
        if widget is start:
            break
    return chain


def _takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops here; the parts of a box or field are no stops of their own."""
    if widget.focusPolicy() in NO_STOPS or widget.focusProxy() is not None:
        return False
    return not isinstance(widget.parentWidget(), (QComboBox, QAbstractSpinBox))
