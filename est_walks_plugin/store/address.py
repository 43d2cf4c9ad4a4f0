"""Where a store is, and what QGIS opens its layers with: the one place that knows the syntax of both.

A store is a GeoPackage file, or a PostGIS database: "PG:service=... active_schema=...", "PG:host=... authcfg=..." (an
authentication that QGIS keeps) or a connection string with a password. A password never leaves this module in a text
that is shown, saved in a project or written to a log.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Optional, Sequence
from urllib.parse import parse_qsl, unquote, urlsplit

from ..i18n import tr
from ..model.errors import StoreError
from .filters import GEOPACKAGE_XY, POSTGIS_XY, Where, attribute_filter
from .schema import FID, GEOMETRY, Geometry, table

_PREFIX = "PG:"
SERVICE_BEGINS = f"{_PREFIX}service="
"""How the address of a store on a server begins where a service file knows the rest; its name follows."""
_SCHEMES = ("postgresql://", "postgres://")
_PARAMETER = re.compile(r"(?<!\w)(\w+)\s*=\s*('(?:[^'\\]|\\.)*'|[^\s']\S*)?")
PUBLIC = "public"
"""The schema of a database that nobody chose another in."""
_SECRETS = ("password",)
_OF_QGIS = ("service", "dbname", "host", "port", "user", "sslmode", "authcfg")
_SUBSET = "|subset="
_CONDITION = " sql="
_UNFIT = re.compile(r"%[0-9A-Fa-f]{2}|\|layername=|\|layerid=|\|subset=|\|geometrytype=")


@dataclass(frozen=True)
class LayerUri:
    """What `QgsVectorLayer(source, name, provider)` takes.

    A password is not in the source: `project.opening` hands it to QGIS beside it.
    """

    source: str
    provider: str
    user: str = ""
    password: str = field(default="", repr=False)


def is_connection_string(path: str) -> bool:
    """Return whether `path` names a database rather than a file."""
    return path.startswith((_PREFIX, *_SCHEMES))


def parameters(path: str) -> dict[str, str]:
    """Return what a connection string says, by libpq's names and OGR's own (`active_schema`) and QGIS's `authcfg`."""
    text = path[len(_PREFIX) :] if path.startswith(_PREFIX) else path
    if not text.startswith(_SCHEMES):
        return {name: _unquoted(value) for name, value in _PARAMETER.findall(text)}
    parts = urlsplit(text)
    named = {
        "host": unquote(parts.hostname or ""),
        "port": str(parts.port or ""),
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "dbname": unquote(parts.path.lstrip("/")),
    }
    return {name: value for name, value in named.items() if value} | dict(parse_qsl(parts.query))


def connection_string(named: dict[str, str]) -> str:
    """Return the connection string that OGR takes."""
    return _PREFIX + " ".join(f"{name}={_quoted(value)}" for name, value in named.items())


def public(path: str) -> str:
    """Return the address as it may be shown and saved: a connection string without its password."""
    if not is_connection_string(path):
        return path
    named = parameters(path)
    if not any(named.get(name) for name in _SECRETS):
        return path
    return connection_string({name: value for name, value in named.items() if name not in _SECRETS})


def label(path: str) -> str:
    """Return the store's name for the planner: of the file, or of the database with its schema where that is not public."""
    if not is_connection_string(path):
        return Path(path).name
    named = parameters(path)
    name = named.get("dbname") or named.get("service") or "PostGIS"
    schema = schema_of(path)
    return name if schema == PUBLIC else f"{name} ({schema})"


def typed(text: str) -> str:
    """Return an address as it was meant: what says `host=...` or `service=...` needs no "PG:" in front."""
    text = text.strip()
    is_named = bool(re.match(r"(service|host|hostaddr|dbname|port|user)\s*=", text))
    return _PREFIX + text if is_named else text


def with_named(path: str, **named: str) -> str:
    """Return the address with these said otherwise, "" for no longer."""
    return connection_string({name: value for name, value in {**parameters(path), **named}.items() if value})


def unfit_part(path: str) -> str:
    """Return what in a file's path QGIS takes for something else, "" when nothing is.

    QGIS reads `|layername=` as the end of the name, and SQLite reads `%20` as a blank where QGIS opens without locks.
    """
    found = None if is_connection_string(path) else _UNFIT.search(path)
    return found.group() if found else ""


def refuse_unfit(path: str) -> None:
    """Raise StoreError, with the remedy, for a path that QGIS could not show layers from."""
    part = unfit_part(path)
    if part:
        raise StoreError(
            tr("QGIS cannot show a store whose name or folder holds “{part}” (“{store}”); choose another name.").format(
                part=part, store=path if part not in Path(path).name else Path(path).name
            )
        )


