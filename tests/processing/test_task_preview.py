"""What tasks would be, before anything is made: measure, owner, season, duplicates; several of one, one of several."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest

from est_walks_plugin.model.errors import ConflictError, NotFoundError, ParameterError
from est_walks_plugin.model.tasks.season import first_day
from est_walks_plugin.operations.catalogue import season_warning
from est_walks_plugin.operations.deletions import delete_findings, delete_tasks
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import (
    Drafts,
    HintKind,
    Wish,
    create_tasks,
    draft_tasks,
    duplicate_hints,
    history,
    keep_drafts,
    update_task,
)
from est_walks_plugin.store import Store, reading
from est_walks_plugin.store.tasks.links import cases_of, findings_of, tasks_of

from .. import town

TODAY = date(2026, 3, 20)


def finding(store: Store, x: float, y: float, category: str = "lighting_out", text: str = "Släckt") -> str:
    return record_finding(store, None, category=category, text=text, point=town.at(x, y))


def drafted(store: Store, *findings: str, **given: Any) -> Drafts:
    return draft_tasks(store, findings, today=TODAY, **given)


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Give the names of the tables that the store reads, one for each reading."""
    asked: list[str] = []
    with monkeypatch.context() as patch:
        for name in ("rows", "arrays", "lines", "count"):
            real = getattr(reading, name)

            def told(backend: Any, table: Any, *rest: Any, real: Any = real) -> Any:
                asked.append(table.name)
                return real(backend, table, *rest)

            patch.setattr(reading, name, told)
        yield asked


# --- the preview -------------------------------------------------------------------------------------------------------


def test_a_preview_makes_nothing_and_says_what_would_be(town_store: Store) -> None:
    key = finding(town_store, 100, 101, "shrubbery", "Buskar")
    (draft,) = drafted(town_store, key).drafts
    assert town_store.count("task") == town_store.count("task_event") == 0
    told = draft.to_dict()
    assert (told["measure"], told["owner"], told["lane"]) == ("prune", "park", "quick")
    assert (told["findings"], told["due"], told["season"]) == ([key], date(2026, 8, 31), "08-01/03-31")
    assert draft.task.uuid == ""
    assert draft.waits_until is None, "on 20 March there is no nesting yet"


def test_pruning_waits_for_the_nesting(town_store: Store) -> None:
    key = finding(town_store, 100, 101, "shrubbery")
    for day, begins in (
        (date(2026, 3, 31), None),
        (date(2026, 4, 1), date(2026, 8, 1)),
        (date(2026, 7, 31), date(2026, 8, 1)),
        (date(2026, 8, 1), None),
    ):
        (draft,) = draft_tasks(town_store, [key], today=day).drafts
        assert draft.waits_until == begins
        assert not draft.season_warning, "the catalogue's own date lies in the season"


def test_what_is_kept_is_what_was_shown(town_store: Store) -> None:
    shown = drafted(town_store, finding(town_store, 100, 101), finding(town_store, 100, 700, "litter"))
    made = keep_drafts(town_store, shown)
    for uuid, draft in zip(made.tasks, shown.drafts):
        row = town_store.get("task", uuid)
        for name in ("measure", "owner", "lane", "due", "season", "title", "lamp", "category", "text", "finding"):
            assert (row[name] or "") == (getattr(draft.task, name) or ""), name


def test_an_unknown_draft_is_refused(town_store: Store) -> None:
    shown = drafted(town_store, finding(town_store, 100, 101))
    for act in (
        lambda: shown.changed(["9"], Wish(lane="quick")),
        lambda: shown.without(["9"]),
        lambda: shown.split("9", ["prune"]),
        lambda: shown.joined(["1", "9"]),
    ):
        with pytest.raises(NotFoundError, match="draft 9"):
            act()


