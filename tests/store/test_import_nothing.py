"""A file that was read and held nothing is bad input, in every format and for every kind (issue 8, point 13)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from osgeo import ogr, osr

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import InputError, ParameterError
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.operations.rank_places import rank_places
from est_walks_plugin.store import Store

HEAD = "Ärendenummer;Stolpnummer;Inkom;Kategori;N;E\n"
DXF = "0\nSECTION\n2\nENTITIES\n{entities}0\nENDSEC\n0\nEOF\n"
LINE = "0\nLINE\n8\n0\n10\n135973\n20\n6595977\n11\n135990\n21\n6595990\n"
TEXTS = {
    "bara rubriker.csv": HEAD, "tomma rader.csv": HEAD + ";;;;;\n" * 9, "bara rubriker.tsv": HEAD.replace(";", "\t"),
    "tom.csv": "", "bom.csv": "\ufeff", "tom.geojson": '{"type":"FeatureCollection","features":[]}', "tom.json": "[]",
    "ckan.json": '{"result":{"records":[]}}', "esri.json": '{"features":[],"fields":[]}',
    "tom.gpx": '<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"></gpx>',
    "tom.kml": '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document></Document></kml>',
    "open311.xml": '<?xml version="1.0"?><service_requests></service_requests>', "tom.dxf": DXF.format(entities=""),
    "linjer.dxf": DXF.format(entities=LINE), "summa.csv": HEAD + "Totalt;;;;;\n",
}  # fmt: skip
DRIVERS = {
    "tom.gpkg": "GPKG",
    "tom.shp": "ESRI Shapefile",
    "tom.fgb": "FlatGeobuf",
    "tom.xlsx": "XLSX",
    "tom.ods": "ODS",
}
KINDS = (
    SourceKind.CASE,
    SourceKind.SURVEY,
    SourceKind.EST_REPORT,
    SourceKind.LIGHTING,
    SourceKind.LANDMARK,
    SourceKind.NETWORK,
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    made = create_store(tmp_path_factory.mktemp("tom") / "kommun.gpkg", municipality="Upplands-Bro")
    yield made
    made.close()


def written(folder: Path, name: str) -> Path:
    path = folder / name
    if name in TEXTS:
        path.write_text(TEXTS[name], encoding="utf-8")
        return path
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(3011)
    is_map = not name.endswith(("xlsx", "ods"))
    source = ogr.GetDriverByName(DRIVERS[name]).CreateDataSource(str(path))
    layer = source.CreateLayer("lager", crs if is_map else None, ogr.wkbPoint if is_map else ogr.wkbNone)
    for field in ("Arendenr", "Inkom", "Kategori"):
        layer.CreateField(ogr.FieldDefn(field))
    layer = source = None
    return path


#: Lines are a network.
TRIED = [
    (name, kind) for name in (*TEXTS, *DRIVERS) for kind in KINDS if (name, kind) != ("linjer.dxf", SourceKind.NETWORK)
]


@pytest.mark.parametrize(("name", "kind"), TRIED)
def test_a_file_that_holds_nothing_is_refused_in_a_sentence(
    store: Store, tmp_path: Path, name: str, kind: SourceKind
) -> None:
    path = written(tmp_path, name)
    for dry_run in (False, True):
        if dry_run and name == "summa.csv":
            continue
        with pytest.raises(InputError) as told:
            import_file(store, kind, path, dry_run=dry_run)
        assert path.name in told.value.message
        assert told.value.message.endswith(".")
    assert store.count("source") == 0


def test_an_empty_newer_file_takes_nothing_away(tmp_path: Path) -> None:
    with create_store(tmp_path / "kommun.gpkg", municipality="Upplands-Bro") as store:
        path = tmp_path / "ärenden.csv"
        path.write_text(HEAD + "1;;2024-05-01;Klotter;6595977;135973\n", encoding="utf-8")
        import_file(store, SourceKind.CASE, path)
        path.write_text(HEAD, encoding="utf-8")
        with pytest.raises(InputError, match="holds no rows"):
            import_file(store, SourceKind.CASE, path)
        assert [row["vanished"] for row in store.rows("observation")] == [False]


def cases(store: Store, folder: Path, apart: float, count: int = 16) -> None:
    rows = "".join(f"{n};;2024-05-01;Klotter;{6595977 + apart * n};135973\n" for n in range(count))
    path = folder / "ärenden.csv"
    path.write_text(HEAD + rows, encoding="utf-8")
    import_file(store, SourceKind.CASE, path)


@pytest.mark.parametrize(("apart", "count", "told"), [
    (70, 16, "16 cases in the area, no two within 60 m of each other"), (50, 16, "nowhere 3 from different people within 40 m"),
    (0, 1, "1 observation in the area is too little"),
])  # fmt: skip
def test_cases_too_far_apart_are_told_with_their_number(tmp_path: Path, apart: float, count: int, told: str) -> None:
    with create_store(tmp_path / "kommun.gpkg", municipality="Upplands-Bro") as store:
        cases(store, tmp_path, apart, count)
        with pytest.raises(ParameterError, match=told) as error:
            rank_places(store, "all")
        assert "import survey pins, cases" not in error.value.message


def test_without_cases_the_import_comes_first(store: Store) -> None:
    with pytest.raises(ParameterError, match="import survey pins, cases"):
        rank_places(store, "all")
