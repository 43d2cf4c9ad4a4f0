"""Who may walk where, and how long it takes: attributes of paths, profiles and costs per edge."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Iterable, Mapping, Sequence

import numpy as np

from ...i18n import tr
from ...model.codes import Profile
from ...model.errors import InputError, ParameterError

DEFAULT_PACE_KMH = 3.5
"""Pace of a group on flat ground (METHOD 5: 3-4 km/h)."""

STAIRS_SPEED = 0.5
"""Speed along stairs as a share of the speed on flat ground, both up and down."""

STEEP = 0.08
"""Steepest slope (rise/run) that the step-free profile takes, either way."""

NARROW_M = 0.8
"""Paths tagged narrower than this are not step-free (a wheelchair needs 0.8 m)."""

ROUGH_SURFACES = (
    "cobblestone",
    "dirt",
    "earth",
    "grass",
    "grass_paver",
    "gravel",
    "ground",
    "mud",
    "pebblestone",
    "rock",
    "sand",
    "snow",
    "stepping_stones",
    "stone",
    "unhewn_cobblestone",
    "woodchips",
)
"""OSM surface values that wheels and unsteady feet do not manage (sett and fine gravel do pass)."""

ROUGH_SMOOTHNESS = ("bad", "very_bad", "horrible", "very_horrible", "impassable")
"""OSM smoothness values that the step-free profile does not take."""

_ALSO_CALLED = {"foot": "foot_allowed", "level": "layer", "width_m": "width", "oneway_foot": "oneway"}
"""The store's columns whose names differ."""

_NO = ("", "no", "false", "0", "private")

_LIT_YES = ("yes", "24/7", "automatic", "sunset-sunrise", "dusk-dawn", "interval", "limited", "operating_times")
_LIT_NO = ("no", "disused", "abandoned")


@dataclass
class PathAttributes:
    """What is known of each line, as arrays (or sequences) of one value a line; None = default.

    `lit` holds "yes", "no" or "unknown" (raw OSM values are understood); `incline` is rise/run along
    the line's direction, nan when unknown; `oneway` is for people on foot: 1 = only along the line,
    -1 = only against it, 0 = both; `layer` is the level in the drawing; `width` is metres or nan; `surface` and `smoothness` are OSM values.
    """

    highway: Any = None
    name: Any = None
    lit: Any = None
    stairs: Any = None
    tunnel: Any = None
    bridge: Any = None
    layer: Any = None
    surface: Any = None
    incline: Any = None
    oneway: Any = None
    foot_allowed: Any = None
    width: Any = None
    smoothness: Any = None

    @staticmethod
    def of(given: PathAttributes | Mapping[str, Any] | Iterable[Mapping[str, Any]] | None) -> PathAttributes:
        """Return attributes given as themselves, as a dict of sequences, or as one dict a line.

        The names of the store's columns are understood too; names that say nothing of walking are left out.
        """
        if isinstance(given, PathAttributes):
            return given
        known = {field.name: field.name for field in fields(PathAttributes)} | _ALSO_CALLED
        if given is None or isinstance(given, Mapping):
            chosen = {known[name]: values for name, values in (given or {}).items() if name in known}
            return PathAttributes(**chosen)
        rows = [dict(row) for row in given]
        columns: dict[str, list[Any]] = {}
        for name in {name: None for row in rows for name in row if name in known}:
            columns[known[name]] = [row.get(name) for row in rows]
        return PathAttributes(**columns)

    def completed(self, count: int) -> PathAttributes:
        """Return the same as arrays of length `count` with defaults filled in.

        Raises InputError when an array has another length.
        """
        for field in fields(self):
            given = getattr(self, field.name)
            if given is not None and len(given) != count:
                message = tr("The attribute {name} has {given} values for {count} lines; give one value a line.")
                raise InputError(message.format(name=field.name, given=len(given), count=count))
        highway = _texts(self.highway, count)
        return PathAttributes(
            highway=highway,
            name=_texts(self.name, count),
            lit=normalise_lit(self.lit, count),
            stairs=_values(self.stairs, count, False, bool) if self.stairs is not None else highway == "steps",
            tunnel=_values(self.tunnel, count, False, bool),
            bridge=_values(self.bridge, count, False, bool),
            layer=_values(self.layer, count, 0, np.int32),
            surface=_texts(self.surface, count),
            incline=_values(self.incline, count, np.nan, float),
            oneway=np.sign(_values(self.oneway, count, 0, np.int32)),
            foot_allowed=_values(self.foot_allowed, count, True, bool),
            width=_values(self.width, count, np.nan, float),
            smoothness=_texts(self.smoothness, count),
        )

    def taken(self, rows: np.ndarray) -> PathAttributes:
        """Return the attributes of the lines in `rows` (r,), in that order."""
        chosen = {}
        for field in fields(self):
            values = getattr(self, field.name)
            chosen[field.name] = None if values is None else np.asarray(values)[rows]
        return PathAttributes(**chosen)


