"""A partial export closes nothing: what is missing from a newer file is gone only where the file tells."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.feedback import Feedback
from est_walks_plugin.operations.importing.files import ImportOptions, compare, import_file, options_from_mapping
from est_walks_plugin.store import Store

HEAD = "Ärendenummer;Kategori;Status;Rubrik;Inkom;N;E\n"
KINDS = ("Belysning", "Klotter", "Nedskräpning", "Trafik")


@pytest.fixture
def store(ready_store: Any) -> Any:
    return ready_store


def case(i: int) -> str:
    """Return a case: two days apart, 30 by 14 in a grid of some 40 m."""
    month, day = 1 + i // 28 % 12, 1 + i % 28
    north, east = 6595003 + 41 * (i * 7 % 30), 135007 + 43 * (i * 11 % 14)
    state = ("Pågående", "Avslutad", "Inkommen")[i % 3]
    return f"KS-{i:04d};{KINDS[i % 4]};{state};Sak {i};2025-{month:02d}-{day:02d} 17:0{i % 10};{north};{east}\n"


ALL = range(320)


def cases(*numbers: int) -> str:
    return HEAD + "".join(map(case, numbers))


def written(folder: Path, text: str, name: str = "ärenden.csv") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def gone(store: Store, table: str = "observation") -> set[str]:
    return {row["external_id"] for row in store.rows(table) if row["vanished"]}


def left_out(i: int) -> bool:
    return i in (100, 101, 152)


PARTS = {
    "one known case": [57],
    "two at the ends": [0, 319],
    "one category": [i for i in ALL if i % 4 == 0],
    "three of four categories": [i for i in ALL if i % 4],
    "only the open": [i for i in ALL if i % 3 == 0],
    "only the closed": [i for i in ALL if i % 3 == 1],
    "all but the closed": [i for i in ALL if i % 3 != 1],
    "the last month": [i for i in ALL if i >= 308],
    "every tenth": [i for i in ALL if i % 10 == 0],
    "a first page of fifty": [*range(50)],
}


def imported(empty: Path, folder: Path, kind: SourceKind, text: str, name: str) -> Path:
    """Return a store that has this file."""
    path = folder / "known.gpkg"
    shutil.copy(empty, path)
    with Store.open(path) as store:
        import_file(store, kind, written(folder, text, name))
    return path


@pytest.fixture(scope="module")
def known_file(ready_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that has all the cases, to be copied."""
    return imported(ready_file, tmp_path_factory.mktemp("cases"), SourceKind.CASE, cases(*ALL), "ärenden.csv")


@pytest.fixture
def known(known_file: Path, tmp_path: Path) -> Iterator[Store]:
    with Store.open(shutil.copy(known_file, tmp_path / "store.gpkg")) as opened:
        yield opened


@pytest.mark.parametrize("what", PARTS)
def test_a_part_of_the_cases_closes_none(known: Store, tmp_path: Path, what: str) -> None:
    store = known
    receipt = import_file(store, SourceKind.CASE, written(tmp_path, cases(*PARTS[what])))
    assert (receipt.unchanged, receipt.vanished, gone(store)) == (len(PARTS[what]), 0, set())
    covers = receipt.to_dict()["covers"]
    assert (covers["chosen"], covers["gone"], covers["left"]) == ("rows", 0, len(ALL) - len(PARTS[what]))
    assert any(str(covers["left"]) in note for note in receipt.notes)


def test_a_whole_export_tells_what_is_gone_within_its_days_and_ground(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.CASE, written(tmp_path, cases(*ALL)))
    newer = [*(i for i in ALL if i >= 60 and not left_out(i)), *range(320, 330)]
    receipt = import_file(store, SourceKind.CASE, written(tmp_path, cases(*newer)))
    assert gone(store) == {"KS-0100", "KS-0101", "KS-0152"}
    assert (receipt.vanished, receipt.stored, receipt.to_dict()["covers"]["left"]) == (3, 10, 60)
    assert receipt.to_dict()["covers"]["period"][0] == "2025-03-05"
    again = import_file(store, SourceKind.CASE, written(tmp_path, cases(*newer)))
    assert (again.vanished, again.unchanged) == (0, len(newer))