def test_a_finding_that_is_gone_or_has_a_task_meanwhile_stops_all(town_store: Store) -> None:
    one, other = finding(town_store, 100, 101), finding(town_store, 100, 700, "litter")
    shown = drafted(town_store, one, other)
    delete_findings(town_store, [other])
    with pytest.raises(NotFoundError, match="gone"):
        keep_drafts(town_store, shown)
    assert town_store.count("task") == 0
    create_tasks(town_store, [one], today=TODAY)
    with pytest.raises(ConflictError, match="meanwhile"):
        keep_drafts(town_store, shown.without(["2"]))
    assert town_store.count("task") == 1


# --- changing a draft ----------------------------------------------------------------------------------------------------


def test_a_new_measure_brings_its_lane_owner_date_season_and_title(town_store: Store) -> None:
    shown = drafted(town_store, finding(town_store, 450, 450, "lighting_weak"))
    (draft,) = shown.changed(["1"], Wish(measure="prune")).drafts
    assert (draft.task.measure, draft.task.owner, draft.task.season) == ("prune", "park", "08-01/03-31")
    assert draft.task.due == date(2026, 8, 31)
    assert draft.task.title.startswith("Beskär")
    assert draft.task.lane == "quick"


@pytest.mark.parametrize(
    ("wish", "column", "value"),
    [
        (Wish(owner="police"), "owner", "police"),
        (Wish(lane="project"), "lane", "project"),
        (Wish(due=date(2026, 5, 2)), "due", date(2026, 5, 2)),
        (Wish(no_due=True), "due", None),
        (Wish(cost=1200.0), "cost", 1200.0),
    ],
)
def test_what_the_planner_set_follows_no_measure(town_store: Store, wish: Wish, column: str, value: Any) -> None:
    shown = drafted(town_store, finding(town_store, 450, 450, "lighting_weak")).changed(["1"], wish)
    (draft,) = shown.changed(["1"], Wish(measure="prune")).drafts
    assert getattr(draft.task, column) == value
    (task,) = keep_drafts(town_store, shown.changed(["1"], Wish(measure="prune"))).tasks
    assert town_store.get("task", task)[column] == value


def test_a_date_outside_the_season_is_told_with_the_day_it_can_be_done(town_store: Store) -> None:
    shown = drafted(town_store, finding(town_store, 100, 101, "shrubbery"), wish=Wish(due=date(2026, 5, 15)))
    (draft,) = shown.drafts
    for day in ("2026-05-15", "2026-03-31", "2026-08-01"):
        assert day in draft.season_warning
    assert shown.to_dict()["warnings"] == [f"{draft.title}: {draft.season_warning}"]
    result = keep_drafts(town_store, shown)
    assert result.to_dict()["warnings"] == shown.to_dict()["warnings"]


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (Wish(measure="magic"), "magic"),
        (Wish(owner="kungen"), "kungen"),
        (Wish(lane="fast"), "fast"),
        (Wish(due=TODAY, no_due=True), "not both"),
        (Wish(cost=-1.0), "-1"),
        (Wish(cost=float("nan")), "nan"),
        (Wish(cost=float("inf")), "inf"),
        (Wish(contact="Anna Svensson"), "function"),
        (Wish(contact="drift 070-174 06 05"), "function"),
        (Wish(contact="anna@example.org"), "function"),
        (Wish(contact="x" * 121), "121"),
        (Wish(work_order="ring 070-174 06 05"), "personal data"),
        (Wish(work_order="Anna Svensson 3"), "personal data"),
    ],
)
def test_a_bad_wish_is_refused_in_one_sentence(town_store: Store, wish: Wish, said: str) -> None:
    shown = drafted(town_store, finding(town_store, 100, 101))
    with pytest.raises(ParameterError, match=said) as told:
        shown.changed(["1"], wish)
    assert "070" not in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("order", ["AO 114589", "ABC123", "2026/113-7", "202611281234"])
def test_numbers_of_work_orders_are_taken_as_they_stand(town_store: Store, order: str) -> None:
    shown = drafted(
        town_store, finding(town_store, 100, 101), wish=Wish(work_order=f" {order} ", contact="Driftcentralen")
    )
    (task,) = keep_drafts(town_store, shown).tasks
    row = town_store.get("task", task)
    assert (row["work_order"], row["contact"]) == (order, "Driftcentralen")


