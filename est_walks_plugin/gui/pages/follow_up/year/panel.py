"""What the EST year expects of a panel."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget

from ....context import Context


class YearPanel(QWidget):
    """A tab of the EST year. It is made when it is first chosen, and refreshed only while it is in front."""

    tables: tuple[str, ...] = ()
    """Tables whose changes make the panel refresh; store, area, clocks and names of the catalogue always do."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    def refresh(self) -> None:
        """Show what the store says now. Called on the main thread, only while the panel is in front and a store is open."""

    def unload(self) -> None:
        """Undo what was connected and started, beside the widget itself, which goes with the dock."""

    def put_away(self) -> None:
        """Another store was opened: what was begun for the one before is not its own."""

    def command(self, told: str) -> None:
        """Do what another page asks of this panel, such as to show a row; the panel has been refreshed."""
