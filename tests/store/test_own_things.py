"""What a planner draws, names and promises goes through operations: screened, normalised, refused in one sentence."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Callable, Iterator

import pytest
from shapely.geometry import box

from est_walks_plugin.model.errors import ConflictError, NotFoundError, ParameterError
from est_walks_plugin.operations.areas.edit import add_area, remove_areas, rename_area
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.deletions import delete_findings, delete_sources, delete_tasks, delete_walk
from est_walks_plugin.operations.own_places import add_own_place, are_own_places, delete_own_places
from est_walks_plugin.operations.promises import NewPromise, add_promise, delete_promises, keep_promise, promises
from est_walks_plugin.operations.typed_text import typed_name, typed_text
from est_walks_plugin.operations.undoing import recorded, take_back
from est_walks_plugin.operations.weight_sets import delete_weight_set, save_weight_set
from est_walks_plugin.store import Store
from est_walks_plugin.store.schema import TABLES

E, N = 135_973.0, 6_595_977.0
HERE = box(E, N, E + 200, N + 200)
PERSONAL = "811218-9876, ring 070-174 06 35 mvh Karin Öberg"
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("own") / "egen.gpkg"
    create_store(str(path)).close()
    return path


@pytest.fixture
def store(made: Path, tmp_path: Path) -> Iterator[Store]:
    path = tmp_path / "egen.gpkg"
    path.write_bytes(made.read_bytes())
    with Store.open(path) as opened:
        yield opened


WRITERS: list[Callable[[Store, str], Any]] = [
    lambda store, text: add_area(store, text, HERE),
    lambda store, text: rename_area(store, add_area(store, "Mitten", HERE), text),
    lambda store, text: add_own_place(store, text, (E, N)),
    lambda store, text: save_weight_set(store, text, {"cases": 1.0}),
    lambda store, text: add_promise(store, NewPromise(text, 6, *YEAR)),
    lambda store, text: keep_promise(store, add_promise(store, NewPromise("Sex", 6, *YEAR)), 1, text),
]


@pytest.mark.parametrize("write", WRITERS)
def test_typed_text_is_screened_before_anything_keeps_it(store: Store, write: Callable[[Store, str], Any]) -> None:
    write(store, f"Torget, <b>{PERSONAL}</b>")
    path = Path(store.path)
    store.close()
    kept = b"".join(file.read_bytes() for file in path.parent.glob(path.name + "*"))
    assert b"Torget" in kept
    for planted in ("Öberg", "070-174", "811218-9876", "<b>"):
        assert planted.encode() not in kept, planted


@pytest.mark.parametrize("name", ["", "  \u00a0 ", "<p></p>", "\u200b"])
def test_an_empty_name_is_refused_in_one_sentence_and_nothing_is_kept(store: Store, name: str) -> None:
    before = store.count("area")
    for write in (
        lambda: add_area(store, name, HERE),
        lambda: add_own_place(store, name, (E, N)),
        lambda: save_weight_set(store, name, {}),
        lambda: add_promise(store, NewPromise(name, 6, *YEAR)),
    ):
        with pytest.raises(ParameterError, match=r"^A name is missing; write one\.$"):
            write()
    assert (store.count("area"), store.count("place"), store.count("commitment")) == (before, 0, 0)


def test_a_name_is_one_plain_line() -> None:
    assert typed_name(" Torget\u00a0&amp; \n parken_x000D_ ") == "Torget & parken"
    assert typed_name("Kvarnbacken <i>norra</i>") == "Kvarnbacken norra"
    with pytest.raises(ParameterError, match="121 letters"):
        typed_name("a" * 121)
    assert len(typed_name("a" * 120)) == 120


def test_a_text_keeps_its_lines_and_says_what_was_masked() -> None:
    text, review = typed_text("Mörkt.\nRing 070-174 06 35")
    assert text.splitlines()[0] == "Mörkt."
    assert "070" not in text
    assert str(review) == "masked"
    assert str(typed_text("Mörkt vid tunneln")[1]) == "clear"
    assert len(typed_text("a" * 4000)[0]) == 4000
    with pytest.raises(ParameterError, match="4001 letters"):
        typed_text("a" * 4001)


def test_an_own_place_knows_its_area_and_goes_from_every_ranking(store: Store) -> None:
    area = add_area(store, "Centrum", HERE)
    place = add_own_place(store, "Torget", (E + 10, N + 10))
    outside = add_own_place(store, "Utanför", (E - 90_000, N))
    row = store.get("place", place)
    assert (row["area"] is not None, row["origin"], row["active"]) == (True, "own", True)
    assert store.get("place", outside)["area"] is None
    assert area
    other = store.insert("place", [{"name": "Ur data", "origin": "cluster", "geometry": (E, N)}])[0]
    store.insert("ranking_item", [{"ranking": "a", "place": place}, {"ranking": "b", "place": place}])
    assert are_own_places(store, [place, outside])
    assert not are_own_places(store, [place, other])
    assert not are_own_places(store, [])
    with pytest.raises(ParameterError, match="Only places of our own"):
        delete_own_places(store, [place, other])
    delete_own_places(store, [place])
    assert store.count("ranking_item") == 0
    assert store.count("place") == 2


def test_a_weight_set_takes_the_place_of_its_namesake(store: Store) -> None:
    first = save_weight_set(store, "Höst", {"cases": 2.0})
    again = save_weight_set(store, " Höst ", {"cases": 0.5})
    assert first == again
    assert store.get("weight_set", first)["weights"]["cases"] == 0.5
    for wrong in ({"cases": -1.0}, {"nonsense": 1.0}):
        with pytest.raises(ParameterError):
            save_weight_set(store, "Vår", wrong)
    delete_weight_set(store, first)
    with pytest.raises(NotFoundError):
        delete_weight_set(store, first)


def test_a_promise_is_counted_and_goes_with_its_log(store: Store) -> None:
    promise = add_promise(store, NewPromise("Sex insatser", 6, *YEAR))
    keep_promise(store, promise)
    keep_promise(store, promise, 2)
    assert [(one.title, one.kept, one.target_count) for one in promises(store)] == [("Sex insatser", 3, 6)]
    for wrong in (NewPromise("Noll", 0, *YEAR), NewPromise("Baklänges", 6, YEAR[1], YEAR[0])):
        with pytest.raises(ParameterError):
            add_promise(store, wrong)
    assert add_promise(store, NewPromise("En dag", 1, YEAR[0], YEAR[0]))
    with pytest.raises(ParameterError):
        keep_promise(store, promise, 0)
    with pytest.raises(NotFoundError):
        keep_promise(store, "no such")
    delete_promises(store, [promise])
    assert store.count("commitment_event") == 0


def test_deletions_take_what_hangs_on_the_rows_and_no_more(store: Store) -> None:
    gone, kept = store.insert("source", [{"kind": "case", "name": "A"}, {"kind": "case", "name": "B"}])
    a, b, c = store.insert("observation", [{"source": source, "kind": "case"} for source in (gone, kept, kept)])
    store.insert("lamp", [{"source": gone}, {"source": kept}])
    store.insert("duplicate_pair", [{"first": a, "second": b}, {"first": b, "second": c}, {"first": c, "second": a}])
    assert delete_sources(store, [gone]) == 5
    assert [store.count(table) for table in ("source", "observation", "lamp", "duplicate_pair")] == [1, 2, 1, 1]

    walk = store.insert("walk", [{"name": "Kväll"}])[0]
    store.insert("stop", [{"walk": walk, "seq": 1}])
    store.insert("leg", [{"walk": walk, "seq": 1}])
    finding = store.insert("finding", [{"walk": walk, "category": "litter"}])[0]
    store.insert("photo", [{"finding": finding}])
    task = store.insert("task", [{"finding": finding}])[0]
    store.insert("task_event", [{"task": task}])
    with pytest.raises(ParameterError, match="Findings belong to this walk"):
        delete_walk(store, walk)
    with pytest.raises(ParameterError, match="Tasks were made of these findings"):
        delete_findings(store, [finding])
    assert delete_tasks(store, [task]) == 2
    assert delete_findings(store, [finding]) == 2
    assert delete_walk(store, walk) == 3
    assert delete_findings(store, []) == 0


def hanging(store: Store) -> list[str]:
    """Return "table.column" of every key that points at a row which is not there."""
    there = {table.name: {row["uuid"] for row in store.rows(table.name, columns=("uuid",))} for table in TABLES}
    return [
        f"{table.name}.{column.name}"
        for table in TABLES
        for column in table.columns
        if column.reference
        for row in store.rows(table.name, columns=("uuid", column.name))
        if row[column.name] and row[column.name] not in there[column.reference]
    ]


def test_tasks_point_at_nothing_that_is_gone(store: Store) -> None:
    """A source, an area and tasks are deleted, and each is taken back."""
    cases, lamps = store.insert("source", [{"kind": "case", "name": "A"}, {"kind": "lighting", "name": "B"}])
    (case,) = store.insert("observation", [{"source": cases, "kind": "case"}])
    (lamp,) = store.insert("lamp", [{"source": lamps, "pole": "7"}])
    (area,) = store.insert("area", [{"name": "Holmen", "geometry": HERE}])
    first, second = store.insert("finding", [{"category": "lighting_out"}, {"category": "lighting_out"}])
    (programme,) = store.insert("programme", [{"name": "LED", "area": area}])
    task, other = store.insert(
        "task",
        [{"finding": first, "lamp": lamp, "lamp_guess_m": 4.0, "programme": programme}, {"finding": second}],
    )
    store.insert("task_finding", [{"task": task, "finding": second}])
    store.insert("task_case", [{"task": task, "observation": case}])
    assert hanging(store) == []
    tables = ("task", "task_finding", "task_case", "programme", "observation", "lamp", "area")
    before = {table: store.rows(table, order_by=("uuid",)) for table in tables}
    for delete in (
        lambda: delete_sources(store, [cases]),
        lambda: delete_sources(store, [lamps]),
        lambda: remove_areas(store, [area]),
        lambda: delete_tasks(store, [task]),
        lambda: delete_tasks(store, [other]),
    ):
        with recorded(store) as record:
            delete()
        assert hanging(store) == []
        take_back(store, record.changes)
        for table in tables:
            rows = store.rows(table, order_by=("uuid",))
            told = [{key: row[key] for key in row if key not in ("changed", "row_version")} for row in rows]
            assert told == [
                {key: row[key] for key in row if key not in ("changed", "row_version")} for row in before[table]
            ]
    with pytest.raises(ParameterError, match="Tasks were made of these findings"):
        delete_findings(store, [second])


def test_taking_back_is_all_or_nothing(store: Store) -> None:
    with recorded(store) as record:
        first, second = store.insert("weight_set", [{"name": "A"}, {"name": "B"}])
    store.update("weight_set", second, {"name": "C"})
    with pytest.raises(ConflictError, match="was changed since"):
        take_back(store, record.changes)
    assert store.count("weight_set") == 2
    store.update("weight_set", second, {"name": "B"})
    again = take_back(store, record.changes)
    assert store.count("weight_set") == 0
    take_back(store, again)
    assert {row["uuid"] for row in store.rows("weight_set")} == {first, second}


def test_an_update_taken_back_counts_the_version_on(store: Store) -> None:
    key = store.insert("weight_set", [{"name": "A", "weights": {"cases": 1.0}}])[0]
    with recorded(store) as record:
        store.update("weight_set", key, {"name": "B"})
        store.update("weight_set", key, {"weights": {"cases": 2.0}})
    assert len(record.changes) == 1
    take_back(store, record.changes)
    row = store.get("weight_set", key)
    assert (row["name"], row["weights"]) == ("A", {"cases": 1.0})
    assert row["row_version"] == 4, "who read the row in between hears of it"


def test_a_row_made_and_deleted_in_one_change_leaves_no_trace(store: Store) -> None:
    with recorded(store) as record:
        store.delete("weight_set", store.insert("weight_set", [{"name": "A"}]))
    assert record.changes == ()
