"""Cells of an owner's answer: states, days and kronor as people write them, and nothing guessed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.model.code_words import code_words
from est_walks_plugin.model.codes import TaskState
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.operations.owners import said

MONTHS = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
]


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("Klar", "done"),
        (" KLART. ", "done"),
        ("åtgärdat", "done"),
        ("atgardat", "done"),
        ("Pågår", "in_progress"),
        ("in_progress", "in_progress"),
        ("gors ej", "declined"),
        ("Görs inte", "declined"),
        ("inplanerad", "planned"),
    ],
)
def test_states_are_known_by_word_and_code(word: str, state: str) -> None:
    assert said.state(word).value == state


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_word_of_the_window_is_a_state(lang: str) -> None:
    assert {said.state(word).value for word in code_words("TaskState", lang).values()} == {str(s) for s in TaskState}


@pytest.mark.parametrize("word", ["ej klar", "inte klart", "nästan klar", "klar?!x", "ja", "stängd"])
def test_what_may_mean_something_else_is_no_state(word: str) -> None:
    with pytest.raises(ParameterError):
        said.state(word)


@given(st.dates(date(1971, 1, 1), date(2069, 12, 31)))
def test_a_day_is_read_in_every_way_people_write_it(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    for text in (
        day,
        day.isoformat(),
        f"{day:%Y/%m/%d}",
        f"{day:%Y%m%d}",
        f"{day.day}/{day.month} {day.year}",
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        f"{day.day}.{day.month}.{day.year}",
        str(serial),
        float(serial),
    ):
        assert said.day(text) == day, text


@pytest.mark.parametrize("text", ["5/10", "oktober 2026", "v. 40 2026", "2026", "31/2 2026", "hösten", "01/02/2026"])
def test_what_is_no_whole_day_is_refused(text: str) -> None:
    with pytest.raises(ParameterError, match="no whole date"):
        said.day(text)


@given(st.integers(0, 9_999_999), st.integers(0, 99))
def test_kronor_are_read_in_every_way_people_write_them(kr: int, ore: int) -> None:
    spaced = f"{kr:,}".replace(",", "\u00a0")
    value = round(kr + ore / 100, 2)
    for text, wanted in (
        (str(kr), kr),
        (f"{spaced} kr", kr),
        (f"{kr} SEK", kr),
        (f"{kr}:-", kr),
        (f"{spaced},{ore:02d}", value),
        (f"{spaced},{ore:02d} kr", value),
        (f"{kr}.{ore:02d}", value),
        (f"{kr:,}.{ore:02d}", value),
        (f"{kr:,}.{ore:02d}".replace(",", "_").replace(".", ",").replace("_", "."), value),
        (float(kr), kr),
    ):
        assert said.kronor(text) == wanted, text


@pytest.mark.parametrize(("text", "kr"), [("12,5 tkr", 12500), ("1.250.000", 1250000), ("0,125", 0.12), ("0", 0)])
def test_odd_amounts(text: str, kr: float) -> None:
    assert said.kronor(text) == pytest.approx(kr, abs=0.006)


@pytest.mark.parametrize("text", ["1.250.000.5", "12 kr 50", "1,2,3", "1e5", "50 %", "12.50.00", "1_000", "nan", "5-6"])
def test_what_may_be_another_amount_is_refused(text: str) -> None:
    with pytest.raises(ParameterError):
        said.kronor(text)


@given(st.text(max_size=30))
def test_any_text_is_a_cost_a_day_a_state_or_refused(text: str) -> None:
    for read in (said.kronor, said.day, said.state, said.note, said.reason, said.work_order):
        try:
            found = read(text)
        except ParameterError:
            continue
        if read is said.kronor:
            assert 0 <= found <= said.MOST_KR
        if read is said.day:
            assert found - date(1900, 1, 1) >= timedelta()
