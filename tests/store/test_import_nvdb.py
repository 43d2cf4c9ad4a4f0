"""NVDB as Lastkajen gives it: GCM types, what other layers tell, gaps between links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr, osr

from est_walks_plugin.importers.formats.table import ReadOptions
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.store import Store

E, N = 656000.0, 6602000.0
Row = tuple[dict[str, Any], Sequence[tuple[float, float]]]


@pytest.fixture
def store(ready_store: Store) -> Store:
    return ready_store


def nvdb(target: Path, layers: Mapping[str, Sequence[Row]], driver: str = "GPKG") -> Path:
    """Write layers of (attributes, points from E, N) in EPSG:3006 with heights and measures, as Lastkajen does."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(3006)
    dataset = ogr.GetDriverByName(driver).CreateDataSource(str(target))
    for name, rows in layers.items():
        layer = dataset.CreateLayer(name, reference, ogr.wkbLineStringZM)
        for column, cell in {key: cell for attributes, _ in rows for key, cell in attributes.items()}.items():
            kind = (
                ogr.OFTInteger if isinstance(cell, int) else ogr.OFTReal if isinstance(cell, float) else ogr.OFTString
            )
            layer.CreateField(ogr.FieldDefn(column, kind))
        for attributes, points in rows:
            feature = ogr.Feature(layer.GetLayerDefn())
            for column, cell in attributes.items():
                feature.SetField(column[:10] if driver == "ESRI Shapefile" else column, cell)
            shape = ogr.Geometry(ogr.wkbLineStringZM)
            for x, y in points:
                shape.AddPointZM(E + x, N + y, 12.0, 0.0)
            feature.SetGeometry(shape)
            layer.CreateFeature(feature)
    del dataset
    return target


LAYERS: dict[str, list[Row]] = {
    "NVDB_DKGCM_typ": [
        ({"RLID": "a:1", "START_MEASURE": 0.0, "END_MEASURE": 1.0, "GCM_typ": 100}, [(0, 0), (100, 0)]),
        ({"RLID": "b:1", "START_MEASURE": 0.0, "END_MEASURE": 0.5, "GCM_typ": 155}, [(100.8, 0), (120, 10)]),
        ({"RLID": "c:1", "START_MEASURE": 0.0, "END_MEASURE": 1.0, "GCM_typ": 120}, [(0, 50), (100, 50)]),
        ({"RLID": "d:1", "START_MEASURE": 0.0, "END_MEASURE": 1.0, "GCM_typ": 145}, [(0, 0), (0, -12)]),
    ],
    "NVDB_DKGCM_belyst": [({"RLID": "a:1"}, [(0, 0.2), (40, 0.2)])],
    "NVDB_DKVaghallare": [
        ({"RLID": "a:1", "Vaghallartyp": 2, "Vaghallarnamn": "Anna Planteradsson"}, [(0, 0), (100, 0)]),
        ({"RLID": "b:1", "Vaghallartyp": 3, "Vaghallarnamn": "Bo Planteradsson"}, [(100.8, 0), (120, 10)]),
    ],
    "NVDB_DKGatunamn": [({"RLID": "a:1", "Namn": "Strandstigen"}, [(0, 0), (100, 0)])],
    "NVDB_DKVagbredd": [({"RLID": "a:1", "Bredd": 3.5}, [(0, 0), (100, 0)])],
    "NVDB_DKHastighet": [({"RLID": "a:1", "Hogsta": 30}, [(0, 0), (100, 0)])],
}  # fmt: skip


def _shapefiles(folder: Path) -> Path:
    folder.mkdir()
    for name, rows in LAYERS.items():
        nvdb(folder / f"{name}.shp", {name: rows}, "ESRI Shapefile")
    return folder / "NVDB_DKGCM_typ.shp"


@pytest.mark.parametrize("dress", ["GPKG", "Shapefile"])
def test_what_the_layers_tell_comes_together(store: Store, tmp_path: Path, dress: str) -> None:
    path = nvdb(tmp_path / "nvdb.gpkg", LAYERS) if dress == "GPKG" else _shapefiles(tmp_path / "shp")
    receipt = import_file(store, SourceKind.NETWORK, path)
    assert receipt.balances
    rows = {row["external_id"]: row for row in store.rows("path")}
    lit = [row for row in rows.values() if row["lit"] == "yes"]
    dim = [row for row in rows.values() if row["name"] == "Strandstigen" and row["lit"] == "unknown"]
    assert [row["geometry"].length for row in (*lit, *dim)] == [pytest.approx(40, abs=0.5), pytest.approx(60, abs=1)]
    assert not [row for row in rows.values() if row["lit"] == "no"]
    assert {row["keeper"] for row in (*lit, *dim)} == {"municipal"}
    assert {row["width_m"] for row in (*lit, *dim)} == {3.5}
    (stairs,) = [row for row in rows.values() if row["stairs"]]
    assert (stairs["highway"], stairs["keeper"]) == ("steps", "private")
    assert [row["crossing"] for row in rows.values()].count(True) == 1
    assert receipt.extra["left_out"] == {"no_foot": 1}
    assert receipt.extra["lines_in_file"] == 4
    assert receipt.extra["noding"]["joined"] == 1
    assert receipt.extra["noding"]["tolerance_m"] == 1.0
    assert any("loose ends within 1.0 m" in note for note in receipt.notes)
    read = next(note for note in receipt.notes if "Other layers of NVDB" in note)
    assert "NVDB_DKGCM_belyst" in read
    assert "Hastighet" not in read
    assert b"Planteradsson" not in (tmp_path / "s.gpkg").read_bytes()