# --- one finding, several tasks; several findings, one task ---------------------------------------------------------------


def test_one_finding_becomes_a_task_of_each_measure(town_store: Store) -> None:
    key = finding(town_store, 450, 450, "lighting_weak")
    shown = drafted(town_store, key, measures=("prune", "led_switch"))
    assert [draft.key for draft in shown.drafts] == ["1", "1-2"]
    assert not [hint for draft in shown.drafts for hint in draft.hints if hint.table != "observation"]
    made = keep_drafts(town_store, shown)
    assert [town_store.get("task", task)["measure"] for task in made.tasks] == ["prune", "led_switch"]
    assert sorted(one.uuid for one in tasks_of(town_store, [key])[key]) == sorted(made.tasks)
    assert duplicate_hints(town_store, made.tasks) == [], "meant so, not a duplicate"
    with pytest.raises(ParameterError, match="once"):
        drafted(town_store, key, measures=("prune", "prune"), again=True)


def test_what_nobody_knows_is_refused_also_where_every_finding_has_its_task(town_store: Store) -> None:
    key = finding(town_store, 100, 101, "shrubbery")
    keep_drafts(town_store, drafted(town_store, key))
    for wish in (Wish(measure="magic"), Wish(owner="nobody"), Wish(lane="fast")):
        with pytest.raises(ParameterError):
            drafted(town_store, key, wish=wish)


def test_a_draft_split_again_names_every_part_apart(town_store: Store) -> None:
    shown = drafted(town_store, finding(town_store, 100, 101, "shrubbery"))
    twice = shown.split("1", ["prune", "led_switch"]).split("1", ["prune", "repair_lamp"])
    assert [draft.key for draft in twice.drafts] == ["1", "1-3", "1-2"]


def test_the_part_with_its_own_measure_keeps_what_was_chosen(town_store: Store) -> None:
    shown = drafted(town_store, finding(town_store, 100, 101, "shrubbery"), wish=Wish(owner="housing"))
    prune, led = shown.split("1", ["prune", "led_switch"]).drafts
    assert (prune.task.owner, led.task.owner) == ("housing", "lighting")


def test_several_findings_become_one_task_that_sees_to_all(town_store: Store) -> None:
    keys = [finding(town_store, x, 101, text=f"Släckt {x}") for x in (100, 110, 150)]
    town_store.update("finding", keys[2], {"review": "doubtful"})
    shown = drafted(town_store, *keys).joined(["1", "2", "3"])
    (draft,) = shown.drafts
    assert draft.findings == tuple(keys)
    assert not draft.hints or {hint.table for hint in draft.hints} == {"observation"}
    made = keep_drafts(town_store, shown)
    (task,) = made.tasks
    row = town_store.get("task", task)
    assert row["finding"] == keys[0]
    assert row["review"] == "doubtful", "one of the texts waits"
    assert row["text"].splitlines() == ["Släckt 100", "Släckt 110", "Släckt 150"]
    assert (row["geometry"].x, row["geometry"].y) == town.at(110, 101), "at a finding, not between them"
    (stored,) = tasks_of(town_store, keys[:1])[keys[0]]
    assert findings_of(town_store, [stored]) == {task: tuple(keys)}
    assert set(tasks_of(town_store, keys)) == set(keys)
    assert draft_tasks(town_store, keys, today=TODAY).skipped == tuple(keys), "each has its task now"
    with pytest.raises(ParameterError, match="Tasks were made"):
        delete_findings(town_store, keys[2:])
    delete_tasks(town_store, [task])
    assert town_store.count("task_finding") == 0
    delete_findings(town_store, keys)


def test_findings_on_one_lamp_keep_it_when_they_are_joined(town_store: Store) -> None:
    near, nearer, other = (finding(town_store, x, 1) for x in (103, 101, 126))
    shown = drafted(town_store, near, nearer, other)
    lamps = [draft.task.lamp for draft in shown.drafts]
    assert lamps[0] == lamps[1] != lamps[2]
    assert shown.joined(["1", "2"]).drafts[0].task.lamp == lamps[0]
    assert shown.joined(["1", "3"]).drafts[0].task.lamp is None


