"""A place named anew, and a dark stretch taken into a walk or made a task: by operation and by algorithm."""

from __future__ import annotations

import pytest

from est_walks_plugin.model.errors import NotFoundError, ParameterError
from est_walks_plugin.model.task import Task
from est_walks_plugin.model.wording.place_names import PlaceName, said
from est_walks_plugin.operations.assess_lighting import assess_lighting
from est_walks_plugin.operations.places.dark_stretch import places_of_stretches, tasks_of_stretches
from est_walks_plugin.operations.places.rename import rename_place
from est_walks_plugin.operations.rank_places import rank_places
from est_walks_plugin.store import Store
from tests import town


@pytest.fixture
def store(town_store: Store) -> Store:
    return town_store


def test_a_name_stays_when_the_places_are_ranked_again(store: Store) -> None:
    first = rank_places(store, town.AREA).items[0]
    assert rename_place(store, first.place, "  Svackan bakom   ICA ") == "Svackan bakom ICA"
    shown = store.rows("ranking_item", {"place": first.place})
    assert {row["shown_name"] for row in shown} == {"Svackan bakom ICA"}
    again = {item.place: item for item in rank_places(store, town.AREA).items}[first.place]
    assert said(again.name) == "Svackan bakom ICA"
    assert store.get("place", first.place)["shown_name"] == "Svackan bakom ICA"
    rename_place(store, first.place, " ")
    assert PlaceName.from_row(store.get("place", first.place)) == first.name
    assert PlaceName.from_row(store.rows("ranking_item", {"place": first.place})[-1]) == first.name


def test_a_name_is_screened_and_one_of_our_own_needs_one(store: Store) -> None:
    from est_walks_plugin.operations.own_places import add_own_place

    place = rank_places(store, town.AREA).items[0].place
    assert "070" not in rename_place(store, place, "Ring 070-123 45 67")
    own = add_own_place(store, "Bänken", (135000.0, 6596000.0))
    with pytest.raises(ParameterError, match="write a name"):
        rename_place(store, own, "")
    with pytest.raises(NotFoundError):
        rename_place(store, "nobody", "Svackan")


def test_the_evidence_says_where_the_list_ends(store: Store) -> None:
    result = rank_places(store, town.AREA)
    for item in result.items:
        behind = [item.parts[name] for name in ("respondents", "cases", "est_reports", "school_view")]
        assert item.evident == (max(*behind, item.parts["dark_gap"], item.parts["lamps_out"]) > 0)
    stored = store.rows("ranking_item", {"ranking": result.ranking}, order_by=("position",))
    assert [row["weak"] for row in stored] == [not item.evident for item in result.items]
    assert {row["weak"] for row in stored} == {True, False}


def test_dark_stretches_have_names_people_would_say(store: Store) -> None:
    result = assess_lighting(store, town.AREA)
    named = [PlaceName.from_row(row) for row in store.rows("dark_gap")]
    assert len(named) == len(set(named)) == len(result.gaps)
    assert all(said(name) for name in named)


def test_a_dark_stretch_becomes_one_place_however_often_it_is_asked(store: Store) -> None:
    stretches = [
        row["uuid"] for row in assess_lighting(store, town.AREA).gaps[:1] for row in store.rows("dark_gap")[:1]
    ]
    before = store.count("place")
    places = places_of_stretches(store, stretches)
    assert places_of_stretches(store, stretches) == places
    assert store.count("place") - before == 1
    place = store.get("place", places[0])
    assert (place["origin"], place["place_type"]) == ("dark_gap", "path")
    assert place["geometry"].distance(store.get("dark_gap", stretches[0])["geometry"]) < 0.01
    ranked = {item.place for item in rank_places(store, town.AREA).items}
    known = {row["uuid"] for row in store.rows("place")}
    assert ranked <= known


def test_a_dark_stretch_becomes_a_task_once(store: Store) -> None:
    assess_lighting(store, town.AREA)
    row = store.rows("dark_gap", {"state": "dark"})[0]
    result = tasks_of_stretches(store, [row["uuid"]])
    task = Task.from_row(store.get("task", result.tasks[0]))
    assert task.measure == ("repair_lamp" if row["lamps_out"] else "add_light")
    assert (task.owner, bool(task.due)) == ("lighting", True)
    assert f"{round(row['length_m'])} m" in task.text
    assert store.count("task_event", {"task": task.uuid}) == 1
    again = tasks_of_stretches(store, [row["uuid"]])
    assert (again.tasks, again.skipped) == ((), (row["uuid"],))
    other = tasks_of_stretches(store, [row["uuid"]], "led_switch")
    assert store.get("task", other.tasks[0])["measure"] == "led_switch"
    with pytest.raises(ParameterError, match="measure"):
        tasks_of_stretches(store, [row["uuid"]], "no_such_measure")
    with pytest.raises(ParameterError, match="stretches"):
        tasks_of_stretches(store, [])
