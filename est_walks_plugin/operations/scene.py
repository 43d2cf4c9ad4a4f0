"""What the engine needs of the store: arrays of paths, lamps, observations and landmarks around an area."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..engine.light.lighting import Lamps
from ..engine.network import PathAttributes, WalkNetwork
from ..engine.places.proposals import Observations, Points
from ..engine.places.surroundings import Crossed, Ways
from ..engine.walks.open_hours import HoursOfWays
from ..i18n import tr
from ..model.codes import BaseAreaKind
from ..model.errors import ParameterError
from ..model.hours.rules import HourRule
from ..model.localtime import local_days
from ..model.source import OSM_SYSTEM
from ..model.wording.things import Thing
from ..store import Within

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from ..store import Store, Where

Bounds = tuple[float, float, float, float]

PATH_COLUMNS = (
    "uuid",
    "highway",
    "name",
    "lit",
    "stairs",
    "tunnel",
    "passage",
    "bridge",
    "level",
    "surface",
    "smoothness",
    "incline",
    "oneway_foot",
    "foot",
    "width_m",
    "rules",
)


@dataclass(frozen=True)
class Paths:
    """The walking network around an area: `lines` are (k, 2) arrays in the work CRS, `columns` arrays beside them."""

    lines: list[NDArray[np.float64]]
    columns: dict[str, NDArray[Any]]

    def attributes(self) -> PathAttributes:
        """Return the columns as the network wants them."""
        columns = self.columns
        return PathAttributes(
            highway=_words(columns["highway"], ""),
            name=_words(columns["name"], ""),
            lit=_words(columns["lit"], "unknown"),
            stairs=_flags(columns["stairs"]),
            tunnel=_flags(columns["tunnel"]),
            bridge=_flags(columns["bridge"]),
            layer=_numbers(columns["level"], 0).astype(np.int64),
            surface=_words(columns["surface"], ""),
            smoothness=_words(columns["smoothness"], ""),
            incline=_numbers(columns["incline"], np.nan),
            oneway=_numbers(columns["oneway_foot"], 0).astype(np.int64),
            foot_allowed=_flags(columns["foot"], default=True),
            width=_numbers(columns["width_m"], np.nan),
        )

    def hours(self) -> HoursOfWays:
        """Return the lines that open and close by the hour."""
        told = self.columns["rules"]
        found = {number: HourRule.all_from_json(json.loads(text)) for number, text in enumerate(told) if text}
        names = {number: str(self.columns["name"][number] or "") for number in found}
        return HoursOfWays(found, names, _flags(self.columns["foot"], default=True))

    def network(self) -> WalkNetwork:
        """Return the walking network. Raises ParameterError when there are no paths."""
        if not self.lines:
            raise ParameterError(
                tr("There is no walking network for this area; import one or fetch it from OpenStreetMap first.")
            )
        return WalkNetwork.from_lines(self.lines, self.attributes())


def grown(polygon: BaseGeometry | None, metres: float) -> Bounds | None:
    """Return the bounds of `polygon` grown by `metres`, None for everything."""
    if polygon is None:
        return None
    xmin, ymin, xmax, ymax = polygon.bounds
    return (xmin - metres, ymin - metres, xmax + metres, ymax + metres)


def around(lines: Iterable[NDArray[np.float64]], metres: float) -> Bounds:
    """Return the bounds of lines (k,2) in metres, at least one, grown by `metres`."""
    every = np.concatenate(list(lines))[:, :2]
    (xmin, ymin), (xmax, ymax) = every.min(axis=0) - metres, every.max(axis=0) + metres
    return float(xmin), float(ymin), float(xmax), float(ymax)


def read_paths(store: Store, bounds: Bounds | None = None) -> Paths:
    """Return the paths that touch `bounds`, in a stable order."""
    lines, columns = store.lines("path", PATH_COLUMNS, bbox=bounds)
    order = np.argsort(columns["uuid"].astype(str), kind="stable")
    kept = [int(index) for index in order if len(lines[index]) >= 2]
    return Paths([lines[index] for index in kept], {name: values[kept] for name, values in columns.items()})


def read_lamps(store: Store, bounds: Bounds | None = None) -> tuple[Lamps, NDArray[Any]]:
    """Return the lamps inside `bounds` and their uuids; those of OpenStreetMap are no complete inventory."""
    columns = store.arrays(
        "lamp", ("uuid", "source", "status", "height_m", "x", "y"), {"vanished": (False, None)}, bounds
    )
    inside = _inside(columns, bounds)
    mapped = [row["uuid"] for row in store.rows("source", {"system": OSM_SYSTEM}, columns=("uuid",))]
    lamps = Lamps(
        xy=np.column_stack([columns["x"], columns["y"]])[inside],
        status=_words(columns["status"], "unknown")[inside],
        height_m=_numbers(columns["height_m"], np.nan)[inside],
        inventory=~np.isin(_words(columns["source"], "").astype(str), np.array(mapped, dtype=str))[inside],
    )
    return lamps, columns["uuid"][inside]


def period(store: Store, first: date | None, last: date | None) -> Within | None:
    """Return the condition for a period of the municipality's days, both included; None when open at both ends."""
    from datetime import timedelta

    if first is None and last is None:
        return None
    return Within(store.midnight(first) if first else None, store.midnight(last + timedelta(days=1)) if last else None)


