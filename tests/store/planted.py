"""Files of every format with people planted in every place that takes text, for `test_planted_people`."""

from __future__ import annotations

import html
import json
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote, unquote

from osgeo import ogr, osr

NAME = "Ingalill Xyberg"
MAIL = "ingalill.xyberg@example.org"
PHONE = "070-174 06 05"
NUMBER = "19121212-1212"
PERSON = f"Anmälare: {NAME}, {PHONE}, {MAIL}, {NUMBER}"
#: What may be found in no byte, in small letters.
TELLING = ("ingalill", "xyberg", "example.org", "174 06 05", "174-06-05", "1740605", "1212-1212", "12121212")

ESCAPES: tuple[Callable[[str], str], ...] = (
    str,
    html.escape,
    lambda text: "".join(f"&#{ord(sign)};" for sign in text),
    lambda text: html.escape("".join(f"&#x{ord(sign):X};" for sign in text)),
    lambda text: "".join(f"%{byte:02X}" for byte in text.encode()),
    quote,
    lambda text: "".join(f"_x{ord(sign):04X}_" for sign in text),
    lambda text: f"_x000D_\n<p>{text.replace(' ', ' <b></b>')}</p>",
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace(" ", "&nbsp;"),
    "\u200b".join,
    lambda text: unicodedata.normalize("NFD", text),
)
PLACES = [
    (59.478284, 17.758250), (59.475206, 17.756962), (59.477223, 17.750692), (59.483699, 17.752788),
    (59.477871, 17.755647), (59.481381, 17.751846), (59.479764, 17.747131), (59.476900, 17.749809),
    (59.474003, 17.744457), (59.473119, 17.750807), (59.477483, 17.750398), (59.478207, 17.745322),
]  # fmt: skip

#: Headers that readers of all kinds know, those of people, and such that nobody knows.
KNOWN = (
    "Ärende-ID", "Rubrik", "Beskrivning", "Kategori", "Underkategori", "Status", "Inkom", "Avslutad", "Adress", "Plats",
    "Område", "Känsla", "Tid på dygnet", "Stolpnummer", "Ljuskälla", "Effekt", "Fråga", "Kommentar",
)  # fmt: skip
PEOPLE = ("Anmälare", "E-post", "Telefon", "Personnummer", "Fält 7")
UNKNOWN = ("Övrigt", f"Not (kontakt: {NAME} {PHONE})", f"{MAIL}", "extra_data")
TEXT = "Lampan är trasig vid busshållplatsen. "


def rows() -> list[dict[str, object]]:
    """Return one row a place: in each, the person stands in every cell, escaped in a different way."""
    made = []
    for index, (lat, lon) in enumerate(PLACES):
        planted = ESCAPES[index % len(ESCAPES)](PERSON)
        row: dict[str, object] = dict.fromkeys(KNOWN, TEXT + planted)
        row.update({"Anmälare": NAME, "E-post": MAIL, "Telefon": PHONE, "Personnummer": NUMBER, "Fält 7": MAIL})
        row.update(dict.fromkeys(UNKNOWN, planted))
        row.update({"Ärende-ID": f"{planted} nr {index}", "Kategori": f"Klotter. {planted}"})
        if index % 3 == 1:
            row.update({"Inkom": "2023-10-05", "Ärende-ID": f"A-{index}"})
        row.update({"lat": lat if index % 4 else planted, "lon": lon if index % 4 else planted})
        made.append(row)
    return made


HEADERS = (*KNOWN, *PEOPLE, *UNKNOWN, "lat", "lon")
Maker = Callable[[Path], Path]


def _csv(folder: Path, delimiter: str = ";", encoding: str = "utf-8") -> Path:
    path = folder / f"ärenden {PHONE}.csv"

    def line(cells: list[object]) -> str:
        return delimiter.join('"' + str(cell).replace('"', '""') + '"' for cell in cells)

    lines = [line(["Utdrag för " + PERSON]), line(list(HEADERS))]
    lines += [line([row[name] for name in HEADERS]) for row in rows()]
    lines += [
        line(["x", PERSON, MAIL]),
        line(["Summa " + PERSON] + [""] * (len(HEADERS) - 1)),
        line([f"Utskrivet av {NAME} {PHONE}"]),
    ]
    path.write_bytes("\r\n".join(lines).encode(encoding, "xmlcharrefreplace"))
    return path