def test_a_second_import_knows_its_stretches(store: Store, tmp_path: Path) -> None:
    path = nvdb(tmp_path / "nvdb.gpkg", LAYERS)
    first = import_file(store, SourceKind.NETWORK, path)
    again = import_file(store, SourceKind.NETWORK, path)
    assert (again.stored, again.updated, again.unchanged, again.vanished) == (0, 0, first.stored, 0)


@pytest.mark.parametrize(
    ("cell", "highway", "stairs"),
    [
        ("155", "steps", True), ("155 Trappa", "steps", True), ("Trappa", "steps", True), ("155.0", "steps", True),
        ("100", "cycleway", False), ("105", "cycleway", False), ("110", "cycleway", False), ("115", "footway", False),
        ("125", "footway", False), ("130", "footway", False), ("145", "footway", False), ("150", "footway", False),
        ("160", "pedestrian", False), ("165", "cycleway", False), ("170", "footway", False), ("175", "elevator", False),
        ("199", "path", False), ("", "path", False), ("1550", "path", False),
    ],
)  # fmt: skip
def test_types_of_ways(store: Store, tmp_path: Path, cell: str, highway: str, stairs: bool) -> None:
    rows: list[Row] = [({"RLID": "a:1", "Gcm_typ": cell, "Sida": "x"}, [(0, 0), (100, 0)])]
    import_file(store, SourceKind.NETWORK, nvdb(tmp_path / "n.gpkg", {"GCM": rows}))
    (row,) = store.rows("path")
    assert (row["highway"], row["stairs"], row["lit"]) == (highway, stairs, "unknown")


@pytest.mark.parametrize(
    ("cell", "lit"),
    [("1", "yes"), ("Ja", "yes"), ("0", "unknown"), ("Nej", "unknown"), ("", "unknown"), ("-1", "unknown")],
)
def test_light_in_a_column_is_never_darkness(store: Store, tmp_path: Path, cell: str, lit: str) -> None:
    rows: list[Row] = [({"RLID": "a:1", "Gcm_typ": "100", "GCM_belyst": cell}, [(0, 0), (100, 0)])]
    import_file(store, SourceKind.NETWORK, nvdb(tmp_path / "n.gpkg", {"GCM": rows}))
    assert [row["lit"] for row in store.rows("path")] == [lit]


def test_the_road_net_is_the_ground_where_it_is_there(store: Store, tmp_path: Path) -> None:
    net: list[Row] = [
        ({"RLID": "a:1", "Nattyp": 2}, [(0, 0), (100, 0)]),
        ({"RLID": "e:1", "Nattyp": 1}, [(100, 0), (200, 0)]),
    ]
    import_file(store, SourceKind.NETWORK, nvdb(tmp_path / "n.gpkg", {"Vagtrafiknat": net, **LAYERS}))
    assert {row["highway"] for row in store.rows("path")} == {"cycleway", "unclassified"}


def test_a_town_with_gaps_is_one_network(store: Store, tmp_path: Path) -> None:
    """A grid of 12 by 12 links of 100 m whose ends stop up to a metre short: 99 % of its length hangs together."""
    rows: list[Row] = []
    for i in range(12):
        for j in range(12):
            gap = 0.05 + 0.4 * ((i * 7 + j * 3) % 10) / 10
            for dx, dy in ((1, 0), (0, 1)):
                x, y = 100.0 * i, 100.0 * j
                points = [(x + gap * dx, y + gap * dy), (x + (100 - gap) * dx, y + (100 - gap) * dy)]
                rows.append(({"RLID": f"{i}-{j}-{dx}", "Gcm_typ": 100}, points))
    receipt = import_file(store, SourceKind.NETWORK, nvdb(tmp_path / "n.gpkg", {"GCM_typ": rows}))
    assert receipt.extra["noding"]["joined_max_m"] <= 1.0
    paths = [row["geometry"] for row in store.rows("path")]
    assert _connected_share([list(path.coords) for path in paths], [path.length for path in paths]) >= 0.99


def _connected_share(lines: Sequence[Sequence[tuple[float, ...]]], lengths: Sequence[float]) -> float:
    """Return which share of the length the largest connected part has."""
    group: dict[tuple[float, ...], tuple[float, ...]] = {}

    def top(node: tuple[float, ...]) -> tuple[float, ...]:
        while group.setdefault(node, node) != node:
            node = group[node]
        return node

    for line in lines:
        group[top(line[0])] = top(line[-1])
    sizes: dict[tuple[float, ...], float] = {}
    for line, length in zip(lines, lengths):
        sizes[top(line[0])] = sizes.get(top(line[0]), 0.0) + length
    return max(sizes.values()) / sum(sizes.values())


def test_the_planner_may_choose_a_column(store: Store, tmp_path: Path) -> None:
    rows: list[Row] = [({"RLID": "a:1", "Gcm_typ": "155", "Sort": "Gata"}, [(0, 0), (100, 0)])]
    path = nvdb(tmp_path / "n.gpkg", {"GCM": rows})
    import_file(store, SourceKind.NETWORK, path, ReadOptions(mapping={"class": "Sort"}))
    assert [row["highway"] for row in store.rows("path")] == ["unclassified"]
