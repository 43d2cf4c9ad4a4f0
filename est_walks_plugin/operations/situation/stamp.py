"""The query stamp: what numbers were made of, so that they can be made again and held against each other."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, fields
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

import numpy as np

from ...engine.situation.picture import Picture, QueryStamp
from ...engine.situation.reports import Reports
from ...i18n import tr
from ...model.errors import ParameterError
from ...paths import version

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...store import Store
    from .asking import Asked
    from .ground import Grounds

_NUMBERS = (
    "changes",
    "areas",
    "week",
    "months",
    "by_category",
    "season",
    "dark",
    "hot_spots",
    "near_repeats",
    "survey",
)
_DECIMALS = 6
_NOT_COUNTED = frozenset({"area_name", "who", "population"})
"""Names; and who answered, which an import has counted of the whole survey and the municipality has said of itself."""


def stamp_of(
    store: Store, asked: Asked, grounds: Grounds, used: list[tuple[str, NDArray[Any], Reports]], rows: dict[str, int]
) -> QueryStamp:
    """Return the stamp of what was counted: `used` are table or voice, keys (n,) and observations; without its `numbers`."""
    digest = hashlib.sha256()
    for name, keys, reports in used:
        digest.update(name.encode())
        digest.update(_told(keys, reports))
    for area in grounds.areas:
        digest.update(f"{area.key}|{area.population}|".encode() + bytes(area.polygon.wkb))
    parameters: dict[str, str | int | float | None] = {
        "store": store.mark,
        "area": _area(asked),
        "from": asked.period.start.isoformat(),
        "to": asked.period.last.isoformat(),
        "period": asked.period.kind.value if asked.period.kind is not None else None,
        "baselines": asked.baselines,
        "as_of": asked.as_of.isoformat(),
        "categories": ",".join(asked.categories) or None,
        "sources": ",".join(asked.sources) or None,
    }
    made = datetime.now(timezone.utc).replace(microsecond=0)
    return QueryStamp(made, version(), store.schema_version, parameters, rows, digest.hexdigest())


def _area(asked: Asked) -> str:
    if asked.area.uuid is not None:
        return asked.area.uuid
    return "all" if asked.area.polygon is None else str(asked.area.polygon.wkt)


def _told(keys: NDArray[Any], reports: Reports) -> bytes:
    """Return keys, stamps and codes of observations as bytes; no text of theirs and no person."""
    places = np.round(np.nan_to_num(reports.xy, nan=-1.0), 2)
    codes = [keys.tolist(), reports.kind.tolist(), reports.category.tolist()]
    lines = "\n".join(map("|".join, zip(*codes)))
    numbers = (reports.at, reports.closed, reports.open, reports.precise)
    return lines.encode() + places.tobytes() + b"".join(np.ascontiguousarray(one).tobytes() for one in numbers)


def numbers_of(picture: Picture) -> str:
    """Return the digest of the numbers of a picture: not of names, of sources, or of what came in later."""
    told = {name: _plain(getattr(picture, name)) for name in _NUMBERS}
    return _digest(json.dumps(told, sort_keys=True, default=str))


def _plain(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, _DECIMALS)
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if hasattr(value, "__dataclass_fields__"):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value) if one.name not in _NOT_COUNTED}
    return value


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def stamp_to_json(stamp: QueryStamp) -> dict[str, Any]:
    """Return a stamp as plain values."""
    return {**asdict(stamp), "made_at": stamp.made_at.isoformat()}


def stamp_from_json(told: Any) -> QueryStamp:
    """Return the stamp of plain values, also of a receipt that holds one under "stamp". Raises ParameterError."""
    if isinstance(told, dict) and isinstance(told.get("stamp"), dict):
        told = told["stamp"]
    try:
        made = datetime.fromisoformat(told["made_at"])
        parameters = {str(name): value for name, value in told["parameters"].items()}
        rows = {str(name): int(count) for name, count in told["rows"].items()}
        plugin, schema, digest, numbers = (
            str(told["plugin"]),
            int(told["schema"]),
            str(told["digest"]),
            str(told["numbers"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ParameterError(
            tr("This is no query stamp; give the receipt of a situation, or the part of it called stamp."),
            details=str(error),
        ) from error
    return QueryStamp(made, plugin, schema, parameters, rows, digest, numbers)
