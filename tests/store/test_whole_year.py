"""A year of an EST group on the example, without a window: 52 weekly meetings, three tertials, one year."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from est_walks_plugin.model.codes import Cycle, DecisionKind, DecisionState, ReportAudience
from est_walks_plugin.model.feedback import Feedback
from est_walks_plugin.operations.meetings.decide import NewDecision, decide, set_decision
from est_walks_plugin.operations.meetings.kept import MeetingOf, keep_meeting
from est_walks_plugin.operations.meetings.view import meeting_view
from est_walks_plugin.operations.promises import promises
from est_walks_plugin.operations.situation.situation import situation
from est_walks_plugin.operations.situation_report.gather import Wish, gather
from est_walks_plugin.operations.situation_report.write import write
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


@pytest.mark.parametrize("audience", list(ReportAudience))
def test_the_year_ends_in_its_report(store: Store, tmp_path: Path, audience: ReportAudience) -> None:
    """`situationreport` of the year, after those of its three tertials: the same numbers as the picture of the year."""
    for month in (1, 5, 9):
        draft = gather(store, Wish("tertial", date(2025, month, 1), None, audience, "sv"))
        write(store, draft, str(tmp_path / f"tertial_{month}.csv"))
    draft = gather(store, Wish("year", date(2025, 6, 1), None, audience, "sv"))
    for ending in ("pdf", "html", "csv"):
        written = write(store, draft, str(tmp_path / f"ar.{ending}"))
        assert Path(written.path).stat().st_size > 1_000
    year = situation(store, period="year", day=date(2025, 6, 1))
    told = {row.area_name: row.now.value for row in draft.report.numbers.areas[1:]}
    assert set(told) == {row.area_name for row in year.areas}
    for row in year.areas:
        if audience is ReportAudience.INTERNAL:
            assert told[row.area_name] == row.now
        else:
            assert row.now - 20 < (told[row.area_name] or 0) <= row.now
            assert (told[row.area_name] or 0) % 5 == 0
    assert store.count("situation_report", {"kind": "tertial", "audience": audience.value}) == 3
    page = (tmp_path / "ar.html").read_text(encoding="utf-8")
    assert "Lägesrapport 2025" in page
    assert "Minst sex planerade närvaroinsatser 2025" in page


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
    assert [line.count("Since 2020") for line in change_lines(shares)] == [1, 1, 1], "a line for each area"
    assert not any(line.startswith("Upplands-Bro") for line in change_lines(shares))
