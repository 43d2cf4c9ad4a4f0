"""What owners answered: read cell by cell, compared in three ways, refused row by row, taken in whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timezone

import pytest

from est_walks_plugin.model.errors import ConflictError, ParameterError
from est_walks_plugin.model.task import Task
from est_walks_plugin.operations.owners.answered import compare
from est_walks_plugin.operations.owners.cells import OwnerAnswer
from est_walks_plugin.operations.owners.sent import Sent, mark, read_mark
from est_walks_plugin.operations.owners.take import take
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import create_tasks, history, update_task
from est_walks_plugin.store import Store

from .. import town

TODAY = date(2026, 11, 20)
AT = datetime(2026, 11, 20, 9, 0, tzinfo=timezone.utc)


@pytest.fixture
def task(town_store: Store) -> Task:
    finding = record_finding(town_store, None, category="shrubbery", text="Buskar", point=town.at(100, 200))
    (uuid,) = create_tasks(town_store, [finding], owner="park", due=date(2026, 12, 1)).tasks
    return Task.from_row(town_store.get("task", uuid))


def stored(store: Store, task: Task) -> Task:
    return Task.from_row(store.get("task", task.uuid))


def test_a_whole_answer_is_shown_first_and_then_taken_with_its_history(town_store: Store, task: Task) -> None:
    answer = OwnerAnswer(task.uuid, 2, "Klart", "5/11 2026", "12 500 kr", "Fem buskar.", None, "AO-17")
    proposal = compare(town_store, [answer], today=TODAY)
    assert stored(town_store, task) == task, "nothing is written before it is taken"
    (one,) = proposal.answers
    assert [(part.field, part.new) for part in one.all_changes] == [
        ("state", "done"),
        ("done_at", date(2026, 11, 5)),
        ("cost", 12500.0),
        ("work_order", "AO-17"),
    ]
    assert take(town_store, proposal, at=AT).values == 4
    now = stored(town_store, task)
    assert (now.state, now.cost, now.work_order) == ("done", 12500.0, "AO-17")
    assert town_store.local_day(now.done_at) == date(2026, 11, 5)
    events = [one for one in history(town_store, task.uuid) if one.at == AT]
    assert {(one.field, one.new, one.note) for one in events} == {
        ("state", "done", "Fem buskar."),
        ("done_at", "2026-11-05", ""),
        ("cost", "12500", ""),
        ("work_order", "AO-17", ""),
    }
    assert {one.role for one in events} == {town_store.catalogue.label("owner", "park", "sv")}


def test_the_same_answer_a_second_time_changes_nothing(town_store: Store, task: Task) -> None:
    answer = OwnerAnswer(task.uuid, 2, "klar", date(2026, 11, 5), 12500.0, "Fem buskar.", None, "AO-17")
    take(town_store, compare(town_store, [answer], today=TODAY), at=AT)
    before = len(town_store.rows("task_event"))
    again = compare(town_store, [answer], today=TODAY)
    assert (again.answers, again.unchanged) == ((), (2,))
    take(town_store, again, at=AT)
    assert len(town_store.rows("task_event")) == before


def test_a_date_is_the_new_deadline_of_what_is_not_done_and_told_outside_the_season(
    town_store: Store, task: Task
) -> None:
    town_store.update("task", task.uuid, {"season": "10-01/03-31"})
    proposal = compare(town_store, [OwnerAnswer(task.uuid, 2, "planerad", "2027-06-01")], today=TODAY)
    take(town_store, proposal, at=AT)
    assert (stored(town_store, task).state, stored(town_store, task).due) == ("planned", date(2027, 6, 1))
    assert [row for row, _text in proposal.told] == [2]


@pytest.mark.parametrize(("now", "said"), [("assigned", "klar"), ("done", "verifierad")])
def test_a_day_that_nobody_wrote_is_told_as_a_guess(town_store: Store, task: Task, now: str, said: str) -> None:
    update_task(town_store, task.uuid, state=now)
    proposal = compare(town_store, [OwnerAnswer(task.uuid, 2, said)], today=TODAY)
    assert [row for row, text in proposal.told if str(TODAY) in text and "No day is written" in text] == [2]
    written = compare(town_store, [OwnerAnswer(task.uuid, 2, said, str(TODAY))], today=TODAY)
    assert not written.told


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"state": "Görs inte"}, "needs a reason"),
        ({"state": "verifierad"}, "verified"),
        ({"state": "dubblett"}, "doubles"),
        ({"state": "kanske"}, "“kanske” is no state"),
        ({"state": "klar", "reason": "för dyrt"}, "Only a declined task"),
        ({"state": "klar", "day": "2026-11-21"}, "still to come"),
        ({"day": "v. 47"}, "no whole date"),
        ({"day": "03/04/2026"}, "no whole date"),
        ({"day": "2126-04-03"}, "twenty years"),
        ({"day": "45000"}, "more than a year ago"),  # a cost in the column of dates is a day of 2023
        ({"state": "klar", "day": "12500"}, "twenty years ago"),
        ({"cost": "-5"}, "below zero"),
        ({"cost": "mycket"}, "no cost"),
        ({"cost": "12.500"}, "thousands or decimals"),
        ({"cost": "=1+1"}, "formula"),
        ({"note": '=HYPERLINK("http://x")'}, "formula"),
        ({"reason": "@cmd", "state": "görs inte"}, "formula"),
        ({"work_order": "=A1"}, "formula"),
    ],
)
def test_what_is_impossible_is_refused_with_its_row(town_store: Store, task: Task, answer: dict, said: str) -> None:
    proposal = compare(town_store, [OwnerAnswer(task.uuid, 7, **answer)], today=TODAY)
    (refused,) = proposal.rejected
    assert refused.row == 7
    assert said in refused.reason
    assert not proposal.taken


def test_rows_about_nothing_are_refused_and_the_others_taken(town_store: Store, task: Task) -> None:
    rows = [
        OwnerAnswer("", 2, "klar"),
        OwnerAnswer("nobody", 3, "klar"),
        OwnerAnswer(task.uuid, 4, "pågår"),
        OwnerAnswer(task.uuid, 5, "klar"),
        OwnerAnswer(task.uuid, 6),
    ]
    proposal = compare(town_store, rows, today=TODAY)
    assert [one.row for one in proposal.rejected] == [2, 3, 5]
    assert [one.row for one in proposal.answers] == [4]
    assert proposal.unchanged == (6,)
    assert proposal.read == len(rows)
    assert not proposal.foreign
    assert compare(town_store, rows[:2], today=TODAY).foreign


def test_a_task_of_another_owner_is_refused(town_store: Store, task: Task) -> None:
    answer = [OwnerAnswer(task.uuid, 2, "klar")]
    assert compare(town_store, answer, owner="park", today=TODAY).taken
    assert "not " in compare(town_store, answer, owner="police", today=TODAY).rejected[0].reason
    with pytest.raises(ParameterError, match="kungen"):
        compare(town_store, answer, owner="kungen", today=TODAY)


@pytest.mark.parametrize(
    ("now", "said", "allowed"),
    [
        ("done", "pågår", False),
        ("done", "verifierad", True),
        ("declined", "klar", True),
        ("declined", "planerad", False),
        ("in_progress", "ny", True),
    ],
)
def test_what_is_closed_is_not_opened_by_a_list(
    town_store: Store, task: Task, now: str, said: str, allowed: bool
) -> None:
    update_task(town_store, task.uuid, state=now, reason="för dyrt" if now == "declined" else None)
    proposal = compare(town_store, [OwnerAnswer(task.uuid, 2, said)], today=TODAY)
    assert bool(proposal.taken) == allowed
    take(town_store, proposal, at=AT)
    if now == "declined" and allowed:
        assert stored(town_store, task).reason == "", "what is done has no reason for not being done"


def test_what_the_desk_changed_since_is_asked_with_its_three_values(town_store: Store, task: Task) -> None:
    sent = {task.uuid: Sent.of(task)}
    update_task(town_store, task.uuid, state="in_progress", due=date(2026, 12, 24))
    rows = [OwnerAnswer(task.uuid, 2, "klar", "2026-11-05", cost="100")]
    proposal = compare(town_store, rows, sent=sent, today=TODAY)
    ((one, change),) = proposal.conflicts
    assert (change.sent, change.now, change.new) == ("new", "in_progress", "done")
    assert [part.field for part in one.changes] == ["cost"]
    assert [part.field for part in proposal.settled([]).answers[0].all_changes] == ["cost"]
    take(town_store, proposal.settled(), at=AT)
    assert stored(town_store, task).state == "done"
    assert town_store.local_day(stored(town_store, task).done_at) == date(2026, 11, 5)


def test_what_stands_as_it_went_out_does_not_undo_the_desk(town_store: Store, task: Task) -> None:
    sent = {task.uuid: Sent.of(task)}
    update_task(town_store, task.uuid, state="in_progress", due=date(2026, 12, 24))
    proposal = compare(town_store, [OwnerAnswer(task.uuid, 2, "Ny", "2026-12-01")], sent=sent, today=TODAY)
    assert (proposal.taken, proposal.conflicts, proposal.unchanged) == ((), (), (2,))


def test_nothing_is_taken_when_somebody_changed_a_task_in_between(town_store: Store, task: Task) -> None:
    proposal = compare(town_store, [OwnerAnswer(task.uuid, 2, "klar")], today=TODAY)
    update_task(town_store, task.uuid, state="planned")
    with pytest.raises(ConflictError, match="read the answer in again"):
        take(town_store, proposal, at=AT)
    assert stored(town_store, task).state == "planned"


def test_a_reason_that_may_name_somebody_waits_for_its_review(town_store: Store, task: Task) -> None:
    answer = OwnerAnswer(task.uuid, 2, "avslag", reason="Enligt Anna Svensson ska det vara kvar")
    take(town_store, compare(town_store, [answer], today=TODAY), at=AT)
    assert stored(town_store, task).waits_for_review


def test_people_in_notes_and_reasons_are_masked(town_store: Store, task: Task) -> None:
    note, reason = "Ring Anna Svensson 070-123 45 67", "Enligt 19121212-1212 ska det vara kvar"
    proposal = compare(town_store, [OwnerAnswer(task.uuid, 2, "avslag", note=note, reason=reason)], today=TODAY)
    take(town_store, proposal, at=AT)
    assert proposal.masked
    assert "ska det vara kvar" in stored(town_store, task).reason
    kept = str(town_store.rows("task_event")) + str(town_store.get("task", task.uuid))
    for planted in ("Svensson", "123 45 67", "1212-1212"):
        assert planted not in kept
    refused = compare(town_store, [OwnerAnswer(task.uuid, 2, "Anna Svensson 19121212-1212")], today=TODAY)
    assert "1212-1212" not in str(refused.rejected)


def test_the_mark_of_a_row_says_what_went_out_and_knows_its_row(task: Task) -> None:
    full = replace(task, cost=12.5, work_order="A;B")
    assert read_mark(mark(full), full.uuid) == Sent.of(full)
    assert read_mark("", full.uuid) is None
    assert Sent.from_json(Sent.of(full).to_json()) == Sent.of(full)
    for wrong in (mark(full).replace("12.50", "13.50"), "new", mark(full) + "x"):
        with pytest.raises(ParameterError, match="does not belong to this row"):
            read_mark(wrong, full.uuid)
    with pytest.raises(ParameterError, match="does not belong to this row"):
        read_mark(mark(full), "another")