def _layer(folder: Path, driver: str, name: str, layer: str, geometry: bool = True, epsg: int = 4326) -> Path:
    path = folder / name
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    source = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    kind = ogr.wkbPoint if geometry else ogr.wkbNone
    options = ["ENCODING=UTF-8"] if driver == "ESRI Shapefile" else []
    made = source.CreateLayer(layer, reference if geometry else None, kind, options)
    fixed = driver in ("DXF", "GPX")
    names = [name for name in HEADERS if not geometry or name not in ("lat", "lon")]
    if driver in ("ESRI Shapefile", "MapInfo File", "GML"):  # they cut and bend names: what is left is no address
        names = [name for name in names if name not in UNKNOWN[1:3]]
    if not fixed:
        for field in names:
            defined = ogr.FieldDefn(field, ogr.OFTString)
            defined.SetWidth(0 if driver != "ESRI Shapefile" else 254)
            made.CreateField(defined)
    for row, (lat, lon) in zip(rows(), PLACES):
        feature = ogr.Feature(made.GetLayerDefn())
        if driver == "DXF":
            feature.SetField("Text", str(row["Beskrivning"]))
            feature.SetField("Layer", "Lager " + PHONE)
        elif driver == "GPX":
            for field in ("name", "desc", "cmt", "src", "type"):
                feature.SetField(field, str(row["Beskrivning"]))
        else:
            for index, field in enumerate(names):
                feature.SetField(index, str(row[field]))
        if geometry:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT({lon} {lat})"))
        made.CreateFeature(feature)
    del made, source
    return path


def _json(folder: Path, wrap: Callable[[list[dict[str, object]]], object], name: str = "x.json") -> Path:
    path = folder / name
    nested = [{**row, "data": {"note": row["Beskrivning"], "by": {"name": NAME, "phone": PHONE}}} for row in rows()]
    path.write_text(json.dumps(wrap(nested), ensure_ascii=False), encoding="utf-8")
    return path


def _feature(row: dict[str, object], place: tuple[float, float]) -> dict[str, object]:
    return {
        "type": "Feature",
        "id": str(row["Ärende-ID"]),
        "properties": row,
        "geometry": {"type": "Point", "coordinates": [place[1], place[0]]},
    }


def _collection(made: list[dict[str, object]]) -> dict[str, object]:
    features = [_feature(row, place) for row, place in zip(made, PLACES)]
    return {"type": "FeatureCollection", "name": f"Lager {PERSON}", "features": features, "description": PERSON}


def _open311(made: list[dict[str, object]]) -> list[dict[str, object]]:
    return [
        {
            "service_request_id": row["Ärende-ID"], "description": row["Beskrivning"], "status": f"open {PERSON}",
            "status_notes": row["Kommentar"], "service_name": row["Kategori"], "service_code": row["Kategori"],
            "requested_datetime": row["Inkom"], "address": row["Adress"], "lat": place[0], "long": place[1],
            "first_name": "Ingalill", "last_name": "Xyberg", "email": MAIL, "phone": PHONE, "media_url": quote(PERSON),
            "agency_responsible": row["Kategori"], "address_id": row["Ärende-ID"], "zipcode": PHONE,
        }
        for row, place in zip(made, PLACES)
    ]  # fmt: skip


def _esri(made: list[dict[str, object]]) -> dict[str, object]:
    features = [{"attributes": row, "geometry": {"x": place[1], "y": place[0]}} for row, place in zip(made, PLACES)]
    return {"spatialReference": {"wkid": 4326}, "displayFieldName": PERSON, "features": features}


