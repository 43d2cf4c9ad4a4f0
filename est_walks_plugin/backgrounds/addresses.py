"""Addresses of map services as sources of QGIS: XYZ tiles, WMS, WMTS, WFS."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

from qgis.core import QgsDataSourceUri

from ..i18n import tr
from ..model.errors import ParameterError
from .background import Background, of_file
from .secrets import keep, split, without_keys


@dataclass(frozen=True)
class ServiceLayer:
    """A layer of a service, as it is asked for. `matrix_set` is WMTS's; `crs` "EPSG:n"; `authcfg` the id of QGIS's config."""

    kind: str
    address: str
    name: str = ""
    crs: str = ""
    title: str = ""
    attribution: str = ""
    image_format: str = "image/png"
    style: str = ""
    matrix_set: str = ""
    authcfg: str = ""


def of_service(layer: ServiceLayer) -> Background:
    """Return a layer of a service as a background map; `kind` is "xyz", "wms", "wmts" or "wfs"."""
    address, keys = split(layer.address.strip())
    secret = keep(keys) if keys else ""
    title = layer.title or layer.name or urlsplit(address).hostname or ""
    uri = QgsDataSourceUri()
    if layer.kind == "wfs":
        values = (("srsname", layer.crs), ("typename", layer.name), ("url", address), ("version", "auto"))
        for name, value in values:
            if value:
                uri.setParam(name, value)
        if layer.authcfg:
            uri.setAuthConfigId(layer.authcfg)
        return Background(_unescaped(uri.uri(False)), "WFS", title, layer.attribution, secret=secret)
    if layer.kind == "xyz":
        pairs = [("type", "xyz"), ("zmin", "0"), ("zmax", "19")]
    else:
        pairs = [("crs", layer.crs), ("format", layer.image_format), ("layers", layer.name), ("styles", layer.style)]
        if layer.kind == "wmts":
            pairs.append(("tileMatrixSet", layer.matrix_set or layer.crs))
            address = capabilities_address(address, "WMTS")
        if keys and "?" in address:  # the address that a service tells for its pictures has no key
            pairs += [("IgnoreGetMapUrl", "1"), ("IgnoreGetFeatureInfoUrl", "1")]
    if layer.authcfg:
        pairs.append(("authcfg", layer.authcfg))
    written = "&".join(f"{name}={quote(value, safe=':/')}" for name, value in pairs)
    return Background(f"{written}&url={_encoded(address)}", "wms", title, layer.attribution, secret=secret)


def capabilities_address(address: str, service: str) -> str:
    """Return the address that lists what a service offers; one that is a document already stays."""
    base = address.strip().rstrip("?&")
    if base.partition("?")[0].lower().endswith(".xml") or "request=getcapabilities" in base.lower():
        return base
    return f"{base}{'&' if '?' in base else '?'}SERVICE={service}&REQUEST=GetCapabilities"


def of_tiles(address: str) -> Background:
    """Return a tile address with {x}, {y} and {z} as a background map."""
    return of_service(ServiceLayer("xyz", address))


def of_text(text: str) -> Background:
    """Return a path, an address or a source string of QGIS as a background. Raises ParameterError when it is none."""
    cleaned = text.strip()
    if cleaned.startswith("{") or not cleaned:
        raise ParameterError(tr("The background must be a layer, a file, or a WMS or XYZ address."))
    if "url=" in cleaned:
        plain, secret = without_keys(cleaned.removeprefix("wms:"))
        return Background(plain, "wms", secret=secret)
    if "{x}" in cleaned and "{y}" in cleaned:
        return of_tiles(cleaned)
    file = cleaned.split("|")[0]
    if not file.startswith(("/vsi", "http")) and not Path(file).exists():
        raise ParameterError(
            tr("The background file {file} does not exist; choose another, or leave the background out.").format(
                file=file
            )
        )
    return of_file(cleaned)


def _encoded(address: str) -> str:
    """Return an address encoded the way QGIS decodes it; the placeholders of keys stay readable."""
    return (
        quote(address, safe=":/?,-_.~%{}").replace("{x}", "%7Bx%7D").replace("{y}", "%7By%7D").replace("{z}", "%7Bz%7D")
    )


def _unescaped(uri: str) -> str:
    return uri.replace("%7Best_key_", "{est_key_")
