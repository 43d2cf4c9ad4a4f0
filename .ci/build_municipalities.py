"""Write resources/municipalities from ../shared/data/boundaries: Sweden's municipalities and urban areas (SCB, CC0).

Plain JSON, a municipality or urban area a line, whole metres in EPSG:3006: small in the zip, and its changes can be read.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Iterator

from osgeo import ogr

REPOSITORY = Path(__file__).resolve().parent.parent
BOUNDARIES = REPOSITORY.parent / "shared" / "data" / "boundaries"
TARGET = REPOSITORY / "resources" / "municipalities"
CRS = "EPSG:3006"
SOURCE = "Statistics Sweden (SCB), CC0"
COUNTIES = {
    "01": "Stockholms län", "03": "Uppsala län", "04": "Södermanlands län", "05": "Östergötlands län",
    "06": "Jönköpings län", "07": "Kronobergs län", "08": "Kalmar län", "09": "Gotlands län", "10": "Blekinge län",
    "12": "Skåne län", "13": "Hallands län", "14": "Västra Götalands län", "17": "Värmlands län", "18": "Örebro län",
    "19": "Västmanlands län", "20": "Dalarnas län", "21": "Gävleborgs län", "22": "Västernorrlands län",
    "23": "Jämtlands län", "24": "Västerbottens län", "25": "Norrbottens län",
}  # fmt: skip


def features(file: str) -> Iterator[Any]:
    """Yield the features of the one layer of a file of the shared data."""
    ogr.UseExceptions()
    source = ogr.Open(str(BOUNDARIES / file))
    yield from source.GetLayer(0)


def municipalities() -> list[dict[str, Any]]:
    """Return code, name, county, suggested zone and polygons (rings of [E, N]) of each municipality, by code."""
    found = []
    for feature in features("se_kommuner_290_sweref99tm.gpkg"):
        shape = feature.GetGeometryRef()
        polygons = [[_ring(ring) for ring in shape.GetGeometryRef(at)] for at in range(shape.GetGeometryCount())]
        code = feature["code"]
        row = {"code": code, "name": feature["name"], "county": COUNTIES[code[:2]]}
        found.append({**row, "zone": feature["zone_epsg"], "polygons": polygons})
    return sorted(found, key=lambda row: row["code"])


def urban_areas() -> list[dict[str, Any]]:
    """Return code, name, municipality's code, [E, N], hectares and inhabitants of each urban area, by code."""
    found = []
    for feature in features("se_tatorter_sweref99tm.gpkg"):
        point = feature.GetGeometryRef()
        row = {"code": feature["code"], "name": feature["name"], "municipality": feature["mun_code"]}
        row |= {"at": [round(point.GetX()), round(point.GetY())]}
        found.append({**row, "hectares": feature["area"], "population": feature["pop"]})
    return sorted(found, key=lambda row: row["code"])


def write(name: str, year: str, rows: list[dict[str, Any]]) -> None:
    """Write one file: where it is from, then a row a line."""
    head = json.dumps({"source": SOURCE, "year": year, "crs": CRS}, ensure_ascii=False)
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    (TARGET / name).write_text(f'{head[:-1]}, "rows": [\n{lines}\n]}}\n', encoding="utf-8")


def _ring(ring: Any) -> list[list[int]]:
    return [[round(x), round(y)] for x, y, *_z in ring.GetPoints()]


def main() -> int:
    TARGET.mkdir(exist_ok=True)
    write("municipalities.json", "2020", municipalities())
    write("urban_areas.json", "2020", urban_areas())
    return 0


if __name__ == "__main__":
    sys.exit(main())
