"""The walk map on paper: printed, which the button beside the menu does too, or opened as a layout."""

from __future__ import annotations

from .....i18n import tr
from .entry import Chosen, Entry, TakingOut


def _print(chosen: Chosen, out: TakingOut) -> None:
    from ..printing import Printer

    Printer(out).ask(chosen.walk, chosen.name)


def _open(chosen: Chosen, out: TakingOut) -> None:
    from ..printing import Printer

    Printer(out).ask(chosen.walk, chosen.name, as_layout=True)


MAP = Entry(
    key="map",
    title=lambda: tr("Print (PDF) …"),
    icon="print_map",
    take=_print,
    tip=lambda: tr("Print the walk map (PDF) …"),
)
LAYOUT = Entry(
    key="layout",
    title=lambda: tr("Open as layout"),
    icon="edit",
    take=_open,
    tip=lambda: tr("Puts the walk into your project as a print layout; the project is changed by it"),
)
