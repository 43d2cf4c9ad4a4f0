"""Where the rows are in a JSON answer: a list of records anywhere in it, GeoJSON and Esri features, or a service's error."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from ....i18n import tr
from ....model.errors import InputError
from ....privacy import is_personal_column
from ....privacy.ids import kept_name
from ...meaning.headers import header_score
from .offers import is_offer
from .service_words import error_of_service, names_exceptions, said, told_by_service

#: The column that holds the shape of a record, and the one that holds its WKT.
SHAPE = "\x00shape"
_MOST_LEVELS = 12
_MOST_DIGITS = 400
_LOOKED_AT = 200
#: Objects inside a record whose fields are the record's own.
_OWN = frozenset({"attributes", "properties", "fields", "record", "node", "_source"})
#: Lists of these describe the answer or belong to a record; they are rows only when there is nothing else.
_ABOUT = frozenset(
    {"fields", "columns", "links", "facets", "schema", "errors", "warnings", "services", "layers", "types"}
)
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


@dataclass(frozen=True)
class Rows:
    """The records of an answer as flat objects, and the system it declares ("EPSG:n" or empty).

    With `located`, each record's shape (GeoJSON, or None) stands under SHAPE.
    """

    records: list[Any]
    crs: str = ""
    located: bool = False


def parse(text: str, name: str) -> Any:
    """Return the JSON of a text; also one object a line. Raises InputError, or JSONDecodeError for what is no JSON."""

    def whole(digits: str) -> int | float:
        if len(digits) > _MOST_DIGITS:
            raise InputError(
                tr("“{file}” holds a number of {count} digits, which is no number of a case; ask for it again.").format(
                    file=name, count=len(digits)
                )
            )
        return int(digits)

    def broken(digits: str) -> float:
        whole(digits if len(digits) > _MOST_DIGITS else "0")
        return float(digits)

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            key = _told_twice(pairs)
            if key is not None:
                raise InputError(
                    tr(
                        "“{file}” says “{key}” twice in one object, with different values, and only one of them would be read; "
                        "export it again, or put each in a file of its own."
                    ).format(file=name, key=kept_name(key))
                )
        return found

    decoder = json.JSONDecoder(
        object_pairs_hook=once, parse_int=whole, parse_float=broken, parse_constant=lambda _: None
    )
    try:
        return decoder.decode(text)
    except json.JSONDecodeError:
        lines = [line for line in re.split(r"[\n\x1e]", text) if line.strip()]
        if len(lines) < 2 or not all(line.lstrip().startswith("{") for line in lines):
            raise
        try:
            return [decoder.decode(line.strip()) for line in lines]
        except json.JSONDecodeError:
            pass
        raise


def _told_twice(pairs: Iterable[tuple[str, Any]]) -> str | None:
    """Return the first key of an object that stands there again with another value."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found and found[key] != value:
            return key
        found[key] = value
    return None


def find_rows(data: Any, name: str) -> Rows:
    """Return the rows of an answer: the list of objects whose keys are best known, then the longest, then the deepest.

    Raises InputError for a service's error, in its own words, and for JSON without rows.
    """
    found = [(_worth(*one), one) for one in _lists(data)]
    worth, best = max(found, key=lambda one: one[0]) if found else ((0, 0, 0), None)
    _refuse_answer(data, worth[0], name)
    if best is None:
        if _is_empty(data):
            return Rows([])
        raise InputError(
            tr("“{file}” is JSON, but no list of records; ask for GeoReport v2 or GeoJSON.").format(file=name)
        )
    _, _, records, owner = best
    first = next(item for item in records if isinstance(item, dict))
    if _is_esri(first):
        return _esri(records, owner)
    located = _is_feature(first)
    flat = [_flat(item, located) if isinstance(item, dict) else item for item in records]
    if isinstance(owner, dict) and "resource_id" in owner:  # CKAN numbers the rows of each upload anew
        flat = [{k: v for k, v in item.items() if k != "_id"} if isinstance(item, dict) else item for item in flat]
    return Rows(flat, _declared(owner) if located else "", located)


