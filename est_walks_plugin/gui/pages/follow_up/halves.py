"""The two halves of page Uppföljning and the switch between them: walks with their tasks, and the EST year."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from .... import settings
from ....i18n import tr
from ...widgets.switch import Switch
from ..base import FrontStack, Page
from .year import panels
from .year.half import YearHalf

SETTING = "follow_up_half"
WALKS, YEAR = "walks", "year"


class Halves(QWidget):
    """Shows one half; which one is remembered. Without panels there is no year, and no switch."""

    def __init__(self, page: Page, walks: QWidget) -> None:
        super().__init__()
        self._page = page
        self.year = YearHalf(page.context)
        self.switch = Switch(tr("What is followed up"))
        self.switch.add(WALKS, tr("Walks and tasks"))
        self.switch.add(YEAR, tr("The EST year"))
        self._stack = FrontStack()
        self._stack.addWidget(walks)
        self._stack.addWidget(self.year)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.switch)
        self.switch.setVisible(
            bool(panels.PANELS)
        )  # not before it stands here: it would flash up as a window of its own
        layout.addWidget(self._stack, 1)
        self.switch.chosen.connect(self._turn)
        if panels.PANELS and settings.get(SETTING, WALKS) == YEAR:
            self.switch.choose(YEAR)

    @property
    def is_year(self) -> bool:
        """Whether the EST year is in front."""
        return self._stack.currentWidget() is self.year

    def show_walks(self) -> None:
        """Bring walks and tasks to the front."""
        self.switch.choose(WALKS)

    def show_year(self, told: str) -> None:
        """Bring a panel of the EST year to the front: its id and, after a blank, what it is to do."""
        panel, _, rest = told.partition(" ")
        if panels.PANELS:
            self.switch.choose(YEAR)
            self.year.show_panel(panel, rest)

    def _turn(self, half: str) -> None:
        settings.put(SETTING, half)
        self._stack.setCurrentIndex(1 if half == YEAR else 0)
        if self.is_year:
            self._page.context.map_shows.leave(self._page)  # it shows nothing of a walk on the map
        else:
            self._page.shown()  # what changed meanwhile is read now
