"""Positions in every dress, how fine they are, and a default that is no declaration (K6, K7, K8): through the import."""

# ruff: noqa: UP031 - degrees, minutes and seconds read best as a pattern

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from shapely.geometry import Point

from est_walks_plugin.importers.position.degrees import coordinates
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.crs import transform
from est_walks_plugin.model.errors import AmbiguousInputError, InputError
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file, options_from_mapping

from ..made_stores import new_store

CASES = Path(__file__).parents[1] / "data" / "cases"
PLACES = (
    (59.478284, 17.758250), (59.475206, 17.756962), (59.477223, 17.750692), (59.483699, 17.752788),
    (59.477871, 17.755647), (59.481381, 17.751846), (59.479764, 17.747131), (59.476900, 17.749809),
)  # fmt: skip
LON_LAT = np.array([(lon, lat) for lat, lon in PLACES])
TM = transform(LON_LAT, "EPSG:4326", "EPSG:3006")
ZONE = transform(LON_LAT, "EPSG:4326", "EPSG:3011")
RT90 = transform(LON_LAT, "EPSG:4326", "EPSG:3021")


def dms(value: float) -> tuple[int, int, str]:
    minutes = value % 1 * 60
    return int(value), int(minutes), f"{minutes % 1 * 60:.2f}"


def ewkb(point: Any, srid: int) -> str:
    kind = (1 | 0x20000000).to_bytes(4, "little") + srid.to_bytes(4, "little")
    return (b"\x01" + kind + Point(*point).wkb[5:]).hex().upper()


def csv_of(headers: list[str], cells: list[list[str]]) -> str:
    rows = [["id", "kategori", "beskrivning", *headers]]
    rows += [[f"A{index}", "Belysning", "Lampan vid porten", *row] for index, row in enumerate(cells)]
    return "\n".join("\t".join(row) for row in rows)


def geojson(points: Any, crs: str = "") -> str:
    features = [
        {"type": "Feature", "properties": {"id": f"A{index}", "beskrivning": "Lampan vid porten"},
         "geometry": {"type": "Point", "coordinates": [float(x), float(y)]}}
        for index, (x, y) in enumerate(points)
    ]  # fmt: skip
    named = {"crs": {"type": "name", "properties": {"name": crs}}} if crs else {}
    return json.dumps({"type": "FeatureCollection", **named, "features": features})


def imported(tmp_path: Path, text: str, ending: str = ".txt", border: bool = True, **wishes: Any) -> tuple[Any, Any]:
    path = tmp_path / f"punkter{ending}"
    path.write_text(text, encoding="utf-8")
    known = {} if border else {"municipality": ""}
    with new_store(create_store, str(tmp_path / "a.gpkg"), **known) as store:
        receipt = import_file(store, SourceKind.CASE, path, options_from_mapping(wishes, wishes.pop("crs", None)))
        return receipt, store.rows("observation")


def how_many_right(rows: Any) -> int:
    found = [(row["geometry"].x, row["geometry"].y) for row in rows if row["geometry"] is not None]
    return sum(min(np.hypot(*(np.array(point) - want)) for want in ZONE) < 3.0 for point in found)


