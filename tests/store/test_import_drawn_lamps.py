"""Lamps out of drawings: layers called after lamps are taken, others left out and counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from osgeo import ogr, osr

from est_walks_plugin.importers.formats.table import ReadOptions
from est_walks_plugin.importers.words.drawing_layers import holds_lamps
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import InputError
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.store import Store

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


def test_a_dwg_that_cannot_be_read_says_what_to_do(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "lampor.dwg"
    path.write_bytes(b"AC1032\x00\x00\x00\x00\x00" + bytes(5000))
    with pytest.raises(InputError, match=r"“lampor\.dwg” .*DXF"):
        import_file(store, SourceKind.LIGHTING, path)
    assert not store.rows("lamp")