def _refuse_answer(data: Any, known: int, name: str) -> None:
    """Raise InputError for an answer that is no data: an error, a list of services, OpenStreetMap."""
    told = told_by_service(data) if known < 2 or isinstance(data, list) or names_exceptions(data) else ""
    if told:
        raise error_of_service(name, told)
    if isinstance(data, dict) and isinstance(data.get("elements"), list) and {"osm3s", "generator"} & set(data):
        if isinstance(data.get("remark"), str) and not data["elements"]:
            raise error_of_service(name, said(data["remark"]))
        raise InputError(
            tr("“{file}” is OpenStreetMap data (Overpass JSON); import it as the walking network.").format(file=name)
        )
    offers = data[0] if isinstance(data, list) and data and isinstance(data[0], dict) else data
    if isinstance(offers, dict) and (
        ({"service_code", "service_name", "metadata"} <= set(offers) and "service_request_id" not in offers)
        or any(isinstance(offers.get(key), list) and offers[key] and known == 0 for key in ("services", "layers"))
        or (known < 100 and is_offer(data))
    ):
        raise InputError(
            tr("“{file}” is a list of what a service offers, not its data; ask for the layer itself.").format(file=name)
        )


def _is_empty(data: Any) -> bool:
    """Return whether an answer has a list for its rows, and nothing in it."""
    if isinstance(data, list):
        return not data
    return isinstance(data, dict) and any(
        _is_empty(value) for key, value in data.items() if key not in _ABOUT and isinstance(value, (list, dict))
    )


def _lists(data: Any) -> Iterator[tuple[str, int, list[Any], Any]]:
    """Yield (key, level, list, the object it stands in) for every list of objects.

    Lists that stand in the rows of another are taken together as one.
    """
    waiting: list[tuple[str, Any, Any, int]] = [("", data, None, 0)]
    while waiting:
        key, value, owner, level = waiting.pop()
        if level > _MOST_LEVELS or key in _ABOUT:
            continue
        if isinstance(value, dict):
            if not _is_feature(value) and not _is_esri(value):
                waiting += [(name, inner, value, level + 1) for name, inner in value.items()]
        elif isinstance(value, list):
            value = _unwrapped(value)
            items = [item for item in value if isinstance(item, dict)]
            if len(items) * 2 < len(value) or not items:
                continue
            if any(_is_row(item) for item in items[:_LOOKED_AT]):
                yield key, level, value, owner
            if not (_is_feature(items[0]) or _is_esri(items[0])):
                inside: dict[str, list[Any]] = {}
                for item in items:
                    for name, inner in item.items():
                        if isinstance(inner, list):
                            inside.setdefault(name, []).extend(inner)
                        elif isinstance(inner, dict) and name not in _OWN and _holds_list(inner):
                            waiting.append((name, inner, item, level + 1))
                waiting += [(name, inner, items[0], level + 1) for name, inner in inside.items()]


def _unwrapped(items: list[Any]) -> list[Any]:
    """Return the records of a list in which each stands alone in an object under the same name: [{"request": {...}}, ...]."""
    names = {tuple(item) for item in items if isinstance(item, dict)}
    if len(names) != 1 or len(next(iter(names))) != 1 or not all(isinstance(item, dict) for item in items):
        return items
    (name,) = names.pop()
    inner = [item[name] for item in items]
    return inner if all(isinstance(one, dict) for one in inner) and name not in _OWN else items


def _holds_list(value: Any) -> bool:
    return "coordinates" not in value and any(isinstance(inner, (list, dict)) and inner for inner in value.values())


def _is_row(item: Any) -> bool:
    return (
        _is_feature(item)
        or _is_esri(item)
        or any(not isinstance(value, (dict, list)) for value in item.values())
        or any(isinstance(item.get(name), dict) for name in _OWN)
    )


def _worth(key: str, level: int, rows: list[Any], owner: Any) -> tuple[int, int, int]:
    """Return how likely a list is the rows: how many of its keys are known headers, its length, how deep it is."""
    items = [item for item in rows[:_LOOKED_AT] if isinstance(item, dict)]
    keys = {name for item in items for name in _flat(item, True)}
    known = sum(1 for name in keys if header_score(name) or header_score(name.rpartition(".")[2]))
    if any(_is_feature(item) or _is_esri(item) for item in items[:5]):
        known += 100
    return known, len(rows), level


