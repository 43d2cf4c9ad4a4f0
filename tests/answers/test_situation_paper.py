"""The report on paper: four pages and an annex, PDF/A-1b, searchable, the same bytes for the same report."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from est_walks_plugin.model.codes import ReportAudience
from est_walks_plugin.printing.situation_report.paper import PAGES, write_paper
from est_walks_plugin.printing.situation_report.spot_map import Ground
from est_walks_plugin.printing.situation_report.told import told
from est_walks_plugin.store import Store

from ..processing.printed_pages import archive_problems, text_of
from ..situation_reports_made import KINDS, report


@pytest.fixture(scope="module")
def ground(town_file: Path) -> Ground:
    with Store.open(str(town_file), readonly=True) as store:
        return Ground(str(town_file), store.crs)


@pytest.mark.parametrize(
    ("kind", "audience", "language"),
    [
        *((kind, ReportAudience.OPEN, "sv") for kind in KINDS),
        ("full", ReportAudience.INTERNAL, "sv"),
        ("full", ReportAudience.PARTNERS, "en"),
    ],
)
def test_it_is_four_pages_and_an_annex(
    qgis_app, tmp_path: Path, ground: Ground, catalogue, kind: str, audience: ReportAudience, language: str
) -> None:
    path = tmp_path / "rapport.pdf"
    said = told(report(kind, audience, language), catalogue, "Europe/Stockholm")
    pages = write_paper(said, str(path), ground)
    assert archive_problems(str(path)) == []
    reader = PdfReader(path)
    assert len(reader.pages) == pages == len(PAGES) + 1
    assert reader.trailer["/Root"]["/Lang"] == language
    printed = "".join(text_of(path).split())
    for section in said.sections:
        assert "".join(section.heading.split()) in printed, section.key
    assert "".join(said.sentence.split()) in printed
    for number in range(1, pages + 1):
        text = text_of(path, page=number)
        assert said.mark in text, "every page says who may read it"
        assert re.search(rf"(Sida|Page) {number} (av|of) {pages}", text)
        assert "© OpenStreetMap contributors" in text


def test_the_same_report_gives_the_same_bytes(qgis_app, tmp_path: Path, ground: Ground, catalogue) -> None:
    for name in ("a.pdf", "b.pdf"):
        write_paper(told(report(), catalogue, "Europe/Stockholm"), str(tmp_path / name), ground)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


@pytest.fixture(scope="module")
def catalogue(town_file: Path):
    with Store.open(str(town_file), readonly=True) as store:
        return store.catalogue


def test_no_heading_of_the_areas_is_broken_inside_a_word(qgis_app, tmp_path: Path, ground: Ground, catalogue) -> None:
    path = tmp_path / "rapport.pdf"
    write_paper(told(report("full", ReportAudience.INTERNAL, "sv"), catalogue, "Europe/Stockholm"), str(path), ground)
    words = set(PdfReader(path).pages[0].extract_text().split())
    assert {"Rapporter", "Brukar", "Skillnad", "Anhopningar", "Upprepas", "mörker", "Kungsängens"} <= words
