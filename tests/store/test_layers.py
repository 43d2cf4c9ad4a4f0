"""Files of several layers, sheets or tables: the one that fits the kind is proposed, and read by `file|layername=`."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr, osr

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import AmbiguousInputError, InputError
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import ImportOptions, import_file
from est_walks_plugin.operations.importing.preview import preview

from ..processing.contract import registered, run

KINDS = {
    SourceKind.CASE: "lager 2",
    SourceKind.SURVEY: "lager 3",
    SourceKind.LIGHTING: "lager 1",
    SourceKind.LANDMARK: "lager 5",
    SourceKind.NETWORK: "lager 4",
}
#: Layer -> whether it has lines, its fields, a row's values ("#" is the row's number).
LAYERS: dict[str, tuple[bool, tuple[str, ...], tuple[str, ...]]] = {
    "lager 1": (False, ("stolpnr", "armatur", "effekt", "ljuskalla", "status"), ("S#", "Siteco", "40", "LED", "I drift")),
    "lager 2": (False, ("arende_id", "kategori", "beskrivning", "status", "inkom"), ("A#", "Klotter", "Klotter på muren", "Ny", "2023-10-0#")),
    "lager 3": (False, ("svarsnr", "kansla", "kommentar", "tid_pa_dygnet"), ("R#", "otrygg", "Mörkt vid bron", "kväll")),
    "lager 4": (True, ("objekt_id", "gatunamn", "belysning", "vagtyp"), ("V#", "Gatan #", "ja", "gångväg")),
    "lager 5": (False, ("hallplats_id", "hallplatsnamn", "slag"), ("H#", "Brunna centrum #", "busshållplats")),
}  # fmt: skip
ROWS = 5


@pytest.fixture
def store(ready_store: Any) -> Any:
    return ready_store


def rows_of(name: str) -> list[tuple[tuple[str, ...], list[tuple[float, float]]]]:
    is_line, _, values = LAYERS[name]
    made = []
    for n in range(1, ROWS + 1):
        start = (17.750 + n / 1000, 59.478 + list(LAYERS).index(name) / 1000)
        points = [start, (start[0] + 0.0008, start[1])] if is_line else [start]
        made.append((tuple(value.replace("#", str(n)) for value in values), points))
    return made


def wkt(points: list[tuple[float, float]]) -> str:
    return f"{'LINESTRING' if len(points) > 1 else 'POINT'}({','.join(f'{x} {y}' for x, y in points)})"


def map_file(folder: Path, driver: str, name: str, layers: tuple[str, ...] = tuple(LAYERS)) -> Path:
    path = folder / name
    made = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    for title in layers:
        is_line, fields, _ = LAYERS[title]
        layer = made.CreateLayer(title if driver != "GML" else title.replace(" ", "_"), system, 2 if is_line else 1)
        for field in fields:
            layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
        for values, points in rows_of(title):
            feature = ogr.Feature(layer.GetLayerDefn())
            for field, value in zip(fields, values):
                feature.SetField(field, value)
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt(points)))
            layer.CreateFeature(feature)
        del layer
    del made
    return path


def cells_of(name: str) -> list[list[str]]:
    """Return the rows of a layer as a table with its header, the place in columns or as WKT."""
    is_line, fields, _ = LAYERS[name]
    if is_line:
        return [[*fields, "wkt"], *([*values, wkt(points)] for values, points in rows_of(name))]
    rows = rows_of(name)
    return [[*fields, "lat", "lon"], *([*values, str(at[0][1]), str(at[0][0])] for values, at in rows)]


def workbook(folder: Path, driver: str, name: str) -> Path:
    path = folder / name
    made = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    for title in LAYERS:
        header, *rows = cells_of(title)
        sheet = made.CreateLayer(title, None, ogr.wkbNone)
        for field in header:
            sheet.CreateField(ogr.FieldDefn(field, ogr.OFTString))
        for row in rows:
            feature = ogr.Feature(sheet.GetLayerDefn())
            for index, cell in enumerate(row):
                feature.SetField(index, cell)
            sheet.CreateFeature(feature)
        del sheet
    del made
    return path


def archive_of_csv(folder: Path) -> Path:
    path = folder / "allt.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for title in LAYERS:
            packed.writestr(f"data/{title}.csv", "\n".join(";".join(row) for row in cells_of(title)))
    return path


def packed_map(folder: Path) -> Path:
    inner = map_file(folder, "GPKG", "lager.gpkg")
    path = folder / "karta.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.write(inner, "data/lager.gpkg")
    return path


def gzipped(folder: Path) -> Path:
    path = folder / "lager.gpkg.gz"
    path.write_bytes(gzip.compress(map_file(folder, "GPKG", "lager.gpkg").read_bytes()))
    return path


def wfs(folder: Path) -> Path:
    """Write the answer of a WFS to a question for several types at once."""
    members = []
    for title in LAYERS:
        name = title.replace(" ", "_")
        for number, (values, points) in enumerate(rows_of(title)):
            fields = "".join(f"<app:{f}>{value}</app:{f}>" for f, value in zip(LAYERS[title][1], values))
            places = " ".join(f"{y} {x}" for x, y in points)
            shape = f'<gml:Point srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>{places}</gml:pos></gml:Point>'
            if len(points) > 1:
                shape = f'<gml:LineString srsName="urn:ogc:def:crs:EPSG::4326"><gml:posList>{places}</gml:posList></gml:LineString>'
            members.append(
                f'<wfs:member><app:{name} gml:id="{name}.{number}">{fields}<app:geom>{shape}</app:geom></app:{name}></wfs:member>'
            )
    path = folder / "svar.gml"
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0"'
        ' xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:app="http://kommunen.se/app">'
        + "".join(members) + "</wfs:FeatureCollection>",
        encoding="utf-8",
    )  # fmt: skip
    return path


FILES: dict[str, tuple[Callable[[Path], Path], Callable[[str], str]]] = {
    "GeoPackage": (lambda folder: map_file(folder, "GPKG", "allt.gpkg"), str),
    "SpatiaLite": (lambda folder: map_file(folder, "SQLite", "allt.sqlite"), str),
    "KML": (lambda folder: map_file(folder, "LIBKML", "allt.kml"), str),
    "GML": (lambda folder: map_file(folder, "GML", "allt.gml"), lambda layer: layer.replace(" ", "_")),
    "WFS": (wfs, lambda layer: layer.replace(" ", "_")),
    "XLSX": (lambda folder: workbook(folder, "XLSX", "allt.xlsx"), str),
    "ODS": (lambda folder: workbook(folder, "ODS", "allt.ods"), str),
    "zip of tables": (archive_of_csv, lambda layer: f"{layer}.csv"),
    "zip of a map": (packed_map, str),
    "gzip": (gzipped, str),
}


def offered(store: Any, kind: SourceKind, path: Path) -> tuple[AmbiguousInputError | None, list[str]]:
    """Return the question that a look at a file asks, or the layer that it says it takes."""
    try:
        receipt = import_file(store, kind, path, dry_run=True)
    except AmbiguousInputError as question:
        return question, []
    return None, [one["value"] for one in receipt.extra.get("choices", ()) if one["what"] == "layer"]


@pytest.mark.parametrize("kind", KINDS, ids=[kind.value for kind in KINDS])
@pytest.mark.parametrize("file", FILES)
def test_the_layer_that_fits_the_kind_is_proposed_and_read_by_its_name(store, tmp_path, file, kind) -> None:
    make, named = FILES[file]
    path, wanted = make(tmp_path), named(KINDS[kind])
    asked, told = offered(store, kind, path)
    if asked is not None:
        assert f"|layername={wanted} " in asked.message
        assert set(asked.choices) == {named(layer) for layer in LAYERS}
    else:  # the only one that can be meant, which is told
        assert told in ([wanted], [])
    receipt = import_file(store, kind, f"{path}|layername={wanted}")
    assert (receipt.read, receipt.stored, receipt.without_position) == (ROWS, ROWS, 0)
    again = import_file(store, kind, path, ImportOptions(layer=wanted))
    assert (again.stored, again.unchanged) == (0, ROWS)


CASES = (1, ("case_id", "category", "description", "status"), ("C#", "Graffiti", "paint", "open"))
LAMPS = (1, ("mastenr", "armatur", "effekt", "lyskilde"), ("M#", "Siteco", "40", "LED"))
STOPS = (1, ("stop_id", "stop_name"), ("S#", "Stop #"))
LINES = (2, ("id", "name", "lit"), ("#", "Main street", "yes"))
AREAS = (3, ("name",), ("Area #",))
BARE = (1, (), ())
LISTED = (100, ("case_id", "category", "description", "address"), ("C#", "Graffiti", "paint", "Storgatan #"))
CODES = (100, ("code", "text"), ("#", "Graffiti"))
KIND = SourceKind
MIXED: list[tuple[dict[str, Any], SourceKind, str, bool]] = [
    ({"a": LAMPS, "b": CASES, "c": LINES, "d": AREAS, "e": STOPS}, KIND.CASE, "b", True),
    ({"a": LAMPS, "b": CASES, "c": LINES, "d": AREAS, "e": STOPS}, KIND.LIGHTING, "a", True),
    ({"a": LAMPS, "b": CASES, "c": LINES, "d": AREAS, "e": STOPS}, KIND.LANDMARK, "e", True),
    ({"a": LAMPS, "b": CASES, "c": LINES, "d": AREAS, "e": STOPS}, KIND.NETWORK, "c", False),
    ({"belysning": BARE, "felanmalan": BARE}, KIND.CASE, "felanmalan", True),
    ({"felanmalan": BARE, "belysning": BARE}, KIND.LIGHTING, "belysning", True),
    ({"a": LAMPS, "b": LISTED}, KIND.CASE, "b", False),
    ({"a": LAMPS, "b": LISTED}, KIND.LIGHTING, "a", False),
    ({"a": CODES, "b": CASES}, KIND.CASE, "b", False),
    ({"a": LINES, "b": LAMPS}, KIND.CASE, "", True),
    ({**{f"s{n}": STOPS for n in range(30)}, "x": CASES}, KIND.CASE, "x", True),
]


def drawn(shape: int, n: int) -> str:
    x, y = 17.75 + n / 1000, 59.478
    lines = f"{x} {y},{x + 0.001} {y},{x} {y + 0.001},{x} {y}"
    return {1: f"POINT({x} {y})", 2: f"LINESTRING({lines})", 3: f"POLYGON(({lines}))"}[shape]


def package(folder: Path, layers: dict[str, Any]) -> Path:
    path = folder / "allt.gpkg"
    made = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    for title, (shape, fields, values) in layers.items():
        layer = made.CreateLayer(title, None if shape == 100 else system, shape)
        for field in fields:
            layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
        for n in range(4):
            feature = ogr.Feature(layer.GetLayerDefn())
            for field, value in zip(fields, values):
                feature.SetField(field, value.replace("#", str(n)))
            if shape != 100:
                feature.SetGeometry(ogr.CreateGeometryFromWkt(drawn(shape, n)))
            layer.CreateFeature(feature)
        del layer
    del made
    return path


@pytest.mark.parametrize(("layers", "kind", "first", "asks"), MIXED)
def test_of_many_layers_the_one_of_the_kind_comes_first(store, tmp_path, layers, kind, first, asks) -> None:
    path = package(tmp_path, layers)
    if asks:
        with pytest.raises(AmbiguousInputError) as asked:
            import_file(store, kind, path)
        assert asked.value.choices[0] == (first or asked.value.choices[0])
        assert set(asked.value.choices) == set(layers)
        return
    receipt = import_file(store, kind, path)
    assert receipt.stored > 0
    told = [one["value"] for one in receipt.extra.get("choices", []) if one["what"] == "layer"]
    assert told == [first] or any(f"“{first}”" in note for note in receipt.notes)


SHEETS = {
    "Info": [("Om",), ("Uttag",), ("Hej",)],
    "Ärenden": [("id", "kategori", "beskrivning", "adress", "status"), ("1", "Klotter", "x", "Storgatan 1", "Ny"), ("2", "Klotter", "x", "Storgatan 2", "Ny")],
    "Lampor": [("stolpnr", "armatur", "effekt", "N", "E"), ("1", "a", "40", "6595977", "135973"), ("2", "a", "40", "6595978", "135974")],
    "Stängda": [("id", "kategori", "beskrivning", "adress"), ("3", "Klotter", "x", "Storgatan 3"), ("4", "Klotter", "x", "Storgatan 4")],
}  # fmt: skip


def sheets(folder: Path, titles: list[str], hidden: str = "") -> Path:
    path = folder / "bok.xlsx"
    made = ogr.GetDriverByName("XLSX").CreateDataSource(str(path))
    for title in titles:
        sheet = made.CreateLayer(title, None, ogr.wkbNone)
        for field in SHEETS[title][0]:
            sheet.CreateField(ogr.FieldDefn(field, ogr.OFTString))
        for row in SHEETS[title][1:]:
            feature = ogr.Feature(sheet.GetLayerDefn())
            for index, cell in enumerate(row):
                feature.SetField(index, cell)
            sheet.CreateFeature(feature)
        del sheet
    del made
    if not hidden:
        return path
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(folder / "dolt.xlsx", "w") as new:
        for name in old.namelist():
            data = old.read(name).decode()
            if name == "xl/workbook.xml":
                before, tag, after = data.partition(f'name="{hidden}"')
                data = before + tag + after.replace('state="visible"', 'state="hidden"', 1)
            new.writestr(name, data)
    return folder / "dolt.xlsx"


@pytest.mark.parametrize(
    ("titles", "kind", "taken"),
    [
        (["Info", "Ärenden", "Lampor"], KIND.CASE, "Ärenden"),
        (["Info", "Ärenden", "Lampor"], KIND.LIGHTING, "Lampor"),
        (["Stängda", "Ärenden"], KIND.CASE, ""),
        (["Info", "Stängda"], KIND.CASE, "Stängda"),
    ],
)
def test_the_sheet_of_the_kind_is_read_and_told(store, tmp_path, titles, kind, taken) -> None:
    path = sheets(tmp_path, titles)
    if not taken:
        with pytest.raises(AmbiguousInputError):
            import_file(store, kind, path)
        assert preview(store, kind, path).questions[0].question == "layer"
        return
    receipt = import_file(store, kind, path)
    assert (receipt.stored, receipt.read) == (2, 2)
    assert [one["value"] for one in receipt.extra["choices"] if one["what"] == "layer"] == [taken]


def test_a_hidden_sheet_is_not_read_and_named(store, tmp_path) -> None:
    path = sheets(tmp_path, ["Ärenden", "Stängda"], hidden="Ärenden")
    receipt = import_file(store, KIND.CASE, path)
    assert {row["external_id"] for row in store.rows("observation")} == {"3", "4"}
    assert any("hidden" in note and "Ärenden" in note for note in receipt.notes)
    assert import_file(store, KIND.CASE, f"{path}|layername=Ärenden").stored == 2


@pytest.mark.parametrize("behind", ["|layername=a|subset=id>1", "|layerid=1", "|layername=c"])
def test_what_cannot_be_read_behind_a_name_is_refused(store, tmp_path, behind) -> None:
    path = package(tmp_path, {"a": CASES, "b": LAMPS})
    with pytest.raises(InputError, match="layer"):
        import_file(store, KIND.CASE, f"{path}{behind}")


#: Algorithm -> the layer of `LAYERS` it takes; those of the other files it can read too.
TAKES = {"importreports": "lager 2", "importsurvey": "lager 3", "importlighting": "lager 1", "importnetwork": "lager 4"}


def test_a_layer_by_name_for_every_algorithm_that_takes_a_file(tmp_path) -> None:
    with_input = {
        algorithm.name()
        for algorithm in registered().algorithms()
        if algorithm.parameterDefinition("INPUT") is not None
        # A layer of QGIS; whole packages, folders and lists.
        and algorithm.name() not in ("importareas", "importfindings", "importpartner", "importtasks")
    }
    assert with_input == set(TAKES)
    files = {name: make(tmp_path) for name, (make, _) in FILES.items() if name in ("GeoPackage", "XLSX", "WFS")}
    for algorithm, layer in TAKES.items():
        for name, path in files.items():
            target = tmp_path / f"{algorithm} {name}.gpkg"
            create_store(str(target)).close()
            found = run(algorithm, {"STORE": str(target), "INPUT": f"{path}|layername={FILES[name][1](layer)}"})
            assert (found["READ"], found["STORED"]) == (ROWS, ROWS), (algorithm, name)


def test_an_osm_file_has_one_network_whatever_layer_qgis_names(store) -> None:
    path = Path(__file__).resolve().parents[1] / "data" / "cases" / "N04" / "josm.osm"
    assert import_file(store, KIND.NETWORK, f"{path}|layername=lines").stored > 0