def masked(text: str, path: str) -> str:
    """Return what a database said about the address `path` without the password in it."""
    for name in _SECRETS:
        secret = parameters(path).get(name)
        if secret:
            text = text.replace(secret, "***")
    text = re.sub(r"(password\s*=\s*)('(?:[^'\\]|\\.)*'|\S+)", r"\1***", text)
    return re.sub(r"(//[^:/@\s]*:)[^@\s]{0,2000}@", r"\1***@", text)


def file_layer_uri(path: str, name: str) -> LayerUri:
    """Return what QGIS opens a layer of any GeoPackage with."""
    return LayerUri(f"{path}|layername={name}", "ogr")


def layer_uri(path: str, name: str, *, where: Optional[Where] = None) -> LayerUri:
    """Return what QGIS opens the table `name` of the store at `path` with; `where` as in Store.rows.

    The filter is part of the source: `setSubsetString` would reopen a GeoPackage for writing and put it into WAL mode.
    Raises StoreError for a column the table does not have.
    """
    found = table(name)
    is_file = not is_connection_string(path)
    condition = attribute_filter(found, where, GEOPACKAGE_XY if is_file else POSTGIS_XY) or ""
    if is_file:
        whole = file_layer_uri(path, name)
        return replace(whole, source=whole.source + _SUBSET + condition) if condition else whole
    geometry = GEOMETRY if found.geometry is not Geometry.NONE else ""
    return _postgres(path, name, geometry, condition)


def view_uri(path: str, view: str) -> LayerUri:
    """Return what QGIS opens a partner's view of the database at `path` with: one with the columns fid and geom."""
    return _postgres(path, view, GEOMETRY, "")


@dataclass(frozen=True)
class HeldFeature:
    """A feature that stands in a layer's source: its values, and its shape as GeoJSON, None for none."""

    values: dict[str, object]
    shape: Optional[dict[str, object]] = None


def rectangle_uri(bounds: tuple[float, float, float, float], srid: int) -> LayerUri:
    """Return what QGIS opens a layer of one rectangle (xmin, ymin, xmax, ymax) with; to be opened for reading only.

    The source itself holds it, so that a project keeps it without a file of its own.
    """
    west, south, east, north = bounds
    ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    return held_uri([HeldFeature({}, {"type": "Polygon", "coordinates": [ring]})], f"EPSG:{srid:d}", name="land")


def held_uri(features: Sequence[HeldFeature], crs: str, *, name: str = "held") -> LayerUri:
    """Return what QGIS opens a layer of these features with; to be opened for reading only.

    `crs` is "EPSG:<number>". The source itself holds them, so that a project keeps them without a file of its own.
    """
    system = {"type": "name", "properties": {"name": crs.replace("EPSG:", "urn:ogc:def:crs:EPSG::")}}
    rows = [
        {"type": "Feature", "id": number, "properties": one.values, "geometry": one.shape}
        for number, one in enumerate(features, 1)
    ]
    held = {"type": "FeatureCollection", "name": name, "crs": system, "features": rows}
    text = json.dumps(held, separators=(",", ":"))
    # Signs that mean something in a source stand in texts too: as JSON writes any sign, they mean nothing.
    return LayerUri(text.replace("|", "\\u007c").replace("%", "\\u0025"), "ogr")


def refiltered(source: str, provider: str, name: str, where: Optional[Where]) -> str:
    """Return the source of a layer of table `name` that QGIS has open, with another filter."""
    mark, xy = (_SUBSET, GEOPACKAGE_XY) if provider == "ogr" else (_CONDITION, POSTGIS_XY)
    base, _, _ = source.partition(mark)
    condition = attribute_filter(table(name), where, xy) or ""
    return base + (mark + condition if condition else "")


def _postgres(path: str, name: str, geometry: str, condition: str, kind: str = "") -> LayerUri:
    named = parameters(path)  # QGIS reads a quote in a name as it writes it: not doubled
    target = ".".join('"' + part.replace('"', '\\"') + '"' for part in (schema_of(path), name))
    column = f" ({geometry})" if geometry else ""
    source = f"{of_qgis(path)} key='{FID}'{kind} table={target}{column}" + (_CONDITION + condition if condition else "")
    return LayerUri(source, "postgres", named.get("user", ""), named.get("password", ""))


def schema_of(path: str) -> str:
    """Return the database schema the store is in."""
    named = parameters(path)
    return named.get("active_schema") or named.get("schemas", "").split(",")[0] or PUBLIC


def of_qgis(path: str) -> str:
    """Return what QGIS's own data sources say of the connection; no password."""
    named = parameters(path)
    return " ".join(f"{name}={_always_quoted(named[name])}" for name in _OF_QGIS if named.get(name))


def _unquoted(value: str) -> str:
    if value.startswith("'"):
        return re.sub(r"\\(.)", r"\1", value[1:-1])
    return value


def _quoted(value: str) -> str:
    return value if re.fullmatch(r"[^\s'\\]+", value) else _always_quoted(value)


def _always_quoted(value: str) -> str:
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
