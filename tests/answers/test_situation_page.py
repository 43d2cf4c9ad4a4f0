"""What a report says as a page and as tables, for three audiences, and that no small number stands in what leaves the group."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from est_walks_plugin.engine.situation import release_picture as released
from est_walks_plugin.engine.situation.picture import Lack, Missing, SurveyShare
from est_walks_plugin.engine.situation.report import SituationReport
from est_walks_plugin.engine.situation.words import missing_text
from est_walks_plugin.engine.statistics import Change
from est_walks_plugin.engine.statistics.release import Hidden
from est_walks_plugin.exporting.situation_report.page import report_page
from est_walks_plugin.exporting.situation_report.sheet import report_sheet
from est_walks_plugin.model.catalogue import Catalogue
from est_walks_plugin.model.codes import ReportAudience
from est_walks_plugin.model.wording.reader import Reader
from est_walks_plugin.printing.situation_report.told import ReportTold, told

from ..situation_reports_made import KINDS, picture, report, ways
from .test_page import Read

OUTSIDE = (ReportAudience.PARTNERS, ReportAudience.OPEN)


def said(made: SituationReport) -> ReportTold:
    return told(made, Catalogue(), "Europe/Stockholm")


def rows(made: SituationReport) -> list[list[str]]:
    """Return the rows of the file of tables."""
    text = report_sheet(said(made)).decode("utf-8-sig")
    return [row for row in csv.reader(io.StringIO(text), delimiter=";") if row]


@pytest.mark.parametrize("audience", list(ReportAudience))
@pytest.mark.parametrize("kind", KINDS)
def test_headings_links_and_tables_are_in_order(kind: str, audience: ReportAudience) -> None:
    read = Read(report_page(said(report(kind, audience)), {}))
    levels = [level for level, _text in read.headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:]))
    assert len(set(read.ids)) == len(read.ids)
    assert {link[1:] for link in read.links} <= set(read.ids)


def test_it_says_the_order_of_the_method() -> None:
    headings = [text for level, text in Read(report_page(said(report()), {})).headings if level == 2]
    assert headings == [
        "På sidan",
        "Ändrat mer än slumpen ger",
        "Nämns ofta, inom vad som brukar variera",
        "Områdena",
        "Var",
        "Veckodag och timme",
        "Året",
        "Enkäten för sig",
        "Hur det gick med förra periodens prioriteringar",
        "Medborgarlöften",
        "Nästa periods prioriteringar",
        "Om rapporten",
        "Fler anhopningar och åtgärder",
        "Varje område och kategori",
        "Underlag",
        "Avsändare",
    ]


def test_the_picture_in_a_sentence() -> None:
    inside, outside = said(report()).sentence, said(report(audience=ReportAudience.OPEN)).sentence
    assert inside == (
        "123 rapporter kom in från Upplands-Bro under tertial 2 2026. Under samma period tidigare år kom i medeltal 123,7 "
        "(2023–2025). Det är inom vad som brukar variera."
    )
    assert outside.startswith("Minst 120 rapporter kom in")
    assert said(report("empty")).sentence == "Inga rapporter kom in från Upplands-Bro under tertial 2 2026."
    assert said(report("empty", ReportAudience.OPEN)).sentence.startswith("Färre än 5 rapporter kom in")
    assert said(report("one", ReportAudience.OPEN)).sentence.startswith("Färre än 5 rapporter kom in")
    assert "inget att jämföra med" in said(report("no_baseline")).sentence


def test_what_changed_and_what_did_not() -> None:
    made = report()
    assert [(row.area, row.category) for row in made.changed] == [("a2", "graffiti"), ("a1", "vegetation")]
    assert [row.category for row in made.named] == ["lighting_out", "graffiti", "litter"], "those with most reports"
    assert all(str(row.change) == "within" for row in made.named)
    assert "Bro, graffiti: 27, brukar vara 13,3 – fler: tydlig förändring" in said(made).section("changed").points  # type: ignore[union-attr]


@pytest.mark.parametrize("audience", OUTSIDE)
@pytest.mark.parametrize("kind", KINDS)
def test_no_small_count_stands_in_what_leaves_the_group(kind: str, audience: ReportAudience) -> None:
    made = report(kind, audience)
    for table in said(made).tables:
        if table.key in ("areas", "cells", "week", "months", "hot_spots"):
            counted = [
                n for n, one in enumerate(table.columns) if one.is_number and one.key not in ("number", "hot_spots")
            ]
            values = [row[n] for row in table.values for n in counted]
            assert all(value is None or value % 5 == 0 for value in values if isinstance(value, int)), table.key
            assert not any(value in range(1, 5) for value in values), table.key
    keys = {table.key: {one.key for one in table.columns} for table in said(made).tables}
    assert not keys["areas"] & {"difference", "rate"}, "of these the count could be reckoned"


def test_a_hidden_sum_and_its_parts() -> None:
    """Twenty categories of four each: all are hidden, and so is what would say that each is four."""
    numbers = report("all_small", ReportAudience.OPEN).numbers
    assert all(row.now.hidden is Hidden.FEW for row in numbers.cells)
    assert numbers.whole.now.value is not None
    # five categories of 4 in an area are 20: told as 15 or less, or not at all
    assert all((row.now.value or 0) < 20 for row in (*numbers.areas[1:], *numbers.categories))


def test_the_words_of_the_group_stay_with_it() -> None:
    inside = report_page(said(report()), {})
    assert "Fler vuxna vid stationen" in inside
    assert "Fler vuxna vid stationen" not in report_page(said(report(audience=ReportAudience.OPEN)), {})


def test_pins_of_surveys_are_no_hot_spots() -> None:
    made = picture()
    pins = replace(made, hot_spots=tuple(replace(one, voice="survey") for one in made.hot_spots))
    assert released.all_numbers(pins, 5).spots == ()
    assert len(released.all_numbers(made, 5).spots) == 3


def test_all_tables_stand_in_one_file_told_apart() -> None:
    found = rows(report())
    tables = {row[0] for row in found}
    assert tables == {"tabell", "report", *(table.key for table in said(report()).tables)}
    of_areas = [row for row in found if row[0] == "areas"]
    assert of_areas[1][1:4] == ["Område", "Rapporter", "Rapporter, som det anges"]
    assert of_areas[2][1:4] == ["Alla områden", "123", "123 (121 personer)"]
    assert of_areas[2][4] == "123,67", "decimal comma"
    outside = [row for row in rows(report(audience=ReportAudience.OPEN)) if row[0] == "cells"]
    assert ["120", "minst 120"] not in [row[3:5] for row in outside]
    assert outside[2][1:5] == ["Alla områden", "lighting_out", "40", "minst 40"]


def test_the_same_report_is_the_same_page_and_table() -> None:
    assert report_page(said(report()), {}) == report_page(said(report()), {})
    assert report_sheet(said(report())) == report_sheet(said(report()))


def test_what_is_missing_is_said() -> None:
    text = Read(report_page(said(report()), {})).text
    for one in report().missing:
        assert missing_text(one, Reader("sv", Catalogue())) in text, "in the words of the window"
    assert "Ingen import berättar om hela" not in text
    assert "”Felanmälan 2023–2026” har inget från 2024-07" in text
    assert (
        missing_text(Missing(Lack.NO_DATA), Reader("sv", Catalogue()))
        in Read(report_page(said(report("empty")), {})).text
    )


@pytest.mark.parametrize("audience", OUTSIDE)
def test_neither_none_nor_one_is_told_outside_the_group(audience: ReportAudience) -> None:
    """Fewer than five is all that is told, so it must not be told either whether it is none or one."""
    for kind, lack in (("empty", Lack.NO_DATA), ("one", Lack.ONE_CASE)):
        assert [one.lack for one in report(kind).missing] == [lack]
        text = Read(report_page(said(report(kind, audience)), {})).text
        assert missing_text(Missing(lack), Reader("sv", Catalogue())) not in text


def test_what_is_missing_is_counted_in_steps_outside_the_group() -> None:
    """Each lack that counts: as it is in the group, in steps outside, and never passed over in silence."""
    counted = {
        Lack.OUTSIDE_AREAS: "ligger inte i något område",
        Lack.FUTURE_DATES: "datum som ännu inte har varit",
        Lack.WITHOUT_TIME: "saknar klockslag",
        Lack.WITHOUT_DATE: "saknar datum",
        Lack.WITHOUT_POSITION: "saknar läge",
        Lack.GOOD_THINGS: "något bra",
        Lack.APPROXIMATE: "placerade bara efter område eller platsnamn",
        Lack.NOT_COMPARED: "av slaget ”Samverkanspartners observation”",
    }
    for lack, words in counted.items():
        for count, told_as in ((3, "Färre än 5 rapporter "), (13, "Minst 10 rapporter ")):
            values = ("partner", count) if lack is Lack.NOT_COMPARED else (count,)
            inside, outside = (
                said(replace(report(audience=one), missing=(Missing(lack, values),))).section("about").paragraphs[0]  # type: ignore[union-attr]
                for one in (ReportAudience.INTERNAL, ReportAudience.OPEN)
            )
            assert inside.startswith(f"{count} rapporter "), lack
            assert outside.startswith(told_as), lack
            assert words in inside, lack
            assert words in outside, lack
            assert str(count) not in outside
            assert "partner " not in inside


def test_a_share_in_the_dark_is_about_so_much_outside_the_group() -> None:
    for audience, text in ((ReportAudience.INTERNAL, "33\xa0%"), (ReportAudience.OPEN, "omkring 30\xa0%")):
        made = report(audience=audience)
        (areas,) = (table for table in said(made).tables if table.key == "areas")
        at = [column.key for column in areas.columns].index("dark_percent")
        assert areas.rows[0][at] == text
        assert f"tid och plats: {text}." in " ".join(said(made).section("year").paragraphs)  # type: ignore[union-attr]


def test_a_share_of_few_is_told_as_numbers_in_the_group() -> None:
    """Per cent only where both part and whole are 20 or more."""
    made = picture()
    few = replace(made, dark=replace(made.dark, dark=3, light=9))
    few = replace(few, changes=tuple(replace(row, dark=3, dark_known=12) for row in made.changes))
    numbers = released.all_numbers(few, 5)
    (areas,) = (table for table in said(replace(report(), numbers=numbers)).tables if table.key == "areas")
    at = [column.key for column in areas.columns].index("dark_percent")
    assert (areas.rows[0][at], areas.values[0][at]) == ("3 av 12", None)
    told_year = said(replace(report(), numbers=numbers)).section("year")
    assert "tid och plats: 3 av 12." in " ".join(told_year.paragraphs)  # type: ignore[union-attr]
    none = replace(few, dark=replace(made.dark, dark=0, light=0))
    nothing = said(replace(report(), numbers=released.all_numbers(none, 5))).section("year")
    assert "tid och plats" not in " ".join(nothing.paragraphs)  # type: ignore[union-attr]
    many = released.all_numbers(
        replace(few, changes=tuple(replace(r, dark=20, dark_known=40) for r in made.changes)), 5
    )
    assert (many.whole.dark_percent, many.whole.dark_few) == (50, None)


def test_a_clear_change_of_all_together_is_told_with_its_direction() -> None:
    made = report()
    whole = replace(made.numbers.whole, change=Change.CLEARLY_FEWER)
    numbers = replace(made.numbers, areas=(whole, *made.numbers.areas[1:]))
    assert said(replace(made, numbers=numbers)).sentence.endswith(" Färre än vanligt: tydlig förändring.")


def test_months_to_come_are_not_told_as_missing() -> None:
    table = next(table for table in said(report()).tables if table.key == "months")
    assert [row[1] for row in table.rows[7:]] == ["28", "–", "–", "–", "–"]


def test_what_is_counted_and_not_compared_is_said_beside_the_count() -> None:
    """The difference is of those compared: who reckons it from the count alone must see why."""
    made = report()
    whole = replace(made.numbers.whole, compared=113, difference=-10.7)
    made = replace(made, numbers=replace(made.numbers, areas=(whole, *made.numbers.areas[1:])))
    assert "Av dem kan 113 jämföras med tidigare år." in said(made).sentence
    table = next(table for table in said(made).tables if table.key == "areas")
    assert table.rows[0][1] == "123 (121 personer, 113 jämförs)"
    made = replace(made, missing=(Missing(Lack.NOT_COMPARED, ("partner", 10)),))
    assert "tidigare år saknar dem att jämföra med: Samverkanspartners observation." in " ".join(
        said(made).section("year").paragraphs  # type: ignore[union-attr]
    )


@pytest.mark.parametrize("audience", list(ReportAudience))
def test_a_period_that_no_source_tells_of_has_no_noughts(audience: ReportAudience) -> None:
    made = replace(report("empty", audience), missing=(Missing(Lack.NO_SOURCE),))
    assert said(made).sentence == (
        "Ingen källa berättar om Upplands-Bro under tertial 2 2026: vad som kom in är inte känt."
    )
    assert not [table for table in said(made).tables if table.key in ("areas", "cells")]


def test_a_share_in_tens_makes_no_false_nought() -> None:
    made = report(audience=ReportAudience.OPEN)
    for percent, text in ((0, "under 10\u00a0%"), (100, "över 90\u00a0%"), (10, "omkring 10\u00a0%")):
        whole = replace(made.numbers.whole, dark_percent=percent)
        (table,) = (
            one
            for one in said(replace(made, numbers=replace(made.numbers, areas=(whole,)))).tables
            if one.key == "areas"
        )
        at = [column.key for column in table.columns].index("dark_percent")
        assert table.rows[0][at].replace(" ", "\u00a0") == text.replace(" ", "\u00a0")
        assert table.values[0][at] == (percent if percent == 10 else None)


def test_what_would_tell_a_decrease_is_no_number_outside_the_group() -> None:
    """It is reckoned from the count: whoever knows how could reckon back."""
    for audience, text in (
        (ReportAudience.INTERNAL, "högst 9 "),
        (ReportAudience.OPEN, "tydligt färre rapporter än nu"),
    ):
        table = next(one for one in said(report(audience=audience)).tables if one.key == "coming")
        assert table.rows[0][-1].startswith(text)
        assert all(not any(sign.isdigit() for sign in row[-1]) for row in table.rows) is (text != "högst 9 ")


def test_shares_of_few_or_with_few_beside_them_stay_in_the_group() -> None:
    few = picture()
    odd = tuple(
        SurveyShare("Bro", 2026, "?", *one) for one in ((0.1, 40), (0.95, 40), (0.5, 19), (0.5, None), (0.5, 43))
    )
    told_outside = released.open_numbers(replace(few, survey=replace(few.survey, shares=odd)), 5, ways("full"))[0]
    assert [(one.share, one.n) for one in told_outside.survey.shares] == [(0.5, 40)], "and of how many in steps"


@pytest.mark.parametrize("audience", list(ReportAudience))
def test_measures_have_the_numbers_of_the_map_and_no_place_stands_in_the_annex(audience: ReportAudience) -> None:
    made = said(report(audience=audience))
    of_map = made.section("map")
    assert of_map is not None
    assert [table.key for table in of_map.tables] == ["hot_spots", "measures"]
    numbers = [row[0] for row in of_map.tables[1].rows]
    assert numbers == [f"Å{one.number}" for one in made.report.measures if one.on_map]
    assert of_map.tables[1].rows[0][1:] == ("prune", "Bro", "gjord", "3", "2026-06-03 – 2026-08-09")
    assert made.section("more_spots").tables[-1].rows[0][0] == "Å9"  # type: ignore[union-attr]
    page = Read(report_page(made, {})).text
    assert all(number in page for number in numbers)
    assert [row[1] for row in rows(made.report) if row[0] == "measures"][2:] == numbers, "the same in the table"
    assert ("planerad" in page) is (audience is ReportAudience.INTERNAL)


def test_it_is_said_that_nobody_knows_who_is_missing() -> None:
    assert "Det är inte känt vilka som saknas" in " ".join(said(report()).section("survey").paragraphs)  # type: ignore[union-attr]


def test_promises_say_up_to_when_they_are_counted() -> None:
    assert said(report()).section("promises").paragraphs == ("Räknade till och med 14 september 2026.",)  # type: ignore[union-attr]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_formulas_are_no_formulas(language: str) -> None:
    made = report(language=language)
    odd = replace(made.before[0], text="=HYPERLINK(1)")
    text = report_sheet(said(replace(made, before=(odd,)))).decode("utf-8-sig")
    assert ";=HYPERLINK" not in text


def test_the_next_date_of_a_promise_is_that_of_what_is_planned_as_in_the_window() -> None:
    """Its last day stood there where nothing was planned."""
    made = report()
    (promise, *_others) = made.promises
    for day, text in ((None, "–"), (date(2026, 10, 2), "2026-10-02")):
        (table,) = (
            one
            for one in said(replace(made, promises=(replace(promise, next_day=day),))).tables
            if one.key == "promises"
        )
        at = [column.key for column in table.columns].index("until")
        assert table.rows[0][at] == text


def test_the_survey_has_one_row_an_area_with_the_years_beside_each_other() -> None:
    """36–32–31 is what people know; where the number of answers is not published the cell says so."""
    made = report()
    shares = (*made.numbers.survey.shares, SurveyShare("", 2025, made.numbers.survey.shares[0].question, 0.33, None))
    survey = replace(made.numbers.survey, shares=shares)
    told_all = said(replace(made, numbers=replace(made.numbers, survey=survey)))
    (table,) = (one for one in told_all.tables if one.key == "survey")
    assert [column.title for column in table.columns[2:]] == ["2024", "2025", "2026"]
    assert [row[2:] for row in table.rows] == [
        ("36 % (400)", "32 % (400)", "31 % (400)"),
        ("–", "33 % (ej publicerat)", "–"),
    ]
    assert table.values[0][2:] == (0.36, 0.32, 0.31)
    assert "2024" in next(row for row in rows(made) if row[0] == "survey" and row[1] == "Område")
