"""Coordinate reference systems the plugin meets, and transformations between them."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Callable, TypeVar

from ..i18n import tr
from .errors import ParameterError

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    import numpy as np
    from numpy.typing import ArrayLike, NDArray


T = TypeVar("T")


@lru_cache(maxsize=1)
def _made_thread() -> ThreadPoolExecutor:
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(1, thread_name_prefix="est-walks-pyproj")


def _thread() -> ThreadPoolExecutor:
    """Return the one thread; two that ask for it first at the same time get the same."""
    with _making:
        return _made_thread()


def forget_thread() -> None:
    """A forked process has no threads but the one that forked, and no holder of the lock: it makes both anew."""
    global _making
    _making = Lock()
    _made_thread.cache_clear()


_making = Lock()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=forget_thread)


def with_pyproj(work: Callable[[Any], T]) -> T:
    """Return `work(pyproj)`, run on the one thread where the plugin uses pyproj.

    pyproj 3.7.0-3.7.2 (QGIS 3.44 on Debian 13, and others) crashes the process on threads that Python did not make, as
    those of QgsTask, when such a thread comes back for a second task (pyproj issues 1509 and 1622).
    """
    return _thread().submit(lambda: work(_pyproj())).result()


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
    problem = with_pyproj(lambda pyproj: _problem(pyproj, text))
    if problem:
        raise ParameterError(
            tr("“{crs}” is not a known coordinate system; write it as for example EPSG:3011.").format(crs=authid),
            details=problem,
        )
    return text


def _problem(pyproj: Any, text: str) -> str:
    """Return why `text` names no coordinate system, "" when it does."""
    try:
        pyproj.CRS.from_user_input(text)
    except pyproj.exceptions.CRSError as error:
        return str(error) or "?"
    return ""


def _is_projected_metres(pyproj: Any, text: str) -> bool:
    crs = pyproj.CRS.from_user_input(text)
    return bool(crs.is_projected) and all(axis.unit_name in ("metre", "meter") for axis in crs.axis_info[:2])


def require_projected_metres(authid: str) -> str:
    """Return the normalised `authid`; raise ParameterError unless it is projected in metres."""
    text = normalise(authid)
    if not with_pyproj(lambda pyproj: _is_projected_metres(pyproj, text)):
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
    x, y = with_pyproj(lambda _: _transformer(source, target).transform(points[:, 0], points[:, 1], errcheck=False))
    return np.column_stack([x, y])


def transform_bounds(
    bounds: tuple[float, float, float, float], source: str, target: str
) -> tuple[float, float, float, float] | None:
    """Return what holds a grid of points over `bounds` (xmin, ymin, xmax, ymax) in `target`; None when none has an image."""
    import numpy as np

    x, y = np.meshgrid(np.linspace(bounds[0], bounds[2], 9), np.linspace(bounds[1], bounds[3], 9))
    image = transform(np.column_stack([x.ravel(), y.ravel()]), source, target)
    image = image[np.isfinite(image).all(axis=1)]
    if len(image) == 0:
        return None
    (xmin, ymin), (xmax, ymax) = image.min(axis=0).tolist(), image.max(axis=0).tolist()
    return xmin, ymin, xmax, ymax


def to_lon_lat(x: float, y: float, crs: str) -> tuple[float, float]:
    """Return longitude and latitude (WGS 84, degrees) of one point in `crs`."""
    import numpy as np

    lon, lat = transform(np.array([[x, y]]), crs, "EPSG:4326")[0]
    return float(lon), float(lat)
