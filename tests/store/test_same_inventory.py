"""One inventory, network or list of cases is stored once, however its ids are written and whatever its format (issue 8, 12)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr, osr

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import ImportOptions, import_file
from est_walks_plugin.store import Store

from ..made_stores import new_store

E, N = 135000, 6595000
LAMPS = 120
Ids = Callable[[int], Any]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_store(create_store, tmp_path / "kommun.gpkg", municipality="Upplands-Bro") as made:
        yield made


def place(i: int) -> tuple[int, int]:
    return E + 35 * (i // 20), N + 35 * (i % 20)


def csv(
    folder: Path,
    name: str,
    ids: Ids,
    rows: Any = range(LAMPS),
    head: str = "Stolpnummer;Effekt",
    moved: float = 0.0,
    more: dict[str, Callable[[int], str]] | None = None,
) -> str:
    columns = more or {}
    lines = [";".join([head, *columns, "N", "E"])]
    for i in rows:
        x, y = place(i)
        told = [str(ids(i)), str(50 + i % 3), *(cell(i) for cell in columns.values())]
        lines.append(";".join([*told, f"{y + moved:.2f}", f"{x:.2f}"]))
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def layer(folder: Path, name: str, driver: str, ids: Ids, kind: int = ogr.OFTString) -> str:
    path = folder / name
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(3011)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    made = dataset.CreateLayer("belysning", reference, ogr.wkbPoint)
    made.CreateField(ogr.FieldDefn("stolpnr", kind))
    made.CreateField(ogr.FieldDefn("ljuskalla", ogr.OFTString))
    for i in range(LAMPS):
        feature = ogr.Feature(made.GetLayerDefn())
        feature.SetField("stolpnr", ids(i))
        feature.SetField("ljuskalla", "LED")
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(*map(float, place(i)))
        feature.SetGeometry(point)
        made.CreateFeature(feature)
    made.SyncToDisk()
    del made, dataset
    return str(path)


WRITTEN: dict[str, tuple[Ids, Ids]] = {
    "leading zeros": (lambda i: f"{i + 1:05d}", lambda i: i + 1),
    "zeros lost on some": (lambda i: f"{i + 950:04d}", lambda i: i + 950),
    "a country before": (lambda i: 4000 + i, lambda i: f"SE-{4000 + i}"),
    "a country glued on": (lambda i: f"SE{4000 + i}", lambda i: 4000 + i),
    "small letters": (lambda i: f"BRO-A{i + 1}", lambda i: f"bro-a{i + 1}"),
    "decimals": (lambda i: 4000 + i, lambda i: f"{4000 + i}.0"),
    "a decimal comma": (lambda i: 4000 + i, lambda i: f"{4000 + i},00"),
    "blanks": (lambda i: f"K {i + 1:03d}", lambda i: f"K{i + 1}"),
    "signs": (lambda i: f"12-{i + 1:04d}", lambda i: f"12/{i + 1}"),
    "a layer's name before": (lambda i: i + 1, lambda i: f"lyspunkt.{i + 1}"),
    "braces": (lambda i: f"8d2a00c1-{i:04x}", lambda i: f"{{8D2A00C1-{i:04X}}}"),
    "wide digits": (lambda i: f"A{i + 1}", lambda i: f"Ａ{i + 1}"),
    "another word before": (lambda i: f"Stolpe {i + 1}", lambda i: f"nr {i + 1}"),
}


@pytest.mark.parametrize("same_layout", [True, False])
@pytest.mark.parametrize("way", WRITTEN)
def test_ids_written_otherwise_are_the_same_lamps(store: Store, tmp_path: Path, way: str, same_layout: bool) -> None:
    before, after = WRITTEN[way]
    import_file(store, SourceKind.LIGHTING, csv(tmp_path, "lampor.csv", before))
    ids = {row["external_id"] for row in store.rows("lamp")}
    head = "Stolpnummer;Effekt" if same_layout else "Stolp-id;Watt"
    newer = csv(tmp_path, "export.csv", after, [*range(LAMPS), 399], head)
    receipt = import_file(store, SourceKind.LIGHTING, newer)
    assert (receipt.stored, receipt.vanished, store.count("lamp"), store.count("source")) == (1, 0, LAMPS + 1, 1)
    assert ids < {row["external_id"] for row in store.rows("lamp")}, "their ids stay"
    told = any("written otherwise" in note for note in receipt.notes) or receipt.suspected_duplicates == LAMPS
    assert told or receipt.unchanged == LAMPS
    again = import_file(store, SourceKind.LIGHTING, newer)
    assert (again.stored, again.updated, again.unchanged, store.count("lamp")) == (0, 0, LAMPS + 1, LAMPS + 1)


FORMATS: dict[str, tuple[str, str]] = {
    "GML": ("belysning.gml", "GML"), "GeoJSON": ("belysning.geojson", "GeoJSON"), "GPKG": ("b.gpkg", "GPKG"),
    "KML": ("belysning.kml", "LIBKML"), "shapefile": ("belysning.shp", "ESRI Shapefile"), "MapInfo": ("b.tab", "MapInfo File"),
}  # fmt: skip


@pytest.mark.parametrize("number", [False, True])
@pytest.mark.parametrize("kind", FORMATS)
def test_an_inventory_in_two_formats_is_one(store: Store, tmp_path: Path, kind: str, number: bool) -> None:
    """Also when one has its ids as numbers and the other as texts with zeros."""
    name, driver = FORMATS[kind]
    first = layer(tmp_path, name, driver, lambda i: i + 1, ogr.OFTReal if number else ogr.OFTString)
    import_file(store, SourceKind.LIGHTING, first)
    receipt = import_file(
        store, SourceKind.LIGHTING, csv(tmp_path, "armaturer.csv", lambda i: f"{i + 1:06d}" if number else i + 1)
    )
    assert (receipt.stored, store.count("lamp"), store.count("source")) == (0, LAMPS, 1)
    back = import_file(store, SourceKind.LIGHTING, first)
    assert (back.stored, back.vanished, store.count("lamp"), store.count("source")) == (0, 0, LAMPS, 1)


@pytest.mark.parametrize("same_layout", [True, False])
def test_other_ids_in_the_same_places_are_the_same_lamps_and_told(
    store: Store, tmp_path: Path, same_layout: bool
) -> None:
    import_file(store, SourceKind.LIGHTING, csv(tmp_path, "lampor.csv", lambda i: f"K{i}"))
    head = "Stolpnummer;Effekt" if same_layout else "Stolp-id;Watt"
    turned = csv(tmp_path, "nytt system.csv", lambda i: 7000 + (LAMPS - i), head=head)
    for _ in range(2):
        receipt = import_file(store, SourceKind.LIGHTING, turned)
        assert (receipt.stored, store.count("lamp"), store.count("source")) == (0, LAMPS, 1)
        assert receipt.suspected_duplicates == LAMPS
        assert any("taken for the same" in note for note in receipt.notes)
    assert {row["external_id"] for row in store.rows("lamp")} == {f"K{i}" for i in range(LAMPS)}


def test_lamps_of_another_owner_in_the_same_places_stay_and_are_told(store: Store, tmp_path: Path) -> None:
    ours = csv(tmp_path, "lampor.csv", lambda i: f"K{i}", more={"Ägare": lambda i: "Kommunen"})
    theirs = csv(tmp_path, "vägverk.csv", lambda i: 7000 + 3 * i, head="Id;W", more={"Ägare": lambda i: "Trafikverket"})
    import_file(store, SourceKind.LIGHTING, ours)
    receipt = import_file(store, SourceKind.LIGHTING, theirs)
    assert (receipt.stored, receipt.suspected_duplicates, store.count("source")) == (LAMPS, LAMPS, 2)
    assert any("another inventory" in note for note in receipt.notes)


def test_some_lamps_in_the_same_places_are_told(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.LIGHTING, csv(tmp_path, "lampor.csv", lambda i: f"K{i}"))
    mixed = csv(tmp_path, "andra.csv", lambda i: 7000 + i, [*range(30), *range(200, 280)], head="Id;W")
    receipt = import_file(store, SourceKind.LIGHTING, mixed)
    assert (receipt.stored, receipt.suspected_duplicates, store.count("source")) == (110, 30, 2)


@pytest.mark.parametrize("same_layout", [True, False])
def test_numbers_that_begin_at_one_everywhere_move_no_lamp(store: Store, tmp_path: Path, same_layout: bool) -> None:
    import_file(store, SourceKind.LIGHTING, csv(tmp_path, "bro.csv", lambda i: i + 1))
    head = "Stolpnummer;Effekt" if same_layout else "Stolp-id;Watt"
    far = csv(tmp_path, "kungsängen.csv", lambda i: i + 1, head=head, moved=4000)
    for expected in (LAMPS, 0):
        receipt = import_file(store, SourceKind.LIGHTING, far)
        assert (receipt.stored, receipt.vanished, store.count("lamp"), store.count("source")) == (
            expected, 0, 2 * LAMPS, 2,
        )  # fmt: skip
    again = import_file(store, SourceKind.LIGHTING, str(tmp_path / "bro.csv"))
    assert (again.unchanged, store.count("lamp")) == (LAMPS, 2 * LAMPS)


def test_a_lamp_that_was_moved_stays_one(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.LIGHTING, csv(tmp_path, "lampor.csv", lambda i: f"K{i}"))
    receipt = import_file(store, SourceKind.LIGHTING, csv(tmp_path, "lampor.csv", lambda i: f"K{i}", moved=20))
    assert (receipt.stored, receipt.updated, store.count("lamp")) == (0, LAMPS, LAMPS)


def test_two_ids_that_look_alike_are_two_lamps(store: Store, tmp_path: Path) -> None:
    alike = csv(tmp_path, "lampor.csv", lambda i: f"{'AB'[i % 2]}-{i // 2:03d}")
    import_file(store, SourceKind.LIGHTING, alike)
    receipt = import_file(
        store, SourceKind.LIGHTING, csv(tmp_path, "lampor.csv", lambda i: f"{'AB'[i % 2]}{i // 2}", head="Id;W")
    )
    assert (receipt.stored, store.count("lamp"), store.count("source")) == (0, LAMPS, 1)
    assert import_file(store, SourceKind.LIGHTING, alike).unchanged == LAMPS


# --- filtered exports --------------------------------------------------------------------------------------------------


MIXED: dict[str, Callable[[int], str]] = {
    "Status": lambda i: ("I drift", "Släckt", "I drift", "Dimmad")[i % 4],
    "Ägare": lambda i: ("Kommunen", "Vattenfall", "Kommunen")[i % 3],
    "Ljuskälla": lambda i: ("LED", "LED", "LED", "Högtrycksnatrium", "Kvicksilver")[i % 5],
}
FILTERS: dict[str, tuple[dict[str, Callable[[int], str]], Callable[[int], bool], dict[str, Callable[[int], str]]]] = {
    "a status nobody has": ({"Status": lambda i: "I drift"}, lambda i: i % 3 > 0, {"Status": lambda i: "Dimmad"}),
    "a status where none was told": ({}, lambda i: i % 5 > 0, {"Status": lambda i: "I drift"}),
    "those that are out": (MIXED, lambda i: i % 4 == 1, MIXED),
    "one owner": (MIXED, lambda i: i % 3 != 1, MIXED),
    "an owner where none was told": ({}, lambda i: i % 3 > 0, {"Ägare": lambda i: "Kommunen"}),
    "one light source": (MIXED, lambda i: i % 5 < 3, MIXED),
    "two light sources": (MIXED, lambda i: i % 5 < 4, MIXED),
    "two states": (MIXED, lambda i: i % 4 != 3, MIXED),
    "a light source where none was told": ({}, lambda i: i % 5 < 3, {"Ljuskälla": lambda i: "LED"}),
    "an area": (MIXED, lambda i: i >= 60, MIXED),
    "a street in the middle": (MIXED, lambda i: 40 <= i < 60, MIXED),
}


@pytest.mark.parametrize("what", FILTERS)
def test_a_filtered_export_of_lamps_closes_none(store: Store, tmp_path: Path, what: str) -> None:
    before, lets_through, after = FILTERS[what]
    import_file(store, SourceKind.LIGHTING, csv(tmp_path, "lampor.csv", lambda i: f"K{i}", more=before))
    some = csv(tmp_path, "lampor.csv", lambda i: f"K{i}", [i for i in range(LAMPS) if lets_through(i)], more=after)
    receipt = import_file(store, SourceKind.LIGHTING, some)
    assert (receipt.vanished, receipt.stored, store.count("lamp")) == (0, 0, LAMPS)
    assert not any(row["vanished"] for row in store.rows("lamp"))
    whole = import_file(store, SourceKind.LIGHTING, some, ImportOptions(covers="whole"))
    assert whole.vanished == LAMPS - sum(map(lets_through, range(LAMPS)))


@pytest.mark.parametrize("columns", [{}, MIXED])
def test_a_whole_inventory_still_tells_what_is_gone(
    store: Store, tmp_path: Path, columns: dict[str, Callable[[int], str]]
) -> None:
    import_file(store, SourceKind.LIGHTING, csv(tmp_path, "lampor.csv", lambda i: f"K{i}", more=columns))
    fewer = [i for i in range(LAMPS) if i not in (41, 42, 77)]
    assert (
        import_file(
            store, SourceKind.LIGHTING, csv(tmp_path, "lampor.csv", lambda i: f"K{i}", fewer, more=columns)
        ).vanished
        == 3
    )


# --- networks ----------------------------------------------------------------------------------------------------------


def net(folder: Path, name: str, ids: Ids, streets: Any = range(12)) -> str:
    features = [
        {
            "type": "Feature",
            "properties": {"id": ids(i), "namn": f"Gata {i}", "typ": "Gångväg"},
            "geometry": {"type": "LineString", "coordinates": [[E + 60 * i, N], [E + 60 * i, N + 300 + i]]},
        }
        for i in streets
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3011"}}
    path = folder / name
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("streets", [range(12), range(3)])
@pytest.mark.parametrize("ids", [lambda i: f"{i + 1:04d}", lambda i: f"NVDB-{i + 1}", lambda i: f"x{900 - 7 * i}"])
def test_streets_under_other_ids_are_stored_once(store: Store, tmp_path: Path, ids: Ids, streets: range) -> None:
    import_file(store, SourceKind.NETWORK, net(tmp_path, "gcnat.geojson", lambda i: f"{i + 1}"))
    keys = {row["name"]: row["uuid"] for row in store.rows("path")}
    receipt = import_file(store, SourceKind.NETWORK, net(tmp_path, "export.geojson", ids, streets))
    assert (receipt.stored, receipt.vanished, store.count("path"), store.count("source")) == (0, 0, 12, 1)
    assert {row["name"]: row["uuid"] for row in store.rows("path")} == keys
    assert any("its ids are kept" in note for note in receipt.notes)


# --- cases -------------------------------------------------------------------------------------------------------------


def cases(folder: Path, name: str, ids: Ids, rows: Any = range(40), head: str = "Ärendenummer", north: int = N) -> str:
    lines = [f"{head};Inkom;Kategori;Status;Beskrivning;N;E"]
    for i in rows:
        day = f"2024-{1 + i // 28:02d}-{1 + i % 28:02d} 1{i % 9}:0{i % 6}"
        lines.append(f"{ids(i)};{day};Belysning;Öppen;Lampan {i} är släckt;{north + 100 * i};{E + 70 * i}")
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("same_layout", [True, False])
@pytest.mark.parametrize("way", [way for way in WRITTEN if way != "decimals"])
def test_cases_whose_ids_are_written_otherwise_are_the_same(
    store: Store, tmp_path: Path, way: str, same_layout: bool
) -> None:
    before, after = WRITTEN[way]
    import_file(store, SourceKind.CASE, cases(tmp_path, "ärenden.csv", before))
    ids = {row["external_id"] for row in store.rows("observation")}
    head = "Ärendenummer" if same_layout else "Diarienummer"
    newer = cases(tmp_path, "nytt system.csv", after, [*range(40), 399], head)
    for stored in (1, 0):
        receipt = import_file(store, SourceKind.CASE, newer)
        assert (receipt.stored, receipt.vanished, receipt.suspected_duplicates) == (stored, 0, 0)
        assert (store.count("observation"), store.count("source")) == (41, 1)
    assert ids < {row["external_id"] for row in store.rows("observation")}, "their ids stay"


def test_cases_of_another_system_with_numbers_alike_stay(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.CASE, cases(tmp_path, "ärenden.csv", lambda i: f"KS-{i}"))
    receipt = import_file(store, SourceKind.CASE, cases(tmp_path, "gatan.csv", lambda i: f"GK-{i}", north=N + 900))
    assert (receipt.stored, store.count("observation"), store.count("source")) == (40, 80, 2)
