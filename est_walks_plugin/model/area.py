"""An area that work is limited to: one of the store, a polygon from outside it, or everything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..i18n import tr
from .errors import ParameterError
from .from_row import FromRow

DISTRICT = "district"
MUNICIPALITY = "municipality"
OWN = "own"
"""Kinds of area: an urban area that the municipality came with, its border, one that the planner added."""


@dataclass(frozen=True)
class Area(FromRow):
    """An area of table `area`. Without `uuid` it is not in the store; without `geometry` too it is everything.

    `geometry` is a shapely polygon in the work CRS.
    """

    uuid: str | None = None
    name: str = ""
    kind: str = ""
    geometry: Any = None
    population: int | None = None

    @property
    def polygon(self) -> Any:
        """The polygon, None for everything. Raises ParameterError for an area without a border."""
        if self.geometry is None and self.uuid is None:
            return None
        if self.geometry is None or self.geometry.is_empty:
            raise ParameterError(tr("The area “{name}” has no border; draw one first.").format(name=self.name))
        return self.geometry if self.geometry.is_valid else self.geometry.buffer(0)

    @property
    def is_from_outside(self) -> bool:
        """Whether it is a polygon that is not in the store."""
        return self.uuid is None and self.geometry is not None


EVERYTHING = Area()
