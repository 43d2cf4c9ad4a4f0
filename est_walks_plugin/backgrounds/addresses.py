"""Addresses of map services as sources of QGIS: XYZ tiles, WMS, WMTS, WFS."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote, urlsplit

from qgis.core import QgsDataSourceUri

from ..i18n import tr
from ..model.errors import ParameterError
from .background import VECTOR_ENDINGS, Background, address_of, of_file
from .secrets import HIDDEN, Keys, redacted, split, without_keys


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
    title = layer.title or layer.name or urlsplit(address).hostname or ""
    uri = QgsDataSourceUri()
    if layer.kind == "wfs":
        values = (("srsname", layer.crs), ("typename", layer.name), ("url", address), ("version", "auto"))
        for name, value in values:
            if value:
                uri.setParam(name, value)
        if layer.authcfg:
            uri.setAuthConfigId(layer.authcfg)
        return Background(_unescaped(uri.uri(False)), "WFS", title, layer.attribution, keys=keys)
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
    return Background(f"{written}&url={_encoded(address)}", "wms", title, layer.attribution, keys=keys)


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
    if HIDDEN in cleaned and "://" in cleaned:
        raise ParameterError(tr("Write the key anew where the address has ***; it was not kept."))
    if "url=" in cleaned:
        return _of_source(*without_keys(cleaned.removeprefix("wms:")))
    if "{x}" in cleaned and "{y}" in cleaned:
        return of_tiles(cleaned)
    file = cleaned.split("|")[0]
    if file.startswith(("http://", "https://")):
        return _of_address(cleaned)
    if not file.startswith("/vsi") and not Path(file).exists():
        raise ParameterError(
            tr("The background file {file} does not exist; choose another, or leave the background out.").format(
                file=redacted(file)
            )
        )
    return of_file(cleaned)


def _of_source(plain: str, keys: Keys) -> Background:
    """Return a source string of QGIS as a background."""
    made = Background(plain, "WFS" if "typename=" in plain else "wms", keys=keys)
    address = address_of(made)
    own = made.provider == "WFS" or "type=xyz" in plain or "IgnoreGetMapUrl" in plain
    if keys and not own and "{est_key_" in address.partition("?")[2]:
        plain = f"IgnoreGetMapUrl=1&IgnoreGetFeatureInfoUrl=1&{plain}"  # as in of_service
    return replace(made, uri=plain, title=urlsplit(address).hostname or "")


def _of_address(address: str) -> Background:
    """Return a file on the web as a background. Raises ParameterError for a service, which needs a layer too."""
    plain, keys = split(address)
    if not urlsplit(plain).path.lower().endswith((*VECTOR_ENDINGS, ".tif", ".tiff", ".vrt", ".mbtiles", ".pmtiles")):
        raise ParameterError(
            tr(
                "“{address}” names a service but none of its layers; write crs=EPSG:3006&layers=name&styles=&"
                "format=image/png&url=address, a tile address with {places}, or the name of a background map that was chosen in QGIS."
            ).format(address=redacted(address, keys), places="{z}/{x}/{y}")
        )
    return replace(of_file(plain), title=Path(urlsplit(plain).path).stem, keys=keys)


def _encoded(address: str) -> str:
    """Return an address encoded the way QGIS decodes it; the placeholders of keys stay readable."""
    return (
        quote(address, safe=":/?,-_.~%{}").replace("{x}", "%7Bx%7D").replace("{y}", "%7By%7D").replace("{z}", "%7Bz%7D")
    )


def _unescaped(uri: str) -> str:
    return uri.replace("%7Best_key_", "{est_key_")
