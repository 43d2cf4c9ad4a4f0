"""A task that sees to findings of two walks is told with both: counts, half-year check, filter, list, area, effect, answer."""

from __future__ import annotations

import csv
from datetime import date, datetime, timezone
from pathlib import Path

import pytest

from est_walks_plugin.model.tasks.choice import TaskChoice
from est_walks_plugin.operations import follow_up
from est_walks_plugin.operations.answers.about import WalkScope
from est_walks_plugin.operations.answers.gather import Wish, gather
from est_walks_plugin.operations.areas.shown import of_area
from est_walks_plugin.operations.effects.choices import effect_choices
from est_walks_plugin.operations.effects.effect import effect_at_place, effect_of_measure
from est_walks_plugin.operations.effects.months import Interval
from est_walks_plugin.operations.effects.treated import done_places, done_tasks
from est_walks_plugin.operations.effects.words import task_lines
from est_walks_plugin.operations.tasks import draft_tasks, keep_drafts, update_task
from est_walks_plugin.operations.tasks.export import export_tasks
from est_walks_plugin.operations.tasks.filters import save_filter, saved_filter, tasks_left
from est_walks_plugin.store import Store
from est_walks_plugin.store.tasks.links import tasks_of_walks, walks_of

from ..town import at

HELD = datetime(2026, 4, 15, 18, tzinfo=timezone.utc)


@pytest.fixture
def joined(town_store: Store) -> tuple[Store, str, list[str], list[str]]:
    """One task of two findings, each of its own walk and place; the store, the task, its walks and its places."""
    spots = (at(100, 100), at(600, 600))
    walks = town_store.insert("walk", [{"name": name, "starts_at": HELD} for name in ("Vår", "Höst")])
    places = town_store.insert(
        "place",
        [
            {"name": name, "shown_name": name, "place_type": "tunnel", "active": True, "geometry": xy}
            for name, xy in zip(("Norra", "Södra"), spots)
        ],
    )
    findings = town_store.insert(
        "finding",
        [
            {
                "walk": walk,
                "place": place,
                "category": "lighting_out",
                "text": f"Lampan {number}",
                "positive": False,
                "review": "clear",
                "geometry": xy,
            }
            for number, (walk, place, xy) in enumerate(zip(walks, places, spots))
        ],
    )
    drafts = draft_tasks(town_store, findings, join=True)
    (task,) = keep_drafts(town_store, drafts).tasks
    return town_store, task, walks, places


def test_each_walk_counts_it(joined: tuple[Store, str, list[str], list[str]]) -> None:
    store, task, walks, _places = joined
    checks = {check.walk: check for check in follow_up.walk_checks(store, date(2026, 12, 1))}
    for walk in walks:
        assert (checks[walk].tasks, checks[walk].open, checks[walk].due_now) == (1, 1, True), walk
        assert [one.task.uuid for one in gather(store, Wish(WalkScope(walk))).tasks] == [task]
        assert [one.uuid for one in tasks_of_walks(store, [walk])] == [task]
    update_task(store, task, state="done")
    checks = {check.walk: check for check in follow_up.walk_checks(store, date(2026, 12, 1))}
    assert {(checks[walk].done, checks[walk].due_now, checks[walk].without_feedback) for walk in walks} == {
        (1, False, 1)
    }


def test_a_filter_by_walk_and_the_lists_name_both(
    joined: tuple[Store, str, list[str], list[str]], tmp_path: Path
) -> None:
    store, task, walks, _places = joined
    assert walks_of(store, tasks_of_walks(store, walks)) == {task: frozenset(walks)}
    for walk in walks:
        save_filter(store, walk, TaskChoice(walk=walk))
        choice = saved_filter(store, walk).choice
        assert [one.uuid for one in tasks_left(store, choice)] == [task]
        assert export_tasks(store, str(tmp_path / "t.csv"), choice=choice).rows == 1
    with open(tmp_path / "t.csv", encoding="utf-8-sig") as file:
        (row,) = csv.DictReader(file, delimiter=";")
    assert "Höst; Vår" in row.values()


def test_it_is_of_the_areas_of_both_walks(joined: tuple[Store, str, list[str], list[str]]) -> None:
    store, task, walks, _places = joined
    areas = store.insert("area", [{"name": "Ena"}, {"name": "Andra"}, {"name": "Tredje"}])
    for walk, area in zip(walks, areas):
        store.update("walk", walk, {"area": area})
    tasks = tasks_of_walks(store, walks)
    assert [len(of_area(store, area, tasks)) for area in areas] == [1, 1, 0]
    store.update("task", task, {"due": date(2020, 1, 1)})
    assert [len(follow_up.overdue(store, area=area)) for area in areas] == [1, 1, 0]


def test_it_was_done_at_the_places_of_both_findings_once(joined: tuple[Store, str, list[str], list[str]]) -> None:
    store, task, _walks, places = joined
    update_task(store, task, state="done", at=datetime(2025, 1, 20, 12, tzinfo=timezone.utc))
    assert {one.place for one in done_places(store)} >= set(places)
    assert {(one.uuid, one.place) for one in done_tasks(store)} == {(task, place) for place in places}
    measure = store.get("task", task)["measure"]
    (choice,) = [one for one in effect_choices(store) if one.subject == "measure" and one.key == measure]
    assert choice.tasks == 1
    periods = Interval(date(2024, 1, 1), date(2024, 12, 31)), Interval(date(2025, 1, 1), date(2025, 12, 31))
    for place in places:
        assert [one.tasks for one in effect_at_place(store, place, *periods).treated] == [(task,)]
    effect = effect_of_measure(store, measure, *periods)
    assert {one.place for one in effect.treated} == set(places)
    assert "1 done task" in task_lines(effect)[0]