def _xml(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text('<?xml version="1.0" encoding="UTF-8"?>\n' + text, encoding="utf-8")
    return path


def _escaped(text: object) -> str:
    return html.escape(str(text))


def _open311_xml(folder: Path) -> Path:
    requests = "".join(
        "<request>" + "".join(f"<{key}>{_escaped(value)}</{key}>" for key, value in one.items()) + "</request>"
        for one in _open311(rows())
    )
    return _xml(folder, "requests.xml", f"<!-- {PERSON} --><service_requests>{requests}</service_requests>")


def _flow(number: int, row: dict[str, object]) -> str:
    person = (
        f"<Firstname>Ingalill</Firstname><Lastname>Xyberg</Lastname><Email>{MAIL}</Email>"
        f"<CitizenIdentifier>{NUMBER}</CitizenIdentifier><MobilePhone>{PHONE}</MobilePhone>"
    )
    answers = "".join(
        f"<Q{n}><QueryID>{n}</QueryID><Name>{_escaped(name)}</Name><Value>{_escaped(value)}</Value></Q{n}>"
        for n, (name, value) in enumerate(row.items(), 3)
    )
    return (
        '<FlowInstance xmlns="http://www.oeplatform.org/version/2.0/schemas/flowinstance">'
        f"<Header><Flow><FlowID>12</FlowID><Name>Felanmälan {_escaped(PERSON)}</Name></Flow>"
        f"<FlowInstanceID>{number}</FlowInstanceID><Status><StatusID>3</StatusID><Name>{_escaped(PERSON)}</Name></Status>"
        f"<Poster>{person}</Poster><Owner>{person}</Owner><Posted>2023-10-05T17:03:00</Posted><Editor>{person}</Editor>"
        f"</Header><SigningEvents><SigningEvent>{person}</SigningEvent></SigningEvents>"
        f"<Values>{answers}<ContactInformation>{person}</ContactInformation></Values></FlowInstance>"
    )


def _flow_zip(folder: Path) -> Path:
    path = folder / f"fall {MAIL}.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number, row in enumerate(rows()):
            archive.writestr(
                f"{number} {MAIL} {PHONE}.xml", '<?xml version="1.0" encoding="UTF-8"?>' + _flow(number, row)
            )
        archive.writestr(f"99 {MAIL} {PHONE}.xml", "<FlowInstance><Head")
    return path


def _zip_of_csv(folder: Path) -> Path:
    inner = _csv(folder)
    path = folder / "packat.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(inner, f"{MAIL} {PHONE}.csv")
        archive.comment = PERSON.encode()
    return path


def _zip_of_letters(folder: Path) -> Path:
    path = folder / "brev.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number, row in enumerate(rows()):
            archive.writestr(
                f"{number} {MAIL}.eml", f"From: {NAME} <{MAIL}>\nSubject: {PERSON}\n\n{row['Beskrivning']}\n"
            )
            archive.writestr(f"{number} {PHONE}.txt", str(row["Beskrivning"]))
    return path


def _osm(folder: Path) -> Path:
    nodes = "".join(
        f'<node id="{n}" lat="{lat}" lon="{lon}" user="{NAME}" uid="1"><tag k="name" v="{_escaped(row["Rubrik"])}"/>'
        f'<tag k="highway" v="street_lamp"/><tag k="ref" v="{_escaped(row["Ärende-ID"])}"/>'
        f'<tag k="note" v="{_escaped(row["Rubrik"])}"/><tag k="operator" v="{_escaped(row["Rubrik"])}"/></node>'
        for n, (row, (lat, lon)) in enumerate(zip(rows(), PLACES), 1)
    )
    places = "".join(
        f'<node id="{n}" lat="{lat}" lon="{lon}"><tag k="name" v="{_escaped(row["Rubrik"])}"/><tag k="amenity" v="school"/>'
        f'<tag k="addr:street" v="{_escaped(row["Adress"])}"/><tag k="addr:housenumber" v="{PHONE}"/></node>'
        for n, (row, (lat, lon)) in enumerate(zip(rows(), PLACES), 101)
    )
    ways = "".join(
        f'<way id="{n}"><nd ref="{n}"/><nd ref="{n + 1}"/><tag k="highway" v="footway"/>'
        f'<tag k="name" v="{_escaped(row["Rubrik"])}"/><tag k="surface" v="{_escaped(row["Rubrik"])}"/>'
        f'<tag k="lit" v="{_escaped(row["Rubrik"])}"/></way>'
        for n, row in enumerate(rows()[:-1], 1)
    )
    return _xml(folder, f"karta {PHONE}.osm", f'<osm version="0.6" generator="{PERSON}">{nodes}{places}{ways}</osm>')


def _kml(folder: Path) -> Path:
    marks = "".join(
        f"<Placemark><name>{_escaped(row['Rubrik'])}</name><description><![CDATA[{row['Beskrivning']}]]></description>"
        f"<ExtendedData><Data name='kommentar'><value>{_escaped(row['Kommentar'])}</value></Data></ExtendedData>"
        f"<Point><coordinates>{lon},{lat}</coordinates></Point></Placemark>"
        for row, (lat, lon) in zip(rows(), PLACES)
    )
    head = f"<name>{PERSON}</name><description>{PERSON}</description>"
    folder_of = f"<Folder><name>Lager {PHONE}</name>{marks}</Folder>"
    return _xml(
        folder, "x.kml", f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{head}{folder_of}</Document></kml>'
    )


def _spreadsheet_2003(folder: Path) -> Path:
    def line(cells: list[object]) -> str:
        held = "".join(f'<Cell><Data ss:Type="String">{_escaped(cell)}</Data></Cell>' for cell in cells)
        return f"<Row>{held}</Row>"

    body = line(list(HEADERS)) + "".join(line([row[name] for name in HEADERS]) for row in rows())
    return _xml(
        folder, "x.xls",
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Worksheet ss:Name="Blad {PHONE}"><Table>{body}</Table></Worksheet></Workbook>',
    )  # fmt: skip


def _lines(folder: Path) -> Path:
    """Lines of a municipality's network with people in every column."""
    made = []
    for row, (lat, lon) in zip(rows(), PLACES):
        one = _feature(row, (lat, lon))
        one["geometry"] = {"type": "LineString", "coordinates": [[lon, lat], [lon + 0.001, lat]]}
        row.update(
            {"Gatunamn": row["Rubrik"], "Belysning": row["Rubrik"], "Typ": row["Rubrik"], "Belag": row["Rubrik"]}
        )
        made.append(one)
    path = folder / "natet.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": made}), encoding="utf-8")
    return path


