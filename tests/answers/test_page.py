"""What the page of an answer says, and that what it is told cannot become anything but text."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin import paths
from est_walks_plugin.exporting.answer.page import answer_page
from est_walks_plugin.model.answers.answer import PublicState

from ..answers_made import KINDS, answer, point

VOID = {"meta", "img"}


class Read(HTMLParser):
    """Reads a page strictly: every element is closed in turn."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[tuple[int, str]] = []
        self.images: list[dict[str, str | None]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.text = ""
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.tags.add(tag)
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append((int(tag[1]), ""))
        if tag == "img":
            self.images.append(told)
        if told.get("id"):
            self.ids.append(str(told["id"]))
        if tag == "a":
            self.links.append(str(told["href"]))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.open and re.fullmatch("h[1-6]", self.open[-1]):
            self.headings[-1] = (self.headings[-1][0], self.headings[-1][1] + data)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_headings_links_and_pictures_are_in_order(kind: str, language: str) -> None:
    read = Read(answer_page(answer(kind, language)))
    levels = [level for level, _text in read.headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:]))
    assert all(text.strip() for _level, text in read.headings)
    assert len(set(read.ids)) == len(read.ids)
    assert {link[1:] for link in read.links} <= set(read.ids)
    assert all(image["alt"] and image["width"] and image["height"] for image in read.images)


def test_it_says_the_order_of_the_method() -> None:
    headings = [text for level, text in Read(answer_page(answer("many"))).headings if level == 2]
    assert headings == [
        "På sidan",
        "Det ni berättade",
        "Karta",
        "Det är gjort",
        "Det här ska göras",
        "Det här görs inte, och varför",
        "Inte beslutat än",
        "Det som är bra",
        "Nästa uppföljning",
        "Berätta mer",
        "Så gick vi",
        "Ändrat sedan version 2",
        "Om sidan",
    ]


def test_whose_map_it_is_stands_at_the_map_and_sources_once() -> None:
    made = replace(answer("many"), sources=("© OpenStreetMap contributors", "Provstad kommun"))
    text = Read(answer_page(made)).text
    assert text.count("Karta: © OpenStreetMap contributors") == 1
    assert text.count("Provstad kommun") == 1
    assert text.count("OpenStreetMap") == 2


def test_when_by_whom_and_why() -> None:
    text = " ".join(Read(answer_page(answer("many"))).text.split())
    assert "Uppdaterad 28 november 2026, version 3" in text
    assert "Senast 5 november 2026" in text
    assert "Annan ägare" in text
    assert "Pågår" in text
    assert "För dyrt i år; tas upp i budgeten." in text
    assert "Tunneln vid stationen: Klart, tidigare Planerat" in text
    assert "Vi följer upp 15 april 2027 och berättar här hur det har gått." in text
    late = answer_page(replace(answer("one"), will_do=(replace(point(7, PublicState.PLANNED), when=None),)))
    assert "Datum är inte bestämt än" in late


def test_every_number_of_the_map_is_a_row() -> None:
    made = answer("many")
    page = answer_page(made)
    numbers = [
        int(one) for one in re.findall(r'class="number"><span class="label"[^>]*>[^<]*</span><span>(\d+)</span>', page)
    ]
    points = [*made.done, *made.will_do, *made.will_not, *made.not_decided, *made.good]
    assert sorted(numbers) == sorted(one.number for one in points)


def test_the_empty_page_says_so_once() -> None:
    text = Read(answer_page(answer("empty"))).text
    assert text.count("Inga punkter har noterats än.") == 1
    assert "Inget är gjort än." not in text


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60))
def test_what_is_told_stays_text(told: str) -> None:
    odd = point(1, PublicState.WILL_NOT, told=told, why=told)
    made = replace(
        answer("one"), title=told, contact=told, will_not=(replace(odd, where=told, owner=told, category=told),)
    )
    before = Read(answer_page(answer("one"))).tags
    read = Read(answer_page(made))
    assert read.tags == before
    assert told in read.text


def test_the_same_answer_is_the_same_page() -> None:
    assert answer_page(answer("many")) == answer_page(answer("many"))


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_text_colour_stands_out_seven_to_one() -> None:
    """WCAG 1.4.6, by its formula, in light and dark, on both grounds."""
    style = (paths.resources() / "answer" / "page.css").read_text(encoding="utf-8")
    rules = [line for line in style.splitlines() if line.strip().startswith(":root {")]
    light, dark, paper = (dict(re.findall(r"--(\w+): (#\w{3,6})", line)) for line in rules)
    assert (paper.pop("ground"), paper.pop("raised"), paper.pop("line")) == ("#fff", "#fff", "#777")
    assert set(paper.values()) == {"#000"}
    schemes = [light, dark]
    for scheme in schemes:
        for ground in ("ground", "raised"):
            below = _luminance(scheme[ground])
            for name in ("text", "quiet", "link", "done", "will", "not", "open", "good"):
                more, less = sorted((_luminance(scheme[name]), below), reverse=True)
                assert (more + 0.05) / (less + 0.05) >= 7, (name, ground)
