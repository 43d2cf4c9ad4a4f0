"""The archive copy of an answer: PDF/A-1b, the same facts as the page, the same bytes."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from est_walks_plugin.exporting.answer.page import answer_page
from est_walks_plugin.model.answers.answer import PublicPhoto
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.printing.answer.archive import write_archive

from ..answers_made import KINDS, answer
from ..processing.printed_pages import archive_problems, text_of
from .test_page import Read


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_it_is_for_the_archive_and_says_what_the_page_says(qgis_app, tmp_path: Path, kind: str, language: str) -> None:
    path = tmp_path / "svar.pdf"
    made = answer(kind, language)
    pages = write_archive(made, str(path))
    assert archive_problems(str(path)) == []
    reader = PdfReader(path)
    assert len(reader.pages) == pages
    assert reader.trailer["/Root"]["/Lang"] == language
    printed = "".join(text_of(path).split())
    headings = [text for level, text in Read(answer_page(made)).headings if level == 2][1:]
    missing = [text for text in headings if "".join(text.split()) not in printed]
    assert missing == []
    points = [*made.done, *made.will_do, *made.will_not, *made.not_decided, *made.good]
    for point in points:
        assert "".join(point.where.split())[1:20] in printed
    # every page says whose it is and which of how many
    for number in range(1, pages + 1):
        text = text_of(path, page=number)
        assert "Upplands-Bro kommun" in text
        assert re.search(rf"(Sida|Page) {number} (av|of) {pages}", text)
        assert not made.map or "© OpenStreetMap contributors" in text


def test_the_same_answer_gives_the_same_bytes(qgis_app, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        write_archive(answer("many"), str(tmp_path / name))
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_a_picture_that_is_none_is_refused_and_nothing_is_written(qgis_app, tmp_path: Path) -> None:
    made = answer("one")
    broken = replace(made.done[0], photos=(PublicPhoto(b"not a picture", "x", 1, 1),))
    with pytest.raises(ParameterError, match="picture"):
        write_archive(replace(made, done=(broken,)), str(tmp_path / "svar.pdf"))
    assert list(tmp_path.iterdir()) == []