FEW = {  # id: category, status
    **{f"A{n}": ("Klotter", "Avslutad" if n == 5 else "Pågående") for n in range(7)},
    "B1": ("Belysning", "Pågående"), "B2": ("Belysning", "Avslutad"), "C1": ("Trafik", "Inkommen"),
}  # fmt: skip


def few(told: dict[str, tuple[str, str]]) -> str:
    """Return cases on one spot and day, so that neither days nor ground leave any of them out."""
    rows = [
        f"{key};{category};{state};Sak {key};2025-03-0{1 + n % 2} 17:00;{6595003 + n % 3};{135007 + n % 2}\n"
        for n, (key, (category, state)) in enumerate(told.items())
    ]
    return HEAD + "".join(rows)


FILTERED = {
    "one category, most rows": ({key: told for key, told in FEW.items() if told[0] == "Klotter"}, set()),
    "one category, one of it gone": ({f"A{n}": FEW[f"A{n}"] for n in range(6)}, {"A6"}),
    "one status, most rows": ({key: told for key, told in FEW.items() if told[1] == "Pågående"}, set()),
    "one status, one has passed on": (
        {key: told for key, told in FEW.items() if told[1] == "Pågående" and key != "A0"}, set()
    ),
    "only what was closed since": ({key: (told[0], "Avslutad") for key, told in list(FEW.items())[:8]}, set()),
    "several of both": ({key: told for key, told in FEW.items() if key != "C1"}, {"C1"}),
}  # fmt: skip


@pytest.mark.parametrize("what", FILTERED)
def test_a_filter_of_the_export_closes_none_however_many_it_lets_through(
    store: Store, tmp_path: Path, what: str
) -> None:
    first = few(FEW)
    import_file(store, SourceKind.CASE, written(tmp_path, first))
    told, expected = FILTERED[what]
    lines = {line.split(";")[0]: line for line in first.splitlines(keepends=True)[1:]}
    rows = [lines[key].replace(";".join(FEW[key]), ";".join(now)) for key, now in told.items()]
    receipt = import_file(store, SourceKind.CASE, written(tmp_path, HEAD + "".join(rows)))
    assert (gone(store), receipt.vanished) == (expected, len(expected))
    assert receipt.to_dict()["covers"]["left"] == len(FEW) - len(told) - len(expected)


@pytest.mark.parametrize("column", [True, False])
def test_an_export_of_one_area_closes_none_of_a_small_one_amid_it(store: Store, tmp_path: Path, column: bool) -> None:
    from shapely.geometry import box

    small = box(135400, 6595400, 135600, 6595600)
    large = box(135000, 6595000, 136000, 6596000).difference(small)
    store.delete("area", [row["uuid"] for row in store.rows("area", {"kind": "district"})])
    store.insert("area", [{"name": "Bro", "geometry": large}, {"name": "Torget", "geometry": small}])
    head = HEAD.replace("Rubrik", "Område" if column else "Rubrik")
    rows = [
        f"A{i};{KINDS[i % 4]};{('Pågående', 'Avslutad')[i % 2]};Bro;2025-03-0{1 + i % 3} 17:00;"
        f"{6595050 + 900 * (i // 2 % 2)};{135050 + 900 * (i % 2) + i}\n"
        for i in range(12)
    ]
    other = ["B1;Klotter;Pågående;Torget;2025-03-02 17:00;6595500;135500\n"]
    import_file(store, SourceKind.CASE, written(tmp_path, head + "".join(rows + other)))
    receipt = import_file(store, SourceKind.CASE, written(tmp_path, head + "".join(rows)))
    assert (gone(store), receipt.to_dict()["covers"]["left"]) == (set(), 1)


@pytest.mark.parametrize(
    ("covers", "file", "expected"),
    [
        ("whole", [57], 319),
        ("part", [i for i in ALL if not left_out(i)], 0),
        ("period", [i for i in range(50, 100) if i % 10 == 0], 36),
        ("WHOLE ", [57], 319),
        (None, [57], 0),
    ],
)
def test_the_planner_says_what_a_file_covers(
    known: Store, tmp_path: Path, covers: Any, file: Any, expected: int
) -> None:
    store = known
    options = options_from_mapping(None, covers=covers)
    dry = import_file(store, SourceKind.CASE, written(tmp_path, cases(*file)), options, dry_run=True)
    assert dry.vanished == expected
    assert not gone(store)
    receipt = import_file(store, SourceKind.CASE, written(tmp_path, cases(*file)), options)
    assert (receipt.vanished, len(gone(store))) == (expected, expected)


