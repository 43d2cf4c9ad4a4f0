"""The order in which Tab goes through what stands on a page."""

from __future__ import annotations

from typing import Iterable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QComboBox, QWidget


def go_through(parts: Iterable[QWidget]) -> None:
    """Let Tab go through parts of a window in this order, and within a part as it does now.

    Qt puts what is added later, such as a form beside a list, after everything else of the window.
    """
    parts = list(parts)
    if not parts:
        return
    chain, widget = [parts[0]], parts[0].nextInFocusChain()
    while widget is not parts[0]:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    stops = [one for part in parts for one in chain if part.isAncestorOf(one) and _takes_tab(one)]
    for first, second in zip(stops, stops[1:]):
        QWidget.setTabOrder(first, second)


def _takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops here; the parts of a box or field are no stops of their own."""
    parent = widget.parentWidget()
    is_part = isinstance(parent, (QComboBox, QAbstractSpinBox)) or widget.focusProxy() is not None
    return not is_part and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