def normalise_lit(values: Sequence[Any] | np.ndarray | None, count: int) -> np.ndarray:
    """Return (count,) "yes", "no" or "unknown" from our own codes, OSM values or booleans."""
    if values is None:
        return np.full(count, "unknown", dtype="U7")
    given = np.asarray(values)
    if given.dtype == bool:
        return np.where(given, "yes", "no").astype("U7")
    texts = _texts(values, count)
    lit = np.full(count, "unknown", dtype="U7")
    lit[np.isin(texts, _LIT_YES)] = "yes"
    lit[np.isin(texts, _LIT_NO)] = "no"
    return lit


def _texts(values: Sequence[Any] | np.ndarray | None, count: int) -> np.ndarray:
    if values is None:
        return np.full(count, "", dtype="U1")
    array = np.asarray(values)
    if array.dtype.kind == "U":
        return array
    return np.array([str(value) if value is not None else "" for value in values], dtype=str)


def _values(values: Sequence[Any] | np.ndarray | None, count: int, default: Any, dtype: Any) -> np.ndarray:
    if values is None:
        return np.full(count, default, dtype=dtype)
    array = np.asarray(values)
    if array.dtype == object:
        array = np.array([default if value is None else value for value in values])
    if array.dtype.kind in "OUS":
        array = np.array([_value(value, default, dtype) for value in values])
    return array.astype(dtype)


def _value(value: Any, default: Any, dtype: Any) -> Any:
    """Return what a tag's text says; a text that is no number is not known."""
    if value is None:
        return default
    if dtype is bool:
        return str(value).strip().lower() not in _NO
    try:
        return float(value)
    except ValueError:
        return default


@dataclass(frozen=True)
class Walkability:
    """Per edge: closed to people on foot, and the reasons against the step-free profile."""

    closed: np.ndarray
    stairs: np.ndarray
    steep: np.ndarray
    rough: np.ndarray
    narrow: np.ndarray

    def allowed(self, profile: Profile) -> np.ndarray:
        """Return (e,) bool: edges the profile may use."""
        if profile is Profile.STEP_FREE:
            return ~(self.closed | self.stairs | self.steep | self.rough | self.narrow)
        return ~self.closed


def walkability(attributes: PathAttributes, edge_line: np.ndarray, incline: np.ndarray) -> Walkability:
    """Return what speaks against walking each edge; what is not tagged speaks against nothing.

    `attributes` are per line, `edge_line` (e,) and `incline` (e,) per edge.
    """
    rough = np.isin(attributes.surface, ROUGH_SURFACES) | np.isin(attributes.smoothness, ROUGH_SMOOTHNESS)
    with np.errstate(invalid="ignore"):
        narrow = np.asarray(attributes.width) < NARROW_M
        steep = np.abs(incline) > STEEP + 1e-9
    stairs = attributes.stairs[edge_line]
    return Walkability(
        closed=~attributes.foot_allowed[edge_line],
        stairs=stairs,
        steep=steep & ~stairs,
        rough=rough[edge_line],
        narrow=narrow[edge_line],
    )


def slowness(incline: np.ndarray, stairs: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return how many times longer than on flat ground an edge takes, along it and against it.

    Tobler's hiking function, 6 exp(-3.5 |s + 0.05|) km/h, scaled to 1 at s = 0; the slope is capped at
    40 %. Stairs go at `STAIRS_SPEED` both ways. Unknown slopes count as flat.
    """
    slope = np.clip(np.nan_to_num(incline, nan=0.0), -0.4, 0.4)
    along = np.exp(3.5 * (np.abs(slope + 0.05) - 0.05))
    against = np.exp(3.5 * (np.abs(-slope + 0.05) - 0.05))
    along[stairs] = against[stairs] = 1.0 / STAIRS_SPEED
    return along, against


def metres_per_second(pace_kmh: float | None) -> float:
    """Return the pace in m/s; None means `DEFAULT_PACE_KMH`. Raises ParameterError unless 0.5-15 km/h."""
    pace = DEFAULT_PACE_KMH if pace_kmh is None else float(pace_kmh)
    if not 0.5 <= pace <= 15.0:
        message = tr("A pace of {pace} km/h cannot be walked; give 0.5 to 15 km/h, a group usually walks 3 to 4.")
        raise ParameterError(message.format(pace=pace))
    return pace / 3.6
