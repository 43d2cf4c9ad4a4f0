"""The walk map's speed beside a bare QgsLayoutExporter, timed in one run: `python tests/benchmarks/bench_print.py`.

Both print the same layers of the example's network around Kungsängen. The exporter's cover is one map with four lines
of text, its book twenty pages of a small map and four lines each; ours are the true cover and the true book with 36
stops, with legend, tables, check lists and scores. Layers are opened inside the time of each.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import sys
import tempfile
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.pairs import beside  # noqa: E402


def build(path: str, stops: int) -> str:
    """Make a store with the example's network, lamps along it and a walk of `stops` stops; return the walk's uuid."""
    import numpy as np
    from shapely.geometry import MultiLineString

    from est_walks_plugin.model.codes import SourceKind
    from est_walks_plugin.operations.create_store import create_store
    from est_walks_plugin.operations.importing.files import import_file

    store = create_store(path, overwrite=True)
    import_file(store, SourceKind.NETWORK, str(ROOT / "resources" / "example" / "gangnat_exempel.osm.gz"))
    centre = store.rows("area", {"name": "Kungsängen"})[0]["geometry"].centroid
    box = (centre.x - 450, centre.y - 450, centre.x + 450, centre.y + 450)
    lines, _ = store.lines("path", ["name"], bbox=box)
    drawn = np.random.default_rng(1)
    points = [tuple(line[0]) for line in lines if max(abs(line[0] - [centre.x, centre.y])) < 450]
    chosen = _in_turn([points[number] for number in drawn.choice(len(points), stops, replace=False)])
    store.insert("lamp", [{"status": "working", "height_m": 6.0, "geometry": tuple(line[-1])} for line in lines])
    starts = datetime(2026, 10, 15, 16, tzinfo=timezone.utc)
    walk = {
        "name": "Kungsängen höst 2026",
        "area_name": "Kungsängen",
        "starts_at": starts,
        "start_name": "Torget 4",
        "start_x": centre.x,
        "start_y": centre.y,
        "length_m": 3100.0,
        "walking_min": 53.0,
        "total_min": 110.0,
        "sunset": starts + timedelta(minutes=30),
        "civil_dusk": starts + timedelta(minutes=70),
        "geometry": MultiLineString([chosen]),
    }
    uuid = store.insert("walk", [walk])[0]
    reasons = [
        {"code": "respondents", "value": 14, "unit": ""},
        {"code": "dark_gap", "value": 62, "unit": "m"},
    ]
    for number, point in enumerate(chosen, 1):
        arrive = starts + timedelta(minutes=3 * number)
        row = {"walk": uuid, "seq": number, "name": f"Plats {number}", "place_type": "path", "light": "dusk"}
        store.insert("stop", [{**row, "arrive": arrive, "dwell_min": 5.0, "reasons": reasons, "geometry": point}])
    legs = zip(chosen, chosen[1:])
    rows = [
        {"walk": uuid, "seq": n, "light": "whole", "length_m": 90.0, "geometry": MultiLineString([leg])}
        for n, leg in enumerate(legs, 2)
    ]
    store.insert("leg", rows)
    store.close()
    return str(uuid)


def _in_turn(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the points as a group would visit them: always on to the nearest that is left."""
    tour, left = points[:1], points[1:]
    while left:
        tour.append(min(left, key=lambda point: math.dist(tour[-1], point)))
        left.remove(tour[-1])
    return tour


