"""Lamps out of drawings: layers called after lamps are taken, others left out and counted."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from osgeo import ogr, osr

from est_walks_plugin.importers.formats.registry import open_table
from est_walks_plugin.importers.formats.table import ReadOptions
from est_walks_plugin.importers.words.drawing_layers import holds_lamps
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import InputError
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.store import Store

DRAWINGS = Path(__file__).resolve().parent.parent / "data" / "drawings"
E, N = 135800.0, 6595900.0


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with create_store(str(tmp_path / "s.gpkg"), crs="EPSG:3011") as made:
        yield made


def drawing(path: Path, rows: Sequence[tuple[str, str]], driver: str = "DXF") -> Path:
    """Write (layer, WKT) rows."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(3011)
    source = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = source.CreateLayer("entities", reference if driver != "DXF" else None)
    if driver != "DXF":
        layer.CreateField(ogr.FieldDefn("Layer", ogr.OFTString))
    for name, wkt in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("Layer", name)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
    del layer, source
    return path


def at(x: float, y: float) -> str:
    return f"POINT ({E + x} {N + y})"


ROWS = [
    ("Gatubelysningsstolpe", at(0, 0)), ("Gatubelysningsstolpe", at(30, 0)), ("Belysningspollare", at(60, 0)),
    ("Stolpe", at(90, 0)), ("Brunn", at(0, 50)), ("Brunn", at(0, 60)), ("Buske", at(5, 50)),
    ("Belysningskabel", f"LINESTRING ({E} {N}, {E + 90} {N})"),
]  # fmt: skip


@pytest.mark.parametrize(("driver", "name"), [("DXF", "belysning.dxf"), ("GPKG", "primarkarta.gpkg")])
def test_layers_called_after_lamps_are_taken(store: Store, tmp_path: Path, driver: str, name: str) -> None:
    receipt = import_file(
        store, SourceKind.LIGHTING, drawing(tmp_path / name, ROWS, driver), ReadOptions(crs="EPSG:3011")
    )
    assert sorted(round(row["geometry"].x - E) for row in store.rows("lamp")) == [0, 30, 60, 90]
    assert receipt.balances
    assert (receipt.stored, receipt.rejected_count) == (4, 4)
    taken = next(note for note in receipt.notes if "taken as lamps" in note)
    left = next(note for note in receipt.notes if "left out, as they" in note)
    assert all(told in taken for told in ("Gatubelysningsstolpe (2)", "Belysningspollare (1)", "Stolpe (1)"))
    assert all(told in left for told in ("Brunn (2)", "Buske (1)", "Belysningskabel (1)"))


def test_a_drawing_without_such_names_is_read_whole_and_says_so(store: Store, tmp_path: Path) -> None:
    path = drawing(tmp_path / "x.dxf", [("0", at(0, 0)), ("L1", at(30, 0))])
    receipt = import_file(store, SourceKind.LIGHTING, path, ReadOptions(crs="EPSG:3011"))
    assert receipt.stored == 2
    assert any("No layer of the drawing" in note and "L1 (1)" in note for note in receipt.notes)


@pytest.mark.parametrize(
    ("name", "is_lamp"),
    [
        ("Gatubelysningsstolpe", True), ("GATUBELYSNINGSSTOLPE", True), ("Belysningspollare", True), ("Stolpe", True),
        ("stolpar", True), ("E_BELYSNINGSSTOLPE_P", True), ("EL-Belysning-Armatur", True), ("Lyktstolpe", True),
        ("Ljuspunkt", True), ("Belysningsmast", True), ("Vägbelysning", True), ("Parkbelysning 1", True), ("Pollare", True),
        ("Belysningskabel", False), ("BELYSNINGSKABEL_P", False), ("Belysningsskåp", False), ("Belysningscentral", False),
        ("Elstolpe", False), ("Telestolpe", False), ("Stängselstolpe", False), ("Skyltstolpe", False), ("Brunn", False),
        ("Belysning_text", False), ("Belysningsledning", False), ("Träd", False), ("0", False), ("", False),
        ("Belysningsfundament", False), ("Trafiksignalstolpe", False), ("Kraftledningsstolpe", False),
    ],
)  # fmt: skip
def test_names_of_layers(name: str, is_lamp: bool) -> None:
    assert holds_lamps(name) is is_lamp


