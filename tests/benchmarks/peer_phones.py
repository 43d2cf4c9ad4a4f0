"""Telephone numbers in text: our patterns beside `phonenumberslite` on the same sentences; prints the table of docs/privacy.md.

Run by hand in the repository, with an environment that has the library (it is no part of the plugin):
    python -m tests.benchmarks.peer_phones [--write]
Four ways: our own search; the library's `PhoneNumberMatcher` alone (region SE, leniency VALID); the library finds and our gates
veto; our search finds and the library judges (a number it does not hold for valid is only doubted).
"""

from __future__ import annotations

import random
import re
import sys
import time
from typing import Callable
from unittest import mock

import phonenumbers
from phonenumbers import Leniency, NumberParseException, PhoneNumberMatcher

from est_walks_plugin.privacy import locate, phones, screen_many, screening
from est_walks_plugin.privacy.identity import find_birth_dates, find_identity_numbers
from est_walks_plugin.privacy.kinds import PHONE, POSSIBLE_PHONE, Ledger
from est_walks_plugin.privacy.numbers import CONTEXT, NUMBER_WORDS, POLE_BEFORE, glued, number_windows
from est_walks_plugin.privacy.objects import find_doors, find_plates, protect_plain_numbers
from tests.unit.privacy import privacy_score
from tests.unit.privacy.privacy_score import DOCUMENT, SLACK

BEGIN, END = "<!-- phones: begin -->", "<!-- phones: end -->"
TEXTS = 100_000
Spans = list[tuple[int, int]]


def ours(text: str) -> Spans:
    """Return the spans of the screening that is in use."""
    return [(start, end) for start, end, kind in locate(text) if kind == PHONE]


def matcher(text: str) -> Spans:
    """Return what the library finds by itself."""
    return [(m.start, m.end) for m in PhoneNumberMatcher(text, "SE", leniency=Leniency.VALID)]


def _is_thing(text: str, start: int, end: int) -> bool:
    """Whether our gates refuse a match: glued to a word, the number of a case or a pole, the tail of an id."""
    before = text[max(0, start - CONTEXT) : start]
    if glued(text, start, NUMBER_WORDS) or (before[-2:-1].isdigit() and before[-1:] in ("/", ",")):
        return True
    if text.startswith(("+", "00", "(+"), start):
        return False
    mobile = text[start : start + 3].lstrip("(").startswith("07")
    if end - start <= 10 and phones._looks_like_id(before, mobile):
        return True
    return (not mobile and POLE_BEFORE.search(before) is not None) or phones._goes_on(text[end : end + 2])


def search_with_matcher(ledger: Ledger) -> None:
    """Search a text for numbers as the screening does, with the library in place of our telephone patterns."""
    windows = number_windows(ledger.text)
    find_identity_numbers(ledger, windows)
    find_birth_dates(ledger)
    protect_plain_numbers(ledger)
    for first, last in windows:
        for start, end in matcher(ledger.text[first:last]):
            if not _is_thing(ledger.text, first + start, first + end):
                ledger.claim(PHONE, first + start, first + end)
    ledger.settle()
    phones.find_local_phones(ledger)
    find_plates(ledger)
    find_doors(ledger)


def _valid(number: str) -> bool:
    try:
        return bool(phonenumbers.is_valid_number(phonenumbers.parse(number, "SE")))
    except NumberParseException:
        return False


def judged() -> mock._patch_dict:
    """Return a patch under which our search asks the library whether what it found can be a number."""
    shape = phones._shape

    def asked(groups: list[re.Match[str]], sizes: list[int], gaps: list[str]) -> str | None:
        kind = shape(groups, sizes, gaps)
        return POSSIBLE_PHONE if kind == PHONE and not _valid("".join(g.group() for g in groups)) else kind

    def fits(digits: str, *, plus: bool) -> bool:
        return _valid("+46" + digits[3:] if digits.startswith("460") else "+" + digits)

    return mock.patch.dict(vars(phones), _shape=asked, _national_fits=fits)


WAYS: dict[str, Callable[[], mock._patch_dict]] = {
    "ours": lambda: mock.patch.dict(vars(screening)),
    "library finds, our gates veto": lambda: mock.patch.dict(vars(screening), _search_numbers=search_with_matcher),
    "ours finds, library judges": judged,
}


