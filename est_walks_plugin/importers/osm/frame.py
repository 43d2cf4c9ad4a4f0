"""The area that an import is cut to: what touches it, what lies in it, what is cut at its border."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Frame:
    """The area the import is cut to, or everything."""

    def __init__(self, area: Any) -> None:
        self.area = area
        self._prepared = None
        if area is not None:
            from shapely.prepared import prep

            self._prepared = prep(area)
            self.bounds = area.bounds

    def touches(self, coordinates: NDArray[np.float64]) -> bool:
        """Return whether a line (k, 2) has a point in common with the area."""
        if self._prepared is None:
            return True
        if not self._near(coordinates):
            return False
        from shapely.geometry import LineString

        return bool(self._prepared.intersects(LineString(coordinates)))

    def holds_all(self, coordinates: NDArray[np.float64]) -> bool:
        """Return whether a line lies inside the area altogether."""
        if self._prepared is None:
            return True
        from shapely.geometry import LineString

        return bool(self._prepared.contains(LineString(coordinates)))

    def holds(self, x: float, y: float) -> bool:
        """Return whether a point is in the area."""
        if self._prepared is None:
            return True
        from shapely.geometry import Point

        return bool(self._prepared.intersects(Point(x, y)))

    def cut(self, shape: Any) -> Any:
        """Return the part of a shapely geometry inside the area."""
        if self._prepared is None or self._prepared.contains(shape):
            return shape
        return shape.intersection(self.area)

    def _near(self, coordinates: NDArray[np.float64]) -> bool:
        xmin, ymin, xmax, ymax = self.bounds
        low, high = coordinates.min(axis=0), coordinates.max(axis=0)
        return bool(low[0] <= xmax and high[0] >= xmin and low[1] <= ymax and high[1] >= ymin)
