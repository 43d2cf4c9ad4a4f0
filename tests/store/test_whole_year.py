"""A year of an EST group on the example, without a window: 52 weekly meetings, three tertials, one year."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from est_walks_plugin.model.codes import Cycle, DecisionKind, DecisionState
from est_walks_plugin.model.feedback import Feedback
from est_walks_plugin.operations.meetings.decide import NewDecision, decide, set_decision
from est_walks_plugin.operations.meetings.kept import MeetingOf, keep_meeting
from est_walks_plugin.operations.meetings.view import meeting_view
from est_walks_plugin.operations.promises import promises
from est_walks_plugin.operations.situation.situation import situation
from est_walks_plugin.operations.survey.share_words import change_lines
from est_walks_plugin.operations.survey.shares import questions, share_lines
from est_walks_plugin.store import Store

FIRST = date(2024, 12, 30)
"""The Monday of week 1 of 2025."""


@pytest.fixture
def store(example_file: Path, tmp_path: Path) -> Store:
    with Store.open(str(shutil.copy2(example_file, tmp_path / "aret.gpkg"))) as opened:
        yield opened


def test_fifty_two_weeks_each_open_on_what_the_one_before_left(store: Store) -> None:
    """What is decided in a week stands open in the next, is done there, and stands open no more."""
    before = ""
    for week in range(52):
        of = MeetingOf(Cycle.WEEK, FIRST + timedelta(weeks=week))
        view = meeting_view(store, of, Feedback())
        assert [one.decision.uuid for one in view.open] == ([before] if before else []), of.period.label
        if before:
            set_decision(store, before, DecisionState.DONE, "Gjort.")
        held = of.period.end + timedelta(days=1)
        meeting = keep_meeting(store, of, note=f"Vecka {week + 1}", held_on=held, seen=view.numbers)
        before = decide(store, meeting, NewDecision(DecisionKind.PRIORITY, f"Följ upp vecka {week + 1}"))
    labels = [row["period_from"] for row in store.rows("est_meeting", {"kind": "week"}, order_by=("period_from",))]
    assert labels[:52] == [FIRST + timedelta(weeks=week) for week in range(52)]
    assert store.count("est_decision", {"state": "done", "outcome": "Gjort."}) == 51


def test_three_tertials_add_up_to_the_year(store: Store) -> None:
    """No report is in two tertials, and none is in none."""
    tertials = [situation(store, period="tertial", day=date(2025, month, 1)) for month in (1, 5, 9)]
    year = situation(store, period="year", day=date(2025, 6, 1))
    starts = [one.period.start for one in tertials]
    assert starts == [date(2025, 1, 1), date(2025, 5, 1), date(2025, 9, 1)]
    assert tertials[-1].last == year.last == date(2025, 12, 31)
    counted = {
        area.area: (sum(one.now for picture in tertials for one in picture.areas if one.area == area.area), area.now)
        for area in year.areas
    }
    assert counted
    assert all(parts == whole for parts, whole in counted.values()), counted
    assert sum(whole for _parts, whole in counted.values()) > 300


def test_the_year_has_its_promises_and_its_survey(store: Store) -> None:
    kept = {one.title: one.kept for one in promises(store, today=date(2025, 12, 31)) if one.date_to.year == 2025}
    assert kept["Minst sex planerade närvaroinsatser 2025"] == 5
    (question,) = questions(store)
    shares = share_lines(store, question.text)
    town = next(line for line in shares.lines if line.area == "Upplands-Bro")
    assert [(point.year, point.share, point.interval) for point in town.points] == [
        (2020, 0.36, ()), (2021, 0.32, ()), (2023, 0.31, ()),
    ]  # fmt: skip
    assert shares.without_survey == (2022,)
    assert [len(run) for run in town.runs()] == [2, 1]
    assert len(change_lines(shares)) == 6
    assert not any(line.startswith("Upplands-Bro") for line in change_lines(shares))
