"""Builds resources/example from ../shared/data: `python .ci/build_example.py [path to shared data]`. Dev time only.

Geometry: pieces of an OpenStreetMap extract moved rigidly onto Upplands-Bro. Everything else is generated from one seed.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
# This folder goes last: its scripts must not stand in for modules of the standard library.
sys.path[:] = [str(REPOSITORY), *sys.path[1:], str(REPOSITORY / ".ci")]

import numpy as np  # noqa: E402
from example import drawing, geometry, lamps, partners, sites, story, tables, truth  # noqa: E402

from est_walks_plugin.importers.osm import reader as osm  # noqa: E402
from est_walks_plugin.model.crs import transform  # noqa: E402

SEED = 139
#: Of what is drawn around the places; another gives other counts of the same truth.
HISTORY_SEED = 2046
MAX_BYTES = 1_500_000


def main() -> int:
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY.parent / "shared" / "data"
    target = REPOSITORY / "resources" / "example"
    target.mkdir(parents=True, exist_ok=True)
    network = target / "gangnat_exempel.osm.gz"
    geometry.build(data / "osm" / "dk_lyngby_2022-11.osm.gz", _stops(data), network)
    _generate(network, target)
    total = 0
    for file in sorted(target.iterdir()):
        total += file.stat().st_size
        print(f"{file.stat().st_size:9d}  {file.name}")
    print(f"{total:9d}  in all (limit {MAX_BYTES})")
    return 0 if total <= MAX_BYTES else 1


def _stops(data: Path) -> list[tuple[str, float, float]]:
    with (data / "boundaries" / "se_0139_bus_stops_wgs84.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    lon_lat = np.array([[float(row["lon"]), float(row["lat"])] for row in rows])
    xy = transform(lon_lat, "EPSG:4326", "EPSG:3011")
    return [(row["name"], float(x), float(y)) for row, (x, y) in zip(rows, xy)]


def _nearest_piece(xy: np.ndarray) -> str:
    """Return the area whose piece of town a position lies in."""
    centres = {piece.area: piece.move(np.array([piece.centre]))[0] for piece in geometry.PIECES}
    return min(centres, key=lambda area: float(np.hypot(*(xy - centres[area]))))


def _towns(network: Path) -> list[sites.Town]:
    """Return the three areas with their places and lamps, what was done to the lamps included."""
    world = osm.read(network, "EPSG:3011")
    path_area = [_nearest_piece(path.coordinates.mean(axis=0)) for path in world.paths]
    mark_area = [_nearest_piece(np.array(mark.xy)) for mark in world.landmarks]
    towns = []
    for number, (area, (_, centre)) in enumerate(geometry.MEETING_POINTS.items()):
        rng = np.random.default_rng([SEED, number])
        paths = [path for path, its in zip(world.paths, path_area) if its == area]
        marks = [mark for mark, its in zip(world.landmarks, mark_area) if its == area]
        light = lamps.generate(area, paths, rng)
        found = sites.sites(np.array(centre), paths, marks, light, rng)
        found.append(truth.change_lamps(area, light, found, rng))
        draws = np.random.default_rng([HISTORY_SEED, number])
        towns.append(sites.Town(area, np.array(centre), found, paths, light, draws))
    return towns


def _generate(network: Path, target: Path) -> None:
    towns = _towns(network)
    drawn = truth.Drawn()
    lamps.inventory([town.light for town in towns], target / "belysning_exempel.csv")
    drawing.surveys(towns, drawn, target)
    drawing.cases(towns, drawn, target / "felanmalan_2023-2026_exempel.csv")
    drawing.est_reports(towns, drawn, target / "est_rapporter_2023-2026_exempel.csv")
    drawing.school_view(towns, target / "barnens_bild_2024-2026_exempel.txt")
    drawing.shares(target / "trygghetsmatning_andelar_exempel.csv")
    partners.write(towns, HISTORY_SEED, target / "samverkan_2025-2026_exempel.csv")
    tables.write_json(truth.facit(towns, drawn), target / "facit_exempel.json")
    tables.write_json(story.told(towns, drawn), target / "handelser_exempel.json")


if __name__ == "__main__":
    sys.exit(main())
