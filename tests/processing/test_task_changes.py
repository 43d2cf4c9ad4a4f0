"""Changing tasks: what follows a new measure, cost, contact and work order, many at once with a preview, kept filters."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from est_walks_plugin.model.codes import CLOSED_TASK_STATES, TaskState
from est_walks_plugin.model.errors import ConflictError, NotFoundError, ParameterError
from est_walks_plugin.model.task import Task
from est_walks_plugin.model.tasks.choice import OPEN_STATES, SeasonNow, TaskChoice
from est_walks_plugin.operations.catalogue import deadline
from est_walks_plugin.operations.catalogue.edit import EntryChange, change_entry
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import (
    TaskChange,
    change_each,
    change_tasks,
    create_tasks,
    history,
    preview_change,
    update_task,
)
from est_walks_plugin.operations.tasks.filters import (
    delete_filter,
    save_filter,
    saved_filter,
    saved_filters,
    tasks_left,
)
from est_walks_plugin.operations.undoing import recorded, take_back
from est_walks_plugin.store import Store
from est_walks_plugin.store.tasks.links import cases_of

from .. import town


def made(store: Store, category: str = "lighting_weak", x: float = 450, **given: Any) -> Task:
    finding = record_finding(store, None, category=category, text="Mörkt", point=town.at(x, 450))
    return read(store, create_tasks(store, [finding], **given).tasks[0])


def read(store: Store, task: str) -> Task:
    return Task.from_row(store.get("task", task))


def told(store: Store, task: str) -> dict[str, tuple[str | None, str | None]]:
    return {one.field: (one.old, one.new) for one in history(store, task)}


def test_the_lane_follows_a_new_measure_unless_the_planner_chose_one(town_store: Store) -> None:
    lanes = {one.code: one.lane.value for one in town_store.catalogue.measures}
    task, own = made(town_store), made(town_store, x=300)
    usual = lanes[task.measure]
    other = next(code for code, lane in lanes.items() if lane != usual)
    chosen = next(lane for lane in lanes.values() if lane != usual)
    update_task(town_store, task.uuid, measure=other)
    assert read(town_store, task.uuid).lane == lanes[other]
    assert told(town_store, task.uuid)["lane"] == (usual, lanes[other])
    update_task(town_store, own.uuid, lane=chosen)
    same = next(code for code, lane in lanes.items() if lane == usual and code != own.measure)
    update_task(town_store, own.uuid, measure=same)
    assert read(town_store, own.uuid).lane == chosen
    update_task(town_store, own.uuid, measure=task.measure, lane=usual)
    assert read(town_store, own.uuid).lane == usual


def test_an_owner_stays_and_it_is_said_that_the_measure_is_somebody_elses(town_store: Store) -> None:
    task = made(town_store)
    prune = town_store.catalogue.measure("prune")
    assert prune.owner != task.owner
    preview = preview_change(town_store, [task], TaskChange(measure="prune"))
    (told_of,) = preview.owners
    assert town_store.catalogue.label("owner", prune.owner, "en") in told_of
    assert told_of in preview.to_dict()["warnings"]
    assert "owner" not in preview.columns
    for change in (
        TaskChange(measure="prune", owner=prune.owner),
        TaskChange(measure=task.measure),
        TaskChange(note="x"),
    ):
        assert preview_change(town_store, [task], change).owners == ()
    update_task(town_store, task.uuid, measure="prune")
    assert read(town_store, task.uuid).owner == task.owner


# --- what follows the measure ------------------------------------------------------------------------------------------------


def test_the_date_and_season_follow_a_new_measure(town_store: Store) -> None:
    task = made(town_store)
    update_task(town_store, task.uuid, measure="prune")
    prune = town_store.catalogue.measure("prune")
    after = read(town_store, task.uuid)
    assert after.season == "08-01/03-31"
    assert after.due == deadline(prune, town_store.today)
    assert told(town_store, task.uuid)["due"] == (str(task.due), str(after.due))
    update_task(town_store, task.uuid, measure="paint")
    assert read(town_store, task.uuid).due == deadline(town_store.catalogue.measure("paint"), town_store.today)
    assert read(town_store, task.uuid).season == "04-15/10-15"


@pytest.mark.parametrize("how", ["at once", "before", "taken away", "when it was made"])
def test_a_date_that_somebody_gave_stays(town_store: Store, how: str) -> None:
    day = town_store.today + timedelta(days=17)
    task = made(town_store, **({"due": day} if how == "when it was made" else {}))
    if how == "before":
        update_task(town_store, task.uuid, due=day)
    if how == "taken away":
        update_task(town_store, task.uuid, no_due=True)
        day = None
    update_task(town_store, task.uuid, measure="prune", due=day if how == "at once" else None)
    assert read(town_store, task.uuid).due == day


def test_the_date_of_what_is_done_stays(town_store: Store) -> None:
    task = made(town_store)
    update_task(town_store, task.uuid, state="done")
    update_task(town_store, task.uuid, measure="prune")
    assert read(town_store, task.uuid).due == task.due


def test_the_usual_cost_follows_the_measure_until_somebody_gives_one(town_store: Store) -> None:
    change_entry(town_store, "measure", "prune", EntryChange(cost=1500.0))
    change_entry(town_store, "measure", "paint", EntryChange(cost=900.0))
    task = made(town_store, measure="prune")
    assert task.cost == 1500.0
    update_task(town_store, task.uuid, measure="paint")
    assert read(town_store, task.uuid).cost == 900.0
    update_task(town_store, task.uuid, cost=0.0)
    update_task(town_store, task.uuid, measure="prune")
    assert read(town_store, task.uuid).cost == 0.0
    assert told(town_store, task.uuid)["cost"] == ("900", "0")


@pytest.mark.parametrize("cost", [-1.0, float("nan"), float("inf"), 2e9])
def test_the_catalogue_takes_no_impossible_cost(town_store: Store, cost: float) -> None:
    with pytest.raises(ParameterError, match="0 or more"):
        change_entry(town_store, "measure", "prune", EntryChange(cost=cost))
    with pytest.raises(ParameterError, match="cost"):
        change_entry(town_store, "owner", "park", EntryChange(cost=1.0))


# --- cost, contact, work order, lamp, cases ---------------------------------------------------------------------------------------


def test_cost_contact_and_work_order_are_kept_with_their_history(town_store: Store) -> None:
    task = made(town_store)
    update_task(town_store, task.uuid, cost=1250.5, contact=" Driftcentralen ", work_order="AO 114589", role="park")
    after = read(town_store, task.uuid)
    assert (after.cost, after.contact, after.work_order) == (1250.5, "Driftcentralen", "AO 114589")
    events = told(town_store, task.uuid)
    assert events["cost"] == (None, "1250.5")
    assert events["contact"] == (None, "Driftcentralen")
    assert events["work_order"] == (None, "AO 114589")
    update_task(town_store, task.uuid, no_cost=True, contact="", work_order="")
    after = read(town_store, task.uuid)
    assert (after.cost, after.contact, after.work_order) == (None, "", "")
    assert told(town_store, task.uuid)["contact"] == ("Driftcentralen", None)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"cost": -0.5}, "0 or more"),
        ({"cost": float("nan")}, "0 or more"),
        ({"cost": 1.0, "no_cost": True}, "not both"),
        ({"contact": "Anna Svensson"}, "function"),
        ({"contact": "anna@example.org"}, "function"),
        ({"work_order": "070-174 06 05"}, "personal data"),
        ({"lamp": "no such pole"}, "no such pole"),
        ({"cases": ("nowhere",)}, "no case"),
    ],
)
def test_what_cannot_be_is_refused_and_the_task_is_as_it_was(town_store: Store, changes: Any, said: str) -> None:
    task = made(town_store)
    with pytest.raises((ParameterError, NotFoundError), match=said):
        update_task(town_store, task.uuid, **changes)
    assert read(town_store, task.uuid) == task
    assert len(history(town_store, task.uuid)) == 1


def test_a_wrong_guess_of_the_lamp_is_mended_by_its_pole_number(town_store: Store) -> None:
    finding = record_finding(town_store, None, category="lighting_out", text="", point=town.at(104, 3))
    (key,) = create_tasks(town_store, [finding]).tasks
    assert read(town_store, key).lamp_guess_m == 5.0
    update_task(town_store, key, lamp="0-125")
    after = read(town_store, key)
    assert town_store.get("lamp", str(after.lamp))["pole"] == "0-125"
    assert after.lamp_guess_m is None, "somebody named it"
    assert told(town_store, key)["lamp"] == ("0-100", "0-125")
    update_task(town_store, key, lamp="")
    assert read(town_store, key).lamp is None


def test_cases_that_a_task_answers_are_said_and_unsaid(town_store: Store) -> None:
    task = made(town_store)
    cases = [row["uuid"] for row in town_store.rows("observation", {"kind": "case"})]
    update_task(town_store, task.uuid, cases=tuple(cases[:2]))
    update_task(town_store, task.uuid, cases=tuple(cases[1:3]))
    assert set(cases_of(town_store, [task.uuid])[task.uuid]) == set(cases[1:3])
    update_task(town_store, task.uuid, cases=())
    assert cases_of(town_store, [task.uuid]) == {}
    assert told(town_store, task.uuid)["cases"] == ("2", "0")


# --- many at once ----------------------------------------------------------------------------------------------------------------------


def test_a_preview_counts_what_the_change_then_does(town_store: Store) -> None:
    tasks = [made(town_store, x=x) for x in (100, 300, 500)]
    update_task(town_store, tasks[0].uuid, owner="park")
    tasks = [read(town_store, task.uuid) for task in tasks]
    change = TaskChange(owner="park", measure="prune")
    preview = preview_change(town_store, tasks, change)
    assert [read(town_store, task.uuid) for task in tasks] == tasks, "nothing is changed yet"
    assert len(preview.changed) == 3
    assert preview.columns == {"owner": 2, "measure": 3, "due": 3, "lane": 3}
    change_tasks(town_store, tasks, change)
    for task in tasks:
        after = read(town_store, task.uuid)
        assert (after.owner, after.measure, after.due) == ("park", "prune", preview.dues[task.uuid])
    again = preview_change(town_store, [read(town_store, task.uuid) for task in tasks], change)
    assert (again.changed, len(again.unchanged)) == ((), 3)


def test_a_preview_names_each_task_that_refuses_and_why(town_store: Store) -> None:
    done, fresh = made(town_store, x=100), made(town_store, x=300)
    update_task(town_store, done.uuid, state="done")
    tasks = [read(town_store, done.uuid), fresh]
    change = TaskChange(state="verified")
    preview = preview_change(town_store, tasks, change)
    assert preview.changed == (done.uuid,)
    assert [(one.task, one.title) for one in preview.refused] == [(fresh.uuid, "Switch to LED")]
    with pytest.raises(ParameterError, match="done first"):
        change_tasks(town_store, tasks, change)
    assert read(town_store, done.uuid).state == "done", "all or none"
    update_task(town_store, fresh.uuid, owner="park")
    stale = preview_change(town_store, [fresh], TaskChange(lane="quick"))
    assert (stale.changed, stale.refused) == ((fresh.uuid,), ()), "what both changed is asked about when it is saved"
    with pytest.raises(ConflictError):
        change_tasks(town_store, [fresh], TaskChange(lane="quick"))


def test_a_preview_says_which_dates_lie_outside_the_season(town_store: Store) -> None:
    task = made(town_store, "shrubbery")
    nesting = date(town_store.today.year + 1, 5, 15)
    preview = preview_change(town_store, [task], TaskChange(due=nesting))
    (warning,) = preview.seasons
    assert str(nesting) in warning
    assert f"{nesting.year}-08-01" in warning
    assert preview.to_dict()["warnings"] == [warning]


def test_what_no_task_may_have_is_refused_at_once(town_store: Store) -> None:
    for change in (TaskChange(owner="kungen"), TaskChange(cost=-1.0), TaskChange(state="finished")):
        with pytest.raises(ParameterError):
            preview_change(town_store, [made(town_store)], change)


def test_a_mass_change_is_taken_back_in_one_step(town_store: Store) -> None:
    tasks = [made(town_store, x=x) for x in (100, 300)]
    with recorded(town_store) as record:
        change_tasks(town_store, tasks, TaskChange(measure="prune", cost=10.0, note="Samlat"))
    take_back(town_store, record.changes)
    for task in tasks:
        after = read(town_store, task.uuid)
        assert (after.measure, after.cost, after.due) == (task.measure, task.cost, task.due)
        assert len(history(town_store, task.uuid)) == 1


def test_several_doors_change_alike(town_store: Store) -> None:
    one, other = made(town_store, x=100), made(town_store, x=300)
    change_each(town_store, [one.uuid], TaskChange(cost=5.0, measure="prune"))
    change_each(town_store, [other.uuid], TaskChange(cost=5.0, measure="prune"))
    first, second = read(town_store, one.uuid), read(town_store, other.uuid)
    assert (first.cost, first.due, first.season) == (second.cost, second.due, second.season)


# --- filters ----------------------------------------------------------------------------------------------------------------------------------


DAY = date(2026, 5, 15)
TASK = Task(
    "t", owner="park", lane="quick", state="planned", due=date(2026, 5, 1), season="08-01/03-31", title="Beskär"
)


@pytest.mark.parametrize(
    ("choice", "accepted"),
    [
        (TaskChoice(), True),
        (TaskChoice(states=OPEN_STATES), True),
        (TaskChoice(states=("done", "declined")), False),
        (TaskChoice(owners=("street", "park")), True),
        (TaskChoice(owners=("street",)), False),
        (TaskChoice(lanes=("project",)), False),
        (TaskChoice(late=True), True),
        (TaskChoice(season=SeasonNow.WAITS), True),
        (TaskChoice(season=SeasonNow.OPEN), False),
        (TaskChoice(text="BESKÄR"), True),
        (TaskChoice(text="klotter"), False),
        (TaskChoice(programme="p"), False),
        (TaskChoice(walk="w"), False),
        (TaskChoice(owners=("park",), late=True, lanes=("project",)), False),
    ],
)
def test_each_field_of_a_filter_narrows(choice: TaskChoice, accepted: bool) -> None:
    assert choice.accepts(TASK, DAY) is accepted
    assert TaskChoice.from_json(choice.to_json()) == choice


def test_open_states_are_all_but_the_closed() -> None:
    assert set(OPEN_STATES) | set(CLOSED_TASK_STATES) == set(TaskState)


def test_filters_are_kept_replaced_and_forgotten(town_store: Store) -> None:
    key = save_filter(town_store, " Park,  sena ", TaskChoice(owners=("Park",), late=True))
    assert saved_filter(town_store, "park, sena").choice == TaskChoice(owners=("park",), late=True)
    assert save_filter(town_store, "Park, sena", TaskChoice(owners=("park",))) == key
    assert [(one.name, one.choice) for one in saved_filters(town_store)] == [
        ("Park, sena", TaskChoice(owners=("park",)))
    ]
    assert delete_filter(town_store, "Park, sena") == key
    assert saved_filters(town_store) == []
    with pytest.raises(NotFoundError, match="none yet"):
        saved_filter(town_store, "Park, sena")


@pytest.mark.parametrize(
    "choice",
    [
        TaskChoice(),
        TaskChoice(states=("finished",)),
        TaskChoice(owners=("kungen",)),
        TaskChoice(lanes=("fast",)),
        TaskChoice(season="never"),
        TaskChoice(programme="Ingen"),
        TaskChoice(walk="Ingen"),
    ],
)
def test_a_filter_nobody_can_mean_is_not_kept(town_store: Store, choice: TaskChoice) -> None:
    with pytest.raises((ParameterError, NotFoundError)):
        save_filter(town_store, "Fel", choice)
    assert saved_filters(town_store) == []


def test_a_filter_leaves_tasks_due_first_on_top(town_store: Store) -> None:
    late = made(town_store, "litter", 100, today=date(2020, 1, 1))
    fresh = made(town_store, "shrubbery", 300)
    assert [task.uuid for task in tasks_left(town_store, TaskChoice(states=OPEN_STATES))] == [late.uuid, fresh.uuid]
    assert [task.uuid for task in tasks_left(town_store, TaskChoice(late=True))] == [late.uuid]