def bare_exporter(path: str, centre: tuple[float, float], pages: int, output: str) -> None:
    """Print `pages` pages with a map and four lines of text through a print layout."""
    from qgis.core import (
        Qgis,
        QgsLayoutExporter,
        QgsLayoutItemLabel,
        QgsLayoutItemMap,
        QgsLayoutItemPage,
        QgsLayoutPoint,
        QgsLayoutSize,
        QgsPrintLayout,
        QgsProject,
        QgsRectangle,
    )

    from est_walks_plugin.printing.quick.maps import MapLayers
    from est_walks_plugin.project import palette
    from est_walks_plugin.project.roles import Role
    from est_walks_plugin.project.styles import style_for

    opened = MapLayers(path, "EPSG:3011", palette.PAPER)
    layers = [opened.layer(role) for role in (Role.LAMP, Role.LANDMARK, Role.BASE_LINE, Role.BASE_PATH)]
    layers.append(opened.layer(Role.BASE_AREA, style_for(Role.BASE_AREA, palette.PAPER), key="as in QGIS"))
    _with_halo(layers[3])
    project = QgsProject()
    project.setCrs(layers[0].crs())
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
    wide, high, scale = (186, 190, 5000) if pages == 1 else (60, 48, 1500)
    for number in range(pages):
        if number:
            page = QgsLayoutItemPage(layout)
            page.setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
            layout.pageCollection().addPage(page)
        picture = QgsLayoutItemMap(layout)
        layout.addLayoutItem(picture)
        picture.attemptMove(QgsLayoutPoint(12, 36), page=number)
        picture.attemptResize(QgsLayoutSize(wide, high))
        picture.setLayers(layers)
        half = wide * scale / 2000, high * scale / 2000
        x, y = centre[0] + 40 * number, centre[1]
        picture.setExtent(QgsRectangle(x - half[0], y - half[1], x + half[0], y + half[1]))
        for line in range(4):
            label = QgsLayoutItemLabel(layout)
            label.setText(f"Rad {line} på sidan {number + 1}: räksmörgås")
            layout.addLayoutItem(label)
            label.attemptMove(QgsLayoutPoint(12, 240 + 8 * line), page=number)
            label.attemptResize(QgsLayoutSize(186, 8))
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    if QgsLayoutExporter(layout).exportToPdf(output, settings) != QgsLayoutExporter.ExportResult.Success:
        raise SystemExit("the reference could not be printed")


def _with_halo(layer: Any) -> None:
    """Give the street names QGIS's own halo instead of our plate: the exporter prints what a layer has in QGIS."""
    from qgis.core import QgsVectorLayerSimpleLabeling

    settings = layer.labeling().settings()
    form = settings.format()
    halo, plate = form.buffer(), form.background()
    halo.setEnabled(True)
    plate.setEnabled(False)
    form.setBuffer(halo)
    form.setBackground(plate)
    settings.setFormat(form)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))


def measure(folder: str, name: str, stops: int, pages: int, public: bool) -> list[dict[str, Any]]:
    """Return the row of a walk map beside as many bare pages."""
    from est_walks_plugin.model.codes import Audience
    from est_walks_plugin.printing.quick.walk_map import export_walk_map
    from est_walks_plugin.store import Store

    path, target = f"{folder}/{stops}.gpkg", f"{folder}/{stops}.pdf"
    walk = build(path, stops)
    audience = Audience.PUBLIC if public else Audience.INTERNAL
    with Store.open(path, readonly=True) as store:
        point = store.rows("area", {"name": "Kungsängen"})[0]["geometry"].centroid
        printed = export_walk_map(store, walk, target, audience=audience, printed_on=date(2026, 10, 1))
        return beside(
            f"{name} ({printed.pages} pages)",
            lambda: export_walk_map(store, walk, target, audience=audience, printed_on=date(2026, 10, 1)),
            {_peer(pages): lambda: bare_exporter(path, (point.x, point.y), pages, f"{folder}/bare.pdf")},
        )


def _peer(pages: int) -> str:
    return "bare QgsLayoutExporter, " + ("1 page" if pages == 1 else f"{pages} pages")


def measure_protocol(folder: str, stops: int, pages: int) -> list[dict[str, Any]]:
    """Return the row of the paper protocol beside as many bare pages."""
    from est_walks_plugin.printing.quick.protocol.book import export_protocol
    from est_walks_plugin.store import Store

    path = f"{folder}/protocol.gpkg"
    walk = build(path, stops)
    with Store.open(path, readonly=True) as store:
        point = store.rows("area", {"name": "Kungsängen"})[0]["geometry"].centroid

        def ours() -> Any:
            return export_protocol(store, walk, f"{folder}/protocol.pdf", printed_on=date(2026, 10, 1))

        printed = ours()
        return beside(
            f"paper protocol, {stops} stops, role sheets ({printed.pages} pages)",
            ours,
            {_peer(pages): lambda: bare_exporter(path, (point.x, point.y), pages, f"{folder}/bare.pdf")},
        )


def run() -> list[dict[str, Any]]:
    """Return all rows."""
    with tempfile.TemporaryDirectory() as folder:
        return [
            *measure(folder, "walk map, cover and stop list", 12, 1, True),
            *measure(folder, "walk map, book of 20 pages", 34, 20, False),
            *measure_protocol(folder, 12, 12),
        ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json")
    options = parser.parse_args()
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    rows = run()
    for row in rows:
        print("  ".join(f"{name} {value}" for name, value in row.items()), flush=True)
    if options.json:
        Path(options.json).write_text(json.dumps(rows, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