def test_costs_that_were_given_are_added_up(town_store: Store) -> None:
    shown = drafted(town_store, finding(town_store, 100, 101), finding(town_store, 110, 101), wish=Wish(cost=400.0))
    (draft,) = shown.joined(["1", "2"]).drafts
    assert draft.task.cost == 800.0


def test_one_finding_alone_cannot_be_joined(town_store: Store) -> None:
    with pytest.raises(ParameterError, match="two findings"):
        drafted(town_store, finding(town_store, 100, 101)).joined(["1"])


def test_a_task_answers_the_cases_the_planner_says_and_no_others(town_store: Store) -> None:
    key = finding(town_store, 700, 101)
    shown = drafted(town_store, key)
    (draft,) = shown.drafts
    hinted = [hint.other for hint in draft.hints if hint.kind is HintKind.CASE]
    assert len(hinted) == 3
    assert draft.cases == ()
    (task,) = keep_drafts(town_store, shown.changed(["1"], Wish(cases=tuple(hinted[:2])))).tasks
    assert set(cases_of(town_store, [task])[task]) == set(hinted[:2])
    again = drafted(town_store, key, again=True).changed(["1"], Wish(cases=("nowhere",)))
    with pytest.raises(NotFoundError, match="no case"):
        keep_drafts(town_store, again)


# --- duplicates ------------------------------------------------------------------------------------------------------------


def test_the_same_lamp_comes_first_then_category_by_metres_then_cases(town_store: Store) -> None:
    near, far = finding(town_store, 706, 101), finding(town_store, 702, 101)
    keep_drafts(town_store, drafted(town_store, near, far, wish=Wish(no_lamp=True)))
    lamp = create_tasks(town_store, [finding(town_store, 700, 112, "lighting_weak")], today=TODAY).tasks[0]
    (draft,) = drafted(town_store, finding(town_store, 700, 101)).drafts
    kinds = [hint.kind for hint in draft.hints]
    assert kinds == [HintKind.LAMP, HintKind.CATEGORY, HintKind.CATEGORY, *[HintKind.CASE] * 3]
    assert draft.hints[0].other == lamp, "though two of its category and the cases lie nearer"
    assert [round(hint.distance_m) for hint in draft.hints] == [11, 2, 6, 1, 2, 2]


def test_drafts_hint_at_each_other_and_at_what_is_made(town_store: Store) -> None:
    shown = drafted(town_store, finding(town_store, 100, 450, "litter"), finding(town_store, 105, 450, "litter"))
    one, other = shown.drafts
    assert [(hint.other, hint.table) for hint in one.hints] == [("2", "draft")]
    assert [(hint.other, hint.table) for hint in other.hints] == [("1", "draft")]
    assert shown.without(["2"]).drafts[0].hints == ()
    made = keep_drafts(town_store, shown)
    assert [(hint.task, hint.other, hint.table) for hint in made.hints] == [(*sorted(made.tasks), "task")]
    assert duplicate_hints(town_store, made.tasks) == list(made.hints)


def test_a_further_task_of_a_finding_is_hinted(town_store: Store) -> None:
    key = finding(town_store, 100, 450, "litter")
    (task,) = create_tasks(town_store, [key], today=TODAY).tasks
    update_task(town_store, task, state="done")
    assert drafted(town_store, key).drafts == ()
    (draft,) = drafted(town_store, key, again=True).drafts
    assert [(hint.other, hint.kind) for hint in draft.hints] == [(task, HintKind.FINDING)]


def test_what_is_done_is_no_duplicate(town_store: Store) -> None:
    (task,) = create_tasks(town_store, [finding(town_store, 100, 450, "litter")], today=TODAY).tasks
    update_task(town_store, task, state="done")
    (draft,) = drafted(town_store, finding(town_store, 101, 450, "litter")).drafts
    assert draft.hints == ()


# --- the lamp ----------------------------------------------------------------------------------------------------------------


