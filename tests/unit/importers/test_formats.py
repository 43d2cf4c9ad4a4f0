"""Every format gives the same rows: map files, sheets, Open311, Open ePlatform, archives."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import ogr, osr

from est_walks_plugin.importers.formats.registry import open_table
from est_walks_plugin.importers.formats.table import ReadOptions
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import AmbiguousInputError, InputError

from .conftest import POINTS, points_in

TEXT = "Mörkt vid tunneln på Hagnäsvägen"
PEOPLE = ("Anna Andersson", "anna.andersson@example.com", "19811218-9876", "handlaggare1")


def reference(crs: str) -> osr.SpatialReference:
    made = osr.SpatialReference()
    made.ImportFromEPSG(int(crs[5:]))
    made.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return made


def make_layer(
    path: str, driver: str, crs: str, names=("respondent", "kategori", "beskrivning"), layer: str = "pins"
) -> str:
    """Write POINTS as a map file."""
    source = ogr.GetDriverByName(driver).CreateDataSource(path)
    made = source.CreateLayer(layer, reference(crs), ogr.wkbPoint)
    for name in names:
        made.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for index, (x, y) in enumerate(points_in(crs)):
        feature = ogr.Feature(made.GetLayerDefn())
        for name, value in zip(names, (f"r{index % 2}", "Belysning", TEXT)):
            feature.SetField(made.GetLayerDefn().GetFieldIndex(name[:10] if "Shape" in driver else name), value)
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(x, y)
        feature.SetGeometry(point)
        made.CreateFeature(feature)
    del made, source
    return path


@pytest.mark.parametrize(
    ("driver", "ending", "crs"),
    [
        ("GPKG", "gpkg", "EPSG:3006"),
        ("ESRI Shapefile", "shp", "EPSG:4326"),
        ("ESRI Shapefile", "shp", "EPSG:3011"),
        ("GeoJSON", "geojson", "EPSG:4326"),
        ("FlatGeobuf", "fgb", "EPSG:3011"),
        ("KML", "kml", "EPSG:4326"),
        ("GML", "gml", "EPSG:3006"),
        ("SQLite", "sqlite", "EPSG:3011"),
    ],
)
def test_map_files(tmp_path, read, driver, ending, crs) -> None:
    names = ("Name", "Kategori", "Description") if driver == "KML" else ("respondent", "kategori", "beskrivning")
    path = make_layer(str(tmp_path / f"pins.{ending}"), driver, crs, names)
    plan, block = read(path, SourceKind.SURVEY)
    # FlatGeobuf keeps its rows in the order of its index.
    np.testing.assert_allclose(np.sort(block.xy, axis=0), np.sort(POINTS, axis=0), atol=0.2)
    assert block.columns["text"] == [TEXT] * 4
    assert plan.decision.crs == crs
    assert plan.position == "geometry"
    if driver != "KML":
        assert len(set(block.columns["respondent"])) == 2


def test_content_counts_not_the_ending(tmp_path, read) -> None:
    path = Path(make_layer(str(tmp_path / "pins.gpkg"), "GPKG", "EPSG:3011"))
    renamed = path.rename(tmp_path / "pins.csv")
    assert open_table(str(renamed)).format == "gpkg"


def test_shapefile_in_latin1_without_code_page(tmp_path, read) -> None:
    path = tmp_path / "pins.shp"
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    made = source.CreateLayer("pins", reference("EPSG:3011"), ogr.wkbPoint, ["ENCODING=ISO-8859-1"])
    made.CreateField(ogr.FieldDefn("beskrivnin", ogr.OFTString))
    feature = ogr.Feature(made.GetLayerDefn())
    feature.SetField(0, TEXT)
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (135973 6595977)"))
    made.CreateFeature(feature)
    del made, source
    path.with_suffix(".cpg").unlink(missing_ok=True)
    _, block = read(str(path), SourceKind.SURVEY)
    assert block.columns["text"] == [TEXT]


def test_rt90_under_the_name_of_sweref99(tmp_path, read) -> None:
    """A Shapefile whose .prj says SWEREF 99 TM and whose numbers are RT 90."""
    path = make_layer(str(tmp_path / "sweref99.shp"), "ESRI Shapefile", "EPSG:3021")
    wkt = reference("EPSG:3006").ExportToWkt(["FORMAT=WKT1_ESRI"])
    Path(path).with_suffix(".prj").write_text(wkt, encoding="ascii")
    plan, block = read(path, SourceKind.SURVEY)
    assert plan.decision.crs == "EPSG:3021"
    assert "EPSG:3006" in plan.decision.choice.alternatives
    np.testing.assert_allclose(block.xy, POINTS, atol=1.0)


def test_gml_with_z_and_axes_against_its_header(write, read) -> None:
    """Z = -99999 and coordinates E, N under an urn that promises N, E."""
    members = "".join(
        f'<gml:featureMember><p:pin gml:id="p{i}"><p:beskrivning>{TEXT}</p:beskrivning><p:geom>'
        f'<gml:Point srsName="urn:ogc:def:crs:EPSG::3006" srsDimension="3"><gml:pos>{x} {y} -99999</gml:pos></gml:Point>'
        "</p:geom></p:pin></gml:featureMember>"
        for i, (x, y) in enumerate(points_in("EPSG:3006"))
    )
    text = (
        '<?xml version="1.0" encoding="utf-8"?><gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2" '
        f'xmlns:p="urn:pins">{members}</gml:FeatureCollection>'
    )
    _, block = read(write(text, "pins.gml"), SourceKind.SURVEY)
    np.testing.assert_allclose(block.xy, POINTS, atol=0.2)


def geojson(*features: tuple[dict, dict | None], **extra) -> str:
    listed = [{"type": "Feature", "properties": p, "geometry": g} for p, g in features]
    return json.dumps({"type": "FeatureCollection", "features": listed, **extra})


def test_survey_with_points_lines_and_polygons(write, read) -> None:
    lon, lat = points_in("EPSG:4326")[0]
    square = [[lon, lat], [lon + 0.001, lat], [lon + 0.001, lat + 0.001], [lon, lat + 0.001], [lon, lat]]
    text = geojson(
        ({"Respondent ID": "a", "Kommentar": "punkt"}, {"type": "Point", "coordinates": [lon, lat]}),
        ({"Respondent ID": "a", "Kommentar": "linje"}, {"type": "LineString", "coordinates": square[:2]}),
        ({"Respondent ID": "b", "Kommentar": "yta"}, {"type": "Polygon", "coordinates": [square]}),
        ({"Respondent ID": "b", "Kommentar": "flera"}, {"type": "MultiPoint", "coordinates": [[lon, lat]]}),
        ({"Respondent ID": "c", "Kommentar": "inget"}, None),
    )
    _, block = read(write(text, "svar.geojson"), SourceKind.SURVEY)
    assert np.isfinite(block.xy[:, 0]).tolist() == [True, True, True, True, False]
    shapes = block.columns["shape_wkt"]
    assert [None if shape is None else shape.split(" ")[0] for shape in shapes] == [
        None,
        "LINESTRING",
        "POLYGON",
        None,
        None,
    ]
    assert block.columns["position_method"][4] == "none"
    assert len(set(block.columns["respondent"])) == 3


def test_layer_of_a_geopackage_by_name(tmp_path) -> None:
    path = make_layer(str(tmp_path / "two.gpkg"), "GPKG", "EPSG:3011", layer="first")
    source = ogr.Open(path, 1)
    source.CopyLayer(source.GetLayer(0), "second")
    del source
    with pytest.raises(AmbiguousInputError) as caught:
        open_table(path)
    assert set(caught.value.choices) == {"first", "second"}
    assert len(open_table(f"{path}|layername=second").sample(10)) == 4
    assert len(open_table(path, ReadOptions(layer="first")).sample(10)) == 4
    with pytest.raises(InputError, match="has no layer “third”"):
        open_table(f"{path}|layername=third")


def make_sheet(path: str, driver: str, rows: list[list], layer: str = "Ärenden") -> str:
    """Write rows of mixed types as one sheet (numbers as numbers)."""
    source = ogr.GetDriverByName(driver).CreateDataSource(path)
    made = source.CreateLayer(layer, None, ogr.wkbNone)
    kinds = [ogr.OFTReal if isinstance(cell, float) else ogr.OFTString for cell in rows[1]]
    for name, kind in zip(rows[0], kinds):
        made.CreateField(ogr.FieldDefn(name, kind))
    for row in rows[1:]:
        feature = ogr.Feature(made.GetLayerDefn())
        for index, cell in enumerate(row):
            if cell is not None:
                feature.SetField(index, cell)
        made.CreateFeature(feature)
    del made, source
    return path


@pytest.mark.parametrize(("driver", "ending"), [("XLSX", "xlsx"), ("ODS", "ods")])
def test_sheets_with_serial_dates_float_ids_and_totals(tmp_path, read, driver, ending) -> None:
    rows = [
        ["Ärendenummer", "Inkom", "Beskrivning", "N", "E"],
        [100234.0, 45204.7104166667, TEXT, 6595977.25, 135973.5],
        [100235.0, 45205.0, "rad ett\nrad två", 6600285.0, 129433.0],
    ]
    path = make_sheet(str(tmp_path / f"t.{ending}"), driver, rows)
    plan, block = read(path)
    assert block.ids == ["100234", "100235"]
    assert block.columns["observed_at"][0].isoformat() == "2023-10-05T15:03:00+00:00"
    assert block.columns["text"] == [TEXT, "rad ett\nrad två"]
    np.testing.assert_allclose(block.xy, [[135973.5, 6595977.25], [129433.0, 6600285.0]])
    assert block.numbers == [2, 3]
    assert plan.table.format == ending


@pytest.mark.parametrize(("driver", "ending"), [("XLSX", "xlsx"), ("ODS", "ods")])
def test_sheet_that_fits_is_found_and_twins_are_asked(tmp_path, driver, ending) -> None:
    rows = [
        ["Ärendenummer", "Beskrivning", "N", "E"],
        ["1", TEXT, "6595977", "135973"],
        ["2", TEXT, "6595977", "135973"],
    ]
    path = str(tmp_path / f"t.{ending}")
    source = ogr.GetDriverByName(driver).CreateDataSource(path)
    for name, table in (("Om", [["Information", "x"], ["om filen", "y"], ["mer", "z"]]), ("Data", rows)):
        layer = source.CreateLayer(name, None, ogr.wkbNone)
        for header in table[0]:
            layer.CreateField(ogr.FieldDefn(header, ogr.OFTString))
        for row in table[1:]:
            feature = ogr.Feature(layer.GetLayerDefn())
            for index, cell in enumerate(row):
                feature.SetField(index, cell)
            layer.CreateFeature(feature)
    del layer, source
    table = open_table(path)
    assert next(choice.value for choice in table.choices if choice.what == "layer") == "Data"
    assert len(table.sample(10)) == 2
    twin = str(tmp_path / f"twin.{ending}")
    source = ogr.GetDriverByName(driver).CreateDataSource(twin)
    for name in ("Januari", "Februari"):
        layer = source.CreateLayer(name, None, ogr.wkbNone)
        for header in rows[0]:
            layer.CreateField(ogr.FieldDefn(header, ogr.OFTString))
        for row in rows[1:]:
            feature = ogr.Feature(layer.GetLayerDefn())
            for index, cell in enumerate(row):
                feature.SetField(index, cell)
            layer.CreateFeature(feature)
    del layer, source
    with pytest.raises(AmbiguousInputError) as caught:
        open_table(twin)
    assert caught.value.parameter == "MAPPING"
    assert len(open_table(twin, ReadOptions(layer="Februari")).sample(9)) == 2


OPEN311 = """<?xml version="1.0" encoding="UTF-8"?>
<service_requests>
 <request><service_request_id>638344</service_request_id><status>closed</status><service_name>Gatubelysning</service_name>
  <service_code>006</service_code><description>Släckt lampa på Hagnäsvägen</description>
  <requested_datetime>2010-04-14T06:37:38-08:00</requested_datetime><address>Hagnäsvägen 3</address>
  <lat>59.4775</lat><long>17.7503</long></request>
 <request><service_request_id>638345</service_request_id><status>open</status><service_code>007</service_code>
  <description/><requested_datetime>2010-04-15T06:37:38Z</requested_datetime><lat></lat><long>0</long></request>
