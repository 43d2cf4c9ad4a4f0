"""Screening many texts at once finds exactly what screening each of them finds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.privacy import screen, screen_many
from est_walks_plugin.privacy.gates import ALL, NAMES, NUMBERS, PLATES, gates

PIECES = (
    "ABC123", "abc 12D", "0701234567", "070-174 06 35", "anna@b.se", "anna (a) b.se", "lgh 1102", "dörr 3", "portkod 1234",
    "jag heter Anna", "/Anna Svensson", "Mvh\nKarin", "handläggare: Ulf Ek", "min son Elias", "19811218-9876", "född 811218",
    "Hagnäsvägen 12", "nr 1003", "lampan är trasig", "tel 174 06 35", "123456", "1234567", "_", "@", "/", ":", " ", "\n", ".", "–", "\t", "İ", "é", "x",
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map("".join), min_size=8, max_size=40))
def test_many_at_once_find_what_each_finds(texts: list[str]) -> None:
    assert screen_many(texts) == [screen(text) for text in texts]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("ABCabcnrvhm åäö0123456789@.,:;/-()[]\nÉ_'", min_size=1, max_size=40), min_size=8, max_size=40))
def test_many_at_once_find_what_each_finds_in_noise(texts: list[str]) -> None:
    assert screen_many(texts) == [screen(text) for text in texts]


def test_a_text_without_signs_of_persons_needs_no_search() -> None:
    texts = ["Mycket skräp runt papperskorgen nr 17", "Buskarna vid Hagnäsvägen 12", "ABC123", "ring 070-174 06 35"]
    plain, place, plate, phone = gates(texts)
    assert plain == 0
    assert place == NAMES
    assert plate == PLATES
    assert phone & NUMBERS
    assert all(0 <= open_ <= ALL for open_ in (plain, place, plate, phone))


def test_seven_digits_are_no_number_of_a_person_without_a_word_or_signs_between_them() -> None:
    assert gates(["S012345", "B-0123456", "12 34 567"]) == [0, 0, 0]
    told = ["ring 123456", "född 811218", "12_34_56", "S01234567"]
    assert all(open_ & NUMBERS for open_ in gates(told))


def test_a_gate_opens_for_its_own_text_only() -> None:
    quiet = "lampan är trasig"
    alone = gates(["lgh 1102"])
    assert alone != [0]
    assert gates([quiet, "lgh 1102", quiet]) == [0, *alone, 0]
    assert gates([quiet + " abc", "12 lampor"]) == [0, 0]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("070 - 174 - 06 - 35", "[telefon]"),
        ("tel 174635", "tel [telefon]"),
        ("ABC123", "[regnr]"),
        ("ABC 12D", "[regnr]"),
        ("dörr 3", "[lägenhet]"),
    ],
)
def test_what_just_opens_a_gate_is_found_also_as_the_first_of_many(text: str, masked: str) -> None:
    """Three signs between two digits, six digits, two, one; letters from the very first sign on."""
    quiet = ["lampan är trasig"] * 8
    assert screen_many([text, *quiet])[0][0] == masked
    assert screen_many([*quiet, text])[-1][0] == masked
    assert screen(text)[0] == masked