DRESSES: dict[str, list[str] | list[list[str]]] = {
    "two cells, marks": [["%d°%d'%s\"N" % dms(lat), "%d°%d'%s\"Ö" % dms(lon)] for lat, lon in PLACES],
    "two cells, letters first": [["N %d %d %s" % dms(lat), "E %d %d %s" % dms(lon)] for lat, lon in PLACES],
    "two cells, no marks": [["%d %d %s" % dms(lat), "%d %d %s" % dms(lon)] for lat, lon in PLACES],
    "two cells, typographic": [["%d° %d′ %s″" % dms(lat), "%d° %d′ %s″" % dms(lon)] for lat, lon in PLACES],
    "one cell, east first": ["%d°%d’%s”E, %d°%d’%s”N" % (*dms(lon), *dms(lat)) for lat, lon in PLACES],
    "one cell, decimal minutes": ["N%d° %.4f' E%d° %.4f'" % (lat // 1, lat % 1 * 60, lon // 1, lon % 1 * 60) for lat, lon in PLACES],
    "one cell, decimal comma": [f"{lat:.6f} N; {lon:.6f} Ö".replace(".", ",") for lat, lon in PLACES],
    "address with brackets": [f"Storgatan {i} ({lat}, {lon})" for i, (lat, lon) in enumerate(PLACES)],
    "address without brackets": [f"Storgatan {i}, {lat:.6f}, {lon:.6f}" for i, (lat, lon) in enumerate(PLACES)],
    "address with metres in brackets": [f"Storgatan {i} (N {y:.0f}, E {x:.0f})" for i, (x, y) in enumerate(TM)],
    "address, latitude and longitude by name": [f"Storgatan {i}, Brunna; Lat {lat} Lng {lon}" for i, (lat, lon) in enumerate(PLACES)],
    "one cell, dashes": ["%d-%d-%s N, %d-%d-%s E" % (*dms(lat), *dms(lon)) for lat, lon in PLACES],
    "two cells, words": [["Norr %d %d %s" % dms(lat), "Öster %d %d %s" % dms(lon)] for lat, lon in PLACES],
    "system named": ["SWEREF 99 TM N %.1f E %.1f" % (y, x) for x, y in TM],
    "WKB": [Point(*point).wkb_hex for point in TM],
    "EWKB": [ewkb(point, 3021) for point in RT90],
    "EWKB of Postgres": ["\\x" + ewkb(point, 3006) for point in TM],
    "EWKT of two systems": [f"SRID=3006;POINT({TM[i][0]} {TM[i][1]})" if i % 2 else f"SRID=3011;POINT({ZONE[i][0]} {ZONE[i][1]})" for i in range(len(PLACES))],
    "GeoJSON": [json.dumps({"type": "Point", "coordinates": [lon, lat]}) for lat, lon in PLACES],
    "an object": [json.dumps({"lat": lat, "lng": lon}) for lat, lon in PLACES],
    "Google q": [f"https://www.google.com/maps?q={lat},{lon}&z=17" for lat, lon in PLACES],
    "Google pin": [f"https://www.google.com/maps/place/X/@59.0,17.0,17z/data=!3m1!8m2!3d{lat}!4d{lon}" for lat, lon in PLACES],
    "Google @": [f"https://www.google.se/maps/@{lat},{lon},17z" for lat, lon in PLACES],
    "OpenStreetMap": [f"https://www.openstreetmap.org/#map=17/{lat}/{lon}" for lat, lon in PLACES],
    "OpenStreetMap marker": [f"https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=15/59.0/17.0" for lat, lon in PLACES],
    "Bing": [f"https://www.bing.com/maps?cp={lat}~{lon}&lvl=16" for lat, lon in PLACES],
    "Apple": [f"https://maps.apple.com/?ll={lat},{lon}&q=Lampa" for lat, lon in PLACES],
    "hitta": [f"https://www.hitta.se/kartan!~{lat:.6f},{lon:.6f},15z" for lat, lon in PLACES],
    "Eniro": [f"https://kartor.eniro.se/?c={lat},{lon}&z=16" for lat, lon in PLACES],
    "Lantmäteriet": [f"https://minkarta.lantmateriet.se/?e={x:.0f}&n={y:.0f}&z=10" for x, y in TM],
    "Eniro, longitude first": [f"https://kartor.eniro.se/m/abc?c={lon},{lat}" for lat, lon in PLACES],
    "Eniro, fragment": [f"https://kartor.eniro.se/#l={lat},{lon}&z=15" for lat, lon in PLACES],
    "Mapy": [f"https://en.mapy.cz/zakladni?x={lon}&y={lat}&z=17" for lat, lon in PLACES],
    "dots between thousands": [[f"{y:,.0f}".replace(",", "."), f"{x:,.0f}".replace(",", ".")] for x, y in TM],
    "commas between thousands": [[f"{y:,.0f}", f"{x:,.0f}"] for x, y in TM],
    "three decimals": [[f"{y:.3f}", f"{x:.3f}"] for x, y in TM],
    "geo:": [f"geo:{lat},{lon};u=20" for lat, lon in PLACES],
    "geo: with crs": [f"geo:{y:.2f},{x:.2f};crs=epsg:3011" for x, y in ZONE],
}  # fmt: skip


@pytest.mark.parametrize("dress", DRESSES)
def test_positions_in_every_dress(tmp_path: Path, dress: str) -> None:
    cells = [row if isinstance(row, list) else [row] for row in DRESSES[dress]]
    headers = ["Latitud", "Longitud"] if len(cells[0]) == 2 else ["Uppgift 7"]
    receipt, rows = imported(tmp_path, csv_of(headers, cells))
    assert receipt.stored == len(PLACES)
    assert how_many_right(rows) == len(PLACES)
    assert {row["position_method"] for row in rows} == {"exact"}


def test_a_link_within_a_text_places_it_and_leaves_the_text(tmp_path: Path) -> None:
    text = "id\tbeskrivning\n" + "\n".join(
        f"A{i}\tLampan vid porten är trasig, se https://www.google.com/maps?q={lat},{lon} tack"
        for i, (lat, lon) in enumerate(PLACES)
    )
    _, rows = imported(tmp_path, text)
    assert how_many_right(rows) == len(PLACES)
    assert all(row["text"].startswith("Lampan") for row in rows)


def test_an_address_with_a_position_stays_the_address(tmp_path: Path) -> None:
    cells = [[f"Storgatan {i} ({lat}, {lon})"] for i, (lat, lon) in enumerate(PLACES)]
    _, rows = imported(tmp_path, csv_of(["Adress"], cells))
    assert how_many_right(rows) == len(PLACES)
    assert all(row["address"].startswith("Storgatan") for row in rows)


@pytest.mark.parametrize(
    "held",
    [
        {"location": lambda lat, lon: [lon, lat]}, {"geo_point_2d": lambda lat, lon: [lat, lon]}, {"läge": lambda lat, lon: [lon, lat, 12.5]},
        {"c": lambda lat, lon: {"coordinates": [lon, lat]}}, {"position": lambda lat, lon: {"lat": str(lat), "lng": str(lon)}},
        {"loc": lambda lat, lon: f"POINT ({lon} {lat})"}, {"antal": lambda _lat, _lon: [3, 4], "loc": lambda lat, lon: [lon, lat]},
    ],
)  # fmt: skip
def test_positions_nested_in_json(tmp_path: Path, held: dict[str, Any]) -> None:
    records = [
        {"id": f"A{i}", "beskrivning": "Lampan vid porten", **{key: made(lat, lon) for key, made in held.items()}}
        for i, (lat, lon) in enumerate(PLACES)
    ]
    _, rows = imported(tmp_path, json.dumps(records), ".json")
    assert len(rows) == how_many_right(rows) == len(PLACES)
    assert {row["text"] for row in rows} == {"Lampan vid porten"}


@pytest.mark.parametrize("cell", ["vid torget", "https://maps.app.goo.gl/AbCd1", "se bilaga"])
def test_a_header_of_positions_over_unreadable_cells_is_named(tmp_path: Path, cell: str) -> None:
    receipt, rows = imported(tmp_path, csv_of(["Latitud"], [[cell] for _ in PLACES]))
    assert {row["position_method"] for row in rows} == {"none"}
    assert any("Latitud" in note for note in receipt.notes)


def test_a_column_called_lage_that_holds_positions_is_no_status(tmp_path: Path) -> None:
    cells = [[f"{lat}, {lon}" if i % 2 else f"geo:{lat},{lon}"] for i, (lat, lon) in enumerate(PLACES)]
    _, rows = imported(tmp_path, csv_of(["Läge"], cells))
    assert how_many_right(rows) == len(PLACES)
    assert {row["status"] for row in rows} == {"unknown"}


def test_ordinary_texts_are_no_positions(tmp_path: Path) -> None:
    cells = [
        [
            f"Storgatan {i} N",
            f"Kvarter 12 E, hus {i} N",
            f"08-123 45 {i:02}",
            "17:03",
            f"12.5 x 13.{i} m",
            f"{i}50,50 kr",
        ]
        for i in range(12)
    ]
    _, rows = imported(tmp_path, csv_of(["Adress", "Not", "Knr", "Kl", "Mått", "Pris"], cells))
    assert {row["position_method"] for row in rows} == {"none"}


def test_maps_links_of_the_cases(tmp_path: Path) -> None:
    _, rows = imported(tmp_path, (CASES / "C08" / "maps_link.csv").read_text(encoding="utf-8"), ".csv")
    assert sum(row["geometry"] is not None for row in rows) == 12


@pytest.mark.parametrize(("name", "points"), [("excel_scientific", 2), ("rounded_degrees", 4)])
def test_coarse_positions_are_kept_marked_and_told(tmp_path: Path, name: str, points: int) -> None:
    text = (CASES / "C06" / f"{name}.csv").read_text(encoding="utf-8")
    receipt, rows = imported(tmp_path, text, ".csv")
    assert len(rows) == 12
    assert {row["position_method"] for row in rows} == {"rounded"}
    assert all(row["position_note"] for row in rows)
    assert receipt.extra["approximate"] == 12
    assert any(note.startswith("12 rows") for note in receipt.notes)
    assert any(f" {points} " in note and "12" in note for note in receipt.notes)


@pytest.mark.parametrize(
    ("cells", "rounded"),
    [
        ([[f"{y:.0f}", f"{x:.0f}"] for x, y in TM], 0),
        ([[f"{round(y, -2):.0f}", f"{round(x, -2):.0f}"] for x, y in TM], 8),
        ([[f"{round(y, -3):.0f}", f"{round(x, -3):.0f}"] for x, y in TM], 8),
        ([[f"{round(y, -2 if i == 3 else 0):.0f}", f"{x:.0f}"] for i, (x, y) in enumerate(TM)], 0),
        ([[f"{round(y, -2 if i == 3 else 0):.0f}", f"{round(x, -2 if i == 3 else 0):.0f}"] for i, (x, y) in enumerate(TM)], 0),
        ([[f"{round(y, -3 if i < 2 else 0):.0f}", f"{round(x, -3 if i < 2 else 0):.0f}"] for i, (x, y) in enumerate(TM)], 2),
        ([[f"{round(y, -3):.0f}", f"{x:.0f}"] for x, y in TM], 8),
        ([[f"{lat:.3f}", f"{lon:.3f}"] for lat, lon in PLACES], 0),
        ([[f"{lat:.2f}", f"{lon:.2f}"] for lat, lon in PLACES], 8),
        ([[f"{lat:.1f}", f"{lon:.1f}"] for lat, lon in PLACES], 8),
        ([[f"{lat:.2f}0000", f"{lon:.2f}0000"] for lat, lon in PLACES], 8),
        ([["%d°%d'N" % dms(lat)[:2], "%d°%d'E" % dms(lon)[:2]] for lat, lon in PLACES], 8),
        ([["%d°%d'%.0f\"N" % (*dms(lat)[:2], float(dms(lat)[2])), "%d°%d'%.0f\"E" % (*dms(lon)[:2], float(dms(lon)[2]))] for lat, lon in PLACES], 0),
        ([[f"{y:.1f}", "655900"] for _, y in TM], 0),
        ([[f"{y:.1f}", "655900" if i % 2 else "655935"] for i, (_, y) in enumerate(TM)], 0),
        ([[f"{y:.2E}", f"{x:.2E}"] for x, y in TM], 8),
        ([[f"{y:.7E}", f"{x:.7E}"] for x, y in TM], 0),
    ],
)  # fmt: skip
def test_digits_by_column_and_row(tmp_path: Path, cells: list[list[str]], rounded: int) -> None:
    _, rows = imported(tmp_path, csv_of(["N", "E"], cells))
    assert sum(row["position_method"] == "rounded" for row in rows) == rounded
    assert sum(row["geometry"] is not None for row in rows) == len(PLACES)


@pytest.mark.parametrize("points", [np.round(LON_LAT, 2), np.round(TM, -3)])
def test_coarse_points_of_a_map_file(tmp_path: Path, points: Any) -> None:
    _, rows = imported(tmp_path, geojson(points), ".geojson")
    assert {row["position_method"] for row in rows} == {"rounded"}


@pytest.mark.parametrize("crs", ["", "urn:ogc:def:crs:OGC:1.3:CRS84"])
@pytest.mark.parametrize(("points", "expected"), [(TM, "EPSG:3006"), (ZONE, "EPSG:3011"), (RT90, "EPSG:3021")])
@pytest.mark.parametrize("swap", [False, True])
def test_metres_under_an_implied_wgs_84(tmp_path: Path, points: Any, expected: str, crs: str, swap: bool) -> None:
    receipt, rows = imported(tmp_path, geojson(points[:, ::-1] if swap else points, crs), ".geojson")
    assert receipt.crs.chosen == expected
    assert "EPSG:4326" in receipt.crs.reason
    assert how_many_right(rows) == len(PLACES)


def test_kml_with_metres_and_geojson_with_latitude_first(tmp_path: Path) -> None:
    marks = "".join(
        f"<Placemark><name>L</name><Point><coordinates>{x},{y}</coordinates></Point></Placemark>" for x, y in TM
    )
    kml = f'<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>{marks}</Document></kml>'
    for number, (text, ending) in enumerate(((kml, ".kml"), (geojson(LON_LAT[:, ::-1]), ".geojson"))):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert how_many_right(imported(folder, text, ending)[1]) == len(PLACES)


def test_a_question_names_sweref_99_tm_and_the_stores_zone_first(tmp_path: Path) -> None:
    far = transform(np.array([[13.0, 55.6], [13.01, 55.61]]), "EPSG:4326", "EPSG:3006")
    for border in (True, False):
        folder = tmp_path / str(border)
        folder.mkdir()
        with pytest.raises(AmbiguousInputError) as caught:
            imported(folder, geojson(far), ".geojson", border)
        assert caught.value.choices[:2] == ("EPSG:3006", "EPSG:3011")


@pytest.mark.parametrize("name", ["excel_dots", "excel_lost_point"])
def test_a_lost_decimal_sign_is_told(tmp_path: Path, name: str) -> None:
    text = (CASES / "C06" / f"{name}.csv").read_text(encoding="utf-8")
    with pytest.raises(InputError, match="decimal sign") as caught:
        imported(tmp_path, text, ".csv")
    assert not isinstance(caught.value, AmbiguousInputError)


@pytest.mark.parametrize(
    "cells",
    [
        [[f"{y * 100:.0f}", f"{x * 100:.0f}"] for x, y in ZONE],
        [[str(lat).replace(".", "")[: 8 - i % 3], str(lon).replace(".", "")[: 8 - i % 2]] for i, (lat, lon) in enumerate(PLACES)],
    ],
)  # fmt: skip
@pytest.mark.parametrize("crs", ["", "EPSG:4326"])
def test_other_lost_signs(tmp_path: Path, cells: list[list[str]], crs: str) -> None:
    with pytest.raises(InputError, match="decimal sign"):
        imported(tmp_path, csv_of(["lat", "lon"], cells), crs=crs)


def test_the_planners_system_is_never_ignored(tmp_path: Path) -> None:
    for number, (text, ending) in enumerate(
        (
            (geojson(ZONE), ".geojson"),
            (csv_of(["vad"], [[ewkb(point, 3021)] for point in ZONE]), ".txt"),
            (csv_of(["N", "E"], [[str(y), str(x)] for x, y in ZONE]), ".txt"),
        )
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        receipt, rows = imported(folder, text, ending, crs="EPSG:3011")
        assert receipt.crs.chosen == "EPSG:3011"
        assert how_many_right(rows) == len(PLACES)
    with pytest.raises(AmbiguousInputError, match="cannot be in EPSG:3006"):
        imported(tmp_path, geojson(LON_LAT), ".geojson", crs="EPSG:3006")


def test_rows_of_another_system_are_told_and_read_on_request(tmp_path: Path) -> None:
    mixed = np.vstack([ZONE[:5], TM[5:]])
    text = csv_of(["N", "E"], [[f"{y:.1f}", f"{x:.1f}"] for x, y in mixed])
    (tmp_path / "again").mkdir()
    receipt, rows = imported(tmp_path, text)
    assert how_many_right(rows) == 5
    assert any("3 rows" in note and "EPSG:3006" in note for note in receipt.notes)
    _, rows = imported(tmp_path / "again", text, other_crs="EPSG:3006")
    assert how_many_right(rows) == len(PLACES)


def test_without_a_border_the_network_says_what_is_far_away(tmp_path: Path) -> None:
    with new_store(create_store, str(tmp_path / "a.gpkg"), municipality="") as store:
        line = "LINESTRING(" + ", ".join(f"{x} {y}" for x, y in ZONE) + ")"
        from shapely import wkt

        store.insert("source", [{"uuid": "s", "kind": "network", "name": "nät"}])
        store.insert("path", [{"external_id": "1", "source": "s", "highway": "footway", "geometry": wkt.loads(line)}])
        far = transform(np.array([[17.75, 59.9]]), "EPSG:4326", "EPSG:3006")
        path = tmp_path / "punkter.geojson"
        path.write_text(geojson(np.vstack([TM, far])), encoding="utf-8")
        receipt = import_file(store, SourceKind.CASE, path)
        assert receipt.crs.chosen == "EPSG:3006"
        assert receipt.outside_area == 1


FAR = np.array([[11.97, 57.7], [22.15, 65.58]])


@pytest.mark.parametrize("kind", [SourceKind.CASE, SourceKind.SURVEY, SourceKind.LIGHTING, SourceKind.LANDMARK])
@pytest.mark.parametrize("known", [None, SourceKind.CASE, SourceKind.LIGHTING, SourceKind.LANDMARK])
def test_without_a_border_points_say_what_is_far_away(
    tmp_path: Path, kind: SourceKind, known: SourceKind | None
) -> None:
    far = transform(FAR, "EPSG:4326", "EPSG:3011")

    def table(name: str, points: Any) -> Path:
        path = tmp_path / f"{name}.csv"
        rows = [f"{name}{i};Torg {name} {i};{y:.1f};{x:.1f}" for i, (x, y) in enumerate(points)]
        path.write_text("\n".join(["stolpnr;namn;N;E", *rows]), "utf-8")
        return path

    with new_store(create_store, str(tmp_path / "a.gpkg"), municipality="") as store:
        if known is not None:
            import_file(store, known, table("a", ZONE), options_from_mapping({}, "EPSG:3011"))
        crs = "EPSG:3011" if known is None else None
        receipt = import_file(store, kind, table("b", [*ZONE + 40.0, *far]), options_from_mapping({}, crs))
    assert receipt.crs.chosen == "EPSG:3011"
    assert receipt.outside_area == 2


def test_without_a_border_the_files_own_middle_counts_in_every_part_of_it(tmp_path: Path) -> None:
    far = transform(FAR[:1], "EPSG:4326", "EPSG:3006")[0]
    rows = [f"A{i};{TM[i % 8][1]:.1f};{TM[i % 8][0]:.1f}" for i in range(10_000)]
    text = "\n".join(["id;N;E", *rows, f"B;{far[1]:.1f};{far[0]:.1f}"])
    receipt, _ = imported(tmp_path, text, ".csv", border=False)
    assert receipt.outside_area == 1


@pytest.mark.parametrize("kind", [SourceKind.LIGHTING, SourceKind.NETWORK])
@pytest.mark.parametrize("crs", ["EPSG:3006", "EPSG:4326"])
def test_a_system_chosen_for_openstreetmap_is_told_not_to_be_followed(
    tmp_path: Path, kind: SourceKind, crs: str
) -> None:
    nodes = "".join(
        f'<node id="{i + 1}" lat="{lat}" lon="{lon}" version="1"><tag k="highway" v="street_lamp"/></node>'
        for i, (lat, lon) in enumerate(PLACES)
    )
    way = "".join(f'<nd ref="{i + 1}"/>' for i in range(len(PLACES)))
    path = tmp_path / "a.osm"
    way = f'<way id="1" version="1">{way}<tag k="highway" v="footway"/></way>'
    path.write_text(f'<?xml version="1.0"?><osm version="0.6">{nodes}{way}</osm>', "utf-8")
    with new_store(create_store, str(tmp_path / "a.gpkg")) as store:
        receipt = import_file(store, kind, path, options_from_mapping({}, crs))
    assert receipt.crs.chosen == "EPSG:4326"
    assert any("which you chose, is not used" in note for note in receipt.notes) == (crs == "EPSG:3006")


@pytest.mark.parametrize("ending", [".kml", ".kmz", ".gpx", ".zip"])
@pytest.mark.parametrize("border", [True, False])
def test_a_system_that_cannot_be_is_asked_about(tmp_path: Path, ending: str, border: bool) -> None:
    kml = "".join(
        f"<Placemark><name>L</name><Point><coordinates>{lon},{lat}</coordinates></Point></Placemark>"
        for lat, lon in PLACES
    )
    kml = f'<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>{kml}</Document></kml>'
    gpx = "".join(f'<wpt lat="{lat}" lon="{lon}"><name>L</name></wpt>' for lat, lon in PLACES)
    gpx = f'<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">{gpx}</gpx>'
    path = tmp_path / f"a{ending}"
    metres = ending == ".zip"
    if ending in (".kmz", ".zip"):
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("a.geojson" if metres else "doc.kml", geojson(ZONE) if metres else kml)
    else:
        path.write_text(gpx if ending == ".gpx" else kml, "utf-8")
    with new_store(create_store, str(tmp_path / "a.gpkg"), **({} if border else {"municipality": ""})) as store:
        wrong = "EPSG:4326" if metres else "EPSG:3006"
        with pytest.raises(AmbiguousInputError, match=f"cannot be in {wrong}"):
            import_file(store, SourceKind.CASE, path, options_from_mapping({}, wrong))
        right = "EPSG:3011" if metres else "EPSG:4326"
        assert import_file(store, SourceKind.CASE, path, options_from_mapping({}, right)).crs.chosen == right
        assert how_many_right(store.rows("observation")) == len(PLACES)


@pytest.mark.parametrize("cell", ["E 655903", "N 6595912 E 655912", "1605912 E"])
def test_metres_beside_a_letter_are_no_packed_degrees(cell: str) -> None:
    assert all(one.value > 180 for one in coordinates(cell))


@pytest.mark.parametrize("dress", ["WKT", "EWKT", "EWKB", "GeoJSON"])
def test_a_network_whose_lines_are_written_in_a_column(tmp_path: Path, dress: str) -> None:
    from shapely.geometry import LineString, mapping

    lines = [LineString([TM[i], TM[i + 1]]) for i in range(len(TM) - 1)]
    kind = (2 | 0x20000000).to_bytes(4, "little") + (3006).to_bytes(4, "little")
    written = {
        "WKT": [line.wkt for line in lines],
        "EWKT": [f"SRID=3006;{line.wkt}" for line in lines],
        "EWKB": [(b"\x01" + kind + line.wkb[5:]).hex() for line in lines],
        "GeoJSON": [json.dumps(mapping(line)) for line in lines],
    }[dress]
    path = tmp_path / "gc.txt"
    path.write_text("\n".join(["id\tnamn\tgeom", *(f"{i}\tVäg\t{cell}" for i, cell in enumerate(written))]), "utf-8")
    with new_store(create_store, str(tmp_path / "a.gpkg")) as store:
        receipt = import_file(store, SourceKind.NETWORK, path)
        stored = store.rows("path")
    assert receipt.crs.chosen == "EPSG:3006"
    length = sum(row["geometry"].length for row in stored)
    assert length == pytest.approx(sum(line.length for line in lines), rel=0.01)


@pytest.mark.parametrize(("metres", "rounded"), [(100.0, 6), (1_000.0, 6), (1.0, 0)])
@pytest.mark.parametrize("dress", ["GeoJSON", "WKT in a column"])
def test_lines_on_rounded_coordinates_are_marked(tmp_path: Path, dress: str, metres: float, rounded: int) -> None:
    from shapely.geometry import LineString, mapping

    base = np.round(TM[0], -3)
    lines = [LineString([base + metres * np.array([i, 0]), base + metres * np.array([i, 7 + i])]) for i in range(6)]
    if dress == "GeoJSON":
        features = [{"type": "Feature", "properties": {"namn": "Väg"}, "geometry": mapping(line)} for line in lines]
        text, ending = json.dumps({"type": "FeatureCollection", "features": features}), ".geojson"
    else:
        text, ending = "\n".join(["namn\tgeom", *(f"Väg\t{line.wkt}" for line in lines)]), ".txt"
    path = tmp_path / f"gc{ending}"
    path.write_text(text, "utf-8")
    with new_store(create_store, str(tmp_path / "a.gpkg")) as store:
        receipt = import_file(store, SourceKind.NETWORK, path, options_from_mapping({}, "EPSG:3006"))
        marks = [row["position_method"] for row in store.rows("path")]
    assert marks.count("rounded") == rounded
    assert any("rounded to 100 m" in note for note in receipt.notes) == bool(rounded)


def test_coarse_rows_are_counted_once_beside_other_sources(tmp_path: Path) -> None:
    """Rows are looked at before the merge too, to find the source they are from."""
    with new_store(create_store, str(tmp_path / "a.gpkg")) as store:
        for name, digits in (("a", 6), ("b", 2), ("b", 2)):
            path = tmp_path / f"{name}.csv"
            rows = [
                f"{name}{i};2023-10-0{i + 1};{lat:.{digits}f};{lon:.{digits}f}" for i, (lat, lon) in enumerate(PLACES)
            ]
            path.write_text("\n".join(["id;datum;lat;lon", *rows]), "utf-8")
            receipt = import_file(store, SourceKind.CASE, path)
            assert receipt.extra["approximate"] == (len(PLACES) if digits == 2 else 0)
            assert any(note.startswith("8 rows") for note in receipt.notes) == (digits == 2)


def test_a_lamp_told_to_be_rounded_and_then_exactly(tmp_path: Path) -> None:
    path = tmp_path / "lampor.csv"
    with new_store(create_store, str(tmp_path / "a.gpkg")) as store:
        for digits, mark, counts in ((-2, "rounded", (8, 0, 0)), (-2, "rounded", (0, 0, 8)), (1, None, (0, 8, 0))):
            rows = [f"S{i};{round(y, digits):.1f};{round(x, digits):.1f}" for i, (x, y) in enumerate(TM)]
            path.write_text("\n".join(["stolpnr;N;E", *rows]), "utf-8")
            receipt = import_file(store, SourceKind.LIGHTING, path)
            assert (receipt.stored, receipt.updated, receipt.unchanged) == counts
            assert {row["position_method"] for row in store.rows("lamp")} == {mark}


@pytest.mark.parametrize("kind", [SourceKind.LIGHTING, SourceKind.LANDMARK, SourceKind.SURVEY, SourceKind.EST_REPORT])
def test_every_kind_reads_and_tells(tmp_path: Path, kind: SourceKind) -> None:
    fine = [["%d°%d'%s\"N" % dms(lat), "%d°%d'%s\"E" % dms(lon)] for lat, lon in PLACES]
    coarse = [[f"{lat:.2f}", f"{lon:.2f}"] for lat, lon in PLACES]
    lost = [[str(lat).replace(".", ""), str(lon).replace(".", "")] for lat, lon in PLACES]
    table = {SourceKind.LIGHTING: "lamp", SourceKind.LANDMARK: "landmark"}.get(kind, "observation")

    def run(name: str, cells: list[list[str]]) -> tuple[Any, Any]:
        path = tmp_path / f"{name}.txt"
        rows = ["stolpnr\tnamn\tbeskrivning\tlat\tlon"]
        rows += [f"S{i}\tTorget {i}\tLampan vid porten\t{a}\t{b}" for i, (a, b) in enumerate(cells)]
        path.write_text("\n".join(rows), "utf-8")
        with new_store(create_store, str(tmp_path / f"{name}.gpkg")) as store:
            return import_file(store, kind, path), store.rows(table)

    assert how_many_right(run("fine", fine)[1]) == len(PLACES)
    assert {row["position_method"] for row in run("again", fine)[1]} <= {"exact", None}
    receipt, rows = run("coarse", coarse)
    assert any("approximate" in note for note in receipt.notes)
    assert {row["position_method"] for row in rows} == {"rounded"}
    with pytest.raises(InputError, match="decimal sign"):
        run("lost", lost)


@pytest.mark.parametrize("driver", ["ESRI Shapefile", "GPKG", "XLSX", "ODS", "GPX"])
def test_the_planners_system_in_every_file_type(tmp_path: Path, driver: str) -> None:
    from osgeo import ogr, osr

    ending = {"ESRI Shapefile": "shp", "GPKG": "gpkg", "XLSX": "xlsx", "ODS": "ods", "GPX": "gpx"}[driver]
    path = tmp_path / f"punkter.{ending}"
    is_sheet = driver in ("XLSX", "ODS")
    data = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    layer = data.CreateLayer(
        "waypoints" if driver == "GPX" else "punkter",
        reference if driver == "GPX" else None,
        ogr.wkbNone if is_sheet else ogr.wkbPoint,
    )
    if driver != "GPX":
        layer.CreateField(ogr.FieldDefn("beskrivn", ogr.OFTString))
    if is_sheet:
        layer.CreateField(ogr.FieldDefn("N", ogr.OFTReal))
        layer.CreateField(ogr.FieldDefn("E", ogr.OFTReal))
    for x, y in LON_LAT if driver == "GPX" else ZONE:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("name" if driver == "GPX" else "beskrivn", "Lampan vid porten")
        if is_sheet:
            feature.SetField("N", float(y))
            feature.SetField("E", float(x))
        else:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT({x} {y})"))
        layer.CreateFeature(feature)
    layer = data = None
    with new_store(create_store, str(tmp_path / "a.gpkg")) as store:
        if driver == "GPX":
            with pytest.raises(AmbiguousInputError, match="cannot be in EPSG:3011"):
                import_file(store, SourceKind.CASE, path, options_from_mapping({}, "EPSG:3011"))
            return
        receipt = import_file(store, SourceKind.CASE, path, options_from_mapping({}, "EPSG:3011"))
        assert receipt.crs.chosen == "EPSG:3011"
        assert how_many_right(store.rows("observation")) == len(PLACES)
