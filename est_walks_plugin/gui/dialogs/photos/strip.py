"""Photos that are to be stored, or are, as small pictures with their time and where they belong."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QWidget

from ....i18n import tr
from ...widgets.charts.picture_strip import PictureStrip
from .placing import Placing

PICTURE = QSize(92, 69)


class PlacedStrip(PictureStrip):
    """The key of each photo is its number, from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(PICTURE, parent)
        self.setMinimumHeight(PICTURE.height() + 3 * self.fontMetrics().height() + 20)

    def fill(self, count: int) -> None:
        """Show so many photos, their pictures and words to come."""
        self.start()
        blank = self.blank(there=True)
        for number in range(count):
            self.put(number, blank)
        if count:
            self.setCurrentRow(0)

    def tell(self, placing: Placing) -> None:
        """Say of each when it was taken and where it belongs."""
        for number, item in self.items().items():
            time = placing.time(number) or tr("no time")
            item.setText(f"{number + 1} · {time}\n{placing.where(number)}")
            self.say(item, *placing.told(number))

    def chosen(self) -> list[int]:
        """Return the numbers of the chosen photos, in their order."""
        return sorted(super().chosen())

    def choose(self, numbers: list[int]) -> None:
        """Choose photos by their numbers."""
        for number, item in self.items().items():
            item.setSelected(number in numbers)