@pytest.mark.parametrize(("covers", "gone_", "left"), [(None, 0, 319), ("whole", 319, 0), ("part", 0, 319)])
def test_a_newer_file_is_compared_with_what_is_stored(
    store: Store, tmp_path: Path, covers: Any, gone_: int, left: int
) -> None:
    path = written(tmp_path, cases(*ALL))
    new = compare(store, SourceKind.CASE, path, ImportOptions(), Feedback())
    assert (new.system, new.receipt, new.gone, new.left) == ("", None, 0, 0)
    import_file(store, SourceKind.CASE, path)
    newer = written(tmp_path, cases(57, 320))
    told = compare(store, SourceKind.CASE, newer, options_from_mapping(None, covers=covers), Feedback())
    assert told.receipt is not None
    assert (told.system, told.receipt.stored, told.receipt.unchanged) == ("ärenden", 1, 1)
    assert (told.gone, told.left) == (gone_, left)
    assert (store.count("observation"), gone(store)) == (len(ALL), set())


@pytest.mark.parametrize("known", [False, True])
@pytest.mark.parametrize("between", [False, True])
def test_an_import_between_preview_and_run_is_told(store: Store, tmp_path: Path, known: bool, between: bool) -> None:
    if known:
        import_file(store, SourceKind.CASE, written(tmp_path, cases(*range(20))))
    path = written(tmp_path, cases(*range(22)), "ärenden 2025-06-01.csv")
    seen = compare(store, SourceKind.CASE, path, ImportOptions(), Feedback()).state
    if between:
        import_file(store, SourceKind.CASE, written(tmp_path, cases(*range(21))))
    receipt = import_file(store, SourceKind.CASE, path, ImportOptions(seen=seen))
    assert any("since the preview" in note for note in receipt.notes) is between
    assert receipt.stored == (1 if between else 2 if known else 22)
    kept = store.rows("source", {"uuid": receipt.extra["source_uuid"]})[0]["receipt"]["notes"]
    assert any("since the preview" in note for note in kept) is between


def test_a_source_deleted_between_preview_and_run_is_told(store: Store, tmp_path: Path) -> None:
    path = written(tmp_path, cases(*range(20)))
    first = import_file(store, SourceKind.CASE, path)
    seen = compare(store, SourceKind.CASE, path, ImportOptions(), Feedback()).state
    store.delete("observation", [row["uuid"] for row in store.rows("observation")])
    store.delete("source", [first.extra["source_uuid"]])
    receipt = import_file(store, SourceKind.CASE, path, ImportOptions(seen=seen))
    assert "since the preview" in receipt.notes[0]
    assert receipt.stored == 20


def test_what_covers_nothing_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="whole, period or part"):
        options_from_mapping(None, covers="allt")
    text = "Stolpnummer;N;E\n" + "".join(f"K{i};{6595000 + 30 * i};135000\n" for i in range(9))
    import_file(store, SourceKind.LIGHTING, written(tmp_path, text, "lampor.csv"))
    with pytest.raises(ParameterError, match="no dates"):
        import_file(
            store,
            SourceKind.LIGHTING,
            written(tmp_path, text[: text.index("K5")], "lampor.csv"),
            ImportOptions(covers="period"),
        )
    assert not gone(store, "lamp")


# --- lamps -----------------------------------------------------------------------------------------------------------


def lamp(i: int, north: int = 6595000, east: int = 135000) -> str:
    return f"K{i};LED;{50 + i % 3};{north + 35 * (i % 20)};{east + 35 * (i // 20 % 20)}\n"


LAMPS = "Stolpnummer;Ljuskälla;Effekt;N;E\n"
BRO = [lamp(i) for i in range(200)]
BRUNNA = [lamp(1000 + i, 6595000, 135700) for i in range(200)]  # beside it


