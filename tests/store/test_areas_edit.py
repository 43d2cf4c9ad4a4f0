"""Every area can be added, renamed, redrawn and removed, also those a municipality came with; what belongs to it is counted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from shapely.geometry import MultiLineString, Polygon, box

from est_walks_plugin.model.errors import NotFoundError, ParameterError
from est_walks_plugin.operations.areas import resolve_area
from est_walks_plugin.operations.areas.belonging import Belongings, belongings
from est_walks_plugin.operations.areas.edit import (
    add_area,
    add_areas,
    add_ready_area,
    ready_to_add,
    redraw_area,
    remove_areas,
    rename_area,
)
from est_walks_plugin.operations.areas.shown import dark_stretches_of, latest_ranking, ranking_of
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.light.known import found_in, keep_found
from est_walks_plugin.operations.named_rows import delete_named
from est_walks_plugin.operations.undoing import recorded, take_back
from est_walks_plugin.printing.facts import Audience, collect
from est_walks_plugin.printing.words import Words
from est_walks_plugin.store import Store

E, N = 135_973.0, 6_595_977.0
HERE = box(E, N, E + 200, N + 200)


@pytest.fixture
def store(municipality: Store) -> Store:
    return municipality


def key(store: Store, name: str) -> str:
    return str(resolve_area(store, name).uuid)


def within(store: Store, area: str) -> tuple[float, float]:
    point = store.get("area", area)["geometry"].representative_point()
    return point.x, point.y


def test_an_area_is_drawn_renamed_and_removed_also_one_that_came_with_the_municipality(store: Store) -> None:
    own = add_area(store, "Centrum", HERE.wkb)
    row = store.get("area", own)
    assert (row["name"], row["kind"]) == ("Centrum", "own")
    assert row["geometry"].equals(HERE)
    for area in (own, key(store, "Kungsängen")):
        rename_area(store, area, "Mitten")
        rename_area(store, area, "mitten")
        assert store.get("area", area)["name"] == "mitten"
        with pytest.raises(ParameterError, match=r"There is an area “Bro” already"):
            rename_area(store, area, "BRO")
        with pytest.raises(ParameterError, match="There is an area “mitten” already"):
            add_area(store, "MITTEN", HERE)
        assert [one.name for one in remove_areas(store, [area])] == ["mitten"]
        with pytest.raises(NotFoundError):
            remove_areas(store, [area])


def test_the_municipalitys_border_stays(store: Store) -> None:
    border = next(row for row in store.rows("area") if row["kind"] == "municipality")
    changes: list[Any] = [
        lambda: rename_area(store, border["uuid"], "Ny"),
        lambda: redraw_area(store, border["uuid"], HERE),
        lambda: remove_areas(store, [key(store, "Bro"), border["uuid"]]),
    ]
    for change in changes:
        with pytest.raises(ParameterError, match="“Upplands-Bro” is the border of the municipality"):
            change()
    assert store.count("area") == 3, "all or none"


@pytest.mark.parametrize(
    "shape", [Polygon(), Polygon([(0, 0), (10, 10), (10, 0), (0, 10)]), HERE.boundary, HERE.centroid]
)
def test_what_is_no_area_is_refused(store: Store, shape: Any) -> None:
    before = store.rows("area")
    for change in (lambda: add_area(store, "Centrum", shape), lambda: redraw_area(store, key(store, "Bro"), shape)):
        with pytest.raises(ParameterError, match="at least three corners"):
            change()
    assert [row["row_version"] for row in store.rows("area")] == [row["row_version"] for row in before]


def test_several_areas_are_kept_all_or_none(store: Store) -> None:
    with pytest.raises(ParameterError, match="There is an area “Bro” already"):
        add_areas(store, [("Norr", HERE), ("bro", HERE)])
    assert store.count("area") == 3
    assert len(add_areas(store, [("Norr", HERE), ("Söder", box(E, N - 200, E + 200, N))])) == 2


def test_an_urban_area_not_taken_at_first_is_added_later(store: Store) -> None:
    offered = [area.name for area in ready_to_add(store)]
    assert "Brunna" in offered
    assert not {"Bro", "Kungsängen"} & set(offered)
    area = add_ready_area(store, "BRUNNA")
    row = store.get("area", area)
    assert (row["name"], row["kind"]) == ("Brunna", "district")
    assert "Brunna" not in [one.name for one in ready_to_add(store)]
    with pytest.raises(NotFoundError, match=r"“Brunna” is no urban area that can be added; there are: "):
        add_ready_area(store, "Brunna")


def test_a_place_elsewhere_has_no_urban_areas_to_add(tmp_path: Path) -> None:
    with create_store(str(tmp_path / "lyngby.gpkg"), "Lyngby-Taarbæk", "EPSG:25832") as store:
        assert ready_to_add(store) == ()
        with pytest.raises(NotFoundError, match=r"there are: \(none\)"):
            add_ready_area(store, "Lyngby")
        add_area(store, "Lyngby", HERE)


def test_what_lies_in_an_area_follows_its_border(store: Store) -> None:
    bro = key(store, "Bro")
    x, y = within(store, bro)
    inside = store.insert("observation", [{"kind": "case", "area": bro, "geometry": (x, y)}])[0]
    beside = store.insert("observation", [{"kind": "case", "geometry": (E + 90_000, N)}])[0]
    nowhere = store.insert("observation", [{"kind": "case", "area": bro}])[0]
    assert store.get("area", bro)["population"]
    redraw_area(store, bro, box(E + 89_000, N - 1_000, E + 91_000, N + 1_000))
    assert [store.get("observation", one)["area"] for one in (inside, beside, nowhere)] == [None, bro, bro]
    assert store.get("area", bro)["population"] is None, "nobody knows how many live within a border that was drawn"
    other = add_area(store, "Här", box(x - 50, y - 50, x + 50, y + 50))
    assert store.get("observation", inside)["area"] == other


def test_an_area_goes_and_what_belongs_to_it_stays_with_its_name(store: Store) -> None:
    bro = key(store, "Bro")
    x, y = within(store, bro)
    used, unused = store.insert("ranking", [{"area": bro, "area_name": "Bro"}] * 2)
    store.insert("ranking_item", [{"ranking": used}, {"ranking": unused}, {"ranking": unused}])
    walk = store.insert("walk", [{"name": "Kväll", "area": bro, "area_name": "Bro", "ranking": used}])[0]
    store.insert("dark_gap", [{"area": bro}, {"area": bro}, {"area": None}])
    place = store.insert("place", [{"name": "Torget", "area": bro, "origin": "own", "geometry": (x, y)}])[0]
    report = store.insert("observation", [{"kind": "case", "area": bro, "geometry": (x, y)}])[0]
    promise = store.insert("commitment", [{"title": "Sex", "area": bro}])[0]
    effort = store.insert("presence_effort", [{"measure": "presence_guard", "area": bro}])[0]
    assert belongings(store, bro) == Belongings(1, 1, 1, 1, 1, 1, 1, 2)
    with recorded(store) as record:
        removed = remove_areas(store, [bro])
    assert removed[0].to_dict() == {
        "name": "Bro",
        "walks": 1,
        "rankings_of_walks": 1,
        "places": 1,
        "observations": 1,
        "promises": 1,
        "efforts": 1,
        "rankings": 1,
        "dark_stretches": 2,
    }
    assert [row["uuid"] for row in store.rows("ranking")] == [used]
    assert store.count("ranking_item") == store.count("dark_gap") == 1
    row = store.get("walk", walk)
    assert (row["area"], row["area_name"], row["ranking"]) == (None, "Bro", used)
    assert [
        store.get(*one)["area"]
        for one in (("place", place), ("observation", report), ("commitment", promise), ("presence_effort", effort))
    ] == [None] * 4
    assert ranking_of(store, None) is None, "the ranking of an area that is gone is not that of all areas"
    assert latest_ranking(store, None) is None
    take_back(store, record.changes)
    assert belongings(store, bro) == Belongings(1, 1, 1, 1, 1, 1, 1, 2)
    assert store.get("area", bro)["name"] == "Bro"
    assert store.count("dark_gap", {"area": bro}) == 2


def test_the_dark_stretches_follow_the_border_where_the_whole_network_was_looked_at(store: Store) -> None:
    bro = key(store, "Bro")
    x, y = within(store, bro)
    lines = [MultiLineString([[(x + step, y), (x + step + 80, y)]]) for step in (0, 20_000)]
    store.insert("dark_gap", [{"area": None, "geometry": line} for line in lines])
    own = store.insert("dark_gap", [{"area": bro, "geometry": lines[0]}])[0]
    keep_found(store, None, 30.0)
    keep_found(store, bro, 30.0)
    assert [row["uuid"] for row in store.rows("dark_gap", dark_stretches_of(store, bro))] == [own]
    with recorded(store) as record:
        redraw_area(store, bro, box(x + 19_000, y - 500, x + 21_000, y + 500))
    (shown,) = store.rows("dark_gap", dark_stretches_of(store, bro))
    assert shown["geometry"].equals(lines[1])
    take_back(store, record.changes)
    assert [row["uuid"] for row in store.rows("dark_gap", dark_stretches_of(store, bro))] == [own]
    remove_areas(store, [bro])
    assert bro not in found_in(store)
    assert store.count("dark_gap") == 2


def test_what_is_in_two_areas_belongs_to_the_other_when_one_goes(store: Store) -> None:
    bro = key(store, "Bro")
    x, y = within(store, bro)
    other = add_area(store, "Hela Bro", box(x - 500, y - 500, x + 500, y + 500))
    report = store.insert("observation", [{"kind": "case", "area": bro, "geometry": (x, y)}])[0]
    remove_areas(store, [bro])
    assert store.get("observation", report)["area"] == other


def test_a_walk_is_in_its_area_by_the_name_it_has_now(store: Store) -> None:
    bro = key(store, "Bro")
    walk = store.insert("walk", [{"name": "Kväll", "area": bro, "area_name": "Bro"}])[0]
    store.insert("stop", [{"walk": walk, "seq": 1, "geometry": (E, N)}])
    rename_area(store, bro, "Bro tätort")
    assert collect(store, walk, Audience.INTERNAL, Words("sv", store.catalogue)).area == "Bro tätort"
    remove_areas(store, [bro])
    assert collect(store, walk, Audience.INTERNAL, Words("sv", store.catalogue)).area == "Bro tätort"


def test_removing_by_name_tells_what_belonged_to_it(store: Store) -> None:
    store.insert("walk", [{"name": "Kväll", "area": key(store, "Bro")}])
    told = delete_named(store, "area", ["bro"]).to_dict()
    assert (told["rows"], told["belonged"][0]["walks"]) == (1, 1)
