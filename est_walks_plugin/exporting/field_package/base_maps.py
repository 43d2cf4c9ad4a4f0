"""The base maps of a package: MBTiles by day and in the dark, of the store's own map or of a chosen background. Any thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ...backgrounds.offline import Copy, copy_background, copy_layers, metres_of_zoom, plan_copy
from ...model.errors import ParameterError
from ...printing.layouts.ground import land_around
from ...printing.quick.maps import MapLayers
from ...project.palette import DARK, LIGHT
from ...project.roles import Role
from ...project.styles import dress, style_for

if TYPE_CHECKING:
    from qgis.core import QgsVectorLayer

    from ...backgrounds.background import Background
    from ...model.feedback import Feedback
    from ...project.palette import Palette
    from ...store import Box

BY_DAY, IN_THE_DARK = "basemap_light.mbtiles", "basemap_dark.mbtiles"
ZOOMS = (18, 17, 16, 15, 14)
"""The most detailed that stays within MOST_MB is taken."""
MOST_MB = 21.0
"""Of both maps together, as reckoned before: a third more, and the package still stays below 30 MB."""
LARGEST_BYTES = 29_000_000
"""Of both maps together, as they are: a photo map takes far more than what is drawn."""
PHONE_DPI = 192
"""A phone has small pixels: what is drawn for a desk cannot be read on it."""
_ON_MAP = (Role.LAMP, Role.LANDMARK, Role.BASE_LINE, Role.BASE_PATH, Role.BASE_AREA)
_ON_DARK_MAP = (Role.DARK_GAP, *_ON_MAP)


@dataclass(frozen=True)
class MapWish:
    """Which maps go out: `background` in place of the store's own map by day; `zoom` None is the most that stays small."""

    background: Background | None = None
    zoom: int | None = None


@dataclass(frozen=True)
class PlannedMaps:
    """The ground in `bounds` (work CRS `crs`), the zoom level, and about how large both maps become.

    Where `is_asked` the zoom level is the planner's own, and stays.
    """

    bounds: Box
    crs: str
    zoom: int
    copy: Copy
    is_asked: bool = False

    @property
    def megabytes(self) -> float:
        """About how large both maps become together."""
        return 2 * self.copy.megabytes


def plan_maps(bounds: Box, crs: str, zoom: int | None = None) -> PlannedMaps:
    """Return what the base maps would be; without a `zoom`, in the most detail that keeps the package small.

    Raises ParameterError for a ground that is too large for the zoom level.
    """
    if zoom is not None:
        return replace(_planned(bounds, crs, zoom), is_asked=True)
    for one in ZOOMS:
        try:
            planned = _planned(bounds, crs, one)
        except ParameterError:
            continue
        if planned.megabytes <= MOST_MB:
            return planned
    return _planned(bounds, crs, ZOOMS[-1])


def _planned(bounds: Box, crs: str, zoom: int) -> PlannedMaps:
    copy = plan_copy(bounds, crs, metres_of_zoom(zoom, bounds, crs), BY_DAY)
    return PlannedMaps(bounds, crs, zoom, copy)


@dataclass(frozen=True)
class WrittenMaps:
    """What became of the maps: their zoom level, whom the map by day names, the share of it that did not come (0-1)."""

    zoom: int
    attribution: str = ""
    missing: float = 0.0


def write_maps(
    store_path: str, planned: PlannedMaps, folder: Path, feedback: Feedback, *, background: Background | None = None
) -> WrittenMaps:
    """Write both maps into `folder`; `background` is the one by day, the dark one is always the store's own.

    Maps that turn out too large are drawn again in less detail, unless the planner asked for it. Raises InputError for a
    background that does not come or may not be copied, FileWriteError, Cancelled.
    """
    while True:
        written = _write_both(store_path, planned, folder, feedback, background)
        size = sum((folder / name).stat().st_size for name in (BY_DAY, IN_THE_DARK))
        if planned.is_asked or size <= LARGEST_BYTES or planned.zoom <= ZOOMS[-1]:
            return written
        planned = _planned(planned.bounds, planned.crs, planned.zoom - 1)


def _write_both(
    store_path: str, planned: PlannedMaps, folder: Path, feedback: Feedback, background: Background | None
) -> WrittenMaps:
    written = WrittenMaps(planned.zoom)
    by_day, dark = feedback.part(0.0, 0.5), feedback.part(0.5, 1.0)
    if background is not None:
        copied = copy_background(background, planned.copy, str(folder / BY_DAY), by_day)
        written = WrittenMaps(planned.zoom, copied.attribution, copied.missing)
    else:
        _own(store_path, planned, LIGHT, str(folder / BY_DAY), by_day)
    _own(store_path, planned, DARK, str(folder / IN_THE_DARK), dark)
    return written


def layers_by_day(store_path: str, planned: PlannedMaps) -> list[QgsVectorLayer]:
    """Return the layers of the store's own map by day, uppermost first."""
    return _layers(store_path, planned, LIGHT)


def _layers(store_path: str, planned: PlannedMaps, palette: Palette) -> list[QgsVectorLayer]:
    layers = MapLayers(store_path, planned.crs, palette)
    land = land_around(planned.crs, planned.bounds)
    dress(land, style_for(Role.LAND, palette))
    roles = _ON_DARK_MAP if palette.is_dark else _ON_MAP
    return [*(layers.layer(role, style_for(role, palette)) for role in roles), land]


def _own(store_path: str, planned: PlannedMaps, palette: Palette, output: str, feedback: Feedback) -> None:
    copy_layers(_layers(store_path, planned, palette), planned.copy, output, feedback, dpi=PHONE_DPI)
