"""Imported text shown and exported safely."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.privacy.safe_text import (
    is_formula,
    neutralise_expression,
    neutralise_formula,
    plain_text,
    strip_controls,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Mörkt &amp; <b>otryggt</b></p>", "Mörkt & otryggt"),
        ("Rad ett<br/>rad två", "Rad ett\nrad två"),
        ("<script>alert(1)</script>Lampan", "Lampan"),
        ("<script>alert(1)", ""),
        ("<!-- gömt --> synligt", "synligt"),
        ("&lt;img src=x onerror=alert(1)&gt;Bro", "Bro"),
        ("&amp;lt;b&amp;gt;dubbelt&amp;lt;/b&amp;gt;", "dubbelt"),
        ("5 < 7 och 9 > 3", "5 < 7 och 9 > 3"),
        ("[% @project_path %]", "[ % @project_path % ]"),
        ("[<b></b>% 1 %]", "[ % 1 % ]"),
        ("&#91;&#37; 1 %]", "[ % 1 % ]"),
        ("a\u202eb\u200bc\x00d", "abcd"),
        ("  rad  ett \r\n\r\n\r\n rad två ", "rad ett\nrad två"),
        ("a <b", "a < b"),
        ("&aring;&auml;&ouml;", "åäö"),
        ("Ö &copy; &unknown; 100 %", "Ö © &unknown; 100 %"),
    ],
)
def test_plain_text(text: str, expected: str) -> None:
    assert plain_text(text) == expected


@given(st.text(alphabet=st.sampled_from("<>/!-abps &;#lgt[]%\x00\u202e\n=\"'"), max_size=80))
def test_plain_text_never_leaves_markup(text: str) -> None:
    result = plain_text(text)
    assert "[%" not in result
    assert "%]" not in result
    assert "<script" not in result
    assert "<a" not in result
    assert "</" not in result
    assert "\x00" not in result
    assert "\u202e" not in result


@given(st.text(max_size=200))
def test_plain_words_survive(text: str) -> None:
    words = [word for word in text.split() if word.isalnum()]
    result = plain_text(" ".join(words))
    assert result.split() == words


def test_strip_controls_keeps_tab_and_newline() -> None:
    assert strip_controls("a\tb\r\nc\rd\x07\ufeff") == "a\tb\nc\nd"


def test_neutralise_expression_leaves_percent() -> None:
    assert neutralise_expression("50 % [av] alla") == "50 % [av] alla"


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =HYPERLINK(1)",
        "\u00a0=1",
        "-",
        "--5",
        "-12,5 kr=1",
        "+46 70 174 06 05",
        "＝1+1",
        "\t-5",
    ],
)
def test_formulas_are_neutralised(cell: str) -> None:
    assert is_formula(cell)
    assert neutralise_formula(cell) == "'" + cell


@pytest.mark.parametrize(
    "cell", ["-12,5", "-12.5", "+5", "-1 200", "-0", "-1e-5", "", "Bro 2:14", "a=b", "1-2", "'=1", "-1\u00a0200,50"]
)
def test_plain_cells_stay(cell: str) -> None:
    assert neutralise_formula(cell) == cell


@given(st.text(max_size=60))
def test_neutralised_cells_never_start_a_formula(cell: str) -> None:
    safe = neutralise_formula(cell)
    assert not is_formula(safe)
    assert neutralise_formula(safe) == safe
    assert safe in (cell, "'" + cell)


@given(
    st.lists(
        st.text(alphabet=st.characters(blacklist_characters="\x00\r", blacklist_categories=["Cs"]), max_size=20),
        min_size=1,
        max_size=4,
    )
)
def test_neutralised_cells_survive_csv(cells: list[str]) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow([neutralise_formula(cell) for cell in cells])
    row = next(csv.reader(io.StringIO(buffer.getvalue(), newline="")))
    assert not any(is_formula(cell) for cell in row)