def counted(sentences: list[dict], find: Callable[[str], Spans]) -> tuple[int, int, int]:
    """Return (labels, found whole, false) for the telephone numbers of some sentences."""
    labels = found = false = 0
    for sentence in sentences:
        wanted = [(s, e) for s, e, kind in sentence["spans"] if kind == PHONE]
        got = find(sentence["text"])
        labels += len(wanted)
        found += sum(any(s <= a and b <= e for s, e in got) for a, b in wanted)
        false += sum(
            not any(s <= a and b <= e and a - s <= SLACK and e - b <= SLACK for a, b in wanted) for s, e in got
        )
    return labels, found, false


def many_texts() -> list[str]:
    """Return 100 000 short texts: 70 % without digits, 20 % with poles, dates and coordinates, 10 % with a number."""
    rng = random.Random(4)
    words = [
        "lampan",
        "är",
        "trasig",
        "vid",
        "gångvägen",
        "mörkt",
        "otryggt",
        "buskage",
        "klotter",
        "i",
        "tunneln",
        "på",
        "kvällen",
        "och",
    ]
    tails = [""] * 7 + [" stolpe {0} sedan 2023-10-{1}", " 65{0}1 13{0} nr {1}", " ring 070-174 06 {1}"]
    return [
        " ".join(rng.choices(words, k=10)) + tails[i % 10].format(rng.randint(1000, 9999), rng.randint(10, 28))
        for i in range(TEXTS)
    ]


def mistyped() -> list[str]:
    """Return 3 000 invented numbers with one digit wrong, in a sentence each."""
    rng, texts = random.Random(11), []
    for number in range(3000):
        tail = f"{rng.randint(605, 699)}"
        plain = (f"070-174 0{tail[0]} {tail[1:]}", f"0701740{tail}", f"08-465 004 {tail[1:]}", f"0171-12 34 {tail[1:]}")
        text = plain[number % 4]
        at = rng.choice([place for place, sign in enumerate(text) if sign.isdigit() and place > 1])
        wrong = rng.choice([digit for digit in "0123456789" if digit != text[at]])
        texts.append(f"Lampan är trasig, nås på kvällar {text[:at]}{wrong}{text[at + 1 :]}.")
    return texts


def seconds(texts: list[str]) -> float:
    """Return the least processor seconds of three screenings."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        screen_many(texts)
        best = min(best, time.process_time() - start)
    return best


def table() -> str:
    """Return the table as Markdown."""
    sets = {"labelled sets": privacy_score.read_sentences(), "set of numbers": privacy_score.read_numbers()}
    typos, texts = mistyped(), many_texts()
    lines = [
        "| | " + " | ".join(f"{name}: found / false" for name in sets) + " | mistyped numbers masked | 100 000 texts |",
        "|---|---:|---:|---:|---:|",
    ]
    for way, patch in WAYS.items():
        with patch():
            cells = [_told(counted(sentences, ours)) for sentences in sets.values()]
            masked = sum("[telefon]" in text for text, _ in screen_many(typos)) / len(typos)
            lines.append(f"| {way} | {' | '.join(cells)} | {100 * masked:.1f} % | {seconds(texts):.2f} s |")
    cells = [_told(counted(sentences, matcher)) for sentences in sets.values()]
    lines.append(f"| library alone | {' | '.join(cells)} | - | - |")
    return "\n".join(lines)


def _told(count: tuple[int, int, int]) -> str:
    labels, found, false = count
    return f"{found} of {labels} / {false}"


def main(arguments: list[str]) -> int:
    """Print the table or write it into the document."""
    result = f"{table()}\n\nphonenumberslite {phonenumbers.__version__}, processor seconds."
    if arguments == ["--write"]:
        text = DOCUMENT.read_text(encoding="utf-8")
        before, rest = text.split(BEGIN, 1)
        DOCUMENT.write_text(f"{before}{BEGIN}\n{result}\n{END}{rest.split(END, 1)[1]}", encoding="utf-8")
    else:
        print(result)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
