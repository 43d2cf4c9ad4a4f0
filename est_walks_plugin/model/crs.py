"""Coordinate reference systems the plugin meets, and transformations between them."""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from ..i18n import tr
from .errors import ParameterError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray


@lru_cache(maxsize=1)
def _pyproj():  # type: ignore[no-untyped-def]
    """Import pyproj, helping it find PROJ's data in a virtual environment made from the system Python."""
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        import pyproj
    try:
        pyproj.datadir.get_data_dir()
    except pyproj.exceptions.DataDirError:
        pyproj.datadir.set_data_dir(str(Path(sys.base_prefix) / "share" / "proj"))
    return pyproj


def normalise(authid: str) -> str:
    """Return `authid` as "EPSG:n"; accepts "3011", "epsg:3011". Raises ParameterError."""
    text = authid.strip().upper()
    if text.isdigit():
        text = "EPSG:" + text
    pyproj = _pyproj()
    try:
        pyproj.CRS.from_user_input(text)
    except pyproj.exceptions.CRSError as error:
        raise ParameterError(
            tr("“{crs}” is not a known coordinate system; write it as for example EPSG:3011.").format(crs=authid),
            details=str(error),
        ) from error
    return text


def require_projected_metres(authid: str) -> str:
    """Return the normalised `authid`; raise ParameterError unless it is projected in metres."""
    text = normalise(authid)
    crs = _pyproj().CRS.from_user_input(text)
    if not crs.is_projected or any(axis.unit_name not in ("metre", "meter") for axis in crs.axis_info[:2]):
        raise ParameterError(
            tr(
                "{crs} is not a projected coordinate system in metres, and distances would be wrong; "
                "choose for example EPSG:3011 (SWEREF 99 18 00)."
            ).format(crs=text)
        )
    return text


@lru_cache(maxsize=64)
def _transformer(source: str, target: str):  # type: ignore[no-untyped-def]
    return _pyproj().Transformer.from_crs(source, target, always_xy=True)


def transform(xy: ArrayLike, source: str, target: str) -> NDArray[np.float64]:
    """Return `xy` (n, 2), easting/longitude first, in `target`; points that have no image become inf."""
    import numpy as np

    points = np.asarray(xy, dtype=np.float64).reshape(-1, 2)
    if source == target or len(points) == 0:
        return points.copy()
    x, y = _transformer(source, target).transform(points[:, 0], points[:, 1], errcheck=False)
    return np.column_stack([x, y])


def to_lon_lat(x: float, y: float, crs: str) -> tuple[float, float]:
    """Return longitude and latitude (WGS 84, degrees) of one point in `crs`."""
    import numpy as np

    lon, lat = transform(np.array([[x, y]]), crs, "EPSG:4326")[0]
    return float(lon), float(lat)