FORMATS: dict[str, Maker] = {
    "csv": _csv,
    "csv, Windows-1252": lambda folder: _csv(folder, encoding="cp1252"),
    "csv, UTF-16": lambda folder: _csv(folder, "\t", "utf-16"),
    "tsv": lambda folder: _csv(folder, "\t"),
    "xlsx": lambda folder: _layer(folder, "XLSX", "x.xlsx", f"Blad {PHONE}", geometry=False),
    "ods": lambda folder: _layer(folder, "ODS", "x.ods", f"Blad {PHONE}", geometry=False),
    "Excel 2003 XML": _spreadsheet_2003,
    "GeoJSON": lambda folder: _json(folder, _collection, "x.geojson"),
    "GeoJSON wrapped": lambda folder: _json(folder, lambda made: {"status": PERSON, "result": _collection(made)}),
    "JSON list": lambda folder: _json(folder, lambda made: made),
    "JSON wrapped": lambda folder: _json(
        folder, lambda made: {"help": PERSON, "result": {"records": made, "by": PERSON}}
    ),
    "JSON lines": lambda folder: _json_lines(folder),
    "Esri JSON": lambda folder: _json(folder, _esri),
    "Open311 JSON": lambda folder: _json(folder, _open311),
    "Open311 XML": _open311_xml,
    "Open ePlatform": lambda folder: _xml(folder, "fall.xml", _flow(7, rows()[0])),
    "zip of Open ePlatform": _flow_zip,
    "zip of csv": _zip_of_csv,
    "zip of letters": _zip_of_letters,
    "GPX": lambda folder: _layer(folder, "GPX", "x.gpx", "waypoints"),
    "KML": _kml,
    "GML": lambda folder: _layer(folder, "GML", "x.gml", "lager"),
    "Shapefile": lambda folder: _layer(folder, "ESRI Shapefile", "x.shp", "x"),
    "GeoPackage": lambda folder: _layer(folder, "GPKG", "x.gpkg", f"Lager {PHONE}"),
    "FlatGeobuf": lambda folder: _layer(folder, "FlatGeobuf", "x.fgb", f"Lager {PHONE}"),
    "MapInfo": lambda folder: _layer(folder, "MapInfo File", "x.tab", "x"),
    "DXF": lambda folder: _layer(folder, "DXF", "x.dxf", "entities"),
    "OpenStreetMap": _osm,
    "lines": _lines,
}


def _json_lines(folder: Path) -> Path:
    path = folder / "x.ndjson"
    path.write_text("\n".join(json.dumps(row) for row in rows()), encoding="utf-8")
    return path


PAGE = 4096


def written(data: bytes, before: bytes) -> bytes:
    """Return the pages of a store's file that are not as in the file it was copied from, in their order.

    What was planted stands in none of those left out, and what runs from one page to the next stands in pages that changed
    both: searching the rest, in every encoding, took seconds a test.
    """
    known = {before[at : at + PAGE] for at in range(0, len(before), PAGE)}
    pages = (data[at : at + PAGE] for at in range(0, len(data), PAGE))
    return b"".join(b"|" if page in known else page for page in pages)


def told(data: bytes) -> set[str]:
    """Return what of the person stands in some bytes: in UTF-8 or UTF-16, escaped or not."""
    return {word for text in _texts(data) for word in TELLING if word in text}


def _texts(data: bytes) -> Iterator[str]:
    for encoding in ("utf-8", "latin-1", "utf-16-le", "utf-16-be"):
        text = unicodedata.normalize("NFC", data.decode(encoding, "ignore"))
        for plain in (text, html.unescape(text), html.unescape(html.unescape(text)), unquote(text)):
            yield plain.lower().replace("\u200b", "").replace("\u00a0", " ")
        yield text.lower().encode("utf-8", "ignore").decode("unicode_escape", "ignore") if "\\u" in text else ""
    for sign in ("x",):  # Office's escapes, letter by letter
        yield "".join(chr(int(data[at + 2 : at + 6], 16)) for at in _office(data)).lower() if b"_x00" in data else sign


def _office(data: bytes) -> Iterator[int]:
    at = data.find(b"_x00")
    while at >= 0:
        try:
            int(data[at + 2 : at + 6], 16)
            yield at
        except ValueError:
            pass
        at = data.find(b"_x00", at + 1)