</service_requests>"""


@pytest.mark.parametrize("codec", ["utf-8", "latin-1"])
def test_open311_xml_also_in_latin1_under_a_utf8_declaration(write, read, codec) -> None:
    plan, block = read(write(OPEN311, "requests.xml", codec))
    assert block.ids == ["638344", "638345"]
    assert block.columns["text"][0] == "Släckt lampa på Hagnäsvägen"
    assert block.columns["category"][0] == "lighting_out"
    assert block.columns["category_text"] == ["Gatubelysning (006)", "007"]
    assert block.columns["status"] == ["closed", "open"]
    assert np.isnan(block.xy[1]).all()
    chosen = next(choice for choice in plan.choices if choice.what == "encoding")
    assert chosen.value == ("utf-8" if codec == "utf-8" else "cp1252")


def test_open311_samples_of_the_specification(shared_data, plan) -> None:
    folder = shared_data / "open311" / "spec"
    table = open_table(str(folder / "04_GET_Service_Requests.xml"))
    batch = table.sample(10)
    assert len(batch) == 2
    assert batch.columns[table.headers.index("service_code")][0] == "006"
    for other in ("00_GET_Service_List.xml", "01_GET_Service_Definition.xml", "06_Errors.xml"):
        with pytest.raises(InputError, match="not a list of cases"):
            open_table(str(folder / other))


def test_open311_json_with_user_name_and_detail(write, read) -> None:
    records = [
        {"service_request_id": "7", "status": "open", "service_name": "Graffiti", "title": "Klotter", "detail": TEXT,
         "User Name": "Anna Andersson", "requested_datetime": "2024-01-02T10:00:00+01:00", "lat": 59.4775, "long": 17.7503},
        {"service_request_id": 8, "status": "closed", "lat": "", "long": None},
        {"service_request_id": "9", "status": "open", "lat": 0, "long": 0},
    ]  # fmt: skip
    plan, block = read(write(json.dumps(records), "requests.json"))
    assert block.columns["text"][0] == TEXT
    assert "User Name" in plan.dropped
    assert block.ids == ["7", "8", "9"]
    assert np.isfinite(block.xy[:, 0]).tolist() == [True, False, False]


def test_json_in_an_envelope_and_rows_that_are_no_objects(write, read) -> None:
    records = {"service_requests": [{"service_request_id": "7", "lat": 59.4775, "long": 17.7503}, 5]}
    _, block = read(write(json.dumps(records), "requests.json"))
    assert block.ids == ["7"]
    assert block.refused[0].reason == "is no object with fields"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[{"a": 1}', "not complete JSON"),
        ('{"hello": "world"', "not complete JSON"),
        ("[1, 2, 3]", "no list of records"),
        ("[" * 100_000, "not complete JSON"),
    ],
)
def test_broken_json(write, text, words) -> None:
    with pytest.raises(InputError, match=words):
        open_table(write(text, "x.json"))


def flow_instance(
    number: int, *, shape: str = "POINT(135973 6595977)", epsg: str = "3011", version: str = "1.0"
) -> str:
    """A case of Open ePlatform with people everywhere they occur."""
    answer = (
        f"<Q5><QueryID>5</QueryID><Name>Var är felet?</Name><Value><EPSG>{epsg}</EPSG><Geometry>{shape}</Geometry></Value></Q5>"
        if shape
        else ""
    )
    person = f"<Firstname>Anna</Firstname><Lastname>Andersson</Lastname><Email>{PEOPLE[1]}</Email><CitizenIdentifier>{PEOPLE[2]}</CitizenIdentifier>"
    return (
        f'<?xml version="{version}" encoding="UTF-8"?>'
        '<FlowInstance xmlns="http://www.oeplatform.org/version/2.0/schemas/flowinstance">'
        f"<Header><Flow><FlowID>12</FlowID><Name>Felanmälan gata och park</Name></Flow><FlowInstanceID>{number}</FlowInstanceID>"
        f"<Status><StatusID>3</StatusID><Name>Inskickat</Name></Status><Poster>{person}</Poster><Owner>{person}</Owner>"
        f"<Posted>2023-10-05T17:03:00</Posted><Editor>{person}</Editor><Updated>2023-10-06T08:00:00</Updated>"
        f"<FirstSubmitted>2023-10-05T17:03:00</FirstSubmitted></Header>"
        f"<SigningEvents><SigningEvent>{person}</SigningEvent></SigningEvents>"
        f"<Values><Q3><QueryID>3</QueryID><Name>Kategori</Name><Value>Belysning</Value></Q3>"
        f"<Q4><QueryID>4</QueryID><Name>Beskriv felet</Name><Value>{TEXT}</Value></Q4>"
        f"<ContactInformation>{person}</ContactInformation>{answer}</Values></FlowInstance>"
    )


@pytest.mark.parametrize("version", ["1.0", "1.1"])
def test_eplatform_case_without_people(write, read, version) -> None:
    plan, block = read(write(flow_instance(77, version=version), "case.xml"))
    assert block.ids == ["77"]
    assert block.columns["text"] == [TEXT]
    assert block.columns["title"] == ["Felanmälan gata och park"]
    assert block.columns["category"] == ["lighting_out"]
    assert block.columns["status"] == ["open"] or block.columns["status"] == ["unknown"]
    assert block.columns["observed_at"][0].isoformat() == "2023-10-05T15:03:00+00:00"
    np.testing.assert_allclose(block.xy, [[135973, 6595977]], atol=0.01)
    everything = repr(block.columns) + repr(plan.table.sample(5).columns)
    for person in PEOPLE:
        assert person not in everything
    assert "Anna" not in everything


def test_eplatform_folder_and_zip(tmp_path, read) -> None:
    folder = tmp_path / "cases"
    folder.mkdir()
    texts = [
        flow_instance(1),
        flow_instance(2, shape=""),
        flow_instance(3, shape="POLYGON((135973 6595977,135993 6595977,135993 6595997,135973 6595977))"),
        flow_instance(4, shape="POINT(135973 6595977)").replace("</FlowInstance>", ""),
        flow_instance(5, shape="POINT({:.2f} {:.2f})".format(*points_in("EPSG:3006")[1]), epsg="EPSG:3006"),
    ]
    for number, text in enumerate(texts):
        (folder / f"{number}.xml").write_text(text, encoding="utf-8")
    packed = tmp_path / "cases.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in sorted(folder.iterdir()):
            archive.write(file, file.name)
    for path in (folder, packed):
        _, block = read(str(path))
        assert block.ids == ["1", "2", "3", "5"]
        assert [refused.row for refused in block.refused] == [4]
        assert np.isnan(block.xy[1]).all()
        assert block.columns["shape_wkt"][2].startswith("POLYGON")
        np.testing.assert_allclose(block.xy[3], POINTS[1], atol=0.1)


def test_zipped_shapefile_and_csv(tmp_path, read) -> None:
    path = make_layer(str(tmp_path / "pins.shp"), "ESRI Shapefile", "EPSG:3011")
    packed = tmp_path / "pins.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in tmp_path.glob("pins.*"):
            if file != packed:
                archive.write(file, f"export/{file.name}")
    plan, block = read(str(packed), SourceKind.SURVEY)
    np.testing.assert_allclose(block.xy, POINTS, atol=0.01)
    plan.table.close()
    two = tmp_path / "two.zip"
    with zipfile.ZipFile(two, "w") as archive:
        archive.writestr("a.csv", "Id;Beskrivning\n1;x\n")
        archive.writestr("b.csv", "Id;Beskrivning\n1;x\n")
    with pytest.raises(AmbiguousInputError):
        open_table(str(two))
    assert len(open_table(str(two), ReadOptions(layer="b.csv")).sample(5)) == 1
    assert Path(path).exists()
