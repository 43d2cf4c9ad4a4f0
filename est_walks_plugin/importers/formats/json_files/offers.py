"""Answers in JSON that tell what a service offers (data sets, layers, columns) and hold none of its data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

#: Keys of a description of a layer or service of Esri, of which one never stands beside records.
_ESRI = frozenset(
    {
        "drawingInfo",
        "serviceDescription",
        "supportedQueryFormats",
        "capabilities",
        "geometryType",
        "objectIdField",
        "folders",
    }
)
_DESCRIBES = frozenset({"openapi", "swagger", "conformsTo", "tilejson", "vector_layers", "wmsLayers", "$schema"})
_ROWS = frozenset({"features", "records", "rows", "items", "issues", "elements"})
_FILES = ("resources", "distribution", "dcat:distribution", "distributions")
_ADDRESS = frozenset(
    {"url", "href", "accessURL", "downloadURL", "dcat:accessURL", "dcat:downloadURL", "accessUrl", "downloadUrl"}
)
_DRESS = frozenset(
    {"format", "mimetype", "mediaType", "package_id", "dct:format", "media_type", "resource_type", "url_type", "rel"}
)
_PLACE = frozenset(
    {"lat", "latitude", "latitud", "lon", "lng", "long", "longitude", "longitud", "x", "y", "geometry", "geom", "coordinates",
     "location", "position", "wkt", "address", "adress"}
)  # fmt: skip
_LISTS = ("result", "results", "data", "dataset", "datasets", "dcat:dataset", "value", "package", "packages", "@graph")


def is_offer(data: Any) -> bool:
    """Return whether an answer is a data set's or layer's description, or a list of such."""
    if not isinstance(data, dict):
        return isinstance(data, list) and _are_described(data)
    if _is_of_esri(data) or (_DESCRIBES & set(data) and not _ROWS & set(data)):
        return True
    collections = data.get("collections")
    if isinstance(collections, list) and _share(collections, lambda one: "links" in one or "itemType" in one):
        return True
    if _is_data_set(data):
        return True
    return any(
        (isinstance(data[key], dict) and is_offer(data[key]))
        or (isinstance(data[key], list) and _are_described(data[key]))
        for key in _LISTS
        if key in data
    )


def _is_of_esri(data: Any) -> bool:
    if "features" in data or "records" in data:
        return False
    if "currentVersion" in data and (_ESRI & set(data) or {"services", "layers", "tables", "fields", "id"} & set(data)):
        return True
    fields = data.get("fields")
    is_layer = isinstance(fields, list) and _share(fields, lambda one: str(one.get("type", "")).startswith("esriField"))
    return is_layer and bool(_ESRI & set(data))


def _are_described(items: list[Any]) -> bool:
    """Return whether most of a list are data sets, entity sets of OData or items of a portal."""
    return _share(
        items,
        lambda one: (
            not _PLACE & set(one)
            and (
                _is_data_set(one)
                or {"name", "kind", "url"} == set(one)
                or {"owner", "typeKeywords"} <= set(one)
                or {"dataset_id", "metas"} <= set(one)
                or {"datasetid", "metas"} <= set(one)
                or (_is_file(one) and "package_id" in one)
            )
        ),
    )


def _is_data_set(one: Any) -> bool:
    """Return whether an object names files of its own and no place."""
    if _PLACE & set(one):
        return False
    return any(isinstance(one.get(key), list) and one[key] and _share(one[key], _is_file) for key in _FILES)


def _is_file(one: Any) -> bool:
    return bool(_ADDRESS & set(one)) and bool(_DRESS & set(one))


def _share(items: Iterable[Any], fits: Any) -> bool:
    """Return whether at least half of the first objects of a list fit."""
    held = [item for item in list(items)[:50] if isinstance(item, dict)]
    return bool(held) and sum(1 for item in held if fits(item)) * 2 >= len(held)
