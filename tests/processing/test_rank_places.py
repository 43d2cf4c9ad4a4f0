"""Ranking places: respondents counted once, reasons in words, weights kept, bad values refused."""

from __future__ import annotations

from datetime import date

import pytest

from est_walks_plugin.model.errors import NotFoundError, ParameterError
from est_walks_plugin.model.wording.reasons import reasons_text
from est_walks_plugin.operations.assess_lighting import assess_lighting
from est_walks_plugin.operations.rank_places import rank_places
from est_walks_plugin.store import Store

from .. import town


def test_the_tunnel_with_most_respondents_comes_first_and_says_why(town_store: Store) -> None:
    result = rank_places(town_store, town.AREA)
    best = result.items[0]
    assert best.place_type == "tunnel"
    assert (best.reasons[0].code, best.reasons[0].value) == ("respondents", 12.0)
    assert reasons_text(best.reasons, result.reader).startswith("12 ")
    assert [item.score for item in result.items] == sorted((item.score for item in result.items), reverse=True)


def test_a_respondent_with_two_pins_counts_once(town_store: Store) -> None:
    pins = town_store.count("observation", {"respondent": "r0"})
    result = rank_places(town_store, town.AREA)
    respondents = next(reason.value for reason in result.items[0].reasons if reason.code == "respondents")
    assert pins == 2
    assert respondents == 12


def test_the_ranking_is_stored_with_weights_and_places_keep_their_keys(town_store: Store) -> None:
    first = rank_places(town_store, town.AREA, weights={"respondents": 2})
    second = rank_places(town_store, town.AREA)
    row = town_store.get("ranking", first.ranking)
    assert row["weights"]["respondents"] == 2
    assert {item.place for item in first.items} == {item.place for item in second.items}
    assert town_store.count("place") == len(first.items)


def test_weights_change_the_order(town_store: Store) -> None:
    people = rank_places(town_store, town.AREA, weights={"respondents": 10, "cases": 0, "dark_gap": 0})
    cases = rank_places(town_store, town.AREA, weights={"respondents": 0, "cases": 10, "dark_gap": 0, "recency": 0})
    assert people.items[0].place != cases.items[0].place


def test_a_period_leaves_out_what_lies_outside_it(town_store: Store) -> None:
    result = rank_places(town_store, town.AREA, date(2020, 1, 1), date(2020, 12, 31))
    assert result.observations == 0
    assert all(reason.code != "respondents" for item in result.items for reason in item.reasons)


@pytest.mark.parametrize(
    ("arguments", "error", "said"),
    [
        ({"area": "Bålsta"}, NotFoundError, town.AREA),
        ({"date_from": date(2026, 2, 1), "date_to": date(2026, 1, 1)}, ParameterError, "2026-02-01"),
        ({"weights": {"respondenter": 1}}, ParameterError, "respondenter"),
        ({"weights": {"cases": -1}}, ParameterError, "cases"),
        ({"weights": {"cases": "2"}}, ParameterError, "cases"),
        ({"radius_m": float("nan")}, ParameterError, "nan"),
        ({"radius_m": 0}, ParameterError, "0"),
    ],
)
def test_bad_values_are_refused_by_name_and_nothing_is_stored(
    town_store: Store, arguments: dict, error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        rank_places(town_store, **{"area": town.AREA, **arguments})
    assert town_store.count("ranking") == 0
    assert town_store.count("place") == 0


def test_an_area_without_anything_says_what_to_import(town_store: Store) -> None:
    from shapely.geometry import MultiPolygon, box

    town_store.insert("area", [{"name": "Tomt", "geometry": MultiPolygon([box(0, 0, 10, 10)])}])
    with pytest.raises(ParameterError, match="import"):
        rank_places(town_store, "Tomt")


def test_the_dark_park_path_is_the_longest_gap_and_a_second_run_replaces_the_first(town_store: Store) -> None:
    result = assess_lighting(town_store, town.AREA)
    again = assess_lighting(town_store, town.AREA)
    assert result.longest_m == pytest.approx(87.36, abs=0.05)
    assert result.gaps[0]["shown_name"].startswith("Parkstigen")
    assert town_store.count("dark_gap") == len(again.gaps) == len(result.gaps)


def test_lamps_out_in_a_row_are_told_apart_from_a_missing_lamp(town_store: Store) -> None:
    reasons = {gap["reason"]: gap["lamps_out"] for gap in assess_lighting(town_store, town.AREA).gaps}
    assert reasons["lamps_out_row"] == 3
    assert reasons["no_lamp"] == 0


def test_without_lamps_the_dark_is_unknown_not_dark(town_store: Store) -> None:
    town_store.delete("lamp", [row["uuid"] for row in town_store.rows("lamp", columns=("uuid",))])
    states = {
        gap["state"]
        for gap in assess_lighting(town_store, town.AREA).gaps
        if not gap["shown_name"].startswith("Parkstigen")
    }
    assert states == {"unknown"}


def test_an_area_without_network_says_so(town_store: Store) -> None:
    town_store.delete("path", [row["uuid"] for row in town_store.rows("path", columns=("uuid",))])
    with pytest.raises(ParameterError, match="no walking network"):
        assess_lighting(town_store, town.AREA)


def test_an_area_is_found_whatever_its_case(town_store: Store) -> None:
    assert rank_places(town_store, "  BYN ").items
