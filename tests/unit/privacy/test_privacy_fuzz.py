"""Any text is screened: without errors, in linear work, the same way twice; numbers in any dress are found."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from est_walks_plugin.privacy import DOUBTFUL_KINDS, MASKED_KINDS, MASKS, locate, normal, safe_text, screen
from est_walks_plugin.privacy import columns as privacy_columns
from est_walks_plugin.privacy import identity as privacy_identity
from est_walks_plugin.privacy import names as privacy_names
from est_walks_plugin.privacy import numbers as privacy_numbers
from est_walks_plugin.privacy import objects as privacy_objects
from est_walks_plugin.privacy import phones as privacy_phones
from est_walks_plugin.privacy import possible_names as privacy_possible_names
from est_walks_plugin.privacy import screening as privacy
from est_walks_plugin.privacy.identity import luhn_valid
from est_walks_plugin.privacy.kinds import Ledger
from est_walks_plugin.privacy.words import word_list

try:
    from re import _parser as sre_parse  # type: ignore[attr-defined]
except ImportError:
    import sre_parse  # type: ignore[no-redef]

PIECES = st.sampled_from(
    (
        *word_list(
            """\n    0 07 070 1740605 08- 46500412 +46 0046 46 (0) ( ) / // - . , : ; 1 12 19 20 850312 9829 -982 @ a@b anna example .se (at) [dot] ABC 123 12D\n    abc regnr bil lgh 1102 dörr kod 4711 heter jag Jag Anna Svensson mvh Mvh hälsningar namn Namn: mitt är min granne Kalle Bo von Hagnäsvägen\n    6595977 135973 59.4775 17.7503 2023-10-05 17:03 2023-004512 stolpe ärende född pnr personnummer tel ring ] [ [telefon] [namn] [% %] é Å _\n    """
        ),
        " ",
        "  ",
        "\n",
        "\t",
        "\xa0",
        "\u200b",
        "–",
        "̈",
        "",
        "İ",
    )
)
MESSY = st.lists(PIECES, max_size=25).map("".join)
SPACED = st.lists(PIECES, max_size=25).map(" ".join)
ANY = st.text(max_size=200)


def _check(text: str) -> None:
    masked, findings = screen(text)
    position = 0
    for finding in findings:
        assert position <= finding.start < finding.end <= len(masked)
        position = finding.end
        assert finding.kind in (*MASKED_KINDS, *DOUBTFUL_KINDS)
        if not finding.doubtful:
            assert masked[finding.start : finding.end] == MASKS[finding.kind]
    again, more = screen(masked)
    assert again == masked, (text, masked, again)
    assert all(finding.doubtful for finding in more)


@settings(max_examples=300, deadline=None)
@given(st.one_of(MESSY, SPACED, ANY))
@example("İ jag heter Anna")
@example("\ud800 070-174 06 05")
@example("]" * 50)
def test_any_text_is_screened_once_and_for_all(text: str) -> None:
    _check(text)


@settings(max_examples=200, deadline=None)
@given(st.one_of(MESSY, SPACED))
def test_the_rest_of_the_text_stays(text: str) -> None:
    """What is outside the masks is the original, character by character, once its escapes are what they stand for."""
    text = normal(text)
    if re.search("[\u00ad\u0300-\u036f\u200b-\u200f]", text):
        return
    rebuilt, position = [], 0
    for start, end, kind in locate(text):
        rebuilt.append(text[position:start] + MASKS.get(kind, text[start:end]))
        position = end
    assert "".join(rebuilt) + text[position:] == screen(text)[0]


WORDS = st.lists(
    st.sampled_from(word_list("lampan är trasig vid gångvägen mörkt otryggt buskage klotter i tunneln på kvällen och")),
    max_size=5,
).map(" ".join)
DIGITS7 = st.integers(0, 9_999_999).map(lambda n: f"{n:07d}")
MOBILES = st.builds(
    lambda head, tail, form: form.format(head, tail[:3], tail[3:5], tail[5:], tail),
    st.sampled_from(["70", "72", "73", "76", "79"]),
    DIGITS7,
    st.sampled_from(
        [
            "0{0}-{1} {2} {3}",
            "0{0}{4}",
            "0{0}-{4}",
            "0{0} {1} {2} {3}",
            "+46{0}{4}",
            "+46 {0} {1} {2} {3}",
            "+46 (0){0}-{1} {2} {3}",
            "0046{0}{4}",
            "(0{0}) {1} {2} {3}",
            "0{0}/{1}{2}{3}",
        ]
    ),
)


@settings(max_examples=300, deadline=None)
@given(WORDS, MOBILES, WORDS)
def test_every_mobile_number_is_masked(before: str, number: str, after: str) -> None:
    masked, _findings = screen(f"{before} {number} {after}")
    assert not any(character.isdigit() for character in masked), number


