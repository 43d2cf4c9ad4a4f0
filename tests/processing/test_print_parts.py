"""The parts of a page: scales, frames, discs, words, tables."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, datetime, timezone

import pytest

from est_walks_plugin.model.catalogue import load_catalogue
from est_walks_plugin.model.codes import PlaceType
from est_walks_plugin.model.wording.reasons import Reason
from est_walks_plugin.model.wording.walk_warnings import WalkWarning, WarningCode, warning_text
from est_walks_plugin.printing.quick import marks
from est_walks_plugin.printing.quick.canvas import SMALLEST_PT, Box
from est_walks_plugin.printing.quick.document import Document, Furniture, Paper
from est_walks_plugin.printing.quick.maps import SCALES, Frame, MapLayers, fitted, round_scale, style_on_paper
from est_walks_plugin.printing.quick.page_parts import (
    Drawn,
    Flow,
    PageColumn,
    PageRow,
    PageTable,
    Paragraph,
    balanced,
    heading,
    laid_out,
    used_height,
)
from est_walks_plugin.printing.reasons import public_reasons
from est_walks_plugin.printing.words import Words
from est_walks_plugin.project import palette
from est_walks_plugin.project.roles import Role
from est_walks_plugin.project.styles import style_for


def document() -> Document:
    words = Words("sv", load_catalogue())
    return Document(Paper.named("A4"), words, Furniture("Prov", "Internt"), datetime(2026, 1, 1, tzinfo=timezone.utc))


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(100, 100, 1000), (300, 300, 2500), (600, 100, 4000), (5000, 9000, 75000)]
)
def test_the_scale_is_round_and_the_walk_fits(width: float, height: float, scale: float) -> None:
    box = Box(12, 40, 186, 150)
    chosen = round_scale((0, 0, width, height), box)
    assert chosen == scale
    assert chosen in SCALES
    frame = fitted((0, 0, width, height), box)
    for corner in ((0, 0), (width, height)):
        x, y = frame.to_paper(*corner)
        assert box.x + 8.9 <= x <= box.right - 8.9
        assert box.y + 8.9 <= y <= box.bottom - 8.9


def test_a_millimetre_on_paper_is_what_the_scale_says() -> None:
    frame = Frame(Box(12, 40, 186, 150), (1000, 2000), 4000)
    x1, y1 = frame.to_paper(1000, 2000)
    x2, y2 = frame.to_paper(1040, 2100)
    assert (x1, y1) == pytest.approx((105, 115))
    assert (x2 - x1, y1 - y2) == pytest.approx((10, 25))
    assert frame.to_ground(x2, y2) == pytest.approx((1040, 2100))


def test_the_renderer_draws_at_the_same_scale() -> None:
    frame = Frame(Box(12, 40, 186, 150), (135_000, 6_595_000), 4000)
    settings = MapLayers("nowhere.gpkg", "EPSG:3011", palette.PAPER).settings(frame, [])
    per_pixel = 4000 / (300 / 25.4) / 1000
    assert settings.mapUnitsPerPixel() == pytest.approx(per_pixel, rel=1e-6)
    left, _, _, top = frame.bounds
    assert settings.visibleExtent().xMinimum() == pytest.approx(left, abs=per_pixel)
    assert settings.visibleExtent().yMaximum() == pytest.approx(top, abs=per_pixel)


def test_only_areas_that_have_a_name_are_asked_for_it_on_paper() -> None:
    labels = style_on_paper(Role.BASE_AREA, palette.PAPER).labels
    assert [rule.filterExpression() for rule in labels.rootRule().children()] == ['"name" IS NOT NULL']


def test_a_map_copies_the_symbols_of_lamps_that_are_there_and_of_those_whose_state_nobody_knows() -> None:
    style = style_on_paper(Role.LAMP, palette.PAPER, states={"out"})
    assert [category.value() for category in style.renderer.categories()] == ["out", ""]
    assert len(style_on_paper(Role.LAMP, palette.PAPER).renderer.categories()) == 6


def test_discs_never_hide_each_other_and_stay_near() -> None:
    box = Box(0, 0, 180, 150)
    points = [(50.0, 50.0)] * 4 + [(52.0, 51.0), (120.0, 20.0), (0.0, 0.0), (180.0, 150.0)]
    placed = marks.spread(points, box)
    for first in range(len(placed)):
        for second in range(first + 1, len(placed)):
            assert math.dist(placed[first], placed[second]) >= 2 * marks.DISC_MM - 0.05
    assert placed[5] == pytest.approx(points[5])
    assert all(math.dist(a, b) < 15 for a, b in zip(points, placed))
    assert placed == marks.spread(points, box)
    house = (51.0, 52.0)
    around = marks.spread(points, box, fixed=[house])
    assert all(math.dist(house, disc) >= 2 * marks.DISC_MM - 0.05 for disc in around)


def test_scale_bars_have_round_lengths() -> None:
    for scale in SCALES:
        if scale <= 100000:
            metres = marks.bar_length(scale, 45)
            assert 8 <= metres / scale * 1000 <= 45.1


def test_swedish_numbers_and_dates() -> None:
    words = Words("sv", load_catalogue())
    assert words.number(3141.59, 1) == "3\u00a0141,6"
    assert words.number(-0.04, 1) == "0,0"
    assert words.metres(3141) == "3,1\u00a0km"
    assert words.metres(87) == "87\u00a0m"
    assert words.scale(2500) == "1:2\u00a0500"
    assert words.clock(datetime(2026, 10, 15, 16, 5, tzinfo=timezone.utc)) == "18.05"
    assert words.day(date(2026, 10, 15), weekday=True) == "torsdag 15 oktober 2026"
    assert words.period(date(2026, 3, 1), date(2026, 6, 30)) == "mars–juni 2026"
    assert words.period(date(2025, 3, 1), date(2026, 6, 30)) == "mars 2025 – juni 2026"
    assert words.period(None, None) == ""
    assert words.period(date(2020, 1, 1), date(2023, 12, 31)) == "2020–2023"
    assert words.period(date(2025, 1, 1), date(2025, 12, 31)) == "2025"
    assert words.period(date(2020, 1, 1), date(2023, 12, 30)) == "januari 2020 – december 2023"
    assert words.wall_clock(datetime(2026, 10, 15, 18, 5)) == "18.05"


def test_a_light_warning_tells_the_time_as_the_page_does() -> None:
    told = WalkWarning(
        WarningCode.LIGHTING_BEFORE_DARK, stops=(1,), minutes=3, better_start=datetime(2026, 10, 15, 18, 5)
    )
    assert "18.05" in warning_text(told, Words("sv", load_catalogue()))
    assert "18:05" in warning_text(told, Words("en", load_catalogue()))


def test_the_legs_have_their_numbers_at_every_scale_of_a_walk() -> None:
    labeling = style_for(Role.LEG, palette.PAPER).labels
    assert labeling.settings().minimumScale >= 10_000


def test_english_numbers_and_dates() -> None:
    words = Words("en_GB", load_catalogue())
    assert words.number(3141.59, 1) == "3,141.6"
    assert words.day(date(2026, 10, 15), weekday=True) == "Thursday 15 October 2026"


@pytest.mark.parametrize(
    ("reasons", "told"),
    [
        ([{"code": "respondents", "value": 5}], 1),
        ([{"code": "respondents", "value": 4}], 0),
        ([{"code": "respondents", "value": 4}, {"code": "feeling", "value": 2}], 0),
        ([{"code": "respondents", "value": 14}, {"code": "trend", "value": 2}], 1),
        ([{"code": "respondents", "value": 14}, {"code": "recency", "value": 13}], 1),
        ([{"code": "cases_open", "value": 1}, {"code": "cases_closed", "value": 9}], 0),
        ([{"code": "category", "value": 1, "ref": "graffiti"}], 0),
        ([{"code": "dark_gap", "value": 62}, {"code": "lamps_out", "value": 1}], 2),
        ([{"code": "respondents"}, {"code": "written", "ref": "Anna"}, {"code": "unheard_of", "value": 99}], 0),
    ],
)
def test_small_counts_and_their_differences_are_kept_from_residents(reasons: list[dict], told: int) -> None:
    assert len(public_reasons(Reason.all_from_json(reasons), Words("sv", load_catalogue()), 5)) == told


def test_every_type_of_place_has_its_own_checklist_in_both_languages() -> None:
    seen = set()
    for place in PlaceType:
        checklist = load_catalogue().checklist
        swedish, english = checklist(str(place), "sv"), checklist(str(place), "en")
        assert len(swedish) == len(english) >= 5
        seen.add(tuple(swedish))
    assert len(seen) == len(PlaceType)
    assert load_catalogue().checklist("unheard of", "sv")


def test_tables_break_between_rows_and_repeat_their_head() -> None:
    paper = document()
    flow = Flow(paper)
    rows = [PageRow((str(number), "ord " * 30)) for number in range(90)]
    table = PageTable((PageColumn("Nr", 20), PageColumn("Text", share=1)), rows)
    first, rest = table.split(paper.type, 186, 100)
    assert first is not None
    assert rest is not None
    assert [*first.rows, *rest.rows] == rows
    assert first.height(paper.type, 186) <= 100
    flow.add(heading("Rubrik"), table)
    flow.finish()
    assert 3 <= len(paper.pages) <= 8


def test_a_heading_is_never_the_last_thing_on_a_page() -> None:
    paper = document()
    flow = Flow(paper)
    line = Paragraph("Rad", after=0)
    while flow.room > 25:
        flow.add(line)
    flow.add(heading("Nästa"))
    assert flow.room > 200


@pytest.mark.parametrize("rows", range(2, 60))
def test_no_page_of_a_list_is_nearly_empty_and_no_heading_is_left_behind(rows: int) -> None:
    paper = document()
    type_, body = paper.type, paper.body
    columns = (PageColumn("Nr", 20), PageColumn("Text", share=1))
    tables = [PageTable(columns, [PageRow((str(number), "ord " * (20 + number % 9 * 9))) for number in range(count)])
              for count in (rows, rows // 2 + 1)]  # fmt: skip
    parts = [heading("Stopp"), tables[0], heading("Vägen"), tables[1]]
    pages = balanced(parts, type_, body.width, body.height)
    assert len(pages) == len(laid_out(parts, type_, body.width, body.height)), "not a page more than it takes"
    told = [row for page in pages for part, _ in page if isinstance(part, PageTable) for row in part.rows]
    assert told == [*tables[0].rows, *tables[1].rows]
    for page in pages:
        assert used_height(page, type_, body.width) <= body.height + 0.01
        assert isinstance(page[-1][0], PageTable)
        assert all(len(part.rows) >= min(2, rows) for part, _ in page if isinstance(part, PageTable) and part.rows)
    if len(pages) > 1:
        assert used_height(pages[-1], type_, body.width) > 0.3 * body.height


def test_a_heading_goes_with_the_rows_under_it() -> None:
    """Room for a heading and one tall row, which does not stand alone: both go on the next page."""
    paper = document()
    type_, body = paper.type, paper.body
    tall = PageTable((PageColumn("Text", share=1),), [PageRow(("ord " * 260,)) for _ in range(6)])
    first = Paragraph("Rad", after=body.height - 75.0)
    pages = laid_out([first, heading("Vägen"), tall], type_, body.width, body.height)
    assert [type(part) for part, _ in pages[0]] == [Paragraph]
    assert [type(part) for part, _ in pages[1]][:2] == [Paragraph, PageTable]


def test_a_heading_goes_with_the_picture_under_it() -> None:
    paper = document()
    type_, body = paper.type, paper.body
    first, picture = Paragraph("Rad", after=body.height - 75.0), Drawn(90.0, lambda _canvas, _box: None)
    pages = laid_out([first, heading("Karta"), picture], type_, body.width, body.height)
    assert [[type(part) for part, _ in page] for page in pages] == [[Paragraph], [Paragraph, Drawn]]
    fits = laid_out([first, heading("Karta"), replace(picture, size=40.0)], type_, body.width, body.height)
    assert len(fits) == 1


def test_long_words_are_cut_and_lines_keep_their_width() -> None:
    type_ = document().type
    from est_walks_plugin.printing.quick.canvas import BODY

    text = "Trygghetsvandringsprotokollsblankett" * 4 + " och 😀 några vanliga ord därefter"
    lines = type_.wrap(text, BODY, 40)
    assert len(lines) > 3
    assert all(type_.width(line, BODY) <= 40.2 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_no_style_is_smaller_than_the_promise() -> None:
    from est_walks_plugin.printing.quick import canvas

    sizes = [value.size for value in vars(canvas).values() if isinstance(value, canvas.Style)]
    assert min(sizes) >= SMALLEST_PT
