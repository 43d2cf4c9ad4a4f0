"""Open311 GeoReport v2 as JSON, and any other JSON that is a list of flat objects."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ....i18n import tr
from ....model.errors import InputError
from ....privacy.ids import kept_name
from .. import table as limits
from ..geometry import points_of_geojson, wkt_of_geojson
from ..remarks import Remarks
from ..table import Batch, Choice, ReadOptions, Refused, Table, check_rows, unique_headers
from ..text_files.encoding import FALLBACK, detect
from .json_rows import SHAPE, find_rows, parse

_SAMPLE_ROWS = 200
#: Our field -> the element of GeoReport v2 (http://wiki.open311.org/GeoReport_v2/).
FIELDS: Mapping[str, str] = {
    "external_id": "service_request_id",
    "category": "service_name",
    "subcategory": "service_code",
    "title": "title",
    "text": "description",
    "status": "status",
    "observed_at": "requested_datetime",
    "address": "address",
    "x": "long",
    "y": "lat",
}
#: Our field -> the field of an issue of SeeClickFix.
_SEE_CLICK_FIX: Mapping[str, str] = {
    "external_id": "id",
    "category": "request_type.title",
    "title": "summary",
    "text": "description",
    "status": "status",
    "observed_at": "created_at",
    "closed_at": "closed_at",
    "address": "address",
    "x": "lng",
    "y": "lat",
}


def open_json(path: str, options: ReadOptions) -> Table:
    """Open a JSON list of requests. Raises InputError for broken JSON or JSON that is no list of objects."""
    name = Path(path).name
    if Path(path).stat().st_size > limits.MAX_JSON_BYTES:
        raise InputError(
            tr("“{file}” is larger than {limit} MB; ask for it as CSV.").format(
                file=name, limit=limits.MAX_JSON_BYTES // 1024**2
            )
        )
    encoding = detect(path, options.encoding)
    try:
        text = (
            Path(path)
            .read_bytes()
            .decode(encoding.codec, FALLBACK if encoding.codec.startswith("utf-8") else "replace")
        )
        check_rows(path, text.count("{") + text.count("["), limits.MAX_JSON_OBJECTS)
        data = parse(text.lstrip("\ufeff\u200b\u2060\u00a0\x00").strip(), name)
        if "\\u0000" in text:
            data = _without_zeros(data)
    except (json.JSONDecodeError, RecursionError, UnicodeError) as error:
        line = getattr(error, "lineno", 1)
        raise InputError(
            tr("“{file}” is not complete JSON (line {line}); ask for it again.").format(file=name, line=line),
            details=str(error),
        ) from error
    rows = find_rows(data, name)
    headers = _headers(rows.records)
    records, kept = rows.records, tuple(map(kept_name, headers))
    if kept != headers:  # a name that tells a person is not kept as it is
        new = dict(zip(headers, unique_headers(headers)[0]))
        records = [{new.get(k, k): v for k, v in one.items()} if isinstance(one, dict) else one for one in records]
        headers = tuple(new.values())
    table = table_of(path, records, headers, encoding.choice, name, located=rows.located)
    table.crs = table.crs or rows.crs
    return table


def _without_zeros(data: Any) -> Any:
    """Return JSON without zero characters in its texts and keys."""
    if isinstance(data, str):
        return data.replace("\x00", "")
    if isinstance(data, list):
        return [_without_zeros(item) for item in data]
    if isinstance(data, dict):
        return {key.replace("\x00", ""): _without_zeros(value) for key, value in data.items()}
    return data


def table_of(
    path: str,
    records: list[Any],
    headers: tuple[str, ...],
    encoding: Choice,
    name: str,
    form: str = "json",
    *,
    located: bool = False,
) -> Table:
    """Return a table of flat records; GeoReport v2 records know their fields."""
    fixed = {field: column for field, column in FIELDS.items() if column in headers}
    is_open311 = "service_request_id" in headers
    if is_open311:
        _prefer_filled(records, fixed, headers)
    is_see_click_fix = {"summary", "lat", "lng", "created_at"} <= set(headers)
    if is_see_click_fix:
        fixed = {field: column for field, column in _SEE_CLICK_FIX.items() if column in headers}
    label = f"open311_{form}" if is_open311 else form
    reason = tr("it has service_request_id, as GeoReport v2 says") if is_open311 else tr("it is a list of objects")

    remarks = Remarks(headers, zip(*_batch(records[:_SAMPLE_ROWS], headers, 0, located).columns))

    def batches(size: int) -> Iterator[Batch]:
        return remarks.without(
            _batch(records[start : start + size], headers, start, located) for start in range(0, len(records), size)
        )

    return Table(
        format=label,
        path=path,
        headers=headers,
        batches=batches,
        choices=[Choice("format", label, reason), encoding],
        crs="EPSG:4326" if is_open311 or is_see_click_fix else "",
        has_geometry=located,
        fixed=fixed if is_open311 or is_see_click_fix else {},
        row_estimate=len(records),
        row_count_exact=True,
        encoding=encoding.value,
    )


def _prefer_filled(records: list[Any], fixed: dict[str, str], headers: tuple[str, ...]) -> None:
    """FixMyStreet writes `detail` beside or instead of `description`: take the one that is filled."""
    if "detail" in headers and not any(
        isinstance(record, dict) and record.get("description") for record in records[:200]
    ):
        fixed["text"] = "detail"


def _headers(records: list[Any]) -> tuple[str, ...]:
    keys: dict[str, None] = {}
    for record in records:
        if isinstance(record, dict):
            for key in record:
                if key not in keys and key != SHAPE:
                    keys[key] = None
                    if len(keys) > limits.MAX_COLUMNS:
                        raise InputError(
                            tr(
                                "The records have more than {limit} different fields; this is not a list of cases."
                            ).format(limit=limits.MAX_COLUMNS)
                        )
    return tuple(keys)


def _batch(records: list[Any], headers: tuple[str, ...], before: int, located: bool) -> Batch:
    refused = [
        Refused(before + index, tr("is no object with fields"), json.dumps(record)[:400])
        for index, record in enumerate(records, 1)
        if not isinstance(record, dict)
    ]
    kept = [(before + index, record) for index, record in enumerate(records, 1) if isinstance(record, dict)]
    numbers: Any = range(before + 1, before + 1 + len(records)) if not refused else [number for number, _ in kept]
    columns = [[_cell(record.get(header)) for _, record in kept] for header in headers]
    xy, wkb = points_of_geojson([record.get(SHAPE) for _, record in kept]) if located else (None, None)
    return Batch(numbers, columns, wkb, xy, refused=refused)


def _cell(value: Any) -> Any:
    """Return a value as a cell: a point or a pair of numbers as coordinates, a shape as WKT; what else is nested is no text."""
    if isinstance(value, str):
        return value.replace("\x00", "") if "\x00" in value else value
    if isinstance(value, dict):
        if value.get("type", "Point") == "Point" and isinstance(value.get("coordinates"), list):
            return " ".join(str(part) for part in value["coordinates"][:2])
        return wkt_of_geojson(value)
    if isinstance(value, list):
        if len(value) in (2, 3) and all(type(part) in (int, float) and math.isfinite(part) for part in value):
            return " ".join(map(str, value[:2]))
        return ", ".join(value) if all(isinstance(part, str) for part in value) else None
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > 10**15:
        return str(value)
    return value
