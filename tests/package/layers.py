"""Layers as colleagues send them, drawn around Brunna: null, empty, multipart, with heights, in several systems."""

from __future__ import annotations

from pathlib import Path

from osgeo import ogr, osr

from est_walks_plugin.model.crs import transform

CENTRE = (134990.0, 6598399.0)


def _reference(code: int) -> osr.SpatialReference:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def write(
    path: Path,
    features: list[tuple[str | None, str | None]],
    *,
    crs: int = 3011,
    kind: int = ogr.wkbUnknown,
    field: str = "name",
    driver: str = "GPKG",
) -> str:
    """Write (name, WKT or None for no geometry) to a vector file and return its path."""
    source = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = source.CreateLayer("layer", _reference(crs), kind)
    layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    for name, wkt in features:
        feature = ogr.Feature(layer.GetLayerDefn())
        if name is not None:
            feature.SetField(0, name)
        if wkt is not None:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
    del layer, source
    return str(path)


def points(offsets: list[tuple[float, float]], crs: int = 3011) -> list[str]:
    """Return "x y" of points so many metres from Brunna's centre, in `crs`."""
    there = transform([(CENTRE[0] + x, CENTRE[1] + y) for x, y in offsets], "EPSG:3011", f"EPSG:{crs}")
    return [f"{x!r} {y!r}" for x, y in there.tolist()]


def ring(x: float, y: float, side: float, crs: int = 3011, z: str = "") -> str:
    """Return the inside of a square's WKT, "(x y, ...)"."""
    corners = points([(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)], crs)
    return "(" + ", ".join(corner + z for corner in corners) + ")"