def _is_feature(item: Mapping[str, Any]) -> bool:
    return item.get("type") == "Feature" and ("geometry" in item or "properties" in item)


def _is_esri(item: Mapping[str, Any]) -> bool:
    shape = item.get("geometry")
    of_esri = not isinstance(shape, dict) or bool({"x", "rings", "paths", "points"} & set(shape))
    return isinstance(item.get("attributes"), dict) and of_esri and set(item) <= {"attributes", "geometry", "centroid"}


def _declared(owner: Any) -> str:
    """Return the system of a collection: what it declares, else the WGS 84 that GeoJSON implies."""
    crs = owner.get("crs") if isinstance(owner, dict) else None
    said = str((crs.get("properties") or {}).get("name", "")) if isinstance(crs, dict) else ""
    code = re.search(r"EPSG:{1,2}(?:\d+(?:\.\d+)*:)?(\d{4,6})$", said, re.IGNORECASE)
    return f"EPSG:{code.group(1)}" if code else "EPSG:4326"


def _flat(item: Mapping[str, Any], located: bool) -> dict[str, Any]:
    """Return a record as one flat object: inner objects become "outer.inner", people's are left as an empty cell."""
    flat: dict[str, Any] = {}
    for name, value in item.items():
        if name == "geometry" and located and (isinstance(value, dict) or value is None):
            flat[SHAPE] = value
        elif name == "type" and value == "Feature":
            continue
        elif isinstance(value, dict) and name in _OWN:
            for inner, cell in _flat(value, False).items():
                flat.setdefault(inner, cell)
        elif isinstance(value, dict) and "coordinates" not in value:
            if is_personal_column(name):
                flat[name] = None
                continue
            for inner, cell in _flat(value, False).items():
                flat[f"{name}.{inner}"] = cell
        else:
            flat[name] = value
    if located:
        flat.setdefault(SHAPE, None)
    return flat


def _esri(records: Sequence[Any], owner: Any) -> Rows:
    """Return the rows of an Esri feature set: its own system, dates as times."""
    told = owner if isinstance(owner, dict) else {}
    reference = told.get("spatialReference") or {}
    wkid = reference.get("latestWkid") or reference.get("wkid") if isinstance(reference, dict) else None
    code = {102100: 3857, 102113: 3857}.get(wkid, wkid) if isinstance(wkid, int) else None
    fields = [field for field in told.get("fields") or () if isinstance(field, dict)]
    dates = {str(field.get("name")) for field in fields if field.get("type") == "esriFieldTypeDate"}
    rows: list[Any] = []
    for item in records:
        if not isinstance(item, dict) or not isinstance(item.get("attributes"), dict):
            rows.append(item)
            continue
        flat = _flat(item["attributes"], False)
        for name in dates & set(flat):
            flat[name] = _moment(flat[name])
        flat[SHAPE] = _shape(item.get("geometry"))
        rows.append(flat)
    located = any(isinstance(row, dict) and row.get(SHAPE) for row in rows)
    return Rows(rows, f"EPSG:{code}" if code else "", located)


def _moment(value: Any) -> Any:
    """Return milliseconds since 1970 as a time in UTC."""
    if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 8e15:
        try:
            return _EPOCH + timedelta(milliseconds=value)
        except OverflowError:
            return None
    return value


def _shape(geometry: Any) -> dict[str, Any] | None:
    """Return an Esri geometry as GeoJSON."""
    if not isinstance(geometry, dict):
        return None
    x, y = geometry.get("x"), geometry.get("y")
    if isinstance(x, (int, float)) and isinstance(y, (int, float)):
        return {"type": "Point", "coordinates": [x, y]}
    if isinstance(geometry.get("points"), list):
        return {"type": "MultiPoint", "coordinates": geometry["points"]}
    if isinstance(geometry.get("paths"), list):
        return {"type": "MultiLineString", "coordinates": geometry["paths"]}
    if isinstance(geometry.get("rings"), list):
        return {"type": "MultiPolygon", "coordinates": [[ring] for ring in geometry["rings"]]}
    return None