@pytest.fixture(scope="module")
def lit_file(ready_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that has all the lamps, to be copied."""
    text = LAMPS + "".join(BRO + BRUNNA)
    return imported(ready_file, tmp_path_factory.mktemp("lamps"), SourceKind.LIGHTING, text, "lampor.csv")


@pytest.mark.parametrize("part", [BRO, BRUNNA, BRO[:1], BRO[:40], BRO[::5], BRO[:100] + BRUNNA[::9]])
def test_a_part_of_the_lamps_removes_none(lit_file: Path, tmp_path: Path, part: list[str]) -> None:
    with Store.open(shutil.copy(lit_file, tmp_path / "store.gpkg")) as store:
        receipt = import_file(store, SourceKind.LIGHTING, written(tmp_path, LAMPS + "".join(part), "lampor bro.csv"))
        assert (receipt.unchanged, receipt.vanished, gone(store, "lamp")) == (len(part), 0, set())
        assert store.count("lamp") == 400


def test_lamps_of_one_status_tell_of_that_one(store: Store, tmp_path: Path) -> None:
    head = LAMPS.replace("\n", ";Status\n")
    rows = [text.replace("\n", ";Trasig\n" if i % 5 == 0 else ";Hel\n") for i, text in enumerate(BRO)]
    import_file(store, SourceKind.LIGHTING, written(tmp_path, head + "".join(rows), "lampor.csv"))
    whole = [text for i, text in enumerate(rows) if i % 5 and i != 46]
    receipt = import_file(store, SourceKind.LIGHTING, written(tmp_path, head + "".join(whole), "lampor.csv"))
    assert (gone(store, "lamp"), receipt.to_dict()["covers"]["left"]) == ({"K46"}, 40)


def test_lamps_of_a_district_tell_of_those_among_them(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.LIGHTING, written(tmp_path, LAMPS + "".join(BRO + BRUNNA), "lampor.csv"))
    newer = [text for text in BRO if not text.startswith(("K45;", "K46;", "K90;"))]
    receipt = import_file(store, SourceKind.LIGHTING, written(tmp_path, LAMPS + "".join(newer), "lampor.csv"))
    assert gone(store, "lamp") == {"K45", "K46", "K90"}
    assert receipt.to_dict()["covers"]["left"] == 200


def test_an_inventory_in_two_formats_is_stored_once(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.LIGHTING, written(tmp_path, LAMPS + "".join(BRO), "lampor.csv"))
    other = [
        {
            "type": "Feature",
            "properties": {"pole_id": text.split(";")[0], "lamp": "LED"},
            "geometry": {"type": "Point", "coordinates": [float(text.split(";")[4]), float(text.split(";")[3])]},
        }
        for text in BRO
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3011"}}
    file = written(
        tmp_path, json.dumps({"type": "FeatureCollection", "crs": crs, "features": other}), "belysning.geojson"
    )
    receipt = import_file(store, SourceKind.LIGHTING, file)
    assert (receipt.stored, store.count("lamp"), store.count("source")) == (0, 200, 1)
    watts = {row["external_id"]: row["power_w"] for row in store.rows("lamp")}
    assert watts["K4"] == 51.0, "what the other format does not tell stays"


def test_an_inventory_without_ids_is_told_by_its_places(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.LIGHTING, written(tmp_path, LAMPS + "".join(BRO), "lampor.csv"))
    bare = "Ljuskälla;N;E\n" + "".join(f"LED;{t.split(';')[3]};{t.split(';')[4]}" for t in [*BRO, lamp(399)])
    receipt = import_file(store, SourceKind.LIGHTING, written(tmp_path, bare, "export.csv"))
    assert (store.count("lamp"), receipt.stored) == (201, 1)
    assert {text.split(";")[0] for text in BRO} < {row["external_id"] for row in store.rows("lamp")}
    assert any("lampor" in note for note in receipt.notes)
    again = import_file(store, SourceKind.LIGHTING, written(tmp_path, bare, "export.csv"))
    assert (again.stored, again.vanished, store.count("lamp")) == (0, 0, 201)


def test_an_inventory_with_other_ids_is_told_as_suspected(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.LIGHTING, written(tmp_path, LAMPS + "".join(BRO), "lampor.csv"))
    turned = [f"{200 - i};{text.split(';', 1)[1]}" for i, text in enumerate(BRO)]
    receipt = import_file(
        store, SourceKind.LIGHTING, written(tmp_path, LAMPS.replace("Effekt", "Watt") + "".join(turned), "export.csv")
    )
    assert receipt.suspected_duplicates == 200
    assert any("200" in note for note in receipt.notes)


def test_another_inventory_in_the_same_place_is_told(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.LIGHTING, written(tmp_path, LAMPS + "".join(BRO), "lampor.csv"))
    options = ImportOptions(system="Väghållaren")
    receipt = import_file(store, SourceKind.LIGHTING, written(tmp_path, LAMPS + "".join(BRO[:60]), "b.csv"), options)
    assert (receipt.stored, receipt.suspected_duplicates) == (60, 60)
    assert any("another inventory" in note for note in receipt.notes)


def test_other_lamps_with_the_same_numbers_stay_their_own(store: Store, tmp_path: Path) -> None:
    """Numbers begin at one everywhere: the place must agree as well."""
    import_file(store, SourceKind.LIGHTING, written(tmp_path, LAMPS + "".join(BRO), "lampor.csv"))
    far = [lamp(i, 6600000, 129000) for i in range(200)]
    receipt = import_file(
        store, SourceKind.LIGHTING, written(tmp_path, LAMPS.replace("Effekt", "Watt") + "".join(far), "norr.csv")
    )
    assert (receipt.stored, receipt.vanished, store.count("source")) == (200, 0, 2)


# --- networks --------------------------------------------------------------------------------------------------------


def net(rows: range, columns: range, **own: Any) -> str:
    """Return streets of a grid of 100 m, each from one crossing to the next."""
    features = []
    for i in rows:
        for j in columns:
            for name, (k, m) in (("e", (1, 0)), ("n", (0, 1))):
                x, y = 135000 + 100 * j, 6595000 + 100 * i
                line = [[x, y], [x + 100 * k, y + 100 * m]]
                properties = {"id": f"{name}{i}-{j}", "highway": "footway", **own}
                geometry = {"type": "LineString", "coordinates": line}
                features.append({"type": "Feature", "properties": properties, "geometry": geometry})
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3011"}}
    return json.dumps({"type": "FeatureCollection", "crs": crs, "features": features})


def test_a_network_of_a_part_replaces_only_that_part(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.NETWORK, written(tmp_path, net(range(12), range(40)), "gcnat.geojson"))
    whole = store.count("path")
    receipt = import_file(store, SourceKind.NETWORK, written(tmp_path, net(range(12), range(10)), "gcnat.geojson"))
    assert store.count("path") == whole
    assert receipt.vanished == 0
    assert receipt.to_dict()["covers"]["left"] > 0


def test_a_network_of_a_few_streets_replaces_none(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.NETWORK, written(tmp_path, net(range(12), range(12)), "gcnat.geojson"))
    whole = store.count("path")
    file = json.loads(net(range(12), range(12)))
    file["features"] = file["features"][::11]
    import_file(store, SourceKind.NETWORK, written(tmp_path, json.dumps(file), "gcnat.geojson"))
    assert store.count("path") >= whole


def test_a_street_that_is_gone_is_removed_and_whole_removes_the_rest(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.NETWORK, written(tmp_path, net(range(12), range(12)), "gcnat.geojson"))
    file = json.loads(net(range(12), range(12)))
    file["features"] = [one for one in file["features"] if one["properties"]["id"] not in ("e5-5", "n6-6")]
    receipt = import_file(store, SourceKind.NETWORK, written(tmp_path, json.dumps(file), "gcnat.geojson"))
    assert receipt.vanished >= 2
    assert not {"e5-5", "n6-6"} & {row["external_id"] for row in store.rows("path")}
    part = written(tmp_path, net(range(3), range(3)), "gcnat.geojson")
    receipt = import_file(store, SourceKind.NETWORK, part, options=ImportOptions(covers="whole"))
    assert store.count("path") == receipt.stored + receipt.updated + receipt.unchanged


def test_a_network_in_two_formats_is_stored_once(store: Store, tmp_path: Path) -> None:
    from osgeo import gdal

    first = written(tmp_path, net(range(8), range(8)), "gcnat.geojson")
    import_file(store, SourceKind.NETWORK, first)
    whole = store.count("path")
    second = str(tmp_path / "gangvagar.gpkg")
    gdal.VectorTranslate(second, first, format="GPKG")
    receipt = import_file(store, SourceKind.NETWORK, second)
    assert (store.count("path"), store.count("source"), receipt.stored) == (whole, 1, 0)