@settings(max_examples=300, deadline=None)
@given(
    WORDS,
    st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2009, 12, 31)),
    st.integers(0, 999),
    st.booleans(),
    st.sampled_from(
        [
            "{c}{d}-{n}",
            "{d}-{n}",
            "{c}{d}{n}",
            "{d} {n}",
            "{d}+{n}",
            "{c}{d} {n}",
            "{y}-{m}-{k}-{n}",
            "{c}{y}-{m}-{k} {n}",
        ]
    ),
    WORDS,
)
def test_every_valid_personnummer_is_masked(
    before: str, born: datetime.date, serial: int, coordination: bool, form: str, after: str
) -> None:
    day = born.day + 60 * coordination
    nine = f"{born:%y%m}{day:02d}{serial:03d}"
    check = next(d for d in "0123456789" if luhn_valid(nine + d))
    number = form.format(c=f"{born:%Y}"[:2], d=nine[:6], n=nine[6:] + check, y=nine[:2], m=nine[2:4], k=nine[4:6])
    masked, findings = screen(f"{before} {number} {after}")
    assert not any(character.isdigit() for character in masked), number
    assert findings[0].kind == ("samordningsnummer" if coordination else "personnummer")


@settings(max_examples=300, deadline=None)
@given(
    WORDS,
    st.floats(6_590_000, 6_620_000),
    st.floats(115_900, 144_400),
    st.sampled_from(
        [
            "{n:.0f} {e:.0f}",
            "{n:.0f}, {e:.0f}",
            "N {n:.0f} E {e:.0f}",
            "{e:.0f} {n:.0f}",
            "{n:.2f} {e:.2f}",
            "{n:.0f};{e:.0f}",
            "{n:.0f}/{e:.0f}",
            "X:{n:.0f} Y:{e:.0f}",
        ]
    ),
    WORDS,
)
def test_coordinates_survive(before: str, north: float, east: float, form: str, after: str) -> None:
    text = f"{before} {form.format(n=north, e=east)} {after}"
    assert screen(text) == (text, ())


@settings(max_examples=200, deadline=None)
@given(
    st.integers(2000, 2030),
    st.integers(0, 999_999),
    st.sampled_from(["{0}-{1:06d}", "ÄR-{0}-{1}", "KS {0}/{1:05d}", "{0}/{1}", "SBN{0}-{1:04d}"]),
)
def test_case_numbers_survive(year: int, serial: int, form: str) -> None:
    text = f"Gäller {form.format(year, serial)} igen"
    assert screen(text) == (text, ())


@settings(max_examples=200, deadline=None)
@given(st.datetimes(min_value=datetime.datetime(2010, 1, 1), max_value=datetime.datetime(2035, 1, 1)))
def test_dates_and_times_survive(moment: datetime.datetime) -> None:
    for form in (
        "%Y-%m-%d %H:%M",
        "%Y-%m-%d",
        "%d/%m %Y",
        "%d.%m.%Y",
        "%Y-%m-%d %H.%M",
        "%Y%m%d",
        "%Y-%m-%dT%H:%M:%S",
        "%d/%m/%y kl %H.%M",
        "%Y%m%d_%H%M%S",
    ):
        text = f"Sedan {moment:{form}} är det mörkt"
        assert screen(text) == (text, ())


# --- linear work ------------------------------------------------------------------------------------------------

HOSTILE = re.split(
    r"\|",
    "0|07|1 |0 |01 |1-|@|a@|a.@|+4|+46 7|/a|/ A|heter |Heter A|mvh |ABC1|ABC 12|lgh 1|19|(0|0-|(at)|a(at)|namn: |Namn: A |A |Anna |Anna-|[% |tel 1 |tel 12 3|ring på |"
    "850312-982|8503129829 |070-174 06 05 |6595977 135973 |2023-10-05 |kod 1|dörr |född 1|pnr |\n|a\n|A\n|é|Å|\u200b|\u0308|\u00a0|.|, |) |min son A|jag är A|ABC123 |"
    "anna@example.se |aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@",
)


def _steps(text: str) -> int:
    ledger = Ledger(text)
    privacy.search(ledger)
    return ledger.steps


@pytest.mark.parametrize("piece", HOSTILE)
def test_work_grows_linearly(piece: str) -> None:
    """Candidates looked at, counted: twice the text, at most twice the candidates, and few per character."""
    text = piece * (4000 // len(piece))
    once, twice = _steps(text), _steps(text + text)
    assert twice <= 2 * once + 50
    assert twice <= 3 * len(text + text)


@pytest.mark.parametrize("piece", ["070-174 06 05 ", "0 ", "a@", "A ", "Anna ", "heter ", "850312-9829 "])
def test_a_long_text_is_screened(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    _masked, findings = screen(text)
    assert _steps(text[:30_000]) * 11 >= _steps(text)
    assert bool(findings) == (piece not in ("0 ", "A ", "heter "))


# Runs without an upper bound: one digit of a run is never looked at twice, because nothing can follow that fails.
_UNBOUNDED = {"_RUN", "_SIX_DIGITS", "_ODD", "_COMMENT", "_HIDDEN", "_BLANKS", "_LINES"}


def test_patterns_are_of_bounded_width() -> None:
    """A pattern of bounded width cannot look further than that from any position: no runaway backtracking."""
    seen = 0
    for module in (
        privacy,
        privacy_columns,
        privacy_identity,
        privacy_names,
        privacy_possible_names,
        privacy_numbers,
        privacy_objects,
        privacy_phones,
        safe_text,
    ):
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern) and name not in _UNBOUNDED:
                _low, high = sre_parse.parse(value.pattern, value.flags).getwidth()
                assert high <= 2100, f"{module.__name__}.{name} has no bound"
                seen += 1
    assert seen > 30
