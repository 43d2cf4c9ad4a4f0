"""Importing a network into the store: counts that add up, second imports, areas, cancel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from shapely.geometry import Point, Polygon, box

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import Cancelled, InputError, NotFoundError, ParameterError
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.operations.importing.preview import preview
from est_walks_plugin.store import Store

from ..unit.osm.osm_samples import TOWN, town

TABLES = ("source", "path", "landmark", "base_area", "base_line", "lamp")
CENTRE = Point(135800, 6595980)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with create_store(str(tmp_path / "s.gpkg"), areas=[("Torget", CENTRE.buffer(600))]) as made:
        yield made


def counts(store: Store) -> dict[str, int]:
    return {table: store.count(table) for table in TABLES}


def uuids(store: Store) -> dict[str, str]:
    return {row["external_id"]: row["uuid"] for row in store.rows("path", columns=["external_id", "uuid"])}


def test_everything_is_stored_and_the_receipt_adds_up(store: Store, tmp_path: Path) -> None:
    receipt = import_file(store, SourceKind.NETWORK, town(tmp_path))
    assert receipt.balances
    found = counts(store)
    assert receipt.stored == found["path"] + found["landmark"] + found["base_area"] + found["base_line"]
    assert receipt.extra["tables"] == {name: found[name] for name in ("path", "landmark", "base_area", "base_line")}
    assert receipt.extra["left_out"] == {"not_built": 1, "private": 1}
    assert receipt.extra["lamps_in_file"] == 2
    assert found["lamp"] == 0, "lamps come with the lighting import"
    assert any("2 street lamps" in note for note in receipt.notes)
    street = store.rows("path", {"external_id": "way/100"})[0]
    assert (street["name"], street["lit"], street["highway"], street["width_m"]) == (
        "Stora gatan",
        "yes",
        "residential",
        5.5,
    )
    assert street["geometry"].length == pytest.approx(227.1, abs=1.0)
    (source,) = store.rows("source")
    assert (source["attribution"], source["licence"]) == ("© OpenStreetMap contributors", "ODbL 1.0")
    assert source["receipt"]["read"] == receipt.read
    assert len(source["sha256"]) == 64


def test_water_keeps_its_island(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.NETWORK, town(tmp_path))
    (pond,) = store.rows("base_area", {"kind": "water"})
    assert [len(part.interiors) for part in pond["geometry"].geoms] == [1]


def test_a_second_import_changes_nothing(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.NETWORK, town(tmp_path))
    before, keys = counts(store), uuids(store)
    receipt = import_file(store, SourceKind.NETWORK, town(tmp_path))
    assert (receipt.stored, receipt.updated, receipt.unchanged, receipt.vanished) == (0, 0, receipt.read, 0)
    assert receipt.balances
    assert counts(store) == before
    assert uuids(store) == keys


def test_a_newer_extract_updates_and_removes(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.NETWORK, town(tmp_path))
    keys = uuids(store)
    newer = TOWN.replace('<tag k="lit" v="no"/>', '<tag k="lit" v="yes"/>')
    start = newer.index('<way id="106">')
    newer = newer[:start] + newer[newer.index("</way>", start) + len("</way>") :]
    receipt = import_file(store, SourceKind.NETWORK, town(tmp_path, text=newer))
    assert (receipt.stored, receipt.updated, receipt.vanished) == (0, 1, 1)
    assert receipt.balances
    assert store.rows("path", {"external_id": "way/101"})[0]["lit"] == "yes"
    assert uuids(store) == {key: value for key, value in keys.items() if key != "way/106"}


def test_two_extracts_side_by_side_do_not_remove_each_other(store: Store, tmp_path: Path) -> None:
    first = town(tmp_path)
    import_file(store, SourceKind.NETWORK, first)
    shifted = TOWN
    for number in range(100, 114):
        shifted = shifted.replace(f'<way id="{number}"', f'<way id="{number + 900}"')
    shifted = (
        shifted.replace('lat="59.47', 'lat="59.48')
        .replace('ref="110"', 'ref="1010"')
        .replace('ref="111"', 'ref="1011"')
    )
    other = tmp_path / "north.osm"
    other.write_text(shifted, encoding="utf-8")
    receipt = import_file(store, SourceKind.NETWORK, other)
    assert receipt.vanished == 0
    assert store.count("path") == 10


def test_an_extract_cut_to_a_large_area_keeps_what_others_hold_in_it(store: Store, tmp_path: Path) -> None:
    everything = box(130000, 6590000, 140000, 6605000)
    import_file(store, SourceKind.NETWORK, town(tmp_path), area=everything)
    north = TOWN.replace('lat="59.47', 'lat="59.48')
    for number in range(100, 114):
        north = north.replace(f'<way id="{number}"', f'<way id="{number + 900}"')
    north = north.replace('ref="110"', 'ref="1010"').replace('ref="111"', 'ref="1011"')
    other = tmp_path / "north.osm"
    other.write_text(north, encoding="utf-8")
    assert import_file(store, SourceKind.NETWORK, other, area=everything).vanished == 0
    assert store.count("path") == 10


def test_inside_an_area_a_newer_extract_removes_what_is_gone_whoever_brought_it(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.NETWORK, town(tmp_path))
    start = TOWN.index('<way id="106">')
    newer = tmp_path / "newer.osm"
    newer.write_text(TOWN[:start] + TOWN[TOWN.index("</way>", start) + len("</way>") :], encoding="utf-8")
    receipt = import_file(store, SourceKind.NETWORK, newer, area=CENTRE.buffer(600))
    assert receipt.vanished == 1
    assert not store.rows("path", {"external_id": "way/106"})


def test_two_networks_on_top_of_each_other_are_told(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.NETWORK, town(tmp_path))
    lines = tmp_path / "gc.geojson"
    lines.write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"namn":"Stigen"},'
        '"geometry":{"type":"LineString","coordinates":[[17.75,59.478],[17.752,59.479]]}}]}',
        encoding="utf-8",
    )
    receipt = import_file(store, SourceKind.NETWORK, lines)
    assert any("another network already (town)" in note for note in receipt.notes)


def test_cut_to_an_area_of_the_store(store: Store, tmp_path: Path) -> None:
    import_file(store, SourceKind.NETWORK, town(tmp_path), area="torget")
    assert store.count("path") == 5
    with pytest.raises(NotFoundError, match="Torget"):
        import_file(store, SourceKind.NETWORK, town(tmp_path), area="Norrland")
    with pytest.raises(ParameterError, match="not a polygon"):
        import_file(store, SourceKind.NETWORK, town(tmp_path), area=Point(1, 1))
    with pytest.raises(InputError, match="no walkable way inside the area"):
        import_file(store, SourceKind.NETWORK, town(tmp_path), area=box(0, 0, 10, 10))
    assert store.count("path") == 5


def test_a_crooked_area_is_mended(store: Store, tmp_path: Path) -> None:
    x, y = CENTRE.x, CENTRE.y
    bow = Polygon([(x - 500, y - 500), (x + 500, y + 500), (x + 500, y - 500), (x - 500, y + 500)])
    assert import_file(store, SourceKind.NETWORK, town(tmp_path), area=bow).stored > 0


def test_dry_run_counts_and_writes_nothing(store: Store, tmp_path: Path) -> None:
    receipt = import_file(store, SourceKind.NETWORK, town(tmp_path), dry_run=True)
    assert receipt.stored > 5
    assert receipt.dry_run
    assert set(counts(store).values()) == {0}


def test_cancel_at_any_moment_leaves_the_store_as_it_was(store: Store, tmp_path: Path) -> None:
    path = town(tmp_path)
    count = {"asked": 0, "allowed": 10**9}

    def cancelled() -> bool:
        count["asked"] += 1
        return count["asked"] > count["allowed"]

    feedback = CallbackFeedback(cancelled=cancelled)
    import_file(store, SourceKind.NETWORK, path, feedback=feedback, dry_run=True)
    moments = count["asked"]
    assert moments >= 4
    for allowed in range(moments + 2):  # a real import asks more often than a dry run
        count.update(asked=0, allowed=allowed)
        with pytest.raises(Cancelled):
            import_file(store, SourceKind.NETWORK, path, feedback=feedback)
        assert set(counts(store).values()) == {0}


def test_bad_files_change_nothing(store: Store, tmp_path: Path) -> None:
    bad = tmp_path / "bad.osm"
    bad.write_text(TOWN[:900])
    with pytest.raises(InputError, match="damaged or cut off"):
        import_file(store, SourceKind.NETWORK, bad)
    no_ways = tmp_path / "lamps.osm"
    no_ways.write_text('<osm version="0.6"><node id="1" lat="59.4" lon="17.7"><tag k="shop" v="mall"/></node></osm>')
    with pytest.raises(InputError, match="no way that can be walked"):
        import_file(store, SourceKind.NETWORK, no_ways)
    with pytest.raises(InputError, match="cannot be read"):
        import_file(store, SourceKind.NETWORK, tmp_path / "missing.osm")
    with pytest.raises(InputError, match="folder"):
        import_file(store, SourceKind.NETWORK, tmp_path)
    assert set(counts(store).values()) == {0}


def test_lamps_of_the_same_file(store: Store, tmp_path: Path) -> None:
    path = town(tmp_path)
    receipt = import_file(store, SourceKind.LIGHTING, path)
    assert (receipt.stored, receipt.balances) == (2, True)
    again = import_file(store, SourceKind.LIGHTING, path)
    assert (again.stored, again.unchanged) == (0, 2)
    lamp = store.rows("lamp", {"external_id": "node/30"})[0]
    assert (lamp["pole"], lamp["light_source"], lamp["status"]) == ("K 17", "hps", "unknown")


def test_lamps_that_are_gone_are_marked_and_kept(store: Store, tmp_path: Path) -> None:
    def rows(numbers: range, status: str = "I drift") -> Path:
        path = tmp_path / "belysning.csv"
        lines = [f"K{i};LED;{status};{6595900 + 10 * (i % 5)};{135800 + 10 * (i // 5)}" for i in numbers]
        path.write_text("Stolpnummer;Ljuskälla;Status;N;E\n" + "\n".join(lines) + "\n", encoding="utf-8")
        return path

    import_file(store, SourceKind.LIGHTING, rows(range(20)))
    receipt = import_file(store, SourceKind.LIGHTING, rows(range(1, 20), "Ur funktion"))
    assert (receipt.stored, receipt.updated, receipt.vanished) == (0, 19, 1)
    assert [row["pole"] for row in store.rows("lamp", {"vanished": True})] == ["K0"]
    back = import_file(store, SourceKind.LIGHTING, rows(range(20), "Ur funktion"))
    assert (back.updated, back.unchanged, back.vanished) == (1, 19, 0)
    assert store.count("lamp") == 20
    assert store.count("source") == 1


def test_inventories_of_two_districts_do_not_mark_each_other(store: Store, tmp_path: Path) -> None:
    for name, north in (("bro", 6600000), ("brunna", 6598000)):
        lines = [f"{name}{i};LED;{north + i};{130000 + i}" for i in range(10)]
        path = tmp_path / f"{name}.csv"
        path.write_text("Stolpnummer;Ljuskälla;N;E\n" + "\n".join(lines) + "\n", encoding="utf-8")
        assert import_file(store, SourceKind.LIGHTING, path).vanished == 0
    assert store.count("source") == 2
    assert store.count("lamp", {"vanished": False}) == 20


def test_no_lamps_in_an_extract_means_not_mapped(store: Store, tmp_path: Path) -> None:
    text = TOWN.replace("street_lamp", "traffic_signals")
    with pytest.raises(InputError, match="none are mapped there"):
        import_file(store, SourceKind.LIGHTING, town(tmp_path, text=text))
    assert store.count("source") == 0


def test_personal_data_in_an_inventory_is_masked(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "belysning.csv"
    path.write_text(
        "Stolpnummer;Ljuskälla;Ägare;N;E\nK1;LED;Samfällighet, tel 070-174 06 05;6595900;135800\n"
        "K2;LED;Kommunen;6595950;135850\n",
        encoding="utf-8",
    )
    receipt = import_file(store, SourceKind.LIGHTING, path)
    assert receipt.masked["phone"] == 1
    assert "070" not in store.rows("lamp", {"pole": "K1"})[0]["owner"]


def test_helsinki(tmp_path: Path, shared_data: Path) -> None:
    path = shared_data / "osm" / "fi_helsinki_centre_2019-04.osm.pbf"
    with create_store(str(tmp_path / "h.gpkg"), municipality="Helsingfors", crs="EPSG:3879", areas=[]) as store:
        receipt = import_file(store, SourceKind.NETWORK, path)
        assert receipt.balances
        assert store.count("path") == receipt.extra["tables"]["path"] > 2300
        assert receipt.extra["lamps_in_file"] == 586
        assert import_file(store, SourceKind.LIGHTING, path).stored == 586
        assert store.count("lamp") == 586


def test_an_inventory_can_be_looked_at_first(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "belysning.csv"
    path.write_text("Stolpnummer;Ljuskälla;N;E\nK1;Na;6595900;135800\nK2;LED;;\n", encoding="utf-8")
    seen = preview(store, SourceKind.LIGHTING, str(path))
    assert seen.mapping == {"pole": "Stolpnummer", "light_source": "Ljuskälla", "x": "E", "y": "N"}
    assert [row.cells[0] for row in seen.rows] == ["K1", "K2"]
    assert seen.points[0] == pytest.approx((135800, 6595900))
    assert store.count("lamp") == 0