def read_observations(
    store: Store,
    bounds: Bounds | None = None,
    *,
    first: date | None = None,
    last: date | None = None,
    where: Where | None = None,
) -> Observations:
    """Return the observations with a position inside `bounds`, of the period, without confirmed duplicates."""
    condition: dict[str, Any] = dict(where or {})
    days = period(store, first, last)
    if days is not None:
        condition["observed_at"] = days
    columns = store.arrays(
        "observation",
        ("uuid", "kind", "category", "respondent", "observed_at", "feeling", "status", "vanished", "x", "y"),
        condition,
        bounds,
    )
    confirmed = {row["second"] for row in store.rows("duplicate_pair", {"state": "confirmed"}, columns=("second",))}
    inside = _inside(columns, bounds)
    if confirmed:
        inside &= np.array([key not in confirmed for key in columns["uuid"]], dtype=bool)
    columns = {name: values[inside] for name, values in columns.items()}
    kinds = _words(columns["kind"], "")
    kinds = np.where(kinds == "est_report", "est", kinds)
    kinds = np.where(kinds == "school_view", "school", kinds)
    return Observations(
        xy=np.column_stack([columns["x"], columns["y"]]),
        kind=kinds,
        category=_words(columns["category"], ""),
        respondent=_words(columns["respondent"], ""),
        date=local_days(columns["observed_at"], store.time_zone),
        feeling=_numbers(columns["feeling"], np.nan),
        open=(_words(columns["status"], "unknown") != "closed") & ~_flags(columns["vanished"]),
        id=columns["uuid"],
    )


def read_landmarks(store: Store, bounds: Bounds | None = None) -> Points:
    """Return the landmarks inside `bounds`."""
    columns = store.arrays("landmark", ("uuid", "kind", "name", "x", "y"))
    inside = _inside(columns, bounds)
    return Points(
        xy=np.column_stack([columns["x"], columns["y"]])[inside],
        kind=_words(columns["kind"], "")[inside],
        name=_words(columns["name"], "")[inside],
        id=columns["uuid"].astype(str)[inside],
    )


def marked_points(paths: Paths, landmarks: Points) -> Points:
    """Return the points of the network worth a look - tunnels, bridges, stairs - together with the landmarks."""
    xy, kinds, names, ids = [], [], [], []
    foot = np.isin(_words(paths.columns["highway"], ""), list(FOOT_CLASSES))
    for column, kind in (("tunnel", "tunnel"), ("stairs", "stairs"), ("bridge", "bridge")):
        for index in np.flatnonzero(_flags(paths.columns[column]) & (foot | (column == "stairs"))):
            xy.append(_midpoint(paths.lines[index]))
            kinds.append(kind)
            names.append(paths.columns["name"][index] or "")
            ids.append(str(paths.columns["uuid"][index]))
    if not xy:
        return landmarks
    return Points(
        xy=np.vstack([landmarks.xy.reshape(-1, 2), np.array(xy)]),
        kind=np.concatenate([landmarks.kind, np.array(kinds, dtype=object)]),
        name=np.concatenate([landmarks.name, np.array(names, dtype=object)]),
        id=np.concatenate([landmarks.id, np.array(ids, dtype=object)]),
    )


