"""The handbook's pages in a browser: axe finds nothing, contrast is 7:1 in light and dark, nothing is wider than 320 px."""

from __future__ import annotations

import zipfile
from base64 import b64decode
from io import BytesIO
from pathlib import Path
from typing import Iterator

import pytest
from pypdf import PdfReader

from ..browser import CUT, SHELL, STANDING, Browser

pytestmark = pytest.mark.package

if SHELL is None:
    pytest.skip("needs Chromium", allow_module_level=True)

SCHEMES = {"sv": "light", "en": "dark"}
"""Each language in one of them: the pages differ in words alone."""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    made = Browser(tmp_path_factory.mktemp("browser"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def book(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The handbook as the zip brings it."""
    folder = tmp_path_factory.mktemp("book")
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder, [name for name in archive.namelist() if "/resources/handbook/" in name])
    return folder / "est_walks_plugin" / "resources" / "handbook"


@pytest.mark.parametrize("language", SCHEMES)
def test_axe_finds_nothing_and_nothing_is_too_wide(browser: Browser, book: Path, language: str) -> None:
    pages = sorted((book / language).glob("*.html"))
    assert len(pages) > 10
    found, wide = {}, {}
    for page in pages:
        browser.open(page, width=1280, scheme=SCHEMES[language])
        if told := browser.axe():
            found[page.name] = told
        assert browser.value("[...document.images].every(one => one.complete && one.naturalWidth > 0)"), page.name
        browser.open(page, width=320, scheme=SCHEMES[language])
        if (width := browser.value("document.documentElement.scrollWidth")) > 320:
            wide[page.name] = width
    assert found == {}
    assert wide == {}


@pytest.mark.parametrize("language", SCHEMES)
def test_at_four_times_the_size_it_is_read_by_scrolling_down_alone(browser: Browser, book: Path, language: str) -> None:
    """A window of 1280 x 1024 at 400 % is one of 320 x 256 whose dots are four (WCAG 1.4.10)."""
    found = {}
    for page in sorted((book / language).glob("*.html")):
        browser.open(page, width=320, scheme=SCHEMES[language])
        browser.ask("Emulation.setDeviceMetricsOverride", width=320, height=256, deviceScaleFactor=4, mobile=False)
        assert browser.value("devicePixelRatio") == 4
        told = browser.value(CUT)
        if browser.value("document.documentElement.scrollWidth") > 320:
            told.append("the page scrolls sideways")
        if browser.value(STANDING):
            told.append("something stands over the text")
        if browser.value("Math.min(...[...document.querySelectorAll('main p')].map(one => one.clientWidth))") < 150:
            told.append("lines of a few letters")
        if told:
            found[page.name] = told
    assert found == {}


SHOWN = """[...document.querySelectorAll('header, nav, .skip')].filter(one => one.offsetParent !== null).length"""
INK = """(() => { const at = getComputedStyle(document.body), link = document.querySelector('main a');
    return [at.color, at.backgroundColor, link ? getComputedStyle(link).color : 'rgb(0, 0, 0)']; })()"""


@pytest.mark.parametrize("language", SCHEMES)
def test_a_chapter_is_printed_black_on_white_without_menus(browser: Browser, book: Path, language: str) -> None:
    for page in sorted((book / language).glob("*.html")):
        browser.open(page, width=1280, scheme="dark")
        heading = browser.value("document.querySelector('h1').textContent.trim()")
        menu = browser.value("(document.querySelector('nav a') || {textContent: ''}).textContent.trim()")
        browser.ask(
            "Emulation.setEmulatedMedia", media="print", features=[{"name": "prefers-color-scheme", "value": "dark"}]
        )
        assert browser.value(SHOWN) == 0, page.name
        ink, ground, link = browser.value(INK)
        assert (ink, link) == ("rgb(0, 0, 0)", "rgb(0, 0, 0)"), page.name
        assert ground in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"), page.name
        tallest = browser.value("Math.max(0, ...[...document.images].map(one => one.clientHeight))")
        assert tallest <= 12 / 2.54 * 96 + 1, page.name
        printed = browser.ask("Page.printToPDF", paperWidth=8.27, paperHeight=11.69, preferCSSPageSize=True)
        pages = PdfReader(BytesIO(b64decode(printed["data"]))).pages
        text = " ".join(" ".join(one.extract_text() for one in pages).split())
        assert heading.split()[0] in text, page.name
        if menu and menu not in browser.value("document.querySelector('main').textContent"):
            assert menu not in text, "the menu is not printed"
        browser.ask("Emulation.setEmulatedMedia", media="screen", features=[])
