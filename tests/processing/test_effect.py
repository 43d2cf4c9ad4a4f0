"""Did it help, on a store whose counts are known by hand: periods, control, words, what is not known, and what is refused."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.operations.effects import treated
from est_walks_plugin.operations.effects.choices import effect_choices
from est_walks_plugin.operations.effects.months import Interval, same_months
from est_walks_plugin.operations.effects.treated import done_places
from est_walks_plugin.store import Store

from ..made_once import made_once
from ..treated_store import AFTER, BEFORE, FOUR_YEARS, PLACES, E, N, build, moment
from .contract import RefusedError, all_bytes, run, run_with_receipt


@pytest.fixture
def told(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = made_once(tmp_path_factory, "effect.gpkg", build)
    path = tmp_path / "effect.gpkg"
    path.write_bytes(made.read_bytes())
    return path


def asked(store: Path, **values: str) -> dict[str, Any]:
    return run_with_receipt("effect", store.parent / "receipt.json", {"STORE": str(store), "PLACE": "here", **values})


# --- counts ------------------------------------------------------------------------------------------------------


def test_a_place_before_and_after_with_a_control_of_its_type(told: Path) -> None:
    untouched = all_bytes(told)
    receipt = asked(told, BEFORE=BEFORE, AFTER=AFTER)
    cases = receipt["cases"]
    assert cases["counts"] == [30, 10]
    assert cases["years"] == [1, 1]
    # Eleven tunnels beyond 200 m: 10 x 27 + 30. Not the one at 150 m, and not the park.
    assert receipt["control"]["places"] == 11
    assert cases["control"] == [300, 300]
    assert cases["expected"] == pytest.approx(30)
    assert cases["weight"] == pytest.approx(10)
    assert cases["difference"] == pytest.approx(-20)
    # var = 10 + 30 + (300 + 300) / 10^2
    assert cases["difference_se"] == pytest.approx(46**0.5)
    assert cases["difference_95"] == [pytest.approx(-20 - 1.959964 * 46**0.5), pytest.approx(-20 + 1.959964 * 46**0.5)]
    assert cases["intervals_95"][1] == [pytest.approx(4.795389, abs=1e-6), pytest.approx(18.390356, abs=1e-6)]
    assert cases["change"] in ("maybe_fewer", "clearly_fewer")
    assert all_bytes(told) == untouched


def test_four_years_before_tell_more_and_are_told_as_one(told: Path) -> None:
    cases = asked(told, BEFORE=FOUR_YEARS, AFTER=AFTER)["cases"]
    assert cases["counts"] == [120, 10]
    assert cases["years"] == [4, 1]
    assert cases["per_equally_long"] == [30, 10]
    assert cases["control"] == [1200, 300]
    assert cases["change"] == "clearly_fewer"
    assert cases["dispersion_known"]
    # var = 10 + 120/16 + (300 + 1200/16) / 10^2
    assert cases["difference_se"] == pytest.approx((10 + 7.5 + 3.75) ** 0.5)


def test_without_a_control_it_is_said_and_what_is_needed_is_that_of_the_e_test(told: Path) -> None:
    receipt = asked(told, BEFORE=BEFORE, AFTER=AFTER, CONTROL="none")
    assert receipt["cases"]["control"] is None
    assert receipt["cases"]["needed"] == 16
    assert any("Compared with nothing" in line for line in receipt["cases"]["words"])


@pytest.mark.parametrize(("control", "places"), [("all", 12), ("far 1, far 2", 2), ("Kungsängen", None)])
def test_other_controls(told: Path, control: str, places: int | None) -> None:
    receipt = asked(told, BEFORE=BEFORE, AFTER=AFTER, CONTROL=control)
    if places is not None:
        assert receipt["control"]["places"] == places
    else:
        assert receipt["control"]["kind"] == "Kungsängen"
        assert 0 < receipt["control"]["places"] <= 12


def test_periods_of_different_length_are_trimmed_to_the_same_months_and_told(told: Path) -> None:
    cases = asked(told, BEFORE="2024-01-01/2024-12-31", AFTER="2025-01-21/2025-06-30")["cases"]
    assert cases["months_after"] == [f"2025-{month:02d}" for month in range(2, 7)]
    assert cases["months_before"] == [f"2024-{month:02d}" for month in range(2, 7)]
    trims = {(trim["side"], trim["why"]): trim["months"] for trim in cases["trims"]}
    assert trims["after", "part"] == ["2025-01"]
    assert trims["before", "not_same_months"] == ["2024-01", *(f"2024-{month:02d}" for month in range(7, 13))]
    assert any("2025-01 not counted" in line for line in cases["words"])


def test_silence_is_not_zero(told: Path) -> None:
    """No import tells of 2020, and nothing after September 2026."""
    receipt = asked(told, BEFORE="2020-01-01/2020-12-31", AFTER=AFTER)
    assert receipt["cases"]["counts"] is None
    assert receipt["cases"]["change"] == "no_data"
    assert "not zero" in receipt["cases"]["words"][0]
    late = asked(told, BEFORE="2025-01-01/2025-12-31", AFTER="2026-01-01/2026-11-20")["cases"]
    assert late["months_after"][-1] == "2026-09"
    assert {"side": "after", "why": "not_covered", "months": ["2026-10"]} in late["trims"]
    assert receipt["est_reports"]["counts"] is None


def without(store: Path, first: date, last: date, *, but: str = "") -> None:
    """Delete the cases of days, or but for one place those everywhere else."""
    with Store.open(str(store)) as opened:
        rows = opened.rows("observation", {"kind": "case"}, columns=("uuid", "observed_at", "geometry"))
        x, y = PLACES[but] if but else (0.0, 0.0)
        gone = [row["uuid"] for row in rows if first <= row["observed_at"].date() <= last]
        kept = [row["uuid"] for row in rows if abs(row["geometry"].x - x) + abs(row["geometry"].y - y) < 1]
        opened.delete("observation", sorted(set(gone) - set(kept)))


def test_months_that_are_missing_in_the_middle_of_a_file_are_not_zero(told: Path) -> None:
    """Nobody in town reports anything from March to August: the file of these months is missing, and nothing has changed."""
    without(told, date(2025, 3, 1), date(2025, 8, 31))
    for control in ("none", "same_type"):
        cases = asked(told, BEFORE=BEFORE, AFTER=AFTER, CONTROL=control)["cases"]
        assert cases["counts"][1] == 5
        assert cases["months_after"] == ["2025-01", "2025-02", "2025-09", "2025-10", "2025-11", "2025-12"]
        missing = next(trim for trim in cases["trims"] if trim["why"] == "not_covered")
        assert (missing["side"], len(missing["months"])) == ("after", 6)
        # 2024: five to the end of February, and nine from the 253rd day on.
        assert cases["counts"][0] == 14


def test_a_quiet_file_is_not_a_missing_one(told: Path) -> None:
    """One place of 10 to 30 cases a year is all there is: weeks without any are as usual, and all months count."""
    without(told, date(2000, 1, 1), date(2030, 1, 1), but="here")
    cases = asked(told, BEFORE=BEFORE, AFTER=AFTER, CONTROL="none")["cases"]
    assert (cases["counts"], len(cases["months_after"])) == ([30, 10], 12)


def test_that_no_place_is_left_to_compare_with_is_said(told: Path) -> None:
    """The place itself, one 150 m off, or no other of its type: nothing that was asked for is a control."""
    sentence = "No place is left to compare with"
    for values in ({"CONTROL": "near"}, {"CONTROL": "here, near"}, {"PLACE": "a park", "CONTROL": "same_type"}):
        words = asked(told, BEFORE=BEFORE, AFTER=AFTER, **values)["words"]
        assert any(line.startswith(sentence) and "200 m" in line for line in words), values
    for control in ("none", "far 1"):
        words = asked(told, BEFORE=BEFORE, AFTER=AFTER, CONTROL=control)["words"]
        assert not any(line.startswith(sentence) for line in words), control


def test_without_periods_they_follow_from_the_done_task(told: Path) -> None:
    receipt = asked(told)
    assert receipt["periods_guessed"]
    assert (receipt["before"], receipt["after"][:10]) == ("2021-01-20/2025-01-19", "2025-01-21")
    assert receipt["places"][0]["done"] == ["2025-01-20"]
    assert any("follow from the days of the tasks" in line for line in receipt["words"])
    assert receipt["cases"]["years"][0] >= 3


def test_a_measure_is_counted_where_it_is_done(told: Path) -> None:
    by_measure = asked(told, PLACE="", MEASURE="repair_lamp", BEFORE=BEFORE, AFTER=AFTER)
    assert [place["name"] for place in by_measure["places"]] == ["here"]
    assert by_measure["cases"]["counts"] == [30, 10]
    outputs = run("effect", {"STORE": str(told), "MEASURE": "Laga belysning", "BEFORE": BEFORE, "AFTER": AFTER})
    assert (outputs["CASES_BEFORE"], outputs["CASES_AFTER"]) == (30, 10)
    assert outputs["CHANGE"].endswith("fewer")


def test_a_measure_is_counted_in_the_area_that_is_asked_for(told: Path) -> None:
    """The same measure was done at a place outside the area too: that place is not treated there, and no control."""
    from shapely.geometry import Point

    x, y = PLACES["here"]
    with Store.open(str(told)) as store:
        store.insert(
            "area",
            [{"name": name, "geometry": Point(x + dx, y).buffer(90)} for name, dx in (("Här", 0), ("Där", 2000))],
        )
        far = store.rows("place", {"name": "far 1"})[0]
        done = {"measure": "repair_lamp", "state": "done", "title": "Laga", "done_at": moment(date(2025, 1, 20))}
        store.insert("task", [{**done, "place": far["uuid"], "geometry": far["geometry"]}])
    wanted = {"PLACE": "", "MEASURE": "repair_lamp", "BEFORE": BEFORE, "AFTER": AFTER}
    everywhere, here = asked(told, **wanted), asked(told, **wanted, AREA="Här")
    assert sorted(place["name"] for place in everywhere["places"]) == ["far 1", "here"]
    assert [place["name"] for place in here["places"]] == ["here"]
    assert here["cases"]["counts"] == [30, 10]
    assert (here["control"]["places"], everywhere["control"]["places"]) == (10, 10)
    assert (here["area"], everywhere["area"]) == ("Här", None)
    assert here["words"][0] == "Only what was done in Här is counted."
    assert not any("Only what was done" in line for line in everywhere["words"])
    drawn = asked(told, **wanted, AREA=Point(x, y).buffer(80).wkt)
    assert ([place["name"] for place in drawn["places"]], drawn["area"]) == (["here"], "the polygon")
    with pytest.raises(RefusedError, match="in Där: choose another area"):
        asked(told, **wanted, AREA="Där")
    with pytest.raises(RefusedError, match="AREA narrows a MEASURE"):
        asked(told, AREA="Här")
    with Store.open(str(told)) as store:
        areas = {row["name"]: row["uuid"] for row in store.rows("area")}
        told_of = {
            name: [(one.subject, one.tasks) for one in effect_choices(store, areas[name])] for name in ("Här", "Där")
        }
        assert told_of == {"Här": [("measure", 1), ("place", 1)], "Där": []}
        assert [one.tasks for one in effect_choices(store)] == [2, 1, 1]


def test_a_case_near_two_places_is_counted_once(told: Path) -> None:
    with Store.open(str(told)) as store:
        store.insert(
            "place", [{"name": "twin", "place_type": "tunnel", "active": True, "geometry": (E + 410, N + 500)}]
        )
    assert asked(told, BEFORE=BEFORE, AFTER=AFTER)["cases"]["control"] == [300, 300]


# --- the survey, scores, darkness -----------------------------------------------------------------------------------


def test_the_survey_is_told_as_respondents_and_as_no_sample(told: Path) -> None:
    survey = asked(told, BEFORE=BEFORE, AFTER=AFTER)["survey"]
    assert (survey["respondents"], survey["of_respondents"]) == ([14, 6], [60, 50])
    assert "not how common" in survey["words"][-1]
    assert "E-test" not in json.dumps(survey)


def test_few_respondents_are_hidden_on_both_sides(told: Path) -> None:
    with Store.open(str(told)) as store:
        settings = store.rows("municipal_settings")[0]
        store.update("municipal_settings", settings["uuid"], {"smallest_count": 7})
    survey = asked(told, BEFORE=BEFORE, AFTER=AFTER)["survey"]
    assert survey["respondents"] == [None, None]
    assert survey["hidden"]
    assert "14" not in " ".join(survey["words"])


def test_a_side_without_a_survey_is_said(told: Path) -> None:
    survey = asked(told, BEFORE="2022-01-01/2022-12-31", AFTER=AFTER)["survey"]
    assert survey["respondents"] == [None, 6]
    assert any("No survey is imported for the time before" in line for line in survey["words"])


def test_scores_are_pairs_of_the_walk_and_its_repeat(told: Path) -> None:
    with Store.open(str(told)) as store:
        place = store.rows("place", {"name": "here"})[0]["uuid"]
        other = store.rows("place", {"name": "far 1"})[0]["uuid"]
        for day, dark in ((date(2024, 10, 10), 1), (date(2025, 10, 10), 3)):
            walk = store.insert("walk", [{"name": str(day), "starts_at": moment(day, 17)}])[0]
            for where in (place, other):
                store.insert(
                    "stop",
                    [{"walk": walk, "seq": 1, "place": where, "score_dark": dark, "arrive": moment(day, 17)}],
                )
    receipt = asked(told, BEFORE=BEFORE, AFTER=AFTER)
    assert receipt["score_dark"] | {"words": ""} == {"mean": [1.0, 3.0], "n": 1, "one_side": 0, "words": ""}
    assert receipt["score_day"]["mean"] is None
    assert "none was given" in receipt["score_day"]["words"]
    outside = asked(told, BEFORE="2023-01-01/2023-12-31", AFTER=AFTER)
    assert (outside["score_dark"]["mean"], outside["score_dark"]["one_side"]) == (None, 1)


def test_dark_metres_are_told_as_they_were_known_or_not_at_all(told: Path) -> None:
    assert asked(told, BEFORE=BEFORE, AFTER=AFTER)["dark_m"]["metres"] == [None, None]
    with Store.open(str(told)) as store:
        place = store.rows("place", {"name": "here"})[0]["uuid"]
        old, new = store.insert("ranking", [{"radius_m": 60.0}, {"radius_m": 60.0}])
        dark = {"code": "dark_gap", "value": 84.0, "unit": "m"}
        store.insert(
            "ranking_item",
            [
                {"ranking": old, "place": place, "reasons": [dark], "parts": {"dark_gap": 0.7}},
                {"ranking": new, "place": place, "reasons": [], "parts": {"dark_gap": 0.0}},
            ],
        )
    with closing(sqlite3.connect(told)) as connection:
        for key, day in ((old, "2024-09-01"), (new, "2025-09-01")):
            connection.execute("UPDATE ranking SET created = ? WHERE uuid = ?", (f"{day}T12:00:00.000Z", key))
        connection.commit()
    found = asked(told, BEFORE=BEFORE, AFTER=AFTER)["dark_m"]
    assert (found["metres"], found["known"]) == ([84.0, 0.0], ["2024-09-01", "2025-09-01"])
    half = asked(told, BEFORE="2023-01-01/2023-12-31", AFTER=AFTER)["dark_m"]
    assert half["metres"] == [None, 0.0]
    assert "not known before" in half["words"]


# --- out, and refused -------------------------------------------------------------------------------------------------


def test_the_table_holds_a_row_for_each_count(told: Path, tmp_path: Path) -> None:
    file = tmp_path / "effekt.csv"
    asked(told, BEFORE=BEFORE, AFTER=AFTER, OUTPUT=str(file))
    rows = list(csv.reader(file.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert len(rows) == 7
    assert rows[1][:3] == ["Cases", "30", "10"]
    assert rows[3][:3] == ["Respondents in the survey", "14", "6"]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"BEFORE": "2024-12-31/2024-01-01", "AFTER": AFTER}, "ends before it begins"),
        ({"BEFORE": BEFORE, "AFTER": "2024-06-01/2025-06-30"}, "must end before AFTER"),
        ({"BEFORE": BEFORE, "AFTER": "2025-01-01/2031-12-31"}, "2031-12-31"),
        ({"BEFORE": "2024", "AFTER": AFTER}, "2024-01-01/2024-12-31|2025-12-31"),
        ({"BEFORE": BEFORE}, "both BEFORE and AFTER"),
        ({"PLACE": "nowhere"}, "here"),
        ({"PLACE": "far 1"}, "No task at “far 1” is done"),
        ({"PLACE": "", "MEASURE": "prune"}, "prun|Prun"),
        ({"PLACE": "", "MEASURE": "wishing"}, "repair_lamp"),
        (
            {
                "PLACE": "",
                "MEASURE": "repair_lamp",
                "BEFORE": "2022-01-01/2022-06-30",
                "AFTER": "2022-07-01/2022-12-31",
            },
            "2025-01-20",
        ),
        ({"MEASURE": "prune"}, "not both"),
        ({"PLACE": ""}, "PLACE or MEASURE"),
        ({"BEFORE": BEFORE, "AFTER": AFTER, "CONTROL": "Nowhere"}, "same_type"),
        ({"BEFORE": BEFORE, "AFTER": AFTER, "OUTPUT": "/tmp/effect.doc"}, ".doc"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_a_sentence(told: Path, values: dict[str, str], said: str) -> None:
    before = all_bytes(told)
    with pytest.raises(RefusedError, match=said):
        run("effect", {"STORE": str(told), "PLACE": "here", **values})
    assert all_bytes(told) == before


def test_two_places_of_one_name_ask_for_the_key(told: Path) -> None:
    with Store.open(str(told)) as store:
        key = store.insert("place", [{"name": "here", "place_type": "park", "active": True, "geometry": (E, N)}])[0]
    with pytest.raises(RefusedError, match="names 2 rows"):
        run("effect", {"STORE": str(told), "PLACE": "here", "BEFORE": BEFORE, "AFTER": AFTER})
    by_key = asked(told, PLACE=key, BEFORE=BEFORE, AFTER=AFTER)
    assert by_key["control"]["place_types"] == ["park"]


def test_a_task_done_today_has_no_time_after_it(told: Path) -> None:
    with Store.open(str(told)) as store:
        place = store.rows("place", {"name": "far 2"})[0]["uuid"]
        values = {"measure": "sign", "state": "done", "place": place, "geometry": PLACES["far 2"]}
        store.insert("task", [{**values, "done_at": datetime.now(timezone.utc)}])
    with pytest.raises(RefusedError, match="no time after it"):
        run("effect", {"STORE": str(told), "PLACE": "far 2"})


def test_done_places_are_what_the_window_offers(told: Path) -> None:
    with Store.open(str(told), readonly=True) as store:
        assert [place.name for place in done_places(store)] == ["here"]


# --- what is read -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("surveys", [0, 8])
def test_places_are_read_once_and_of_many_surveys_the_last_of_each_side(
    told: Path, monkeypatch: pytest.MonkeyPatch, surveys: int
) -> None:
    """Every survey of ten years was read to tell of the last, and the places three times."""
    with Store.open(str(told)) as store:
        row = {"kind": "survey", "period_from": date(2024, 1, 1), "period_to": date(2024, 1, 31)}
        store.insert("source", [{**row, "name": f"Enkät {n}"} for n in range(surveys)])
    places: list[str] = []
    pins: list[str] = []
    rows, arrays = Store.rows, Store.arrays

    def count_rows(self: Store, table: str, *given: Any, **named: Any) -> Any:
        places.extend([table] * (table == "place"))
        return rows(self, table, *given, **named)

    def count_arrays(self: Store, table: str, columns: Any, where: Any = None, *given: Any) -> Any:
        pins.extend([where["source"]] if table == "observation" and "source" in (where or {}) else [])
        return arrays(self, table, columns, where, *given)

    monkeypatch.setattr(Store, "rows", count_rows)
    monkeypatch.setattr(Store, "arrays", count_arrays)
    survey = asked(told, BEFORE=BEFORE, AFTER=AFTER)["survey"]
    assert (survey["respondents"], survey["of_respondents"]) == ([14, 6], [60, 50])
    assert len(places) == 1
    assert len(pins) == len(set(pins)) == 2


@pytest.mark.parametrize("count", [3, 30])
def test_a_task_of_no_place_asks_only_the_places_near_it(
    told: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    """Each such task was held against every place of the store."""
    measured: list[float] = []
    as_it_is = treated.near_pairs

    def near_pairs(*given: Any) -> Any:
        found = as_it_is(*given)
        measured.append(len(found[0]))
        return found

    monkeypatch.setattr(treated, "near_pairs", near_pairs)
    with Store.open(str(told)) as store:
        done = {"measure": "sign", "state": "done", "done_at": moment(date(2025, 5, 1))}
        store.insert("task", [{**done, "geometry": (PLACES["far 3"][0] + 5.0, PLACES["far 3"][1])}] * count)
        store.insert("task", [{**done, "title": "away", "geometry": (E - 5000.0, N)}])
        assert [(place.name, len(place.tasks)) for place in done_places(store)] == [
            ("here", 1),
            ("far 3", count),
            ("away", 1),
        ]
    assert measured == [count]


# --- months ------------------------------------------------------------------------------------------------------------


def test_the_months_of_several_years() -> None:
    covered = {(year, month) for year in range(2020, 2027) for month in range(1, 13)}
    found = same_months(Interval.parse(FOUR_YEARS, "BEFORE"), Interval.parse("2025-03-10/2026-09-30", "AFTER"), covered)
    assert found.years == (4, 1)
    assert found.after[0] == (2025, 4)
    assert len(found.after) == 12
    assert len(found.before) == 48
    assert found.year_of()[2021, 4] == 0
    assert found.year_of()[2024, 4] == 3


def test_every_month_has_as_many_years_on_its_side() -> None:
    covered = {(year, month) for year in range(2019, 2027) for month in range(1, 13)} - {(2023, 5), (2025, 7)}
    for first in ("2019-02-01", "2021-06-15", "2024-11-01"):
        for last in ("2025-03-31", "2026-01-10", "2026-11-30"):
            found = same_months(
                Interval.parse(f"{first}/2024-12-31", ""), Interval.parse(f"2025-01-01/{last}", ""), covered
            )
            months = {month for _, month in found.after}
            assert {month for _, month in found.before} == months
            assert len(found.before) == found.years[0] * len(months)
            assert len(found.after) == found.years[1] * len(months)
            assert not (set(found.before) | set(found.after)) - covered
