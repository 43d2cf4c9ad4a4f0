"""The page residents read, in a real browser: six pages in two languages, on a telephone, at 400 %, on paper, without script."""

from __future__ import annotations

import re
from base64 import b64decode
from io import BytesIO
from pathlib import Path
from typing import Iterator

import pytest
from pypdf import PdfReader

from est_walks_plugin.exporting.answer.page import answer_page

from ..answers_made import KINDS, answer
from ..browser import CUT, SHELL, STANDING, Browser

if SHELL is None:
    pytest.skip("needs Chromium", allow_module_level=True)

SCHEMES = {"sv": "light", "en": "dark"}
PAGES = [pytest.param(kind, language, id=f"{kind}-{language}") for kind in KINDS for language in SCHEMES]
RULES = "[...document.styleSheets].length"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    made = Browser(tmp_path_factory.mktemp("browser"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for kind in KINDS:
        for language in SCHEMES:
            text = answer_page(answer(kind, language))
            (folder / f"{kind}-{language}.html").write_text(text, encoding="utf-8")
            # axe is a script: it runs in a copy whose policy lets it; the policy itself is tried below.
            free, count = re.subn(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n', "", text)
            assert count == 1
            (folder / f"{kind}-{language}-free.html").write_text(free, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("kind", "language"), PAGES)
def test_axe_finds_nothing(browser: Browser, pages: Path, kind: str, language: str) -> None:
    page = pages / f"{kind}-{language}-free.html"
    for width, scheme in ((1280, SCHEMES[language]), (320, "light")):
        browser.open(page, width=width, scheme=scheme)
        assert browser.axe() == []
    assert browser.value("document.documentElement.lang") == language
    assert browser.value("[...document.images].every(one => one.complete && one.naturalWidth > 0)")


@pytest.mark.parametrize(("kind", "language"), PAGES)
def test_it_is_read_by_scrolling_down_alone(browser: Browser, pages: Path, kind: str, language: str) -> None:
    """On a telephone of 320 px, and in a window of 1280 x 1024 at 400 % (WCAG 1.4.10)."""
    page = pages / f"{kind}-{language}.html"
    for height, dots in ((800, 1), (256, 4)):
        browser.open(page, width=320, scheme=SCHEMES[language])
        browser.ask(
            "Emulation.setDeviceMetricsOverride", width=320, height=height, deviceScaleFactor=dots, mobile=False
        )
        assert browser.value("document.documentElement.scrollWidth") <= 320
        assert browser.value(CUT) == []
        assert browser.value(STANDING) == 0


@pytest.mark.parametrize(("kind", "language"), PAGES)
def test_it_prints_whole_black_on_white(browser: Browser, pages: Path, kind: str, language: str) -> None:
    browser.open(pages / f"{kind}-{language}.html", width=1280, scheme="dark")
    browser.ask(
        "Emulation.setEmulatedMedia", media="print", features=[{"name": "prefers-color-scheme", "value": "dark"}]
    )
    ink = browser.value("[...document.querySelectorAll('main *')].map(one => getComputedStyle(one).color)")
    assert set(ink) <= {"rgb(0, 0, 0)"}
    printed = browser.ask("Page.printToPDF", paperWidth=8.27, paperHeight=11.69, preferCSSPageSize=True)
    browser.ask("Emulation.setEmulatedMedia", media="screen", features=[])
    read = PdfReader(BytesIO(b64decode(printed["data"]))).pages
    text = "".join("".join(one.extract_text() for one in read).split())
    for where in {one.where for points in (answer(kind).done, answer(kind).will_not) for one in points}:
        assert "".join((where[:1].upper() + where[1:]).split())[:40] in text
    numbers = sum(len(points) for points in (answer(kind).done, answer(kind).will_do, answer(kind).will_not))
    assert len(read) <= 4 + numbers // 4


def test_it_needs_no_script_and_asks_for_nothing(browser: Browser, pages: Path) -> None:
    """All that is said is there with script switched off, and the policy of the page lets nothing in."""
    page = pages / "many-sv.html"
    browser.ask("Emulation.setScriptExecutionDisabled", value=True)
    browser.ask("Network.enable")
    try:
        browser.open(page, width=1280, scheme="light")
        shown = browser.ask("Page.captureSnapshot", format="mhtml")["data"]
    finally:
        browser.ask("Emulation.setScriptExecutionDisabled", value=False)
    assert "Content-Location: http" not in shown
    text = page.read_text(encoding="utf-8")
    assert "<script" not in text
    assert not re.findall(r"(?:src|href)=\"(?!data:|#)", text)
    browser.open(page, width=1280, scheme="light")
    assert browser.value("getComputedStyle(document.querySelector('h1')).fontWeight") == "700", "the style is let in"
    assert browser.value("[...document.images].every(one => one.naturalWidth > 0)"), "so are the pictures"


def test_a_table_is_a_table_where_its_rows_stand_below_each_other(browser: Browser, pages: Path) -> None:
    browser.open(pages / "many-sv.html", width=320, scheme="light")
    browser.ask("Accessibility.enable")
    nodes = browser.ask("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in nodes if not node.get("ignored")]
    assert roles.count("table") == 6
    assert roles.count("rowheader") == 206 + 3
    assert roles.count("columnheader") == 2 + 4 + 5 + 4 + 4 + 2
    assert roles.count("main") == roles.count("contentinfo") == roles.count("banner") == roles.count("navigation") == 1


def test_the_keyboard_goes_to_the_content_first(browser: Browser, pages: Path) -> None:
    browser.open(pages / "one-sv.html", width=1280, scheme="light")
    for kind in ("keyDown", "keyUp"):
        browser.ask("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)
    assert browser.value("document.activeElement.className") == "skip"
    browser.value("new Promise(done => setTimeout(() => done(0), 50))")
    assert browser.value("document.activeElement.getBoundingClientRect().top >= 0")
    for kind in ("rawKeyDown", "keyUp"):
        browser.ask("Input.dispatchKeyEvent", type=kind, key="Enter", code="Enter", windowsVirtualKeyCode=13, text="\r")
    browser.ask("Input.dispatchKeyEvent", type="char", text="\r", key="Enter")
    assert browser.value("document.activeElement.id") == "content"