FOOT_CLASSES = frozenset({"footway", "path", "pedestrian", "cycleway", "steps", "track", "bridleway"})


def ways(paths: Paths) -> Ways:
    """Return the ways that places take their names from."""
    structure = np.full(len(paths.lines), "", dtype=object)
    for column in ("bridge", "stairs", "tunnel"):
        structure[_flags(paths.columns[column])] = column
    columns = paths.columns
    return Ways(paths.lines, _words(columns["name"], ""), _words(columns["highway"], ""), structure)


def named_streets(paths: Paths) -> Ways:
    """Return the ways that have a name."""
    names = _words(paths.columns["name"], "")
    kept = np.flatnonzero(names != "")
    return Ways([paths.lines[index] for index in kept], names[kept])


_CROSSED = {
    ("rail", "tram"): Thing.TRAMWAY,
    ("stream", "river"): Thing.RIVER,
    ("stream", "canal"): Thing.CANAL,
    ("rail", ""): Thing.RAILWAY,
    ("stream", ""): Thing.STREAM,
    ("road", ""): Thing.ROAD,
}


def read_crossed(store: Store, bounds: Bounds | None = None) -> Crossed:
    """Return what bridges and tunnels cross - railways, streams, large roads, the edges of water - and the named parks."""
    lines, columns = store.lines("base_line", ("kind", "class", "name"), bbox=bounds)
    kinds, classes = _words(columns["kind"], ""), _words(columns["class"], "")
    things = [_CROSSED.get((kind, of), _CROSSED.get((kind, ""), Thing.WATER)).value for kind, of in zip(kinds, classes)]
    names = list(_words(columns["name"], ""))
    greens: list[NDArray[np.float64]] = []
    green_names: list[str] = []
    wanted = {"kind": [BaseAreaKind.WATER.value, BaseAreaKind.GREEN.value, BaseAreaKind.WOOD.value]}
    for row in store.rows("base_area", wanted, columns=("kind", "name", "geometry"), bbox=bounds):
        edges = [np.asarray(part.exterior.coords)[:, :2] for part in getattr(row["geometry"], "geoms", ())]
        name = row["name"] or ""
        if row["kind"] == BaseAreaKind.WATER:
            lines, things, names = (
                [*lines, *edges],
                things + [Thing.WATER.value] * len(edges),
                names + [name] * len(edges),
            )
        elif name:
            greens, green_names = greens + edges, green_names + [name] * len(edges)
    return Crossed(lines, things, names, greens, green_names)


def within(xy: NDArray[np.float64], polygon: BaseGeometry | None) -> NDArray[np.bool_]:
    """Return which points (n, 2) lie in `polygon`, boundary included; all when it is None."""
    if polygon is None:
        return np.ones(len(xy), dtype=bool)
    from shapely.geometry import Point
    from shapely.prepared import prep

    prepared = prep(polygon)
    return np.array([prepared.intersects(Point(x, y)) for x, y in xy], dtype=bool)


def _midpoint(line: NDArray[np.float64]) -> tuple[float, float]:
    steps = np.hypot(*np.diff(line, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    half = along[-1] / 2
    return float(np.interp(half, along, line[:, 0])), float(np.interp(half, along, line[:, 1]))


def _inside(columns: dict[str, NDArray[Any]], bounds: Bounds | None) -> NDArray[np.bool_]:
    x, y = columns["x"], columns["y"]
    inside: NDArray[np.bool_] = np.isfinite(x) & np.isfinite(y)
    if bounds is not None:
        inside &= (x >= bounds[0]) & (x <= bounds[2]) & (y >= bounds[1]) & (y <= bounds[3])
    return inside


def _words(values: NDArray[Any], default: str) -> NDArray[Any]:
    return np.array([default if value is None or value == "" else str(value) for value in values], dtype=object)


def _flags(values: NDArray[Any], default: bool = False) -> NDArray[np.bool_]:
    if values.dtype == bool:
        return values
    return np.array([default if value is None or value != value else bool(value) for value in values], dtype=bool)


def _numbers(values: NDArray[Any], default: float) -> NDArray[np.float64]:
    if values.dtype.kind in "iu":
        return values.astype(np.float64)
    numbers = np.array([np.nan if value is None else float(value) for value in values], dtype=np.float64)
    return np.where(np.isnan(numbers), default, numbers)
