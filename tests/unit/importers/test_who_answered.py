"""Which cells tell an age or a gender, and what is counted of them: people, in bands, and nothing that one could be known by."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from est_walks_plugin.importers.meaning.headers import plain
from est_walks_plugin.importers.people.cells import age_band_of, gender_of, is_said
from est_walks_plugin.model.survey.who_answered import TOLD_FROM, WhoAnswered


@pytest.mark.parametrize(
    ("cell", "band"),
    [
        (37, "25-44"), (37.0, "25-44"), ("15", "0-15"), ("16 år", "16-24"), ("80", "80+"), ("121", None), ("0", "0-15"),
        ("1987", "25-44"), (1946, "80+"), (date(2011, 5, 2), "0-15"), ("2010-03-04", "16-24"), ("2040", None), ("1790", None),
        ("16–24 år", "16-24"), ("16 - 24", "16-24"), ("18-29", "18-29"), ("25 till 44", "25-44"), ("44-25", None),
        ("20-22", "16-24"), ("23-26", None), ("65+", "65+"), ("65 år eller äldre", "65+"), ("80 år och äldre", "80+"),
        (">65", "66+"), ("under 16", "0-15"), ("Yngre än 16 år", "0-15"), ("15 år eller yngre", "0-15"), ("≥80", "80+"),
        ("Anna 37", None), ("19870304-1234", None), ("kl 9", None), ("ung", None),
    ],
)  # fmt: skip
def test_an_age_is_a_number_a_group_or_a_year_of_birth(cell: Any, band: str | None) -> None:
    assert age_band_of(cell, 2026) == band


@pytest.mark.parametrize(
    ("cell", "gender"),
    [("Kvinna", "women"), ("MAN", "men"), ("tjej", "women"), ("Icke-binär", "other"), ("Annat", "other"), ("f", "women"),
     ("male", "men"), ("1", None), ("Kvinnan i huset", None)],
)  # fmt: skip
def test_a_gender_is_a_word(cell: str, gender: str | None) -> None:
    assert gender_of(cell) == gender


def test_who_would_rather_not_say_has_said_nothing_that_is_not_understood() -> None:
    assert not any(is_said(text) for text in ("Vill inte svara", "Vill ej uppge", "-", "Prefer not to say", "Okänt"))
    assert is_said("1")


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Kön", "respondent_gender"), ("Gender", "respondent_gender"), ("Vilket kön har du?", "respondent_gender"),
        ("Ålder", "respondent_age"), ("Åldersgrupp", "respondent_age"), ("Födelseår", "respondent_age"),
        ("Hur gammal är du?", "respondent_age"), ("Age group", "respondent_age"),
    ],
)  # fmt: skip
def test_headers_are_known(header: str, field: str) -> None:
    from est_walks_plugin.importers.meaning.headers import synonyms

    assert plain(header) in synonyms()[field]


def test_others_hear_of_the_people_of_before_until_many_have_come_or_gone() -> None:
    first = WhoAnswered(40, (("women", 30), ("men", 10)), None).with_outside(None)
    assert first.outside == WhoAnswered(40, (("women", 30), ("men", 10)), None)
    one_more = WhoAnswered(41, (("women", 30), ("men", 11)), None).with_outside(first)
    assert one_more.outside == first.outside, "one who came is not told apart"
    other = WhoAnswered(40, (("women", 29), ("men", 11)), None).with_outside(one_more)
    assert other.outside == first.outside, "nor one who changed an answer"
    many = WhoAnswered(40 + TOLD_FROM, (("women", 35), ("men", 25)), None).with_outside(other)
    assert many.outside is not None
    assert many.outside.people == 60
    assert WhoAnswered(TOLD_FROM - 1, (("women", 19),), None).with_outside(None).outside is None
    assert WhoAnswered.from_json(many.to_dict()) == many
