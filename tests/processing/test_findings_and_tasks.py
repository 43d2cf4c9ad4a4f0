"""The evening after and the months that follow: findings, tasks, history, what is refused."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from est_walks_plugin.model import defaults
from est_walks_plugin.model.codes import TaskState
from est_walks_plugin.model.errors import ConflictError, EstWalksError, InputError, NotFoundError, ParameterError
from est_walks_plugin.model.task import Task
from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.operations import catalogue, follow_up, tasks
from est_walks_plugin.operations.answers.about import WalkScope
from est_walks_plugin.operations.answers.gather import Wish, gather
from est_walks_plugin.operations.deletions import delete_findings
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.undoing import recorded, take_back
from est_walks_plugin.operations.walks.repeat_walk import repeat_walk
from est_walks_plugin.store import Store

from .. import town

TODAY = date(2026, 10, 16)


@pytest.fixture
def walk(planned: PlanResult) -> str:
    return planned.walks[0].id


def test_a_finding_at_a_stop_lies_there_and_knows_its_place(town_store: Store, planned: PlanResult, walk: str) -> None:
    uuid = record_finding(town_store, walk, category="lighting_out", text="Släckt", stop=1, score_day=2, score_dark=0)
    row = town_store.get("finding", uuid)
    stop = planned.walks[0].stops[0]
    assert (row["geometry"].x, row["geometry"].y) == pytest.approx(stop.xy)
    assert row["place"] == stop.place
    assert (row["score_day"], row["score_dark"], row["positive"]) == (2, 0, False)


def test_personal_data_in_a_finding_is_masked_before_it_is_stored(town_store: Store, walk: str) -> None:
    uuid = record_finding(town_store, walk, category="graffiti", text="Ring 070-174 06 05 om klottret", stop=1)
    row = town_store.get("finding", uuid)
    assert "070" not in row["text"]
    assert row["review"] == "masked"


@pytest.mark.parametrize(
    ("arguments", "error", "said"),
    [
        ({"category": "nonsense", "stop": 1}, ParameterError, "nonsense"),
        ({"category": "litter"}, ParameterError, "needs a place"),
        ({"category": "litter", "stop": 99}, NotFoundError, "stop 99"),
        ({"category": "litter", "stop": 1, "score_day": 4}, ParameterError, "4"),
        ({"category": "litter", "stop": 1, "scores": {"dawn": {"lighting": 1}}}, ParameterError, "dawn"),
        ({"category": "litter", "stop": 1, "scores": {"day": {"smell": 1}}}, ParameterError, "smell"),
        ({"category": "litter", "stop": 1, "photos": ["nowhere.jpg"]}, InputError, "nowhere.jpg"),
    ],
)
def test_a_bad_finding_is_refused_and_nothing_is_stored(
    town_store: Store, walk: str, arguments: dict, error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        record_finding(town_store, walk, **arguments)
    assert town_store.count("finding") == 0


def test_an_unknown_walk_is_refused_with_those_there_are(town_store: Store, walk: str) -> None:
    with pytest.raises(NotFoundError, match="Byvandring"):
        record_finding(town_store, "Höstvandring", category="litter", stop=1)


def test_a_photo_is_made_small_and_loses_what_it_tells(town_store: Store, walk: str, tmp_path: Path) -> None:
    from qgis.PyQt.QtGui import QImage

    image = QImage(3000, 1500, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    image.setText("Description", "Anna Exempel, 59.47 N 17.75 E")
    path = tmp_path / "foto.png"
    image.save(str(path))
    finding = record_finding(town_store, walk, category="damage", stop=1, photos=[str(path)])
    photo = town_store.rows("photo", {"finding": finding})[0]
    assert (photo["width"], photo["height"]) == (2048, 1024)
    assert b"Anna" not in photo["data"]
    assert photo["delete_after"] > TODAY


def test_a_picture_that_is_none_says_so(town_store: Store, walk: str, tmp_path: Path) -> None:
    path = tmp_path / "foto.jpg"
    path.write_bytes(b"not a picture")
    with pytest.raises(InputError, match=r"foto\.jpg is no picture"):
        record_finding(town_store, walk, category="damage", stop=1, photos=[str(path)])
    assert town_store.count("finding") == 0


def test_delete_and_restore_a_finding_with_its_photo(town_store: Store, walk: str) -> None:
    uuid = record_finding(town_store, walk, category="litter", text="Skräp", stop=1)
    before = town_store.get("finding", uuid)
    with recorded(town_store) as record:
        delete_findings(town_store, [uuid])
    assert town_store.count("finding") == 0
    take_back(town_store, record.changes)
    after = town_store.get("finding", uuid)
    assert (after["text"], after["category"], after["stop"]) == (before["text"], before["category"], before["stop"])


def test_the_catalogue_gives_measure_lane_owner_and_a_date_in_season(town_store: Store, walk: str) -> None:
    finding = record_finding(town_store, walk, category="shrubbery", text="Buskar skymmer", stop=1)
    result = tasks.create_tasks(town_store, [finding], today=date(2026, 3, 20))
    task = town_store.get("task", result.tasks[0])
    measure = catalogue.measure(town_store, "prune")
    assert (task["measure"], task["lane"], task["owner"]) == ("prune", "quick", measure.owner)
    assert catalogue.in_season(task["due"], measure.season_from, measure.season_to)
    assert task["state"] == "new"


def test_positive_findings_and_second_rounds_make_no_task(town_store: Store, walk: str) -> None:
    good = record_finding(town_store, walk, category="positive", text="Fint", stop=1)
    bad = record_finding(town_store, walk, category="graffiti", text="Klotter", stop=1)
    first = tasks.create_tasks(town_store, [good, bad], today=TODAY)
    second = tasks.create_tasks(town_store, walk=walk, today=TODAY)
    assert len(first.tasks) == 1
    assert good in first.skipped
    assert second.tasks == ()


def _task(store: Store, walk: str, category: str = "lighting_out") -> str:
    finding = record_finding(store, walk, category=category, text="Släckt", stop=1)
    return tasks.create_tasks(store, [finding], today=TODAY).tasks[0]


def test_every_change_is_kept_with_role_and_note(town_store: Store, walk: str) -> None:
    task = _task(town_store, walk)
    tasks.update_task(town_store, task, state="assigned", role="trygghetssamordnare", note="Ring 070-174 06 05")
    tasks.update_task(town_store, task, state="done", feedback_text="Lamporna är lagade.")
    events = tasks.history(town_store, task)
    assert [(event.field, event.old, event.new) for event in events] == [
        ("state", None, "new"),
        ("state", "new", "assigned"),
        ("state", "assigned", "done"),
        ("feedback", None, "Lamporna är lagade."),
    ]
    assert events[1].role == "trygghetssamordnare"
    assert "070" not in events[1].note
    assert town_store.get("task", task)["done_at"] is not None


def test_declining_needs_a_reason_that_can_be_published(town_store: Store, walk: str) -> None:
    task = _task(town_store, walk)
    with pytest.raises(ParameterError, match="reason"):
        tasks.update_task(town_store, task, state="declined")
    with pytest.raises(ParameterError, match="reason"):
        tasks.update_task(town_store, task, state="declined", reason="   ")
    assert town_store.get("task", task)["state"] == "new"
    tasks.update_task(town_store, task, state="declined", reason="Privat mark; ägaren är tillfrågad.")
    assert town_store.get("task", task)["state"] == "declined"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"state": "finished"}, "finished"),
        ({"state": "verified"}, "done first"),
        ({"state": "duplicate"}, "doubles"),
        ({"owner": "kungen"}, "kungen"),
        ({"lane": "fast"}, "fast"),
        ({"measure": "magic"}, "magic"),
        ({}, "Nothing to change"),
    ],
)
def test_a_bad_change_is_refused_and_the_task_is_as_it_was(
    town_store: Store, walk: str, changes: dict, said: str
) -> None:
    task = _task(town_store, walk)
    before = town_store.get("task", task)
    with pytest.raises(ParameterError, match=said):
        tasks.update_task(town_store, task, **changes)
    assert town_store.get("task", task) == before
    assert len(tasks.history(town_store, task)) == 1


def test_two_planners_cannot_overwrite_each_other(town_store: Store, walk: str) -> None:
    task = _task(town_store, walk)
    seen = town_store.get("task", task)["row_version"]
    tasks.update_task(town_store, task, state="assigned", expected_version=seen)
    with pytest.raises(ConflictError):
        tasks.update_task(town_store, task, state="done", expected_version=seen)
    assert town_store.get("task", task)["state"] == "assigned"


def test_bulk_change_is_all_or_none(town_store: Store, walk: str) -> None:
    made = [_task(town_store, walk), _task(town_store, walk, "graffiti")]
    with pytest.raises(EstWalksError):
        tasks.change_each(town_store, [*made, "no-such-task"], tasks.TaskChange(state="planned"))
    assert {town_store.get("task", task)["state"] for task in made} == {"new"}
    assert len(tasks.change_each(town_store, made, tasks.TaskChange(state="planned"))) == 2


def test_near_tasks_and_cases_of_the_same_category_are_hinted_not_merged(town_store: Store, walk: str) -> None:
    first = record_finding(town_store, walk, category="lighting_out", point=town.at(700, 101))
    second = record_finding(town_store, walk, category="lighting_out", point=town.at(705, 101))
    far = record_finding(town_store, walk, category="lighting_out", point=town.at(100, 700))
    result = tasks.create_tasks(town_store, [first, second, far], today=TODAY)
    tables = {hint.table for hint in result.hints}
    assert tables == {"task", "observation"}
    assert town_store.count("task") == 3
    assert all(hint.distance_m <= defaults.HINT_DISTANCE_M for hint in result.hints)


def test_overdue_counts_days_and_leaves_out_the_closed(town_store: Store, walk: str) -> None:
    late, done = _task(town_store, walk), _task(town_store, walk, "graffiti")
    for task in (late, done):
        tasks.update_task(town_store, task, due=date(2026, 10, 1))
    tasks.update_task(town_store, done, state="done")
    rows = follow_up.overdue(town_store, TODAY)
    assert [(task.uuid, task.days_late(TODAY)) for task in rows] == [(late, 15)]
    assert Task(done, due=date(2026, 10, 1), state="declined").days_late(TODAY) == 0
    assert Task(late, due=TODAY).days_late(TODAY) == 0


def test_the_half_year_check_falls_due_and_counts(town_store: Store, walk: str) -> None:
    _task(town_store, walk)
    early = follow_up.walk_checks(town_store, date(2026, 11, 1))[0]
    due = follow_up.walk_checks(town_store, date(2027, 4, 20))[0]
    assert (early.due_now, due.due_now) == (False, True)
    assert (due.tasks, due.open, due.done) == (1, 1, 0)


def test_a_repeat_walk_requires_the_places_with_findings_left(town_store: Store, walk: str) -> None:
    record_finding(town_store, walk, category="lighting_out", stop=1)
    record_finding(town_store, walk, category="positive", stop=2)
    starts = datetime(2027, 3, 15, 18, tzinfo=timezone.utc)
    request = repeat_walk(town_store, walk, starts)
    stop = town_store.rows("stop", {"walk": walk, "seq": 1})[0]
    assert request.required == (stop["place"],)
    assert request.repeats == walk


def test_the_answer_to_residents_has_done_will_do_and_will_not(town_store: Store, walk: str) -> None:
    made = [_task(town_store, walk, kind) for kind in ("lighting_out", "graffiti", "shrubbery")]
    tasks.update_task(town_store, made[0], state="done")
    tasks.update_task(town_store, made[1], state="declined", reason="Privat mark")
    tasks.update_task(town_store, made[2], state="planned")
    answer = gather(town_store, Wish(WalkScope(walk))).answer
    told = ([point.key for point in part] for part in (answer.done, answer.will_do, answer.will_not))
    assert list(told) == [[made[0]], [made[2]], [made[1]]]


def test_the_check_counts_what_residents_have_not_been_told(town_store: Store, walk: str) -> None:
    def silent() -> int:
        return follow_up.walk_checks(town_store, TODAY)[0].without_feedback

    made = {state: _task(town_store, walk) for state in TaskState}
    for state, task in made.items():
        town_store.update("task", task, {"state": state.value, "feedback": None})
    told = [TaskState.DONE, TaskState.VERIFIED, TaskState.DECLINED]
    assert silent() == len(told)  # a task at work, or a duplicate, owes nobody an answer yet
    for number, state in enumerate(told, 1):
        town_store.update("task", made[state], {"feedback": "Lagat i maj."})
        assert silent() == len(told) - number
    town_store.update("task", made[TaskState.DONE], {"feedback": ""})
    assert silent() == 1


# --- a reason belongs to what is declined, a promise to a day to come ------------------------------------------------


@pytest.mark.parametrize("state", ["new", "assessed", "assigned", "planned", "in_progress", "done"])
def test_a_task_that_is_taken_up_again_has_no_reason(town_store: Store, walk: str, state: str) -> None:
    task = _task(town_store, walk)
    tasks.update_task(town_store, task, state="declined", reason="Privat mark")
    tasks.update_task(town_store, task, state=state)
    assert not town_store.get("task", task)["reason"]
    assert [row["old"] for row in town_store.rows("task_event", {"task": task, "field": "reason", "new": None})] == [
        "Privat mark"
    ], "what was said once is in the history"


@pytest.mark.parametrize("state", [None, "planned", "done"])
def test_a_reason_for_what_is_not_declined_is_refused(town_store: Store, walk: str, state: str | None) -> None:
    task = _task(town_store, walk)
    with pytest.raises(ParameterError, match="declined"):
        tasks.update_task(town_store, task, state=state, reason="Privat mark")
    assert not town_store.get("task", task)["reason"]
    assert town_store.get("task", task)["state"] == "new"


def test_a_declined_task_keeps_a_reason(town_store: Store, walk: str) -> None:
    task = _task(town_store, walk)
    tasks.update_task(town_store, task, state="declined", reason="Privat mark")
    for change in ({"reason": " "}, {"reason": "", "state": "declined"}):
        with pytest.raises(ParameterError, match="reason"):
            tasks.update_task(town_store, task, **change)
    tasks.update_task(town_store, task, reason="Privat mark; ägaren har svarat nej.")
    tasks.update_task(town_store, task, owner="park")
    assert town_store.get("task", task)["reason"] == "Privat mark; ägaren har svarat nej."


def test_a_duplicate_of_another_loses_the_reason_it_had(town_store: Store, walk: str) -> None:
    first, second = (_task(town_store, walk, kind) for kind in ("graffiti", "litter"))
    tasks.update_task(town_store, second, state="declined", reason="Privat mark")
    tasks.update_task(town_store, second, state="duplicate", duplicate_of=first)
    assert not town_store.get("task", second)["reason"]


@pytest.mark.parametrize(("days", "is_late"), [(-400, True), (-1, True), (0, False), (1, False), (None, False)])
def test_residents_are_promised_no_day_that_has_passed(
    town_store: Store, walk: str, days: int | None, is_late: bool
) -> None:
    from est_walks_plugin.printing.answer.plain import plain_answer

    task, today = _task(town_store, walk), date(2026, 11, 28)
    due = None if days is None else today + timedelta(days=days)
    town_store.update("task", task, {"due": due, "state": "planned"})
    draft = gather(town_store, Wish(WalkScope(walk), "en"), today)
    (told,) = draft.tasks
    assert bool(told.late) is is_late
    (point,) = draft.answer.will_do
    assert point.key == told.task.uuid == task
    assert point.when == (None if is_late else due)
    text = plain_answer(draft.answer)
    assert ("The date is not set yet" in text) is (point.when is None)
    assert ("at the latest" in text) is (point.when is not None)
