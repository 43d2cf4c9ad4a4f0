"""Real walking networks of ../shared for tests: OSM ways as projected lines with their tags."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

FILES = {
    "helsinki": ("fi_helsinki_centre_2019-04.osm.pbf", 3879),
    "lyngby": ("dk_lyngby_2022-11.osm.gz", 25832),
    "kth": ("se_kth_campus_2020-10.osm.gz", 3011),
    "fruangen": ("se_fruangen_2020-11.osm.gz", 3011),
}
NOT_ON_FOOT = ("motorway", "motorway_link", "trunk", "trunk_link", "construction", "proposed", "corridor", "elevator")


def read(shared_data: Path, name: str) -> tuple[list[np.ndarray], dict[str, list[Any]]]:
    """Return lines (k,2) in metres and tag columns of the ways people may walk."""
    from osgeo import gdal, osr

    gdal.UseExceptions()
    file, epsg = FILES[name]
    path = str(shared_data / "osm" / file)
    source = gdal.OpenEx("/vsigzip/" + path if path.endswith(".gz") else path, gdal.OF_VECTOR, allowed_drivers=["OSM"])
    wgs84, target = osr.SpatialReference(), osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    target.ImportFromEPSG(epsg)
    for system in (wgs84, target):
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    transform = osr.CoordinateTransformation(wgs84, target)
    lines, rows = [], []
    for feature in source.GetLayerByName("lines"):
        highway = feature.GetField("highway")
        if not highway or highway in NOT_ON_FOOT:
            continue
        other = feature.GetField("other_tags") or ""
        tags = dict(item.split('"=>"', 1) for item in other.strip('"').split('","')) if other else {}
        if tags.get("foot") in ("no", "private") or tags.get("access") in ("no", "private"):
            continue
        geometry = feature.GetGeometryRef().Clone()
        geometry.Transform(transform)
        lines.append(np.array(geometry.GetPoints())[:, :2])
        rows.append({**tags, "highway": highway, "name": feature.GetField("name") or ""})
    columns = {
        "highway": [row["highway"] for row in rows],
        "name": [row["name"] for row in rows],
        "lit": [row.get("lit", "") for row in rows],
        "stairs": [row["highway"] == "steps" for row in rows],
        "tunnel": [row.get("tunnel", "no") not in ("no", "building_passage") for row in rows],
        "bridge": [row.get("bridge", "no") != "no" for row in rows],
        "surface": [row.get("surface", "") for row in rows],
        "layer": [_whole(row.get("layer", "0")) for row in rows],
    }
    return lines, columns


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        return 0