@pytest.fixture
def dwg(tmp_path: Path) -> Path:
    """A drawing of AutoCAD 2000 with three circles on layer 0; where it is from: tests/data/drawings/README.md."""
    path = tmp_path / "lampor.dwg"
    path.write_bytes(gzip.decompress((DRAWINGS / "triple_circles.dwg.gz").read_bytes()))
    return path


def test_a_dwg_of_2000_is_read_with_its_layers(dwg: Path) -> None:
    table = open_table(str(dwg), ReadOptions())
    batch = next(table.batches(10))
    assert (table.format, table.headers) == ("cad", ("Layer", "Kind", "Text"))
    assert list(batch.columns[0]) == ["0"] * 3
    assert list(batch.columns[1]) == ["CADCircle"] * 3
    assert batch.xy is not None
    assert batch.xy.tolist() == [[0, 0], [10, 10], [-15, 0]], "the middle of a symbol is meant"
    assert [choice.value for choice in table.choices] == ["DWG"]


def test_a_dwg_says_what_is_not_read_of_it_and_its_coordinates_are_judged_like_any(store: Store, dwg: Path) -> None:
    assert any(
        "blocks are not; if lamps are missing, save it as DXF" in note
        for note in open_table(str(dwg), ReadOptions()).notes
    )
    with pytest.raises(InputError, match=r"The coordinates in “lampor\.dwg” .* cannot be in EPSG:3011"):
        import_file(store, SourceKind.LIGHTING, dwg, ReadOptions(crs="EPSG:3011"))
    assert not store.rows("lamp")


def test_each_layer_of_a_drawing_names_its_features(tmp_path: Path) -> None:
    """GDAL gives a DWG as a layer each: the same rows in such layers become one table with the column Layer."""
    from est_walks_plugin.importers.formats.drawing import in_one_layer

    path = tmp_path / "lager.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    for name in dict.fromkeys(name for name, _ in ROWS):
        layer = source.CreateLayer(name)
        for wkt in (wkt for other, wkt in ROWS if other == name):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
            layer.CreateFeature(feature)
    del layer, source
    _dataset, together = in_one_layer(ogr.Open(str(path)))
    found = [(feature["Layer"], feature.GetGeometryRef().ExportToWkt()) for feature in together]
    assert sorted(name for name, _ in found) == sorted(name for name, _ in ROWS)


@pytest.mark.parametrize(
    ("version", "year"),
    [("AC1014", "R14"), ("AC1018", "2004"), ("AC1027", "2013"), ("AC1032", "2018"), ("AC1099", "AC1099")],
)
def test_a_dwg_that_cannot_be_read_says_what_to_do(store: Store, tmp_path: Path, version: str, year: str) -> None:
    path = tmp_path / "lampor.dwg"
    path.write_bytes(version.encode() + bytes(5000))
    with pytest.raises(
        InputError, match=rf"^“lampor\.dwg” is a DWG of AutoCAD {year}, .* save it as DXF, or as DWG 2000"
    ):
        import_file(store, SourceKind.LIGHTING, path)
    assert not store.rows("lamp")


def test_a_qgis_that_reads_no_dwg_says_so(store: Store, dwg: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from est_walks_plugin.importers.formats import drawing as drawings

    monkeypatch.setattr(drawings, "DRIVER", "no such driver")
    with pytest.raises(InputError, match=r"This QGIS reads no drawings in DWG; save “lampor\.dwg” as DXF"):
        import_file(store, SourceKind.LIGHTING, dwg)


def test_a_damaged_dwg_is_refused(store: Store, dwg: Path) -> None:
    dwg.write_bytes(dwg.read_bytes()[:40_000])
    with pytest.raises(InputError, match="cannot be opened as a map file; it may be damaged"):
        import_file(store, SourceKind.LIGHTING, dwg)