def test_the_lamp_of_a_finding_is_guessed_listed_and_can_be_taken_away(town_store: Store) -> None:
    shown = drafted(town_store, finding(town_store, 104, 3))
    (draft,) = shown.drafts
    assert town_store.get("lamp", str(draft.task.lamp))["pole"] == "0-100"
    assert draft.to_dict()["lamp_guess"] == {"lamp": draft.task.lamp, "pole": "0-100", "distance_m": 5.0}
    (task,) = keep_drafts(town_store, shown).tasks
    assert town_store.get("task", task)["lamp_guess_m"] == 5.0
    (bare,) = shown.changed(["1"], Wish(no_lamp=True)).drafts
    assert (bare.task.lamp, bare.task.lamp_guess_m, bare.lamp) == (None, None, None)


@pytest.mark.parametrize(
    ("x", "y", "category"), [(450, 450, "lighting_out"), (100, 1, "litter"), (100, 1, "dark_spot")]
)
def test_no_lamp_is_made_up(town_store: Store, x: float, y: float, category: str) -> None:
    (draft,) = drafted(town_store, finding(town_store, x, y, category)).drafts
    assert draft.task.lamp is None


def test_a_lamp_that_is_gone_is_not_meant(town_store: Store) -> None:
    lamp = town_store.rows("lamp", {"pole": "0-100"})[0]["uuid"]
    town_store.update("lamp", lamp, {"vanished": True})
    (draft,) = drafted(town_store, finding(town_store, 100, 1)).drafts
    assert draft.task.lamp is None


# --- speed: the store is asked once about all -----------------------------------------------------------------------------------


def test_the_store_is_asked_as_often_for_many_findings_as_for_few(
    town_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    town_store.update_many("path", {row["uuid"]: {"keeper": "municipal"} for row in town_store.rows("path")})
    kinds = ("lighting_out", "litter", "graffiti", "shrubbery")
    rows = [
        {"category": kinds[number % 4], "positive": False, "geometry": town.at(number % 20 * 40, number // 20 * 40)}
        for number in range(200)
    ]
    keys = town_store.insert("finding", rows)
    asked = {}
    for count in (4, 200):
        with counted(monkeypatch) as tables:
            shown = drafted(town_store, *keys[:count])
        assert len(shown.drafts) == count
        asked[count] = len([table for table in tables if table != "meta"])
    assert asked[200] <= asked[4] + 8, "the ways are read by town, never by finding"
    keep_drafts(town_store, shown)
    tasks = [row["uuid"] for row in town_store.rows("task", columns=("uuid",))]
    for count in (4, 200):
        with counted(monkeypatch) as tables:
            duplicate_hints(town_store, tasks[:count])
        asked[count] = len(tables)
    assert asked[200] == asked[4] <= 3


# --- the season ---------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "first", "last", "begins"),
    [
        (date(2026, 5, 1), "08-01", "03-31", date(2026, 8, 1)),
        (date(2026, 12, 24), "08-01", "03-31", date(2026, 12, 24)),
        (date(2026, 12, 24), "04-15", "10-15", date(2027, 4, 15)),
        (date(2027, 2, 1), "02-29", "03-31", date(2027, 2, 28)),
    ],
)
def test_the_first_day_of_a_season(day: date, first: str, last: str, begins: date) -> None:
    assert first_day(day, first, last) == begins


def test_no_warning_within_a_season_or_without_one() -> None:
    assert season_warning(date(2026, 9, 1), "08-01/03-31", TODAY) == ""
    assert season_warning(date(2026, 5, 1), "", TODAY) == ""
    assert season_warning(None, "08-01/03-31", TODAY) == ""


def test_the_history_says_why_the_owner_is_who_he_is(town_store: Store) -> None:
    key = finding(town_store, 100, 101, "litter")
    town_store.update("finding", key, {"owner": "police"})
    (task,) = keep_drafts(town_store, drafted(town_store, key), role="samordnare").tasks
    assert [(one.field, one.new, one.role) for one in history(town_store, task)] == [
        ("state", "new", "samordnare"),
        ("owner", "police", "samordnare"),
    ]
