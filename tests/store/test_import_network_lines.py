"""Municipal line layers: words in columns, un-noded lines, bridges, CRS, broken rows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr, osr
from shapely.geometry import box

from est_walks_plugin.importers.formats.table import ReadOptions
from est_walks_plugin.importers.words import network as words
from est_walks_plugin.model.codes import Lit, SourceKind
from est_walks_plugin.model.errors import InputError
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.store import Store

E, N = 135800.0, 6595900.0


@pytest.fixture
def store(ready_store: Store) -> Store:
    return ready_store


def layer(
    path: Path,
    rows: Sequence[tuple[dict[str, Any], str | None]],
    *,
    driver: str = "GPKG",
    epsg: int | None = 3011,
    kind: int = ogr.wkbUnknown,
) -> Path:
    """Write rows of (attributes, WKT relative to E, N)."""
    reference = None
    if epsg:
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    made = dataset.CreateLayer(path.stem, reference, kind)
    for name in dict.fromkeys(key for attributes, _ in rows for key in attributes):
        made.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for attributes, wkt in rows:
        feature = ogr.Feature(made.GetLayerDefn())
        for name, value in attributes.items():
            feature.SetField(name, value)
        if wkt is not None:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        made.CreateFeature(feature)
    made.SyncToDisk()
    del made, dataset
    return path


def line(*points: tuple[float, float]) -> str:
    return "LINESTRING (" + ", ".join(f"{E + x} {N + y}" for x, y in points) + ")"


GC = [
    (
        {"id": "1", "namn": "Strandstigen", "typ": "Gång- och cykelväg", "belysning": "Ja", "bredd": "3,0"},
        line((0, 0), (200, 0)),
    ),
    ({"id": "2", "namn": "Skolvägen", "typ": "Gata", "belysning": "", "bredd": ""}, line((100, -100), (100, 100))),
    ({"id": "3", "namn": "Bron", "typ": "Gångbro", "belysning": "Nej", "bredd": "2"}, line((150, -100), (150, 100))),
    ({"id": "4", "namn": "Backen", "typ": "Trappa", "belysning": "Belyst", "bredd": ""}, line((200.3, 0.2), (260, 40))),
]


def by_name(store: Store) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in store.rows("path"):
        found.setdefault(row["name"], []).append(row)
    return found


def test_lines_are_cut_at_crossings_but_not_under_a_bridge(store: Store, tmp_path: Path) -> None:
    receipt = import_file(store, SourceKind.NETWORK, layer(tmp_path / "gc_nat.gpkg", GC))
    paths = by_name(store)
    assert {name: len(rows) for name, rows in paths.items()} == {
        "Strandstigen": 2,
        "Skolvägen": 2,
        "Bron": 1,
        "Backen": 1,
    }
    assert receipt.balances
    assert receipt.stored == 6
    noding = receipt.extra["noding"]
    assert (noding["split"], noding["joined"], noding["kept_apart"]) == (1, 1, 1)
    assert noding["joined_max_m"] == pytest.approx(0.36, abs=0.01)
    assert any("made junctions" in note for note in receipt.notes)
    assert any("bridge or tunnel" in note for note in receipt.notes)


def test_a_loose_end_meets_its_neighbour_exactly(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.NETWORK, layer(tmp_path / "gc_nat.gpkg", GC))
    paths = by_name(store)
    stairs = paths["Backen"][0]["geometry"]
    ends = {row["geometry"].coords[i] for row in paths["Strandstigen"] for i in (0, -1)}
    assert stairs.coords[0] in ends


def test_words_become_fields(store: Store, tmp_path: Path) -> None:
    receipt = import_file(store, SourceKind.NETWORK, layer(tmp_path / "gc_nat.gpkg", GC))
    paths = by_name(store)
    shore, bridge, stairs = paths["Strandstigen"][0], paths["Bron"][0], paths["Backen"][0]
    assert (shore["highway"], shore["lit"], shore["width_m"], shore["level"]) == ("cycleway", "yes", 3.0, 0)
    assert (bridge["bridge"], bridge["level"], bridge["lit"]) == (True, 1, "no")
    assert (stairs["stairs"], stairs["highway"], stairs["lit"]) == (True, "steps", "yes")
    assert paths["Skolvägen"][0]["lit"] == "unknown"
    assert receipt.mapping == {
        "external_id": "id",
        "name": "namn",
        "class": "typ",
        "lit": "belysning",
        "width": "bredd",
    }
    assert receipt.crs is not None
    assert receipt.crs.chosen == "EPSG:3011"


def test_a_second_import_of_the_same_layer(store: Store, tmp_path: Path) -> None:
    path = layer(tmp_path / "gc_nat.gpkg", GC)
    import_file(store, SourceKind.NETWORK, path)
    keys = {row["external_id"]: row["uuid"] for row in store.rows("path")}
    again = import_file(store, SourceKind.NETWORK, path)
    assert (again.stored, again.updated, again.unchanged, again.vanished) == (0, 0, 6, 0)
    assert {row["external_id"]: row["uuid"] for row in store.rows("path")} == keys


@pytest.mark.parametrize(
    ("driver", "ending"), [("GeoJSON", "geojson"), ("ESRI Shapefile", "shp"), ("FlatGeobuf", "fgb")]
)
def test_other_formats(store: Store, tmp_path: Path, driver: str, ending: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    epsg = 4326 if driver == "GeoJSON" else 3011
    rows = GC
    if epsg == 4326:
        source, target = osr.SpatialReference(), osr.SpatialReference()
        source.ImportFromEPSG(3011)
        target.ImportFromEPSG(4326)
        for reference in (source, target):
            reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        change = osr.CoordinateTransformation(source, target)
        rows = []
        for attributes, wkt in GC:
            shape = ogr.CreateGeometryFromWkt(wkt)
            shape.Transform(change)
            rows.append((attributes, shape.ExportToWkt()))
    receipt = import_file(
        store,
        SourceKind.NETWORK,
        layer(folder / f"nat.{ending}", rows, driver=driver, epsg=epsg, kind=ogr.wkbLineString),
    )
    assert receipt.stored == 6
    assert store.rows("path", {"name": "Bron"})[0]["geometry"].coords[0] == pytest.approx((E + 150, N - 100), abs=0.02)


def test_a_layer_without_crs_is_placed_by_where_it_would_lie(store: Store, tmp_path: Path) -> None:
    receipt = import_file(store, SourceKind.NETWORK, layer(tmp_path / "utan.gpkg", GC, epsg=None))
    assert receipt.crs is not None
    assert receipt.crs.chosen == "EPSG:3011"
    assert receipt.crs.reason


def test_broken_rows_are_listed_and_the_rest_is_kept(store: Store, tmp_path: Path) -> None:
    rows = [
        *GC,
        ({"id": "5", "typ": "Gångväg"}, None),
        ({"id": "6", "typ": "Gångväg"}, f"POINT ({E} {N})"),
        ({"id": "7", "typ": "Gångväg"}, "LINESTRING EMPTY"),
        ({"id": "8", "typ": "Gångväg"}, line((5, 5), (5, 5))),
    ]
    receipt = import_file(store, SourceKind.NETWORK, layer(tmp_path / "nat.gpkg", rows))
    assert receipt.rejected_count == 4
    assert {item.text for item in receipt.rejected} == {"5", "6", "7", "8"}
    assert receipt.balances
    assert receipt.stored == 6


def test_heights_measures_and_many_parts(store: Store, tmp_path: Path) -> None:
    rows = [
        ({"namn": "Med höjd"}, f"LINESTRING Z ({E} {N} -99999, {E + 50} {N} -99999)"),
        ({"namn": "Delad"}, f"MULTILINESTRING (({E} {N + 50}, {E + 50} {N + 50}), ({E} {N + 90}, {E + 50} {N + 90}))"),
        ({"namn": "Båge"}, f"CIRCULARSTRING ({E} {N + 200}, {E + 20} {N + 220}, {E + 40} {N + 200})"),
    ]
    receipt = import_file(store, SourceKind.NETWORK, layer(tmp_path / "nat.gpkg", rows))
    assert (receipt.stored, receipt.rejected_count) == (4, 0)
    assert all(not row["geometry"].has_z for row in store.rows("path"))
    (arc,) = store.rows("path", {"name": "Båge"})
    assert arc["geometry"].length == pytest.approx(3.1416 * 20, rel=0.01)


def test_what_nobody_walks_is_left_out_and_counted(store: Store, tmp_path: Path) -> None:
    rows = [
        *GC,
        ({"id": "9", "typ": "Motorväg"}, line((0, 300), (200, 300))),
        ({"id": "10", "typ": "Gångväg", "status": "Planerad"}, line((0, 400), (200, 400))),
        ({"id": "11", "typ": "Gata", "gångtrafik": "Nej"}, line((0, 500), (200, 500))),
        ({"id": "12", "typ": "Q77"}, line((0, 600), (200, 600))),
    ]
    receipt = import_file(store, SourceKind.NETWORK, layer(tmp_path / "nat.gpkg", rows))
    assert receipt.extra["left_out"] == {"motor_road": 1, "no_foot": 1, "not_built": 1}
    assert receipt.extra["unknown_classes"] == {"Q77": 1}
    assert any("Q77 (1)" in note for note in receipt.notes)
    assert store.count("path") == 7


def test_a_passage_through_a_building_is_no_tunnel(store: Store, tmp_path: Path) -> None:
    rows = [({"typ": "Passage genom byggnad"}, line((0, 0), (20, 0))), ({"typ": "Gångtunnel"}, line((0, 50), (20, 50)))]
    import_file(store, SourceKind.NETWORK, layer(tmp_path / "nat.gpkg", rows))
    found = sorted((row["passage"], row["tunnel"], row["level"]) for row in store.rows("path"))
    assert found == [(False, True, -1), (True, False, 0)]


def test_an_area_takes_only_what_touches_it(store: Store, tmp_path: Path) -> None:
    receipt = import_file(
        store, SourceKind.NETWORK, layer(tmp_path / "nat.gpkg", GC), area=box(E - 10, N - 10, E + 20, N + 10)
    )
    assert set(by_name(store)) == {"Strandstigen"}
    assert receipt.outside_area == 3


def test_a_mapping_overrules(store: Store, tmp_path: Path) -> None:
    rows = [({"a": "Alfa", "b": "Beta"}, line((0, 0), (50, 0)))]
    import_file(
        store, SourceKind.NETWORK, layer(tmp_path / "nat.gpkg", rows), options=ReadOptions(mapping={"name": "b"})
    )
    assert store.rows("path")[0]["name"] == "Beta"


def test_a_layer_of_points_is_no_network(store: Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no way that can be walked"):
        import_file(store, SourceKind.NETWORK, layer(tmp_path / "punkter.gpkg", [({"id": "1"}, f"POINT ({E} {N})")]))
    table = tmp_path / "tabell.csv"
    table.write_text("id;namn\n1;a\n", encoding="utf-8")
    with pytest.raises(InputError, match="holds no lines"):
        import_file(store, SourceKind.NETWORK, table)
    assert store.count("source") == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ja", Lit.YES), ("1", Lit.YES), ("Belyst", Lit.YES), ("LED", Lit.YES), ("Nej", Lit.NO), ("Obelyst", Lit.NO),
        ("saknar belysning", Lit.NO), ("", Lit.UNKNOWN), (None, Lit.UNKNOWN), ("vet ej", Lit.UNKNOWN),
    ],
)  # fmt: skip
def test_lit_words(text: str | None, expected: Lit) -> None:
    assert words.lit(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gångväg", "footway"), ("GC-väg", "cycleway"), ("gång- och cykelväg", "cycleway"), ("Trappa", "steps"),
        ("Övergångsställe", "crossing"), ("Gågata", "pedestrian"), ("Gångfartsområde", "living_street"),
        ("Lokalgata", "residential"), ("Huvudgata", "tertiary"), ("stig", "path"), ("gang- og sykkelveg", "cycleway"),
        ("Rulltrappa", "steps"), ("Hiss", "elevator"), ("Perrong", "platform"), ("Passage genom byggnad", "footway"),
        ("Trottoar", "footway"), ("Kaj", "footway"), ("Torg", "pedestrian"), ("Cykelpassage", "crossing"),
        ("footway", "footway"), ("Motorväg", "motorway"), ("", ""), (None, ""), ("17", None),
    ],
)  # fmt: skip
def test_class_words(text: str | None, expected: str | None) -> None:
    assert words.highway(text) == expected


def test_lines_whose_words_are_negated(store: Store) -> None:
    """Of the municipal cycle plan only the built street is walked, and it is lit (../shared/cases N09)."""
    receipt = import_file(
        store, SourceKind.NETWORK, Path(__file__).parents[1] / "data" / "cases" / "N09" / "gc_nat.geojson"
    )
    paths = store.rows("path")
    assert sum(path["geometry"].length for path in paths) == pytest.approx(600, rel=0.01)
    assert [(path["lit"], path["highway"]) for path in paths] == [("yes", "unclassified")]
    assert receipt.extra["left_out"] == {"not_built": 4}


def test_half_truths_of_lines_are_kept_out_and_told_with_their_number(store: Store, tmp_path: Path) -> None:
    rows = [
        ({"namn": "A", "status": "Delvis byggd", "belysning": "ja"}, line((0, 0), (50, 0))),
        ({"namn": "B", "status": "Befintlig", "belysning": "Delvis belyst"}, line((0, 20), (50, 20))),
        ({"namn": "C", "status": "Kvartalsvis", "belysning": "Ej belyst"}, line((0, 40), (50, 40))),
        ({"namn": "D", "typ": "Planerad GC-väg", "status": "", "belysning": "ja"}, line((0, 60), (50, 60))),
    ]
    receipt = import_file(store, SourceKind.NETWORK, layer(tmp_path / "nat.gpkg", rows))
    assert {name: path[0]["lit"] for name, path in by_name(store).items()} == {"B": "unknown", "C": "no"}
    assert receipt.extra["unmapped_values"] == {
        "lit": {"Delvis belyst": 1},
        "status": {"Delvis byggd": 1, "Kvartalsvis": 1},
    }
    assert any("Delvis byggd (1)" in note for note in receipt.notes)


@pytest.mark.parametrize("count", [40, 400])
def test_each_different_word_is_read_once_however_many_lines(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    """Cells travel as columns: a word that stands in every row is looked at once, not once a line."""
    asked: list[tuple[str, str]] = []
    for name in ("class_code", "lit_code", "surface", "keeper", "level"):
        real = getattr(words, name)

        def counting(text: str, _name: str = name, _real: Any = real) -> Any:
            asked.append((_name, text))
            return _real(text)

        monkeypatch.setattr(words, name, counting)
    told = {"vagtyp": "Gångväg", "belysning": "Ja", "niva": "0", "belaggning": "Asfalt", "vaghallare": "Kommun"}
    rows = [({"id": f"v{i}", **told}, line((0, 20 * i), (10, 20 * i))) for i in range(count)]
    receipt = import_file(store, SourceKind.NETWORK, str(layer(tmp_path / "vagar.gpkg", rows)))
    assert receipt.stored == count
    assert {row["surface"] for row in store.rows("path", columns=("surface",))} == {"asphalt"}
    assert len(asked) <= 12, asked
