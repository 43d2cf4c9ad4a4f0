"""The report as a page in a real browser: axe finds nothing, it is read at 320 px, and it prints black on white."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Iterator

import pytest

from est_walks_plugin.exporting.situation_report.page import report_page
from est_walks_plugin.exporting.situation_report.pictures import drawn
from est_walks_plugin.model.catalogue import Catalogue
from est_walks_plugin.model.codes import ReportAudience
from est_walks_plugin.printing.situation_report.spot_map import Ground
from est_walks_plugin.printing.situation_report.told import told
from est_walks_plugin.store import Store

from ..browser import CUT, SHELL, STANDING, Browser
from ..situation_reports_made import report

if SHELL is None:
    pytest.skip("needs Chromium", allow_module_level=True)

PAGES = (
    ("full", ReportAudience.INTERNAL, "sv", "light"),
    ("full", ReportAudience.OPEN, "en", "dark"),
    ("empty", ReportAudience.PARTNERS, "sv", "dark"),
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    made = Browser(tmp_path_factory.mktemp("browser"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def pages(qgis_app, tmp_path_factory: pytest.TempPathFactory, town_file: Path) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("reports")
    with Store.open(str(town_file), readonly=True) as store:
        ground = Ground(str(town_file), store.crs)
    found = {}
    for kind, audience, language, _scheme in PAGES:
        said = told(report(kind, audience, language), Catalogue(), "Europe/Stockholm")
        pictures = {one.picture: drawn(one.picture, said, ground) for one in said.sections if one.picture}
        text = report_page(said, pictures)
        # axe is a script: it runs in a copy whose policy lets it.
        free, count = re.subn(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n', "", text)
        assert count == 1
        found[kind + language] = folder / f"{kind}-{language}.html"
        found[kind + language].write_text(free, encoding="utf-8")
    return found


@pytest.mark.parametrize(("kind", "audience", "language", "scheme"), PAGES)
def test_axe_finds_nothing_and_it_is_read_by_scrolling_down(
    browser: Browser, pages: dict[str, Path], kind: str, audience: ReportAudience, language: str, scheme: str
) -> None:
    page = pages[kind + language]
    for width in (1280, 320):
        browser.open(page, width=width, scheme=scheme)
        assert browser.axe() == []
        assert browser.value("document.documentElement.scrollWidth") <= width
        assert browser.value(CUT) == []
        assert browser.value(STANDING) == 0
    assert browser.value("document.documentElement.lang") == language
    assert browser.value("[...document.images].every(one => one.complete && one.naturalWidth > 0 && one.alt)")


def test_tables_stand_as_tables_from_the_width_that_they_have_room_in(browser: Browser, pages: dict[str, Path]) -> None:
    shown = "[...document.querySelectorAll('table.{kind}')].map(one => getComputedStyle(one).display)"
    for width, narrow, wide in ((1280, "table", "table"), (900, "table", "block"), (800, "block", "block")):
        browser.open(pages["fullsv"], width=width, scheme="light")
        assert set(browser.value(shown.format(kind="report:not(.wide)"))) == {narrow}, width
        assert set(browser.value(shown.format(kind="wide"))) == {wide}, width
        assert browser.value("document.documentElement.scrollWidth") <= width
        assert browser.value(CUT) == []


def test_it_prints_black_on_white(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["fullsv"], width=1280, scheme="dark")
    browser.ask(
        "Emulation.setEmulatedMedia", media="print", features=[{"name": "prefers-color-scheme", "value": "dark"}]
    )
    ink = browser.value("[...document.querySelectorAll('main *')].map(one => getComputedStyle(one).color)")
    browser.ask("Emulation.setEmulatedMedia", media="screen", features=[])
    assert set(ink) <= {"rgb(0, 0, 0)"}
